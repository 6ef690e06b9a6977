"""The words by which a mistake shows are those of the series: phrases of `gegevens/taal.yml`, or else Dutch ones."""

import re
from dataclasses import replace
from types import MappingProxyType

import pytest

from macros.check import check, links, unfinished
from macros.model.handleiding import Handleiding, Pagina
from macros.model.messages import Problem
from macros.model.taal import Taal
from macros.read.handleiding import load_handleiding
from macros.read.lijsten import load_lijst
from macros.text.phrases import pattern
from tests.goud.tabellen import SERIES


@pytest.mark.parametrize(
    ("phrase", "said", "right"),
    [
        ("klik/druk (je) hier", "klik hier", True),
        ("klik/druk (je) hier", "druk je hier", True),
        ("klik/druk (je) hier", "klik druk hier", False),
        ("klik/druk (je) hier", "klik je", False),
        ("(ga naar/via)* dit", "dit", True),
        ("(ga naar/via)* dit", "ga naar via dit", True),
        ("(ga naar/via)* dit", "ga dit", False),
        ("hier …", "hier, en dan verder", True),
        ("hier …", "hierboven", False),
        ("… volgt", "de brief volgt", True),
        ("… volgt", "de brief volgt nu", False),
        ("wat? (.*)", "wat? .*", True),
        ("wat? (.*)", "wa", False),
    ],
)
def test_een_zinnetje_kent_keuzes_en_wat_weg_mag_blijven(phrase: str, said: str, right: bool):
    assert bool(re.fullmatch(pattern((phrase,)), said)) is right


def test_een_lege_lijst_keurt_niets_af():
    assert not re.search(pattern(()), "hier")


@pytest.mark.parametrize("phrase", ["(hier)", "…", "klik (hier", "(…)* hier", ")"])
def test_een_zinnetje_zonder_woord_of_met_een_los_haakje_wordt_geweigerd(phrase: str):
    problems: list[Problem] = []
    load_lijst("taal", f'lege_links: ["{phrase}"]\n', "docs/gegevens/taal.yml", problems)
    assert ["zet haakjes om wat weg mag blijven" in problem.fix for problem in problems] == [True]


def english(text: str) -> Handleiding:
    """Gives the second series, which has English words of its own, with a page of that text."""
    series = load_handleiding(SERIES / "docs")
    kop = series.paginas["about/index.md"].kop
    assert kop
    page = Pagina("about/page.md", text, first_line=5, kop=kop.model_copy(update={"title": "A page"}))
    return replace(series, paginas=MappingProxyType({**series.paginas, page.path: page}))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("## Our three rules\n\n- One.\n- Two.\n", '"Our three rules" staat boven een lijst van 2'),
        ("## Onze drie regels\n\n- Een.\n- Twee.\n", ""),
        (
            "Put on your helmet first and then look for all of the\n",
            'de alinea eindigt op "then look for all of the"',
        ),
        ("Zet eerst je helm op en kijk dan naar alles van de\n", ""),
        ("## Step 1: Look\n\nSee.\n\n## Step 2: Ride\n\nGo, see step 4.\n", '"see step 4"'),
    ],
)
def test_een_reeks_in_een_andere_taal_heeft_eigen_woorden(text: str, told: str):
    assert [problem.text for problem in check(english(text))] == [told] * bool(told)


def test_zonder_eigen_woorden_zijn_het_de_nederlandse():
    series = english("Kijk [hier](index.md).\n\nZet eerst je helm op en kijk dan naar alles van de\n")
    page = series.paginas["about/page.md"]
    dutch = replace(series, gegevens=replace(series.gegevens, taal=Taal()))
    assert [problem.text for problem in links.all_links(dutch)] == ['"hier"']
    assert [problem.line for problem in unfinished.sentences(page, dutch)] == [7]
