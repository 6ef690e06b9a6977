"""The macros of a lesson's page. Each takes the manual and the page it stands on, then what the editor typed.

A wrong argument raises `Refusal`: what was found, and what to do.
"""

import posixpath
from dataclasses import dataclass

from ..model.gegevens import Rol
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Activiteit, Les
from ..model.messages import Refusal, choices, meant
from .templating import render
from .verwijzingen import Bladverwijzing, Verwijzing, address, blad, verwijzing


def _les(pagina: Pagina) -> Les:
    if not pagina.les:
        raise Refusal("deze macro hoort op de pagina van een les", "haal hem hier weg.")
    return pagina.les


def _activiteit(pagina: Pagina, naam: object) -> tuple[int, Activiteit]:
    """Gives the number and the facts of the activity `naam` of the page's lesson."""
    namen = [activiteit.naam for activiteit in _les(pagina).activiteiten]
    if naam not in namen:
        fix = meant(str(naam), namen) or f"kies {choices(namen)}."
        raise Refusal(f'de activiteit "{naam}" staat niet in de kop', fix)
    index = namen.index(str(naam))
    return index + 1, _les(pagina).activiteiten[index]


def in_front(handleiding: Handleiding, les: Les) -> list[Rol]:
    """Gives the roles that stand in front of the class in a lesson."""
    return [rol for rol in handleiding.gegevens.rollen if les.rollen is None or rol.rol in les.rollen]


@dataclass(frozen=True)
class Lesfeiten:
    """What the head of a lesson says, gathered for those who look at it from one page."""

    pagina: Verwijzing
    les: Les
    leidt: list[tuple[Rol, list[str]]]
    """Every role, with the activities that it leads."""
    volwassenen: list[Rol]
    """Who stands in front of the class, one by one."""
    kopieren: list[Bladverwijzing]
    """The sheets to copy."""
    mee: Bladverwijzing | None
    """The sheet that goes home."""
    terug: Bladverwijzing | None
    """The sheet that comes back, of the lesson before."""
    vorige: Les | None
    """The lesson before."""


def lesfeiten(handleiding: Handleiding, pagina: Pagina, van: Pagina, les: Les) -> Lesfeiten:
    """Gives what `les`, on its page `van`, says to whoever reads `pagina`."""
    eerder = [ander for _, ander in handleiding.lessen if ander.nummer < les.nummer]
    vorige = eerder[-1] if eerder else None
    return Lesfeiten(
        pagina=verwijzing(pagina, van),
        les=les,
        leidt=[
            (rol, [a.naam for a in les.activiteiten if a.leiding == rol.rol]) for rol in handleiding.gegevens.rollen
        ],
        volwassenen=[rol for rol in in_front(handleiding, les) if not rol.samen],
        kopieren=[blad(handleiding, pagina, slug) for slug in les.bladen],
        mee=blad(handleiding, pagina, les.huiswerk.werkblad) if les.huiswerk else None,
        terug=blad(handleiding, pagina, vorige.huiswerk.werkblad) if vorige and vorige.huiswerk else None,
        vorige=vorige,
    )


def les_in_een_oogopslag(handleiding: Handleiding, pagina: Pagina) -> str:
    """The lesson in one glance: theme, aims, minutes, who leads, what to have ready, copy and get back."""
    les = _les(pagina)
    return render(
        "les/oogopslag.html", les=les, rol_van=handleiding.gegevens.rol,
        feiten=lesfeiten(handleiding, pagina, pagina, les),
        materialen=[materiaal for activiteit in les.activiteiten for materiaal in activiteit.materialen],
        interventies=[verwijzing(pagina, p) for p, i in handleiding.interventies if les.nummer in i.lessen],
    )  # fmt: skip


def lesoverzicht(handleiding: Handleiding, pagina: Pagina) -> str:
    """The table of the whole lesson: when, what, how long, who leads, which sheets."""
    les, begin, rijen = _les(pagina), 0, []
    for activiteit in les.activiteiten:
        bladen = [blad(handleiding, pagina, slug) for slug in activiteit.werkbladen]
        rijen.append((begin, begin + activiteit.minuten, activiteit, bladen))
        begin += activiteit.minuten
    return render("les/lesoverzicht.html", les=les, rijen=rijen, rol_van=handleiding.gegevens.rol)


def roltabel(handleiding: Handleiding, pagina: Pagina, activiteit: str) -> str:
    """The role table of one activity: what each adult does and what both watch for."""
    nummer, gevonden = _activiteit(pagina, activiteit)
    aantal = len(_les(pagina).activiteiten)
    kolommen = [(rol, gevonden.taken.get(rol.rol, ())) for rol in in_front(handleiding, _les(pagina))]
    leiding = handleiding.gegevens.rol(gevonden.leiding)
    return render(
        "les/roltabel.html", activiteit=gevonden, nummer=nummer, aantal=aantal, leiding=leiding, kolommen=kolommen
    )


def signalen(handleiding: Handleiding, pagina: Pagina, activiteit: str) -> str:
    """The signs of one activity, each with what then helps."""
    gevonden = _activiteit(pagina, activiteit)[1]
    if not gevonden.signalen:
        raise Refusal(f'de activiteit "{activiteit}" heeft geen signalen', "zet ze in de kop of haal de macro weg.")
    return render("les/signalen.html", activiteit=gevonden)


def werkbladen(handleiding: Handleiding, pagina: Pagina, activiteit: str = "") -> str:
    """The sheets of one activity, of the whole lesson, or of the intervention, with their downloads."""
    if pagina.interventie and not activiteit:
        slugs, keuze = list(pagina.interventie.werkbladen), False
    elif activiteit:
        gevonden = _activiteit(pagina, activiteit)[1]
        slugs, keuze = list(gevonden.werkbladen), gevonden.keuze
    else:
        slugs, keuze = _les(pagina).bladen, False
    if not slugs:
        raise Refusal("hier horen geen bladen bij", "zet ze in de kop of haal de macro weg.")
    return render("bladen.html", bladen=[blad(handleiding, pagina, slug) for slug in slugs], keuze=keuze)


def klaarleggen(handleiding: Handleiding, pagina: Pagina) -> str:
    """What to have ready and what to copy: what, how many, for whom, in which activity."""
    les = _les(pagina)
    gebruikt = {slug: [a.naam for a in les.activiteiten if slug in a.werkbladen] for slug in les.bladen}
    bladen = [(blad(handleiding, pagina, slug), namen) for slug, namen in gebruikt.items()]
    materialen = [(materiaal, a.naam) for a in les.activiteiten for materiaal in a.materialen]
    return render("les/klaarleggen.html", bladen=bladen, materialen=materialen)


def vorige_en_volgende(handleiding: Handleiding, pagina: Pagina) -> str:
    """Links to the lesson before and the lesson after."""
    nummer = _les(pagina).nummer
    voor = [(address(pagina.path, p.path), p.titel) for p, les in handleiding.lessen if les.nummer < nummer]
    na = [(address(pagina.path, p.path), p.titel) for p, les in handleiding.lessen if les.nummer > nummer]
    overzicht = address(pagina.path, posixpath.join(posixpath.dirname(pagina.path), "index.md"))
    return render(
        "les/vorige_en_volgende.html", vorige=voor[-1] if voor else None, volgende=na[0] if na else None,
        overzicht=overzicht,
    )  # fmt: skip
