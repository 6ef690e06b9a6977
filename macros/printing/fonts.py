"""The fonts that a PDF is drawn with: ours, and never those of the computer that draws it.

WeasyPrint finds fonts through Fontconfig, which offers it every font of the system for a sign that ours lack. Told of no
folder, it has only the fonts of our stylesheets, and a sheet is the same on every computer. (A sign that our fonts lack
is a mistake: `check.paper` finds it.)
"""

import os
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import woff2
from weasyprint.text.fonts import FontConfiguration

CONFIGURATION = Path(__file__).with_suffix(".conf")
VARIABLE = "FONTCONFIG_FILE"


def own_fonts() -> FontConfiguration:
    """Gives a place for fonts with none in it yet: Fontconfig reads its settings when one is made, and not after."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(CONFIGURATION)
    try:
        return FontConfiguration()
    finally:
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before


@lru_cache(maxsize=16)
def unpacked(font: bytes) -> bytes:
    """Gives `font` as TrueType: what is packed (WOFF2) is unpacked once, and not again for every set of stylesheets."""
    if not font.startswith(b"wOF2"):
        return font
    result = BytesIO()
    woff2.decompress(BytesIO(font), result)
    return result.getvalue()
