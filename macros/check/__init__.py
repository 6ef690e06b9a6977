"""Rules across pages -> problems. Each rule is a generator over the whole manual; `check` runs them all."""

from collections.abc import Callable, Iterator

from ..model.handleiding import Handleiding
from ..model.messages import Problem
from . import (
    bladen,
    files,
    gevolgen,
    habits,
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
    varianten,
    words,
    zoeken,
)

Rule = Callable[[Handleiding], Iterator[Problem]]

ACROSS: tuple[Rule, ...] = (
    lessen.known_lessons, bladen.used_sheets, *oplagen.ACROSS, varianten.lists, lijsten.appointments, *thuis.RULES,
    *zoeken.RULES,
)  # fmt: skip
"""Rules that compare what several heads and lists say: told when each of those could be read."""
RULES: tuple[Rule, ...] = (
    *lessen.RULES, *stappen.RULES, *bladen.RULES, *oplagen.RULES, *varianten.RULES, *lijsten.RULES,
    *files.RULES,
    *pictures.RULES, *links.RULES, *macros.RULES, *text.RULES,
    *paper.RULES, *words.RULES, *habits.RULES,
)  # fmt: skip


def check(handleiding: Handleiding, pause: Callable[[], None] = lambda: None) -> list[Problem]:
    """Gives every problem of the manual, those of loading included, sorted and each once; of a cause no consequences.

    Calls `pause` before each rule: who has something better to do raises there.
    """
    found = set(handleiding.problems)
    for rule in RULES:
        pause()
        found.update(rule(handleiding))
    for rule in () if gevolgen.unsettled(handleiding, found) else ACROSS:
        pause()
        found.update(rule(handleiding))
    return sorted(gevolgen.causes(handleiding, found))
