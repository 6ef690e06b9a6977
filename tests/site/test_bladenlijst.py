"""The list of sheets on the built site: every sheet once, with a picture of that sheet and the facts of its PDF."""

from pathlib import Path
from typing import cast

import pypdfium2  # type: ignore[import-untyped]
import pytest
from lxml import html
from PIL import Image, ImageChops, ImageStat

from macros.model.beeld import BREED
from macros.printing.beeld import picture

LIGHT = 15_000
"""How many bytes a picture is at most."""


def opened(page: Path) -> html.HtmlElement:
    return cast(html.HtmlElement, html.document_fromstring(page.read_text("utf-8")))


@pytest.fixture(scope="module")
def kaarten(site: Path) -> dict[str, html.HtmlElement]:
    """The card of every sheet, by its slug; fails where a sheet has two."""
    page = opened(site / "werkmaterialen" / "index.html")
    cards = page.find_class("bladkaart")
    found = {card.find_class("bladkaart__titel")[0].get("href", "").removesuffix(".html"): card for card in cards}
    assert len(found) == len(cards)
    return found


def sizes(file: Path) -> list[tuple[float, float]]:
    document = pypdfium2.PdfDocument(file)
    found = [page.get_size() for page in document]
    document.close()
    return found


def test_elk_blad_staat_een_keer_in_de_lijst(site: Path, kaarten: dict[str, html.HtmlElement]):
    sheets = {path.stem for path in (site / "werkmaterialen").glob("*.html") if path.with_suffix(".pdf").exists()}
    assert len(sheets) > 90
    assert set(kaarten) == sheets
    assert {path.stem for path in (site / "werkmaterialen").glob("*.webp")} == sheets


def test_elk_plaatje_is_licht_en_even_groot_als_de_pagina_zegt(site: Path, kaarten: dict[str, html.HtmlElement]):
    for slug, card in kaarten.items():
        (image,) = card.iter("img")
        file = site / "werkmaterialen" / image.get("src", "")
        assert file.stem == slug
        assert file.stat().st_size < LIGHT, slug
        with Image.open(file) as drawn:
            assert drawn.format == "WEBP"
            assert drawn.size == (int(image.get("width", "")), int(image.get("height", ""))), slug
            width, height = sizes(file.with_suffix(".pdf"))[0]
            assert drawn.size == (BREED, round(BREED * height / width)), slug
        assert (image.get("loading"), image.get("alt")) == ("lazy", "")


@pytest.mark.parametrize("slug", ["mandala-hond", "certificaat-1", "logboek"])
def test_het_plaatje_is_van_dit_blad_en_twee_keer_hetzelfde(site: Path, slug: str):
    """Made anew from the PDF that stands there, it is the same to the last byte; and there is something on it."""
    file = site / "werkmaterialen" / f"{slug}.webp"
    assert file.read_bytes() == picture(file.with_suffix(".pdf").read_bytes())
    with Image.open(file) as drawn:
        greys = drawn.convert("L").tobytes()
    assert min(greys) < 100
    assert max(greys) > 250


def unlike(first: Image.Image, second: Image.Image) -> float:
    """Gives how far two pictures are apart, seen from a distance: the mean difference in grey."""
    small = [image.convert("L").resize((30, 42)) for image in (first, second)]
    return ImageStat.Stat(ImageChops.difference(*small)).mean[0]


@pytest.mark.parametrize("slug", ["doelenkaart", "gevoelskaarten"])
def test_het_plaatje_is_van_de_eerste_pagina(site: Path, slug: str):
    document = pypdfium2.PdfDocument(site / "werkmaterialen" / f"{slug}.pdf")
    first, *others = [page.render(scale=1).to_pil() for page in document]
    document.close()
    with Image.open(site / "werkmaterialen" / f"{slug}.webp") as drawn:
        assert others
        assert unlike(drawn, first) < 3
        assert unlike(drawn, first) * 3 < min(unlike(drawn, other) for other in others)


def test_bij_elk_blad_staan_de_paginas_van_zijn_pdf_en_zijn_downloads(site: Path, kaarten: dict[str, html.HtmlElement]):
    for slug, card in kaarten.items():
        pages = len(sizes(site / "werkmaterialen" / f"{slug}.pdf"))
        facts = card.find_class("bladkaart__feiten")[0].text_content()
        assert ("1 pagina A4" if pages == 1 else f"{pages} pagina’s A4") in facts, slug
        assert "voor " in facts
        assert card.find_class("bladkaart__kopieen")[0].text_content().startswith("kopiëren: ")
        assert {f"{slug}.pdf", f"{slug}.docx"} <= {link.get("href") for link in card.find_class("download")}


def test_wat_bij_elke_les_hoort_staat_bovenaan_en_elke_les_heeft_een_groep_met_een_link(site: Path):
    page = opened(site / "werkmaterialen" / "index.html")
    groups = page.find_class("bladengroep")
    always = {link.get("href") for link in groups[0].find_class("bladkaart__titel")}
    assert {"logboek.html", "evaluatieformulier.html"} <= always
    links = [group.xpath("string(h2/a/@href)") for group in groups]
    assert links[1:9] == [f"../lessen/les-{number}.html" for number in range(1, 9)]
    jumps = page.xpath("//nav[contains(@class, 'bladsprong')]//a/@href")
    assert jumps == [f"#{group.get('aria-labelledby')}" for group in groups]
    assert page.xpath("//script[contains(@src, 'bladen.js')]")
    other = opened(site / "index.html")
    assert not other.xpath("//script[contains(@src, 'bladen.js')]")
