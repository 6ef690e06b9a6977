"""How often what is copied: the sums, the words, and what goes to whom; in a series of two sheets and in our own."""

from dataclasses import replace
from functools import cache
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest

from macros.draw.kopieerlijst import _rij, groepen, kopieerlijst, pakketten, stapelnaam
from macros.draw.lessen import klaarleggen
from macros.draw.oplage import Exemplaren, Keuze, doelgroepen, hoeveel, kanten, lesbladen, regels
from macros.model.bladvormen import Klas
from macros.model.gegevens import Stapel
from macros.model.handleiding import Handleiding
from macros.model.kop import Les, Oplagedeel
from macros.printing.pakketten import _spans
from tests.conftest import PROJECT, TUINREEKS, gelezen


@cache
def eigen() -> Handleiding:
    """Our own series."""
    return gelezen(PROJECT / "docs")


@cache
def tuin() -> Handleiding:
    """The tiny series."""
    return gelezen(TUINREEKS / "docs")


def les(handleiding: Handleiding, nummer: int) -> Les:
    return next(found for _, found in handleiding.lessen if found.nummer == nummer)


def with_sheet(handleiding: Handleiding, slug: str, **values: Any) -> Handleiding:
    """Gives the manual with other facts of one sheet."""
    path = handleiding.bladen[slug][0].path
    pagina = handleiding.paginas[path]
    assert pagina.kop is not None
    kop = pagina.kop.model_copy(update={"werkblad": pagina.kop.werkblad.model_copy(update=values)})  # type: ignore[union-attr]
    return replace(handleiding, paginas=MappingProxyType({**handleiding.paginas, path: replace(pagina, kop=kop)}))


@pytest.mark.parametrize(
    ("aantal", "delen", "klas", "nodig"),
    [(1, 1, 8, 8), (2, 1, 8, 16), (1, 2, 8, 4), (1, 2, 9, 5), (1, 6, 8, 2), (1, 6, 12, 2), (1, 6, 13, 3), (2, 0, 8, 2), (3, 4, 8, 6)],
)  # fmt: skip
def test_wat_leerlingen_delen_is_er_altijd_genoeg(aantal: int, delen: int, klas: int, nodig: int):
    assert Exemplaren(0, 1, aantal, delen, True, "").nodig(klas) == nodig


def test_een_pakket_zegt_ook_op_papier_wat_de_reeks_ervoor_zegt():
    one = with_sheet(tuin(), "tuinplan", keuze="plan", oplage=(Oplagedeel(per="leerling"),))
    english = replace(one, gegevens=replace(one.gegevens, woorden={"voor wie dit kiest": "for who chooses this"}))
    told = {deel.kort for pakket in pakketten(english) for regel in pakket.regels for deel in regel.delen}
    assert "1 for who chooses this" in told
    assert not any("kiest" in words for words in told)


def test_wat_er_een_keer_is_hoeft_er_niet_waar_niemand_het_kiest():
    deel = Exemplaren(0, 1, 2, 0, True, "")
    assert [deel.nodig(1, Keuze("plan", True, nummer, 2)) for nummer in range(2)] == [2, 0]


def test_waar_leerlingen_uit_kiezen_staat_er_niet_bij_voor_wie_elk_blad_is():
    handleiding = tuin()
    regel = regels(handleiding, les(handleiding, 1), doelgroepen(handleiding)[0])[0]
    for leerlingen, keuze, hoeveel_ in (
        (2, None, "een per twee"),
        (0, None, ""),
        (2, True, ""),
        (2, False, "een per twee"),
    ):
        deel = Exemplaren(0, 1, 1, leerlingen, True, "", kort="een per twee")
        one = replace(regel, keuze=None if keuze is None else Keuze("plan", keuze, 0, 2))
        row = _rij(handleiding, one, deel, (2, 3))
        assert (row.hoeveel, row.telt_mee) == (hoeveel_, leerlingen > 0)


@pytest.mark.parametrize(
    ("klas", "van", "wanted"), [(8, 2, [4, 4]), (8, 3, [3, 3, 2]), (9, 2, [5, 4]), (1, 3, [1, 0, 0])]
)
def test_waar_leerlingen_uit_kiezen_is_er_samen_een_keer(klas: int, van: int, wanted: list[int]):
    deel = Exemplaren(0, 1, 1, 1, True, "")
    shared = [deel.nodig(klas, Keuze("plan", True, nummer, van)) for nummer in range(van)]
    assert shared == wanted
    assert sum(shared) == deel.nodig(klas)
    assert [deel.nodig(klas, Keuze("spel", False, nummer, van)) for nummer in range(van)] == [klas] * van


def test_hoe_groot_een_klas_is_zegt_de_reeks():
    large = replace(eigen(), gegevens=replace(eigen().gegevens, klas=Klas(leerlingen=28, groottes=(24, 28))))
    pakket = pakketten(large)[0]
    plaatsen = {regel.slug: [(1, 1)] * len(regel.delen) for regel in pakket.regels}
    opening = kopieerlijst(large, pakket, plaatsen, "Reeks", "nl", "")
    assert f"<strong>{kanten(pakket.regels, 28)}</strong> kanten voor 28 leerlingen" in opening
    assert '<td>24</td><td class="nu">28</td>' in opening
    assert "28 ×" in opening
    assert 'value="28"' in klaarleggen(large, pakket.pagina)


def test_van_wat_de_leiding_kiest_telt_alleen_het_eerste():
    of_choice = [
        regel for regel in regels(eigen(), les(eigen(), 3), "so") if regel.keuze and not regel.keuze.leerlingen
    ]
    assert [(regel.slug, regel.telt) for regel in of_choice] == [
        ("rollenspel-samen-oplossen", True),
        ("ren-je-rot", False),
        ("houd-de-ballon-in-de-lucht", False),
        ("hou-me-tegen", False),
        ("ren-je-rot-borden", False),
    ]
    assert kanten(of_choice, eigen().gegevens.klas.leerlingen) == 3


@pytest.mark.parametrize(
    ("leerlingen", "zin"), [(True, "Weet je wie wat kiest? Schrijf het erachter."), (False, "Print alleen die.")]
)
def test_bij_een_keuze_zegt_de_kopieerlijst_wie_kiest(leerlingen: bool, zin: str):
    (pakket,) = (pakket for pakket in pakketten(eigen()) if pakket.path.endswith("les-3-werkbladen-so"))
    chosen = [replace(regel, keuze=Keuze("spel", leerlingen, i, 2)) for i, regel in enumerate(pakket.regels[:2])]
    plaatsen = {regel.slug: [(1, 1)] * len(regel.delen) for regel in chosen}
    opening = kopieerlijst(eigen(), replace(pakket, regels=tuple(chosen)), plaatsen, "Reeks", "nl", "")
    assert zin in opening


def test_wat_samen_een_keuze_is_heeft_hetzelfde_nummer():
    found = {regel.slug: regel.keuze for regel in regels(eigen(), les(eigen(), 7), "vso")}
    assert found["gevoelskaarten"] == found["gevoelskaarten-spelen"] == Keuze("Vertrouwensoefening", False, 0, 5)
    assert found["een-lange-tunnel"] == Keuze("Vertrouwensoefening", False, 4, 5)


def test_een_bladzijde_voor_een_andere_doelgroep_of_een_andere_les_wordt_niet_gekopieerd():
    def pages(nummer: int, doelgroep: str, slug: str) -> list[tuple[int, int, int, int]]:
        (regel,) = (r for r in regels(eigen(), les(eigen(), nummer), doelgroep) if r.slug == slug)
        return [(deel.eerste, deel.bladzijden, deel.aantal, deel.leerlingen) for deel in regel.delen]

    assert pages(6, "so", "onbekende-vriend") == [(0, 1, 1, 6), (1, 1, 1, 2)]
    assert pages(6, "vso", "onbekende-vriend") == [(0, 1, 1, 6), (2, 1, 1, 2)]
    assert pages(3, "so", "problemen-oplossingenbus") == [(0, 1, 1, 0), (1, 1, 1, 2)]
    assert pages(5, "so", "problemen-oplossingenbus") == [(1, 1, 1, 4)]
    assert pages(4, "so", "groepsactiviteit-keuzekaart") == [(0, 1, 1, 1), (1, 4, 1, 0)]


@pytest.mark.parametrize(("nummer", "doelgroep", "slugs"), [
    (4, "so", {"keuzes-maken-so"}), (4, "vso", {"keuzes-maken-vso"}),
    (5, "so", {"ouderbrief-les-5-so"}), (5, "vso", {"ouderbrief-les-5-vso"}),
    (6, "so", {"ouderbrief-les-6-so"}), (6, "vso", {"mentorbrief-les-6"}),
    (7, "so", {"huiswerk-les-7-so"}), (7, "vso", {"huiswerk-les-7-vso"}),
])  # fmt: skip
def test_wat_maar_voor_een_doelgroep_is_krijgt_alleen_die(nummer: int, doelgroep: str, slugs: set[str]):
    found = regels(eigen(), les(eigen(), nummer), doelgroep)
    assert {regel.slug for regel in found if regel.werkblad.doelgroep} == slugs


def test_de_zin_komt_uit_dezelfde_gegevens():
    def said(slug: str, nummer: int | None = None) -> str:
        return hoeveel(eigen(), eigen().bladen[slug][1], nummer)

    assert said("vriendenboekje") == "1 voor wie dit kiest"
    assert said("weerkaarten") == "1 vel per vier leerlingen"
    assert said("onbekende-vriend") == (
        "bladzijde 1: 1 per zes leerlingen, knip de naamkaarten eraf en hang een uitleg op; "
        "bladzijde 2, SO: 1 vel ideeën per tweetal, ieder kiest zes kaarten; "
        "bladzijde 3, VSO: 1 vel ideeën per tweetal, ieder kiest zes kaarten"
    )
    assert said("groepsactiviteit-keuzekaart").startswith(
        "bladzijde 1: 1 keuzeblad per leerling; bladzijde 2 tot en met 5: "
    )
    assert said("portfolio-omslag") == "les 1: 1 per leerling; les 8: 1 voor de klas, voor wie er geen meer heeft"
    assert said("portfolio-omslag", 1) == "1 per leerling"
    assert said("helpende-mensen").startswith("bladzijde 1 en 2: 1 set per tweetal; ")


def test_een_reeks_zonder_doelgroepen_krijgt_een_pakket_per_les():
    assert doelgroepen(tuin()) == [None]
    assert [pakket.path for pakket in pakketten(tuin())] == ["lessen/les-1-werkbladen", "lessen/les-2-werkbladen"]
    found = {regel.slug: [d.tekst for d in regel.delen] for regel in pakketten(tuin())[0].regels}
    assert found["zaadkaarten"] == ["1"], "wie niets zegt, kopieert één keer"
    assert found["tuinplan"] == ["1 per leerling"]


def test_huiswerk_gaat_naar_huis_voor_wie_het_ook_is():
    lesson = les(eigen(), 1)
    with_plan = lesson.model_copy(update={"huiswerk": lesson.huiswerk.model_copy(update={"werkbladen": ("logboek",)})})  # type: ignore[union-attr]
    piles = {regel.slug: regel.stapel for regel in regels(eigen(), with_plan, "so")}
    assert piles["logboek"] is Stapel.THUIS
    assert piles["evaluatieformulier"] is Stapel.LEIDING
    assert [stapelnaam(eigen(), stapel) for stapel in Stapel] == ["Voor het duo", "Voor de leerlingen", "Mee naar huis"]


def test_de_lijst_op_de_pagina_heeft_elk_blad_een_keer_en_zegt_waar_klassen_verschillen():
    found = lesbladen(eigen(), les(eigen(), 6))
    assert [rij.regel.slug for rij in found] == les(eigen(), 6).bladen
    assert {rij.regel.slug: rij.oplagen for rij in found if rij.oplagen} == {
        "helpende-mensen": {"so": "[[2, 1, 2, 0], [1, 1, 4, 2]]", "vso": "[[2, 1, 2, 0], [1, 1, 2, 2]]"},
        "onbekende-vriend": {"so": "[[1, 1, 6, 0], [1, 1, 2, 1]]", "vso": "[[1, 1, 6, 0], [1, 1, 2, 2]]"},
    }


def test_een_blad_dat_van_een_eerdere_les_bewaard_is_staat_op_de_pagina_en_niet_in_het_pakket():
    kept = {rij.regel.slug: (rij.hoeveel, rij.regel.delen) for rij in lesbladen(eigen(), les(eigen(), 5))}
    assert kept["waar-kom-jij-vandaan"] == ("heb je al van les 1", ())
    assert kept["problemen-oplossingenbus-duo"] == ("heb je al van les 3", ())
    made = {regel.slug for regel in regels(eigen(), les(eigen(), 5), "so")}
    assert not made & {"waar-kom-jij-vandaan", "problemen-oplossingenbus-duo"}
    assert "waar-kom-jij-vandaan" in {regel.slug for regel in regels(eigen(), les(eigen(), 1), "so")}


def test_wat_even_vaak_gaat_en_op_elkaar_volgt_is_op_de_eerste_bladzijde_een_regel():
    (pakket,) = (pakket for pakket in pakketten(eigen()) if pakket.path.endswith("les-3-werkbladen-so"))
    regel = next(regel for regel in pakket.regels if regel.slug == "rollenspel-samen-oplossen")
    (groep,) = groepen(eigen(), [regel], {regel.slug: [(5, 5), (6, 6), (7, 7)]})
    assert [(rij.plaats, rij.exemplaren, rij.noot) for rij in groep.rijen] == [((5, 7), 1, "op stevig papier")]
    (groep,) = groepen(eigen(), [regel], {regel.slug: [(5, 5), (7, 7), (9, 9)]})
    assert len(groep.rijen) == 3


def test_wat_je_knipt_herken_je_aan_kaarten_of_een_kniplijn():
    cut = {regel.slug: regel.knippen for regel in regels(eigen(), les(eigen(), 3), "so")}
    assert cut["weerkaarten"]
    assert cut["problemen-oplossingenbus"]
    assert not cut["een-mindmap"]
    posters = {regel.slug: regel.knippen for regel in regels(eigen(), les(eigen(), 7), "so")}
    assert not posters["definitie-van-vertrouwen"]


def test_een_bladzijde_die_twee_keer_in_de_oplage_staat_telt_twee_keer():
    twice = (Oplagedeel(per="leerling"), Oplagedeel(per="leerling", aantal=2))
    series = with_sheet(tuin(), "tuinplan", oplage=twice)
    (regel,) = (regel for regel in regels(series, les(series, 1), None) if regel.slug == "tuinplan")
    assert regel.kanten(5) == 15


def test_een_klas_van_acht_print_een_derde_minder_dan_toen_elk_blad_voor_iedereen_was():
    before = 545  # sides over the eight lessons: of every sheet that a lesson names, choices too, one for each pupil
    for doelgroep in doelgroepen(eigen()):
        sides = sum(kanten(regels(eigen(), lesson, doelgroep), 8) for _, lesson in eigen().lessen)
        assert 0 < sides <= before * 2 / 3, (doelgroep, sides)


@pytest.mark.parametrize(
    ("delen", "spans"),
    [
        ([(0, 1)], ((0, 1),)),
        ([(0, 1), (1, 2)], ((0, 3),)),
        ([(0, 1), (2, 2)], ((0, 1), (2, 2))),
        ([(2, 2), (0, 1), (3, 1)], ((0, 1), (2, 2))),
    ],
)
def test_bladzijden_die_op_elkaar_volgen_liggen_in_een_stuk(
    delen: list[tuple[int, int]], spans: tuple[tuple[int, int], ...]
):
    parts = [SimpleNamespace(eerste=first, bladzijden=count, heel=False) for first, count in delen]
    assert _spans(SimpleNamespace(delen=parts), 4) == spans  # type: ignore[arg-type]
