"""What WeasyPrint leaves undone in the tags of a PDF: the foot of the page and decoration are not part of the story.

WeasyPrint tags them as text and as a figure (Kozea/WeasyPrint#1836); PDF/UA-1 (ISO 14289-1, 7.1 and 7.8) wants them
marked as artifacts, which a screen reader passes over. Header cells get their direction, which some checkers ask for
(Kozea/WeasyPrint#2508).
"""

from collections.abc import Iterator

import pydyf
from lxml import etree
from lxml.html import HtmlElement

DECORATION = "\N{SECTION SIGN}versiering"
"""The alternative text of what says nothing; it never reaches the PDF."""


def name_decoration(element: HtmlElement) -> None:
    """Marks every picture in `element` that has no text of its own as decoration."""
    for picture in element.iter("img"):
        if not picture.get("alt"):
            picture.set("alt", DECORATION)
    for drawing in element.iter("svg"):
        if drawing.find("title") is None:
            title = etree.Element("title")
            title.text = DECORATION
            drawing.insert(0, title)


def at(pdf: pydyf.PDF, reference: bytes) -> pydyf.Dictionary:
    """Gives the object that `reference` (like `b"12 0 R"`) points to."""
    return pdf.objects[int(reference.split()[0])]


def finish_tags(pdf: pydyf.PDF) -> None:
    """Puts the tags of a PDF right, just before it is written."""
    root = at(pdf, pdf.catalog["StructTreeRoot"])
    story = set(_walk(pdf, root["K"]))
    numbers = at(pdf, root["ParentTree"])["Nums"]
    for page, tagged in zip(numbers[::2], numbers[1::2], strict=True):
        if not isinstance(tagged, pydyf.Array):
            continue
        outside = {mcid for mcid, element in enumerate(tagged) if element not in story}
        for mcid in outside:
            tagged[mcid] = "null"
        _mark_as_artifacts(at(pdf, at(pdf, pdf.page_references[page])["Contents"]), outside)


def _walk(pdf: pydyf.PDF, kids: list[bytes | int], header: str = "Column") -> Iterator[bytes]:
    """Gives the references of all tags below `kids`, leaving decoration out of the tree on the way."""
    for kid in list(kids):
        if isinstance(kid, int):
            continue
        element = at(pdf, kid)
        if element.get("S") == "/Figure" and element["Alt"].string == DECORATION:
            kids.remove(kid)
            continue
        if element.get("S") == "/TH":
            element["A"]["Scope"] = f"/{header}"
        yield kid
        yield from _walk(pdf, element.get("K", []), "Row" if element.get("S") == "/TBody" else header)


def _mark_as_artifacts(stream: pydyf.Stream, mcids: set[int]) -> None:
    """Turns the marked content `mcids` of a page into artifacts."""
    for index, item in enumerate(stream.stream):
        if isinstance(item, pydyf.Dictionary) and item.get("MCID") in mcids:
            stream.stream[index - 1] = "/Artifact"
            stream.stream[index] = pydyf.Dictionary({})
