"""The page for who gives a lesson: my steps in front, the clock and the plan, signs, notes; and what may go wrong."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from .axe import faults
from .conftest import TELEFOON, Opener, in_beide, verstrijk, wacht_tot

LES = "lessen/les-3-geven.html"
KRUISLINGS = pytest.mark.parametrize(
    ("venster", "op"), [("browser", "webserver"), ("firefox", "schijf")], indirect=True
)
"""Marks a test that uses `op`: it runs in two kinds of browser, from a server and from a disk."""
OVERKRUIS = pytest.mark.parametrize(("venster", "op"), [("browser", "schijf"), ("firefox", "webserver")], indirect=True)
"""The same, with the other two."""
SCHERMEN = [{"width": 1920, "height": 1080}, {"width": 820, "height": 1180}, TELEFOON]
NACHT = datetime(2026, 3, 29, 1, 59)
TITEL = "el => (el.querySelector('h2') || document.querySelector('h1')).innerText"
KLEIN = """() => [...document.querySelectorAll("button, select, input, label:has(input), a.knop, a.tegel, .signalen__meer")]
  .filter((el) => el.checkVisibility() && !el.matches("label input"))
  .map((el) => [el.textContent.trim() || el.id, el.getBoundingClientRect()])
  .filter(([, plek]) => plek.width && (plek.height < 44 || plek.width < 44)).map(([naam]) => naam)"""
ERAF = """() => document.documentElement.scrollWidth > innerWidth ? [location.pathname] :
  [...document.querySelectorAll("main *, nav *, header *, dialog[open] *")].filter((el) => el.checkVisibility()).filter((el) => {
    const plek = el.getBoundingClientRect();
    return plek.width > 2 && (plek.left < -1 || plek.right > innerWidth + 1);
  }).map((el) => el.className + " " + el.textContent.trim().slice(0, 40))"""
# Goes through the whole lesson; gives the name of each place and what is wrong there.
LANGS = f"""() => {{
  const verder = document.querySelector("[data-doe=volgende]"), plekken = [];
  for (;;) {{
    const naam = ({TITEL})(document.querySelector(".is-hier"));
    plekken.push([naam, [...({ERAF})().map((wat) => "eraf: " + wat), ...({KLEIN})().map((wat) => "klein: " + wat)]]);
    if (!verder.checkVisibility()) return plekken;
    verder.click();
  }}
}}"""
NIETS_MEER = "Storage.prototype.setItem = () => {}"
"""What keeps a page from keeping anything more: it was cut off."""
Op = Callable[..., Page]


@pytest.fixture
def op(venster: Opener, request: pytest.FixtureRequest) -> Op:
    """Opens the page on a server, and from a disk, with a clock that the test moves."""

    def opened(nacht: datetime = NACHT, **options: Any) -> Page:
        page = venster(viewport=SCHERMEN[1], **options).new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        page.clock.install(time=nacht)
        page.goto(request.getfixturevalue(getattr(request, "param", "schijf")) + LES)
        page.clock.pause_at(nacht + timedelta(minutes=1))  # from here on only the test lets time go by
        return page

    return opened


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def title(page: Page) -> str:
    return str(page.locator(".is-hier").evaluate(TITEL))


def minutes(page: Page) -> str:
    return page.locator(".klok__minuten").inner_text()


def plan(page: Page) -> str:
    button = page.locator("[data-doe=korter]")
    return str(
        button.evaluate(
            "el => [...el.querySelectorAll('span:not(:has(span))')].map((e) => e.checkVisibility() ? e.textContent : '').join('')"
        )
    )


def again(page: Page) -> None:
    """Loads the page again; what is not kept is asked about, and lost."""
    page.reload()
    expect(page.locator(".is-hier")).to_be_visible()


def note(page: Page, code: str, text: str) -> None:
    if not page.locator("#notities").is_visible():
        button(page, "Notities")
    page.get_by_label("Code van de leerling").fill(code)
    page.get_by_label("Wat je zag of hoorde").fill(text)
    button(page, "Zet erbij")


def notes(page: Page) -> list[str]:
    return page.locator(".notities__lijst p").all_inner_texts()


def on_device(page: Page) -> list[str]:
    return sorted(page.evaluate("Object.keys(localStorage)"))


@OVERKRUIS
def test_mijn_stappen_staan_vooraan_en_een_signaal_is_een_tik_weg(op: Op):
    page = op()
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    expect(page.locator(".balk")).to_be_hidden()
    page.get_by_role("radio", name="hulpverlener").check()
    button(page, "Begin")
    assert title(page) == "Waar kom jij vandaan?"
    page.keyboard.press("ArrowRight")
    assert title(page) == "Interview van elkaar"
    mine, other = page.locator(".is-hier .stap").nth(2), page.locator(".is-hier .stap").nth(1)
    said = other.get_by_text("“Dit is echt gebeurd, en het is voorbij.")
    expect(said).to_be_hidden()
    sizes = [
        step.locator(".stap__wat").evaluate("el => parseFloat(getComputedStyle(el).fontSize)") for step in (mine, other)
    ]
    assert sizes[0] > sizes[1] >= 16
    other.get_by_role("button", name="Toon stap 2 helemaal").click()
    expect(said).to_be_visible()
    page.locator(".is-hier").get_by_role("button", name="Stap 1 is gedaan").click()
    expect(other).to_have_class("stap rol--leerkracht stap--ander stap--open stap--nu")
    button(page, "Wat zie je?")
    vel = page.get_by_role("dialog", name="Wat zie je?")
    expect(vel.get_by_text("Een leerling vraagt steeds of het nu wel goed met je gaat.")).to_be_visible()
    expect(vel.get_by_text("Stel rustig gerust")).to_be_visible()
    meer = vel.get_by_role("link", name="Meer hierover").first
    assert str(meer.get_attribute("href")).endswith("starten/wat-doe-je-als.html#klampt")
    page.keyboard.press("Escape")
    expect(vel).to_be_hidden()
    page.get_by_role("button", name="Overzicht").click()
    expect(page.locator(".tegel[aria-current]")).to_contain_text("Interview")
    page.locator(".tegel").nth(4).click()
    assert title(page) == "Eindactiviteit rollenspel"
    page.keyboard.press("ArrowLeft")
    assert title(page) == "Mindmap bespreken met de klas"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    again(page)
    expect(page.locator(".is-hier .stap--gedaan")).to_have_count(1)
    page.get_by_role("button", name="Overzicht").click()
    expect(page.get_by_role("radio", name="hulpverlener")).to_be_checked()
    assert on_device(page) == ["leskeuze"]
    assert errors == []


def test_de_klok_zegt_waar_we_zijn_en_hoe_het_korter_kan(op: Op):
    page = op()
    button(page, "Begin")
    verstrijk(page, 121)
    assert (minutes(page), plan(page)) == ("3", "op schema")
    verstrijk(page, 300)
    assert (minutes(page), plan(page)) == ("+2", "2 minuten achter: zo kan het korter")
    page.locator("[data-doe=korter]").click()
    vel = page.get_by_role("dialog", name="Zo kan het korter")
    expect(vel.get_by_role("heading")).to_have_text([
        "Zo kan het korter", "Nu: Waar kom jij vandaan?", "Straks: Interview van elkaar", "Straks: Eigen leerdoel in een mindmap",
        "Straks: Mindmap bespreken met de klas", "Straks: Eindactiviteit rollenspel", "Straks: De problemen-oplossingenbus",
    ])  # fmt: skip
    expect(vel.get_by_text("Drie keer uitblazen en één kaart")).to_be_visible()
    expect(vel.get_by_text("mag deze activiteit weg")).to_have_count(1)
    page.keyboard.press("Escape")
    button(page, "+1 min")
    assert minutes(page) == "1"
    button(page, "Pauze")
    verstrijk(page, 180)
    assert (minutes(page), plan(page)) == ("1", "5 minuten achter: zo kan het korter")
    button(page, "Verder")
    page.keyboard.press("ArrowRight")
    assert (minutes(page), plan(page)) == ("7", "5 minuten achter: zo kan het korter")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    assert plan(page) == "30 minuten voor"
    page.keyboard.press("ArrowRight")
    assert title(page) == "Terugkijken"
    expect(page.locator(".balk")).to_be_hidden()
    expect(page.locator(".einde__tijd p").first).to_have_text("Waar kom jij vandaan?: 7 min, gepland 5 min")
    expect(page.locator(".einde__vragen li")).to_have_count(5)
    button(page, "Begin opnieuw")
    button(page, "Begin")
    assert (minutes(page), plan(page)) == ("5", "op schema")


def test_in_de_nacht_van_de_zomertijd_klopt_de_tijd(venster: Opener, schijf: str):
    page = venster(timezone_id="Europe/Amsterdam").new_page()
    page.clock.install(time=datetime.fromisoformat("2026-03-29T01:59:00+01:00"))
    page.goto(schijf + LES)
    button(page, "Begin")
    expect(page.locator(".balk__klaar")).to_have_text("klaar om 03:44")
    verstrijk(page, 181)
    assert (minutes(page), plan(page)) == ("2", "op schema")


@KRUISLINGS
def test_een_klok_die_verspringt_en_een_apparaat_dat_sliep(op: Op):
    page, said = op(), ".melding [role=status]"
    button(page, "Begin")
    verstrijk(page, 61)
    page.clock.set_system_time(datetime(2026, 3, 28, 22, 0))  # somebody puts the clock back
    page.clock.run_for(1_000)
    assert (minutes(page), plan(page)) == ("4", "op schema")
    page.clock.set_system_time(datetime(2026, 3, 28, 22, 7, 1))  # it slept, or somebody puts the clock forward
    page.clock.run_for(1_000)
    expect(page.locator(said)).to_have_text("Dit apparaat stond 7 minuten stil. Die tijd telt mee.")
    assert (minutes(page), plan(page)) == ("+3", "3 minuten achter: zo kan het korter")
    button(page, "Tel die tijd niet mee")
    expect(page.locator(said)).to_be_hidden()
    assert (minutes(page), plan(page)) == ("4", "op schema")
    page.clock.fast_forward(150_000)  # the page was frozen, but its steady clock went on
    expect(page.locator(said)).to_have_text("Dit apparaat stond 3 minuten stil. Die tijd telt mee.")
    button(page, "Goed")
    assert minutes(page) == "2"
    button(page, "Pauze")
    verstrijk(page, 660)
    button(page, "Verder")
    expect(page.locator(said)).to_have_text("De pauze duurde 11 minuten. Die tijd telt mee.")
    assert plan(page) == "11 minuten achter: zo kan het korter"
    button(page, "Tel die tijd niet mee")
    assert plan(page) == "op schema"
    page.evaluate(NIETS_MEER)
    page.clock.set_system_time(datetime(2026, 3, 28, 9, 0))  # back, while the page is closed
    again(page)
    expect(page.locator(said)).to_contain_text("teruggezet")
    expect(page.get_by_role("button", name="Tel die tijd niet mee")).to_be_hidden()
    assert (title(page), minutes(page)) == ("Waar kom jij vandaan?", "2")
    page.clock.set_system_time(datetime(2026, 3, 29, 9, 0))  # the next morning
    page.clock.run_for(1_000)
    expect(page.locator(said)).to_have_text("Je was lang weg. De klok staat op pauze.")
    expect(page.get_by_role("button", name="Verder", exact=True)).to_be_visible()
    assert minutes(page) == "2"


@KRUISLINGS
def test_halverwege_afgebroken_staat_alles_er_nog(op: Op):
    page = op()
    address = page.url
    button(page, "Begin")
    page.keyboard.press("ArrowRight")
    button(page, "+1 min")
    page.locator(".is-hier").get_by_role("button", name="Stap 2 is gedaan").click()
    button(page, "Notities")
    page.get_by_label("Code van de leerling").fill("B2")
    page.get_by_label("Wat je zag of hoorde").fill("Half getyp")
    page.keyboard.press("Escape")
    verstrijk(page, 61)
    again(page)
    assert (title(page), minutes(page)) == ("Interview van elkaar", "7")
    expect(page.locator(".is-hier .stap--gedaan")).to_have_count(1)
    button(page, "Notities")
    expect(page.get_by_label("Code van de leerling")).to_have_value("B2")
    expect(page.get_by_label("Wat je zag of hoorde")).to_have_value("Half getyp")
    assert page.url == address
    assert on_device(page) == []  # nobody asked for it
    page.keyboard.press("Escape")
    for wrong in ("{", '{"here": 99}', '{"here": 1, "at": 0, "spent": [-1], "extra": []}', "null"):
        page.evaluate("tekst => sessionStorage.setItem('handleiding.geven.les-3', tekst)", wrong)
        page.evaluate(NIETS_MEER)
        again(page)
        assert title(page) == "Les 3: Wat wil ik leren?"


@KRUISLINGS
def test_notities_blijven_alleen_op_het_apparaat_als_je_dat_vraagt(op: Op):
    page, asked = op(datetime(2026, 3, 27, 10)), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    address = page.url
    button(page, "Begin")
    button(page, "Notities")
    button(page, "Zet erbij")
    expect(page.locator(".notities__stand")).to_have_text("Typ eerst wat je zag of hoorde.")
    page.get_by_label("Code van de leerling").fill("Ahmed")
    expect(page.locator("#notitie-let")).to_contain_text("Lijkt dit op een naam?")
    note(page, "A1", "Vertelde <b>wie</b> helpt.")
    expect(page.locator("#notitie-let")).to_have_text("")
    expect(page.locator(".notities__lijst strong")).to_have_text("A1 · 1. Waar kom jij vandaan?")
    expect(page.locator(".notities__waar")).to_contain_text("alleen in dit tabblad")
    assert on_device(page) == []
    page.get_by_label("Bewaren op dit apparaat?").select_option(label="ja, een week")
    expect(page.locator(".notities__waar")).to_contain_text("tot en met vrijdag 3 april")
    assert on_device(page) == ["handleiding.notities.les-3"]

    twin = page.context.new_page()  # a second tab: what one adds or takes away, the other has
    twin.clock.install(time=datetime(2026, 3, 27, 10))
    twin.goto(address)
    note(twin, "", "Uit het tweede tabblad.")
    expect(page.locator(".notities__lijst p")).to_have_text(["Vertelde <b>wie</b> helpt.", "Uit het tweede tabblad."])
    page.get_by_role("button", name="Haal weg: A1").click()
    expect(twin.locator(".notities__lijst p")).to_have_text(["Uit het tweede tabblad."])
    note(page, "C3", "Uit het eerste.")
    expect(twin.locator(".notities__lijst p")).to_have_text(["Uit het tweede tabblad.", "Uit het eerste."])
    twin.get_by_label("Bewaren op dit apparaat?").select_option("")
    expect(page.locator(".notities__waar")).to_contain_text("alleen in dit tabblad")
    assert on_device(page) == []
    page.get_by_label("Bewaren op dit apparaat?").select_option("28")
    twin.get_by_role("button", name="Wis deze notities").click()
    twin.get_by_role("button", name="Ja, wis alles").click()
    expect(page.locator(".notities__stand")).to_contain_text("In een ander tabblad is alles gewist")
    assert (notes(page), on_device(page)) == ([], [])
    twin.close()

    note(page, "D4", "Tot morgen.")
    page.get_by_label("Bewaren op dit apparaat?").select_option("0")
    page.clock.set_system_time(datetime(2026, 3, 27, 23, 59))
    again(page)
    expect(page.locator(".notities__lijst p")).to_have_text(["Tot morgen."])
    page.clock.set_system_time(datetime(2026, 3, 28, 0, 1))
    again(page)
    assert (page.locator(".notities__lijst p").count(), on_device(page)) == (0, [])
    button(page, "Notities")
    expect(page.locator(".notities__stand")).to_contain_text("De termijn van je notities is voorbij")
    top = address.removesuffix(LES)
    assert [url for url in asked if not url.startswith((top, "data:"))] == []
    assert [url for url in asked if "?" in url or "A1" in url] == []
    assert page.url == address


def test_de_tekst_heeft_de_notities_en_hoe_lang_alles_duurde(op: Op):
    page = op()
    button(page, "Begin")
    verstrijk(page, 120)
    note(page, "A1", "Vertelde wie helpt.\nEn lachte.")
    with page.expect_download() as saved:
        button(page, "Sla op als tekst")
    assert saved.value.suggested_filename == "notities-les-3.txt"
    text = Path(saved.value.path()).read_text("utf-8-sig")
    assert "Waar kom jij vandaan?: 2 min, gepland 5 min" in text
    assert "A1 · 1. Waar kom jij vandaan?\nVertelde wie helpt.\nEn lachte.\n" in text
    expect(page.locator(".notities__stand")).to_contain_text("notities-les-3.txt")


def test_de_knop_bij_privacy_wist_ook_de_notities_in_een_ander_tabblad(venster: Opener, webserver: str):
    context = venster()
    page, twin = context.new_page(), context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    for one in (page, twin):
        one.goto(webserver + LES)
        button(one, "Begin")
        note(one, "A1", "Een notitie.")
    page.get_by_label("Bewaren op dit apparaat?").select_option("7")
    page.goto(f"{webserver}over/privacy.html")
    page.get_by_role("button", name="Wis alles op dit apparaat").click()
    expect(page.locator(".wissen")).to_contain_text("Alles is gewist")
    expect(twin.locator(".notities__lijst li")).to_have_count(0)
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert "Een notitie" not in str(twin.evaluate("Object.entries(sessionStorage)"))
    page.goto(webserver + LES)
    expect(page.locator(".start")).to_be_visible()


VOL = "Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); }"
DICHT = """for (const kast of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, kast, {get() { throw new DOMException('dicht', 'SecurityError'); }})"""


@pytest.mark.parametrize(
    ("venster", "fout"),
    [("browser", VOL), ("browser", DICHT), ("firefox", DICHT)],
    ids=["vol", "geweigerd", "geweigerd-firefox"],
    indirect=["venster"],
)
def test_zonder_ruimte_of_in_een_priveevenster_gaat_niets_verloren(venster: Opener, schijf: str, fout: str):
    context, errors, asked = venster(), list[str](), list[str]()
    context.add_init_script(fout)
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.goto(schijf + LES)
    page.get_by_role("radio", name="leerkracht").check()
    button(page, "Begin")
    expect(page.locator(".is-hier .stap--ander")).to_have_count(1)
    note(page, "A1", "Staat hier nog.")
    expect(page.locator(".notities__waar")).to_contain_text("Bewaren lukt hier niet")
    page.get_by_label("Bewaren op dit apparaat?").select_option("7")
    expect(page.locator(".notities__waar")).to_contain_text("Bewaren lukt hier niet")
    assert notes(page) == ["Staat hier nog."]
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    assert (title(page), errors, asked) == ("Interview van elkaar", [], [])
    page.goto(schijf + "index.html")
    wacht_tot(page, "document.readyState === 'complete'")
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("scherm", SCHERMEN, ids=lambda scherm: str(scherm["width"]))
def test_niets_loopt_van_het_scherm_en_elke_knop_is_groot_genoeg(venster: Opener, schijf: str, scherm: dict[str, int]):
    page, wrong, seen = venster(viewport=scherm, has_touch=True).new_page(), list[str](), 0
    for les in range(1, 9) if scherm is TELEFOON else [3]:
        page.goto(f"{schijf}lessen/les-{les}-geven.html")
        for place, found in page.evaluate(LANGS):
            seen += 1
            wrong += [f"les {les}, {place}, {fault}" for fault in found]
    for naam in ("signalen", "korter", "notities"):
        page.evaluate("naam => document.getElementById(naam).showModal()", naam)
        wrong += [f"{naam}: {found}" for found in page.evaluate(ERAF) + page.evaluate(KLEIN)]
        page.keyboard.press("Escape")
    assert wrong == []
    assert seen >= 8


def test_axe_vindt_niets(venster: Opener, webserver: str):
    page = venster(viewport=TELEFOON, bypass_csp=True).new_page()
    page.clock.install(time=NACHT)
    page.goto(webserver + LES)

    def look() -> None:
        assert faults(page) == []

    look()
    page.get_by_role("radio", name="leerkracht").check()
    button(page, "Begin")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.locator(".is-hier").get_by_role("button", name="Stap 1 is gedaan").click()
    verstrijk(page, 900)  # behind
    page.clock.fast_forward(180_000)  # and a message
    look()
    for name, of in [("Wat zie je?", "signalen"), ("Notities", "notities")]:
        button(page, name)
        if of == "notities":
            note(page, "Ahmed", "Iets.")
            page.get_by_label("Code van de leerling").fill("Ahmed")
        look()
        page.keyboard.press("Escape")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    look()


def test_zonder_script_is_het_de_hele_les_om_te_lezen(venster: Opener, schijf: str):
    page = venster(java_script_enabled=False).new_page()
    page.goto(schijf + LES)
    expect(page.locator(".deel:visible")).to_have_count(6)
    expect(page.locator(".signalen:visible")).to_have_count(6)
    expect(page.locator(".korter:visible")).to_have_count(6)
    expect(page.get_by_text("“Dit is echt gebeurd")).to_be_visible()
    expect(
        page.locator("button:visible, input:visible, form:visible, header:visible, nav:visible, dialog:visible")
    ).to_have_count(0)


@in_beide
def test_de_les_wijst_hierheen_en_alleen_hier_laden_de_scripts(venster: Opener, webserver: str):
    page, asked = venster().new_page(), list[str]()
    page.goto(f"{webserver}lessen/les-3.html")
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("link", name="Op de tablet", exact=True).click()
    expect(page.get_by_role("heading", name="Les 3: Wat wil ik leren?")).to_be_visible()
    assert {url.rsplit("/", 1)[1] for url in asked if url.endswith((".js", ".css"))} == {
        "klok.js", "geven.js", "geven-notities.js", "alleen.css", "geven.css",
    }  # fmt: skip
    assert [url for url in asked if not url.startswith((webserver, "data:"))] == []
    page.get_by_role("link", name="Naar het bord").click()
    page.get_by_role("link", name="Op de tablet", exact=True).click()
    page.get_by_role("link", name="Terug naar de les").first.click()
    expect(page.locator(".oogopslag")).to_be_visible()
