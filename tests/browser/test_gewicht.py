"""A first visit is light and lies still: few requests, few bytes, and no text that jumps while it is read."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.eerste_bezoek import JUMPS, pages, slow_down, visits

from .conftest import BREED, TELEFOON, Opener

MOST_BYTES, MOST_REQUESTS = 100_000, 10
MOST_JUMPING = 0.06
"""On a quiet machine it is nothing; where letters come late, a word may go to the next line. Search engines call 0.1 good."""
LOOSE = 5_000
"""How many bytes a page may weigh less than it did when the bounds were set, so that a page that is not there is seen."""
ALONE = ["lessen/les-3-bord.html", "lessen/les-3-geven.html"]
"""Pages that stand alone: one for the class, one for who gives the lesson."""


@pytest.mark.parametrize("maat", [TELEFOON, BREED], ids=["telefoon", "breed"])
def test_een_eerste_bezoek_is_licht(venster: Opener, webserver: str, site: Path, maat: dict[str, int]) -> None:
    heavy, names = [], pages(site)
    if maat == BREED:
        names = [names[0], *names[4:6], *names[-2:]]  # the lessons are built alike
    windows = {name: venster(viewport=maat).new_page() for name in [*names, ALONE[1]]}
    for name, (weight, asked) in visits(windows, site, webserver).items():
        assert weight > LOOSE, name
        if weight > MOST_BYTES or asked > MOST_REQUESTS:
            heavy.append(f"{name}: {weight} bytes, {asked} vragen")
    assert heavy == []


@pytest.mark.parametrize("maat", [TELEFOON, BREED], ids=["telefoon", "breed"])
def test_niets_verspringt_terwijl_een_pagina_laadt(
    venster: Opener, webserver: str, site: Path, maat: dict[str, int]
) -> None:
    """On a telephone with a slow line: there a page is drawn before all of it has come.

    On a lesson and on the list of sheets, which have the most to draw, with a slow processor too: to seem slow is work for
    as long as such a page is open, so each is closed before the next is opened. `make bench` looks so at a page of each kind.
    """
    jumps: dict[str, list[list[float]]] = {}
    names = pages(site)
    most_to_draw = (names[4], "werkmaterialen/index.html")
    if maat == TELEFOON:
        names = [names[0], *names[4:6], *names[-2:]]  # slow is slow: two of the lessons will do
    windows = {}
    for name in [*names, "werkmaterialen/index.html", "starten/wat-doe-je-als.html", *ALONE]:
        windows[name] = page = venster(viewport=maat).new_page()
        slow = maat == TELEFOON and name in most_to_draw
        if maat == TELEFOON:
            slow_down(page, processor=slow)
        page.add_init_script(JUMPS)
        page.goto(webserver + name, wait_until="load" if slow else "commit")
        if slow:
            jumps[name] = jumped(windows.pop(name))
            page.close()
    for name, page in windows.items():  # a slow line is mostly waiting: so for all at once
        jumps[name] = jumped(page)
    assert {name: seen for name, seen in jumps.items() if sum(jump[0] for jump in seen) > MOST_JUMPING} == {}


def jumped(page: Page) -> list[list[float]]:
    """Gives what jumped on a page until all of it was there."""
    page.wait_for_load_state("networkidle")
    return list(page.evaluate("window.sprongen"))
