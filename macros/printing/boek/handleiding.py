"""The whole manual as one paper: title page, contents, its parts and chapters, the registers.

Each chapter is a page (HTML) of its own that does not know on which page of the book it comes, nor what stands before it:
so it is made again only where its own text changed, and a lesson is the same as in the book. `..pdf.bind` joins them.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace

import lxml.html
from lxml.html import HtmlElement
from markupsafe import Markup

from ...draw.boek import colophon, register_of_sheets, register_of_signs
from ...draw.templating import render
from ...draw.uitgever import uitgever
from ...draw.words import REGISTER_BLADEN, REGISTER_SIGNALEN, REGISTERS, WAAR_BLADEN, WAAR_SIGNALEN, in_words_of, word
from ...model.handleiding import Handleiding, Pagina
from ...model.mappen import HOME
from ..pdf.tags import DECORATION, name_decoration
from .hoofdstuk import Hoofdstuk, chapter_name, lower_headings, read_chapter
from .inhoud import Boek, places_of_sheets
from .les import append_folds, to_html
from .verbinden import connect


@dataclass(frozen=True)
class Boekdeel:
    """A part of the book."""

    naam: str
    nummer: int
    """0 where it has none."""
    plek: str
    regels: list[tuple[str, str]]
    """The lines below it in the contents: a title and its place."""


@dataclass(frozen=True)
class Katern:
    """What is laid out at once: a chapter, or what stands before the first."""

    path: str
    """The page that it comes from, and that a mistake in it is told of."""
    html: str
    begint: bool
    """True where a part of the book begins with it."""
    les: bool = False
    """True where it is a lesson, that is read on its own too."""


def book_on_paper(handleiding: Handleiding, boek: Boek) -> Iterator[Katern]:
    """Gives the book, ready to be laid out; its lessons may be read on their own too."""
    lessons = {pagina.path for pagina, _ in handleiding.lessen}
    with in_words_of(handleiding.gegevens.woorden):
        own = [chapter.met(deepcopy(chapter.element)) for chapter in boek.hoofdstukken]
        whole = replace(boek, hoofdstukken=(*own, *_registers(handleiding)))
        connect(whole.hoofdstukken, boek.uitgever.adres, elders=places_of_sheets(handleiding))
        parts = [*_parts(whole)]
        page = colophon(handleiding)
        html = render(
            "boek/voorin.html", boek=boek, delen=[deel for deel, _ in parts], stijl=Markup(boek.stijl),
            versiering=DECORATION, uitgever=Markup(uitgever(handleiding, Pagina("", ""))),
            colofon=(page.titel, f"#{chapter_name(page.path)}") if page else None,
        )  # fmt: skip
        yield Katern(HOME, html, True)
        for deel, chapters in parts:
            for chapter in chapters:
                first, les = chapter is chapters[0], chapter.path in lessons
                if les:
                    append_folds(chapter)
                    if first:  # what is read on its own too cannot begin with the title of the part
                        yield Katern(chapter.path, _page(boek, deel, deel.naam, True), True)
                html = _page(boek, deel, chapter.titel, first and not les, les, _text(chapter, deel, first))
                yield Katern(chapter.path, html, first and not les, les)


def _page(boek: Boek, deel: Boekdeel, titel: str, first: bool, les: bool = False, inhoud: str = "") -> str:
    """Gives the page of a chapter of `deel`, under the title of the part where it is the `first`."""
    return render(
        "boek/hoofdstuk.html", boek=boek, stijl=Markup(boek.stijl), deel=deel, eerste=first, les=les, titel=titel,
        inhoud=Markup(inhoud),
    )  # fmt: skip


def _registers(handleiding: Handleiding) -> Iterator[Hoofdstuk]:
    """Gives the registers as chapters; one that would be empty is left out."""
    for path, titel, uitleg, register in (
        ("register-bladen.md", REGISTER_BLADEN, WAAR_BLADEN, register_of_sheets),
        ("register-signalen.md", REGISTER_SIGNALEN, WAAR_SIGNALEN, register_of_signs),
    ):
        if html := register(handleiding, path):
            page = render("boek/register.html", titel=word(titel), uitleg=word(uitleg))
            yield read_chapter(page, path, word(REGISTERS), html)


def _parts(boek: Boek) -> Iterator[tuple[Boekdeel, list[Hoofdstuk]]]:
    """Gives the parts with their chapters."""
    number = 0
    for naam, chapters in boek.delen:
        numbered = bool(naam) and naam != word(REGISTERS)
        number += numbered
        lines = [(chapter.titel, chapter.naam) for chapter in chapters if not _is_part(chapter, naam)]
        plek = f"deel-{chapter_name(naam)}" if naam else chapters[0].naam
        yield Boekdeel(naam, number if numbered else 0, plek, lines), chapters


def _is_part(chapter: Hoofdstuk, naam: str) -> bool:
    """Tells whether `chapter` is what the part `naam` begins with, under the title of the part."""
    return chapter.path.endswith("/index.md") and chapter.titel == naam


def _text(chapter: Hoofdstuk, deel: Boekdeel, first: bool) -> str:
    """Gives the HTML of `chapter` under its title, where that is another than that of the part it begins."""
    element = chapter.element
    titel = "" if first and _is_part(chapter, deel.naam) else chapter.titel
    lower_headings(element, 1 if titel else 0)
    if titel:
        heading: HtmlElement = lxml.html.fragment_fromstring(render("boek/titel.html", titel=titel))
        heading.tail = element.text
        element.text = None
        element.insert(0, heading)
    name_decoration(element)
    return to_html(element)
