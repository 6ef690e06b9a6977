"""A drawing made of cells: areas of a rectangle become one table, that grows with what is typed into it.

Sizes are mm, from the top left. What no area covers is empty, without lines.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..ooxml import Element, cell, keep_with_next, paragraph, row, table

NEAR = 0.3  # mm: edges that lie closer are one
ALL = ("top", "left", "bottom", "right")


@dataclass
class Area:
    """A part of the drawing, with what stands in it."""

    left: float
    top: float
    right: float
    bottom: float
    content: Sequence[Element] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    """How thick each side is that has a line, in eighths of a point."""
    place: str = ""
    """Where the content stands: at the top, in the `middle`, or `low`."""


def frame(thickness: int) -> dict[str, int]:
    """Gives a line of `thickness` on every side."""
    return dict.fromkeys(ALL, thickness)


def mosaic(areas: Sequence[Area], *, style: str = "Opmaak", about: str = "") -> Element:
    """Gives `areas` as a table that stays on one page; `about` is read aloud."""
    across = _edges(edge for area in areas for edge in (0, area.left, area.right))
    down = _edges(edge for area in areas for edge in (0, area.top, area.bottom))
    widths = [after - before for before, after in pairwise(across)]
    spots = [(_index(across, area.left), _index(across, area.right), area) for area in areas]
    rows = []
    for number, (top, bottom) in enumerate(pairwise(down)):
        here = sorted(
            (
                (left, right, area)
                for left, right, area in spots
                if area.top < top + NEAR and area.bottom > bottom - NEAR
            ),
            key=lambda spot: spot[0],
        )
        cells, column = [], 0
        for left, right, area in here:
            if left > column:
                cells.append(_gap(widths, column, left))
            cells.append(_cell(area, sum(widths[left:right]), right - left, top, bottom))
            column = right
        if column < len(widths):
            cells.append(_gap(widths, column, len(widths)))
        made = row(cells, height=bottom - top)
        if number < len(down) - 2:
            keep_with_next(made)
        rows.append(made)
    return table(style, widths, rows, about=about)


def _cell(area: Area, width: float, span: int, top: float, bottom: float) -> Element:
    """Gives the part of `area` that lies between `top` and `bottom`."""
    first, last = abs(area.top - top) <= NEAR, abs(area.bottom - bottom) <= NEAR
    merge = "" if first and last else "restart" if first else "continue"
    content = area.content if first else [paragraph("Slot")]
    return cell(
        content,
        width=width,
        span=span,
        merge=merge,
        lines=area.lines,
        middle=area.place == "middle",
        low=area.place == "low",
    )


def _gap(widths: Sequence[float], start: int, end: int) -> Element:
    """Gives the empty cell from column `start` up to `end`."""
    return cell([paragraph("Slot")], width=sum(widths[start:end]), span=end - start)


def _edges(places: Iterable[float]) -> list[float]:
    """Gives `places` in order, those that nearly coincide once."""
    result: list[float] = []
    for place in sorted(places):
        if not result or place - result[-1] > NEAR:
            result.append(place)
    return result


def _index(edges: Sequence[float], place: float) -> int:
    """Gives which of `edges` lies at `place`."""
    return min(range(len(edges)), key=lambda number: abs(edges[number] - place))
