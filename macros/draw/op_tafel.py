"""The card for the table: a lesson on two sides of paper, to look at while standing in front of the class.

It is a sheet like the others, but no page of the site: it is drawn from the lesson alone, and only goes to paper.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from markupsafe import Markup

from ..model.gegevens import Rol
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Activiteit, Les
from ..text.stappen import Stap, verlopen
from .lessen import role_of
from .templating import render
from .verwijzingen import blad
from .words import in_words_of

END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][”’])) +(?=[A-ZÀ-Ý“‘])|; ")
QUOTES = ("“", "”"), ("‘", "’")
SLUG = "{}-op-tafel"
"""The name of the card's files, after that of the lesson."""
SIDES = 2


MOST_WORDS = 620
"""More cannot be read standing on two sides; the numbers of steps and the margins of the paper come on top."""


class Form(NamedTuple):
    """How much of a lesson the card shows."""

    core: bool = False
    """True where a step is no more than what stands in bold."""
    short: bool = False
    """True where of what to say, and of what helps, stands the first sentence alone."""
    said: int = 9
    """How many sentences to say an activity has at most."""


FORMS = Form(), Form(core=True), Form(core=True, short=True), Form(core=True, short=True, said=1)
"""From full to short."""


@dataclass(frozen=True)
class Tafeldeel:
    """An activity on the card: when it begins and ends, in minutes from the start, and what of it fits there."""

    activiteit: Activiteit
    leiding: Rol
    begin: int
    eind: int
    stappen: list[tuple[int, str, str]]
    """Number, who, what."""
    zeg: list[str]
    signaal: tuple[str, str] | None
    korter: str


def first_sentence(text: str) -> str:
    """Gives the first sentence of `text`, as far as a semicolon; a quotation mark that it opens, it closes."""
    first = END.split(text, maxsplit=1)[0].rstrip(";")
    closing = "".join(after for before, after in QUOTES if first.count(before) > first.count(after))
    return f"{first}{closing}"


def cards(handleiding: Handleiding) -> dict[str, tuple[Pagina, Les]]:
    """Gives the lessons that have a card, by the path of its files below the site, without suffix."""
    return {
        SLUG.format(pagina.path.removesuffix(".md")): (pagina, les)
        for pagina, les in handleiding.lessen
        if verlopen(pagina, handleiding.gegevens.woorden)
    }


def op_tafel(handleiding: Handleiding, pagina: Pagina, les: Les, reeks: str, taal: str, stijl: str) -> str:
    """Gives the HTML of a lesson's card, as full as two sides allow.

    The name of the manual, its language and its style come from a built page.
    """
    mee = [blad(handleiding, pagina, slug) for slug in les.huiswerk.werkbladen] if les.huiswerk else []
    html = ""
    with in_words_of(handleiding.gegevens.woorden):
        for form in FORMS:
            html = render(
                "op_tafel.html", pagina=pagina, les=les, delen=list(_delen(handleiding, pagina, les, form)), mee=mee,
                reeks=reeks, taal=taal, stijl=Markup(stijl),
            )  # fmt: skip
            if len(Markup(html.partition("body>")[2]).striptags().split()) <= MOST_WORDS:
                break
    return html


def _delen(handleiding: Handleiding, pagina: Pagina, les: Les, form: Form) -> Iterator[Tafeldeel]:
    """Gives the activities as the card shows them."""
    found = verlopen(pagina, handleiding.gegevens.woorden)
    ends = accumulate(activiteit.minuten for activiteit in les.activiteiten)
    shown = first_sentence if form.short else str
    for activiteit, eind in zip(les.activiteiten, ends, strict=True):
        stappen = found[activiteit.naam].stappen if activiteit.naam in found else ()
        first = next(iter(activiteit.signalen), None)
        yield Tafeldeel(
            activiteit=activiteit,
            leiding=handleiding.gegevens.rol(activiteit.leiding),
            begin=eind - activiteit.minuten,
            eind=eind,
            stappen=[
                (number, _who(handleiding, stap), ((form.core and stap.wat.kern) or stap.wat.tekst).rstrip("."))
                for number, stap in enumerate(stappen, start=1)
            ],
            zeg=[shown(zin.tekst) for stap in stappen for zin in stap.zeg][: form.said],
            signaal=(first.signaal, shown(first.helpt)) if first else None,
            korter=shown(activiteit.korter),
        )


def _who(handleiding: Handleiding, stap: Stap) -> str:
    rol = role_of(handleiding, stap)
    return rol.woord if rol else stap.rol
