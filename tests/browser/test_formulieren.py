"""Forms that stay: filled in on the page, kept only where the reader asks for it, and lost only where the reader wants it."""

import gzip
import json
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import TELEFOON, Opener, in_beide, kruislings, wacht_tot

from .axe import faults

MAP = "werkmaterialen/"
BLADEN = {
    "evaluatieformulier", "logboek", "gesprek-met-de-leerling", "doelenkaart", "signalenlijst", "abc-schema",
    "leerkracht-relatie-interview",
}  # fmt: skip
FORM, PROFIEL = "evaluatieformulier", "leerkracht-relatie-interview"
PREFIX = "handleiding.formulier."
KEPT = f"Object.fromEntries(Object.entries(localStorage).filter(([naam]) => naam.startsWith('{PREFIX}')))"
WARNS = "!dispatchEvent(new Event('beforeunload', {cancelable: true}))"
NO_STORAGE = "for (const kast of ['localStorage', 'sessionStorage']) Object.defineProperty(window, kast, { get() { throw new Error('nee'); } });"
FULL = "window.vol = true; const zet = Storage.prototype.setItem; Storage.prototype.setItem = function (...wat) { if (window.vol) throw new DOMException('vol', 'QuotaExceededError'); zet.apply(this, wat); };"
MADE = """() => { const maak = URL.createObjectURL; window.gemaakt = ""; URL.createObjectURL = (blob) => {
  URL.createObjectURL = maak; blob.text().then((tekst) => { window.gemaakt = tekst; }); return maak.call(URL, blob); }; }"""
LET_OP = "Dit nemen we mee naar de volgende les"


def opened(context: BrowserContext, start: str, slug: str = FORM) -> Page:
    page = context.new_page()
    page.goto(f"{start}{MAP}{slug}.html")
    return page


def bar(page: Page) -> Locator:
    return page.locator(".formulier")


def stand(page: Page) -> Locator:
    return page.locator(".formulier__stand")


def press(page: Page, name: str) -> None:
    bar(page).get_by_role("button", name=name, exact=True).click()


def answer(page: Page, name: str = "Bewaar", code: str = "") -> None:
    """Answers the question in the window that stands open."""
    window = page.get_by_role("dialog")
    if code:
        window.get_by_role("textbox").fill(code)
    window.get_by_role("button", name=name, exact=True).click()


def keep(page: Page, code: str) -> None:
    press(page, "Bewaar op dit apparaat")
    answer(page, code=code)


def kept(page: Page) -> dict[str, dict[str, Any]]:
    """Gives by code what this browser keeps."""
    found: dict[str, str] = page.evaluate(KEPT)
    forms = [json.loads(text) for text in found.values()]
    return {form["code"]: form for form in forms}


def answers(page: Page, code: str) -> list[str]:
    return [value for _, value in kept(page)[code]["velden"].values()]


def put(page: Page, **changes: Any) -> None:
    """Changes the one form that is kept, as another tab would while this one does not hear of it."""
    (name, text), *_ = page.evaluate(KEPT).items()
    page.evaluate(
        "([naam, wat]) => localStorage.setItem(naam, wat)",
        [name, json.dumps({**json.loads(text), **changes}, separators=(",", ":"))],
    )


def got(page: Page, name: str) -> str:
    """Gives what is in the file that a button makes. Firefox does not tell Playwright of a download: so it is heard here."""
    page.evaluate(MADE)
    press(page, name)
    wacht_tot(page, "Boolean(window.gemaakt)")
    text: str = page.evaluate("window.gemaakt")
    return text


@kruislings
def test_bewaren_gebeurt_als_je_erom_vraagt_op_code_en_wissen_laat_niets_over(
    venster: Opener, plek: str, request: pytest.FixtureRequest
) -> None:
    start, asked, context = request.getfixturevalue(plek), list[str](), venster()
    context.on("request", lambda asking: asked.append(asking.url))
    page = opened(context, start)
    address = page.url
    page.get_by_label("Naam leerkracht").fill("Juf Geheim")
    page.get_by_label("Wat maakte ons deze les sterker").fill("We wachtten.\nEn toen lukte het.")
    page.get_by_label("Vertrouwen 3", exact=True).check()
    expect(stand(page)).to_contain_text("Nog niet bewaard")
    page.wait_for_timeout(400)  # longer than it waits before it keeps
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate(WARNS)

    press(page, "Bewaar op dit apparaat")
    page.get_by_role("dialog").get_by_role("textbox").fill("Sanne")
    expect(page.get_by_role("dialog")).to_contain_text("Dit lijkt op een naam.")
    answer(page, code="les 1")
    expect(stand(page)).to_contain_text("Bewaard als les 1")
    page.get_by_label(LET_OP).fill("Kleinere groepjes")
    expect(stand(page)).to_contain_text("Bewaard als les 1")
    assert not page.evaluate(WARNS)  # leaving keeps what was typed just now
    assert {"We wachtten.\nEn toen lukte het.", "3", "Kleinere groepjes"} <= set(answers(page, "les 1"))
    assert "Geheim" not in json.dumps(page.evaluate("({...localStorage, ...sessionStorage})"))

    page.reload()
    expect(page.get_by_label(LET_OP)).to_have_value("Kleinere groepjes")
    expect(page.get_by_label("Vertrouwen 3", exact=True)).to_be_checked()
    expect(page.get_by_label("Naam leerkracht")).to_have_value("")
    press(page, "Begin een leeg formulier")
    expect(page.get_by_label(LET_OP)).to_have_value("")
    page.get_by_label(LET_OP).fill("Meer tijd")
    press(page, "Open les 1")
    answer(page, "Niet doen")  # what stands there is not kept yet
    expect(page.get_by_label(LET_OP)).to_have_value("Meer tijd")
    press(page, "Bewaar op dit apparaat")
    answer(page, code="LES 1")
    expect(page.get_by_role("alert")).to_contain_text("al in gebruik")
    answer(page, code="les 2")
    press(page, "Andere code voor les 2")
    answer(page, code="les 10")
    expect(bar(page).locator("li > strong")).to_have_text(["les 1", "les 10"])
    press(page, "Open les 1")
    expect(page.get_by_label(LET_OP)).to_have_value("Kleinere groepjes")
    press(page, "Wis les 10")
    answer(page, "Ja, ga door")
    expect(bar(page).locator("li > strong")).to_have_text(["les 1"])
    assert page.url == address
    if plek == "webserver":  # the wipe of the privacy page, while this tab is still open
        other = context.new_page()
        other.goto(f"{start}over/privacy.html")
        other.get_by_role("button", name="Wis alles op dit apparaat").click()
        expect(stand(page)).to_contain_text("in een ander tabblad gewist")
        page.get_by_label(LET_OP).fill("Nog iets")
    else:  # from a disk Firefox has a storage for each page: so the page itself wipes too
        press(page, "Wis alle formulieren")
        answer(page, "Ja, ga door")
        expect(page.get_by_label(LET_OP)).to_have_value("")
    page.wait_for_timeout(400)
    assert [name for name in page.evaluate("Object.keys(localStorage)") if "formulier" in name] == []
    assert not [url for url in asked if not url.startswith((start, "blob:", "data:"))]


@in_beide
def test_twee_tabbladen_overschrijven_elkaar_niet(venster: Opener, webserver: str) -> None:
    context = venster()
    one = opened(context, webserver)
    one.get_by_label(LET_OP).fill("eerst")
    keep(one, "A1")
    two = opened(context, webserver)
    press(two, "Open A1")
    two.get_by_label(LET_OP).fill("van twee")
    expect(one.get_by_label(LET_OP)).to_have_value("van twee")  # it had nothing of its own
    put(one, stand=50, velden={"tekst:dit-nemen-we-mee-naar-de-volgende-les": [LET_OP, "van twee, later"]})
    one.bring_to_front()  # a browser has no haste with a tab that nobody sees
    one.get_by_label(LET_OP).fill("van een")
    expect(stand(one)).to_contain_text("ook in een ander tabblad veranderd")
    assert answers(one, "A1") == ["van twee, later"]
    assert one.evaluate(WARNS)
    stand(one).get_by_role("button", name="Bewaar deze apart").click()
    answer(one, code="A1 ook")
    expect(stand(one)).to_contain_text("Bewaard als A1 ook")
    assert (answers(one, "A1"), answers(one, "A1 ook")) == (["van twee, later"], ["van een"])
    press(one, "Wis A1")
    answer(one, "Ja, ga door")
    expect(stand(two)).to_contain_text("in een ander tabblad gewist")
    expect(two.get_by_label(LET_OP)).to_have_value("van twee, later")
    assert two.evaluate(WARNS)


def test_een_volle_of_dichte_browser_verliest_niets_en_zegt_het(venster: Opener, webserver: str) -> None:
    full = venster()
    full.add_init_script(FULL)
    page = opened(full, webserver, "logboek")
    page.get_by_label("Dit wil ik met mijn collega bespreken").fill("de pauze")
    keep(page, "A1")
    expect(stand(page)).to_contain_text("Bewaren lukt niet")
    assert page.evaluate(WARNS)
    page.evaluate("window.vol = false")
    stand(page).get_by_role("button", name="Probeer het opnieuw").click()
    answer(page, code="A1")
    expect(stand(page)).to_contain_text("Bewaard als A1")
    page.evaluate("window.vol = true")
    page.get_by_label("Dit wil ik met mijn collega bespreken").fill("de pauze en de gang")
    expect(stand(page)).to_contain_text("Bewaren lukt niet")
    page.evaluate("window.vol = false")
    stand(page).get_by_role("button", name="Probeer het opnieuw").click()
    expect(stand(page)).to_contain_text("Bewaard als A1")
    assert "de pauze en de gang" in answers(page, "A1")

    closed = venster()
    closed.add_init_script(NO_STORAGE)
    page, faults = opened(closed, webserver), list[str]()
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.get_by_label(LET_OP).fill("blijft")
    keep(page, "A1")
    expect(stand(page)).to_contain_text("Bewaren lukt niet")
    expect(page.get_by_label(LET_OP)).to_have_value("blijft")
    assert (page.evaluate(WARNS), faults) == (True, [])


def test_wat_half_is_oud_is_of_niet_meer_past_gaat_niet_stil_verloren(venster: Opener, webserver: str) -> None:
    page = opened(venster(), webserver)
    page.get_by_label(LET_OP).fill("Kleinere groepjes")
    keep(page, "A1")
    page.get_by_label(LET_OP).fill("tot het laatste woord")
    page.goto(webserver)  # at once: before it keeps of its own
    assert answers(page, "A1") == ["tot het laatste woord"]

    # Another edition: a question with another number and other signs is the same, one that is gone is shown.
    velden = {
        "tekst:wat-maakte-ons-deze-les-sterker-als-duo": ["3. Wat maakte ons deze les sterker als duo", "samen lachen"],
        "tekst:wat-aten-we": ["Wat aten we?", "pannenkoeken"],
        "keus:hoe-ging-het-met-deze-drie-1-is-nog-niet-goed-4-is-heel-goed-vertrouwen": ["Vertrouwen", "9"],
    }
    put(page, velden=velden)
    page.goto(f"{webserver}{MAP}{FORM}.html")
    expect(page.get_by_label("Wat maakte ons deze les sterker")).to_have_value("samen lachen")
    expect(bar(page).locator("dd")).to_have_text(["pannenkoeken", "9"])
    page.get_by_label(LET_OP).fill("nieuw")
    expect(stand(page)).to_contain_text("Bewaard als A1")
    page.wait_for_timeout(400)
    assert set(answers(page, "A1")) == {"samen lachen", "pannenkoeken", "9", "nieuw"}
    assert "pannenkoeken" in got(page, "Haal op als tekst")
    press(page, "Haal dit weg")
    assert set(answers(page, "A1")) == {"samen lachen", "nieuw"}

    # Cut off half way: nothing is overwritten, and what is left can be had.
    page.evaluate(
        f'localStorage.setItem(\'{PREFIX}{FORM}.00\', \'{{"tot":"2999-01-01","code":"B2","velden":{{"x":["vraag","half\')'
    )
    page.reload()
    expect(bar(page).locator("li > strong")).to_have_text(["Een formulier dat niet heel is", "A1"])
    assert "half" in got(page, "Haal op wat er nog van is")

    # The term has passed: gone from any page, and the form says so.
    page.goto(webserver)
    form = json.loads(next(text for name, text in page.evaluate(KEPT).items() if not name.endswith(".00")))
    del form["tot"]
    for number, last in enumerate(("2020-01-01", "2999-01-01")):
        page.evaluate(
            "([naam, wat]) => localStorage.setItem(naam, wat)",
            [f"{PREFIX}logboek.0{number}", json.dumps({"tot": last, **form}, separators=(",", ":"))],
        )
    page.reload()
    assert [name for name in page.evaluate(KEPT) if ".logboek." in name] == [f"{PREFIX}logboek.01"]
    put(page, tot="2020-01-01")
    page.evaluate(
        'Object.keys(localStorage).forEach((naam) => localStorage.setItem(naam, localStorage.getItem(naam).replace(/"tot":"2\\d{3}/, \'"tot":"2020\')))'
    )
    page.goto(f"{webserver}{MAP}{FORM}.html")
    expect(stand(page)).to_contain_text("Gewist omdat de termijn voorbij was: 3.")
    assert page.evaluate(KEPT) == {}


@in_beide
def test_de_bestanden_hebben_alles_en_de_tekening_volgt_wat_je_invult(venster: Opener, schijf: str) -> None:
    page = opened(venster(), schijf, PROFIEL)
    expect(page.locator(".formulier__profiel")).to_be_hidden()
    page.get_by_label("Zo voelde ik me toen het klikte").fill("“trots” {en} \\ blij é 🙂")
    page.get_by_label("Woord, rij 2").fill("warm")
    scales = page.locator(".blok-schaal")
    for number, value in enumerate("387432"):
        scales.nth(number).get_by_label(value, exact=True).check()
    drawing = page.locator(".formulier__profiel svg")
    expect(drawing).to_have_attribute(
        "aria-label", re.compile("Nabijheid 3 van 10, Botsing 8 van 10.*Energie 2 van 10")
    )
    keep(page, "A1")
    press(page, "Begin een leeg formulier")
    for number, value in enumerate("567655"):
        scales.nth(number).get_by_label(value, exact=True).check()
    page.get_by_label("Leg er een ander profiel naast").select_option(label="A1")
    expect(drawing.locator("polyline")).to_have_count(2)
    press(page, "Open A1")
    answer(page, "Ja, ga door")
    text = got(page, "Haal op als tekst")
    assert all(
        part in text for part in ("“trots” {en} \\ blij é 🙂", "Woord: warm", "8 (1: bijna nooit, 10: elke dag)", "A1")
    )
    word = got(page, "Haal op voor Word")
    assert "\\u8220?trots\\u8221? \\{en\\} \\\\ blij \\u233? \\u-10179?\\u-8638?" in word
    assert word.isascii()
    bare = re.sub(r"\\[\\{}]", "", word)
    assert word.startswith("{\\rtf1")
    assert (bare.count("{") - bare.count("}"), word.count("\\row\n")) == (0, 4)

    page.goto(f"{schijf}{MAP}{FORM}.html")
    growth = page.locator(".formulier__verloop svg")
    for count, number in enumerate((1, 2, 10), 1):
        page.get_by_label("Vertrouwen " + str(min(number, 4)), exact=True).check()
        if count > 1:  # it comes a moment later, and moves the buttons
            expect(growth).to_have_attribute("aria-label", re.compile(f"{count} formulieren"))
        keep(page, f"les {number}")
        press(page, "Begin een leeg formulier")
    table = page.get_by_role("table", name="De cijfers naast elkaar")
    expect(table.get_by_role("columnheader")).to_have_text(["Wat", "les 1", "les 2", "les 10"])
    expect(table.get_by_role("row").nth(2).get_by_role("cell")).to_have_text(["1", "2", "4"])
    expect(growth).to_have_attribute("aria-label", re.compile("3 formulieren"))
    every = got(page, "Haal alles op als tekst")
    assert [every.splitlines().count(f"Evaluatieformulier - les {number}") for number in (1, 2, 10)] == [1, 1, 1]


@pytest.mark.parametrize("slug", sorted(BLADEN))
def test_wat_je_typt_past_en_komt_heel_op_papier_zonder_de_balk(
    venster: Opener, schijf: str, slug: str, tmp_path: Path
) -> None:
    page = opened(venster(), schijf, slug)
    fields = page.locator(".blad .groei__vak").all()
    assert len(fields) >= 5
    for number, field in enumerate(fields):
        field.fill("woord " * 30 + f"slot{number}x")
    assert (
        page.locator(".blad .groei__vak").evaluate_all(
            "alle => alle.filter((een) => een.scrollHeight > een.clientHeight + 3).length"
        )
        == 0
    )
    keep(page, "A1")
    page.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "print.pdf") as document:
        text = re.sub(r"\s", "", "".join(document[n].get_textpage().get_text_range() for n in range(len(document))))
    assert [number for number in range(len(fields)) if f"slot{number}x" not in text] == []
    assert not {word for word in ("Bewaardals", "Invullenopditscherm", "wordtnietbewaard") if word in text}


def test_axe_vindt_niets_en_alles_past(venster: Opener, schijf: str) -> None:
    page = opened(venster(), schijf)
    for number in (1, 2):
        page.get_by_label(f"Vertrouwen {number}", exact=True).check()
        page.get_by_label(LET_OP).fill("woord " * 40)
        keep(page, f"les {number}")
        press(page, "Begin een leeg formulier")
    with page.expect_download() as waiting:
        press(page, "Haal alles op voor Word")
    assert waiting.value.suggested_filename == f"{FORM}.rtf"
    page.get_by_label(LET_OP).fill("los")
    for width in (TELEFOON["width"], 820, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size(TELEFOON)
    assert faults(page) == []
    press(page, "Bewaar op dit apparaat")
    assert faults(page) == []


def test_alleen_deze_bladen_hebben_de_scripts_en_niets_ervan_staat_op_papier(
    site: Path, schijf: str, venster: Opener
) -> None:
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    assert {path.stem for path, text in pages.items() if 'class="formulier ' in text} == BLADEN
    assert {path.stem for path, text in pages.items() if "formulier.css" in text} == BLADEN
    for slug in BLADEN:
        own = re.findall(r'src="\.\./(assets/scripts/[\w-]+\.js)"', pages[site / MAP / f"{slug}.html"])
        assert len(own) == 2
        assert sum(len(gzip.compress((site / name).read_bytes())) for name in own) < 25_000
        with ZipFile(site / MAP / f"{slug}.docx") as word, pypdfium2.PdfDocument(site / MAP / f"{slug}.pdf") as pdf:
            papers = word.read("word/document.xml").decode() + "".join(
                pdf[n].get_textpage().get_text_range() for n in range(len(pdf))
            )
        assert "Invullen op dit scherm" not in papers
    assert sum("formulier.kast" in path.read_text("utf-8") for path in (site / "assets/scripts").glob("*.js")) == 1
    page = opened(venster(java_script_enabled=False), schijf)  # without it the sheet is as it always was
    expect(bar(page)).to_be_hidden()
    page.get_by_label(LET_OP).fill("met de hand")
