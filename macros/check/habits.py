"""Rules for what the habits of other programs do to a text -> problems: those of Word, Git and telephones.

Here what is typed so becomes no list, no code or no table: it would stand on the page as it is.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..text.markdown import VOID_TAGS, line_at, row_at
from ..text.reading import MACRO_HERE, tree
from ..text.tree import TextBlock
from .leftovers import contents
from .text import INLINE_TAGS

CONFLICT = re.compile(r"^(?:[<>|]{7}(?: |$)|={7}$)", re.MULTILINE)
HUNK = re.compile(
    r"^(?:@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|diff --git a/|index [0-9a-f]{7,}\.\.[0-9a-f]{7,}|[+]{3} b/).*",
    re.MULTILINE,
)
"""What stands above the lines of a change in a list of differences."""
CHANGED = re.compile(r"^-(?! |\d+[^\d.]|-+$)(?P<old>[^\n]+)\n\+(?! )(?P<new>[^\n]+)$", re.MULTILINE)
ALIKE = 0.6  # how much the two versions of a line look like each other
CHOOSE = "kies een van de twee versies, en haal de andere en de regels met <<<<<<<, ======= en >>>>>>> weg."
BULLET = re.compile(r"^\s*(?P<sign>[•·▪▫◦‣⁃●○■□➢➤✓✔✗★❖\uf0b7])\s*\S")
TABLE, DASH = "een tabel", "een streepje van een ander soort"
PLUS = "een plus zonder spatie erachter"
# What may begin a sentence, but not two lines on end.
ITEMS = {
    re.compile(r"^\s*[–—−‐]\s+\S"): DASH,
    re.compile(r"^\s*[-*](?![-*+\s\d])\S"): "een streepje of sterretje zonder spatie erachter",
    re.compile(r"^\s*[+](?![-*+\s\d])\S"): PLUS,
    re.compile(r"^\s*o\s+\S"): "een losse o",
    re.compile(r"^\s*\(?\d{1,2}\)\s*\S"): "een cijfer met een haakje",
    re.compile(r"^\s*\d{1,2}[.](?=[^\s\d.])"): "een cijfer zonder spatie achter de punt",
    re.compile(r"^\s*\(?[a-z][.)]\s+\S"): "een letter",
    re.compile(r"^\s*\d{1,2}\.\d{1,2}\s+\S"): "een cijfer met een punt erin",
    re.compile(r"^\s*[→⇒►➜✅☐☑]\ufe0f?\s*\S"): "een pijl of een vinkje",
    re.compile(r"^\s*(?:[1-9]\ufe0f?\u20e3|[①-⑳])"): "een cijfer in een rondje of een blokje",
    re.compile(r"^[^|]*\S \| \S[^|]*"): TABLE,
}
SAID = re.compile(r"\s*[–—]\s+[“„\"‘][^\n]*")  # in a conversation, a paragraph by itself
ASKED = re.compile(r"[?]\s*$")
TITLES = {"summary", "admonition-title"}
SLIPS = {
    re.compile(r"^(?![ ]*(?:[-*+]|\d+[.)])\t)[^\t\n|]*[^\s|]\t+\S[^\n]*\n[^\t\n|]*[^\s|]\t+\S", re.MULTILINE): (
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
A_POINT = re.compile(r"[ ]*(?:[-*+]|\d{1,2}[.])[ ]")
PLUS_FIX = 'haal de + weg als hij uit een overzicht van verschillen komt, en zet anders "- " voor elk punt, met een lege regel erboven.'
LIST_FIX = 'zet "- " of "1. " voor elk punt, met een lege regel boven de lijst.'
ATTRIBUTES = {
    "align", "alt", "class", "colspan", "data-toc-label", "dir", "height", "href", "id", "lang", "loading", "name", "open",
    "rel", "rowspan", "src", "start", "style", "title", "width",
}  # fmt: skip


def conflicts(handleiding: Handleiding) -> Iterator[Problem]:
    """Git left no two versions of a text in it."""
    for pagina in handleiding.paginas.values():
        begun = False  # of the marks around two versions the first is told
        for match in CONFLICT.finditer(pagina.text):
            sign, told = match[0][0], begun
            begun = sign == "<" or (begun and sign != ">")
            if told and sign != "<":
                continue
            line = line_at(pagina, match.start())
            yield Problem(pagina.where, line, "twee versies", f'"{row_at(pagina, line)[:40]}"', CHOOSE)


def differences(handleiding: Handleiding) -> Iterator[Problem]:
    """No two versions of a line were taken from the screen that shows a change, with its - and + before them."""
    for pagina in handleiding.paginas.values():
        if hunk := HUNK.search(pagina.text):
            fix = "haal die regel weg, en in de regels eronder de + vooraan; een regel met een - vooraan hoort er niet meer."
            yield Problem(pagina.where, line_at(pagina, hunk.start()), "twee versies", f'"{hunk[0][:40]}"', fix)
            continue
        for match in CHANGED.finditer(pagina.text):
            if SequenceMatcher(None, match["old"], match["new"]).quick_ratio() >= ALIKE:
                line = line_at(pagina, match.start())
                found = f'"{match[0][:40]}"'
                fix = "kies een van de twee regels en haal de andere weg, en ook de - of + vooraan, die uit een overzicht van verschillen komt."
                yield Problem(pagina.where, line, "twee versies", found, fix)


def slips(handleiding: Handleiding) -> Iterator[Problem]:
    """No sign next to the right one was typed: a grave accent for an apostrophe, a link where a picture was meant."""
    for pagina in handleiding.paginas.values():
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


def bullets(handleiding: Handleiding) -> Iterator[Problem]:
    """A list is a list: no points of Word or a telephone, run together on the page."""
    for pagina in handleiding.paginas.values():
        blokken = [blok for blok in tree(pagina.text).blokken if blok.tags[-1:] in {("p",), ("li",)}]
        rows = [(blok.line(at), row, blok) for blok in blokken for at, row in enumerate(blok.marks().split("\n"))]
        told: set[TextBlock] = set()
        for index, (line, row, blok) in enumerate(rows):
            after = rows[index + 1][1] if index + 1 < len(rows) else ""
            if blok in told or (index and rows[index - 1][2] in told and _kind(rows[index - 1][1]) == _kind(row)):
                told |= {blok} if _kind(row) else set()
            elif _said(rows[max(index - 1, 0) : index + 2], blok) or (_a_point(blok, line) and not BULLET.match(row)):
                continue
            elif (match := BULLET.match(row)) or (_kind(row) and _goes_on(row, after, blok, line)):
                told.add(blok)
                kind = f'met "{match["sign"]}"' if match else f"met {_kind(row)}"
                typed = f'"{row_at(pagina, pagina.at(line)).strip()[:40]}" begint {kind} en wordt geen lijst'
                fix = PLUS_FIX if _kind(row) == PLUS else LIST_FIX
                if _kind(row) == TABLE:
                    typed = f'"{row.strip()[:40]}" wordt geen tabel'
                    fix = "zet onder de eerste rij een rij als |---|---|."
                yield Problem(pagina.where, pagina.at(line), "verkeerde lijst", typed, fix)


def _said(around: list[tuple[int, str, TextBlock]], blok: TextBlock) -> bool:
    """Tells whether a paragraph is said by somebody: it stands between quotation marks, or one beside it asks something."""
    turns = [row for _, row, other in around if _kind(row) == DASH and row == other.marks()]
    return bool(SAID.fullmatch(blok.marks())) or (blok.marks() in turns and any(map(ASKED.search, turns)))


def _a_point(blok: TextBlock, line: int) -> bool:
    """Tells whether a row is the first of a point of a list: a time, a price or a letter there is just how it begins."""
    return blok.tags[-1:] == ("li",) and line == blok.line(0)


def _goes_on(row: str, after: str, blok: TextBlock, line: int) -> bool:
    """Tells whether a row is one of more: the next is of its kind, or a point of a list, or it stands below one."""
    if _kind(row) == TABLE:
        return _kind(after) == TABLE
    below = blok.tags[-1:] == ("li",) and line > blok.line(0)
    return _kind(row) == _kind(after) or bool(A_POINT.match(after)) or below


def _kind(row: str) -> str:
    """Gives what a row begins with that would be an item of a list elsewhere, or nothing."""
    if MACRO_HERE in row:
        return ""
    return next((name for pattern, name in ITEMS.items() if pattern.match(row)), "•" if BULLET.match(row) else "")


def indented(handleiding: Handleiding) -> Iterator[Problem]:
    """No text became code by the spaces before it, or fell out of its list or its box for want of them."""
    for pagina in handleiding.paginas.values():
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


def half_indented(handleiding: Handleiding) -> Iterator[Problem]:
    """No line below a list has spaces before it that are too few to make it a part of that list."""
    for pagina in handleiding.paginas.values():
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


def attributes(handleiding: Handleiding) -> Iterator[Problem]:
    """A part of a page has no attributes but the harmless ones: no script comes in by them."""
    for pagina in handleiding.paginas.values():
        for knoop in tree(pagina.text).knopen:
            unknown = knoop.html and knoop.tag not in INLINE_TAGS | VOID_TAGS  # which is told as such
            for name in knoop.gegevens.keys() - ATTRIBUTES if not unknown else ():
                line = pagina.at(knoop.line)
                yield Problem(pagina.where, line, "HTML in de tekst", f'"{name}="', "haal dit kenmerk weg.")


OF_A_PAGE = (conflicts, differences, slips, bullets, indented, half_indented, attributes)
