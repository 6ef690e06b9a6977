"""Rules across pages -> problems. Each rule is a generator over the whole manual; `check` runs them all."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from types import MappingProxyType

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from . import (
    bladen,
    compleet,
    dubbel,
    files,
    gevolgen,
    habits,
    kopjes,
    lessen,
    lijsten,
    links,
    macros,
    oplagen,
    paper,
    pictures,
    stappen,
    text,
    thuis,
    unfinished,
    varianten,
    words,
    zoeken,
)

Rule = Callable[[Handleiding], Iterator[Problem]]

ACROSS: tuple[Rule, ...] = (
    lessen.known_lessons, lessen.homework, bladen.used_sheets, *oplagen.ACROSS, varianten.lists, lijsten.appointments, *thuis.RULES,
    *zoeken.RULES,
)  # fmt: skip
"""Rules that compare what several heads and lists say: told when each of those could be read."""
OF_A_PAGE: tuple[Rule, ...] = (
    *stappen.RULES, *lijsten.OF_A_PAGE, *text.OF_A_PAGE, *kopjes.OF_A_PAGE, *paper.OF_A_PAGE, *words.RULES, *habits.RULES,
    *dubbel.OF_A_PAGE, *unfinished.OF_A_PAGE,
)  # fmt: skip
"""Rules that look at nothing but a page, the shared lists, the settings and our letters: what one says of a page stays true
for as long as those stay as they are.
"""
RULES: tuple[Rule, ...] = (
    *lessen.RULES, *bladen.RULES, *oplagen.RULES, *varianten.RULES, *lijsten.RULES, *files.RULES, *pictures.RULES,
    *links.RULES, *macros.RULES, *kopjes.RULES, *dubbel.RULES, *compleet.RULES, *text.RULES, *paper.RULES,
)  # fmt: skip


def check(
    handleiding: Handleiding, right: Collection[Pagina] = (), pause: Callable[[], None] = lambda: None
) -> list[Problem]:
    """Gives every problem of the manual, those of loading included, sorted and each once; of a cause no consequences.

    `right` are pages of which is known that each of `OF_A_PAGE` has nothing to say. Calls `pause` between two rules.
    """
    new = {path: pagina for path, pagina in handleiding.paginas.items() if pagina not in right}
    fresh = replace(handleiding, paginas=MappingProxyType(new)) if right else handleiding

    def told(rules: tuple[Rule, ...], of: Handleiding) -> Iterator[Problem]:
        for rule in rules:
            pause()
            yield from rule(of)

    found = {*told(OF_A_PAGE, fresh), *told(RULES, handleiding), *handleiding.problems}
    if not gevolgen.unsettled(handleiding, found):
        found.update(told(ACROSS, handleiding))
    return sorted(gevolgen.causes(handleiding, found))
