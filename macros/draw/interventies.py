"""The macros of an intervention's page, and of the page that helps to choose one."""

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Refusal
from .templating import render
from .verwijzingen import blad, unique, verwijzing


def interventie_in_een_oogopslag(handleiding: Handleiding, pagina: Pagina) -> str:
    """The intervention in one glance: for whom, what for, who, how long, where it comes from, what is known of it."""
    interventie = pagina.interventie
    if not interventie:
        raise Refusal("deze macro hoort op de pagina van een interventie", "haal hem hier weg.")
    lessen = [verwijzing(pagina, p) for p, les in handleiding.lessen if les.nummer in interventie.lessen]
    bladen = [blad(handleiding, pagina, slug) for slug in interventie.werkbladen]
    return render("interventie/oogopslag.html", interventie=interventie, lessen=lessen, bladen=bladen)


def interventielijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """Which intervention for which need, with who does it and how much time it takes."""
    needs = unique(behoefte for _, interventie in handleiding.interventies for behoefte in interventie.behoefte)
    if not needs:
        raise Refusal("er zijn nog geen interventies", "maak er een of haal de macro weg.")
    groepen = [
        (need, [(verwijzing(pagina, p), i) for p, i in handleiding.interventies if need in i.behoefte])
        for need in sorted(needs)
    ]
    return render("interventie/lijst.html", groepen=groepen)
