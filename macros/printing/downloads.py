"""Puts the PDF and the Word file of every sheet beside its page, the card of every lesson beside the lesson, and tells
which cannot be made."""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import lxml.html
from lxml.html import HtmlElement

from ..draw.op_tafel import SIDES, cards, op_tafel
from ..model.beeld import BEELD
from ..model.handleiding import WERKMATERIALEN, Handleiding, Pagina
from ..model.kop import Soort
from ..model.messages import Problem, Refusal
from .blad import Blad, Impossible, extract_blad
from .pakketten import Bladen, make_packs
from .printers import Printers
from .store import Made

A3 = 2**0.5
"""How many times as wide and as high as A4 this paper is."""


@dataclass(frozen=True)
class Order:
    """A sheet that is being made: of which page, to which files (a path without suffix), and what it may take."""

    pagina: Pagina
    file: Path
    made: Future[Made]
    paginas: int
    most: bool = False
    """True where it may take fewer pages."""
    word: bool = True
    """True where its Word file is wanted too."""
    beeld: bool = False
    """True where a picture of it is wanted too."""


def make_downloads(handleiding: Handleiding, site: Path, printers: Printers) -> list[Problem]:
    """Puts `<slug>.pdf`, `.docx` and `.webp` (a small picture) beside the page of every sheet in `site`,
    `<slug>-a3.pdf` beside that of a poster, and beside every lesson `<les>-op-tafel` and its packs.

    Gives a problem for each that cannot be made, or that takes more or fewer pages than it should.
    """
    problems: list[Problem] = []
    bladen = Bladen(known=frozenset(handleiding.bladen))
    orders = [*_sheets(handleiding, site, printers, problems), *_cards(handleiding, site, printers)]
    for order in orders:
        try:
            made = order.made.result()
        except Refusal as refusal:
            problems.append(_refused(order.pagina, refusal))
            continue
        if order.most and made.paginas > order.paginas:
            problems.append(_too_long_card(order.pagina, made.paginas))
        elif not order.most and made.paginas != order.paginas:
            problems.append(_too_long(order.pagina, made.paginas, order.paginas))
        order.file.with_suffix(".pdf").write_bytes(made.pdf)
        if order.word:
            order.file.with_suffix(".docx").write_bytes(made.word)
        if order.beeld:
            order.file.with_suffix(BEELD).write_bytes(made.beeld)
        if order.word and order.file.parent == site / WERKMATERIALEN:
            bladen.made[order.file.name] = made
    return problems + make_packs(handleiding, site, bladen, printers)


def _sheets(handleiding: Handleiding, site: Path, printers: Printers, problems: list[Problem]) -> Iterator[Order]:
    """Orders every sheet; what is wrong with its page is added to `problems`."""
    words = tuple(handleiding.gegevens.woorden.items())
    for slug, (pagina, werkblad) in sorted(handleiding.bladen.items()):
        page = site / WERKMATERIALEN / f"{slug}.html"
        try:
            blad = replace(extract_blad(page.read_text("utf-8"), slug), woorden=words)
            yield Order(pagina, page.with_suffix(""), printers.order(blad, site), werkblad.paginas, beeld=True)
            if blad.soort is Soort.POSTER:
                large = printers.order(replace(blad, vergroot=A3), site)
                yield Order(pagina, page.with_name(f"{slug}-a3"), large, werkblad.paginas, word=False)
        except Refusal as refusal:
            problems.append(_refused(pagina, refusal))


def _cards(handleiding: Handleiding, site: Path, printers: Printers) -> Iterator[Order]:
    """Orders the card of every lesson."""
    for path, (pagina, _) in cards(handleiding).items():
        yield Order(pagina, site / path, printers.order(card(handleiding, pagina, site), site), SIDES, most=True)


def card(handleiding: Handleiding, pagina: Pagina, site: Path) -> Blad:
    """Gives the card of the lesson `pagina`, ready for paper; what is not the lesson's own its built page knows."""
    page = cast(
        HtmlElement, lxml.html.document_fromstring((site / pagina.path).with_suffix(".html").read_text("utf-8"))
    )
    style = page.get_element_by_id("reeks")
    assert pagina.les
    html = op_tafel(
        handleiding, pagina, pagina.les, style.get("data-reeks", ""), page.get("lang") or "nl", style.text or ""
    )
    return replace(extract_blad(html, pagina.slug), woorden=tuple(handleiding.gegevens.woorden.items()))


def _too_long_card(pagina: Pagina, made: int) -> Problem:
    """Gives the problem of a card that takes more than two sides."""
    found = f"de kaart voor op tafel beslaat {made} kanten, het kunnen er {SIDES} zijn"
    fix = "zet in lange stappen het belangrijkste **vet** (alleen dat komt op de kaart), of maak stappen korter."
    return Problem(pagina.where, pagina.first_line, "te lang", found, fix)


def _refused(pagina: Pagina, refusal: Refusal) -> Problem:
    """Gives the problem of a sheet that cannot be made, on the line of what stands in the way where that is found."""
    line, near = pagina.first_line, refusal.near if isinstance(refusal, Impossible) else ""
    if near and near in pagina.text:
        line += pagina.text.count("\n", 0, pagina.text.index(near))
    return Problem(pagina.where, line, refusal.code or "bouwen", refusal.text, refusal.fix)


def _too_long(pagina: Pagina, made: int, wanted: int) -> Problem:
    """Gives the problem of a sheet that takes more or fewer pages than its head says."""
    takes = "1 pagina" if made == 1 else f"{made} pagina's"
    found, fix = (
        f"het blad beslaat {takes}, in de kop staat {wanted}",
        f"maak het korter of langer, of zet paginas: {made} in de kop.",
    )
    return Problem(pagina.where, pagina.line("werkblad", "paginas"), "te lang", found, fix)
