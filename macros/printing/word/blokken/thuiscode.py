"""The code for a phone in Word: in the text like every drawing, beside the title, where it takes the least room."""

from lxml.html import HtmlElement

from ...blad import first, words
from ..ooxml import Element, cell, paragraph, row, run, table
from ..package import WordFile
from ..pictures import png, svg_source

SELECTOR = ".blad[data-soort][data-voor] > .thuiscode"
CLASS = "thuiscode"
MOST = 16  # mm: as high as the address and the title beside it
FREE = 4  # mm: what a cell keeps beside a picture, with some to spare
SHARP = 80.0  # mm: as if it were so wide


def thuiscode(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Gives the address and the picture of the code, each in a cell."""
    told, image = first(block, "thuiscode__adres"), first(block, "thuiscode__beeld")
    side = min(MOST, file.looks.maten.size(f"{SELECTOR} > .thuiscode__beeld", "width", "mm"))
    points = file.looks.maten.size(f"{SELECTOR} > .thuiscode__adres", "font-size", "pt")
    sharp = png(svg_source(image), SHARP)  # its squares are small, and a camera has to tell them apart
    code = paragraph("Celrechts", file.picture(sharp, image.get("aria-label"), side))
    text = paragraph("Cel", run(words(told), points=points))
    widths = [width - side - FREE, side + FREE]
    return [table("Opmaak", widths, [row([cell([text], width=widths[0]), cell([code], width=widths[1])])])]


def beside_title(sheet: HtmlElement, elements: list[Element]) -> list[Element]:
    """Gives the `elements` of a `sheet`; one that begins with a code has its title beside it, below the address."""
    if not sheet.find_class(CLASS):
        return elements
    layout, title, *rest = elements
    next(layout.iter("{*}tc")).append(title)
    return [layout, *rest]
