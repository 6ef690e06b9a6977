"""Reads one manual over and over, as a preview does: what stands in a file as it stood before is not read again."""

from collections.abc import Mapping
from pathlib import Path

from ..model.gegevens import Gegevens
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from .handleiding import Lists, load_handleiding, load_lijsten, load_pagina

Known = tuple[tuple[dict[str, bytes], Lists, list[Problem]] | None, dict[str, tuple[bytes, Pagina, list[Problem]]]]
"""What was read: of the lists together and of each page, what stood in the file, what came of it and what was wrong."""


class Reader:
    """Knows how every page and every list was read the last time, and what was wrong with it.

    A head is read with the words of the lists: where a list has changed, every page is read again.
    """

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        self.known: Known = None, {}

    def read(self) -> Handleiding:
        """Gives the manual as it stands there now, as `load_handleiding` does."""
        handleiding = load_handleiding(self.docs, self._of_lists, self._page)
        _, pages = self.known
        for path in pages.keys() - handleiding.paginas.keys():
            del pages[path]
        return handleiding

    def _of_lists(self, files: Mapping[str, Path], root: str, problems: list[Problem]) -> Lists:
        contents = {path: _bytes(file) for path, file in files.items()}
        lists, _ = self.known
        if not lists or lists[0] != contents:
            found: list[Problem] = []
            lists = contents, load_lijsten(files, root, found), found
            self.known = lists, {}
        problems += lists[2]
        return lists[1]

    def _page(self, file: Path, path: str, root: str, gegevens: Gegevens, problems: list[Problem]) -> Pagina:
        content, (_, pages) = _bytes(file), self.known
        before = pages.get(path)
        if not before or before[0] != content:
            found: list[Problem] = []
            pagina = load_pagina(file, path, root, gegevens, found)
            before = content, pagina, found
            if content == _bytes(file):  # else it was saved just now, and nobody knows which of the two was read
                pages[path] = before
        problems += before[2]
        return before[1]


def _bytes(file: Path) -> bytes:
    """Gives what stands in `file`, or nothing where it cannot be read: that is said where it is read."""
    try:
        return file.read_bytes()
    except OSError:
        return b""
