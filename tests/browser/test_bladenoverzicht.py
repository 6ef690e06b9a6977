"""The overview of sheets as it is used: one finds a sheet by lesson, age, reader and kind, also without a mouse."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import BREED, TELEFOON, Opener

from .axe import faults

LIJST = "werkmaterialen/index.html"
SCHERMEN = 8
"""How many screens of a telephone stand before the last group, at most."""
ALLE = 101


def opened(venster: Opener, address: str, **options: Any) -> Page:
    page = venster(**options).new_page()
    page.goto(address)
    return page


def pick(page: Page, name: str) -> Locator:
    """Gives the list called `name` to choose from."""
    return page.get_by_role("combobox", name=name, exact=True)


def seen(page: Page) -> list[str]:
    """Gives the titles of the sheets that are to be seen."""
    return page.locator(".bladkaart__titel:visible").all_inner_texts()


def fits(page: Page, name: str, word: str) -> bool:
    """Tells whether every card that is to be seen has `word` among its words for `name`."""
    words = page.locator(".bladkaart:visible").evaluate_all("(all, naam) => all.map((el) => el.dataset[naam])", name)
    assert words
    return all(word in found.split() for found in words)


@pytest.mark.parametrize("waar", ["webserver", "schijf"])
def test_kiezen_toont_alleen_wat_past_zegt_hoeveel_en_komt_in_het_adres(
    venster: Opener, waar: str, request: pytest.FixtureRequest
):
    page = opened(venster, request.getfixturevalue(waar) + LIJST)
    status = page.get_by_role("status")
    expect(status).to_have_text(f"{ALLE} bladen")
    pick(page, "Les").select_option(label="Les 6: Zelf een fijne hulp zijn")
    assert fits(page, "les", "6")
    lesson = len(seen(page))
    expect(status).to_have_text(f"{lesson} van {ALLE} bladen")
    pick(page, "SO/VSO").select_option("VSO")
    pick(page, "Voor wie").select_option("mentor")
    assert fits(page, "doelgroep", "vso")
    assert fits(page, "lezer", "mentor")
    assert 0 < len(seen(page)) < lesson
    expect(status).to_have_text(f"{len(seen(page))} van {ALLE} bladen")
    assert page.url.endswith("#les=6&doelgroep=vso&lezer=mentor")
    pick(page, "Soort blad").select_option("poster")
    expect(status).to_have_text("Geen blad past hierbij.")
    assert seen(page) == []
    page.get_by_role("button", name="Alles tonen").click()
    expect(status).to_have_text(f"{ALLE} bladen")
    assert "#" not in page.url
    assert page.evaluate("Object.keys(localStorage).filter((naam) => /blad|les/.test(naam))") == []


def test_een_link_met_een_keuze_kiest_en_een_onbekend_woord_doet_niets(venster: Opener, webserver: str):
    page = opened(venster, f"{webserver}{LIJST}#les=3&soort=oefening")
    assert fits(page, "les", "3")
    assert fits(page, "soort", "oefening")
    expect(pick(page, "Les")).to_have_value("3")
    expect(page.locator(".bladfilter")).to_be_in_viewport()
    page.evaluate("location.hash = 'les=4'")
    expect(pick(page, "Les")).to_have_value("4")
    expect(pick(page, "Soort blad")).to_have_value("")
    assert fits(page, "les", "4")
    page.evaluate("location.hash = 'les=99&kleur=blauw'")
    expect(page.get_by_role("status")).to_have_text(f"{ALLE} bladen")
    assert page.locator(".bladfilter select").evaluate_all("(all) => all.map((el) => el.selectedIndex)") == [0] * 4


def test_wie_terugkomt_van_een_blad_vindt_zijn_keuze_terug(venster: Opener, webserver: str):
    page = opened(venster, webserver + LIJST)
    pick(page, "Voor wie").select_option("mentor")
    found = seen(page)
    page.get_by_role("link", name=found[0], exact=True).click()
    page.wait_for_load_state()
    page.go_back()
    expect(pick(page, "Voor wie")).to_have_value("mentor")
    assert seen(page) == found


def test_alles_gaat_met_het_toetsenbord(venster: Opener, webserver: str):
    page = opened(venster, webserver + LIJST)
    pick(page, "Les").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status")).to_contain_text(f"van {ALLE} bladen")
    assert fits(page, "les", "2")
    for name in ("doelgroep", "lezer", "soort"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == name
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(f"{ALLE} bladen")
    assert page.evaluate("document.activeElement.name") == "les"  # the button is gone, the reader is not lost
    summary = page.locator(".bladengroep", has=page.locator("#bladen-van-les-1")).locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Sta op als", exact=True)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_een_sprong_vouwt_zijn_groep_open_ook_een_tweede_keer(venster: Opener, webserver: str):
    page = opened(venster, webserver + LIJST)
    link, group = page.get_by_role("link", name="Les 5", exact=True), page.locator("#bladen-van-les-5")
    for _ in range(2):
        expect(page.get_by_role("link", name="Mandala hond", exact=True)).to_be_hidden()
        link.click()
        expect(group).to_be_in_viewport()
        expect(page.get_by_role("link", name="Mandala hond", exact=True)).to_be_visible()
        page.locator(".bladengroep", has=group).locator("summary").click()


def test_dichtgevouwen_is_de_lijst_kort_genoeg_voor_een_telefoon(venster: Opener, webserver: str):
    page = opened(venster, webserver + LIJST, viewport=TELEFOON)
    assert set(seen(page)) == set(page.locator(".bladengroep").first.locator(".bladkaart__titel").all_inner_texts())
    top = "document.querySelector('.bladengroep:last-child').getBoundingClientRect().top + scrollY"
    assert 1 < page.evaluate(top) / TELEFOON["height"] <= SCHERMEN
    assert page.evaluate("document.documentElement.scrollWidth") <= TELEFOON["width"]


def test_zonder_script_staat_alles_open_en_is_er_niets_om_te_kiezen(venster: Opener, webserver: str):
    page = opened(venster, f"{webserver}{LIJST}#les=3", java_script_enabled=False)
    expect(page.locator(".bladkaart__titel:visible")).to_have_count(ALLE)
    expect(page.locator(".bladfilter")).to_be_hidden()
    expect(page.locator("#bladen-van-les-3")).to_be_in_viewport()


def test_niets_verschuift_als_de_plaatjes_komen(venster: Opener, webserver: str):
    found = []
    for pictures in (True, False):
        context = venster(viewport=BREED)
        if not pictures:
            context.route("**/*.webp", lambda route: None)  # they stay on their way
        page = context.new_page()
        page.goto(f"{webserver}{LIJST}#les=8", wait_until="domcontentloaded" if not pictures else "networkidle")
        expect(page.get_by_role("status")).to_contain_text("van")
        page.evaluate("document.fonts.ready")
        boxes = "(all) => all.map((el) => [el.complete, Math.round(el.getBoundingClientRect().height)])"
        found.append(page.locator(".bladkaart__beeld:visible").evaluate_all(boxes))
    assert [height for _, height in found[0]] == [height for _, height in found[1]]
    assert len({height for _, height in found[0]}) == 2  # of paper that stands, and paper on its side
    assert found[0][0][0]
    assert not found[1][0][0]


@pytest.mark.parametrize("maat", [BREED, TELEFOON])
def test_ook_opengevouwen_en_gekozen_breekt_niets_een_regel(venster: Opener, webserver: str, maat: Any):
    page = opened(venster, f"{webserver}{LIJST}#les=5", viewport=maat)
    assert faults(page) == []


def test_met_vaste_kleuren_houdt_een_kaart_haar_rand(venster: Opener, webserver: str):
    page = opened(venster, f"{webserver}{LIJST}#les=5", forced_colors="active")
    for part in (".bladkaart", ".bladfilter select", ".bladdeel--keuze"):
        style = page.locator(part).first.evaluate("(el) => getComputedStyle(el).borderTopStyle")
        assert style in {"solid", "dashed", "inset"}, part
