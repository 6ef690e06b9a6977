"""Whether a built page says what its text says: no marks that became nothing, no words or headings that got lost.

Markdown never complains: a list without an empty line above it, a heading against a table and a cell too many in a row
all give a page, only not the one that was meant.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..text.markdown import headings, plain
from ..text.reading import MACRO
from .macros import macro_ids

LOOSE = re.compile(
    r"\*\*|\]\(|!\[|```|~~~|\.md[)\]]|&[a-zA-Z]+;|\{:?[ ]*[#.][\w-]+[ ]*\}|\[\^\w+\]|\|[ ]*:?-{3,}"
    r"|(?:^|\n)[ ]*(?:#{1,6}[ ]|!{2,3}[ ]?\w|\?{3}\+?[ ]+\w|\|[^\n|]*\|)|\n[ ]*(?:[-*+]|\d+\.)[ ]"
)
UNSEEN = re.compile(
    r"<!--.*?-->"  # comments
    r"|^[ ]{0,3}\*?\[(?!\^)[^\]\n]+\]:[^\n]*"  # addresses and abbreviations
    r"|^[ ]*(?:`{3,}|~{3,})[^\n]*"  # fences
    r"|^[ ]*[!?]{3}\+?[ ]*[\w-]+(?:[ ]+[\w-]+)*"  # boxes
    r"|\{:?[ ]*(?:[#.]|[\w-]+=)[^{}\n]*\}"  # attributes
    r"|^[ >\t]*(?:(?:[-*+]|\d+\.)[ \t]+)+",  # what begins a list or a quotation
    re.DOTALL | re.MULTILINE,
)
PIECES = re.compile(r"\n[ ]*(?:\n|(?=[ ]*\[\^|#))|\[\^[^\]\n]*\]:?|!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?")
TEXTS = "//article//text()[not(ancestor::script or ancestor::style or ancestor::code or ancestor::svg)]"
BLOCKS = {"p", "li", "td", "th", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "div"}
HEADINGS = "//article//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
MARKS_FIX = "kijk of de opmaak af is, en laat boven een lijst, tabel of kader een lege regel vrij."


def as_it_was_written(handleiding: Handleiding, pagina: Pagina, page: HtmlElement) -> Iterator[Problem]:
    """Finds where the built `page` does not show what the text of `pagina` says."""
    where = pagina.where
    found = [*_marks(pagina, page, where), *_empty_boxes(pagina, page, where)]
    found += _headings(handleiding, pagina, page, where)
    yield from found or _lost(pagina, page, where)  # marks that became nothing are why the text is not there


def _marks(pagina: Pagina, page: HtmlElement, where: str) -> Iterator[Problem]:
    """Finds marks that became nothing, the first of every paragraph."""
    seen: set[HtmlElement] = set()
    for text in page.xpath(TEXTS):
        block = next((e for e in text.getparent().iterancestors() if e.tag in BLOCKS), page)
        block = text.getparent() if text.getparent().tag in BLOCKS else block
        match = LOOSE.search(text)
        if match and block not in seen:
            seen.add(block)
            before, after = text[: match.start()], text[match.end() :]
            shown = " ".join(f"{before[-15:]}{match[0]}{after[:25]}".split())
            line = next(
                (
                    line
                    for cut in (40, 15, 0)
                    for rest in (10, 0)
                    if (line := _at(pagina, before[-cut:] if cut else "", match[0] + after[:rest]))
                ),
                pagina.first_line,
            )
            yield Problem(where, line, "losse opmaak", f'"{shown}"', MARKS_FIX)


def _at(pagina: Pagina, before: str, words: str) -> int | None:
    """Gives the line of the text on which `words` end, right after `before`; None where they are not there."""
    at = pagina.text.find(before + words)
    return (
        None if at < 0 else pagina.first_line + pagina.text.count("\n", 0, at + len(before) + len(words.rstrip("\n")))
    )


def _empty_boxes(pagina: Pagina, page: HtmlElement, where: str) -> Iterator[Problem]:
    """Finds boxes with a title and nothing in them."""
    for box in page.find_class("admonition"):
        if len(box) < 2:
            words, kind = box.text_content().strip(), box.get("class", "").removeprefix("admonition ")
            line = line_of(pagina, f'{kind} "{words}"', f"!!! {kind}", "!!!")
            fix = "laat de tekst eronder 4 spaties inspringen."
            yield Problem(where, line, "losse opmaak", f'het kader "{words}" is leeg', fix)


def _headings(handleiding: Handleiding, pagina: Pagina, page: HtmlElement, where: str) -> Iterator[Problem]:
    """Finds headings that were read and not built, and the other way round."""
    read = {kop.anker: kop for kop in headings(pagina)}
    built = {str(kop.get("id")): " ".join(kop.text_content().split()) for kop in page.xpath(HEADINGS)}
    for name in read.keys() - built.keys():
        fix = "zet het kopje vooraan op de regel, met een lege regel erboven."
        wrong = f'"{read[name].tekst}" is op de pagina geen kopje geworden'
        yield Problem(where, read[name].line, "kopniveau", wrong, fix)
    for name in built.keys() - read.keys() - {*macro_ids(handleiding, pagina)}:
        fix = "schrijf een kopje met ## vooraan, en laat er een lege regel boven en onder vrij."
        yield Problem(where, line_of(pagina, built[name]), "kopniveau", f'"{built[name]}" wordt een kopje', fix)


def _lost(pagina: Pagina, page: HtmlElement, where: str) -> Iterator[Problem]:
    """Finds text that is not on the page: each piece, letters and digits only, has to be there as a whole."""
    shown = _letters("".join(page.xpath("//article//text()[not(ancestor::script or ancestor::style)]")))
    text = MACRO.sub("", pagina.text)
    text = re.sub(r"<([a-zA-Z][\w+.-]*://[^<>\s]*|[^<>\s@]+@[^<>\s]+)>", r"\1", UNSEEN.sub("", text))
    for piece in PIECES.split(text):
        words = "".join(plain(row) for row in piece.split("\n")) if "|" in piece else plain(piece)
        if _letters(words) not in shown:
            fix = "kijk of de opmaak af is, en of elke rij van een tabel evenveel vakken heeft."
            lines = sorted(
                (row for row in piece.split("\n") if _letters(plain(row)) not in shown), key=len, reverse=True
            )
            lost = " ".join((lines or [piece])[0].split())
            line = line_of(pagina, (lines or [piece])[0].strip(), lost[:20])
            yield Problem(where, line, "verdwenen tekst", f'"{lost[:60]}"', fix)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def found_at(pagina: Pagina, *wanted: str) -> int | None:
    """Gives the line of the page's text on which the first of `wanted` that is there stands, or None."""
    for words in wanted:
        at = pagina.text.find(words) if words else -1
        if at >= 0:
            return pagina.first_line + pagina.text.count("\n", 0, at)
    return None


def line_of(pagina: Pagina, *wanted: str) -> int:
    """Gives the line on which the first of `wanted` that is there stands, or else the first line of the text."""
    return found_at(pagina, *wanted) or pagina.first_line
