"""The pictures of a sheet in Word: always in the text, never floating.

SVG becomes a PNG in grey, the same bytes on every machine. Word would take SVG beside a PNG, but schools also have
versions and programs that do not.
"""

import zlib
from functools import lru_cache
from io import BytesIO
from urllib.parse import unquote, urlsplit

from docx.image.image import Image
from lxml import etree
from lxml.html import HtmlElement

from ...model.messages import Refusal
from ...read.pictures import PIXELS, SVG, check_picture, drawing_at
from ..blad import Impossible
from ..svg_names import spelled
from .dots import dots
from .ooxml import Element
from .package import WordFile

DPI = 200
SHARP = 600  # points: how wide a drawing is at least, so that it can be made larger
SMALL = 20  # mm: up to here it need not be
STEP = 5  # of 255: greys that differ less are one, for nobody sees it and the file is a sixth smaller
GREYS = [grey for grey in range(256) for _ in "rgb"]


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
