"""The papers of the preview: made when somebody asks for one, or when nothing else is to be done."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from ..draw.boek import BOEK
from ..model.beeld import BEELD
from ..model.handleiding import EPUB, WERKMATERIALEN, Handleiding
from ..model.messages import ContentError, Problem
from ..printing.boek.papieren import order_papers, put_papers
from ..printing.downloads import make_downloads
from ..printing.epub import make_epub
from .orders import Orders

QUIET = 2.0
"""How many seconds nothing may be asked of us before papers are made that nobody asked for."""
PATIENCE = 120.0
"""How many seconds who asks for a paper waits at most."""


class Another(Exception):
    """The pages have changed, or are about to: papers of how they were are of no use."""


class Papers:
    """Makes the papers of the pages in `site`; a thread of its own, for a paper may take as long as it likes.

    `tell` is called with how it went: an error, or None; `shown` when there is something new to see.
    """

    def __init__(
        self, project: Path, site: Path, tell: Callable[[BaseException | None], None], shown: Callable[[], None]
    ) -> None:
        self.docs, self.cache, self.site = project / "docs", project / ".cache" / "bladen", site
        self.tell, self.shown = tell, shown
        self._turn = threading.Condition()
        self._manual: Handleiding | None = None  # whose papers are not all made yet
        self._busy = self._stopped = False
        self._asked: list[str] = []
        threading.Thread(target=self._run, daemon=True).start()

    def wait_for_pages(self) -> None:
        """The pages are being drawn: whoever wants a paper waits, and what is being made is of no use any more."""
        with self._turn:
            self._busy, self._manual = True, None
            self._turn.notify_all()

    def make(self, handleiding: Handleiding | None) -> None:
        """The pages are those of `handleiding`; where they have mistakes there are none to make papers of."""
        with self._turn:
            self._busy, self._manual = False, handleiding
            self._turn.notify_all()

    def get(self, path: str) -> None:
        """Waits until the paper `path` (below the site) is that of the pages."""
        with self._turn:
            self._turn.wait_for(lambda: not self._busy, PATIENCE)
            if self._manual is None and path not in (BOEK, EPUB):
                return
            self._asked.append(path)
            self._turn.notify_all()
            self._turn.wait_for(lambda: self._stopped or path not in self._asked, PATIENCE)

    def stop(self) -> None:
        """Has the thread end, and whoever waits go on."""
        with self._turn:
            self._stopped = True
            self._turn.notify_all()

    def _run(self) -> None:
        while not self._stopped:
            with self._turn:
                self._turn.wait_for(lambda: self._stopped or (not self._busy and (self._manual or self._asked)))
                self._turn.wait_for(lambda: self._stopped or self._busy or self._asked, QUIET)
                manual = self._manual
                if self._stopped or self._busy:
                    continue
                if manual is None:
                    self._asked.clear()
                    self._turn.notify_all()
                    continue
            try:
                self._make(manual)
            except Another:
                continue
            except Exception as error:
                self._ready(manual, error)
            else:
                self._ready(manual, None)

    def _ready(self, manual: Handleiding, error: BaseException | None) -> None:
        with self._turn:
            if self._manual is manual:
                self._manual = None
            self._asked.clear()
            self._turn.notify_all()
        if error:
            self.tell(error)

    def _make(self, manual: Handleiding) -> None:
        def pause() -> None:
            if self._stopped or self._manual is not manual:
                raise Another

        before = _pictures(self.site)
        with Orders(self.docs, self.cache, pause=pause) as orders:
            problems: list[Problem] = []
            for asked in [*self._asked]:
                if slug := _sheet(manual, asked):  # first only what somebody waits for
                    problems = make_downloads(_alone(manual, slug), self.site, orders)
                    self._given(asked)
            boek = bool({BOEK, EPUB} & {*self._asked})
            problems = make_downloads(manual, self.site, orders)
            problems += put_papers(order_papers(manual, self.site, orders, boek))
            if boek:
                make_epub(manual, self.site)
        if _pictures(self.site) != before:
            self.shown()
        if problems:
            raise ContentError(problems)

    def _given(self, path: str) -> None:
        with self._turn:
            self._asked = [asked for asked in self._asked if asked != path]
            self._turn.notify_all()


def _sheet(manual: Handleiding, path: str) -> str:
    """Gives the sheet whose file `path` is, if it is one."""
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    found = [slug for slug in manual.bladen if stem == slug or stem.startswith(f"{slug}-")]
    return max(found, key=len, default="") if folder == WERKMATERIALEN else ""


def _alone(manual: Handleiding, slug: str) -> Handleiding:
    """Gives the manual with one sheet, and no other page."""
    pagina, _ = manual.bladen[slug]
    return replace(manual, paginas=MappingProxyType({pagina.path: pagina}))


def _pictures(site: Path) -> frozenset[str]:
    return frozenset(file.name for file in (site / WERKMATERIALEN).glob(f"*{BEELD}"))
