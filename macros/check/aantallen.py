"""Whether a heading that says how many there are is right -> problems where the list below it has one more or less."""

import re
from collections.abc import Iterator

from ..draw.bladen import evaluatievragen
from ..draw.words import TELWOORDEN
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Kind, Problem
from ..text.calls import calls
from ..text.markdown import Kopje, headings
from ..text.phrases import pattern
from ..text.reading import tree


def counted(handleiding: Handleiding) -> Iterator[Problem]:
    """A heading such as "Five questions" has that many below it; another number is taken for a lost or a new point."""
    words = handleiding.gegevens.woorden.get(TELWOORDEN, TELWOORDEN).split()
    numbers = {word: number for number, word in enumerate(words, start=1)}
    taal = handleiding.gegevens.taal
    before, things = pattern(taal.voor_een_getal), pattern(taal.getelde_dingen)
    says = re.compile(rf"(?:{before} )?(?P<number>{'|'.join(words)}|\d\d?) {things}", re.IGNORECASE)
    for pagina in handleiding.paginas.values():
        for kopje in headings(pagina):
            if match := says.fullmatch(kopje.tekst):
                said = match["number"].lower()
                there, where = _below(handleiding, pagina, kopje)
                if abs(there - (numbers.get(said) or int(said))) == 1:
                    found = f'"{kopje.tekst}" staat boven een lijst van {there}'
                    fix = f"maak ze gelijk{where}."
                    yield Problem(pagina.where, kopje.line, "verkeerde waarde", found, fix, kind=Kind.COUNTED)


def _below(handleiding: Handleiding, pagina: Pagina, kopje: Kopje) -> tuple[int, str]:
    """Gives how many points the list right below a heading has (-1: there is no list), and in which file it stands."""
    line = kopje.line - pagina.first_line + 1
    after = next((deel for deel in tree(pagina.text).parts if deel.line > line), None)
    if after and after.tag in {"ol", "ul"}:
        return sum(deel.tag == "li" for deel in after.delen), ""
    drawn = after and any(
        call.naam == evaluatievragen.__name__ and call.line == pagina.first_line + after.line - 1
        for call in calls(pagina)
    )
    if drawn:
        return len(handleiding.gegevens.evaluatie), f"; de lijst staat in {handleiding.where_list('evaluatie')}"
    return -1, ""


RULES = (counted,)
