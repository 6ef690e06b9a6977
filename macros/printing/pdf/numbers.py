"""Writes the numbers of pages in the pages of a chapter, where `pages` marked the room for them.

A number is written in the letters around it, and the line is closed up, links and all. A reference to what is not in this
paper is left out, and so are the heads and feet that another form of the chapter has.
"""

import re
import zlib
from dataclasses import dataclass
from urllib.parse import unquote

from pikepdf import Array, Dictionary, Name, Object, Pdf

from .fonts import UsedLetters, read_text, show_text
from .pages import ALONE, END, PAGE, REFERENCE

MARKED = re.compile(
    rb"^%(?P<kind>[a-z]+) (?P<side>[lr]) (?P<end>\S+) (?P<name>\S+)\n(?P<text>.*?)^" + re.escape(END.encode()) + rb"$",
    re.DOTALL | re.MULTILINE,
)
LETTER = re.compile(rb"^/(?P<font>\S+) (?P<size>[-.\d]+) Tf$", re.MULTILINE)
PLACED = re.compile(rb"^1 0 0 -1 (?P<x>\S+) (?P<y>\S+) Tm$", re.MULTILINE)
SHOWN = re.compile(rb"^(?P<text>[\[<].*) T[Jj]$", re.MULTILINE)
EFFORT = 6
"""How hard a page is packed, of 9."""
POINTS = 0.75
"""How many points a pixel of CSS is."""
NEARLY = 0.5


@dataclass(frozen=True)
class Move:
    """What stands between `x` and `end` on the line of `y` comes `less` nearer; all in points, from the left and the top."""

    x: float
    y: float
    end: float
    less: float


def fill_in(part: Pdf, start: int, places: dict[str, int], los: bool) -> None:
    """Writes the numbers in the pages of `part`, of which the first comes after `start` others; `places` has the numbers.

    In a paper of its own (`los`) is no head of a book, and in a book none of a paper of its own.
    """
    fonts: Object = part.pages[0].obj.Resources.get(Name.Font, Dictionary())
    letters = {name[1:].encode(): UsedLetters.of(font) for name, font in fonts.items()}
    for number, page in enumerate(part.pages, start=start + 1):
        moves: list[Move] = []

        def written(found: re.Match[bytes], number: int = number, moves: list[Move] = moves) -> bytes:
            kind, text, to_right = found["kind"].decode(), found["text"], found["side"] == b"r"
            if kind == REFERENCE:
                known = places.get(unquote(found["name"].decode()))
                return _with(text, letters, known, to_right, float(found["end"]), moves)
            if (kind == ALONE) != los:
                return _with(text, letters, None, to_right)
            return _with(text, letters, number, to_right) if kind == PAGE else text

        stream = page.obj.Contents
        stream.write(zlib.compress(MARKED.sub(written, stream.read_bytes()), EFFORT), filter=Name.FlateDecode)
        if moves and Name.Annots in page.obj:
            _move_links(page.obj, moves)


def _with(
    text: bytes, letters: dict[bytes, UsedLetters], number: int | None, to_right: bool, end: float = 0,
    moves: list[Move] | None = None,
) -> bytes:  # fmt: skip
    """Gives `text` with `number` in its room, or nothing shown where there is none; adds to `moves` what that leaves."""
    letter, shown, placed = LETTER.search(text), SHOWN.search(text), PLACED.search(text)
    if not letter or not shown or not placed:
        return text
    known, glyphs = letters[letter["font"]], read_text(shown["text"])
    new = []
    if number is not None:
        digits, room = known.digits(number), [known.digits(0)[0]] * 3
        first = next(i for i in range(len(glyphs)) if [glyph for glyph, _ in glyphs[i : i + 3]] == room)
        new = [*glyphs[:first], *((digit, 0.0) for digit in digits), *glyphs[first + 3 :]]
    less = (known.width(glyphs) - known.width(new)) * float(letter["size"])
    text = text[: shown.start()] + show_text(new) + text[shown.end() :]
    if to_right:
        x = b"1 0 0 -1 %.4f %s Tm" % (float(placed["x"]) + less, placed["y"])
        return text[: placed.start()] + x + text[placed.end() :]
    if moves is None:
        return text
    moves.append(Move(float(placed["x"]) * POINTS, float(placed["y"]) * POINTS, end * POINTS, less * POINTS))
    return text + b"1 0 0 1 %.4f 0 cm" % -less


def _move_links(page: Object, moves: list[Move]) -> None:
    """Moves the links of `page` with what they stand on; what nothing is left of, goes."""
    top = float(page.MediaBox[3])
    for link in list(page.Annots):
        left, one, right, other = map(float, link.Rect)
        low, high = sorted((one, other))
        here = [move for move in moves if low <= top - move.y <= high and left < move.end + NEARLY]
        if here:
            left, right = (edge - sum(move.less for move in here if edge > move.x + NEARLY) for edge in (left, right))
            link.Rect = Array([left, low, right if right > left + NEARLY else left, high])
