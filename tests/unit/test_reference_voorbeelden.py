"""The editors' guide tells the truth: what it lists is what the engine takes, and every example in it works."""

import json
import re
import shutil
from pathlib import Path

import pytest

from macros.authoring.new_page import new_page
from macros.authoring.reference import json_schema, with_parts, write_reference
from macros.check import check
from macros.draw.blokken import BLOCKS
from macros.draw.registry import ON_SHEETS, PAGE_MACROS
from macros.draw.uitleg import OP_EEN_BLAD, OP_EEN_INTERVENTIE, OP_EEN_LES, OVERAL, UITLEG
from macros.model.kop import Kop
from macros.model.messages import CODES, Problem, Refusal
from macros.read.handleiding import load_handleiding
from tests.conftest import gelezen

PROJECT = Path(__file__).parents[2]
GEGEVENS = gelezen(PROJECT / "docs").gegevens
GIDS = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
BUITEN_EEN_BLAD = {**OP_EEN_LES, **OVERAL}
FENCE = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)

BLAD = """---
title: Een blad
werkblad:
  soort: werkblad
  voor: leerling
  omschrijving: Om voorbeelden op te proberen.
{kaarten}---

{{{{ bladkop() }}}}
{call}"""
KAARTEN = "  kaarten:\n    - {naam: Licht, kaarten: [Een kaart.]}\n"
VARIANTEN = "- {variant: vso, woord: VSO}\n- {variant: met-beeld, woord: met plaatjes, plaatjes: true}\n"
INTERVENTIE = """---
title: Buiten lopen
interventie: {voor_wie: x, doel: x, behoefte: [rust], wie: x, tijd: x, duur: x, herkomst: x, bewijs: x, lessen: [2]}
---

{{ interventie_in_een_oogopslag() }}
"""
HUISWERK = (
    "  huiswerk: {wie: x, werkbladen: [vijf-vingers], terug: x, herinneren: x, geen_reactie: x}\n"
    "  werkbladen: [vijf-vingers]\n"
)
AANGEHAALD = "Dat weten we (Worm & Kever, 2001)."


def blad(call: str) -> str:
    """Gives a sheet with one macro on it, besides the one that every sheet begins with."""
    kaarten = KAARTEN if call.startswith("kaarten(") else ""
    if call.startswith(("alleen(", "niet(", "plaatje(")):
        return BLAD.format(call=f"\n{{{{ {call} }}}}\n\nTekst.\n", kaarten="  varianten: [vso, met-beeld]\n")
    return BLAD.format(call="" if call == "bladkop()" else f"\n{{{{ {call} }}}}\n", kaarten=kaarten)


def examples(kind: str, first: str) -> list[str]:
    """Gives the code blocks of the guide that are of one kind and begin with `first`."""
    found = [m["text"] for m in FENCE.finditer(GIDS) if m["kind"] == kind and m["text"].startswith(first)]
    assert found, f"in de gids staat geen voorbeeld dat met {first!r} begint"
    return found


@pytest.fixture
def docs(tmp_path: Path, begin: Path) -> Path:
    """A manual with one lesson, one sheet, which the lesson uses, one intervention and one of all that is listed."""
    return Path(shutil.copytree(begin, tmp_path / "docs"))


@pytest.fixture(scope="module")
def begin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That manual, made once."""
    gegevens = tmp_path_factory.mktemp("gids") / "docs" / "gegevens"
    shutil.copytree(PROJECT / "docs" / "gegevens" / "nieuw", gegevens / "nieuw")  # the guide tells of our pages
    for lijst in ("rollen", "lezers", "doelgroepen", "signaalgroepen", "oplagen"):
        shutil.copy(PROJECT / "docs" / "gegevens" / f"{lijst}.yml", gegevens)
    (gegevens / "varianten.yml").write_text(VARIANTEN, "utf-8")
    (gegevens / "plaatjes.yml").write_text("- {plaatje: schrijf, woord: Schrijf, beeld: picto-schrijf.svg}\n", "utf-8")
    (gegevens / "evaluatie.yml").write_text("- vraag: Hoe ging het?\n", "utf-8")
    (gegevens / "planning.yml").write_text("- {soort: voor, woord: Voorbereiden, dagen: -1, wie: samen}\n", "utf-8")
    (gegevens.parent / "index.md").write_text("---\ntitle: Welkom\n---\n", "utf-8")
    (gegevens.parent / "lessen").mkdir()
    (gegevens.parent / "lessen" / "index.md").write_text("---\ntitle: Lessen\n---\n", "utf-8")
    new_page(gegevens.parent, "werkblad", "vijf-vingers")
    shutil.copy(PROJECT / "docs" / "werkmaterialen" / "picto-schrijf.svg", gegevens.parent / "werkmaterialen")
    les = new_page(gegevens.parent, "les", "les-2")
    change(les, "      werkbladen: [] ", "      werkbladen: [vijf-vingers] ")
    (gegevens / "bronnen.yml").write_text("- {kort: 'Worm & Kever, 2001', apa: 'Worm & Kever (2001).'}\n", "utf-8")
    (gegevens / "begrippen.yml").write_text("- {term: compost, uitleg: verse aarde}\n", "utf-8")
    (gegevens.parent / "interventies").mkdir()
    (gegevens.parent / "interventies" / "lopen.md").write_text(INTERVENTIE, "utf-8")
    return gegevens.parent


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} staat niet in {path.name}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def with_homework(docs: Path) -> None:
    """Gives the lesson homework, in its head and on its page."""
    change(docs / "lessen" / "les-2.md", "\n---\n", f"\n{HUISWERK}---\n")
    change(docs / "lessen" / "les-2.md", "## E. Evalueren\n", "{{ huiswerk() }}\n\n## E. Evalueren\n")


def problems(docs: Path) -> list[Problem]:
    return check(load_handleiding(docs))


def test_elke_macro_staat_in_de_gids_op_de_plek_waar_ze_mag_staan():
    assert set(OP_EEN_BLAD) == ON_SHEETS
    assert {naam for explained in UITLEG.values() for naam in explained} == {*BLOCKS, *PAGE_MACROS}


@pytest.mark.parametrize("naam", [naam for explained in UITLEG.values() for naam in explained])
def test_het_voorbeeld_van_een_macro_roept_die_macro_op(naam):
    (uitleg,) = (explained[naam] for explained in UITLEG.values() if naam in explained)
    assert uitleg.voorbeeld.startswith(f"{naam}(")


@pytest.mark.parametrize("uitleg", OP_EEN_BLAD.values(), ids=OP_EEN_BLAD)
def test_elk_voorbeeld_voor_een_blad_werkt(docs, uitleg):
    (docs / "werkmaterialen" / "vijf-vingers.md").write_text(blad(uitleg.voorbeeld), "utf-8")
    assert problems(docs) == []


@pytest.mark.parametrize("uitleg", BUITEN_EEN_BLAD.values(), ids=BUITEN_EEN_BLAD)
def test_elk_voorbeeld_voor_een_les_werkt(docs, uitleg):
    with_homework(docs)
    page, call = docs / "lessen" / "les-2.md", f"{{{{ {uitleg.voorbeeld} }}}}"
    there = call in page.read_text("utf-8")  # a macro stands on a page once
    change(page, "## E. Evalueren\n", f"## E. Evalueren\n\n{'' if there else call}\n\n{AANGEHAALD}\n")
    assert problems(docs) == []


@pytest.mark.parametrize("uitleg", OVERAL.values(), ids=OVERAL)
def test_elk_voorbeeld_voor_elke_pagina_werkt_op_een_gewone_pagina(docs, uitleg):
    with_homework(docs)
    call = f"{{{{ {uitleg.voorbeeld} }}}}\n\n{AANGEHAALD}"
    (docs / "index.md").write_text(f"---\ntitle: Begin\n---\n\n{call}\n", "utf-8")
    assert problems(docs) == []


@pytest.mark.parametrize("uitleg", OP_EEN_INTERVENTIE.values(), ids=OP_EEN_INTERVENTIE)
def test_elk_voorbeeld_voor_een_interventie_werkt(docs, uitleg):
    call = f"{{{{ {uitleg.voorbeeld} }}}}"
    text = INTERVENTIE if call in INTERVENTIE else f"{INTERVENTIE}\n{call}\n"
    (docs / "interventies" / "lopen.md").write_text(text, "utf-8")
    assert problems(docs) == []


def test_het_uitgewerkte_blad_uit_de_gids_klopt(docs):
    (voorbeeld,) = (text for text in examples("markdown", "---\n") if "werkblad:" in text)
    (docs / "werkmaterialen" / "mijn-blad.md").write_text(voorbeeld, "utf-8")
    (problem,) = problems(docs)
    assert str(problem) in GIDS
    change(docs / "lessen" / "les-2.md", "werkbladen: [vijf-vingers]", examples("yaml", "      werkbladen:")[0].strip())
    assert problems(docs) == []


def test_de_kaarten_uit_de_gids_kloppen(docs):
    path = docs / "werkmaterialen" / "vijf-vingers.md"
    path.write_text(blad('kaarten("Licht")'), "utf-8")
    (kaarten,) = examples("yaml", "  kaarten:\n")
    change(path, KAARTEN, kaarten)
    assert problems(docs) == []


def test_de_uitgewerkte_activiteit_uit_de_gids_klopt(docs):
    les = docs / "lessen" / "les-2.md"
    (kop,), (tekst,) = examples("yaml", "    - naam:"), examples("markdown", "### ")
    change(les, "      kern: true         # dit blijft staan als de tijd krap is\n", f"      kern: true\n{kop}")
    change(les, "      minuten: 45\n", "      minuten: 37\n")
    change(les, "fase, 20 minuten", "fase, 12 minuten")
    change(les, "## E. Evalueren\n", f"{tekst}\n## E. Evalueren\n")
    assert problems(docs) == []


def test_de_andere_paginas_uit_de_gids_kloppen(docs):
    (docs / "achtergrond").mkdir()
    for index, text in enumerate(text for text in examples("markdown", "---\n") if "werkblad:" not in text):
        (docs / "achtergrond" / f"pagina-{index}.md").write_text(text, "utf-8")
    for index, text in enumerate(examples("markdown", "!!! ")):
        (docs / "achtergrond" / f"kaders-{index}.md").write_text(f"---\ntitle: Kaders\n---\n\n{text}", "utf-8")
    assert problems(docs) == []


def test_de_evaluatievragen_uit_de_gids_kloppen(docs):
    (docs / "gegevens" / "evaluatie.yml").write_text(examples("yaml", "- vraag:")[0], "utf-8")
    (docs / "werkmaterialen" / "vijf-vingers.md").write_text(blad("evaluatieformulier()"), "utf-8")
    assert problems(docs) == []


@pytest.mark.parametrize(
    ("code", "goed", "fout"),
    [
        ("onbekende rol", "leiding: samen", "leiding: docent"),
        ("kapotte YAML", "thema: Waar de les over gaat, in één zin", "thema: Keuzes maken: hoe doe je dat?"),
        ("minuten", "      minuten: 45\n", "      minuten: 47\n"),
        ("onbekend werkblad", "[vijf-vingers]", "[vijf-vinger]"),
        ("activiteit zonder sectie", "### Opening\n", "### De opening\n"),
        ("macro op verkeerde plek", "\n\n{{ klaarleggen() }}", "\n{{ klaarleggen() }}"),
    ],
)
def test_elke_melding_die_de_gids_uitlegt_krijg_je_woord_voor_woord(docs, code, goed, fout):
    change(docs / "lessen" / "les-2.md", goed, fout)
    message = next(str(problem) for problem in problems(docs) if problem.code == code)
    assert f"```text\n{message}\n```" in GIDS


def test_elke_melding_in_de_gids_heeft_een_soort_die_bestaat():
    found = re.findall(r"^docs/\S+:\d+ \[(.+?)\] ", GIDS, re.MULTILINE)
    assert len(found) >= 6
    assert set(found) <= set(CODES)


def test_de_lijsten_in_de_gids_en_het_schema_zijn_bij():
    assert with_parts(GIDS, GEGEVENS) == GIDS, "doe make schema"
    assert (PROJECT / "schema" / "kop.schema.json").read_text("utf-8") == json_schema(GEGEVENS), "doe make schema"


def test_een_reeks_elders_krijgt_een_schema_en_alleen_met_een_gids_ook_een_gids(tmp_path):
    (tmp_path / "docs").symlink_to(PROJECT / "docs")
    schema, guide = tmp_path / "schema" / "kop.schema.json", tmp_path / "CONTRIBUTING.md"
    assert write_reference(tmp_path) == [schema]
    assert schema.read_text("utf-8") == json_schema(GEGEVENS)
    guide.write_text(re.sub(r"(<!-- begin: [^\n]+)\n.*?(?=<!-- eind)", r"\1\n", GIDS, flags=re.DOTALL), "utf-8")
    assert write_reference(tmp_path) == [schema, guide]
    assert guide.read_text("utf-8") == GIDS


def test_een_gids_zonder_plek_voor_een_lijst_zegt_wat_erin_moet():
    with pytest.raises(Refusal, match=r"mist een plek: zet er <!-- begin: meldingen .* in\."):
        with_parts(GIDS.replace("<!-- begin: meldingen", "<!-- meldingen"), GEGEVENS)


def test_het_schema_kent_elke_sleutel_en_legt_haar_uit_in_het_nederlands():
    schema = json.loads(json_schema(GEGEVENS))
    parts = {"Kop": schema, **schema["$defs"]}
    assert set(schema["properties"]) == set(Kop.model_fields)
    for name, part in parts.items():
        assert "description" not in part, f"{name} heeft de Engelse uitleg voor programmeurs"
        for key, field in part.get("properties", {}).items():
            assert field.get("description"), f"{name}.{key} heeft geen uitleg"


def test_elke_verwijzing_in_de_gids_komt_ergens_uit():
    koppen = re.findall(r"^#+ (.+)$", FENCE.sub("", GIDS), re.MULTILINE)
    ankers = {"#" + re.sub(r"[^\w\- ]", "", kop.lower()).replace(" ", "-") for kop in koppen}
    doelen = re.findall(r"\]\(([^)\n]+)\)", re.sub(r"`[^`\n]*`", "", FENCE.sub("", GIDS)))
    for doel in doelen:
        assert doel in ankers or doel.startswith("https://") or (PROJECT / doel).is_file(), f"{doel} is er niet"
