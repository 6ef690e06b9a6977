"""Whoever gets a sheet at home reads what is for them and nothing for those who lead; the code on paper leads there."""

import io
import re
from pathlib import Path

import pytest
import resvg_py
import segno
from lxml import html
from markupsafe import Markup
from PIL import Image

from macros.draw.delen import Reeks
from macros.draw.oplage import doelgroepen, regels
from macros.draw.planning import dates_of
from macros.draw.registry import scripts_of_page
from macros.draw.thuis import QUIET, Gebouwd, home_code, home_page, home_path
from macros.draw.words import in_words_of
from macros.model.gegevens import Stapel
from macros.model.handleiding import Pagina
from macros.read.handleiding import load_handleiding

PROJECT = Path(__file__).parents[2]
HANDLEIDING = load_handleiding(PROJECT / "docs")
WEB = Reeks("Een reeks", "https://www.voorbeeld.nl/een-map/")
NIETS = Gebouwd((), "", "", Markup(""))
THUIS = [pagina for pagina, _ in HANDLEIDING.bladen.values() if home_path(HANDLEIDING, pagina)]
LEIDING = re.compile(
    r"\b(hulpverlener|leerkracht|duo|lesvoorbereiding|signa\w+|meldcode|probleem\w*|moet|moeten|straf\w*|ouders?)\b",
    re.I,
)


def at_home(pagina: Pagina) -> html.HtmlElement:
    with in_words_of(HANDLEIDING.gegevens.woorden):
        return html.document_fromstring(home_page(HANDLEIDING, pagina, WEB, NIETS))


def test_elk_blad_van_de_stapel_voor_thuis_heeft_een_pagina_en_een_ander_blad_niet():
    pile = {
        regel.slug
        for _, les in HANDLEIDING.lessen
        for groep in doelgroepen(HANDLEIDING)
        for regel in regels(HANDLEIDING, les, groep)
        if regel.stapel is Stapel.THUIS
    }
    assert {pagina.slug for pagina in THUIS} == pile
    assert len(pile) > 8
    assert all(len(home_path(HANDLEIDING, pagina)) < 40 for pagina in THUIS)  # somebody types it from paper


@pytest.mark.parametrize("pagina", THUIS, ids=lambda pagina: pagina.slug)
def test_niets_van_wie_de_les_geeft_staat_op_een_pagina_voor_thuis(pagina: Pagina):
    page = at_home(pagina)
    shown = " ".join(map(str, page.xpath("//body//text() | //title/text() | //@aria-label")))
    assert pagina.werkblad
    assert pagina.werkblad.thuis in shown
    for secret in (pagina.werkblad.omschrijving, pagina.werkblad.eigen_uitwerking):
        assert secret not in shown
    assert LEIDING.findall(shown) == []
    links = {str(link) for link in page.xpath("//a/@href")}
    own = {home_path(HANDLEIDING, other).rpartition("/")[2] for other in THUIS} | {"index.html"}
    assert links - own == {f"../werkmaterialen/{pagina.slug}.pdf"}
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    (script,) = page.xpath("//script/@src")
    assert (PROJECT / "docs" / script.removeprefix("../")).is_file()
    assert not page.xpath("//nav | //form | //input[@type='search']")


def test_naast_een_blad_staat_wat_er_voor_dezelfde_klas_meegaat_en_niet_wat_voor_een_andere_is():
    def together(slug: str) -> set[str]:
        links = at_home(HANDLEIDING.bladen[slug][0]).xpath("//ul[@class='thuis__lijst']//a/@href")
        return {str(link).removesuffix(".html") for link in links}

    assert together("ouderbrief-les-5-so") == together("ouderbrief-les-5-vso") == {"huiswerk-les-5"}
    assert together("huiswerk-les-5") == {"ouderbrief-les-5-so", "ouderbrief-les-5-vso"}
    assert together("huiswerk-les-7-so") == set()


def test_een_blad_met_data_heeft_het_script_dat_ze_invult():
    asked = {path: scripts_of_page(HANDLEIDING, pagina) for path, pagina in HANDLEIDING.paginas.items()}
    dated = {pagina.path for pagina in THUIS if dates_of(HANDLEIDING, pagina)}
    assert dated
    assert {path for path, files in asked.items() if "assets/scripts/datums.js" in files} == dated


def test_de_beginpagina_leidt_naar_elk_blad():
    begin = HANDLEIDING.paginas[HANDLEIDING.gegevens.thuis.begin]
    assert {str(link) for link in at_home(begin).xpath("//a/@href")} == {f"{pagina.slug}.html" for pagina in THUIS}


@pytest.mark.parametrize("slug", ["vijf-vingers", "ouderbrief-les-5-vso"])
def test_de_code_is_het_adres_van_de_pagina_en_het_staat_er_ook_in_letters(slug: str):
    pagina = HANDLEIDING.bladen[slug][0]
    with in_words_of({}):
        block = html.fragment_fromstring(home_code(HANDLEIDING, pagina, WEB))
        assert home_code(HANDLEIDING, pagina, Reeks("Een reeks")) == ""
        assert home_code(HANDLEIDING, HANDLEIDING.bladen["logboek"][0], WEB) == ""
    adres = f"https://www.voorbeeld.nl/een-map/mentor/{slug}.html"
    assert adres.removeprefix("https://") in block.text_content()
    [drawing] = block.xpath(".//svg")
    assert adres in drawing.get("aria-label", "")
    matrix = [list(row) for row in segno.make_qr(adres, error="m").matrix]
    scale, side = 6, len(matrix) + 2 * QUIET
    svg = html.tostring(drawing, encoding="unicode").replace("viewbox", "viewBox")
    image = Image.open(io.BytesIO(resvg_py.svg_to_bytes(svg_string=svg, width=side * scale))).convert("L")
    for y in range(side):
        for x in range(side):
            inside = QUIET <= x < side - QUIET and QUIET <= y < side - QUIET
            dark = bool(matrix[y - QUIET][x - QUIET]) if inside else False
            point = image.getpixel((x * scale + scale // 2, y * scale + scale // 2))
            assert isinstance(point, int)
            assert (point < 128) is dark, (x, y)
