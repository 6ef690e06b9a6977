"""A lesson on paper, for the adults: all that its page says, with what folds on the screen as an appendix at the end."""

from typing import cast

import lxml.html
from lxml.html import HtmlElement
from markupsafe import Markup

from ...draw.templating import render
from .hoofdstuk import FOLD_TITLE, Hoofdstuk, folds, place_name, title_of

HOLDS_TEXT = ("dd", "li", "p", "td", "th")
INLINE = ("a", "abbr", "code", "em", "span", "strong")
MOST = 12
"""How many pages of A4 a lesson may take."""


def append_folds(chapter: Hoofdstuk) -> None:
    """Puts every fold of the lesson `chapter` at the end, under the heading that it came from; what stood there says on
    which page.
    """
    appendix = []
    for number, (heading, fold) in enumerate(folds(chapter.element), start=1):
        plek, title = place_name(chapter.path, f"achteraan-{number}"), title_of(fold)
        text = Markup("".join(to_html(child) for child in fold if FOLD_TITLE not in child.classes))
        appendix.append((plek, heading, title, text))
        fold.addnext(lxml.html.fragment_fromstring(render("boek/naar_achteraan.html", plek=plek, titel=title)))
        fold.drop_tree()
    if appendix:
        html = render("boek/achteraan.html", vouwen=appendix, plek=place_name(chapter.path, "achteraan"))
        chapter.element.append(lxml.html.fragment_fromstring(html))


def to_html(element: HtmlElement) -> str:
    """Gives `element` as HTML, in which a space before an inline element stands apart from the words before it."""
    for inline in list(element.iter(*INLINE)):
        parent = inline.getparent()
        if parent is not None and parent.tag in HOLDS_TEXT:
            _set_space_apart(cast(HtmlElement, parent), cast(HtmlElement, inline))
    return str(lxml.html.tostring(element, encoding="unicode"))


def _set_space_apart(parent: HtmlElement, inline: HtmlElement) -> None:
    """Puts the words before `inline`, a child of `parent`, in a `<span>`, without the space behind them.

    WeasyPrint counts that space in: words that just fill a line are then broken off behind the first one.
    """
    before = inline.getprevious()
    words = parent.text if before is None else before.tail
    if not words or not words[-1].isspace() or len(words.split()) < 2:
        return
    whole: HtmlElement = lxml.html.Element("span")
    whole.text, whole.tail = words.rstrip(), " "
    if before is not None:
        before.tail = None
    else:
        parent.text = None
    inline.addprevious(whole)
