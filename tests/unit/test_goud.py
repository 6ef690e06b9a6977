"""What the second series gives is what it gave: each macro and block, each sheet on paper and in Word, to the letter.

Where a change is meant: `make goud` writes all of it anew, and `git diff tests/golden` shows what a reader will see.
"""

import difflib

import pytest

from macros.draw.blokken import BLOCKS
from macros.draw.registry import PAGE_MACROS
from macros.draw.style import stijl
from macros.printing.blad import extract_blad
from macros.printing.word import render_word
from macros.text.calls import calls
from tests import goud
from tests.goud import word_xml

FIX = "is dit bedoeld? doe dan `make goud` en lees `git diff tests/golden`"


@pytest.mark.parametrize("name", [name for name in goud.NAMES if not name.startswith("tabel/")])
def test_wat_de_tweede_reeks_geeft_is_wat_ze_gaf(name):
    kept = (goud.GOLDEN / name).read_text("utf-8").splitlines()
    now = goud.made(name).splitlines()
    changes = difflib.unified_diff(kept, now, f"tests/golden/{name}", "nu", lineterm="", n=2)
    assert kept == now, "\n".join([FIX, *[line[:300] for line in changes][:80]])


def test_er_is_geen_goud_dat_niemand_vergelijkt():
    kept = {path.relative_to(goud.GOLDEN).as_posix() for path in goud.GOLDEN.rglob("*") if path.is_file()}
    assert kept == set(goud.NAMES)


def test_de_tweede_reeks_roept_elke_macro_en_elk_blok_aan():
    called = {call.naam for pagina in goud.series().paginas.values() for call in calls(pagina)}
    assert called == {*BLOCKS, *PAGE_MACROS}


@pytest.mark.parametrize("macro", [*BLOCKS, *PAGE_MACROS])
def test_van_elke_macro_wordt_iets_getekend(macro):
    assert "<" in goud.macro_html(macro)


@pytest.mark.parametrize("start", [1, 3])
def test_een_genummerde_lijst_begint_in_word_waar_ze_op_de_pagina_begint(start):
    style = f'<style id="reeks">{stijl(goud.series().gegevens)}</style>'
    sheet = (
        f'<div class="blad" data-soort="werkblad" data-voor="pair"><h1>x</h1><ol start="{start}"><li>c</li></ol></div>'
    )
    blad = extract_blad(f'<html lang="en"><head>{style}</head><body>{sheet}</body></html>', "x")
    numbering = word_xml.dump(render_word(blad, goud.site()), "word/numbering.xml")
    assert f'<w:startOverride w:val="{start}"/>' in numbering
