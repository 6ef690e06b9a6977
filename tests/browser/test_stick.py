"""The manual on a USB stick: the zip unpacked in some folder, opened without a server."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from macros.model.mappen import STICK

from .conftest import Opener, in_beide
from .test_veiligheid import luister


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one folder that comes out of the zip, on a stick with a space in its name."""
    folder = tmp_path_factory.mktemp("stick") / "usb stick"
    with ZipFile(site / STICK) as archive:
        archive.extractall(folder)
    [top] = folder.iterdir()
    return top


@in_beide
def test_van_een_stick_open_je_de_start_een_les_een_blad_en_zoek_je(stick: Path, venster: Opener, blad: dict[str, str]):
    [start] = stick.glob("*.html")
    begin = (stick / "handleiding").as_uri() + "/"
    page = venster().new_page()
    gehoord = luister(page)
    page.goto(start.as_uri())
    expect(page).to_have_url(begin + "index.html")
    page.locator("main a[href*='lessen/les-3.html']").first.click()
    expect(page).to_have_url(re.compile(re.escape(begin + "lessen/les-3.html")))
    downloads = page.locator("article a[href$='.pdf'], article a[href$='.docx']").evaluate_all(
        "(a) => a.map((b) => b.href)"
    )
    assert len(downloads) > 5
    assert [link for link in downloads if not Path(unquote(urlsplit(link).path)).is_file()] == []
    page.get_by_role("searchbox", name="Zoek in de handleiding").fill(blad["title"])
    page.locator(f"[data-zoekresultaat] a[href$='{blad['location']}']").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(blad["title"])
    assert gehoord == []


def test_wie_de_zip_niet_uitpakte_leest_wat_te_doen(stick: Path, venster: Opener, tmp_path: Path):
    [start] = stick.glob("*.html")
    alone = tmp_path / start.name
    alone.write_bytes(start.read_bytes())
    page = venster().new_page()
    page.goto(alone.as_uri())
    expect(page.locator("main")).to_contain_text("Pak dan eerst het hele zip-bestand uit")


LINK = re.compile(r'\s(?:href|src)="([^"#?:]+)["#?]')


def test_op_een_stick_brengt_elke_link_je_bij_een_bestand(stick: Path):
    pages = sorted((stick / "handleiding").rglob("*.html"))
    assert len(pages) > 100
    dead = [
        (page.name, link)
        for page in pages
        for link in set(LINK.findall(page.read_text("utf-8")))
        if not (page.parent / unquote(link)).exists()
    ]
    assert dead == []
