"""The papers of the preview: made when somebody asks for one, or when nothing else is to be done."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from ..draw.kopieerlijst import SLUG
from ..model.beeld import BEELD
from ..model.mappen import BOEK, EPUB, STICK, WERKMATERIALEN
from ..model.messages import ContentError, Problem
from ..printing.boek.papieren import bind_papers, order_papers, put_papers
from ..printing.bouwwerk import Bouwwerk
from ..printing.downloads import make_downloads
from ..printing.epub import make_epub
from ..printing.stick import make_stick
from ..read.assets import style_home
from .orders import Orders

QUIET = 2.0
"""How many seconds nothing may be asked of us before papers are made that nobody asked for."""
PATIENCE = 900.0
"""How many seconds who asks for a paper waits at most."""
ENDS = ".pdf", ".docx", ".zip", ".epub", f"{SLUG.format('')}.js"
"""What the names of papers end in: the last holds a pack, to put together in the browser."""
BOOKS = {BOEK, EPUB, STICK}
"""What takes so long that it is made only when somebody asks for it."""


class Another(Exception):
    """There is something better to do: the pages change, so that papers of how they were are of no use."""


class Papers:
    """Makes the papers of the pages; a thread of its own, for a paper may take as long as it likes.

    `tell` is called with what went wrong, or with None when nothing did; `shown` when there is something new to see.
    """

    def __init__(self, project: Path, tell: Callable[[Exception | None], None], shown: Callable[[], None]) -> None:
        self.docs, self.cache = style_home(project / "docs"), project / ".cache" / "bladen"
        self.tell, self.shown = tell, shown
        self._turn = threading.Condition()
        self._manual: Bouwwerk | None = None  # whose papers they are to be; none while the pages are being drawn
        self._busy = self._stopped = False
        self._tried = self._all = False  # whether all but the books was tried to be made of it, and whether it was made
        self._made = set[str]()  # what was made of it apart
        self._asked: list[str] = []
        threading.Thread(target=self._run, daemon=True).start()

    def wait_for_pages(self) -> None:
        """The pages are being drawn: whoever wants a paper waits, and what is being made is of no use any more."""
        with self._turn:
            self._busy, self._tried, self._all, self._manual = True, False, False, None
            self._made.clear()
            self._turn.notify_all()

    def make(self, manual: Bouwwerk | None) -> None:
        """The pages are those of `manual`; where they have mistakes there are none to make papers of."""
        with self._turn:
            self._busy, self._manual = False, manual
            if not manual:
                self._asked.clear()
            self._turn.notify_all()

    def get(self, path: str) -> None:
        """Waits until the paper `path` (below the site) is that of the pages, or cannot be made."""
        with self._turn:
            self._turn.wait_for(lambda: not self._busy, PATIENCE)
            if self._manual is None or path in self._made or (self._all and path not in BOOKS):
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
        while work := self._next():
            manual, asked = work
            error: Exception | None = None
            try:
                self._make(manual, asked)
            except Another:
                continue
            except Exception as wrong:
                error = wrong
            with self._turn:
                if self._manual is not manual:
                    continue  # nobody wants to know any more; who asked meanwhile, asked of other pages
                self._tried = True
                if error is None or isinstance(error, ContentError):  # after a fault: again, when somebody asks
                    self._all = True
                    self._made |= _books(asked)
                # A book that was asked for meanwhile is not among what was made.
                self._asked = [path for path in self._asked if path in BOOKS - self._made and path not in asked]
                self._turn.notify_all()
                self.tell(error)

    def _next(self) -> tuple[Bouwwerk, list[str]] | None:
        """Waits until there are papers to make, and until it is quiet or somebody asks; gives whose, with what is asked
        for, or None at the end.
        """
        with self._turn:
            while True:
                self._turn.wait_for(lambda: self._stopped or (self._manual and (self._asked or not self._tried)))
                disturbed = not self._asked and self._turn.wait_for(
                    lambda: self._stopped or not self._manual or self._asked, QUIET
                )
                if self._stopped:
                    return None
                if self._manual and (self._asked or not disturbed):
                    return self._manual, [*self._asked]

    def _make(self, manual: Bouwwerk, asked: list[str]) -> None:
        def pause() -> None:
            if (
                self._stopped
                or self._manual is not manual
                or any(_sheet(manual, path) for path in {*self._asked} - {*asked})
            ):
                raise Another  # or somebody waits for a sheet: that one first

        before, books = _pictures(manual.site), _books(asked)
        try:
            with Orders(self.docs, self.cache, pause=pause) as orders:
                for path in asked:
                    if slug := _sheet(manual, path):  # first only what somebody waits for
                        make_downloads(_alone(manual, slug), orders)
                        self._given(manual, path)
                problems: list[Problem] = make_downloads(manual, orders)
                problems += put_papers(bind_papers(order_papers(manual, orders, bool(books)), orders))
                if books:
                    make_epub(manual)
                if STICK in books:  # last: all else is in it
                    make_stick(manual)
        finally:
            if _pictures(manual.site) != before:
                self.shown()
        if problems:
            raise ContentError(problems)

    def _given(self, manual: Bouwwerk, path: str) -> None:
        with self._turn:
            if self._manual is manual:
                self._made.add(path)
                self._asked = [asked for asked in self._asked if asked != path]
                self._turn.notify_all()


def is_paper(path: str) -> bool:
    """Tells whether the file `path` of the site is made for paper, later than the pages."""
    return path.endswith(ENDS)


def _books(asked: list[str]) -> set[str]:
    """Gives the books that are made when papers are `asked`: the first two are made together, for the zip too."""
    return {BOEK, EPUB, *asked} & BOOKS if BOOKS & {*asked} else set()


def _sheet(manual: Bouwwerk, path: str) -> str:
    """Gives the sheet whose file `path` is, if it is one."""
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    found = [slug for slug in manual.handleiding.bladen if stem == slug or stem.startswith(f"{slug}-")]
    return max(found, key=len, default="") if folder == WERKMATERIALEN else ""


def _alone(manual: Bouwwerk, slug: str) -> Bouwwerk:
    """Gives the manual with one sheet, and no other page."""
    pagina, _ = manual.handleiding.bladen[slug]
    alone = replace(manual.handleiding, paginas=MappingProxyType({pagina.path: pagina}))
    return replace(manual, handleiding=alone)


def _pictures(site: Path) -> frozenset[str]:
    return frozenset(file.name for file in (site / WERKMATERIALEN).glob(f"*{BEELD}"))
