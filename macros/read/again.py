"""Reads one manual over and over, as a preview does: what stands in a file as it stood before is not read again."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ..model.gegevens import Gegevens
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from .handleiding import Lists, load_handleiding, load_lijsten, load_pagina


class KnownLists(NamedTuple):
    """How the lists were read: what stood in their files, what came of it and what was wrong."""

    contents: dict[str, bytes]
    lists: Lists
    problems: list[Problem]


class KnownPage(NamedTuple):
    """How a page was read: what stood in its file, what came of it and what was wrong."""

    content: bytes
    pagina: Pagina
    problems: list[Problem]


class Reader:
    """Knows how every page and every list was read the last time, and what was wrong with it.

    A head is read with the words of the lists: where a list has changed, every page is read again.
    """

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        self.lists: KnownLists | None = None
        self.pages: dict[str, KnownPage] = {}

    def read(self) -> Handleiding:
        """Gives the manual as it stands there now, as `load_handleiding` does."""
        handleiding = load_handleiding(self.docs, self._of_lists, self._page)
        for path in self.pages.keys() - handleiding.paginas.keys():
            del self.pages[path]
        return handleiding

    def _of_lists(self, files: Mapping[str, Path], root: str, problems: list[Problem]) -> Lists:
        contents = {path: _bytes(file) for path, file in files.items()}
        if not self.lists or self.lists.contents != contents:
            found: list[Problem] = []
            self.lists, self.pages = KnownLists(contents, load_lijsten(files, root, found), found), {}
        problems += self.lists.problems
        return self.lists.lists

    def _page(self, file: Path, path: str, root: str, gegevens: Gegevens, problems: list[Problem]) -> Pagina:
        content, known = _bytes(file), self.pages.get(path)
        if not known or known.content != content:
            found: list[Problem] = []
            known = KnownPage(content, load_pagina(file, path, root, gegevens, found), found)
            if content == _bytes(file):  # else it was saved just now, and nobody knows which of the two was read
                self.pages[path] = known
        problems += known.problems
        return known.pagina


def _bytes(file: Path) -> bytes:
    """Gives what stands in `file`, or nothing where it cannot be read: that is said where it is read."""
    try:
        return file.read_bytes()
    except OSError:
        return b""
