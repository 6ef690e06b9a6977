"""What a build would tell of the pages that changed since the last one: told without building the rest.

Each is drawn and looked at as a build does. Of a sheet all files are made too, and kept for the build; of a lesson its
papers, where there is notably more of it than when they last fitted. Where much has changed, only what git does not have
yet is looked at, for what was committed was built; but what a list or a style that git does not have yet changed, is too, and
that takes as long as a build takes for it. The first time, where nothing was built, likewise; the others are taken to be as
their makers built them. Without git it tells of the pages that were written.
"""

import hashlib
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from ..check.macros import drawn
from ..draw.templating import render
from ..model.handleiding import GEGEVENS, HOME, WERKMATERIALEN, Handleiding, Pagina
from ..model.messages import Problem
from ..printing.fingerprint import styles_of
from ..printing.printers import Printers
from ..printing.styles import STYLE_FOLDER
from ..read.assets import style_home
from ..read.files import write_whole
from ..read.git import uncommitted
from ..text.calls import calls
from .orders import Orders
from .progress import Tell, silent

SHAPING = "lezers", "varianten", "plaatjes", "doelgroepen", "woorden"
"""The lists that say how pages look; of another list shows what a page takes from it."""
NOT_PRINTED = "bladkop"
FILE = Path(".cache", "vooruit.json")
LISTS, STYLE = f"docs/{GEGEVENS}/", f"docs/{STYLE_FOLDER}/"
MOST = 6
"""So many pages are looked at, whatever changed them: a sheet takes a tenth of a second, a lesson with its papers half a one."""
GROWN = 1.02
"""A lesson that is longer than so many times what it was when its papers fitted, may be too long for them now."""


@dataclass(frozen=True)
class Seen:
    """The pages that were right, by path: a name for what each is made of, and of lessons how long they were on paper; and a
    name for the style of all paper."""

    namen: dict[str, str] = field(default_factory=dict)
    lengten: dict[str, int] = field(default_factory=dict)
    stijl: str = ""


def note_right(project: Path, handleiding: Handleiding) -> None:
    """Keeps what the pages of `handleiding`, which was built, are made of."""
    lengths = {pagina.path: _length(project, pagina.path) for pagina, _ in handleiding.lessen}
    _write(project, replace(_now(project, handleiding), lengten=lengths))


@contextmanager
def printers_for(project: Path, tell: Tell = silent) -> Iterator[Printers]:
    """Gives the printers for `foretold`, which `tell` how far they are; they get ready meanwhile where the files show that
    there will be work.
    """
    printers = Orders(style_home(project / "docs"), project / ".cache" / "bladen", tell)
    try:
        if _on_paper(project, _before(project)):
            printers.get_ready()
        yield printers
    finally:
        printers.stop()


def foretold(project: Path, handleiding: Handleiding, printers: Printers) -> list[Problem]:
    """Gives what is wrong with the pages that were written or changed since they were last right, once they are built."""
    now, before = _now(project, handleiding), _before(project)
    changed, other_looks = _changed(project, handleiding, now, before)
    lessons = [
        pagina
        for pagina, _ in handleiding.lessen
        if pagina.path in changed and (other_looks or _grown(project, before, pagina.path))
    ]
    problems = _found(project, handleiding, changed, lessons, printers) if changed else []
    if not (problems or before.namen):  # the first look: the manual came as its makers built it
        note_right(project, handleiding)
    elif not problems:
        lengths = {pagina.path: _length(project, pagina.path) for pagina in lessons}
        right = {path: now.namen[path] for path in changed}
        _write(project, Seen(before.namen | right, before.lengten | lengths, now.stijl))
    return problems


def _found(
    project: Path, handleiding: Handleiding, changed: list[str], lessons: list[Pagina], printers: Printers
) -> list[Problem]:
    """Gives what is wrong with the pages `changed`, built, and with all papers of `lessons`, which are among them."""
    from ..check.built_pages import check_page
    from .pages import drawing

    sheets = [slug for slug, (pagina, _) in sorted(handleiding.bladen.items()) if pagina.path in changed]
    problems: list[Problem] = []
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        with drawing(project, site, handleiding, None) as (pages, *_):
            for path in [*changed, HOME] if lessons else changed:
                name, html = pages.draw(path)
                _put(site / name, html)
                problems += check_page(handleiding, name, html)
            if sheets or lessons:
                pages.files.copy_static_files()  # the pictures on them
        problems += _misfits(handleiding, sheets, lessons, site, printers)
    return sorted({*problems})


def _changed(project: Path, handleiding: Handleiding, now: Seen, before: Seen) -> tuple[list[str], bool]:
    """Gives the pages to look at, and whether a list or a style that git does not have yet changed how many of them look."""
    changed = [path for path, name in now.namen.items() if before.namen.get(path) != name]
    written = {path for path in changed if _text_of(before.namen.get(path, "")) != _text_of(now.namen[path])}
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


def _misfits(
    handleiding: Handleiding, sheets: list[str], lessons: list[Pagina], site: Path, printers: Printers
) -> list[Problem]:
    """Gives what is wrong on paper with `sheets`, and with all papers of `lessons`; their pages are in `site`."""
    from ..draw.kopieerlijst import pakketten
    from ..printing.boek.papieren import bind_papers, order_papers, put_papers
    from ..printing.downloads import order_cards, order_sheet, put_downloads
    from ..printing.pakketten import expected, open_packs

    ordered = [order_sheet(handleiding, slug, site, printers) for slug in sheets]
    problems: list[Problem] = []
    if lessons:
        for path, pagina in handleiding.paginas.items():  # a chapter knows what the others are called
            if not (page := (site / path).with_suffix(".html")).exists():
                _put(page, render("boek/pagina.html", titel=pagina.titel).encode())
        papers = order_papers(handleiding, site, printers, boek=False, lessen=lessons)
        ordered.append(order_cards(handleiding, site, printers, lessons))
        packs = [pakket for pagina in lessons for pakket in pakketten(handleiding, pagina)]
        _, problems = open_packs(handleiding, packs, site, expected(handleiding), printers)
        problems += put_papers(bind_papers(papers, printers))
    for one in ordered:
        problems += put_downloads(one, site)[1]
    return problems


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _on_paper(project: Path, before: Seen) -> bool:
    """Tells whether there will be something to lay out, as far as the texts show before they are read."""
    sheets = (project / "docs" / WERKMATERIALEN).glob("*.md")
    right = {_text_of(name) for name in before.namen.values()}
    return bool(right) and (
        any(_digest(file) not in right for file in sheets)
        or any(_grown(project, before, path) for path in before.lengten)
    )


def _grown(project: Path, before: Seen, path: str) -> bool:
    """Tells whether the lesson on the page `path` is too long to be sure that its papers still fit."""
    return _length(project, path) > before.lengten.get(path, 0) * GROWN


def _length(project: Path, path: str) -> int:
    """Gives how many bytes the text `path` has."""
    with suppress(OSError):
        return (project / "docs" / path).stat().st_size
    return 0


def _write(project: Path, seen: Seen) -> None:
    with suppress(OSError):
        write_whole(project / FILE, json.dumps(asdict(seen)).encode())


def _before(project: Path) -> Seen:
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        told = json.loads((project / FILE).read_text("utf-8"))
        return Seen(
            {str(path): str(name) for path, name in told["namen"].items()},
            {str(path): int(length) for path, length in told["lengten"].items()},
            str(told["stijl"]),
        )
    return Seen()


def _now(project: Path, handleiding: Handleiding) -> Seen:
    """Gives for each page a name for its text, and one for what its macros draw and the lists that shape any page; and a name
    for the style of all paper.
    """
    shared, names = hashlib.sha256(), {}
    for path in (f"{GEGEVENS}/{name}.yml" for name in SHAPING):
        if path in handleiding.bestanden:
            shared.update(path.encode() + (handleiding.docs / path).read_bytes())
    for path, pagina in handleiding.paginas.items():
        around, drawings = shared.copy(), drawn(handleiding, pagina)
        for call in calls(pagina):
            if call.naam != NOT_PRINTED:
                around.update(str(drawings.get(call.line)).encode())
        if path == HOME:
            around.update((project / "mkdocs.yml").read_bytes())
        names[path] = f"{_digest(handleiding.docs / path)} {around.hexdigest()}"
    return Seen(names, stijl=styles_of(style_home(project / "docs")))


def _text_of(name: str) -> str:
    """Gives what in the name of a page is that of its text."""
    return name.partition(" ")[0]


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
