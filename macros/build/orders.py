"""The processes that make sheets, with what a build has to know of them: how far they are, and whether to go on."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from ..printing.blad import Blad
from ..printing.printers import Printers
from ..printing.store import Made
from ..printing.stukken import Afdeling, Band
from .progress import PAPERS, Counter, Tell, silent


def go_on() -> None:
    """Does nothing: who waits, waits."""


class Orders(Printers):
    """Printers that `tell` how much of what was ordered is ready, and ask `pause` before each order; that may raise.

    Who has something else to tell first, gives `tell` to `count` later.
    """

    def __init__(self, docs: Path, cache: Path, tell: Tell = silent, pause: Callable[[], None] = go_on) -> None:
        super().__init__(docs, cache)
        self.count, self._pause = Counter(tell, PAPERS), pause

    def order(self, blad: Blad, site: Path, word: bool = True) -> Future[Made]:
        """Orders a sheet."""
        self._pause()
        return self._counted(super().order(blad, site, word))

    def order_text(self, source: str, site: Path) -> Future[Made]:
        """Orders a page to read."""
        self._pause()
        return self._counted(super().order_text(source, site))

    def merge(self, opening: Made, naam: str, afdelingen: tuple[Afdeling, ...]) -> Future[Made]:
        """Orders a pack."""
        self._pause()
        return self._counted(super().merge(opening, naam, afdelingen))

    def bind(self, band: Band) -> Future[Made]:
        """Orders a paper of chapters."""
        self._pause()
        return self._counted(super().bind(band))

    def _counted(self, ordered: Future[Made]) -> Future[Made]:
        self.count.one_more()
        ordered.add_done_callback(self.count.one_ready)
        return ordered
