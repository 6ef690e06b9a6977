"""Which signs our own fonts have. Each @font-face of the site says it precisely (a test holds them to their files)."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from .assets import style_home

FONT_STYLES = "assets/stijl/lettertypen.css"
RANGES = re.compile(r"unicode-range\s*:(?P<all>[^;}]*)", re.IGNORECASE)
RANGE = re.compile(r"U\+(?P<low>[0-9A-F]+)(?:-(?P<high>[0-9A-F]+))?", re.IGNORECASE)
UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}  # of these a font needs no picture
SELECTORS = "\ufe00-\ufe0f"


def unknown_signs(docs: Path) -> re.Pattern[str] | None:
    """Gives the pattern of the signs that none of our fonts has, a run of them as one; None where we have no fonts."""
    try:
        return _pattern((style_home(docs) / FONT_STYLES).read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


@lru_cache(maxsize=4)
def _pattern(css: str) -> re.Pattern[str] | None:
    """Gives the pattern of the signs that no font in `css` has."""
    ranges = [found for listed in RANGES.finditer(css) for found in RANGE.finditer(listed["all"])]
    if not ranges:
        return None
    known = {
        sign for found in ranges for sign in range(int(found["low"], 16), int(found["high"] or found["low"], 16) + 1)
    }
    # Of a letter with an accent the letter and the accent will do.
    known |= {sign for sign in range(0xC0, 0x1F00) if _made_of(chr(sign), known)}
    known |= {sign for sign in range(0x10000) if unicodedata.category(chr(sign)) in UNSEEN}
    return re.compile(f"[^{''.join(re.escape(chr(sign)) for sign in sorted(known))}{SELECTORS}]+[{SELECTORS}]*")


def _made_of(sign: str, known: set[int]) -> bool:
    parts = unicodedata.normalize("NFD", sign)
    return len(parts) > 1 and all(ord(part) in known for part in parts)
