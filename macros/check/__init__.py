"""Rules across pages -> problems. Each rule is a generator over the whole manual; `check` runs them all."""

from collections.abc import Callable, Iterator

from ..model.handleiding import Handleiding
from ..model.messages import Problem
from . import (
    bladen,
    compleet,
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
    lessen.known_lessons, lessen.homework, bladen.used_sheets, *oplagen.ACROSS, varianten.lists, lijsten.appointments, *thuis.RULES,
    *zoeken.RULES,
)  # fmt: skip
"""Rules that compare what several heads and lists say: told when each of those could be read."""
RULES: tuple[Rule, ...] = (
    *lessen.RULES, *stappen.RULES, *bladen.RULES, *oplagen.RULES, *varianten.RULES, *lijsten.RULES,
    *files.RULES,
    *pictures.RULES, *links.RULES, *macros.RULES, *compleet.RULES, *text.RULES,
    *paper.RULES, *words.RULES, *habits.RULES,
)  # fmt: skip


def check(handleiding: Handleiding, pause: Callable[[], None] = lambda: None) -> list[Problem]:
    """Gives every problem of the manual, those of loading included, sorted and each once; of a cause no consequences.

    Before each rule `pause` is called: it may raise, where somebody has something better to do.
    """
    found = {*handleiding.problems}
    for rule in RULES:
        pause()
        found.update(rule(handleiding))
    if not gevolgen.unsettled(handleiding, found):
        found |= {problem for rule in ACROSS for problem in rule(handleiding)}
    return sorted(gevolgen.causes(handleiding, found))
