"""The last net: a built page that does not say what its text says is told, with the line of the text."""

from pathlib import Path
from types import MappingProxyType

from lxml import html

from macros.check.built_text import as_it_was_written
from macros.model.gegevens import Gegevens
from macros.model.handleiding import Handleiding, Pagina

PAGINA = Pagina("over/index.md", "\n## Zaaien en **oogsten**\n\nDit is een zin[^1].\n\n[^1]: Een noot.\n", first_line=5)
HANDLEIDING = Handleiding(
    Path("docs"), Gegevens(), frozenset(), MappingProxyType({}), frozenset(), MappingProxyType({})
)
GEBOUWD = (
    '<article><h2 id="zaaien-en-oogsten">Zaaien en <strong>oogsten</strong></h2>'
    '<p>Dit is een zin<sup id="fnref:1"><a href="#fn:1">1</a></sup>.</p><ol><li><p>Een noot.</p></li></ol></article>'
)


def told(built: str) -> list[tuple[int, str]]:
    page = html.document_fromstring(built)
    return [(problem.line, problem.code) for problem in as_it_was_written(HANDLEIDING, PAGINA, page)]


def test_een_pagina_die_zegt_wat_er_staat_is_goed():
    assert told(GEBOUWD) == []


def test_een_zin_of_een_noot_die_er_niet_op_staat_wordt_gemeld_op_haar_regel():
    assert told(GEBOUWD.replace("een zin", "een")) == [(8, "verdwenen tekst")]
    assert told(GEBOUWD.replace("<p>Een noot.</p>", "")) == [(10, "verdwenen tekst")]


def test_wat_verdween_staat_in_de_melding_en_daarbij_wat_je_kunt_doen():
    page = html.document_fromstring(GEBOUWD.replace("een zin", "een"))
    (problem,) = as_it_was_written(HANDLEIDING, PAGINA, page)
    assert str(problem).endswith(':8 [verdwenen tekst] "Dit is een zin": kijk of de opmaak af is.')


def test_een_kopje_dat_er_niet_op_staat_of_erbij_komt_wordt_gemeld():
    assert told(GEBOUWD.replace("h2", "p")) == [(6, "kopniveau")]
    assert told(GEBOUWD.replace("</article>", '<h3 id="nieuw">Dit is een zin</h3></article>')) == [(8, "kopniveau")]
