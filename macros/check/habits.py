"""Rules for what the habits of other programs do to a text -> problems: those of Word, Git and telephones.

Here what is typed so becomes no list, no code or no table: it would stand on the page as it is.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from ..model.handleiding import Gedeeld, Pagina
from ..model.messages import Problem
from ..text.markdown import VOID_TAGS, line_at, row_at
from ..text.reading import tree
from ..text.tree import TextBlock
from .leftovers import contents
from .text import INLINE_TAGS
from .twice import below_each_other

CONFLICT = re.compile(r"^(?:[<>|]{7}(?: |$)|={7}$)", re.MULTILINE)
HUNK = re.compile(
    r"^(?:@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|diff --git a/|index [0-9a-f]{7,}\.\.[0-9a-f]{7,}|[+]{3} b/).*",
    re.MULTILINE,
)
"""What stands above the lines of a change in a list of differences."""
CHANGED = re.compile(r"^-(?! |\d+[^\d.]|-+$)(?P<old>[^\n]+)\n\+(?! )(?P<new>[^\n]+)$", re.MULTILINE)
ALIKE = 0.6  # how much the two versions of a line look like each other
CHOOSE = "kies een van de twee versies, en haal de andere en de regels met <<<<<<<, ======= en >>>>>>> weg."
POINT, OF_WORD, LOOSE_O = "-", "een teken van Word", "een losse o"
PLUS, TABLE = "een plus zonder spatie erachter", "een tabel"
# How a row begins that is a point of a list elsewhere, and which point; here only the first is.
SLIPPED = {  # told of two that run together, and of one beside a point
    PLUS: re.compile(r"\s*[+](?![-*+\s\d])\S"),
    "een streepje van een ander soort": re.compile(r"\s*[–—−‐]\s+\S"),
    "een streepje of sterretje zonder spatie erachter": re.compile(r"\s*[-*](?![-*+\s\d])\S"),
    "een cijfer met een haakje": re.compile(r"\s*\(?(?P<which>\d{1,2})\)\s*\S"),
    "een cijfer zonder spatie achter de punt": re.compile(r"\s*(?P<which>\d{1,2})[.](?=[^\s\d.])"),
}
SIGNS = SLIPPED | {  # told of two that run together, or are one and the next
    POINT: re.compile(r"[ >]*(?:[-*+]|\d{1,2}[.])[ ]"),
    OF_WORD: re.compile(r"\s*(?P<which>[•·▪▫◦‣⁃➢\uf0b7])\s*(?![-–—•·▪▫◦‣⁃➢\s])\S"),  # told of each
    LOOSE_O: re.compile(r"\s*(?P<which>o)\s+(?!\w+(?:[!?…]|, +\S))\S"),  # but no "o nee, toch niet"
    "een letter": re.compile(r"\s*\(?(?P<which>[a-z])[.)]\s+\S"),
    "een cijfer met een punt erin": re.compile(r"\s*(?P<which>\d{1,2}\.[1-9])\s+\S"),  # but no time
    "een cijfer in een rondje of een blokje": re.compile(r"\s*(?P<which>[1-9](?=\ufe0f?\u20e3)|[①-⑳])"),
    "een pijl, een vinkje of een rondje": re.compile(r"\s*[→⇒►➜➤✅☐☑✓✔✗●○■□★❖]\ufe0f?\s*[\w*(“‘]"),
    TABLE: re.compile(r"[^|]*\S \| \S[^|]*"),
}
TITLES = {"summary", "admonition-title"}
SLIPS = {
    re.compile(r"^(?![ ]*(?:[-*+•·▪▫◦‣⁃➢\uf0b7o]|\d+[.)]|[a-z][.)])\t)[^\t\n|]*[^\s|]\t+\S[^\n]*\n[^\t\n|]*[^\s|]\t+\S", re.MULTILINE): (
        "andere opmaak", "staat in kolommen met tabs", "maak er een tabel van: | Naam | Groep |, met |---|---| eronder."
    ),
    re.compile(r"(?<!\w)\w+`[a-z]{1,2}\b(?!`)"): ("andere opmaak", "heeft een ` als apostrof", "typ een gewone apostrof: '."),
    re.compile(r"! \[[^\[\]\n]+\]\((?!\w+:)[^()\s]+\.(?:svg|png|jpe?g|gif|webp)\)"): (
        "losse opmaak", "heeft een spatie achter het uitroepteken", "haal die spatie weg, dan staat de afbeelding op de pagina."
    ),
    re.compile(r"^\[[^\[\]\n]+\]\((?!\w+:)[^()\s]+\.(?:svg|png|jpe?g|gif|webp)\)$", re.MULTILINE): (
        "losse opmaak", "is een link naar een afbeelding", "zet er een ! voor, dan staat de afbeelding op de pagina."
    ),
    re.compile(r"^[ ]*(?:`{3,}|~{3,})[ ]*\{?[.=]?(?:suggestion|mermaid|math|latex|markdown|md)\b.*", re.MULTILINE): (
        "andere opmaak", "is van een ander programma", "haal die regel weg, en die eronder waar het ophoudt."
    ),
}  # fmt: skip
BOX_LIKE = re.compile(r"[ ]*(?:!!|[?][?])")
PLUS_FIX = 'haal de + weg als hij uit een overzicht van verschillen komt, en zet anders "- " voor elk punt, met een lege regel erboven.'
LIST_FIX = 'zet "- " of "1. " voor elk punt, met een lege regel boven de lijst.'
FOUND = {
    PLUS: (f"begint met {PLUS} en wordt geen lijst", PLUS_FIX),
    TABLE: ("wordt geen tabel", "zet onder de eerste rij een rij als |---|---|."),
}
ATTRIBUTES = {
    "align", "alt", "class", "colspan", "data-toc-label", "dir", "height", "href", "id", "lang", "loading", "name", "open",
    "rel", "rowspan", "src", "start", "style", "title", "width",
}  # fmt: skip


def conflicts(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """Git left no two versions of a text in it."""
    begun = False  # of the marks around two versions the first is told
    for match in CONFLICT.finditer(pagina.text):
        sign, told = match[0][0], begun
        begun = sign == "<" or (begun and sign != ">")
        if told and sign != "<":
            continue
        line = line_at(pagina, match.start())
        yield Problem(pagina.where, line, "twee versies", f'"{row_at(pagina, line)[:40]}"', CHOOSE)


def differences(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No two versions of a line were taken from the screen that shows a change, with its - and + before them."""
    if hunk := HUNK.search(pagina.text):
        fix = (
            "haal die regel weg, en in de regels eronder de + vooraan; een regel met een - vooraan hoort er niet meer."
        )
        yield Problem(pagina.where, line_at(pagina, hunk.start()), "twee versies", f'"{hunk[0][:40]}"', fix)
        return
    for match in CHANGED.finditer(pagina.text):
        if SequenceMatcher(None, match["old"], match["new"]).quick_ratio() >= ALIKE:
            line = line_at(pagina, match.start())
            found = f'"{match[0][:40]}"'
            fix = "kies een van de twee regels en haal de andere weg, en ook de - of + vooraan, die uit een overzicht van verschillen komt."
            yield Problem(pagina.where, line, "twee versies", found, fix)


def slips(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No sign next to the right one was typed: a grave accent for an apostrophe, a link where a picture was meant."""
    for pattern, (code, found, fix) in SLIPS.items():
        last = 0  # line of what was found before
        for match in pattern.finditer(pagina.text):
            line = line_at(pagina, match.start())
            before, last = last, line + match[0].count("\n")
            if line == before or ("\n" in match[0] and line == before + 1):
                continue  # on its line, or further down the same table
            if "\t" in match[0] and any(line in lines for lines in contents(pagina)):
                continue  # a table of contents, which is told
            shown = " ".join(match[0].split())[:40]
            yield Problem(pagina.where, line, code, f'"{shown}" {found}', fix)


class _Row(NamedTuple):
    """A row of a paragraph or a point, with the sign that it begins with (see SIGNS)."""

    blok: TextBlock
    line: int
    typed: str
    sign: str
    which: str


NO_ROW = _Row(TextBlock((), (), ()), 0, "", "", "")


def bullets(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A list is a list: no points of Word or a telephone, that run together on the page or only look like points."""
    rows, below = list(_rows(pagina)), {*below_each_other(pagina)}
    told: TextBlock | None = None  # the last in which there is one
    for before, row, after in zip([NO_ROW, *rows], rows, [*rows[1:], NO_ROW], strict=False):
        if row.blok is told or not _loose(before, row, after, (row.blok, after.blok) in below):
            continue
        more, told = before.blok is told and before.sign == row.sign, row.blok
        if not more:
            sign = f'"{row.which}"' if row.sign == OF_WORD else row.sign
            found, fix = FOUND.get(row.sign, (f"begint met {sign} en wordt geen lijst", LIST_FIX))
            if row.sign == OF_WORD and SIGNS[POINT].match(row.typed):
                found, fix = "heeft twee tekens voor een punt", f"haal {sign} weg."
            yield Problem(pagina.where, row.line, "verkeerde lijst", f'"{row.typed.strip()[:40]}" {found}', fix)


def _rows(pagina: Pagina) -> Iterator[_Row]:
    """Gives the rows of all paragraphs and points. How the words of a point begin is no sign, but for one of Word."""
    for blok in tree(pagina.text).blokken:
        for at, words in enumerate(blok.marks().split("\n") if blok.tags[-1:] in {("p",), ("li",)} else ()):
            line = pagina.at(blok.line(at))
            typed = row_at(pagina, line)
            found = ((sign, match) for sign, pattern in SIGNS.items() if (match := pattern.match(words)))
            sign, which = next(((sign, match.groupdict().get("which", "")) for sign, match in found), ("", ""))
            yield _Row(blok, line, typed, POINT if sign != OF_WORD and SIGNS[POINT].match(typed) else sign, which)


def _loose(before: _Row, row: _Row, after: _Row, below: bool) -> bool:
    """Tells whether the sign of a row was to make a list: by itself, or with the row before or after it."""
    same, alike = row.blok is after.blok, row.sign == after.sign
    together = same and not row.typed.endswith("  ")
    if row.sign in {"", POINT, OF_WORD}:
        return row.sign == OF_WORD
    if row.sign in SLIPPED and together and (alike or after.sign == POINT):
        return True
    if row.sign in SLIPPED and row.blok is before.blok and before.sign == POINT:
        return len(row.typed) - len(row.typed.lstrip()) <= len(before.typed) - len(before.typed.lstrip())
    if not row.which:
        return together and alike
    following = row.which[:-1] + chr(ord(row.which[-1]) + (row.sign != LOOSE_O))
    return (same or below) and alike and after.which == following


def indented(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No text became code by the spaces before it, or fell out of its list or its box for want of them."""
    parts = tree(pagina.text).parts
    fallen = {
        code.line: (around, before)
        for around, before, code in zip(parts, parts[1:], parts[2:], strict=False)
        if before.tag == "p" and (around.tag in {"ol", "ul", "details"} or "admonition" in around.soorten)
    }
    for knoop in tree(pagina.text).knopen:
        line = pagina.at(knoop.line)
        row = row_at(pagina, line).strip()
        code = knoop.tag == "pre" and knoop.delen and knoop.delen[0].tag == "code"
        if not code or row.startswith("{{") or pagina.werkblad:  # of a sheet `paper` tells it
            continue
        if row_at(pagina, line - 2).startswith("==="):  # tabs of another program, which is told
            continue
        around, before = fallen.get(knoop.line, (None, None))
        if before and BOX_LIKE.match(row_at(pagina, pagina.at(before.line))):
            continue  # a box that is none, which is told
        if not before and BOX_LIKE.match(_above(pagina, line)):
            continue
        if around and not any(
            deel.tag and deel.tag not in TITLES for deel in around.delen if not {*deel.soorten} & TITLES
        ):
            continue  # a box that is empty is told as such
        if before:
            line = pagina.at(before.line)
            found = f'"{row_at(pagina, line).strip()[:40]}" springt niet in, en wat eronder staat wel'
            fix = "laat de regel 4 spaties inspringen als hij bij het kader of de lijst erboven hoort, en anders ook eronder niet."
            yield Problem(pagina.where, line, "losse opmaak", found, fix)
        else:
            found = f'"{row[:40]}" springt in en wordt code'
            fix = "haal de spaties aan het begin van de regel weg."
            yield Problem(pagina.where, line, "losse opmaak", found, fix)


def half_indented(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No line below a list has spaces before it that are too few to make it a part of that list."""
    for before, knoop in pairwise(tree(pagina.text).parts):
        line = pagina.at(knoop.line)
        row = row_at(pagina, line)
        if before.tag in {"ol", "ul"} and knoop.tag == "p" and row.startswith("  ") and row.strip():
            found = f'"{row.strip()[:40]}" hoort niet bij de lijst erboven'
            fix = "laat de regel 4 spaties inspringen als hij erbij hoort, en anders niet."
            yield Problem(pagina.where, line, "verkeerde lijst", found, fix)


def _above(pagina: Pagina, line: int) -> str:
    """Gives the last row above a line that does not spring in."""
    rows = (row_at(pagina, above) for above in range(line - 1, pagina.first_line - 1, -1))
    return next((row for row in rows if row.strip() and not row.startswith(" ")), "")


def attributes(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A part of a page has no attributes but the harmless ones: no script comes in by them."""
    for knoop in tree(pagina.text).knopen:
        unknown = knoop.html and knoop.tag not in INLINE_TAGS | VOID_TAGS  # which is told as such
        for name in knoop.gegevens.keys() - ATTRIBUTES if not unknown else ():
            line = pagina.at(knoop.line)
            yield Problem(pagina.where, line, "HTML in de tekst", f'"{name}="', "haal dit kenmerk weg.")


OF_A_PAGE = (conflicts, differences, slips, bullets, indented, half_indented, attributes)
