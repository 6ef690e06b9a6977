"""What is said where a row of a head has something else, for each row in two ways; and what is a consequence of what."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.check.consequences import causes
from macros.model.messages import CODES, Problem
from macros.read.handleiding import load_pagina
from tests.goud.getekend import REEKSEN, reeks

PAGES = ("lessen/brakes.md", "werkmaterialen/cards.md", "werkmaterialen/my-bike.md", "interventies/oil.md")
ROW = re.compile(r"(?P<begin> *(?:- )?)(?P<key>\w+):(?P<value>.*)")
WAYS: tuple[Callable[[re.Match[str]], str], ...] = (
    lambda row: f"{row['begin']}{row['key']}:",
    lambda row: f"{row['begin']}{row['key']}: zomaar iets",
    lambda row: f"{row['begin']}{row['key'][1:]}:{row['value']}",
    lambda row: f"{row['begin']}{row['key']}: 3000",
    lambda row: f"{row['begin']}{row['key']}: [a, b]",
    lambda row: f"{row['begin']}onzin:{row['value']}",
    lambda row: f"{row['begin']}{row['key']}: {{a: b}}",
    lambda row: f"{row['begin']}{row['key']}: true",
    lambda row: f"{row['begin']}{row['key']}: []",
)
"""What stands in the place of a row."""


def _changed(rows: list[str]) -> Iterator[tuple[int, str]]:
    """Gives for the rows of a head which to change, and into what."""
    for number, row in enumerate(rows):
        if found := ROW.fullmatch(row):
            yield from ((number, WAYS[(2 * number + way) % len(WAYS)](found)) for way in (0, 1))


def values() -> str:
    """Gives what is said of every change in a row of a head."""
    series, parts = reeks("second_series"), []
    with TemporaryDirectory() as folder:
        file = Path(folder, "p.md")
        for path in PAGES:
            rows = (REEKSEN["second_series"] / path).read_text("utf-8").split("---\n")[1].splitlines()
            for number, row in _changed(rows):
                problems: list[Problem] = []
                text = "\n".join([*rows[:number], row, *rows[number + 1 :]])
                file.write_text(f"---\n{text}\n---\nTekst.\n", "utf-8")
                load_pagina(file, path, "docs", series.gegevens, problems)
                said = "; ".join(str(one).removeprefix(f"docs/{path}:") for one in sorted(problems))
                parts.append(f"{path}:{number + 2} {row.strip()} -> {said or 'goed'}")
    return "\n".join(parts) + "\n"


def consequences() -> str:
    """Gives of each kind of mistake with which others it is not told: on its page, or only on its line or the one below."""
    series, parts = reeks("second_series"), []
    for code in CODES:
        here = Problem("docs/about/p.md", 5, code, "a", "b")
        hides: dict[tuple[int, ...], list[str]] = {}
        for other in CODES:
            others = {line: replace(here, line=line, code=other, text="c") for line in (3, 4, 5, 6)}
            if lines := tuple(line for line, one in others.items() if here not in causes(series, [here, one])):
                hides.setdefault(lines, []).append(other)
        parts += [f"{code} niet met op {lines}: {', '.join(found)}" for lines, found in hides.items()]
    return "\n".join(parts) + "\n"


TABLES: dict[str, Callable[[], str]] = {"waarden": values, "gevolgen": consequences}
