"""Text typed in a PDF fits its place: what a program to fill in a PDF must be told for that.

- On a line it starts at the size of the sheet and shrinks as it grows longer ("auto", size 0). Programs then fill the
  height of the field, so that is as high as a line of text of that size.
- In a box it runs on, and shrinks as well; there programs start at 12 pt (Firefox at 9).
- Over drawn lines it runs on in one size, each line of text on a line. A PDF cannot say how far lines of text lie apart:
  programs take the height of the font (Acrobat its /FontBBox, Chrome and Edge its /Ascent and /Descent). So the one font
  in the file is described once for each distance. Such a field takes no more than fits: what is seen is what is printed.
  Firefox and Preview set lines 1.2 to 1.35 times the size apart, whatever a font says: there all of it fits, but it does
  not stand on the lines.
- WeasyPrint sets text in a font by glyph number, which such programs handle poorly; ours is by letter (WinAnsi).
"""

from functools import lru_cache
from io import BytesIO

import pydyf
from fontTools.ttLib import TTFont

from ..fields import Veld
from .tags import at

FIRST, LAST = 32, 255
FONT = "Veld"
AUTO = 0.0
MULTILINE, DO_NOT_SCROLL = 1 << 12, 1 << 23
CENTRED = 1
EDGE = 2.0  # pt: what programs keep free along the edges of a field
START = 12.0  # pt: the size with which programs start in a box
SPARE = 0.75  # pt: the same on a line, where what is kept free makes the letters smaller or larger
CLOSE = 1.15  # of the size: how far lines of text lie apart in a box
SMALL = 8.5  # pt: a place that is too low for two lines of this is a line
LEAST = 9.5  # pt: on drawn lines letters are not smaller
ON_A_LINE = 30  # letters that a drawn line takes
PER_CM = 4  # letters that a short one takes for each cm
LETTER = 0.55  # of the size: the width of a letter in running Dutch, with some to spare

Box = tuple[float, float, float, float]


class FieldFonts:
    """The font that WeasyPrint embedded for the first field, by letter, for each distance between lines that is asked."""

    def __init__(self, pdf: pydyf.PDF, resources: pydyf.Dictionary) -> None:
        self.fonts: dict[str, bytes] = {}
        """The fonts that fields use, by the name they use."""
        self._pdf, self._resources = pdf, resources
        self._base: pydyf.Dictionary | None = None

    def spaced(self, field: pydyf.Dictionary, high: float) -> str:
        """Gives the name of the font whose lines lie `high` times its size apart, letters halfway as in a browser."""
        described, total = self._first(field)["described"], int(high * 1000)
        descent = described["Descent"] - (total - described["Ascent"] + described["Descent"]) // 2
        return self._named(f"{FONT}{total}", total + descent, descent)

    def _named(self, name: str, ascent: int, descent: int) -> str:
        """Gives `name`, and sees to it that there is a font of that name and height."""
        if name not in self.fonts and self._base:
            described = self._base["described"]
            left, _, right, _ = described["FontBBox"]
            box = pydyf.Array((left, descent, right, ascent))
            height = pydyf.Dictionary({**described, "Flags": 32, "Ascent": ascent, "Descent": descent, "FontBBox": box})
            self._pdf.add_object(height)
            font = pydyf.Dictionary({**self._base["font"], "FontDescriptor": height.reference})
            self._pdf.add_object(font)
            self.fonts[name] = font.reference
        return name

    def _first(self, field: pydyf.Dictionary) -> pydyf.Dictionary:
        """Gives what all fonts share: the description of the font of the first field, and that font by letter."""
        if self._base is None:
            words = field["DA"].string.split()
            name = words[words.index(b"Tf") - 2].decode().lstrip("/")
            glyphs = at(self._pdf, at(self._pdf, self._resources["Font"])[name])
            described = at(self._pdf, at(self._pdf, glyphs["DescendantFonts"][0])["FontDescriptor"])
            self._base = pydyf.Dictionary({"described": described, "font": _by_letter(self._pdf, described)})
        return self._base


def _by_letter(pdf: pydyf.PDF, described: pydyf.Dictionary) -> pydyf.Dictionary:
    """Gives the font of a description, taking letters; the description itself is still to come."""
    wide = pydyf.Array(_widths(b"".join(at(pdf, described["FontFile2"]).stream)))
    pdf.add_object(wide)
    return pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": described["FontName"],
            "Encoding": "/WinAnsiEncoding",
            "FirstChar": FIRST,
            "LastChar": LAST,
            "Widths": wide.reference,
        }
    )


@lru_cache(maxsize=8)
def _widths(font: bytes) -> tuple[int, ...]:
    """Gives how wide each letter is; the font goes into a PDF whole, so it is the same for all."""
    file = TTFont(BytesIO(font), lazy=True)
    letters, widths = file.getBestCmap(), file["hmtx"]
    scale = 1000 / file["head"].unitsPerEm
    codes = [bytes([code]).decode("cp1252", errors="replace") for code in range(FIRST, LAST + 1)]
    return tuple(round(widths[letters.get(ord(letter), ".notdef")][0] * scale) for letter in codes)


def fit(field: pydyf.Dictionary, fact: Veld, letters: FieldFonts) -> None:
    """Sets the place, the font and the size of the text in `field` so that it fits."""
    words = field["DA"].string.split()
    size = float(words[words.index(b"Tf") - 1])
    left, bottom, right, top = field["Rect"]
    high = CLOSE
    several = not fact.regels and bool(field.get("Ff", 0) & MULTILINE)
    place = fact.midden and not several
    if fact.regels > 1:
        size = _on_lines(size, right - left)
        high = (top - bottom) / fact.regels / size
        box: Box = (left, bottom - EDGE, right, top + EDGE)
        flags = MULTILINE | DO_NOT_SCROLL
    elif (several or place) and top - bottom >= 2 * SMALL * high:
        size, flags = AUTO, MULTILINE
        # What is not read from the top stands in the middle: as high as two lines, of which most need only one.
        lost = max(0, (top - bottom - 2 * START * high) / 2) if place else 0
        box = (left, bottom + lost - EDGE, right, top - lost + EDGE)
    else:
        rise = max(0, (top - bottom - size * high) / 2) if several or place else 0
        box = (left, bottom + rise - SPARE, right, bottom + rise + size * high + SPARE)
        size, flags = AUTO, 0
    field["Rect"] = pydyf.Array(round(edge, 2) for edge in box)
    field["DA"] = pydyf.String(f"/{letters.spaced(field, high)} {size:g} Tf 0 g")
    field["BS"] = pydyf.Dictionary({"W": 0})
    field["Ff"] = flags
    if fact.midden:
        field["Q"] = CENTRED


def _on_lines(size: float, width: float) -> float:
    """Gives the size, at most `size`, in which a drawn line of `width` pt takes the letters that are asked of it."""
    cm = width / 72 * 2.54
    asked = min(ON_A_LINE, PER_CM * cm)
    return max(LEAST, min(size, round((width - 2 * EDGE) / (asked * LETTER), 1)))


def straighten(field: pydyf.Dictionary) -> tuple[float, float]:
    """Writes the corners of a field in the usual order and gives its width and height, in pt."""
    x1, y1, x2, y2 = field["Rect"]
    left, right, bottom, top = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
    field["Rect"] = pydyf.Array((left, bottom, right, top))
    return right - left, top - bottom
