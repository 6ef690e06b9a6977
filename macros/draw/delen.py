"""What others see of a page: whoever finds it with a search engine, or gets its address in a message."""

import json
from dataclasses import dataclass
from typing import Any

from ..model.handleiding import Handleiding, Pagina
from ..model.mappen import HOME
from .verwijzingen import naam
from .words import INTERVENTIE, LES_ALS_MIDDEL, word

CONTEXT = "https://schema.org"
PLAATJES = "assets/delen"
"""The folder of the pictures that go with a shared address, below the site."""
HELE_REEKS = "reeks"

Feiten = dict[str, Any]
"""What is put in JSON as it is, by the names of schema.org."""


@dataclass(frozen=True)
class Reeks:
    """The series as the settings name it: its name, and its address on the web with a slash at its end, if it has one."""

    naam: str
    adres: str = ""
    taal: str = "nl"


@dataclass(frozen=True)
class Delen:
    """What stands in the head of a page for others: a name, one sentence, a picture (a path below the site), an address
    where the series has one, and the facts for search engines as JSON."""

    naam: str
    omschrijving: str
    plaatje: str
    adres: str
    feiten: str


def delen(handleiding: Handleiding, pagina: Pagina, reeks: Reeks) -> Delen:
    """Gives what others see of `pagina`."""
    adres = reeks.adres + pagina.path.removesuffix(".md") + ".html" if reeks.adres else ""
    plaatje = f"{PLAATJES}/{pagina.slug if pagina.les and pagina.les.beeld else HELE_REEKS}.png"
    # A `<` would let a text end the script that the JSON stands in.
    feiten = json.dumps(leermiddel(handleiding, pagina, reeks, adres), ensure_ascii=False).replace("<", r"\u003c")
    return Delen(naam(handleiding, pagina), omschrijving(pagina), plaatje, adres, feiten)


def omschrijving(pagina: Pagina) -> str:
    """Gives one sentence about a page: its own, or what the facts in its head say it is for; "" where nothing does."""
    if not pagina.kop:
        return ""
    if pagina.kop.description:
        return pagina.kop.description
    if pagina.les:
        return f"{pagina.les.thema.rstrip('.')}. {pagina.les.doelen[0]}"
    if pagina.werkblad:
        return pagina.werkblad.omschrijving
    return pagina.interventie.doel if pagina.interventie else ""


def leermiddel(handleiding: Handleiding, pagina: Pagina, reeks: Reeks, adres: str) -> Feiten:
    """Gives the facts of a page for search engines: a LearningResource where it is one, else a WebPage.

    The names are those of https://schema.org/LearningResource; what nobody knows is left out.
    """
    is_home, is_middel = pagina.path == HOME, bool(pagina.les or pagina.werkblad or pagina.interventie)
    uitgever = handleiding.gegevens.uitgever
    geheel = {"@type": "LearningResource", "name": reeks.naam, "url": reeks.adres}
    found: Feiten = {
        "@context": CONTEXT,
        "@type": "LearningResource" if is_middel or is_home else "WebPage",
        "name": reeks.naam if is_home else naam(handleiding, pagina),
        "description": omschrijving(pagina),
        "url": adres,
        "inLanguage": reeks.taal,
        "isPartOf": {} if is_home else _known(geheel),
        "publisher": {"@type": "Organization", "name": uitgever.naam} if uitgever.naam else {},
        "license": {"@type": "CreativeWork", "name": uitgever.licentie} if uitgever.licentie else {},
        "version": uitgever.versie,
    }
    if is_middel or is_home:
        found |= _audience(handleiding, pagina)
    if pagina.les:
        found |= {
            "learningResourceType": word(LES_ALS_MIDDEL), "timeRequired": f"PT{pagina.les.duur}M",
            "teaches": list(pagina.les.doelen), "position": pagina.les.nummer,
        }  # fmt: skip
    elif pagina.werkblad:
        found |= {"learningResourceType": word(pagina.werkblad.soort.value)}
    elif pagina.interventie:
        found |= {"learningResourceType": word(INTERVENTIE)}
    return _known(found)


def _audience(handleiding: Handleiding, pagina: Pagina) -> Feiten:
    """Gives for whom a page is: the ages and schools, and who reads it."""
    gegevens = handleiding.gegevens
    only = pagina.werkblad.doelgroep if pagina.werkblad else None
    groepen = [groep for groep in gegevens.doelgroepen if only in (None, groep.doelgroep)]
    leeftijden = [int(grens) for groep in groepen if groep.leeftijd for grens in groep.leeftijd.split("-")]
    lezers = (
        [gegevens.lezer(pagina.werkblad.voor).woord]
        if pagina.werkblad
        else [rol.woord.lower() for rol in gegevens.rollen if not rol.samen]
    )
    return {
        "educationalLevel": [groep.niveau for groep in groepen if groep.niveau],
        "typicalAgeRange": f"{min(leeftijden)}-{max(leeftijden)}" if leeftijden else "",
        "audience": [{"@type": "EducationalAudience", "educationalRole": lezer} for lezer in lezers],
    }


def _known(facts: Feiten) -> Feiten:
    """Gives the facts without those that nobody knows."""
    return {name: value for name, value in facts.items() if value not in ("", [], {})}
