"""Takes out of WeasyPrint what it does for every PDF anew with the font of its fields: that font goes in whole, so it is
the same in all of them. It is read once and packed once.
"""

import zlib
from functools import lru_cache
from io import BytesIO
from types import SimpleNamespace
from typing import Any

import pydyf
from fontTools.ttLib import TTFont
from weasyprint.pdf import fonts

EFFORT = 5
"""How hard a PDF is packed, of 9: the last sixtieth of the size takes as long as the rest three times over."""
LETTERS = b"\x00\x01\x00\x00"
"""What a font begins with."""
CHANGED = {"fvar", "CBDT", "CBLC", "EBDT", "SVG ", "COLR", "sbix"}
"""Tables for which WeasyPrint changes a font after reading it."""


def hurry_fonts() -> None:
    """Has WeasyPrint, in this process, keep what it makes of whole fonts."""
    fonts.TTFont = _read
    setattr(pydyf, "zlib", SimpleNamespace(compress=zlib.compress, compressobj=_Packer))  # noqa: B010


class _Packer:
    """Packs what goes into a PDF, a font once."""

    def __init__(self, level: int) -> None:
        self.level = min(level, EFFORT)

    def compress(self, data: bytes) -> bytes:
        return (_packed_font if data.startswith(LETTERS) else zlib.compress)(data, self.level)

    def flush(self) -> bytes:
        return b""


_packed_font = lru_cache(maxsize=32)(zlib.compress)


class _Glyphs:
    """What WeasyPrint asks of a whole font."""

    def __init__(self, font: TTFont) -> None:
        self._glyphs = {name: SimpleNamespace(width=glyph.width) for name, glyph in font.getGlyphSet().items()}
        self._letters: dict[int, str] = font.getBestCmap()
        self.getGlyphID = {name: font.getGlyphID(name) for name in self._letters.values()}.__getitem__

    def getGlyphSet(self) -> dict[str, Any]:
        return self._glyphs

    def getBestCmap(self) -> dict[int, str]:
        return self._letters


def _read(file: BytesIO, fontNumber: int = -1) -> Any:
    """Gives the font in `file`, to read: one that is changed after is its own each time."""
    return _known(file.getvalue(), fontNumber) or TTFont(file, fontNumber=fontNumber)


@lru_cache(maxsize=8)
def _known(data: bytes, number: int) -> _Glyphs | None:
    font = TTFont(BytesIO(data), fontNumber=number)
    return None if CHANGED & set(font.keys()) else _Glyphs(font)
