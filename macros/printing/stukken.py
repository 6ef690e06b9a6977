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
        *(
            (f"{afdeling.naam}\0{stuk.naam}", stuk.pdf, stuk.spans)
            for afdeling in afdelingen
            for stuk in afdeling.stukken
        ),
    ):
        result.update(f"{text}\0{spans}\0{len(pdf)}\0".encode() + pdf)
    return result.hexdigest()[:32]
