"""Room to write: on paper from line to line and in a cell, on a phone in a place to type."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from .conftest import TELEFOON, Opener

PUPIL, OTHERS = 9.0, 8.0
"""How many mm a line takes at least, on a sheet for a pupil and on any other."""
SMALLEST = 200
"""How many px a place to type on a phone is wide at least."""
TEXT = ".blad :is(input:not([type=checkbox]):not([type=radio]), textarea)"

# In mm: the height of what is written in, and for lines on a drawing the distance to the line above. Of a line in a
# sentence the sentence says how high it is. How far a label stands above its line is the last number.
MEASURE = """() => {
  const mm = (px) => px * 25.4 / 96;
  const found = [];
  for (const veld of document.querySelectorAll('.blad :is(input.veld, textarea.veld--cel)')) {
    const naam = veld.getAttribute('aria-label') || veld.closest('label').textContent;
    const vak = veld.getBoundingClientRect();
    let hoogte = vak.height;
    if (veld.matches('.veld--cel')) hoogte = veld.closest('td').getBoundingClientRect().height;
    if (veld.matches('.veld--inzin')) hoogte = parseFloat(getComputedStyle(veld.parentElement).lineHeight);
    if (veld.matches('.veld--los:not(.veld--oplijn)')) continue;
    if (veld.matches('.veld--oplijn')) {
      const vorige = veld.previousElementSibling;
      if (!vorige || !vorige.matches('.veld--oplijn')) continue;
      hoogte = vak.bottom - vorige.getBoundingClientRect().bottom;
    }
    const label = veld.matches('.invul > .veld') && veld.parentElement.querySelector('.invul__label');
    const los = label && getComputedStyle(label.parentElement).display === 'grid'
      ? vak.bottom - label.getBoundingClientRect().bottom : 0;
    found.push([naam.trim(), mm(hoogte), mm(los)]);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def maten(browser: Browser, webserver: str, site: Path) -> dict[str, list[tuple[str, float, float]]]:
    """Measures every sheet as it prints: by slug what is asked, how high its line is, how far its label stands above."""
    page = browser.new_context(viewport={"width": 794, "height": 1123}).new_page()
    page.emulate_media(media="print")
    found = {}
    for file in sorted((site / "werkmaterialen").glob("*.html")):
        if file.with_suffix(".pdf").exists():
            page.goto(f"{webserver}werkmaterialen/{file.name}")
            found[f"{file.stem} ({_reader(page)})"] = page.evaluate(MEASURE)
    page.context.close()
    assert sum(map(len, found.values())) > 500
    return found


def _reader(page: Page) -> str:
    return page.locator(".blad").get_attribute("data-voor") or ""


def test_een_schrijfregel_is_hoog_genoeg(maten: dict[str, list[tuple[str, float, float]]]) -> None:
    te_laag = [
        f"{blad}: {vraag}: {hoogte:.1f} mm"
        for blad, regels in maten.items()
        for vraag, hoogte, _ in regels
        if hoogte < (PUPIL if blad.endswith("(leerling)") else OTHERS) - 0.1
    ]
    assert te_laag == []


def test_een_label_staat_op_zijn_lijn(maten: dict[str, list[tuple[str, float, float]]]) -> None:
    los = [f"{blad}: {vraag}: {mm:.1f} mm" for blad, regels in maten.items() for vraag, _, mm in regels if mm > 1]
    assert los == []


@pytest.mark.parametrize("slug", ["mijn-plan", "signalenlijst", "vriendenboekje", "sticordikaart"])
def test_op_een_telefoon_is_elke_plek_om_te_typen_breed_genoeg(venster: Opener, webserver: str, slug: str) -> None:
    page = venster(viewport=TELEFOON).new_page()
    page.goto(f"{webserver}werkmaterialen/{slug}.html")
    smal = page.locator(TEXT).evaluate_all(
        f"velden => velden.filter(v => v.getBoundingClientRect().width < {SMALLEST}).map(v => v.ariaLabel || v.id)"
    )
    assert smal == []


def test_op_een_telefoon_staat_een_uitspraak_boven_haar_keuzes_en_blijft_elk_woord_heel(
    venster: Opener, webserver: str
) -> None:
    page = venster(viewport=TELEFOON).new_page()
    page.goto(f"{webserver}werkmaterialen/signalenlijst.html")
    rijen = page.locator(".aankruistabel tbody tr").evaluate_all("""rijen => rijen.map(rij => {
      const [uitspraak, ...keuzes] = [...rij.children].map(cel => cel.getBoundingClientRect());
      return [keuzes.every(keuze => keuze.top >= uitspraak.bottom - 1), uitspraak.width, keuzes.length];
    })""")
    assert len(rijen) > 10
    assert all(boven and breedte > 300 and aantal == 3 for boven, breedte, aantal in rijen)
    woorden = page.locator(".aankruistabel .keuze").first.evaluate("k => getComputedStyle(k, '::after').content")
    assert re.fullmatch(r'"niet gezien"', woorden)
    assert (
        page.evaluate("""() => {
      const woord = document.createRange(), stuk = [];
      for (const kop of document.querySelectorAll('.aankruistabel tbody th')) {
        const tekst = kop.firstChild;
        for (const gevonden of tekst.data.matchAll(/\\S+/g)) {
          woord.setStart(tekst, gevonden.index);
          woord.setEnd(tekst, gevonden.index + gevonden[0].length);
          if (woord.getClientRects().length > 1) stuk.push(gevonden[0]);
        }
      }
      return stuk;
    }""")
        == []
    )
