"""The build: check everything, build beside the old site, check what was built, then put it in its place."""

import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from ..check.built_pages import check_built
from ..draw.delen import Reeks
from ..model.handleiding import Handleiding
from ..model.messages import ContentError, Problem, Refusal
from ..printing.boek.inhoud import Boek
from ..printing.boek.papieren import bind_papers, order_papers, put_papers
from ..printing.bouwwerk import Bouwwerk
from ..printing.downloads import Ordered, make_downloads, order_downloads, order_sheet
from ..printing.epub import make_epub
from ..printing.printers import Printers
from ..printing.stick import make_stick
from ..read.assets import style_home
from ..text.calls import filled
from .bijpaginas import write_beside
from .checked import Reading
from .delen import keep_for_offline, map_for_search_engines, share
from .light import lighten
from .orders import Orders
from .pages import SETTINGS, drawing
from .policy import add_policy
from .progress import LOOKING, PACKING, PAGES, READING, Counter, Tell, silent
from .staging import replace, staging
from .thuis import write_home_pages
from .zoeken import write_index

AT_ONCE = 48
"""How many sheets keep the printers busy while all is checked, and the pages of the papers to read are drawn."""


def build(project: Path, site: Path, tell: Tell = silent) -> Handleiding:
    """Builds the manual of `project` into the folder `site`, with all downloads; gives the manual.

    Calls `tell` with how far it is.
    Raises Refusal where the clock is not set or `site` holds anything else than a site that was built earlier, and
    ContentError with every mistake; `site` is then as it was before.
    """
    _refuse_unfit(site)
    with Orders(style_home(project / "docs"), project / ".cache" / "bladen") as printers:
        tell(READING, 0, 0)
        reading = Reading(project / "docs", project)
        handleiding = reading.handleiding
        if reading.remembered or not reading.whole:
            reading.check()
        with staging(site) as folder:
            new = folder / "nieuw"
            count = Counter(tell, PAGES)
            count.ordered = len(handleiding.paginas)

            def draw(paths: Iterable[str]) -> None:
                for path in paths:
                    name, content = pages.draw(path)
                    (new / name).parent.mkdir(parents=True, exist_ok=True)
                    (new / name).write_bytes(content)
                    count.one_ready()
                    files.drawn(path)

            try:
                with drawing(project, new, handleiding, None) as (pages, reeks, logo):
                    bouwwerk = Bouwwerk(handleiding, new, reeks)
                    files = _Files(bouwwerk, printers)  # they are made while the rest is done here
                    pages.rest()
                    first = [*files.first()]
                    draw(first)  # so that the printers have work ...
                    reading.check()  # ... while all is checked
                    draw(path for path in dict.fromkeys([*files.others, *pages.pages]) if path not in first)
            except Exception:
                reading.check()  # what is wrong with a text says more than what came of it
                raise
            files.order_rest()
            printers.count.tell = tell
            tell(LOOKING, 0, 0)
            write_around(handleiding, new, reeks, logo)
            finish(new)
            if problems := check_built(handleiding, new):
                raise ContentError(problems)
            make_epub(bouwwerk, files.gelezen)
            lighten(new)
            if problems := files.put():
                raise ContentError(problems)
            tell(PACKING, 0, 0)
            if logo:
                keep_for_offline(new, reeks)
            make_stick(bouwwerk)  # last: all else is in it
            replace(site, folder)
    return handleiding


def _refuse_unfit(site: Path) -> None:
    """Raises Refusal where nothing can be built today, or not into the folder `site`."""
    if time.time() < float(SETTINGS["SOURCE_DATE_EPOCH"]):
        raise Refusal(
            "de klok van deze computer staat voor 1980", "zet de datum goed; een Word-bestand kan hem niet bewaren."
        )
    if site.exists() and not (site / "404.html").is_file() and not (site.is_dir() and not any(site.iterdir())):
        wrong = f'in "{site}" staat iets anders dan een gebouwde handleiding'
        raise Refusal(wrong, "kies een lege map of een nieuwe naam.", "verkeerde map")


class _Files:
    """All downloads, being made from the pages as they are when they are drawn.

    The printers wait for work while the pages are being drawn. Some sheets come first, for a sheet is ordered as soon as
    its page is there; then all that the papers to read are made of, since those take longest; then the other sheets.
    """

    def __init__(self, bouwwerk: Bouwwerk, printers: Printers) -> None:
        handleiding, self.bouwwerk, self.printers = bouwwerk.handleiding, bouwwerk, printers
        self.refusal: Refusal | None = None
        self.gelezen: Boek | None = None
        self.sheets: dict[str, Ordered] = {}
        self.bladen = {pagina.path: slug for slug, (pagina, _) in sorted(handleiding.bladen.items())}
        self.others = [path for path in handleiding.paginas if path not in self.bladen]

    def first(self) -> Iterator[str]:
        """Gives the sheets to be drawn before all is checked. What asks for more than macros waits for that: Jinja would do
        what it says, whatever that is.
        """
        texts = ((path, self.bouwwerk.handleiding.paginas[path].text) for path in self.bladen)
        return islice((path for path, text in texts if filled(text, lambda call: "") is not None), AT_ONCE)

    def drawn(self, path: str) -> None:
        """Orders what can be made now that the page `path` is there."""
        try:
            if path in self.bladen:
                slug = self.bladen[path]
                self.sheets[slug] = order_sheet(self.bouwwerk, slug, self.printers)
            elif path == self.others[-1]:
                self.papers = order_papers(self.bouwwerk, self.printers, boek=True)
                self.gelezen = self.papers.gelezen
        except Refusal as refusal:  # a page that is no good: what is wrong with all pages is told first
            self.refusal = self.refusal or refusal

    def order_rest(self) -> None:
        """Orders what is left when all pages are there."""
        try:
            self.downloads = order_downloads(self.bouwwerk, self.printers, self.sheets)
        except Refusal as refusal:
            self.refusal = self.refusal or refusal

    def put(self) -> list[Problem]:
        """Puts all in their places; gives a problem for each that cannot be made."""
        if self.refusal:
            raise self.refusal
        bound = bind_papers(self.papers, self.printers)
        problems = make_downloads(self.bouwwerk, self.printers, self.downloads)
        return [*problems, *put_papers(bound)]


def write_around(handleiding: Handleiding, new: Path, reeks: Reeks, logo: str) -> None:
    """Writes in the folder `new` what stands beside the built pages, or is made of them: every build does, the preview too.

    `logo` is a path below docs, or "".
    """
    write_index(handleiding, new)
    write_beside(handleiding, new, reeks.taal)
    write_home_pages(handleiding, new, reeks)
    if logo:
        share(handleiding, new, reeks, logo)
    map_for_search_engines(new, reeks)


def finish(site: Path) -> None:
    """Makes the built pages safe: no script runs that is not ours."""
    for page in site.rglob("*.html"):
        page.write_bytes(add_policy(page.read_bytes()))
