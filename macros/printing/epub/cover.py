"""The cover of the book: the name of the manual and what it is, in the colours of its roles and our own letters."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import resvg_py
from fontTools.ttLib import TTFont

from ...draw.templating import render
from ...draw.uitgever import voet
from ...model.handleiding import Handleiding
from ...model.messages import Refusal
from ..boek.inhoud import Boek
from ..fingerprint import named_files
from ..styles import LETTERS, STYLE_FOLDER

WIDTH, HEIGHT, MARGIN = 1200, 1800, 110
"""Of the picture, in pixels; and how much of it stays free at both sides."""
LARGEST, SMALLEST, SUBTITLE = 190, 60, 54
"""The size of the letters, in pixels: of the title at most and at least, and of what stands below it."""
MOST_LINES = 5


@dataclass(frozen=True)
class Letters:
    """A font: to draw with, and to measure how long a line becomes."""

    font: TTFont

    @property
    def family(self) -> str:
        """The name of the family that it belongs to."""
        return str(self.font["name"].getBestFamilyName())

    @property
    def bold(self) -> bool:
        """True where its letters are fat."""
        return bool(self.font["OS/2"].usWeightClass >= 600)

    @cached_property
    def widths(self) -> dict[int, float]:
        """How wide each sign is, in parts of the size."""
        advances, per_em = self.font["hmtx"], self.font["head"].unitsPerEm
        return {sign: advances[glyph][0] / per_em for sign, glyph in self.font.getBestCmap().items()}


def cover(handleiding: Handleiding, boek: Boek) -> bytes:
    """Gives the cover as a PNG. Raises Refusal where it cannot be drawn."""
    edition = voet(boek.uitgever) if boek.uitgever.naam else ""
    fonts = [*_fonts(handleiding.docs)]
    fat = _needed([font for font in fonts if font.bold], boek.titel)
    thin = _needed([font for font in fonts if not font.bold], boek.ondertitel + edition)
    size, title = fitted(boek.titel, fat or thin)
    svg = render(
        "epub/omslag.svg",
        breed=WIDTH, hoog=HEIGHT, rand=MARGIN, rollen=handleiding.gegevens.rollen,
        letter=fonts[0].family if fonts else "sans-serif", grootte=size, titel=title,
        onder=SUBTITLE, ondertitel=wrapped(boek.ondertitel, SUBTITLE, thin or fat),
        uitgave=edition,
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        for number, font in enumerate([*fat, *thin]):
            font.font.flavor = None  # resvg reads no packed letters
            font.font.save(Path(folder) / f"{number}.ttf")
        try:
            return resvg_py.svg_to_bytes(svg_string=svg, width=WIDTH, skip_system_fonts=True, font_dirs=[folder])
        except ValueError as fault:
            raise Refusal(f"de omslag van het e-boek kan niet getekend worden ({fault})", "vraag hulp.") from fault


def fitted(title: str, fonts: list[Letters]) -> tuple[int, list[str]]:
    """Gives the largest size in which `title` fits on the cover, and its lines."""
    for size in range(LARGEST, SMALLEST, -10):
        lines = wrapped(title, size, fonts)
        if (
            len(lines) <= MOST_LINES
            and max((_width(line, size, fonts) for line in lines), default=0) <= WIDTH - 2 * MARGIN
        ):
            return size, lines
    return SMALLEST, wrapped(title, SMALLEST, fonts)


def wrapped(text: str, size: int, fonts: list[Letters]) -> list[str]:
    """Gives the lines that `text` takes in letters of `size` pixels; a word that is too long has its own."""
    lines: list[str] = []
    for word in text.split():
        if lines and _width(f"{lines[-1]} {word}", size, fonts) <= WIDTH - 2 * MARGIN:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _width(text: str, size: int, fonts: list[Letters]) -> float:
    """Gives how long `text` is in pixels; what no font has counts as a wide sign."""
    return size * sum(next((f.widths[ord(c)] for f in fonts if ord(c) in f.widths), 1.0) for c in text)


def _needed(fonts: list[Letters], text: str) -> list[Letters]:
    """Gives those of `fonts` that have a sign of `text` which none before has.

    Offered one that has no letter of a line, resvg may draw it in whatever other it finds.
    """
    left, needed = {ord(sign) for sign in text}, []
    for font in fonts:
        if left & font.widths.keys():
            needed.append(font)
            left -= font.widths.keys()
    return needed


def _fonts(docs: Path) -> Iterator[Letters]:
    """Gives the fonts of the series that stand up straight."""
    for file in sorted(named_files([docs / STYLE_FOLDER / name for name in LETTERS], docs)):
        font = Letters(TTFont(file, recalcTimestamp=False))
        if not font.font["post"].italicAngle:
            yield font
