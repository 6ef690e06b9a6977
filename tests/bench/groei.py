"""What a manual of a thousand pages costs, beside ours: it must grow as the number of pages does, and no faster."""

import gzip
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from macros.build.zoeken import FOLDER, STEM

from .bouwen import WITHOUT_PAPERS, copy_of_project
from .groot import enlarge
from .meten import Gemeten, Mislukt, python, run
from .tabel import Tabel, ratio, seconds

NO_FILES = """
from types import SimpleNamespace
site.order_papers, site.order_sheet, site.order_downloads, site._Files.put
site.order_sheet = site.order_downloads = lambda *rest: None
site.order_papers = lambda *rest, **how: SimpleNamespace(gelezen=None)
site._Files.put = lambda *rest: []
site.build("""
ONLY_PAGES = WITHOUT_PAPERS.replace("\nsite.build(", NO_FILES)
"""Builds the pages alone: without a single paper."""
SAVED = """
import statistics, threading, time
from pathlib import Path
from macros.build.live import Live
from macros.build.preview import WATCHED
from macros.build.watch import Watch

class Seen(Exception):
    pass

def pause():
    if took is not None and seen:
        raise Seen  # what comes after it, nobody waits for

project, seen, took = Path.cwd(), [], None
page = project / "docs" / "achtergrond" / "begrippen.md"
live = Live(
    project, project / ".cache" / "groei", pause, lambda: seen.append((time.process_time(), time.monotonic())), lambda: [], lambda *told: None
)
live.renew([project / "docs"])
text, took, saved = page.read_text("utf-8"), [], []
watch = Watch([project / place for place in WATCHED])

def save(number):
    saved[:] = [time.monotonic()]
    page.write_text(f"{text}\\n\\nZin {number}.\\n", "utf-8")

for number in range(9):
    threading.Timer(0.3 + 0.017 * number, save, [number]).start()  # now just before it looks, now just after
    changed = watch.wait()
    seen.clear()
    begin = time.process_time()
    try:
        live.renew(changed)
    except Seen:
        took.append((seen[0][0] - begin, seen[0][1] - saved[0]))
page.write_text(text, "utf-8")
print(*map(statistics.median, zip(*took)))
"""
"""Looks along in its own process, and tells how many seconds it takes from a saved page to seen: of a core from when it
was noticed, and of a clock."""
SHEETS = """
import time
from pathlib import Path
from macros.printing.blad import extract_blad
from macros.printing.pdf.render import render_pdf
from macros.printing.printer import get_ready
from macros.printing.word import render_word
from macros.read.handleiding import load_handleiding
site, docs = Path.cwd() / "site", Path.cwd() / "docs"
bladen = sorted(load_handleiding(docs).bladen)
get_ready(docs)
bladen, begin = bladen[:: max(1, len(bladen) // 100)][:100], time.process_time()
for slug in bladen:
    blad = extract_blad((site / "werkmaterialen" / f"{slug}.html").read_text("utf-8"), slug)
    render_pdf(blad, site, docs), render_word(blad, site, docs)
print((time.process_time() - begin) / len(bladen))
"""
"""Makes about a hundred sheets, spread over all, and tells how many seconds of a core one takes."""
MOST_INDEX = 150
"""KB that a file of the search may weigh, packed."""


@dataclass(frozen=True)
class Maat:
    """What a manual of one size took."""

    paginas: int
    controle: Gemeten
    alleen: Gemeten
    """The pages alone."""
    gezien: tuple[float, ...]
    """Seconds of a core, and of a clock, from a saved page of background to seen."""
    index: tuple[float, ...]
    """KB of every file of the search, packed; what every question needs first."""


def measure(folder: Path, rounds: int, versions: list[str]) -> Tabel:
    """Builds our manual and one of a thousand pages made from it, and looks along with both."""
    tabel = Tabel("groei", "Groei: duizend pagina's")
    tabel.koppen = ("", "duizend", "deze handleiding", "mag", "")
    projects = [copy_of_project(folder / name) for name in ("klein", "groot")]
    pages = len(list((projects[0] / "docs").rglob("*.md"))), enlarge(projects[1] / "docs")
    small, large_one = (_one(project, count, tabel) for project, count in zip(projects, pages, strict=True))
    # In turn: a machine that is slower for a minute then is so for both.
    turns = [[_told(project, SHEETS, tabel)[0] for project in projects] for _ in range(rounds)]
    sheet, large_sheet = map(statistics.median, zip(*turns, strict=True))
    for what, name in (("make controle", "controle"), ("alleen de pagina's", "alleen")):
        mine, big = getattr(small, name), getattr(large_one, name)
        times = ratio(big.kern / large_one.paginas, mine.kern / small.paginas)
        tabel.rij(
            f"{what}: kerntijd per pagina", f"{1000 * big.kern / large_one.paginas:.0f} ms ({times})",
            f"{1000 * mine.kern / small.paginas:.0f} ms", "1,15 ×",
        )  # fmt: skip
        tabel.rij(f"{what}: geheugen", f"{big.geheugen:.0f} MB", f"{mine.geheugen:.0f} MB", "1000 MB")
    for what, ours_takes, large_takes, most in (
        ("bewaard tot gezien: kerntijd", small.gezien[0], large_one.gezien[0], "2 ×"),
        ("bewaard tot gezien: op de klok", small.gezien[-1], large_one.gezien[-1], "2 ×"),
        ("pdf en Word-bestand van een blad: kerntijd", sheet, large_sheet, "1,15 ×"),
    ):
        if ours_takes and large_takes:
            tabel.rij(what, f"{seconds(large_takes)} ({ratio(large_takes, ours_takes)})", seconds(ours_takes), most)
    many, one = (" + ".join(f"{size:.0f}" for size in maat.index) for maat in (large_one, small))
    tabel.rij("zoekindex, ingepakt", f"{many} KB", f"{one} KB", f"{MOST_INDEX} KB per bestand")
    tabel.noten.append(
        f"{large_one.paginas} bestanden met tekst tegen {small.paginas}, gemaakt door tests/bench/groot.py; één keer gemeten, "
        f"vanaf niets. Van de bladen zijn er honderd gemaakt, verspreid over alle: de mediaan van {rounds}, om de beurt."
    )
    return tabel


def _one(project: Path, pages: int, tabel: Tabel) -> Maat:
    check = python(project, "-m", "macros", "controle")
    _empty(project)
    alone = python(project, "-c", ONLY_PAGES)
    index = tuple(
        len(gzip.compress(file.read_bytes(), 6)) / 1000
        for file in sorted(
            (project / "site" / FOLDER).glob(f"{STEM}*.js"), key=lambda file: (len(file.name), file.name)
        )
    )
    return Maat(pages, check, alone, _told(project, SAVED, tabel), index)


def _told(project: Path, script: str, tabel: Tabel) -> tuple[float, ...]:
    """Gives the numbers that `script` tells in its last line; 0 where it fails, which is then a note."""
    log = project / ".groei.log"
    try:
        run(project, sys.executable, "-c", script, log=log)
        return tuple(map(float, log.read_text("utf-8").splitlines()[-1].split()))
    except (Mislukt, ValueError, IndexError) as error:
        tabel.noten.append(f"{project.parent.name}: {error}")
        return (0.0,)


def _empty(project: Path) -> None:
    for name in (".cache", "site"):
        shutil.rmtree(project / name, ignore_errors=True)
