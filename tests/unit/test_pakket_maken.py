"""How a pack is put together: in what order, on which pages, in which files; without drawing anything."""

import base64
import io
import json
import zipfile
from concurrent.futures import Future
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from macros.draw.delen import Reeks
from macros.draw.kopieerlijst import pakketten
from macros.draw.oplage import Exemplaren
from macros.model.handleiding import Handleiding
from macros.model.messages import Refusal
from macros.printing.blad import Blad
from macros.printing.bouwwerk import Bouwwerk
from macros.printing.downloads import card
from macros.printing.pakketten import Bladen, _plaatsen, make_packs, word_files
from macros.printing.printers import ready
from macros.printing.store import Made
from macros.printing.stukken import Afdeling, Stuk, name_of
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS

REEKS = Reeks("Tuin & zo", taal="en")


@cache
def tuin() -> Handleiding:
    return load_handleiding(TUINREEKS / "docs")


class Drukkers:
    """Printers that draw nothing: an opening page is `paginas` long, and says on which pages it was told that sheets stand."""

    def __init__(self, *paginas: int, weigert: str = "") -> None:
        self.paginas, self.weigert = list(paginas), weigert
        self.lijsten: list[str] = []
        self.bladen: list[Blad] = []
        self.samen: list[tuple[bytes, tuple[Afdeling, ...]]] = []

    def order(self, blad: Any, site: Path, word: bool = True) -> "Future[Made]":
        assert not word
        failed: Future[Made] = Future()
        if self.weigert:
            failed.set_exception(Refusal("dit kan niet", self.weigert))
            return failed
        self.lijsten.append(" ".join(blad.element.text_content().split()))
        self.bladen.append(blad)
        paginas = self.paginas.pop(0) if len(self.paginas) > 1 else self.paginas[0]
        return ready(Made(paginas, self.lijsten[-1].encode(), b""))

    def merge(self, opening: Made, naam: str, afdelingen: tuple[Afdeling, ...]) -> "Future[Made]":
        self.samen.append((opening.pdf, afdelingen))
        return ready(Made(9, b"%PDF samen", b""))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "lessen").mkdir()
    return tmp_path


def bladen(**paginas: int) -> Bladen:
    """Gives every sheet of the tiny series, of one page unless told."""
    made = {slug: Made(paginas.get(slug, 1), slug.encode(), b"PK " + slug.encode()) for slug in tuin().bladen}
    return Bladen(made)


def make(site: Path, drukkers: Drukkers, sheets: Bladen | None = None) -> list[str]:
    return [str(problem) for problem in make_packs(Bouwwerk(tuin(), site, REEKS), sheets or bladen(), drukkers)]  # type: ignore[arg-type]


def test_een_les_krijgt_een_pakket_een_zip_en_een_script(site: Path):
    assert make(site, Drukkers(1)) == []
    assert {file.name for file in (site / "lessen").glob("*-werkbladen*")} == {
        f"{les}-werkbladen{end}" for les in ("les-1", "les-2") for end in (".pdf", ".zip", ".js")
    }
    with zipfile.ZipFile(site / "lessen" / "les-1-werkbladen.zip") as archive:
        assert archive.namelist() == [
            "01-terugblik.docx",
            "02-tuinplan.docx",
            "03-zaadkaarten.docx",
            "04-brief-voor-thuis.docx",
        ]
        assert archive.read("02-tuinplan.docx") == b"PK tuinplan"


def test_een_lijst_en_een_kaart_noemen_de_reeks_in_haar_taal_en_stijl(site: Path):
    drukkers, built, les = Drukkers(1), Bouwwerk(tuin(), site, REEKS), tuin().lessen[0]
    make(site, drukkers)
    for blad in (*drukkers.bladen, card(built, *les)):
        assert (blad.reeks, blad.taal, blad.voet[:7]) == ("Tuin & zo", "en", "Tuin & ")
        assert built.stijl in blad.stijl


def test_het_script_zegt_waar_elk_blad_begint_en_welk_blad_een_klas_anders_heeft(site: Path):
    sheets, groep = bladen(tuinplan=3), next(pakket.doelgroep for pakket in pakketten(tuin()))
    sheets.made["tuinplan-groot"] = Made(2, b"groot", b"")
    sheets.eigen["tuinplan", groep] = "tuinplan-groot"
    make(site, Drukkers(1), sheets)
    told = (site / "lessen" / "les-1-werkbladen.js").read_text("utf-8")
    data = json.loads(told.partition('["les-1"]=')[2].removesuffix(";\n"))
    assert base64.b64decode(data["pdf"]) == b"%PDF samen"
    assert data["omslag"] == {groep or "": [0, 1]}
    assert data["eigen"] == {groep or "": {"tuinplan": "tuinplan-groot"}}
    at = 1
    for name, (begin, paginas) in data["bladen"].items():
        assert (begin, paginas) == (at, sheets.made[name].paginas)
        at += paginas
    assert {"terugblik", "tuinplan-groot"} < {*data["bladen"]}


def test_van_een_blad_staat_op_de_lijst_waar_elk_deel_begint_en_eindigt():
    pakket = pakketten(tuin())[0]
    whole, first, last = (
        Exemplaren(at, many, 1, 1, all_, "") for at, many, all_ in ((0, 0, True), (0, 2, False), (2, 9, False))
    )
    one, two, three = (
        replace(regel, delen=delen)
        for regel, delen in zip(pakket.regels[:3], ((whole,), (last,), (first, last)), strict=True)
    )
    sheets = Bladen({one.slug: Made(2, b"", b""), two.slug: Made(4, b"", b""), three.slug: Made(4, b"", b"")})
    found = _plaatsen(replace(pakket, regels=(one, two, three)), sheets, 1)
    assert found == {one.slug: [(2, 3)], two.slug: [(4, 5)], three.slug: [(6, 7), (8, 9)]}


def test_wie_voor_de_klas_staan_komen_eerst_en_wat_naar_huis_gaat_het_laatst(site: Path):
    drukkers = Drukkers(1)
    make(site, drukkers)
    _, parts = drukkers.samen[0]
    assert [(part.naam, [stuk.naam for stuk in part.stukken]) for part in parts] == [
        ("Voor het duo", ["Terugblik op de les"]),
        ("Voor de leerlingen", ["Mijn tuinplan", "Zaadkaarten"]),
        ("Mee naar huis", ["Brief voor thuis"]),
    ]


def test_een_lijst_van_twee_bladzijden_schuift_alles_een_bladzijde_op(site: Path):
    drukkers = Drukkers(2)
    assert make(site, drukkers) == []
    first, _, again, _ = drukkers.lijsten
    assert "2Terugblik op de les" in first
    assert "3Terugblik op de les" in again
    assert drukkers.samen[0][0] == again.encode()


def test_een_lijst_van_drie_bladzijden_is_een_fout(site: Path):
    assert make(site, Drukkers(3))[0] == (
        "docs/lessen/les-1.md:37 [te lang] de kopieerlijst beslaat 3 kanten, het kunnen er 2 zijn: "
        "noem minder bladen in deze les."
    )


def test_een_lijst_die_niet_kan_wordt_bij_de_les_gemeld_en_er_komt_geen_pakket(site: Path):
    drukkers = Drukkers(1, weigert="doe het anders.")
    assert make(site, drukkers) == [
        f"docs/lessen/{les}.md:1 [bouwen] dit kan niet: doe het anders." for les in ("les-1", "les-2")
    ]
    assert not drukkers.samen


def test_waar_een_blad_niet_gemaakt_kon_worden_komt_geen_pakket_en_geen_tweede_fout(site: Path):
    without = bladen()
    del without.made["tuinplan"]
    assert make(site, Drukkers(1), without) == []
    assert not (site / "lessen" / "les-1-werkbladen.pdf").exists()
    assert (site / "lessen" / "les-2-werkbladen.pdf").exists()


def test_dezelfde_bestanden_geven_dezelfde_zip():
    one, other = (word_files({"b": b"1", "a": b"2"}) for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert [(info.filename, info.date_time) for info in archive.infolist()] == [
            ("01-b.docx", (1980, 1, 1, 0, 0, 0)),
            ("02-a.docx", (1980, 1, 1, 0, 0, 0)),
        ]


STUK = Stuk("Blad", b"pdf", ((0, 1),))


@pytest.mark.parametrize(
    ("tools", "opening", "naam", "stuk"),
    [
        ("ander gereedschap", b"lijst", "Lijst", STUK),
        ("gereedschap", b"andere lijst", "Lijst", STUK),
        ("gereedschap", b"lijst", "Andere lijst", STUK),
        ("gereedschap", b"lijst", "Lijst", Stuk("Ander blad", b"pdf", ((0, 1),))),
        ("gereedschap", b"lijst", "Lijst", Stuk("Blad", b"andere pdf", ((0, 1),))),
        ("gereedschap", b"lijst", "Lijst", Stuk("Blad", b"pdf", ((1, 1),))),
    ],
)
def test_een_pakket_wordt_opnieuw_gemaakt_als_iets_erin_verandert(tools: str, opening: bytes, naam: str, stuk: Stuk):
    before = name_of("gereedschap", b"lijst", "Lijst", [Afdeling("Klas", (STUK,))])
    assert before == name_of("gereedschap", b"lijst", "Lijst", [Afdeling("Klas", (STUK,))])
    assert before != name_of(tools, opening, naam, [Afdeling("Klas", (stuk,))])
    assert before != name_of("gereedschap", b"lijst", "Lijst", [Afdeling("Thuis", (STUK,))])
