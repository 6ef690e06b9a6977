"""The planning of the series: a form that a script brings to life, over a table to fill in by hand."""

import json
from dataclasses import dataclass

from ..model.gegevens import Afspraak, Gegevens
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Les
from ..model.messages import Refusal
from ..model.thuis import Datumveld
from .templating import render
from .thuis import date_labels, home_sheets
from .verwijzingen import Verwijzing, address, blad, naam, once_per_handleiding, verwijzing


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
    brieven = [
        (les.nummer, [(address(pagina.path, sheet.path), naam(handleiding, sheet)) for sheet in sheets])
        for les, rows in home_sheets(handleiding)
        if (sheets := [sheet for sheet, _ in rows if dates_of(handleiding, sheet)])
    ]
    return render(
        "planning/planning.html", rijen=_rows(handleiding, pagina), woorden=_roles(gegevens),
        feiten=facts(handleiding, pagina), brieven=brieven,
    )  # fmt: skip


def weg(handleiding: Handleiding, pagina: Pagina) -> str:
    """Above a table of which every row begins with a link to a step on the page: a script lets a pair tick them off, and
    tells what their planning has for today.

    Raises Refusal where there is no lesson, or nothing that comes into the diary around one.
    """
    if not handleiding.lessen or not handleiding.gegevens.planning:
        raise Refusal(
            "er is geen planning om uit te vertellen",
            "haal de macro weg, of maak docs/gegevens/planning.yml.",
            lijst="planning",
        )
    return render("planning/weg.html", feiten=facts(handleiding, pagina))


def datums(handleiding: Handleiding, pagina: Pagina) -> str:
    """On the page of a sheet that goes home: what a script needs to put in the dates of the planning; else nothing."""
    if not (velden := dates_of(handleiding, pagina)):
        return ""
    data = json.dumps([[een.veld, een.soort, een.volgende] for een in velden], ensure_ascii=False)
    return render(
        "planning/datums.html", feiten=facts(handleiding, pagina), velden=data, nummer=_home_with(handleiding, pagina)
    )


def dates_of(handleiding: Handleiding, pagina: Pagina) -> list[Datumveld]:
    """Gives the places for a date on a sheet that goes home, as far as the planning has a date for them."""
    if not handleiding.gegevens.planning or not _home_with(handleiding, pagina):
        return []
    labels = date_labels(handleiding, pagina)
    return [veld for veld in handleiding.gegevens.thuis.data if veld.veld in labels]


def _home_with(handleiding: Handleiding, pagina: Pagina) -> int:
    """Gives the number of the lesson with which the sheet on `pagina` goes home; 0 where it goes with none."""
    return _lessons_of_home_sheets(handleiding).get(pagina, 0)


@once_per_handleiding
def _lessons_of_home_sheets(handleiding: Handleiding) -> dict[Pagina, int]:
    return {pagina: les.nummer for les, rows in home_sheets(handleiding) for pagina, _ in rows}


def _rows(handleiding: Handleiding, pagina: Pagina) -> list[Rond]:
    """Gives every lesson with what comes into the diary around it, as seen from `pagina`."""
    rijen = []
    for les_pagina, les in handleiding.lessen:
        bladen = tuple(blad(handleiding, pagina, slug).naam for slug in les.huiswerk.werkbladen) if les.huiswerk else ()
        around = around_lesson(handleiding, les)
        voor = tuple(one for one in around if one.dagen < 0 and not one.volgende)
        na = tuple(one for one in around if one not in voor)
        rijen.append(Rond(verwijzing(pagina, les_pagina), les_pagina.titel, les, bladen, voor, na))
    return rijen


def facts(handleiding: Handleiding, pagina: Pagina) -> str:
    """Gives what a script on `pagina` has to know to work out a planning, as JSON."""
    roles = _roles(handleiding.gegevens)
    afspraken = [{**one.model_dump(), "wie": roles.get(one.wie, one.wie)} for one in handleiding.gegevens.planning]
    lessen = [
        {
            "nummer": rij.les.nummer,
            "titel": rij.titel,
            "adres": rij.pagina.adres,
            "minuten": rij.les.duur,
            "mag": rij.les.facultatief,
            "bladen": rij.bladen,
            "uitleg": rij.les.huiswerk.herinneren if rij.les.huiswerk else "",
        }
        for rij in _rows(handleiding, pagina)
    ]
    return json.dumps({"afspraken": afspraken, "lessen": lessen}, ensure_ascii=False)


def _roles(gegevens: Gegevens) -> dict[str, str]:
    """Gives the word that readers see for each role."""
    return {rol.rol: rol.woord for rol in gegevens.rollen}


def around_lesson(handleiding: Handleiding, les: Les) -> list[Afspraak]:
    """Gives what comes into the diary around `les`: of every kind the first that fits."""
    found: dict[str, Afspraak] = {}
    laatste = les.nummer == handleiding.lessen[-1][1].nummer
    for afspraak in handleiding.gegevens.planning:
        fits = not afspraak.lessen or les.nummer in afspraak.lessen
        if fits and (les.huiswerk or not afspraak.huiswerk) and (laatste or not afspraak.laatste):
            found.setdefault(afspraak.soort, afspraak)
    return list(found.values())


def wissen(handleiding: Handleiding, pagina: Pagina) -> str:
    """A button that wipes what the manual keeps on this device; a script brings it to life."""
    return render("planning/wissen.html")
