"""Drawings for Word: SVG becomes a PNG in grey, the same bytes on every machine.

Word would take SVG beside a PNG, but schools also have versions and programs that do not.
"""

import re
from functools import lru_cache
from io import BytesIO

import resvg_py
from lxml import etree
from lxml.html import HtmlElement
from PIL import Image

DPI = 200
SVG = "http://www.w3.org/2000/svg"
PIXELS_PER_UNIT = {"": 1.0, "px": 1.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "pt": 96 / 72}
LOST = ("text", "image")  # no font and no file of ours goes along: in the picture these would vanish

# A parser of HTML writes every name in lower case; to SVG these are other names.
CAMEL = {
    name.lower(): name
    for name in (
        "viewBox", "preserveAspectRatio", "linearGradient", "radialGradient", "clipPath", "clipPathUnits", "textPath",
        "gradientUnits", "gradientTransform", "patternUnits", "patternTransform", "patternContentUnits", "markerWidth",
        "markerHeight", "markerUnits", "refX", "refY", "textLength", "pathLength", "maskUnits", "spreadMethod",
    )
}  # fmt: skip


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


def size(svg: str) -> tuple[float, float]:
    """Gives the width and height of `svg` in mm, from its own measures or else its viewBox (px).

    Raises ValueError if it has neither, is no XML or holds what would not come into the picture.
    """
    try:
        root = etree.fromstring(svg.encode())
    except etree.XMLSyntaxError as fault:
        raise ValueError(f"een tekening is geen geldige SVG ({fault}): bewaar haar opnieuw.") from fault
    for name in LOST:
        if root.find(f".//{{{SVG}}}{name}") is not None:
            raise ValueError(f"een tekening bevat <{name}>: zet woorden als tekst op het blad en teken met lijnen.")
    sizes = [re.fullmatch(r"\s*([\d.]+)\s*(px|mm|cm|in|pt|)\s*", root.get(side, "")) for side in ("width", "height")]
    if all(sizes):
        pixels = [float(found[1]) * PIXELS_PER_UNIT[found[2]] for found in sizes if found]
    else:
        pixels = [float(number) for number in re.findall(r"-?[\d.]+", root.get("viewBox", ""))][2:]
    if len(pixels) != 2 or min(pixels) <= 0:
        raise ValueError("een tekening heeft geen maat: geef de svg een viewBox.")
    return pixels[0] * 25.4 / 96, pixels[1] * 25.4 / 96


def has_size(svg: str) -> bool:
    """Tells whether `svg` says how wide it is, apart from its viewBox."""
    return etree.fromstring(svg.encode()).get("width") is not None


@lru_cache(maxsize=64)
def png(svg: str, width: float) -> bytes:
    """Gives `svg`, drawn `width` mm wide on white, as a grey PNG of 200 dots per inch.

    System fonts stay out of it: they differ per machine.
    """
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg, width=round(width / 25.4 * DPI), background="#ffffff", skip_system_fonts=True
    )
    result = BytesIO()
    Image.open(BytesIO(drawn)).convert("L").save(result, "PNG", dpi=(DPI, DPI), compress_level=6)
    return result.getvalue()
