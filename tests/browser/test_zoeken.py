"""Searching works wherever the site stands: on a web server, below a folder of one, and on a disk or USB stick."""

import pytest
from playwright.sync_api import expect

from .conftest import TELEFOON, Opener


@pytest.mark.parametrize("plek", ["webserver", "submap", "schijf"])
@pytest.mark.parametrize("vanaf", ["index.html", "lessen/les-1.html"])
def test_zoeken_vindt_een_blad_en_brengt_je_erheen(
    venster: Opener, request: pytest.FixtureRequest, blad: dict[str, str], plek: str, vanaf: str
) -> None:
    begin = request.getfixturevalue(plek)
    page = venster().new_page()
    page.goto(begin + vanaf)
    page.get_by_role("textbox", name="Zoek in de handleiding").press_sequentially(blad["title"])
    gevonden = page.locator(f".md-search-result__link[href='{begin}{blad['location']}']")
    gevonden.click()
    expect(page).to_have_url(begin + blad["location"])
    expect(page.get_by_role("heading", level=1)).to_have_text(blad["title"])


def test_zoeken_op_een_telefoon_kan_met_alleen_het_toetsenbord(
    venster: Opener, webserver: str, blad: dict[str, str]
) -> None:
    page = venster(viewport=TELEFOON).new_page()
    page.goto(webserver)
    knop = page.get_by_role("button", name="Zoeken", exact=True)
    knop.focus()
    page.keyboard.press("Enter")
    veld = page.get_by_role("textbox", name="Zoek in de handleiding")
    expect(veld).to_be_focused()
    page.keyboard.type(blad["title"])
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(500)  # Material draws the list anew for each letter, and a new list has no focus
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(blad["title"])


def test_zoeken_telt_in_het_nederlands_en_meldt_dat_aan_voorleessoftware(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    page.goto(webserver)
    veld = page.get_by_role("textbox", name="Zoek in de handleiding")
    veld.press_sequentially("zkxqvw")
    expect(page.locator(".md-search-result [role=status]")).to_have_text("Niets gevonden")
    veld.clear()
    veld.press_sequentially("les")
    expect(page.locator(".md-search-result [role=status]")).to_contain_text("gevonden")


def test_escape_sluit_het_zoeken_en_brengt_je_terug_bij_de_knop(venster: Opener, webserver: str) -> None:
    page = venster(viewport=TELEFOON).new_page()
    page.goto(webserver)
    knop = page.get_by_role("button", name="Zoeken", exact=True)
    knop.click()
    expect(knop).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(knop).to_be_focused()
    expect(knop).to_have_attribute("aria-expanded", "false")
