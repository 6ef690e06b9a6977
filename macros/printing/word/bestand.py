"""What the parts of a Word file ask of the file as a whole: numbers, pictures and links."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from pathlib import Path

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Mm
from lxml import etree

from ...draw.templating import render
from . import tekeningen
from .ooxml import Element, w
from .opmaak import Opmaak

R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
NUMBERS = 2  # the numbers in templates/word/pakket/word/numbering.xml


@dataclass
class Bestand:
    """A Word file in the making.

    `folder` is what pictures are relative to.
    """

    document: Document
    folder: Path
    looks: Opmaak
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def new_id(self) -> int:
        """Gives a number that nothing else in the file has."""
        return next(self._ids)

    def new_list(self, start: int, level: int) -> int:
        """Gives the number of a new numbered list that begins at `start` on `level` (0 is outermost)."""
        lists = self.document.part.numbering_part.element
        number = 1 + max(int(found) for found in lists.xpath("w:num/@w:numId"))
        begin = w("lvlOverride", w("startOverride", val=start), ilvl=level)
        lists.append(w("num", w("abstractNumId", val=NUMBERS), begin, numId=number))
        return number

    def link(self, address: str, runs: list[Element]) -> Element:
        """Gives `runs` as a link to `address`."""
        element = w("hyperlink", *runs, history=1)
        element.set(R_ID, self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return element

    def drawing(self, svg: str, alt: str | None, width: float) -> Element:
        """Gives the drawing `svg` as a run, `width` mm wide."""
        return self.picture(tekeningen.png(svg, round(width, 1)), alt, width)

    def picture(self, image: bytes, alt: str | None, width: float) -> Element:
        """Gives the picture `image` as a run, `width` mm wide.

        An empty `alt` says that it only decorates; raises ValueError where there is none.
        """
        if alt is None:
            raise ValueError("een afbeelding heeft geen tekst voor wie haar niet ziet: geef een alt-tekst.")
        inline = self.document.part.new_pic_inline(BytesIO(image), width=Mm(width))
        number = self.new_id()
        for properties in inline.iter("{*}docPr", "{*}cNvPr"):
            properties.set("id", str(number))
            properties.set("name", f"Tekening {number}")
        inline.docPr.set("descr", alt)
        if not alt:
            inline.docPr.append(etree.fromstring(render("word/versiering.xml")))
        return w("r", w("drawing", inline))
