"""A chapter of the book as a page of the EPUB: XHTML that an e-reader of ten years old shows well too.

An e-reader has a narrow screen, often grey, and a program that knows half of CSS: what stands beside one another on
paper stands below one another here, and nothing means anything by its colour alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lxml import etree
from lxml.html import HtmlElement
from markupsafe import Markup

from ...draw.templating import render
from ..boek.hoofdstuk import Hoofdstuk, chapter_name, place_name
from ..boek.inhoud import Boek

TEXTS, PICTURES = "tekst", "beeld"
"""The folders, in the book, of the chapters and of the pictures."""
NOT_IN_READER = ("style", "focusable", "data-rol", "data-minuten", "data-leiding")
ICON = "16"  # pixels: how large a sign in the text is where the style is not understood


@dataclass(frozen=True)
class Tekst:
    """A chapter, as it stands in the EPUB."""

    path: str
    """Its page, below docs."""
    naam: str
    """Its file, in the folder of the texts."""
    titel: str
    deel: str
    """The part of the book that it belongs to, or nothing."""
    xhtml: str
    beelden: tuple[str, ...]
    """The pictures in it, from the root of the site."""
    tekent: bool
    """True where there are drawings in its text."""


def address(path: str, anker: str) -> str:
    """Gives the address of a place in the book, for a link in a chapter."""
    return f"{chapter_name(path)}.xhtml" + (f"#{place_name(path, anker)}" if anker else "")


def read_texts(boek: Boek) -> list[Tekst]:
    """Gives the chapters of `boek`, of which the links are connected, for an e-reader. Changes what is in them."""
    return [_text(chapter, boek) for chapter in boek.hoofdstukken]


def _text(chapter: Hoofdstuk, boek: Boek) -> Tekst:
    element = chapter.element
    for table in list(element.find_class("roltabel")):
        _unroll(table)
    pictures = tuple(_place_pictures(element))
    drawings = list(element.iter("svg"))
    for drawing in drawings:
        drawing.set("xmlns", "http://www.w3.org/2000/svg")
        drawing.set("width", ICON)
        drawing.set("height", ICON)
    for child in element.iter("*"):
        for name in NOT_IN_READER:
            child.attrib.pop(name, None)
    xhtml = render("epub/hoofdstuk.html", boek=boek, titel=chapter.titel, naam=chapter.naam, tekst=_inside(element))
    naam = f"{chapter.naam}.xhtml"
    return Tekst(chapter.path, naam, chapter.titel, chapter.deel, xhtml, pictures, bool(drawings))


def _inside(element: HtmlElement) -> Markup:
    """Gives what stands in `element`, as XML."""
    parts = [etree.tostring(child, encoding="unicode", method="xml") for child in element]
    return Markup("".join(parts))


def _unroll(table: HtmlElement) -> None:
    """Makes of a table with a column for each role what happens, one after the other: each step says whose it is."""
    for cell in table.xpath("./thead | .//td[@class='leeg']"):
        cell.drop_tree()
    for row in list(table.iter("tr")):
        for cell in row:
            cell.set("class", " ".join(filter(None, (row.get("class"), cell.get("class")))))
            cell.tag = "div"
        row.drop_tag()
    for cell in table.iter("div"):
        for name in ("colspan", "scope"):
            cell.attrib.pop(name, None)
    for body in list(table.iter("tbody")):
        body.drop_tag()
    table.tag = "div"
    table.set("class", "stappen")
    table.set("role", "group")


def _place_pictures(element: HtmlElement) -> Iterator[str]:
    """Has every picture come from the book; gives each as it is called from the root of the site."""
    for picture in element.iter("img"):
        source = picture.get("src", "")
        picture.set("src", str(PurePosixPath("..", PICTURES, source)))
        yield source
