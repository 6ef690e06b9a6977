"""A name for all that a sheet depends on: its own text and pictures, our code and styles, the libraries that draw.

Where one of these changes the name does, and the sheet is made again; where nothing changes it is not.
"""

import ctypes
import hashlib
import html
import importlib.metadata
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from ..model.mappen import WERKMATERIALEN
from .blad import Blad
from .styles import STYLE_FOLDER, STYLES

ENGINE = Path(__file__).parents[1]
OWN_CODE = (
    "printing", "model", "read/assets.py", "read/pictures.py", "draw/templating.py", "draw/words.py", "templates/word",
    "templates/blad.html", "templates/thema/partials/bladvoet_stijl.html",
)  # fmt: skip
PACKAGES = (
    "brotli", "cssselect2", "fonttools", "jinja2", "lxml", "markupsafe", "pikepdf", "pillow", "pydyf", "pypdfium2",
    "python-docx", "tinycss2", "tinyhtml5", "weasyprint",
)  # fmt: skip
# The libraries of the system that set the letters: the names of their files, and what tells their version.
LIBRARIES = {
    "pango_version_string": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0.0.dylib"),
    "hb_version_string": ("libharfbuzz.so.0", "libharfbuzz.0.dylib"),
}
# Where a sheet, a drawing or a stylesheet names a file: in quotes, or without.
NAMED = re.compile(
    r"""(?:\b(?:src|href|data|poster)\s*=\s*|url\(\s*|@import\s+)(?:"(?P<a>[^"]+)"|'(?P<b>[^']+)'|(?P<c>[^"'<>()\s]+))""",
    re.IGNORECASE,
)
SRCSET = re.compile(r"""\bsrcset\s*=\s*["'](?P<all>[^"'<>]*)""", re.IGNORECASE)


def workshop(docs: Path) -> str:
    """Gives a name for all that every sheet is made with; `docs` holds the styles and the fonts."""
    code = [file for part in OWN_CODE for file in (ENGINE / part, *(ENGINE / part).rglob("*")) if _is_ours(file)]
    return digest(ENGINE, code) + styles_of(docs) + versions()


def styles_of(docs: Path) -> str:
    """Gives a name for the styles that paper takes from `docs`, with the fonts and drawings that they name."""
    styles = [docs / STYLE_FOLDER / name for name in STYLES]
    return digest(docs, [*styles, *named_files(styles, docs)])


def _is_ours(file: Path) -> bool:
    return file.is_file() and file.suffix != ".pyc"


@cache
def versions() -> str:
    """Gives the versions of Python and of the libraries that draw."""
    packages = [f"{name} {_version(name)}" for name in PACKAGES]
    return " ".join([sys.version, *packages, *(f"{asked} {_library(asked)}" for asked in LIBRARIES)])


def _version(package: str) -> str:
    """Gives the version of `package`, or nothing where it is not there."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _library(asked: str) -> str:
    """Gives what the function `asked` of a library tells, or nothing where the library is not found.

    WeasyPrint could tell too, but reading it takes half a second, of a build that may have no sheet to make.
    """
    for file in LIBRARIES[asked]:
        try:
            tell = getattr(ctypes.CDLL(file), asked)
        except (OSError, AttributeError):
            continue
        tell.restype = ctypes.c_char_p
        return str(tell().decode("ascii", "replace"))
    return ""


def fingerprint(blad: Blad, site: Path, tools: str) -> str:
    """Gives a name for everything that the files of `blad` depend on; `tools` is what `workshop` gave."""
    source = etree.tostring(blad.element)
    result = hashlib.sha256(tools.encode())
    result.update(repr(blad.facts).encode())
    result.update(source)
    page = site / WERKMATERIALEN / f"{blad.slug}.html"
    result.update(digest(site, _named(source, page, site, set())).encode())
    return result.hexdigest()


def fingerprint_of_text(source: str, site: Path, tools: str) -> str:
    """Gives a name for everything that the PDF of the page `source` depends on, which names files from the root of
    `site`; `tools` is what `workshop` gave.
    """
    result = hashlib.sha256(tools.encode())
    result.update(source.encode())
    result.update(digest(site, _named(source.encode(), site / "index.html", site, set())).encode())
    return result.hexdigest()


def named_files(files: Iterable[Path], root: Path) -> list[Path]:
    """Gives every file below `root` that `files` (drawings, stylesheets) name, and that those name in turn."""
    seen: set[Path] = set()
    return [named for file in files for named in _named(_bytes(file), file, root, seen)]


def _named(source: bytes, place: Path, root: Path, seen: set[Path]) -> Iterator[Path]:
    """Gives the files below `root` that `source` names, read as if it stood in `place`; `seen` are given already."""
    text = html.unescape(source.decode("utf-8", "replace"))
    names = [match["a"] or match["b"] or match["c"] for match in NAMED.finditer(text)]
    names += [part.split()[0] for match in SRCSET.finditer(text) for part in match["all"].split(",") if part.split()]
    for name in names:
        file = _file_at(name, place.parent)
        if file is None or file in seen or not file.is_relative_to(root.resolve()):
            continue
        seen.add(file)
        yield file
        if file.suffix in (".svg", ".css"):
            yield from _named(_bytes(file), file, root, seen)


def _file_at(address: str, folder: Path) -> Path | None:
    """Gives the file that `address` means on a page in `folder`, or None where it means none."""
    try:
        parts = urlsplit(address.strip())
        file = (folder / unquote(parts.path)).resolve()
        return file if parts.path and not parts.scheme and not parts.netloc and file.is_file() else None
    except (OSError, ValueError):  # no name that a file can have
        return None


def digest(root: Path, files: Iterable[Path]) -> str:
    """Gives a name for `files` below `root`: where each stands and what is in it, in one order everywhere."""
    result = hashlib.sha256()
    for file in sorted(set(files)):
        if file.is_file():
            name = file.relative_to(root) if file.is_relative_to(root) else file.relative_to(root.resolve())
            result.update(name.as_posix().encode("utf-8", "surrogateescape"))
            result.update(b"\0" + hashlib.sha256(_bytes(file)).digest())
    return result.hexdigest()


def _bytes(file: Path) -> bytes:
    """Gives what stands in `file`, or nothing where it cannot be read: that is said where it is wanted."""
    try:
        return file.read_bytes()
    except OSError:
        return b""
