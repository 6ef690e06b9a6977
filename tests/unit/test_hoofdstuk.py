"""A page of the site becomes a chapter: what is only for a screen is gone, and every name and link is one of the book's."""

import pytest
from lxml import etree

from macros.model.messages import Refusal
from macros.printing.blad import words
from macros.printing.boek.hoofdstuk import (
    Hoofdstuk,
    chapter_name,
    folds,
    headings,
    lower_headings,
    read_chapter,
    title_of,
)
from macros.printing.boek.verbinden import connect


def hoofdstuk(inhoud: str, path: str = "lessen/les-1.md") -> Hoofdstuk:
    """Gives the chapter that a page with `inhoud` becomes."""
    return read_chapter(
        f"<html><body><nav>Menu</nav><article><h1>Les 1</h1>{inhoud}</article></body></html>", path, "Lessen"
    )


def tekst(inhoud: str) -> str:
    return words(hoofdstuk(inhoud).element)


def test_een_hoofdstuk_heeft_zijn_titel_en_zijn_deel_en_is_goede_xml():
    gelezen = hoofdstuk("<p>Een &amp; twee<br>drie</p>")
    assert (gelezen.titel, gelezen.deel, gelezen.naam) == ("Les 1", "Lessen", "lessen-les-1")
    assert etree.fromstring(gelezen.html).get("id") == "lessen-les-1"
    assert words(gelezen.element) == "Een & tweedrie"


@pytest.mark.parametrize(
    "inhoud",
    [
        '<form class="leskeuze" hidden><fieldset><legend>Ik ben</legend></fieldset></form>',
        '<div class="lesbalk" hidden>Volgende:</div>',
        '<nav class="vorige-volgende"><a href="les-2.html">Volgende les</a></nav>',
        '<nav class="sprong"><ul><li><a href="#weg">Weg</a></li></ul></nav>',
        '<p class="oogopslag__tafel"><strong>Op tafel</strong> <a href="x.pdf">PDF</a></p>',
        '<p><span class="downloads"><a href="x.pdf">PDF</a></span></p>',
        '<p class="niet-op-papier">Knop</p><p class="niet-in-boek">Lijst</p>',
        "<script>let x</script><style>p{}</style><!-- noot --><button>Print</button>",
        "<p hidden>Verborgen</p>",
    ],
)
def test_wat_alleen_voor_een_scherm_is_staat_er_niet_in(inhoud):
    gelezen = hoofdstuk(f"<p>Blijft</p>{inhoud}<p>Blijft ook</p>")
    assert words(gelezen.element) == "BlijftBlijft ook"
    assert [child.tag for child in gelezen.element] == ["p", "p"]


def test_van_een_begrip_blijft_het_woord():
    assert "title" not in hoofdstuk('<p>Een <abbr title="Band">band</abbr> dus</p>').html
    assert tekst('<p>Een <abbr title="Band">band</abbr> dus</p>') == "Een band dus"


KOPIEREN = """<table><thead><tr><th>Blad</th><th>Bestand</th></tr></thead><tbody>
<tr><th colspan="2">Kies één</th></tr>
<tr><th>Kaart</th><td><span class="downloads"><a href="k.pdf">PDF</a></span></td></tr></tbody></table>"""


def test_een_kolom_met_alleen_downloads_valt_weg():
    gelezen = hoofdstuk(KOPIEREN).element
    assert [words(cell) for cell in gelezen.xpath(".//th|.//td")] == ["Blad", "Kies één", "Kaart"]
    assert gelezen.xpath(".//th[@colspan]/@colspan") == ["1"]


def test_een_kolom_met_ook_iets_anders_blijft():
    gelezen = hoofdstuk(KOPIEREN.replace("</span></td>", "</span> of A3</td>")).element
    assert "of A3" in words(gelezen)
    assert "Bestand" in words(gelezen)


def test_wat_dichtgevouwen_was_staat_open():
    vouw = (
        '<h2 id="b">B</h2><details class="meer"><summary data-dicht="x">Lees</summary><p>Waarom</p></details><p>Na</p>'
    )
    gelezen = hoofdstuk(vouw).element
    assert [child.get("class") for child in gelezen] == [None, "meer vouw", None]
    assert [(kop, title_of(vouw), words(vouw)) for kop, vouw in folds(gelezen)] == [("B", "Lees", "LeesWaarom")]


def test_namen_zijn_die_van_het_hoofdstuk_en_wat_ernaar_wijst_ook():
    gelezen = hoofdstuk('<h2 id="a-thema">A</h2><section aria-labelledby="a-thema"><p>x</p></section>')
    assert gelezen.plekken == {"a-thema"}
    assert 'aria-labelledby="lessen-les-1--a-thema"' in gelezen.html


def test_tekeningen_in_de_tekst_houden_hun_hoofdletters():
    gelezen = hoofdstuk('<svg viewBox="0 0 9 9"><path fill="url(#verf)" d="M1 1"></path></svg>')
    assert 'viewBox="0 0 9 9"' in gelezen.html
    assert 'fill="url(#lessen-les-1--verf)"' in gelezen.html


def test_een_tekening_in_de_tekst_houdt_alle_namen_die_svg_met_hoofdletters_schrijft():
    gelezen = hoofdstuk(
        '<svg viewBox="0 0 9 9"><defs><linearGradient id="verf" gradientTransform="rotate(9)"></linearGradient></defs></svg>'
    )
    assert '<linearGradient id="' in gelezen.html
    assert 'gradientTransform="rotate(9)"' in gelezen.html


def test_beelden_heten_vanaf_de_wortel_van_de_site():
    assert 'src="werkmaterialen/hond.svg"' in hoofdstuk('<img src="../werkmaterialen/hond.svg" alt="Hond">').html


def test_kopjes_zakken_en_komen_niet_lager_dan_zes():
    gelezen = hoofdstuk("<h2>A</h2><h3>B</h3><h6>C</h6>").element
    lower_headings(gelezen, 1)
    assert [kop.tag for kop in headings(gelezen)] == ["h3", "h4", "h6"]


LINKS = {
    "#a": ("#lessen-les-1--a", ""),
    "#weg": ("#lessen-les-1", ""),
    "les-2.html": ("#lessen-les-2", "binnen"),
    "les-2.html#b": ("#lessen-les-2--b", "binnen"),
    "../werkmaterialen/kaart.html": ("#lessen-les-2--b", "elders"),
    "https://voorbeeld.nl/": ("https://voorbeeld.nl/", "buiten"),
    "../over/privacy.html#x": ("https://school.nl/boek/over/privacy.html#x", "buiten"),
}


@pytest.mark.parametrize("van", LINKS)
def test_een_link_gaat_naar_het_boek_of_naar_de_site(van):
    een = hoofdstuk(f'<h2 id="a">A</h2><p><a href="{van}">link</a></p>')
    twee = hoofdstuk('<h2 id="b">B</h2>', "lessen/les-2.md")
    connect([een, twee], "https://school.nl/boek", elders={"werkmaterialen/kaart.md": ("lessen/les-2.md", "b")})
    [link] = een.element.iter("a")
    assert (link.get("href"), link.get("class", "")) == LINKS[van]


def test_zonder_adres_van_de_site_blijft_van_een_link_naar_buiten_het_boek_de_tekst():
    een = hoofdstuk('<p><a href="les-1.pdf">De pdf</a> erbij</p>')
    connect([een])
    assert not list(een.element.iter("a"))
    assert words(een.element) == "De pdf erbij"


def test_een_boek_van_meer_bestanden_zegt_zelf_waar_een_plek_is():
    een, twee = hoofdstuk('<p><a href="les-2.html#b">link</a></p>'), hoofdstuk('<h2 id="b">B</h2>', "lessen/les-2.md")
    connect([een, twee], waar=lambda path, anker: f"{chapter_name(path)}.xhtml#{anker}")
    assert 'href="lessen-les-2.xhtml#b"' in een.html


def test_een_pagina_zonder_tekst_of_titel_wordt_geweigerd():
    with pytest.raises(Refusal, match=r"de pagina over/index\.md heeft geen titel"):
        read_chapter("<html><body><p>x</p></body></html>", "over/index.md")
