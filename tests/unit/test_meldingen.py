"""How mistakes are told: a line each, in order, each once and with a count; an almost right word gets a suggestion."""

import pytest

from macros.model.messages import CODES, ContentError, Problem, choices, meant, meant_of_all, report

EEN = Problem("docs/b.md", 9, "minuten", "te veel", "haal er af.")
TWEE = Problem("docs/b.md", 10, "kopniveau", "te diep", "maak er twee van.")
DRIE = Problem("docs/a.md", 12, "dode link", "weg", "zoek hem.")
SLOT = "Er is niets gebouwd; de vorige versie van de site staat er nog."


def test_een_melding_is_een_regel_met_plek_soort_vondst_en_raad():
    assert str(EEN) == "docs/b.md:9 [minuten] te veel: haal er af."


def test_een_melding_is_ook_een_regel_als_de_tekst_er_meer_telt():
    problem = Problem("docs/b.md", 1, "bouwen", "een\n\n  lange\tmelding", "doe\u2028iets.")
    assert str(problem) == "docs/b.md:1 [bouwen] een lange melding: doe iets."


def test_het_verslag_staat_op_volgorde_noemt_alles_een_keer_en_telt():
    assert report([TWEE, EEN, DRIE, EEN]) == f"{DRIE}\n{EEN}\n{TWEE}\n3 fouten gevonden. {SLOT}"
    assert report([EEN]) == f"{EEN}\n1 fout gevonden. {SLOT}"


def test_de_fout_die_de_bouw_stopt_draagt_het_hele_verslag():
    error = ContentError([TWEE, EEN])
    assert str(error) == report([EEN, TWEE])
    assert error.problems == [EEN, TWEE]


@pytest.mark.parametrize(
    ("word", "known", "suggestion"),
    [
        ("klaarlegen", ["klaarleggen", "huiswerk"], 'bedoel je "klaarleggen"?'),
        ("OPENING", ["Opening", "Afsluiting"], 'bedoel je "Opening"?'),
        ("iets heel anders", ["Opening", "Afsluiting"], ""),
        ("x", [], ""),
        ("les-3", ["les-2", "les-8"], ""),
        ("Les-3", ["les-2", "les-3"], 'bedoel je "les-3"?'),
        ("les-3", ["les-3-samen", "les-8"], 'bedoel je "les-3-samen"?'),
    ],
)
def test_een_woord_dat_bijna_goed_is_krijgt_een_voorstel(word, known, suggestion):
    assert meant(word, known) == suggestion


def test_wie_er_meer_noemt_krijgt_het_woord_voor_allemaal():
    known, shared = ["Leerkracht", "Hulpverlener"], ["Samen"]
    assert meant_of_all("leerkracht", known, shared) == 'bedoel je "Leerkracht"?'
    assert meant_of_all("leerkracht en hulpverlener", known, shared) == 'bedoel je "Samen"?'
    assert meant_of_all("leerkracht en hulpverlener", known, []) == ""


def test_een_rijtje_keuzes_leest_als_een_zin_en_noemt_elke_keuze_een_keer():
    assert choices(["leerkracht", "hulpverlener", "samen"]) == "leerkracht, hulpverlener of samen"
    assert choices(["a", "a", "b"]) == "a of b"
    assert choices(["a"]) == "a"


def test_elke_soort_fout_heeft_een_korte_naam_en_een_hele_zin_als_uitleg():
    for code, why in CODES.items():
        assert len(code) <= 26, code
        assert why[0].isupper(), code
        assert why.endswith("."), code
