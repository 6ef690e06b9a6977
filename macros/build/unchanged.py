"""Recognises that nothing has changed since what was made earlier, so that it need not be made again.

Nothing is believed of what was written down but a name for all that goes in (texts, settings, our code, the versions of
Python and of every library) and a name for all that came out: the site itself is read again, to the last byte. Where
anything cannot be read, differs or is missing, the work is simply done.
"""

import hashlib
import json
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from ..read.files import write_whole
from ..read.installed import libraries
from ..read.yaml_source import read_yaml

ENGINE = Path(__file__).parents[1]
OWN_STYLES = ENGINE.parent / "docs" / "assets"
"""Where the engine has its styles when it stands beside its own pages: another project may build with them."""
SETTINGS = "mkdocs.yml"
ELSEWHERE = b"!ENV", b"INHERIT"
"""What settings have where a value comes from outside: then nobody knows whether it is still the same."""
CHECKED = "controle"


@dataclass(frozen=True)
class Counted:
    """What stands in a site: how many pages, sheets, PDFs and Word files, and whether it names its publisher."""

    paginas: int
    bladen: int
    pdfs: int = 0
    word: int = 0
    uitgever: bool = True


@dataclass(frozen=True)
class State:
    """All that goes into a build: a `name` for it, and the `moments` at which its files were last written."""

    name: str
    moments: str


def state(project: Path, paper: bool = True) -> State | None:
    """Gives the state of what `project` is made of, with all that papers are made with where they count too.

    Gives None where it cannot be known.
    """
    try:
        settings = (project / SETTINGS).read_bytes()
        if any(word in settings for word in ELSEWHERE):
            return None
        name, moments = hashlib.sha256(), hashlib.sha256()
        name.update(repr((platform.machine(), sys.version, libraries(), _of_paper() if paper else "")).encode())
        roots = [project / SETTINGS, project / "docs", ENGINE, project / "macros", *own_parts(project, settings)]
        if OWN_STYLES.resolve() != (project / "docs" / "assets").resolve():
            roots.append(OWN_STYLES)
        for root in dict.fromkeys(root.resolve() for root in roots):
            for path, file in _below(root):
                name.update(_line(path, file))
                moments.update(f"{file.stat().st_mtime_ns} ".encode())
    except OSError:
        return None
    return State(name.hexdigest(), moments.hexdigest())


def own_parts(project: Path, settings: bytes) -> list[Path]:
    """Gives the folder with pages of the theme and the programs that a series has beside its texts, as its `settings` name
    them."""
    data = read_yaml(settings.decode(errors="replace"), SETTINGS, tags=True).data
    theme, hooks = (data.get("theme"), data.get("hooks")) if isinstance(data, dict) else (None, None)
    named = [theme.get("custom_dir")] if isinstance(theme, dict) else []
    return [project / part for part in (*named, *(hooks if isinstance(hooks, list) else ())) if isinstance(part, str)]


def recognised(project: Path, made: str, now: State | None, site: Path | None = None) -> Counted | None:
    """Gives what came of the state `now` when `made` was made of it, or None where that is not what is there today.

    `made` names the work: `CHECKED`, or the folder `site` (see `name_of`) that has to be still as it was written.
    """
    if now is None:
        return None
    try:
        told = json.loads(_file(project, made).read_text("utf-8"))
        if told["van"] != now.name or (site and told["site"] != _contents(site)):
            return None
        return Counted(**told["gemaakt"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def write_down(project: Path, made: str, before: State | None, gemaakt: Counted, site: Path | None = None) -> None:
    """Writes down what was made of the state `before`, unless anything was written meanwhile: then nobody knows of what."""
    if before is None or state(project, site is not None) != before:
        return
    with suppress(OSError):
        told = {"van": before.name, "site": _contents(site) if site else "", "gemaakt": asdict(gemaakt)}
        write_whole(_file(project, made), json.dumps(told).encode())


def name_of(site: Path) -> str:
    """Gives the name under which is written down what was made in the folder `site`."""
    return hashlib.sha256(os.fsencode(site.resolve())).hexdigest()[:16]


def count(paginas: int, bladen: int, uitgever: bool, site: Path) -> Counted:
    """Gives what stands in `site`."""
    kinds = [file.suffix for file in site.rglob("*.*")]
    return Counted(paginas, bladen, kinds.count(".pdf"), kinds.count(".docx"), uitgever)


def _file(project: Path, made: str) -> Path:
    return project / ".cache" / "gemaakt" / f"{made}.json"


def _contents(site: Path) -> str:
    result = hashlib.sha256()
    for path, file in _below(site):
        result.update(_line(path, file))
    return result.hexdigest()


def _line(path: str, file: Path) -> bytes:
    return os.fsencode(path) + b"\0" + hashlib.sha256(file.read_bytes()).digest()


def _below(root: Path) -> Iterator[tuple[str, Path]]:
    """Gives every file below `root`, or that file itself, with its path from there, in order. Raises OSError where not all
    of it can be known."""
    found = [(root.name, root)] if root.is_file() else []
    folders = [root] if root.is_dir() else []
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_symlink():
                    raise OSError(f"{entry.path} leads elsewhere")
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(Path(entry.path))
                elif not entry.is_file():
                    raise OSError(f"{entry.path} is no file")
                else:
                    found.append((os.path.relpath(entry.path, root), Path(entry.path)))
    return iter(sorted(found))


def _of_paper() -> str:
    from ..printing.fingerprint import versions

    return versions()
