"""Reading while writing: serves the manual, and shows what an editor saves, at once.

The builder draws the pages (see `live`) in the thread that Ctrl+C comes to, the server answers in threads of its own,
papers are made in a third (see `papers`). Mistakes are told in the terminal and on every page; the preview goes on.
"""

import hashlib
import sys
import threading
import time
from collections.abc import Collection
from pathlib import Path

from ..draw.templating import TEMPLATES, render
from ..model.messages import ContentError, Refusal
from ..printing.bouwwerk import Bouwwerk
from .faults import told
from .live import Live
from .papers import Papers
from .progress import Progress
from .server import Server
from .watch import Watch

WATCHED = ("docs", "mkdocs.yml", "macros/templates")
OTHER_PORT = "kies een andere poort: make serve poort=8001."
IN_VIEW = 4
"""How many pages count as being read: those that a browser asked for last."""
LONGEST_WAIT = 120.0
"""How many seconds a browser waits at most for a page that was never drawn."""
OFTEN = 0.1
"""How many seconds lie at least between two looks for what was saved, while the builder is at work."""
SCRIPT = TEMPLATES / "voorbeeld" / "meekijken.js"


class Saved(Exception):
    """Something was saved while the builder was at work: it begins again with that."""


def serve(project: Path, port: str) -> None:
    """Serves the manual of `project` on `port` of this machine until Ctrl+C.

    Raises Refusal, before anything is built, where the port cannot be had.
    """
    server = Server(port_of(port), OTHER_PORT)
    preview = Preview(project)
    print(f"De handleiding wordt gemaakt; straks lees je haar op {server.url} (stoppen: Ctrl+C).", flush=True)
    try:
        server.start(preview)
        preview.work(server.url)
    finally:
        preview.papers.stop()
        server.stop()


def port_of(text: str) -> int:
    """Gives the number of a port. Raises Refusal where it is none."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
    if not 0 < number < 65536:
        raise Refusal(f'poort "{text}" bestaat niet', OTHER_PORT)
    return number


class Preview:
    """What there is to show of `project`, and what is wrong with it."""

    def __init__(self, project: Path) -> None:
        self.project, self.site = project, project / ".cache" / "voorbeeld"
        self.url, self.progress = "", Progress()
        self.report = ""  # what is wrong, as long as it is
        self.papers = Papers(project, self._papers_told, self._papers_shown)
        self._news = threading.Condition()
        self._tried = self._complete = False  # whether every page was tried once, and whether all is there
        self._in_view: list[str] = []
        self._version = 0  # counts what is new beside the pages
        self._changed: set[Path] = set()
        self._looked = 0.0

    def work(self, url: str) -> None:
        """Draws what is saved, for as long as it is not stopped."""
        self.url = url
        self.watch = Watch([self.project / place for place in WATCHED])
        live = Live(self.project, self.site, self._pause, self._shown, self.asked, self.progress)
        self._changed = {self.project / "docs"}  # all of it
        while True:
            self.papers.wait_for_pages()
            changed, self._changed = self._changed, set()
            manual: Bouwwerk | None = None
            try:
                manual = live.renew(changed)
            except Saved:
                self._changed |= changed
                continue
            except Exception as error:
                self.tell(error)
            else:
                self._all_is_well()
            self._version += any(file.suffix != ".md" for file in changed)
            self._shown()
            self.papers.make(manual)
            try:
                if not self._complete:
                    live.draw_what_can_be()
            except Saved:
                continue
            except Exception as error:
                self.fault(error)
            self._tried = True
            self._shown()
            self._changed = self.watch.wait()

    def _pause(self) -> None:
        if time.monotonic() - self._looked < OFTEN:
            return
        self._looked = time.monotonic()
        if found := self.watch.changed():
            self._changed |= found
            raise Saved

    def _all_is_well(self) -> None:
        self.progress.end()
        print("De pagina's zijn bijgewerkt." if self._complete else f"Lees de handleiding op {self.url}", flush=True)
        self.report, self._complete = "", True

    def tell(self, error: BaseException) -> None:
        """Tells of mistakes and faults: in the terminal, and on every page."""
        self.progress.end()
        self.report, _ = told(
            error, self.project, "" if isinstance(error, ContentError) else "De pagina's blijven zoals ze waren."
        )
        print(self.report, file=sys.stderr, flush=True)

    def _papers_told(self, error: Exception | None) -> None:
        if error:
            self.tell(error)
        else:  # papers are made of pages without mistakes: what was told was of papers
            self.report = ""
        self._shown()

    def fault(self, error: BaseException) -> None:
        """Tells of a fault while a request was answered: of the manual it says nothing."""
        print(told(error, self.project, "")[0], file=sys.stderr, flush=True)

    def _papers_shown(self) -> None:
        self._version += 1
        self._shown()

    def _shown(self) -> None:
        with self._news:
            self._news.notify_all()

    def asked(self) -> Collection[str]:
        """Gives the texts of the pages that are being read, the last first."""
        return [f"{page.removesuffix('.html')}.md" for page in self._in_view]

    # What the server asks, from threads of its own.

    def page(self, path: str) -> tuple[int, bytes]:
        """Gives the status and the HTML of the page `path` (below the site), waiting for one that is still to be drawn."""
        file = self.site / path
        self._in_view = [path, *(page for page in self._in_view if page != path)][:IN_VIEW]
        with self._news:
            self._news.wait_for(lambda: self._tried or file.is_file(), LONGEST_WAIT)
        if file.is_file():
            return 200, self._with_news(path, file.read_bytes())
        if self.report and not self._complete:
            return 503, _message("De handleiding kan nog niet gemaakt worden", self.report)
        return 404, self.not_found()

    def not_found(self) -> bytes:
        """Gives what is shown instead of what is not there."""
        page = self.site / "404.html"
        return page.read_bytes() if page.is_file() else _message("Deze pagina kan niet getoond worden", "Fout 404.")

    def news(self, path: str, known: str, seconds: float) -> str:
        """Waits at most so many `seconds` until the page `path` is another than the one `known`; gives its name then."""
        with self._news:
            self._news.wait_for(lambda: self._name(path) != known, seconds)
        return self._name(path)

    def script(self) -> bytes:
        """Gives the script that waits for news."""
        return SCRIPT.read_bytes()

    def _name(self, path: str) -> str:
        """Gives a name for all that a reader sees of a page."""
        file = self.site / path
        content = file.read_bytes() if file.is_file() else b""
        return hashlib.sha256(f"{self._version} {self.report} ".encode(errors="replace") + content).hexdigest()[:16]

    def _with_news(self, path: str, page: bytes) -> bytes:
        """Gives a page with the script that waits for news, and with what is wrong in the manual."""
        extra = render("voorbeeld/meekijken.html", naam=self._name(path), pagina=path, regels=self.report.splitlines())
        before, end, after = page.rpartition(b"</body>")
        return before + extra.encode(errors="backslashreplace") + end + after if end else page


def _message(title: str, report: str) -> bytes:
    return render("voorbeeld/melding.html", titel=title, regels=report.splitlines()).encode(errors="backslashreplace")
