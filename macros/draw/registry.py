"""All macros that a page may call, by name: model -> HTML, through templates."""

import inspect
from collections.abc import Callable
from functools import cache, partial
from itertools import chain

from ..model.handleiding import Handleiding, Pagina
from ..text.calls import calls
from . import bladen as blad_macros
from . import bladenlijst, boek, bronnen, uitgever
from . import interventies as interventie_macros
from . import lessen as les_macros
from . import planning as planning_macros
from . import reeks as reeks_macros
from . import varianten as variant_macros
from .blokken import BLOCKS, names_taken
from .varianten import drawn_for, in_variants
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
        variant_macros.alleen,
        variant_macros.niet,
        variant_macros.plaatje,
        reeks_macros.lessenlijst,
        reeks_macros.huiswerktabel,
        reeks_macros.wat_doe_je_als,
        planning_macros.planning,
        planning_macros.weg,
        planning_macros.wissen,
        interventie_macros.interventie_in_een_oogopslag,
        interventie_macros.wat_is_bekend,
        interventie_macros.interventielijst,
        bronnen.bronnen,
        bronnen.bronnenlijst,
        bronnen.begrippenlijst,
        uitgever.uitgever,
        boek.handleiding_downloads,
    )
}
MACROS: dict[str, Macro] = {**BLOCKS, **PAGE_MACROS}
ON_SHEETS = {*BLOCKS, "kaarten", "bladkop", "briefhoofd", "evaluatieformulier", "alleen", "niet", "plaatje"}
"""What only stands on a sheet: it is made for paper."""
WITH_VARIANTS = {*BLOCKS, "kaarten"}
"""What a variant of a sheet may draw otherwise, or with a picture before it."""
SHARED = "assets/scripts/bouwstenen.js"
PLAN = (SHARED, "assets/scripts/planning-dagen.js", "assets/scripts/planning-agenda.js")
"""What works out a planning."""
DATES = (*PLAN, "assets/scripts/datums.js")
"""What a sheet with places for dates of the planning needs."""
SCRIPTS: dict[str, tuple[str, ...]] = {
    "bladenlijst": ("assets/scripts/bladen.js",),
    "klaarleggen": (SHARED, "assets/scripts/klas.js"),
    "planning": (*PLAN, "assets/scripts/planning.js"),
    "weg": (*PLAN, "assets/scripts/weg.js"),
    "wissen": ("assets/scripts/wissen.js",),
}
"""The scripts that a macro needs on its page to do more than lie there, in order."""
PARTS = "-velden", "-kast", "-uit", "-beeld", "-balk", ""
KEPT_FORM = (SHARED, *(f"assets/scripts/formulier{part}.js" for part in PARTS))
"""What the page of a form that stays needs beside those."""

ASKED_FOR = {*DATES, *KEPT_FORM, *chain.from_iterable(SCRIPTS.values())}
"""The scripts that pages ask for themselves, where they have such a macro: the settings name none of them."""


def scripts_of_page(handleiding: Handleiding, pagina: Pagina) -> list[str]:
    """Gives the scripts that the macros on a page need."""
    dates = DATES if planning_macros.dates_of(handleiding, pagina) else ()
    form = KEPT_FORM if pagina.werkblad and pagina.werkblad.bewaren else ()
    found = (script for call in calls(pagina) for script in SCRIPTS.get(call.naam, ()))
    return list(dict.fromkeys([*found, *dates, *form]))


@cache
def signature_of(name: str) -> inspect.Signature:
    """Gives what a page may give to the macro `name`."""
    found = inspect.signature(MACROS[name])
    of_the_page = 2 if name in PAGE_MACROS else 0  # the manual and the page: those it gets from us
    return found.replace(parameters=[*found.parameters.values()][of_the_page:])


def macros_for(handleiding: Handleiding, pagina: Pagina) -> dict[str, Macro]:
    """Gives every macro by name, ready to draw `pagina` once: the names that one takes there, no other takes."""
    taken: set[str] = set()
    bound: dict[str, Macro] = {name: partial(macro, handleiding, pagina) for name, macro in PAGE_MACROS.items()}
    every = {**BLOCKS, **bound}
    return {name: _at_home(handleiding, pagina, taken, name, every) for name in every}


def _at_home(handleiding: Handleiding, pagina: Pagina, taken: set[str], name: str, every: dict[str, Macro]) -> Macro:
    """Gives the macro `name`, drawn with the words of the series, and beside what has `taken` names on its page.

    On a sheet with variants it draws what each of them has instead, too.
    """

    def drawn(*args: object, **kwargs: object) -> str:
        before = set(taken)  # a variant is a sheet of its own: it takes the same names

        def draw(block: str) -> str:
            with names_taken(set(before) if drawn_for() else taken):
                return every[block](*args, **kwargs)

        with in_words_of(handleiding.gegevens.woorden):
            if name in WITH_VARIANTS:
                return in_variants(handleiding, pagina, name, draw, every)
            return draw(name)

    return drawn
