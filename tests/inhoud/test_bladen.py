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
