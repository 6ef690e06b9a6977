"""A browser, web servers and the built site for the browser tests.

`site` (the folder with the built site) comes from tests/conftest.py; `browser` from pytest-playwright, with a Chromium
without a window where this machine has it: that does the same, a third faster. A test marked `@in_beide` is about what may
differ by browser: it runs in the Chromium that readers have and in Firefox. One about what a page keeps, on a server and from
a disk, is marked `@kruislings` or `@overkruis`: what keeps it is the same in a Chromium with and without a window, so that
takes the place of the one with it. Without these browsers the tests fail: a check that was not made is not a check that passed.
"""

import json
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize

from macros.build.zoeken import INDEX
from tests.browser.browsers import launch, launch_arguments, launch_firefox

BREED: ViewportSize = {"width": 1280, "height": 900}
TELEFOON: ViewportSize = {"width": 390, "height": 844}

NO_APP = "Service Worker registration blocked by Playwright"
"""What a window says when a page wants the manual to be kept; see `venster`."""

Opener = Callable[..., BrowserContext]

in_beide = pytest.mark.parametrize("venster", ["chromium", "firefox"], indirect=True)
"""Marks a test that uses `venster`: it runs in the browsers that readers have, Chromium and Firefox."""

kruislings = pytest.mark.parametrize(
    ("venster", "plek"), [("browser", "webserver"), ("firefox", "schijf")], indirect=["venster"]
)
"""Marks a test that uses `venster` and `plek`: it runs in two kinds of browser and in both places, in half the time of all four."""
overkruis = pytest.mark.parametrize(
    ("venster", "plek"), [("browser", "schijf"), ("firefox", "webserver")], indirect=["venster"]
)
"""The same with the other two: of what hangs on browser and place together, each of the four has its tests."""


def wacht_tot(page: Page, waar: str, seconden: float = 15) -> None:
    """Waits until the expression `waar` is true on the page.

    Playwright's own wait_for_function asks again from within the page, where our policy forbids it to run a string:
    that fails wherever the first answer is no, so on a slow machine.
    """
    einde = time.monotonic() + seconden
    while not page.evaluate(waar):
        assert time.monotonic() < einde, f"na {seconden} s nog niet waar: {waar}"
        page.wait_for_timeout(20)


def verstrijk(page: Page, seconden: int) -> None:
    """Lets time go by on a page with a clock that the test moves, as in a tab that a browser seldom wakes: ten seconds a time.

    Playwright's own run_for waits after every timer that comes due: ten seconds take it as long as a whole minute takes here.
    """
    for stap in (*[10] * (seconden // 10), seconden % 10):
        page.clock.fast_forward(1000 * stap)


def laadt(site: Path, pagina: str, wat: str) -> bool:
    """Tells whether `pagina` asks for a script with `wat` in it. What a page needs beside the rest is one file with a
    name that says nothing."""
    page = site / pagina
    scripts = [page.parent / name for name in re.findall(r'<script src="([^":]+)"', page.read_text("utf-8"))]
    return any(wat in script.read_text("utf-8") for script in scripts if script.is_file())


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Gives pytest-playwright the Chromium found on this machine, best one without a window; fails if there is none.

    It runs the scripts as they are, and does not make quicker ones of them meanwhile: what they do is the same, and of a
    page that is open for a second a fifth of the work was that.
    """
    kaal = launch_arguments("kaal")
    kaal["args"].append("--js-flags=--no-turbofan,--no-maglev")
    return kaal


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder below `prefix` the way a web host does: 404.html for what is not there, a line kept for more."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, prefix: str, **kwargs: Any) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "buiten-de-site")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and code == HTTPStatus.NOT_FOUND:
            self.wfile.write(body)

    def end_headers(self) -> None:
        if "/assets/" in self.path and self.command == "GET":  # as hosts do: a browser asks for the same style once
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Keeps the test report free of requests."""


class _Server(ThreadingHTTPServer):
    """Says nothing of a browser that goes away before it has the whole answer: it was on its way to another page."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path, prefix: str) -> Iterator[str]:
    """Serves `folder` on a free port; gives the address that ends in `prefix`."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder), prefix=prefix))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def webserver(site: Path) -> Iterator[str]:
    """The address of the site at the top of a web server, with a slash at the end."""
    with serving(site, "/") as address:
        yield address


@pytest.fixture(scope="session")
def submap(site: Path) -> Iterator[str]:
    """The address of the site below /handleiding/, with nothing of it elsewhere on the server."""
    with serving(site, "/handleiding/") as address:
        yield address


@pytest.fixture(scope="session")
def schijf(site: Path) -> str:
    """The address of the site as files on a disk or USB stick."""
    return site.resolve().as_uri() + "/"


@pytest.fixture(scope="session")
def paginas(site: Path) -> list[str]:
    """Every page of the site, as a path from its top."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    alone = ("-bord.html", "-geven.html")  # see test_bord.py and test_geven.py; the pages for home: test_thuis.py
    found = [path for path in found if not path.endswith(alone) and not path.startswith("mentor/")]
    assert len(found) > 2, f"in {site} staat geen gebouwde site"
    return found


@pytest.fixture(scope="session")
def blad(site: Path) -> dict[str, str]:
    """A sheet of the site: its `location` and `title` as the search has them."""
    index = json.loads((site / INDEX).read_text("utf-8").removeprefix("globalThis.zoekindex=").rstrip(";\n"))
    bladen = (pagina for pagina in index["paginas"] if re.fullmatch(r"werkmaterialen/(?!index)[\w-]+\.html", pagina[0]))
    adres, titel, _ = next(bladen)
    return {"location": adres, "title": titel}


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """The Chromium that readers have."""
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """The Firefox of this machine."""
    browser = launch_firefox(playwright)
    yield browser
    browser.close()


@pytest.fixture
def venster(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Opener]:
    """Opens windows without moving parts (keywords as in `browser.new_context`); closes them after the test.

    A page that stays open for some seconds would have the browser keep the whole manual; test_app.py looks at that.
    """
    if hasattr(request, "param"):
        browser = request.getfixturevalue(request.param)
    contexts: list[BrowserContext] = []

    def open_venster(**options: Any) -> BrowserContext:
        usual = {"viewport": BREED, "reduced_motion": "reduce", "service_workers": "block"}
        contexts.append(browser.new_context(**{**usual, **options}))
        return contexts[-1]

    yield open_venster
    for context in contexts:
        context.close()
