"""The whole manual as a book: its chapters in the order of the menu, with one list of sheets in the place of the sheets.

The home page is no chapter: what it shows is the way on a screen. A book has its title page and its contents.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import cast

import lxml.html
from lxml.html import HtmlElement

from ...draw.boek import BLADEN, bladen_in_boek, sheet_place
from ...draw.menu import folders, loose_pages, pages_of
from ...draw.templating import render
from ...model.gegevens import Uitgever
from ...model.handleiding import Handleiding
from ...model.mappen import HOME, WERKMATERIALEN
from ..bouwwerk import Bouwwerk
from .hoofdstuk import Hoofdstuk, from_root, read_chapter
from .verbinden import Plek


@dataclass(frozen=True)
class Boek:
    """The manual as a book; its links are not yet connected."""

    titel: str
    """The name of the manual."""
    ondertitel: str
    """What it is, in one sentence; may be empty."""
    taal: str
    """The language that it is written in."""
    stijl: str
    """The CSS of the series: the colours of its roles."""
    beeld: str
    """Its drawing (the icon of the site), from the root of the site; may be empty."""
    uitgever: Uitgever
    hoofdstukken: tuple[Hoofdstuk, ...]
    """In the order of the menu."""

    @property
    def delen(self) -> list[tuple[str, list[Hoofdstuk]]]:
        """The parts by name, each with its chapters; those that stand before all parts have none."""
        return [(deel, list(group)) for deel, group in groupby(self.hoofdstukken, key=lambda chapter: chapter.deel)]


def read_book(bouwwerk: Bouwwerk) -> Boek:
    """Gives the manual as a book, of its built pages. Raises Refusal where a page cannot be a chapter."""
    handleiding, site, reeks = bouwwerk.handleiding, bouwwerk.site, bouwwerk.reeks
    home = cast(HtmlElement, lxml.html.document_fromstring(_page(site, HOME)))
    begin = handleiding.paginas[HOME]
    return Boek(
        titel=reeks.naam,
        ondertitel=(begin.kop.description or "") if begin.kop else "",
        taal=reeks.taal,
        stijl=bouwwerk.stijl,
        beeld=next((from_root(link.get("href", ""), HOME) for link in home.xpath("//link[@rel='icon'][@href]")), ""),
        uitgever=handleiding.gegevens.uitgever,
        hoofdstukken=tuple(_chapters(handleiding, site)),
    )


def _chapters(handleiding: Handleiding, site: Path) -> Iterator[Hoofdstuk]:
    for path in loose_pages(handleiding):
        if path != HOME:
            yield read_chapter(_page(site, path), path)
    for folder, naam in folders(handleiding):
        if folder == WERKMATERIALEN:
            yield _sheets(handleiding, site, naam)
            continue
        for path in pages_of(handleiding, folder):
            yield read_chapter(_page(site, path), path, naam)


def _sheets(handleiding: Handleiding, site: Path, naam: str) -> Hoofdstuk:
    """Gives the one chapter about all sheets: what their page says of them, and the list."""
    page = _page(site, BLADEN) if BLADEN in handleiding.paginas else render("boek/pagina.html", titel=naam)
    return read_chapter(page, BLADEN, naam, bladen_in_boek(handleiding))


def places_of_sheets(handleiding: Handleiding) -> dict[str, Plek]:
    """Gives the place in the book of every sheet, by the path of its page."""
    return {pagina.path: (BLADEN, sheet_place(slug)) for slug, (pagina, _) in handleiding.bladen.items()}


def _page(site: Path, path: str) -> str:
    """Gives the HTML of the built page `path`."""
    return (site / path).with_suffix(".html").read_text("utf-8")
