"""The pictures of a sheet in Word: always in the text, never floating.

SVG becomes a PNG in grey, the same bytes on every machine. Word would take SVG beside a PNG, but schools also have
versions and programs that do not.
"""

import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pypdfium2  # type: ignore[import-untyped]
from docx.image.image import Image
from lxml import etree
from lxml.html import HtmlElement
from PIL.Image import Image as Dots
from weasyprint.document import Document, DocumentMetadata
from weasyprint.svg import SVG as Drawing
from weasyprint.urls import URLFetcher

from ...model.messages import Refusal
from ...read.pictures import AGAIN, PIXELS, SVG, check_picture, drawing_at, read_drawing
from ..blad import Impossible
from ..fonts import own_fonts
from ..svg_names import spelled
from .ooxml import Element
from .package import WordFile

DPI = 200
SHARP = 600  # points: how wide a drawing is at least, so that it can be made larger
SMALL = 20  # mm: up to here it need not be
STEP = 5  # of 255: greys that differ less are one, for nobody sees it and the file is a sixth smaller
GREYS = [grey for grey in range(256) for _ in "rgb"]
NOTHING = URLFetcher(allowed_protocols=())  # a drawing holds all it shows
NO_FONTS = own_fonts()  # and has no words, but what makes a PDF asks for fonts
POINTS = 0.75  # per pixel


def picture(element: HtmlElement, width: float, height: float, file: WordFile, grows: bool = False) -> Element:
    """Gives an `<img>` as a run, within `width` by `height` mm; raises Impossible if its file is not there
    or is no picture.

    It is as wide, or at most as high, as the `<img>` says, or else as wide as the picture itself does, as on the page.
    A drawing that says nothing takes all the room, and so does one that `grows`.
    """
    path, alt = file.folder / unquote(urlsplit(element.get("src", "")).path), element.get("alt")
    if not path.is_file():
        raise Impossible(f"afbeelding {element.get('src')} is er niet", "zet het bestand naast het blad.", path.name)
    own, high = (
        int(told) / PIXELS if told.isdecimal() else 0 for told in map(element.get, ("width", "height"), ("", ""))
    )
    height = min(height, high or height)
    try:
        if path.suffix.lower() == ".svg":
            found = drawing_at(path)
            own = own or (found.width if found.sized and not grows else width)
            return drawing(found.svg, alt, min(width, own, height * found.width / found.height), file)
        check_picture(path)
        data = path.read_bytes()
        image = _points(data, path.name)
        room = min(width, height * image.px_width / image.px_height, own or image.px_width / PIXELS)
        return file.picture(data, alt, room)
    except Refusal as refusal:
        raise Impossible(refusal.text, refusal.fix, path.name) from refusal


def _points(data: bytes, name: str) -> Image:
    """Gives the picture of points in `data`. Raises Refusal where Word's own reader cannot read it."""
    try:
        return Image.from_blob(data)
    except Exception as fault:  # it has many, one of them a plain Exception
        raise Refusal(f"{name} is geen beeld dat Word kent", "bewaar het opnieuw als PNG of JPG.") from fault


def drawing(svg: str, alt: str | None, width: float, file: WordFile) -> Element:
    """Gives the drawing `svg` as a run, `width` mm wide."""
    return file.picture(png(svg, round(width, 1)), alt, width)


def svg_source(element: HtmlElement) -> str:
    """Gives an `<svg>` out of an HTML page as SVG that stands on its own."""
    return etree.tostring(_copy(element), encoding="unicode", with_tail=False)


def _copy(element: HtmlElement) -> etree._Element:
    """Gives `element` and all in it with SVG's own names and namespace, without comments."""
    tag, attributes = spelled(element)
    own = {name: value for name, value in attributes.items() if not name.startswith("xmlns")}
    copy = etree.Element(f"{{{SVG}}}{tag}", own, nsmap={"svg": SVG})
    copy.text = element.text
    for child in element:
        if isinstance(child.tag, str):
            copy.append(_copy(child))
    return copy


@lru_cache(maxsize=256)  # sheets and their variants share drawings
def png(svg: str, width: float) -> bytes:
    """Gives `svg`, drawn `width` mm wide on white, as a grey PNG of 200 dots per inch or, for a small drawing, more.

    Raises Refusal for what cannot be drawn.
    """
    points = max(round(width / 25.4 * DPI), SHARP if width > SMALL else 1)
    drawn = dots(svg, points).point(lambda grey: (grey + STEP // 2) // STEP * STEP)
    drawn.putpalette(GREYS)  # the same greys: in a palette, runs of one grey pack best, and by far the fastest
    result, per_inch = BytesIO(), round(points * 25.4 / width)
    drawn.save(result, "PNG", dpi=(per_inch, per_inch), compress_type=zlib.Z_RLE)
    return result.getvalue()


@dataclass
class _Sheet:
    """A page as WeasyPrint knows it: `drawing`, and nothing else. Its sizes are in pixels."""

    drawing: Drawing
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


def dots(svg: str, wide: int) -> Dots:
    """Gives `svg` on white, in grey, `wide` dots wide. Raises Refusal for what cannot be drawn.

    What sets a sheet as a PDF draws its lines, so that in Word they are those of paper, and what shows a PDF makes dots of
    them: a quarter of the time of a program for SVG, that first makes a large picture in colour.
    """
    found = read_drawing(svg)
    width, height = found.width * PIXELS, found.height * PIXELS
    try:
        sheet = _Sheet(Drawing(ElementTree.fromstring(svg), None, None, NOTHING), width, height)
        document = Document([sheet], DocumentMetadata(), NOTHING, NO_FONTS, {}, None)
        pdf = document.write_pdf(zoom=wide / width / POINTS, uncompressed_pdf=True)
    except Exception as fault:  # it has many, and none of its own
        raise Refusal(f"een tekening kan niet getekend worden ({fault})", AGAIN) from fault
    shown = pypdfium2.PdfDocument(pdf)
    try:
        return shown[0].render(grayscale=True).to_pil()  # type: ignore[no-any-return]
    finally:
        shown.close()
