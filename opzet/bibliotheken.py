"""Exit code 0 if the system libraries that WeasyPrint needs can be loaded, 1 if not (their names are printed).

Runs under the machine's own Python, before there is a `.venv`, so it uses the standard library only.
The list is that of `weasyprint/text/ffi.py`; harfbuzz-subset keeps the PDFs small.
"""

import ctypes
import sys
from ctypes.util import find_library

NAMEN = ("gobject-2.0", "pango-1.0", "pangoft2-1.0", "fontconfig", "harfbuzz", "harfbuzz-subset")


def laadt(naam: str) -> bool:
    """Tries the file names of library `naam` on Linux and macOS; True at the first that loads."""
    for bestand in (f"lib{naam}.so.0", f"lib{naam}.so.1", f"lib{naam}.0.dylib", f"lib{naam}.dylib", find_library(naam)):
        if bestand:
            try:
                ctypes.CDLL(bestand)
            except OSError:
                continue
            return True
    return False


if __name__ == "__main__":
    ontbreekt = [naam for naam in NAMEN if not laadt(naam)]
    print("\n".join(f"Niet te laden: {naam}" for naam in ontbreekt))
    sys.exit(bool(ontbreekt))
