"""Rules for the settings in `mkdocs.yml` -> problems, on their own line and before MkDocs reads them."""

import re
from collections.abc import Collection, Iterator
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from ..draw.registry import ASKED_FOR
from ..model.mappen import GEGEVENS
from ..model.messages import Problem, meant
from ..model.source import KeyPath
from ..read.assets import has_asset
from ..read.files import read_text
from ..read.yaml_source import SET_ELSEWHERE, read_yaml
from ..text.reading import EXTENSIONS
from . import theme
from .addresses import wrong_address
from .theme import Found

NAME = "mkdocs.yml"
HTTP = re.compile(r"https?://[^/\s]+")
OF_GIT = re.compile(
    r"(?:git@|(?:ssh|git)://(?:[^@/\s]+@)?|https?://[^@/\s]+@)(?P<host>[\w.-]+)(?::\d+(?=/))?[:/]+(?P<path>[^@\s]+?)(?:\.git)?/?"
)
"""An address of which Git makes a copy, or one with a name or a key of somebody in it: no browser opens it, or nobody may."""
FILES = "extra_css", "extra_javascript"
LISTS = {"plugins": "mkdocs.plugins", "markdown_extensions": "markdown.extensions"}
INSTALL = "kijk de naam na, of haal de regel weg; op deze computer is hij niet geïnstalleerd."
NEEDED = {"plugins": ("macros",), "markdown_extensions": EXTENSIONS}  # without those no macro is drawn, or no box


def settings_problems(project: Path, known: Collection[str]) -> list[Problem]:
    """Gives what is wrong in the settings of the folder `project`; `known` are the keys that MkDocs has."""
    problems: list[Problem] = []
    text = read_text(project / NAME, NAME, problems)
    source = read_yaml(text, NAME, tags=True)
    problems += source.problems
    if not isinstance(source.data, dict):
        if not problems:
            wrong = "er staan geen instellingen in", 'begin met een regel als site_name: "Naam van de handleiding".'
            problems.append(Problem(NAME, 1, "ontbrekende sleutel", *wrong))
        return sorted(problems)
    for rule in (_keys, _folders, _addresses, _extensions, *theme.RULES, _own_files, _twice, _menu):
        found = rule(source.data, project, known)
        problems += [Problem(NAME, source.line(at), code, text, fix) for at, code, text, fix in found]
    return sorted(set(problems))


def _keys(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """Every key is one of MkDocs, and the manual has a name."""
    for key in data:
        if key not in known and key not in {"INHERIT", "<<"}:
            fix = meant(key, sorted(known)) or "haal de regel weg; MkDocs kent deze instelling niet."
            fix = "laat de regel inspringen onder theme:." if key in theme.KEYS.split() else fix
            yield (key,), "onbekende sleutel", f'"{key}"', fix
    name = data.get("site_name")
    if "site_name" in data and (name is None or name == "" or isinstance(name, int | float | list | dict)):
        found, fix = "de naam van de handleiding is geen tekst", "zet de naam tussen aanhalingstekens."
        if name in (None, ""):
            found, fix = "site_name is leeg", "vul in hoe de handleiding heet, tussen aanhalingstekens."
        yield ("site_name",), "verkeerd type", found, fix
    elif not {"site_name", "INHERIT"} & set(data) and not any(
        meant("site_name", [key]) for key in data if key not in known
    ):
        yield (), "ontbrekende sleutel", '"site_name"', 'zet er bij: site_name: "Naam van de handleiding".'


def _folders(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """The pages stand in docs/, and each becomes a file of its own: so it can be read from a USB stick."""
    folder = data.get("docs_dir", "docs")
    if isinstance(folder, str) and folder.strip("/").removeprefix("./") != "docs":
        fix = "haal de regel weg; de pagina's staan in docs/."
        yield ("docs_dir",), "verkeerde waarde", f'docs_dir is "{folder}"', fix
    if data.get("use_directory_urls", True) is True and "INHERIT" not in data:
        fix = "zet er bij: use_directory_urls: false; anders werkt de site niet vanaf een USB-stick."
        found = "use_directory_urls staat niet op false"
        yield ("use_directory_urls",), "verkeerde waarde", found, fix


def _addresses(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """The addresses are whole, and what MkDocs needs beside one of them is there; the lists are not on the site; nobody counts."""
    for key in ("site_url", "repo_url"):
        address = data.get(key)
        if isinstance(address, str) and (of_git := OF_GIT.fullmatch(address)):
            right = f"https://{of_git['host']}/{of_git['path']}"
            shown = re.sub(r"(?<=//)(?!git@)[^@]+(?=@)", "…", address)  # it may be a secret
            yield (key,), "verkeerde waarde", f'{key} is "{shown}"', f'schrijf "{right}".'
        elif isinstance(address, str) and address not in ("", SET_ELSEWHERE) and not HTTP.match(address):
            yield (key,), "verkeerde waarde", f'{key} is "{address}"', "schrijf het hele adres, met https:// ervoor."
        elif key == "repo_url" and isinstance(address, str) and HTTP.match(address) and (fix := wrong_address(address)):
            yield (key,), "verkeerde waarde", f'{key} is "{address}"', fix
    if isinstance(extra := data.get("extra"), dict) and extra.get("analytics"):
        fix = "haal het weg, met wat eronder staat."
        yield ("extra", "analytics"), "verzoek naar buiten", "een andere site zou elk bezoek tellen", fix
    if data.get("edit_uri") and not data.get("repo_url"):
        fix = "zet er bij: repo_url: met het adres van de teksten, of haal edit_uri weg."
        yield ("edit_uri",), "ontbrekende sleutel", '"repo_url" bij edit_uri', fix
    left_out = data.get("exclude_docs") or ""
    if (project / "docs" / GEGEVENS).is_dir() and left_out != SET_ELSEWHERE and GEGEVENS not in left_out:
        fix = f"zet onder exclude_docs: | een regel met /{GEGEVENS}/, zonder aanhalingstekens; anders komen ook de lijsten op de site."
        if not left_out:
            fix = f'zet er bij: exclude_docs: "/{GEGEVENS}/"; anders komen ook de lijsten op de site.'
        yield ("exclude_docs",), "ontbrekende sleutel", f'"/{GEGEVENS}/" in exclude_docs', fix


def _extensions(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """Every plug-in and every extension is installed; the ones that the manual cannot do without are there."""
    for key, group in LISTS.items():
        misspelt = any(meant(key, [str(other)], alike=0.8) for other in data if other not in known)  # which is told
        value = data.get(key, SET_ELSEWHERE if misspelt or "INHERIT" in data else [])
        if value == SET_ELSEWHERE:
            continue
        if not isinstance(value, list | dict):
            fix = "zet elke naam op een eigen regel achter een streepje."
            yield (key,), "verkeerd type", f'"{key}" is geen lijst', fix
            continue
        installed = {entry.name for entry in entry_points(group=group)}
        names, strange = list(_named(value)), False
        for index, name in names:
            if name not in installed and not _is_module(name, key):
                shorter = {entry.removeprefix("material/") for entry in installed}
                if name in shorter:
                    continue
                known_names = sorted(shorter | PYMDOWN if key == "markdown_extensions" else shorter)
                strange, fix = True, meant(name, known_names, alike=0.75) or INSTALL
                yield (key, index), "onbekende waarde", f'"{name}"', fix
        for needed in NEEDED.get(key, ()) if not strange else ():
            if needed not in {name for _, name in names} and not any(name.endswith(f"/{needed}") for _, name in names):
                fix = f'zet er "- {needed}" bij; zonder werkt de handleiding niet.'
                yield (key,), "ontbrekende sleutel", f'"{needed}" in {key}', fix


PYMDOWN = {
    f"pymdownx.{name}"
    for name in (
        "arithmatex", "betterem", "blocks", "caret", "critic", "details", "emoji", "highlight", "inlinehilite", "keys",
        "magiclink", "mark", "progressbar", "smartsymbols", "snippets", "superfences", "tabbed", "tasklist", "tilde",
    )
}  # fmt: skip


def _named(value: list[Any] | dict[str, Any]) -> Iterator[tuple[str | int, str]]:
    """Gives the names in a list of plug-ins or extensions, each with its place."""
    for index, item in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(value, dict):
            yield str(index), str(index)
        elif isinstance(item, str):
            yield index, item
        elif isinstance(item, dict):
            yield from ((index, key) for key in item)


def _is_module(name: str, key: str) -> bool:
    """Tells whether an extension is there under the name of its own module."""
    try:
        return key == "markdown_extensions" and find_spec(name.partition(":")[0]) is not None
    except (ImportError, ValueError):
        return False


def _own_files(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """Every style, script and picture that the settings name is in docs/, and comes from there."""
    named: list[tuple[KeyPath, Any]] = []
    for key in FILES:
        value = data.get(key, [])
        if not isinstance(value, list) and value is not None:
            fix = "zet elk bestand op een eigen regel achter een streepje."
            yield (key,), "verkeerd type", f'"{key}" is geen lijst', fix
            continue
        for index, item in enumerate(value or []):
            named.append(((key, index), item.get("path") if isinstance(item, dict) else item))
    if isinstance(look := data.get("theme"), dict):
        named += [(("theme", key), look.get(key)) for key in ("logo", "favicon")]
    letters = extra.get("letters") if isinstance(extra := data.get("extra"), dict) else None
    named += [(("extra", "letters", index), path) for index, path in enumerate(letters or [])]
    yield from _lost_style(named, project)
    for at, path in named:
        if not isinstance(path, str) or path == SET_ELSEWHERE:
            continue
        parts = urlsplit(path)
        if parts.scheme or parts.netloc:
            fix = "zet het bestand in docs/assets/ en noem het hier zonder https://."
            yield at, "verzoek naar buiten", f'"{path}"', fix
        elif not has_asset(project / "docs", parts.path.lstrip("/")):
            loaded = {*(str(name) for _, name in named), *ASKED_FOR}
            there = [file.relative_to(project / "docs") for file in (project / "docs" / "assets").rglob("*.*")]
            wanted = PurePosixPath(path)
            near = [
                file.as_posix()
                for file in there
                if meant(wanted.stem, [file.stem], alike=0.75) and {file.suffix, wanted.suffix} != {".css", ".js"}
            ]
            fix = meant(path, [name for name in near if name not in loaded], alike=0.8)
            fix = fix or "kijk of het bestand in docs/ staat en of het pad klopt."
            yield at, "dode link", f'"{path}"', fix


STYLES = "lettertypen handleiding les bladen planning werkblad tekeningen papier papier_pagina"
"""The styles of the engine that a series begins with."""


def _lost_style(named: list[tuple[KeyPath, Any]], project: Path) -> Found:
    """Of the styles of the engine all are named, where all but one are: without it, a part of the manual looks like nothing."""
    there = [path for at, path in named if at[0] == FILES[0] and isinstance(path, str)]
    lost = [path for path in (f"assets/stijl/{name}.css" for name in STYLES.split()) if path not in there]
    if len(lost) == 1 and all(has_asset(project / "docs", path) for path in there):
        fix = f'zet er "- {lost[0]}" bij; zonder ziet een deel van de handleiding er niet goed uit.'
        yield (FILES[0],), "ontbrekende sleutel", f'"{lost[0]}" in {FILES[0]}', fix


def _twice(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """What stands in a list of the settings stands there once."""
    look = data.get("theme")
    lists: list[tuple[KeyPath, Any]] = [((key,), data.get(key)) for key in (*LISTS, *FILES)]
    lists += [(("theme", "features"), look.get("features"))] if isinstance(look, dict) else []
    for at, value in lists:
        seen: set[str] = set()
        for index, item in enumerate(value if isinstance(value, list) else ()):
            path = item.get("path") if isinstance(item, dict) and at[0] in FILES else None
            name = str(path or (next(iter(item), "") if isinstance(item, dict) else item))
            if name in seen and name != SET_ELSEWHERE:
                yield (*at, index), "dubbele naam", f'"{name}" staat twee keer in {at[-1]}', "haal er één weg."
            seen.add(name)


def _menu(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """A menu of one's own names pages that are there, and all of them."""
    for at, path in _leaves(data.get("nav"), ("nav",)):
        if not HTTP.match(path) and path != SET_ELSEWHERE and not (project / "docs" / path).is_file():
            fix = "kijk hoe de pagina heet, of haal nav: weg; de handleiding maakt het menu zelf."
            yield at, "dode link", f'"{path}"', fix
    named = {path for _, path in _leaves(data.get("nav"), ())}
    pages = [path.relative_to(project / "docs").as_posix() for path in sorted((project / "docs").rglob("*.md"))]
    lost = [page for page in pages if page not in named and not page.startswith(f"{GEGEVENS}/")]
    if named and lost and SET_ELSEWHERE not in named and "not_in_nav" not in data:
        found = f"nav noemt {len(lost)} pagina's niet, zoals {lost[0]}"
        yield ("nav",), "ontbrekende sleutel", found, "haal nav weg; de handleiding maakt het menu zelf."


def _leaves(value: Any, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Gives every text below a part of the settings, with its place."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, list | dict):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(item, (*at, key))
