"""The class counts along: the sums follow the number of pupils, and a PDF for just this class has just these pages."""

import json
import re
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import TELEFOON, Opener, laadt

LES = "les-5"
ADRES = f"lessen/{LES}.html"
PLEKKEN = ["webserver", "schijf"]
ALL_ROWS = """rijen => rijen.map(rij => ({...rij.dataset, som: rij.querySelector(".kanten")?.textContent || "",
  telt: !rij.classList.contains("telt-niet")}))"""


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def total(page: Page) -> int:
    """Gives the total that the page tells, for the kind of class that was chosen."""
    found = re.fullmatch(r"Samen (\d+) kanten", page.locator(".klas__totaal").inner_text())
    assert found, page.locator(".klas__totaal").inner_text()
    return int(found[1])


def pupils(page: Page, number: int) -> None:
    page.get_by_role("spinbutton", name="Leerlingen", exact=True).fill(str(number))
    page.keyboard.press("Tab")


def choose(page: Page, groep: str) -> None:
    page.locator(".leskeuze").get_by_role("radio", name=groep, exact=True).check()


def expected_sides(page: Page, doelgroep: str, number: int) -> int:
    """Counts again, from what the rows of the list say, where nobody divided anything."""
    rows = page.locator(".klaarleggen tr[data-blad]").evaluate_all(ALL_ROWS)
    rows = [row for row in rows if row.get("doelgroep", doelgroep) == doelgroep]
    sides = 0
    for row in rows:
        group = [other["blad"] for other in rows if other.get("keuze") == row.get("keuze")]
        if row.get("kiest") == "leiding" and row["nummer"] != min(
            other["nummer"] for other in rows if other.get("keuze") == row["keuze"]
        ):
            continue
        share, rest = divmod(number, len(group)) if row.get("kiest") == "leerlingen" else (number, 0)
        share += group.index(row["blad"]) < rest
        camel = f"oplage{doelgroep.capitalize()}"
        for pages, copies, shared, _first in json.loads(row.get(camel) or row["oplage"]):
            sides += pages * (-(-share * copies // shared) if shared else copies)
    return sides


def made(page: Page, groep: str, folder: Path) -> tuple[str, int]:
    """Has the page make the PDF for just this class; gives its name and its number of pages."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=f"Pdf voor deze klas: {groep}", exact=True).click()
    waiting.value.save_as(folder / "klas.pdf")
    document = pypdfium2.PdfDocument(folder / "klas.pdf")
    pages = len(document)
    document.close()
    expect(page.get_by_role("status").filter(has_text="Klaar")).to_contain_text(f"{pages} kanten")
    return waiting.value.suggested_filename, pages


def test_de_lijst_telt_mee_met_het_aantal_leerlingen_en_onthoudt_het(venster: Opener, schijf: str):
    page = opened(venster(), schijf + ADRES)
    choose(page, "SO")
    assert total(page) == expected_sides(page, "so", 8)
    pupils(page, 13)
    at_13 = total(page)
    assert at_13 == expected_sides(page, "so", 13)
    page.get_by_role("button", name="Eén leerling erbij").click()
    expect(page.locator("#klas-aantal")).to_have_value("14")
    assert total(page) > at_13
    before = page.url
    page.reload()
    expect(page.locator("#klas-aantal")).to_have_value("14")
    assert total(page) == expected_sides(page, "so", 14)
    assert page.url == before
    row = page.locator('tr[data-blad="elkaar-helpen"] .kanten')
    expect(row).to_have_text(re.compile(r"14( × \d+ = \d+)? kanten"))
    for wrong, right in (("99", "35"), ("0", "1")):
        page.locator("#klas-aantal").fill(wrong)
        page.keyboard.press("Tab")
        expect(page.locator("#klas-aantal")).to_have_value(right)


def test_de_som_volgt_de_doelgroep_die_gekozen_is(venster: Opener, schijf: str):
    page = opened(venster(), f"{schijf}lessen/les-4.html")
    sums = {}
    for groep in ("SO", "VSO"):
        choose(page, groep)
        sums[groep] = total(page)
        assert sums[groep] == expected_sides(page, groep.lower(), 8)
        shown = page.locator("[data-pakket]:visible").evaluate_all("knoppen => knoppen.map(k => k.dataset.pakket)")
        assert set(shown) == {groep.lower()}
    assert sums["SO"] != sums["VSO"]
    page.locator(".leskeuze input[name=doelgroep][value='']").check()
    expect(page.locator(".klas__totaal")).to_have_text(f"SO: {sums['SO']} kanten · VSO: {sums['VSO']} kanten")


def test_wat_leerlingen_kiezen_verdeelt_de_lezer_zelf(venster: Opener, schijf: str):
    page = opened(venster(), schijf + ADRES)
    choose(page, "SO")
    fields = page.locator('tr[data-kiest="leerlingen"] input[type=number]')
    shares = [int(field.input_value()) for field in fields.all()]
    assert len(shares) > 1
    assert sum(shares) == 8
    fields.first.fill("8")
    page.keyboard.press("Tab")
    expect(fields.nth(1)).to_have_value("0")
    expect(page.locator(".klas__scheef")).to_have_count(0)
    fields.nth(1).fill("2")
    page.keyboard.press("Tab")
    expect(page.locator(".klas__scheef")).to_have_text(" (verdeeld: 10, in de klas: 8)")
    page.reload()
    expect(fields.first).to_have_value("8")
    fields.first.fill("")
    page.keyboard.press("Tab")
    expect(page.locator(".klas__scheef")).to_have_count(0)


def test_van_wat_het_duo_kiest_telt_een_ding(venster: Opener, schijf: str):
    page = opened(venster(), schijf + ADRES)
    choose(page, "SO")
    before = total(page)
    rows = page.locator('tr[data-kiest="leiding"]')
    radios = rows.locator("input[type=radio]")
    assert radios.count() > 1
    first = page.locator('tr[data-kiest="leiding"][data-nummer="0"] .kanten').all_inner_texts()
    others = page.locator('tr[data-kiest="leiding"][data-nummer="1"] .kanten').all_inner_texts()
    sides = [sum(int(text.split("=")[-1].split()[0]) for text in texts) for texts in (first, others)]
    radios.nth(1).check()
    assert total(page) == before - sides[0] + sides[1]
    page.reload()
    expect(radios.nth(1)).to_be_checked()


@pytest.mark.parametrize("plek", PLEKKEN)
def test_de_pdf_voor_precies_deze_klas_heeft_elke_bladzijde_zo_vaak_als_nodig(
    venster: Opener, plek: str, request: pytest.FixtureRequest, tmp_path: Path
):
    asked: list[str] = []
    context = venster()
    context.on("request", lambda asking: asked.append(asking.url))
    start = request.getfixturevalue(plek)
    page = opened(context, start + ADRES)
    choose(page, "VSO")
    pupils(page, 11)
    late = ("pdf-lib", f"{LES}-werkbladen.js")
    assert not [url for url in asked if any(name in url for name in late)]
    name, pages = made(page, "VSO", tmp_path)
    assert name == f"{LES}-vso-11.pdf"
    assert pages == total(page)
    assert all(any(part in url for url in asked) for part in late)
    assert not [url for url in asked if not url.startswith((start, "blob:", "data:"))]
    # Every pupil has the sheet that is there for each of them.
    document = pypdfium2.PdfDocument(tmp_path / "klas.pdf")
    texts = [page_.get_textpage().get_text_range() for page_ in document]
    document.close()
    assert sum("Wie kan mij helpen" in text for text in texts) >= 11
    page.get_by_role("checkbox", name="dubbelzijdig").check()
    _, both = made(page, "VSO", tmp_path)
    assert both % 2 == 0
    assert both > pages


@pytest.mark.parametrize("venster", ["firefox"], indirect=True)
def test_ook_firefox_telt_mee_en_maakt_de_pdf(venster: Opener, schijf: str):
    page = opened(venster(), schijf + ADRES)
    choose(page, "SO")
    page.locator("#klas-aantal").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("99")
    page.keyboard.press("Tab")
    expect(page.locator("#klas-aantal")).to_have_value("35")
    page.reload()
    expect(page.locator("#klas-aantal")).to_have_value("35")
    kanten = expected_sides(page, "so", 35)
    assert total(page) == kanten
    page.get_by_role("button", name="Pdf voor deze klas: SO", exact=True).click()
    klaar = page.get_by_role("status").filter(has_text="Klaar")  # Playwright does not see Firefox's downloads
    expect(klaar).to_contain_text(f"{kanten} kanten", timeout=15_000)


def test_wie_dubbelzijdig_print_krijgt_elk_blad_op_eigen_papier(venster: Opener, schijf: str, tmp_path: Path):
    page = opened(venster(), schijf + ADRES)
    choose(page, "SO")
    page.get_by_role("checkbox", name="dubbelzijdig").check()
    made(page, "SO", tmp_path)
    document = pypdfium2.PdfDocument(tmp_path / "klas.pdf")
    texts = [page_.get_textpage().get_text_range().strip() for page_ in document]
    document.close()
    assert texts[1::2].count("") > 3
    assert "" not in texts[0::2]


def test_als_het_niet_lukt_staat_er_waarom_en_wat_dan(venster: Opener, webserver: str):
    context = venster()
    context.route(f"**/{LES}-werkbladen.js", lambda route: route.abort())
    page = opened(context, webserver + ADRES)
    page.get_by_role("button", name="Pdf voor deze klas: SO", exact=True).click()
    said = page.get_by_role("status").filter(has_text="niet gelukt")
    expect(said).to_contain_text(f"{LES}-werkbladen.js is er niet")
    expect(said).to_contain_text("Print alles")
    context.unroute(f"**/{LES}-werkbladen.js")
    with page.expect_download():  # what failed is asked for again
        page.get_by_role("button", name="Pdf voor deze klas: SO", exact=True).click()


def test_print_alles_opent_het_pakket_van_de_doelgroep(venster: Opener, schijf: str, site: Path):
    page = opened(venster(), schijf + ADRES)
    choose(page, "VSO")
    link = page.locator("#pakket a[data-pakket]:visible")
    expect(link).to_have_count(1)
    expect(link).to_have_attribute("href", f"{LES}-werkbladen-vso.pdf")
    assert (site / "lessen" / f"{LES}-werkbladen-vso.pdf").is_file()


def test_met_het_toetsenbord_en_op_een_telefoon(venster: Opener, schijf: str):
    page = opened(venster(viewport=TELEFOON), schijf + ADRES)
    page.locator("#klas-aantal").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    expect(page.locator("#klas-aantal")).to_have_value("9")
    expect(page.get_by_role("button", name="Eén leerling erbij")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#klas-aantal")).to_have_value("10")
    hit = page.locator(".klas button:visible, .klaarleggen .download, .kanten > input").evaluate_all(
        "delen => delen.map(d => d.getBoundingClientRect()).filter(r => r.width && Math.min(r.width, r.height) < 23.5).length"
    )
    assert hit == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= TELEFOON["width"]


def test_wie_niets_mag_bewaren_telt_ook_mee(venster: Opener, schijf: str):
    context = venster()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('nee'); } });")
    page = opened(context, schijf + ADRES)
    choose(page, "SO")
    pupils(page, 3)
    assert total(page) == expected_sides(page, "so", 3)


def test_zonder_script_staat_de_lijst_er_met_gewone_links(venster: Opener, schijf: str):
    page = opened(venster(java_script_enabled=False), schijf + ADRES)
    for gone in (".klas", ".drukknop"):
        assert not page.locator(gone).is_visible()
    assert page.locator(".klaarleggen .kanten").count() == 0
    assert page.locator("#pakket a:visible").count() >= 2


def test_de_printknop_zegt_ongeveer_hoeveel_papier_het_is(venster: Opener, schijf: str, tmp_path: Path):
    page = opened(venster(), schijf + ADRES)
    button = page.locator(".drukknop")

    def said_and_printed() -> tuple[int, int]:
        found = re.search(r"ongeveer (\d+) bladzijden", button.inner_text())
        assert found
        page.pdf(path=tmp_path / "les.pdf", prefer_css_page_size=True)
        document = pypdfium2.PdfDocument(tmp_path / "les.pdf")
        pages = len(document)
        document.close()
        return int(found[1]), pages

    said, pages = said_and_printed()
    assert abs(said - pages) <= 2
    page.locator("details.meer > summary").first.click()
    expect(button).not_to_contain_text(f"ongeveer {said} bladzijden")  # it says so when the fold has opened
    more, _ = said_and_printed()
    assert more > said
    page.evaluate("window.print = () => { window.geprint = true; }")
    button.click()
    assert page.evaluate("window.geprint") is True


@pytest.mark.parametrize("pagina", ["index.html", "lessen/les-1.html", "werkmaterialen/index.html", "404.html"])
def test_alleen_een_les_laadt_het_script(site: Path, pagina: str):
    assert laadt(site, pagina, 'een(".klas")') == (pagina == "lessen/les-1.html")
