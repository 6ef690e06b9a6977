"""What stands in a page's text, with its line in the file: headings, the names that links use, HTML, footnotes.

All of it is read from Markdown's own tree (see `reading`), before anything is built. Links are read in `links`, calls of
macros in `calls`, the steps of a lesson in `stappen`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown.extensions.toc import slugify

from ..model.handleiding import Pagina
from .reading import MACRO_HERE, tree

HEADINGS = {f"h{level}": level for level in range(1, 7)}
VOID_TAGS = {"br", "img", "wbr"}  # that need no other to close them
HASHES = re.compile(r"[ ]*#{1,6}[ ]")
OPENED = re.compile(r"(?!(?<=\w)<\w\b)<(?P<tag>/?[a-zA-Z!?][^\s<>/\ufffc]*)")  # but not a<b, which is a sum
REFERRED = re.compile(r"(?<!!)\[\^(?P<name>[^\[\]\n]*)\]")
WRITTEN = re.compile(r"\s*\[\^(?P<name>[^\[\]\n]*)\]:")


@dataclass(frozen=True)
class Kopje:
    """A heading: its level, its text without markup, and the name that links use for it."""

    line: int
    niveau: int
    tekst: str
    anker: str


def anchor_of(words: str) -> str:
    """Gives the name that links use for a heading or a reference with these `words`."""
    return str(slugify(words, "-"))


def line_at(pagina: Pagina, offset: int) -> int:
    """Gives the line of the file on which the text's character `offset` stands."""
    return pagina.first_line + pagina.text.count("\n", 0, offset)


def row_at(pagina: Pagina, line: int) -> str:
    """Gives what was typed on a line of the file."""
    rows = _rows(pagina.text)
    return rows[min(line - pagina.first_line, len(rows) - 1)]


@lru_cache(maxsize=512)
def _rows(text: str) -> list[str]:
    return text.split("\n")


def rows_of_words(pagina: Pagina) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Gives every row of the words of a page, with its line in the file and what it stands in; what cannot be a mark is masked."""
    for blok in tree(pagina.text).blokken:
        for newlines, row in enumerate(blok.marks().split("\n")):
            yield pagina.at(blok.line(newlines)), row, blok.tags


def plain(text: str) -> str:
    """Gives Markdown as the words a reader sees; those of its pictures too."""
    return " ".join(" ".join("".join(deel.words() for deel in blok.delen) for blok in tree(text).blokken).split())


def headings(pagina: Pagina) -> tuple[Kopje, ...]:
    """Gives the headings of a page in order, each with the anchor that Markdown will give it."""
    return _headings(pagina.text, pagina.first_line - 1)


@lru_cache(maxsize=512)
def _headings(text: str, before: int) -> tuple[Kopje, ...]:
    return tuple(
        Kopje(before + knoop.line, HEADINGS[knoop.tag], " ".join(knoop.words().split()), knoop.gegevens["id"])
        for knoop in tree(text).knopen
        if knoop.tag in HEADINGS and not knoop.html
    )


def stray_headings(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the marks of what was meant as a heading, but is none, or stands in a list, quotation or box."""
    for blok in tree(pagina.text).blokken:
        inside = blok.tags[-1:] if blok.tags[-1:] != ("summary",) else ()
        for newlines, row in enumerate(blok.marks().split("\n")):
            if HASHES.match(row) or (len(blok.tags) > 1 and HEADINGS.keys() & set(inside)):
                line = pagina.at(blok.line(newlines))
                typed = row_at(pagina, line)
                yield line, typed[max(typed.find("#"), 0) :]


def underlined(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the words of every line that becomes a heading by the dashes under it."""
    for kopje in headings(pagina):
        if "#" not in row_at(pagina, kopje.line):
            yield kopje.line, kopje.tekst


def own_ids(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the name of every place that the text itself names for links."""
    for knoop in tree(pagina.text).knopen:
        for key in ("id", "name") if knoop.html else ("id",) if knoop.eigen else ():
            if knoop.gegevens.get(key):
                yield pagina.at(knoop.line), knoop.gegevens[key]


def anchors(pagina: Pagina) -> frozenset[str]:
    """Gives every name that a link can point to on a page, apart from what its macros bring."""
    return frozenset({name for _, name in own_ids(pagina)} | {kopje.anker for kopje in headings(pagina)})


def html_tags(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the name of every tag of raw HTML (`a`, `/a`, `!doctype`), also of one that is not finished.

    An address in < and > is none, and a comment is none either, unless it stays open (`!--`). A tag that Markdown did not
    take, because it is not finished, ends in … where it needs no other to close it (`br…`).
    """
    for knoop in tree(pagina.text).knopen:
        if knoop.html and knoop.tag != "!--":
            yield pagina.at(knoop.line), knoop.tag
        elif not knoop.tag:
            for match in OPENED.finditer(knoop.marks()):  # what Markdown did not take for a tag
                tag = "!--" if match["tag"].startswith("!--") else match["tag"].lower()
                tag = f"{tag}…" if tag in VOID_TAGS else tag
                yield pagina.at(knoop.line + knoop.tekst.count("\n", 0, match.start())), tag


def notes(pagina: Pagina) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Gives the footnotes that the text refers to, and those that are written out: name and line, in order."""
    referred, quiet = [], set()
    for knoop in tree(pagina.text).knopen:
        if knoop.noot is not None:
            referred.append((knoop.noot, pagina.at(knoop.line)))
        elif not knoop.tag:
            found = REFERRED.finditer(knoop.marks())
            referred += [(m["name"], pagina.at(knoop.line + knoop.tekst.count("\n", 0, m.start()))) for m in found]
        elif knoop.tag in {"pre", "code", "!--"}:
            words = knoop.words() or knoop.tekst
            quiet |= {knoop.line + more for more in range(words.count("\n") + 1)}
    rows = enumerate(pagina.text.split("\n"), start=1)
    written = [(m["name"], pagina.at(line)) for line, row in rows if line not in quiet and (m := WRITTEN.match(row))]
    return referred, written


def macro_lines(pagina: Pagina) -> set[int] | None:
    """Gives the lines of macros that will be drawn: those in no code and no comment. None of a text that is too much."""
    boom, found = tree(pagina.text), set[int]()
    for knoop in boom.knopen:
        if not knoop.tag:
            rows = enumerate(knoop.tekst.split("\n"))
            found |= {pagina.at(knoop.line + more) for more, row in rows if MACRO_HERE in row}
    return None if boom.teveel else found
