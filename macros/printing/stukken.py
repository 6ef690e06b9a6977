"""What a PDF is put together from; apart from the putting together, which needs a library that most builds do without."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class Stuk:
    """Pages of a ready PDF, under a bookmark of their own."""

    naam: str
    pdf: bytes
    spans: tuple[tuple[int, int], ...]
    """Which pages: the first (from 0) and how many, in order."""


@dataclass(frozen=True)
class Afdeling:
    """A part of the whole, with a bookmark under which those of its pieces stand."""

    naam: str
    stukken: tuple[Stuk, ...]


def name_of(tools: str, opening: bytes, naam: str, afdelingen: Iterable[Afdeling]) -> str:
    """Gives a name for all that a PDF made of these depends on; `tools` is what `workshop` gave."""
    result = sha256(tools.encode())
    for text, pdf, spans in (
        (naam, opening, ()),
        *(((afdeling.naam, stuk.naam), stuk.pdf, stuk.spans) for afdeling in afdelingen for stuk in afdeling.stukken),
    ):
        result.update(repr((text, spans, len(pdf))).encode() + pdf)
    return result.hexdigest()


@dataclass(frozen=True)
class Band:
    """Chapters to be bound into one paper."""

    katernen: tuple[bytes, ...]
    """The PDF of each, in order."""
    delen: frozenset[int] = frozenset()
    """With which of them (from 0) a part of the book begins."""
    los: bool = False
    """True where it is a paper of its own, that begins with its first page and knows of no book."""
    buiten: tuple[tuple[str, str], ...] = ()
    """Where the places that it names and has not itself can be read: the name of a place or a chapter, and an address."""

    def name(self, tools: str) -> str:
        """Gives a name for all that its PDF depends on; `tools` is what `workshop` gave."""
        result = sha256(f"{tools} {sorted(self.delen)} {self.los} {self.buiten}".encode())
        for pdf in self.katernen:
            result.update(f"{len(pdf)}\0".encode() + pdf)
        return result.hexdigest()
