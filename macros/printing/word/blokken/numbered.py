"""Drawings with a number at each place, and below them a table with a cell for each: who writes on paper writes in the
drawing, who types in the table.
"""

from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement

from ....read.pictures import SVG
from ..ooxml import Element, paragraph, run
from ..package import WordFile
from .drawings import MOST, begin, drawn_table, image_of
from .lines import THIN
from .mosaic import Area, frame
from .spots import Drawn, Spot, drawn

# Figures as lines, 10 wide and 16 high: no font goes into a drawing.
FIGURES = (
    "M5 0C1 0 0 4 0 8S1 16 5 16S10 12 10 8S9 0 5 0Z", "M1 4L6 0V16", "M0 4C0 -2 10 -2 10 4C10 8 0 12 0 16H10",
    "M0 2C3 -2 10 0 9 4C9 7 6 7 4 7C7 7 10 8 10 12C10 17 2 17 0 13", "M7 16V0L0 11H10", "M9 0H1L0 7C4 5 10 6 10 11C10 17 2 17 0 13",
    "M9 1C4 -2 0 4 0 10C0 18 10 18 10 11C10 5 2 5 0 10", "M0 0H10L3 16",
    "M5 7C-1 7 -1 0 5 0S11 7 5 7C-2 7 -2 16 5 16S12 7 5 7Z", "M1 15C6 18 10 12 10 6C10 -2 0 -2 0 5C0 11 8 11 10 6",
)  # fmt: skip
FIGURE_WIDTH, FIGURE_HEIGHT = 13, 16
LARGE = 1.5  # how many times as large a figure is drawn
SMALL = 9  # points: the number of a place
NAMES = 36  # mm: the names of rings
ABREAST = 4  # places side by side


def stamboom(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """The tree with a number at each place, and below it a cell for each."""
    found = drawn(block)
    line = file.looks.line * 1.2
    cells = _numbered_cells(found.spots)
    lines = -(-len(cells) // ABREAST)
    room, below = width / ABREAST, line * lines
    high = min(width * found.shape, file.looks.height * MOST - below)
    areas = [
        Area(number % ABREAST * room, top := number // ABREAST * line, (number % ABREAST + 1) * room, top + line, [content],
             frame(THIN), "middle")
        for number, content in enumerate(cells)
    ]  # fmt: skip
    return [
        *begin(block),
        image_of(numbered(found), high / found.shape, file),
        paragraph("Onder"),
        drawn_table(areas, found),
    ]


def vriendencirkel(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """The circles with a number at each place, and below them the rings by name, with a cell for each place."""
    found, line = drawn(block), file.looks.line
    names = [spot for spot in found.spots if spot.word]
    cells = dict(zip(map(id, found.spots), _numbered_cells(found.spots), strict=True))
    areas: list[Area] = []
    top = 0.0
    for number, name in enumerate(names):
        ring = [spot for spot in found.spots if not spot.word and _ring(spot, names) == number]
        lines = -(-len(ring) // ABREAST) or 1
        abreast = -(-len(ring) // lines) or 1
        areas.append(Area(0, top, NAMES, top + lines * line, [cells[id(name)]], frame(THIN), "middle"))
        room = (width - NAMES) / abreast
        for place in range(abreast * lines):
            left, upper = NAMES + place % abreast * room, top + place // abreast * line
            content = [cells[id(ring[place])]] if place < len(ring) else []
            areas.append(Area(left, upper, left + room, upper + line, content, frame(THIN), "middle"))
        top = areas[-1].bottom
    wide = min(width, file.looks.height * MOST - top) / max(found.shape, 1)
    return [*begin(block), image_of(numbered(found), wide, file), paragraph("Onder"), drawn_table(areas, found)]


def _ring(spot: Spot, names: list[Spot]) -> int:
    """Gives in which ring `spot` lies: the smallest whose name stands farther out. The first of `names` is the middle."""
    distance = ((spot.middle - 50) ** 2 + (spot.centre - 50) ** 2) ** 0.5
    return next(number for number, name in enumerate(names) if 50 - name.top > distance - 2)


def _numbered_cells(spots: list[Spot]) -> list[Element]:
    """Gives a paragraph for each of `spots`: its words, or its number with room to write after it."""
    result, number = [], 0
    for spot in spots:
        if spot.word:
            result.append(paragraph("Rijnaam", spot.text))
        else:
            number += 1
            result.append(paragraph("Plek", run(f"{number}", points=SMALL), " "))
    return result


def numbered(found: Drawn) -> Drawn:
    """Gives the drawing with the number of each place to write in the middle of it."""
    root = etree.fromstring(found.source.encode())
    for number, spot in enumerate((spot for spot in found.spots if not spot.word), 1):
        figures = str(number)
        x = found.box[0] + spot.middle / 100 * found.box[2] - (len(figures) * FIGURE_WIDTH - 3) * LARGE / 2
        y = found.box[1] + spot.centre / 100 * found.box[3] - FIGURE_HEIGHT * LARGE / 2
        for place, figure in enumerate(figures):
            move = f"translate({x + place * FIGURE_WIDTH * LARGE:.1f} {y:.1f}) scale({LARGE})"
            etree.SubElement(
                root, f"{{{SVG}}}path", {"d": FIGURES[int(figure)], "transform": move, "stroke-width": "1.5"}
            )
    return replace(found, source=etree.tostring(root, encoding="unicode"))
