"""A Word file in the making: the empty package that it starts from, what its parts ask of it, and its fixed bytes.

What is the same in every file is drawn and packed once: the letters alone take longer to pack than all the rest.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any, cast
from zipfile import ZipFile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter
from docx.shared import Mm
from lxml import etree

from ...draw.templating import TEMPLATES, render
from ...model.messages import Refusal
from ..archive import add
from ..blad import Blad
from .letters import Letters
from .looks import Looks
from .ooxml import Element, w

PACKAGE = TEMPLATES / "word" / "pakket"
OF_SHEET = {"docProps/core.xml", "word/footer1.xml"}  # what tells of the sheet itself
TYPES = "[Content_Types].xml"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
EFFORT = 9  # how hard a file is packed, of 9
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


def package(letters: Letters, blad: Blad, taal: str, values: dict[str, object]) -> BytesIO:
    """Gives an empty Word file for `blad`: the templates in `templates/word/pakket/`, filled with `values`.

    The `letters` have their places in it, still empty: `packed` fills them.
    """
    own = {name: render(f"word/pakket/{name}", blad=blad, taal=taal, **values) for name in OF_SHEET}
    parts = _shared(letters, taal, json.dumps(values)) | own | dict.fromkeys(_faces(letters), "")
    result = BytesIO()
    with ZipFile(result, "w") as archive:  # not packed: it is opened at once
        for name, content in parts.items():
            archive.writestr(name, content)
    result.seek(0)
    return result


@lru_cache(maxsize=32)
def _shared(letters: Letters, taal: str, values: str) -> dict[str, str]:
    """Gives the parts that are the same for all sheets with the same `values` (JSON)."""
    names = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*") if path.is_file()}
    told = json.loads(values)
    return {name: render(f"word/pakket/{name}", letters=letters, taal=taal, **told) for name in names - OF_SHEET}


def _faces(letters: Letters) -> dict[str, bytes]:
    """Gives the parts that are `letters`."""
    return {f"word/fonts/{face.element}.odttf": face.data for face in letters.faces}


class _Parts(dict[str, bytes]):
    """The parts of a Word file by name, in the place of the zip in which python-docx would put them."""

    def write(self, place: PackURI, content: bytes) -> None:
        """Takes a part."""
        self[place.membername] = content


def packed(document: Document, letters: Letters) -> bytes:
    """Gives `document` as a file with `letters` in it.

    It depends on nothing else: no clock, no order of arrival, no platform.
    """
    whole, parts, writer = document.part.package, _Parts(), cast(Any, PackageWriter)
    for part in whole.parts:
        part.before_marshal()
    writer._write_content_types_stream(parts, whole.parts)
    writer._write_pkg_rels(parts, whole.rels)
    writer._write_parts(parts, whole.parts)
    result = BytesIO(_begun(parts.pop(TYPES), letters))
    with ZipFile(result, "a") as archive:
        for name in sorted(parts.keys() - _faces(letters).keys()):
            add(archive, name, parts[name], EFFORT)
        archive.filelist.sort(key=lambda info: (info.filename != TYPES, info.filename))
    return result.getvalue()


@lru_cache(maxsize=8)
def _begun(types: bytes, letters: Letters) -> bytes:
    """Gives a zip with the list of content types, first as the packaging standard advises readers to expect, and `letters`:
    most of what there is to pack, and the same in every file.
    """
    result = BytesIO()
    with ZipFile(result, "w") as archive:
        for name, content in ({TYPES: types} | _faces(letters)).items():
            add(archive, name, content, EFFORT)
    return result.getvalue()
