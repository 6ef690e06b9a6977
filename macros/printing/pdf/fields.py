"""What WeasyPrint leaves undone in the fields of a PDF.

- A radio button stands in the form twice, as a choice and as a field of its own with the same name: only its question
  is a field.
- A ticked circle is a black disc that hides its number; ours is a ring, and a box gets a tick.
- Text to type is set as the page sets it, whether it fits or not: `text` sees to that.
- Fields ask the program to draw them anew, which puts borders round them and makes it offer to save on closing. Ours
  come with their own (empty) looks: on paper the line is all there is.
"""

from collections.abc import Callable, Mapping

import pydyf

from ..fields import Veld
from .tags import at
from .text import FieldFonts, fit, straighten

RING = 2.2  # pt
TICK = 1.6  # pt


def finish_fields(pdf: pydyf.PDF, facts: Mapping[str, Veld]) -> None:
    """Puts the form of a PDF right, just before it is written; `facts` tells of a field by its name."""
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    fields = [(reference, at(pdf, reference)) for reference in form["Fields"]]
    form["Fields"] = pydyf.Array(reference for reference, field in fields if "Parent" not in field)
    form.pop("NeedAppearances")
    blank = pydyf.Stream([], {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array((0, 0, 1, 1))})
    pdf.add_object(blank)
    letters = FieldFonts(pdf, at(pdf, form["DR"]))
    for _, field in fields:
        fact = facts.get(field["T"].string, Veld())
        if "Kids" in field:
            field["TU"] = pydyf.String(fact.tekst or field["TU"].string)
            continue
        width, height = straighten(field)
        if field["FT"] == "/Tx":
            fit(field, fact, letters)
            del field["V"]
            field["AP"] = pydyf.Dictionary({"N": blank.reference})
        else:
            field["AP"]["N"]["Off"] = blank.reference
            _choice(pdf, field, width, height, _tick if fact.vinkje or "Parent" not in field else _ring)
    form["DR"] = pydyf.Dictionary({"Font": pydyf.Dictionary(letters.fonts)})


def _choice(
    pdf: pydyf.PDF, field: pydyf.Dictionary, width: float, height: float, draw: Callable[[float, float], str]
) -> None:
    """Draws how a box or circle looks when chosen, and takes from a radio button what belongs to its question."""
    chosen = at(pdf, next(iter(field["AP"]["N"].values())))
    chosen.stream = [draw(width, height).encode()]
    chosen.extra["Resources"] = pydyf.Dictionary()
    del field["MK"]
    if "Parent" in field:
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
