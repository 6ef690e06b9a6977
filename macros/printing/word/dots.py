"""A drawing as dots. What sets a sheet as a PDF draws its lines, so that in Word they are those of paper, and what shows a
PDF makes dots of them: a quarter of the time of a program for SVG, that first makes a large picture in colour.
"""

from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image
from weasyprint.document import Document, DocumentMetadata
from weasyprint.svg import SVG
from weasyprint.urls import URLFetcher

from ...model.messages import Refusal
from ...read.pictures import AGAIN, PIXELS, read_drawing
from ..fonts import own_fonts

NOTHING = URLFetcher(allowed_protocols=())  # a drawing holds all it shows
NO_FONTS = own_fonts()  # and has no words, but what makes a PDF asks for fonts
POINTS = 0.75  # per pixel


@dataclass
class _Sheet:
    """A page as WeasyPrint knows it: `drawing`, and nothing else. Its sizes are in pixels."""

    drawing: SVG
    width: float
    height: float
    bleed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("top", "right", "bottom", "left"), 0))
    bookmarks: tuple[()] = ()
    links: tuple[()] = ()
    anchors: dict[str, Any] = field(default_factory=dict)
    forms: dict[str, Any] = field(default_factory=dict)

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Draws it into a PDF."""
        with stream.stacked():
            stream.set_alpha(1)  # as on a sheet, so that it is drawn once for both
            stream.transform(a=scale, d=scale)
            self.drawing.draw(stream, self.width, self.height, None, None)


def dots(svg: str, wide: int) -> Image.Image:
    """Gives `svg` on white, in grey, `wide` dots wide. Raises Refusal for what cannot be drawn."""
    found = read_drawing(svg)
    width, height = found.width * PIXELS, found.height * PIXELS
    try:
        sheet = _Sheet(SVG(ElementTree.fromstring(svg), None, None, NOTHING), width, height)
        document = Document([sheet], DocumentMetadata(), NOTHING, NO_FONTS, {}, None)
        pdf = document.write_pdf(zoom=wide / width / POINTS, uncompressed_pdf=True)
    except Exception as fault:  # it has many, and none of its own
        raise Refusal(f"een tekening kan niet getekend worden ({fault})", AGAIN) from fault
    shown = pypdfium2.PdfDocument(pdf)
    try:
        return shown[0].render(grayscale=True).to_pil()  # type: ignore[no-any-return]
    finally:
        shown.close()
