"""The macros that gather facts of all lessons, from their heads: typed once there, shown here."""

from dataclasses import dataclass
from itertools import count

from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Signaal
from ..model.messages import Refusal
from .lessen import ankers as ankers_van
from .templating import render
from .verwijzingen import Verwijzing, address, blad, picture_at, verwijzing


@dataclass(frozen=True)
class Gezien:
    """A sign, with its name for links, the number of its lesson and a link to its activity."""

    anker: str
    signaal: Signaal
    les: int
    activiteit: Verwijzing


def lessenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """All lessons as cards: drawing, theme, when and how long."""
    rijen = [
        (address(pagina.path, p.path), p.titel, les, picture_at(pagina, les.beeld)) for p, les in handleiding.lessen
    ]
    return render("les/lessenlijst.html", rijen=rijen)


def huiswerktabel(handleiding: Handleiding, pagina: Pagina) -> str:
    """All homework: what goes home, when it is back, who reminds, and what happens when nothing comes."""
    rijen = [
        (verwijzing(pagina, p), les, [blad(handleiding, pagina, slug) for slug in les.huiswerk.werkbladen])
        for p, les in handleiding.lessen
        if les.huiswerk
    ]
    if not rijen:
        raise Refusal("geen les geeft huiswerk", "zet huiswerk: in de kop van een les of haal de macro weg.")
    return render("reeks/huiswerktabel.html", rijen=rijen)


def wat_doe_je_als(handleiding: Handleiding, pagina: Pagina) -> str:
    """The signs of all lessons with what then helps, gathered by what one sees; each with a link to its activity."""
    groepen = {groep.groep: (groep, list[Gezien]()) for groep in handleiding.gegevens.signaalgroepen}
    for les_pagina, les in handleiding.lessen:
        ankers, teller = ankers_van(les_pagina), count(1)
        for activiteit in les.activiteiten:
            adres = f"{address(pagina.path, les_pagina.path)}#{ankers.get(activiteit.naam, '')}"
            for signaal in activiteit.signalen:
                anker = f"{les_pagina.slug}-{next(teller)}"
                if signaal.groep in groepen:
                    gezien = Gezien(anker, signaal, les.nummer, Verwijzing(adres, activiteit.naam))
                    groepen[signaal.groep][1].append(gezien)
    found = [(groep, gezien) for groep, gezien in groepen.values() if gezien]
    if not found:
        wrong, fix = "geen signaal van een les staat in een groep", "zet er groep: bij, of haal de macro weg."
        raise Refusal(wrong, fix, lijst="" if groepen else "signaalgroepen")
    return render("reeks/wat_doe_je_als.html", groepen=found)
