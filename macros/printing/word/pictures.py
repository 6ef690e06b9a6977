"""The pictures of a sheet in Word: always in the text, never floating.

SVG becomes a PNG in grey, the same bytes on every machine. Word would take SVG beside a PNG, but schools also have
versions and programs that do not.
"""

from functools import lru_cache
from io import BytesIO
from urllib.parse import unquote, urlsplit

import resvg_py
from docx.image.image import Image
from lxml import etree
from lxml.html import HtmlElement
from PIL import Image as Pillow

from ...model.messages import Refusal
from ...read.pictures import AGAIN, PIXELS, SVG, check_picture, drawing_at
from ..blad import Impossible
from .ooxml import Element
from .package import WordFile

DPI = 200
SHARP = 600  # points: how wide a drawing is at least, so that it can be made larger
SMALL = 20  # mm: up to here it need not be

# A parser of HTML writes every name in lower case; to SVG these are other names.
CAMEL = {
    name.lower(): name
    for name in (
        "viewBox", "preserveAspectRatio", "linearGradient", "radialGradient", "clipPath", "clipPathUnits", "textPath",
        "gradientUnits", "gradientTransform", "patternUnits", "patternTransform", "patternContentUnits", "markerWidth",
        "markerHeight", "markerUnits", "refX", "refY", "textLength", "pathLength", "maskUnits", "spreadMethod",
    )
}  # fmt: skip


def picture(element: HtmlElement, width: float, height: float, file: WordFile, grows: bool = False) -> Element:
    """Gives an `<img>` as a run, within `width` by `height` mm; raises Impossible if its file is not there
    or is no picture.

    It is as wide as the `<img>` says, or else as the picture itself does, as on the page. A drawing that says
    nothing takes all the room, and so does one that `grows`.
    """
    path, alt = file.folder / unquote(urlsplit(element.get("src", "")).path), element.get("alt")
    if not path.is_file():
        raise Impossible(f"afbeelding {element.get('src')} is er niet", "zet het bestand naast het blad.", path.name)
    told = element.get("width", "")
    own = int(told) / PIXELS if told.isdecimal() else 0
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
    """Gives `element` and all in it with SVG's own names and namespace, without comments and titles."""
    attributes = {CAMEL.get(name, name): value for name, value in element.items() if not name.startswith("xmlns")}
    copy = etree.Element(f"{{{SVG}}}{CAMEL.get(element.tag, element.tag)}", attributes, nsmap={"svg": SVG})
    copy.text = element.text
    for child in element:
        if isinstance(child.tag, str) and child.tag not in ("title", "desc"):
            copy.append(_copy(child))
    return copy


@lru_cache(maxsize=64)
def png(svg: str, width: float) -> bytes:
    """Gives `svg`, drawn `width` mm wide on white, as a grey PNG of 200 dots per inch or, for a small drawing, more.

    System fonts stay out of it: they differ per machine. Raises Refusal for what cannot be drawn.
    """
    points = max(round(width / 25.4 * DPI), SHARP if width > SMALL else 1)
    try:
        drawn = resvg_py.svg_to_bytes(svg_string=svg, width=points, background="#ffffff", skip_system_fonts=True)
    except ValueError as fault:
        raise Refusal(f"een tekening kan niet getekend worden ({fault})", AGAIN) from fault
    result = BytesIO()
    dots = round(points * 25.4 / width)
    Pillow.open(BytesIO(drawn)).convert("L").save(result, "PNG", dpi=(dots, dots), compress_level=6)
    return result.getvalue()
