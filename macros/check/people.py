"""Rules for what tells who somebody is -> problems: the day on which a child was born.

Told behind the words that a file on somebody has; in a sentence ("Pluk is geboren op …") it may be a hamster's. The message
does not repeat it.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from ..model.handleiding import Handleiding
from ..model.messages import Problem
from ..model.taal import Taal
from ..text.markdown import line_at
from ..text.phrases import pattern

YOUNG = 2005
"""Who was born in this year or later may be a pupil; others may be somebody whom a text is about."""
A_DAY = re.compile(r"\d[-/. ]\d{1,2}[-/. ]\d\d|20\d\d")  # found quickly in a text that has any
UNDER_HEAD = re.compile(r"[ |:-]*-[ |:-]*")
CENTURY, HALF = 100, 50


@cache
def _births(taal: Taal) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Gives the patterns of a whole day, of one behind words that say that somebody was born then, and of those words."""
    months, named = pattern(taal.maanden), pattern(taal.geboortedatum)
    day = (
        r"(?<!\d)(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?P<short>(?:19|20)?\d\d)"
        rf"|\d{{1,2}} (?i:{months})[.]? (?P<long>(?:19|20)\d\d)|(?P<first>(?:19|20)\d\d)-\d\d-\d\d)(?!\d)"
    )
    told = re.compile(rf"\b(?i:{named})\b[^\d\n]{{0,10}}(?P<day>{day})")
    return re.compile(day), told, re.compile(rf"\b(?i:{named})\b")


def births(handleiding: Handleiding) -> Iterator[Problem]:
    """No day is published on which a child was born."""
    day, told, named = _births(handleiding.gegevens.taal)
    for pagina in handleiding.paginas.values():
        found = [
            (line, match) for line, text in pagina.source.texts() if A_DAY.search(text) for match in told.finditer(text)
        ]
        text = pagina.text if A_DAY.search(pagina.text) else ""
        found += [(line_at(pagina, match.start("day")), match) for match in told.finditer(text)]
        rows = text.split("\n")
        for index, (head, rule) in enumerate(pairwise(rows)):
            if "|" in head and UNDER_HEAD.fullmatch(rule) and named.search(head):
                cells = [(line, match) for line, row in _table(rows, index + 2) for match in day.finditer(row)]
                found += [(pagina.at(line), match) for line, match in cells[:1]]  # of a table the first is enough
        for line, match in found:
            year = int(match["short"] or match["long"] or match["first"])
            if (year if year >= CENTURY else year + CENTURY * (19 if year >= HALF else 20)) >= YOUNG:
                fix = "haal haar weg, en de naam ook; schrijf hooguit een leeftijd."
                yield Problem(pagina.where, line, "persoonsgegevens", "een geboortedatum", fix)


def _table(rows: list[str], first: int) -> Iterator[tuple[int, str]]:
    """Gives the rows of a table below its head, which come after `first` others, with their line in the text."""
    return takewhile(lambda each: "|" in each[1], enumerate(rows[first:], first + 1))


OF_A_PAGE = (births,)
