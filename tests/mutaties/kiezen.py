"""Which tests meet a mutant, and in which order."""

import ast
import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pytest

from .mutanten import Mutant
from .opnemen import ENGINE, Lines

KEPT = {"environment"}
"""What is remembered from the first template to the last: a change in it is come by wherever its module is."""

TO_THE_LETTER = (
    "tests/unit/test_tabellen.py",
    "tests/unit/test_goud.py::test_wat_de_tweede_reeks_geeft",
    "tests/unit/test_reference_voorbeelden.py::test_de_lijsten_in_de_gids",
)
EAGER = 30
"""How much likelier than another it is that a test notices that compares all that comes of it."""


class Chooser:
    """Knows which lines each test comes by (`recorded`: of each test its seconds and lines), and chooses by that."""

    def __init__(self, items: Sequence[pytest.Item], recorded: dict[str, tuple[float, Lines]]) -> None:
        self.items = [item for item in items if item.nodeid in recorded]
        recorded = {item.nodeid: recorded[item.nodeid] for item in self.items}
        self.seconds = {test: seconds for test, (seconds, _) in recorded.items()}
        self.wide = {test: sum(bits.bit_count() for bits in lines.values()) for test, (_, lines) in recorded.items()}
        self.cost = {
            test: wide * (self.seconds[test] + 0.02) / (EAGER if test.startswith(TO_THE_LETTER) else 1)
            for test, wide in self.wide.items()
        }
        """How much it takes to meet a test, beside how likely it is to notice."""
        self.by_file: dict[str, list[tuple[str, int]]] = {}
        for test, (_, lines) in recorded.items():
            for file, bits in lines.items():
                self.by_file.setdefault(file, []).append((test, bits))

    @functools.cache  # noqa: B019 - there is one chooser
    def at(self, file: str, line: int) -> set[str]:
        """Gives the tests that come by a line; line 0 is a whole template."""
        return {test for test, bits in self.by_file.get(file, ()) if bits >> line & 1}

    def selected(self, mutant: Mutant) -> list[str]:
        """Gives the tests that come by the change: first those that are most likely to notice.

        Likely is a test that comes by a line near the change where few tests come, by few other lines, and soon. A change
        outside functions is come by at import: then near is each line of the module and of those that use it on which
        the changed name stands, with the two below it (what is done where a limit is passed, for one), and every test of
        a file that names the module, or one that uses it, counts.
        """
        found: dict[str, int] = {}
        if mutant.path.startswith("templates/"):
            near = [self.at(mutant.path, 0)]
        elif mutant.function and mutant.function not in KEPT:
            rows = [self.at(mutant.path, mutant.line + step) for step in range(-9, 10) if mutant.line + step > 0]
            # a statement of more lines is come by where it begins
            must: set[str] = next((row for row in rows[min(9, mutant.line - 1) :: -1] if row), set())
            near = [row & must for row in rows]
        else:
            near = [self.at(file, line + step) for file, line in set(mentions(mutant)) for step in range(3)]
            found = dict.fromkeys((test for test in self.wide if test.startswith(TO_THE_LETTER)), len(self.wide))
            found |= dict.fromkeys(self.naming(using(mutant.path)), len(self.wide))
            found |= dict.fromkeys(self.naming(frozenset({mutant.path})), 1)
        for tests in near:
            for test in tests:
                found[test] = min(found.get(test, len(tests)), len(tests))
        likely = sorted(found, key=lambda test: found[test] * self.cost[test])
        if mutant.function and mutant.function not in KEPT:
            return likely
        before = Counter[str]()
        turns = {}
        here = {test for test, _ in self.by_file.get(mutant.path, ()) if test.startswith(TO_THE_LETTER)}
        here |= {test for test in likely if test.startswith(TO_THE_LETTER[0])}
        # nobody knows who comes by what is outside functions: first who compares to the letter, then the likeliest of each
        # file, in turns
        for test in likely:
            before[test.partition("::")[0]] += test not in here
            turns[test] = before[test.partition("::")[0]] if test not in here else 0
        return sorted(likely, key=turns.__getitem__)

    @functools.cache  # noqa: B019 - there is one chooser
    def naming(self, paths: frozenset[str]) -> set[str]:
        """Gives the tests in the files that import one of the modules `paths`."""
        modules = ["macros." + path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in paths]
        names = [(re.escape(module), *map(re.escape, module.rpartition(".")[::2])) for module in modules]
        wanted = re.compile(
            "|".join(rf"{whole}\b|from {package} import [^\n]*\b{name}\b" for whole, package, name in names)
        )
        files = {path for path in {item.path for item in self.items} if wanted.search(path.read_text("utf-8"))}
        return {item.nodeid for item in self.items if item.path in files}


@functools.cache
def using(path: str) -> frozenset[str]:
    """Gives the module `path` and every module of the engine that uses it, straight or through another."""
    found = {path}
    while more := {user for user, used in _uses().items() if used & found} - found:
        found |= more
    return frozenset(found)


@functools.cache
def _uses() -> dict[str, set[str]]:
    """Gives for every module of the engine the modules that it imports from."""
    result: dict[str, set[str]] = {}
    for file in ENGINE.rglob("*.py"):
        used = result.setdefault(file.relative_to(ENGINE).as_posix(), set())
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                base = file.parents[node.level - 1].joinpath(*(node.module or "").split("."))
                for place in (base, *(base / alias.name for alias in node.names)):
                    used |= {
                        p.relative_to(ENGINE).as_posix()
                        for p in (place.with_suffix(".py"), place / "__init__.py")
                        if p.is_file()
                    }
    return result


def mentions(mutant: Mutant) -> Iterator[tuple[str, int]]:
    """Gives every line, of the mutant's module and of those that use it, with a name that its changed line gives."""
    line = (ENGINE / mutant.path).read_text("utf-8").splitlines()[: mutant.line]
    given = next(
        (m[1] for row in reversed(line) if (m := re.match(r" {0,4}(?:def |class )?(\w+)(?:: [^=]+)? ?[=(]", row))), ""
    )
    for path in using(mutant.path):
        for number, row in enumerate((ENGINE / path).read_text("utf-8").splitlines(), 1):
            if given and re.search(rf"\b{given}\b", row):
                yield path, number
