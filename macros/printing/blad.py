"""Takes the sheet out of a built page, ready for paper.

In: the HTML of a page that `mkdocs build` made. Out: a `Blad` with only what stands on paper, in which every field has
a name of its own and a title that says what to fill in.
"""

import re
from copy import deepcopy
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, cast

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from ..model.kop import Soort
from ..model.messages import Refusal
from .fields import name_fields

NOT_ON_PAPER = ("niet-op-papier", "footnote-backref")
OUTWARD = ("https://", "http://", "mailto:")
TEMPLATE = "pas de Word-versie aan het sjabloon aan."


class Impossible(Refusal):
    """A sheet cannot go to paper, by what it has at `near`: a piece of its page's text, as far as that is known."""

    def __init__(self, text: str, fix: str, near: str = "") -> None:
        super().__init__(text, fix)
        self.near = near


@dataclass(frozen=True)
class Blad:
    """A sheet, as it goes to paper. It is read from its page once; to another process it goes as it is here."""

    slug: str
    """Name of its page, without folder and suffix."""
    titel: str
    """Its heading."""
    soort: Soort
    """What kind of sheet."""
    voor: str
    """Who it speaks to: a reader of `gegevens/lezers.yml`."""
    liggend: bool
    """True where the paper lies on its side."""
    voet: str
    """What stands at the foot of every page."""
    element: HtmlElement
    """The sheet itself: our own copy of the `.blad` element."""
    paginas: int = 1
    """How many pages the sheet is, according to its head."""
    reeks: str = ""
    """The name of the manual that it belongs to."""
    taal: str = "nl"
    """The language that it is written in, as its page says (`nl`, `en-GB`)."""
    stijl: str = ""
    """The style that the page brings along: what the series says of sizes."""
    vergroot: float = 1.0
    """How many times as large as A4 its paper is."""
    variant: str = ""
    """Which variant of the sheet it is; empty for the sheet itself."""
    woorden: tuple[tuple[str, str], ...] = ()
    """The words that the series has of its own, for what stands at the foot of a page."""

    @property
    def facts(self) -> tuple[str | int, ...]:
        """All that is known of the sheet, but for what stands on it."""
        return tuple(getattr(self, field.name) for field in fields(self) if field.name != "element")

    def __reduce__(self) -> tuple[object, ...]:
        """Makes it fit to go to another process: lxml's elements cannot, their text can."""
        own = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "element"}
        return _from_text, (lxml.html.tostring(self.element, encoding="unicode"), own)


def _from_text(element: str, facts: dict[str, Any]) -> Blad:
    """Gives the sheet that was sent as text."""
    return Blad(element=lxml.html.fragment_fromstring(element), **facts)


@lru_cache(maxsize=1)
def read_page(html: str) -> HtmlElement:
    """Gives a page, read: to look at, for its variants are asked of the same one after another."""
    return cast(HtmlElement, lxml.html.document_fromstring(html))


def extract_blad(html: str, slug: str, variant: str = "", uiterlijk: str | None = None) -> Blad:
    """Gives the sheet on the page `html`, or a `variant` of it, in the style `uiterlijk`; `slug` is the page's name.

    Raises Refusal where there is no sheet, one without a heading, or no such variant of it.
    """
    page = read_page(html)
    found = page.find_class("blad")
    if not found:
        raise Refusal(f"op de pagina {slug} staat geen werkblad", "zet `werkblad:` in de kop van de pagina.")
    element = deepcopy(found[0])
    element.tail = None
    if variant:
        _become(element, variant, uiterlijk)
    _drop_what_is_not_for_paper(element)
    heading = element.find(".//h1")
    titel = "" if heading is None else words(heading)
    if not titel:
        raise Refusal(f"het werkblad {slug} heeft geen titel", "zet `title:` in de kop van de pagina.")
    etree.strip_tags(element, "abbr")  # what a term means pops up on the screen; paper has the word
    _unlink(element)
    _name_drawings(element)
    name_fields(element)
    foot = page.get_element_by_id("bladvoet", None)
    return Blad(
        slug=slug,
        titel=titel,
        soort=Soort(element.get("data-soort", Soort.WERKBLAD)),
        voor=element.get("data-voor", ""),
        liggend=element.get("data-liggend") == "ja",
        voet=titel if foot is None else foot.get("data-voet", titel),
        element=element,
        paginas=1 if foot is None else int(foot.get("data-paginas", "1")),
        reeks="" if foot is None else foot.get("data-reeks", ""),
        taal=page.get("lang") or "nl",
        variant=variant,
        stijl="" if (style := page.get_element_by_id("reeks", None)) is None else style.text or "",
    )


def _become(element: HtmlElement, variant: str, uiterlijk: str | None) -> None:
    """Puts in the sheet `element` what its `variant` has in the place of what stands below its heading.

    All of it is there before anything is drawn: what a variant has not, neither its PDF nor its Word file has.
    """
    found = [own for own in element.iter("template") if own.get("data-variant") == variant]
    if not found:
        raise Refusal(f"de pagina heeft geen variant {variant}", "zet haar bij `varianten:` in de kop.")
    heading = element.find(".//h1")
    element[:] = [*element.find_class("thuiscode"), *([] if heading is None else [heading]), *found[0]]
    element.set("data-variant", variant)
    if uiterlijk:
        element.set("class", f"{element.get('class', '')} blad--{uiterlijk}".strip())


def _drop_what_is_not_for_paper(element: HtmlElement) -> None:
    """Takes out what no reader of paper sees: our own class, the way back from a note, scripts, styles and comments."""
    for name in NOT_ON_PAPER:
        for child in element.find_class(name):
            child.drop_tree()
    for child in list(element.iter("script", "style", "template", etree.Comment)):
        child.drop_tree()


def _unlink(element: HtmlElement) -> None:
    """Keeps only the text of links within the site: on paper they lead nowhere, in a PDF to the builder's own disk."""
    for link in list(element.iter("a")):
        if not link.get("href", "").startswith(OUTWARD):
            link.drop_tag()


def _name_drawings(element: HtmlElement) -> None:
    """Writes the name of an inline drawing as its <title>, where WeasyPrint looks for it."""
    for drawing in element.iter("svg"):
        if drawing.get("aria-label") and drawing.find("title") is None:
            title = etree.Element("title")
            title.text = drawing.get("aria-label")
            drawing.insert(0, title)


def words(element: HtmlElement) -> str:
    """Gives the text in `element`, on one line."""
    return " ".join(str(element.text_content()).split())


def squeezed(text: str) -> str:
    """Gives `text` without white space, to compare what a page says with what a file says."""
    return "".join(text.split())


def first(element: HtmlElement, css_class: str) -> HtmlElement:
    """Gives the first element in `element` with `css_class`; raises Refusal if there is none."""
    for found in element.find_class(css_class):
        return found
    blok = element.get("data-blok")
    raise Refusal(f"blok {blok} heeft geen {css_class}", TEMPLATE)


def measure(element: HtmlElement, name: str, unit: str = "mm") -> float:
    """Gives the number that the style of `element` sets for `name` in `unit`; raises Refusal if it does not."""
    found = re.search(rf"(?:^|[;\s]){name}:\s*(-?[\d.]+){unit}", element.get("style", ""))
    if not found:
        raise Refusal(f"<{element.tag}> heeft geen {name} in {unit}", TEMPLATE)
    return float(found[1])
