"""A lesson as its readers use it: short enough to prepare, their own part first, the rest one tap away."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import BREED, TELEFOON, Opener
from tests.lesmaten import BOUNDS, measure

LES = "lessen/les-2.html"
ANDER = '.stap[data-rol="hulpverlener"]'


@pytest.fixture(scope="module")
def lessen(paginas: list[str]) -> list[str]:
    """The pages of all lessons."""
    found = [path for path in paginas if path.startswith("lessen/") and not path.endswith("index.html")]
    assert len(found) == 8
    return found


def opened(venster: Opener, address: str, **options: object) -> Page:
    page = venster(**options).new_page()
    page.goto(address)
    return page


def test_elke_les_is_kort_genoeg_om_in_twintig_minuten_voor_te_bereiden(site: Path, venster: Opener, lessen: list[str]):
    found = measure(site, venster(viewport=TELEFOON).new_page(), lessen)
    too_much = [
        f"{les.pagina}: {name} is {getattr(les, name):.2f}, hoogstens {most}"
        for les in found
        for name, most in BOUNDS.items()
        if getattr(les, name) > most
    ]
    assert too_much == []
    assert min(les.in_zicht for les in found) > 1000  # else nothing was measured


@pytest.mark.parametrize("waar", ["webserver", "schijf"])
def test_wie_zijn_rol_kiest_ziet_die_stappen_eerst_en_de_rest_met_een_tik(
    venster: Opener, waar: str, request: pytest.FixtureRequest
):
    page = opened(venster, request.getfixturevalue(waar) + LES)
    before = page.url
    other = page.locator(ANDER)
    assert other.count() > 3
    expect(other.first).to_be_visible()
    page.get_by_role("radio", name="leerkracht").check()
    for index in range(other.count()):
        expect(other.nth(index)).to_be_hidden()
    expect(page.locator('.stap[data-rol="leerkracht"]').first).to_be_visible()
    expect(page.locator('.stap[data-rol="samen"]').first).to_be_visible()
    button = page.get_by_role("button", name="Toon ook: hulpverlener").first
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(other.first).to_be_visible()
    button.click()
    expect(other.first).to_be_hidden()
    page.reload()
    expect(page.get_by_role("radio", name="leerkracht")).to_be_checked()
    expect(other.first).to_be_hidden()
    assert page.url == before
    page.get_by_role("radio", name="allebei").first.check()
    expect(other.first).to_be_visible()
    expect(page.locator(".toon")).to_have_count(0)


def test_wie_de_doelgroep_kiest_ziet_alleen_die(venster: Opener, schijf: str):
    page = opened(venster, schijf + "lessen/les-7.html")
    so, vso = (page.locator(f'.klaarleggen [data-doelgroep="{groep}"]') for groep in ("so", "vso"))
    expect(so.first).to_be_visible()
    expect(vso.first).to_be_visible()
    page.get_by_role("radio", name="VSO", exact=True).check()
    expect(so.first).to_be_hidden()
    expect(vso.first).to_be_visible()
    page.get_by_role("button", name="Toon ook: SO").first.click()
    expect(so.first).to_be_visible()


def test_met_alleen_het_toetsenbord_kies_je_en_is_te_zien_waar_je_bent(venster: Opener, schijf: str):
    page = opened(venster, schijf + LES)
    page.locator("input[name=rol]:checked").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="hulpverlener")).to_be_checked()
    expect(page.locator('.stap[data-rol="leerkracht"]').first).to_be_hidden()
    assert page.get_by_role("group", name="Ik ben").count() == 1
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_wat_verborgen_is_staat_op_papier_gewoon_en_wat_dicht_is_zegt_dat_het_er_niet_op_staat(
    venster: Opener, schijf: str
):
    page = opened(venster, schijf + LES)
    page.get_by_role("radio", name="leerkracht").check()
    page.emulate_media(media="print")
    expect(page.locator(ANDER).first).to_be_visible()
    for gone in (".leskeuze", ".toon", ".lesbalk"):
        assert all(not part.is_visible() for part in page.locator(gone).all())
    said = page.evaluate("getComputedStyle(document.querySelector('details.meer summary'), '::after').content")
    assert "niet afgedrukt" in said
    assert not page.locator("details.meer p").first.is_visible()


def test_alleen_wat_je_zelf_openvouwt_komt_op_papier(venster: Opener, schijf: str, tmp_path: Path):
    page = opened(venster, schijf + LES)
    page.locator("details.meer summary").nth(1).click()
    page.pdf(path=tmp_path / "les.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "les.pdf")
    text = " ".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    document.close()
    assert text.count("niet afgedrukt") == 7
    assert "Waarom dit moeilijk kan zijn" not in text
    assert "Lichter:" in text


def test_zonder_script_staat_alles_open_en_is_er_niets_te_kiezen(venster: Opener, schijf: str):
    page = opened(venster, schijf + LES, java_script_enabled=False)
    assert page.locator("details.meer").count() == 8
    for part in page.locator("details.meer p").all():
        assert part.is_visible()
    assert not page.locator(".leskeuze").is_visible()
    assert not page.locator(".lesbalk").is_visible()


def test_wat_dicht_is_gaat_open_voor_een_link_erin(venster: Opener, schijf: str):
    page = opened(venster, schijf + LES)
    first = page.locator("details.meer").first
    expect(first.locator("p").first).to_be_hidden()
    first.locator("summary").click()
    expect(first.locator("p").first).to_be_visible()


@pytest.mark.parametrize("venster_maat", [TELEFOON, {"width": 820, "height": 1180}])
def test_tijdens_het_geven_zegt_een_balk_waar_je_bent_en_wat_er_volgt(
    venster: Opener, schijf: str, venster_maat: dict[str, int]
):
    page = opened(venster, schijf + LES, viewport=venster_maat)
    bar = page.locator(".lesbalk")
    expect(bar).to_be_hidden()
    page.locator("#talenten-van-de-ander-benoemen").evaluate("kop => kop.scrollIntoView()")
    expect(bar).to_be_visible()
    expect(bar).to_contain_text("3/7 · 10 min")
    expect(bar).to_contain_text("samen")
    volgende = bar.get_by_role("link", name="Volgende: Nabespreken")
    volgende.click()
    expect(bar).to_contain_text("4/7 · 6 min")
    page.locator("#e-evalueren").evaluate("kop => kop.scrollIntoView()")
    expect(bar).to_be_hidden()


def test_op_een_breed_scherm_is_er_geen_balk(venster: Opener, schijf: str):
    page = opened(venster, schijf + LES, viewport=BREED)
    page.locator("#nabespreken").evaluate("kop => kop.scrollIntoView()")
    expect(page.locator(".lesbalk")).to_be_hidden()


def test_de_tijdbalk_brengt_je_naar_de_activiteit(venster: Opener, schijf: str):
    page = opened(venster, schijf + LES)
    page.locator(".tijdbalk").get_by_role("link", name="Twee keer een top 3").click()
    expect(page).to_have_url(schijf + LES + "#twee-keer-een-top-3")
    expect(page.get_by_role("heading", name="Twee keer een top 3")).to_be_in_viewport()


def test_wie_voorleest_krijgt_de_stappen_als_tabel_met_wie_ze_doet(venster: Opener, schijf: str):
    page = opened(venster, schijf + LES)
    table = page.get_by_role("table", name="Wie doet wat bij Nabespreken")
    assert [head.text_content() for head in table.get_by_role("columnheader").all()] == ["leerkracht", "hulpverlener"]
    first = table.get_by_role("row").nth(1)
    assert "leerkracht" in first.inner_text() + (first.text_content() or "")
