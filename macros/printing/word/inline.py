"""What stands on a line in Word: bold, italic, links and pictures, with HTML's rules for white space."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lxml.html import HtmlElement

from ..blad import Impossible, words
from .ooxml import Element, run
from .package import WordFile
from .pictures import picture

SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True)
class Look:
    """How a piece of text looks, and where it links to."""

    bold: bool = False
    italic: bool = False
    vertical: str = ""
    link: str = ""


# What an element changes in the look of its text.
LOOKS: dict[str, Callable[[Look], Look]] = {
    **dict.fromkeys(("strong", "b"), lambda look: replace(look, bold=True)),
    **dict.fromkeys(("em", "i", "cite"), lambda look: replace(look, italic=True)),
    "sup": lambda look: replace(look, vertical="superscript"),
    "sub": lambda look: replace(look, vertical="subscript"),
    # For lxml a wbr holds what comes after it; Word knows itself where a word may be broken.
    **dict.fromkeys(("a", "abbr", "code", "span", "small", "wbr"), lambda look: look),
}
INLINE = {*LOOKS, "br", "img"}
SKIPPED = {"headerlink", "footnote-backref"}  # links back and forth on a screen

Piece = tuple[str | Element, Look]


def runs(parts: Sequence[str | HtmlElement], width: float, file: WordFile) -> list[Element]:
    """Gives `parts` (texts and inline elements) as runs; `width` is the room in mm."""
    pieces = _tidy(piece for part in parts for piece in _pieces(part, Look(), width, file))
    result: list[Element] = []
    for link, group in groupby(pieces, key=lambda piece: piece[1].link):
        inside = [
            run(text, bold=look.bold, italic=look.italic, vertical=look.vertical, style="Hyperlink" if link else "")
            if isinstance(text, str)
            else text
            for text, look in group
        ]
        result += [file.link(link, inside)] if link else inside
    return result


def _pieces(part: str | HtmlElement, look: Look, width: float, file: WordFile) -> Iterator[Piece]:
    """Gives `part` as pieces that look the same throughout; white space of the source is one space."""
    if isinstance(part, str):
        yield SPACE.sub(" ", part), look
    elif part.tag == "br":
        yield "\n", look
    elif part.tag == "img":
        yield picture(part, width, file.looks.picture_height, file), look
    elif part.tag not in LOOKS:
        raise unknown(part)
    elif not SKIPPED & set(part.get("class", "").split()):
        look = LOOKS[part.tag](look)
        if part.tag == "a":
            look = replace(look, link=part.get("href"))
        yield from _pieces(part.text or "", look, width, file)
        for child in part:
            if isinstance(child.tag, str):
                yield from _pieces(child, look, width, file)
            yield from _pieces(child.tail or "", look, width, file)


def _tidy(pieces: Iterator[Piece]) -> list[Piece]:
    """Gives `pieces` without the spaces that HTML does not show: doubled, and at either end of a line."""
    result: list[Piece] = []
    open_line = False  # whether the last sign may be followed by a space
    for text, look in pieces:
        if isinstance(text, str):
            text = text if open_line else text.lstrip(" ")
            if text == "\n" and result and isinstance(result[-1][0], str):
                result[-1] = (result[-1][0].rstrip(" "), result[-1][1])
        if text == "":
            continue
        result.append((text, look))
        open_line = not isinstance(text, str) or text[-1] not in " \n"
    while result and isinstance(result[-1][0], str) and not result[-1][0].strip(" \n"):
        result.pop()
    if result and isinstance(result[-1][0], str):
        result[-1] = (result[-1][0].rstrip(" \n"), result[-1][1])
    return result


def unknown(part: HtmlElement) -> Impossible:
    """Gives the refusal of an element that Word has no form for."""
    shown = words(part)
    found = f'wat met <{part.tag}> op het blad staat, heeft geen Word-versie: "{shown[:40]}"'
    return Impossible(found, "schrijf het als kopje, tekst, lijst, tabel of kader.", shown.split("  ")[0][:20])
