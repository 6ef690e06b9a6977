"""A first visit is light and lies still: few requests, few bytes, and no text that jumps while it is read."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Response

from .conftest import BREED, TELEFOON, Opener

MOST_BYTES, MOST_REQUESTS = 100_000, 10
PACKED = {".html", ".css", ".js", ".svg", ".json", ".webmanifest"}
"""What a web server packs before it sends it."""
MOST_JUMPING = 0.1
"""What search engines call good; on a quiet machine it is nothing, on a busy one letters may come late."""
LOOSE = 5_000
"""How many bytes a page may weigh less than it did when the bounds were set, so that a page that is not there is seen."""
JUMPS = """window.sprongen = []; new PerformanceObserver((lijst) => {
  for (const sprong of lijst.getEntries()) if (!sprong.hadRecentInput) window.sprongen.push([sprong.value, ...sprong.sources.map((bron) => bron.node?.nodeName + "." + (bron.node?.className ?? ""))]);
}).observe({ type: "layout-shift", buffered: true });"""


ALONE = ["lessen/les-3-bord.html", "lessen/les-3-geven.html"]
"""Pages that stand alone: one for the class, one for who gives the lesson."""


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


def keeper(answers: list[Response]) -> Callable[[Response], None]:
    """Gives what keeps every answer in `answers`."""
    return lambda answer: answers.append(answer)


@pytest.mark.parametrize("maat", [TELEFOON, BREED], ids=["telefoon", "breed"])
def test_een_eerste_bezoek_is_licht(venster: Opener, webserver: str, site: Path, maat: dict[str, int]) -> None:
    heavy = []
    for name in pages(site):
        page = venster(viewport=maat).new_page()
        answers: list[Response] = []
        page.on("response", keeper(answers))
        page.goto(webserver + name, wait_until="networkidle")
        weight = sum(sent(site, webserver, answer) for answer in answers if not answer.url.startswith("data:"))
        assert weight > LOOSE, name
        asked = [answer.url for answer in answers if not answer.url.startswith("data:")]
        if weight > MOST_BYTES or len(asked) > MOST_REQUESTS:
            heavy.append(f"{name}: {weight} bytes, {len(asked)} vragen")
        page.context.close()
    assert heavy == []


@pytest.mark.parametrize("maat", [TELEFOON, BREED], ids=["telefoon", "breed"])
def test_niets_verspringt_terwijl_een_pagina_laadt(
    venster: Opener, webserver: str, site: Path, maat: dict[str, int]
) -> None:
    jumped = []
    for name in [*pages(site), "werkmaterialen/index.html", "starten/wat-doe-je-als.html", *ALONE]:
        page = venster(viewport=maat).new_page()
        page.add_init_script(JUMPS)
        page.goto(webserver + name, wait_until="networkidle")
        jumps = page.evaluate("window.sprongen")
        if sum(jump[0] for jump in jumps) > MOST_JUMPING:
            jumped.append(f"{name}: {jumps}")
        page.context.close()
    assert jumped == []
