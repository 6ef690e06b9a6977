"""From the folder `docs/` to the model, or to all the problems at once."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import yaml
from pydantic import ValidationError

from ..model.gegevens import Gegevens
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Kop
from ..model.mappen import GEGEVENS, HOMES
from ..model.messages import Kind, Problem
from ..model.source import Source, YamlValue
from .files import files_below, read_text
from .heads import Wrong, no_head, odd_end, second_head
from .lijsten import gegevens_of, load_lijst
from .validation import describe, tuples
from .yaml_source import QUICK, read_yaml

HEAD = re.compile(r"\A-{3}[ \t]*\n(?P<yaml>.*?\n)??-{3}[ \t]*(?:\n|\Z)", re.DOTALL)


Lists = tuple[dict[str, Source], Gegevens]
"""The shared lists: as they were typed, and as the model has them."""
ReadLists = Callable[[Mapping[str, Path], str, list[Problem]], Lists]
ReadPage = Callable[[Path, str, str, Gegevens, list[Problem]], Pagina]


def load_handleiding(docs: Path, of_lists: ReadLists | None = None, of_page: ReadPage | None = None) -> Handleiding:
    """Reads every page and every shared list below `docs`; what is wrong stands in `problems`.

    Who reads one manual over and over gives what knows how they were read before (see `again`).
    Raises ContentError where a folder cannot be read.
    """
    problems: list[Problem] = []
    files = {path: file for file, path in files_below(docs, problems)}
    lists = {path: file for path, file in files.items() if path.startswith(f"{GEGEVENS}/")}
    sources, gegevens = (of_lists or load_lijsten)(lists, docs.name, problems)
    paginas = {
        path: (of_page or load_pagina)(file, path, docs.name, gegevens, problems)
        for path, file in files.items()
        if file.suffix == ".md" and path not in lists
    }
    return Handleiding(
        docs, gegevens, box_kinds(docs.parent / "mkdocs.yml"), MappingProxyType(paginas), frozenset(files),
        MappingProxyType(sources), tuple(problems),
    )  # fmt: skip


def box_kinds(settings: Path) -> frozenset[str]:
    """Gives the kinds of boxes that have an icon in mkdocs.yml: those that a page may use; where that is broken, it is empty."""
    try:
        text = settings.read_text("utf-8")
        try:
            found = yaml.load(text, QUICK)
        except yaml.YAMLError:  # with what MkDocs alone understands, such as !ENV
            found = read_yaml(text, settings.name, tags=True).data
        return frozenset(map(str, found["theme"]["icon"]["admonition"]))
    except (OSError, ValueError, KeyError, TypeError, yaml.YAMLError):
        return frozenset()  # MkDocs tells what is wrong with its settings


def load_lijsten(files: Mapping[str, Path], root: str, problems: list[Problem]) -> Lists:
    """Reads the shared lists among `files`, by path below the folder `root`: as they were typed, and as the model has them."""
    sources: dict[str, Source] = {}
    lists: dict[str, object] = {}
    there = {file.stem for path, file in files.items() if path == f"{GEGEVENS}/{file.stem}.yml"}
    for path, file in files.items():
        if path == f"{GEGEVENS}/{file.stem}.yml":
            where = f"{root}/{path}"
            text = read_text(file, where, problems)
            sources[file.stem], lists[file.stem] = load_lijst(file.stem, text, where, problems, there)
    return sources, gegevens_of(lists)


def load_pagina(file: Path, path: str, root: str, gegevens: Gegevens, problems: list[Problem]) -> Pagina:
    """Reads one page; adds what is wrong with its head to `problems`.

    `root` names the folder of all pages; `gegevens` has the words that a head may take.
    """
    where, known = f"{root}/{path}", len(problems)
    text = read_text(file, where, problems)
    match = HEAD.match(text)
    if not match:
        at_fault = no_head(text)
        found = "de pagina begint niet met een kop" if text.strip() else "het bestand is leeg"
        if len(problems) == known or text:  # a file that cannot be read is reported already
            problems.append(_no_head(where, at_fault or (1, found, HEAD_FIX)))
        return Pagina(path, "" if at_fault else text, root=root)
    if not match[0].endswith("\n"):
        fix = "zet onder de laatste regel --- de tekst van de pagina, of haal het bestand weg."
        problems.append(_no_head(where, (match[0].count("\n") + 1, "onder de kop staat niets", fix)))
    body, first_line = text[match.end() :], text.count("\n", 0, match.end()) + 1
    if odd := odd_end(match["yaml"] or "") or second_head(body, first_line):
        problems.append(_no_head(where, odd))
        return Pagina(path, "", first_line, root=root)
    source = read_yaml(match["yaml"] or "", where, first_line=2)
    problems += source.problems
    kop = None if source.problems and source.data is None else parse_kop(source, path, where, gegevens, problems)
    return Pagina(path, body, first_line, kop, source, root)


HEAD_FIX = 'zet bovenaan een regel ---, dan title: "…", dan weer een regel ---.'


def _no_head(where: str, wrong: Wrong) -> Problem:
    line, found, fix = wrong
    return Problem(where, line, "geen kop", found, fix)


def parse_kop(source: Source, path: str, where: str, gegevens: Gegevens, problems: list[Problem]) -> Kop | None:
    """Gives the typed head, or None and the reasons in `problems`."""
    if not isinstance(source.data, dict):
        problems.append(_no_head(where, (1, "de kop heeft geen sleutels", HEAD_FIX)))
        return None
    problems += misplaced(source, source.data, path, where)
    try:
        return Kop.model_validate(tuples(source.data), context=gegevens)
    except ValidationError as error:
        problems += describe(error, source, where, Kop)
        return None


def misplaced(source: Source, data: Mapping[str, YamlValue], path: str, where: str) -> list[Problem]:
    """Finds a head in the wrong folder, and a page of lessons or sheets without the head it needs in its `data`."""
    found = []
    folder, _, name = path.rpartition("/")
    for key, home in HOMES.items():
        at_home = folder == home and name != "index.md"
        if at_home and data.get(key) is None:
            fix = f"zet {key}: in de kop, zie CONTRIBUTING.md."
            wrong = f'"{key}" staat niet in de kop'
            found.append(Problem(where, 1, "ontbrekende sleutel", wrong, fix, kind=Kind.NOT_IN_HEAD))
        elif not at_home and key in data:
            fix = f"zet de pagina in docs/{home}/ of haal {key}: weg."
            found.append(Problem(where, source.line((key,)), "verkeerde map", f'"{key}" in {where}', fix))
    return found
