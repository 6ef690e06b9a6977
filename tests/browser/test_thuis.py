"""Whoever gets a sheet at home has it on a phone; the duo has the dates of its planning on the sheets, and a path with ticks."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.build.zoeken import INDEX

from .axe import faults
from .conftest import TELEFOON, Opener, kruislings, overkruis
from .test_planning import FULL, NO_STORAGE, moments, planned

BLAD, BRIEF, WEG = "mentor/vijf-vingers.html", "werkmaterialen/ouderbrief-les-5-so.html", "starten/index.html"
VELDEN = ("Datum", "Graag terug op school op", "De volgende les is op")
MAANDEN = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def fields(page: Page) -> list[str]:
    return [page.locator(".blad").get_by_label(label, exact=True).input_value() for label in VELDEN]


def same_day(shown: str, moment: str) -> bool:
    """Whether `shown` (maandag 5 oktober, or ma 5 okt) is the day of `moment` (2026-10-05T10:00)."""
    _, day, month = shown.split()
    return int(day) == int(moment[8:10]) and month[:3] in ("maa", MAANDEN[int(moment[5:7]) - 1])


@kruislings
def test_thuis_is_het_blad_op_een_telefoon_te_lezen_zonder_iets_van_de_handleiding(
    venster: Opener, plek: str, request: pytest.FixtureRequest
):
    start = request.getfixturevalue(plek)
    page = opened(venster(viewport=TELEFOON, bypass_csp=True), start + BLAD)
    assert page.evaluate("document.documentElement.scrollWidth") <= TELEFOON["width"]
    expect(page.get_by_role("heading", level=1)).to_have_text("Vijf vingers")
    expect(page.locator("nav, .md-header, [type=search], .bladkop")).to_have_count(0)
    assert faults(page) == []
    page.evaluate("window.print = () => { window.geprint = true; }")
    page.get_by_role("button", name="Print dit blad").click()
    assert page.evaluate("window.geprint")
    if "Firefox" not in page.evaluate("navigator.userAgent"):  # Playwright cannot have it look as on paper
        page.emulate_media(media="print")
        expect(page.get_by_text("Hoe komt het terug?")).to_be_hidden()
        expect(page.locator(".blad")).to_be_visible()
        page.emulate_media(media="screen")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("link", name="Over de lessen, en alle bladen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Voor mentoren en ouders")
    page.get_by_role("link", name="Invulblad doelen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Invulblad doelen")


def test_wat_voor_thuis_is_vindt_niemand_met_zoeken(site: Path):
    assert "mentor/" not in (site / INDEX).read_text("utf-8")
    assert (site / BLAD).is_file()


@overkruis
def test_de_data_van_de_planning_staan_op_de_brief_tot_je_ze_leeg_laat(
    venster: Opener, plek: str, request: pytest.FixtureRequest
):
    start, asked = request.getfixturevalue(plek), list[str]()
    context = venster()
    page = opened(context, start + BRIEF)
    assert fields(page) == ["", "", ""]
    expect(page.locator(".datums")).to_be_hidden()  # nobody planned anything
    plan = planned(context, start)
    given, back = moments(plan), moments(plan, "terug")
    expect(plan.locator(".planning__brieven")).to_contain_text("terug op maandag 5 oktober")
    expect(page.locator(".datums")).to_be_visible()  # the other tab hears of it
    assert all(map(same_day, fields(page), (given[5], back[5], given[6])))
    plan.get_by_role("link", name="Brief bij les 5 (SO)").click()
    context.on("request", lambda asking: asked.append(asking.url))
    expect(plan.locator(".datums")).to_contain_text("Kijk ze na en print deze pagina")
    assert plan.url == start + BRIEF
    plan.locator(".blad").get_by_label("Datum", exact=True).fill("morgen")
    plan.get_by_role("button", name="Laat de data leeg").click()
    assert fields(plan) == ["morgen", "", ""]  # what somebody typed stays
    plan.reload()
    assert fields(plan) == ["", "", ""]
    plan.get_by_role("button", name="Vul de data in").click()
    assert all(map(same_day, fields(plan), (given[5], back[5], given[6])))
    assert not [url for url in asked if not url.startswith((start, "data:", "blob:"))]
    assert all("morgen" not in url and "oktober" not in url for url in asked)


def test_elk_blad_voor_thuis_krijgt_zijn_datum(venster: Opener, schijf: str, site: Path):
    context = venster()
    planned(context, schijf)
    sheets = sorted(path.name for path in (site / "mentor").glob("*.html") if path.name != "index.html")
    assert len(sheets) > 8
    for name in sheets:
        page = opened(context, f"{schijf}werkmaterialen/{name}")
        values = page.locator(".blad .invul input").evaluate_all("vakken => vakken.map(vak => vak.value)")
        assert [value for value in values if value], name
        page.close()


@kruislings
def test_de_weg_onthoudt_zijn_vinkjes_en_zegt_wat_er_vandaag_is(
    venster: Opener, plek: str, request: pytest.FixtureRequest
):
    start = request.getfixturevalue(plek)
    context = venster(viewport=TELEFOON)
    page = opened(context, start + WEG)
    weg = page.locator(".weg")
    expect(weg).to_contain_text("0 van 7 stappen af.")
    expect(weg.locator(".weg__vandaag")).to_be_empty()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label("Af: 1. Lezen").check()
    page.locator(".weg__klaar input").nth(2).check()  # at the end of its own part
    expect(page.get_by_label("Af: 2. Afspreken")).to_be_checked()
    expect(weg).to_contain_text("2 van 7 stappen af. Hierna: Vooraf")
    planned(context, start).close()
    page.clock.set_fixed_time("2026-09-16T23:30:00")
    page.reload()
    expect(weg).to_contain_text("2 van 7 stappen af.")
    today = weg.locator(".weg__wanneer", has_text="Vandaag").locator("+ ul")
    expect(today).to_contain_text("Les 2: Huiswerk terug")
    expect(today).not_to_contain_text("10:00")
    expect(weg.locator(".weg__wanneer", has_text="Later deze week").locator("+ ul")).to_contain_text("do 17 sep 10:00")
    page.clock.set_fixed_time("2026-11-30T08:00:00")
    page.reload()
    expect(weg.locator(".weg__vandaag")).to_be_empty()  # all of it is over
    page.get_by_role("button", name="Haal alle vinkjes weg").click()
    expect(weg).to_contain_text("0 van 7 stappen af.")
    assert page.evaluate("localStorage['handleiding.weg']") is None


@pytest.mark.parametrize(
    ("venster", "dicht"),
    [("chromium", NO_STORAGE), ("browser", FULL), ("firefox", NO_STORAGE)],
    ids=["geen opslag", "vol", "geen opslag-firefox"],
    indirect=["venster"],
)
def test_zonder_opslag_werken_de_vinkjes_ook_en_dat_staat_er(venster: Opener, schijf: str, dicht: str):
    context = venster()
    context.add_init_script(dicht)
    page = opened(context, schijf + WEG)
    page.get_by_label("Af: 1. Lezen").check()
    expect(page.locator(".weg__stand")).to_contain_text("1 van 7")
    expect(page.locator(".weg__bewaren")).to_contain_text("bewaart de vinkjes niet")


@pytest.mark.parametrize("kapot", ["{", "7", '{"a": 1}', '["iets-anders", 5, null]'])
def test_wat_er_vreemd_bewaard_staat_breekt_de_weg_niet(venster: Opener, schijf: str, kapot: str):
    page = opened(venster(), schijf + WEG)
    page.evaluate("kapot => { localStorage['handleiding.weg'] = localStorage['handleiding.planning'] = kapot; }", kapot)
    page.reload()
    expect(page.locator(".weg")).to_contain_text("0 van 7 stappen af.")


def test_zonder_script_staat_de_weg_er_zoals_hij_is(venster: Opener, schijf: str):
    context = venster(java_script_enabled=False)
    page = opened(context, schijf + WEG)
    expect(page.locator(".weg")).to_be_hidden()
    expect(page.locator("table input")).to_have_count(0)
    page.goto(schijf + BLAD)
    expect(page.get_by_role("link", name="Blad als pdf")).to_be_visible()
    expect(page.get_by_role("button", name="Print dit blad")).to_be_hidden()


def test_axe_vindt_niets_op_de_weg_en_de_brief_met_data(venster: Opener, webserver: str):
    context = venster(viewport=TELEFOON, bypass_csp=True)
    planned(context, webserver).close()
    for address in (WEG, BRIEF):
        page = opened(context, webserver + address)
        if address == WEG:
            page.get_by_label("Af: 1. Lezen").check()
        assert page.evaluate("document.documentElement.scrollWidth") <= TELEFOON["width"]
        assert faults(page) == []
