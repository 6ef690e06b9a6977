"""`python -m tests.mutaties` (or `make mutaties`): which changes in the engine the quick tests notice, as a table."""

import argparse
import os
import random
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from .genoemd import named_mutants
from .mutanten import Mutant, python_mutants, template_mutants
from .opnemen import ENGINE, PROJECT
from .uitvoeren import Runner
from .verklaard import VERKLAARD

ROOMS = ("model", "text", "read", "draw", "check", "printing", "authoring", "templates")
UNTOUCHED = ("templates/thema/", "templates/nieuw/")  # of the theme and of `make nieuw`: neither drawn nor printed
EXPLANATION = """\
Een mutant is de code of een sjabloon met één kleine verandering in wat het doet: `<` wordt `<=`, een filter, een
regel of een argument valt weg, een getal wordt één meer. De snelle proeven (tests/unit) moeten dat merken. Wat ooit
stuk kon zonder dat iemand het merkte (`genoemd.py`) doet elke keer mee, de rest wijst het lot aan.

mutmut 3 verandert alleen wat in een functie staat en kiest proeven per functie; cosmic-ray begint per mutant een nieuw
pytest met alle proeven, hier uren werk. Geen van beide kent sjablonen, en die tekenen hier. Vandaar een eigen loper:
één proces leest alles in, elke mutant leeft in een afsplitsing met alleen de proeven die langs de regel komen, de
waarschijnlijkste eerst. Wat gevonden is, blijft in .cache/mutaties: een volgende keer gaat het daar verder.
De kamer build/ doet niet mee: wat zij doet, zien vooral de proeven in tests/site, die elk een bouw duren.
""".splitlines()
TABLE = Path(__file__).with_name("tabel.md")


def drawn_by_lot(where: tuple[str, ...], share: float, seed: int) -> Iterator[Mutant]:
    """Gives a `share` of the mutants of the rooms that read, check, draw and print; the same `seed` gives the same ones.

    Each file has a lot of its own: a change in one leaves the mutants of the others as they were.
    """
    for file in sorted(ENGINE.rglob("*")):
        path = file.relative_to(ENGINE).as_posix()
        if path.partition("/")[0] in ROOMS and path.startswith(where) and file.is_file():
            lot = random.Random(f"{seed} {path}")
            if file.suffix == ".py":
                yield from python_mutants(path, file.read_text("utf-8"), lambda lot=lot: lot.random() < share)  # type: ignore[misc]
            elif path.startswith("templates/") and not path.startswith(UNTOUCHED):
                yield from (
                    mutant for mutant in template_mutants(path, file.read_text("utf-8")) if lot.random() < share
                )


def why(mutant: Mutant) -> str:
    """Gives why nobody need notice a mutant, or nothing."""
    place = f"{mutant.path}:{mutant.line}"
    return next((why for path, words, why in VERKLAARD if place.startswith(path) and words in mutant.what), "")


def table(draws: dict[str, list[Mutant]], done: set[Mutant], noticed: set[Mutant], about: str) -> str:
    """Gives the result as Markdown: a row for each room and for each draw, then every mutant that nobody noticed."""
    rooms = {room: [mutant for mutant in done if mutant.path.startswith(f"{room}/")] for room in ROOMS}
    left = sorted(done - noticed, key=lambda mutant: (mutant.path, mutant.line, mutant.what))
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    lines = [
        "# Mutaties", "", *EXPLANATION, "",
        f"{datetime.now(UTC):%Y-%m-%d}, commit {commit.stdout.strip()}, {about}. Opnieuw: `make mutaties`.", "",
    ]  # fmt: skip
    for title, groups in (("kamer", {**rooms, "samen": list(done)}), ("wie ze aanwees", draws)):
        lines += [f"| {title} | mutanten | gemerkt | % | overleefd, en onschuldig |", "|---|--:|--:|--:|--:|"]
        for name, mutants in groups.items():
            met = done.intersection(mutants)
            harmless = sum(bool(why(mutant)) for mutant in met - noticed)
            seen = len(met & noticed)
            lines.append(f"| {name} | {len(met)} | {seen} | {seen / max(1, len(met)):.0%} | {harmless} |")
        lines.append("")
    reasons: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in left:
        reasons[why(mutant)].append(mutant)
    for reason in sorted(reasons, key=lambda reason: (not reason, -len(reasons[reason]), reason)):
        lines += [f"## {reason or 'Nog niet verklaard'}", ""]
        lines += [f"- `{m.path}:{m.line}` `{m.what.replace('`', '’')}`" for m in reasons[reason]] + [""]
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    """Runs the mutants and writes the table; fails where too few were noticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutaties", description=__doc__)
    parser.add_argument("waar", nargs="*", help="alleen wat zo begint, zoals draw of draw/menu.py")
    parser.add_argument("--deel", type=float, default=0.004, help="welk deel van de mutanten, door het lot (0.004)")
    parser.add_argument("--zaad", type=int, nargs="+", default=[1], help="het zaad van het lot, of meer (1)")
    parser.add_argument("--tegelijk", type=int, default=min(2, os.cpu_count() or 1), help="hoeveel tegelijk (2)")
    parser.add_argument("--minuten", type=float, default=15, help="stop na zoveel minuten; wat gedaan is telt (15)")
    parser.add_argument("--proeven", type=float, default=20, help="hoeveel seconden proeven een mutant krijgt (20)")
    args = parser.parse_args()
    where = tuple(args.waar) or ("",)
    draws = {"genoemd.py": named_mutants(ENGINE, where)}
    draws |= {f"het lot, zaad {seed}": [*drawn_by_lot(where, args.deel, seed)] for seed in args.zaad}
    mutants = list(dict.fromkeys(mutant for draw in draws.values() for mutant in draw))
    random.Random(args.zaad[0]).shuffle(mutants)  # what is done when time is up is then a fair part of all
    runner = Runner(mutants, args.tegelijk, args.minuten, args.proeven)
    os.chdir(PROJECT)
    try:
        status = pytest.main(["tests/unit", "-q", "-o", f"cache_dir={runner.scratch}/cache"], plugins=[runner])
    finally:
        shutil.rmtree(runner.scratch, ignore_errors=True)
    if status != pytest.ExitCode.OK and status != pytest.ExitCode.NO_TESTS_COLLECTED:
        return 2
    about = f"deel {args.deel:g}"
    if runner.short:
        about += f"; een ondergrens, want voor {len(runner.short)} overlevers waren er nog meer proeven"
    done = {mutants[index] for index in runner.done}
    noticed = {mutants[index] for index in runner.noticed}
    text = table(draws, done, noticed, about)
    print(text)
    if not args.waar:
        TABLE.write_text(text, "utf-8")
    return int(len(noticed) < 0.85 * len(done))


if __name__ == "__main__":
    sys.exit(main())
