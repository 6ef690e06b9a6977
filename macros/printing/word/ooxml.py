"""The smallest pieces of a Word file: elements, runs, paragraphs, tables.

Nothing here knows a sheet or a block. Sizes go in as millimetres and stand in the file as twips
(1/20 point). The order of children follows ECMA-376 part 1, 17: Word refuses a file that breaks it.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from functools import cache

from lxml import etree

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
NAMESPACES = {"w": W, "w14": W14}
SIDES = ("top", "left", "bottom", "right")
SPACES = ("Tussenruimte", "Regelruimte", "Zinruimte")  # styles of a paragraph that only keeps a distance
LONGEST_NAME = 64  # signs: of a name that Word takes for a content control
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def twips(mm: float) -> int:
    """Gives `mm` as whole twips."""
    return round(mm * 1440 / 25.4)


def w(tag: str, *children: Element | str, prefix: str = "w", **attributes: object) -> Element:
    """Gives `<w:tag>` with `attributes` (in the same namespace) around `children`."""
    element = copy(_bare(prefix, tag))
    for name, value in attributes.items():
        element.set(_named(prefix, name), str(value))
    for child in children:
        if isinstance(child, str):
            element.text = child
            element.set(SPACE, "preserve")
        else:
            element.append(child)
    return element


@cache
def _bare(prefix: str, tag: str) -> Element:
    """Gives an element with nothing in it, to copy: that takes a fifth of the time that it takes to make one."""
    return etree.Element(_named(prefix, tag), nsmap=NAMESPACES)


@cache
def _named(prefix: str, name: str) -> str:
    """Gives `name` with its namespace, as lxml asks for it."""
    return f"{{{NAMESPACES[prefix]}}}{name}"


def run(
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    vertical: str = "",
    font: str = "",
    style: str = "",
    points: float = 0,
) -> Element:
    """Gives a run of `text`; tabs and line ends in it become Word's own. `vertical` is superscript or subscript."""
    looks = [w("rStyle", val=style)] if style else []
    looks += [w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)] if font else []
    looks += [w(name) for name, wanted in (("b", bold), ("bCs", bold), ("i", italic), ("iCs", italic)) if wanted]
    looks += [w(name, val=round(points * 2)) for name in ("sz", "szCs") if points]
    looks += [w("vertAlign", val=vertical)] if vertical else []
    parts: list[Element] = [w("rPr", *looks)] if looks else []
    for number, line in enumerate(text.split("\n")):
        parts += [w("br")] if number else []
        for place, piece in enumerate(line.split("\t")):
            parts += [w("tab")] if place else []
            parts += [w("t", piece)] if piece else []
    return w("r", *parts)


def paragraph(
    style: str,
    *content: Element | str,
    keep_next: bool = False,
    new_page: bool = False,
    number: tuple[int, int] | None = None,
) -> Element:
    """Gives a paragraph in `style` (a style id) with `content` (runs or plain text).

    `number` is (list, level) for an item of a numbered list.
    """
    looks = [w("pStyle", val=style)]
    looks += [w("keepNext")] if keep_next else []
    looks += [w("pageBreakBefore")] if new_page else []
    if number:
        looks.append(w("numPr", w("ilvl", val=number[1]), w("numId", val=number[0])))
    runs = [
        run(part) if isinstance(part, str) else part for part in content if not (isinstance(part, str) and not part)
    ]
    return w("p", w("pPr", *looks), *runs)


def is_paragraph(element: Element) -> bool:
    """Tells whether `element` is a paragraph."""
    return str(element.tag) == f"{{{W}}}p"


def is_page_break(element: Element) -> bool:
    """Tells whether `element` is a paragraph that only begins a new page."""
    alone = is_paragraph(element) and len(element) == 1
    return alone and element[0].find(f"{{{W}}}pageBreakBefore") is not None


def begin_page(element: Element) -> None:
    """Makes a paragraph begin a new page, at its very top: Word keeps the space above it there too."""
    looks = element[0]
    kept = [part for part in looks if part.tag in (f"{{{W}}}pStyle", f"{{{W}}}keepNext")]
    kept[-1].addnext(w("pageBreakBefore"))
    at_top(element)


def at_top(element: Element) -> None:
    """Takes away the space above a paragraph."""
    last = [part for part in element[0] if part.tag != f"{{{W}}}jc"]
    last[-1].addnext(w("spacing", before=0))


def style_of(element: Element) -> str:
    """Gives the id of the style of a paragraph or a table."""
    found = element.find(f"{{{W}}}pPr/{{{W}}}pStyle")
    found = element.find(f"{{{W}}}tblPr/{{{W}}}tblStyle") if found is None else found
    return "" if found is None else str(found.get(f"{{{W}}}val"))


def restyle(element: Element, style: str) -> None:
    """Gives a paragraph another style."""
    element[0][0].set(f"{{{W}}}val", style)


def keep_with_next(part: Element) -> None:
    """Keeps every paragraph in `part` on the page of what follows."""
    for looks in part.iter(f"{{{W}}}pPr"):
        if looks.find(f"{{{W}}}keepNext") is None:
            looks[0].addnext(w("keepNext"))


def as_list_item(content: list[Element], style: str, plain: str, number: tuple[int, int] | None) -> list[Element]:
    """Gives `content` as one item of a list: its first paragraph, if in style `plain`, gets `style` and `number`.

    Content that begins otherwise gets an empty item before it.
    """
    first = content[0].find(f"{{{W}}}pPr/{{{W}}}pStyle") if content else None
    if first is None or first.get(f"{{{W}}}val") != plain:
        return [paragraph(style, number=number), *content]
    first.set(f"{{{W}}}val", style)
    if number:
        first.addnext(w("numPr", w("ilvl", val=number[1]), w("numId", val=number[0])))
    return content


def cell(
    content: Iterable[Element],
    *,
    width: float,
    span: int = 1,
    merge: str = "",
    middle: bool = False,
    low: bool = False,
    empty: bool = False,
    lines: Mapping[str, int] | None = None,
    align: str = "",
) -> Element:
    """Gives a cell `width` mm wide; its content stands at the top, in the `middle`, or `low`.

    `merge` is `restart` or `continue` for a cell of several rows. An `empty` cell is not there: it has no lines. `lines`
    are those of its own: how thick each side is, in eighths of a point.
    """
    looks = [w("tcW", w=twips(width), type="dxa")]
    looks += [w("gridSpan", val=span)] if span > 1 else []
    looks += [w("vMerge", val=merge)] if merge else []
    if empty:
        looks.append(w("tcBorders", *(w(side, val="nil") for side in SIDES)))
    elif lines:
        own = (w(side, val="single", sz=lines[side], space=0, color="000000") for side in SIDES if side in lines)
        looks.append(w("tcBorders", *own))
    looks += [w("vAlign", val="center" if middle else "bottom")] if middle or low else []
    inside = list(content)
    for part in inside if align else ():
        part[0].append(w("jc", val=align))
    if not inside or inside[-1].tag != f"{{{W}}}p":
        inside.append(paragraph("Cel"))  # a cell ends in a paragraph (17.4.65)
    return w("tc", w("tcPr", *looks), *inside)


def row(cells: Iterable[Element], *, height: float = 0, header: bool = False) -> Element:
    """Gives a row that stays on one page, at least `height` mm high; a `header` comes back on every page."""
    looks = [w("cantSplit")]
    looks += [w("trHeight", val=twips(height), hRule="atLeast")] if height else []
    looks += [w("tblHeader")] if header else []
    return w("tr", w("trPr", *looks), *cells)


def table(
    style: str, widths: Sequence[float], rows: Iterable[Element], *, about: str = "", header: bool = False
) -> Element:
    """Gives a table in `style` with columns of `widths` mm; `about` is read aloud, `header` marks the first row."""
    looks = [
        w("tblStyle", val=style),
        w("tblW", w=sum(map(twips, widths)), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0020" if header else "0000", firstRow=int(header), lastRow=0, firstColumn=0, lastColumn=0,
          noHBand=1, noVBand=1),
    ]  # fmt: skip
    looks += [w("tblCaption", val=about)] if about else []
    grid = w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths))
    return w("tbl", w("tblPr", *looks), grid, *rows)


def checkbox(number: int, name: str) -> Element:
    """Gives an empty box that can be clicked in Word 2010 and later; `number` is unlike any other in the file.

    `name` says what is ticked.
    """
    font = "Segoe UI Symbol"
    states = (
        w("checked", prefix="w14", val=0),
        w("checkedState", prefix="w14", val="2612", font=font),
        w("uncheckedState", prefix="w14", val="2610", font=font),
    )
    looks = w("sdtPr", *_names(number, name), w("checkbox", *states, prefix="w14"))
    return w("sdt", looks, w("sdtContent", run("☐", font=font)))


def blank(number: int, name: str, signs: int) -> Element:
    """Gives a place in a sentence, as wide as `signs` underscores: a line that stays under what is typed there.

    `number` is unlike any other in the file, `name` says what is asked.
    """
    typed = w("rPr", w("u", val="single"))
    looks = w("sdtPr", typed, *_names(number, name), w("showingPlcHdr"), w("text"))
    return w("sdt", looks, w("sdtContent", run("_" * signs)))


def _names(number: int, name: str) -> tuple[Element, ...]:
    """Gives what a content control is called, on the screen (alias) and to programs (tag), and its number."""
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
    return w("alias", val=short), w("tag", val=short), w("id", val=number)
