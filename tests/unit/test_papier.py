"""What a sheet may hold: the check and the printer agree, on harmless things too."""

import unicodedata
from pathlib import Path

import pytest

from macros.check.paper import code_blocks
from macros.model.handleiding import Pagina
from macros.read.glyphs import unknown_signs
from macros.read.pictures import BeeldFout, check_picture, drawing_at, read_drawing

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize("tekst", [
    "- een\n\n    verder bij een", "1. een\n\n    verder bij een\n\n    - dieper\n\n        nog dieper",
    '!!! tip "Tip"\n    in het kader\n\n    nog in het kader', '??? tip "Tip"\n    x', "tekst\n    die doorloopt",
    "[^1]: een noot\n\n    met meer", "<!--\n\n    weg\n```\n-->", "- een\nloopt door\n\n    verder",
    "een `woord` in code",
])  # fmt: skip
def test_wat_inspringt_en_ergens_bij_hoort_is_geen_code(tekst: str):
    assert list(code_blocks(Pagina("werkmaterialen/x.md", tekst))) == []


@pytest.mark.parametrize(("tekst", "regels"), [
    ("    code", [1]), ("tekst\n\n    code\n\n    nog code\n\ntekst\n\n    code", [3, 9]), ("\tcode", [1]),
    ("~~~\n    a\n\n    b\n~~~\n\n```\nx\n```", [1, 7]), ("- een\n\ntekst\n\n    code", [5]),
    ("- een\n\n    ```\n    x\n    ```", [3]), ("````\n```\n````\n\n    code", [1, 5]),
])  # fmt: skip
def test_code_wordt_gevonden_op_de_regel_waar_ze_begint(tekst: str, regels: list[int]):
    assert [line for line, _, _ in code_blocks(Pagina("werkmaterialen/x.md", tekst))] == regels


def test_de_tekens_van_het_nederlands_en_wat_onzichtbaar_is_mogen():
    unknown = unknown_signs(PROJECT / "docs")
    assert unknown is not None
    fine = "Aa zZ 09 éëïöüÉ ñ ç ğ ş Ł € – — “”‘’ „ … • · × ½ ² ° ™ & < > \u00a0 \u00ad \u200b \u2009 \u202f \ufe0f Ǖ"
    assert unknown.findall(fine) == []
    assert unknown.findall("a→b ✓✔ c 🌱\ufe0f 👩\u200d🌾") == ["→", "✓✔", "🌱\ufe0f", "👩", "🌾"]
    assert unicodedata.normalize("NFC", "e\u0301") == "é"


def test_een_letter_met_een_accent_mag_als_de_letter_en_het_accent_mogen(tmp_path: Path):
    (tmp_path / "assets/stijl").mkdir(parents=True)
    cases = ("U+61", "aáb", ["áb"]), ("U+301", "aáb", ["aáb"]), ("U+61, U+301", "aáb", ["b"])
    for ranges, tekst, unknown in cases:
        (tmp_path / "assets/stijl/lettertypen.css").write_text(f"@font-face {{ unicode-range: {ranges} }}")
        pattern = unknown_signs(tmp_path)
        assert pattern is not None
        assert pattern.findall(tekst) == unknown


def test_zonder_lettertypen_is_er_niets_te_zeggen(tmp_path: Path):
    (tmp_path / "assets/stijl").mkdir(parents=True)
    (tmp_path / "assets/stijl/lettertypen.css").write_text("@font-face { font-family: x }")
    assert unknown_signs(tmp_path) is None


@pytest.mark.parametrize(("begin", "known"), [
    (b"\x89PNG\r\n\x1a\n", True), (b"\xff\xd8\xff\xe0\0\x10JFIF\0", True), (b"\xff\xd8\xff\xe1\0\x10Exif\0", True), (b"GIF87a", True),
    (b"GIF89a", True), (b"MM\0*", True), (b"II*\0", True), (b"BM", True), (b"RIFF\0\0\0\0WEBP", False), (b"\xff\xd8\xff\xfe", False),
    (b"P6\n9 9", False), (b"\0\0\0 ftypavif", False), (b"", False),
])  # fmt: skip
def test_een_beeld_van_punten_begint_zoals_een_soort_die_word_kent(tmp_path: Path, begin: bytes, known: bool):
    (tmp_path / "a.png").write_bytes(begin + b"\0" * 9 if begin else begin)
    if known:
        check_picture(tmp_path / "a.png")
        return
    with pytest.raises(BeeldFout) as refused:
        check_picture(tmp_path / "a.png")
    assert refused.value.broken is not begin.startswith((b"RIFF", b"\xff\xd8")), "op een pagina is het wel te zien"


SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}><path d="M1 1"/></svg>'


@pytest.mark.parametrize(("maten", "mm"), [
    ('viewBox="0 0 96 48"', (25.4, 12.7)), ('width="20mm" height="1cm" viewBox="0 0 1 1"', (20, 10)),
    ('viewBox="0 0 0.96 0.48"', (0.254, 0.127)), ('width="1in" height="72pt"', (25.4, 25.4)), ('width="100%" height="100%" viewBox="0 0 96 96"', (25.4, 25.4)),
    ('width="96px" viewBox="0 0 192 192"', (50.8, 50.8)), ('viewBox="0 0 9600 96"', (2540, 25.4)),
])  # fmt: skip
def test_een_tekening_is_zo_groot_als_ze_zelf_zegt(maten: str, mm: tuple[float, float]):
    found = read_drawing(SVG.format(maten))
    assert (found.width, found.height) == pytest.approx(mm)
    assert found.sized == ("width" in maten)


@pytest.mark.parametrize(("svg", "regel", "kapot"), [
    ("<svg>\n<g>", 2, True), (SVG.format(""), 1, False), (SVG.format('viewBox="0 0 0 5"'), 1, False),
    (SVG.format('viewBox="0 0 9601 96"'), 1, False), (SVG.format('viewBox="0 0 9 9">\n<text>x</text><g/'), 2, False),
    (SVG.format('viewBox="0 0 9 9">\n\n<foreignObject/><g/'), 3, True),
])  # fmt: skip
def test_wat_niet_naar_word_kan_wordt_op_zijn_regel_geweigerd(svg: str, regel: int, kapot: bool):
    with pytest.raises(BeeldFout) as refused:
        read_drawing(svg)
    assert (refused.value.line, refused.value.broken) == (regel, kapot)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "utf-16"])
def test_een_tekening_mag_in_een_andere_codering_staan_als_zij_dat_zegt(tmp_path: Path, encoding: str):
    file = tmp_path / "plaat.svg"
    start = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>'
    svg = f'{start}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><title>één</title></svg>'
    file.write_bytes(svg.encode(encoding))
    found = drawing_at(file)
    assert "<title>één</title>" in found.svg
    assert found.width == pytest.approx(25.4)


def test_een_tekening_met_letters_die_stuk_zijn_is_er_geen(tmp_path: Path):
    file = tmp_path / "plaat.svg"
    file.write_bytes(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>één</title></svg>'.encode("latin-1")
    )
    with pytest.raises(BeeldFout, match="niet te lezen als SVG"):
        drawing_at(file)
