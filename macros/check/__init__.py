"""Rules across pages -> problems. Each rule is a generator over the whole manual; `check` runs them all."""

from collections.abc import Callable, Iterator

from ..model.handleiding import Handleiding
from ..model.messages import Problem
from . import (
    bladen,
    files,
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

RULES: tuple[Rule, ...] = (
    *lessen.RULES, *stappen.RULES, *bladen.RULES, *oplagen.RULES, *varianten.RULES, *lijsten.RULES, *thuis.RULES,
    *files.RULES,
    *pictures.RULES, *links.RULES, *macros.RULES, *text.RULES,
    *paper.RULES, *words.RULES, *habits.RULES, *zoeken.RULES,
)  # fmt: skip


def check(handleiding: Handleiding) -> list[Problem]:
    """Gives every problem of the manual, those of loading included, sorted and each once."""
    found = {problem for rule in RULES for problem in rule(handleiding)}
    return sorted(found | set(handleiding.problems))
