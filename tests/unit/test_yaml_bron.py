"""YAML as an editor types it: what comes out, on which line it stands, and what is said where it cannot be read."""

import os
import time

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from macros.read import yaml_source
from macros.read.yaml_source import ESCAPE, read_yaml
from macros.text.signs import CONTROL


def messages(text: str) -> list[str]:
    """Gives what is said of `text`, as the head of docs/x.md that begins on line 2."""
    return [str(problem).removeprefix("docs/x.md:") for problem in read_yaml(text, "docs/x.md", 2).problems]


def test_van_elke_sleutel_en_elk_punt_is_de_regel_bekend():
    source = read_yaml(
        "title: x\nles:\n  doelen:\n    - een\n    - {a: b, c: d}\n  thema: >\n    twee\n    regels\n", "x.md", 2
    )
    assert source.data == {"title": "x", "les": {"doelen": ["een", {"a": "b", "c": "d"}], "thema": "twee regels\n"}}
    places = [("title",), ("les",), ("les", "doelen", 1), ("les", "doelen", 1, "c")]
    assert [source.line(place) for place in places] == [2, 3, 6, 6]
    assert source.line(("les", "thema", "bestaat", "niet")) == 7


@pytest.mark.parametrize(
    ("text", "melding"),
    [
        ("a: b: c", "een dubbele punt op een plek waar die niet kan"),
        ("a: 'b", "een aanhalingsteken dat niet gesloten wordt"),
        ('a: "b\nc: d\ne: "f" g', "een aanhalingsteken dat niet gesloten wordt"),
        (r'a: "b\q"', "een \\ in een tekst tussen dubbele aanhalingstekens"),
        ("a: @b", "een tekst die met een vreemd teken begint"),
        ("a: `b`", "een tekst die met een vreemd teken begint"),
        ("a: & b", "een tekst die met & of * begint"),
        ("a: [b, c", "een [ die niet gesloten wordt"),
        ("a: {b: c", "een { die niet gesloten wordt"),
        ("a: [", "een [ of { die niet gesloten wordt"),
        ("a: 'b' c", "tekst na een aanhalingsteken"),
        ("a: ]", "een leesteken op een plek waar dat niet kan"),
        ("a: - b", "een streepje op een plek waar dat niet kan"),
        ("a: b\nc\nd: e", "een regel zonder dubbele punt"),
        ("a: > b", "tekst achter een > of |"),
        ("a: =", "een waarde die alleen uit = bestaat"),
        ("  a: b\nc: d", "een regel die verder of minder ver inspringt dan de regels erboven"),
        ("a: *b", "een tekst die met & of * of ! begint"),
        ("a: &b c", "een tekst die met & of * of ! begint"),
        ("a: !!python/object:os.system c", "een tekst die met & of * of ! begint"),
        ("? [a]\n: b", "een sleutel die geen woord is"),
        ("a: b\n...\nc: d", "een regel die met ---, ... of % begint"),
        ("a: b\n--- c", "een regel die met ---, ... of % begint"),
        ("%YAML 1.2\n", "een regel die met ---, ... of % begint"),
        ("a: Lied #2", "een tekst met een # erin, waarvan de rest wegvalt"),
        ("[" * 2000, "de lijsten zitten te diep in elkaar"),
    ],
)
def test_kapotte_yaml_wordt_in_gewoon_nederlands_gemeld(text, melding):
    (found,) = messages(text)
    assert f"[kapotte YAML] {melding}: " in found


def test_een_opmerking_achter_een_waarde_mag():
    source = read_yaml("a: b    # zo lang\n# heel stuk\nc: 'Lied #2'  #kort\n", "x.md")
    assert (source.data, source.problems) == ({"a": "b", "c": "Lied #2"}, [])


@pytest.mark.parametrize(
    ("text", "melding"),
    [
        ("\ta: b", '2 [tab in YAML] een tab aan het begin van de regel: spring in met spaties.'),
        ("a: b\n  \tc: d", '3 [tab in YAML] een tab aan het begin van de regel: spring in met spaties.'),
        ("a:\tb", '2 [tab in YAML] een tab: zet er een spatie voor in de plaats.'),
        ("a: b\nc: d\na: e", '4 [dubbele sleutel] "a": houd er één en haal de andere weg.'),
        ("a: 2026-11-20", '2 [verkeerd type] "2026-11-20" is een datum: zet de tekst tussen aanhalingstekens.'),
        (r'a: "b\x07c"', f"2 [onleesbaar teken] teken U+0007: {ESCAPE}"),
    ],
)  # fmt: skip
def test_wat_er_verder_niet_mag_staat_op_zijn_regel(text, melding):
    assert messages(text) == [melding]


@pytest.mark.parametrize("number", ["010", "1_000", "0x1F", "0b11", "1:30", "9999999999", "+5"])
def test_een_getal_dat_yaml_anders_leest_dan_het_er_staat_mag_niet(number):
    (found,) = messages(f"a: {number}")
    assert f'[verkeerd type] "{number}" is geen gewoon getal: ' in found


def test_een_fout_in_een_waarde_verbergt_de_rest_niet():
    source = read_yaml("a: 010\nb: 1999-01-01\na: x\nc: d\n", "x.md")
    assert [problem.line for problem in source.problems] == [1, 2, 3]
    assert source.data == {"a": 10, "b": "1999-01-01", "c": "d"}


@pytest.mark.parametrize("text", ["", "\n\n", "# alleen een opmerking\n"])
def test_lege_yaml_is_niets_en_geen_fout(text):
    source = read_yaml(text, "x.md")
    assert (source.data, source.problems) == (None, [])


visible = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"])).filter(
    lambda text: not CONTROL.search(text)
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-999, 999) | visible,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcé_", min_size=1), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


# The same examples in every run: a long search is a run of its own (`make zoek`).
@settings(
    max_examples=int(os.environ.get("SCHADE", "30")),
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@example({"a": "\U0001f331"})
@given(st.dictionaries(st.text("abcé_", min_size=1), values, max_size=4))
def test_wat_een_programma_als_yaml_schrijft_komt_er_net_zo_uit(data):
    text = yaml.safe_dump(data, allow_unicode=True)
    source = read_yaml(text, "x.md")
    assert (source.problems, source.data) == ([], data or {})


@pytest.mark.parametrize(
    "text", ["[" * 90_000, "[" * 90_000 + "]" * 90_000, "- " * 3000 + "a", "? " * 3000, "[a, " * 60]
)
def test_lijsten_die_te_diep_in_elkaar_zitten_zijn_snel_gevonden(text):
    start = time.monotonic()
    assert messages(f"b: 1\na:\n  {text}") == [
        "2 [kapotte YAML] de lijsten zitten te diep in elkaar: maak de kop eenvoudiger."
    ]
    assert time.monotonic() - start < 2


@pytest.mark.parametrize("text", [f"a: x\n{'  b: [x, y] {z}' * 60}", "a: [x, y]\n" * 60, "a: '[{[{' # [[\n" * 8])
def test_veel_haken_naast_elkaar_zijn_niet_te_diep(text):
    assert "te diep" not in " ".join(messages(text))


# What libyaml (quick) and PyYAML's own Python do not read alike, found by chance, and what all else is made of.
DIFFERENT = ["a:\tb", "a: b\tc", "a: [wat?, b]", "a: {b?c: d}", "a:\n-\n- b", "a: [b:]", "a: !x, [b]"]
ALIKE = [
    "a: wat? b",
    "- a\n-  b: c\n   d: [e, 'f?']",
    "a: >\n  b\n\n  c\nd: |\n  e",
    "a: 'b\n  c'  # d\ne: \"f\\u00e9\"",
    "a: 😀 # b\nc: 1",
]


@pytest.mark.parametrize("text", [*DIFFERENT, *ALIKE])
def test_met_en_zonder_libyaml_wordt_hetzelfde_gelezen(text, monkeypatch):
    quick = read_yaml(text, "x.md")
    monkeypatch.setattr(yaml_source, "QUICK", yaml.SafeLoader)
    assert quick == read_yaml(text, "x.md")


@pytest.mark.parametrize("value", ["45", "true", "4.5", "-3"])
def test_achter_een_getal_is_wat_na_een_hekje_komt_een_opmerking(value):
    source = read_yaml(f"duur: {value} #minuten\nb: c\n", "x.md")
    assert source.problems == []
    assert source.data == {"duur": yaml.safe_load(value), "b": "c"}


@pytest.mark.parametrize("value", ["Lied", "45 minuten", "4 5"])
def test_achter_een_tekst_kan_een_hekje_bij_de_tekst_horen(value):
    assert len(messages(f"duur: {value} #2")) == 1
