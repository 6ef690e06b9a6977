"""The fonts that a PDF is drawn with: ours, and never those of the computer that draws it.

WeasyPrint finds fonts through Fontconfig, which offers it every font of the system for a sign that ours lack. Told of no
folder, it has only the fonts of our stylesheets, and a sheet is the same on every computer. (A sign that our fonts lack
is a mistake: `check.paper` finds it.)
"""

import os
from pathlib import Path

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
