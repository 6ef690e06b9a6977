"""The cover of the book: the name of the manual and what it is, in the colours of its roles and our own letters.

The letters are drawn as lines: the program that makes a picture of the cover cannot read packed fonts, and where one
font lacks a sign it takes another that may be bolder.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import resvg_py
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from ...draw.templating import render
from ...draw.uitgever import voet
from ...model.handleiding import Handleiding
from ...model.messages import Refusal
from ...read.assets import style_home
from ..boek.inhoud import Boek
from ..font_files import upright

WIDTH, HEIGHT, MARGIN = 1200, 1800, 110
"""Of the picture, in pixels; and how much of it stays free at both sides."""
LARGEST, SMALLEST, SUBTITLE, FOOT = 190, 60, 54, 40
"""The size of the letters, in pixels: of the title at most and at least, of what stands below it, of the publisher."""
MOST_LINES = 4
TOP, SPACE, BAND, LINE = 400, 80, 90, 1.25
"""Where the title begins, what stays free below it, how high the band of a role is, in pixels; a line, in letters."""


@dataclass(frozen=True)
class CoverFont:
    """A font: to draw with, and to measure how long a line becomes."""

    font: TTFont

    @property
    def bold(self) -> bool:
        """True where its letters are fat."""
        return bool(self.font["OS/2"].usWeightClass >= 600)

    @cached_property
    def widths(self) -> dict[str, float]:
        """How wide each sign is, in parts of the size."""
        advances, per_em = self.font["hmtx"], self.font["head"].unitsPerEm
        return {chr(sign): advances[glyph][0] / per_em for sign, glyph in self.font.getBestCmap().items()}

    def draw(self, sign: str, x: float, y: float, size: float) -> str:
        """Gives the lines of `sign` with its foot at `x` and `y`, as an SVG path."""
        glyphs, scale = self.font.getGlyphSet(), size / self.font["head"].unitsPerEm
        pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}")
        glyphs[self.font.getBestCmap()[ord(sign)]].draw(TransformPen(pen, (scale, 0, 0, -scale, x, y)))
        return str(pen.getCommands())


def cover(handleiding: Handleiding, site: Path, boek: Boek) -> bytes:
    """Gives the cover as a PNG. Raises Refusal where it cannot be drawn."""
    fonts, roles, picture = (
        [*map(CoverFont, upright(style_home(handleiding.docs)).values())],
        handleiding.gegevens.rollen,
        site / boek.beeld,
    )
    fat, thin = [font for font in fonts if font.bold], [font for font in fonts if not font.bold]
    fat, thin = fat or thin, thin or fat
    size, title = fitted(boek.titel, fat)
    subtitle = wrapped(boek.ondertitel, SUBTITLE, thin)
    below, bottom = TOP + len(title) * size * LINE + SPACE, HEIGHT - BAND * len(roles) - SPACE
    if below + len(subtitle) * SUBTITLE * LINE > bottom - SPACE:
        subtitle = []
    edition = [voet(boek.uitgever)] if boek.uitgever.naam else []
    svg = render(
        "epub/omslag.svg",
        breed=WIDTH, hoog=HEIGHT, rand=MARGIN, band=BAND, rollen=roles, beeld=picture.name if picture.is_file() else "",
        regels=[
            *_drawn(title, TOP, size, fat), *_drawn(subtitle, below, SUBTITLE, thin),
            *_drawn(edition, bottom - FOOT * LINE, FOOT, thin),
        ],
    )  # fmt: skip
    try:
        return resvg_py.svg_to_bytes(
            svg_string=svg, width=WIDTH, skip_system_fonts=True, resources_dir=str(picture.parent)
        )
    except ValueError as fault:
        raise Refusal(f"de omslag van het e-boek kan niet getekend worden ({fault})", "vraag hulp.") from fault


def fitted(title: str, fonts: list[CoverFont]) -> tuple[int, list[str]]:
    """Gives the largest size in which `title` fits on the cover, and its lines."""
    for size in range(LARGEST, SMALLEST, -10):
        lines = wrapped(title, size, fonts)
        if len(lines) <= MOST_LINES and all(_width(line, size, fonts) <= WIDTH - 2 * MARGIN for line in lines):
            return size, lines
    return SMALLEST, wrapped(title, SMALLEST, fonts)


def wrapped(text: str, size: int, fonts: list[CoverFont]) -> list[str]:
    """Gives the lines that `text` takes in letters of `size` pixels; a word that is too long has its own."""
    lines: list[str] = []
    for word in text.split():
        if lines and _width(f"{lines[-1]} {word}", size, fonts) <= WIDTH - 2 * MARGIN:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _width(text: str, size: int, fonts: list[CoverFont]) -> float:
    """Gives how long `text` is in pixels; what no font has counts as a wide sign."""
    return size * sum(next((font.widths[sign] for font in fonts if sign in font.widths), 1.0) for sign in text)


def _drawn(lines: list[str], top: float, size: int, fonts: list[CoverFont]) -> Iterator[str]:
    """Gives each of `lines` as an SVG path; the first begins below `top`. A sign that no font has stays open."""
    for number, line in enumerate(lines, 1):
        x, path = float(MARGIN), ""
        for sign in line:
            font = next((font for font in fonts if sign in font.widths), None)
            path += font.draw(sign, x, top + number * size * LINE, size) if font else ""
            x += _width(sign, size, fonts)
        yield path
