"""A page of the built site as a chapter: what stands on paper of it, and nothing else.

In: the HTML of a page that `mkdocs build` made. Out: a `Hoofdstuk`, in which every name (`id`) is unique in the book,
every picture is named from the root of the site and no fold is closed. Its links are `verbinden`'s.
"""

import posixpath
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import cast
from urllib.parse import unquote, urlsplit

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from ...model.messages import Refusal
from ..blad import NOT_ON_PAPER, words
from ..svg_names import spelled

NOT_IN_BOOK = "niet-in-boek"
"""The class of what a page shows and the browser prints, and a book has in a form of its own."""
ONLY_ON_SCREEN = {
    *NOT_ON_PAPER, NOT_IN_BOOK, "leskeuze", "lesbalk", "oogopslag__tafel", "oogopslag__papier", "vorige-volgende",
    "sprong", "downloads", "headerlink", "bladengroepen",
    "md-content__button", "md-tags", "md-source-file", "md-feedback", "alleen-voorlezen",
}  # fmt: skip
"""The classes of menus, buttons and what a program reads aloud: a reader of paper can do nothing with them.

The list of all sheets (`bladengroepen`) a book has in a form of its own.
"""
TAGS_OF_SCREEN = ("script", "style", "template", "form", "button", "input", "iframe", "video", "audio", "dialog")
VIEW_ONLY = ("loading", "tabindex", "data-dicht", "data-label", "hidden", "download", "target")
REFERS = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls")
DRAWING_REFERS = re.compile(r"url\(\s*[\"']?#([^)\"']+)[\"']?\s*\)")
HEADING = re.compile(r"h([1-6])")
FOLD, FOLD_TITLE = "vouw", "vouw__titel"
BETWEEN = "--"
"""Between the name of a chapter and that of a place in it; no anchor of ours has two dashes in a row."""


@dataclass(frozen=True)
class Hoofdstuk:
    """A page of the manual as it stands in a book."""

    path: str
    """Its page, below docs: `lessen/les-1.md`."""
    titel: str
    """Its heading, which does not stand in `element` any more."""
    deel: str
    """The part of the book that it belongs to, as the menu calls it; empty where it stands before all parts."""
    element: HtmlElement
    """What stands on paper: our own `<section>`, of which the `id` is that of the chapter."""

    @property
    def naam(self) -> str:
        """The name that links use for the chapter, and that begins each name in it."""
        return chapter_name(self.path)

    @property
    def html(self) -> str:
        """The chapter as HTML; it is well-formed XML too."""
        return etree.tostring(self.element, encoding="unicode")

    @property
    def plekken(self) -> frozenset[str]:
        """The places in the chapter that a link can go to, as its page calls them."""
        start = len(self.naam + BETWEEN)
        return frozenset(name[start:] for name in self.element.xpath(".//@id") if name.startswith(self.naam + BETWEEN))

    def met(self, element: HtmlElement) -> "Hoofdstuk":
        """Gives this chapter with `element` for what stands in it."""
        return replace(self, element=element)


def chapter_name(path: str) -> str:
    """Gives the name of the chapter that the page `path` becomes: `lessen-les-1`."""
    return re.sub(r"[^a-z0-9]+", "-", path.removesuffix(".md").lower()).strip("-")


def place_name(path: str, anker: str) -> str:
    """Gives the name, in the book, of the place `anker` on the page `path`; without `anker` that of the chapter."""
    return chapter_name(path) + (f"{BETWEEN}{anker}" if anker else "")


def read_chapter(html: str, path: str, deel: str = "", erbij: str = "") -> Hoofdstuk:
    """Gives the chapter that the built page `html` of `path` becomes; `erbij` (HTML) is put behind its text.

    Raises Refusal where the page has no text or no heading.
    """
    page = cast(HtmlElement, lxml.html.document_fromstring(html))
    article = page.find(".//article")
    heading = None if article is None else article.find(".//h1")
    if article is None or heading is None:
        raise Refusal(f"de pagina {path} heeft geen titel", "zet `title:` in de kop van de pagina.")
    titel = words(heading)
    element = deepcopy(article)
    element.tail = None
    element.find(".//h1").drop_tree()
    for extra in lxml.html.fragments_fromstring(erbij) if erbij else []:
        element.append(extra)
    clean(element)
    _open_folds(element)
    _name_places(element, path)
    _name_pictures(element, path)
    _spell_drawings(element)
    element.tag = "section"
    element.attrib.clear()
    element.set("id", chapter_name(path))
    element.set("class", "hoofdstuk")
    return Hoofdstuk(path, titel, deel, element)


def clean(element: HtmlElement) -> None:
    """Takes out of `element` what is of no use on paper: what one can press, what pops up, what stands nowhere."""
    for table in element.iter("table"):
        _drop_column_of_downloads(table)
    for child in [
        child for child in element.iter("*") if not ONLY_ON_SCREEN.isdisjoint(child.get("class", "").split())
    ]:
        if child is not element and child.getparent() is not None:
            child.drop_tree()
    for child in list(element.iter(*TAGS_OF_SCREEN, etree.Comment)):
        if child.getparent() is not None:
            child.drop_tree()
    for child in element.xpath(".//*[@hidden]"):
        child.drop_tree()
    etree.strip_tags(element, "abbr")  # what a term means pops up on the screen; paper has the list of terms
    _drop_what_is_empty(element)
    for child in element.iter("*"):
        for name in VIEW_ONLY:
            child.attrib.pop(name, None)


def _drop_column_of_downloads(table: HtmlElement) -> None:
    """Takes the last column out of `table` where it holds nothing but downloads."""
    rows = [row for row in table.iter("tr") if len(row)]
    cells = [row[-1] for row in rows if row.getparent().tag == "tbody" and not row[-1].get("colspan")]
    if not cells or not all(cell.find_class("downloads") and not _own_words(cell) for cell in cells):
        return
    for row in rows:
        if span := row[-1].get("colspan"):
            row[-1].set("colspan", str(int(span) - 1))
        else:
            row[-1].drop_tree()


def _own_words(cell: HtmlElement) -> str:
    """Gives the words of `cell` but for its downloads."""
    copy = deepcopy(cell)
    for downloads in copy.find_class("downloads"):
        downloads.drop_tree()
    return words(copy)


def _drop_what_is_empty(element: HtmlElement) -> None:
    """Takes out what has nothing left in it."""
    for child in reversed(list(element.iter("p", "ul", "ol", "div", "nav", "section"))):
        if not len(child) and not words(child):
            child.drop_tree()


def _open_folds(element: HtmlElement) -> None:
    """Makes every part that folds a `div.vouw` with its title above it."""
    for fold in list(element.iter("details")):
        fold.tag = "div"
        fold.classes.add(FOLD)
        fold.attrib.pop("open", None)
        summary = fold.find("summary")
        if summary is not None:
            summary.tag = "p"
            summary.attrib.clear()
            summary.set("class", FOLD_TITLE)


def _name_places(element: HtmlElement, path: str) -> None:
    """Has every name in `element` begin with that of the chapter, and what refers to it too."""
    for child in element.iter("*"):
        if own := child.get("id"):
            child.set("id", place_name(path, own))
        for name in REFERS:
            if value := child.get(name):
                child.set(name, " ".join(place_name(path, part) for part in value.split()))
        for name, value in child.attrib.items():
            if "url(" in value:
                child.set(name, DRAWING_REFERS.sub(lambda found: f"url(#{place_name(path, found[1])})", value))
    for child in element.iter("use"):
        for name, value in child.attrib.items():
            if name.endswith("href") and value.startswith("#"):
                child.set(name, f"#{place_name(path, value[1:])}")


def _name_pictures(element: HtmlElement, path: str) -> None:
    """Names every picture from the root of the site."""
    for picture in element.iter("img"):
        picture.set("src", from_root(picture.get("src", ""), path))


def _spell_drawings(element: HtmlElement) -> None:
    """Writes the names in inline drawings as XML knows them."""
    for child in element.xpath(".//svg/descendant-or-self::*"):
        child.tag, attributes = spelled(child)
        child.attrib.clear()
        child.attrib.update(attributes)


def from_root(address: str, path: str) -> str:
    """Gives what the relative `address` on the page `path` means from the root of the site: `lessen/les-2.html`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(urlsplit(address).path)))


def headings(element: HtmlElement) -> Iterator[HtmlElement]:
    """Gives every heading in `element`, in order."""
    return (child for child in element.iter("*") if isinstance(child.tag, str) and HEADING.fullmatch(child.tag))


def lower_headings(element: HtmlElement, levels: int) -> None:
    """Makes every heading in `element` a heading of `levels` lower; h6 is the lowest. Its class says what it was."""
    for heading in list(headings(element)):
        heading.classes.add(f"kop--{heading.tag[1]}")
        heading.tag = f"h{min(6, int(heading.tag[1]) + levels)}"


def folds(element: HtmlElement) -> list[tuple[str, HtmlElement]]:
    """Gives every fold in `element` with the heading that it stands under."""
    above, found = "", list[tuple[str, HtmlElement]]()
    for child in element.iter("*"):
        if isinstance(child.tag, str) and HEADING.fullmatch(child.tag):
            above = words(child)
        elif FOLD in child.classes:
            found.append((above, child))
    return found


def title_of(fold: HtmlElement) -> str:
    """Gives the words that a fold has on the screen while it is closed."""
    return " ".join(words(title) for title in fold.find_class(FOLD_TITLE)[:1])
