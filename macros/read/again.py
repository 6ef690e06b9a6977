"""Reads one manual over and over, as a preview does: what stands in a file as it stood before is not read again."""

from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType

from ..model.gegevens import Gegevens
from ..model.handleiding import GEGEVENS, Handleiding, Pagina
from ..model.messages import Problem
from ..model.source import Source
from .files import files_below
from .handleiding import box_kinds, load_lijsten, load_pagina

Lists = tuple[dict[str, Source], Gegevens]
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
        problems: list[Problem] = []
        files = {path: file for file, path in files_below(self.docs, problems)}
        lists = {path: file for path, file in files.items() if path.startswith(f"{GEGEVENS}/")}
        sources, gegevens = self._of_lists(lists, problems)
        texts = {path: file for path, file in files.items() if file.suffix == ".md" and path not in lists}
        paginas = {path: self._page(path, file, gegevens, problems) for path, file in texts.items()}
        self._forget(texts)
        return Handleiding(
            self.docs, MappingProxyType(paginas), frozenset(files), gegevens, MappingProxyType(sources), tuple(problems),
            box_kinds(self.docs.parent / "mkdocs.yml"),
        )  # fmt: skip

    def _of_lists(self, files: dict[str, Path], problems: list[Problem]) -> Lists:
        contents = {path: _bytes(file) for path, file in files.items()}
        lists, _ = self.known
        if not lists or lists[0] != contents:
            found: list[Problem] = []
            lists = contents, load_lijsten(files, self.docs.name, found), found
            self.known = lists, {}
        problems += lists[2]
        return lists[1]

    def _page(self, path: str, file: Path, gegevens: Gegevens, problems: list[Problem]) -> Pagina:
        content, (_, pages) = _bytes(file), self.known
        before = pages.get(path)
        if not before or before[0] != content:
            found: list[Problem] = []
            pagina = load_pagina(file, path, self.docs.name, gegevens, found)
            before = content, pagina, found
            if content == _bytes(file):  # else it was saved just now, and nobody knows which of the two was read
                pages[path] = before
        problems += before[2]
        return before[1]

    def _forget(self, texts: Iterable[str]) -> None:
        _, pages = self.known
        for path in pages.keys() - set(texts):
            del pages[path]


def _bytes(file: Path) -> bytes:
    """Gives what stands in `file`, or nothing where it cannot be read: that is said where it is read."""
    try:
        return file.read_bytes()
    except OSError:
        return b""
