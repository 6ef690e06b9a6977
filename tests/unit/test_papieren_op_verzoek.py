"""The papers of the preview: a book that is asked for while the sheets are being made comes after them."""

import threading
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from macros.build import papers
from macros.build.papers import BOOKS, Papers
from macros.model.handleiding import STICK
from macros.model.messages import Problem
from tests.conftest import TWEEDE_REEKS, gelezen

BOEK = min(BOOKS)


def test_een_boek_dat_gevraagd_wordt_terwijl_de_bladen_gemaakt_worden_komt_er_ook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    begun, go_on, made = threading.Event(), threading.Event(), list[list[str]]()

    def make(self: Papers, manual: object) -> None:
        made.append([*self._asked])
        begun.set()
        assert go_on.wait(10)

    monkeypatch.setattr(Papers, "_make", make)
    monkeypatch.setattr(papers, "QUIET", 0.0)
    found = Papers(TWEEDE_REEKS, tmp_path, lambda error: None, lambda: None)
    found.make(gelezen(TWEEDE_REEKS / "docs"))
    assert begun.wait(10)
    reader = threading.Thread(target=found.get, args=(BOEK,))
    reader.start()
    for _ in range(200):
        if BOEK in found._asked:
            break
        reader.join(0.05)
    go_on.set()
    reader.join(10)
    found.stop()
    assert made == [[], [BOEK]]


def test_de_zip_voor_een_stick_komt_er_als_iemand_erom_vraagt_en_dan_als_laatste(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    made = list[str]()

    def noted(name: str) -> Callable[..., list[Problem]]:
        def note(*given: object) -> list[Problem]:
            made.append(name)
            return []

        return note

    for name in ("make_downloads", "order_papers", "bind_papers", "put_papers", "make_epub", "make_stick"):
        monkeypatch.setattr(papers, name, noted(name))
    monkeypatch.setattr(papers, "Orders", lambda *given, **named: nullcontext())
    found = Papers(TWEEDE_REEKS, tmp_path, lambda error: None, lambda: None)
    found.make(gelezen(TWEEDE_REEKS / "docs"))
    found.get(STICK)
    found.stop()
    assert made[-2:] == ["make_epub", "make_stick"]
