"""The processes that make sheets, beside the build: reading WeasyPrint and unpacking the fonts takes longer than a
sheet does, and can be done while MkDocs is still building the pages."""

import os
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from ..read.assets import style_home
from .blad import Blad
from .fingerprint import digest, fingerprint, fingerprint_of_text, workshop
from .printer import COPIED, begin, beginning, get_ready, start_first, undisturbed
from .store import Made, Store
from .stukken import Afdeling, Band, name_of

MOST = 2


def processes() -> int:
    """Gives how many processes make sheets: as many as may run at once here, and no more than memory is asked for."""
    try:
        return min(MOST, len(os.sched_getaffinity(0)))
    except AttributeError:  # macOS does not tell
        return min(MOST, os.cpu_count() or 1)


class Printers:
    """The processes that make sheets, for one build.

    `docs` holds the styles and fonts, `cache` keeps what was made before. No process is started before there is work,
    and none outlives this one, however it ends.
    """

    def __init__(self, docs: Path, cache: Path) -> None:
        self.docs, self.voorraad, self._stamp = style_home(docs), Store(cache), cache / "laatst"
        self._several = processes()
        self._pool = ProcessPoolExecutor(self._several, beginning(), initializer=begin)
        self._ready: Future[None] | None = None

    def __enter__(self) -> Self:
        """Has one process get ready where anything in `docs` has changed since the last build that ended well."""
        before = b""
        with suppress(OSError):
            before = self._stamp.read_bytes()
        self._state = digest(self.docs, self.docs.rglob("*"))
        if before != self._state.encode():
            self.get_ready()
            if not COPIED and not before:  # nothing was ever made here: there is work for all
                for _ in range(self._several - 1):
                    self._pool.submit(get_ready, self.docs)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if kind is None:
            self.voorraad.tidy()
            with suppress(OSError):  # without it the next build gets ready for nothing
                self._stamp.write_text(self._state, "utf-8")
        self.stop(wait=kind is None)

    def get_ready(self) -> None:
        """Has one process get ready for work that is to come; does not wait for it."""
        if COPIED:
            start_first(self.docs)
        else:
            self._ready = self._pool.submit(get_ready, self.docs)

    def stop(self, wait: bool = True) -> None:
        """Ends the processes; what nobody waits for is not made."""
        self._pool.shutdown(wait, cancel_futures=True)

    def order(self, blad: Blad, site: Path, word: bool = True) -> Future[Made]:
        """Has `blad` made, unless it was made before; `site` is the folder of the built site. Without `word` no Word file.

        The future raises Refusal where the sheet cannot be made.
        """
        key = fingerprint(blad, site, self._tools)
        return self._kept(key) or self._pool.submit(make, blad, site, self.docs, self.voorraad, key, word)

    def order_text(self, source: str, site: Path) -> Future[Made]:
        """Has the page `source` (HTML with its own style, that names files from the root of `site`) made as a PDF to
        bind, unless it was made before. The future raises Refusal where it cannot be made.
        """
        key = fingerprint_of_text(source, site, self._tools)
        return self._kept(key) or self._pool.submit(make_text, source, site, self.docs, self.voorraad, key)

    @cached_property
    def _tools(self) -> str:
        """All that every sheet is made with, as one name: worked out when it is first asked for."""
        return workshop(self.docs)

    def _kept(self, key: str) -> Future[Made] | None:
        """Gives what was kept as `key`, or None: then there is work, and a process to do it."""
        kept = self.voorraad.find(key)
        if kept is not None:
            return ready(kept)
        if COPIED:
            start_first(self.docs)
        elif self._ready:  # else a second process would start, for what may be one sheet
            self._ready.exception()  # where it fails, so will the sheet, with a reason
            self._ready = None
        return None

    def merge(self, opening: Made, naam: str, afdelingen: tuple[Afdeling, ...]) -> Future[Made]:
        """Has `opening`, with the bookmark `naam`, and `afdelingen` put together, unless that was done before."""
        key = name_of(self._tools, opening.pdf, naam, afdelingen)
        return self._kept(key) or self._pool.submit(put_together, opening.pdf, naam, afdelingen, self.voorraad, key)

    def bind(self, band: Band) -> Future[Made]:
        """Has the chapters of `band` bound, unless that was done before."""
        key = band.name(self._tools)
        return self._kept(key) or self._pool.submit(bind_together, band, self.voorraad, key)


def ready(made: Made) -> Future[Made]:
    """Gives `made` as what need not be waited for."""
    done: Future[Made] = Future()
    done.set_result(made)
    return done


def make(blad: Blad, site: Path, docs: Path, voorraad: Store, key: str, word: bool = True) -> Made:
    """Makes the files of `blad`, and keeps them in `voorraad` as `key`. Raises Refusal where it cannot."""
    from .beeld import picture
    from .pdf.render import refuse_incomplete, render_pdf
    from .word import render_word

    with undisturbed():
        pdf = render_pdf(blad, site, docs)
    refuse_incomplete(pdf)
    shown = word and not blad.variant and blad.vergroot == 1  # the list of sheets shows each of them once
    beeld = picture(pdf.bytes) if shown else b""
    with undisturbed():
        docx = render_word(blad, site, docs) if word else b""
    made = Made(pdf.paginas, pdf.bytes, docx, beeld)
    voorraad.keep(key, made)
    return made


def put_together(opening: bytes, naam: str, afdelingen: tuple[Afdeling, ...], voorraad: Store, key: str) -> Made:
    """Puts PDFs together, and keeps what comes of it in `voorraad` as `key`."""
    from .pdf.merge import merge

    made = Made(*merge(opening, naam, afdelingen), word=b"", beeld=b"")
    voorraad.keep(key, made)
    return made


def bind_together(band: Band, voorraad: Store, key: str) -> Made:
    """Binds chapters, and keeps what comes of it in `voorraad` as `key`."""
    from .pdf.bind import bind

    made = Made(*bind(band), word=b"")
    voorraad.keep(key, made)
    return made


def make_text(source: str, site: Path, docs: Path, voorraad: Store, key: str) -> Made:
    """Makes the PDF of the page `source`, and keeps it in `voorraad` as `key`. Raises Refusal where it cannot.

    A sign that our font lacks is no reason to refuse: unlike a sheet, what it comes from is first of all a page to read
    on a screen.
    """
    from .pdf.render import render_text

    with undisturbed():
        pdf = render_text(source, site, docs)
    made = Made(pdf.paginas, pdf.bytes, b"")
    voorraad.keep(key, made)
    return made
