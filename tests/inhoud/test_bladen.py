"""The sheets as they stand: the form asks what the lessons ask."""

from pathlib import Path

from lxml import html


def test_de_vragen_van_de_evaluatie_zijn_op_de_les_en_op_het_formulier_gelijk(site: Path):
    lesson: html.HtmlElement = html.fromstring((site / "lessen/les-1.html").read_bytes())
    form: html.HtmlElement = html.fromstring((site / "werkmaterialen/evaluatieformulier.html").read_bytes())
    questions = lesson.find_class("evaluatievragen")[0].findall("li")
    assert len(questions) == 5
    for question in questions:
        assert question.text_content() in form.find_class("blad")[0].text_content()
