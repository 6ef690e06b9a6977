"""Places to write on: cells with a line below them, that stays where it is under what is typed, and open boxes.

The blocks that are only that stand here too; each takes the block's root element, the room it has (mm) and the file.
"""

from collections.abc import Sequence

from lxml.html import HtmlElement

from ...blad import first, measure, words
from ..looks import BOLDER, Looks, text_width
from ..ooxml import Element, blank, cell, checkbox, paragraph, restyle, row, run, style_of, table
from ..package import WordFile
from .mosaic import Area, frame, mosaic

THIN = 6  # eighths of a point: how thick a line to write on is
SLACK = 1.5  # mm between a label and its line
WIDER = 1.03  # how much wider a program may draw letters than we reckon
CLOSE = ("Regelruimte", "Slot")  # the space before lines with labels, and what it is after other such lines
CERTIFICATE = ".blad--certificaat > .blok-zin"  # whose sentence is for all to read: it has letters of its own


def _least_line(looks: Looks) -> float:
    """Gives how many mm a line has at least: on a shorter one nobody writes."""
    return looks.maten.size(".blad .invul", "grid-template-columns", "mm")


def _gap(looks: Looks) -> float:
    """Gives how many mm lie between a line and the next label."""
    return looks.maten.size(".blad .blok-naamregel > .invul + .invul", "margin-left", "mm")


def label_width(label: str, looks: Looks, *, bold: bool = False) -> float:
    """Gives how wide a cell with `label` is, in mm."""
    return text_width(label, looks.letter) * (BOLDER if bold else 1) * WIDER + SLACK if label else 0


def writing_line(left: float, top: float, right: float, height: float) -> Area:
    """Gives a line to write on from `left` to `right`, with `height` mm above it."""
    return Area(left, top, right, top + height, lines={"bottom": THIN}, place="low")


def writing_lines(amount: int, left: float, top: float, right: float, height: float) -> list[Area]:
    """Gives `amount` such lines, the first of them below `top`."""
    return [writing_line(left, top + number * height, right, height) for number in range(amount)]


def labelled_line(label: str, left: float, top: float, right: float, looks: Looks, *, bold: bool = False) -> list[Area]:
    """Gives `label` and a line up to `right`; a label that leaves no room has its line below it."""
    text = paragraph("Cel", run(label, bold=bold))
    line, wide = looks.line, label_width(label, looks, bold=bold)
    if left + wide + _least_line(looks) <= right:
        return [
            Area(left, top, left + wide, top + line, [text], place="low"),
            writing_line(left + wide, top, right, line),
        ]
    below = top + looks.letter_height
    return [Area(left, top, right, below, [text], place="low"), writing_line(left, below, right, line)]


def labelled_lines(labels: Sequence[str], width: float, looks: Looks, *, bold: bool = False) -> list[Element]:
    """Gives `labels`, each with a line, as many on a row as `width` mm has room for."""
    least, gap = _least_line(looks), _gap(looks)
    rows: list[list[str]] = [[]]
    for label in labels:
        needed = sum(label_width(each, looks, bold=True) + least + gap for each in [*rows[-1], label]) - gap
        if rows[-1] and needed > width:
            rows.append([])
        rows[-1].append(label)
    areas: list[Area] = []
    for line in rows:
        top, left = max((area.bottom for area in areas), default=0.0), 0.0
        for label, right in zip(line, _ends(line, width, looks, bold), strict=True):
            areas += labelled_line(label, left, top, right, looks, bold=bold)
            left = right + gap
    return [paragraph(CLOSE[0], keep_next=True), mosaic(areas, style="Invulregels", about=", ".join(labels))]


def _ends(labels: Sequence[str], width: float, looks: Looks, bold: bool) -> list[float]:
    """Gives where the lines of `labels` on one row end; they share what room is left.

    Of two bold ones (a name and a date) the first has most need of it.
    """
    if len(labels) == 1:
        return [width]
    least, gap = _least_line(looks), _gap(looks)
    letters = [label_width(label, looks, bold=bold) for label in labels]
    spare = width - sum(letters) - gap * (len(labels) - 1) - least * len(labels)
    shares = [0.75, 0.25] if bold and len(labels) == 2 else [1 / len(labels)] * len(labels)
    result, place = [], -gap
    for letter, share in zip(letters, shares, strict=True):
        place += gap + letter + least + spare * share
        result.append(place)
    return result


def close_up(before: Sequence[Element], elements: list[Element]) -> list[Element]:
    """Gives `elements`, lines with labels right below other ones if they come after those."""
    if before and elements and style_of(before[-1]) == "Invulregels" and style_of(elements[0]) == CLOSE[0]:
        restyle(elements[0], CLOSE[1])
    return elements


def naamregel(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """One row of bold labels, each with a line."""
    return labelled_lines(_labels(block), width, file.looks, bold=True)


def invulregel(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """One row of labels, each with a line."""
    return labelled_lines(_labels(block), width, file.looks)


def _labels(block: HtmlElement) -> list[str]:
    """Gives the labels of the lines in `block`."""
    return [words(label) for label in block.find_class("invul__label")]


def schrijfregels(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A question with empty lines; all of it stays on one page."""
    question, amount = words(first(block, "blok__vraag")), len(block.find_class("schrijfregel"))
    line = file.looks.line
    if file.looks.inline:
        areas = labelled_line(question, 0, 0, width, file.looks)
        areas += writing_lines(amount - 1, 0, areas[-1].bottom, width, line)
        return [paragraph("Regelruimte", keep_next=True), mosaic(areas, style="Schrijfregels", about=question)]
    lines = mosaic(writing_lines(amount, 0, 0, width, line), style="Schrijfregels", about=question)
    return [paragraph("Vraag", question), lines]


def invulvak(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A question with a box to write in."""
    return _box(words(first(block, "blok__vraag")), measure(first(block, "veld--vak"), "height"), width)


def tekenvak(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """An instruction with a box to draw in."""
    return _box(words(first(block, "blok__vraag")), measure(first(block, "tekenvak"), "height"), width)


def _box(question: str, height: float, width: float) -> list[Element]:
    """Gives a question and an empty box of at least `height` mm."""
    box = table("Vak", [width], [row([cell([], width=width)], height=height)], about=question)
    return [paragraph("Vraag", question), box]


def portret(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A frame with its instruction, and the labelled lines beside it."""
    task = words(first(block, "portret__opdracht"))
    maten = file.looks.maten
    side = maten.size(".blad .blok-portret", "grid-template-columns", "mm")
    height = maten.size(".blad .portret__vak", "min-height", "mm")
    left = side + maten.size(".blad .blok-portret", "column-gap", "mm")
    areas: list[Area] = []
    top = 0.0
    for label in block.find_class("invul__label"):
        below = top + file.looks.letter_height
        areas += [Area(left, top, width, below, [paragraph("Cel", words(label))], place="low")]
        areas += writing_lines(1, left, below, width, file.looks.line)
        top = areas[-1].bottom
    areas.append(Area(0, 0, side, max(top, height), [paragraph("Aanwijzing", task)], lines=frame(THIN)))
    return [paragraph("Tussenruimte", keep_next=True), mosaic(areas, about=task)]


def zin(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A sentence with blanks; a single one is long, and takes what a short sentence leaves of its line."""
    looks, parts = file.looks, block.findall("span")
    if "blok-zin--regel" in block.get("class", "").split() and not looks.inline:
        before, after = (words(part) for part in parts)
        apart = SLACK if after[:1].isalnum() else 0
        start, end = label_width(before, looks), width - label_width(after, looks) + SLACK - apart
        areas = [Area(0, 0, start, looks.line, [paragraph("Cel", before)], place="low")] if before else []
        areas.append(writing_line(start, 0, end, looks.line))
        areas += [Area(end + apart, 0, width, looks.line, [paragraph("Cel", after)], place="low")] if after else []
        return [
            paragraph("Zinruimte", keep_next=True),
            mosaic(areas, style="Schrijfregels", about=f"{before} … {after}".strip()),
        ]
    place, points = ".blad .veld--inzin", looks.letter
    if len(parts) == 2:
        place = f'{CERTIFICATE if looks.inline else ".blad .blok-zin"}[data-plekken="1"] > .veld--inzin'
    if looks.inline:
        points *= looks.maten.size(CERTIFICATE, "font-size", "em")
    signs = round(looks.maten.size(place, "width", "mm") / text_width("_", points))
    said: list[str] = [str(parts[0].text_content()).lstrip(), *(str(part.text_content()) for part in parts[1:])]
    content: list[Element | str] = []
    for text, field in zip(said, [*block.find_class("veld--inzin"), None], strict=True):
        content.append(run(text, bold=True, points=points) if looks.inline and text.strip() else text)
        if field is not None:
            content.append(blank(file.new_id(), field.get("aria-label", ""), signs))
    return [paragraph("Invulzin", *content)]


def other_choice(label: str, width: float, file: WordFile) -> list[Element]:
    """Gives a box to tick with `label` and a line to write something else on."""
    looks = file.looks
    tick = paragraph("Keuze", checkbox(file.new_id(), label), f"\t{label}")
    start = looks.tick + label_width(label, looks)
    if start + _least_line(looks) > width:
        return [tick, mosaic([writing_line(looks.tick, 0, width, looks.line)], style="Schrijfregels", about=label)]
    areas = [Area(0, 0, start, looks.line, [tick], place="low"), writing_line(start, 0, width, looks.line)]
    return [paragraph("Slot", keep_next=True), mosaic(areas, style="Schrijfregels", about=label)]
