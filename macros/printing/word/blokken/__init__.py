"""The Word counterpart of every block of a sheet: HTML of `templates/blokken/` in, paragraphs and tables out.

Every function takes the block's root element, the room it has (mm) and the file, and gives the elements
that belong there. What a pupil fills in stays text to type in: lines are cells with a line below them, boxes are
tables of one cell, and a drawing with places to write is a table too.
"""

from collections.abc import Callable, Sequence
from itertools import chain

from lxml.html import HtmlElement

from ....model.messages import Refusal
from ...blad import TEMPLATE, first, measure, squeezed, words
from ..looks import text_width
from ..ooxml import Element, cell, checkbox, paragraph, row, run, table
from ..package import WordFile
from ..pictures import picture
from . import drawings, lines, numbered
from .thuiscode import thuiscode

Block = Callable[[HtmlElement, float, WordFile], list[Element]]

KEEP_TOGETHER = 120  # mm: a table up to this height stays on one page
EDGE = 8  # mm: what stays free beside a picture above a choice
NARROW = 30  # mm: the narrowest first column of a table with named rows


def schaal(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A question, the numbers to circle and below them the words at either end."""
    question = words(first(block, "blok__vraag"))
    numbers = [words(step) for step in block.find_class("schaal__stap")]
    left, right = (words(end) for end in first(block, "schaal__uitersten"))
    step, half = width / len(numbers), len(numbers) // 2
    rows = [row([cell([paragraph("Schaalgetal", number)], width=step, middle=True) for number in numbers], height=9)]
    if left or right:
        ends = [
            cell([paragraph("Cel", left)], width=half * step, span=half, empty=True),
            cell([paragraph("Celrechts", right)], width=width - half * step, span=len(numbers) - half, empty=True),
        ]
        rows.append(row(ends))
    return [paragraph("Vraag", question), table("Schaal", [step] * len(numbers), rows, about=question)]


def aankruisen(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A question with boxes to tick in columns, with a picture above each that has one; the last one may have a line
    to write on."""
    question, columns = words(first(block, "blok__vraag")), int(block.get("data-kolommen", "1"))
    other = block.find_class("keuze--anders")
    choices = [choice for choice in block.find_class("keuze") if choice not in other]
    last = 0 if other else columns  # what stands above something else stays with it
    ticks = [
        [
            *_above(choice, width / columns, file),
            paragraph(
                "Keuze",
                checkbox(file.new_id(), words(choice)),
                f"\t{words(choice)}",
                keep_next=number <= len(choices) - last,
            ),
        ]
        for number, choice in enumerate(choices, 1)
    ]
    result = [paragraph("Vraag", question)]
    if columns == 1:
        result += chain.from_iterable(ticks)
    else:
        rows = [row(cells) for cells in _in_rows(ticks, columns, width)]
        result.append(table("Opmaak", [width / columns] * columns, rows, about=question))
    for choice in other:
        result += lines.other_choice(words(choice), width, file)
    return result


def _above(choice: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Gives the picture above a choice of `width` mm, as a paragraph, or nothing."""
    high = file.looks.maten.size(".blad[data-soort][data-voor] .keuze__beeld", "height", "mm")
    return [
        paragraph("Celbeeld", picture(image, width - EDGE, high, file, grows=True), keep_next=True)
        for image in choice.find_class("keuze__beeld")
    ]


def _in_rows(content: Sequence[Sequence[Element]], columns: int, width: float) -> list[list[Element]]:
    """Gives a cell for each of `content`, in rows of `columns`; what the last row lacks is empty, without borders."""
    cells = [cell(parts, width=width / columns, middle=True) for parts in content]
    cells += [cell([], width=width / columns, empty=True) for _ in range(-len(content) % columns)]
    return [cells[start : start + columns] for start in range(0, len(cells), columns)]


def invultabel(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A table to fill in; its header comes back on every page."""
    caption = words(first(block, "blok__vraag"))
    body = block.findall(".//tbody/tr")
    widths = _columns([words(name) for name in block.findall(".//tbody/tr/th")], block, width, file.looks.letter)
    heads = [
        cell([paragraph("Celkop", words(head))], width=room, middle=True)
        for head, room in zip(block.findall(".//thead/tr/th"), widths, strict=True)
    ]
    rows = [row(heads, header=True)]
    together = sum(measure(line, "height") for line in body) <= KEEP_TOGETHER
    for line in body:
        keep = together and line is not body[-1]
        cells = [
            cell([paragraph("Rijnaam" if field.tag == "th" else "Cel", words(field), keep_next=keep)], width=room)
            for field, room in zip(line, widths, strict=True)
        ]
        rows.append(row(cells, height=measure(line, "height")))
    return [paragraph("Caption", caption), table("Tabel", widths, rows, about=caption, header=True)]


def aankruistabel(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A table with a text in each row and a box to tick in each column; its header comes back on every page."""
    caption = words(first(block, "blok__vraag"))
    columns = [words(head) for head in block.findall(".//thead/tr/th")]
    tick = file.looks.maten.size('.blad .aankruistabel th[scope="col"]', "width", "mm")
    widths = [width - tick * len(columns), *[tick] * len(columns)]
    texts = ["", *columns]
    rows = [
        row(
            [cell([paragraph("Celkop", text)], width=w, middle=True) for text, w in zip(texts, widths, strict=True)],
            header=True,
        )
    ]
    for line in block.findall(".//tbody/tr"):
        text = words(line[0])
        ticks = [[paragraph("Cel", checkbox(file.new_id(), f"{text} {column}"))] for column in columns]
        cells = [[paragraph("Cel", text)], *ticks]
        rows.append(row([cell(parts, width=w, middle=True) for parts, w in zip(cells, widths, strict=True)]))
    return [paragraph("Caption", caption), table("Tabel", widths, rows, about=caption, header=True)]


def _columns(names: Sequence[str], block: HtmlElement, width: float, points: float) -> list[float]:
    """Gives the widths of a table's columns: equal, but the first is as narrow as the `names` of its rows allow."""
    amount = len(block.findall(".//thead/tr/th"))
    if not names or amount == 1:
        return [width / amount] * amount
    longest = max(text_width(name, points) for name in names) * 1.1 + 5
    narrow = min(max(longest, NARROW), width / amount)
    return [narrow, *[(width - narrow) / (amount - 1)] * (amount - 1)]


def kaarten(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Cards to cut out, of one size; a card that gets a longer text grows rather than lose words."""
    columns, height = int(block.get("data-kolommen", "")), float(block.get("data-hoogte", ""))
    name = first(block, "kaarten__naam")
    title = [paragraph("Kaartennaam", " ".join((name.text or "").split()))]
    title += [paragraph("Kaartenuitleg", words(text)) for text in block.find_class("kaarten__uitleg")]
    sizes = first(block, "kaarten")
    letter, high = measure(sizes, "--letter", "pt"), measure(sizes, "--beeld")
    if file.looks.poster:
        return [*title, _hung(block, columns, width, height, letter, file)]
    cards = [_card(card, width / columns, high, letter, file) for card in block.find_class("kaart")]
    rows = [row(cells, height=height) for cells in _in_rows(cards, columns, width)]
    return [*title, table("Kaarten", [width / columns] * columns, rows, about=words(name))]


def _hung(block: HtmlElement, columns: int, width: float, height: float, letter: float, file: WordFile) -> Element:
    """Gives the cards of a poster, in `columns`: nobody cuts them out, and a picture stands beside its words."""
    maten, selector = file.looks.maten, ".blad.blad--poster[data-soort][data-voor]"
    drawn = bool(block.find_class("kaart__beeld"))
    side = maten.size(f"{selector} .kaart--beeld", "padding-left", "mm") if drawn else 0
    room = maten.size(f"{selector} .kaart__beeld", "width", "mm")
    widths = [side, width / columns - side] if drawn else [width / columns]
    cells = []
    for card in block.find_class("kaart"):
        images = _images(card, "Celbeeld", room, height - EDGE / 2, file)
        cells += [cell(images, width=side, middle=True)] if drawn else []
        cells.append(cell(_said(card, letter, file), width=widths[-1], middle=True, align="left"))
    beside = columns * len(widths)
    rows = [row(cells[start : start + beside], height=height) for start in range(0, len(cells), beside)]
    return table("Opmaak", widths * columns, rows, about=words(first(block, "kaarten__naam")))


def _card(card: HtmlElement, width: float, high: float, letter: float, file: WordFile) -> list[Element]:
    """Gives what stands on a card of `width` mm: a picture, a title, a text and the name of its set.

    `high` is how many mm high a picture is, `letter` the size of the set's largest words, in points.
    """
    edge = file.looks.maten.size(".blad[data-soort][data-voor] .kaart", "padding", "mm")
    return [*_images(card, "Kaartbeeld", width - 2 * edge, high, file), *_said(card, letter, file)]


def _images(card: HtmlElement, style: str, width: float, high: float, file: WordFile) -> list[Element]:
    """Gives the picture of a card, if it has one, within `width` by `high` mm."""
    images = card.find_class("kaart__beeld")
    return [paragraph(style, picture(image, width, high, file, grows=True)) for image in images]


def _said(card: HtmlElement, letter: float, file: WordFile) -> list[Element]:
    """Gives the words on a card."""
    titles = card.find_class("kaart__titel")
    parts = [paragraph("Kaarttekst", run(words(title), points=letter)) for title in titles]
    below = file.looks.maten.size(".blad .kaart__titel + .kaart__tekst", "font-size")
    style, smaller = ("Kaartuitleg", below) if titles else ("Kaarttekst", 1)
    for text in card.find_class("kaart__tekst"):
        blanks = text.find_class("kaart__regel")
        for blank in blanks:
            blank.text = None
        if words(text):
            parts.append(paragraph(style, run(words(text), points=letter * smaller)))
        parts += [paragraph("Kaartregel") for _ in blanks]
    return parts + [paragraph("Kaartreeks", words(name)) for name in card.find_class("kaart__reeks")]


def kniplijn(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """A line to cut along."""
    return [paragraph("Kniplijn", run("✂", font="Segoe UI Symbol"))]


def nieuwe_pagina(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """What follows starts on a new page."""
    return [paragraph("Tussenruimte", new_page=True)]


BLOCKS: dict[str, Block] = {
    block.__name__: block
    for block in (
        lines.naamregel, lines.invulregel, lines.schrijfregels, lines.invulvak, lines.tekenvak, lines.portret, lines.zin,
        schaal, aankruisen, invultabel, aankruistabel, kaarten, drawings.hand, numbered.stamboom,
        numbered.vriendencirkel, drawings.podium, drawings.mindmap, drawings.harten, drawings.vakken, drawings.trap,
        drawings.route, drawings.thermometer, thuiscode, kniplijn, nieuwe_pagina,
    )
}  # fmt: skip


def block_elements(block: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Gives the Word form of `block`; raises Refusal for a block that has none, or that would lose words."""
    name = block.get("data-blok", "")
    if name not in BLOCKS:
        raise Refusal(f"blok {name} heeft geen Word-versie", "vraag wie de handleiding bouwt om er een te maken.")
    elements = BLOCKS[name](block, width, file)
    shown = squeezed("".join(str(text) for element in elements for text in element.itertext()))
    for text in block.xpath(".//text()[not(ancestor::svg)]"):
        if squeezed(text) not in shown:
            raise Refusal(f"blok {name} verliest “{text.strip()}” in Word", TEMPLATE)
    return elements
