"""Reads the phrases of `gegevens/taal.yml`: `klik/druk (je) (dan) hier …`."""

import re
from functools import cache

TOKEN = re.compile(r"(?P<group>\((?P<words>[^()]+)\)(?P<often>\*?))|(?P<any>…)|(?P<plain>[^\s()…]+)")
ANYTHING = r"[^\[\]]*"


@cache
def pattern(phrases: tuple[str, ...]) -> str:
    """Gives the pattern of what any of `phrases` says; without phrases that is nothing."""
    return f"(?:{'|'.join(map(_pattern, phrases))})" if phrases else "(?!)"


def _pattern(phrase: str) -> str:
    """Gives the pattern of one phrase: what may be left out takes the space beside it along."""
    found, begun = "", False
    for token in TOKEN.finditer(phrase):
        if token["any"]:
            found += rf"\b{ANYTHING}" if begun else ANYTHING
        elif token["group"]:
            words = _either(token["words"])
            found += (f"(?: {words})" if begun else f"(?:{words} )") + (token["often"] or "?")
        else:
            found += " " * begun + _either(token["plain"])
        begun = begun or not token["group"]
    return found


def _either(words: str) -> str:
    """Gives the pattern of one of the words between the strokes."""
    return f"(?:{'|'.join(ANYTHING if word == '…' else re.escape(word) for word in words.split('/') if word)})"
