"""Reads what a block's HTML says. Where a template no longer has what Word needs, it says so: no silent hole."""

import re

from lxml.html import HtmlElement


def words(element: HtmlElement) -> str:
    """Gives the text in `element`, on one line."""
    return " ".join(str(element.text_content()).split())


def squeezed(text: str) -> str:
    """Gives `text` without white space, to compare what a page says with what a file says."""
    return "".join(text.split())


def first(element: HtmlElement, css_class: str) -> HtmlElement:
    """Gives the first element in `element` with `css_class`; raises ValueError if there is none."""
    for found in element.find_class(css_class):
        return found
    blok = element.get("data-blok")
    raise ValueError(f"blok {blok} heeft geen {css_class}: pas de Word-versie aan het sjabloon aan.")


def measure(element: HtmlElement, name: str, unit: str = "mm") -> float:
    """Gives the number that the style of `element` sets for `name` in `unit`; raises ValueError if it does not."""
    found = re.search(rf"(?:^|[;\s]){name}:\s*(-?[\d.]+){unit}", element.get("style", ""))
    if not found:
        raise ValueError(f"<{element.tag}> heeft geen {name} in {unit}: pas de Word-versie aan het sjabloon aan.")
    return float(found[1])
