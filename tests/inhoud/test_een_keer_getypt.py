"""A fact stands once, in the head of its page, and everything that shows it follows."""

import shutil
from pathlib import Path

import pytest
from markupsafe import escape

from macros.draw.op_tafel import op_tafel
from macros.draw.registry import macros_for
from macros.draw.tekst import page_text
from macros.model.handleiding import Handleiding, Pagina
from macros.read.handleiding import load_handleiding
from macros.text.stappen import verlopen

PROJECT = Path(__file__).parents[2]
TERUG = "vóór de dag met de proefdatum"


@pytest.fixture(scope="module")
def gewijzigd(tmp_path_factory: pytest.TempPathFactory) -> Handleiding:
    """The manual with another deadline in the head of lesson 1, and nothing else changed."""
    docs = tmp_path_factory.mktemp("termijn") / "docs"
    shutil.copytree(PROJECT / "docs", docs)
    les = docs / "lessen" / "les-1.md"
    before = load_handleiding(PROJECT / "docs").paginas["lessen/les-1.md"].les
    assert before
    assert before.huiswerk
    text = les.read_text("utf-8")
    assert text.count(f"terug: {before.huiswerk.terug}\n") == 1
    les.write_text(text.replace(f"terug: {before.huiswerk.terug}\n", f"terug: {TERUG}\n"), "utf-8")
    return load_handleiding(docs)


def drawn(handleiding: Handleiding, path: str, macro: str) -> str:
    pagina: Pagina = handleiding.paginas[path]
    return macros_for(handleiding, pagina)[macro]()


def test_een_andere_termijn_staat_in_de_les_in_de_tabel_en_op_de_kaart(gewijzigd):
    pagina, les = gewijzigd.lessen[0]
    assert TERUG in drawn(gewijzigd, "lessen/les-1.md", "huiswerk")
    assert TERUG in drawn(gewijzigd, "starten/mentor-en-netwerk.md", "huiswerktabel")
    assert TERUG in op_tafel(gewijzigd, pagina, les, "Reeks", "nl", "")


def test_elk_signaal_staat_bij_zijn_activiteit_en_bij_wat_je_ziet():
    handleiding = load_handleiding(PROJECT / "docs")
    gathered = drawn(handleiding, "starten/wat-doe-je-als.md", "wat_doe_je_als")
    for pagina, les in handleiding.lessen:
        text = page_text(handleiding, pagina)
        for signaal in [signaal for activiteit in les.activiteiten for signaal in activiteit.signalen]:
            for words in (signaal.signaal, signaal.helpt):
                assert text.count(str(escape(words))) == 1, f"{pagina.path}: {words}"
                assert str(escape(words)) in gathered, f"{pagina.path}: {words}"


def test_een_stap_staat_een_keer_in_de_tekst_en_komt_in_de_tabel_en_op_de_kaart():
    handleiding = load_handleiding(PROJECT / "docs")
    for pagina, les in handleiding.lessen:
        text = page_text(handleiding, pagina)
        found = verlopen(pagina, handleiding.gegevens.woorden)
        for stap in [stap for activiteit in les.activiteiten for stap in found[activiteit.naam].stappen]:
            row = pagina.text.split("\n")[stap.line - pagina.first_line]
            assert row not in text, row
            assert pagina.text.count(row) == 1, row


def test_verwijzingen_tussen_lessen_en_interventies_werken_twee_kanten_op():
    handleiding = load_handleiding(PROJECT / "docs")
    assert len(handleiding.interventies) == 8
    for pagina, interventie in handleiding.interventies:
        assert interventie.lessen, pagina.path
        for les_pagina, les in handleiding.lessen:
            glance = drawn(handleiding, les_pagina.path, "les_in_een_oogopslag")
            assert (f"{pagina.slug}.html" in glance) == (les.nummer in interventie.lessen), (pagina.path, les.nummer)


def test_elke_pagina_rond_de_lessen_is_lang_genoeg_om_iemand_verder_te_helpen():
    handleiding = load_handleiding(PROJECT / "docs")
    drawn_from_lessons = {"starten/wat-doe-je-als.md", "starten/planning.md"}
    least = {"interventies": 700, "achtergrond": 350, "starten": 400}
    counts = dict.fromkeys(least, 0)
    for path, pagina in handleiding.paginas.items():
        folder = path.partition("/")[0]
        if folder in least and path not in {"interventies/index.md", "achtergrond/index.md"} | drawn_from_lessons:
            counts[folder] += 1
            assert len(pagina.text.split()) >= least[folder], path
    assert counts == {"interventies": 8, "achtergrond": 9, "starten": 7}
