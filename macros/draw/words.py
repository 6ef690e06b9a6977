"""The words around the facts: the templates have them in Dutch, `gegevens/woorden.yml` may have others.

As with gettext, the Dutch text is the name: `_("Zie je dit?")` is what the series says for it, or else "Zie je dit?".
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from ..model.kop import Soort

NAAM, DATUM, SCHOOL = "Naam", "Datum", "School of organisatie"
LES, LESSEN, LOSSE_LESSEN = "les {nummer}", "les {van} tot en met {tot}", "les {nummers} en {laatste}"
GEEN_UITGEVER = "Deze uitgave heeft nog geen uitgever."
OVERIGE_BLADEN, MEER = "Overige bladen", "Meer bij deze activiteit"
OPEN_MIJ = "Open mij"
LES_ALS_MIDDEL, INTERVENTIE = "les voor de klas", "interventie"
BIJ_ELKE_LES, BIJ_DE_MEESTE_LESSEN, BIJ_INTERVENTIES = "Bij elke les", "Bij de meeste lessen", "Bij de interventies"
KIEST, BLADZIJDE, BLADZIJDEN = "voor wie dit kiest", "bladzijde {van}", "bladzijde {van} tot en met {tot}"
TWEE_BLADZIJDEN = "bladzijde {van} en {tot}"
KOPIEERLIJST, BEWAARD = "Wat je kopieert", "heb je al van les {nummer}"
VOOR, VOOR_DE_LEERLINGEN, MEE_NAAR_HUIS = "voor {wie}", "Voor de leerlingen", "Mee naar huis"
DAG_VOOR_LES, DAGEN_VOOR_LES = "een dag voor les {nummer}", "{dagen} dagen voor les {nummer}"
DAG_EERDER, DAGEN_EERDER = "een dag eerder", "{dagen} dagen eerder"
TELWOORDEN = "een twee drie vier vijf zes zeven"
REGISTERS, REGISTER_BLADEN, REGISTER_SIGNALEN = "Registers", "Register van bladen", "Register van signalen"
WAAR_BLADEN = "Waar een blad beschreven staat, en bij welke activiteiten jullie het gebruiken."
WAAR_SIGNALEN = "Bij welke activiteiten je het kunt zien. Daar staat ook wat dan vaak helpt."
IN_PYTHON = (*(text for name, text in [*vars().items()] if name.isupper()), *(soort.value for soort in Soort))
"""All of these: what is typed above, and the kinds of sheets."""
PLACE = re.compile(r"\{(\w+)\}")

_WORDS: ContextVar[Mapping[str, str]] = ContextVar("words")


@contextmanager
def in_words_of(words: Mapping[str, str]) -> Iterator[None]:
    """Has everything that is drawn meanwhile say `words` (Dutch text -> the series' own)."""
    before = _WORDS.set(words)
    try:
        yield
    finally:
        _WORDS.reset(before)


def word(text: str, **values: object) -> str:
    """Gives what the series says for the Dutch `text`, with `values` in the places between { and }."""
    return _filled(_WORDS.get({}).get(text, text), values)


def speaker(words: Mapping[str, str]) -> Callable[..., str]:
    """Gives `word` for always the same `words`: for the theme, which draws when it likes."""
    return lambda text, **values: _filled(words.get(text, text), values)


def _filled(text: str, values: Mapping[str, object]) -> str:
    return PLACE.sub(
        lambda place: str(values.get(place[1], place[0])), text
    )  # a place that is not ours is told elsewhere


def places(text: str) -> frozenset[str]:
    """Gives the names of the places between { and } in a text."""
    return frozenset(PLACE.findall(text))
