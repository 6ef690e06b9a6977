"""The papers to read: every lesson, and the whole manual. Their chapters are laid out beside the sheets, each by itself;
then they are bound, and put in their places.
"""

from collections.abc import Collection, Iterable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from ...model.handleiding import Handleiding, Pagina
from ...model.mappen import BOEK, HOME
from ...model.messages import Problem, Refusal
from ..bouwwerk import Bouwwerk
from ..faults import refused
from ..printers import Printers
from ..store import Made
from ..stukken import Band
from .handleiding import Katern, book_on_paper
from .hoofdstuk import chapter_name, place_name
from .inhoud import Boek, places_of_sheets, read_book
from .les import MOST


@dataclass(frozen=True)
class Papier:
    """A paper that is being made, and its file."""

    file: Path
    made: Future[Made]


@dataclass(frozen=True)
class Papieren:
    """The chapters of the papers, being laid out."""

    bouwwerk: Bouwwerk
    gelezen: Boek
    """The manual as it was read from its pages: whoever makes another book of it need not read them again."""
    katernen: list[tuple[Katern, Future[Made]]]
    boek: bool
    """True where the whole manual is wanted, not only the lessons."""
    buiten: tuple[tuple[str, str], ...]
    """Where on the web what a lesson names can be read."""


@dataclass(frozen=True)
class Gebonden:
    """The papers, being bound, and what is wrong with the chapters of those that are not."""

    papieren: list[Papier] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def order_papers(
    bouwwerk: Bouwwerk, printers: Printers, boek: bool, lessen: Collection[Pagina] | None = None
) -> Papieren:
    """Has the chapters of every lesson laid out, or only of `lessen`, and with `boek` those of the whole manual."""
    handleiding, whole = bouwwerk.handleiding, read_book(bouwwerk)
    wanted = None if lessen is None else {pagina.path for pagina in lessen}
    katernen = [
        (katern, printers.order_text(katern.html, bouwwerk.site))
        for katern in book_on_paper(handleiding, whole)
        if boek or (katern.les and (wanted is None or katern.path in wanted))
    ]
    return Papieren(bouwwerk, whole, katernen, boek, tuple(_elsewhere(handleiding, whole.uitgever.adres)))


def _elsewhere(handleiding: Handleiding, adres: str) -> Iterable[tuple[str, str]]:
    """Gives where at `adres` (or nowhere) each chapter and each sheet can be read."""
    if not adres:
        return
    sheets = places_of_sheets(handleiding)
    for path in handleiding.paginas:
        name = place_name(*sheets[path]) if path in sheets else chapter_name(path)
        yield name, urljoin(f"{adres.rstrip('/')}/", path.removesuffix(".md") + ".html")


def lay_out(papieren: Papieren) -> tuple[list[tuple[Katern, Made]], list[Problem]]:
    """Gives the chapters when they are there, and a problem for each that cannot be made, and each lesson that is too long."""
    made, problems, paginas = list[tuple[Katern, Made]](), list[Problem](), papieren.bouwwerk.handleiding.paginas
    for katern, ordered in papieren.katernen:
        pagina = paginas.get(katern.path, paginas[HOME])
        try:
            one = ordered.result()
        except Refusal as refusal:
            problems.append(refused(pagina, refusal))
            continue
        made.append((katern, one))
        if katern.les and one.paginas > MOST:
            problems.append(_too_long(pagina, one.paginas))
    return made, problems


def bind_papers(papieren: Papieren, printers: Printers) -> Gebonden:
    """Has the papers bound when their chapters are there; one of which a chapter cannot be made, is not made."""
    made, problems = lay_out(papieren)
    gebonden, site = Gebonden(problems=problems), papieren.bouwwerk.site
    if papieren.boek and len(made) == len(papieren.katernen):
        begins = frozenset(number for number, (katern, _) in enumerate(made) if katern.begint)
        band = Band(tuple(one.pdf for _, one in made), begins)
        gebonden.papieren.append(Papier(site / BOEK, printers.bind(band)))
    for katern, one in made:
        if katern.les:
            file = (site / katern.path).with_suffix(".pdf")
            bound = printers.bind(Band((one.pdf,), los=True, buiten=papieren.buiten))
            gebonden.papieren.append(Papier(file, bound))
    return gebonden


def put_papers(gebonden: Gebonden) -> list[Problem]:
    """Puts the papers in their places; gives what is wrong with their chapters."""
    for paper in gebonden.papieren:
        paper.file.parent.mkdir(exist_ok=True)
        paper.file.write_bytes(paper.made.result().pdf)
    return gebonden.problems


def _too_long(pagina: Pagina, made: int) -> Problem:
    """Gives the problem of a lesson that takes too many pages."""
    found = f"de les beslaat op papier {made} pagina's, het kunnen er {MOST} zijn"
    return Problem(pagina.where, pagina.first_line, "te lang", found, "maak de tekst van de les korter.")
