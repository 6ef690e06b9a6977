"""The sheets as they stand: the form asks what the page about looking back asks."""

from pathlib import Path

from lxml import html


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
