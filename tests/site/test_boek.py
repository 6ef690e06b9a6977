"""The papers to read: the whole manual as a book, and every lesson. What they say of their own pages is read from them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from macros.draw.boek import BLADEN
from macros.draw.delen import Reeks
from macros.model.handleiding import Handleiding
from macros.model.mappen import BOEK
from macros.printing.boek.hoofdstuk import place_name
from macros.printing.boek.inhoud import Boek, read_book
from macros.printing.boek.les import MOST
from macros.printing.bouwwerk import Bouwwerk
from macros.read.handleiding import load_handleiding
from tests.conftest import PROJECT

A4 = (595.28, 841.89)
LESSEN = [f"lessen/les-{number}.pdf" for number in range(1, 9)]
ALLE = [BOEK, *LESSEN]
MENU = ("Ga naar de inhoud", "Toon ook", "Volgende les", "Vorige les", "Op tafel: twee kanten")


@pytest.fixture(scope="module")
def boek(site: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(site / BOEK) as pdf:
        yield pdf


@pytest.fixture(scope="module")
def teksten(site: Path) -> list[str]:
    """The text of every page of the book, on one line."""
    return texts(site / BOEK)


@pytest.fixture(scope="module")
def handleiding() -> Handleiding:
    return load_handleiding(PROJECT / "docs")


@pytest.fixture(scope="module")
def inhoud(site: Path, handleiding: Handleiding) -> Boek:
    return read_book(Bouwwerk(handleiding, site, Reeks("")))


def texts(file: Path) -> list[str]:
    document = pypdfium2.PdfDocument(file)
    found = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return found


def squeezed(text: str) -> str:
    """Gives `text` without white space and hyphens: where a line ends in one, a PDF does not tell which it was."""
    return re.sub(r"[\s\ufffe\u0002-]", "", text)


def numbers(pdf: pikepdf.Pdf) -> dict[Any, int]:
    """Gives the number (from 1) of every page."""
    return {page.objgen: place for place, page in enumerate(pdf.pages, start=1)}


def places(pdf: pikepdf.Pdf) -> dict[str, int]:
    """Gives the page (from 1) of every name that a link can go to."""
    number = numbers(pdf)
    names = pdf.Root.Names.Dests.Names
    return {str(names[i]): number[names[i + 1][0].objgen] for i in range(0, len(names), 2)}


def links(page: pikepdf.Page) -> Iterator[tuple[str, pikepdf.Object]]:
    """Gives what every link within the file goes to, and where on the page it stands."""
    for note in page.get("/Annots", []):
        if note.get("/Subtype") == "/Link" and "/Dest" in note:
            yield str(note.Dest), note.Rect


def bookmarks(pdf: pikepdf.Pdf) -> list[tuple[int, str, int]]:
    """Gives level, title and page of every bookmark."""
    number, found = numbers(pdf), list[tuple[int, str, int]]()

    def walk(items: list[pikepdf.OutlineItem], level: int) -> None:
        for item in items:
            destination: Any = item.destination
            found.append((level, item.title, number[destination[0].objgen]))
            walk(item.children, level + 1)

    with pdf.open_outline() as outline:
        walk(outline.root, 1)
    return found


@pytest.mark.parametrize("name", ALLE)
def test_elk_papier_is_a4_heeft_tags_een_taal_een_titel_en_bladwijzers(site, name):
    with pikepdf.open(site / name) as pdf:
        assert {tuple(round(float(edge), 2) for edge in page.MediaBox[2:]) for page in pdf.pages} == {A4}
        assert bool(pdf.Root.MarkInfo.Marked)
        assert pdf.Root.StructTreeRoot.K
        assert str(pdf.Root.Lang) == "nl"
        assert "Bouwen aan vertrouwen" in str(pdf.docinfo["/Title"])
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        assert len(bookmarks(pdf)) > 5


@pytest.mark.parametrize("name", LESSEN)
def test_een_les_op_papier_is_hooguit_twaalf_bladzijden_en_telt_ze(site, name):
    pages = texts(site / name)
    assert len(pages) <= MOST
    assert [f"bladzijde {number} van {len(pages)}" in page for number, page in enumerate(pages, start=1)] == [
        True for _ in pages
    ]


@pytest.mark.parametrize("name", LESSEN)
def test_in_een_les_op_papier_staat_alles_van_haar_pagina(site, name, inhoud):
    """Every short text of the page can be found on paper, what folds too; a long one may run on over two pages."""
    chapter = next(one for one in inhoud.hoofdstukken if one.path == name.replace(".pdf", ".md"))
    whole = squeezed("".join(texts(site / name)))
    asked = [squeezed(str(text)) for text in chapter.element.xpath(".//text()")]
    sentences = [text for text in asked if 8 < len(text) < 60]
    assert len(sentences) > 40
    assert [text for text in sentences if text not in whole] == []


@pytest.mark.parametrize("name", ALLE)
def test_van_menu_en_knoppen_staat_niets_op_papier(site, name):
    whole = " ".join(texts(site / name))
    assert [text for text in MENU if text in whole] == []
    assert not re.search(r"\bPDF Word\b", whole)


def test_elk_hoofdstuk_begint_rechts(boek, teksten, inhoud):
    page = places(boek)
    for chapter in inhoud.hoofdstukken:
        assert page[chapter.naam] % 2 == 1, chapter.titel
        assert chapter.titel in teksten[page[chapter.naam] - 1]


def test_elke_regel_van_de_inhoud_noemt_de_bladzijde_van_haar_kopje(site, boek, teksten, inhoud):
    page, named = places(boek), dict[str, str]()
    for number in (3, 4):
        for target, words in numbers_behind_links(site, boek, number):
            named[target] = f"{named.get(target, '')} {words}"
    assert [target for target, words in named.items() if str(page[target]) not in re.findall(r"\d+", words)] == []
    titles = {chapter.titel: chapter.naam for chapter in inhoud.hoofdstukken if chapter.naam in named}
    assert len(titles) > 30
    for title, target in titles.items():
        assert title in named[target]
        assert title in teksten[page[target] - 1]


def test_de_bladwijzers_wijzen_naar_de_bladzijde_van_hun_kopje(boek, teksten):
    found = bookmarks(boek)
    assert {level for level, _, _ in found} >= {1, 2, 3}
    assert [(title, number) for _, title, number in found if title not in teksten[number - 1]] == []


def test_elke_link_in_het_boek_gaat_ergens_heen(boek):
    known = places(boek)
    found = [target for page in boek.pages for target, _ in links(page)]
    assert len(found) > 500
    assert [target for target in found if target not in known] == []


def test_lege_bladzijden_hebben_geen_kop_en_geen_nummer(teksten):
    assert "" in teksten
    assert all(text == "" or len(text) > 30 for text in teksten)


def numbers_behind_links(site: Path, boek: pikepdf.Pdf, page: int) -> Iterator[tuple[str, str]]:
    """Gives what every link on a page goes to, and the words that it covers."""
    document = pypdfium2.PdfDocument(site / BOEK)
    text = document[page - 1].get_textpage()
    for target, rect in links(boek.pages[page - 1]):
        left, bottom, right, top = map(float, rect)
        yield target, " ".join(text.get_text_bounded(left, bottom, right, top).split())
    document.close()


def test_de_registers_noemen_de_bladzijde_waar_het_staat(site, boek):
    """Every number in the registers is that of the page where its link goes, for every sheet and every kind of sign."""
    page = places(boek)
    first, last = page["register-bladen"], len(boek.pages)
    checked = 0
    for number in range(first, last + 1):
        by_target: dict[str, str] = {}
        for target, words in numbers_behind_links(site, boek, number):
            by_target[target] = f"{by_target.get(target, '')} {words}"
        for target, words in by_target.items():
            assert str(page[target]) in re.findall(r"\d+", words), (number, target, words)
            checked += 1
    assert checked > 200


def test_het_register_noemt_elk_blad_bij_zijn_beschrijving_en_bij_elke_les(boek, handleiding):
    first, signs = places(boek)["register-bladen"], places(boek)["register-signalen"]
    targets = {target for number in range(first, signs) for target, _ in links(boek.pages[number - 1])}
    assert {place_name(BLADEN, f"blad-{slug}") for slug in handleiding.bladen} <= targets
    for pagina, les in handleiding.lessen:
        if les.bladen:
            assert any(target.startswith(place_name(pagina.path, "")) for target in targets), pagina.titel


def test_een_andere_reeks_heeft_ook_haar_boek_en_haar_lessen(tuinreeks_een_keer_gebouwd):
    """That a second build gives the same bytes, `test_bouwen` sees: these are files of the site like all others."""
    site = tuinreeks_een_keer_gebouwd / "site"
    assert len(texts(site / BOEK)) > 10
    assert len(texts(site / "lessen/les-1.pdf")) < MOST
