"""What axe is asked of a page, and asked only once: contrast for each way a text looks, a narrow page for each new part."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

ALLES = {
    "resultTypes": ["violations"],
    "preload": False,  # the styles, for a rule that is not on
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}
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


# Every part of a page (what it is, its classes, what it is for) with what it stands in.
PARTS = """() => {
  const naam = (el) => [el.localName, ...[...el.classList].sort(), el.getAttribute("role"), el.getAttribute("type")].join(".");
  const delen = [...document.body.querySelectorAll(":not(svg *)")];
  return [...new Set(delen.map((el) => naam(el.parentElement) + ">" + naam(el)))];
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


def faults(page: Page, where: str = "") -> list[str]:
    """Gives what axe finds on a page as it stands there now, from its top (of what lies half below the bar it says that it is
    too small to press): every rule, and contrast once for each way a text looks."""
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    start(page, *runs_of(True, page.evaluate(ANDERS, [])))
    return violations(page, where)


def runs_of(alles: bool, nieuw: list[int]) -> list[Run]:
    """Gives what axe has to look at: `alles` but the colours, and the colours of the texts that look otherwise than those
    before; `nieuw` is how those look."""
    colours: list[Run] = [("[data-anders]", KLEUREN)] if nieuw else []
    return [*([("html", ZONDER_KLEUREN)] if alles else []), *colours]


Gezien = dict[str, set[Any]]
"""How the texts look that axe has measured already, by colour; and by width the parts that it has seen."""


def new_parts(page: Page, seen: Gezien) -> bool:
    """Tells whether the page has a part that is not among those `seen`, and adds its parts to them."""
    parts, here = seen.setdefault("parts", set()), set(page.evaluate(PARTS))
    new = not here <= parts
    parts |= here
    return new
