"""The files of our fonts: packed for the web, and unpacked for who draws letters."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont, woff2

from .fingerprint import named_files
from .styles import LETTERS, STYLE_FOLDER


@lru_cache(maxsize=16)
def unpacked(font: bytes) -> bytes:
    """Gives `font` as TrueType: what is packed (WOFF2) is unpacked once, and not again for every set of stylesheets."""
    if not font.startswith(b"wOF2"):
        return font
    result = BytesIO()
    woff2.decompress(BytesIO(font), result)
    return result.getvalue()


def upright(docs: Path) -> dict[bytes, TTFont]:
    """Gives the fonts of the series that stand up straight, each by its file unpacked; `docs` is where its styles are."""
    files = sorted(named_files([docs / STYLE_FOLDER / name for name in LETTERS], docs))
    found = [unpacked(file.read_bytes()) for file in files]
    fonts = {data: TTFont(BytesIO(data), recalcTimestamp=False) for data in found}
    return {data: font for data, font in fonts.items() if not font["post"].italicAngle}
