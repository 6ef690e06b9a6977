"""The page for who gives a lesson: on a tablet or a phone beside the board, all that the lesson itself says, one thing
at a time. Without a script it is the course of the lesson to read.
"""

import posixpath
import re
from dataclasses import dataclass
from functools import partial

from ..model.gegevens import Rol
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Activiteit, Les
from ..text.kaders import Kader, kaders
from ..text.stappen import Stap, verlopen
from .bijpagina import CLOCK, STYLE, board_path, giving_path, seen_from
from .lessen import in_front, role_of
from .tekst import to_built_pages, with_mark
from .templating import render
from .verwijzingen import address, page_with

FILES = "assets/stijl/geven.css", "assets/scripts/geven-notities.js", "assets/scripts/geven.js"
"""What it asks for beside what pages that stand alone share: its style, then its scripts in order."""
HERE = re.compile(r'href="(?=#(?!deel-\d))')


@dataclass(frozen=True)
class Geefstap:
    """A step with its number in the activity, and the role that takes it; None where no role is called so."""

    nummer: int
    rol: Rol | None
    stap: Stap


@dataclass(frozen=True)
class Geefdeel:
    """An activity: its facts, who leads, its phases (heading, steps), its boxes, and its signs with where more stands."""

    activiteit: Activiteit
    leiding: Rol
    fasen: list[tuple[str, list[Geefstap]]]
    kaders: tuple[Kader, ...]
    signalen: list[tuple[str, str, str]]
    """What one sees, what then helps, and the address of more like it."""


def giving_page(handleiding: Handleiding, pagina: Pagina, les: Les, taal: str) -> str:
    """Gives the page for who gives the lesson on `pagina`, in the language `taal`."""
    here = giving_path(handleiding, pagina)
    seen = partial(seen_from, here)
    style, *scripts = FILES
    form = page_with(handleiding, "evaluatieformulier")
    signs = page_with(handleiding, "wat_doe_je_als")
    board = board_path(pagina)
    html = render(
        "geven/geven.html", taal=taal, pagina=pagina, les=les, delen=_delen(handleiding, pagina, les, signs),
        rollen=[rol for rol in handleiding.gegevens.rollen if rol in in_front(handleiding, les) or rol.samen],
        volwassenen=[rol for rol in in_front(handleiding, les) if not rol.samen],
        vragen=handleiding.gegevens.evaluatie, formulier=_link(pagina, form), signalen=_link(pagina, signs),
        terug=f"{pagina.slug}.html", bord=posixpath.basename(board),
        stijlen=[seen(STYLE), seen(style)], klok=seen(CLOCK), scripts=[seen(script) for script in scripts],
    )  # fmt: skip
    return with_mark(HERE.sub(f'href="{pagina.slug}.html', to_built_pages(html)))


def _link(pagina: Pagina, to: Pagina | None) -> tuple[str, str] | None:
    return (address(pagina.path, to.path), to.titel) if to else None


def _delen(handleiding: Handleiding, pagina: Pagina, les: Les, signs: Pagina | None) -> list[Geefdeel]:
    """Gives the activities of a lesson."""
    steps, boxes = verlopen(pagina, handleiding.gegevens.woorden), kaders(pagina)
    known = {groep.groep for groep in handleiding.gegevens.signaalgroepen}
    more = address(pagina.path, signs.path) if signs else ""
    found = []
    for activiteit in les.activiteiten:
        number, fasen = 0, []
        for fase in steps[activiteit.naam].fasen if activiteit.naam in steps else ():
            regels = [Geefstap(number + i, role_of(handleiding, stap), stap) for i, stap in enumerate(fase.stappen, 1)]
            number += len(regels)
            fasen.append((fase.kop, regels))
        signalen = [
            (one.signaal, one.helpt, f"{more}#{one.groep}" if more and one.groep in known else "")
            for one in activiteit.signalen
        ]
        leiding = handleiding.gegevens.rol(activiteit.leiding)
        found.append(Geefdeel(activiteit, leiding, fasen, boxes.get(activiteit.naam, ()), signalen))
    return found
