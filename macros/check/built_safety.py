"""What a built page may hold of what its text brought: known attributes, and addresses of known kinds. Nothing else runs.

A list of what may, not of what may not: what browsers invent next is not on it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from lxml import html

ANYWHERE = {"class", "id", "title", "lang", "dir", "role", "style"}
BEGINNINGS = "aria-", "data-"
OF_A_FIELD = {
    "type", "name", "value", "autocomplete", "checked", "disabled", "for", "inputmode", "max", "maxlength", "min",
    "placeholder", "readonly", "rows", "size", "spellcheck", "step",
}  # fmt: skip
OF_A_CELL = {"colspan", "rowspan", "scope", "headers", "align"}
OF = {
    "a": {"href", "download", "rel", "name"},
    "article": {"tabindex"},
    "blockquote": {"cite"},
    "button": OF_A_FIELD | {"hidden"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "div": {"hidden"},
    "form": {"hidden"},
    "img": {"src", "srcset", "alt", "width", "height", "loading", "decoding"},
    "input": OF_A_FIELD,
    "label": OF_A_FIELD,
    "li": {"value"},
    "output": {"for"},
    "ol": {"start", "type", "reversed"},
    "option": OF_A_FIELD,
    "select": OF_A_FIELD,
    "td": OF_A_CELL,
    "textarea": OF_A_FIELD,
    "th": OF_A_CELL,
    "time": {"datetime"},
}
"""For each element the attributes that it may have, beside those that may stand anywhere."""
HIDES = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])"
    r"|(?<![-\w])color\s*:\s*(?:white|#fff(?:fff)?|transparent))\b",
    re.IGNORECASE,
)
"""A style by which a text is there, and nobody sees it."""

ADDRESS_FIX = "begin een adres met https:// of verwijs naar een .md."
SCHEMES = {"", "http", "https", "mailto", "tel"}


def unknown_attributes(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Gives every attribute in the text of a built `page` that is not known: its name, and how it stands there."""
    for element in page.xpath("//article//*"):
        style = element.get("style", "")
        if HIDES.search(style) and element.tag != "svg" and not any(True for _ in element.iterancestors("svg")):
            yield "style", f'style="{style[:40]}"'
        if not isinstance(element.tag, str) or not (strange := _strange(element.tag, tuple(element.keys()))):
            continue
        drawn = element.tag == "svg" or any(True for _ in element.iterancestors("svg"))
        for name in strange:
            if name.startswith("on") or not drawn:
                value = element.get(name)
                yield name, f'{name}="{value[:40]}"' if value else name


@lru_cache(maxsize=4096)
def _strange(tag: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Gives those of `names` that an element may not have everywhere."""
    known = ANYWHERE | OF.get(tag, set())
    return tuple(name for name in names if name.startswith("on") or not (name in known or name.startswith(BEGINNINGS)))


def strange_scheme(element: html.HtmlElement, address: str) -> bool:
    """Tells whether an address is of a kind that may do anything else than lead to a page, a mailbox or a telephone."""
    scheme = urlsplit(address).scheme
    if scheme == "data":
        return not (element.tag == "link" or (element.tag == "img" and address.startswith("data:image/")))
    return scheme not in SCHEMES
