"""The papers: seconds per sheet, sides for one class, and how long the lessons are on a telephone."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from macros.draw.kopieerlijst import pakketten
from macros.draw.oplage import kanten
from macros.read.handleiding import load_handleiding
from tests.browser.browsers import launch
from tests.lesmaten import BOUNDS, TELEFOON
from tests.lesmaten import measure as measure_lessons

from .bouwen import built
from .meten import median, python
from .tabel import Tabel, ratio, seconds

ALL_SHEETS = """
import sys; from pathlib import Path
from macros.printing.blad import extract_blad
from macros.printing.{module} import {function}
site = Path(sys.argv[1])
for page in sorted((site / "werkmaterialen").glob("*.html")):
    if page.with_suffix(".pdf").exists():
        {function}(extract_blad(page.read_text("utf-8"), page.stem), site)
"""
CHROMIUM = """
import sys; from pathlib import Path
from playwright.sync_api import sync_playwright
from tests.browser.browsers import launch
site = Path(sys.argv[1])
with sync_playwright() as playwright:
    page = launch(playwright).new_page()
    for sheet in sorted((site / "werkmaterialen").glob("*.html")):
        if sheet.with_suffix(".pdf").exists():
            page.goto(sheet.as_uri())
            page.pdf(prefer_css_page_size=True, print_background=True)
"""
KLAS = 8
"""The class that paper is counted for."""
BEFORE = 545
"""Sides for a class of eight before copies were data: every choice for everybody, "met kopie" once."""


def measure(folder: Path, rounds: int, versions: list[str]) -> Tabel:
    """Measures papers."""
    tabel = Tabel("papier", "Papier en lessen")
    project = built(folder.parent)
    site = project / "site"
    if not (project / "tests").exists():
        (project / "tests").symlink_to(Path(__file__).parent.parent)
    sheets = len(list((site / "werkmaterialen").glob("*.pdf")))

    def each(script: str) -> float:
        return median(lambda _: python(project, "-c", script, str(site)), rounds).seconden / sheets

    chromium = each(CHROMIUM)
    for what, module, function in (("pdf", "pdf", "render_pdf"), ("Word-bestand", "word", "render_word")):
        one = each(ALL_SHEETS.format(module=module, function=function))
        tabel.rij(f"per {what}", seconds(one), f"{ratio(one, chromium)} Chromium ({seconds(chromium)})")
    _sides(project / "docs", tabel)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": TELEFOON["width"], "height": TELEFOON["height"]})
        names = sorted(path.relative_to(site).as_posix() for path in (site / "lessen").glob("les-?.html"))
        block = ["hoogstens".ljust(22) + "".join(f"{name} {most:g}".rjust(20) for name, most in BOUNDS.items())]
        for les in measure_lessons(site, page, names):
            cells = (getattr(les, name) for name in BOUNDS)
            told = (f"{cell:.3g}" if isinstance(cell, float) else str(cell) for cell in cells)
            block.append(les.pagina.ljust(22) + "".join(cell.rjust(20) for cell in told))
        browser.close()
    tabel.blokken.append("\n".join(block))
    tabel.noten.append(f"Kanten voor een klas van {KLAS}. Daaronder de lessen op een telefoon van 390 bij 844.")
    return tabel


def _sides(docs: Path, tabel: Tabel) -> None:
    """Adds how many sides are printed for a class, per lesson and in all."""
    totals: dict[str, int] = {}
    for pack in pakketten(load_handleiding(docs)):
        sides = kanten(pack.regels, KLAS)
        group = pack.doelgroep or ""
        totals[group] = totals.get(group, 0) + sides
        tabel.rij(f"kanten {pack.pagina.slug} {group}".strip(), str(sides))
    for group, total in totals.items():
        tabel.rij(f"kanten samen {group}".strip(), str(total), f"{ratio(total, BEFORE)}", "0,67 ×", str(BEFORE))
