"""Puts the PDF and the Word file of every sheet beside its page, and tells which sheets cannot be made."""

from dataclasses import replace
from pathlib import Path

from ..model.handleiding import WERKMATERIALEN, Handleiding, Pagina
from ..model.messages import Problem, Refusal
from .blad import Impossible, extract_blad
from .printers import Printers


def make_downloads(handleiding: Handleiding, site: Path, printers: Printers) -> list[Problem]:
    """Puts `<slug>.pdf` and `<slug>.docx` beside the page of every sheet in `site`.

    Gives a problem for every sheet that cannot be made, or that takes more or fewer pages than its head says.
    """
    problems, orders, words = [], [], tuple(handleiding.gegevens.woorden.items())
    for slug, (pagina, werkblad) in sorted(handleiding.bladen.items()):
        page = site / WERKMATERIALEN / f"{slug}.html"
        try:
            blad = replace(extract_blad(page.read_text("utf-8"), slug), woorden=words)
            orders.append((pagina, werkblad.paginas, page, printers.order(blad, site)))
        except Refusal as refusal:
            problems.append(_refused(pagina, refusal))
    for pagina, paginas, page, order in orders:
        try:
            made = order.result()
        except Refusal as refusal:
            problems.append(_refused(pagina, refusal))
            continue
        if made.paginas != paginas:
            problems.append(_too_long(pagina, made.paginas, paginas))
        page.with_suffix(".pdf").write_bytes(made.pdf)
        page.with_suffix(".docx").write_bytes(made.word)
    return problems


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
