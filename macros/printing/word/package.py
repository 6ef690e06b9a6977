"""A Word file in the making: the empty package that it starts from, what its parts ask of it, and its fixed bytes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Mm
from lxml import etree

from ...draw.templating import TEMPLATES, render
from ...model.messages import Refusal
from .letters import Letters
from .looks import Looks
from .ooxml import Element, w

PACKAGE = TEMPLATES / "word" / "pakket"
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date a zip can hold
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
NUMBERS = 2  # the numbers in templates/word/pakket/word/numbering.xml


@dataclass
class WordFile:
    """A Word file in the making.

    `folder` is what pictures are relative to.
    """

    document: Document
    folder: Path
    looks: Looks
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

    def picture(self, image: bytes, alt: str | None, width: float) -> Element:
        """Gives the picture `image` as a run, `width` mm wide.

        An empty `alt` says that it only decorates; raises Refusal where there is none.
        """
        if alt is None:
            raise Refusal("een afbeelding heeft geen tekst voor wie haar niet ziet", "geef een alt-tekst.")
        inline = self.document.part.new_pic_inline(BytesIO(image), width=Mm(width))
        for side in "TBLR":
            inline.set(f"dist{side}", "0")  # LibreOffice keeps 3 mm free where nothing is said
        number = self.new_id()
        for properties in inline.iter("{*}docPr", "{*}cNvPr"):
            properties.set("id", str(number))
            properties.set("name", f"Tekening {number}")
        inline.docPr.set("descr", alt)
        if not alt:
            inline.docPr.append(etree.fromstring(render("word/versiering.xml")))
        return w("r", w("drawing", inline))


def package(letters: Letters, **values: object) -> BytesIO:
    """Gives an empty Word file with `letters`: the templates in `templates/word/pakket/`, filled with `values`."""
    names = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*") if path.is_file())
    parts = {name: render(f"word/pakket/{name}", letters=letters, **values).encode() for name in names}
    return write_zip(parts | {f"word/fonts/{face.element}.odttf": face.data for face in letters.faces})


def write_zip(parts: dict[str, bytes]) -> BytesIO:
    """Gives a zip of `parts` that depends on nothing else: no clock, no order of arrival, no platform.

    The list of content types comes first, as the packaging standard advises readers to expect.
    """
    result = BytesIO()
    with ZipFile(result, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            info = ZipInfo(name, date_time=EPOCH)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(info, parts[name], compresslevel=9)
    result.seek(0)
    return result


def repacked(file: BytesIO) -> bytes:
    """Gives the zip in `file` rewritten so that the same content is always the same bytes."""
    with ZipFile(file) as archive:
        return write_zip({name: archive.read(name) for name in archive.namelist()}).getvalue()
