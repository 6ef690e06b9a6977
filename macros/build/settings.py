"""What MkDocs itself would refuse in `mkdocs.yml` -> problems, in words for an editor, before anything is built."""

import re
from collections.abc import Iterator
from contextlib import suppress
from copy import copy, deepcopy
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..check.settings import NAME, settings_problems
from ..model.mappen import GEGEVENS
from ..model.messages import Problem, choices, meant
from ..model.source import KeyPath
from ..read.assets import ENGINE
from ..read.files import read_text
from ..read.yaml_source import SET_ELSEWHERE, read_yaml
from .generator import KNOWN_SETTINGS, MkDocsConfig

Found = Iterator[tuple[KeyPath, str, str]]
"""A mistake: where it stands, what it is, and what to do."""
ELSEWHERE = {"plugins", "theme", "hooks", "watch", "docs_dir", "site_dir", "config_file_path", "mdx_configs", "pages"}
"""Settings that another rule looks at, or that need more than their value to be judged."""
LOADED = "markdown_extensions"  # read as a whole: of one that is not there, our own rule tells the line
LEAVING_OUT = "exclude_docs", "draft_docs"
PLUGIN = "macros"
OPTIONS = (
    "module_name modules render_by_default force_render_paths include_dir include_yaml j2_block_start_string"
    " j2_block_end_string j2_variable_start_string j2_variable_end_string j2_comment_start_string j2_comment_end_string"
    " j2_extensions on_undefined on_error_fail verbose"
)
"""The settings of that plug-in; a test holds them equal to what it says itself."""
UNDEFINED = {"keep", "silent", "lax", "strict", SET_ELSEWHERE}
"""What it may do with a macro that is not there."""
# What MkDocs says of a value -> what to do.
FIXES = {
    "bool'> but": "geef true of false, zonder aanhalingstekens.",
    "list'> but": "zet elk deel op een eigen regel achter een streepje.",
    "str'> but": "geef een tekst, tussen aanhalingstekens.",
    "multiline string": "zet er een | achter, met elke map op een eigen regel eronder.",
    "nav to be a list": "zet elke pagina op een eigen regel achter een streepje.",
    "key-value mapping": "zet er sleutels onder, ingesprongen.",
    "IP:PORT": "schrijf het als 127.0.0.1:8000.",
    "": "haal de regel weg, of kijk op mkdocs.org hoe deze instelling eruitziet.",
}
ONE_OF = re.compile(r"Expected one of \[(?P<words>.*)\], got '(?P<got>.*)'")
LOADING = re.compile(r"extension '([\w.]+)'")
UNKNOWN = re.compile(r"Unrecognised configuration name: (\w+)")
PART = re.compile(r"Sub-option '(\w+)'")


def check_settings(project: Path) -> list[Problem]:
    """Gives every mistake in the settings of `project`: those that our rules find, and on other lines what MkDocs refuses."""
    problems = settings_problems(project, KNOWN_SETTINGS)
    source = read_yaml(read_text(project / NAME, NAME, []), NAME, tags=True)
    if not isinstance(source.data, dict):
        return problems
    told = {problem.line for problem in problems}
    for rule in (_refused, _not_there, _plugin, _left_out):
        for at, found, fix in rule(source.data, project):
            line = source.line(at)
            if line not in told and not (told and at[0] == LOADED):
                problems.append(Problem(NAME, line, "verkeerde waarde", found, fix))
    return sorted(problems)


def _refused(data: dict[str, Any], project: Path) -> Found:
    """Gives each value that MkDocs would not take: where it stands, what it is, and what to do."""
    for key, option in MkDocsConfig._schema:
        if key not in data or key in ELSEWHERE or data[key] is None or SET_ELSEWHERE in str(data[key]):
            continue
        tried = copy(option)
        tried.warnings = []  # those of the option itself are of every time before
        try:
            tried.validate(deepcopy(data[key]))
            for name in UNKNOWN.findall(" ".join(tried.warnings)):
                yield (key, name), f'"{name}" is geen instelling van "{key}"', "kijk de naam na, of haal de regel weg."
        except Exception as error:  # whatever it is, MkDocs would end with it
            yield _of_extension(str(error), data[key]) if key == LOADED else _of_value(str(error), key)


def _of_value(said: str, key: str) -> tuple[KeyPath, str, str]:
    """Gives what MkDocs `said` of the setting `key` as a mistake in it, or in one of its parts."""
    name = next(reversed(PART.findall(said)), key)
    if match := ONE_OF.search(said):
        words = [word.strip("' ") for word in match["words"].split(",")]
        return (key, name), f'"{name}" is "{match["got"]}"', f"kies {choices(words)}."
    return (key, name), f'de waarde van "{name}" kan niet', next(fix for part, fix in FIXES.items() if part in said)


def _of_extension(said: str, listed: Any) -> tuple[KeyPath, str, str]:
    """Gives what MkDocs `said` of an extension, among those `listed`, as a mistake in it, or in one of its options."""
    fix = "kijk welke instellingen deze uitbreiding heeft, of haal ze weg."
    if not (match := LOADING.search(said)):
        return (LOADED,), f'"{LOADED}" kan zo niet', fix
    name, at = match[1], tuple(index for index, item in enumerate(listed) if match[1] in str(item))[:1]
    own = listed[at[0]] if at and isinstance(listed, list) else None
    options = own.get(name) if isinstance(own, dict) else None
    for option, value in options.items() if isinstance(options, dict) else ():
        if {repr(option), repr(value)} & _quoted(said):
            return (LOADED, *at, name, option), f'"{option}" kan zo niet', fix
    return (LOADED, *at), f'"{name}" kan zo niet', fix


def _quoted(said: str) -> set[str]:
    """Gives what stands between quotation marks in the last row of what a program said."""
    return set(re.findall(r"'[^']*'", said.rpartition("\n")[2]))


def _not_there(data: dict[str, Any], project: Path) -> Found:
    """Gives each file or folder that the settings name and that is not there."""
    theme = data.get("theme")
    folder = theme.get("custom_dir") if isinstance(theme, dict) else None
    homes = (project, ENGINE.parent) if isinstance(folder, str) and folder != SET_ELSEWHERE else ()
    if homes and not any((home / str(folder)).is_dir() for home in homes):
        yield ("theme", "custom_dir"), f'de map "{folder}" is er niet', "kijk hoe de map heet."
    for key in ("hooks", "watch"):
        for index, name in _items(data.get(key)):
            if isinstance(name, str) and name != SET_ELSEWHERE and not (project / name).exists():
                yield (key, index), f'"{name}" is er niet', "kijk hoe het heet, of haal de regel weg."


def _plugin(data: dict[str, Any], project: Path) -> Found:
    """Gives each setting of our plug-in that it does not have, and a program of it that is not there; of it alone, for it
    is there always and quick to name."""
    for index, item in _items(data.get("plugins")):
        own = item.get(PLUGIN) if isinstance(item, dict) else None
        for name, value in own.items() if isinstance(own, dict) else ():
            at: KeyPath = ("plugins", index, PLUGIN, name)
            if name not in OPTIONS.split():
                fix = meant(str(name), OPTIONS.split()) or "haal de regel weg."
                yield at, f'"{name}" is geen instelling van "{PLUGIN}"', fix
            elif name == "module_name" and isinstance(value, str) and not _program(value, project):
                fix = f"schrijf module_name: {PLUGIN}; anders werkt geen enkele macro."
                yield at, f'het programma "{value}" is er niet', fix
            elif name == "on_undefined" and value not in UNDEFINED:
                yield at, f'on_undefined is "{value}"', "schrijf on_undefined: strict."


def _items(value: Any) -> Iterator[tuple[int, Any]]:
    """Gives what stands in a list of the settings, with its place; of what is no list, nothing: another rule tells that."""
    return enumerate(value if isinstance(value, list) else ())


def _left_out(data: dict[str, Any], project: Path) -> Found:
    """Gives each setting that keeps pages from the site: the menu, the search and the papers would miss them."""
    docs = project / "docs"
    paths = [file.relative_to(docs).as_posix() for file in sorted(docs.rglob("*.md"))]
    for key in LEAVING_OUT:
        patterns = data.get(key)
        if not isinstance(patterns, str) or patterns == SET_ELSEWHERE:
            continue
        with suppress(Exception):  # patterns that MkDocs cannot read: `_refused` tells it
            left_out = copy(dict(MkDocsConfig._schema)[key]).validate(patterns)
            pages = [path for path in paths if left_out.match_file(path) and not path.startswith(f"{GEGEVENS}/")]
            if pages:
                fix = "haal weg wat haar weglaat; een pagina die nog niet op de site hoort, bewaar je buiten docs/."
                yield (key,), f'{key} laat een pagina weg: "{pages[0]}"', fix


def _program(name: str, project: Path) -> bool:
    """Tells whether there is a program called `name`, beside the settings or among what is installed."""
    if name == SET_ELSEWHERE or (project / name).is_dir() or (project / f"{name}.py").is_file():
        return True
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False
