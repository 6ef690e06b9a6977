"""What a first visit to a page costs: which pages are looked at, and what a server that packs sends for them.

`make bench` prints it, `tests/browser/test_gewicht.py` holds it within bounds.
"""

import gzip
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, Response

PACKED = {".html", ".css", ".js", ".svg", ".json", ".webmanifest", ".xml", ".txt"}
"""What a web server packs before it sends it."""
JUMPS = """window.sprongen = []; new PerformanceObserver((lijst) => {
  for (const sprong of lijst.getEntries()) if (!sprong.hadRecentInput) window.sprongen.push([sprong.value, ...sprong.sources.map((bron) => bron.node?.nodeName + "." + (bron.node?.className ?? ""))]);
}).observe({ type: "layout-shift", buffered: true });"""
"""Keeps in `window.sprongen` what jumps while a page loads: how much, and which elements. Chromium only."""
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
SLOW_CORE = 4
"""A telephone of little money, as Lighthouse has it: how many times as slow."""


def pages(site: Path) -> list[str]:
    """Gives the home page, the lessons, and one sheet and one intervention in the middle of theirs."""
    found = ["index.html"]
    for folder, every in (("lessen", True), ("werkmaterialen", False), ("interventies", False)):
        own = sorted(path.relative_to(site).as_posix() for path in (site / folder).glob("*.html"))
        own = [name for name in own if not name.endswith(("index.html", "-bord.html", "-geven.html"))]
        found += own if every else [own[len(own) // 2]]
    return found


def sent(site: Path, prefix: str, response: Response) -> int:
    """Gives how many bytes a server that packs sends for an answer."""
    name = unquote(urlsplit(response.url).path.removeprefix(urlsplit(prefix).path)) or "index.html"
    content = (site / name).read_bytes()
    return len(gzip.compress(content, 6)) if Path(name).suffix in PACKED else len(content)


def visits(windows: Mapping[str, Page], site: Path, prefix: str) -> dict[str, tuple[int, int]]:
    """Opens each page in its new window; gives of each how many bytes were sent, in how many requests."""
    answers = {name: _opened(page, prefix + name) for name, page in windows.items()}
    for page in windows.values():  # to wait until it is quiet is most of a visit: so for all at once
        page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)  # on a busy machine it may be quiet for a moment before a script asks for more
    found = {}
    for name, came in answers.items():
        asked = [answer for answer in came if not answer.url.startswith("data:") and answer.ok]
        asked = [answer for answer in asked if answer.request.method == "GET"]  # later it asks whether there is a file
        found[name] = sum(sent(site, prefix, answer) for answer in asked), len(asked)
    return found


def _opened(page: Page, address: str) -> list[Response]:
    """Opens a page; gives a list that its answers come in."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address)
    return answers


def slow_down(page: Page, processor: bool = True) -> None:
    """Makes the line, and the `processor` too, of a page in Chromium those of a cheap telephone."""
    devtools = page.context.new_cdp_session(page)
    if processor:
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_CORE})
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_LINE)
