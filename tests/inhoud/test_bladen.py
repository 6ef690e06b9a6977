"""The sheets as they stand: the form asks what the page about looking back asks."""

import json
import shutil
from pathlib import Path

from lxml import html

from macros.build.ahead import looking_ahead
from macros.build.seen import FILE, seen_now
from macros.model.kop import Soort
from macros.read.handleiding import load_handleiding


def test_de_vragen_van_de_evaluatie_zijn_op_de_pagina_en_op_het_formulier_gelijk(site: Path):
    page: html.HtmlElement = html.fromstring((site / "starten/evalueren.html").read_bytes())
    form: html.HtmlElement = html.fromstring((site / "werkmaterialen/evaluatieformulier.html").read_bytes())
    questions = page.find_class("evaluatievragen")[0].findall("li")
    assert len(questions) == 5
    for question in questions:
        assert question.text_content() in form.find_class("blad")[0].text_content()


def test_wat_van_een_eerdere_les_bewaard_is_staat_bij_het_klaarleggen_en_wordt_niet_weer_gekopieerd(site: Path):
    bewaard = {"Waar kom jij vandaan?": range(2, 9), "De bus legen en bespreken": [5]}
    for blad, lessen in bewaard.items():
        for nummer in lessen:
            page: html.HtmlElement = html.fromstring((site / f"lessen/les-{nummer}.html").read_bytes())
            rows = page.find_class("klaarleggen")[0].iterfind(".//tbody/tr")
            (row,) = (row for row in rows if blad in row.text_content())
            assert "heb je al van les" in row.text_content(), (blad, nummer)
            assert row.get("data-oplage") is None
            assert row.findall(".//a[@download]")


def test_elke_brief_past_ook_met_een_uitgever_op_haar_papier(gebouwd: Path, tmp_path: Path):
    """Who fills in a name, an address and a logo need not shorten a letter."""
    project = shutil.copytree(gebouwd, tmp_path / "handleiding", symlinks=True, ignore=shutil.ignore_patterns("site"))
    uitgever = {"naam": "Stichting De Brug voor onderwijs en jeugdhulp", "mail": "info@debrug.nl", "logo": "logo.svg"}
    lines = "".join(f'{sleutel}: "{waarde}"\n' for sleutel, waarde in uitgever.items())
    (project / "docs" / "gegevens" / "uitgever.yml").write_text(lines, "utf-8")
    handleiding = load_handleiding(project / "docs")
    with looking_ahead(project) as ahead:
        assert ahead.foretold(handleiding) == []
    looked_at = json.loads((project / FILE).read_text("utf-8"))["namen"], seen_now(project, handleiding).namen
    letters = [pagina.path for pagina, werkblad in handleiding.bladen.values() if werkblad.soort is Soort.BRIEF]
    assert len(letters) > 4
    assert all(looked_at[0][path] == looked_at[1][path] for path in letters)
