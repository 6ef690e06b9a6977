"""Rules at their edges: on which line a mistake is told, and what just is none."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from macros.build.preview import Preview
from macros.check import ACROSS, OF_A_PAGE, RULES, check, lijsten, links, stappen, thuis, words
from macros.check.finding import leads_nowhere
from macros.check.paper import _on_cards
from macros.model.gegevens import Afspraak, AnderWoord, Bron, Gegevens
from macros.model.handleiding import Handleiding, Pagina
from macros.model.messages import Refusal
from macros.model.thuis import Datumveld
from macros.read.assets import add_assets, engine_home, has_asset
from macros.read.handleiding import load_handleiding, load_pagina
from macros.read.yaml_source import read_yaml
from tests import goud


def with_text(text: str) -> Handleiding:
    series = goud.series()
    page = Pagina("about/p.md", text, first_line=5)
    bestanden = series.bestanden | {"about/a.mp3"}
    return replace(series, paginas=MappingProxyType({**series.paginas, page.path: page}), bestanden=bestanden)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('<audio src="a.mp3"></audio>\n', False),
        ('<img src="a.mp3" alt="geluid">\n', True),
        ("![geluid](a.mp3)\n", True),
        ("[geluid](a.mp3)\n", False),
    ],
)
def test_alleen_een_afbeelding_moet_een_afbeelding_zijn(text: str, wrong: bool):
    assert any("laat ! weg" in problem.fix for problem in links.all_links(with_text(text))) is wrong


def test_een_regel_in_een_lijst_wordt_getoond_zonder_spaties_eromheen():
    (found,) = (problem.text for problem in words.lists(Pagina("p.md", "- een\n1. twee   \n"), goud.series()))
    assert found == '"1. twee" staat in een lijst met streepjes'


def test_een_lijst_op_de_eerste_regel_van_een_bestand_wordt_ook_nagekeken():
    assert [problem.line for problem in words.lists(Pagina("p.md", "3. een\n"), goud.series())] == [1]


def test_wat_word_achterliet_wordt_in_een_lijst_ook_gemeld():
    typed = "- term: rem\n  uitleg: Klik of tik om tekst in te voeren\n"
    sources = MappingProxyType({**goud.series().sources, "begrippen": read_yaml(typed, "x.yml")})
    found = [(problem.path, problem.line) for problem in check(replace(goud.series(), sources=sources))]
    assert found == [("docs/gegevens/begrippen.yml", 2)]


def test_een_tekening_op_een_kaart_staat_op_haar_eigen_regel(tmp_path: Path):
    head = "title: a\nwerkblad:\n  soort: kaarten\n  voor: pupil\n  omschrijving: b\n  kaarten:\n    - naam: c\n      kaarten:\n"
    cards = "        - een\n        - titel: twee\n          tekst: d\n          beeld: wheel.svg\n"
    (tmp_path / "p.md").write_text(f"---\n{head}{cards}---\nTekst.\n", "utf-8")
    page = load_pagina(tmp_path / "p.md", "werkmaterialen/p.md", "docs", goud.series().gegevens, [])
    assert page.werkblad
    assert [*_on_cards(page, page.werkblad)] == [(13, "werkmaterialen/wheel.svg")]


@pytest.mark.parametrize(
    ("cited", "fix"),
    [
        ("Worm, 2044", 'kijk welk jaartal klopt: in docs/gegevens/bronnen.yml staat "Worm, 1950".'),
        ("worm, z.d.", ""),
        ("Piet Worm, 1950", ""),
        ("Piet Worm, 2044", 'kijk welk jaartal klopt: in docs/gegevens/bronnen.yml staat "Worm, 1950".'),
        ("Inside Out, 2015", lijsten.UNKNOWN),
        ("Regenworm, 2015", lijsten.UNKNOWN),
        ("Kever, 1950", lijsten.UNKNOWN),
    ],
)
def test_bij_een_jaartal_dat_niet_in_de_lijst_staat_komt_het_eerste_van_wie_het_schreef(cited: str, fix: str):
    bronnen = tuple(Bron(kort=kort, apa=kort) for kort in ("Worm, 1950", "Worm, 1966"))
    page = Pagina("about/p.md", f"Zo is het ({cited}).\n")
    series = replace(goud.series(), gegevens=replace(goud.series().gegevens, bronnen=bronnen))
    found = [problem.fix for problem in lijsten.unknown_references(page, series)]
    assert found == ([fix] if fix else [])


@pytest.mark.parametrize(
    ("terug", "wrong"), [("een dag voor les 4", False), ("twee dagen voor les 4", True), ("in de klas", False)]
)
def test_huiswerk_komt_terug_op_de_dag_van_de_planning_ook_als_de_les_ervoor_niets_meegaf(terug: str, wrong: bool):
    series = goud.series()
    first, page = series.paginas["lessen/flat-tyre.md"], series.paginas["lessen/brakes.md"]
    assert first.kop
    assert first.les
    assert page.kop
    assert page.les
    assert page.les.huiswerk
    given = page.les.huiswerk.model_copy(update={"terug": terug})
    pages = {
        first.path: replace(
            first, kop=first.kop.model_copy(update={"les": first.les.model_copy(update={"huiswerk": None})})
        ),
        page.path: replace(
            page, kop=page.kop.model_copy(update={"les": page.les.model_copy(update={"huiswerk": given})})
        ),
    }
    numbers = sorted(les.nummer for _, les in series.lessen)
    terug_op = Afspraak(soort="terug", woord="Terug", dagen=-1, volgende=True, huiswerk=True, wie="coach")
    gegevens = replace(series.gegevens, planning=(terug_op,), woorden={})
    handleiding = replace(series, paginas=MappingProxyType({**series.paginas, **pages}), gegevens=gegevens)
    assert numbers == [1, 2, 4]
    found = [problem for problem in thuis.days(handleiding) if problem.path == page.where]
    assert bool(found) is wrong
    line = handleiding.sources["planning"].line((0, "dagen"))
    assert line > 1
    assert [problem.text for problem in found if f"docs/gegevens/planning.yml:{line} staat" not in problem.text] == []


def test_een_woord_dat_nergens_staat_wordt_op_zijn_eigen_regel_gemeld():
    typed = "- anders: [rem]\n  hier: [bike]\n- anders: [band]\n  hier:\n    - bike\n    - zzz\n"
    woorden = tuple(AnderWoord(anders=("x",), hier=hier) for hier in (("bike",), ("bike", "zzz")))
    series = goud.series()
    sources = MappingProxyType({**series.sources, "andere_woorden": read_yaml(typed, "x.yml")})
    series = replace(series, sources=sources, gegevens=replace(series.gegevens, andere_woorden=woorden))
    assert [(problem.line, problem.text) for problem in leads_nowhere(series)] == [
        (6, '"zzz": "zzz" staat op geen enkele pagina')
    ]


def test_welke_kaders_er_zijn_staat_in_de_instellingen(tmp_path: Path):
    docs = tmp_path / "docs"
    docs.mkdir()
    for settings, kinds in (
        ("theme: {icon: {admonition: {tip: a/b, 3: c/d}}}", {"tip", "3"}),
        ("theme: {}", set()),
        ("[", set()),
    ):
        (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
        assert load_handleiding(docs).kaders == kinds


def test_wie_wacht_op_de_regels_kan_er_tussen_elke_twee_uit():
    calls: list[int] = []
    check(goud.series(), pause=lambda: calls.append(1))
    assert len(calls) == len(goud.series().paginas) * len(OF_A_PAGE) + len(RULES) + len(ACROSS)


def test_stijlen_scripts_en_letters_komen_van_de_motor_en_verder_niets(tmp_path: Path):
    docs, site, home = tmp_path / "docs", tmp_path / "site", engine_home()
    folders = ("assets/stijl", "assets/scripts", "assets/lettertypen")
    there = [next(file.relative_to(home).as_posix() for file in sorted((home / name).rglob("*.*"))) for name in folders]
    own = docs / there[0]
    own.parent.mkdir(parents=True)
    own.write_text("", "utf-8")
    assert [path for path in there if not has_asset(docs, path)] == []
    assert (home / "index.md").is_file()
    assert not has_asset(docs, "index.md"), "een pagina van een ander is er geen van ons"
    add_assets(docs, site)
    made = {file.relative_to(site).as_posix() for file in site.rglob("*.*")}
    assert {"/".join(path.split("/")[:2]) for path in made} == {*folders}
    assert {*there} - made == {there[0]}, "wat een reeks zelf heeft, brengt MkDocs mee"


@pytest.mark.parametrize("soort", ["rol", "lezer", "doelgroep", "oplage", "variant"])
def test_wat_in_geen_lijst_staat_wordt_geweigerd_met_wat_er_wel_staat(soort: str):
    for gegevens, fix in ((Gegevens(), "zet het erin."), (goud.series().gegevens, "kies ")):
        with pytest.raises(Refusal) as refused:
            getattr(gegevens, soort)("zzz")
        assert refused.value.text == '"zzz" staat in geen lijst'
        assert refused.value.fix.startswith(fix)


@pytest.mark.parametrize(
    ("soort", "fix"), [("geven", ""), ("terug", ""), ("terig", 'bedoel je "terug"?'), ("zzz", "kies geven of terug.")]
)
def test_een_datum_voor_thuis_is_van_een_soort_uit_de_planning(soort: str, fix: str):
    gegevens = goud.series().gegevens
    terug = Afspraak(soort="terug", woord="Terug", dagen=-1, wie="coach")
    data = tuple(Datumveld(veld=veld, soort=soort) for veld in ("a", "b"))
    home = gegevens.thuis.model_copy(update={"data": data})
    series = replace(goud.series(), gegevens=replace(gegevens, planning=(terug,), thuis=home))
    found = [problem for problem in thuis.dates(series) if problem.text == f'"{soort}"']
    assert [problem.fix for problem in found] == [fix] * bool(fix), "van een soort is een keer genoeg"


def test_een_activiteit_mag_evenveel_stappen_hebben_als_minuten():
    series = goud.series()
    page = series.paginas["lessen/brakes.md"]
    assert page.les
    assert page.les.activiteiten[0].minuten == 1  # and it has one step
    assert [*stappen.steps(page, series)] == []


def test_een_bekeken_pagina_noemt_haar_naam_en_wacht_zo_op_nieuws(tmp_path: Path):
    """The page asks for news with the name that it has, and hears at once of another."""
    preview = Preview(tmp_path)
    preview.site.mkdir(parents=True)
    page = preview.site / "les.html"
    page.write_text("<html><body>een</body></html>", "utf-8")
    shown = preview.page("les.html")[1].decode()
    name = preview.news("les.html", "", 0)
    assert f'data-naam="{name}" data-pagina="les.html"' in shown
    assert preview.news("les.html", name, 0) == name
    page.write_text("<html><body>twee</body></html>", "utf-8")
    assert preview.news("les.html", name, 0) != name
