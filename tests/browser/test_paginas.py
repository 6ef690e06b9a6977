"""What holds for every page: no rule of WCAG or of axe's best practice broken in any of the ways it can be shown, nothing
from elsewhere, nothing missing, nothing beside the screen, no menus on paper."""

from dataclasses import fields
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import expect

from .conftest import Opener, serving, wacht_tot
from .ronde import Gezien, Ronde, round_along

DELEN = 4  # so that those who test beside each other can share the pages


@pytest.fixture(scope="session")
def gezien() -> Gezien:
    """How the texts look that axe has measured: for the next part too, where the same process tests that."""
    return {}


@pytest.mark.parametrize("deel", range(DELEN))
def test_elke_pagina_is_in_orde_breed_of_smal_licht_of_donker_en_op_papier(
    venster: Opener, webserver: str, site: Path, paginas: list[str], gezien: Gezien, deel: int
) -> None:
    op_grootte = sorted(paginas, key=lambda pagina: (site / pagina).stat().st_size)
    assert round_along(op_grootte[deel::DELEN], webserver, venster, gezien).found() == []


GOED = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Goed</title><link rel="icon" href="data:,"></head>
<body><main><h1>Goed</h1></main></body></html>"""
KAPOT = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Kapot</title><link rel="icon" href="data:,">
<style>@media (prefers-color-scheme: dark) { .licht { color: #eee } } .breed { width: 360px }</style></head>
<body><main><h1>Kapot</h1><p class="licht">niet te lezen in het donker</p><p class="breed">breed</p>
<article><a href="#x">streep</a></article><img src="weg.png" alt="weg"><img src="http://127.0.0.1:1/x.png" alt="elders">
<button>Druk</button></main></body></html>"""


def test_de_ronde_ziet_wat_er_mis_is(venster: Opener, tmp_path: Path) -> None:
    (tmp_path / "goed.html").write_text(GOED, "utf-8")
    (tmp_path / "kapot.html").write_text(KAPOT, "utf-8")
    (tmp_path / "404.html").write_text(GOED, "utf-8")
    with serving(tmp_path, "/") as adres:
        gezien = round_along(["goed.html", "kapot.html"], adres, venster, {})
    soorten = {regel.split(": ")[0] for regel in gezien.found() if ": kapot.html" in regel}
    assert soorten == {field.name for field in fields(Ronde)}
    assert len(gezien.found()) == sum(": kapot.html" in regel for regel in gezien.found())
    assert all("(dark, " in regel and "color-contrast" in regel for regel in gezien.niet_toegankelijk)


def test_een_pagina_wordt_donker_zonder_opnieuw_te_laden(venster: Opener, webserver: str) -> None:
    page = venster(color_scheme="light").new_page()
    page.goto(webserver + "lessen/les-1.html")
    grond = "getComputedStyle(document.body).backgroundColor"
    licht = page.evaluate(grond)
    page.emulate_media(color_scheme="dark")
    wacht_tot(page, f"{grond} !== '{licht}'")


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
