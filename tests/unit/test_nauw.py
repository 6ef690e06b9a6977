"""Small things that nobody else looks at: each was once broken by a mutation without a test that saw it."""

import os
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from PIL import Image, ImageFile

from macros.check import complete, files, pictures
from macros.check.bladen import cards, scales_to_draw, used_sheets
from macros.check.lesnummers import homework
from macros.check.lessen import numbers
from macros.draw.bladen import briefhoofd
from macros.draw.bronnen import begrippenlijst, bronnenlijst
from macros.draw.lessen import werkbladen
from macros.draw.oplage import hoeveel
from macros.draw.planning import planning
from macros.draw.varianten import in_variants
from macros.draw.verwijzingen import blad
from macros.model.bewaren import Bewaren
from macros.model.bladvormen import Plaatje
from macros.model.gegevens import Uitgever
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kop import Oplagedeel
from macros.model.messages import Problem, Refusal
from macros.read.files import read_text
from macros.read.yaml_source import read_yaml
from tests import goud


def form(text: str) -> Handleiding:
    """Gives the second series with a form that draws its scales and has `text` on it."""
    series = goud.series()
    page = series.paginas["werkmaterialen/look-back.md"]
    assert page.kop
    assert page.werkblad
    kop = page.kop.model_copy(update={"werkblad": page.werkblad.model_copy(update={"bewaren": Bewaren.PROFIEL})})
    return replace(series, paginas=MappingProxyType({page.path: replace(page, text=text, kop=kop)}))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('{{ schaal("Hoe?", 1, 5) }}\n\n{{ zin("Ik ___ zo.") }}\n', False),
        ('{{ zin("Ik ___ zo.") }}\n', True),
        ('{{ aankruistabel("Hoe?", ["1", "2"], ["a"], een=true) }}\n', False),
        ('{{ aankruistabel("Hoe?", ["1", "x"], ["a"], een=true) }}\n', True),
        ('{{ aankruistabel("Hoe?", ["1", "2"], ["a"]) }}\n', True),
    ],
)
def test_een_formulier_dat_tekent_heeft_genoeg_aan_een_schaal(text: str, wrong: bool):
    assert bool([*scales_to_draw(form(text))]) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{{ bladkop() }}\n\nTekst.\n", True),
        ('{{ bladkop() }}\n\n{{ route("a", "b", "c", "d") }}\n', False),
        ('{{ bladkop() }}\n\n{{ invulregel("Wat?") }}\n', False),
        ('{{ bladkop() }}\n\n{{ aankruisen("Wat?", "a", "b") }}\n', False),
    ],
)
def test_een_formulier_dat_blijft_heeft_iets_om_in_te_vullen(text: str, wrong: bool):
    series = form(text)
    (page,) = series.paginas.values()
    assert page.kop
    assert page.werkblad
    kop = page.kop.model_copy(update={"werkblad": page.werkblad.model_copy(update={"bewaren": Bewaren.JA})})
    series = replace(series, paginas=MappingProxyType({page.path: replace(page, kop=kop)}))
    assert [problem.code for problem in complete.kept(series)] == ["formulier zonder velden"] * wrong


def test_wie_kijkt_of_een_foto_heel_is_laat_het_programma_zoals_het_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    photo = tmp_path / "assets" / "half.png"
    photo.parent.mkdir()
    Image.new("RGB", (64, 64), "red").save(photo)
    whole = photo.read_bytes()
    for size, wrong in ((len(whole), 0), (len(whole) - 30, 1)):
        photo.write_bytes(whole[:size])
        series = replace(goud.series(), docs=tmp_path, bestanden=frozenset({"assets/half.png"}))
        assert len([*pictures.pictures(series)]) == wrong
        assert ImageFile.LOAD_TRUNCATED_IMAGES is True


@pytest.mark.parametrize(("more", "found"), [(0, []), (1, ["de afbeelding is 4 MB groot"])])
def test_een_foto_is_niet_te_groot_om_op_te_wachten(tmp_path: Path, more: int, found: list[str]):
    photo = tmp_path / "assets" / "a.png"
    photo.parent.mkdir()
    Image.new("RGB", (9, 9), "red").save(photo)
    raw = photo.read_bytes()
    photo.write_bytes(raw.ljust(4_000_000 + more, b"\0"))
    series = replace(goud.series(), docs=tmp_path, bestanden=frozenset({"assets/a.png"}))
    assert [problem.text for problem in pictures.pictures(series)] == found


def test_van_twee_plaatjes_bij_een_blok_staat_het_eerste_ervoor():
    series = goud.series()
    both = tuple(
        Plaatje(plaatje=name, woord=name, beeld=f"{name}.svg", blokken=("tekenvak",)) for name in ("een", "twee")
    )
    series = replace(series, gegevens=replace(series.gegevens, plaatjes=both))
    html = in_variants(series, series.paginas["werkmaterialen/my-bike.md"], "tekenvak", lambda name: name, {"tekenvak"})
    assert "een.svg" in html
    assert "twee.svg" not in html


def test_een_blad_dat_er_niet_is_wordt_geweigerd_met_wat_te_doen():
    series = goud.series()
    with pytest.raises(Refusal) as refused:
        blad(series, series.paginas["index.md"], "zzz")
    assert refused.value.fix == "maak het eerst."


def lesson(path: str, **values: Any) -> Pagina:
    """Gives a lesson of the second series with other facts and, with `title`, another title."""
    page = goud.series().paginas[path]
    assert page.kop
    assert page.les
    title = values.pop("title", page.kop.title)
    return replace(page, kop=page.kop.model_copy(update={"title": title, "les": page.les.model_copy(update=values)}))


def with_pages(*pages: Pagina) -> Handleiding:
    return replace(
        goud.series(), paginas=MappingProxyType({**goud.series().paginas, **{page.path: page for page in pages}})
    )


def test_twee_lessen_met_een_nummer_is_een_fout_ook_als_hun_titel_geen_nummer_heeft():
    one, other = (lesson(f"lessen/{name}.md", nummer=7, title=name) for name in ("brakes", "ride-out"))
    (problem,) = numbers(with_pages(one, other))
    assert (problem.path, problem.text) == ("docs/lessen/ride-out.md", "nummer 7 heeft docs/lessen/brakes.md ook")
    assert [*numbers(with_pages(one, lesson("lessen/ride-out.md", nummer=8, title="ride-out")))] == []


@pytest.mark.parametrize(
    ("slug", "wrong"),
    [
        ("letter-lesson-1", True),
        ("lesson-1-letter", True),
        ("letter-lesson-2", False),
        ("letter-lesson-9", False),
        ("lesson-12", False),
    ],
)
def test_huiswerk_heet_niet_naar_een_andere_les(slug: str, wrong: bool):
    page = goud.series().paginas["lessen/brakes.md"]
    assert page.les
    assert page.les.huiswerk
    given = page.les.huiswerk.model_copy(update={"werkbladen": (slug,)})
    found = [
        problem.text for problem in homework(with_pages(lesson(page.path, huiswerk=given))) if slug in problem.text
    ]
    assert found == ([f'"{slug}" bij lesson 2'] if wrong else [])


def test_twee_stapels_kaarten_met_een_naam_is_een_fout():
    page = goud.series().paginas["werkmaterialen/cards.md"]
    assert page.kop
    assert page.werkblad
    twice = page.werkblad.model_copy(update={"kaarten": page.werkblad.kaarten + page.werkblad.kaarten[:1]})
    page = replace(page, kop=page.kop.model_copy(update={"werkblad": twice}))
    (problem,) = cards(with_pages(page))
    assert problem.text == f'"{twice.kaarten[0].naam}" staat er twee keer'


def test_in_docs_staan_gewone_bestanden_en_mappen(tmp_path: Path):
    docs = tmp_path / "docs"
    (docs / "map").mkdir(parents=True)
    (docs / ".verborgen").mkdir()
    for file in (docs / "a.md", docs / "map" / "b.md", tmp_path / "buiten.md"):
        file.write_text("x", "utf-8")
    (docs / "binnen.md").symlink_to("a.md")
    (docs / "weg.md").symlink_to("../buiten.md")
    (docs / "mappen").symlink_to("map")
    (docs / ".verborgen" / "weg.md").symlink_to("../../buiten.md")
    (docs / "stuk.md").symlink_to("nergens.md")
    os.mkfifo(docs / "pijp")
    found = [(problem.path, problem.code) for problem in files.kinds(replace(goud.series(), docs=docs))]
    assert found == [
        ("docs/mappen", "onleesbaar bestand"), ("docs/pijp", "onleesbaar bestand"), ("docs/stuk.md", "onleesbaar bestand"),
        ("docs/weg.md", "vreemd bestand"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("apart", "wrong"),
    [
        ({}, True),
        ({"voor": "family"}, False),
        ({"versie": "Twee"}, False),
        ({"doelgroep": "a"}, False),
        ({"paginas": 3}, True),
    ],
)
def test_bladen_met_een_titel_zijn_voor_een_ander_of_een_andere_versie(apart: dict[str, Any], wrong: bool):
    page = goud.series().paginas["werkmaterialen/my-bike.md"]
    assert page.kop
    assert page.werkblad
    kop = page.kop.model_copy(update={"werkblad": page.werkblad.model_copy(update=apart)})
    series = with_pages(page, replace(page, path="werkmaterialen/my-bike-too.md", kop=kop))
    found = [problem.path for problem in files.titles(series)]
    assert found == ["docs/werkmaterialen/my-bike-too.md"] * wrong


@pytest.mark.parametrize(("linked", "wrong"), [("werkmaterialen/extra.md", True), ("about/index.md", False)])
def test_een_blad_dat_alleen_naar_zichzelf_verwijst_wordt_niet_gebruikt(linked: str, wrong: bool):
    page = replace(goud.series().paginas["werkmaterialen/my-bike.md"], path="werkmaterialen/extra.md", text="Tekst.\n")
    pages = {page.path: page, "about/index.md": goud.series().paginas["about/index.md"]}
    pages[linked] = replace(pages[linked], text="[Een blad](../werkmaterialen/extra.md)\n")
    found = [problem.text for problem in used_sheets(with_pages(*pages.values()))]
    assert ('"extra"' in found) is wrong


def test_een_macro_zonder_iets_om_te_tonen_zegt_wat_te_doen():
    series = goud.series()
    page = series.paginas["interventies/oil.md"]
    assert page.kop
    assert page.interventie
    bare = replace(
        page, kop=page.kop.model_copy(update={"interventie": page.interventie.model_copy(update={"werkbladen": ()})})
    )
    with pytest.raises(Refusal, match=r"hier horen geen bladen bij: zet ze in de kop of haal de macro weg\."):
        werkbladen(series, bare)
    with pytest.raises(Refusal, match=r"er zijn geen lessen om te plannen: maak een les of haal de macro weg\."):
        planning(replace(series, paginas=MappingProxyType({page.path: page})), page)
    with pytest.raises(
        Refusal, match=r"er zijn geen begrippen: zet ze in docs/gegevens/begrippen\.yml of haal de macro weg\."
    ) as refused:
        begrippenlijst(replace(series, gegevens=replace(series.gegevens, begrippen=())), page)
    assert refused.value.lijst == "begrippen"
    with pytest.raises(
        Refusal, match=r"er zijn geen bronnen: zet ze in docs/gegevens/bronnen\.yml of haal de macro weg\."
    ) as refused:
        bronnenlijst(replace(series, gegevens=replace(series.gegevens, bronnen=())), page)
    assert refused.value.lijst == "bronnen"


PER = {"per": "leerling"}


@pytest.mark.parametrize(
    ("delen", "les", "doelgroep", "said"),
    [
        ([], None, None, "1"),
        ([{"aantal": 2, "wat": "vel"}], None, None, "2 vel per leerling"),
        ([{"toelichting": "op stevig papier"}], None, None, "1 per leerling, op stevig papier"),
        ([{"bladzijden": "2"}], None, None, "bladzijde 2: 1 per leerling"),
        ([{"bladzijden": "2-3"}], None, None, "bladzijde 2 en 3: 1 per leerling"),
        (
            [{"bladzijden": "2-4"}, {"bladzijden": "1"}],
            None,
            None,
            "bladzijde 2 tot en met 4: 1 per leerling; bladzijde 1: 1 per leerling",
        ),
        ([{"lessen": (1, 3)}], None, None, "les 1, les 3: 1 per leerling"),
        ([{"lessen": (1, 3)}], 1, None, "1 per leerling"),
        ([{"lessen": (1, 3)}], 2, None, "1"),
        ([{"doelgroep": "vso"}], None, None, "vso: 1 per leerling"),
        ([{"doelgroep": "vso"}], None, "vso", "1 per leerling"),
        ([{"doelgroep": "vso"}], None, "so", "1"),
        (
            [{"doelgroep": "vso", "bladzijden": "1", "lessen": (2,)}],
            None,
            None,
            "bladzijde 1, vso, les 2: 1 per leerling",
        ),
        ([{}, {"aantal": 3}], None, None, "1 per leerling, 3 per leerling"),
    ],
)
def test_hoe_vaak_een_blad_gaat_staat_er_in_woorden(
    delen: list[dict[str, Any]], les: int | None, doelgroep: str | None, said: str
):
    series = goud.series()
    groep = series.gegevens.doelgroepen[0].model_copy(update={"doelgroep": "vso", "woord": "vso"})
    oplage = series.gegevens.oplagen[0].model_copy(update={"per": "leerling", "woord": "per leerling"})
    series = replace(series, gegevens=replace(series.gegevens, doelgroepen=(groep,), oplagen=(oplage,)))
    (_, sheet), *_ = series.bladen.values()
    sheet = sheet.model_copy(
        update={"oplage": tuple(Oplagedeel.model_validate({**PER, **deel}) for deel in delen), "keuze": None}
    )
    assert hoeveel(series, sheet, les, doelgroep) == said
    if delen:
        assert "1 voor wie dit kiest" in hoeveel(series, sheet.model_copy(update={"keuze": True}))


@pytest.mark.parametrize(
    ("uitgever", "there", "not_there"),
    [
        (Uitgever(), ["School of organisatie", "Datum"], ["briefhoofd"]),
        (Uitgever(naam="Schuur"), ['class="briefhoofd"', "Schuur", "Datum"], ["School of organisatie", "<img", "·"]),
        (
            Uitgever(naam="Schuur", mail="a@b.nl", logo="a.svg"),
            ['src="../assets/beeld/a.svg"', "· a@b.nl"],
            ["School of organisatie"],
        ),
    ],
)
def test_boven_een_brief_staat_van_wie_hij_is_of_een_plek_ervoor(
    uitgever: Uitgever, there: list[str], not_there: list[str]
):
    series = replace(goud.series(), gegevens=replace(goud.series().gegevens, uitgever=uitgever))
    html = briefhoofd(series, series.paginas["werkmaterialen/letter-home.md"])
    assert [words for words in there if words not in html] == []
    assert [words for words in not_there if words in html] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- map:tuin\n", "een dubbele punt zonder spatie erachter"),
        ("map:tuin\n", "een dubbele punt zonder spatie erachter"),
        ("-tuin\n", "een streepje zonder spatie erachter"),
        ("- -tuin\n", ""),
        ("- –tuin\n", ""),
        ("–tuin\n", "een punt van een lijst dat niet met een streepje begint"),
        ("a: tuin\n  b:c\n", ""),
    ],
)
def test_wat_als_tekst_gelezen_wordt_en_een_lijst_of_sleutel_had_moeten_zijn(text: str, found: str):
    assert [problem.text for problem in read_yaml(text, "x.yml").problems] == ([found] if found else [])


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (b"\n\na\xff", [3]),
        (b"\r\n\r\na\xff", [3]),
        (b"\r\ra\xff", [3]),
        ("\n\x07\n\n\u00a0x\n\nx\u0430\n\ne\u0301\n".encode(), [2, 4, 6, 8]),
        (b"\x07\n", [1]),
    ],
)
def test_een_teken_dat_niet_kan_staat_op_zijn_regel_ook_na_lege_regels(tmp_path: Path, raw: bytes, lines: list[int]):
    problems: list[Problem] = []
    (tmp_path / "x.md").write_bytes(raw)
    read_text(tmp_path / "x.md", "x.md", problems)
    assert sorted(problem.line for problem in problems) == lines
