"""What a visit costs: bytes and requests of a first visit, and the longest task of a slow telephone, the search too."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.browser.browsers import launch
from tests.eerste_bezoek import JUMPS, SLOW_CORE, pages, slow_down, visits

from .anderen import build
from .bouwen import built, others, words
from .tabel import Tabel, ratio
from .webserver import serving

PHONE: dict[str, Any] = {
    "viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True, "has_touch": True,
    "service_workers": "block",
}  # fmt: skip
TRACED = ["toplevel", "devtools.timeline", "__metadata"]
QUESTION = "leerling loopt weg"
LONGEST = 200
"""Milliseconds that a task may take on a slow telephone."""


def chosen(site: Path) -> dict[str, str]:
    """Gives the five pages that are measured, by what they are."""
    every = pages(site)
    lessons = [name for name in every if name.startswith("lessen/")]
    return {
        "de voorpagina": every[0],
        "een les": lessons[len(lessons) // 2],
        "een werkblad": next(name for name in every if name.startswith("werkmaterialen/")),
        "een interventie": next(name for name in every if name.startswith("interventies/")),
        "het overzicht van werkbladen": "werkmaterialen/index.html",
    }


def measure(folder: Path, rounds: int, versions: list[str]) -> Tabel:
    """Measures visits to our pages, and to the same ones of plain Material."""
    tabel = Tabel("bezoek", "Een eerste bezoek")
    project = built(folder.parent)
    site = project / "site"
    exported, _ = words(project, folder)
    known = others(exported, folder, tabel, ("material",))
    for other, place in known.values():
        versions.append(f"{other.naam} {other.versie}")
        build(other, place, True)
    with sync_playwright() as playwright, serving(site) as address:
        browser = launch(playwright)
        versions.append(f"Chromium {browser.version}")
        for what, name in chosen(site).items():
            weight, asked = _visit(browser, site, address, name)
            beside = ""
            for other, place in known.values():
                with serving(place / "site") as their:
                    heavy, many = _visit(browser, place / "site", their, name)
                beside = f"{ratio(weight, heavy)} {other.naam} ({heavy / 1000:.0f} KB in {many})"
            most = "" if name.endswith("/index.html") else "100 KB in 10"  # that page is all pictures
            tabel.rij(what, f"{weight / 1000:.0f} KB in {asked}", beside, most, "436-474 KB in 17-22")
        for what, name in chosen(site).items():
            load = [_tasks(browser, address + name) for _ in range(rounds)]
            loading = sorted(found[0] for found in load)[rounds // 2]
            searching = sorted(found[1] for found in load)[rounds // 2]
            jumps = max(_jumps(browser, address + name) for _ in range(rounds))
            tabel.rij(
                f"{what}: langste taak, laden en zoeken", f"{loading:.0f} en {searching:.0f} ms", "", f"{LONGEST} ms"
            )
            tabel.rij(f"{what}: verspringt", f"{jumps:.3f}".replace(".", ","), "", "0")
        browser.close()
    tabel.noten += [
        "KB zoals een webserver ze inpakt, en het aantal vragen; Material zonder eigen plaatjes en zonder letters van elders.",
        f"Langste taak: kerntijd van één taak van de pagina, maal {SLOW_CORE}, de mediaan van {rounds}; bij zoeken wordt "
        f"“{QUESTION}” getypt op een pagina die nog niets van het zoeken heeft.",
        f"Verspringt: de meeste van {rounds} keer laden, met een {SLOW_CORE} keer zo langzame processor en een langzame lijn.",
    ]
    return tabel


def _visit(browser: Browser, site: Path, address: str, name: str) -> tuple[int, int]:
    page = browser.new_context(**PHONE).new_page()
    try:
        return visits({name: page}, site, address)[name]
    finally:
        page.context.close()


def _jumps(browser: Browser, address: str) -> float:
    page = browser.new_context(**PHONE).new_page()
    slow_down(page)
    page.add_init_script(JUMPS)
    page.goto(address, wait_until="networkidle")
    jumps = page.evaluate("window.sprongen.map((sprong) => sprong[0])")
    page.context.close()
    return float(sum(jumps))


def _tasks(browser: Browser, address: str) -> tuple[float, float]:
    """Gives the milliseconds of the longest task while the page loads, and while it gives the first answers."""
    page = browser.new_context(**PHONE).new_page()
    devtools = page.context.new_cdp_session(page)
    with _traced(page, devtools) as loading:
        page.goto(address, wait_until="networkidle")
    with _traced(page, devtools) as searching:
        page.locator(".md-header__button[data-schakel=search]").click()
        page.locator(".md-search__input").press_sequentially(QUESTION, delay=30)
        page.locator("[data-zoekresultaat] a").first.wait_for()
        page.wait_for_timeout(300)
    page.context.close()
    return _longest(loading, address), _longest(searching, address)


@contextmanager
def _traced(page: Page, devtools: CDPSession) -> Iterator[list[dict[str, Any]]]:
    """Keeps what the browser does meanwhile."""
    events: list[dict[str, Any]] = []
    done: list[bool] = []
    devtools.on("Tracing.dataCollected", lambda part: events.extend(part["value"]))
    devtools.once("Tracing.tracingComplete", lambda _: done.append(True))
    devtools.send("Tracing.start", {"traceConfig": {"includedCategories": TRACED}})
    yield events
    devtools.send("Tracing.end")
    while not done:
        page.wait_for_timeout(20)


def _longest(events: list[dict[str, Any]], address: str) -> float:
    """Gives the milliseconds of a core that the longest task of the page at `address` takes on a slow telephone."""
    main = {
        (one["pid"], one["tid"])
        for one in events
        if one["name"] == "thread_name" and one["args"].get("name") == "CrRendererMain"
    }
    host = address.split("/")[2]
    ours = {one["pid"] for one in events if host in json.dumps(one.get("args", {}))}
    found = [
        one.get("tdur", 0)
        for one in events
        if one["name"].endswith("RunTask") and (one["pid"], one["tid"]) in main and one["pid"] in ours
    ]
    return max(found, default=0) / 1000 * SLOW_CORE
