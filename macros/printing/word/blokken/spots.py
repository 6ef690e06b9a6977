"""What a drawn block shows: its lines as SVG, and where its words and its places to write lie on them."""

import re
from dataclasses import dataclass, replace

from lxml import etree
from lxml.html import HtmlElement

from ....model.messages import Refusal
from ....read.pictures import SVG
from ...blad import measure, words
from ..pictures import svg_source

THINNEST = 45  # how many times as wide as its line a shape is that is drawn alone


@dataclass(frozen=True)
class Spot:
    """A word, a place to write or a line to write on, on a drawing, in percents of it."""

    text: str
    left: float
    top: float
    width: float
    height: float
    word: bool
    """True for words, False for a place to write."""

    @property
    def middle(self) -> float:
        """How far its middle lies from the left."""
        return self.left + self.width / 2

    @property
    def centre(self) -> float:
        """How far its middle lies from the top."""
        return self.top + self.height / 2


@dataclass(frozen=True)
class Drawn:
    """A drawn block."""

    name: str
    source: str
    alt: str
    box: tuple[float, float, float, float]
    """Its viewBox: left, top, width, height."""
    spots: list[Spot]

    @property
    def shape(self) -> float:
        """Its height, as a part of its width."""
        return self.box[3] / self.box[2]

    def cut(self, left: float, top: float, right: float, bottom: float) -> "Drawn":
        """Gives the part between these edges, in percents."""
        x, y, wide, high = self.box
        edges = (x + left / 100 * wide, y + top / 100 * high, (right - left) / 100 * wide, (bottom - top) / 100 * high)
        return self._within(edges)

    def _within(self, box: tuple[float, float, float, float], only: str = "") -> "Drawn":
        """Gives what lies in `box`, or of that `only` one line, as thick as a small picture wants it."""
        root = etree.fromstring(self.source)
        root.set("viewBox", " ".join(f"{number:.2f}" for number in box))
        if only:
            root.set("stroke-width", f"{box[2] / THINNEST:.1f}")
            root[:] = [etree.Element(f"{{{SVG}}}path", {"d": only})]
        return replace(self, source=etree.tostring(root, encoding="unicode"), box=box)

    def round(self, spot: Spot) -> "Drawn":
        """Gives the widest closed line that goes round `spot`, alone."""
        x, y = spot.middle / 100 * self.box[2], spot.centre / 100 * self.box[3]
        lines = [path.get("d", "") for path in etree.fromstring(self.source).iter(f"{{{SVG}}}path")]
        found = [(box, line) for line in lines if (box := _extent(line)) and _holds(box, x, y)]
        if not found:
            raise Refusal(
                f"om “{spot.text}” is niets getekend", "teken in het sjabloon een gesloten lijn om elk woord."
            )
        (left, top, right, bottom), line = max(found, key=lambda each: each[0][2] - each[0][0])
        edge = (right - left) / THINNEST
        return self._within((left - edge, top - edge, right - left + 2 * edge, bottom - top + 2 * edge), line)


def _extent(path: str) -> tuple[float, float, float, float] | None:
    """Gives the edges of a closed line of curves (M, C, L, Z), or None for another."""
    if not re.fullmatch(r"[MCLZ\d\s.,-]+Z\s*", path):
        return None
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
    return min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])


def _holds(box: tuple[float, float, float, float], x: float, y: float) -> bool:
    return box[0] < x < box[2] and box[1] < y < box[3]


def drawn(block: HtmlElement) -> Drawn:
    """Gives what `block` shows. Raises Refusal where it shows nothing, or does not say what."""
    name, found = block.get("data-blok", ""), block.find(".//svg")
    if found is None:
        raise Refusal(f"blok {name} heeft geen tekening", "zet een svg in het sjabloon.")
    if not found.get("aria-label"):
        raise Refusal(f"de tekening van blok {name} zegt niet wat ze toont", "geef haar een aria-label.")
    box = [float(number) for number in found.get("viewbox", found.get("viewBox", "")).split()]
    if len(box) != 4:
        raise Refusal(f"de tekening van blok {name} heeft geen maat", "geef de svg een viewBox.")
    spots = [
        spot
        for place in block.iter()
        if _kinds(place) & {"tekening__woord", "veld--los", "thermometer__vink"}
        for spot in _spots(place)
    ]
    return Drawn(name, svg_source(found), found.get("aria-label"), (box[0], box[1], box[2], box[3]), spots)


def _kinds(place: HtmlElement) -> set[str]:
    return set(place.get("class", "").split())


def _spots(place: HtmlElement) -> list[Spot]:
    """Gives the spot that `place` is, or the lines that it lies over: one for each."""
    left, top, width = (measure(place, side, "%") for side in ("left", "top", "width"))
    lines = int(place.get("data-regels", "1"))
    height = measure(place, "height", "%") / lines if "height:" in place.get("style", "") else 0
    is_word = "tekening__woord" in _kinds(place)
    return [Spot(words(place), left, top + line * height, width, height, is_word) for line in range(lines)]


def steps(spots: list[Spot]) -> list[tuple[Spot, list[Spot]]]:
    """Gives every word with the places to write that follow it."""
    result: list[tuple[Spot, list[Spot]]] = []
    for spot in spots:
        if spot.word:
            result.append((spot, []))
        else:
            result[-1][1].append(spot)
    return result


def in_rows(found: list[tuple[Spot, list[Spot]]]) -> list[list[tuple[Spot, list[Spot]]]]:
    """Gives `found` in rows, from the top and from the left."""
    rows: list[list[tuple[Spot, list[Spot]]]] = []
    for step in sorted(found, key=lambda step: (round(step[0].top), step[0].left)):
        if rows and step[0].top - rows[-1][0][0].top < 5:
            rows[-1].append(step)
        else:
            rows.append([step])
    return rows
