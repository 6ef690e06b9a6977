"""The page numbers in a text: what a reference, the contents and a register say of where something stands.

A chapter is laid out before anybody knows on which page of the book it begins. Our stylesheets leave room for three digits
instead (`ROOM`). In the PDF of a chapter every such room is marked by a comment, with the place that it is about; the
binding of chapters (`bind`) writes the number there, and closes the line up.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote, unquote

import pydyf
import weasyprint.draw as drawing
import weasyprint.pdf as writing
from weasyprint import Document
from weasyprint.formatting_structure.boxes import BlockContainerBox, Box, LineBox, MarginBox, TextBox
from weasyprint.pdf.fonts import Font
from weasyprint.text.line_break import split_first_line

ROOM = "000"
"""What the stylesheets write where the number of a page comes: in a margin, or behind a link (`::after`)."""
REFERENCE, PAGE, BOOK, ALONE = "naar", "blad", "boek", "los"
"""The kinds of marks: the number of the page of a place, that of the page itself, the head of a page in a book, and the
head or foot of a page in a paper of its own."""
END = "%."
HEADINGS, DIGITS = "Koppen", "0123456789"
MARK = "_onbekende_bladzijde"
IN_THE_MIDDLE = ("@top-center", "@bottom-center")


def mark_rooms(document: Document) -> None:
    """Marks every text of `document` that says on which page something stands."""
    for page in document.pages:
        for block in page._page_box.descendants():
            if isinstance(block, BlockContainerBox):
                for line in block.children:
                    if isinstance(line, LineBox):
                        _mark_line(line, block)


def _mark_line(line: LineBox, block: Box) -> None:
    """Marks the texts of `line`, that stands in `block`; a number alone at the right stays there whatever its width."""
    for box in line.descendants():
        if not isinstance(box, TextBox):
            continue
        if isinstance(block, MarginBox):
            kind = PAGE if box.text == ROOM else ALONE if block.at_keyword in IN_THE_MIDDLE else BOOK
            setattr(box, MARK, f"%{kind} {'r' if block.at_keyword.endswith('right') else 'l'} 0 -")
        elif box.element_tag == "a::after" and ROOM in box.text:
            to_right = box.text == ROOM and block.style["float"] == "right"
            name = box.element.get("href", "").removeprefix("#")
            end = line.position_x + line.width
            setattr(box, MARK, f"%{REFERENCE} {'r' if to_right else 'l'} {end:.2f} {quote(unquote(name))}")
            setattr(line, MARK, "")


@contextmanager
def ready_to_bind() -> Iterator[None]:
    """Has WeasyPrint write the marks meanwhile, with fonts that have every sign, so that they are the same in all chapters.

    It also keeps pydyf from listing all pages anew for every tag.
    """
    text, inline, subset, listing = drawing.draw_text, drawing.draw_inline_level, Font.subset, pydyf.PDF.page_references
    links = writing.resolve_links
    known: set[tuple[Any, ...]] = set()
    listed: dict[int, tuple[int, tuple[bytes, ...]]] = {}

    def draw_text(stream: Any, box: Any, *how: Any) -> None:
        mark = box.__dict__.get(MARK)
        if mark is None:
            text(stream, box, *how)
            return
        stream.stream.append(mark)
        text(stream, box, *how)
        stream.stream.append(END)
        letters = tuple(box.style[name] for name in ("font_family", "font_weight", "font_style"))
        if letters not in known:  # the font must know the digits that come in the room
            known.add(letters)
            digits, written = box.copy(), stream.stream
            digits.text = DIGITS
            digits.pango_layout = split_first_line(DIGITS, box.style, None, None, 0)[0]
            stream.stream = []
            text(stream, digits, *how)
            stream.stream = written

    def draw_inline_level(stream: Any, page: Any, box: Any, *how: Any) -> None:
        if MARK in box.__dict__:
            with stream.stacked():  # what moves in this line, moves no other
                inline(stream, page, box, *how)
        else:
            inline(stream, page, box, *how)

    def whole(font: Font, to_unicode: Any, hinting: Any) -> None:
        subset(font, dict.fromkeys(range(font.glyph_count)), hinting)

    def references(pdf: pydyf.PDF) -> tuple[bytes, ...]:
        count = len(pdf.pages["Kids"])
        if listed.get(id(pdf), (-1, ()))[0] != count:
            listed[id(pdf)] = (count, listing.fget(pdf))
        return listed[id(pdf)][1]

    drawing.draw_text, drawing.draw_inline_level, Font.subset = draw_text, draw_inline_level, whole
    pydyf.PDF.page_references, writing.resolve_links = property(references), _all_links
    try:
        yield
    finally:
        drawing.draw_text, drawing.draw_inline_level, Font.subset = text, inline, subset
        pydyf.PDF.page_references, writing.resolve_links = listing, links


def _all_links(pages: list[Any]) -> Iterator[tuple[list[Any], list[tuple[str, float, float]]]]:
    """Gives the links and the named places of every page; a link may go to a place in another chapter."""
    seen: set[str] = set()
    for page in pages:
        places = [(name, x, y) for name, (x, y, *_) in page.anchors.items() if name not in seen]
        seen.update(name for name, *_ in places)
        yield page.links, places


def note_for_binding(pdf: pydyf.PDF, own: str) -> None:
    """Notes in `pdf` which tags are headings, and has the names of its header cells begin with `own`: in a book no two
    are the same."""
    headings = pydyf.Array()
    for item in pdf.objects:
        if type(item) is pydyf.Dictionary and item.get("Type") == "/StructElem":
            if item["S"][1:] in ("H1", "H2", "H3", "H4", "H5", "H6"):
                headings.append(item.reference)
            elif "ID" in item:
                item["ID"].string = f"{own}-{item['ID'].string}"  # the cells below it hold the same string
    pdf.catalog[HEADINGS] = headings
