"""Where a head goes wrong before anybody can read it: its two rows of three dashes are not there, or not alone."""

import re
from itertools import pairwise

from ..model.kop import Kop
from .yaml_rows import conflict

KEY = re.compile(r"[ \t]*[A-Za-z_]+[ \t]*:")
HEADS = re.compile(rf"^---[ \t]*\n(?=(?:{'|'.join(Kop.model_fields)})[ \t]*:)", re.MULTILINE | re.IGNORECASE)
# What Word, a phone or a habit from elsewhere makes of three dashes.
ODD = re.compile(r"(?:-{2}|-{4,}|-*[–—]+[-–—]*|-(?:[ ]-)+|_{3,}|={3,}|\*{3,}|~{3,}|\+{3,}|`{3}\w*)[ \t]*")
DASHES = "maak er precies drie streepjes van: ---."

Wrong = tuple[int, str, str]
"""The line, what was found, what to do."""


def no_head(text: str) -> Wrong | None:
    """Gives why the `text` of a page has no head; None where there is nothing that looks like one."""
    rows = text.split("\n")
    if marks := conflict(rows):
        return marks[0] + 1, *marks[1:]
    first = next((index for index, row in enumerate(rows) if row.strip()), 0)
    if rows[0].rstrip() == "---":
        for index, row in enumerate(rows[1:], start=2):
            if ODD.fullmatch(row.strip()) or (row.strip() == "---" and row != row.lstrip()):
                return _ends_with(index, row)
        return _last_key(rows), "de kop is niet afgesloten", "zet onder de laatste sleutel een regel ---."
    if (
        ODD.fullmatch(rows[first])
        and not rows[first].startswith("`")
        and KEY.match("".join(rows[first + 1 : first + 2]))
    ):
        return first + 1, f'de kop begint met "{rows[first].strip()}"', DASHES
    for index, (row, after) in enumerate(pairwise(rows)):
        if row.strip() == "---" and KEY.match(after):
            if index > first:
                return first + 1, "boven de kop staat tekst", "zet de tekst onder de kop; de eerste regel is ---."
            if index:
                return 1, "boven de kop staat een lege regel", "haal haar weg; de eerste regel is ---."
            return 1, "voor --- staat een spatie", "zet --- helemaal vooraan op de regel."
    return None


def odd_end(head: str) -> Wrong | None:
    """Gives where a `head`, which begins on the second line of its file, should have ended before it did."""
    rows = head.split("\n")
    for index, row in enumerate(rows if not conflict(rows) else [], start=2):
        if ODD.fullmatch(row):
            return _ends_with(index, row)
    return None


def second_head(body: str, first_line: int) -> Wrong | None:
    """Gives where a second head stands in the text of a page, which begins on `first_line`."""
    if match := HEADS.search(body):
        line = first_line + body.count("\n", 0, match.start())
        return line, "hier begint een tweede kop", "maak er één kop van, helemaal bovenaan."
    return None


def _last_key(rows: list[str]) -> int:
    """Gives the line of the last row that can be of a head which begins on the first: before an empty one and text."""
    for index in range(1, len(rows) - 1):
        after = rows[index + 1].strip() and rows[index + 1]
        if not rows[index].strip() and after and not after.startswith(" ") and not KEY.match(after):
            return index
    return 1


def _ends_with(line: int, row: str) -> Wrong:
    shown = row.strip()
    if shown == "---":
        return line, "voor --- staat een spatie", "zet --- helemaal vooraan op de regel."
    return line, f'de kop eindigt met "{shown}"', DASHES
