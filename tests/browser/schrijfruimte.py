"""Room to write on paper, from line to line and in a cell: measured on a page that is shown as it prints."""

from playwright.sync_api import Page

PUPIL, OTHERS = 9.0, 8.0
"""How many mm a line takes at least, on a sheet for a pupil and on any other."""
LOOSE = 1.0
"""How many mm a label stands above its line at most."""

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


def measured(page: Page) -> tuple[int, list[str], list[str]]:
    """Gives how many places to write a sheet has, which are too low, and which labels stand above their line."""
    reader = page.locator(".blad").get_attribute("data-voor")
    least = (PUPIL if reader == "leerling" else OTHERS) - 0.1
    found = page.evaluate(MEASURE)
    low = [f"{asked}: {high:.1f} mm" for asked, high, _ in found if high < least]
    loose = [f"{asked}: {above:.1f} mm" for asked, _, above in found if above > LOOSE]
    return len(found), low, loose
