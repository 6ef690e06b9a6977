"""The lessons as they stand: whole, worked out for both adults, as long as a lesson is, and with all that the source asks."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.check import check
from macros.draw.lessen import role_of
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kop import Les
from macros.read.handleiding import load_handleiding
from macros.text.markdown import headings
from macros.text.stappen import Verloop, verlopen

PROJECT = Path(__file__).parents[2]
PLICHTEN = Path(__file__).parent / "plichten"
DELEN = ["A. Thema", "B. Achtergrond", "C. Voorbereiden", "D. Geven", "E. Evalueren", "F. Werkmaterialen"]
VOORBEREIDEN = ["Vijf besluiten", "Klaarleggen en kopiëren", "Wie doet wat voor de les", "Aan wie denken jullie"]
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
    assert [les.nummer for _, les in handleiding.lessen] == list(range(1, 9))
    return handleiding.lessen


def gaat(handleiding: Handleiding, pagina: Pagina) -> dict[str, Verloop]:
    return verlopen(pagina, handleiding.gegevens.woorden)


def test_de_handleiding_heeft_geen_fouten(handleiding):
    assert check(handleiding) == []


def test_les_1_heeft_haar_zeven_activiteiten_op_volgorde(lessen):
    assert [activiteit.naam for activiteit in lessen[0][1].activiteiten] == LES_1


def test_les_1_gebruikt_haar_vijftien_bladen(lessen):
    assert set(lessen[0][1].bladen) == BLADEN_LES_1


def test_elke_les_duurt_45_minuten(lessen):
    for pagina, les in lessen:
        assert (les.duur, sum(a.minuten for a in les.activiteiten)) == (45, 45), pagina.path


def test_elke_les_heeft_de_delen_a_tot_en_met_f_en_dezelfde_kopjes_om_voor_te_bereiden(lessen):
    for pagina, les in lessen:
        found: dict[str, list[str]] = {}
        for kopje in headings(pagina):
            if kopje.niveau == 2:
                found[kopje.tekst] = []
            else:
                found[list(found)[-1]].append(kopje.tekst)
        namen = [activiteit.naam for activiteit in les.activiteiten]
        assert list(found) == DELEN, pagina.path
        assert list(found.values()) == [[], [], VOORBEREIDEN, namen, [], []], pagina.path


def test_elk_besluit_is_een_van_vijf(handleiding, lessen):
    """There are exactly five; a numbered list below a heading is read like steps, whatever stands in it."""
    for pagina, _ in lessen:
        assert len(gaat(handleiding, pagina)["Vijf besluiten"].stappen) == 5, pagina.path


def test_de_48_activiteiten_hebben_elk_een_doel_een_korte_vorm_en_een_signaal(lessen):
    activiteiten = [(f"{pagina.path}: {a.naam}", a) for pagina, les in lessen for a in les.activiteiten]
    assert len(activiteiten) == 48
    for where, activiteit in activiteiten:
        assert activiteit.doel.strip(), where
        assert activiteit.korter.strip(), where
        assert len(activiteit.signalen) >= 1, where


def test_elke_activiteit_heeft_een_rol_voor_beide_volwassenen(handleiding, lessen):
    shared = {rol.rol for rol in handleiding.gegevens.rollen if rol.samen}
    adults = {rol.rol for rol in handleiding.gegevens.rollen if not rol.samen}
    assert adults == {"leerkracht", "hulpverlener"}
    for pagina, les in lessen:
        for activiteit in les.activiteiten:
            stappen = gaat(handleiding, pagina)[activiteit.naam].stappen
            taken = {rol.rol for stap in stappen if (rol := role_of(handleiding, stap))}
            assert 2 <= len(stappen) <= 6, f"{pagina.path}: {activiteit.naam}"
            assert taken & shared or adults <= taken, f"{pagina.path}: {activiteit.naam}"


def test_in_elke_les_staat_bij_bijna_elke_activiteit_wat_je_kunt_zeggen(handleiding, lessen):
    for pagina, les in lessen:
        stappen = [gaat(handleiding, pagina)[activiteit.naam].stappen for activiteit in les.activiteiten]
        silent = [found for found in stappen if not any(stap.zeg for stap in found)]
        assert len(silent) <= 1, pagina.path


def test_elke_les_heeft_een_eigen_vorm_voor_jongere_en_voor_oudere_leerlingen(handleiding, lessen):
    for groep in handleiding.gegevens.doelgroepen:
        for pagina, _ in lessen:
            assert f"- **{groep.woord}:** " in pagina.text, f"{pagina.path}: {groep.woord}"


def test_elk_signaal_staat_in_een_groep_en_elke_groep_heeft_er(handleiding, lessen):
    signs = [signaal for _, les in lessen for a in les.activiteiten for signaal in a.signalen]
    counts = Counter(signaal.groep for signaal in signs)
    assert set(counts) == {groep.groep for groep in handleiding.gegevens.signaalgroepen}
    assert len({signaal.signaal for signaal in signs}) == len(signs) > 100


def test_huiswerk_heeft_een_termijn_een_herinnering_en_wat_je_doet_als_er_niets_komt(lessen):
    with_homework = [(pagina, les.huiswerk) for pagina, les in lessen if les.huiswerk]
    assert len(with_homework) >= 5
    for pagina, huiswerk in with_homework:
        assert re.search(r"\b(?:dag|dagen|week|les|maandag|dinsdag|woensdag|donderdag|vrijdag)\b", huiswerk.terug), (
            pagina.path
        )
        assert len(huiswerk.herinneren.split()) > 3, pagina.path
        assert len(huiswerk.geen_reactie.split()) > 3, pagina.path
        assert not re.search(r"\bstraf|\bnablijven|\bmoet zich\b", huiswerk.geen_reactie), pagina.path
        assert "{{ huiswerk() }}" in pagina.text, pagina.path


def plichten(nummer: int) -> list[dict[str, Any]]:
    """Gives what the source asks in a lesson: which part it is of, what it is, and with which words the lesson says it."""
    return list(yaml.safe_load((PLICHTEN / f"les-{nummer}.yml").read_text("utf-8")))


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("nummer", range(1, 9))
def test_wat_de_bron_in_een_les_vraagt_staat_er_of_op_de_plek_die_erbij_staat(lessen, nummer):
    pagina, les = lessen[nummer - 1]
    delen = {activiteit.naam for activiteit in les.activiteiten}
    for plicht in plichten(nummer):
        assert {"deel", "bron", "staat"} <= plicht.keys() <= {"deel", "bron", "staat", "op"}, plicht
        assert plicht["deel"] in {*delen, "Achtergrond", "Voorbereiden", "Evalueren", "Werkmaterialen"}, plicht
        file = PROJECT / "docs" / plicht.get("op", pagina.path)
        assert folded(plicht["staat"]) in folded(file.read_text("utf-8")), plicht


def test_van_elke_activiteit_is_opgeschreven_wat_de_bron_vraagt(lessen):
    found = {les.nummer: plichten(les.nummer) for _, les in lessen}
    assert sum(map(len, found.values())) >= 250
    assert min(map(len, found.values())) >= 20
    for pagina, les in lessen:
        missing = {activiteit.naam for activiteit in les.activiteiten} - {row["deel"] for row in found[les.nummer]}
        assert missing == set(), pagina.path
