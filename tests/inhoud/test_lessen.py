"""The lessons as they stand: whole, worked out for both adults, and as long as a lesson is."""

import re
from pathlib import Path

import pytest

from macros.check import check
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kop import Les
from macros.read.handleiding import load_handleiding

PROJECT = Path(__file__).parents[2]
LES_1 = [
    "Opening", "Waar kom jij vandaan?", "Sta op als", "Werkblad over jezelf en de ander", "Nabespreken van het werkblad",
    "Eindactiviteit", "Huiswerk voor de mentor",
]  # fmt: skip
BLADEN_LES_1 = {
    "maatje-en-mentor", "waar-kom-jij-vandaan", "sta-op-als", "sta-op-als-aanvullingen", "vriendenboekje",
    "niet-zomaar-een-vriend", "stamboom-en-vriendencirkel", "het-geluid-wijst-de-weg", "ik-hoor-en-voel", "rug-aan-rug",
    "vijf-vingers", "evaluatieformulier", "logboek", "gesprek-met-de-leerling", "portfolio-omslag",
}  # fmt: skip


@pytest.fixture(scope="module")
def handleiding() -> Handleiding:
    return load_handleiding(PROJECT / "docs")


@pytest.fixture(scope="module")
def lessen(handleiding: Handleiding) -> list[tuple[Pagina, Les]]:
    assert handleiding.lessen
    return handleiding.lessen


def test_de_handleiding_heeft_geen_fouten(handleiding):
    assert check(handleiding) == []


def test_les_1_heeft_haar_zeven_activiteiten_op_volgorde(lessen):
    assert [activiteit.naam for activiteit in lessen[0][1].activiteiten] == LES_1


def test_les_1_gebruikt_haar_vijftien_bladen(lessen):
    assert set(lessen[0][1].bladen) == BLADEN_LES_1


def test_elke_les_duurt_45_minuten(lessen):
    for pagina, les in lessen:
        assert (les.duur, sum(a.minuten for a in les.activiteiten)) == (45, 45), pagina.path


def test_elke_activiteit_heeft_een_rol_voor_beide_volwassenen_en_een_signaal_van_stress(lessen):
    for pagina, les in lessen:
        for activiteit in les.activiteiten:
            where = f"{pagina.path}: {activiteit.naam}"
            assert {"leerkracht", "hulpverlener", "samen"} <= activiteit.taken.keys(), where
            assert activiteit.signalen, where


def test_elke_les_telt_minstens_1500_woorden(lessen):
    for pagina, _ in lessen:
        assert len(re.findall(r"\w+", pagina.text)) >= 1500, pagina.path


def test_elke_les_heeft_de_delen_a_tot_en_met_f(lessen):
    for pagina, _ in lessen:
        parts = re.findall(r"^## ([A-F])\. ", pagina.text, re.MULTILINE)
        assert parts == list("ABCDEF"), pagina.path


def test_elke_activiteit_vertelt_hoe_het_gaat_en_wat_je_zegt(lessen):
    for pagina, les in lessen:
        sections = re.split(r"^### ", pagina.text, flags=re.MULTILINE)
        for activiteit in les.activiteiten:
            (section,) = (part for part in sections if part.startswith(f"{activiteit.naam}\n"))
            for needed in ("#### Waar het voor is", "#### Zo gaat het", "!!! zeg", "#### Lichter of dieper"):
                assert needed in section, f"{pagina.path}: {activiteit.naam} mist {needed}"


def test_huiswerk_beschaamt_niemand_en_heeft_een_termijn(lessen):
    with_homework = [(pagina, les.huiswerk) for pagina, les in lessen if les.huiswerk]
    assert with_homework
    for pagina, huiswerk in with_homework:
        assert re.search(r"\b(?:dag|dagen|week|les|maandag|dinsdag|woensdag|donderdag|vrijdag)\b", huiswerk.terug), (
            pagina.path
        )
        assert not re.search(r"\bstraf|\bnablijven|\bmoet zich\b", huiswerk.geen_reactie), pagina.path
