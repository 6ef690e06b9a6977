"""What holds for every page: no rule of WCAG or of axe's best practice broken in any of the ways it can be shown, nothing
from elsewhere, nothing missing, nothing beside the screen, no menus on paper."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import expect

from .axe import Gezien, new_parts
from .conftest import Opener, serving, wacht_tot
from .ronde import Ronde, round_along


@pytest.fixture(scope="session")
def gezien() -> Gezien:
    """How the texts look that axe has measured: for the next part too, where the same process tests that."""
    return {}


@pytest.mark.parametrize("bladen", [True, False], ids=["bladen", "andere"])
def test_elke_pagina_is_in_orde_breed_of_smal_licht_of_donker_en_op_papier(
    venster: Opener, webserver: str, site: Path, paginas: list[str], gezien: Gezien, bladen: bool
) -> None:
    """In two parts, so that two can share the pages: of one kind together, for they have the most in common."""
    op_grootte = sorted(paginas, key=lambda pagina: (site / pagina).stat().st_size, reverse=True)
    deel = [pagina for pagina in op_grootte if pagina.startswith("werkmaterialen/") == bladen]
    ronde = round_along(deel, webserver, site, venster, gezien)
    assert ronde.found() == []
    assert (ronde.schrijfplekken > 400) == bladen


GOED = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Goed</title><link rel="icon" href="data:,"></head>
<body><main><h1>Goed</h1></main></body></html>"""
KAPOT = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Kapot</title><link rel="icon" href="data:,">
<style>@media (prefers-color-scheme: dark) { .licht { color: #eee } } .breed { width: 360px }
@media (min-width: 40em) { .smal { display: none } } .invul { display: grid; row-gap: 9mm; margin-bottom: 9mm }
.veld { height: 9mm } @media print { .veld { height: 2mm } }</style></head>
<body><main><h1>Kapot</h1><p class="licht">niet te lezen in het donker</p><p class="breed">breed</p>
<article><a href="#x">streep</a></article><img src="weg.png" alt="weg"><img src="http://127.0.0.1:1/x.png" alt="elders">
<img class="smal" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><div class="blad" data-voor="leerling">
<label class="invul"><span class="invul__label">Naam</span><input class="veld"></label></div>
<button>Druk</button></main></body></html>"""


def test_de_ronde_ziet_wat_er_mis_is(venster: Opener, tmp_path: Path) -> None:
    blad = "werkmaterialen/kapot.html"
    (tmp_path / "werkmaterialen").mkdir()
    (tmp_path / "goed.html").write_text(GOED, "utf-8")
    (tmp_path / blad).write_text(KAPOT, "utf-8")
    (tmp_path / "404.html").write_text(GOED, "utf-8")
    leeg = pypdfium2.PdfDocument.new()
    for _ in range(3):
        leeg.new_page(595, 842)
    leeg.save((tmp_path / blad).with_suffix(".pdf"))
    with serving(tmp_path, "/") as adres:
        gezien = round_along(
            ["goed.html", "goed.html", blad], adres, tmp_path, venster, {}
        )  # after another in its window
    soorten = {regel.split(": ")[0] for regel in gezien.found() if f": {blad}" in regel}
    assert soorten == {name for name in vars(Ronde()) if name != "schrijfplekken"}
    assert len(gezien.found()) == sum(f": {blad}" in regel for regel in gezien.found())
    assert {"[color-contrast]", "[image-alt]"} == {regel.split()[4] for regel in gezien.niet_toegankelijk}
    assert all(("(light, 390 px)" in regel) == ("[image-alt]" in regel) for regel in gezien.niet_toegankelijk)
    assert all(("(dark, " in regel) == ("[color-contrast]" in regel) for regel in gezien.niet_toegankelijk)


def test_wat_smal_al_gezien_is_wordt_niet_nog_eens_gezocht_en_iets_nieuws_wel(venster: Opener, tmp_path: Path) -> None:
    """Also a part that is known, in a place where it never stood."""
    nieuw = GOED.replace("</main>", "<p><b>vet</b></p></main>")
    elders = GOED.replace("Goed</h1>", "<b>Goed</b></h1>")
    for name, text in (("een", GOED), ("twee", GOED), ("drie", nieuw), ("vier", elders), ("404", GOED)):
        (tmp_path / f"{name}.html").write_text(text, "utf-8")
    seen: Gezien = {}
    page, asked = venster().new_page(), []
    with serving(tmp_path, "/") as adres:
        for name in ("een", "twee", "drie", "vier"):
            page.goto(f"{adres}{name}.html")
            asked.append(new_parts(page, seen))
    assert asked == [(True, True), (False, False), (True, True), (False, True)]


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


@pytest.mark.parametrize("plek", ["webserver", "submap"])
def test_van_een_verkeerd_adres_kom_je_terug_bij_het_begin(
    venster: Opener, request: pytest.FixtureRequest, plek: str
) -> None:
    begin = request.getfixturevalue(plek)
    page = venster().new_page()
    for adres in ("bestaat-niet.html", "lessen/bestaat-niet.html", "werkmaterialen/oud/blad.html"):
        page.goto(begin + adres)
        page.get_by_role("link", name="Ga naar het begin van de handleiding").click()
        expect(page, adres).to_have_url(begin + "index.html")


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
