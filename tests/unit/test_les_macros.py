"""What the macros of a lesson and of the whole series gather from the heads: each thing once, in its order, with its link."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest
from lxml import html

from macros.draw.bronnen import glossary
from macros.draw.registry import macros_for
from macros.draw.templating import environment
from macros.model.gegevens import Begrip
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kop import Huiswerk, Les
from macros.model.messages import Refusal
from tests import goud


def with_lesson(nummer: int, **changes: object) -> Handleiding:
    """Gives the second series with something else in the head of lesson `nummer`."""
    series = goud.series()
    pages = dict(series.paginas)
    for pagina, les in series.lessen:
        if les.nummer == nummer and pagina.kop:
            new = pagina.kop.model_copy(update={"les": les.model_copy(update=changes)})
            pages[pagina.path] = replace(pagina, kop=new)
    return with_pages(series, pages)


def with_pages(series: Handleiding, pages: Mapping[str, Pagina]) -> Handleiding:
    return replace(series, paginas=MappingProxyType(dict(pages)))


def drawn(macro: str, path: str = "lessen/flat-tyre.md", series: Handleiding | None = None) -> html.HtmlElement:
    series = series or goud.series()
    text = macros_for(series, series.paginas[path])[macro]()
    return html.fragment_fromstring(text, create_parent="div")


def les(nummer: int) -> Les:
    return next(les for _, les in goud.series().lessen if les.nummer == nummer)


def words(elements: list[html.HtmlElement]) -> list[str]:
    return [" ".join(element.text_content().split()) for element in elements]


def test_een_begrip_wordt_ook_met_een_hoofdletter_herkend():
    series = goud.series()
    begrip = Begrip(term="fietsbel", uitleg="Een belletje.")
    listed = replace(series, gegevens=replace(series.gegevens, begrippen=(begrip,)))
    assert glossary(listed) == {"Fietsbel": "Een belletje.", "fietsbel": "Een belletje."}


def test_wat_getypt_is_komt_als_tekst_op_de_pagina():
    assert environment().from_string("{{ typed }}").render(typed="<b>") == "&lt;b&gt;"


def test_wat_klaarligt_noemt_elk_blad_een_keer_ook_dat_van_het_huiswerk():
    activiteiten = tuple(a.model_copy(update={"werkbladen": ("my-bike", "cards")}) for a in les(1).activiteiten)
    home = les(1).huiswerk.model_copy(update={"werkbladen": ("cards", "letter-home", "poster")})  # type: ignore[union-attr]
    table = drawn("klaarleggen", series=with_lesson(1, activiteiten=activiteiten, huiswerk=home))
    assert words(table.xpath(".//tbody//th[@scope='row']")) == [
        "My bike",
        "Parts to guess",
        "Letter home",
        "Ring twice",
        "Looking back",
    ]


def test_waar_je_uit_een_paar_bladen_kiest_staat_dat_erboven_en_voor_welke_leeftijd_een_blad_is():
    table = drawn("klaarleggen")
    assert words(table.xpath(".//th[@scope='rowgroup']")) == ["Choose one for Mend & pump, 1 < 2"]
    marked = table.xpath(".//tr[@data-doelgroep]")
    assert [(row.get("data-doelgroep"), words([row[0], row[2]])) for row in marked] == [
        ("young", ["My bike", "pupil up to 12"])
    ]
    assert words(table.xpath(".//li")) == ["glue (1 tube per pair)", "pump (2)"]


def test_een_les_zonder_bladen_of_zonder_spullen_heeft_er_geen_kopje_voor():
    bare = tuple(a.model_copy(update={"werkbladen": (), "materialen": ()}) for a in les(1).activiteiten)
    series = with_lesson(1, activiteiten=bare, huiswerk=None, werkbladen=())
    assert not words([drawn("klaarleggen", series=series)])[0]
    to_all = ".//a[@href='#pakket']"
    assert [len(drawn("les_in_een_oogopslag", series=one).findall(to_all)) for one in (series, None)] == [0, 1]


def test_het_huiswerk_van_een_les_noemt_al_haar_bladen_en_wat_je_doet_als_er_niets_komt():
    home = drawn("huiswerk", "lessen/brakes.md")
    assert words(home.findall(".//dd")) == [
        "Certificate, Letter home, for the aunt.", "in a week.", "The nurse rings.", "Try again in lesson 4.",
    ]  # fmt: skip


def test_een_les_zonder_huiswerk_kan_het_niet_tonen():
    with pytest.raises(Refusal, match="deze les geeft geen huiswerk"):
        drawn("huiswerk", "lessen/ride-out.md")


def test_de_tabel_van_al_het_huiswerk_heeft_een_rij_per_les_die_het_geeft():
    home = Huiswerk(wie="x", werkbladen=("poster",), terug="x", herinneren="x", geen_reactie="x")
    before, after = drawn("huiswerktabel"), drawn("huiswerktabel", series=with_lesson(4, huiswerk=home))
    assert words(before.xpath(".//tbody//th")) == ["Lesson 1", "Lesson 2"]
    assert words(after.xpath(".//tbody//th")) == ["Lesson 1", "Lesson 2", "Lesson 4"]
    none = with_lesson(1, huiswerk=None)
    without = {path: page for path, page in none.paginas.items() if path != "lessen/brakes.md"}
    with pytest.raises(Refusal, match="geen les geeft huiswerk"):
        drawn("huiswerktabel", series=with_pages(none, without))


def test_wat_doe_je_als_zet_de_signalen_bij_elkaar_in_de_volgorde_van_de_lijst():
    series = goud.series()
    groepen = series.gegevens.signaalgroepen
    other_way = replace(series, gegevens=replace(series.gegevens, signaalgroepen=groepen[::-1]))
    for each, order in ((series, ["still", "loud", "gone"]), (other_way, ["gone", "loud", "still"])):
        page = drawn("wat_doe_je_als", series=each)
        assert page.xpath(".//h2/@id") == order  # nobody becomes sad: that group is left out
        assert page.xpath(".//nav//a/@href") == [f"#{name}" for name in order]
        assert [int(count.text.strip("()")) for count in page.find_class("aantal")] == [
            len(part.findall("div")) for part in page.findall("dl")
        ]


def test_elk_signaal_bij_wat_doe_je_als_wijst_naar_zijn_activiteit():
    page = drawn("wat_doe_je_als", "about/signs.md")
    places = {words([sign.find("dt")])[0]: sign.find(".//a").get("href") for sign in page.xpath(".//dl/div")}
    assert places["A pupil pumps too hard."] == "../lessen/flat-tyre.html#mend-pump-1-2"
    assert places["A pupil grips the brake."] == "../lessen/brakes.html#braking"
    assert len(places) == sum(len(a.signalen) for _, each in goud.series().lessen for a in each.activiteiten)


@pytest.mark.parametrize(("groepen", "lijst"), [(True, ""), (False, "signaalgroepen")])
def test_zonder_signalen_in_een_groep_zegt_wat_doe_je_als_wat_eraan_scheelt(groepen, lijst):
    series = with_lesson(1, activiteiten=les(4).activiteiten)
    series = with_pages(series, {path: page for path, page in series.paginas.items() if path != "lessen/brakes.md"})
    if not groepen:
        series = replace(series, gegevens=replace(series.gegevens, signaalgroepen=()))
    with pytest.raises(Refusal, match="geen signaal van een les staat in een groep") as refused:
        drawn("wat_doe_je_als", "about/signs.md", series)
    assert refused.value.lijst == lijst


@pytest.mark.parametrize(
    ("path", "roles"),
    [
        ("lessen/brakes.md", ["coach", "nurse", "parent", ""]),
        ("lessen/ride-out.md", ["coach", "nurse", ""]),
        ("lessen/flat-tyre.md", []),
    ],
)
def test_wie_met_anderen_voor_de_klas_staat_kan_kiezen_wie_hij_is(path, roles):
    page = drawn("les_in_een_oogopslag", path)
    assert page.xpath(".//input[@name='rol']/@value") == roles
    assert page.xpath(".//input[@name='doelgroep']/@value") == ["young", "old", ""]
    assert page.xpath(".//form/@hidden")  # without scripts there is nothing to choose
    assert [choice.get("value") for choice in page.xpath(".//input[@checked]")] == [""] * (2 if roles else 1)


def test_een_reeks_zonder_leeftijden_laat_er_geen_kiezen():
    series = goud.series()
    series = replace(series, gegevens=replace(series.gegevens, doelgroepen=()))
    assert drawn("les_in_een_oogopslag", "lessen/brakes.md", series).xpath(".//input[@name='doelgroep']") == []


def test_de_tijdbalk_wijst_naar_elke_activiteit_en_is_niet_stuk_waar_een_kopje_ontbreekt():
    page = drawn("les_in_een_oogopslag")
    assert page.xpath(".//ol[@class='tijdbalk']//a/@href") == ["#find-the-hole", "#mend-pump-1-2"]
    missing = with_lesson(1, activiteiten=les(2).activiteiten)
    assert drawn("les_in_een_oogopslag", series=missing).xpath(".//ol[@class='tijdbalk']//a/@href") == ["#"] * 3
