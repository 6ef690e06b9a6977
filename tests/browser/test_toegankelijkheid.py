"""What opens on a page breaks no rule of WCAG 2.0 to 2.2 A/AA or of axe's best practice; test_paginas.py looks at the
pages themselves."""

from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize

from .axe import ANDERS, KLEUREN, faults, open_with_axe, run
from .conftest import BREED, TELEFOON, Opener


def test_het_papier_van_een_blad_is_ook_in_de_donkere_weergave_wit(
    venster: Opener, webserver: str, blad: dict[str, str]
) -> None:
    page = venster(color_scheme="dark").new_page()
    page.goto(webserver + blad["location"])
    looks = "el => [getComputedStyle(el).backgroundColor, getComputedStyle(el).color]"
    assert page.locator(".blad").evaluate(looks) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_een_open_menu_heeft_geen_toegankelijkheidsfout(venster: Opener, webserver: str, les: str) -> None:
    page = venster(viewport=TELEFOON).new_page()
    open_with_axe(page, webserver + les)
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("button", name="Menu sluiten").wait_for()
    fouten = faults(page, "menu")
    assert not fouten, "\n".join(fouten)


@pytest.mark.parametrize("maat", [BREED, TELEFOON], ids=["breed", "telefoon"])
def test_open_zoeken_heeft_geen_toegankelijkheidsfout(
    venster: Opener, webserver: str, les: str, maat: ViewportSize
) -> None:
    page = venster(viewport=maat).new_page()
    open_with_axe(page, webserver + les)
    if maat is TELEFOON:
        page.get_by_role("button", name="Zoeken", exact=True).click()
    page.get_by_role("searchbox", name="Zoek in de handleiding").press_sequentially("les")
    page.locator("[data-zoekresultaat]").first.wait_for()
    fouten = faults(page, "zoeken")
    assert not fouten, "\n".join(fouten)


def test_axe_ziet_een_fout_als_die_er_is(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    open_with_axe(page, webserver + "index.html")
    kapot = "<p style='color: #999; background: #fff'>te licht</p><img src='assets/beeld/logo.svg'><h6>te diep</h6>"
    page.evaluate("html => document.querySelector('main article').insertAdjacentHTML('beforeend', html)", kapot)
    regels = {fout.split("[")[1].split("]")[0] for fout in faults(page, "proef")}
    assert {"color-contrast", "image-alt", "heading-order"} <= regels


@pytest.mark.parametrize("venster", ["chromium"], indirect=True)
def test_een_contrast_dat_alleen_in_het_donker_te_laag_is_wordt_gezien(venster: Opener, webserver: str) -> None:
    """Also in the browser that draws a page anew only after it said that it is dark."""
    page = venster().new_page()
    page.goto(webserver + "lessen/index.html")
    kapot = "<style>[data-md-color-scheme=slate] .proef { color: #333 }</style><p class='proef'>te donker</p>"
    page.evaluate("html => document.querySelector('main article').insertAdjacentHTML('beforeend', html)", kapot)
    assert [fout.split(": ")[:2] for fout in faults(page, "proef")] == [["proef dark", "[color-contrast] .proef"]]


def test_een_link_die_niet_van_de_tekst_te_onderscheiden_is_wordt_gezien(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    page.goto(webserver + "lessen/index.html")
    kapot = "<p>Een zin met <a href='#' style='color: #555; text-decoration: none; border: 0'>een link</a> erin.</p>"
    page.evaluate("html => document.querySelector('main article').insertAdjacentHTML('beforeend', html)", kapot)
    assert "link-in-text-block" in {fout.split("[")[1].split("]")[0] for fout in faults(page, "proef")}


@pytest.mark.parametrize(
    "plek",
    [
        "width: 20px; height: 20px; position: absolute; left: {}px",
        "width: 23.5px; height: 60px; position: absolute; left: {}px",
        "width: 60px; height: 60px; position: absolute; left: calc(10 * {}px); margin-left: -160px",
    ],
    ids=["klein", "smal", "een over de ander"],
)
def test_een_knop_die_lastig_te_raken_is_wordt_gezien(venster: Opener, webserver: str, plek: str) -> None:
    """The third lies so far over the first two that too little of each is left."""
    page = venster().new_page()
    page.goto(webserver + "lessen/index.html")
    knoppen = "".join(f"<button class='proef' style='all: revert; {plek.format(x)}'>{x}</button>" for x in (20, 24, 22))
    kapot = f"<div style='position: relative; height: 80px'>{knoppen}</div>"
    page.evaluate("html => document.querySelector('main article').insertAdjacentHTML('beforeend', html)", kapot)
    assert {fout.split("[")[1].split("]")[0] for fout in faults(page, "proef")} == {"target-size"}


def test_een_contrast_dat_alleen_op_een_telefoon_te_laag_is_wordt_gezien(venster: Opener, webserver: str) -> None:
    page = venster(viewport=BREED).new_page()
    open_with_axe(page, webserver + "index.html")
    kapot = "<style>@media (max-width: 40em) { .proef { color: #bbb } }</style><p class='proef'>te licht</p>"
    page.evaluate("html => document.querySelector('main article').insertAdjacentHTML('beforeend', html)", kapot)
    gezien = page.evaluate(ANDERS, [])
    assert run(page, "breed", KLEUREN) == []
    assert page.evaluate(ANDERS, gezien) == []
    page.set_viewport_size(TELEFOON)
    page.evaluate(ANDERS, gezien)
    assert [fout.split(": ")[1] for fout in run(page, "smal", KLEUREN)] == ["[color-contrast] .proef"]


@pytest.fixture(scope="session")
def les(site: Path) -> str:
    """The first lesson's page, the one with the most kinds of markup."""
    return sorted(path.relative_to(site).as_posix() for path in site.glob("lessen/les-?.html"))[0]
