"""The board: what the class sees of a lesson, how it is worked, and a clock that counts what really went by."""

from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from .axe import faults
from .conftest import TELEFOON, Opener, in_beide, verstrijk, wacht_tot

LES = "lessen/les-3-bord.html"
BREEDBEELD = {"width": 1920, "height": 1080}
SCHERMEN = [BREEDBEELD, {"width": 1280, "height": 720}, {"width": 820, "height": 1180}]
# What pupils read, and is smaller than it should be; what runs off the screen; both with what it is about.
KLEIN = """() => [...document.querySelectorAll("main *, .klok *")]
  .filter((el) => [...el.childNodes].some((kind) => kind.nodeType === 3 && kind.data.trim()))
  .filter((el) => el.checkVisibility() && el.getBoundingClientRect().width > 2 && !el.closest(".toont-deel .verloop"))
  .filter((el) => parseFloat(getComputedStyle(el).fontSize) < 48)
  .map((el) => `${el.textContent}: ${getComputedStyle(el).fontSize}`)"""
ERAF = """() => [...document.querySelectorAll("body *")].filter((el) => el.checkVisibility()).filter((el) => {
    const plek = el.getBoundingClientRect();
    return plek.width > 2 && (plek.left < -1 || plek.top < -1 || plek.right > innerWidth + 1 || plek.bottom > innerHeight + 1
      || (el.clientWidth && el.scrollWidth > el.clientWidth + 1 && !el.closest("[role=status]") && el.matches("main *")
          && !el.closest(".toont-deel .verloop")));
  }).map((el) => `${el.className} ${el.textContent.trim().slice(0, 40)}`)"""
# Goes through the whole lesson, as a presenter's remote does; gives the name of each place, and what each of `kijken` finds.
LANGS = f"""(kijken) => {{
  const kijkers = {{ eraf: {ERAF}, klein: {KLEIN} }}, plekken = [], verder = document.querySelector("[data-doe=volgende]");
  for (let plek = "verloop"; ; plek = document.querySelector(".deel.is-hier .deel__titel").innerText) {{
    plekken.push([plek, kijken.flatMap((kijk) => kijkers[kijk]().map((wat) => `${{kijk}}: ${{wat}}`))]);
    if (verder.disabled) return plekken;
    document.body.dispatchEvent(new KeyboardEvent("keydown", {{ key: "PageDown", bubbles: true, cancelable: true }}));
  }}
}}"""


OVERAL = pytest.mark.parametrize("bord", ["webserver", "schijf"], indirect=True)
"""Marks a test that uses `bord` and hangs on where it stands: it runs on a server and from a disk."""


@pytest.fixture
def bord(venster: Opener, request: pytest.FixtureRequest) -> Page:
    """The board of a lesson, with a clock that the test moves: from a disk, or as the mark OVERAL says."""
    page = venster(viewport=BREEDBEELD).new_page()
    page.clock.install(time=datetime(2026, 3, 29, 0, 59))
    page.goto(request.getfixturevalue(getattr(request, "param", "schijf")) + LES)
    return page


def title(page: Page) -> str:
    return page.locator(".deel.is-hier .deel__titel").inner_text()


def minutes(page: Page) -> int:
    return int(page.locator(".klok__minuten").inner_text())


def left(page: Page) -> float:
    """Gives which part of the disc is still there."""
    return float(page.locator(".klok__schijf").evaluate("schijf => schijf.style.getPropertyValue('--over')"))


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize(("venster", "bord"), [("browser", "webserver"), ("firefox", "schijf")], indirect=True)
def test_pijlen_afstandsbediening_en_knoppen_gaan_door_de_les(bord: Page):
    expect(bord.locator(".tegel")).to_have_count(6)
    expect(bord.locator(".klok")).to_be_hidden()
    bord.keyboard.press("ArrowRight")
    assert title(bord) == "Waar kom jij vandaan?"
    expect(bord.locator(".is-hier .kaarten")).to_be_hidden()
    bord.keyboard.press("PageDown")
    expect(bord.locator(".is-hier .kaart")).to_have_count(4)
    expect(bord.locator(".is-hier .deel__zin").first).to_be_hidden()
    button(bord, "Volgende")
    assert title(bord) == "Interview"
    bord.keyboard.press("PageUp")
    bord.keyboard.press("ArrowLeft")
    assert title(bord) == "Waar kom jij vandaan?"
    bord.locator(".tegel").nth(3).click()
    assert title(bord) == "Vertel over je mindmap"
    expect(bord.locator(".tegel[aria-current]")).to_have_count(1)
    button(bord, "Overzicht")
    expect(bord.locator(".tegel__titel").first).to_be_visible()


def test_een_kaart_wordt_groot_met_een_tik_of_een_toets_en_weer_klein(bord: Page):
    bord.keyboard.press("ArrowRight")
    bord.keyboard.press("ArrowRight")
    cards = bord.locator(".is-hier .kaart")
    cards.nth(2).click()
    expect(cards.nth(2)).to_be_visible()
    expect(cards.nth(0)).to_be_hidden()
    assert bord.evaluate(ERAF) == []
    bord.keyboard.press("Escape")
    expect(cards.nth(0)).to_be_visible()
    cards.nth(0).locator("[role=button]").focus()
    bord.keyboard.press("Enter")
    expect(cards.nth(2)).to_be_hidden()
    bord.keyboard.press("ArrowRight")
    assert title(bord) == "Interview"


def test_met_een_vinger_werkt_alles(venster: Opener, schijf: str):
    page = venster(viewport=SCHERMEN[2], has_touch=True).new_page()
    page.goto(schijf + LES)
    page.locator(".tegel").nth(1).tap()
    assert title(page) == "Interview"
    page.get_by_role("button", name="Volgende").tap()
    page.locator(".is-hier .kaart").nth(1).tap()
    expect(page.locator(".is-hier .kaart").nth(0)).to_be_hidden()
    assert [
        found
        for found in page.locator(".knop:visible").evaluate_all("k => k.map(k => k.getBoundingClientRect().height)")
        if found < 48
    ] == []


def test_de_klok_telt_af_staat_stil_en_krijgt_er_een_minuut_bij(bord: Page):
    bord.keyboard.press("ArrowRight")
    assert (minutes(bord), left(bord)) == (5, 1)
    verstrijk(bord, 150)
    assert minutes(bord) == 3
    assert left(bord) == pytest.approx(0.6, abs=0.01)  # whole minutes, for who wants nothing to move
    bord.keyboard.press(" ")
    expect(bord.locator(".klok__woord")).to_have_text("pauze")
    verstrijk(bord, 70)
    assert minutes(bord) == 3
    button(bord, "1 minuut erbij")
    assert minutes(bord) == 4
    bord.keyboard.press(" ")  # the button that was clicked does not take the space bar
    expect(bord.locator(".klok__woord")).to_have_text("minuten")
    verstrijk(bord, 190)
    expect(bord.locator(".klok__woord")).to_have_text("minuut")
    verstrijk(bord, 100)
    assert (minutes(bord), left(bord)) == (0, 0)
    expect(bord.locator(".klok__woord")).to_have_text("klaar")
    button(bord, "1 minuut erbij")
    assert minutes(bord) == 1


def test_elk_deel_houdt_zijn_eigen_tijd(bord: Page):
    bord.keyboard.press("ArrowRight")
    verstrijk(bord, 120)
    bord.locator(".tegel").nth(1).click()
    assert minutes(bord) == 7
    verstrijk(bord, 60)
    bord.locator(".tegel").nth(0).click()
    assert minutes(bord) == 3


def test_een_klok_die_verspringt_of_een_laptop_die_slaapt(bord: Page):
    bord.keyboard.press("ArrowRight")
    verstrijk(bord, 61)
    assert minutes(bord) == 4
    bord.clock.set_system_time(datetime(2026, 3, 28, 23, 0))  # somebody puts the clock back
    bord.clock.run_for(2_000)
    assert minutes(bord) == 4
    bord.clock.set_system_time(datetime(2026, 3, 28, 23, 2, 2))  # the machine slept: its steady clock stood still
    bord.clock.run_for(1_000)
    assert minutes(bord) == 2
    bord.clock.set_system_time(datetime(2026, 3, 29, 9, 0))  # the next morning: another lesson
    bord.clock.run_for(1_000)
    assert minutes(bord) == 2
    expect(bord.locator(".klok__woord")).to_have_text("pauze")


@OVERAL
def test_na_verversen_is_alles_waar_het_was_en_telde_de_tijd_door(bord: Page):
    address = bord.url
    for _ in range(3):
        bord.keyboard.press("PageDown")
    button(bord, "1 minuut erbij")
    verstrijk(bord, 61)
    assert (title(bord), minutes(bord)) == ("Interview", 7)
    bord.reload()
    assert (title(bord), minutes(bord)) == ("Interview", 7)
    bord.evaluate(
        "Storage.prototype.setItem = () => {}"
    )  # the machine went off, and when it came back its clock was wrong
    bord.clock.set_system_time(datetime(2026, 3, 28, 23, 0))
    bord.reload()
    assert (title(bord), minutes(bord)) == ("Interview", 7)
    kept = bord.evaluate("Object.entries(sessionStorage).concat(Object.entries(localStorage))")
    assert [name for name, _ in kept] == ["handleiding.bord.les-3"]
    assert bord.url == address
    for wrong in ("{", '{"here": 99}', '{"here": 2, "rest": [-1], "lasting": []}', "null"):
        bord.evaluate("tekst => sessionStorage.setItem('handleiding.bord.les-3', tekst)", wrong)
        bord.evaluate("addEventListener('pagehide', (e) => e.stopImmediatePropagation(), true)")
        bord.reload()
        expect(bord.locator(".verloop__titel")).to_be_visible()


@in_beide
def test_zonder_opslag_werkt_het_bord_ook(venster: Opener, schijf: str):
    context = venster()
    context.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('dicht'); }})")
    page, faults = context.new_page(), list[str]()
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(schijf + LES)
    page.keyboard.press("ArrowRight")
    assert (title(page), faults) == ("Waar kom jij vandaan?", [])


def test_wie_beweging_verdraagt_ziet_de_schijf_elke_seconde_kleiner(venster: Opener, schijf: str):
    page = venster(reduced_motion="no-preference").new_page()
    page.clock.install()
    page.goto(schijf + LES)
    page.keyboard.press("ArrowRight")
    page.clock.run_for(30_000)
    assert left(page) == pytest.approx(0.9, abs=0.005)


def test_het_scherm_blijft_aan_waar_de_browser_dat_kan(venster: Opener, webserver: str):
    context = venster()
    context.add_init_script(
        "window.aan = 0; Object.defineProperty(navigator, 'wakeLock',"
        " {value: {request: async () => ({released: false, n: window.aan++})}})"
    )
    page = context.new_page()
    page.goto(webserver + LES)
    page.keyboard.press("ArrowRight")
    wacht_tot(page, "window.aan === 1")


@pytest.mark.parametrize("scherm", SCHERMEN, ids=lambda scherm: str(scherm["width"]))
def test_niets_loopt_van_het_scherm_en_alles_is_van_ver_te_lezen(venster: Opener, schijf: str, scherm: dict[str, int]):
    page, wrong, seen = venster(viewport=scherm).new_page(), list[str](), 0
    for les in range(1, 9):
        page.goto(f"{schijf}lessen/les-{les}-bord.html")
        for place, found in page.evaluate(LANGS, ["eraf", *(["klein"] if scherm is BREEDBEELD else [])]):
            seen += 1
            wrong += [f"les {les}, {place}, {fault}" for fault in found]
    assert wrong == []
    assert seen > 60


def test_axe_vindt_niets_op_het_bord(venster: Opener, webserver: str):
    page = venster(viewport=TELEFOON, bypass_csp=True).new_page()
    page.goto(webserver + LES)
    for _ in range(3):  # the course, an activity, its cards
        assert faults(page) == []
        page.keyboard.press("PageDown")


def test_zonder_script_is_het_bord_de_lijst_van_de_les_en_past_die_op_een_a4(venster: Opener, schijf: str, tmp_path):
    import pypdfium2  # type: ignore[import-untyped]

    page = venster(java_script_enabled=False).new_page()
    page.goto(schijf + LES)
    expect(page.locator(".tegel__titel")).to_have_count(6)
    expect(page.get_by_role("navigation")).to_be_hidden()
    page.locator(".tegel").nth(1).click()
    expect(page.get_by_role("heading", name="Interview")).to_be_visible()
    page.pdf(path=tmp_path / "bord.pdf", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "bord.pdf")
    width, height = document[0].get_size()
    assert (len(document), width > height) == (1, True)


def test_de_les_wijst_naar_het_bord_en_het_bord_vraagt_niets_van_elders(venster: Opener, webserver: str):
    page, asked = venster().new_page(), list[str]()
    page.goto(f"{webserver}lessen/les-3.html")
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("link", name="Op het bord", exact=True).click()
    expect(page.locator(".verloop__titel")).to_be_visible()
    assert [url for url in asked if not url.startswith((webserver, "data:"))] == []
    assert {url.rsplit("/", 1)[1] for url in asked if url.endswith((".js", ".css"))} == {
        "klok.js", "bord.js", "alleen.css", "bord.css",
    }  # fmt: skip
