"""Trees of texts that were read before, kept in a file: reading them again takes a third of a whole check.

Nothing here is trusted: a file that is damaged, of other code or of another version of Markdown is as no file at all.
"""

import hashlib
import importlib.metadata
import io
import os
import pickle
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from . import reading, tree

ROOM = Path(__file__).parent
OURS = {tree.__name__: {"Definition", "Node", "TextBlock", "Tree"}}


class _Plain(pickle.Unpickler):
    """Makes trees, and nothing else: what else a file asks for is refused."""

    def find_class(self, module: str, name: str) -> object:
        if name not in OURS.get(module, ()):
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a tree")
        return super().find_class(module, name)


def stamp() -> bytes:
    """Gives a name for all that makes a tree: our code, Markdown with its extensions, and Python."""
    result = hashlib.sha256(sys.version.encode())
    for package in ("markdown", "pymdown-extensions"):
        result.update(importlib.metadata.version(package).encode())
    for file in sorted(ROOM.glob("*.py")):
        result.update(file.read_bytes())
    return result.digest()


def recall(file: Path) -> None:
    """Has `reading.tree` know the trees that `file` keeps."""
    reading.KNOWN.clear()
    with suppress(Exception):  # whatever is wrong with it, the texts themselves are there
        content = file.read_bytes()
        made, digest, trees = content[:32], content[32:64], content[64:]
        if made == stamp() and digest == hashlib.sha256(trees).digest():
            reading.KNOWN.update(_Plain(io.BytesIO(trees)).load())


def remember(file: Path, texts: Iterable[str]) -> None:
    """Keeps the trees of `texts` in `file`, where it can be written, unless they stand there already."""
    trees = {text: reading.tree(text) for text in texts}
    if trees.keys() == reading.KNOWN.keys():
        return
    content = pickle.dumps(trees, 5)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{file.name}-", dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as new:
                new.write(stamp() + hashlib.sha256(content).digest() + content)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
