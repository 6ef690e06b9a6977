"""Whether a built page says what its text says: the last net, under the rules that read the text itself (see `words`)."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..text.markdown import anchor_of, headings, line_at
from ..text.reading import MACRO_HERE, tree
from .macros import macro_ids

A_HEADING = "*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
HEADINGS = f"//article//{A_HEADING}[not(ancestor::template)]"
OF_VARIANTS = f"//article//template//{A_HEADING}"
NO_LETTERS = re.compile(r"[\W_]+")
WORDS: Any = etree.XPath(
    "//article//text()[not(ancestor::script or ancestor::style)] | //article//img/@alt", smart_strings=False
)


def as_it_was_written(handleiding: Handleiding, pagina: Pagina, page: HtmlElement) -> Iterator[Problem]:
    """Finds where the built `page` does not show what the text of `pagina` says."""
    yield from _headings(handleiding, pagina, page, pagina.where)
    yield from _lost(pagina, page, pagina.where)


def _headings(handleiding: Handleiding, pagina: Pagina, page: HtmlElement, where: str) -> Iterator[Problem]:
    """Finds headings that were read and not built, and the other way round."""
    read = {kopje.anker: kopje for kopje in headings(pagina)}
    built = {str(kopje.get("id")): " ".join(kopje.text_content().split()) for kopje in page.xpath(HEADINGS)}
    of_variants = {anchor_of(" ".join(heading.text_content().split())) for heading in page.xpath(OF_VARIANTS)}
    for name in read.keys() - built.keys() - of_variants:
        fix = "zet het kopje vooraan op de regel, met een lege regel erboven."
        wrong = f'"{read[name].tekst}" is op de pagina geen kopje geworden'
        yield Problem(where, read[name].line, "kopniveau", wrong, fix)
    for name in built.keys() - read.keys() - {*macro_ids(handleiding, pagina)}:
        fix = "schrijf een kopje met ## vooraan, en laat er een lege regel boven en onder vrij."
        yield Problem(where, line_of(pagina, built[name]), "kopniveau", f'"{built[name]}" wordt een kopje', fix)


def _lost(pagina: Pagina, page: HtmlElement, where: str) -> Iterator[Problem]:
    """Finds words that are not on the page: those of each block, letters and digits only, have to be there as a whole."""
    article = page.find(".//article")
    plain = article is not None and article.find(".//script") is None and article.find(".//style") is None
    shown = _letters(article.text_content()) if plain else ""  # at once; what it lacks may be the words of a picture
    exact = ""
    for blok in tree(pagina.text).blokken:
        for deel in blok.delen:
            words = "" if deel.html or deel.noot is not None else deel.words()
            if MACRO_HERE in words or (letters := _letters(words)) in shown:
                continue
            exact = exact or _letters("".join(WORDS(page)))
            if letters not in exact:
                fix = "kijk of de opmaak af is."
                line = pagina.at(deel.line)
                yield Problem(where, line, "verdwenen tekst", f'"{" ".join(words.split())[:60]}"', fix)


def _letters(text: str) -> str:
    return NO_LETTERS.sub("", text).lower()


def found_at(pagina: Pagina, *wanted: str) -> int | None:
    """Gives the line of the page's text on which the first of `wanted` that is there stands, or None."""
    for words in wanted:
        at = pagina.text.find(words) if words else -1
        if at >= 0:
            return line_at(pagina, at)
    return None


def line_of(pagina: Pagina, *wanted: str) -> int:
    """Gives the line on which the first of `wanted` that is there stands, or else the first line of the text."""
    return found_at(pagina, *wanted) or pagina.first_line
