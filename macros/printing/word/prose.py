"""The text of a sheet in Word: what Python-Markdown makes of headings, paragraphs, lists, tables and boxes.

An element that stands nowhere here is refused: what is on the page is in the file.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from lxml.html import HtmlElement

from ..blad import words
from .blokken import block_elements
from .blokken.lines import close_up
from .inline import INLINE, runs, unknown
from .looks import BOLDER, INDENT, PADDING, Looks, text_width
from .ooxml import SPACES, Element, as_list_item, at_top, cell, is_paragraph, paragraph, row, style_of, table
from .package import WordFile
from .pictures import picture

DEEPEST = 3  # levels of a list that have a style
BOXES = {"veilig": "KaderVeilig", "zeg": "KaderZeg", "tip": "KaderTip", "noot": "KaderNoot"}
HEADINGS = {"h1": "Heading1", "h2": "Heading2", "h3": "Heading3", "h4": "Heading4"}
TRANSPARENT = {"div", "section", "article", "figure"}
EMU = 36000  # in a mm: what Word measures pictures in
ALIGN = {"text-align: right;": "right", "text-align: center;": "center"}


def prose(parent: HtmlElement, width: float, file: WordFile, style: str = "Normal", level: int = 0) -> list[Element]:
    """Gives everything in `parent`, in its order.

    `width` is the room in mm, `style` that of plain text here, `level` how many lists are around it.
    """
    result: list[Element] = []
    loose: list[str | HtmlElement] = []
    before: HtmlElement | None = None
    for part in [*_parts(parent), None]:
        if isinstance(part, str) or (part is not None and part.tag in INLINE):
            loose.append(part)
            continue
        if text := runs(loose, width, file):
            result.append(paragraph(style, *text))
        loose = []
        if part is not None:
            here = _after(before) if style == "Normal" and before is not None else style
            if before is not None and _stands_beside(before, file.looks):
                result += _beside(before, part, width, file, here, level)
            elif not _stands_beside(part, file.looks):
                result += close_up(result, _block(part, width, file, here, level))
            before = part
    return result


def _after(part: HtmlElement) -> str:
    """Gives the style of plain text after `part`: it keeps its distance from a block or a box, and is near a heading."""
    apart = {"admonition", "blok"} & set(part.get("class", "").split()) and part.get("data-blok") != "nieuwe_pagina"
    return "Nablok" if apart else "Nakop" if part.tag in HEADINGS and part.tag != "h1" else "Normal"


def _parts(parent: HtmlElement) -> Iterator[str | HtmlElement]:
    """Gives the texts and elements in `parent`, without comments."""
    yield parent.text or ""
    for child in parent:
        if isinstance(child.tag, str):
            yield child
        yield child.tail or ""


def _block(part: HtmlElement, width: float, file: WordFile, style: str, level: int) -> list[Element]:
    """Gives one element that stands on lines of its own."""
    classes = part.get("class", "").split()
    if part.get("data-blok"):
        return block_elements(part, width, file)
    if part.tag in HEADINGS:
        return [paragraph(HEADINGS[part.tag], *runs(list(_parts(part)), width, file))]
    if part.tag == "p":
        return _paragraph(part, width, file, "Kadertitel" if "admonition-title" in classes else style)
    if part.tag in ("ul", "ol"):
        return _list(part, width, file, level)
    if part.tag == "table":
        return _table(part, width, file)
    if part.tag == "hr":
        return [paragraph("Streep")]
    if part.tag == "blockquote":
        return prose(part, width - INDENT, file, "Quote")
    if part.tag in ("summary", "figcaption"):
        return _paragraph(part, width, file, "Kadertitel" if part.tag == "summary" else "Caption")
    if "admonition" in classes or part.tag == "details":
        return _box(part, width, file)
    if "met-plaatje" in classes:
        return _with_picture(part, width, file, style)
    if part.tag in TRANSPARENT:
        return prose(part, width, file, style, level)
    raise unknown(part)


def _beside(
    image: HtmlElement, part: HtmlElement, width: float, file: WordFile, style: str, level: int
) -> list[Element]:
    """Gives the picture in the paragraph `image` beside `part`."""
    drawn = picture(image.find("img"), width * file.looks.beside, file.looks.picture_height, file)
    content = _block(part, _room_beside(drawn, width, file.looks), file, style, level)
    return _in_table(drawn, content, width, file.looks)


def _with_picture(part: HtmlElement, width: float, file: WordFile, style: str) -> list[Element]:
    """Gives a part of the sheet with the small picture that stands before it, each in a cell."""
    side = file.looks.maten.size(".blad .met-plaatje", "padding-left", "mm")
    room = file.looks.maten.size(".blad[data-soort][data-voor] .plaatje", "width", "mm")
    image, own = part.find("img"), part.find_class("met-plaatje__deel")
    if image is None or not own:
        raise unknown(part)
    content = prose(own[0], width - side, file, style)
    if len(content) > 1 and style_of(content[0]) in SPACES:
        content = content[1:]  # the paragraph above the table keeps the distance
    if content and is_paragraph(content[0]):
        at_top(content[0])
    small = paragraph("Celbeeld", picture(image, room, room, file, grows=True))
    cells = [cell([small], width=side), cell(content, width=width - side)]
    return [paragraph("Tussenruimte"), table("Opmaak", [side, width - side], [row(cells)])]


def _paragraph(part: HtmlElement, width: float, file: WordFile, style: str) -> list[Element]:
    """Gives a paragraph; one with only a picture has the style for that."""
    text = runs(list(_parts(part)), width, file)
    only_picture = part.find("img") is not None and not words(part)
    return [paragraph("Afbeelding" if only_picture else style, *text)] if text else []


def _list(part: HtmlElement, width: float, file: WordFile, level: int) -> list[Element]:
    """Gives a list; every numbered one counts for itself."""
    depth = min(level, DEEPEST - 1)
    suffix = str(depth + 1) if depth else ""
    ordered = part.tag == "ol"
    number = file.new_list(int(part.get("start", "1")), depth) if ordered else None
    result: list[Element] = []
    for item in part.iterchildren("li"):
        inside = prose(item, width - INDENT, file, f"ListContinue{suffix}", level + 1)
        style = f"List{'Number' if ordered else 'Bullet'}{suffix}"
        result += as_list_item(inside, style, f"ListContinue{suffix}", (number, depth) if number else None)
    return result


def _table(part: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Gives a table; its header, unless empty, comes back on every page."""
    lines = [line for line in part.iter("tr") if words(line) or line.getparent().tag != "thead"]
    header = bool(lines) and lines[0].getparent().tag == "thead"
    widths = _columns([[words(field) for field in line] for line in lines], width, file.looks.letter)
    rows: list[Element] = []
    for line in lines:
        cells = [_cell(field, room, file) for field, room in zip(line, widths, strict=True)]
        rows.append(row(cells, header=header and not rows))
    return [paragraph("Tussenruimte"), table("Tabel", widths, rows, header=header)]


def _cell(field: HtmlElement, width: float, file: WordFile) -> Element:
    """Gives a cell with its text."""
    style = "Celkop" if field.tag == "th" else "Cel"
    content = prose(field, width - 3, file, style) or [paragraph(style)]
    return cell(content, width=width, align=ALIGN.get(field.get("style", ""), ""))


def _columns(texts: list[list[str]], width: float, points: float) -> list[float]:
    """Gives the widths of columns with `texts` (rows of cells): the more text, the wider, but no word is broken."""
    columns = list(zip(*texts, strict=True))
    longest = [max((word for text in column for word in text.split()), key=len, default="") for column in columns]
    least = [text_width(word, points * BOLDER) + 5 for word in longest]
    wished = [max(text_width(text, points) for text in column) + 5 for column in columns]
    if sum(least) >= width:
        return [width * part / sum(least) for part in least]
    share = (width - sum(least)) / (sum(wished) - sum(least)) if sum(wished) > sum(least) else 0
    widths = [low + share * (wish - low) for low, wish in zip(least, wished, strict=True)]
    return [part * width / sum(widths) for part in widths]


def _box(part: HtmlElement, width: float, file: WordFile) -> list[Element]:
    """Gives a box with its title, on one page."""
    content = prose(part, width - 2 * PADDING, file, "Kadertekst")
    title = words(part[0]) if len(part) else ""
    kinds = [BOXES[kind] for kind in part.get("class", "").split() if kind in BOXES]
    box = table(kinds[0] if kinds else "Kader", [width], [row([cell(content, width=width)])], about=title)
    return [paragraph("Tussenruimte"), box]


def _stands_beside(part: HtmlElement, looks: Looks) -> bool:
    """Tells whether `part` is a picture alone that this kind of sheet has beside the text after it, and text is there."""
    following = part.getnext()
    alone = part.tag == "p" and part.find("img") is not None and not words(part)
    return bool(looks.beside) and alone and following is not None and following.tag in ("ol", "ul", "p")


def _size(picture: Element) -> tuple[float, float]:
    """Gives how wide and high the picture in a run is, in mm."""
    extent = next(picture.iter("{*}extent"))
    return int(extent.get("cx", "0")) / EMU, int(extent.get("cy", "0")) / EMU


def _room_beside(picture: Element, width: float, looks: Looks) -> float:
    """Gives how wide the text beside `picture` is, of `width` mm."""
    return width - _size(picture)[0] - looks.apart


def _in_table(picture: Element, content: Sequence[Element], width: float, looks: Looks) -> list[Element]:
    """Gives `picture` in a table of two cells, at the right of the first of `content` (paragraphs), so that nothing floats; as
    much of the text stands there as the picture is high. Below it come the others, over the whole width.
    """
    room, (wide, high) = _room_beside(picture, width, looks), _size(picture)
    taken, reached = 0, 0.0
    for element in content:
        if reached >= high or not is_paragraph(element):
            break
        reached += _height(element, room, looks)
        taken += 1
    cells = [
        cell(content[:taken], width=room),
        cell([paragraph("Slot")], width=looks.apart),
        cell([paragraph("Celbeeld", picture)], width=wide),
    ]
    return [table("Opmaak", [room, looks.apart, wide], [row(cells)]), *content[taken:]]


def _height(element: Element, width: float, looks: Looks) -> float:
    """Gives about how high a paragraph is, on `width` mm."""
    indent = INDENT if style_of(element).startswith("List") else 0
    long = text_width("".join(str(text) for text in element.itertext()), looks.letter)
    return max(1, ceil(long / (width - indent))) * looks.text_line
