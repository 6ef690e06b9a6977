"""What was read of a manual that was right, kept in a file: reading and checking it again takes two thirds of a check.

Nothing here is trusted: a file that is damaged, of other code, of other libraries or of other settings is as no file at all.
"""

import hashlib
import io
import os
import pickle
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from ..model.handleiding import Pagina
from ..text import reading, tree
from . import again
from .again import Reader
from .assets import style_home
from .files import write_whole
from .glyphs import FONT_STYLES
from .installed import libraries

ENGINE = Path(__file__).parents[1]
OURS = {tree.__name__: {"Definition", "Node", "TextBlock", "Tree"}, again.__name__: {"KnownLists", "KnownPage"}}
MODEL = f"{Pagina.__module__.rpartition('.')[0]}."


class _Plain(pickle.Unpickler):
    """Makes pages, lists and trees, and nothing else: what else a file asks for is refused."""

    def find_class(self, module: str, name: str) -> object:
        found = super().find_class(module, name) if name in OURS.get(module, ()) or module.startswith(MODEL) else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a manual")
        return found


def _by_value(member: StrEnum) -> tuple[type[StrEnum], tuple[str]]:
    """Tells how to make `member` again; Python 3.11.2 would ask for getattr, which can do more than that."""
    return type(member), (member.value,)


def stamp(docs: Path) -> bytes:
    """Gives a name for all that decides, beside lists and pages, how those in `docs` are read and what is wrong with one."""
    result = hashlib.sha256(repr((sys.version, libraries(), os.fsencode(docs.resolve()))).encode())
    settings = docs.parent / "mkdocs.yml", style_home(docs) / FONT_STYLES
    for file in (*settings, *sorted(ENGINE.rglob("*.py"))):
        with suppress(OSError):
            result.update(hashlib.sha256(file.read_bytes()).digest())
    return result.digest()


def recall(file: Path, reader: Reader, made_by: bytes) -> frozenset[Pagina]:
    """Has `reader` and `reading.tree` know what `file` keeps, where it was `made_by` what reads now (see `stamp`).

    Gives the pages in it: none of them has a mistake of its own.
    """
    reading.KNOWN.clear()
    with suppress(Exception):  # whatever is wrong with it, the texts themselves are there
        content = file.read_bytes()
        made, digest, kept = content[:32], content[32:64], content[64:]
        if made == made_by and digest == hashlib.sha256(kept).digest():
            lists, pages, trees = _Plain(io.BytesIO(kept)).load()
            right = frozenset(known.pagina for known in pages.values())
            reader.lists, reader.pages = lists, pages
            reading.KNOWN.update(trees)
            return right
    return frozenset()


def remember(file: Path, reader: Reader, made_by: bytes) -> None:
    """Keeps in `file`, where it can be written, what `reader` read last: a manual that was found right."""
    trees = {known.pagina.text: reading.tree(known.pagina.text) for known in reader.pages.values()}
    written = io.BytesIO()
    pickler = pickle.Pickler(written, 5)
    pickler.dispatch_table = dict.fromkeys(StrEnum.__subclasses__(), _by_value)
    pickler.dump((reader.lists, reader.pages, trees))
    content = written.getvalue()
    with suppress(OSError):
        write_whole(file, made_by + hashlib.sha256(content).digest() + content)
