"""The code for a phone in Word: in the text like every drawing, beside the title, where it takes the least room."""

from lxml.html import HtmlElement

from ..blad import first, words
from .ooxml import Element, cell, paragraph, row, run, table
from .package import WordFile
from .pictures import drawing, svg_source

SELECTOR = ".blad[data-soort][data-voor] > .thuiscode"
CLASS = "thuiscode"
MOST = 16  # mm: as high as the address and the title beside it


def thuiscode(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Gives the address and the picture of the code, each in a cell."""
    told, image = first(block, "thuiscode__adres"), first(block, "thuiscode__beeld")
    side = min(MOST, file.looks.maten.size(f"{SELECTOR} > .thuiscode__beeld", "width", "mm"))
    points = file.looks.maten.size(f"{SELECTOR} > .thuiscode__adres", "font-size", "pt")
    code = paragraph("Celrechts", drawing(svg_source(image), image.get("aria-label"), side, file))
    text = paragraph("Cel", run(words(told), points=points))
    widths = [width - side, side]
    return [table("Opmaak", widths, [row([cell([text], width=widths[0]), cell([code], width=side)])])]


def beside_title(sheet: HtmlElement, elements: list[Element]) -> list[Element]:
    """Gives the `elements` of a `sheet`; one that begins with a code has its title beside it, below the address."""
    if not sheet.find_class(CLASS):
        return elements
    layout, title, *rest = elements
    next(layout.iter("{*}tc")).append(title)
    return [layout, *rest]
