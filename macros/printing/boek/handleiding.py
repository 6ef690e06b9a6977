"""The whole manual as one paper: title page, contents, its parts and chapters, the registers."""

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
from ..pdf_tags import DECORATION, name_decoration
from .hoofdstuk import Hoofdstuk, chapter_name, lower_headings, read_chapter
from .inhoud import Boek, places_of_sheets
from .les import to_html
from .verbinden import connect


@dataclass(frozen=True)
class Deel:
    """A part of the book."""

    naam: str
    nummer: int
    """0 where it has none."""
    plek: str
    regels: list[tuple[str, str]]
    """The lines below it in the contents: a title and its place."""
    inhoud: Markup


def book_on_paper(handleiding: Handleiding, boek: Boek) -> str:
    """Gives the HTML of the whole book."""
    with in_words_of(handleiding.gegevens.woorden):
        own = [chapter.met(deepcopy(chapter.element)) for chapter in boek.hoofdstukken]
        whole = replace(boek, hoofdstukken=(*own, *_registers(handleiding)))
        connect(whole.hoofdstukken, boek.uitgever.adres, elders=places_of_sheets(handleiding))
        page = colophon(handleiding)
        return render(
            "boek/boek.html", boek=boek, delen=list(_parts(whole)), stijl=Markup(boek.stijl), versiering=DECORATION,
            uitgever=Markup(uitgever(handleiding, Pagina("", ""))),
            colofon=(page.titel, f"#{chapter_name(page.path)}") if page else None,
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


def _parts(boek: Boek) -> Iterator[Deel]:
    """Gives the parts; one with an index begins with it, and with its title where that is another than the part's."""
    number = 0
    for naam, chapters in boek.delen:
        numbered = bool(naam) and naam != word(REGISTERS)
        number += numbered
        lines, texts = [], []
        for chapter in chapters:
            index = chapter is chapters[0] and chapter.path.endswith("/index.md")
            same = index and chapter.titel == naam
            if not same:
                lines.append((chapter.titel, chapter.naam))
            below = index or (chapter is chapters[0] and bool(naam) and not numbered)
            texts.append(_text(chapter, "" if same else chapter.titel, below))
        plek = f"deel-{chapter_name(naam)}" if naam else chapters[0].naam
        yield Deel(naam, number if numbered else 0, plek, lines, Markup("\n".join(texts)))


def _text(chapter: Hoofdstuk, titel: str, below: bool) -> str:
    """Gives the HTML of `chapter`, under its title where it has one of its own; `below` the name of its part or not."""
    element = chapter.element
    lower_headings(element, 1 if titel else 0)
    if titel:
        heading: HtmlElement = lxml.html.fragment_fromstring(render("boek/titel.html", titel=titel))
        heading.tail = element.text
        element.text = None
        element.insert(0, heading)
    if below:
        element.classes.add("hoofdstuk--eerste")
    name_decoration(element)
    return to_html(element)
