"""Which words in a text cite a reference, and which are only words between brackets."""

import time

import pytest

from macros.text.citations import citations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(Bakker & Mijland, 2009)", ["Bakker & Mijland, 2009"]),
        ("(zie ook Bakker, 2009a; Klasse, z.d.-b)", ["Bakker, 2009a", "Klasse, z.d.-b"]),
        ("(van der Ploeg, 2018)", ["van der Ploeg, 2018"]),
        ("(in ’t Veld, 2018)", ["in ’t Veld, 2018"]),
        ("(’t Hart, 2018)", ["’t Hart, 2018"]),
        ("('t Hart e.a., 2018)", ["'t Hart e.a., 2018"]),
        ("(d’Ancona, 2018)", ["d’Ancona, 2018"]),
        ("(Öztürk, 2018)", ["Öztürk, 2018"]),
        ("(Šimić & Ålund, 2018)", ["Šimić & Ålund, 2018"]),
        ("(Bakker, 2018; de Vries, 2017)", ["Bakker, 2018", "de Vries, 2017"]),
        ("(Bakker, 2018, p. 12)", ["Bakker, 2018"]),
        ("(Bakker, 2018, pp. 12-14; Klasse, z.d., blz. 3)", ["Bakker, 2018", "Klasse, z.d."]),
        ("(Bakker, 2018, hoofdstuk 3)", ["Bakker, 2018"]),
        ("(Bakker, 2018: 12)", ["Bakker, 2018"]),
        ("(Bakker, 2017, 2018)", ["Bakker, 2017", "Bakker, 2018"]),
        ("(Bakker &\nMijland, 2009)", ["Bakker & Mijland, 2009"]),
        ("Volgens Öztürk (2018) wel.", ["Öztürk, 2018"]),
        ("De film Inside\nOut (2015).", ["Inside Out, 2015"]),
        ("The Lord of the Rings (2001).", ["The Lord of the Rings, 2001"]),
        ("Volgens Jan Bakker & Mijland (2009).", ["Jan Bakker & Mijland, 2009"]),
        ("Volgens Bakker en de Vries (2018, p. 3) wel.", ["Bakker en de Vries, 2018"]),
    ],
)
def test_een_verwijzing_naar_een_bron_wordt_gezien(text, found):
    assert [one.kort for one in citations(text)] == found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Inside Out (2015)", True),
        ("The Lord of the Rings (2001)", True),
        ("Anna van der Wolk (2014)", True),
        ("Up (2009)", False),
        ("De Wolk (1999)", False),
        ("Van der Wolk (1999)", False),
        ("Wolk & Regen (1999)", False),
        ("Wolk en De Regen (1999)", False),
        ("Jan Wolk e.a. (1999)", False),
        ("Startpagina Tuin (z.d.)", False),
        ("(Inside Out, 2015)", False),
        ("(Nederlands Tuininstituut, 2019)", False),
    ],
)
def test_een_naam_van_meer_woorden_voor_een_jaar_kan_ook_een_film_zijn(text, title):
    (found,) = citations(text)
    assert found.titel is title


@pytest.mark.parametrize(
    "text",
    [
        "(in 2018)",
        "(sinds september 2018)",
        "(groep 7, 2018)",
        "(zie hoofdstuk 3, 2018)",
        "(van 2017 tot 2018)",
        "(de hele week, 2018)",
        "(in Utrecht, 2018)",
        "(op de fiets, in 2018)",
        "(Bowlby, 1907-1990)",
        "(Les 3, 2018)",
        "in mei (2018)",
        "de klas (12)",
    ],
)
def test_haakjes_met_een_jaartal_zijn_nog_geen_bron(text):
    assert list(citations(text)) == []


@pytest.mark.parametrize(
    "text",
    ["Aap de Noot " * 30_000, "(2018 " * 30_000, "(Bakker, " * 30_000, "(van de " * 30_000, "(" + "2018, " * 30_000],
)
def test_het_zoeken_naar_bronnen_duurt_niet_lang(text):
    begin = time.perf_counter()
    assert list(citations(text)) == []
    assert time.perf_counter() - begin < 2
