"""The macros that gather facts of all lessons, from their heads: typed once there, shown here."""

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Refusal
from .lessen import lesfeiten
from .templating import render
from .verwijzingen import address, blad, verwijzing


def lessenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """All lessons, with their theme and length."""
    rijen = [(address(pagina.path, p.path), p.titel, les) for p, les in handleiding.lessen]
    return render("les/lessenlijst.html", rijen=rijen)


def huiswerktabel(handleiding: Handleiding, pagina: Pagina) -> str:
    """All homework: what goes home, when it is back, who reminds, and what happens when nothing comes."""
    rijen = [
        (verwijzing(pagina, p), les, blad(handleiding, pagina, les.huiswerk.werkblad))
        for p, les in handleiding.lessen
        if les.huiswerk
    ]
    if not rijen:
        raise Refusal("geen les geeft huiswerk", "zet huiswerk: in de kop van een les of haal de macro weg.")
    return render("reeks/huiswerktabel.html", rijen=rijen)


def rollen_per_les(handleiding: Handleiding, pagina: Pagina) -> str:
    """Who leads what in each lesson, and below it what each adult does."""
    lessen = [lesfeiten(handleiding, pagina, p, les) for p, les in handleiding.lessen]
    return render("reeks/rollen_per_les.html", lessen=lessen, rollen=handleiding.gegevens.rollen)


def voorbereiden_per_les(handleiding: Handleiding, pagina: Pagina) -> str:
    """What to do before and after each lesson: its list, what to copy, and the homework that comes and goes."""
    lessen = [lesfeiten(handleiding, pagina, p, les) for p, les in handleiding.lessen]
    if not lessen:
        raise Refusal("er zijn nog geen lessen", "maak er een of haal de macro weg.")
    return render("reeks/voorbereiden_per_les.html", lessen=lessen)


def signalen_per_les(handleiding: Handleiding, pagina: Pagina) -> str:
    """The signs of all lessons, each with what then helps."""
    lessen = [
        (verwijzing(pagina, p), [(a.naam, a.signalen) for a in les.activiteiten if a.signalen])
        for p, les in handleiding.lessen
    ]
    return render("reeks/signalen_per_les.html", lessen=[les for les in lessen if les[1]])
