"""What WeasyPrint leaves undone in the fields of a PDF.

- A radio button stands in the form twice, as a choice and as a field of its own with the same name: only its question
  is a field.
- A ticked circle is a black disc that hides its number; ours is a ring, and a box gets a tick.
- Text is set in a font by glyph number, which programs to fill in a PDF handle poorly. We name the same embedded font a
  second time, by letter (WinAnsi).
- Fields ask the program to draw them anew, which puts borders round them and makes it offer to save on closing. Ours
  come with their own (empty) looks: on paper the line is all there is.
"""

from collections.abc import Mapping
from io import BytesIO

import pydyf
from fontTools.ttLib import TTFont

from .pdf_tags import at

FIRST, LAST = 32, 255
FONT = "Veld"
RING = 2.2  # pt
TICK = 1.6  # pt


def finish_fields(pdf: pydyf.PDF, questions: Mapping[str, str]) -> None:
    """Puts the form of a PDF right, just before it is written; `questions` gives a choice's question by its name."""
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    fields = [(reference, at(pdf, reference)) for reference in form["Fields"]]
    form["Fields"] = pydyf.Array(reference for reference, field in fields if "Parent" not in field)
    form.pop("NeedAppearances")
    texts = [field for _, field in fields if field["FT"] == "/Tx"]
    fonts = pydyf.Dictionary()
    if texts:
        fonts[FONT] = _letter_font(pdf, at(pdf, form["DR"]), _font_of(texts[0])).reference
    form["DR"] = pydyf.Dictionary({"Font": fonts})
    blank = pydyf.Stream([], {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array((0, 0, 1, 1))})
    pdf.add_object(blank)
    for _, field in fields:
        if "Kids" in field:
            field["TU"] = pydyf.String(questions.get(field["T"].string) or field["TU"].string)
            continue
        width, height = _straighten(field)
        if field["FT"] == "/Tx":
            field["DA"] = pydyf.String(f"/{FONT} {_size_of(field):g} Tf 0 g")
            del field["V"]
            field["AP"] = pydyf.Dictionary({"N": blank.reference})
        else:
            field["AP"]["N"]["Off"] = blank.reference
            _choice(pdf, field, width, height)


def _straighten(field: pydyf.Dictionary) -> tuple[float, float]:
    """Writes the corners of a field in the usual order and gives its width and height, in pt."""
    x1, y1, x2, y2 = field["Rect"]
    left, right, bottom, top = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
    field["Rect"] = pydyf.Array((left, bottom, right, top))
    return right - left, top - bottom


def _choice(pdf: pydyf.PDF, field: pydyf.Dictionary, width: float, height: float) -> None:
    """Draws how a box or circle looks when chosen, and takes from a radio button what belongs to its question."""
    radio = "Parent" in field
    draw = _ring if radio else _tick
    chosen = at(pdf, next(iter(field["AP"]["N"].values())))
    chosen.stream = [draw(width, height).encode()]
    chosen.extra["Resources"] = pydyf.Dictionary()
    del field["MK"]
    if radio:
        del field["T"], field["FT"]


def _ring(width: float, height: float) -> str:
    """Gives the operators of a thick ring along the edge; four curves make a circle with 0.5523 as their handle."""
    x, y = width / 2, height / 2
    r = min(x, y) - RING / 2
    h = r * 0.5523
    points = (
        f"{x + r:.2f} {y:.2f} m "
        f"{x + r:.2f} {y + h:.2f} {x + h:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
        f"{x - h:.2f} {y + r:.2f} {x - r:.2f} {y + h:.2f} {x - r:.2f} {y:.2f} c "
        f"{x - r:.2f} {y - h:.2f} {x - h:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c "
        f"{x + h:.2f} {y - r:.2f} {x + r:.2f} {y - h:.2f} {x + r:.2f} {y:.2f} c"
    )
    return f"q 0 G {RING} w {points} s Q"


def _tick(width: float, height: float) -> str:
    """Gives the operators of a tick."""
    points = [(0.2, 0.5), (0.42, 0.25), (0.82, 0.8)]
    line = " ".join(f"{width * x:.2f} {height * y:.2f} {'l' if i else 'm'}" for i, (x, y) in enumerate(points))
    return f"q 0 G {TICK} w 1 J 1 j {line} S Q"


def _font_of(field: pydyf.Dictionary) -> str:
    """Gives the name of the font that WeasyPrint chose for a field."""
    words = field["DA"].string.split()
    return str(words[words.index(b"Tf") - 2].decode()).lstrip("/")


def _size_of(field: pydyf.Dictionary) -> float:
    """Gives the size that WeasyPrint chose for the text of a field, in pt."""
    words = field["DA"].string.split()
    return float(words[words.index(b"Tf") - 1])


def _letter_font(pdf: pydyf.PDF, resources: pydyf.Dictionary, name: str) -> pydyf.Dictionary:
    """Gives a font that draws with the font file already in the PDF as `name`, but takes letters (WinAnsi)."""
    glyphs = at(pdf, at(pdf, resources["Font"])[name])
    described = at(pdf, at(pdf, glyphs["DescendantFonts"][0])["FontDescriptor"])
    file = TTFont(BytesIO(b"".join(at(pdf, described["FontFile2"]).stream)), lazy=True)
    letters, widths = file.getBestCmap(), file["hmtx"]
    scale = 1000 / file["head"].unitsPerEm
    codes = [bytes([code]).decode("cp1252", errors="replace") for code in range(FIRST, LAST + 1)]
    descriptor = pydyf.Dictionary({**described, "Flags": 32})
    pdf.add_object(descriptor)
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": described["FontName"],
            "Encoding": "/WinAnsiEncoding",
            "FirstChar": FIRST,
            "LastChar": LAST,
            "Widths": pydyf.Array(round(widths[letters.get(ord(letter), ".notdef")][0] * scale) for letter in codes),
            "FontDescriptor": descriptor.reference,
        }
    )
    pdf.add_object(font)
    return font
