"""Tables over the whole series: no word broken inside itself, nothing wider than the page."""

import pytest

from tests.browser.conftest import Opener

BROKEN = r"""() => {
  const gebroken = [];
  for (const cel of document.querySelectorAll(".reekstabel :is(th, td)")) {
    const teksten = document.createTreeWalker(cel, NodeFilter.SHOW_TEXT);
    for (let tekst = teksten.nextNode(); tekst; tekst = teksten.nextNode()) {
      for (const woord of tekst.data.matchAll(/[\p{L}\d]+/gu)) {
        const plek = document.createRange();
        plek.setStart(tekst, woord.index);
        plek.setEnd(tekst, woord.index + woord[0].length);
        if (new Set([...plek.getClientRects()].map((vak) => Math.round(vak.top))).size > 1) gebroken.push(woord[0]);
      }
    }
  }
  return gebroken;
}"""


@pytest.mark.parametrize("breedte", [390, 820, 1280])
@pytest.mark.parametrize("pagina", ["starten/mentor-en-netwerk.html"])
def test_in_een_tabel_van_de_reeks_breekt_geen_woord(venster: Opener, schijf: str, breedte: int, pagina: str):
    page = venster(viewport={"width": breedte, "height": 900}).new_page()
    page.goto(schijf + pagina)
    assert page.locator(".reekstabel td").count() > 10
    assert page.evaluate(BROKEN) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
