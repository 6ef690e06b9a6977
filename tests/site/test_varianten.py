"""Every variant that a sheet names has its own files, with what belongs in it and nothing else."""

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest

from macros.model.bladvormen import Variant
from macros.printing.blad import Blad, extract_blad
from tests.conftest import PROJECT, gelezen

HANDLEIDING = gelezen(PROJECT / "docs")
VARIANTEN = [
    (slug, variant, paginas)
    for slug, (_, werkblad) in sorted(HANDLEIDING.bladen.items())
    for variant, paginas in HANDLEIDING.varianten(werkblad)
]


def naam_van(value: object) -> str:
    """Gives how a value stands in the name of a test."""
    return value.variant if isinstance(value, Variant) else str(value)


VOOR_JONGER = {"harten", "trap"}
"""The drawings that pupils from twelve years on find childish."""


def blad(site: Path, slug: str, variant: str = "") -> Blad:
    html = (site / "werkmaterialen" / f"{slug}.html").read_text("utf-8")
    return extract_blad(html, slug, variant)


def tekeningen(van: Blad) -> set[str]:
    return {str(image.get("src")) for image in van.element.iter("img")}


def test_er_zijn_varianten_voor_ouderen_met_plaatjes_en_groot():
    made = [variant.variant for _, variant, _ in VARIANTEN]
    assert made.count("vso") >= 4
    assert made.count("met-beeld") >= 10
    assert made.count("groot") == 1


@pytest.mark.parametrize(("slug", "variant", "paginas"), VARIANTEN, ids=naam_van)
def test_een_variant_heeft_eigen_bestanden_met_de_naam_van_het_blad(
    site: Path, slug: str, variant: Variant, paginas: int
):
    titel = HANDLEIDING.bladen[slug][0].titel
    with pikepdf.open(site / "werkmaterialen" / f"{slug}-{variant.variant}.pdf") as pdf:
        assert len(pdf.pages) == paginas
        assert str(pdf.docinfo["/Title"]) == titel
        assert pdf.Root.Lang == "nl"
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root][:1] == [titel]
    with zipfile.ZipFile(site / "werkmaterialen" / f"{slug}-{variant.variant}.docx") as word:
        assert titel in word.read("docProps/core.xml").decode()
    page = (site / "werkmaterialen" / f"{slug}.html").read_text("utf-8")
    assert f'href="{slug}-{variant.variant}.pdf"' in page
    assert f'href="{slug}-{variant.variant}.docx"' in page


@pytest.mark.parametrize(("slug", "variant", "paginas"), [p for p in VARIANTEN if p[1].blokken], ids=naam_van)
def test_in_een_variant_voor_ouderen_staat_geen_tekening_voor_jongeren(
    site: Path, slug: str, variant: Variant, paginas: int
):
    own, sheet = blad(site, slug, variant.variant), blad(site, slug)
    assert not {block.get("data-blok") for block in own.element.iter() if block.get("data-blok")} & VOOR_JONGER
    text = HANDLEIDING.bladen[slug][0].text
    left_out = {name for name in re.findall(r'\{\{ niet\("vso"\) \}\}\s+!\[[^]]*\]\(([^)]+)\)', text)}
    assert left_out <= tekeningen(sheet)
    assert not left_out & tekeningen(own)
    assert not {name for name in tekeningen(own) if name.startswith("picto-")}
    with zipfile.ZipFile(site / "werkmaterialen" / f"{slug}-{variant.variant}.docx") as word:
        told = word.read("word/document.xml").decode()
    assert "harten" not in told
    assert "trap met" not in told


@pytest.mark.parametrize(("slug", "variant", "paginas"), [p for p in VARIANTEN if p[1].plaatjes], ids=naam_van)
def test_met_plaatjes_staat_voor_elke_opdracht_een_plaatje_ook_in_word(
    site: Path, slug: str, variant: Variant, paginas: int
):
    own = blad(site, slug, variant.variant)
    by_itself = {blok for one in HANDLEIDING.gegevens.plaatjes for blok in one.blokken}
    alone = [block.get("data-blok") for block in own.element if block.get("data-blok") in by_itself]
    assert alone == []
    pictures = [image for image in own.element.iter("img") if "plaatje" in str(image.get("class")).split()]
    assert len(pictures) >= 3
    assert all(image.get("alt") for image in pictures)
    assert not any("picto-" in name for name in tekeningen(blad(site, slug)))
    file = io.BytesIO((site / "werkmaterialen" / f"{slug}-{variant.variant}.docx").read_bytes())
    with zipfile.ZipFile(file) as word:
        told = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', word.read("word/document.xml").decode())
    for one in {str(image.get("alt")) for image in pictures}:
        assert told.count(one) == [image.get("alt") for image in pictures].count(one)


def test_op_een_grote_gevoelskaart_is_een_hoofd_vijfendertig_mm(site: Path):
    cards = blad(site, "gevoelskaarten", "groot").element.find_class("kaarten")
    high = [
        float(re.findall(r"--beeld: ([\d.]+)mm", stapel.get("style"))[0])
        for stapel in cards
        if stapel.find_class("kaart__beeld")
    ]
    assert len(high) == 2
    assert min(high) * HOOFD >= 35


HOOFD = 0.57
"""What part of the height of the drawing of a feeling its head takes, from chin to hair."""


def test_de_pictogrammen_zijn_van_een_familie():
    files = sorted((PROJECT / "docs" / "werkmaterialen").glob("picto-*.svg"))
    assert {one.beeld for one in HANDLEIDING.gegevens.plaatjes} == {file.name for file in files}
    assert len(files) >= 14
    for file in files:
        text = file.read_text("utf-8")
        assert 'viewBox="0 0 24 24"' in text
        assert 'stroke="#000" stroke-width="2" stroke-linecap="round"' in text
        assert "<title>" in text
        assert text.count("stroke-width") == 1
