"""A picture beside the text that follows it, as on paper: a table of two cells, so that nothing floats.

As much of the text stands in the table as the picture is high; what comes after has the whole width again.
"""

from collections.abc import Sequence
from math import ceil

from lxml.html import HtmlElement

from ..blad import words
from .looks import INDENT, Looks, text_width
from .ooxml import Element, cell, is_paragraph, paragraph, row, style_of, table

EMU = 36000  # in a mm: what Word measures pictures in


def stands_beside(part: HtmlElement, looks: Looks) -> bool:
    """Tells whether `part` is a picture alone that this kind of sheet has beside the text after it, and text is there."""
    following = part.getnext()
    alone = part.tag == "p" and part.find("img") is not None and not words(part)
    return bool(looks.beside) and alone and following is not None and following.tag in ("ol", "ul", "p")


def size(picture: Element) -> tuple[float, float]:
    """Gives how wide and high the picture in a run is, in mm."""
    extent = next(picture.iter("{*}extent"))
    return int(extent.get("cx", "0")) / EMU, int(extent.get("cy", "0")) / EMU


def room_beside(picture: Element, width: float, looks: Looks) -> float:
    """Gives how wide the text beside `picture` is, of `width` mm."""
    return width - size(picture)[0] - looks.apart


def beside(picture: Element, content: Sequence[Element], width: float, looks: Looks) -> list[Element]:
    """Gives `picture` in a table at the right of the first of `content` (paragraphs), and below it the others."""
    room, (wide, high) = room_beside(picture, width, looks), size(picture)
    taken, reached = 0, 0.0
    for element in content:
        if reached >= high or not is_paragraph(element):
            break
        reached += _height(element, room, looks)
        taken += 1
    cells = [
        cell(content[:taken], width=room),
        cell([paragraph("Slot")], width=looks.apart),
        cell([paragraph("Celbeeld", picture)], width=wide),
    ]
    return [table("Opmaak", [room, looks.apart, wide], [row(cells)]), *content[taken:]]


def _height(element: Element, width: float, looks: Looks) -> float:
    """Gives about how high a paragraph is, on `width` mm."""
    indent = INDENT if style_of(element).startswith("List") else 0
    long = text_width("".join(str(text) for text in element.itertext()), looks.letter)
    return max(1, ceil(long / (width - indent))) * looks.text_line
