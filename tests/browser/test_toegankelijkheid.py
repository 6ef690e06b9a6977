"""No page breaks a rule of WCAG 2.0 to 2.2 A/AA or of axe's best practice, in any of the ways it can be shown."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize

from .conftest import BREED, TELEFOON, Opener

ALLES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}
DELEN = 4  # so that those who test beside each other can share the pages
# The dark view has the same elements in other colours, so there only the rules about colour can come out otherwise.
OVER_KLEUR = ["color-contrast", "link-in-text-block"]
KLEUREN = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": OVER_KLEUR}}
ZONDER_KLEUREN = {**ALLES, "rules": {regel: {"enabled": False} for regel in OVER_KLEUR}}
# Contrast takes axe most of its time. It is measured for every text that looks otherwise than all that were measured
# before in the same view (colour, size, weight, whether it is seen, and what lies under it up to the first solid ground;
# of a link also the text round it): of two that look the same, the second cannot come out otherwise. What is new gets
# `data-anders`; the looks are kept as numbers.
ANDERS = """bekend => {
  const gezien = new Set(bekend), nieuw = new Set();
  const grond = (el) => {
    for (let e = el, gronden = []; ; e = e.parentElement) {
      if (!e) return gronden.join(" ");
      const stijl = getComputedStyle(e);
      gronden.push(stijl.backgroundColor, stijl.backgroundImage, stijl.opacity, stijl.position);
      if (/^rgb\\(/.test(stijl.backgroundColor) && stijl.backgroundImage === "none") return gronden.join(" ");
    }
  };
  const getal = (tekst) => {
    let a = 5381, b = 52711;
    for (let i = 0; i < tekst.length; i++) {
      a = (a * 33 ^ tekst.charCodeAt(i)) >>> 0;
      b = (b * 31 + tekst.charCodeAt(i)) >>> 0;
    }
    return (a % 2097152) * 4294967296 + b;
  };
  for (const el of document.body.querySelectorAll("*")) {
    el.removeAttribute("data-anders");
    if (![...el.childNodes].some((kind) => kind.nodeType === 3 && kind.data.trim()) && !el.matches("input, textarea")) continue;
    if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const s = getComputedStyle(el), om = el.closest("a") ? getComputedStyle(el.closest("a").parentElement) : s;
    const uiterlijk = getal(
      [s.color, s.fontSize, s.fontWeight, s.textDecorationLine, s.textShadow, om.color, om.fontWeight, grond(el)].join("|"));
    if (gezien.has(uiterlijk)) continue;
    el.toggleAttribute("data-anders", true);
    nieuw.add(uiterlijk);
  }
  return [...nieuw];
}"""


def open_with_axe(page: Page, address: str) -> None:
    """Loads a page and puts axe in it."""
    page.goto(address)
    page.evaluate(AXE_SCRIPT)


Run = tuple[str | dict[str, Any], dict[str, Any]]
"""What axe looks at (a selector, or what to leave out), and its options."""


def start(page: Page, *runs: Run) -> None:
    """Sets axe to work without waiting for it, so that two windows can be checked at the same time.

    Each of `runs` is what to look at (a selector) and the options. Behind a timer, for axe does most of its work before
    it gives its promise back.
    """
    page.evaluate(
        """runs => {
          window.bevindingen = new Promise((klaar, mis) => setTimeout(async () => {
            const violations = [];
            try {
              for (const [waar, opties] of runs) violations.push(...(await axe.run(waar, opties)).violations);
              klaar({ violations });
            } catch (fout) { mis(fout); }
          }, 0));
        }""",
        [list(run) for run in runs],
    )


def violations(page: Page, where: str) -> list[str]:
    """Waits for axe; gives one line for each element that breaks a rule."""
    found = page.evaluate("() => window.bevindingen")
    return [
        f"{where}: [{rule['id']}] {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def run(page: Page, where: str, options: dict[str, Any] = ALLES) -> list[str]:
    start(page, ("html", options))
    return violations(page, where)


def runs_of(licht: bool, nieuw: list[int]) -> list[Run]:
    """Gives what axe has to look at: all but the colours in the light view, and the colours of the texts that look
    otherwise than those before; `nieuw` is how those look."""
    colours: list[Run] = [("[data-anders]", KLEUREN)] if nieuw else []
    return [*([("html", ZONDER_KLEUREN)] if licht else []), *colours]


@pytest.mark.parametrize("deel", range(DELEN))
def test_geen_pagina_heeft_een_toegankelijkheidsfout_breed_of_smal_licht_of_donker(
    venster: Opener, webserver: str, site: Path, paginas: list[str], deel: int
) -> None:
    fouten: list[str] = []
    # Two pages at a time, each in a window of its own, and of one size, so that neither waits long for the other.
    op_grootte = sorted(paginas, key=lambda pagina: (site / pagina).stat().st_size)[deel::DELEN]
    for kleur, naam in (("light", "licht"), ("dark", "donker")):
        vensters, gezien = [venster(color_scheme=kleur).new_page() for _ in range(2)], set[int]()
        for paar in (op_grootte[i : i + 2] for i in range(0, len(op_grootte), 2)):
            bekeken = list(zip(vensters, paar, strict=False))
            for page, pagina in bekeken:
                open_with_axe(page, webserver + pagina)
            for maat in (BREED, TELEFOON):
                for page, _ in bekeken:
                    page.set_viewport_size(maat)
                    nieuw = page.evaluate(ANDERS, list(gezien))
                    gezien.update(nieuw)
                    start(page, *runs_of(naam == "licht", nieuw))
                for page, pagina in bekeken:
                    fouten += violations(page, f"{pagina} ({naam}, {maat['width']} px)")
    assert not fouten, "\n".join(fouten)


def test_het_papier_van_een_blad_is_ook_in_de_donkere_weergave_wit(
    venster: Opener, webserver: str, blad: dict[str, str]
) -> None:
    page = venster(color_scheme="dark").new_page()
    page.goto(webserver + blad["location"])
    looks = "el => [getComputedStyle(el).backgroundColor, getComputedStyle(el).color]"
    assert page.locator(".blad").evaluate(looks) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


@pytest.mark.parametrize("kleur", ["light", "dark"])
def test_een_open_menu_heeft_geen_toegankelijkheidsfout(venster: Opener, webserver: str, les: str, kleur: str) -> None:
    page = venster(viewport=TELEFOON, color_scheme=kleur).new_page()
    open_with_axe(page, webserver + les)
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("button", name="Menu sluiten").wait_for()
    fouten = run(page, "menu")
    assert not fouten, "\n".join(fouten)


@pytest.mark.parametrize("kleur", ["light", "dark"])
@pytest.mark.parametrize("maat", [BREED, TELEFOON], ids=["breed", "telefoon"])
def test_open_zoeken_heeft_geen_toegankelijkheidsfout(
    venster: Opener, webserver: str, les: str, kleur: str, maat: ViewportSize
) -> None:
    page = venster(viewport=maat, color_scheme=kleur).new_page()
    open_with_axe(page, webserver + les)
    if maat is TELEFOON:
        page.get_by_role("button", name="Zoeken", exact=True).click()
    page.get_by_role("searchbox", name="Zoek in de handleiding").press_sequentially("les")
    page.locator("[data-zoekresultaat]").first.wait_for()
    fouten = run(page, "zoeken")
    assert not fouten, "\n".join(fouten)


def test_axe_ziet_een_fout_als_die_er_is(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    open_with_axe(page, webserver + "index.html")
    kapot = "<p style='color: #999; background: #fff'>te licht</p><img src='assets/beeld/logo.svg'><h6>te diep</h6>"
    page.evaluate("html => document.querySelector('main article').insertAdjacentHTML('beforeend', html)", kapot)
    regels = {fout.split("[")[1].split("]")[0] for fout in run(page, "proef")}
    assert {"color-contrast", "image-alt", "heading-order"} <= regels


def test_een_contrast_dat_alleen_op_een_telefoon_te_laag_is_wordt_gezien(venster: Opener, webserver: str) -> None:
    page = venster(viewport=BREED).new_page()
    open_with_axe(page, webserver + "index.html")
    kapot = "<style>@media (max-width: 40em) { .proef { color: #bbb } }</style><p class='proef'>te licht</p>"
    page.evaluate("html => document.querySelector('main article').insertAdjacentHTML('beforeend', html)", kapot)
    gezien = page.evaluate(ANDERS, [])
    assert page.evaluate(ANDERS, gezien) == []
    assert run(page, "breed", KLEUREN) == []
    page.set_viewport_size(TELEFOON)
    start(page, *runs_of(False, page.evaluate(ANDERS, gezien)))
    assert [fout.split(": ")[1] for fout in violations(page, "smal")] == ["[color-contrast] .proef"]


@pytest.fixture(scope="session")
def les(site: Path) -> str:
    """The first lesson's page, the one with the most kinds of markup."""
    return sorted(path.relative_to(site).as_posix() for path in site.glob("lessen/les-?.html"))[0]
