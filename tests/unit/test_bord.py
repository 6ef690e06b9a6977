"""The board shows what was written for pupils, and nothing else of a lesson; nothing else needs what it needs."""

import gzip
import re
from pathlib import Path

import pytest
from lxml import html

from macros.build.delen import map_for_search_engines
from macros.build.light import lighten
from macros.draw.bijpagina import board_path
from macros.draw.bord import board_page
from macros.draw.delen import Reeks
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kop import Les
from macros.read.handleiding import load_handleiding
from tests.conftest import gelezen

PROJECT = Path(__file__).parents[2]
HANDLEIDING = gelezen(PROJECT / "docs")
STIL = re.compile(
    r"\b(hecht\w*|signa\w+|meldcode|hulpverlener\w*|leerkracht\w*|duo|veilig(heid)?|straf\w*|moet|moeten)\b", re.I
)


def letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def shown(pagina: Pagina, les: Les) -> str:
    """Gives all that the page for the class has in it: its text, and its attributes."""
    root = html.document_fromstring(board_page(HANDLEIDING, pagina, les, "nl"))
    found = root.xpath("//text() | //@*")
    assert isinstance(found, list)
    return letters(" ".join(map(str, found)))


@pytest.mark.parametrize(("pagina", "les"), HANDLEIDING.lessen, ids=lambda value: getattr(value, "slug", ""))
def test_niets_van_wie_de_les_geeft_staat_op_het_bord(pagina: Pagina, les: Les):
    words = shown(pagina, les)
    secret = [les.thema, *les.doelen]
    for activiteit in les.activiteiten:
        secret += [activiteit.doel, activiteit.korter, *(materiaal.naam for materiaal in activiteit.materialen)]
        secret += [text for signaal in activiteit.signalen for text in (signaal.signaal, signaal.helpt)]
    secret += [row.strip(" -0123456789.*“”") for row in pagina.text.splitlines() if not row.startswith("#")]
    long = [letters(text) for text in secret if len(letters(text).split()) > 3]
    assert len(long) > 60
    assert [text for text in long if text in words] == []
    roles = {role.woord for role in HANDLEIDING.gegevens.rollen if not role.samen}
    assert [role for role in roles if letters(role) in words.split()] == []


def test_op_het_bord_staan_alleen_woorden_voor_leerlingen():
    texts = [
        text
        for _, les in HANDLEIDING.lessen
        for _, bord in les.op_bord
        for text in (bord.titel, *bord.zinnen, *(kaart.tekst for kaart in bord.vragen))
    ]
    assert len(texts) > 200
    feelings = {"Veilig"}  # one of the cards
    assert [text for text in texts if STIL.search(text) and text not in feelings] == []


def test_elke_les_heeft_haar_bord_met_alle_minuten():
    for pagina, les in HANDLEIDING.lessen:
        assert board_path(pagina) == f"lessen/{pagina.slug}-bord.html"
        assert sum(minuten for minuten, _ in les.op_bord) == les.duur


def test_een_les_zonder_woorden_voor_leerlingen_heeft_geen_bord():
    tuin: Handleiding = load_handleiding(PROJECT / "tests/fixtures/tuinreeks/docs")
    assert {board_path(pagina) for pagina in tuin.paginas.values()} == {""}


def test_wat_alleen_het_bord_vraagt_is_klein():
    for path in ("assets/scripts/bord.js", "assets/stijl/bord.css"):
        assert len(gzip.compress((PROJECT / "docs" / path).read_bytes())) < 25_000


def test_het_bord_staat_alleen_en_zoekmachines_krijgen_het_niet(tmp_path: Path):
    pagina, les = HANDLEIDING.lessen[0]
    page = '<html><head>\n<link rel="stylesheet" href="a.css">\n</head><body class="x">\n<script src="a.js"></script>\n</body></html>'
    for folder in ("lessen", "assets/stijl", "assets/scripts"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("index.html", "andere.html"):
        (tmp_path / name).write_text(page)
    for name in ("a.css", "assets/stijl/bord.css"):
        (tmp_path / name).write_text(".x { color: red }")
    for name in ("a.js", "assets/scripts/bord.js"):
        (tmp_path / name).write_text("1")
    board = board_page(HANDLEIDING, pagina, les, "nl")
    (tmp_path / board_path(pagina)).write_text(board, "utf-8")
    map_for_search_engines(tmp_path, Reeks("x", "https://voorbeeld.nl/"))
    assert re.findall(r"<loc>[^<]*/([^<]*)</loc>", (tmp_path / "sitemap.xml").read_text()) == [
        "andere.html",
        "index.html",
    ]
    lighten(tmp_path)
    assert (tmp_path / board_path(pagina)).read_text("utf-8") == board
    assert not (tmp_path / "a.css").exists()  # the pages share one style still
    assert (tmp_path / "assets/stijl/bord.css").exists()
