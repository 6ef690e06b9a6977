"""The places that a search may lead to, taken out of the built pages: a page, a part of it, a row of signs.

A place is small on purpose: whoever looks for an activity comes at the activity, not at a page of an hour.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from lxml import html

from ...model.handleiding import Handleiding, Pagina

PARSER = html.HTMLParser(encoding="utf-8")
PARTS = {"h2", "h3"}
SKIPPED = {"script", "style", "svg", "nav", "button", "form", "template"}
SKIPPED_CLASSES = {
    "bladkop__knoppen", "lesbalk", "downloads", "tijdbalk", "footnote-backref", "vorige-volgende", "bladfilter",
    "bladkaarten", "bladvouw__proef",
    "bladenlijst", "lessenlijst",  # what they list are places themselves
}  # fmt: skip
BLOCKS = {
    "p", "li", "td", "th", "dt", "dd", "div", "section", "summary", "figcaption", "h4", "h5", "h6", "label", "tr", "ol", "ul",
}  # fmt: skip
NAMED = {"dt", "h4", "h5", "summary", "caption"}
"""What names the text below it, without being a place of its own."""
ROW = "data-zoekplek"
"""An element with its own id and this attribute is a place: its first child names it, the others say what of it.

With the value of `OWN_GROUP` such rows are a group of their own, called as their page.
"""
OWN_GROUP = "eigen"
SENTENCE = re.compile(r"(?<=[.!?…”])\s+(?=[A-Z“‘0-9])")


@dataclass
class Plek:
    """A place: the page (`lessen/les-3.html`), the name of the part on it (or nothing), its heading, and its words.

    It is shown with the places of `groep`: the folder of its page, or the title of a page that is a group on its own
    (`eigen`). `onder` is the heading above it, or the title of its page; `over` says what the page is about; `namen` are
    the words that name smaller parts; `alineas` all other text.
    """

    adres: str
    anker: str
    titel: str
    groep: str
    onder: str = ""
    eigen: bool = False
    over: list[str] = field(default_factory=list)
    namen: list[str] = field(default_factory=list)
    alineas: list[str] = field(default_factory=list)

    @property
    def zinnen(self) -> list[str]:
        """What may stand below its title: what the page is about, then its sentences."""
        found = [zin.strip() for tekst in (*self.over, *self.alineas) for zin in SENTENCE.split(tekst)]
        return list(dict.fromkeys(zin for zin in found if len(zin) > 15))


def plekken(handleiding: Handleiding, site: Path) -> list[Plek]:
    """Gives every place of the pages in the built `site`, page by page; the first of a page is the page itself."""
    found: list[Plek] = []
    for path, pagina in sorted(handleiding.paginas.items()):
        adres = path.removesuffix(".md") + ".html"
        if (site / adres).is_file():
            found += _of_page(pagina, adres, (site / adres).read_bytes())
    return found


@lru_cache(maxsize=512)  # in a preview most pages are what they were
def _of_page(pagina: Pagina, adres: str, content: bytes) -> tuple[Plek, ...]:
    return tuple(_places(pagina, adres, html.document_fromstring(content, PARSER)))


def _places(pagina: Pagina, adres: str, document: html.HtmlElement) -> Iterator[Plek]:
    article = document.get_element_by_id("__inhoud")
    folder = adres.rpartition("/")[0].partition("/")[0]
    page = Plek(adres, "", _title(document), folder, over=_about(pagina))
    places, here, whole = [page], page, pagina.werkblad is not None
    for element, text in _pieces(article):
        if element.tag == "h1":
            continue
        if element.get(ROW) is not None:
            name, *rest = (_words(child) for child in element)
            own = element.get(ROW) == OWN_GROUP
            group = page.titel if own else folder
            places.append(Plek(adres, element.get("id", ""), name, group, here.titel, own, alineas=rest))
        elif element.tag in PARTS and element.get("id") and not whole:
            here = Plek(adres, element.get("id", ""), text, folder, page.titel)
            places.append(here)
        elif element.tag in NAMED or element.tag in PARTS:
            here.namen.append(text)
        else:
            here.alineas.append(text)
    yield from places


def _about(pagina: Pagina) -> list[str]:
    """Gives what the head of a page says that it is about."""
    kop = pagina.kop
    if not kop:
        return []
    if kop.werkblad:
        return [kop.werkblad.omschrijving]
    if kop.interventie:
        return [kop.interventie.doel, kop.interventie.voor_wie]
    if kop.les:
        return [kop.les.thema]
    return [kop.description] if kop.description else []


def _title(document: html.HtmlElement) -> str:
    """Gives the name of a page as the browser has it, without that of the manual."""
    title, heading = document.findtext(".//title") or "", document.find(".//h1")
    plain = _words(heading) if heading is not None else title
    own = title.rpartition(" - ")[0]
    return " ".join((own if own.startswith(plain) else plain).split())


def _pieces(element: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """Gives the blocks of words in `element`, in order; a block in a block comes on its own, rows of signs come whole."""
    loose: list[str] = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not _skipped(child):
            if child.get(ROW) is not None or child.tag in PARTS | {"h1"}:
                yield from _gathered(element, loose)
                loose = []
                yield child, _words(child)
            elif child.tag in BLOCKS or any(e.tag in BLOCKS | PARTS for e in child.iterdescendants()):
                yield from _gathered(element, loose)
                loose = []
                yield from _pieces(child)
            else:
                loose.append(_words(child))
        loose.append(child.tail or "")
    yield from _gathered(element, loose)


def _gathered(element: html.HtmlElement, loose: list[str]) -> Iterator[tuple[html.HtmlElement, str]]:
    if text := " ".join("".join(loose).split()):
        yield element, text


def _skipped(element: html.HtmlElement) -> bool:
    return element.tag in SKIPPED or bool(SKIPPED_CLASSES.intersection(element.get("class", "").split()))


def _words(element: html.HtmlElement) -> str:
    """Gives the words in `element`, without those of what is left out."""
    found = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not _skipped(child):
            found.append(_words(child))
            found.append(" " if child.tag in BLOCKS else "")
        found.append(child.tail or "")
    return " ".join("".join(found).split())
