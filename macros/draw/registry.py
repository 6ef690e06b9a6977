"""All macros that a page may call, by name: model -> HTML, through templates."""

from collections.abc import Callable
from functools import partial, wraps

from ..model.handleiding import Handleiding, Pagina
from ..text.calls import calls
from . import bladen as blad_macros
from . import bladenlijst, bronnen, uitgever
from . import interventies as interventie_macros
from . import lessen as les_macros
from . import reeks as reeks_macros
from .blokken import BLOCKS, beside
from .words import in_words_of

Macro = Callable[..., str]

PAGE_MACROS: dict[str, Macro] = {
    macro.__name__: macro
    for macro in (
        les_macros.les_in_een_oogopslag,
        les_macros.werkbladen,
        les_macros.klaarleggen,
        les_macros.huiswerk,
        les_macros.vorige_en_volgende,
        blad_macros.evaluatievragen,
        blad_macros.evaluatieformulier,
        blad_macros.bladkop,
        blad_macros.kaarten,
        blad_macros.briefhoofd,
        bladenlijst.bladenlijst,
        reeks_macros.lessenlijst,
        reeks_macros.huiswerktabel,
        reeks_macros.wat_doe_je_als,
        interventie_macros.interventie_in_een_oogopslag,
        interventie_macros.wat_is_bekend,
        interventie_macros.interventielijst,
        bronnen.bronnen,
        bronnen.bronnenlijst,
        bronnen.begrippenlijst,
        uitgever.uitgever,
    )
}
ON_SHEETS = {*BLOCKS, "kaarten", "bladkop", "briefhoofd", "evaluatieformulier"}
"""What only stands on a sheet: it is made for paper."""
SCRIPTS = {"bladenlijst": "assets/scripts/bladen.js", "klaarleggen": "assets/scripts/klas.js"}
"""What a macro needs on its page to do more than lie there."""


def scripts(handleiding: Handleiding) -> dict[str, list[str]]:
    """Gives for every page the scripts that its macros need."""
    return {
        path: list(dict.fromkeys(SCRIPTS[call.naam] for call in calls(pagina) if call.naam in SCRIPTS))
        for path, pagina in handleiding.paginas.items()
    }


def macros_for(handleiding: Handleiding, pagina: Pagina) -> dict[str, Macro]:
    """Gives every macro by name, ready to draw `pagina` once: the names that one takes there, no other takes."""
    taken: set[str] = set()
    bound: dict[str, Macro] = {name: partial(macro, handleiding, pagina) for name, macro in PAGE_MACROS.items()}
    return {name: _at_home(handleiding, taken, macro) for name, macro in {**BLOCKS, **bound}.items()}


def _at_home(handleiding: Handleiding, taken: set[str], macro: Macro) -> Macro:
    """Gives `macro`, drawn with the words of the series, and beside what has `taken` names on its page."""

    @wraps(macro)
    def drawn(*args: object, **kwargs: object) -> str:
        with in_words_of(handleiding.gegevens.woorden), beside(taken):
            return macro(*args, **kwargs)

    return drawn
