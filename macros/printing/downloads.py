"""Puts the PDF and the Word file of every sheet beside its page, the card of every lesson beside the lesson, and tells
which cannot be made."""

import re
from collections.abc import Collection, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from lxml import etree

from ..draw.op_tafel import SIDES, cards, op_tafel
from ..model.beeld import BEELD
from ..model.bladvormen import Variant
from ..model.handleiding import Pagina
from ..model.kop import Les, Soort
from ..model.mappen import WERKMATERIALEN
from ..model.messages import Problem, Refusal
from ..model.source import KeyPath
from .blad import Blad, extract_blad, squeezed
from .bouwwerk import Bouwwerk
from .faults import refused
from .pakketten import Bladen, make_packs, variants_for
from .printers import Printers
from .store import Made

HEADING_NAME = re.compile(r"(?<=<h[2-6]) id=\"[^\"]*\"")
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
    plek: KeyPath = ("paginas",)
    """Where in the head of the sheet it says how many pages it is."""


@dataclass(frozen=True)
class Ordered:
    """The sheets and cards that are being made, and what is wrong with the pages of those that are not."""

    orders: list[Order]
    problems: list[Problem]


def order_downloads(
    bouwwerk: Bouwwerk, printers: Printers, sheets: Mapping[str, Ordered] = MappingProxyType({})
) -> Ordered:
    """Has every sheet and every card made: from then on the pages may change, their pictures may not.

    The `sheets`, by name, are ordered already.
    """
    handleiding = bouwwerk.handleiding
    every = [sheets.get(slug) or order_sheet(bouwwerk, slug, printers) for slug in sorted(handleiding.bladen)]
    every.append(order_cards(bouwwerk, printers, [pagina for pagina, _ in handleiding.lessen]))
    orders = [order for ordered in every for order in ordered.orders]
    return Ordered(orders, [problem for ordered in every for problem in ordered.problems])


def make_downloads(bouwwerk: Bouwwerk, printers: Printers, ordered: Ordered | None = None) -> list[Problem]:
    """Puts `<slug>.pdf`, `.docx` and `.webp` (a small picture) beside the page of every sheet, `<slug>-a3.pdf` beside that
    of a poster, and beside every lesson `<les>-op-tafel` and its packs.

    Gives a problem for each that cannot be made, or that takes more or fewer pages than it should. What was `ordered`
    before, is not ordered again.
    """
    made, problems = put_downloads(ordered or order_downloads(bouwwerk, printers), bouwwerk.site)
    return problems + make_packs(bouwwerk, Bladen(made, variants_for(bouwwerk.handleiding)), printers)


def put_downloads(ordered: Ordered, site: Path) -> tuple[dict[str, Made], list[Problem]]:
    """Puts what was `ordered` in its place in `site`: gives the sheets by the name of their files, and a problem for each
    that cannot be made, or that takes more or fewer pages than it should.
    """
    problems, wrong, sheets = [*ordered.problems], set[tuple[str, int, int]](), dict[str, Made]()
    for order in ordered.orders:
        try:
            made = order.made.result()
        except Refusal as refusal:
            problems.append(refused(order.pagina, refusal))
            continue
        if order.most and made.paginas > order.paginas:
            problems.append(_too_long_card(order.pagina, made.paginas))
        elif not order.most and made.paginas != order.paginas:
            same = order.pagina.path, order.paginas, made.paginas
            if same not in wrong:  # a variant that is as wrong as its sheet is right with it
                problems.append(_too_long(order, made.paginas))
            wrong |= {same} if order.plek == ("paginas",) else set()
        order.file.with_suffix(".pdf").write_bytes(made.pdf)
        if order.word:
            order.file.with_suffix(".docx").write_bytes(made.word)
        if order.beeld:
            order.file.with_suffix(BEELD).write_bytes(made.beeld)
        if order.word and order.file.parent == site / WERKMATERIALEN:
            sheets[order.file.name] = made
    return sheets, problems


def order_sheet(bouwwerk: Bouwwerk, slug: str, printers: Printers) -> Ordered:
    """Has the sheet `slug` made, in every form that it has; its page has to be there, with its pictures."""
    handleiding, site = bouwwerk.handleiding, bouwwerk.site
    words = tuple(handleiding.gegevens.woorden.items())
    pagina, werkblad = handleiding.bladen[slug]
    page = site / WERKMATERIALEN / f"{slug}.html"
    made, problems = list[Order](), list[Problem]()
    try:
        html = page.read_text("utf-8")
        blad = replace(extract_blad(html, slug), woorden=words)
        made.append(Order(pagina, page.with_suffix(""), printers.order(blad, site), werkblad.paginas, beeld=True))
        if blad.soort is Soort.POSTER:
            large = printers.order(replace(blad, vergroot=A3), site)
            made.append(Order(pagina, page.with_name(f"{slug}-a3"), large, werkblad.paginas, word=False))
        for number, (variant, paginas) in enumerate(handleiding.varianten(werkblad)):
            own = extract_blad(html, slug, variant.variant, variant.uiterlijk)
            own = replace(own, paginas=paginas, woorden=words)
            if not variant.eigen_maten and shown(own) == shown(blad):
                problems.append(_same(pagina, number, variant))
            file = page.with_name(f"{slug}-{variant.variant}")
            made.append(Order(pagina, file, printers.order(own, site), paginas, plek=("varianten", number)))
    except Refusal as refusal:
        problems.append(refused(pagina, refusal))
    return Ordered(made, problems)


def order_cards(bouwwerk: Bouwwerk, printers: Printers, lessen: Collection[Pagina]) -> Ordered:
    """Has the cards of `lessen` made."""
    site = bouwwerk.site
    orders = [
        Order(pagina, site / path, printers.order(card(bouwwerk, pagina, les), site), SIDES, most=True)
        for path, (pagina, les) in cards(bouwwerk.handleiding).items()
        if pagina in lessen
    ]
    return Ordered(orders, [])


def card(bouwwerk: Bouwwerk, pagina: Pagina, les: Les) -> Blad:
    """Gives the card of a lesson, ready for paper."""
    handleiding, reeks = bouwwerk.handleiding, bouwwerk.reeks
    html = op_tafel(handleiding, pagina, les, reeks.naam, reeks.taal, bouwwerk.stijl)
    return replace(extract_blad(html, pagina.slug), woorden=tuple(handleiding.gegevens.woorden.items()))


def _too_long_card(pagina: Pagina, made: int) -> Problem:
    """Gives the problem of a card that takes more than two sides."""
    found = f"de kaart voor op tafel beslaat {made} kanten, het kunnen er {SIDES} zijn"
    fix = "zet in lange stappen het belangrijkste **vet** (alleen dat komt op de kaart), of maak stappen korter."
    return Problem(pagina.where, pagina.first_line, "te lang", found, fix)


def _too_long(order: Order, made: int) -> Problem:
    """Gives the problem of a sheet that takes more or fewer pages than its head says."""
    takes, pagina = "1 pagina" if made == 1 else f"{made} pagina's", order.pagina
    what, instead = "het blad", f"zet paginas: {made} in de kop"
    if order.plek[0] == "varianten" and pagina.werkblad:
        naam = pagina.werkblad.varianten[int(order.plek[1])].naam
        what, instead = f"de variant {naam}", f"zet in de kop {{naam: {naam}, paginas: {made}}}"
    found, fix = (
        f"{what} beslaat {takes}, in de kop staat {order.paginas}",
        f"maak het korter of langer, of {instead}.",
    )
    return Problem(pagina.where, pagina.line("werkblad", *order.plek), "te lang", found, fix)


def shown(blad: Blad) -> str:
    """Gives all that stands on `blad`, whatever variant it is: without the names of its headings, that links use."""
    parts = (etree.tostring(part, encoding="unicode") for part in blad.element if part.tag != "h1")
    return squeezed(HEADING_NAME.sub("", "".join(parts)))


def _same(pagina: Pagina, number: int, variant: Variant) -> Problem:
    """Gives the problem of a variant that nobody can tell from its sheet."""
    fix = "zet er iets in wat alleen of juist niet in de variant staat, of haal haar uit de kop."
    found = f'in de variant "{variant.variant}" is alles gelijk aan het blad zelf'
    return Problem(pagina.where, pagina.line("werkblad", "varianten", number), "variant zonder verschil", found, fix)
