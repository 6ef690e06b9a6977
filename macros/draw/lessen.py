"""The macros of a lesson's page. Each takes the manual and the page it stands on, then what the editor typed.

A wrong argument raises `ValueError` with a Dutch sentence (what was found: what to do).
"""

import posixpath

from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Activiteit, Les, Rol
from ..model.messages import choices, meant
from .templating import render
from .verwijzingen import address, blad, rollen, sheets_of, verwijzing


def _les(pagina: Pagina) -> Les:
    if not pagina.les:
        raise ValueError("deze macro hoort op de pagina van een les: haal hem hier weg.")
    return pagina.les


def _activiteit(pagina: Pagina, naam: object) -> tuple[int, Activiteit]:
    """Gives the number and the facts of the activity `naam` of the page's lesson."""
    namen = [activiteit.naam for activiteit in _les(pagina).activiteiten]
    if naam not in namen:
        fix = meant(str(naam), namen) or f"kies {choices(namen)}."
        raise ValueError(f'de activiteit "{naam}" staat niet in de kop: {fix}')
    index = namen.index(str(naam))
    return index + 1, _les(pagina).activiteiten[index]


def les_in_een_oogopslag(handleiding: Handleiding, pagina: Pagina) -> str:
    """The lesson in one glance: theme, aims, minutes, who leads, what to have ready, copy and get back."""
    les = _les(pagina)
    vorige = [(p, ander) for p, ander in handleiding.lessen if ander.nummer < les.nummer][-1:]
    terug = [(blad(handleiding, pagina, ander.huiswerk.werkblad), ander) for _, ander in vorige if ander.huiswerk]
    mee = blad(handleiding, pagina, les.huiswerk.werkblad) if les.huiswerk else None
    kopieren = [blad(handleiding, pagina, slug) for slug in sheets_of(les)]
    return render(
        "les/oogopslag.html", les=les, rollen=rollen(handleiding), mee=mee, terug=terug, kopieren=kopieren,
        leidt=[(rol.value, [a.naam for a in les.activiteiten if a.leiding is rol]) for rol in Rol],
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
    return render("les/lesoverzicht.html", les=les, rijen=rijen, rollen=rollen(handleiding))


def roltabel(handleiding: Handleiding, pagina: Pagina, activiteit: str) -> str:
    """The role table of one activity: what each adult does and what both watch for."""
    nummer, gevonden = _activiteit(pagina, activiteit)
    aantal = len(_les(pagina).activiteiten)
    return render("les/roltabel.html", activiteit=gevonden, nummer=nummer, aantal=aantal, rollen=rollen(handleiding))


def signalen(handleiding: Handleiding, pagina: Pagina, activiteit: str) -> str:
    """The signs of stress of one activity, each with what then helps."""
    gevonden = _activiteit(pagina, activiteit)[1]
    if not gevonden.signalen:
        raise ValueError(f'de activiteit "{activiteit}" heeft geen signalen: zet ze in de kop of haal de macro weg.')
    return render("les/signalen.html", activiteit=gevonden)


def werkbladen(handleiding: Handleiding, pagina: Pagina, activiteit: str = "") -> str:
    """The sheets of one activity, of the whole lesson, or of the intervention, with their downloads."""
    if pagina.interventie and not activiteit:
        slugs, keuze = list(pagina.interventie.werkbladen), False
    elif activiteit:
        gevonden = _activiteit(pagina, activiteit)[1]
        slugs, keuze = list(gevonden.werkbladen), gevonden.keuze
    else:
        slugs, keuze = sheets_of(_les(pagina)), False
    if not slugs:
        raise ValueError("hier horen geen bladen bij: zet ze in de kop of haal de macro weg.")
    return render("bladen.html", bladen=[blad(handleiding, pagina, slug) for slug in slugs], keuze=keuze)


def klaarleggen(handleiding: Handleiding, pagina: Pagina) -> str:
    """What to have ready and what to copy: what, how many, for whom, in which activity."""
    les = _les(pagina)
    gebruikt = {slug: [a.naam for a in les.activiteiten if slug in a.werkbladen] for slug in sheets_of(les)}
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
