"""The papers of the preview: who asks for one waits for that of the pages as they are, and for no more than needed."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from types import SimpleNamespace
from typing import Any

import pytest

from macros.build import papers
from macros.build.papers import BOOKS, Papers
from macros.draw.delen import Reeks
from macros.model.mappen import BOEK, EPUB, STICK
from macros.model.messages import ContentError, Problem
from macros.printing.bouwwerk import Bouwwerk
from tests.conftest import TUINREEKS, gelezen

BLAD, LES = "werkmaterialen/terugblik.pdf", "lessen/les-2.pdf"
LONG, SHORT = 5.0, 0.05
"""How long something may take that happens, and how long we look whether something does not happen."""


class Drukkerij:
    """A printing house that prints nothing: it tells what was begun, what is ready, and what the editor hears."""

    def __init__(self, project: Path) -> None:
        self.manual = Bouwwerk(gelezen(TUINREEKS / "docs"), project / "site", Reeks("Tuin"))
        self.begun, self.ready, self.told = list[str](), list[str](), SimpleQueue[Exception | None]()
        self.wrong: list[Exception] = []  # what goes wrong in the rounds to come
        self.busy, self.go_on = threading.Event(), threading.Event()
        self.go_on.set()
        self.papers = Papers(project, self.told.put, lambda: self.ready.append("plaatje"))

    def make_downloads(self, manual: Bouwwerk, orders: Any) -> list[Problem]:
        one = len(manual.handleiding.paginas) == 1
        self.begun.append("blad" if one else "alles")
        orders.pause()
        if not one:
            self.busy.set()
            assert self.go_on.wait(4 * LONG)
            orders.pause()
            if self.wrong:
                raise self.wrong.pop(0)
            self.ready.append("alles")
        return []

    def order_papers(self, manual: Bouwwerk, orders: object, boek: bool) -> None:
        self.ready += ["boek"] if boek else []

    def save(self) -> None:
        """An editor saves a text, and its page is drawn."""
        self.papers.wait_for_pages()
        self.manual = replace(self.manual)
        self.papers.make(self.manual)

    def hears(self) -> Exception | None:
        """Waits until a round is over; gives what the editor hears of it."""
        return self.told.get(timeout=LONG)

    def asks(self, path: str) -> threading.Thread:
        """Somebody asks for a paper; gives a thread that ends when it is there."""
        reader = threading.Thread(target=self.papers.get, args=(path,), daemon=True)
        reader.start()
        until = time.monotonic() + LONG
        while path not in self.papers._asked and reader.is_alive() and time.monotonic() < until:
            time.sleep(0.001)
        return reader


@pytest.fixture
def drukkerij(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drukkerij]:
    @contextmanager
    def orders(*given: object, pause: Callable[[], None]) -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(pause=pause)

    ours = Drukkerij(tmp_path)
    monkeypatch.setattr(papers, "Orders", orders)
    monkeypatch.setattr(papers, "QUIET", LONG)
    monkeypatch.setattr(papers, "make_downloads", ours.make_downloads)
    monkeypatch.setattr(papers, "order_papers", ours.order_papers)
    monkeypatch.setattr(papers, "bind_papers", lambda *given: None)
    monkeypatch.setattr(papers, "put_papers", lambda *given: [])
    monkeypatch.setattr(papers, "make_epub", lambda *given: ours.ready.append("epub"))
    monkeypatch.setattr(papers, "make_stick", lambda *given: ours.ready.append("zip"))
    yield ours
    ours.papers.stop()
    ours.go_on.set()


@pytest.fixture
def begonnen(drukkerij: Drukkerij, monkeypatch: pytest.MonkeyPatch) -> Drukkerij:
    """It is quiet, and the papers that nobody asked for are being made: until `go_on`."""
    monkeypatch.setattr(papers, "QUIET", 0.0)
    drukkerij.go_on.clear()
    drukkerij.save()
    assert drukkerij.busy.wait(LONG)
    return drukkerij


def test_een_boek_dat_gevraagd_wordt_terwijl_de_bladen_gemaakt_worden_komt_er_ook(begonnen: Drukkerij):
    reader = begonnen.asks(BOEK)
    begonnen.go_on.set()
    reader.join(LONG)
    assert begonnen.ready == ["alles", "alles", "boek", "epub"]


def test_de_zip_voor_een_stick_komt_er_als_iemand_erom_vraagt_en_dan_als_laatste(drukkerij: Drukkerij):
    drukkerij.save()
    drukkerij.papers.get(STICK)
    assert drukkerij.ready == ["alles", "boek", "epub", "zip"]


@pytest.mark.parametrize("boek", sorted(BOOKS))
def test_een_boek_is_na_het_bewaren_van_een_tekst_dat_van_de_nieuwe_tekst(drukkerij: Drukkerij, boek: str):
    file = drukkerij.manual.site / boek
    file.parent.mkdir(parents=True)
    file.write_bytes(b"that of an earlier text")
    for rounds in (1, 2):
        drukkerij.save()
        for asked in (LES, boek, LES, boek, EPUB, BOEK):
            drukkerij.papers.get(asked)
        assert (drukkerij.ready.count("alles"), drukkerij.ready.count("boek")) == (2 * rounds, rounds)


def test_over_een_tekst_die_al_hersteld_is_hoort_niemand_meer_iets_en_wie_erom_vroeg_krijgt_de_nieuwe(
    drukkerij: Drukkerij, monkeypatch: pytest.MonkeyPatch
):
    wrong = [ContentError([Problem("docs/lessen/les-2.md", 1, "te lang", "het is te lang", "maak het korter.")])]

    def slow(*given: object) -> list[Problem]:  # when all is ordered nobody pauses any more
        drukkerij.busy.set()
        assert drukkerij.go_on.wait(4 * LONG)
        if wrong:
            raise wrong.pop()
        time.sleep(SHORT)
        drukkerij.ready.append("nieuw")
        return []

    monkeypatch.setattr(papers, "put_papers", slow)
    monkeypatch.setattr(papers, "make_downloads", lambda *given: [])
    monkeypatch.setattr(papers, "QUIET", 0.0)
    drukkerij.go_on.clear()
    drukkerij.save()
    assert drukkerij.busy.wait(LONG)
    drukkerij.save()
    reader = drukkerij.asks(LES)
    drukkerij.go_on.set()
    reader.join(LONG)
    assert drukkerij.ready == ["nieuw"]
    assert drukkerij.hears() is None


def test_na_een_storing_wordt_papier_pas_opnieuw_gemaakt_als_iemand_erom_vraagt(begonnen: Drukkerij):
    fault = OSError("te weinig geheugen")
    begonnen.wrong.append(fault)
    begonnen.go_on.set()
    assert begonnen.hears() is fault
    time.sleep(SHORT)
    assert begonnen.begun == ["alles"]
    begonnen.papers.get(LES)
    assert begonnen.ready == ["alles"]
    assert begonnen.hears() is None  # what went wrong is told no longer
    begonnen.papers.get(LES)
    assert begonnen.begun == ["alles", "alles"]


def test_na_een_fout_in_een_tekst_wordt_er_niets_opnieuw_gemaakt(begonnen: Drukkerij):
    begonnen.wrong.append(ContentError([]))
    begonnen.go_on.set()
    assert begonnen.hears()
    begonnen.papers.get(LES)
    assert begonnen.begun == ["alles"]


def test_wie_om_een_blad_vraagt_wacht_niet_op_de_andere(drukkerij: Drukkerij):
    drukkerij.go_on.clear()
    drukkerij.save()
    reader = drukkerij.asks(BLAD)
    reader.join(LONG)
    assert not reader.is_alive()
    assert drukkerij.busy.wait(LONG)
    assert drukkerij.begun == ["blad", "alles"]
    again = drukkerij.asks(BLAD)
    again.join(LONG)
    assert not again.is_alive()
    assert drukkerij.ready == []


def test_een_blad_waar_iemand_op_wacht_gaat_voor_op_wat_al_begonnen_was(begonnen: Drukkerij):
    reader = begonnen.asks(BLAD)
    begonnen.go_on.set()
    reader.join(LONG)
    assert begonnen.hears() is None
    assert begonnen.begun == ["alles", "blad", "alles"]
    assert begonnen.ready == ["alles"]


def test_papier_van_paginas_die_veranderen_wordt_niet_afgemaakt_en_na_elke_keer_bewaren_opnieuw_gemaakt(
    begonnen: Drukkerij,
):
    begonnen.papers.wait_for_pages()
    begonnen.go_on.set()
    time.sleep(SHORT)
    assert begonnen.ready == []
    for rounds in (1, 2):
        begonnen.save()
        assert begonnen.hears() is None
        assert begonnen.ready == ["alles"] * rounds


def test_een_blad_dat_verandert_terwijl_het_gemaakt_wordt_komt_er_nog_eens_voor_wie_erop_wacht(
    drukkerij: Drukkerij, monkeypatch: pytest.MonkeyPatch
):
    def meanwhile(*given: Any) -> list[Problem]:
        problems = drukkerij.make_downloads(*given)
        if len(drukkerij.begun) == 1:
            drukkerij.save()
        return problems

    monkeypatch.setattr(papers, "make_downloads", meanwhile)
    drukkerij.go_on.clear()
    drukkerij.save()
    drukkerij.papers.get(BLAD)
    assert drukkerij.begun[:3] == ["blad", "alles", "blad"]


def test_plaatjes_die_er_bij_kwamen_voor_het_misging_zijn_te_zien(
    drukkerij: Drukkerij, monkeypatch: pytest.MonkeyPatch
):
    def half(*given: object) -> list[Problem]:
        folder = drukkerij.manual.site / "werkmaterialen"
        folder.mkdir(parents=True)
        (folder / "terugblik.webp").touch()
        raise OSError("de schijf is vol")

    monkeypatch.setattr(papers, "make_downloads", half)
    drukkerij.save()
    drukkerij.papers.get(LES)
    assert drukkerij.ready == ["plaatje"]


def test_wie_om_papier_vraagt_wacht_tot_de_paginas_er_zijn(drukkerij: Drukkerij):
    drukkerij.papers.wait_for_pages()
    reader = threading.Thread(target=drukkerij.papers.get, args=(LES,), daemon=True)
    reader.start()
    reader.join(SHORT)
    assert reader.is_alive()
    drukkerij.papers.make(drukkerij.manual)
    reader.join(LONG)
    assert drukkerij.ready == ["alles"]


def test_van_een_handleiding_met_fouten_is_er_geen_papier_en_wacht_niemand(begonnen: Drukkerij):
    reader = begonnen.asks(LES)
    begonnen.papers.wait_for_pages()
    begonnen.papers.make(None)
    reader.join(LONG)
    assert not reader.is_alive()
    begonnen.papers.get(LES)
    assert begonnen.begun == ["alles"]
