"""The fields of a sheet: each gets a name of its own, and a title that says what to fill in.

WeasyPrint writes them to the PDF as /T and /TU. A name is made from the question (`wie-helpt-mij-1`), so that who reads
what was filled in knows what it answers; it is ASCII, without a dot, which in a PDF would be a field within a field.
"""

import re
from collections import Counter
from dataclasses import dataclass
from unicodedata import normalize

from lxml.html import HtmlElement

CHOICES = ("radio", "checkbox")
LONGEST = 60  # letters of a name

Group = tuple[HtmlElement, ...] | tuple[HtmlElement | None, str | None]


@dataclass(frozen=True)
class Veld:
    """What the PDF needs to know of a field beside what WeasyPrint tells it."""

    tekst: str = ""
    """The question that a choice answers."""
    vinkje: bool = False
    """True where a choice is a box to tick, though only one may be chosen."""
    regels: int = 0
    """How many drawn lines the text runs on over; 0 where there are none."""
    midden: bool = False
    """True where the text stands in the middle of its place."""


def name_fields(element: HtmlElement) -> None:
    """Gives every field in `element` a name and a title; the radio buttons of one question share their name."""
    asked = [field for field in element.iter("input", "textarea", "select") if field.get("type") != "hidden"]
    groups: dict[Group, list[HtmlElement]] = {}
    for field in asked:
        field.set("title", _title(field))
        radio = field.get("type") == "radio"
        groups.setdefault((_around(field, "fieldset"), field.get("name")) if radio else (field,), []).append(field)
    stems = [_stem(fields[0]) for fields in groups.values()]
    for fields, name in zip(groups.values(), _numbered(stems), strict=True):
        for field in fields:
            field.set("name", name)


def _numbered(stems: list[str]) -> list[str]:
    """Gives `stems`, those that stand there more than once with a number behind them."""
    count = Counter(stems)
    taken = {stem for stem in stems if count[stem] == 1}
    names = []
    for stem in stems:
        name, number = stem, 0
        while count[stem] > 1 and (number == 0 or name in taken):
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        names.append(name)
    return names


def _stem(field: HtmlElement) -> str:
    """Gives the name that the question of `field` makes: plain letters and digits, not longer than is handy."""
    table = _around(field, "table")
    caption = None if table is None else table.find("caption")
    asked = question(field) if field.get("type") == "radio" else field.get("title", "")
    letters = normalize("NFKD", f"{_words(caption)} {asked}".lower()).encode("ascii", "ignore").decode()
    name = "-".join(re.findall(r"[a-z0-9]+", letters)) or "veld"
    return name if len(name) <= LONGEST else name[: LONGEST + 1].rpartition("-")[0] or name[:LONGEST]


def _title(field: HtmlElement) -> str:
    """Gives what `field` asks; a choice has its question before it, which a PDF has no other place for."""
    own = field.get("aria-label") or _words(_around(field, "label")) or field.get("value", "")
    if field.get("type") not in CHOICES or _around(field, "table") is not None:
        return own
    return f"{question(field)} {own}".strip()


def question(field: HtmlElement) -> str:
    """Gives the question that `field` is a choice of, or an empty text."""
    group, row = _around(field, "fieldset"), _around(field, "tr")
    return _words(group.find("legend") if group is not None else None if row is None else row.find("th"))


def facts(element: HtmlElement) -> dict[str, Veld]:
    """Gives what the PDF needs to know of every field in `element`, by its name."""
    return {
        field.get("name", ""): Veld(
            tekst=question(field) if field.get("type") in CHOICES else "",
            vinkje=_around(field, "table") is not None,
            regels=int(field.get("data-regels", "0")),
            midden="veld--los" in _classes(field) and "veld--oplijn" not in _classes(field),
        )
        for field in element.iter("input", "textarea")
    }


def _classes(field: HtmlElement) -> list[str]:
    """Gives the classes of `field`."""
    return str(field.get("class", "")).split()


def _around(element: HtmlElement, tag: str) -> HtmlElement | None:
    """Gives the nearest `tag` round `element`, or None."""
    return next(element.iterancestors(tag), None)


def _words(element: HtmlElement | None) -> str:
    """Gives the text in `element`, on one line."""
    return "" if element is None else " ".join(str(element.text_content()).split())
