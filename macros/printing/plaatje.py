"""Drawings as pictures of dots, for those who take no drawings: messages that show a page, and the screens of phones."""

import base64
import textwrap
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import resvg_py
from lxml import etree
from markupsafe import Markup

from ..draw.templating import render
from ..read.pictures import SAFELY
from .font_files import upright

BREED = 1200
"""How wide a picture for a shared address is, in dots: with a height of 630, what Open Graph's readers ask for."""
TEKENS, REGELS = 17, 4
"""How many signs fit on a line of such a picture beside the drawing, and how many lines above one another."""


def deelplaatje(docs: Path, reeks: str, titel: str, kleur: str, logo: Path, tekening: Path | None) -> bytes:
    """Gives the picture of a page, as PNG: the name of the series, the title, and a drawing, else the logo larger."""
    lines = textwrap.wrap(titel, TEKENS, max_lines=REGELS, placeholder=" …")
    beelden = [(logo, 80, 64, 84, 84), (tekening, 760, 150, 380, 400) if tekening else (logo, 800, 170, 320, 320)]
    svg = render(
        "delen/plaatje.svg", letter=_fonts(docs)[0], kleur=kleur, reeks=reeks, regels=lines,
        beelden=[_placed(*beeld) for beeld in beelden],
    )  # fmt: skip
    return _drawn(svg, BREED, docs)


def icoon(docs: Path, logo: Path, maat: int) -> bytes:
    """Gives the icon of the app, as PNG of `maat` by `maat` dots, with room round the logo for whoever cuts it round."""
    return _drawn(render("app/icoon.svg", logo=_inside(logo)), maat, docs)


KINDS = {"svg": "svg+xml", "jpg": "jpeg"}
"""How an address calls a kind of picture, where that is not what names of files end in."""


def _placed(drawing: Path, *box: int) -> Markup:
    """Gives a drawing as it stands in another at `box`: x, y, width and height.

    Its lines themselves, for a picture in a picture takes five times as long; unless they would get anything of what
    stands around them.
    """
    placed = etree.Element("image", href=_inside(drawing))
    with suppress(etree.XMLSyntaxError):  # a logo may be no drawing
        root = etree.fromstring(drawing.read_bytes(), SAFELY)
        if root.get("viewBox") and not root.xpath("//@id | //*[local-name()='text' or local-name()='style']"):
            placed = root
    for name, value in zip(("x", "y", "width", "height"), box, strict=True):
        placed.set(name, str(value))
    return Markup(etree.tostring(placed, encoding="unicode"))


def _inside(drawing: Path) -> str:
    """Gives a drawing, or a photo, as an address that holds it itself."""
    suffix = drawing.suffix.lower().removeprefix(".")
    return f"data:image/{KINDS.get(suffix, suffix)};base64,{base64.b64encode(drawing.read_bytes()).decode()}"


def _drawn(svg: str, width: int, docs: Path) -> bytes:
    return _dots(svg, width, _fonts(docs)[1])


@lru_cache(maxsize=64)  # a preview asks for the same ones all day; what stands in a drawing stands in `svg`
def _dots(svg: str, width: int, fonts: tuple[bytes, ...]) -> bytes:
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.ttf" for number in range(len(fonts))]
        for file, font in zip(files, fonts, strict=True):
            file.write_bytes(font)
        names = [str(file) for file in files]
        return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, font_files=names, skip_system_fonts=True))


@cache
def _fonts(docs: Path) -> tuple[str, tuple[bytes, ...]]:
    """Gives what our letters are called, and their fonts unpacked: what draws here reads no WOFF2."""
    fonts = upright(docs)
    return next((str(font["name"].getBestFamilyName()) for font in fonts.values()), ""), tuple(fonts)
