"""What axe is asked of a page, and asked only once: contrast for each way a text looks, another view for what is new."""

from typing import Any, cast

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

ALLES = {
    "resultTypes": ["violations"],
    "preload": False,  # the styles, for a rule that is not on
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}
# The dark view has the same elements in other colours, so there only the rules about colour can come out otherwise.
OVER_KLEUR = ["color-contrast", "link-in-text-block"]
KLEUREN = {**ALLES, "runOnly": {"type": "rule", "values": OVER_KLEUR}}
# Contrast takes axe most of its time. It is measured for every text that looks otherwise than all that were measured
# before in the same view (colour, large or not, whether it is seen, and what lies under it up to the first solid ground;
# of a link also how it differs from the text round it): of two that look the same, the second cannot come out otherwise.
# What is new gets `data-anders`; the looks are kept as numbers. What lies between a text and its ground and shows nothing
# of itself (no colour, picture or place of its own) makes no other look.
# Three of each are marked: where something lies over a text, or a picture under it, axe leaves it at that.
# A page takes its dark colours by script when it hears of the change, and that is before it is drawn again: so first that.
# (What waits for a drawn page here is no clock, for a test may hold those.)
# And what is pressed gets `data-raak` where it may be too small to hit: under WCAG's 24 px, or with another over it.
ANDERS = """async (bekend) => {
  await new Promise((getekend) => new IntersectionObserver(getekend).observe(document.body));
  const gezien = new Set(bekend), nieuw = new Map();
  const grond = (el) => {
    for (let e = el, gronden = []; ; e = e.parentElement) {
      if (!e) return gronden.join(" ");
      const stijl = getComputedStyle(e);
      const eigen = [stijl.backgroundColor, stijl.backgroundImage, stijl.opacity, stijl.position].join(" ");
      if (eigen !== "rgba(0, 0, 0, 0) none 1 static") gronden.push(eigen);
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
  for (const el of document.querySelectorAll("[data-anders], [data-raak]")) {
    el.removeAttribute("data-anders");
    el.removeAttribute("data-raak");
  }
  const doelen = [...document.querySelectorAll(
    ":is(a, area)[href], button, input, select, textarea, summary, iframe, object, audio, video, [contenteditable], " +
    "[tabindex], [role]:not(svg *)"
  )].map((el) => [el, el.getBoundingClientRect()]);
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  for (const [el, vak] of doelen) {
    const bedekt = doelen.some(([ander, zijn]) => ander !== el && !ander.contains(el) && over(vak, zijn));
    if (bedekt || Math.min(vak.width, vak.height) < 25) el.toggleAttribute("data-raak", true);
  }
  for (const el of document.body.querySelectorAll("*")) {
    if (![...el.childNodes].some((kind) => kind.nodeType === 3 && kind.data.trim()) && !el.matches("input, textarea")) continue;
    if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const s = getComputedStyle(el), link = el.closest("a"), px = parseFloat(s.fontSize);
    const zin = link && getComputedStyle(link.parentElement);
    const anders = zin && [s.textDecorationLine, s.fontWeight, s.fontStyle, s.fontSize === zin.fontSize, zin.color, zin.fontWeight];
    const groot = px >= 24 || (px >= 18.66 && s.fontWeight >= 700);  // where WCAG asks less contrast
    const uiterlijk = getal([s.color, groot, s.textShadow, anders, grond(el)].join("|"));
    const keren = nieuw.get(uiterlijk) ?? 0;
    if (gezien.has(uiterlijk) || keren === 3) continue;
    el.toggleAttribute("data-anders", true);
    link?.toggleAttribute("data-anders", true);
    nieuw.set(uiterlijk, keren + 1);
  }
  return [...nieuw.keys()];
}"""


# Every part of a page (what it is, its classes, what it is for): by itself, and with what it stands in.
PARTS = """() => {
  const naam = (el) => [el.localName, ...[...el.classList].sort(), el.getAttribute("role"), el.getAttribute("type")].join(".");
  const delen = [...document.body.querySelectorAll(":not(svg *)")];
  return [...new Set(delen.flatMap((el) => [naam(el), naam(el.parentElement) + ">" + naam(el)]))];
}"""


# The rules about colour and about size look only at what ANDERS marked.
ALLEEN_ANDERS = """;axe.configure({ rules: [
  { id: "color-contrast", selector: "[data-anders]" },
  { id: "link-in-text-block", selector: "a[href][data-anders]" },
  { id: "target-size", selector: "[data-raak]" },
] })"""
AXE = AXE_SCRIPT + ALLEEN_ANDERS


def open_with_axe(page: Page, address: str) -> None:
    """Loads a page and puts axe in it."""
    page.goto(address)
    page.evaluate(AXE)


def start(page: Page, options: dict[str, Any]) -> None:
    """Sets axe to work without waiting for it, so that two windows can be checked at the same time.

    Behind a timer, for axe does most of its work before it gives its promise back.
    """
    page.evaluate(
        """opties => {
          window.bevindingen = new Promise((klaar, mis) => setTimeout(() => axe.run("html", opties).then(klaar, mis), 0))
            .then(({ violations }) => violations);
        }""",
        options,
    )


def violations(page: Page, where: str) -> list[str]:
    """Waits for axe; gives one line for each element that breaks a rule."""
    return [
        f"{where}: [{rule['id']}] {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in page.evaluate("() => window.bevindingen")
        for node in rule["nodes"]
    ]


def run(page: Page, where: str, options: dict[str, Any] = ALLES) -> list[str]:
    start(page, options)
    return violations(page, where)


HAS_COLOUR = """kleur => {
  const soort = document.body.dataset.mdColorScheme;
  return matchMedia(`(prefers-color-scheme: ${kleur})`).matches && (!soort || (soort === "slate") === (kleur === "dark"));
}"""


def colour(page: Page, kleur: str) -> None:
    """Has the page take its light or dark colours, and waits until it has: it does that by script. One whose reader chose
    a colour keeps that, so there is an end to the waiting. (Asked again and again, for a test may hold the page's clock.)"""
    page.emulate_media(color_scheme=cast(Any, kleur))
    for _ in range(100):
        if page.evaluate(HAS_COLOUR, kleur):
            break


def faults(page: Page, where: str = "") -> list[str]:
    """Gives what axe finds on a page as it stands there now, from its top (of what lies half below the bar it says that it is
    too small to press): every rule, contrast once for each way a text looks, and that in the dark too."""
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)
    found = list[str]()
    for kleur, options in (("light", ALLES), ("dark", KLEUREN)):
        colour(page, kleur)
        page.evaluate(ANDERS, [])
        found += run(page, f"{where} {kleur}", options)
    page.emulate_media(color_scheme="light")
    return found


Gezien = dict[str, set[Any]]
"""How the texts look that axe has measured already, by colour; and the parts that it has seen."""


def new_parts(page: Page, seen: Gezien) -> tuple[bool, bool]:
    """Tells whether the page has a part that is not among those `seen`, by itself or where it stands, and adds its parts."""
    parts, here = seen.setdefault("parts", set()), set(page.evaluate(PARTS))
    new = here - parts
    parts |= here
    return any(">" not in part for part in new), bool(new)
