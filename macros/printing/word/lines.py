"""Places to write on: tab stops that draw a line, so that typing on one does not push it away, and open boxes.

The blocks that are only that stand here too; each takes the block's root element, the room it has (mm) and the file.
"""

from collections.abc import Sequence

from lxml.html import HtmlElement

from ..blad import first, measure, words
from .looks import BOLDER, Looks, text_width
from .ooxml import Element, cell, paragraph, row, run, table
from .package import WordFile

CERTIFICATE = ".blad--certificaat > .blok-zin"  # whose sentence is for all to read: it has letters of its own


def _least_line(looks: Looks) -> float:
    """Gives how many mm a line has at least: on a shorter one nobody writes."""
    return looks.maten.size(".blad .invul", "grid-template-columns", "mm")


def _gap(looks: Looks) -> float:
    """Gives how many mm lie between a line and the next label."""
    return looks.maten.size(".blad .blok-naamregel > .invul + .invul", "margin-left", "mm")


def empty_lines(amount: int, width: float, style: str = "Schrijfregel") -> list[Element]:
    """Gives `amount` lines of `width` mm that stay together."""
    return [
        paragraph(style, "\t", tabs=[(width, "lijn")], keep_next=number < amount) for number in range(1, amount + 1)
    ]


def labelled_line(label: str, width: float, looks: Looks, bold: bool = False) -> list[Element]:
    """Gives `label` and a line up to `width` mm; a label that leaves no room has its line below it."""
    line = [(width, "lijn")]
    if text_width(label, looks.letter) + _least_line(looks) <= width:
        return [paragraph("Invulregel", run(label, bold=bold), " \t", tabs=line)]
    return [paragraph("Label", run(label, bold=bold)), *empty_lines(1, width)]


def sentence_line(before: str, after: str, width: float) -> Element:
    """Gives a sentence of one line with a blank between `before` and `after`, up to `width` mm.

    What follows a right tab stop ends there, so the line takes what room the words leave.
    """
    gap = " " if after[:1].isalnum() else ""
    return paragraph("Invulzin", f"{before} \t{gap}{after}", tabs=[(width, "lijn")])


def labelled_lines(labels: Sequence[str], width: float, looks: Looks, *, bold: bool = False) -> list[Element]:
    """Gives `labels`, each with a line, as many on a row as `width` mm has room for."""
    least, gap = _least_line(looks), _gap(looks)
    rows: list[list[str]] = [[]]
    for label in labels:
        needed = sum(text_width(f"{each} ", looks.letter * BOLDER) + least + gap for each in [*rows[-1], label]) - gap
        if rows[-1] and needed > width:
            rows.append([])
        rows[-1].append(label)
    result: list[Element] = []
    for line in rows:
        result += labelled_line(line[0], width, looks, bold) if len(line) == 1 else [_row(line, width, looks, bold)]
    return result


def _row(labels: Sequence[str], width: float, looks: Looks, bold: bool) -> Element:
    """Gives one paragraph with several `labels`; their lines share what room is left.

    Of two bold ones (a name and a date) the first has most need of it.
    """
    least, gap = _least_line(looks), _gap(looks)
    letters = [text_width(f"{label} ", looks.letter) * (BOLDER if bold else 1) for label in labels]
    spare = width - sum(letters) - gap * (len(labels) - 1) - least * len(labels)
    shares = [0.75, 0.25] if bold and len(labels) == 2 else [1 / len(labels)] * len(labels)
    content: list[Element | str] = []
    tabs: list[tuple[float, str]] = []
    place = 0.0
    for number, label in enumerate(labels):
        if number:
            place += gap
            tabs.append((place, "sprong"))
            content.append("\t")
        place += letters[number] + least + spare * shares[number]
        tabs.append((place, "lijn"))
        content += [run(label, bold=bold), " \t"]
    return paragraph("Invulregel", *content, tabs=tabs)


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
    if file.looks.inline:
        return [*labelled_line(question, width, file.looks), *empty_lines(amount - 1, width)]
    return [paragraph("Vraag", question), *empty_lines(amount, width)]


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
    frame = maten.size(".blad .blok-portret", "grid-template-columns", "mm")
    height, gap = (
        maten.size(".blad .portret__vak", "min-height", "mm"),
        maten.size(".blad .blok-portret", "column-gap", "mm"),
    )
    rest = width - frame - gap
    lines: list[Element] = []
    for label in block.find_class("invul__label"):
        lines += [paragraph("Label", words(label)), *empty_lines(1, rest)]
    cells = [
        cell([paragraph("Aanwijzing", task)], width=frame, borders="single"),
        cell([], width=gap),
        cell(lines, width=rest),
    ]
    return [paragraph("Tussenruimte"), table("Opmaak", [frame, gap, rest], [row(cells, height=height)], about=task)]


def zin(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A sentence with blanks; a single one is long, and takes what a short sentence leaves of its line."""
    points, parts = file.looks.letter, block.findall("span")
    if "blok-zin--regel" in block.get("class", "").split() and not file.looks.inline:
        before, after = (words(part) for part in parts)
        return [sentence_line(before, after, width)]
    maten, place = file.looks.maten, ".blad .veld--inzin"
    if len(parts) == 2:
        place = f'{CERTIFICATE if file.looks.inline else ".blad .blok-zin"}[data-plekken="1"] > .veld--inzin'
    if file.looks.inline:
        points *= maten.size(CERTIFICATE, "font-size", "em")
    blank = "_" * round(maten.size(place, "width", "mm") / text_width("_", points))
    text = " ".join(blank.join(str(part.text_content()) for part in parts).split())
    large = run(text, bold=True, points=points) if file.looks.inline else text
    return [paragraph("Invulzin", large)]
