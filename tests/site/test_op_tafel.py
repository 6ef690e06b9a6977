"""The cards for on the table: eight lessons, two sides of A4 each, large enough to read standing."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx import Document

from macros.draw.op_tafel import cards
from macros.model.handleiding import Handleiding
from macros.read.handleiding import load_handleiding
from tests.conftest import PROJECT

MOST_WORDS = 700
LEAST_LETTER = 11.0
FOOT = 48  # points from below: what stands in the margin


@pytest.fixture(scope="module")
def handleiding() -> Handleiding:
    return load_handleiding(PROJECT / "docs")


def text_of(file: Path) -> list[str]:
    """Gives the text of every page of a PDF."""
    document = pypdfium2.PdfDocument(file)
    found = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return found


def test_elke_les_heeft_een_kaart_van_precies_twee_kanten_a4_die_je_staand_leest(site: Path, handleiding: Handleiding):
    paths = cards(handleiding)
    assert sorted(paths) == [f"lessen/les-{number}-op-tafel" for number in range(1, 9)]
    for path in paths:
        document = pypdfium2.PdfDocument(site / f"{path}.pdf")
        sizes = [tuple(round(side) for side in document[number].get_size()) for number in range(len(document))]
        document.close()
        assert sizes == [(595, 842)] * 2, path
        assert 300 < len(" ".join(text_of(site / f"{path}.pdf")).split()) <= MOST_WORDS, path


def test_op_de_kaart_staan_de_minuten_wie_leidt_een_zin_een_signaal_en_wat_mee_gaat(
    site: Path, handleiding: Handleiding
):
    for path, (_, les) in cards(handleiding).items():
        text = " ".join(" ".join(text_of(site / f"{path}.pdf")).replace("\ufffe", "").split())
        begin = 0
        for activiteit in les.activiteiten:
            head = f"{begin}–{begin + activiteit.minuten} min · {activiteit.naam} · {activiteit.leiding}"
            begin += activiteit.minuten
            assert head in text, (path, head)
            assert activiteit.signalen[0].signaal.split(".")[0] in text, (path, activiteit.naam)
        assert text.count("Korter:") == len(les.activiteiten), path
        assert text.count("“") >= len(les.activiteiten), path
        mee = les.huiswerk.terug if les.huiswerk else "Geen huiswerk."
        assert mee in text, path


def test_geen_letter_op_de_kaart_is_kleiner_dan_elf_punten(site: Path, handleiding: Handleiding):
    for path in cards(handleiding):
        document = pypdfium2.PdfDocument(site / f"{path}.pdf")
        sizes = []
        for number in range(len(document)):
            for part in document[number].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=9):
                in_foot = part.get_bounds()[3] < FOOT
                sizes += [] if in_foot else [part.get_font_size() * abs(part.get_matrix().d)]
        document.close()
        assert sizes, path
        assert min(sizes) >= LEAST_LETTER - 0.01, path


def test_de_kaart_is_er_ook_voor_word_met_dezelfde_activiteiten(site: Path, handleiding: Handleiding):
    for path, (pagina, les) in cards(handleiding).items():
        document = Document(str(site / f"{path}.docx"))
        text = " ".join("".join(part.itertext()) for part in document.element.body.iter("{*}p"))
        for wanted in (pagina.titel, *(activiteit.naam for activiteit in les.activiteiten)):
            assert wanted in text, (path, wanted)
        (size,) = document.styles.element.findall(".//{*}docDefaults//{*}sz")
        assert int(size.values()[0]) >= 2 * LEAST_LETTER, path
