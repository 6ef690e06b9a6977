"""The macros of an intervention's page, and of the page that helps to choose one."""

from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Interventie
from ..model.messages import Refusal
from .tekst import with_mark
from .templating import render
from .verwijzingen import Verwijzing, blad, picture_at, verwijzing


def _interventie(pagina: Pagina) -> Interventie:
    if not pagina.interventie:
        raise Refusal("deze macro hoort op de pagina van een interventie", "haal hem hier weg.")
    return pagina.interventie


def interventie_in_een_oogopslag(handleiding: Handleiding, pagina: Pagina) -> str:
    """The intervention in one glance: what for, for whom, who does it, how long, what to print."""
    interventie = _interventie(pagina)
    lessen = [verwijzing(pagina, p) for p, les in handleiding.lessen if les.nummer in interventie.lessen]
    sheets = [blad(handleiding, pagina, slug) for slug in interventie.werkbladen]
    bladen = [Verwijzing(sheet.pagina, sheet.naam) for sheet in sheets]
    beeld = picture_at(pagina, interventie.beeld)
    html = render("interventie/oogopslag.html", interventie=interventie, beeld=beeld, lessen=lessen, bladen=bladen)
    return with_mark(html)


def wat_is_bekend(handleiding: Handleiding, pagina: Pagina) -> str:
    """Where the intervention comes from and what is known of its working, folded."""
    return with_mark(render("interventie/bekend.html", interventie=_interventie(pagina)))


def interventielijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """All interventions as cards: drawing, for whom, what it helps with, how much time it takes."""
    rijen = [(verwijzing(pagina, p), one, picture_at(pagina, one.beeld)) for p, one in handleiding.interventies]
    if not rijen:
        raise Refusal("er zijn nog geen interventies", "maak er een of haal de macro weg.")
    return with_mark(render("interventie/lijst.html", rijen=rijen))
