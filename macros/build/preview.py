"""Reading while writing: serves the manual, and builds it again when something in `docs/` changes.

The generator's own live server does the serving and the reloading; what it builds is ours, downloads and all. Mistakes
are told in the terminal, and as a page for as long as there is nothing else to show: the preview goes on, and builds
when they are mended.
"""

import logging
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..draw.templating import render
from ..model.messages import Refusal
from .faults import told
from .generator import LiveReloadServer
from .site import build

HOST = "127.0.0.1"
WATCHED = ("docs", "mkdocs.yml", "macros/templates")
OTHER_PORT = "kies een andere poort: make serve poort=8001."
HTML = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]


def serve(project: Path, port: str) -> None:
    """Serves the manual of `project` on `port` of this machine until Ctrl+C.

    Raises Refusal, before anything is built, where the port cannot be had.
    """
    preview = Preview(project, port_of(port))
    print(f"De handleiding wordt gemaakt; straks lees je haar op {preview.url} (stoppen: Ctrl+C).", flush=True)
    try:
        with preview.in_our_words():
            preview.serve()  # type: ignore[no-untyped-call]
    finally:
        preview.shutdown()


def port_of(text: str) -> int:
    """Gives the number of a port. Raises Refusal where it is none."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
    if not 0 < number < 65536:
        raise Refusal(f'poort "{text}" bestaat niet', OTHER_PORT)
    return number


class Preview(LiveReloadServer):
    """A live server that has its port from the start, and answers every request with a page."""

    def __init__(self, project: Path, port: int) -> None:
        """Takes the port, and watches what pages are made of. Raises Refusal where the port cannot be had."""
        self.project, self.site = project, project / ".cache" / "voorbeeld"
        self.tried = threading.Event()  # set from the first build on, however it ended
        self.shown = False  # whether there are pages of this manual to show
        self.report = ""  # why there are none
        super().__init__(self.rebuild, HOST, port, str(self.site))
        self.error_handler = self.page_for
        try:
            super().server_bind()
            super().server_activate()
        except OSError as error:
            self.server_close()
            closed = isinstance(error, PermissionError)
            wrong = f"poort {port} mag je niet gebruiken" if closed else f"poort {port} is bezet"
            raise Refusal(wrong, OTHER_PORT if closed else f"sluit het andere venster, of {OTHER_PORT}") from error
        for place in WATCHED:
            if (project / place).exists():
                self.watch(str(project / place))
        self._want_rebuild = True  # the first build is as any other: what changes meanwhile is built after it

    def server_bind(self) -> None:
        """Nothing: the port was taken at the start."""

    def server_activate(self) -> None:
        """Nothing: whoever comes since the start is waiting."""

    def rebuild(self) -> None:
        """Builds once and tells how it went. Never raises: the live server would then answer nobody any more."""
        try:
            build(self.project, self.site, policy=False)
        except Exception as error:
            report, _ = told(error, self.project)
            print(report, file=sys.stderr, flush=True)
            self.report = "" if self.shown else report
        else:
            print("De pagina's zijn bijgewerkt." if self.shown else f"Lees de handleiding op {self.url}", flush=True)
            self.shown, self.report = True, ""
        self.tried.set()

    def serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        """Answers a request: with the page, or with the report as long as there are no pages."""
        self.tried.wait()
        if self.report and not environ["PATH_INFO"].startswith("/livereload/"):
            start_response("503 Service Unavailable", HTML)
            return [_message("De handleiding kan nog niet gemaakt worden", self.report)]
        return super().serve_request(environ, start_response)

    def page_for(self, code: int) -> bytes:
        """Gives what is shown instead of a page that is not there (404) or cannot be given (500)."""
        page = self.site / f"{code}.html"
        return page.read_bytes() if page.is_file() else _message("Deze pagina kan niet getoond worden", f"Fout {code}.")

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tells of a fault while a request was answered; that a browser went away is none."""
        self.tell(sys.exc_info()[1])

    def tell(self, error: BaseException | None) -> None:
        """Tells in the terminal of a fault that no request may hang on."""
        if error and not isinstance(error, ConnectionError):
            print(told(error, self.project)[0], file=sys.stderr, flush=True)

    @contextmanager
    def in_our_words(self) -> Iterator[None]:
        """Keeps what the live server tells from the terminal, and from a build that is going on; its faults we tell."""
        preview = self

        class Listener(logging.Handler):
            def emit(self, record: logging.LogRecord) -> None:
                preview.tell(record.exc_info[1] if record.exc_info else None)

        logger, listener = logging.getLogger(LiveReloadServer.__module__), Listener(logging.WARNING)
        propagates, logger.propagate = logger.propagate, False
        logger.addHandler(listener)
        try:
            yield
        finally:
            logger.removeHandler(listener)
            logger.propagate = propagates


def _message(title: str, report: str) -> bytes:
    return render("voorbeeld/melding.html", titel=title, regels=report.splitlines()).encode(errors="backslashreplace")
