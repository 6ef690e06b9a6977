"""What a picture must be to go on paper and into Word: asked before anything is built, and again by who draws it."""

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from ..model.messages import Refusal

SVG = "http://www.w3.org/2000/svg"
PIXELS = 96 / 25.4  # per mm: how large a browser draws a picture that is made of points
PIXELS_PER_UNIT = {"": 1.0, "px": 1.0, "mm": PIXELS, "cm": 96 / 2.54, "in": 96.0, "pt": 96 / 72}
# What a drawing loses in Word: no font and no file of ours goes along.
LOST = {"text": "staan woorden", "image": "staat een foto", "foreignObject": "staat een stuk webpagina"}
NUMBER = r"(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
SLIMMEST = 100  # how many times as long as wide a drawing may be
# How a picture of points begins that Word knows: the place, and what stands there.
KNOWN = (
    (0, b"\x89PNG\r\n\x1a\n"), (6, b"JFIF"), (6, b"Exif"), (0, b"GIF87a"), (0, b"GIF89a"), (0, b"MM\0*"),
    (0, b"II*\0"), (0, b"BM"),
)  # fmt: skip
SAFELY = etree.XMLParser(resolve_entities=False, no_network=True)
AGAIN = "bewaar haar opnieuw als SVG."


class BeeldFout(Refusal):
    """A picture cannot go on paper or into Word, by what stands on its `line`; `broken`: nor on any page."""

    def __init__(self, text: str, fix: str, line: int = 1, *, broken: bool = False) -> None:
        super().__init__(text, fix)
        self.line, self.broken = line, broken


@dataclass(frozen=True)
class Tekening:
    """A drawing: its SVG, and how large it is in mm."""

    svg: str
    width: float
    height: float
    sized: bool
    """Whether it says itself how wide it is, apart from its viewBox."""


def read_drawing(svg: str, name: str = "een tekening") -> Tekening:
    """Gives the drawing that `svg` is; `name` is what a message calls it.

    Its size comes from its own measures, or else from its viewBox (in pixels). Raises BeeldFout where it has neither,
    is no XML, or holds what would not come into the picture.
    """
    try:
        root = etree.fromstring(svg.encode(), SAFELY)
    except etree.XMLSyntaxError as fault:
        raise BeeldFout(f"{name} is geen geldige SVG", AGAIN, _line(fault.lineno), broken=True) from fault
    for tag, what in LOST.items():
        for found in root.iter(f"{{*}}{tag}"):
            fix = "zet woorden als tekst op het blad en teken met lijnen."
            raise BeeldFout(
                f"in {name} {what} (<{tag}>), en wat daar staat komt niet in Word",
                fix,
                _line(found.sourceline),
                broken=tag == "foreignObject",
            )
    sizes = [re.fullmatch(rf"\s*({NUMBER})\s*(px|mm|cm|in|pt|)\s*", root.get(side, "")) for side in ("width", "height")]
    if all(sizes):
        pixels = [float(found[1]) * PIXELS_PER_UNIT[found[2]] for found in sizes if found]
    else:
        pixels = [float(number) for number in re.findall(rf"-?{NUMBER}", root.get("viewBox", ""))][2:]
    if len(pixels) != 2 or min(pixels) <= 0:
        raise BeeldFout(f"{name} heeft geen maat", "geef de svg een viewBox.", _line(root.sourceline))
    if max(pixels) > SLIMMEST * min(pixels):
        raise BeeldFout(f"{name} is veel langer dan breed", "geef de svg een viewBox die om de lijnen past.")
    return Tekening(svg, pixels[0] * 25.4 / 96, pixels[1] * 25.4 / 96, root.get("width") is not None)


def _line(found: object) -> int:
    """Gives the line that lxml tells, or the first where it tells none."""
    return found if isinstance(found, int) and found > 0 else 1


def drawing_at(path: Path) -> Tekening:
    """Gives the drawing in the file `path`. Raises BeeldFout where it is none."""
    try:
        try:
            svg = path.read_text("utf-8-sig")
        except UnicodeDecodeError:  # it is in another encoding, and says so itself
            svg = etree.tostring(etree.fromstring(path.read_bytes(), SAFELY), encoding="unicode")
    except (OSError, etree.XMLSyntaxError) as fault:
        raise BeeldFout(f"{path.name} is niet te lezen als SVG", AGAIN, broken=True) from fault
    return read_drawing(svg, path.name)


def check_picture(path: Path) -> None:
    """Raises BeeldFout where the picture in the file `path` is of no kind that paper and Word know."""
    if path.suffix.lower() == ".svg":
        drawing_at(path)
        return
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as fault:
        raise BeeldFout(f"{path.name} kan niet gelezen worden", "kijk of je het mag openen.", broken=True) from fault
    if not any(start[at:].startswith(sign) for at, sign in KNOWN):
        broken = not start.startswith((b"RIFF", b"\xff\xd8"))  # a good picture, of a kind of its own
        raise BeeldFout(f"{path.name} is geen beeld dat Word kent", "bewaar het als PNG of JPG.", broken=broken)
