"""The letters that go along in a Word file: those of the sheet's PDF, so that a sheet is laid out alike on every computer,
whatever fonts it has. A program that does not take them shows Arial, which is hardly wider and less high.

Every face stands in the file as ECMA-376 part 4, 13.1 asks: a TrueType font of which the first bytes are hidden by a key.
"""

import io
import uuid
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import tinycss2
from fontTools.ttLib import TTFont

from ...model.messages import Refusal
from ..font_files import unpacked
from ..styles import LETTERS, STYLE_FOLDER

# What Word does not use, or only for a screen of long ago: a third of the weight.
LEFT_OUT = ("GDEF", "GPOS", "GSUB", "STAT", "gasp", "prep")
HIDDEN = 32  # bytes, at the start of a face
NAMES = {("400", "normal"): "embedRegular", ("700", "normal"): "embedBold", ("400", "italic"): "embedItalic"}


@dataclass(frozen=True)
class Face:
    """A look of the letters in a Word file."""

    element: str
    """What Word calls it: embedRegular."""
    key: str
    """What hides its first bytes."""
    data: bytes
    """The font, its first bytes hidden."""


@dataclass(frozen=True)
class Letters:
    """The letters of a sheet."""

    name: str
    line: float
    """How high a line is that Word calls single, in letters."""
    faces: tuple[Face, ...]


def read_letters(folder: Path) -> Letters:
    """Gives the letters that the stylesheets of paper in `folder` declare; they are read again only when those change.

    Of each look the first file goes along: those after it hold signs that only names have. Raises Refusal where a look
    is not there.
    """
    sheet = folder / STYLE_FOLDER / LETTERS[0]
    return _letters(sheet, sheet.read_text("utf-8"))


@lru_cache(maxsize=4)
def _letters(sheet: Path, text: str) -> Letters:
    declared: dict[str, dict[str, list[tinycss2.ast.Node]]] = {}
    for rule in tinycss2.parse_stylesheet(text):
        if rule.type == "at-rule" and rule.lower_at_keyword == "font-face":
            parts = tinycss2.parse_blocks_contents(rule.content or [])
            values = {part.name: part.value for part in parts if part.type == "declaration"}
            look = NAMES.get((_text(values, "font-weight"), _text(values, "font-style")), "")
            declared.setdefault(look, values)
    missing = [name for name in NAMES.values() if name not in declared]
    if missing:
        raise Refusal(f"in {sheet.name} staat geen letter voor {', '.join(missing)}", "zet haar erbij.")
    files = {name: (sheet.parent / _text(declared[name], "src")).read_bytes() for name in NAMES.values()}
    fonts = {name: TTFont(io.BytesIO(unpacked(file)), recalcTimestamp=False) for name, file in files.items()}
    plain = fonts["embedRegular"]
    line = (plain["hhea"].ascent - plain["hhea"].descent + plain["hhea"].lineGap) / plain["head"].unitsPerEm
    faces = tuple(_face(name, font) for name, font in fonts.items())
    return Letters(_text(declared["embedRegular"], "font-family"), line, faces)


def _text(values: dict[str, list[tinycss2.ast.Node]], name: str) -> str:
    """Gives the first word, number, string or address that is declared for `name`."""
    for token in values.get(name, []):
        if token.type == "number":
            return str(token.representation)
        if token.type in ("ident", "string", "url"):
            return str(token.value)
        if token.type == "function" and token.arguments:
            return str(token.arguments[0].value)
    return ""


def _face(element: str, font: TTFont) -> Face:
    """Gives `font` as Word wants it: the same bytes and the same key every time."""
    for table in LEFT_OUT:
        if table in font:
            del font[table]
    written = io.BytesIO()
    font.save(written)
    data = written.getvalue()
    key = uuid.uuid5(uuid.NAMESPACE_URL, element)
    mask = key.bytes[::-1] * (HIDDEN // len(key.bytes))
    hidden = bytes(byte ^ part for byte, part in zip(data, mask, strict=False))
    return Face(element, f"{{{str(key).upper()}}}", hidden + data[HIDDEN:])
