"""One round along the pages of the site: each is opened once, and looked at in all the ways it can be shown.

Wide and narrow, light and dark, and on paper. To open a page, and to put axe in it, takes most of the time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from .conftest import BREED, TELEFOON, Opener

ALLES = {
    "resultTypes": ["violations"],
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


NIET_OP_PAPIER = (
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .md-skip, .niet-op-papier, .vorige-volgende, .knop, "
    "button, nav, .sprong"
)
# What only says on a screen that there is something to press or to point at: lines under words, frames round links.
OP_PAPIER = """nietOpPapier => {
  const zichtbaar = (welke) => [...document.querySelectorAll(welke)].filter((deel) => deel.checkVisibility());
  const streep = (stijl) => stijl.textDecorationLine !== "none" || stijl.borderBottomStyle !== "none";
  return [
    zichtbaar(nietOpPapier).map((deel) => deel.outerHTML.slice(0, 80)),
    zichtbaar("article :is(abbr, a, .md-button)")
      .filter((deel) => streep(getComputedStyle(deel))).map((deel) => deel.outerHTML.slice(0, 80)),
  ];
}"""


@dataclass
class Ronde:
    """What was wrong on a round along the pages; each line starts with the page."""

    niet_toegankelijk: list[str] = field(default_factory=list)
    van_elders: list[str] = field(default_factory=list)
    mist: list[str] = field(default_factory=list)
    meldingen: list[str] = field(default_factory=list)
    te_breed: list[str] = field(default_factory=list)
    op_papier: list[str] = field(default_factory=list)
    strepen_op_papier: list[str] = field(default_factory=list)

    def found(self) -> list[str]:
        """Gives all of it, each with what was looked at."""
        return [f"{part.name}: {line}" for part in fields(self) for line in getattr(self, part.name)]


@dataclass
class Venster:
    """A window on the round."""

    page: Page
    webserver: str
    ronde: Ronde
    pagina: str = ""

    def __post_init__(self) -> None:
        ronde, here = self.ronde, (self.webserver, "data:")
        self.page.on("request", lambda r: self.note(ronde.van_elders, r.url, not r.url.startswith(here)))
        self.page.on("response", lambda r: self.note(ronde.mist, f"{r.status} {r.url}", r.status >= 400))
        self.page.on("console", lambda m: self.note(ronde.meldingen, m.text, m.type in ("error", "warning")))
        self.page.on("pageerror", lambda e: self.note(ronde.meldingen, e))

    def note(self, lines: list[str], seen: object, when: bool = True) -> None:
        """Adds a line about the page in this window."""
        if when:
            lines.append(f"{self.pagina}: {seen}")

    def open(self, pagina: str) -> None:
        """Loads a page, in the light view."""
        self.pagina = pagina
        self.page.emulate_media(media="screen", color_scheme="light")
        open_with_axe(self.page, self.webserver + pagina)

    def measure(self) -> None:
        """Looks whether the page fits on a phone (390), and on WCAG's narrowest (320)."""
        for breedte in (TELEFOON["width"], 320):
            self.page.set_viewport_size({"width": breedte, "height": TELEFOON["height"]})
            nodig = self.page.evaluate("document.documentElement.scrollWidth")
            self.note(self.ronde.te_breed, f"{nodig} px op een scherm van {breedte} px", nodig > breedte)

    def print(self) -> None:
        """Looks at the page as it prints."""
        self.page.set_viewport_size({"width": 794, "height": 1123})
        self.page.emulate_media(media="print", color_scheme="light")
        zichtbaar, strepen = self.page.evaluate(OP_PAPIER, NIET_OP_PAPIER)
        for deel in zichtbaar:
            self.note(self.ronde.op_papier, deel)
        for deel in strepen:
            self.note(self.ronde.strepen_op_papier, deel)


Gezien = dict[str, set[int]]
"""How the texts look that axe has measured already, by view."""


def round_along(pages: Sequence[str], webserver: str, opener: Opener, seen: Gezien) -> Ronde:
    """Gives what is wrong on `pages`; what of their texts looks as in `seen` is not measured again. Two are open at a time, each in a window of its own: while axe works in the one,
    it works in the other, so pages of one size belong together."""
    ronde = Ronde()
    windows = [Venster(opener().new_page(), webserver, ronde) for _ in range(2)]
    for pair in (pages[start : start + 2] for start in range(0, len(pages), 2)):
        pairs = list(zip(windows, pair, strict=False))
        for window, pagina in pairs:
            window.open(pagina)
        for kleur, maat in (("light", BREED), ("light", TELEFOON), ("dark", TELEFOON), ("dark", BREED)):
            set_off = [
                window for window, _ in pairs if _set_off(window.page, kleur, maat, seen.setdefault(kleur, set()))
            ]
            for window in set_off:
                where = f"{window.pagina} ({kleur}, {maat['width']} px)"
                ronde.niet_toegankelijk += violations(window.page, where)
        for window, _ in pairs:
            window.measure()
            window.print()
    return ronde


def _set_off(page: Page, kleur: Any, maat: Any, seen: set[int]) -> bool:
    """Sets axe to work in one view, unless it has nothing to look at there; adds to `seen` how its texts look."""
    page.set_viewport_size(maat)
    page.emulate_media(color_scheme=kleur)
    new = page.evaluate(ANDERS, list(seen))
    seen.update(new)
    runs = runs_of(kleur == "light", new)
    if runs:
        start(page, *runs)
    return bool(runs)
