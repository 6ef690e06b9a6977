"""Every number in the rules, from both sides: the last that passes, and the first that does not.

The tables are written out, and not taken from the models: a limit that moves has to move here too.
"""

from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest
from annotated_types import Ge, Le
from lxml import html
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from macros.check import check
from macros.draw.blokken import BLOCKS
from macros.model import gegevens, kop
from macros.model.deel import Deel
from macros.model.kaarten import Kaart
from macros.model.messages import Problem, meant
from macros.printing.blad import measure
from macros.read.files import LARGEST, read_text
from macros.read.handleiding import load_handleiding
from macros.read.validation import shown

GETALLEN = {
    "Activiteit.minuten": (1, 600),
    "Les.nummer": (1, 99),
    "Les.duur": (1, 600),
    "Kaartenstapel.kolommen": (1, 5),
    "Kaartenstapel.hoogte": (15, 240),
    "Werkblad.paginas": (1, 20),
    "Oplagedeel.aantal": (1, 99),
    "Klas.leerlingen": (1, 35),
    "Oplage.leerlingen": (0, 40),
    "Kop.volgorde": (0, 999),
    "Bladvariant.paginas": (1, 20),
    "Variant.kaart_kolommen": (1, 5),
    "Variant.kaart_hoogte": (15, 240),
    "Afspraak.dagen": (-100, 100),
    "Afspraak.minuten": (0, 600),
    "Vraag.regels": (0, 30),
    "Vraag.hoogte": (10, 240),
}
MATEN = {
    "Lezer.letter": (6.0, 40.0),
    "Lezer.titel": (6.0, 80.0),
    "Lezer.regelhoogte": (1.0, 3.0),
    "Lezer.schrijfregel": (5.0, 20.0),
    "Lezer.ruimte": (1.0, 20.0),
    "Variant.letter": (6.0, 40.0),
    "Variant.titel": (6.0, 80.0),
    "Variant.regelhoogte": (1.0, 3.0),
    "Variant.schrijfregel": (5.0, 20.0),
    "Variant.ruimte": (1.0, 20.0),
}
NIET_LEEG = ["Les.doelen", "Kaartenstapel.kaarten", "Interventie.behoefte", "Bord.zinnen"]


def fields() -> dict[str, FieldInfo]:
    """Gives every field of every part of a head and a list, as `Part.field`."""
    parts = [p for m in (kop, gegevens) for p in vars(m).values() if isinstance(p, type) and issubclass(p, Deel)]
    return {f"{part.__name__}.{name}": field for part in parts for name, field in part.model_fields.items()}


def accepts(field: FieldInfo, value: object) -> bool:
    adapter: TypeAdapter[Any] = TypeAdapter(field.rebuild_annotation())
    try:
        adapter.validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


def plain(annotation: Any) -> set[Any]:
    """Gives the types that an annotation allows."""
    return set(get_args(annotation)) if get_origin(annotation) in (Union, UnionType) else {annotation}


def test_elk_getal_in_een_kop_of_lijst_heeft_twee_grenzen_en_staat_in_de_tabel():
    numbers = {name for name, field in fields().items() if int in plain(field.annotation)}
    assert numbers == set(GETALLEN)


@pytest.mark.parametrize("name", GETALLEN)
def test_een_getal_past_tot_en_met_zijn_grenzen_en_niet_verder(name):
    low, high = GETALLEN[name]
    field = fields()[name]
    assert [accepts(field, value) for value in (low - 1, low, high, high + 1)] == [False, True, True, False]
    assert {type(limit) for limit in field.metadata} >= {Ge, Le}


def test_elke_maat_heeft_twee_grenzen_en_staat_in_de_tabel():
    assert {name for name, field in fields().items() if float in plain(field.annotation)} == set(MATEN)


@pytest.mark.parametrize("name", MATEN)
def test_een_maat_past_tot_en_met_haar_grenzen_en_niet_verder(name):
    low, high = MATEN[name]
    field = fields()[name]
    assert [accepts(field, value) for value in (low - 0.1, low, high, high + 0.1)] == [False, True, True, False]


@pytest.mark.parametrize(("length", "shown_as"), [(57, "x" * 57), (58, "x" * 58), (59, "x" * 57 + "…")])
def test_een_lange_waarde_wordt_afgekapt_getoond(length, shown_as):
    assert shown("x" * length) == f'"{shown_as}"'


@pytest.mark.parametrize(("titel", "tekst"), [("", ""), (" ", "\t"), ("\u00a0", "")])
def test_een_kaart_zonder_woorden_is_geen_kaart(titel, tekst):
    with pytest.raises(ValidationError):
        Kaart(titel=titel, tekst=tekst)
    assert Kaart(titel=titel, tekst="a").titel == titel
    assert Kaart(titel="a", tekst=tekst).tekst == tekst


def test_een_maat_in_een_andere_eenheid_is_geen_maat():
    element = html.fromstring('<p style="height: 5%; width: 7mm; left: -1.5mm">x</p>')
    assert (measure(element, "width"), measure(element, "left"), measure(element, "height", "%")) == (7, -1.5, 5)
    for wrong in (("height",), ("width", "%"), ("eft",)):
        with pytest.raises(ValueError, match="pas de Word-versie aan het sjabloon aan"):
            measure(element, *wrong)


@pytest.mark.parametrize("name", NIET_LEEG)
def test_een_lijst_die_niet_leeg_mag_zijn_mag_er_een_hebben(name):
    field = fields()[name]
    assert [accepts(field, value) for value in ((), ("x",))] == [False, True]


@pytest.mark.parametrize(
    "part", [p for p in vars(kop).values() if isinstance(p, type) and issubclass(p, BaseModel) and p.model_fields]
)
def test_een_deel_van_een_kop_verandert_niet_en_neemt_niets_onbekends(part):
    config = part.model_config
    assert (config.get("frozen"), config.get("extra"), config.get("strict")) == (True, "forbid", True)


def words(amount: int, length: int = 1) -> list[str]:
    return ["x" * length] * amount


# For each number that a block is given: how it is given, the least and the most.
BLOKKEN: dict[str, tuple[Any, int, int]] = {
    "naamregel: velden": (lambda n: BLOCKS["naamregel"](*words(n)), 0, 4),  # none is Name and Date
    "invulregel: labels": (lambda n: BLOCKS["invulregel"](*words(n)), 1, 4),
    "schrijfregels: aantal": (lambda n: BLOCKS["schrijfregels"]("?", n), 1, 30),
    "invulvak: hoogte": (lambda n: BLOCKS["invulvak"]("?", n), 10, 240),
    "tekenvak: hoogte": (lambda n: BLOCKS["tekenvak"]("?", n), 10, 240),
    "portret: regels": (lambda n: BLOCKS["portret"]("?", *words(n)), 1, 8),
    "schaal: van": (lambda n: BLOCKS["schaal"]("?", n, 10), 0, 9),
    "schaal: tot": (lambda n: BLOCKS["schaal"]("?", 0, n), 1, 10),
    "schaal: tot boven van": (lambda n: BLOCKS["schaal"]("?", 5, n), 6, 10),
    "aankruisen: keuzes": (lambda n: BLOCKS["aankruisen"]("?", *map(str, range(n))), 1, 60),
    "aankruisen: kolommen": (lambda n: BLOCKS["aankruisen"]("?", "a", kolommen=n), 1, 5),
    "invultabel: kolommen": (lambda n: BLOCKS["invultabel"]("?", words(n)), 1, 8),
    "invultabel: rijen": (lambda n: BLOCKS["invultabel"]("?", ["a"], n), 1, 40),
    "invultabel: namen": (lambda n: BLOCKS["invultabel"]("?", ["a"], words(n)), 1, 40),
    "invultabel: hoogte": (lambda n: BLOCKS["invultabel"]("?", ["a"], hoogte=n), 6, 120),
    "aankruistabel: kolommen": (lambda n: BLOCKS["aankruistabel"]("?", words(n), ["a"]), 1, 5),
    "aankruistabel: rijen": (lambda n: BLOCKS["aankruistabel"]("?", ["a"], words(n)), 1, 40),
    "hand: vingers": (lambda n: BLOCKS["hand"](*words(n)), 5, 5),
    "vriendencirkel: kringen": (lambda n: BLOCKS["vriendencirkel"](*words(n)), 3, 4),
    "podium: treden": (lambda n: BLOCKS["podium"](*words(n)), 3, 3),
    "podium: letters": (lambda n: BLOCKS["podium"](*words(3, n)), 1, 36),
    "mindmap: takken": (lambda n: BLOCKS["mindmap"]("?", *words(n)), 4, 8),
    "mindmap: letters van een tak": (lambda n: BLOCKS["mindmap"]("?", *words(4, n)), 1, 44),
    "mindmap: letters in het midden": (lambda n: BLOCKS["mindmap"]("x" * n, *words(4)), 1, 44),
    "harten: vragen": (lambda n: BLOCKS["harten"](*words(n)), 2, 6),
    "harten: letters": (lambda n: BLOCKS["harten"](*words(2, n)), 1, 44),
    "vakken: vragen": (lambda n: BLOCKS["vakken"](*words(n)), 2, 6),
    "vakken: letters": (lambda n: BLOCKS["vakken"](*words(2, n)), 1, 44),
    "route: haltes": (lambda n: BLOCKS["route"](*words(n)), 3, 6),
    "route: letters": (lambda n: BLOCKS["route"](*words(3, n)), 1, 40),
    "trap: treden": (lambda n: BLOCKS["trap"](*words(n)), 3, 6),
    "trap: letters": (lambda n: BLOCKS["trap"](*words(3, n)), 1, 40),
    "thermometer: niveaus": (lambda n: BLOCKS["thermometer"]("?", *words(n)), 3, 6),
    "thermometer: letters": (lambda n: BLOCKS["thermometer"]("?", *words(3, n)), 1, 80),
    "zin: streepjes": (lambda n: BLOCKS["zin"]("a " + "_" * n), 3, 99),
}


def draws(call: Any, value: int) -> bool:
    try:
        return "data-blok" in call(value)
    except ValueError:
        return False


@pytest.mark.parametrize("name", BLOKKEN)
def test_een_blok_tekent_tot_en_met_zijn_grenzen_en_niet_verder(name):
    call, low, high = BLOKKEN[name]
    assert [draws(call, value) for value in (low, high)] == [True, True]
    if low:
        assert not draws(call, low - 1)
    if name not in {"zin: streepjes"}:
        assert not draws(call, high + 1)


@pytest.mark.parametrize(
    ("call", "melding"),
    [
        (lambda: BLOCKS["schrijfregels"]("?", 31), "aantal is 31: geef een heel getal van 1 tot en met 30."),
        (lambda: BLOCKS["schrijfregels"]("?", True), "aantal is True: geef een heel getal van 1 tot en met 30."),
        (
            lambda: BLOCKS["aankruistabel"]("?", ["a"], ["b"], een="ja"),
            "een is 'ja': schrijf een=true als er in elke rij één hokje aan mag, of laat het weg.",
        ),
        (lambda: BLOCKS["schrijfregels"](" "), "de vraag: geef een tekst tussen aanhalingstekens."),
        (lambda: BLOCKS["schaal"]("?", 3, 3), "de schaal loopt van 3 tot 3: laat tot groter zijn dan van."),
        (lambda: BLOCKS["schaal"]("?", 10, 1), "de schaal loopt van 10 tot 1: laat tot groter zijn dan van."),
        (lambda: BLOCKS["schaal"]("?", links=3), "links is 3: geef een tekst tussen aanhalingstekens."),
        (lambda: BLOCKS["hand"]("a"), "de vingers: geef 5 teksten tussen aanhalingstekens."),
        (lambda: BLOCKS["harten"]("a"), "de harten: geef 2 tot 6 teksten tussen aanhalingstekens."),
        (
            lambda: BLOCKS["podium"]("x" * 37, "a", "b"),
            f'"{"x" * 37}" telt 37 tekens: maak het korter, hooguit 36 tekens.',
        ),
        (
            lambda: BLOCKS["invultabel"]("?", "Wie"),
            'de kolommen: geef een lijst van teksten, zoals ["Wie", "Waarmee"].',
        ),
        (lambda: BLOCKS["zin"]("a __ b"), 'de zin heeft geen plek om in te vullen: zet er "___" in.'),
    ],
)
def test_wat_een_blok_weigert_zegt_het_met_de_grens_erbij(call, melding):
    with pytest.raises(ValueError, match=r"\.$") as refused:
        call()
    assert str(refused.value) == melding


@pytest.mark.parametrize(
    ("word", "alike", "found"),
    [
        ("abcdefxxxx", 0.6, True),  # 6 of 10 letters the same is just enough
        ("abcdexxxxx", 0.6, False),
        ("abcdefghxx", 0.8, True),
        ("abcdefgxxx", 0.8, False),
        ("ABCDEFGHIJ", 1.0, True),
    ],
)
def test_een_voorstel_lijkt_genoeg_op_wat_er_staat(word, alike, found):
    assert meant(word, ["zz", "abcdefghij"], alike) == ('bedoel je "abcdefghij"?' if found else "")
    assert meant(word, ["abcdefghij"]) == ('bedoel je "abcdefghij"?' if word != "abcdexxxxx" else "")


@pytest.mark.parametrize(("amount", "refused"), [(LARGEST, 0), (LARGEST + 1, 1)])
def test_een_bestand_is_hooguit_zo_groot_als_de_grens(tmp_path, amount, refused):
    problems: list[Problem] = []
    (tmp_path / "x.md").write_bytes(b"x" * amount)
    assert len(read_text(tmp_path / "x.md", "x.md", problems)) == (0 if refused else amount)
    assert len(problems) == refused


LES = """---
title: x
les:
  nummer: 1
  thema: x
  duur: {duur}
  doelen: [x]
  activiteiten:
    - {{naam: a, minuten: {a}, leiding: wij, doel: x}}
    - {{naam: b, minuten: {b}, leiding: wij, doel: x}}
---

### a

1. **Wij** doen het.

### b

1. **Wij** doen het.
"""
ROL = '- {rol: wij, woord: wij, beeld: M1 1h1, kleur: {licht: "#000000", licht_zacht: "#ffffff", donker: "#ffffff", '


@pytest.mark.parametrize(
    ("duur", "a", "b", "raad"),
    [
        (30, 10, 20, None),
        (30, 10, 19, "1 meer"),
        (30, 10, 21, "1 minder"),
        (30, 10, 10, "10 meer"),
        (30, 30, 30, "30 minder"),
    ],
)
def test_de_minuten_van_een_les_zijn_niet_te_weinig_en_niet_te_veel(tmp_path, duur, a, b, raad):
    docs = tmp_path / "docs"
    (docs / "lessen").mkdir(parents=True)
    (docs / "gegevens").mkdir()
    (docs / "gegevens" / "rollen.yml").write_text(f'{ROL}donker_zacht: "#000000"}}}}\n', "utf-8")
    (docs / "index.md").write_text("---\ntitle: x\n---\n\nTekst.\n", "utf-8")
    (docs / "lessen" / "les-1.md").write_text(LES.format(duur=duur, a=a, b=b), "utf-8")
    found = [problem for problem in check(load_handleiding(docs)) if problem.code == "minuten"]
    assert [problem.fix for problem in found] == ([f"maak er {raad} van, of verander duur."] if raad else [])
    assert all(problem.line == 6 for problem in found)
