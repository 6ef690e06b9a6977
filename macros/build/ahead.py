"""What a build would tell of the pages that changed since the last one: told without building the rest.

Each is drawn and looked at as a build does. Of a sheet all files are made too, and kept for the build; of a lesson its
papers, where there is notably more of it than when they last fitted. Where much has changed, only what git does not have
yet is looked at, for what was committed was built; but what a list or a style that git does not have yet changed, is too, and
that takes as long as a build takes for it. The first time, where nothing was built, likewise; the others are taken to be as
their makers built them. Without git it tells of the pages that were written.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..draw.templating import render
from ..model.handleiding import Handleiding, Pagina
from ..model.mappen import GEGEVENS
from ..model.messages import Problem
from ..printing.printers import Printers
from ..printing.styles import STYLE_FOLDER
from ..read.assets import style_home
from ..read.git import uncommitted
from ..text.calls import filled
from .orders import Orders
from .progress import Tell, silent
from .seen import Seen, grown, length, note_right, seen_before, seen_now, text_of, to_print, write_seen

if TYPE_CHECKING:
    from ..printing.boek.papieren import Papieren
    from ..printing.downloads import Ordered
    from ..printing.pakketten import Omslagen

LISTS, STYLE = f"docs/{GEGEVENS}/", f"docs/{STYLE_FOLDER}/"
MOST = 6
"""So many pages are looked at, whatever changed them: a sheet takes a tenth of a second, a lesson with its papers half a one."""


@dataclass(frozen=True)
class _Look:
    """Which pages are to be looked at, and of which of those the papers; and what was right before, and is now if they are."""

    now: Seen
    before: Seen
    changed: list[str]
    sheets: list[str]
    lessons: list[Pagina]


@dataclass(frozen=True)
class _Drawn:
    """The pages that are looked at, drawn in the folder `site`: what is wrong with them, and what is being made of them."""

    site: Path
    problems: list[Problem]
    sheets: "list[Ordered]"
    papers: "Papieren | None" = None
    covers: "Omslagen | None" = None


@contextmanager
def looking_ahead(project: Path, tell: Tell = silent) -> Iterator["Ahead"]:
    """Gives what looks ahead in `project`. Its printers `tell` how far they are; they get ready meanwhile where the files
    show that there will be work.
    """
    printers = Orders(style_home(project / "docs"), project / ".cache" / "bladen", tell)
    with tempfile.TemporaryDirectory() as folder:
        try:
            if to_print(project):
                printers.get_ready()
            yield Ahead(project, Path(folder), printers)
        finally:
            printers.stop()


class Ahead:
    """Looks at the changed pages of one manual: see `looking_ahead`."""

    def __init__(self, project: Path, folder: Path, printers: Printers) -> None:
        self._project, self._folder, self._printers = project, folder, printers
        self._look: _Look | None = None
        self._begun: _Drawn | None = None

    def begin(self, handleiding: Handleiding) -> None:
        """Has the sheets that changed and the lessons that grew printed while the texts are being checked, where little else
        changed.

        Not where a text asks for more than macros: Jinja would do what it says. What goes wrong here, does so again once
        the texts are right.
        """
        look = self._look = _look(self._project, handleiding)
        texts = [handleiding.paginas[path].text for path in look.changed]
        if (
            (look.sheets or look.lessons)
            and len(texts) <= MOST
            and all(filled(text, lambda call: "") is not None for text in texts)
        ):
            with suppress(Exception):
                self._begun = self._draw(handleiding, look, self._folder / "early")

    def foretold(self, handleiding: Handleiding) -> list[Problem]:
        """Gives what is wrong with the pages that were written or changed since they were last right, once they are built."""
        project, look = self._project, self._look or _look(self._project, handleiding)
        now, before = look.now, look.before
        problems: list[Problem] = []
        if look.changed:
            drawn = self._begun or self._draw(handleiding, look, self._folder / "site")
            problems = sorted({*drawn.problems, *_misfits(drawn, self._printers)})
        if not (problems or before.namen):  # the first look: the manual came as its makers built it
            note_right(project, handleiding)
        elif not problems:
            lengths = {pagina.path: length(project, pagina.path) for pagina in look.lessons}
            right = {path: now.namen[path] for path in look.changed}
            write_seen(project, Seen(before.namen | right, before.lengten | lengths, now.stijl))
        return problems

    def _draw(self, handleiding: Handleiding, look: _Look, site: Path) -> _Drawn:
        """Draws the pages of `look` in the folder `site`, and has their papers made."""
        from ..check.built_pages import check_page
        from ..draw.kopieerlijst import pakketten
        from ..printing.boek.papieren import order_papers
        from ..printing.bouwwerk import Bouwwerk
        from ..printing.downloads import order_cards, order_sheet
        from ..printing.pakketten import expected, order_covers
        from .pages import drawing

        problems, printers = list[Problem](), self._printers
        with drawing(self._project, site, handleiding, None) as (pages, reeks, _):
            for path in look.changed:
                name, html = pages.draw(path)
                _put(site / name, html)
                problems += check_page(handleiding, name, html)
            if look.sheets or look.lessons:
                pages.files.copy_static_files()  # the pictures on them
        bouwwerk = Bouwwerk(handleiding, site, reeks)
        sheets = [order_sheet(bouwwerk, slug, printers) for slug in look.sheets]
        if not look.lessons:
            return _Drawn(site, problems, sheets)
        for path, pagina in handleiding.paginas.items():  # a chapter knows what the others are called
            if not (page := (site / path).with_suffix(".html")).exists():
                _put(page, render("boek/pagina.html", titel=pagina.titel).encode())
        papers = order_papers(bouwwerk, printers, boek=False, lessen=look.lessons)
        cards = order_cards(bouwwerk, printers, look.lessons)
        packs = [pakket for pagina in look.lessons for pakket in pakketten(handleiding, pagina)]
        covers = order_covers(bouwwerk, packs, expected(handleiding), printers)
        return _Drawn(site, problems, [*sheets, cards], papers, covers)


def _look(project: Path, handleiding: Handleiding) -> _Look:
    """Gives what there is to look at in `handleiding`."""
    now, before = seen_now(project, handleiding), seen_before(project)
    changed, other_looks = _changed(project, handleiding, now, before)
    sheets = [slug for slug, (pagina, _) in sorted(handleiding.bladen.items()) if pagina.path in changed]
    lessons = [
        pagina
        for pagina, _ in handleiding.lessen
        if pagina.path in changed and (other_looks or grown(project, before, pagina.path))
    ]
    return _Look(now, before, changed, sheets, lessons)


def _changed(project: Path, handleiding: Handleiding, now: Seen, before: Seen) -> tuple[list[str], bool]:
    """Gives the pages to look at, and whether a list or a style that git does not have yet changed how many of them look."""
    changed = [path for path, name in now.namen.items() if before.namen.get(path) != name]
    written = {path for path in changed if text_of(before.namen.get(path, "")) != text_of(now.namen[path])}
    printed = {pagina.path for pagina, _ in [*handleiding.bladen.values(), *handleiding.lessen]}
    if len(changed) > MOST:  # of other pages that nobody wrote in only shows what a page is called now
        changed = [path for path in changed if path in written | printed]
    if len(changed) <= MOST and now.stijl == before.stijl:
        return changed, False
    new = uncommitted(project)
    if new is None:
        new = {STYLE, *(handleiding.paginas[path].where for path in written)} if before.namen else set()
    other_lists = any(file.startswith(LISTS) for file in new)
    other_style = now.stijl != before.stijl and any(file.startswith(STYLE) for file in new)
    if other_style:
        changed = [path for path in now.namen if path in {*changed, *printed}]
    other_looks = other_lists or other_style
    changed = [path for path in changed if handleiding.paginas[path].where in new or (other_looks and path in printed)]
    return changed, other_looks


def _misfits(drawn: _Drawn, printers: Printers) -> Iterator[Problem]:
    """Gives what is wrong on paper with the sheets that were drawn, and with all papers of the lessons."""
    from ..printing.boek.papieren import lay_out
    from ..printing.downloads import put_downloads
    from ..printing.pakketten import open_packs

    if drawn.papers and drawn.covers:
        yield from open_packs(drawn.covers, printers)[1]
        yield from lay_out(drawn.papers)[1]
    for ordered in drawn.sheets:
        yield from put_downloads(ordered, drawn.site)[1]


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
