"""The smallest pieces of a Word file: elements, runs, paragraphs, tables.

Nothing here knows a sheet or a block. Sizes go in as millimetres and stand in the file as twips
(1/20 point). The order of children follows ECMA-376 part 1, 17: Word refuses a file that breaks it.
"""

from collections.abc import Iterable, Sequence

from lxml import etree

from ...draw.words import AANKRUISVAK, word

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
NAMESPACES = {"w": W, "w14": W14}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def twips(mm: float) -> int:
    """Gives `mm` as whole twips."""
    return round(mm * 1440 / 25.4)


def w(tag: str, *children: Element | str, prefix: str = "w", **attributes: object) -> Element:
    """Gives `<w:tag>` with `attributes` (in the same namespace) around `children`."""
    space = NAMESPACES[prefix]
    element = etree.Element(f"{{{space}}}{tag}", nsmap=NAMESPACES)
    for name, value in attributes.items():
        element.set(f"{{{space}}}{name}", str(value))
    for child in children:
        if isinstance(child, str):
            element.text = child
            element.set(SPACE, "preserve")
        else:
            element.append(child)
    return element


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
    tabs: Sequence[tuple[float, str]] = (),
    keep_next: bool = False,
    new_page: bool = False,
    number: tuple[int, int] | None = None,
) -> Element:
    """Gives a paragraph in `style` (a style id) with `content` (runs or plain text).

    `tabs` are (mm from the left, kind): `lijn` draws a line up to that place, `sprong` moves to it.
    `number` is (list, level) for an item of a numbered list.
    """
    looks = [w("pStyle", val=style)]
    looks += [w("keepNext")] if keep_next else []
    looks += [w("pageBreakBefore")] if new_page else []
    if number:
        looks.append(w("numPr", w("ilvl", val=number[1]), w("numId", val=number[0])))
    if tabs:
        looks.append(w("tabs", *(_tab(place, kind) for place, kind in tabs)))
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
    last = [part for part in looks if part.tag != f"{{{W}}}jc"]
    last[-1].addnext(w("spacing", before=0))


def _tab(place: float, kind: str) -> Element:
    """Gives a tab stop: a line runs to a right stop, a jump goes to a left one."""
    if kind == "lijn":
        return w("tab", val="right", leader="underscore", pos=twips(place))
    return w("tab", val="left", pos=twips(place))


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
    middle: bool = False,
    borders: str = "",
    align: str = "",
) -> Element:
    """Gives a cell `width` mm wide; `borders` overrules the table's: a kind such as `single` or `nil`."""
    looks = [w("tcW", w=twips(width), type="dxa")]
    looks += [w("gridSpan", val=span)] if span > 1 else []
    if borders:
        sides = ("top", "left", "bottom", "right")
        looks.append(w("tcBorders", *(w(side, val=borders, sz=4, space=0, color="000000") for side in sides)))
    looks += [w("vAlign", val="center")] if middle else []
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


def checkbox(number: int) -> Element:
    """Gives an empty box that can be clicked in Word 2010 and later; `number` is unlike any other in the file."""
    font = "Segoe UI Symbol"
    states = (
        w("checked", prefix="w14", val=0),
        w("checkedState", prefix="w14", val="2612", font=font),
        w("uncheckedState", prefix="w14", val="2610", font=font),
    )
    looks = w("sdtPr", w("alias", val=word(AANKRUISVAK)), w("id", val=number), w("checkbox", *states, prefix="w14"))
    return w("sdt", looks, w("sdtContent", run("☐", font=font)))
