"""Rules for what lets somebody in -> problems: no password and no pin is published, for whomever it was typed.

The message does not repeat it. What has no digits in it is a word to agree on, or part of a game.
"""

import re
from collections.abc import Iterator

from ..model.handleiding import Handleiding
from ..model.messages import Problem
from ..model.taal import TAAL, Taal
from ..text.markdown import line_at
from ..text.phrases import pattern
from .addresses import HTTP, MAIL

LONG = 8  # signs: shorter is a word and a number, such as groep7
MARKS = r"[*_`\"'“‘|\s]"
FOR = r"(?:[ ](?:van|voor|op|bij|for|of)\b[^\n:=.!?]{1,30})?"
OF_SIGNS = re.compile(r"(?=.*[^\W\d_])(?=.*\d)(?!\d+-[^\W\d]+$)[^/]+")
"""Letters and digits through each other, but not 12-cijferig or groep7/8."""


def passwords(handleiding: Handleiding) -> Iterator[Problem]:
    """No password and no pin stands on a page or in its head."""
    taal = handleiding.gegevens.taal
    wanted = _wanted(taal)
    names = {word for one in (*taal.wachtwoord, *taal.pincode) for word in re.split("[/() ]+", one)} - {""}
    for pagina in handleiding.paginas.values():
        small = pagina.text.lower()
        typed = wanted.finditer(pagina.text) if any(name in small for name in names) else ()  # most pages have none
        found = [line_at(pagina, match.end()) for match in typed if _secret(match)]
        found += [line for line, text in pagina.source.texts() for match in wanted.finditer(text) if _secret(match)]
        yield from (_told(pagina.where, line) for line in found)


def in_lists(handleiding: Handleiding) -> Iterator[Problem]:
    """No password and no pin stands in one of the lists."""
    wanted = _wanted(handleiding.gegevens.taal)
    for name, source in handleiding.sources.items():
        for line, text in source.texts() if name != TAAL else ():
            if any(map(_secret, wanted.finditer(text))):
                yield _told(handleiding.where_list(name), line)


def _wanted(taal: Taal) -> re.Pattern[str]:
    """Gives the pattern of what may be a password or a pin, behind what it is called."""
    password, pin = pattern(taal.wachtwoord), pattern(taal.pincode)
    is_ = rf"{FOR}(?:{MARKS}*(?:[:=]|\bis\b){MARKS}*|{MARKS}+)"
    return re.compile(
        rf"\b(?:{password}{is_}(?P<value>[^\s|<>\"“”`]+)|{pin}{FOR}{MARKS}*[:=|]{MARKS}*(?P<pin>\d{{4,8}})(?![\w-]))",
        re.IGNORECASE,
    )


def _secret(match: re.Match[str]) -> bool:
    """Tells whether what was found looks like something that lets one in."""
    if match["pin"]:
        return True
    typed = match["value"].strip("*_`'’)(,;.")
    return len(typed) >= LONG and bool(OF_SIGNS.fullmatch(typed)) and not (HTTP.match(typed) or MAIL.fullmatch(typed))


def _told(where: str, line: int) -> Problem:
    fix = "haal het weg, en kies een ander; wat hier stond, kan al gelezen zijn."
    return Problem(where, line, "geheim", "wat een wachtwoord of pincode kan zijn", fix)


OF_A_PAGE = (passwords,)
RULES = (in_lists,)
