"""What the EPUB is made of: the contents, the steps of a lesson one after the other, what the cover says."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from PIL import Image

from macros.draw.words import in_words_of
from macros.model.gegevens import Uitgever
from macros.model.handleiding import Handleiding
from macros.model.messages import Refusal
from macros.printing.boek.hoofdstuk import Hoofdstuk, read_chapter
from macros.printing.boek.inhoud import Boek
from macros.printing.epub.chapters import Tekst, address, read_texts
from macros.printing.epub.cover import CoverFont, cover, fitted, wrapped
from macros.printing.epub.package import contents, parts_of
from macros.read.handleiding import load_handleiding
from tests.conftest import PROJECT, TUINREEKS

PAGE = "<html><body><article><h1>{}</h1>{}</article></body></html>"
ROLES = """<table class="roltabel" aria-label="Wie doet wat">
<thead><tr><th class="roltabel__een">een</th><th class="roltabel__twee">twee</th></tr></thead>
<tbody>
<tr class="roltabel__fase"><th scope="rowgroup" colspan="2">Eerst, 5 minuten</th></tr>
<tr class="stap" data-rol="een"><td class="roltabel__een"><p>1 een vertelt</p></td><td class="leeg"></td></tr>
<tr class="stap" data-rol="samen"><td class="roltabel__samen" colspan="2"><p>2 samen kijken</p></td></tr>
</tbody></table>"""


def book(*chapters: Hoofdstuk, **known: object) -> Boek:
    """Gives a book of `chapters`, with what is `known` of it."""
    facts: dict[str, object] = {
        "titel": "Fietsen & meer", "ondertitel": "Voor wie fietst", "taal": "nl", "stijl": "", "beeld": "", "uitgever": Uitgever(),
        **known,
    }  # fmt: skip
    return Boek(hoofdstukken=chapters, **facts)  # type: ignore[arg-type]


def chapter(path: str, titel: str = "Titel", deel: str = "", text: str = "<p>tekst</p>") -> Hoofdstuk:
    return read_chapter(PAGE.format(titel, text), path, deel)


def text(path: str, deel: str) -> Tekst:
    return Tekst(path, path, path, deel, "", (), False)


def test_een_roltabel_wordt_wat_er_gebeurt_na_elkaar():
    [made] = read_texts(book(chapter("lessen/a.md", text=ROLES)))
    page: Any = lxml.html.fromstring(made.xhtml.encode())
    [steps] = page.find_class("stappen")
    assert [(step.tag, step.get("class"), " ".join(step.text_content().split())) for step in steps] == [
        ("div", "roltabel__fase", "Eerst, 5 minuten"),
        ("div", "stap roltabel__een", "1 een vertelt"),
        ("div", "stap roltabel__samen", "2 samen kijken"),
    ]
    assert dict(steps.attrib) == {"class": "stappen", "aria-label": "Wie doet wat", "role": "group"}
    assert "colspan" not in made.xhtml


def test_een_tekening_in_de_tekst_is_zo_groot_als_een_letter_ook_zonder_stijl():
    [made] = read_texts(
        book(chapter("a.md", text='<p><svg viewbox="0 0 24 24" focusable="false"><path d="M0 0"/></svg>x</p>'))
    )
    assert (
        '<svg viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg" width="16" height="16"><path d="M0 0"/></svg>'
        in made.xhtml
    )
    assert made.tekent
    assert not text("a.md", "").tekent


def test_een_afbeelding_komt_uit_het_boek_en_wordt_meegegeven():
    [made] = read_texts(book(chapter("lessen/a.md", text='<p><img src="../achtergrond/b.svg" alt="een b"></p>')))
    assert made.beelden == ("achtergrond/b.svg",)
    assert 'src="../beeld/achtergrond/b.svg"' in made.xhtml


def test_wat_een_teken_is_in_xml_staat_er_als_tekst():
    [made] = read_texts(book(chapter("a.md", "Jij &amp; ik &lt;3", text="<p>a &amp; b&nbsp;&lt;c&gt;<br>d</p>")))
    assert "<title>Jij &amp; ik &lt;3</title>" in made.xhtml
    assert "<p>a &amp; b\u00a0&lt;c&gt;<br/>d</p>" in made.xhtml


def test_een_link_binnen_het_boek_gaat_naar_het_bestand_van_dat_hoofdstuk():
    assert address("lessen/les-1.md", "") == "lessen-les-1.xhtml"
    assert address("lessen/les-1.md", "geven") == "lessen-les-1.xhtml#lessen-les-1--geven"


def test_de_bladzijde_die_een_deel_opent_is_in_de_inhoud_dat_deel_zelf():
    texts = [text("los.md", ""), text("a/index.md", "A"), text("a/1.md", "A"), text("b/1.md", "B"), text("b/2.md", "B")]
    parts = [(part.titel, part.eerste and part.eerste.path, [t.path for t in part.teksten]) for part in contents(texts)]
    assert parts == [("los.md", "los.md", []), ("A", "a/index.md", ["a/1.md"]), ("B", None, ["b/1.md", "b/2.md"])]


@pytest.fixture(scope="module")
def handleiding() -> Handleiding:
    return load_handleiding(TUINREEKS / "docs")


@pytest.fixture
def met_letters(handleiding: Handleiding) -> Handleiding:
    """A manual in a folder that has letters."""
    return replace(handleiding, docs=PROJECT / "docs")


def package(handleiding: Handleiding, boek: Boek) -> str:
    """Gives what the book says of itself."""
    with in_words_of({}):
        parts = dict(parts_of(handleiding, Path("nergens"), boek, read_texts(boek)))
    return parts["EPUB/pakket.opf"].decode()


def test_een_boek_zonder_uitgever_of_jaar_zegt_daar_niets_over(met_letters):
    said = package(met_letters, book(chapter("a.md")))
    assert "dc:publisher" not in said
    assert "dc:date" not in said
    assert ">1980-01-01T00:00:00Z<" in said
    assert "<dc:title>Fietsen &amp; meer</dc:title>" in said


def test_een_boek_met_uitgever_zegt_wie_wanneer_en_onder_welke_voorwaarden(met_letters):
    uitgever = Uitgever(naam="Schuur & Zn.", datum="november 2026", licentie="CC BY", adres="https://fiets.example")
    said = package(met_letters, book(chapter("a.md"), uitgever=uitgever))
    assert "<dc:publisher>Schuur &amp; Zn.</dc:publisher>" in said
    assert "<dc:date>2026</dc:date>" in said
    assert ">2026-01-01T00:00:00Z<" in said
    assert "<dc:rights>CC BY</dc:rights>" in said
    assert "<dc:source>https://fiets.example</dc:source>" in said


def test_elke_bladzijde_zegt_in_welke_taal_ze_is(met_letters):
    with in_words_of({}):
        boek = book(chapter("a.md"), taal="fy")
        parts = dict(parts_of(met_letters, Path("nergens"), boek, read_texts(boek)))
    pages = [content.decode() for path, content in parts.items() if path.endswith(".xhtml")]
    assert len(pages) == 4
    assert all(' lang="fy" xml:lang="fy">' in page for page in pages)


def test_een_ander_soort_beeld_wordt_gezegd(met_letters):
    with pytest.raises(Refusal, match=r"foto\.tif kan niet in een e-boek"):
        package(met_letters, book(chapter("a.md", text='<p><img src="foto.tif" alt="x"></p>')))


class Blok(CoverFont):
    """Letters of which each is as wide as it is high, and that know only a to z."""

    def __init__(self) -> None:
        super().__init__(None)

    widths = dict.fromkeys("abcdefghijklmnopqrstuvwxyz ", 1.0)


def test_een_titel_wordt_zo_groot_als_past():
    assert fitted("ab", [Blok()]) == (190, ["ab"])
    assert fitted("abcdefghij", [Blok()]) == (90, ["abcdefghij"])
    assert fitted("abcdefghijklmnopqrstuvwxyz", [Blok()]) == (60, ["abcdefghijklmnopqrstuvwxyz"])
    assert wrapped("abc def ghi", 130, [Blok()]) == ["abc def", "ghi"]


def test_op_de_omslag_staan_titel_beeld_en_uitgever(met_letters, tmp_path):
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    )
    uitgever = Uitgever(naam="Schuur")

    def drawn(**known: object) -> bytes:
        return cover(met_letters, tmp_path, book(**{"titel": "Fietsen", "ondertitel": "", **known}))

    covers = [drawn(), drawn(titel=""), drawn(ondertitel="Hoe dan?"), drawn(beeld="logo.svg"), drawn(uitgever=uitgever)]
    assert len(set(covers)) == 5
    assert {Image.open(BytesIO(cover)).size for cover in covers} == {(1200, 1800)}
    assert drawn() == covers[0]
    assert drawn(titel="Heel lange naam " * 4, ondertitel="te veel " * 60) == drawn(titel="Heel lange naam " * 4)
