"""A drawing as dots for Word: all of it, in its own greys, and only what it holds itself."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from macros.model.messages import Refusal
from macros.printing.plaatje import _drawn
from macros.printing.word.pictures import dots, png

DOCS = Path(__file__).parents[2] / "docs"
NAAM = 'xmlns="http://www.w3.org/2000/svg"'


def svg(inhoud: str, maat: str = 'viewBox="0 0 100 50"') -> str:
    return f"<svg {NAAM} {maat}>{inhoud}</svg>"


@pytest.mark.parametrize(("mm", "points"), [(1, 8), (20, 157), (20.1, 600), (76, 600), (100, 787)])
def test_wat_niet_klein_is_kan_groter_gemaakt_worden(mm: float, points: int):
    with Image.open(io.BytesIO(png(svg('<rect width="50" height="50"/>'), mm))) as beeld:
        assert beeld.width == points


@pytest.mark.parametrize(
    "tekening",
    [
        svg('<rect width="50" height="50"/>'),
        svg('<rect width="50" height="50"/>', 'width="100" height="50"'),
        svg('<rect x="-50" y="-25" width="50" height="50"/>', 'width="30mm" height="15mm" viewBox="-50 -25 100 50"'),
        svg('<defs><g id="a"><rect width="50" height="50"/></g></defs><use href="#a"/>'),
    ],
    ids=["viewbox", "zonder viewbox", "in millimeters", "herhaald"],
)
def test_een_tekening_vult_haar_beeld(tekening):
    beeld = dots(tekening, 200)
    assert beeld.size == (200, 100)
    assert beeld.crop((0, 0, 100, 100)).getextrema() == (0, 0)
    assert beeld.crop((100, 0, 200, 100)).getextrema() == (255, 255)


@pytest.mark.parametrize(
    ("inhoud", "grijs"),
    [
        ('<rect width="100" height="50" fill="#ccc"/>', (204, 204)),
        ('<g opacity=".5"><rect width="100" height="50"/></g>', (128, 128)),
        ('<style>.a{fill:#666}</style><rect class="a" width="100" height="50"/>', (102, 102)),
        ('<use href="https://example.org/a.svg#a"/><use href="a.svg#a"/>', (255, 255)),
    ],
    ids=["vulling", "doorzichtig", "stijl", "van elders"],
)
def test_een_tekening_houdt_haar_grijs_en_toont_alleen_wat_zij_zelf_heeft(inhoud, grijs):
    laagste, hoogste = dots(svg(inhoud), 200).getextrema()
    assert abs(laagste - grijs[0]) <= 1
    assert abs(hoogste - grijs[1]) <= 1


def test_een_tekening_die_niet_getekend_kan_worden_is_een_fout():
    with pytest.raises(Refusal, match=r"een tekening kan niet getekend worden .*: bewaar haar opnieuw"):
        dots(svg("", 'viewBox="0 0 100 50 z"'), 200)


def test_in_word_scheelt_een_grijs_nooit_meer_dan_men_ziet():
    tekening = svg('<path d="M5 5L95 40" stroke="#555" stroke-width="6"/><circle cx="50" cy="25" r="20" fill="#ccc"/>')
    klein = Image.open(io.BytesIO(png(tekening, 15.0)))
    assert klein.info["dpi"] == pytest.approx((200, 200), abs=1)
    assert ImageChops.difference(klein.convert("L"), dots(tekening, klein.width)).getextrema()[1] == 2


def test_op_een_plaatje_staan_de_woorden_in_onze_letters_en_in_geen_andere(tmp_path):
    text = svg('<text x="5" y="40" font-size="30" font-family="Atkinson Hyperlegible Next">Fiets</text>')
    ours, none = (Image.open(io.BytesIO(_drawn(text, 200, docs))) for docs in (DOCS, tmp_path))
    assert ours.size == none.size == (200, 100)
    assert ours.getbbox() is not None
    assert none.getbbox() is None
