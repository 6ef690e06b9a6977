"""What a manual of a thousand pages costs, beside ours: it must grow as the number of pages does, and no faster."""

import gzip
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from macros.build.zoeken import INDEX

from .bouwen import WITHOUT_PAPERS, copy_of_project, ours
from .groot import enlarge
from .meekijken import look
from .meten import Gemeten, Mislukt, python
from .tabel import Tabel, ratio, seconds

NO_FILES = """
site.order_papers, site.order_sheet, site.order_downloads, site._Files.put
site.order_papers = site.order_sheet = site.order_downloads = lambda *rest: None
site._Files.put = lambda *rest: []
site.build("""
ONLY_PAGES = WITHOUT_PAPERS.replace("\nsite.build(", NO_FILES)
"""Builds the pages alone: without a single paper."""
MOST_INDEX = 150
"""KB that the search may weigh, packed."""


@dataclass(frozen=True)
class Maat:
    """What a manual of one size took."""

    paginas: int
    controle: Gemeten
    alleen: Gemeten
    """The pages alone."""
    alles: Gemeten | None
    gezien: float
    """Seconds from a saved page of background to seen."""
    index: float
    """KB of the search, packed."""


def measure(folder: Path, rounds: int, versions: list[str]) -> Tabel:
    """Builds our manual and one of a thousand pages made from it, and looks along with both."""
    tabel = Tabel("groei", "Groei: duizend pagina's")
    tabel.koppen = ("", "duizend", "deze handleiding", "mag", "")
    sizes = []
    for large in (False, True):
        project = copy_of_project(folder / ("groot" if large else "klein"))
        pages = enlarge(project / "docs") if large else len(list((project / "docs").rglob("*.md")))
        sizes.append(_one(project, pages, tabel))
    small, large_one = sizes
    for what, name in (("make controle", "controle"), ("alleen de pagina's", "alleen"), ("alles vanaf niets", "alles")):
        mine, big = getattr(small, name), getattr(large_one, name)
        if mine and big:
            times = ratio(big.kern / large_one.paginas, mine.kern / small.paginas)
            tabel.rij(
                f"{what}: kerntijd per pagina", f"{1000 * big.kern / large_one.paginas:.0f} ms ({times})",
                f"{1000 * mine.kern / small.paginas:.0f} ms", "1,15 ×",
            )  # fmt: skip
            tabel.rij(f"{what}: geheugen", f"{big.geheugen:.0f} MB", f"{mine.geheugen:.0f} MB", "1000 MB")
    if small.gezien and large_one.gezien:
        times = ratio(large_one.gezien, small.gezien)
        tabel.rij("bewaard tot gezien", f"{seconds(large_one.gezien)} ({times})", seconds(small.gezien), "2 ×")
    tabel.rij("zoekindex, ingepakt", f"{large_one.index:.0f} KB", f"{small.index:.0f} KB", f"{MOST_INDEX} KB")
    tabel.noten.append(
        f"{large_one.paginas} bestanden met tekst tegen {small.paginas}, gemaakt door tests/bench/groot.py; één keer gemeten, vanaf niets."
    )
    return tabel


def _one(project: Path, pages: int, tabel: Tabel) -> Maat:
    check = python(project, "-m", "macros", "controle")
    _empty(project)
    alone = python(project, "-c", ONLY_PAGES)
    index = len(gzip.compress((project / "site" / INDEX).read_bytes(), 6)) / 1000
    try:
        whole = ours(project, True)
    except Mislukt as error:
        tabel.noten.append(f"Alles bij {pages} bestanden: {error}")
        whole = None
    seen = 0.0
    try:
        _, found, _ = look(project, (sys.executable, "-m", "macros", "serve", "--poort={poort}"), 1)
        seen = next(iter(found.values()))
    except Mislukt as error:
        tabel.noten.append(f"Meekijken bij {pages} bestanden: {error}")
    return Maat(pages, check, alone, whole, seen, index)


def _empty(project: Path) -> None:
    for name in (".cache", "site"):
        shutil.rmtree(project / name, ignore_errors=True)
