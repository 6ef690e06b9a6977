"""The pages of the preview: a page that is saved is drawn at once, all others step by step behind it.

What is drawn is what a build draws, for it is drawn by the same means from the same manual; only the order is another.
What a build does with its pages afterwards (see `policy` and `light`) is left out.
Where more than texts has changed (a list, a setting, a drawing, a page more or less), all is built anew beside it.
"""

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..check import check
from ..check.built_pages import check_built
from ..draw.delen import Reeks
from ..model.beeld import BEELD
from ..model.handleiding import Handleiding
from ..model.mappen import GEGEVENS, LESSEN, WERKMATERIALEN
from ..model.messages import ContentError, Problem, Refusal
from ..printing.bouwwerk import Bouwwerk
from ..read.again import Reader
from ..read.files import write_whole
from ..read.memory import recall, remember, stamp
from .checked import KEPT
from .generator import Content, Drawing
from .pages import drawing
from .papers import is_paper
from .progress import LOOKING, PAGES, READING, Tell
from .settings import check_settings
from .site import write_around
from .staging import replace, staging


class Live:
    """Draws the pages of `project` into the folder `site`, again and again.

    `pause` is called between two steps, and may raise to have the work broken off: what was left is done the next time.
    `shown` is called when a reader may see something new. `asked` gives the pages (paths below docs) to draw first.
    """

    def __init__(
        self, project: Path, site: Path, pause: Callable[[], None], shown: Callable[[], None],
        asked: Callable[[], Collection[str]], tell: Tell,
    ) -> None:  # fmt: skip
        self.project, self.docs, self.site = project, project / "docs", site
        self.pause, self.shown, self.asked, self.tell = pause, shown, asked, tell
        self.reader, self.kept = Reader(self.docs), dict[str, Content]()
        self.files: frozenset[str] = frozenset()
        self.heads: dict[str, object] = {}
        self.handleiding: Handleiding | None = None  # as it was read last, with its mistakes
        self.whole = True
        """Whether more has changed than texts since all was built."""
        self.before: Drawing | None = None
        """What was drawn last: while nothing but texts changes, its menu and its templates stay."""
        self.reeks = Reeks("")  # as the settings named it when that was drawn
        self.made_by = stamp(self.docs)
        self.right = recall(project / KEPT, self.reader, self.made_by)
        """Pages of which is known that they have no mistake of their own."""

    def renew(self, changed: Collection[Path]) -> Bouwwerk:
        """Has the pages show what `changed`, the most wanted first; gives the manual when all of them do.

        Raises ContentError with the mistakes in it; of the most wanted is drawn what can be.
        """
        self.tell(READING, 0, 0)
        self.handleiding = handleiding = self.reader.read()
        texts = [path for path in map(self._path, changed) if path in handleiding.paginas]
        if len(texts) < len(changed) or handleiding.bestanden != self.files:
            self.whole = True
            self.kept.clear()
        if len(texts) < len(changed) and self.heads:  # the settings, or our letters
            self.right, self.made_by = frozenset(), stamp(self.docs)
        heads: dict[str, object] = {path: pagina.source.data for path, pagina in handleiding.paginas.items()}
        if heads != self.heads:  # a head may ask for pages of its own, or no longer
            self.whole = True
        self.files, self.heads = handleiding.bestanden, heads
        self._at_once(handleiding, list(dict.fromkeys([*self.asked(), *texts]) if self.whole else texts))
        if problems := self._problems(handleiding):
            raise ContentError(problems)
        self.pause()
        if self.whole:  # of one text more or less nobody notices it
            remember(self.project / KEPT, self.reader, self.made_by)
        if problems := self._all_anew(handleiding) if self.whole else self._all(handleiding, self.site):
            raise ContentError(problems)
        return Bouwwerk(handleiding, self.site, self.reeks)

    def draw_what_can_be(self) -> None:
        """Draws every page that can be drawn of a manual with mistakes, where there is no whole one to look at meanwhile."""
        if self.handleiding:
            self._draw(self.handleiding, self._in_order(_drawable(self.handleiding, self.handleiding.paginas)))

    def _path(self, file: Path) -> str:
        """Gives the path of a text below docs; of what is no text of a page nothing."""
        if not file.is_relative_to(self.docs) or file.suffix != ".md":
            return ""
        path = file.relative_to(self.docs).as_posix()
        return "" if path.startswith(f"{GEGEVENS}/") else path

    def _at_once(self, handleiding: Handleiding, paths: list[str]) -> None:
        """Draws the pages that somebody waits for."""
        if (can := _drawable(handleiding, paths)) or not self.site.exists():
            self._draw(handleiding, can)

    def _draw(self, handleiding: Handleiding, paths: Iterable[str]) -> None:
        """Draws pages as far as they can be drawn: what is wrong with them is told by who looks for mistakes."""
        with suppress(ContentError, Refusal), self._drawing(handleiding, self.site) as (pages, *_):
            if not self.site.exists():
                pages.rest()
            for path in paths:
                with suppress(Exception, SystemExit):  # the plug-in for macros ends with it; the other pages do not
                    self._put(self.site, *pages.draw(path))
                    self.shown()

    @contextmanager
    def _drawing(self, handleiding: Handleiding, site: Path) -> Iterator[tuple[Drawing, Reeks, str]]:
        """Gives what draws the pages of `handleiding` into `site`, and how the settings name the series, with its logo."""
        before = None if self.whole or not self.site.exists() else self.before
        with drawing(self.project, site, handleiding, self.kept, before) as (pages, reeks, logo):
            self.before, self.reeks = pages, reeks
            yield pages, reeks, logo

    def _problems(self, handleiding: Handleiding) -> list[Problem]:
        """Gives every mistake in the texts, the lists and the settings."""
        found = [*check(handleiding, self.right, self.pause), *check_settings(self.project)]
        if not found:
            self.right = frozenset(handleiding.paginas.values())
        return sorted({*found})

    def _all_anew(self, handleiding: Handleiding) -> list[Problem]:
        """Builds all beside what is there, and puts it in its place."""
        with staging(self.site) as folder:
            new = folder / "nieuw"
            problems = self._all(handleiding, new)
            if self.site.exists():
                _carry_over(handleiding, self.site, new)
            replace(self.site, folder)
        self.whole = False
        return problems

    def _all(self, handleiding: Handleiding, site: Path) -> list[Problem]:
        """Draws every page into `site`, and what is made of the pages; gives what is wrong with what was built."""
        with self._drawing(handleiding, site) as (pages, reeks, logo):
            if site != self.site:
                pages.rest()
            for number, path in enumerate(self._in_order(pages.pages)):
                self.tell(PAGES, number, len(pages.pages))
                drawn = pages.draw(path)
                if self._put(site, *drawn) | (path in self.asked() and self._put(self.site, *drawn)):
                    self.shown()
        self.tell(LOOKING, 0, 0)
        self.pause()
        write_around(handleiding, site, reeks, logo)
        self.pause()
        return check_built(handleiding, site, self.pause)

    def _in_order(self, paths: Iterable[str]) -> Iterator[str]:
        """Gives every page once, those that are asked for meanwhile first; pauses before each."""
        left = dict.fromkeys(paths)
        while left:
            self.pause()
            path = next((path for path in self.asked() if path in left), next(iter(left)))
            del left[path]
            yield path

    @staticmethod
    def _put(site: Path, name: str, content: bytes) -> bool:
        """Writes a page that is another than the one that is there: whole, or not at all. Tells whether it was."""
        file = site / name
        with suppress(OSError):
            if file.read_bytes() == content:
                return False
        write_whole(file, content)
        return True


def _drawable(handleiding: Handleiding, paths: Iterable[str]) -> list[str]:
    """Gives the pages of `paths` that are there and have a good head."""
    return [path for path in paths if path in handleiding.paginas and handleiding.paginas[path].kop]


def _carry_over(handleiding: Handleiding, old: Path, new: Path) -> None:
    """Has `new` keep the papers of `old` whose pages are still there, until they are made again."""
    for folder, slugs in (
        (WERKMATERIALEN, [*handleiding.bladen]),
        (LESSEN, [pagina.slug for pagina, _ in handleiding.lessen]),
    ):
        for file in (old / folder).glob("*.*"):
            ours = any(file.stem == slug or file.stem.startswith(f"{slug}-") for slug in slugs)
            if (is_paper(file.name) or file.suffix == BEELD) and ours and not (new / folder / file.name).exists():
                shutil.copy2(file, new / folder)
