"""What the footer of a sheet says about where it belongs."""

from dataclasses import replace

import pytest

from macros.draw.verwijzingen import naam, voet
from macros.draw.words import in_words_of
from macros.model.handleiding import Handleiding
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS


def series(nummers: tuple[int, ...]) -> Handleiding:
    """Gives the tiny series with these lessons, which all use one sheet."""
    handleiding = load_handleiding(TUINREEKS / "docs")
    pagina, les = handleiding.lessen[0]
    assert "tuinplan" in les.bladen
    lessons = [(pagina, les.model_copy(update={"nummer": nummer})) for nummer in nummers]
    changed = replace(handleiding)
    changed.__dict__["lessen"] = lessons
    return changed


@pytest.mark.parametrize(
    ("nummers", "bij"),
    [
        ((3,), "les 3"),
        ((3, 5), "les 3 en 5"),
        ((3, 4), "les 3 en 4"),
        ((1, 8), "les 1 en 8"),
        ((1, 3, 8), "les 1, 3 en 8"),
        ((1, 2, 3, 5), "les 1, 2, 3 en 5"),
        ((3, 4, 5), "les 3 tot en met 5"),
        ((1, 2, 3, 4), "les 1 tot en met 4"),
    ],
)
def test_de_voet_noemt_precies_de_lessen_van_het_blad(nummers, bij):
    handleiding = series(nummers)
    pagina, _ = handleiding.bladen["tuinplan"]
    assert voet("De tuin", handleiding, pagina) == f"De tuin · {bij} · {pagina.titel}"


def test_een_reeks_in_een_andere_taal_zegt_het_met_haar_eigen_woord():
    handleiding = series((1, 3, 8))
    pagina, _ = handleiding.bladen["tuinplan"]
    with in_words_of({"les {nummers} en {laatste}": "lessons {nummers} and {laatste}"}):
        assert "lessons 1, 3 and 8" in voet("x", handleiding, pagina)


def named(changes: dict[str, tuple[str, dict[str, str]]]) -> Handleiding:
    """Gives the tiny series with other titles and facts of sheets, by their slug."""
    handleiding = load_handleiding(TUINREEKS / "docs")
    bladen = dict(handleiding.bladen)
    for slug, (titel, facts) in changes.items():
        pagina, sheet = bladen[slug]
        assert pagina.kop
        sheet = sheet.model_copy(update=facts)
        bladen[slug] = (replace(pagina, kop=pagina.kop.model_copy(update={"title": titel, "werkblad": sheet})), sheet)
    changed = replace(handleiding)
    changed.__dict__["bladen"] = bladen
    return changed


def test_een_naam_zegt_van_een_blad_welk_het_is_en_de_voet_zegt_het_niet():
    handleiding = named({"tuinplan": ("Zaaien", {"versie": "versie 1"}), "zaadkaarten": ("Zaaien", {})})
    (plan, _), (kaarten, _) = handleiding.bladen["tuinplan"], handleiding.bladen["zaadkaarten"]
    assert (naam(handleiding, plan), naam(handleiding, kaarten)) == ("Zaaien (versie 1)", "Zaaien")
    assert voet("De tuin", handleiding, plan).endswith(" · Zaaien")


def test_een_naam_noemt_de_lezer_alleen_als_alleen_die_anders_is():
    handleiding = named({"brief-voor-thuis": ("Mijn tuinplan", {})})
    names = [naam(handleiding, handleiding.bladen[slug][0]) for slug in ("tuinplan", "brief-voor-thuis", "terugblik")]
    lezers = [handleiding.gegevens.lezer(voor).woord for voor in ("leerling", "mentor")]
    assert names == [*(f"Mijn tuinplan ({lezer})" for lezer in lezers), handleiding.bladen["terugblik"][0].titel]


def test_een_pagina_die_geen_blad_is_heet_naar_haar_titel():
    handleiding = load_handleiding(TUINREEKS / "docs")
    pagina, _ = handleiding.lessen[0]
    assert naam(handleiding, pagina) == pagina.titel
