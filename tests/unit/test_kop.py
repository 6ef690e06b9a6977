"""A head that is not as the model wants it: each mistake on its own line, in words an editor can do something with."""

import shutil
from pathlib import Path

import pytest

from macros.check.lessen import leaders
from macros.model.gegevens import Vraag
from macros.model.messages import Problem
from macros.read.files import LARGEST, read_text
from macros.read.handleiding import load_handleiding
from macros.read.lijsten import load_lijst
from tests.conftest import TUINREEKS

LES = """\
title: Les
les:
  nummer: 1
  thema: x
  duur: 5
  doelen: [x]
  activiteiten:
    - naam: x
      minuten: 5
      leiding: samen
      doel: y
"""


TEKST = "geef een tekst; zet haar tussen aanhalingstekens."
EEN_TEKST = "geef één tekst, zonder [ en ] of streepje."
GETAL = "geef een heel getal, zonder aanhalingstekens."
LIJST = "geef een lijst, met elk punt op een eigen regel achter een streepje."
JA_NEE = "ja of nee (true of false)"
SLUG = "gebruik kleine letters, cijfers en streepjes, zoals in de bestandsnaam zonder .md."
AANHALEN = "zet een tekst met een dubbele punt tussen aanhalingstekens."
SIGNAAL = "      signalen: [{signaal: x, help: y}]"


def found(tmp_path: Path, text: str | bytes, path: str = "lessen/les-1.md") -> list[str]:
    """Gives what loading says of one page, without the page's name."""
    file = tmp_path / "docs" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    for lijst in ("rollen", "lezers"):
        shutil.copy(TUINREEKS / "docs" / "gegevens" / f"{lijst}.yml", _made(tmp_path / "docs" / "gegevens"))
    handleiding = load_handleiding(tmp_path / "docs")
    problems = sorted({*handleiding.problems, *leaders(handleiding)})
    return [str(problem).removeprefix(f"docs/{path}:") for problem in problems]


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def head(text: str) -> str:
    return f"---\n{text}---\n\nTekst.\n"


def test_een_goede_kop_geeft_geen_melding(tmp_path):
    assert found(tmp_path, head(LES)) == []


@pytest.mark.parametrize(
    ("old", "new", "melding"),
    [
        ("nummer: 1", "nummer: 1.5", f'4 [verkeerd type] "nummer" is "1.5": {GETAL}'),
        ("nummer: 1", "nummer: 100", '4 [verkeerde waarde] "nummer" is "100": geef een getal van 99 of minder.'),
        ("nummer: 1", "nummer: true", f'4 [verkeerd type] "nummer" is {JA_NEE}: {GETAL}'),
        ("thema: x", "thema:", '5 [verkeerd type] "thema" is leeg: vul iets in, of haal de regel weg.'),
        ("thema: x", 'thema: "  "', '5 [verkeerde waarde] "thema" is " ": vul iets in.'),
        ("thema: x", "thema: no", f'5 [verkeerd type] "thema" is {JA_NEE}: {TEKST}'),
        ("doelen: [x]", "doelen: x", f'7 [verkeerd type] "doelen" is "x": {LIJST}'),
        ("doelen: [x]", "doelen: {a: b}", f'7 [verkeerd type] "doelen" is een rijtje sleutels: {LIJST}'),
        (
            "doelen: [x]",
            "doelen:\n    - x\n    - Zegt: hallo",
            f'9 [verkeerd type] "doelen" (nummer 2) is een rijtje sleutels: {AANHALEN}',
        ),
        ("leiding: samen", "leiding: [samen]", f'11 [verkeerd type] "leiding" is een lijst: {EEN_TEKST}'),
        ("leiding: samen", "leiding:", '11 [verkeerd type] "leiding" is leeg: vul iets in, of haal de regel weg.'),
        ("      doel: y\n", "", '9 [ontbrekende sleutel] "doel" in activiteiten, nummer 1: zet "doel:" erbij.'),
        (
            "doel: y",
            "doel: y\n      korter:",
            '13 [verkeerd type] "korter" is leeg: vul iets in, of haal de regel weg.',
        ),
        ("doel: y", "doel: y\n      korter: [x]", f'13 [verkeerd type] "korter" is een lijst: {EEN_TEKST}'),
        ("leiding: samen", "leiding: juf", '11 [onbekende rol] "juf": kies leerkracht, hulpverlener of samen.'),
        (
            "duur: 5",
            "duur: 5\n  rollen: [leerkracht]",
            '12 [onbekende rol] "samen" is er in deze les niet: kies leerkracht, of zet de rol bij rollen.',
        ),
        (
            "doel: y",
            "doel: y\n  huiswerk: {wie: x, werkbladen: a, terug: x, herinneren: x, geen_reactie: x}",
            f'13 [verkeerd type] "werkbladen" is "a": {LIJST}',
        ),
        (
            "doel: y",
            "doel: y\n  huiswerk: {wie: x, terug: x, herinneren: x, geen_reactie: x}",
            '13 [ontbrekende sleutel] "werkbladen" in huiswerk: zet "werkbladen:" erbij.',
        ),
        (
            "doel: y",
            "doel: y\n      kern: ja",
            '13 [verkeerd type] "kern" is "ja": geef true of false, zonder aanhalingstekens.',
        ),
        (
            "doel: y",
            "doel: y\n      werkbladen: [Mijn blad]",
            f'13 [verkeerde waarde] "werkbladen" (nummer 1) is "Mijn blad": {SLUG}',
        ),
        ("doel: y", f"doel: y\n{SIGNAAL}", '13 [onbekende sleutel] "help": bedoel je "helpt"?'),
        (
            "les:\n",
            "les: [a]\nx:\n",
            '3 [verkeerd type] "les" is een lijst: geef een rijtje sleutels eronder, ingesprongen.',
        ),
        ("title: Les", "title: " + "lang " * 50 + "\nhide: x", f'3 [verkeerd type] "hide" is "x": {LIJST}'),
    ],
)
def test_een_waarde_die_niet_past_wordt_op_haar_regel_gemeld(tmp_path, old, new, melding):
    assert old in LES
    assert melding in found(tmp_path, head(LES.replace(old, new, 1)))


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_regeleinden_en_een_byte_order_mark_maken_geen_verschil(tmp_path, line_end, mark):
    text = head(LES).replace("thema: x", "thema: 3")
    assert found(tmp_path, mark + text.replace("\n", line_end)) == found(tmp_path / "gewoon", text)


@pytest.mark.parametrize(
    ("text", "melding"),
    [
        ("", "1 [geen kop] het bestand is leeg: "),
        ("  \n\t\n", "1 [geen kop] het bestand is leeg: "),
        ("Tekst.\n", "1 [geen kop] de pagina begint niet met een kop: "),
        (" ---\ntitle: x\n---\n", "1 [geen kop] voor --- staat een spatie: "),
        ("\n---\ntitle: x\n---\n", "1 [geen kop] boven de kop staat een lege regel: "),
        ("----\ntitle: x\n---\n", '1 [geen kop] de kop begint met "----": '),
        ("---\ntitle: x\n", "1 [geen kop] de kop is niet afgesloten: "),
        ("---\n---\n\nTekst.\n", "1 [geen kop] de kop heeft geen sleutels: "),
        ("---\n# niets\n---\n", "1 [geen kop] de kop heeft geen sleutels: "),
        ("---\ntitle:x\n---\n", "2 [kapotte YAML] een dubbele punt zonder spatie erachter: "),
        ("---\n- x\n---\n", "1 [geen kop] de kop heeft geen sleutels: "),
        ("---\ntitle: x\n---", "3 [geen kop] onder de kop staat niets: "),
    ],
)
def test_een_pagina_zonder_goede_kop_zegt_wat_eraan_mankeert(tmp_path, text, melding):
    (only,) = found(tmp_path, text, "over.md")
    assert only.startswith(melding)


def test_een_bestand_dat_geen_utf_8_is_geeft_een_melding_op_de_eerste_verkeerde_regel(tmp_path):
    assert found(tmp_path, "---\r\ntitle: x\r\n---\r\n\r\ncaf\xe9 \x85 \u00e9\r\n".encode("latin-1"), "x.md") == [
        "5 [geen UTF-8] een teken dat geen UTF-8 is: bewaar het bestand opnieuw met codering UTF-8."
    ]


def test_elk_onzichtbaar_teken_wordt_een_keer_per_regel_gemeld_en_de_rest_gelezen(tmp_path):
    text = "---\ntitle: x\nfoo\u200b: y\n---\n\n\ue000a\ue000b\n\nc\u2028d\n"
    assert [line.partition(":")[0] for line in found(tmp_path, text, "x.md")] == [
        '3 [onbekende sleutel] "foo"', "3 [onleesbaar teken] een onzichtbaar teken (U+200B)",
        "6 [onleesbaar teken] een onzichtbaar teken (U+E000)", "8 [onleesbaar teken] een onzichtbaar teken (U+2028)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sign", ["\x00", "\x7f", "\x85", "\u200b", "\u2029", "\uf0b7", "\ufdd0", "\U0001ffff", "\U0010ffff"]
)
def test_een_teken_dat_niemand_ziet_wordt_gemeld(tmp_path, sign):
    assert found(tmp_path, f"---\ntitle: x\n---\n\nEen{sign}twee.\n", "x.md") == [
        f"5 [onleesbaar teken] een onzichtbaar teken (U+{ord(sign):04X}): haal het weg en typ de tekst eromheen opnieuw."
    ]


def test_het_ruitje_van_een_verloren_letter_is_te_zien_en_wordt_zo_genoemd(tmp_path):
    (told,) = found(tmp_path, "---\ntitle: x\n---\n\nE\ufffdn.\n", "x.md")
    assert told.startswith(
        "5 [onleesbaar teken] een ruitje met een vraagteken, waar een letter verloren ging (U+FFFD): "
    )


@pytest.mark.parametrize("text", ["👩‍👧 gezin", "🏳️‍🌈", "10\u00a0minuten", "“ja” – ’s ochtends…", "é ü ï Ĳ ½ ² €"])
def test_gewone_tekens_en_samengestelde_emoji_mogen(tmp_path, text):
    file = tmp_path / "x.md"
    file.write_text(text, "utf-8")
    problems: list[Problem] = []
    assert (read_text(file, "x.md", problems), problems) == (text, [])


def test_een_bestand_dat_niet_te_lezen_is_houdt_de_rest_niet_tegen(tmp_path):
    problems: list[Problem] = []
    assert read_text(tmp_path, "docs/map", problems) == ""
    (tmp_path / "groot.md").write_bytes(b"x" * (LARGEST + 1))
    assert read_text(tmp_path / "groot.md", "docs/groot.md", problems) == ""
    assert [problem.code for problem in problems] == ["onleesbaar bestand"] * 2


def test_een_lijst_krijgt_wat_ontbreken_mag_erbij():
    problems: list[Problem] = []
    _, vragen = load_lijst("evaluatie", "- vraag: Hoe ging het?\n", "docs/gegevens/evaluatie.yml", problems)
    assert vragen == (Vraag(vraag="Hoe ging het?", regels=0, hoogte=30),)
    assert problems == []


def test_een_kapotte_lijst_geeft_een_melding_en_geen_lijst():
    for text in ("", "a: b", "- a", "- vraag:", "[", "[]"):
        problems: list[Problem] = []
        assert load_lijst("evaluatie", text, "docs/gegevens/evaluatie.yml", problems)[1] is None
        assert len(problems) == 1, text
