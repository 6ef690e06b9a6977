"""The macros of a lesson's page. Each takes the manual and the page it stands on, then what the editor typed.

A wrong argument raises `Refusal`: what was found, and what to do.
"""

import posixpath
from itertools import groupby

from ..model.bladvormen import MOST_PUPILS
from ..model.gegevens import Rol, Stapel
from ..model.handleiding import Gedeeld, Handleiding, Pagina
from ..model.kop import Les
from ..model.messages import Refusal
from ..text.calls import calls
from ..text.markdown import headings
from ..text.stappen import Stap
from .bijpagina import board_path, giving_path
from .kopieerlijst import pack_path, pakketten
from .oplage import Lesblad, lesbladen
from .templating import render
from .verwijzingen import address, blad, picture_at, verwijzing


def _les(pagina: Pagina) -> Les:
    if not pagina.les:
        raise Refusal("deze macro hoort op de pagina van een les", "haal hem hier weg.")
    return pagina.les


def in_front(gedeeld: Gedeeld, les: Les) -> list[Rol]:
    """Gives the roles that stand in front of the class in a lesson."""
    return [rol for rol in gedeeld.gegevens.rollen if les.rollen is None or rol.rol in les.rollen]


def role_of(gedeeld: Gedeeld, stap: Stap) -> Rol | None:
    """Gives the role that takes a step, by the word that stands before it; None where no role is called so."""
    return {rol.woord.lower(): rol for rol in gedeeld.gegevens.rollen}.get(stap.rol.lower())


def les_in_een_oogopslag(handleiding: Handleiding, pagina: Pagina) -> str:
    """The lesson in one glance: theme, aims, and what happens when, led by whom, with a link to it."""
    les = _les(pagina)
    return render(
        "les/oogopslag.html", les=les, beeld=picture_at(pagina, les.beeld), rol_van=handleiding.gegevens.rol, ankers=ankers(pagina),
        op_tafel=f"{pagina.slug}-op-tafel", bord=posixpath.basename(board_path(pagina)),
        tablet=posixpath.basename(giving_path(handleiding, pagina)), les_pdf=address(pagina.path, pagina.path, ".pdf"),
        bladen=bool(lesbladen(handleiding, les)) and any(call.naam == klaarleggen.__name__ for call in calls(pagina)),
        volwassenen=[rol for rol in in_front(handleiding, les) if not rol.samen],
        doelgroepen=handleiding.gegevens.doelgroepen,
        interventies=[verwijzing(pagina, p) for p, i in handleiding.interventies if les.nummer in i.lessen],
    )  # fmt: skip


def ankers(pagina: Pagina) -> dict[str, str]:
    """Gives the name that links use for the section of each activity."""
    return {kopje.tekst: kopje.anker for kopje in headings(pagina) if kopje.niveau == 3}


def werkbladen(handleiding: Handleiding, pagina: Pagina) -> str:
    """The sheets that go with the whole lesson, or with the intervention, with their downloads."""
    slugs = (pagina.interventie or _les(pagina)).werkbladen
    if not slugs:
        raise Refusal("hier horen geen bladen bij", "zet ze in de kop of haal de macro weg.")
    return render("bladen.html", bladen=[blad(handleiding, pagina, slug) for slug in slugs], kort=bool(pagina.les))


def klaarleggen(handleiding: Handleiding, pagina: Pagina) -> str:
    """What to copy and what to have ready, in the order of use; each sheet once, with how many and for whom."""
    les = _les(pagina)
    groepen = []
    for _, together in groupby(lesbladen(handleiding, les), lambda rij: rij.regel.choice):
        rows = [*together]
        keuze = rows[0].regel.keuze
        bladen = [(rij, blad(handleiding, pagina, rij.regel.slug)) for rij in rows]
        groepen.append(((keuze, bladen), _shared_note(rows) if keuze else ""))
    materialen = [materiaal for a in les.activiteiten for materiaal in a.materialen]
    packs = [
        (
            f"{posixpath.basename(pakket.path)}.pdf", pakket.doelgroep or "",
            handleiding.gegevens.doelgroep(pakket.doelgroep).woord if pakket.doelgroep else "",
        )
        for pakket in pakketten(handleiding, pagina)
    ]  # fmt: skip
    return render(
        "les/klaarleggen.html", groepen=groepen, materialen=materialen, pakketten=packs,
        archief=f"{posixpath.basename(pack_path(pagina))}.zip", slug=pagina.slug,
        doelgroepen=handleiding.gegevens.doelgroepen, stapels=[*Stapel], aantal=handleiding.gegevens.klas.leerlingen,
        meest=MOST_PUPILS,
    )  # fmt: skip


def _shared_note(rows: list[Lesblad]) -> str:
    """Gives what to know of every sheet of a choice, where that is the same for all: it is said once, above them."""
    notes = {deel.noot for row in rows for deel in row.regel.delen}
    return notes.pop() if len(notes) == 1 and len(rows) > 1 else ""


def huiswerk(handleiding: Handleiding, pagina: Pagina) -> str:
    """What goes home, when it is back, who reminds, and what happens when nothing comes."""
    les = _les(pagina)
    if not les.huiswerk:
        raise Refusal("deze les geeft geen huiswerk", "zet huiswerk: in de kop of haal de macro weg.")
    bladen = [blad(handleiding, pagina, slug) for slug in les.huiswerk.werkbladen]
    return render("les/huiswerk.html", huiswerk=les.huiswerk, bladen=bladen)


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
