"""The macros that draw a page's facts: model -> HTML, through templates.

Each takes the manual and the page it stands on, then what the editor typed. A wrong argument raises
`ValueError` with a Dutch sentence (what was found: what to do).
"""

import inspect
import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from .blocks import BLOCKS
from .cards import letter
from .loading import WERKMATERIALEN, Handleiding, Pagina
from .messages import choices, meant
from .model import Activiteit, Les, Rol, Werkblad
from .templating import render

Macro = Callable[..., str]


class OnbekendBlad(ValueError):
    """A head names a sheet that is not there."""


class OnbekendeKaarten(ValueError):
    """A sheet asks for a set of cards that is not in its head."""


@dataclass(frozen=True)
class Blad:
    """A sheet as a list shows it: addresses are relative to the page that shows it."""

    slug: str
    titel: str
    werkblad: Werkblad
    pagina: str
    pdf: str
    word: str


def address(from_path: str, to_path: str, suffix: str = ".html") -> str:
    """Gives the relative address in the built site of page `to_path`, seen from page `from_path`."""
    target = posixpath.splitext(to_path)[0] + suffix
    return posixpath.relpath(target, posixpath.dirname(from_path) or ".")


def unique(slugs: Iterable[str]) -> list[str]:
    """Gives `slugs` in order, each once."""
    return list(dict.fromkeys(slugs))


def sheets_of(les: Les) -> list[str]:
    """Gives the slugs of all sheets of a lesson, in the order in which they are used."""
    own = [slug for activiteit in les.activiteiten for slug in activiteit.werkbladen]
    home = [les.huiswerk.werkblad] if les.huiswerk else []
    return unique([*own, *home, *les.werkbladen])


def blad(handleiding: Handleiding, pagina: Pagina, slug: str) -> Blad:
    """Gives the sheet `slug` as seen from `pagina`. Raises OnbekendBlad where there is none."""
    bladen = handleiding.bladen
    if slug not in bladen:
        raise OnbekendBlad(f'het werkblad "{slug}" is er niet: {meant(slug, bladen) or "maak het eerst."}')
    sheet, werkblad = bladen[slug]
    links = (address(pagina.path, sheet.path, suffix) for suffix in (".html", ".pdf", ".docx"))
    return Blad(slug, sheet.titel, werkblad, *links)


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


def rollen(handleiding: Handleiding) -> dict[str, str]:
    """Gives the word that readers see for each role, from `gegevens/rollen.yml` where it stands there."""
    words = handleiding.gegevens.get("rollen") or {}
    return {rol.value: str(words.get(rol.value, rol.value)) for rol in Rol}


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
    return render(
        "les/roltabel.html", activiteit=gevonden, nummer=nummer, aantal=aantal, rollen=rollen(handleiding)
    )


def signalen(handleiding: Handleiding, pagina: Pagina, activiteit: str) -> str:
    """The signs of stress of one activity, each with what then helps."""
    gevonden = _activiteit(pagina, activiteit)[1]
    if not gevonden.signalen:
        raise ValueError(f'de activiteit "{activiteit}" heeft geen signalen: zet ze in de kop of haal de macro weg.')
    return render("les/signalen.html", activiteit=gevonden)


def werkbladen(handleiding: Handleiding, pagina: Pagina, activiteit: str = "") -> str:
    """The sheets of one activity, or of the whole lesson, with their downloads."""
    if activiteit:
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
    gebruikt = {
        slug: [a.naam for a in les.activiteiten if slug in a.werkbladen] for slug in sheets_of(les)
    }
    bladen = [(blad(handleiding, pagina, slug), namen) for slug, namen in gebruikt.items()]
    materialen = [(materiaal, a.naam) for a in les.activiteiten for materiaal in a.materialen]
    return render("les/klaarleggen.html", bladen=bladen, materialen=materialen)


def vragen(handleiding: Handleiding) -> list[dict[str, object]]:
    """Gives the questions of `gegevens/evaluatie.yml`. Raises ValueError where there are none."""
    found = handleiding.gegevens.get("evaluatie")
    if not isinstance(found, list) or not all(isinstance(v, dict) and isinstance(v.get("vraag"), str) for v in found):
        raise ValueError('er zijn geen vragen: zet ze in docs/gegevens/evaluatie.yml, elk als "- vraag: …".')
    return found


def evaluatievragen(handleiding: Handleiding, pagina: Pagina) -> str:
    """The questions with which the pair looks back on a lesson."""
    return render("les/evaluatievragen.html", vragen=vragen(handleiding))


def evaluatieformulier(handleiding: Handleiding, pagina: Pagina) -> str:
    """The same questions as a form to fill in."""
    blokken = []
    for nummer, vraag in enumerate(vragen(handleiding), start=1):
        tekst, regels = f"{nummer}. {vraag['vraag']}", vraag.get("regels", 0)
        if regels:
            blokken.append(BLOCKS["schrijfregels"](tekst, regels))
        else:
            blokken.append(BLOCKS["invulvak"](tekst, hoogte=vraag.get("hoogte", 30)))
    return "\n\n".join(blokken)


def bladkop(handleiding: Handleiding, pagina: Pagina) -> str:
    """The bar on a sheet's page: what it is for, where it is used, and the downloads. Not on paper."""
    if not pagina.werkblad:
        raise ValueError("deze macro hoort op een blad: haal hem hier weg.")
    plekken = [
        (address(pagina.path, les_pagina.path), les.nummer, [a.naam for a in les.activiteiten if pagina.slug in a.werkbladen])
        for les_pagina, les in handleiding.lessen
        if pagina.slug in sheets_of(les)
    ]
    return render("bladkop.html", blad=blad(handleiding, pagina, pagina.slug), plekken=plekken)


def kaarten(handleiding: Handleiding, pagina: Pagina, naam: str) -> str:
    """The set of cards `naam` from the head of the sheet, to cut out."""
    reeksen = {reeks.naam: reeks for reeks in pagina.werkblad.kaarten} if pagina.werkblad else {}
    if naam not in reeksen:
        fix = meant(str(naam), reeksen) or (f"kies {choices(reeksen)}." if reeksen else "zet kaarten: in de kop.")
        raise OnbekendeKaarten(f'de kaarten "{naam}" staan niet in de kop: {fix}')
    return render("blokken/kaarten.html", reeks=reeksen[naam], letter=letter(reeksen[naam]))


def bladenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """All sheets, under the lesson that uses them first."""
    groepen = [
        (titel, address(pagina.path, path) if path else "", [blad(handleiding, pagina, slug) for slug in slugs])
        for titel, path, slugs in groups(handleiding)
    ]
    return render("bladenlijst.html", groepen=groepen)


def groups(handleiding: Handleiding) -> list[tuple[str, str, list[str]]]:
    """Gives (title, path of the lesson or "", slugs) of every group of sheets, each sheet in one group.

    A sheet that more lessons use as a whole comes first, one that a lesson uses stands with the first such lesson,
    and one that no lesson uses comes last.
    """
    lessen, bladen = handleiding.lessen, handleiding.bladen
    eerst: dict[str, str] = {}
    for pagina, les in lessen:
        for slug in sheets_of(les):
            if slug in bladen:
                eerst.setdefault(slug, pagina.path)
    result = [(pagina.titel, pagina.path, [s for s in eerst if eerst[s] == pagina.path]) for pagina, _ in lessen]
    rest = sorted((slug for slug in bladen if slug not in eerst), key=lambda slug: bladen[slug][0].titel)
    return [group for group in [*result, ("Overige bladen", "", rest)] if group[2]]


def lessenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """All lessons, with their theme and length."""
    rijen = [(address(pagina.path, p.path), p.titel, les) for p, les in handleiding.lessen]
    return render("les/lessenlijst.html", rijen=rijen)


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


def voet(site: str, handleiding: Handleiding, pagina: Pagina) -> str:
    """Gives the footer of a sheet on paper: what it is and where it belongs. `site` is the manual's name."""
    nummers = [str(les.nummer) for _, les in handleiding.lessen if pagina.slug in sheets_of(les)]
    bij = [f"les {nummers[0]}" if len(nummers) == 1 else f"les {nummers[0]} tot en met {nummers[-1]}"] if nummers else []
    return " · ".join([site, *bij, pagina.titel])


PAGE_MACROS: dict[str, Macro] = {
    macro.__name__: macro
    for macro in (
        les_in_een_oogopslag, lesoverzicht, roltabel, signalen, werkbladen, klaarleggen, evaluatievragen,
        evaluatieformulier, bladkop, kaarten, bladenlijst, lessenlijst, vorige_en_volgende,
    )
}  # fmt: skip
ON_SHEETS = {*BLOCKS, "kaarten", "bladkop", "evaluatieformulier"}
"""What only stands on a sheet: it is made for paper."""


def macros_for(handleiding: Handleiding, pagina: Pagina) -> dict[str, Macro]:
    """Gives every macro by name, ready to be called on `pagina`."""
    bound: dict[str, Macro] = {name: partial(macro, handleiding, pagina) for name, macro in PAGE_MACROS.items()}
    return {**BLOCKS, **bound}


def usage(name: str) -> str:
    """Gives how a macro is called: `roltabel(activiteit)`."""
    macro = PAGE_MACROS.get(name) or BLOCKS[name]
    parameters = list(inspect.signature(macro).parameters.values())[2 if name in PAGE_MACROS else 0 :]
    shown = [f"{'*' if p.kind is p.VAR_POSITIONAL else ''}{p.name}" for p in parameters]
    return f"{name}({', '.join(shown)})"


def sheet_path(slug: str) -> str:
    """Gives the path below docs of the sheet `slug`."""
    return f"{WERKMATERIALEN}/{slug}.md"
