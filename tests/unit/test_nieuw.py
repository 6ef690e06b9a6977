"""A new page is right from the start, so that an editor changes what already works."""

import shutil
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.authoring.new_page import new_page
from macros.check import check
from macros.model.messages import ContentError, Problem, Refusal
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The smallest manual there is: a page to begin with, one for the lessons, and one question."""
    gegevens = tmp_path / "docs" / "gegevens"
    gegevens.mkdir(parents=True)
    for lijst in ("rollen", "lezers"):
        shutil.copy(TUINREEKS / "docs" / "gegevens" / f"{lijst}.yml", gegevens)
    (gegevens / "evaluatie.yml").write_text("- vraag: Hoe ging het?\n", "utf-8")
    (gegevens.parent / "index.md").write_text("---\ntitle: Welkom\n---\n", "utf-8")
    (gegevens.parent / "lessen").mkdir()
    (gegevens.parent / "lessen" / "index.md").write_text("---\ntitle: Lessen\n---\n", "utf-8")
    return gegevens.parent


def problems(docs: Path) -> list[Problem]:
    return check(load_handleiding(docs))


def refusal(docs: Path, soort: str, naam: str) -> str:
    """Gives the one message with which `make nieuw` refuses, and fails where it left something behind."""
    before = sorted(docs.rglob("*"))
    with pytest.raises(Refusal) as refused:
        new_page(docs, soort, naam)
    assert sorted(docs.rglob("*")) == before
    return str(refused.value)


def test_een_nieuwe_les_klopt_meteen(docs):
    new_page(docs, "les", "les-1")
    assert problems(docs) == []


def test_een_nieuwe_interventie_klopt_meteen(docs):
    new_page(docs, "interventie", "rust-in-de-klas")
    assert problems(docs) == []


def test_een_nieuw_blad_mist_alleen_een_pagina_die_het_gebruikt(docs):
    new_page(docs, "werkblad", "mijn-blad")
    assert [(problem.code, problem.path) for problem in problems(docs)] == [
        ("ongebruikt werkblad", "docs/werkmaterialen/mijn-blad.md")
    ]


def test_van_elke_soort_past_een_nieuwe_pagina_in_deze_handleiding(tmp_path):
    """Of one of each kind nothing is wrong but that no lesson uses the sheet; of our own texts nothing is, see test_lessen.py."""
    docs = tmp_path / "docs"
    shutil.copytree(PROJECT / "docs", docs)
    new = [new_page(docs, soort, f"een-heel-nieuwe-{soort}") for soort in ("les", "werkblad", "interventie")]
    assert {(problem.code, problem.path) for problem in problems(docs)} == {
        ("ongebruikt werkblad", f"docs/{new[1].relative_to(docs).as_posix()}")
    }


def test_een_nieuwe_les_neemt_de_bladen_over_die_elke_les_heeft(docs):
    for blad in ("terugblik", "alleen-bij-les-1"):
        new_page(docs, "werkblad", blad)
    for les, bladen in (("les-1", "alleen-bij-les-1, terugblik"), ("les-2", "terugblik")):
        path = new_page(docs, "les", les)
        text = path.read_text("utf-8").replace("  werkbladen: [alleen-bij-les-1, terugblik]\n", "")
        path.write_text(text.replace("\n---\n", f"\n  werkbladen: [{bladen}]\n---\n", 1), "utf-8")
    new_page(docs, "les", "les-3")
    lessen = [les for _, les in load_handleiding(docs).lessen]
    assert [les.werkbladen for les in lessen] == [("alleen-bij-les-1", "terugblik"), ("terugblik",), ("terugblik",)]
    assert "{{ werkbladen() }}" in (docs / "lessen" / "les-3.md").read_text("utf-8")
    assert problems(docs) == []


@pytest.mark.parametrize(
    ("naam", "titel"),
    [
        ("les-4", "Les 4: Nieuwe titel"),
        ("les-1", "Les 3: Nieuwe titel"),
        ("les-0", "Les 3: Nieuwe titel"),
        ("les-1-anders", "Les 3: Anders"),
        ("les-9-op-reis", "Les 9: Op reis"),
        ("omgaan-met-boosheid", "Les 3: Omgaan met boosheid"),
        ("lessen-in-het-bos", "Les 3: Lessen in het bos"),
    ],
)
def test_het_nummer_komt_uit_de_naam_als_het_vrij_is_en_is_anders_het_volgende(docs, naam, titel):
    for nummer in (1, 2):
        new_page(docs, "les", f"les-{nummer}").rename(docs / "lessen" / f"oud-{nummer}.md")
    new_page(docs, "les", naam)
    pagina = load_handleiding(docs).paginas[f"lessen/{naam}.md"]
    assert pagina.titel == titel
    assert pagina.les is not None
    assert titel.startswith(f"Les {pagina.les.nummer}:")


@pytest.mark.parametrize(("naam", "titel"),
    [
        ("mijn-blad", "Mijn blad"), ("yes", "Yes"), ("2026", "2026"), ("samenvatting-les-3", "Samenvatting les 3"),
        ("wandelles-9", "Wandelles 9"), ("les-3-les-4", "Les 4"), ("les-100-dagen", "Dagen"),
    ],
)  # fmt: skip
def test_de_titel_van_een_blad_komt_uit_de_naam(docs, naam, titel):
    new_page(docs, "werkblad", naam)
    assert load_handleiding(docs).paginas[f"werkmaterialen/{naam}.md"].titel == titel


def test_een_nieuwe_pagina_eindigt_met_een_regeleinde_en_heeft_geen_dubbele_lege_regels(docs):
    for soort in ("les", "werkblad"):
        text = new_page(docs, soort, "nieuw").read_text("utf-8")
        assert text.endswith(" }}\n")
        assert "\n\n\n" not in text


@pytest.mark.parametrize("soort", ["", "blad", "Les"])
def test_een_onbekende_soort_zegt_wat_je_kunt_kiezen(docs, soort):
    assert refusal(docs, soort, "mijn-blad") == (
        f'soort is "{soort}": kies les, werkblad, interventie of reeks, zoals: make nieuw soort=werkblad naam=mijn-blad'
    )


@pytest.mark.parametrize("naam", ["", "Mijn blad", "mijn_blad", "-a", "a--b", "brief.md", "../index", "één"])
def test_een_naam_die_geen_bestandsnaam_kan_zijn_zegt_welke_tekens_mogen(docs, naam):
    assert refusal(docs, "werkblad", naam) == (
        f'de naam is "{naam}": gebruik kleine letters, cijfers en streepjes, zoals mijn-blad.'
    )


def test_een_pagina_die_er_al_is_blijft_zoals_hij_is(docs):
    path = new_page(docs, "werkblad", "mijn-blad")
    path.write_text("mijn werk", "utf-8")
    assert refusal(docs, "werkblad", "mijn-blad") == (
        "docs/werkmaterialen/mijn-blad.md is er al: kies een andere naam."
    )
    assert path.read_text("utf-8") == "mijn werk"


@pytest.mark.parametrize("naam", ["les-100", "les-2026-zomer", "les-" + "9" * 200])
def test_een_nummer_dat_geen_les_kan_hebben_wordt_geweigerd(docs, naam):
    told = refusal(docs, "les", naam)
    assert told.startswith(f'"{naam}" zou les {naam.split("-")[1]} worden: kies een nummer van 1 tot en met 99')


def test_na_les_99_is_er_geen_volgende(docs):
    new_page(docs, "les", "les-99")
    assert refusal(docs, "les", "nog-een") == (
        "de nieuwe les zou les 100 worden: noem haar naar een nummer dat vrij is, van 1 tot en met 99, zoals les-9."
    )
    assert "Les 98:" in new_page(docs, "les", "les-98").read_text("utf-8")
    assert problems(docs) == []


@pytest.mark.parametrize(
    ("arguments", "closing"),
    [
        (["nieuw", "blad", "x"], "zoals: make nieuw soort=werkblad naam=mijn-blad\nEr is niets gemaakt.\n"),
        (["controle"], " fouten gevonden.\n"),
        (["wijzigingen"], "\nEr is niets geschreven.\n"),
        (["site"], " fouten gevonden. Er is niets gebouwd; de vorige versie van de site staat er nog.\n"),
    ],
)
def test_een_opdracht_eindigt_met_wat_zij_zelf_niet_deed(docs, monkeypatch, capsys, arguments, closing):
    (docs / "index.md").write_text("---\ntitle: Welkom\n---\n\n[weg](weg.md)\n", "utf-8")
    shutil.copy(PROJECT / "mkdocs.yml", docs.parent)
    monkeypatch.chdir(docs.parent)
    assert main(arguments) > 0
    told = capsys.readouterr().err
    assert told.endswith(closing)
    assert told.count("Er is niets") == closing.count("Er is niets")


OWN = """---
title: "Week {{ nummer }} & {{ titel }}"
les: {nummer: {{ nummer }}}
---
{% raw %}
{{ klaarleggen() }}
{% endraw %}
"""


def example(docs: Path, name: str, text: str) -> None:
    path = docs / "gegevens" / "nieuw" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def test_het_voorbeeld_van_de_reeks_gaat_voor_en_is_zelf_geen_pagina(docs):
    example(docs, "les.md", OWN)
    assert problems(docs) == []
    assert list(load_handleiding(docs).paginas) == ["index.md", "lessen/index.md"]
    assert new_page(docs, "les", "les-4-fietsen").read_text("utf-8") == (
        '---\ntitle: "Week 4 & Fietsen"\nles: {nummer: 4}\n---\n\n{{ klaarleggen() }}\n'
    )
    assert "{{ bladkop() }}" in new_page(docs, "werkblad", "blad").read_text("utf-8")  # of this kind it has none


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("een\n\n{{ titel", "docs/gegevens/nieuw/les.md:3 [losse accolades] het voorbeeld is niet te lezen: "),
        ("{{ onbekend }}", "in docs/gegevens/nieuw/les.md: een plek is niet in te vullen ('onbekend' is undefined): "),
        ("{{ titel.__class__.__mro__ }}", "in docs/gegevens/nieuw/les.md: een plek is niet in te vullen ("),
        ("{{ klaarleggen() }}", "in docs/gegevens/nieuw/les.md: een plek is niet in te vullen ("),
        ("a\x00b", "docs/gegevens/nieuw/les.md:1 [onleesbaar teken] "),
    ],
)
def test_een_kapot_voorbeeld_zegt_wat_eraan_scheelt_en_maakt_niets(docs, text, told):
    example(docs, "les.md", text)
    with pytest.raises((ContentError, Refusal)) as refused:
        new_page(docs, "les", "les-4")
    assert str(refused.value).startswith(told)
    assert not (docs / "lessen" / "les-4.md").exists()


def test_een_voorbeeld_met_een_naam_die_niemand_gebruikt_wordt_gemeld(docs):
    example(docs, "lessen.md", OWN)
    assert [str(problem) for problem in problems(docs)] == [
        'docs/gegevens/nieuw/lessen.md:1 [verkeerde naam] "lessen" is geen soort pagina: '
        "noem het voorbeeld les.md, werkblad.md of interventie.md."
    ]


def test_een_andere_reeks_krijgt_niets_van_de_onze(tmp_path):
    docs = tmp_path / "docs"
    shutil.copytree(PROJECT / "tests" / "fixtures" / "second_series" / "docs", docs)
    shutil.copytree(PROJECT / "docs" / "assets" / "stijl", docs / "assets" / "stijl")
    texts = [new_page(docs, soort, "wholly-new").read_text("utf-8") for soort in ("les", "werkblad", "interventie")]
    for ours in ("leerling", "veiligheid", "volwassene", "duo", "leerkracht", "jullie", "A. ", "Les "):
        assert [text for text in texts if ours in text] == [], ours
    assert {problem.code for problem in problems(docs)} == {"ongebruikt werkblad"}
    assert 'title: "Lesson 5: Wholly new"' in texts[0]
