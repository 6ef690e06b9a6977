"""Room to type on a phone; room to write on paper, the round along the pages measures (schrijfruimte.py)."""

import re

import pytest

from .conftest import TELEFOON, Opener

SMALLEST = 200
"""How many px a place to type on a phone is wide at least."""
TEXT = ".blad :is(input:not([type=checkbox]):not([type=radio]), textarea)"


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
