"""Whoever uses no mouse gets everywhere and always sees where they are."""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from .conftest import BREED, TELEFOON, Opener

# Of the element with focus: what it is, whether it can be seen, and whether it shows that it has focus.
FOCUS = """() => {
  const el = document.activeElement;
  if (!el || el === document.body) return null;
  const vak = el.getBoundingClientRect(), stijl = getComputedStyle(el);
  return {
    wat: el.outerHTML.slice(0, 120),
    zichtbaar: el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      && vak.width > 1 && vak.height > 1
      && vak.bottom > 0 && vak.right > 0 && vak.top < innerHeight && vak.left < innerWidth,
    rand: stijl.outlineStyle !== "none" && parseFloat(stijl.outlineWidth) >= 2,
  };
}"""


def tab_stops(page: Page, most: int = 80) -> list[dict[str, object]]:
    """Presses Tab until the focus leaves the page, `most` times at most; gives what had the focus each time."""
    stops: list[dict[str, object]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("maat", [BREED, TELEFOON], ids=["breed", "telefoon"])
@pytest.mark.parametrize("pagina", ["index.html", "lessen/les-1.html"])
def test_wat_focus_krijgt_is_te_zien_en_heeft_een_rand(
    venster: Opener, webserver: str, pagina: str, maat: ViewportSize
) -> None:
    page = venster(viewport=maat).new_page()
    page.goto(webserver + pagina)
    stops = tab_stops(page)
    assert len(stops) > 5
    assert [stop["wat"] for stop in stops if not stop["zichtbaar"]] == []
    assert [stop["wat"] for stop in stops if not stop["rand"]] == []


@pytest.mark.parametrize("pagina", ["index.html", "lessen/les-1.html", "werkmaterialen/index.html"])
def test_de_eerste_tab_brengt_je_langs_de_kop_naar_de_inhoud(venster: Opener, webserver: str, pagina: str) -> None:
    page = venster().new_page()
    page.goto(webserver + pagina)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ga naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main article")).to_be_focused()


def test_het_menu_op_een_telefoon_gaat_open_en_dicht_met_toetsen(venster: Opener, webserver: str) -> None:
    page = venster(viewport=TELEFOON).new_page()
    page.goto(webserver)
    knop = page.get_by_role("button", name="Menu", exact=True)
    menu = page.get_by_role("navigation", name="Menu")
    expect(menu).to_be_hidden()
    knop.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Menu sluiten")).to_be_focused()
    expect(menu).to_be_visible()
    assert all("menu__" in str(stop["wat"]) for stop in tab_stops(page, 30)), "de focus raakt buiten het open menu"
    page.get_by_role("button", name="Menu sluiten").focus()
    page.keyboard.press("Escape")
    expect(knop).to_be_focused()
    expect(knop).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()


def test_de_donkere_weergave_is_een_knop_en_blijft_bewaard(venster: Opener, webserver: str) -> None:
    page = venster(color_scheme="light").new_page()
    page.goto(webserver)
    knop = page.get_by_role("button", name="Donkere weergave")
    expect(knop).to_have_attribute("aria-pressed", "false")
    knop.focus()
    page.keyboard.press("Space")
    expect(knop).to_have_attribute("aria-pressed", "true")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(knop).to_have_attribute("aria-pressed", "true")


def test_een_losse_letter_doet_niets(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    page.goto(webserver + "lessen/les-1.html")
    for letter in "fsnp/,.":
        page.keyboard.press(letter)
    page.wait_for_timeout(200)
    expect(page).to_have_url(webserver + "lessen/les-1.html")
    expect(page.locator("#__search")).not_to_be_checked()


def test_zonder_script_is_de_tekst_er_en_gaat_het_menu_open(venster: Opener, webserver: str) -> None:
    page = venster(viewport=TELEFOON, java_script_enabled=False).new_page()
    page.goto(webserver)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("navigation", name="Menu")).to_be_visible()


def test_de_printknop_opent_het_printen(venster: Opener, webserver: str, paginas: list[str]) -> None:
    page = venster().new_page()
    page.goto(webserver + next(pagina for pagina in paginas if re.match(r"werkmaterialen/(?!index)", pagina)))
    page.evaluate("window.print = () => { window.geprint = true; }")
    page.locator("button[data-print]").first.click()
    assert page.evaluate("window.geprint") is True
