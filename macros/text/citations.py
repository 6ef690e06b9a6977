"""Citations in a text: "Bakker & Mijland, 2009" or "Bakker & Mijland (2009)"."""

import re
from collections.abc import Iterator

YEAR = r"(?:(?:19|20)\d\d[a-z]?|z\.d\.(?:-[a-z])?)"
IN_BRACKETS = re.compile(rf"\((?P<all>[^()]*\b{YEAR})\)")
BEFORE_YEAR = re.compile(rf"(?P<naam>[A-Z][\w’'-]+(?: (?:&|en) [A-Z][\w’'-]+| e\.a\.)?) \((?P<jaar>{YEAR})\)")
CITATION = re.compile(rf"(?:zie |zie ook |bijvoorbeeld |naar )?(?P<kort>[A-Z][^\d;]*, {YEAR})")


def cites(text: str, kort: str) -> bool:
    """Tells whether a text cites the reference `kort` ("Name, year")."""
    name, _, year = kort.rpartition(", ")
    if name not in text:  # the quick way out: most pages do not cite most references
        return False
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?:, | \(){re.escape(year)}(?![\w-])", text))


def citations(text: str) -> Iterator[tuple[int, str]]:
    """Gives every citation in a text as (place, "Name, year")."""
    for match in IN_BRACKETS.finditer(text):
        for part in match["all"].split(";"):
            if found := CITATION.fullmatch(part.strip()):
                yield match.start(), found["kort"]
    for match in BEFORE_YEAR.finditer(text):
        yield match.start(), f"{match['naam']}, {match['jaar']}"
