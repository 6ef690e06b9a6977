"""One round along the pages of the site: each is opened once, and looked at in all the ways it can be shown.

Wide and narrow, light and dark, and on paper. To open a page, and to have axe in it, takes most of the time; so whatever
has to be known of every page is asked here. What axe is asked:

- of every page, wide and light: every rule, on all that is there, and the contrast of each text that looks otherwise than
  all that were measured before (see ANDERS in axe.py);
- in the dark, of a page with such a text, or with a part that no page before it had (see PARTS there): the contrast of
  each text that looks otherwise than all before in the dark;
- narrow and light: every rule again, where the page has such a part, or one in a place where it never stood.

Another view hides some parts, makes others smaller and gives them other colours, by their style: what holds for a part in
its place on one page, holds on the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, ViewportSize

from .axe import ALLES, ANDERS, AXE, KLEUREN, Gezien, colour, new_parts, start, violations
from .conftest import BREED, NO_APP, TELEFOON, Opener
from .geprint import differences
from .schrijfruimte import measured

NIET_OP_PAPIER = (
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .md-skip, .niet-op-papier, .vorige-volgende, .knop, "
    "button, nav, .sprong"
)
# What only says on a screen that there is something to press or to point at: lines under words, frames round links. And
# every picture that came and shows nothing.
OP_PAPIER = """nietOpPapier => {
  const zichtbaar = (welke) => [...document.querySelectorAll(welke)].filter((deel) => deel.checkVisibility());
  const streep = (stijl) => stijl.textDecorationLine !== "none" || stijl.borderBottomStyle !== "none";
  return [
    zichtbaar(nietOpPapier).map((deel) => deel.outerHTML.slice(0, 80)),
    zichtbaar("article :is(abbr, a, .md-button)")
      .filter((deel) => streep(getComputedStyle(deel))).map((deel) => deel.outerHTML.slice(0, 80)),
    [...document.images].filter((beeld) => beeld.complete && !beeld.naturalWidth).map((beeld) => beeld.outerHTML.slice(0, 80)),
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
    leeg_beeld: list[str] = field(default_factory=list)
    te_laag_om_te_schrijven: list[str] = field(default_factory=list)
    label_los_van_zijn_lijn: list[str] = field(default_factory=list)
    andere_paginas_dan_de_pdf: list[str] = field(default_factory=list)
    andere_woorden_dan_de_pdf: list[str] = field(default_factory=list)
    andere_inkt_dan_de_pdf: list[str] = field(default_factory=list)
    schrijfplekken: int = 0
    """How many places to write were measured."""

    def found(self) -> list[str]:
        """Gives all that is wrong, each with what was looked at."""
        lists = {name: lines for name, lines in vars(self).items() if isinstance(lines, list)}
        return [f"{name}: {line}" for name, lines in lists.items() for line in lines]


VIEWS = (("light", BREED), ("dark", BREED), ("dark", TELEFOON), ("light", TELEFOON))


@dataclass
class Venster:
    """A window on the round."""

    page: Page
    webserver: str
    site: Path
    ronde: Ronde
    pagina: str = ""
    dark: bool = True
    """Whether the page has a part that none before it had, or a text that looks otherwise: so whether its dark is looked at."""
    narrow: bool = True
    """Whether it has such a part, or one in another place: so whether axe looks at it again when it is narrow."""

    def __post_init__(self) -> None:
        ronde, here = self.ronde, (self.webserver, "data:")
        self.page.on("request", lambda r: self.note(ronde.van_elders, r.url, not r.url.startswith(here)))
        self.page.on("response", lambda r: self.note(ronde.mist, f"{r.status} {r.url}", r.status >= 400))
        self.page.on(
            "console", lambda m: self.note(ronde.meldingen, m.text, m.type in ("error", "warning") and m.text != NO_APP)
        )
        self.page.on("pageerror", lambda e: self.note(ronde.meldingen, e))
        self.page.add_init_script(AXE)  # handed over once, not for every page

    def note(self, lines: list[str], seen: object, when: bool = True) -> None:
        """Adds a line about the page in this window."""
        if when:
            lines.append(f"{self.pagina}: {seen}")

    def open(self, pagina: str) -> None:
        """Loads a page, wide and in the light view. The one before goes first, or it would be laid out wide for nobody."""
        self.page.evaluate("document.body?.remove()")
        self.pagina = pagina
        self.page.emulate_media(media="screen", color_scheme="light")
        self.page.set_viewport_size(BREED)
        self.page.goto(self.webserver + pagina)

    def set_off(self, kleur: Any, maat: ViewportSize, seen: Gezien) -> bool:
        """Sets axe to work in one view, unless it has nothing to look at there; adds to `seen` how the texts look, and what
        the parts are."""
        first = (kleur, maat) == VIEWS[0]
        if not (first or self.dark or (self.narrow and kleur == "light")):
            return False
        if not first:  # the view that it opens in
            self.page.set_viewport_size(maat)
            colour(self.page, kleur)
        looks = seen.setdefault(kleur, set())
        new = self.page.evaluate(ANDERS, list(looks))
        looks.update(new)
        if first:
            new_part, self.narrow = new_parts(self.page, seen)
            self.dark = new_part or bool(new)
        alles = first or (kleur == "light" and self.narrow)
        if alles or new:
            start(self.page, ALLES if alles else KLEUREN)
        return alles or bool(new)

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
        lists = self.ronde.op_papier, self.ronde.strepen_op_papier, self.ronde.leeg_beeld
        for lines, found in zip(lists, self.page.evaluate(OP_PAPIER, NIET_OP_PAPIER), strict=True):
            for deel in found:
                self.note(lines, deel)
        pdf = (self.site / self.pagina).with_suffix(".pdf")
        if self.pagina.startswith("werkmaterialen/") and pdf.exists():
            self.print_sheet(pdf)

    def printed(self) -> bytes:
        """Gives what the browser prints. A form draws what is filled in, also on paper: it is printed as it came."""
        options: dict[str, Any] = {"prefer_css_page_size": True, "print_background": True}
        browser = self.page.context.browser
        if browser is None or not self.page.locator(".formulier").count():
            return self.page.pdf(**options)
        with browser.new_context(java_script_enabled=False, reduced_motion="reduce") as context:
            page = context.new_page()
            page.goto(self.page.url)
            return page.pdf(**options)

    def print_sheet(self, pdf: Path) -> None:
        """Looks whether there is room to write on a sheet, and prints it as a reader would, to compare with its PDF."""
        ronde = self.ronde
        count, *room = measured(self.page)
        ronde.schrijfplekken += count
        printed = differences(self.printed(), pdf)
        kinds = (
            ronde.te_laag_om_te_schrijven, ronde.label_los_van_zijn_lijn, ronde.andere_paginas_dan_de_pdf,
            ronde.andere_woorden_dan_de_pdf, ronde.andere_inkt_dan_de_pdf,
        )  # fmt: skip
        for kind, seen in zip(kinds, (*room, *printed), strict=True):
            for line in seen:
                self.note(kind, line)


def round_along(pages: Sequence[str], webserver: str, site: Path, opener: Opener, seen: Gezien) -> Ronde:
    """Gives what is wrong on `pages`, files of `site`; what looks as in `seen` is not measured again.

    Two are open at a time, each in a window of its own: while axe works in the one, it works in the other, so pages of one
    size belong together.
    """
    ronde = Ronde()
    windows = [Venster(opener().new_page(), webserver, site, ronde) for _ in range(2)]
    for first in range(0, len(pages), 2):
        pairs = list(zip(windows, pages[first : first + 2], strict=False))
        for window, pagina in pairs:
            window.open(pagina)
        for kleur, maat in VIEWS:
            set_off = [window for window, _ in pairs if window.set_off(kleur, maat, seen)]
            for window in set_off:
                where = f"{window.pagina} ({kleur}, {maat['width']} px)"
                ronde.niet_toegankelijk += violations(window.page, where)
        for window, _ in pairs:
            window.measure()
            window.print()
    return ronde
