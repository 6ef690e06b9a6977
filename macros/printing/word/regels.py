"""Lines to write on: tab stops that draw a line, so that typing on one does not push it away."""

from collections.abc import Sequence

from .maten import BOLDER, text_width
from .ooxml import Element, paragraph, run

LEAST_LINE = 25  # mm: on a shorter line nobody writes
GAP = 6  # mm between a line and the next label


def empty_lines(amount: int, width: float, style: str = "Schrijfregel") -> list[Element]:
    """Gives `amount` lines of `width` mm that stay together."""
    return [
        paragraph(style, "\t", tabs=[(width, "lijn")], keep_next=number < amount) for number in range(1, amount + 1)
    ]


def labelled_line(label: str, width: float, points: float, bold: bool = False) -> list[Element]:
    """Gives `label` and a line up to `width` mm; a label that leaves no room has its line below it."""
    line = [(width, "lijn")]
    if text_width(label, points) + LEAST_LINE <= width:
        return [paragraph("Invulregel", run(label, bold=bold), " \t", tabs=line)]
    return [paragraph("Label", run(label, bold=bold)), *empty_lines(1, width)]


def sentence_line(before: str, after: str, width: float) -> Element:
    """Gives a sentence of one line with a blank between `before` and `after`, up to `width` mm.

    What follows a right tab stop ends there, so the line takes what room the words leave.
    """
    gap = " " if after[:1].isalnum() else ""
    return paragraph("Invulzin", f"{before} \t{gap}{after}", tabs=[(width, "lijn")])


def labelled_lines(labels: Sequence[str], width: float, points: float, *, bold: bool = False) -> list[Element]:
    """Gives `labels`, each with a line, as many on a row as `width` mm has room for."""
    rows: list[list[str]] = [[]]
    for label in labels:
        needed = sum(text_width(f"{each} ", points * BOLDER) + LEAST_LINE + GAP for each in [*rows[-1], label]) - GAP
        if rows[-1] and needed > width:
            rows.append([])
        rows[-1].append(label)
    result: list[Element] = []
    for row in rows:
        result += labelled_line(row[0], width, points, bold) if len(row) == 1 else [_row(row, width, points, bold)]
    return result


def _row(labels: Sequence[str], width: float, points: float, bold: bool) -> Element:
    """Gives one paragraph with several `labels`; their lines share what room is left.

    Of two bold ones (a name and a date) the first has most need of it.
    """
    letters = [text_width(f"{label} ", points) * (BOLDER if bold else 1) for label in labels]
    spare = width - sum(letters) - GAP * (len(labels) - 1) - LEAST_LINE * len(labels)
    shares = [0.75, 0.25] if bold and len(labels) == 2 else [1 / len(labels)] * len(labels)
    content: list[Element | str] = []
    tabs: list[tuple[float, str]] = []
    place = 0.0
    for number, label in enumerate(labels):
        if number:
            place += GAP
            tabs.append((place, "sprong"))
            content.append("\t")
        place += letters[number] + LEAST_LINE + spare * shares[number]
        tabs.append((place, "lijn"))
        content += [run(label, bold=bold), " \t"]
    return paragraph("Invulregel", *content, tabs=tabs)
