"""The pictures of a sheet in Word, and its drawn blocks: the lines are a picture, every word and every place to fill in
stays text.

SVG becomes a PNG in grey, the same bytes on every machine. Word would take SVG beside a PNG, but schools also have
versions and programs that do not.
"""

from functools import lru_cache
from io import BytesIO
from math import ceil
from urllib.parse import unquote, urlsplit

import resvg_py
from docx.image.image import Image
from lxml import etree
from lxml.html import HtmlElement
from PIL import Image as Pillow

from ...draw.templating import render
from ...model.messages import Refusal
from ...read.pictures import AGAIN, PIXELS, SVG, check_picture, drawing_at, read_drawing
from ..blad import Impossible, measure, words
from .lines import empty_lines
from .looks import BOLDER, text_width
from .ooxml import Element, cell, paragraph, row, table
from .package import EMU, Aside, WordFile

DPI = 200

# A parser of HTML writes every name in lower case; to SVG these are other names.
CAMEL = {
    name.lower(): name
    for name in (
        "viewBox", "preserveAspectRatio", "linearGradient", "radialGradient", "clipPath", "clipPathUnits", "textPath",
        "gradientUnits", "gradientTransform", "patternUnits", "patternTransform", "patternContentUnits", "markerWidth",
        "markerHeight", "markerUnits", "refX", "refY", "textLength", "pathLength", "maskUnits", "spreadMethod",
    )
}  # fmt: skip
HAND = 0.6  # what part of the width the hand takes; the fingers' lines stand beside it
MOST = 0.72  # what part of a page's height a drawing may take
WIDEST = 174  # mm: of a drawing; some are 4 mm wider on paper, which in Word could ask for a page more
POINTS = 72 / 25.4  # per mm


def picture(
    element: HtmlElement, width: float, height: float, file: WordFile, grows: bool = False, aside: Aside | None = None
) -> Element:
    """Gives an `<img>` as a run, within `width` by `height` mm; raises Impossible if its file is not there
    or is no picture.

    It is as large as the picture itself says, as on the page. A drawing that says nothing takes all the room,
    and so does one that `grows`. With `aside` text runs on beside it.
    """
    path, alt = file.folder / unquote(urlsplit(element.get("src", "")).path), element.get("alt")
    if not path.is_file():
        raise Impossible(f"afbeelding {element.get('src')} is er niet", "zet het bestand naast het blad.", path.name)
    try:
        if path.suffix.lower() == ".svg":
            found = drawing_at(path)
            most = width if grows or not found.sized else min(width, found.width)
            return drawing(found.svg, alt, min(most, height * found.width / found.height), file, aside)
        check_picture(path)
        data = path.read_bytes()
        image = _points(data, path.name)
        room = min(width, height * image.px_width / image.px_height, image.px_width / PIXELS)
        return file.picture(data, alt, room, aside)
    except Refusal as refusal:
        raise Impossible(refusal.text, refusal.fix, path.name) from refusal


def _points(data: bytes, name: str) -> Image:
    """Gives the picture of points in `data`. Raises Refusal where Word's own reader cannot read it."""
    try:
        return Image.from_blob(data)
    except Exception as fault:  # it has many, one of them a plain Exception
        raise Refusal(f"{name} is geen beeld dat Word kent", "bewaar het opnieuw als PNG of JPG.") from fault


def drawing(svg: str, alt: str | None, width: float, file: WordFile, aside: Aside | None = None) -> Element:
    """Gives the drawing `svg` as a run, `width` mm wide."""
    return file.picture(png(svg, round(width, 1)), alt, width, aside)


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
    """Gives `svg`, drawn `width` mm wide on white, as a grey PNG of 200 dots per inch.

    System fonts stay out of it: they differ per machine. Raises Refusal for what cannot be drawn.
    """
    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=svg, width=round(width / 25.4 * DPI), background="#ffffff", skip_system_fonts=True
        )
    except ValueError as fault:
        raise Refusal(f"een tekening kan niet getekend worden ({fault})", AGAIN) from fault
    result = BytesIO()
    Pillow.open(BytesIO(drawn)).convert("L").save(result, "PNG", dpi=(DPI, DPI), compress_level=6)
    return result.getvalue()


def _svg(block: HtmlElement) -> tuple[str, str, float]:
    """Gives the drawing in `block`: its source, what it says to who cannot see it, and height / width."""
    found = block.find(".//svg")
    if found is None:
        raise Refusal(f"blok {block.get('data-blok')} heeft geen tekening", "zet een svg in het sjabloon.")
    if not found.get("aria-label"):
        raise Refusal(
            f"de tekening van blok {block.get('data-blok')} zegt niet wat ze toont", "geef haar een aria-label."
        )
    source = svg_source(found)
    own = read_drawing(source)
    return source, found.get("aria-label"), own.height / own.width


def hand(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """The hand, and beside it the fingers with their lines."""
    source, alt, shape = _svg(block)
    left = min(width * HAND, file.looks.height * MOST / shape)
    right = width - left
    lines: list[Element] = []
    for finger in block.find_class("vinger"):
        lines.append(paragraph("Vinger", words(finger)))
        lines += empty_lines(len(finger.find_class("schrijfregel")), right, "Vingerregel")
    picture = paragraph("Afbeelding", drawing(source, alt, left - 2, file))
    cells = [cell([picture], width=left, middle=True), cell(lines, width=right, middle=True)]
    return [paragraph("Tussenruimte"), table("Opmaak", [left, right], [row(cells)], about=alt)]


def op_tekening(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A drawing with words and places to fill in on it: text boxes that lie where the page has them."""
    source, alt, shape = _svg(block)
    task = [paragraph("Vraag", words(found)) for found in block.find_class("blok__vraag")]
    wide = min(width, WIDEST, file.looks.height * MOST / shape)
    high = wide * shape
    left = (width - wide) / 2  # the style puts the picture in the middle
    texts = [
        _text_box(place, block.get("data-blok", ""), (left, wide, high), file, part)
        for place in block.iter()
        if {"tekening__woord", "veld--los"} & set(place.get("class", "").split())
        for part in range(int(place.get("data-regels", "1")))
    ]
    picture = paragraph("Tekening", drawing(source, alt, wide, file), *texts)
    return [*(task or [paragraph("Tussenruimte")]), picture]


def _text_box(place: HtmlElement, name: str, drawing: tuple[float, float, float], file: WordFile, part: int) -> Element:
    """Gives a text box without a frame where the style of `place` in block `name` says, as a run.

    The style counts in percents of the drawing; `drawing` is how far it lies from the margin, its width
    and its height, in mm. A box whose style sets no height has that of its words. Of a place over drawn
    lines it is the box over line `part`.
    """
    margin, wide, high = drawing
    text, classes = words(place), place.get("class", "").split()
    left, top, width = (measure(place, side, "%") / 100 for side in ("left", "top", "width"))
    sized = "height:" in place.get("style", "")
    letter = (file.looks.drawn or file.looks.letter) * (1 if sized else _scale(name, file))
    rows = ceil(text_width(text, letter * BOLDER) / (width * wide)) or 1
    height = measure(place, "height", "%") / 100 * high if sized else rows * letter * 1.2 / POINTS
    height /= int(place.get("data-regels", "1"))
    on_line = "veld--oplijn" in classes
    box = render(
        "word/tekstvak.xml",
        nummer=file.new_id(),
        naam=place.get("aria-label") or text,
        tekst=text,
        stijl="Tekstvak" if "tekening__woord" in classes else "Tekstveld",
        letter=round(letter * 2),
        links=round((margin + left * wide) * EMU),
        boven=round((top * high + part * height) * EMU),
        breed=round(width * wide * EMU),
        hoog=round(height * EMU),
        anker="t" if (place.tag == "textarea" and not on_line) or not sized else "ctr",
        opzij="left" if on_line or (text and file.looks.maten.has(_words(name), "text-align", "left")) else "center",
        groeit=not sized,
    )
    return etree.fromstring(box.encode())


def _words(name: str) -> str:
    """Gives the selector of the words on the drawing of block `name`."""
    return f".blad .tekening--{name} .tekening__woord"


def _scale(name: str, file: WordFile) -> float:
    """Gives how large the words on the drawing of block `name` are, beside the text of the sheet."""
    maten = file.looks.maten
    return maten.size(_words(name), "font-size", "em") if maten.has(_words(name), "font-size") else 1
