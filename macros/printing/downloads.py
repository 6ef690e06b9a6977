"""Makes the PDF and the Word file of every sheet; one that has not changed is not made again.

Sheets are made in processes of their own, beside the build: reading WeasyPrint and unpacking the fonts takes longer
than a sheet does, and can be done while MkDocs is still building the pages.
"""

import hashlib
import importlib.metadata
import json
import multiprocessing
import os
import shutil
from collections.abc import Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from types import TracebackType

from lxml import etree

from ..draw.blokken import invulregel
from ..draw.templating import render
from ..model.handleiding import WERKMATERIALEN, Handleiding
from ..model.messages import Problem
from .blad import Blad, extract_blad

WORKSHOP = Path(__file__).parent
LIBRARIES = ("weasyprint", "pydyf", "python-docx", "resvg-py", "lxml", "pillow")
ASSETS = ("assets/stijl", "assets/lettertypen")
PROCESSES = min(2, os.cpu_count() or 1)


class Printers:
    """The processes that make sheets, for one build.

    `docs` holds the styles and fonts, `cache` keeps what was made before. None is started before there is work.
    """

    def __init__(self, docs: Path, cache: Path) -> None:
        self.docs, self.cache, self._stamp = docs, cache, cache / "laatst"
        # Not forked: the preview builds from a thread, and a fork of a process with threads may hang.
        self._pool = ProcessPoolExecutor(PROCESSES, multiprocessing.get_context("spawn"))
        self._ready: Future[None] | None = None

    def __enter__(self) -> "Printers":
        """Has one process get ready where anything in `docs` has changed since the last build that ended well."""
        self.cache.mkdir(parents=True, exist_ok=True)
        self._state = digest(self.docs.rglob("*"))
        if not self._stamp.exists() or self._stamp.read_text("utf-8") != self._state:
            self._ready = self._pool.submit(get_ready, self.docs)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if kind is None:
            self._stamp.write_text(self._state, "utf-8")
        self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def start(self, page: Path, site: Path, made: Path) -> Future[None]:
        """Has the sheet of the built `page` made in the folder `made`; the future raises what `make` raises."""
        if self._ready:
            self._ready.result()  # else a second process would start, for what may be one sheet
        return self._pool.submit(make, page, site, self.docs, made)


def make_downloads(handleiding: Handleiding, site: Path, printers: Printers) -> list[Problem]:
    """Puts `<slug>.pdf` and `<slug>.docx` beside the page of every sheet in `site`.

    Gives a problem for every sheet that cannot be made, or that takes more or fewer pages than its head says.
    """
    tools, problems, sheets = workshop(handleiding.docs), [], {}
    for slug in sorted(handleiding.bladen):
        page = site / WERKMATERIALEN / f"{slug}.html"
        made = printers.cache / fingerprint(extract_blad(page.read_text("utf-8"), slug), page.parent, tools)
        sheets[slug] = page, made, None if (made / "blad.json").exists() else printers.start(page, site, made)
    for slug, (page, made, work) in sheets.items():
        pagina, werkblad = handleiding.bladen[slug]
        where = pagina.where
        try:
            if work:
                work.result()
        except ValueError as error:
            found, _, fix = str(error).partition(": ")
            problems.append(
                Problem(where, pagina.first_line, "bouwen", found, fix or "verander dit stuk van het blad.")
            )
            continue
        pages = json.loads((made / "blad.json").read_text("utf-8"))["paginas"]
        if pages != werkblad.paginas:
            fix = f"maak het korter of langer, of zet paginas: {pages} in de kop."
            line = pagina.line("werkblad", "paginas")
            beslaat = "1 pagina" if pages == 1 else f"{pages} pagina's"
            wrong = f"het blad beslaat {beslaat}, in de kop staat {werkblad.paginas}"
            problems.append(Problem(where, line, "te lang", wrong, fix))
        for suffix in ("pdf", "docx"):
            shutil.copyfile(made / f"blad.{suffix}", page.with_suffix(f".{suffix}"))
    if not problems:
        kept = {made for _, made, _ in sheets.values()}
        for old in printers.cache.iterdir():
            if old.is_dir() and old not in kept:
                shutil.rmtree(old, ignore_errors=True)
    return problems


def get_ready(docs: Path) -> None:
    """Makes an empty sheet, and throws it away: all that is done once in a process is then done."""
    from .pdf import render_pdf
    from .word import render_word

    blad = extract_blad(render("blad_leeg.html", blok=invulregel("Plek")), "leeg")
    render_pdf(blad, docs, docs)
    render_word(blad, docs)


def make(page: Path, site: Path, docs: Path, made: Path) -> None:
    """Makes both files of the sheet on `page` in the folder `made`; the note of its pages is written last.

    Raises ValueError (what was found: what to do) where it cannot.
    """
    from .pdf import render_pdf
    from .word import render_word

    blad = extract_blad(page.read_text("utf-8"), page.stem)
    made.mkdir(parents=True, exist_ok=True)
    pdf = render_pdf(blad, site, docs)
    (made / "blad.pdf").write_bytes(pdf.bytes)
    (made / "blad.docx").write_bytes(render_word(blad, site))
    note = made / "blad.tmp"
    note.write_text(json.dumps({"paginas": pdf.paginas}), "utf-8")
    note.rename(made / "blad.json")  # at once, so that a build cut off halfway leaves no half note


def fingerprint(blad: Blad, folder: Path, tools: str) -> str:
    """Gives a name for everything that a sheet's files depend on: its text, its pictures and the `tools`."""
    result = hashlib.sha256(tools.encode())
    result.update(repr((blad.slug, blad.titel, blad.soort, blad.voor, blad.liggend, blad.paginas, blad.voet)).encode())
    result.update(etree.tostring(blad.element))
    for source in blad.element.xpath(".//img/@src"):
        picture = folder / source
        result.update(picture.read_bytes() if picture.is_file() else b"")
    return result.hexdigest()[:32]


def workshop(docs: Path) -> str:
    """Gives a name for all that every sheet is made with: our code and styles, and the versions of the libraries."""
    templates = WORKSHOP.parent / "templates"
    files = [*WORKSHOP.rglob("*.py"), templates / "blad.html", *(templates / "word").rglob("*")]
    files += [file for folder in ASSETS for file in (docs / folder).rglob("*")]
    return digest(files) + " ".join(importlib.metadata.version(name) for name in LIBRARIES)


def digest(files: Iterable[Path]) -> str:
    """Gives a name for the contents of `files`, in the order of their names."""
    result = hashlib.sha256()
    for file in sorted(files):
        if file.is_file():
            result.update(file.name.encode() + b"\0" + file.read_bytes())
    return result.hexdigest()
