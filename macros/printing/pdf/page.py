"""A page as WeasyPrint takes it, read by lxml, which is in C: its own reader takes a twentieth of the time of a book.

What lxml reads otherwise than HTML5 asks for is put right: a drawing in the page is SVG, with names in capitals and small
letters. What HTML5 adds to a table, and what it moves about in a page with mistakes, our pages have right as they are.
"""

from xml.etree import ElementTree

import cssselect2
import lxml.html
from tinyhtml5.constants import adjust_foreign_attributes, namespaces
from weasyprint import HTML
from weasyprint.urls import URLFetcher

from ..svg_names import spelled

SVG = f"{{{namespaces['svg']}}}"
FOREIGN = {name: f"{{{names[2]}}}{names[1]}" for name, names in adjust_foreign_attributes.items()}


class Page(HTML):
    """A page to draw."""

    def __init__(self, source: str, base_url: str, url_fetcher: URLFetcher) -> None:
        """Reads `source`; it names files as if it stood at `base_url`."""
        root = _copy(lxml.html.document_fromstring(source), False)
        self.base_url, self.url_fetcher, self.media_type = base_url, url_fetcher, "print"
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element


def _copy(element: lxml.html.HtmlElement, drawing: bool) -> ElementTree.Element:
    """Gives `element` as Python's own kind of element; in a `drawing` with the names of SVG."""
    drawing = drawing or element.tag == "svg"
    if drawing:
        tag, attributes = spelled(element)
        copy = ElementTree.Element(SVG + tag, {FOREIGN.get(name, name): value for name, value in attributes.items()})
    else:
        copy = ElementTree.Element(element.tag, dict(element.items()))
    copy.text, last = element.text, None
    for child in element:
        if isinstance(child.tag, str):
            last = _copy(child, drawing)
            last.tail = child.tail
            copy.append(last)
        elif last is not None:  # a comment: only what stands behind it
            last.tail = (last.tail or "") + (child.tail or "")
        else:
            copy.text = (copy.text or "") + (child.tail or "")
    return copy
