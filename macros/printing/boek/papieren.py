"""The papers to read: every lesson, and the whole manual. They are made beside the sheets, and put in their places."""

from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from ...draw.boek import BOEK
from ...model.handleiding import Handleiding, Pagina
from ...model.messages import Problem, Refusal
from ..faults import refused
from ..printers import Printers
from ..store import Made
from .handleiding import book_on_paper
from .inhoud import HOME, read_book
from .les import MOST, lesson_on_paper


@dataclass(frozen=True)
class Papier:
    """A paper that is being made: the page that a mistake in it is told of, its file, and the most pages it may take."""

    pagina: Pagina
    file: Path
    made: Future[Made]
    most: int | None = None


def order_papers(handleiding: Handleiding, site: Path, printers: Printers, boek: bool) -> list[Papier]:
    """Has every lesson in `site` made as a paper, and with `boek` the whole manual."""
    whole = read_book(handleiding, site)
    papers = []
    if boek:
        made = printers.order_text(book_on_paper(handleiding, whole), site)
        papers.append(Papier(handleiding.paginas[HOME], site / BOEK, made))
    lessons = {pagina.path: pagina for pagina, _ in handleiding.lessen}
    for chapter in whole.hoofdstukken:
        if pagina := lessons.get(chapter.path):
            made = printers.order_text(lesson_on_paper(handleiding, whole, chapter), site)
            papers.append(Papier(pagina, (site / chapter.path).with_suffix(".pdf"), made, MOST))
    return papers


def put_papers(papers: list[Papier]) -> list[Problem]:
    """Puts `papers` in their places; gives a problem for each that cannot be made or that is too long."""
    problems = []
    for paper in papers:
        try:
            made = paper.made.result()
        except Refusal as refusal:
            problems.append(refused(paper.pagina, refusal))
            continue
        if paper.most and made.paginas > paper.most:
            problems.append(_too_long(paper.pagina, made.paginas))
        paper.file.parent.mkdir(exist_ok=True)
        paper.file.write_bytes(made.pdf)
    return problems


def _too_long(pagina: Pagina, made: int) -> Problem:
    """Gives the problem of a lesson that takes too many pages."""
    found = f"de les beslaat op papier {made} pagina's, het kunnen er {MOST} zijn"
    return Problem(pagina.where, pagina.first_line, "te lang", found, "maak de tekst van de les korter.")
