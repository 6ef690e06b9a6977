"""The papers of the preview: a book that is asked for while the sheets are being made comes after them."""

import threading
from pathlib import Path

import pytest

from macros.build import papers
from macros.build.papers import BOOKS, Papers
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
