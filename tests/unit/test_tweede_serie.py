"""Another series is another `docs/` and another `mkdocs.yml`: the second one is built whole, without a change in macros/.

It is small and English, with one adult in front of the class in one lesson and three in another.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdfium2  # type: ignore[import-untyped]
import pytest
from lxml import etree, html

from macros.build.site import build
from macros.draw.templating import known_words
from macros.model.mappen import EPUB, STICK
from macros.printing.blad import extract_blad
from tests import goud
from tests.conftest import copy_project

SHOWN = "//body//text()[not(ancestor::script or ancestor::style)] | //@alt | //@title | //@aria-label | //@data-label | //@placeholder"
DUTCH = re.compile(
    r"\b(de|het|een|en|voor|niet|naar|met|zoeken|wie|wat|blad|inhoud|terug|les|lessen|regel|plek|aankruisvak)\b", re.I
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the second series."""
    project = copy_project(tmp_path_factory.mktemp("serie") / "serie", goud.SERIES / "docs")
    shutil.copy(goud.SERIES / "mkdocs.yml", project)
    build(project, project / "site")
    return project / "site"


def pages(site: Path) -> dict[str, html.HtmlElement]:
    parser = html.HTMLParser(encoding="utf-8")
    found = sorted(site.rglob("*.html"))
    return {str(path.relative_to(site)): html.document_fromstring(path.read_bytes(), parser) for path in found}


def words(texts: Iterator[str]) -> set[str]:
    return {" ".join(text.split()) for text in texts if text.strip()}


def in_word(file: Path) -> Iterator[str]:
    """Gives every text of a Word file, and what it says of its pictures and of itself."""
    with ZipFile(file) as archive:
        for part in ("word/document.xml", "word/footer1.xml", "docProps/core.xml"):
            root, shown = etree.fromstring(archive.read(part)), "//*[not(local-name()='language')]/text()"
            found = root.xpath(f"{shown} | //@descr | //*[local-name()='alias']/@*")
            yield from map(str, found if isinstance(found, list) else ())


def in_epub(file: Path) -> Iterator[str]:
    """Gives every text of an EPUB, what it says of its pictures and of itself."""
    with ZipFile(file) as archive:
        for part in archive.namelist():
            if part.endswith((".xhtml", ".opf", ".ncx")):
                root: Any = etree.fromstring(archive.read(part))
                yield from root.xpath("//*[not(local-name()='language' or @property)]/text() | //@alt | //@aria-label")
                yield from root.xpath("//*[@property='schema:accessibilitySummary']/text()")


def in_stick(file: Path) -> Iterator[str]:
    """Gives what the file says that lies on top in the zip for a stick, and what it is called."""
    with ZipFile(file) as archive:
        [top] = [name for name in archive.namelist() if name.count("/") == 1]
        yield Path(top).stem
        page: Any = html.document_fromstring(archive.read(top))
        yield from page.xpath("//body//text()")


def in_pdf(file: Path) -> Iterator[str]:
    document = pypdfium2.PdfDocument(file)
    for number in range(len(document)):
        yield from document[number].get_textpage().get_text_range().splitlines()
    document.close()


def test_de_serie_wordt_een_site_met_van_elk_blad_een_pdf_en_een_word_bestand(site):
    for slug in goud.SHEETS:
        assert (site / "werkmaterialen" / f"{slug}.pdf").read_bytes().startswith(b"%PDF-")
        assert (site / "werkmaterialen" / f"{slug}.docx").read_bytes().startswith(b"PK")
    assert {path.relative_to(site).with_suffix(".md").as_posix() for path in site.rglob("*.html")} == {
        *goud.series().paginas, "404.md", "lessen/brakes-bord.md", "home/index.md",
        *(f"home/{slug}.md" for slug in ("certificate", "landscape", "letter-home", "tables")),
        *(f"lessen/{slug}-geven.md" for slug in ("brakes", "flat-tyre", "ride-out")),
    }  # fmt: skip


def test_van_elke_tekst_in_de_sjablonen_heeft_de_serie_haar_eigen():
    own = goud.series().gegevens.woorden
    assert set(own) == set(known_words())
    assert [text for text, instead in own.items() if text == instead] == []


def test_wat_lezers_zien_heeft_geen_woord_van_de_sjablonen_meer(site):
    shown = set[str]().union(*(words(map(str, page.xpath(SHOWN))) for page in pages(site).values()))
    shown |= words(text for file in site.rglob("*.pdf") for text in in_pdf(file))
    shown |= words(text for file in site.rglob("*.docx") for text in in_word(file))
    shown |= words(in_epub(site / EPUB)) | words(in_stick(site / STICK))
    assert len(shown) > 500
    instead = set(goud.series().gegevens.woorden.values())
    left = {text for text in known_words() - instead if text in shown}
    assert (left, {text for text in shown if DUTCH.search(text)}) == (set(), set())


def test_pagina_pdf_en_word_zeggen_in_welke_taal_ze_zijn_en_van_welke_reeks(site):
    assert {page.get("lang") for page in pages(site).values()} == {"en"}
    for slug in goud.SHEETS:
        with ZipFile(site / "werkmaterialen" / f"{slug}.docx") as archive:
            core = archive.read("docProps/core.xml").decode()
        assert "<dc:creator>Fixing bikes together</dc:creator>" in core
        assert "<dc:language>en" in core


@pytest.mark.parametrize(
    ("lesson", "adults"),
    [("flat-tyre", ["coach"]), ("brakes", ["coach", "school nurse", "parent"])],
)
def test_een_les_toont_wie_er_voor_de_klas_staan_en_niemand_anders(site, lesson, adults):
    tables = pages(site)[f"lessen/{lesson}.html"].find_class("roltabel")
    heads = [[head.text_content().strip() for head in table.findall("thead//th")] for table in tables]
    assert heads
    assert all(head == adults for head in heads)


@pytest.mark.parametrize("slug", goud.SHEETS)
def test_het_goud_is_gemaakt_van_het_blad_zoals_het_op_zijn_pagina_staat(site, slug):
    built = extract_blad((site / "werkmaterialen" / f"{slug}.html").read_text("utf-8"), slug)
    ours = goud.sheet(slug)
    assert built.facts[:-1] == ours.facts[:-1]
    assert flat(built.element) == flat(ours.element)


def flat(element: html.HtmlElement) -> str:
    """Gives `element` as text, without the space between elements and the names of headings, which paper has not."""
    text = re.sub(r' id="[^"]*"', "", str(html.tostring(element, encoding="unicode")))
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", text)
