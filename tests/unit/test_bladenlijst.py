"""The list of sheets: which group a sheet stands in, and what is chosen between."""

from types import MappingProxyType

import pytest

from macros.draw.bladenlijst import Bladengroep, filters, groepen, of_every_lesson
from macros.draw.registry import scripts_of_page
from macros.model.gegevens import Doelgroep, Gegevens, Lezer
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kop import Interventie, Kop, Les, Werkblad
from tests import goud
from tests.conftest import PROJECT

LIJST = Pagina("werkmaterialen/index.md", "\n{{ bladenlijst() }}\n")
LEZERS = tuple(
    Lezer(lezer=naam, woord=naam, voor=naam, letter=12, titel=20, regelhoogte=1.4, schrijfregel=9, ruimte=5)
    for naam in ("tuinder", "buur")
)


def blad(slug: str, titel: str = "", **facts: object) -> Pagina:
    werkblad = Werkblad.model_validate({"soort": "werkblad", "voor": "tuinder", "omschrijving": "Wat.", **facts})
    return Pagina(f"werkmaterialen/{slug}.md", "", kop=Kop(title=titel or slug, werkblad=werkblad))


def les(nummer: int, *bladen: str, keuze: bool = False, keuzes: tuple[tuple[str, ...], ...] = ()) -> Pagina:
    activiteit = {
        "naam": "Zaaien", "minuten": 5, "leiding": "duo", "doel": "x", "werkbladen": list(bladen), "keuze": keuze,
        "keuzes": keuzes,
    }  # fmt: skip
    facts = {"nummer": nummer, "thema": "x", "duur": 5, "doelen": ["x"], "activiteiten": [activiteit]}
    return Pagina(
        f"lessen/les-{nummer}.md", "", kop=Kop(title=f"Les {nummer}", les=Les.model_validate(facts, strict=False))
    )


def reeks(*paginas: Pagina) -> Handleiding:
    gegevens = Gegevens(
        lezers=LEZERS,
        doelgroepen=(Doelgroep(doelgroep="klein", woord="KL"), Doelgroep(doelgroep="groot", woord="GR")),
    )
    found = {pagina.path: pagina for pagina in (LIJST, *paginas)}
    return Handleiding(
        PROJECT / "docs", gegevens, frozenset(), MappingProxyType(found), frozenset(), MappingProxyType({})
    )


def shown(groep: Bladengroep) -> list[tuple[str, list[str]]]:
    return [(deel.keuze or deel.titel, [kaart.blad.slug for kaart in deel.kaarten]) for deel in groep.delen]


def listed(handleiding: Handleiding) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    return [(groep.titel, shown(groep)) for groep in groepen(handleiding, LIJST)]


def test_een_blad_staat_bij_de_eerste_les_die_het_gebruikt_en_wat_overblijft_achteraan():
    handleiding = reeks(les(1, "a", "b"), les(2, "b", "c"), les(3, "d"), *map(blad, "abcde"))
    assert listed(handleiding) == [
        ("Bij de meeste lessen", [("", ["b"])]),
        ("Les 1", [("", ["a"])]),
        ("Les 2", [("", ["c"])]),
        ("Les 3", [("", ["d"])]),
        ("Overige bladen", [("", ["e"])]),
    ]
    assert [kaart.lessen for deel in groepen(handleiding, LIJST)[0].delen for kaart in deel.kaarten] == [(1, 2)]


@pytest.mark.parametrize(
    ("lessen", "altijd"), [(["a"], []), (["a", "a"], ["a"]), (["a", "a", "b", "b"], []), (["a", "a", "a", "b"], ["a"])]
)
def test_bij_elke_les_hoort_wat_meer_dan_de_helft_gebruikt(lessen: list[str], altijd: list[str]):
    handleiding = reeks(*(les(i, slug) for i, slug in enumerate(lessen, start=1)), blad("a"), blad("b"))
    assert of_every_lesson(handleiding) == altijd
    if lessen == ["a", "a"]:
        assert listed(handleiding)[0] == ("Bij elke les", [("", ["a"])])


def test_wat_in_een_keuze_staat_staat_bij_elkaar_en_versies_van_een_blad_voor_een_lezer_ook():
    keuze = reeks(les(1, "a", "b", "c", keuze=True), *map(blad, "abc"))
    assert listed(keuze) == [("Les 1", [("Zaaien", ["a", "b", "c"])])]
    deels = reeks(les(1, "a", "b", "c", "d", keuze=True, keuzes=(("a",), ("b", "d"))), *map(blad, "abcd"))
    assert listed(deels) == [("Les 1", [("Zaaien", ["a", "b", "d"]), ("", ["c"])])], (
        "c hoort erbij, wat jullie ook kiezen"
    )
    versies = reeks(
        les(1, "a", "b", "c", "d", "e"), blad("a"), blad("b", "Plan", versie="tekenen"), blad("c"),
        blad("d", "plan", doelgroep="klein"), blad("e", "Plan", voor="buur"),
    )  # fmt: skip
    assert listed(versies) == [("Les 1", [("", ["a"]), ("Plan", ["b", "d"]), ("", ["c", "e"])])]


def test_een_keuze_waarvan_een_blad_overblijft_is_geen_keuze_meer():
    handleiding = reeks(les(1, "a"), les(2, "a", "b", keuze=True), les(3, "c"), les(4, "c"), *map(blad, "abc"))
    assert listed(handleiding)[1] == ("Les 2", [("", ["b"])])


def test_de_bladen_van_de_interventies_staan_in_een_groep_elk_met_de_naam_van_de_zijne():
    facts = dict.fromkeys(("voor_wie", "doel", "wie", "tijd", "duur", "herkomst", "bewijs"), "x")
    rust = Interventie.model_validate({**facts, "behoefte": ["rust"], "werkbladen": ["b"]}, strict=False)
    pagina = Pagina("interventies/rust.md", "", kop=Kop(title="Rust", interventie=rust))
    assert listed(reeks(les(1, "a"), pagina, *map(blad, "abc"))) == [
        ("Les 1", [("", ["a"])]),
        ("Bij de interventies", [("Rust", ["b"])]),
        ("Overige bladen", [("", ["c"])]),
    ]


def test_een_blad_voor_iedereen_past_bij_elke_doelgroep():
    handleiding = reeks(les(1, "a", "b"), blad("a"), blad("b", doelgroep="groot"))
    (groep,) = groepen(handleiding, LIJST)
    assert [kaart.doelgroepen for kaart in groep.delen[0].kaarten] == [("klein", "groot"), ("groot",)]


def test_er_is_alleen_te_kiezen_wat_er_is():
    found = filters(reeks(les(1, "a"), les(2), blad("a")))
    assert (found.lessen, found.doelgroepen) == ([(1, "Les 1")], [])
    assert (found.lezers, found.soorten) == ([("tuinder", "tuinder")], [("werkblad", "werkblad")])


@pytest.mark.parametrize("many", [1, 6, 7])
def test_een_dichte_groep_laat_zien_wat_op_een_telefoon_past(many: int):
    names = [f"blad-{number}" for number in range(many)]
    (groep,) = groepen(reeks(*map(blad, names), les(1, *names)), LIJST)
    assert groep.aantal == many
    assert [kaart.blad.slug for kaart in groep.eerste] == names[:6]


def test_het_script_staat_alleen_op_de_pagina_met_de_lijst():
    series = goud.series()
    found = {path: scripts_of_page(series, pagina) for path, pagina in series.paginas.items()}
    assert [path for path, files in found.items() if "assets/scripts/bladen.js" in files] == ["werkmaterialen/index.md"]
    assert found["werkmaterialen/index.md"] == ["assets/scripts/bladen.js"]
