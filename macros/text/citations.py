"""Citations in a text: "Bakker & Mijland, 2009" or "Bakker & Mijland (2009)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

YEAR = r"(?:(?:19|20)\d\d[a-z]?|z\.d\.(?:-[a-z])?)(?![\w-])"
YEARS = rf"{YEAR}(?:(?:, | en | & ){YEAR})*"
# Where in the book: ", p. 12", ", blz. 12-14", ": 12", ", hoofdstuk 3".
PLACE = r"(?:(?:, | |: ?)(?:(?:pp?|pag|blz|hfst|par)\.? ?|pagina |bladzijde |hoofdstuk |paragraaf |§ ?)?\d+(?: ?[-–] ?\d+)?)?"
# Python's `re` has no word for "any capital": these are the Latin ones, with and without an accent.
CAPITAL = "[" + "".join(filter(str.isupper, map(chr, [*range(0x41, 0x250), *range(0x1E00, 0x1F00)]))) + "]"
# What stands small before a surname. ("in", "op" and "te" are words of an ordinary sentence too, unless one of these follows.)
SMALL = (
    r"(?:(?:(?:in|op|uit) (?=[’']|de[nr]? ))?(?:[’']t|[’']s|van|von|vom|de|den|der|des|ten|ter|la|le|du|da|di|del|el|al|zu)[ -]"
    r"|[dl][’'])*"
)
PARTICLE = re.compile("(?i:van|von|de|den|der|des|het|ten|ter|la|le|du|da|di|del|el|al|zu)")
NAME = rf"{SMALL}{CAPITAL}[\w’'-]+"
# A name of more words, as a film or a writer with a first name has: "Inside Out", "Ministry of Education". What begins a
# sentence about a reference is no part of its name.
BEGIN = r"(?!(?:Aldus|Bij|Dat|Door|En|Hoe|In|Maar|Naar|Om|Ook|Toch|Uit|Volgens|Want|Zegt|Zie|Zo|Zoals)\s)"
AND_SO_ON = r"\s(?:(?:van|de|der|den|het|een|of|the|op)\s){0,2}"
WHOLE = rf"(?:{BEGIN}{CAPITAL}[\w’'-]+{AND_SO_ON}){{0,4}}{CAPITAL}[\w’'-]+"
IN_BRACKETS = re.compile(r"\((?P<all>[^()]*)\)")
BEFORE_YEAR = re.compile(rf"(?P<naam>{WHOLE}(?: (?:&|en) {NAME}| e\.a\.)?)\s\((?P<jaren>{YEARS}){PLACE}\)")
CITATION = re.compile(
    rf"(?:zie ook |zie |bijvoorbeeld |naar )?(?P<naam>{SMALL}{CAPITAL}[^\d;]*), (?P<jaren>{YEARS}){PLACE}"
)
ONE_YEAR = re.compile(YEAR)
TWO_WRITERS = re.compile(r"[,&]| en | e\.a\.")


class Citation(NamedTuple):
    """Where in a text a citation begins, what it is ("Name, year"), and whether it may as well be a film, a school or a paper
    with its year: one name of more words before it, as Inside Out (2015).
    """

    place: int
    kort: str
    titel: bool = False


def cites(text: str, kort: str) -> bool:
    """Tells whether a text cites the reference `kort` ("Name, year")."""
    name, _, year = kort.rpartition(", ")
    if name not in text:  # the quick way out: most pages do not cite most references
        return False
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?:, | \(){re.escape(year)}(?![\w-])", text))


def years(text: str) -> set[str]:
    """Gives every year in a text: a reference with another it does not cite."""
    return {*ONE_YEAR.findall(text)}


def citations(text: str) -> Iterator[Citation]:
    """Gives every citation in a text."""
    for match in IN_BRACKETS.finditer(text):
        for part in match["all"].split(";"):
            if found := CITATION.fullmatch(" ".join(part.split())):
                for year in ONE_YEAR.findall(found["jaren"]):
                    yield Citation(match.start(), f"{found['naam']}, {year}")
    for match in BEFORE_YEAR.finditer(text):
        name = " ".join(match["naam"].split())
        great = [word for word in name.split() if word[0].isupper() and not PARTICLE.fullmatch(word)]
        for year in ONE_YEAR.findall(match["jaren"]):
            title = len(great) > 1 and year[0].isdigit() and not TWO_WRITERS.search(name)
            yield Citation(match.start(), f"{name}, {year}", title)
