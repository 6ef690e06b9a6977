"""Rules for what nobody may read here -> problems: what lets somebody in, and what tells who somebody is.

No message repeats it. What may as well be a word to agree on, a part of a game or, in a table of animals, the day of a hen
is let through.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice

from ..model.handleiding import Gedeeld, Handleiding, Pagina
from ..model.messages import Problem
from ..model.taal import TAAL, Taal
from ..text.phrases import pattern
from ..text.reading import tree
from ..text.tree import Node
from .addresses import HTTP, MAIL

YOUNG = 2005
"""Who was born in this year or later may be a pupil; others may be somebody whom a text is about."""
CENTURY, HALF = 100, 50
LONG = 8  # signs of a password: shorter is a word and a number, such as groep7
OF_SIGNS = re.compile(r"(?=.*[^\W\d_])(?=.*\d)(?!\d+-[^\W\d]+$)[^/]+")
"""Letters and digits through each other, but not 12-cijferig or groep7/8."""
MARKS = r"[*_`\"'“‘|\s]"
WHOSE = (
    r"(?P<whose>[ ](?:(?:van|voor|op|bij|for|of)\b[^\n:=.!?|]{1,30}|\([^()\n]{1,30}\)|[\w-]{1,30}(?=[*_]*[ ]?[:=])))?"
)
IS = rf"(?:{MARKS}*(?:\bis\b[ *_]{{0,3}}[:=]?|[:=]){MARKS}*|[ ][-–—][ ]|{MARKS}+)"
"""What stands between the name of something private and that itself."""
Says = tuple[str, str, str]
"""The code of a message, what was found, and what to do."""
BIRTH = "persoonsgegevens", "een geboortedatum", "haal haar weg, en de naam ook; schrijf hooguit een leeftijd."
NUMBER = (
    "persoonsgegevens", "een nummer dat een burgerservicenummer kan zijn",
    "haal het weg, en kijk of er nog meer staat waaraan je iemand herkent.",
)  # fmt: skip
SECRET = (
    "geheim", "wat een wachtwoord of pincode kan zijn",
    "haal het weg, en kies een ander; wat hier stond, kan al gelezen zijn.",
)  # fmt: skip
Sure = Callable[[re.Match[str]], bool]
Private = tuple[re.Pattern[str], str, Sure, Says]
"""A kind of what is private: how it looks behind its name, and what the heads of a table say before a column of that name,
each between two |."""


@cache
def _kinds(taal: Taal) -> tuple[Private, ...]:
    months, pupil = _small(taal.maanden), "|".join(re.findall(r"\w+", " ".join(taal.naam_van_leerling).lower()))
    day = rf"\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:19|20)?\d\d|\d{{1,2}} {months}[.]? (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d"
    born, somebody = rf"(?:[^\d\n.]|\.(?! [a-z])){{0,10}}(?:{day})(?!\d)", rf"\|(?:\s*\b(?:{pupil})\b)+\s*\|"
    return (
        (_named(taal.geboortedatum, born), somebody, _young, BIRTH),
        (_named(taal.geboren, rf"(?:{day})(?!\d)"), somebody, _young, BIRTH),
        (_named(taal.persoonsnummer, r"[^\d\n]{0,30}\d(?:[ .]?\d){8}(?!\d)"), "", _eleven, NUMBER),
        (_named(taal.wachtwoord, r"[^\s|<>\"“”`]+"), r"\w", _opens, SECRET),
        (_named(taal.pincode, r"\d{4,8}(?![\w-])"), r"\w", _pin, SECRET),
    )


def _small(phrases: tuple[str, ...]) -> str:
    return pattern(tuple(phrase.lower() for phrase in phrases))


def _named(words: tuple[str, ...], value: str) -> re.Pattern[str]:
    return re.compile(rf"\b{_small(words)}{WHOSE}{IS}(?P<value>{value})")


def _young(match: re.Match[str]) -> bool:
    """Tells whether somebody who was born on a day may be a pupil; behind whose it is, without a sign, it is another day."""
    if match["whose"] and not re.search(r"[:=]|\bis\b", match[0]):
        return False
    year = int(re.findall(r"\d{4}|\d\d$", match["value"])[0])
    return (year if year >= CENTURY else year + CENTURY * (19 if year >= HALF else 20)) >= YOUNG


def _eleven(match: re.Match[str]) -> bool:
    """Tells whether nine digits pass the test of the numbers by which the state knows someone."""
    digits, weights = re.sub(r"\D", "", match["value"]), (*range(9, 1, -1), -1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0 and int(digits) > 0


def _opens(match: re.Match[str]) -> bool:
    """Tells whether a word looks like a password."""
    typed = match["value"].strip("*_`'’)(,;.")
    return len(typed) >= LONG and bool(OF_SIGNS.fullmatch(typed)) and not (HTTP.match(typed) or MAIL.fullmatch(typed))


def _pin(match: re.Match[str]) -> bool:
    """Tells whether a number is given as a pin: behind a sign, or with its name alone on its row. In a sentence it may be a
    guess."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    beside = before.rpartition("\n")[2] + after.partition("\n")[0]
    return bool(re.search("[:=|]", match[0])) or not re.search(r"\w", beside)


def on_pages(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """Nothing private stands on a page or in its head."""
    kinds = _kinds(gedeeld.gegevens.taal)
    yield from _told(kinds, pagina.where, [*pagina.source.texts(), (pagina.first_line, pagina.text)])
    for table in (knoop for knoop in tree(pagina.text).knopen if knoop.tag == "table"):
        rows = [[cell for cell in row.delen if cell.tag] for row in table.all() if row.tag == "tr"]
        for line, says in _in_columns(kinds, rows):
            yield Problem(pagina.where, pagina.at(line), *says)


def in_lists(handleiding: Handleiding) -> Iterator[Problem]:
    """Nothing private stands in one of the lists."""
    for name, source in handleiding.sources.items():
        if name != TAAL:
            yield from _told(_kinds(handleiding.gegevens.taal), handleiding.where_list(name), source.texts())


def _told(kinds: tuple[Private, ...], where: str, texts: Iterable[tuple[int, str]]) -> Iterator[Problem]:
    for line, text in texts:
        small = text.lower()  # in which a pattern looks far quicker than in capitals as well
        for named, _, sure, says in kinds if any(map(str.isdigit, text)) else ():
            for match in filter(sure, named.finditer(small)):
                yield Problem(where, line + small.count("\n", 0, match.start("value")), *says)


def _in_columns(kinds: tuple[Private, ...], rows: list[list[Node]]) -> Iterator[tuple[int, Says]]:
    """Gives of every column of a table that has its name as a head the first that is private: its line, and what to say."""
    heads = [cell.words().strip(" :").lower() for cell in rows[0]] if rows else []
    for column, head in enumerate(heads):
        before = f"|{'|'.join(heads[:column])}|"
        cells = [(row[column].line, f"{head}: {row[column].words()}".lower()) for row in rows[1:] if column < len(row)]
        for told, beside, sure, says in kinds:
            found = (line for line, text in cells if (match := told.match(text)) and sure(match))
            yield from ((line, says) for line in islice(found, 1) if re.search(beside, before))


OF_A_PAGE = (on_pages,)
RULES = (in_lists,)
