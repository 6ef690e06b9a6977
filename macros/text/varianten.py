"""Variants of a sheet, from one text: marks say of the part that follows them in which variants it stands, and how.

A mark is an empty `div` with `data-merk`, as `templates/merk.html` writes it. Markdown reads the page once; the page itself
keeps what has no mark against it, and behind it stands a `template` for each variant with all that this variant has.
Nothing in a template is shown, printed or filled in on a page: `printing/` takes it out.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

ALLEEN, NIET, PLAATJE, ANDERS = "alleen", "niet", "plaatje", "anders"
GEVEN = re.compile(r'data-(\w+)="([^"]*)"')
MARK = re.compile(r'\A\s*<div class="merk" ')
# Markdown's own steps: attributes in braces are read (8), then headings get names and a place in the contents (5), and
# last of all the addresses of links are made right (0).
BEFORE_HEADINGS, BEFORE_LINKS = 6, 1


@dataclass(frozen=True)
class Merk:
    """A mark: what it says (`alleen`, `niet`, `plaatje`, `anders`), and for which variants."""

    soort: str
    varianten: frozenset[str]
    beeld: str = ""
    woord: str = ""


@dataclass
class Part:
    """A part of a page with its marks, and what stands in its place in some variants."""

    element: Element
    merken: Sequence[Merk]
    anders: dict[str, Element] = field(default_factory=dict)

    def stands_in(self, variant: str) -> bool:
        """Tells whether the part stands in `variant`; the page itself is the variant without a name."""
        only = [merk for merk in self.merken if merk.soort == ALLEEN]
        never = [merk for merk in self.merken if merk.soort == NIET]
        return all(variant in merk.varianten for merk in only) and not any(variant in merk.varianten for merk in never)

    def plaatje(self, variant: str) -> Merk | None:
        """Gives the picture before the part in `variant`: the first mark decides, and may say that there is none."""
        found = (merk for merk in self.merken if merk.soort == PLAATJE and variant in merk.varianten)
        merk = next(found, None)
        return merk if merk and merk.beeld else None


class Varianten(Extension):  # type: ignore[misc]
    """Has Markdown understand the marks; `names` gives the variants of the page in hand."""

    def __init__(self, names: Callable[[], Iterable[str]]) -> None:
        super().__init__()
        self.names = names

    def extendMarkdown(self, md: Markdown) -> None:
        """Adds our two steps."""
        aside: list[Element] = []
        md.treeprocessors.register(_Sorter(md, self.names, aside), "varianten", BEFORE_HEADINGS)
        md.treeprocessors.register(_Adder(md, aside), "varianten-erbij", BEFORE_LINKS)


class _Sorter(Treeprocessor):  # type: ignore[misc]
    """Takes what is of the variants alone from the page, and puts each variant aside."""

    def __init__(self, md: Markdown, names: Callable[[], Iterable[str]], aside: list[Element]) -> None:
        super().__init__(md)
        self.names, self.aside = names, aside

    def run(self, root: Element) -> None:
        """Sorts the parts of a page; one without marks and variants stays as it is."""
        names, parts = list(self.names()), list(_parts(root, self.md.htmlStash.rawHtmlBlocks))
        self.aside[:] = [_template(name, parts) for name in names]
        root[:] = [part.element for part in parts if part.stands_in("")]


class _Adder(Treeprocessor):  # type: ignore[misc]
    """Puts the variants behind the page: their headings are in no list of contents."""

    def __init__(self, md: Markdown, aside: list[Element]) -> None:
        super().__init__(md)
        self.aside = aside

    def run(self, root: Element) -> None:
        """Adds what was put aside."""
        root.extend(self.aside)
        self.aside.clear()


def _parts(root: Element, stash: Sequence[object]) -> Iterator[Part]:
    """Gives the parts of a page with the marks that stand before them, but for the marks themselves."""
    merken: list[Merk] = []
    last: Part | None = None
    for element in root:
        merk = _mark(element, stash)
        if merk:
            merken.append(merk)
            continue
        instead = [merk for merk in merken if merk.soort == ANDERS]
        if instead and last:
            last.anders |= {name: element for merk in instead for name in merk.varianten}
        else:
            if last:
                yield last
            last = Part(element, merken)
        merken = []
    if last:
        yield last


def _mark(element: Element, stash: Sequence[object]) -> Merk | None:
    """Gives the mark that `element` is: a piece of HTML that Markdown keeps in `stash`."""
    found = HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip())
    html = stash[int(found[1])] if found and not len(element) else None
    if not isinstance(html, str) or not MARK.match(html):
        return None
    told = dict(GEVEN.findall(html))
    return Merk(told["merk"], frozenset(told["varianten"].split()), told.get("beeld", ""), told.get("woord", ""))


def _template(variant: str, parts: Sequence[Part]) -> Element:
    """Gives all that stands in `variant`. No search finds it: the page itself has the same words."""
    template = Element("template", {"data-variant": variant, "data-search-exclude": ""})
    for part in parts:
        if part.stands_in(variant):
            element = deepcopy(part.anders.get(variant, part.element))
            merk = part.plaatje(variant)
            template.append(_with_picture(element, merk) if merk else element)
    return template


def _with_picture(element: Element, merk: Merk) -> Element:
    """Gives a part with its picture before it."""
    row = Element("div", {"class": "met-plaatje"})
    SubElement(row, "img", {"class": "plaatje", "src": merk.beeld, "alt": merk.woord})
    SubElement(row, "div", {"class": "met-plaatje__deel"}).append(element)
    return row
