"""The drawn blocks in Word: the lines are a picture, every word and every place to fill in stays text."""

from math import ceil

from lxml import etree
from lxml.html import HtmlElement

from ...draw.templating import render
from . import tekeningen
from .bestand import Bestand
from .lezen import measure, words
from .maten import BOLDER, text_width
from .ooxml import Element, cell, paragraph, row, table
from .regels import empty_lines

HAND = 0.6  # what part of the width the hand takes; the fingers' lines stand beside it
MOST = 0.72  # what part of a page's height a drawing may take
# As in docs/assets/stijl/tekeningen.css: the widest drawing (mm), the size of words on it, which begin at the left.
WIDEST = 174
SCALES = {"stamboom": 1.25, "mindmap": 0.86}
LEFT = {"trap", "thermometer"}
POINTS = 72 / 25.4  # per mm
EMU = 36000  # per mm: DrawingML's unit


def _svg(block: HtmlElement) -> tuple[str, str, float]:
    """Gives the drawing in `block`: its source, what it says to who cannot see it, and height / width."""
    found = block.find(".//svg")
    if found is None:
        raise ValueError(f"blok {block.get('data-blok')} heeft geen tekening: zet een svg in het sjabloon.")
    if not found.get("aria-label"):
        raise ValueError(
            f"de tekening van blok {block.get('data-blok')} zegt niet wat ze toont: geef haar een aria-label."
        )
    source = tekeningen.svg_source(found)
    width, height = tekeningen.size(source)
    return source, found.get("aria-label"), height / width


def hand(block: HtmlElement, width: float, file: Bestand) -> list[Element]:
    """The hand, and beside it the fingers with their lines."""
    source, alt, shape = _svg(block)
    left = min(width * HAND, file.looks.height * MOST / shape)
    right = width - left
    lines: list[Element] = []
    for finger in block.find_class("vinger"):
        lines.append(paragraph("Vinger", words(finger)))
        lines += empty_lines(len(finger.findall(".//input")), right, "Vingerregel")
    picture = paragraph("Afbeelding", file.drawing(source, alt, left - 2))
    cells = [cell([picture], width=left, middle=True), cell(lines, width=right, middle=True)]
    return [paragraph("Tussenruimte"), table("Opmaak", [left, right], [row(cells)], about=alt)]


def op_tekening(block: HtmlElement, width: float, file: Bestand) -> list[Element]:
    """A drawing with words and places to fill in on it: text boxes that lie where the page has them."""
    source, alt, shape = _svg(block)
    task = [paragraph("Vraag", words(found)) for found in block.find_class("blok__vraag")]
    wide = min(width, WIDEST, file.looks.height * MOST / shape)
    high = wide * shape
    left = (width - wide) / 2  # the style puts the picture in the middle
    texts = [
        _text_box(place, block.get("data-blok", ""), (left, wide, high), file)
        for place in block.iter()
        if {"tekening__woord", "veld--los"} & set(place.get("class", "").split())
    ]
    picture = paragraph("Tekening", file.drawing(source, alt, wide), *texts)
    return [*(task or [paragraph("Tussenruimte")]), picture]


def _text_box(place: HtmlElement, name: str, drawing: tuple[float, float, float], file: Bestand) -> Element:
    """Gives a text box without a frame where the style of `place` in block `name` says, as a run.

    The style counts in percents of the drawing; `drawing` is how far it lies from the margin, its width
    and its height, in mm. A box whose style sets no height has that of its words.
    """
    margin, wide, high = drawing
    text, classes = words(place), place.get("class", "").split()
    left, top, width = (measure(place, side, "%") / 100 for side in ("left", "top", "width"))
    sized = "height:" in place.get("style", "")
    letter = (file.looks.drawn or file.looks.letter) * (1 if sized else SCALES.get(name, 1))
    rows = ceil(text_width(text, letter * BOLDER) / (width * wide)) or 1
    height = measure(place, "height", "%") / 100 * high if sized else rows * letter * 1.2 / POINTS
    on_line = "veld--oplijn" in classes
    box = render(
        "word/tekstvak.xml",
        nummer=file.new_id(),
        naam=place.get("aria-label") or text,
        tekst=text,
        stijl="Tekstvak" if "tekening__woord" in classes else "Tekstveld",
        letter=round(letter * 2),
        links=round((margin + left * wide) * EMU),
        boven=round(top * high * EMU),
        breed=round(width * wide * EMU),
        hoog=round(height * EMU),
        anker="b" if on_line else "t" if place.tag == "textarea" or not sized else "ctr",
        opzij="left" if on_line or (name in LEFT and text) else "center",
        groeit=not sized,
    )
    return etree.fromstring(box.encode())
