"""What holds for every page: nothing from elsewhere, nothing missing, nothing beside the screen, no menus on paper."""

from dataclasses import dataclass, field
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser, expect

from .conftest import TELEFOON, Opener


@dataclass
class Ronde:
    """What was seen on a round along all pages; each line starts with the page."""

    elders: list[str] = field(default_factory=list)
    mist: list[str] = field(default_factory=list)
    meldingen: list[str] = field(default_factory=list)
    te_breed: list[str] = field(default_factory=list)
    op_papier: list[str] = field(default_factory=list)
    strepen: list[str] = field(default_factory=list)


NIET_OP_PAPIER = (
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .md-skip, .niet-op-papier, .vorige-volgende, .knop, "
    "button, nav, .sprong"
)
# What only says on a screen that there is something to press or to point at: lines under words, frames round links.
STREPEN = """delen => delen.filter(deel => {
  const stijl = getComputedStyle(deel);
  return deel.checkVisibility() && (stijl.textDecorationLine !== "none" || stijl.borderBottomStyle !== "none");
}).map(deel => deel.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def ronde(browser: Browser, webserver: str, paginas: list[str]) -> Ronde:
    """Opens every page once and looks at it as wide as a phone (390), as WCAG's narrowest (320), and on paper."""
    gezien = Ronde()
    context = browser.new_context(viewport=TELEFOON, reduced_motion="reduce")
    page = context.new_page()
    nu = ""

    def note(lines: list[str], seen: object, when: bool = True) -> None:
        if when:
            lines.append(f"{nu}: {seen}")

    page.on("request", lambda r: note(gezien.elders, r.url, not r.url.startswith((webserver, "data:"))))
    page.on("response", lambda r: note(gezien.mist, f"{r.status} {r.url}", r.status >= 400))
    page.on("console", lambda m: note(gezien.meldingen, m.text, m.type in ("error", "warning")))
    page.on("pageerror", lambda e: note(gezien.meldingen, e))
    for nu in paginas:
        page.goto(webserver + nu, wait_until="load")
        for breedte in (390, 320):
            page.set_viewport_size({"width": breedte, "height": 844})
            nodig = page.evaluate("document.documentElement.scrollWidth")
            if nodig > breedte:
                gezien.te_breed.append(f"{nu}: {nodig} px op een scherm van {breedte} px")
        page.set_viewport_size({"width": 794, "height": 1123})
        page.emulate_media(media="print")
        zichtbaar = page.locator(NIET_OP_PAPIER).evaluate_all(
            "delen => delen.filter(d => d.checkVisibility()).map(d => d.className)"
        )
        gezien.op_papier += [f"{nu}: {deel}" for deel in zichtbaar]
        strepen = page.locator("article :is(abbr, a, .md-button)").evaluate_all(STREPEN)
        gezien.strepen += [f"{nu}: {deel}" for deel in strepen]
        page.emulate_media(media="screen")
    context.close()
    return gezien


def test_geen_pagina_haalt_iets_op_van_een_andere_computer(ronde: Ronde) -> None:
    assert ronde.elders == []


def test_alles_wat_een_pagina_ophaalt_is_er(ronde: Ronde) -> None:
    assert ronde.mist == []


def test_geen_pagina_geeft_een_foutmelding_in_de_browser(ronde: Ronde) -> None:
    assert ronde.meldingen == []


def test_geen_pagina_is_breder_dan_een_telefoon(ronde: Ronde) -> None:
    assert ronde.te_breed == []


def test_op_papier_staan_geen_menus_en_knoppen(ronde: Ronde) -> None:
    assert ronde.op_papier == []


def test_op_papier_staat_onder_geen_woord_een_streep_en_is_geen_link_een_knop(ronde: Ronde) -> None:
    assert ronde.strepen == []


def test_op_papier_staat_onderaan_welke_pagina_het_is(site: Path, paginas: list[str]) -> None:
    zonder = [pagina for pagina in paginas if "@bottom-left { content:" not in (site / pagina).read_text("utf-8")]
    assert zonder == ["404.html"]


def test_elke_pagina_is_geldige_html(site: Path, paginas: list[str]) -> None:
    fouten: list[str] = []
    for pagina in paginas:
        parser = html5lib.HTMLParser()
        parser.parse((site / pagina).read_text(encoding="utf-8"))
        fouten += [f"{pagina}:{regel}: {fout}" for (regel, _), fout, _ in parser.errors]
    assert fouten == []


def test_geen_pagina_heeft_script_in_een_attribuut(site: Path, paginas: list[str]) -> None:
    fouten: list[str] = []
    for pagina in paginas:
        boom = html5lib.parse((site / pagina).read_text(encoding="utf-8"), namespaceHTMLElements=False)
        for element in boom.iter():
            fouten += [f"{pagina}: {element.tag} {naam}" for naam, waarde in element.attrib.items()
                       if str(naam).startswith("on") or str(waarde).startswith("javascript:")]  # fmt: skip
    assert fouten == []


@pytest.mark.parametrize("adres", ["bestaat-niet.html", "lessen/bestaat-niet.html", "werkmaterialen/oud/blad.html"])
@pytest.mark.parametrize("plek", ["webserver", "submap"])
def test_van_een_verkeerd_adres_kom_je_terug_bij_het_begin(
    venster: Opener, request: pytest.FixtureRequest, plek: str, adres: str
) -> None:
    begin = request.getfixturevalue(plek)
    page = venster().new_page()
    page.goto(begin + adres)
    page.get_by_role("link", name="Ga naar het begin van de handleiding").click()
    expect(page).to_have_url(begin + "index.html")


def test_een_regel_tekst_heeft_ongeveer_zeventig_tekens(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    for breedte in (800, 1000, 1280, 1920):
        page.set_viewport_size({"width": breedte, "height": 900})
        page.goto(webserver + "lessen/les-1.html")
        tekens = page.evaluate("""() => {
          document.querySelectorAll("article .alleen-voorlezen").forEach((uitleg) => uitleg.remove());
          const langste = (a, b) => (a.textContent.length > b.textContent.length ? a : b);
          const p = [...document.querySelectorAll("article > p")].reduce(langste);
          const breedte = p.clientWidth;
          p.style.cssText = "width: max-content; max-width: none; white-space: nowrap";
          return p.textContent.length * breedte / p.clientWidth;
        }""")
        assert 65 <= tekens <= 77, f"{tekens:.0f} tekens op een scherm van {breedte} px"
