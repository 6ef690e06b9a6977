"""What the printers are asked to lay out and to bind for the papers to read; without drawing anything."""

from concurrent.futures import Future
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest

from macros.draw.delen import Reeks
from macros.model.handleiding import Handleiding
from macros.model.mappen import BOEK
from macros.model.messages import Refusal
from macros.printing.boek.handleiding import book_on_paper
from macros.printing.boek.inhoud import read_book
from macros.printing.boek.papieren import bind_papers, order_papers, put_papers
from macros.printing.bouwwerk import Bouwwerk
from macros.printing.printers import ready
from macros.printing.store import Made
from macros.printing.stukken import Band
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS

PAGE = '<html lang="nl"><article><h1>{titel}</h1><p>{woord}</p></article></html>'
LES = "lessen/les-1.md"
REEKS = Reeks("Tuin & zo", taal="en")


@cache
def tuin() -> Handleiding:
    return load_handleiding(TUINREEKS / "docs")


class Drukkers:
    """Printers that draw nothing: what is laid out, is its own text."""

    def __init__(self, weigert: str = "", paginas: int = 3) -> None:
        self.weigert, self.paginas = weigert, paginas
        self.katernen: list[str] = []
        self.banden: list[Band] = []

    def order_text(self, source: str, site: Path) -> "Future[Made]":
        self.katernen.append(source)
        failed: Future[Made] = Future()
        if self.weigert and self.weigert in source:
            failed.set_exception(Refusal("dit kan niet", "doe het anders."))
            return failed
        return ready(Made(self.paginas, source.encode(), b""))

    def bind(self, band: Band) -> "Future[Made]":
        self.banden.append(band)
        return ready(Made(self.paginas, b"%PDF", b""))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, pagina in tuin().paginas.items():
        write(tmp_path, path, PAGE.format(titel=pagina.titel, woord="eerst"))
    return tmp_path


def write(site: Path, path: str, html: str) -> None:
    file = (site / path).with_suffix(".html")
    file.parent.mkdir(exist_ok=True)
    file.write_text(html, "utf-8")


def make(site: Path, drukkers: Drukkers, boek: bool = True) -> list[str]:
    made = bind_papers(order_papers(Bouwwerk(tuin(), site, REEKS), drukkers, boek), drukkers)  # type: ignore[arg-type]
    return [str(problem) for problem in put_papers(made)]


@pytest.mark.parametrize("path", [LES, "lessen/index.md", "werkmaterialen/index.md"])
def test_een_woord_op_een_bladzijde_laat_alleen_haar_hoofdstuk_opnieuw_maken(site: Path, path: str):
    before, after = Drukkers(), Drukkers()
    make(site, before)
    write(site, path, PAGE.format(titel=tuin().paginas[path].titel, woord="daarna"))
    make(site, after)
    pairs = zip(before.katernen, after.katernen, strict=True)
    assert [new.count("daarna") for old, new in pairs if new != old] == [1]
    assert len(before.katernen) > 8


def test_een_les_op_papier_is_haar_hoofdstuk_uit_het_boek(site: Path):
    drukkers = Drukkers()
    assert make(site, drukkers) == []
    book, *lessons = drukkers.banden
    assert [(band.los, len(band.katernen)) for band in lessons] == [(True, 1), (True, 1)]
    assert not book.los
    assert {band.katernen[0] for band in lessons} < {*book.katernen}
    assert {(site / name).read_bytes() for name in (BOEK, "lessen/les-1.pdf", "lessen/les-2.pdf")} == {b"%PDF"}


def test_een_hoofdstuk_noemt_de_reeks_in_haar_taal_en_stijl(site: Path):
    drukkers = Drukkers()
    make(site, drukkers)
    for part in ('<html lang="en">', "Tuin &amp; zo</title>", Bouwwerk(tuin(), site, REEKS).stijl):
        assert [html for html in drukkers.katernen if part not in html] == []


def test_zonder_boek_worden_alleen_de_lessen_gemaakt(site: Path):
    drukkers = Drukkers()
    make(site, drukkers, boek=False)
    assert len(drukkers.katernen) == 2
    assert [band.los for band in drukkers.banden] == [True, True]


def test_met_elk_deel_van_het_menu_begint_een_deel_van_het_boek(site: Path):
    drukkers = Drukkers()
    make(site, drukkers)
    (book, *_) = drukkers.banden
    titles = [number for number, text in enumerate(book.katernen) if b"deel__naam" in text.partition(b"<body")[2]]
    assert book.delen == {0, *titles}
    assert len(titles) > 3


def test_een_hoofdstuk_dat_niet_kan_wordt_bij_zijn_bladzijde_gemeld_en_de_rest_komt_er(site: Path):
    drukkers = Drukkers(weigert='id="lessen-les-1"')
    assert make(site, drukkers) == ["docs/lessen/les-1.md:37 [bouwen] dit kan niet: doe het anders."]
    assert [band.los for band in drukkers.banden] == [True]
    assert not (site / BOEK).exists()


def test_een_les_die_te_lang_is_wordt_gemeld(site: Path):
    found = make(site, Drukkers(paginas=13))
    assert [line.partition(" [te lang] ")[2].partition(":")[0] for line in found] == [
        "de les beslaat op papier 13 pagina's, het kunnen er 12 zijn"
    ] * 2


def test_begint_een_deel_met_een_les_dan_staat_zijn_titel_op_een_blad_ervoor(site: Path):
    """Else the title of the part would stand above the lesson where it is read on its own."""
    without = {path: pagina for path, pagina in tuin().paginas.items() if path != "lessen/index.md"}
    tuintje = replace(tuin(), paginas=MappingProxyType(without))
    book = read_book(Bouwwerk(tuintje, site, REEKS))
    title, lesson = [katern for katern in book_on_paper(tuintje, book) if katern.path == LES]
    assert (title.les, title.begint) == (False, True)
    assert (lesson.les, lesson.begint) == (True, False)
    found = ["deel__naam" in katern.html.partition("<body")[2] for katern in (title, lesson)]
    assert found == [True, False]
