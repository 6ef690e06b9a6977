"""Rules for what tells who somebody is -> problems: the day on which a child was born.

The message does not repeat it.
"""

import re
from collections.abc import Iterator
from functools import cache

from ..model.handleiding import Handleiding
from ..model.messages import Problem
from ..model.taal import Taal
from ..text.markdown import line_at
from ..text.phrases import pattern

YOUNG = 2005
"""Who was born in this year or later may be a pupil; others may be somebody whom a text is about."""
A_DAY = re.compile(r"\d[-/. ]\d{1,2}[-/. ]\d\d|20\d\d")  # found quickly in a text that has any
CENTURY, HALF = 100, 50


@cache
def _births(taal: Taal) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Gives the patterns of a whole day, of one behind words that say that somebody was born then, and of a table with them."""
    months, named = pattern(taal.maanden), pattern(taal.geboortedatum)
    day = rf"(?<!\d)(?:\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?P<short>(?:19|20)?\d\d)|\d{{1,2}} (?i:{months})[.]? (?P<long>(?:19|20)\d\d)|(?P<first>(?:19|20)\d\d)-\d\d-\d\d)(?!\d)"
    behind_name = rf"(?:^|[(,;:|*_]|[A-Z][\w’'-]*)[ ]*\b(?i:{pattern(taal.geboren)})"
    told = re.compile(
        rf"(?:\b(?i:{named})\b[^\d\n]{{0,10}}|{behind_name}\b[^\d\n]{{0,25}})(?P<day>{day})", re.MULTILINE
    )
    table = re.compile(
        rf"^[^\n]*\|[^\n]*\b(?i:{named})\b[^\n]*\n[ |:-]+\n(?P<rows>(?:[^\n]*\|[^\n]*\n?)+)", re.MULTILINE
    )
    return re.compile(day), told, table


def births(handleiding: Handleiding) -> Iterator[Problem]:
    """No day is published on which a child was born."""
    day, told, table = _births(handleiding.gegevens.taal)
    for pagina in handleiding.paginas.values():
        found = [
            (line, match) for line, text in pagina.source.texts() if A_DAY.search(text) for match in told.finditer(text)
        ]
        text = pagina.text if A_DAY.search(pagina.text) else ""
        found += [(line_at(pagina, match.start("day")), match) for match in told.finditer(text)]
        for rows in table.finditer(text):  # of a table the first row is enough
            of_row = [*day.finditer(text, rows.start("rows"), rows.end("rows"))][:1]
            found += [(line_at(pagina, match.start()), match) for match in of_row]
        for line, match in found:
            year = int(match["short"] or match["long"] or match["first"])
            if (year if year >= CENTURY else year + CENTURY * (19 if year >= HALF else 20)) >= YOUNG:
                fix = "haal haar weg, en de naam ook; schrijf hooguit een leeftijd."
                yield Problem(pagina.where, line, "persoonsgegevens", "een geboortedatum", fix)


OF_A_PAGE = (births,)
