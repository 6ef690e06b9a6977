"""Rules for how the headings of a page hang together -> problems: they count on, and a text follows."""

import re
from collections.abc import Iterator

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..text.markdown import Kopje, headings

COUNTED = re.compile(r"(?:(?P<word>stap|deel|fase) )?(?:(?P<number>\d{1,2})|(?P<letter>[A-Z]))[.:] ", re.IGNORECASE)
"""How a heading begins that counts: with a number or a letter, or with one of these words before it."""

SURE = 2  # so many in a row, without such a word, are no initials or years


def _among(pagina: Pagina) -> Iterator[tuple[tuple[str, ...], Kopje]]:
    """Gives the headings of a page, each with those that it stands below."""
    above: list[Kopje] = []
    for kopje in headings(pagina):
        above = [other for other in above if other.niveau < kopje.niveau]
        yield tuple(other.anker for other in above), kopje
        above.append(kopje)


def counted(handleiding: Handleiding) -> Iterator[Problem]:
    """Headings with a number or a letter count on: where one is missing, a part of the page was lost or not renumbered."""
    for pagina in handleiding.paginas.values():
        last: dict[tuple[object, ...], tuple[int, str, int]] = {}
        for above, kopje in _among(pagina):
            if not (match := COUNTED.match(kopje.tekst)):
                continue
            number = int(match["number"]) if match["number"] else ord(match["letter"].upper()) - ord("A") + 1
            series = above, kopje.niveau, (match["word"] or "").lower(), bool(match["number"])
            before, words, many = last.get(series, (number - 1, "", 0))
            last[series] = number, kopje.tekst, many + 1
            if number != before + 1 and (match["word"] or many >= SURE):
                found, following = f'"{kopje.tekst}" komt na "{words}"', before + 1
                shown = following if match["number"] else chr(ord("A") + before)
                fix = f"laat de kopjes doortellen: hier hoort {shown}; kijk of er een stuk weg is."
                yield Problem(pagina.where, kopje.line, "verkeerde volgorde", found, fix)
                break


def written(handleiding: Handleiding) -> Iterator[Problem]:
    """Below the head of a page stands its text; the first page of a folder may have none."""
    for pagina in handleiding.paginas.values():
        if pagina.kop and pagina.slug != "index" and not pagina.text.strip():
            found, fix = (
                "de pagina heeft geen tekst",
                "schrijf onder de kop waar ze over gaat, of haal het bestand weg.",
            )
            yield Problem(pagina.where, pagina.first_line, "kopje zonder tekst", found, fix)


OF_A_PAGE = (counted, written)
