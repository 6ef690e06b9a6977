"""The planning of the series: a form that a script brings to life, over a table to fill in by hand."""

import json
from dataclasses import dataclass
from typing import Any

from ..model.gegevens import Afspraak
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Les
from ..model.messages import Refusal
from .templating import render
from .verwijzingen import Verwijzing, blad, verwijzing


@dataclass(frozen=True)
class Rond:
    """A lesson with what comes into the diary before it and from then on."""

    pagina: Verwijzing
    titel: str
    les: Les
    bladen: tuple[str, ...]
    """The names of the sheets that go home."""
    voor: tuple[Afspraak, ...]
    na: tuple[Afspraak, ...]


def planning(handleiding: Handleiding, pagina: Pagina) -> str:
    """The form in which a pair plans the series, with the facts of all lessons; without a script, a table to fill in.

    Raises Refusal where there is no lesson, or nothing that comes into the diary around one.
    """
    gegevens = handleiding.gegevens
    if not handleiding.lessen:
        raise Refusal("er zijn geen lessen om te plannen", "maak een les of haal de macro weg.")
    if not gegevens.planning:
        fix = 'zet ze in docs/gegevens/planning.yml, elk als "- soort: …".'
        raise Refusal("er zijn geen afspraken om te plannen", fix, lijst="planning")
    laatste = handleiding.lessen[-1][1].nummer
    rijen = []
    for les_pagina, les in handleiding.lessen:
        bladen = tuple(blad(handleiding, pagina, slug).naam for slug in les.huiswerk.werkbladen) if les.huiswerk else ()
        around = around_lesson(gegevens.planning, les, les.nummer == laatste)
        voor = tuple(one for one in around if one.dagen < 0 and not one.volgende)
        na = tuple(one for one in around if one not in voor)
        rijen.append(Rond(verwijzing(pagina, les_pagina), les_pagina.titel, les, bladen, voor, na))
    woorden = {rol.rol: rol.woord for rol in gegevens.rollen}
    feiten = json.dumps(_facts(gegevens.planning, rijen, woorden), ensure_ascii=False)
    return render("planning/planning.html", rijen=rijen, woorden=woorden, feiten=feiten)


def around_lesson(afspraken: tuple[Afspraak, ...], les: Les, laatste: bool) -> list[Afspraak]:
    """Gives what comes into the diary around `les`: of every kind the first that fits."""
    found: dict[str, Afspraak] = {}
    for afspraak in afspraken:
        fits = not afspraak.lessen or les.nummer in afspraak.lessen
        if fits and (les.huiswerk or not afspraak.huiswerk) and (laatste or not afspraak.laatste):
            found.setdefault(afspraak.soort, afspraak)
    return list(found.values())


def _facts(afspraken: tuple[Afspraak, ...], rijen: list[Rond], woorden: dict[str, str]) -> dict[str, Any]:
    """Gives what the script has to know, ready to stand in the page."""
    return {
        "afspraken": [{**one.model_dump(), "wie": woorden.get(one.wie, one.wie)} for one in afspraken],
        "lessen": [
            {
                "nummer": rij.les.nummer,
                "titel": rij.titel,
                "adres": rij.pagina.adres,
                "minuten": rij.les.duur,
                "mag": rij.les.facultatief,
                "bladen": rij.bladen,
                "uitleg": rij.les.huiswerk.herinneren if rij.les.huiswerk else "",
            }
            for rij in rijen
        ],
    }


def wissen(handleiding: Handleiding, pagina: Pagina) -> str:
    """A button that wipes what the manual keeps on this device; a script brings it to life."""
    return render("planning/wissen.html")
