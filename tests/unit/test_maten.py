"""How large the words on cards are, for every length; and when an appointment is, in words, on both sides of the day."""

import re
from dataclasses import replace
from itertools import groupby
from typing import Any

import pytest

from macros.check.lijsten import contrast
from macros.draw.kaarten import sizes
from macros.draw.planning import around_lesson, planning
from macros.model.gegevens import Afspraak
from macros.model.kaarten import Kaartenstapel
from tests import goud


@pytest.mark.parametrize(
    ("hoogte", "kolommen", "erbij", "stappen"),
    [
        (149, 1, {}, "16/92.4x119"),
        (150, 1, {}, "48/93x50 36/93x47 24/93x22"),
        (240, 2, {}, "48/148.8x40 36/148.8x18 24/148.8x61"),
        (150, 2, {"titel": "Twee woorden"}, "48/93x21 36/93x51 24/93x43 16/93x4"),
        (150, 1, {"beeld": "a.svg"}, "48/90x18 48/74.5x8 36/90x11 36/74.5x12 24/90x31 24/85.1x20 24/74.5x19"),
        (45, 2, {"titel": "Twee"}, "16/25x65 14.5/25x1 13/25x34 11.5/25x19"),
        (45, 3, {}, "16/25x33 14.5/25x9 13/25x9 11.5/25x21 10.5/25x47"),
        (
            60,
            2,
            {"beeld": "a.svg", "titel": "Twee woorden"},
            "16/33.4x17 14.5/34.7x1 14.5/29.2x16 13/31x6 11.5/32.8x8 10.5/34x1 10.5/30.1x24 10.5/28.8x46",
        ),
    ],
)
def test_hoe_langer_de_tekst_op_een_kaart_hoe_kleiner_haar_letters(
    hoogte: int, kolommen: int, erbij: dict[str, Any], stappen: str
):
    """Each step: the size of the letters in points, the height of a picture in mm, and for how many lengths on end."""
    found = []
    for length in range(2, 240, 2):
        card = {"tekst": ("abcdefg " * 40)[:length].strip(), **erbij}
        of = sizes(
            Kaartenstapel.model_validate(
                {"naam": "x", "kolommen": kolommen, "hoogte": hoogte, "kaarten": (card, "kort")}
            )
        )
        found.append((of["letter"], of["beeld"]))
    assert " ".join(f"{letter:g}/{beeld:g}x{len([*same])}" for (letter, beeld), same in groupby(found)) == stappen


WANNEER = {
    (0, False): "op de dag van de les", (-1, False): "een dag voor de les", (1, False): "een dag na de les", (-2, False): "2 dagen voor de les",
    (2, False): "2 dagen na de les", (0, True): "op de dag van de volgende les", (-1, True): "een dag voor de volgende les",
    (-2, True): "2 dagen voor de volgende les", (1, True): "een dag na de volgende les", (2, True): "2 dagen na de volgende les",
}  # fmt: skip


@pytest.mark.parametrize(("dagen", "volgende"), WANNEER)
def test_een_afspraak_zegt_op_welke_dag_ze_is(dagen: int, volgende: bool):
    series = goud.series()
    one = Afspraak(soort="a", woord="Samen kijken", dagen=dagen, volgende=volgende, wie="coach")
    series = replace(series, gegevens=replace(series.gegevens, planning=(one,), woorden={}))
    html = planning(series, series.paginas["index.md"])
    said = re.findall(r"Samen kijken <small>\(([^)]*)\)", html)
    assert said == [WANNEER[dagen, volgende]] * len(series.lessen)


def test_wat_alleen_bij_de_laatste_les_hoort_staat_nergens_anders():
    series = goud.series()
    last = Afspraak(soort="a", woord="Afscheid", dagen=0, laatste=True, wie="coach")
    series = replace(series, gegevens=replace(series.gegevens, planning=(last,)))
    assert [les.nummer for _, les in series.lessen if around_lesson(series, les)] == [series.lessen[-1][1].nummer]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#767676", "#ffffff", 4.5422),
        ("#0a0b0c", "#000000", 1.0661),
        ("#0b0c0d", "#102030", 1.1852),
        ("#123456", "#fedcba", 9.7866),
        ("#ff0000", "#00ff00", 2.9139),
        ("#0000ff", "#ffffff", 8.5925),
        ("#abcdef", "#abcdef", 1.0),
    ],
)
def test_het_contrast_is_dat_van_wcag(one: str, other: str, wanted: float):
    assert round(contrast(one, other), 4) == round(contrast(other, one), 4) == wanted
