"""From the folder `docs/` to the model, or to all the problems at once."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from .gegevens import load_list
from .messages import Problem
from .model import Interventie, Kop, Les, Werkblad
from .reading import read_text
from .validation import describe, tuples
from .yaml_source import Source, read_yaml

LESSEN = "lessen"
WERKMATERIALEN = "werkmaterialen"
INTERVENTIES = "interventies"
GEGEVENS = "gegevens"

HEAD = re.compile(r"\A-{3}[ \t]*\n(?P<yaml>.*?\n)??-{3}[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True, eq=False)
class Pagina:
    """A page: `path` below docs (`lessen/les-1.md`), its head, and its text from line `first_line` on."""

    path: str
    text: str
    first_line: int = 1
    kop: Kop | None = None
    lines: Source = field(default_factory=Source)

    @property
    def slug(self) -> str:
        """The file's name without `.md`; lessons name their sheets so."""
        return Path(self.path).stem

    @property
    def titel(self) -> str:
        """The title, or nothing where the head is broken."""
        return self.kop.title if self.kop else ""

    @property
    def les(self) -> Les | None:
        """The facts of the lesson, where the page is one."""
        return self.kop.les if self.kop else None

    @property
    def werkblad(self) -> Werkblad | None:
        """The facts of the sheet, where the page is one."""
        return self.kop.werkblad if self.kop else None

    @property
    def interventie(self) -> Interventie | None:
        """The facts of the intervention, where the page is one."""
        return self.kop.interventie if self.kop else None

    def line(self, *path: str | int) -> int:
        """Gives the line on which `path` stands in the head."""
        return self.lines.line(path)


@dataclass(frozen=True, eq=False)
class Handleiding:
    """All of `docs/`: pages by path, every file's path, and the shared lists of `docs/gegevens/` by file name.

    `regels` tells on which line each part of those lists stands.
    """

    docs: Path
    paginas: MappingProxyType[str, Pagina]
    bestanden: frozenset[str]
    gegevens: MappingProxyType[str, Any]
    regels: MappingProxyType[str, Source]
    problems: tuple[Problem, ...] = ()

    @cached_property
    def lessen(self) -> list[tuple[Pagina, Les]]:
        """The lessons with their pages, by number."""
        found = [(pagina, pagina.les) for pagina in self.paginas.values() if pagina.les]
        return sorted(found, key=lambda item: item[1].nummer)

    @cached_property
    def interventies(self) -> list[tuple[Pagina, Interventie]]:
        """The interventions with their pages, in the order of the menu."""
        found = [(pagina, pagina.interventie) for pagina in self.paginas.values() if pagina.interventie]
        return sorted(found, key=lambda item: (item[0].kop.volgorde if item[0].kop else 0, item[0].titel))

    @cached_property
    def bladen(self) -> dict[str, tuple[Pagina, Werkblad]]:
        """The sheets with their pages, by slug."""
        return {pagina.slug: (pagina, pagina.werkblad) for pagina in self.paginas.values() if pagina.werkblad}


def load_handleiding(docs: Path) -> Handleiding:
    """Reads every page and every shared list below `docs`; what is wrong stands in `problems`."""
    problems: list[Problem] = []
    paginas: dict[str, Pagina] = {}
    gegevens: dict[str, Any] = {}
    lines: dict[str, Source] = {}
    bestanden: set[str] = set()
    for file in sorted(docs.rglob("*")):
        path = file.relative_to(docs).as_posix()
        if not file.is_file() or any(part.startswith(".") for part in Path(path).parts):
            continue
        bestanden.add(path)
        where = f"{docs.name}/{path}"
        if path.startswith(f"{GEGEVENS}/") and file.suffix == ".yml":
            text = read_text(file, where, problems)
            lines[file.stem], gegevens[file.stem] = load_list(file.stem, text, where, problems)
        elif file.suffix == ".md" and not path.startswith(f"{GEGEVENS}/"):
            paginas[path] = load_pagina(file, path, docs.name, problems)
    return Handleiding(
        docs, MappingProxyType(paginas), frozenset(bestanden), MappingProxyType(gegevens), MappingProxyType(lines),
        tuple(problems),
    )  # fmt: skip


def load_pagina(file: Path, path: str, root: str, problems: list[Problem]) -> Pagina:
    """Reads one page; adds what is wrong with its head to `problems`. `root` names the folder of all pages."""
    where, known = f"{root}/{path}", len(problems)
    text = read_text(file, where, problems)
    match = HEAD.match(text)
    if not match:
        wrong = (
            ("het bestand is leeg", HEAD_FIX) if not text.strip() else ("de pagina begint niet met een kop", HEAD_FIX)
        )
        if text.startswith("---\n"):
            wrong = "de kop is niet afgesloten", "zet onder de laatste sleutel een regel ---."
        if len(problems) == known or text:  # a file that cannot be read is reported already
            problems.append(Problem(where, 1, "geen kop", *wrong))
        return Pagina(path, text)
    if not match[0].endswith("\n"):
        wrong = "onder de kop staat niets", "zet onder de laatste regel --- de tekst van de pagina."
        problems.append(Problem(where, text.count("\n") + 1, "geen kop", *wrong))
    body, first_line = text[match.end() :], text.count("\n", 0, match.end()) + 1
    source = read_yaml(match["yaml"] or "", where, first_line=2)
    problems += source.problems
    kop = None if source.problems and source.data is None else parse_kop(source, path, where, problems)
    return Pagina(path, body, first_line, kop, source)


HEAD_FIX = 'zet bovenaan een regel ---, dan title: "…", dan weer een regel ---.'


def parse_kop(source: Source, path: str, where: str, problems: list[Problem]) -> Kop | None:
    """Gives the typed head, or None and the reasons in `problems`."""
    if not isinstance(source.data, dict):
        problems.append(Problem(where, 1, "geen kop", "de kop heeft geen sleutels", HEAD_FIX))
        return None
    problems += list(misplaced(source, path, where))
    try:
        return Kop.model_validate(tuples(source.data))
    except ValidationError as error:
        problems += describe(error, source, where)
        return None


def misplaced(source: Source, path: str, where: str) -> list[Problem]:
    """Finds a head in the wrong folder, and a page of lessons or sheets without the head it needs."""
    found = []
    folder, _, name = path.rpartition("/")
    for key, home in (("les", LESSEN), ("werkblad", WERKMATERIALEN), ("interventie", INTERVENTIES)):
        at_home = folder == home and name != "index.md"
        if at_home and source.data.get(key) is None:
            fix = f"zet {key}: in de kop, zie CONTRIBUTING.md."
            found.append(Problem(where, 1, "ontbrekende sleutel", f'"{key}" staat niet in de kop', fix))
        elif not at_home and key in source.data:
            fix = f"zet de pagina in docs/{home}/ of haal {key}: weg."
            found.append(Problem(where, source.line((key,)), "verkeerde map", f'"{key}" in {where}', fix))
    return found
