"""The code for a phone in Word: it stands in the margin of the first page, and its address beside it, so that the sheet keeps its room."""

from docx.shared import Mm
from lxml import etree
from lxml.html import HtmlElement

from ...draw.templating import render
from ..blad import first, words
from .ooxml import Element, paragraph, run, w
from .package import WordFile
from .pictures import drawing, svg_source

SELECTOR = ".blad[data-soort][data-voor] > .thuiscode"
TWIPS = 1440 / 25.4
BESIDE = 2  # mm: between the address and the code
KEPT = ("extent", "docPr", "cNvGraphicFramePr", "graphic")
"""What a floating picture has of the same picture in the text; Word wants these last, in this order."""


def thuiscode(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Gives the address in a frame in the margin, and a line without height on which the picture of the code hangs."""
    told, image = first(block, "thuiscode__adres"), first(block, "thuiscode__beeld")
    side = file.looks.maten.size(f"{SELECTOR} > .thuiscode__beeld", "width", "mm")
    above = file.looks.maten.size(SELECTOR, "top", "mm")
    points = file.looks.maten.size(f"{SELECTOR} > .thuiscode__adres", "font-size", "pt")
    inline = drawing(svg_source(image), image.get("aria-label"), side, file)
    _hang(inline, above)
    text = paragraph("Celrechts", run(words(told), points=points))
    wide = round((width - side - BESIDE) * TWIPS)
    text[0].append(w("framePr", w=wide, wrap="around", vAnchor="margin", hAnchor="margin", x=1, y=round(above * TWIPS)))
    return [text, paragraph("Slot", inline)]


def _hang(picture: Element, above: float) -> None:
    """Has the picture in a run hang at the right margin, `above` mm from the top one, over nothing."""
    [inline] = picture.iter("{*}inline")
    anchor = etree.fromstring(render("word/thuiscode.xml", omlaag=int(Mm(above))))
    before = [child for child in anchor if etree.QName(child).localname in ("effectExtent", "wrapNone")]
    for name in KEPT:
        [child] = inline.iterchildren(f"{{*}}{name}")
        if name == "extent":
            before[0].addprevious(child)
        else:
            anchor.append(child)
    if (parent := inline.getparent()) is not None:
        parent.replace(inline, anchor)
