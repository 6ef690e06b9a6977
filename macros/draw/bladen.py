"""The macros of a sheet's page."""

import posixpath

from markupsafe import Markup

from ..model.gegevens import Vraag
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Soort
from ..model.messages import Refusal, choices, meant
from .blokken import BLOCKS
from .kaarten import as_in, sizes
from .planning import datums
from .templating import render
from .varianten import drawn_for
from .verwijzingen import address, blad, verwijzing
from .words import DATUM, NAAM, SCHOOL, word


def bladkop(handleiding: Handleiding, pagina: Pagina) -> str:
    """The bar on a sheet's page: what it is for, where it is used, and the downloads. Not on paper."""
    if not pagina.werkblad:
        raise Refusal("deze macro hoort op een blad", "haal hem hier weg.")
    plekken = [
        (
            address(pagina.path, les_pagina.path),
            les.nummer,
            [a.naam for a in les.activiteiten if pagina.slug in a.werkbladen],
        )
        for les_pagina, les in handleiding.lessen_met.get(pagina.slug, ())
    ]
    interventies = [verwijzing(pagina, p) for p, i in handleiding.interventies if pagina.slug in i.werkbladen]
    return render(
        "bladkop.html", blad=blad(handleiding, pagina, pagina.slug), plekken=plekken, interventies=interventies,
        datums=Markup(datums(handleiding, pagina)), slug=pagina.slug, naam=word(NAAM),
    )  # fmt: skip


def kaarten(handleiding: Handleiding, pagina: Pagina, naam: str) -> str:
    """The set of cards `naam` from the head of the sheet: to cut out, to circle, or on a poster to read."""
    stapels = {stapel.naam: stapel for stapel in pagina.werkblad.kaarten} if pagina.werkblad else {}
    if not isinstance(naam, str) or naam not in stapels:
        fix = meant(str(naam), stapels) or (f"kies {choices(stapels)}." if stapels else "zet kaarten: in de kop.")
        raise Refusal(f'de kaarten "{naam}" staan niet in de kop', fix, "onbekende kaarten")
    poster = pagina.werkblad is not None and pagina.werkblad.soort is Soort.POSTER
    stapel = as_in(stapels[naam], drawn_for())
    knippen = stapel.knippen and not poster
    return render(
        "blokken/kaarten.html",
        stapel=stapel,
        knippen=knippen,
        # The name on each card tells sets apart that lie on one table; of a single set it tells nothing.
        reeks=stapel.naam if knippen and len(stapels) > 1 else "",
        **sizes(stapel, poster),
    )


def briefhoofd(handleiding: Handleiding, pagina: Pagina) -> str:
    """The head of a letter: who it is from (a place to write it while nobody is known), and the date."""
    if not pagina.werkblad:
        raise Refusal("deze macro hoort op een blad", "haal hem hier weg.")
    uitgever = handleiding.gegevens.uitgever
    logo = address(pagina.path, f"assets/beeld/{uitgever.logo}", posixpath.splitext(uitgever.logo)[1])
    fields = [word(DATUM)] if uitgever.naam else [word(SCHOOL), word(DATUM)]
    head = render("briefhoofd.html", uitgever=uitgever, logo=logo if uitgever.logo else "")
    return f"{head}\n{BLOCKS['naamregel'](*fields)}".strip()


def vragen(handleiding: Handleiding) -> tuple[Vraag, ...]:
    """Gives the questions of `gegevens/evaluatie.yml`. Raises Refusal where there are none."""
    if not handleiding.gegevens.evaluatie:
        raise Refusal(
            "er zijn geen vragen", 'zet ze in docs/gegevens/evaluatie.yml, elk als "- vraag: …".', lijst="evaluatie"
        )
    return handleiding.gegevens.evaluatie


def evaluatievragen(handleiding: Handleiding, pagina: Pagina) -> str:
    """The questions with which the pair looks back on a lesson."""
    return render("les/evaluatievragen.html", vragen=vragen(handleiding))


def evaluatieformulier(handleiding: Handleiding, pagina: Pagina) -> str:
    """The same questions as a form to fill in."""
    blokken = []
    for nummer, vraag in enumerate(vragen(handleiding), start=1):
        tekst = f"{nummer}. {vraag.vraag}"
        if vraag.regels:
            blokken.append(BLOCKS["schrijfregels"](tekst, vraag.regels))
        else:
            blokken.append(BLOCKS["invulvak"](tekst, hoogte=vraag.hoogte))
    return "\n\n".join(blokken)
