"""Every field of every PDF is filled in with realistic text, and nothing of it is cut off.

Twice: reckoned with the measures of the font that a field names, for any program; and as Chrome and Edge do it, whose
engine (PDFium) types the text, draws it and says where each letter came to stand.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
import pytest

VERHAAL = (
    "Mijn oma leest mij elke avond voor uit een boek over een draak die graag taart bakt voor de buren. Daarna gaat hij "
    "met alle kinderen op het plein voetballen, tot het donker wordt en iedereen weer naar huis moet."
)
OP_EEN_REGEL, IN_EEN_VAK = 30, 200
PT, MM = 1, 72 / 25.4
CM2 = (72 / 2.54) ** 2
RUIM = 12 * CM2  # a box from this size on takes all of the 200 letters, a smaller one its part of them
KORT = 45 * MM  # on a shorter line (a code, a date) 30 letters may come out small
LEESBAAR, MINST = 8 * PT, 4 * PT  # no program makes letters smaller than the second
RAND = 2 * PT  # what a program keeps free along the edges
PER_CM = 4  # letters on each cm of a short drawn line
MEERDERE_REGELS = 1 << 12
NIET_MEER_DAN_PAST = 1 << 23


def tekst(letters: int) -> str:
    """Gives a text of so many letters."""
    return VERHAAL[: letters - 1].rstrip() + "."


@dataclass
class Veld:
    """A place to type in, as a program that fills in a PDF reads it."""

    naam: str
    links: float
    onder: float
    rechts: float
    boven: float
    letter: float
    """The size; 0 where the program chooses it."""
    regelhoogte: float
    """How far lines lie apart, as part of the size."""
    breedtes: list[int]
    vlaggen: int

    @property
    def breed(self) -> float:
        return self.rechts - self.links - 2 * RAND

    @property
    def hoog(self) -> float:
        return self.boven - self.onder - (2 * RAND if self.vlaggen & MEERDERE_REGELS else 0)

    @property
    def regels(self) -> int:
        """How many drawn lines it has; 0 for a box, 1 for a line."""
        if not self.vlaggen & MEERDERE_REGELS:
            return 1
        return round(self.hoog / (self.letter * self.regelhoogte)) if self.letter else 0

    @property
    def tekst(self) -> str:
        """What somebody types in it."""
        if self.regels == 1:
            return tekst(OP_EEN_REGEL)
        if self.regels:
            return tekst(min(IN_EEN_VAK, int(self.regels * min(OP_EEN_REGEL, PER_CM * self.breed / 10 / MM))))
        return tekst(max(OP_EEN_REGEL, min(IN_EEN_VAK, int(IN_EEN_VAK * self.breed * self.hoog / RUIM))))

    def past(self, letter: float) -> bool:
        """True where the text fits in letters of this size."""
        lengths = [sum(self.breedtes[ord(sign) - 32] for sign in word) * letter / 1000 for word in self.tekst.split()]
        if self.regels == 1:
            return sum(lengths) + (len(lengths) - 1) * self.breedtes[0] * letter / 1000 <= self.breed
        lines, used = 1, 0.0
        for length in lengths:
            if used and used + length > self.breed:
                lines, used = lines + 1, 0.0
            used += length + self.breedtes[0] * letter / 1000
        return max(lengths) <= self.breed and lines * self.regelhoogte * letter <= self.hoog + 0.5

    @property
    def grootste(self) -> float:
        """The largest letters in which the text fits, up to those that the field asks."""
        sizes = [self.letter] if self.letter else [step / 4 for step in range(48, 8, -1)]
        return next((size for size in sizes if self.past(size)), 0)


def velden(pdf: pikepdf.Pdf) -> Iterator[Veld]:
    """Gives the places to type in."""
    fonts: Any = pdf.Root.AcroForm.DR.get("/Font", {}) if "/AcroForm" in pdf.Root else {}
    for page in pdf.pages:
        for spot in page.get("/Annots", []):
            if spot.get("/FT") != "/Tx":
                continue
            name, size = re.fullmatch(r"(/\w+) ([\d.]+) Tf 0 g", str(spot.DA)).groups()  # type: ignore[union-attr]
            described = fonts[name].FontDescriptor
            high = (int(described.Ascent) - int(described.Descent)) / 1000
            wide = [int(width) for width in fonts[name].Widths]
            left, bottom, right, top = (float(edge) for edge in spot.Rect)
            yield Veld(str(spot.T), left, bottom, right, top, float(size), high, wide, int(spot.get("/Ff", 0)))


@pytest.fixture(scope="module")
def bladen(site: Path) -> dict[str, Path]:
    """The PDF of every sheet, by the sheet's name."""
    return {path.stem: path for path in sorted((site / "werkmaterialen").glob("*.pdf"))}


@pytest.fixture(scope="module")
def alle_velden(bladen: dict[str, Path]) -> dict[str, list[Veld]]:
    """The places to type in of every sheet."""
    found = {}
    for slug, path in bladen.items():
        with pikepdf.open(path) as pdf:
            found[slug] = list(velden(pdf))
    return found


def test_wat_je_typt_past_in_elk_veld_van_elk_blad(alle_velden: dict[str, list[Veld]]):
    assert sum(map(len, alle_velden.values())) > 1000
    cut = [
        f"{slug}: {veld.naam} ({veld.grootste:g} pt)"
        for slug, fields in alle_velden.items()
        for veld in fields
        if veld.grootste < (MINST if veld.regels == 1 and veld.breed < KORT else LEESBAAR)
    ]
    assert cut == []


def test_wie_meer_typt_dan_op_de_regels_past_ziet_dat(alle_velden: dict[str, list[Veld]]):
    for fields in alle_velden.values():
        for veld in fields:
            assert bool(veld.vlaggen & NIET_MEER_DAN_PAST) == bool(veld.letter), veld.naam


def test_chrome_en_edge_laten_alles_zien_wat_je_typt(bladen: dict[str, Path], alle_velden: dict[str, list[Veld]]):
    lost = [f"{slug}: {naam}" for slug, path in bladen.items() for naam in _lost(path.read_bytes(), alle_velden[slug])]
    assert lost == []


def _lost(data: bytes, fields: list[Veld]) -> list[str]:
    """Gives the names of the fields of a PDF that do not show the whole of their text, filled in by PDFium."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    todo, lost = list(fields), list[str]()
    for number in range(len(document)) if fields else ():
        page = document[number]
        here = todo[: _count(page)]
        todo = todo[len(here) :]
        for veld in here:
            _type(page, veld)
        page.flatten()
        text = document[number].get_textpage()
        for veld in here:
            shown = text.get_text_bounded(veld.links, veld.onder, veld.rechts, veld.boven)
            if "".join(veld.tekst.split()) not in "".join(shown.split()):
                lost.append(veld.naam)
    assert not todo
    document.close()
    return lost


def _count(page: pypdfium2.PdfPage) -> int:
    """Gives how many places to type in `page` has."""
    form, count = page.formenv.raw, 0
    for number in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        spot = raw.FPDFPage_GetAnnot(page.raw, number)
        count += raw.FPDFAnnot_GetFormFieldType(form, spot) == raw.FPDF_FORMFIELD_TEXTFIELD
        raw.FPDFPage_CloseAnnot(spot)
    return count


def _type(page: pypdfium2.PdfPage, veld: Veld) -> None:
    """Clicks in a field, types its text and goes on."""
    form, x, y = page.formenv.raw, (veld.links + veld.rechts) / 2, (veld.onder + veld.boven) / 2
    raw.FORM_OnLButtonDown(form, page.raw, 0, x, y)
    raw.FORM_OnLButtonUp(form, page.raw, 0, x, y)
    text = ctypes.create_string_buffer((veld.tekst + "\0").encode("utf-16-le"))
    raw.FORM_ReplaceSelection(form, page.raw, ctypes.cast(text, raw.FPDF_WIDESTRING))
    raw.FORM_ForceToKillFocus(form)


def test_een_veld_heet_naar_zijn_vraag(bladen: dict[str, Path]):
    for slug, path in bladen.items():
        with pikepdf.open(path) as pdf:
            names = [str(field.T) for field in pdf.Root.AcroForm.Fields] if "/AcroForm" in pdf.Root else []
        assert len(set(names)) == len(names), slug
        assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) or len(name) > 65] == []
        assert not any(re.fullmatch(r"veld(-\d+)?", name) for name in names), slug


def test_een_pdf_blijft_klein(bladen: dict[str, Path]):
    assert {slug: path.stat().st_size for slug, path in bladen.items() if path.stat().st_size > 120_000} == {}
