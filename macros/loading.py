"""From the folder `docs/` to the model, or to all the problems at once."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from .messages import Problem
from .model import Kop, Les, Werkblad
from .validation import describe
from .yaml_source import Source, read_yaml

LESSEN = "lessen"
WERKMATERIALEN = "werkmaterialen"
GEGEVENS = "gegevens"

HEAD = re.compile(r"\A-{3}[ \t]*\n(?P<yaml>.*?\n)??-{3}[ \t]*(?:\n|\Z)", re.DOTALL)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ufeff\ufffe\uffff\u2028\u2029]")


@dataclass(frozen=True)
class Pagina:
    """A page: `path` below docs (`lessen/les-1.md`), its head, and its text from line `first_line` on."""

    path: str
    text: str
    first_line: int = 1
    kop: Kop | None = None
    lines: Source = field(default_factory=Source, compare=False)

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

    def line(self, *path: str | int) -> int:
        """Gives the line on which `path` stands in the head."""
        return self.lines.line(path)


@dataclass(frozen=True)
class Handleiding:
    """All of `docs/`: pages by path, every file's path, and the shared lists of `docs/gegevens/` by file name."""

    docs: Path
    paginas: MappingProxyType[str, Pagina]
    bestanden: frozenset[str]
    gegevens: MappingProxyType[str, Any]
    problems: tuple[Problem, ...] = ()

    @property
    def lessen(self) -> list[tuple[Pagina, Les]]:
        """The lessons with their pages, by number."""
        found = [(pagina, pagina.les) for pagina in self.paginas.values() if pagina.les]
        return sorted(found, key=lambda item: item[1].nummer)

    @property
    def bladen(self) -> dict[str, tuple[Pagina, Werkblad]]:
        """The sheets with their pages, by slug."""
        return {pagina.slug: (pagina, pagina.werkblad) for pagina in self.paginas.values() if pagina.werkblad}


def load_handleiding(docs: Path) -> Handleiding:
    """Reads every page and every shared list below `docs`; what is wrong stands in `problems`."""
    problems: list[Problem] = []
    paginas: dict[str, Pagina] = {}
    gegevens: dict[str, Any] = {}
    bestanden: set[str] = set()
    for file in sorted(docs.rglob("*")):
        path = file.relative_to(docs).as_posix()
        if not file.is_file() or any(part.startswith(".") for part in Path(path).parts):
            continue
        bestanden.add(path)
        if path.startswith(f"{GEGEVENS}/") and file.suffix in {".yml", ".yaml"}:
            text = read_text(file, f"{docs.name}/{path}", problems)
            source = read_yaml(text, f"{docs.name}/{path}")
            problems += source.problems
            gegevens[file.stem] = source.data
        elif file.suffix == ".md" and not path.startswith(f"{GEGEVENS}/"):
            paginas[path] = load_pagina(file, path, docs.name, problems)
    return Handleiding(docs, MappingProxyType(paginas), frozenset(bestanden), MappingProxyType(gegevens), tuple(problems))


def load_pagina(file: Path, path: str, root: str, problems: list[Problem]) -> Pagina:
    """Reads one page; adds what is wrong with its head to `problems`. `root` names the folder of all pages."""
    where = f"{root}/{path}"
    text = read_text(file, where, problems)
    match = HEAD.match(text)
    if not match:
        problems.append(Problem(where, 1, "geen kop", "de pagina begint niet met een kop", HEAD_FIX))
        return Pagina(path, text)
    body, first_line = text[match.end() :], text.count("\n", 0, match.end()) + 1
    source = read_yaml(match["yaml"] or "", where, first_line=2)
    problems += source.problems
    kop = None if source.problems else parse_kop(source, path, where, problems)
    return Pagina(path, body, first_line, kop, source)


HEAD_FIX = 'zet bovenaan een regel ---, dan title: "…", dan weer een regel ---.'


def read_text(file: Path, where: str, problems: list[Problem]) -> str:
    """Gives the text of `file` with plain line ends and without a byte-order mark."""
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        wrong = "een teken dat geen UTF-8 is", "bewaar het bestand opnieuw met codering UTF-8."
        problems.append(Problem(where, line, "geen UTF-8", *wrong))
        text = raw.decode("utf-8-sig", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for match in CONTROL.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        sign = f"teken U+{ord(match[0]):04X}"
        problems.append(Problem(where, line, "onleesbaar teken", sign, "haal het weg en typ de tekst eromheen opnieuw."))
    return text


def parse_kop(source: Source, path: str, where: str, problems: list[Problem]) -> Kop | None:
    """Gives the typed head, or None and the reasons in `problems`."""
    if not isinstance(source.data, dict):
        problems.append(Problem(where, 1, "geen kop", "de kop heeft geen sleutels", HEAD_FIX))
        return None
    problems += list(misplaced(source, path, where))
    try:
        return Kop.model_validate(_tuples(source.data))
    except ValidationError as error:
        problems += describe(error, source, where)
        return None


def misplaced(source: Source, path: str, where: str) -> list[Problem]:
    """Finds a head in the wrong folder, and a page of lessons or sheets without the head it needs."""
    found = []
    folder, _, name = path.rpartition("/")
    for key, home in (("les", LESSEN), ("werkblad", WERKMATERIALEN)):
        at_home = folder == home and name != "index.md"
        if at_home and source.data.get(key) is None:
            fix = f"zet {key}: in de kop, zie CONTRIBUTING.md."
            found.append(Problem(where, 1, "ontbrekende sleutel", f'"{key}" staat niet in de kop', fix))
        elif not at_home and key in source.data:
            fix = f"zet de pagina in docs/{home}/ of haal {key}: weg."
            found.append(Problem(where, source.line((key,)), "verkeerde map", f'"{key}" in {where}', fix))
    return found


def _tuples(value: Any) -> Any:
    """Gives `value` with every list made a tuple, as the frozen model wants it."""
    if isinstance(value, list):
        return tuple(_tuples(item) for item in value)
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items()}
    return value
