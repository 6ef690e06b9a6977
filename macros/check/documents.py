"""Rules for what other documents have around their text -> problems: a table of contents of Word, the foot of a page of a PDF,
the words above and below an answer by mail.

A text that is pasted takes them along; on a page they say nothing.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..model.taal import Taal
from ..text.markdown import headings, row_at
from ..text.phrases import pattern
from ..text.reading import tree
from ..text.tree import MASKED, shown
from .alike import loose

CODE = "andere opmaak"
ENTRY = re.compile(
    r"\s*(?P<title>[^\t\n]*?[^\W\d_]{2}[^\t\n]*?)(?P<leader>[ ]?(?:(?:[.…][ ]?){2,}|…)|[ ]*\t[ \t.…]*)[ ]*(?P<page>\d{1,3})\s*"
)
AN_ENTRY = re.compile(r"[.…\t][ ]*\d{1,3}[ ]*$", re.MULTILINE)
LEADER, MANY_DOTS = re.compile("[.…]"), 5  # fewer may stand between words and a number of a scale
LONG = 300  # signs: what is longer is a paragraph, and would take long to look through
NUMBER = re.compile(r"[\d.]+\s+")
WORDS = re.compile(r"[\w'-]+")
TIME, ADDRESS = re.compile(r"\d[:.]\d\d\b"), re.compile(r"\S@\S")


def _rows(pagina: Pagina) -> list[tuple[int, str, bool]]:
    """Gives every row of the words of a page, with its line in the file, and whether it is one of a paragraph."""
    return [
        (pagina.at(blok.line(at)), row, blok.tags[-1:] == ("p",))
        for blok in tree(pagina.text).blokken
        for at, row in enumerate(blok.marks().split("\n"))
    ]


def contents(pagina: Pagina) -> list[list[int]]:
    """Gives the lines of every table of contents on a page: a title, dots or a tab, and pages that count on.

    Most of them are sure: with few dots it may be a scale; with a tab, which may be of a table, the title is a heading below.
    """
    if pagina.werkblad or not AN_ENTRY.search(pagina.text):
        return []
    runs: list[list[tuple[int, re.Match[str]]]] = [[]]
    for line, row, _ in _rows(pagina):
        typed = row_at(pagina, line)  # Markdown makes spaces of tabs
        match = ENTRY.fullmatch(typed if "\t" in typed and MASKED not in row else row) if len(row) < LONG else None
        if not match or (runs[-1] and int(match["page"]) < int(runs[-1][-1][1]["page"])):
            runs.append([])
        if match:
            runs[-1].append((line, match))
    known = {loose(kopje.tekst) for kopje in headings(pagina)}

    def sure(match: re.Match[str]) -> bool:
        dots = len(LEADER.findall(match["leader"].replace("…", "...")))
        return dots >= MANY_DOTS or (
            "\t" in match["leader"] and loose(NUMBER.sub("", match["title"], count=1)) in known
        )

    return [[line for line, _ in run] for run in runs if len(run) > 1 and 2 * sum(sure(m) for _, m in run) > len(run)]


def tables_of_contents(handleiding: Handleiding) -> Iterator[Problem]:
    """No page has a table of contents of Word: there are no pages to turn here."""
    for pagina in handleiding.paginas.values():
        for lines in contents(pagina):
            fix = "haal de hele inhoudsopgave weg; bladzijden met een nummer zijn er hier niet."
            row = next(row for line, row, _ in _rows(pagina) if line == lines[0])
            yield Problem(pagina.where, lines[0], CODE, shown(row), fix)


@cache
def _foot(taal: Taal) -> re.Pattern[str]:
    page, of = pattern(taal.bladzijde), pattern(taal.van_hoeveel)
    number = r"\d{1,3}"
    return re.compile(
        rf"{page}[.]?\s*{number}\s*(?:{of}|/)\s*{number}|{page}\s*\|\s*{number}|{number}\s*\|\s*{page}", re.IGNORECASE
    )


def feet_of_pages(handleiding: Handleiding) -> Iterator[Problem]:
    """No row of a paragraph is the foot of a page of a PDF; on a sheet it may tell which part it is."""
    foot = _foot(handleiding.gegevens.taal)
    for pagina in handleiding.paginas.values():
        for line, row, paragraph in _rows(pagina) if not pagina.werkblad else ():
            if paragraph and foot.fullmatch(row.strip(" -–—|*_")):
                fix = "haal het weg; dat is de voet van een bladzijde uit een ander document."
                yield Problem(pagina.where, line, CODE, shown(row), fix)


@cache
def _around(taal: Taal) -> tuple[re.Pattern[str], re.Pattern[str]]:
    above = re.compile(rf"{pattern(taal.antwoord)}\s*:", re.IGNORECASE)
    return above, re.compile(pattern(taal.onder_een_mail))


def answers(handleiding: Handleiding) -> Iterator[Problem]:
    """No words stand on a page that a program puts above or below an answer by mail."""
    above, below = _around(handleiding.gegevens.taal)
    for pagina in handleiding.paginas.values():
        rows = [(line, row.strip(" >*_")) for line, row, paragraph in _rows(pagina) if paragraph and len(row) < LONG]
        for (line, row), (_, after) in pairwise([*rows, (0, "")]):
            whole = row if row.endswith(":") else f"{row} {after}"  # a program may have broken it off
            if TIME.search(whole) and ADDRESS.search(whole) and above.fullmatch(whole):
                fix = "haal het weg; dat zet een programma boven een mail waar iemand op antwoordt."
                yield Problem(pagina.where, line, CODE, shown(row), fix)
            elif below.fullmatch(" ".join(WORDS.findall(row.lower()))):
                fix = "haal het weg; dat zet een telefoon of een programma onder een mail."
                yield Problem(pagina.where, line, CODE, shown(row), fix)


OF_A_PAGE = (tables_of_contents, feet_of_pages, answers)
