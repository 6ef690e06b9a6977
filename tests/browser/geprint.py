"""Whether what the browser prints of a sheet is its PDF: the same pages, the same words in the same places, the same ink."""

from collections.abc import Iterator
from ctypes import c_double
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageChops, ImageFilter

MM = 25.4 / 72
MOST = 2.0
"""How many mm a word may lie elsewhere."""
FINE = 3
"""Pixels for each mm in which ink is compared."""
SPECK = 18
"""How many pixels of ink together are more than the end of a rounded corner: a line of 6 mm."""


@dataclass(frozen=True)
class Woord:
    """A word on a page, and where its first letter stands in mm from the top left."""

    tekst: str
    x: float
    y: float


def differences(printed: bytes, pdf: Path) -> tuple[list[str], list[str], list[str]]:
    """Gives what differs between what was `printed` of a sheet and its `pdf`: in pages, in words, in ink."""
    browser, ready = pypdfium2.PdfDocument(printed), pypdfium2.PdfDocument(pdf)
    pages = [] if len(browser) == len(ready) else [f"{len(browser)} in plaats van {len(ready)}"]
    words, ink = list[str](), list[str]()
    for number, (here, there) in enumerate(zip(browser, ready, strict=False), 1):
        words += [f"p{number}: {text}" for text in _moved(_words(here), _words(there))]
        ink += [f"p{number}: {text}" for text in _other_ink(_ink(here), _ink(there))]
    browser.close()
    ready.close()
    return pages, words, ink


def _words(page: pypdfium2.PdfPage) -> list[Woord]:
    """Gives the words of `page` from the top down; what is no letter or number stands between words.

    A letter is less high than a line: what lies within 2 mm is one line, and its words follow from left to right.
    """
    text, high = page.get_textpage(), page.get_height()
    words: list[Woord] = []
    within = False
    for place in range(text.count_chars()):
        sign = chr(pypdfium2.raw.FPDFText_GetUnicode(text, place))
        if not sign.isalnum():
            within = False
        elif within:
            words[-1] = Woord(words[-1].tekst + sign, words[-1].x, words[-1].y)
        else:
            x, y = c_double(), c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, place, x, y)
            words.append(Woord(sign, x.value * MM, (high - y.value) * MM))
            within = True
    return [word for line in _lines(words) for word in sorted(line, key=lambda word: word.x)]


def _lines(words: list[Woord]) -> Iterator[list[Woord]]:
    """Gives `words` by line."""
    ordered = sorted(words, key=lambda word: word.y)
    starts = [0, *(n for n, (one, next_) in enumerate(pairwise(ordered), 1) if next_.y - one.y > 1), len(ordered)]
    for start, end in pairwise(starts):
        yield ordered[start:end]


def _moved(here: list[Woord], there: list[Woord]) -> Iterator[str]:
    """Gives which words stand elsewhere `here` than `there`, or on one side only: the first five."""
    matcher = SequenceMatcher(None, [word.tekst for word in here], [word.tekst for word in there], autojunk=False)
    told: list[str] = []
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            told += [
                f"{one.tekst} op {one.x:.0f},{one.y:.0f} in plaats van {other.x:.0f},{other.y:.0f}"
                for one, other in zip(here[a:b], there[c:d], strict=True)
                if max(abs(one.x - other.x), abs(one.y - other.y)) > MOST
            ]
        else:
            told += [f"{[word.tekst for word in here[a:b]]} in plaats van {[word.tekst for word in there[c:d]]}"]
    yield from told[:5]


def _ink(page: pypdfium2.PdfPage) -> Image.Image:
    """Gives what is black on `page` as white; the light grey behind the heads of a table does not count."""
    grey: Image.Image = page.render(scale=FINE * MM, may_draw_forms=False).to_pil().convert("L")
    return grey.point(lambda level: 255 if level < 240 else 0)


def _other_ink(here: Image.Image, there: Image.Image) -> Iterator[str]:
    """Gives where one has a piece of ink with none of the other's near."""
    for name, one, other in (("te veel", here, there), ("mist", there, here)):
        near = other.filter(ImageFilter.BoxBlur(MOST * FINE)).point(lambda level: 255 if level else 0)
        alone = ImageChops.subtract(one, near.crop((0, 0, *one.size)))
        if alone.histogram()[255] >= SPECK:
            left, top, right, bottom = (edge / FINE for edge in alone.getbbox() or (0, 0, 0, 0))
            yield f"{name}: {alone.histogram()[255]} px tussen {left:.0f},{top:.0f} en {right:.0f},{bottom:.0f} mm"
