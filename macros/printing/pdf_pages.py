"""The page numbers in a text: what a reference, the contents and a register say of where something stands.

CSS can count them (`target-counter`), but then WeasyPrint lays out every page that names one twice or more. Our
stylesheets leave room for three digits instead, and what is laid out is filled in: one layout of a book in place of three.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pydyf
from weasyprint import Document
from weasyprint.formatting_structure.boxes import Box, LineBox
from weasyprint.text.line_break import split_first_line

ROOM = "000"
"""What the stylesheets write where the number of a page comes; it stands behind a link (`::after`)."""


def fill_in(document: Document) -> None:
    """Writes the number of the page that each link goes to in the room behind it, and closes the line up."""
    number: dict[str, int] = {}
    for place, page in enumerate(document.pages, start=1):
        for name in page.anchors:
            number.setdefault(name, place)  # what runs on over pages begins on the first
    for page in document.pages:
        for line in page._page_box.descendants():
            if isinstance(line, LineBox):
                _fill_in_line(list(line.descendants()), number)


def _fill_in_line(boxes: list[Box], number: dict[str, int]) -> None:
    """Writes the numbers among the `boxes` of one line."""
    for box in boxes:
        if box.element_tag != "a::after" or ROOM not in getattr(box, "text", ""):
            continue
        found = number.get(box.element.get("href", "").removeprefix("#"), "")
        alone = box.text == ROOM  # in a column of numbers, that stand to the right
        box.text = box.text.replace(ROOM, str(found))
        box.pango_layout, _, _, width, _, _ = split_first_line(box.text, box.style, None, None, 0)
        less = box.width - width
        for other in boxes:
            if other is box and alone:
                other.position_x += less
            elif other.position_x > box.position_x and not alone:
                other.position_x -= less
        box.width = width


@contextmanager
def pages_listed_once() -> Iterator[None]:
    """Keeps pydyf from listing all pages anew for every tag: in a book that takes longer than the tags do."""
    known: dict[int, tuple[int, tuple[bytes, ...]]] = {}
    listing = pydyf.PDF.page_references

    def references(pdf: pydyf.PDF) -> tuple[bytes, ...]:
        count = len(pdf.pages["Kids"])
        if known.get(id(pdf), (-1, ()))[0] != count:
            known[id(pdf)] = (count, listing.fget(pdf))
        return known[id(pdf)][1]

    pydyf.PDF.page_references = property(references)
    try:
        yield
    finally:
        pydyf.PDF.page_references = listing
