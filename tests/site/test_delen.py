"""The head of every built page, for whoever finds it or shares it; and with an address, the map for search engines."""

import html
import json
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx import Document
from docx.shared import Mm
from lxml.html import HtmlElement, document_fromstring
from PIL import Image

from tests.conftest import run_here


def heads(site: Path) -> dict[str, HtmlElement]:
    """Gives the built pages by path, but those that nobody should find: what is not there, and what a class looks at."""
    built = {page.relative_to(site).as_posix(): page for page in site.rglob("*.html")}
    pages = {path: page for path, page in built.items() if b'content="noindex"' not in page.read_bytes()}
    return {path: document_fromstring(page.read_bytes()) for path, page in sorted(pages.items())}


def meta(page: HtmlElement, name: str) -> str:
    """Gives what one `<meta>` says; fails where it is not there once."""
    (found,) = page.xpath(f"//meta[@name='{name}' or @property='{name}']/@content")
    return str(found)


def test_elke_pagina_heeft_een_eigen_titel_en_omschrijving(site: Path) -> None:
    titles: dict[str, str] = {}
    for path, page in heads(site).items():
        (title,) = page.xpath("/html/head/title/text()")
        assert title not in titles, f"{path} en {titles[title]}: {title}"
        titles[title] = path
        halves = title.split(" - ")
        assert len(set(halves)) == len(halves), f"{path}: {title}"
        assert meta(page, "description") == meta(page, "og:description"), path
        assert html.unescape(json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])["name"]) == meta(
            page, "og:title"
        )


def test_elk_plaatje_is_er_en_heeft_de_maat_die_de_pagina_noemt(site: Path) -> None:
    seen = set()
    for path, page in heads(site).items():
        picture = (site / path).parent / meta(page, "og:image")
        with Image.open(picture) as opened:
            assert opened.size == (int(meta(page, "og:image:width")), int(meta(page, "og:image:height"))), path
        seen.add(picture.resolve())
        assert picture.stat().st_size < 80_000, picture
    assert len(seen) > 8  # each lesson its own


@pytest.fixture(scope="module")
def op_het_web(tmp_path_factory: pytest.TempPathFactory, tuinreeks_een_keer_gebouwd: Path) -> Path:
    """The tiny series, built with an address on the web."""
    import shutil

    project = shutil.copytree(tuinreeks_een_keer_gebouwd, tmp_path_factory.mktemp("web") / "reeks")
    (project / "docs/gegevens/thuis.yml").write_text("map: tuinier\nterug: [Geef het mee.]\n", "utf-8")
    letter = project / "docs/werkmaterialen/brief-voor-thuis.md"
    asking = letter.read_text("utf-8").replace("  omschrijving:", "  thuis: Kijk samen.\n  omschrijving:")
    letter.write_text(asking, "utf-8")
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "site_url: https://voorbeeld.nl/tuin/\n", "utf-8")
    done = run_here(project, "site")
    assert done.returncode == 0, done.stderr
    return project / "site"


def test_met_een_adres_staat_elke_pagina_op_de_kaart_en_noemt_haar_eigen_adres(op_het_web: Path) -> None:
    tree = ElementTree.fromstring((op_het_web / "sitemap.xml").read_text("utf-8"))
    listed = {place.text or "" for place in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    pages = heads(op_het_web)
    assert {page.xpath("//link[@rel='canonical']/@href")[0] for page in pages.values()} == listed
    for path, page in pages.items():
        assert meta(page, "og:url") in listed, path
        assert meta(page, "og:image").startswith("https://voorbeeld.nl/tuin/assets/delen/"), path
    assert "Sitemap: https://voorbeeld.nl/tuin/sitemap.xml" in (op_het_web / "robots.txt").read_text("utf-8")
    assert not (op_het_web / "sitemap.xml.gz").exists()


def test_met_een_adres_staat_op_papier_een_code_naar_de_pagina_voor_thuis(op_het_web: Path) -> None:
    """In the PDF and in Word, with the address in letters beside it; the sheet takes no more pages."""
    adres = "voorbeeld.nl/tuin/tuinier/brief-voor-thuis.html"
    letter = op_het_web / "werkmaterialen/brief-voor-thuis"
    with pikepdf.open(letter.with_suffix(".pdf")) as pdf:
        told = [str(thing.get("/Alt", "")) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        assert [text for text in told if f"https://{adres}" in text]
        assert len(pdf.pages) == 1
    shown = pypdfium2.PdfDocument(letter.with_suffix(".pdf"))[0].get_textpage().get_text_range()
    assert adres in "".join(shown.split())
    word = Document(str(letter.with_suffix(".docx")))
    row = word.tables[0].rows[0]
    assert row.cells[0].text.split("\n")[0].endswith(adres)
    assert row.cells[0].paragraphs[1].style.name == "Heading 1"
    [picture] = row.cells[1]._tc.iter("{*}inline")
    assert f"https://{adres}" in next(picture.iter("{*}docPr")).get("descr", "")
    room = row.cells[1].width - int(next(picture.iter("{*}extent")).get("cx", "0"))
    assert room > Mm(2)  # what a cell keeps free beside it; a picture that is cut off says nothing to a camera
    home = (op_het_web / "tuinier/brief-voor-thuis.html").read_text("utf-8")
    assert "Kijk samen." in home
    assert "Geef het mee." in home


def test_zonder_adres_is_er_geen_kaart(site: Path) -> None:
    assert not [name for name in ("sitemap.xml", "sitemap.xml.gz", "robots.txt") if (site / name).exists()]


def test_zonder_adres_staat_er_op_papier_geen_code(site: Path) -> None:
    assert "thuiscode" not in (site / "werkmaterialen/vijf-vingers.html").read_text("utf-8").partition("<body")[2]
