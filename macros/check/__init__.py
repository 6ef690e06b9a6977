"""Rules across pages -> problems. Each rule is a generator over the whole manual; `check` runs them all."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..text.reading import KNOWN, tree
from ..text.tree import Tree
from . import (
    begrippen,
    bladen,
    complete,
    consequences,
    files,
    finding,
    foreign,
    given,
    habits,
    kopjes,
    leftovers,
    lesnummers,
    lessen,
    lijsten,
    links,
    macros,
    merken,
    oplagen,
    paper,
    pictures,
    private,
    stappen,
    text,
    thuis,
    twice,
    unfinished,
    varianten,
    words,
)

Rule = Callable[[Handleiding], Iterator[Problem]]
Found = tuple[set[Problem], dict[str, Tree]]
"""What is wrong with some pages, and what was read of their texts on the way."""
Both = Callable[[Callable[[], Found], Callable[[], Found]], tuple[Found, Found]]
FEW = 24
"""So many pages are checked before their work has been divided."""

ACROSS: tuple[Rule, ...] = (
    *lesnummers.ACROSS, *bladen.ACROSS, *oplagen.ACROSS, varianten.lists, lijsten.appointments, *thuis.ACROSS, *finding.ACROSS,
)  # fmt: skip
"""Rules that compare what several heads and lists say: told when each of those could be read."""
OF_A_PAGE: tuple[Rule, ...] = (
    *stappen.OF_A_PAGE, *lijsten.OF_A_PAGE, *text.OF_A_PAGE, *kopjes.OF_A_PAGE, *paper.OF_A_PAGE, *words.OF_A_PAGE,
    *habits.OF_A_PAGE, *foreign.OF_A_PAGE, *leftovers.OF_A_PAGE, *twice.OF_A_PAGE, *unfinished.OF_A_PAGE, *merken.OF_A_PAGE,
    *given.OF_A_PAGE, *private.OF_A_PAGE,
)  # fmt: skip
"""Rules that look at nothing but a page, the shared lists, the settings and our letters: what one says of a page stays true
for as long as those stay as they are.
"""
RULES: tuple[Rule, ...] = (
    *lessen.RULES, *bladen.RULES, *oplagen.RULES, *varianten.RULES, *lijsten.RULES, *finding.RULES, *files.RULES, *pictures.RULES,
    *links.RULES, *macros.RULES, *kopjes.RULES, *twice.RULES, *complete.RULES, *text.RULES, *paper.RULES,
    *leftovers.RULES, *private.RULES, *begrippen.RULES,
)  # fmt: skip
"""Rules that look at the whole manual."""


def check(
    handleiding: Handleiding,
    right: Collection[Pagina] = (),
    pause: Callable[[], None] = lambda: None,
    both: Both | None = None,
) -> list[Problem]:
    """Gives every problem of the manual, those of loading included, sorted and each once; of a cause no consequences.

    `right` are pages of which is known that each of `OF_A_PAGE` has nothing to say. Calls `pause` between two rules. Where
    there is `both`, that does much work, in two parts.
    """

    def told(rules: tuple[Rule, ...], of: Handleiding) -> Iterator[Problem]:
        for rule in rules:
            pause()
            yield from rule(of)

    def of_each(pages: list[Pagina]) -> Found:
        some = replace(handleiding, paginas=MappingProxyType({pagina.path: pagina for pagina in pages}))
        return {*told(OF_A_PAGE, some)}, {pagina.text: tree(pagina.text) for pagina in pages}

    new = sorted(
        (pagina for pagina in handleiding.paginas.values() if pagina not in right), key=lambda page: len(page.text)
    )
    if both and len(new) > FEW:
        (found, _), (others, trees) = both(partial(of_each, new[::2]), partial(of_each, new[1::2]))
        found |= others
        KNOWN.update(trees)
    else:
        found, _ = of_each(new)
    found |= {*told(RULES, handleiding), *handleiding.problems}
    if not consequences.unsettled(handleiding, found):
        found.update(told(ACROSS, handleiding))
    return sorted(consequences.causes(handleiding, found))
