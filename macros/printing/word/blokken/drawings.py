"""The drawn blocks in Word: a drawing in the text with a table, or a table that is the drawing. Nothing floats, so that
nothing shifts when text above it grows, and every place can be typed in.

What stands where comes from the page: its words and fields lie on the drawing in percents of it.
"""

from lxml.html import HtmlElement

from ...blad import words
from ..ooxml import Element, checkbox, paragraph, run
from ..package import WordFile
from ..pictures import drawing
from .lines import writing_lines
from .mosaic import Area, frame, mosaic
from .spots import Drawn, Spot, drawn, in_rows, steps

THICK = 12  # eighths of a point: round a place on a drawing
BOLD = 24  # round the middle of a mind map, and on top of a step
MOST = 0.72  # what part of a page's height a drawing may take
HAND = 0.6  # what part of the width the hand takes; the fingers' lines stand beside it
LINK = 6  # mm from the middle of a mind map to its branches
MIDDLE = (0.36, 0.44)  # what part of the width that middle takes; the second where three branches stand side by side
HEART = 15  # mm: how high the drawn shape in a cell is
PODIUM_RIM, STAIR_RIM = 25, 22  # units of the drawing: from what stands on a step to the words in it
PRIZE = 0.72  # what part of the width of a step its prize takes
PADDING = 2  # mm: what the cells of such a table leave free, left and right together


def _size(found: Drawn, width: float, file: WordFile) -> tuple[float, float]:
    """Gives how wide and high the drawing is, within the page."""
    wide = min(width, file.looks.height * MOST / found.shape)
    return wide, wide * found.shape


def begin(block: HtmlElement) -> list[Element]:
    """Gives what stands above the drawing: its question, or some room."""
    task = [paragraph("Vraag", words(found)) for found in block.find_class("blok__vraag")]
    return task or [paragraph("Tussenruimte", keep_next=True)]


def _label(spot: Spot, found: Drawn, file: WordFile) -> Element:
    """Gives the words at `spot`, as large as on the page and as much to the left."""
    maten, selector = file.looks.maten, f".blad .tekening--{found.name} .tekening__woord"
    scale = maten.size(selector, "font-size", "em") if maten.has(selector, "font-size") else 1
    letter = (file.looks.drawn or file.looks.letter) * scale
    return paragraph(
        "Rijnaam" if maten.has(selector, "text-align", "left") else "Tekstvak", run(spot.text, points=letter)
    )


def image_of(found: Drawn, wide: float, file: WordFile, alt: str | None = None) -> Element:
    """Gives the drawing as a paragraph, `wide` mm wide; an empty `alt` says that it only decorates."""
    return paragraph("Tekening", drawing(found.source, found.alt if alt is None else alt, wide, file))


def drawn_table(areas: list[Area], found: Drawn, spare: float = 0) -> Element:
    """Gives `areas` as a table that says what it shows, in the middle where it leaves `spare` mm of the width."""
    for area in areas if spare > 1 else ():
        area.left, area.right = area.left + spare / 2, area.right + spare / 2
    return mosaic(areas, style="Tekentabel", about=found.alt)


def podium(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Three steps of cells with their lines, each with its prize on it."""
    found, line = drawn(block), file.looks.line
    wide, high = _size(found, width, file)
    ranks = steps(found.spots)
    tops = sorted(word.top for word, _ in ranks)
    across = sorted(word.middle for word, _ in ranks)
    column, part = wide / len(ranks), across[1] - across[0]
    rim = PODIUM_RIM / found.box[3] * 100
    head = (tops[0] - rim) / 100 * high
    depth = 2 + max(len(fields) for _, fields in ranks) + len(ranks) - 1
    areas = []
    for word, fields in ranks:
        left, drop = across.index(word.middle) * column, tops.index(word.top)
        right, top = left + column, head + drop * line
        half = part / 2 * PRIZE
        prize = found.cut(word.middle - half, 0, word.middle + half, word.top - rim)
        image = image_of(prize, min(column * PRIZE, top / prize.shape), file, None if left == 0 else "")
        sides = {"left": THICK, "right": THICK}
        areas += [
            Area(left, 0, right, top, [image], place="low"),
            Area(left, top, right, top + 2 * line, [_label(word, found, file)], {"top": BOLD, **sides}, "middle"),
        ]
        inner = writing_lines(len(fields), left, top + 2 * line, right, line)
        for area in inner:
            area.lines = {**sides, **area.lines}
        base = Area(left, inner[-1].bottom, right, head + depth * line, [paragraph("Slot")], {**sides, "bottom": THICK})
        inner[-1].lines = {**inner[-1].lines, "bottom": THICK} if base.bottom - base.top < 1 else inner[-1].lines
        areas += [*inner, base] if base.bottom - base.top > 1 else inner
    return [*begin(block), drawn_table(areas, found, width - wide)]


def trap(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Steps of cells with their lines, the lowest the widest, and who stands on top."""
    found, line = drawn(block), file.looks.line
    wide, high = _size(found, width, file)
    ranks = steps(found.spots)
    summit = min(word.top for word, _ in ranks) - STAIR_RIM / found.box[3] * 100
    top = summit / 100 * high
    areas = [Area(0, 0, wide, top, [image_of(found.cut(0, 0, 100, summit), wide - PADDING, file)], place="low")]
    for word, fields in reversed(ranks):
        left, sides = word.left / 100 * wide, {"left": THICK, "right": THICK}
        label = Area(
            left,
            top,
            wide,
            top + file.looks.letter_height * 1.4,
            [_label(word, found, file)],
            {"top": BOLD, **sides},
            "middle",
        )
        inner = writing_lines(len(fields), left, label.bottom, wide, line)
        for area in inner:
            area.lines = {**sides, **area.lines}
        areas += [label, *inner]
        top = areas[-1].bottom
    areas[-1].lines = {**areas[-1].lines, "bottom": THICK}
    return [*begin(block), drawn_table(areas, found, width - wide)]


def mindmap(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A cell in the middle, and round it, each on a line, cells with a label and room to write."""
    found = drawn(block)
    wide, high = _size(found, width, file)
    (centre, _), *branches = steps(found.spots)
    above = [branch for branch in branches if branch[1][0].centre < centre.centre - 20]
    below = [branch for branch in branches if branch[1][0].centre > centre.centre + 20]
    aside = [branch for branch in branches if branch not in above and branch not in below]
    share = MIDDLE[max(len(above), len(below)) > 2]
    left, right = wide * (1 - share) / 2, wide * (1 + share) / 2
    heart = 0.3 * high if aside else 0.16 * high
    row = (high - heart - 2 * LINK) / 2
    top, bottom = row + LINK, row + LINK + heart
    areas = [Area(left, top, right, bottom, [_label(centre, found, file)], frame(BOLD), "middle")]
    for branch in aside:
        on_left = branch[0].middle < centre.middle
        edges = (0, left - LINK) if on_left else (right + LINK, wide)
        areas.append(_bubble(branch, found, (edges[0], top, edges[1], bottom), file))
        link = (edges[1], left) if on_left else (right, edges[0])
        half = (top + bottom) / 2
        areas.append(Area(link[0], top, link[1], half, [paragraph("Slot")], {"bottom": THICK}))
        areas.append(Area(link[0], half, link[1], bottom, [paragraph("Slot")], {"top": THICK}))
    for line, upper in ((above, 0.0), (below, bottom + LINK)):
        room = (wide - LINK * (len(line) - 1)) / max(len(line), 1)
        for number, branch in enumerate(sorted(line, key=lambda branch: branch[0].middle)):
            start = number * (room + LINK)
            areas.append(_bubble(branch, found, (start, upper, start + room, upper + row), file))
            joint = (max(start, left) + min(start + room, right)) / 2
            gap = (row, top) if line is above else (bottom, bottom + LINK)
            areas.append(Area(joint - LINK / 2, gap[0], joint, gap[1], [paragraph("Slot")], {"right": THICK}))
            areas.append(Area(joint, gap[0], joint + LINK / 2, gap[1], [paragraph("Slot")], {"left": THICK}))
    return [*begin(block), drawn_table(areas, found, width - wide)]


def _bubble(
    branch: tuple[Spot, list[Spot]], found: Drawn, box: tuple[float, float, float, float], file: WordFile
) -> Area:
    """Gives a cell with a label and room to write."""
    return Area(*box, [_label(branch[0], found, file), paragraph("Tekstvlak")], frame(THICK))


def harten(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A cell for each heart: the heart, its label and room to write."""
    found = drawn(block)
    wide, high = _size(found, width, file)
    rows = in_rows(steps(found.spots))
    areas: list[Area] = []
    room, each = (wide - LINK) / 2, (high + LINK) / len(rows)
    for number, line in enumerate(rows):
        for place, (word, _) in enumerate(line):
            left = place * (room + LINK) if len(line) > 1 else (wide - room) / 2
            shape = found.round(word)
            image = image_of(shape, HEART / shape.shape, file, "" if areas else None)
            content = [image, _label(word, found, file), paragraph("Tekstvlak")]
            top = number * each
            areas.append(Area(left, top, left + room, top + each - LINK, content, frame(THICK)))
    return [*begin(block), drawn_table(areas, found, width - wide)]


def vakken(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A cell for each box: its label and room to write."""
    found = drawn(block)
    wide, high = _size(found, width, file)
    rows = in_rows(steps(found.spots))
    each = high / len(rows)
    areas: list[Area] = []
    for number, line in enumerate(rows):
        room = (wide - LINK * (len(line) - 1)) / len(line)
        for place, (word, _) in enumerate(line):
            left, top = place * (room + LINK), number * each
            content = [_label(word, found, file), paragraph("Tekstvlak")]
            areas.append(Area(left, top, left + room, top + each - LINK, content, frame(THICK)))
    return [*begin(block), drawn_table(areas, found, width - wide)]


def route(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """The line with its stops, and beside it for each stop its label and lines."""
    found, line = drawn(block), file.looks.line
    wide, high = _size(found, width, file)
    ranks = steps(found.spots)
    side = min(spot.left for spot in found.spots)
    left, each = side / 100 * wide, high / len(ranks)
    areas = [Area(0, 0, left, high, [image_of(found.cut(0, 0, side, 100), left - PADDING, file)])]
    for number, (word, fields) in enumerate(ranks):
        top, end = number * each, (number + 1) * each
        start = min(top + file.looks.letter_height * 1.5, end - len(fields) * line)
        areas.append(Area(left, top, wide, start, [_label(word, found, file)], place="middle"))
        areas += writing_lines(len(fields), left, start, wide, (end - start) / len(fields) * 0.92)
    return [*begin(block), drawn_table(areas, found, width - wide)]


def thermometer(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """The thermometer, and beside it a box to tick for each level."""
    found = drawn(block)
    wide, high = _size(found, width, file)
    levels = sorted((spot for spot in found.spots if spot.word), key=lambda spot: spot.centre)
    side = min(spot.left for spot in found.spots if not spot.word)
    step = (levels[1].centre - levels[0].centre) / 100 * high
    left = side / 100 * wide
    areas = [Area(0, 0, left, high, [image_of(found.cut(0, 0, side, 100), left - PADDING, file)])]
    for level in levels:
        top = level.centre / 100 * high - step / 2
        content = paragraph("Keuze", checkbox(file.new_id(), level.text), "\t", run(level.text, bold=True))
        areas.append(Area(left, top, wide, top + step, [content], place="middle"))
    return [*begin(block), drawn_table(areas, found, width - wide)]


def hand(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """The hand, and beside it the fingers with their lines, each as high as its finger points."""
    found, looks = drawn(block), file.looks
    left = min(width * HAND, looks.height * MOST / found.shape)
    high, end = left * found.shape, 0.0
    line = looks.maten.size(".blad .blok-hand .schrijfregels", "--regel", "mm")
    areas: list[Area] = []
    for number, finger in enumerate(block.find_class("vinger"), 1):
        fields = len(finger.find_class("schrijfregel"))
        tip = high * (1 - looks.maten.size(f".blad .blok-hand .vinger--{number}", "bottom", "%") / 100)
        top = max(end + looks.letter_height, tip - fields * line)
        label = Area(left, end, width, top, [paragraph("Cel", words(finger))], place="low")
        areas += [label, *writing_lines(fields, left, top, width, line)]
        end = areas[-1].bottom
    areas.append(Area(0, 0, left, max(high, end), [image_of(found, left - PADDING, file)]))
    return [*begin(block), mosaic(areas, about=found.alt)]
