"""How fast the build is, on this machine, in one run: `make bench`.

Every figure is of a whole process, start-up of Python included, as a user waits for it: the median of `ROUNDS` runs.
Chromium prints the same sheets in the same run, so that the two can be compared.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).parent.parent
ROUNDS = 3

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


LESSONS = """
import sys; from pathlib import Path
from playwright.sync_api import sync_playwright
from tests.browser.browsers import launch
from tests.lesmaten import BOUNDS, TELEFOON, measure
site = Path(sys.argv[1])
lessons = sorted(p.relative_to(site).as_posix() for p in (site / "lessen").glob("les-*.html"))
with sync_playwright() as playwright:
    page = launch(playwright).new_page(viewport=TELEFOON)
    print("hoogstens".ljust(22) + "".join(f"{name} {most:g}".rjust(20) for name, most in BOUNDS.items()))
    for les in measure(site, page, lessons):
        print(les.pagina.ljust(22) + "".join(f"{getattr(les, name):.3g}".rjust(20) if name in ("schermen", "voorbereiden", "dubbel") else f"{getattr(les, name)}".rjust(20) for name in BOUNDS))
"""


SIDES = """
from pathlib import Path
from macros.draw.kopieerlijst import KLAS, pakketten
from macros.draw.oplage import kanten
from macros.read.handleiding import load_handleiding
handleiding = load_handleiding(Path("docs"))
packs = pakketten(handleiding)
groups = list(dict.fromkeys(pack.doelgroep or "" for pack in packs))
print("les".ljust(22) + "".join(f"{group} {part}".rjust(20) for group in groups for part in ("kanten", "alles voor iedereen")))
totals = [0] * 2 * len(groups)
for pagina, _ in handleiding.lessen:
    row = []
    for pack in [pack for pack in packs if pack.pagina is pagina]:
        row.append(kanten(pack.regels, KLAS))
        row.append(sum(r.werkblad.paginas * max(d.nodig(KLAS) for d in r.delen) for r in pack.regels))
    totals = [total + sides for total, sides in zip(totals, row)]
    print(pagina.slug.ljust(22) + "".join(str(sides).rjust(20) for sides in row))
print("samen".ljust(22) + "".join(str(sides).rjust(20) for sides in totals))
for group, now, all in zip(groups, totals[::2], totals[1::2]):
    print(f"{group}: {1 - now / all:.0%} minder dan elk blad en elke keuze voor iedereen")
"""


def run(project: Path, *command: str) -> tuple[float, float]:
    """Runs a command of Python in `project`; gives its seconds and its peak memory in MB. Fails as the command fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project)}
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command], cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)[:80]} mislukte ({process.returncode}).")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return time.perf_counter() - begin, usage.ru_maxrss / unit


def median(measure: Callable[[int], tuple[float, float]]) -> tuple[float, float]:
    """Gives the median seconds and the highest peak memory of `ROUNDS` runs of `measure`."""
    results = [measure(number) for number in range(ROUNDS)]
    return statistics.median(seconds for seconds, _ in results), max(memory for _, memory in results)


def main() -> None:
    """Measures and prints."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "handleiding"
        for name in ("docs", "macros", "opzet", "tests"):
            shutil.copytree(PROJECT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(PROJECT / "mkdocs.yml", project)
        sheets_of = sorted((project / "docs" / "werkmaterialen").glob("*.md"), key=lambda path: path.stat().st_size)
        sheet, site = sheets_of[len(sheets_of) // 2], project / "site"  # neither the shortest nor the longest

        def from_nothing(_: int) -> tuple[float, float]:
            shutil.rmtree(project / ".cache", ignore_errors=True)
            shutil.rmtree(site, ignore_errors=True)
            return run(project, "-m", "macros", "site")

        def one_changed(number: int) -> tuple[float, float]:
            sheet.write_text(re.sub(r"(?m)^title: .*", rf"\g<0> {number}", text), "utf-8")
            return run(project, "-m", "macros", "site")

        text = sheet.read_text("utf-8")
        run(project, "-m", "macros", "site")  # compiles Python's files, once
        whole, peak = median(from_nothing)
        same, same_peak = median(lambda _: run(project, "-m", "macros", "site"))
        plain, _ = median(lambda _: run(project, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site) + "-kaal"))
        reading, _ = median(lambda _: run(project, "-m", "macros", "controle"))
        changed, _ = median(one_changed)
        sheet.write_text(text, "utf-8")
        sheets = len(list((site / "werkmaterialen").glob("*.pdf")))
        pdf, pdf_peak = median(
            lambda _: run(project, "-c", ALL_SHEETS.format(module="pdf", function="render_pdf"), str(site))
        )
        word, _ = median(
            lambda _: run(project, "-c", ALL_SHEETS.format(module="word", function="render_word"), str(site))
        )
        lessons = subprocess.run(
            [sys.executable, "-c", LESSONS, str(site)], cwd=project, env={**os.environ, "PYTHONPATH": str(project)},
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        sides = subprocess.run(
            [sys.executable, "-c", SIDES], cwd=project, env={**os.environ, "PYTHONPATH": str(project)},
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        chromium, _ = median(lambda _: run(project, "-c", CHROMIUM, str(site)))

    print(f"{sheets} bladen, {ROUNDS} keer gemeten (mediaan), hele processen\n")
    for name, value in (
        ("alles vanaf niets", f"{whole:.2f} s"),
        ("niets veranderd", f"{same:.2f} s"),
        ("  gewone mkdocs build van dezelfde pagina's", f"{plain:.2f} s"),
        # Our macros make plain mkdocs read and check the manual too; this is what that takes, in a process of its own.
        ("    waarvan inlezen en controleren, als eigen proces", f"{reading:.2f} s"),
        ("  verhouding (hoogstens 1,5)", f"{same / plain:.2f}"),
        ("één blad veranderd", f"{changed:.2f} s"),
        ("  meer dan niets veranderd (hoogstens 0,25 s)", f"{changed - same:.2f} s"),
        ("per PDF, alle bladen in één proces", f"{pdf / sheets:.3f} s"),
        ("per Word-bestand, alle bladen in één proces", f"{word / sheets:.3f} s"),
        ("per blad in Chromium, alle bladen in één proces", f"{chromium / sheets:.3f} s"),
        ("meeste geheugen (hoogstens 500 MB)", f"{max(peak, same_peak, pdf_peak):.0f} MB"),
    ):
        print(f"{name:<54}{value:>10}")
    print(f"\nKanten om te printen voor een klas van acht\n\n{sides}")
    print(f"\nDe lessen op een telefoon van 390 bij 844\n\n{lessons}")


if __name__ == "__main__":
    main()
