"""Rules -> problems. Each is a generator, over one page or over the whole manual; `check` runs them all."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from itertools import product

from ..model.handleiding import Gedeeld, Handleiding, Pagina
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
PageRule = Callable[[Pagina, Gedeeld], Iterator[Problem]]
"""A rule that knows of a page and what all pages share, and nothing of the other pages."""
Found = tuple[set[Problem], dict[str, Tree]]
"""What is wrong with some pages, and what was read of their texts on the way."""
Both = Callable[[Callable[[], Found], Callable[[], Found]], tuple[Found, Found]]
FEW = 24
"""So many pages are checked before their work has been divided."""

ACROSS: tuple[Rule, ...] = (
    *lesnummers.ACROSS, *bladen.ACROSS, *oplagen.ACROSS, varianten.lists, lijsten.appointments, *thuis.ACROSS, *finding.ACROSS,
)  # fmt: skip
"""Rules that compare what several heads and lists say: told when each of those could be read."""
OF_A_PAGE: tuple[PageRule, ...] = (
    *stappen.OF_A_PAGE, *lijsten.OF_A_PAGE, *text.OF_A_PAGE, *kopjes.OF_A_PAGE, *paper.OF_A_PAGE, *words.OF_A_PAGE,
    *habits.OF_A_PAGE, *foreign.OF_A_PAGE, *leftovers.OF_A_PAGE, *twice.OF_A_PAGE, *unfinished.OF_A_PAGE, *merken.OF_A_PAGE,
    *given.OF_A_PAGE, *private.OF_A_PAGE,
)  # fmt: skip
"""What one of these says of a page stays true for as long as that page, the shared lists, the settings and our letters stay
as they are.
"""
RULES: tuple[Rule, ...] = (
    *lessen.RULES, *bladen.RULES, *oplagen.RULES, *varianten.RULES, *lijsten.RULES, *finding.RULES, *files.RULES, *pictures.RULES,
    *links.RULES, *macros.RULES, *kopjes.RULES, *twice.RULES, *complete.RULES, *text.RULES, *paper.RULES, *foreign.RULES,
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
    gedeeld = Gedeeld(handleiding.docs, handleiding.gegevens, handleiding.kaders)

    def told(rules: tuple[Rule, ...]) -> Iterator[Problem]:
        for rule in rules:
            pause()
            yield from rule(handleiding)

    def of_each(pages: list[Pagina]) -> Found:
        found = set[Problem]()
        for pagina, rule in product(pages, OF_A_PAGE):
            pause()
            found.update(rule(pagina, gedeeld))
        return found, {pagina.text: tree(pagina.text) for pagina in pages}

    new = sorted(
        (pagina for pagina in handleiding.paginas.values() if pagina not in right), key=lambda page: len(page.text)
    )
    if both and len(new) > FEW:
        (found, _), (others, trees) = both(partial(of_each, new[::2]), partial(of_each, new[1::2]))
        found |= others
        KNOWN.update(trees)
    else:
        found, _ = of_each(new)
    found |= {*told(RULES), *handleiding.problems}
    if not consequences.unsettled(handleiding, found):
        found.update(told(ACROSS))
    return sorted(consequences.causes(handleiding, found))
