"""The pages around the lessons: short, what to do first, a way in for each reader, and honest about who publishes them."""

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from macros.draw.words import GEEN_UITGEVER
from macros.model.handleiding import Handleiding
from macros.read.handleiding import load_handleiding
from tests.conftest import PROJECT, run_here
from tests.lesmaten import RUN, page_words, runs, words

KOPPEN = [
    "Zo doe je het", "Waaraan je merkt of het helpt", "Wanneer je stopt", "Wie het weet en wie ja zegt",
    "Waarom het kan helpen",
]  # fmt: skip
BEWEERT_TE_VEEL = {"Waarom het werkt", "Zo zie je dat het werkt"}
INTERVENTIE, KEY2TEACH, INTERVENTIES, STARTEN = 1300, 1600, 1000, 1800
VOOR_STAP_1 = 250
SCHERM = 180  # words: the title, what it is and four ways in
GETEKEND, GETYPT = "starten/wat-doe-je-als", 250  # draws all signs of all lessons; what is typed there stays short
TEKST = "text()[not(ancestor::script or ancestor::style)]"
UITGEVER = {
    "naam": "Stichting Proeftuin &copy Zoon",
    "mail": "tuin@example.org",
    "licentie": "CC BY-NC-SA 4.0",
    "datum": "november 2031",
    "versie": "7.3",
}


@pytest.fixture(scope="module")
def handleiding() -> Handleiding:
    return load_handleiding(PROJECT / "docs")


def article(site: Path, page: str) -> html.HtmlElement:
    root: html.HtmlElement = html.document_fromstring((site / page).read_bytes(), html.HTMLParser(encoding="utf-8"))
    return root.xpath("//article")[0]


def headings(page: html.HtmlElement) -> list[str]:
    return [" ".join(kop.text_content().split()) for kop in page.xpath(".//h2 | .//h3")]


def words_before(element: html.HtmlElement) -> int:
    """Gives how many words of the article come before this element."""
    return len(words(" ".join(element.xpath(f"preceding::{TEKST}[ancestor::article]"))))


def too_long(site: Path, most: dict[str, int]) -> list[str]:
    """Gives every page of `most` that has more words than it may have, with both counts."""
    found = {page: len(page_words(site / f"{page}.html")) for page in most}
    assert min(found.values()) > 100, found
    return [f"{page}: {count} woorden, hoogstens {most[page]}" for page, count in found.items() if count > most[page]]


def test_geen_interventie_is_te_lang_om_voor_morgen_te_lezen(site, handleiding):
    pages = [pagina.path.removesuffix(".md") for pagina, _ in handleiding.interventies]
    assert "interventies/key2teach" in pages
    most = {page: KEY2TEACH if page == "interventies/key2teach" else INTERVENTIE for page in pages}
    assert too_long(site, {**most, "interventies/index": INTERVENTIES}) == []


def test_geen_pagina_om_te_starten_is_te_lang(site, handleiding):
    pages = [path.removesuffix(".md") for path in handleiding.paginas if path.startswith("starten/")]
    assert GETEKEND in pages
    assert too_long(site, {page: STARTEN for page in pages if page != GETEKEND}) == []


def test_op_de_pagina_die_alle_signalen_tekent_is_weinig_getypt(handleiding):
    assert len(words(handleiding.paginas[f"{GETEKEND}.md"].text)) <= GETYPT


def test_bij_elke_interventie_staat_stap_1_vooraan(site, handleiding):
    for pagina, _ in handleiding.interventies:
        page = article(site, pagina.path.replace(".md", ".html"))
        (first,) = page.xpath(".//h3[starts-with(normalize-space(), 'Stap 1:')]")
        assert 0 < words_before(first) <= VOOR_STAP_1, pagina.path


def test_elke_interventie_zegt_wat_je_doet_waaraan_je_het_merkt_wanneer_je_stopt_en_wie_het_weet(site, handleiding):
    for pagina, _ in handleiding.interventies:
        found = headings(article(site, pagina.path.replace(".md", ".html")))
        assert [kop for kop in found if kop in KOPPEN] == KOPPEN, pagina.path
        assert BEWEERT_TE_VEEL.isdisjoint(found), pagina.path


def test_een_nieuwe_interventie_begint_met_dezelfde_koppen(handleiding):
    start = (handleiding.docs / "gegevens" / "nieuw" / "interventie.md").read_text("utf-8")
    found = re.findall(r"^#{2,3} (.+)$", start, re.MULTILINE)
    assert [kop for kop in found if kop in KOPPEN] == KOPPEN
    assert BEWEERT_TE_VEEL.isdisjoint(found)
    assert "{{ wat_is_bekend() }}" in start


def test_het_onderzoek_van_een_interventie_is_dichtgevouwen_en_staat_nergens_anders(site, handleiding):
    for pagina, interventie in handleiding.interventies:
        page = article(site, pagina.path.replace(".md", ".html"))
        (fold,) = page.xpath(".//details[summary[normalize-space() = 'Wat is bekend']]")
        inside = Counter(runs(words(" ".join(fold.xpath(f".//{TEKST}")))))
        everywhere = Counter(runs(words(" ".join(page.xpath(f".//{TEKST}")))))
        told = re.split(r"\([^)]*\)|\n\n", interventie.bewijs)  # who found it may be named elsewhere too
        research = [run for piece in told for run in runs(words(piece))]
        assert len(research) > RUN, pagina.path
        assert [" ".join(run) for run in research if not inside[run]] == [], pagina.path
        assert [" ".join(run) for run in research if everywhere[run] != inside[run]] == [], pagina.path


def test_de_keuzehulp_noemt_elke_interventie_precies_een_keer(site, handleiding):
    (cards,) = article(site, "interventies/index.html").xpath(".//ul[contains(@class, 'lessenlijst')]")
    links = [card.xpath(".//a/@href") for card in cards.xpath("./li[.//img]")]
    assert sorted(links) == sorted([f"{pagina.slug}.html"] for pagina, _ in handleiding.interventies)


def test_op_het_begin_vindt_elke_lezer_in_een_scherm_de_weg(site):
    page = article(site, "index.html")
    first = {link.get("href") for link in page.xpath(".//a[@href]") if words_before(link) <= SCHERM}
    assert {"starten/index.html", "achtergrond/voor-de-school.html", "starten/voor-mentor-en-ouder.html"} <= first
    onto_the_lessons = page.xpath(".//h2[following-sibling::*[1][contains(@class, 'lessenlijst')]]/@id")
    assert first & {"lessen/index.html", *(f"#{anchor}" for anchor in onto_the_lessons)}


def test_op_het_begin_staan_alle_lessen_met_een_tekening_een_thema_en_wanneer_ze_komen(site, handleiding):
    rows = article(site, "index.html").xpath(".//*[contains(@class, 'lessenlijst')]/li")
    assert len(rows) == len(handleiding.lessen) == 8
    drawings = []
    for row, (pagina, les) in zip(rows, handleiding.lessen, strict=True):
        assert row.xpath(".//a/@href") == [pagina.path.replace(".md", ".html")]
        drawings += row.xpath(".//img/@src")
        shown = " ".join(row.text_content().split())
        assert les.thema in shown, pagina.path
        assert les.periode.casefold() in shown.casefold(), pagina.path
        assert ("facultatief" in shown) == les.facultatief, pagina.path
    assert len(set(drawings)) == len(rows)
    for drawing in drawings:
        assert drawing.startswith("data:image/svg+xml,") or (site / drawing).is_file(), drawing


def foot(page: Path) -> str:
    root: html.HtmlElement = html.document_fromstring(page.read_bytes(), html.HTMLParser(encoding="utf-8"))
    return " ".join(root.xpath("//footer")[0].text_content().split())


def author(page: Path) -> list[str]:
    root: html.HtmlElement = html.document_fromstring(page.read_bytes(), html.HTMLParser(encoding="utf-8"))
    return [str(name) for name in root.xpath("//meta[@name='author']/@content")]


def test_het_colofon_en_de_voet_zeggen_wie_de_handleiding_uitgeeft_of_dat_niemand_het_nog_doet(site, handleiding):
    who = handleiding.gegevens.uitgever.naam
    (told,) = article(site, "over/colofon.html").find_class("uitgever")
    assert (who or GEEN_UITGEVER) in " ".join(told.text_content().split())
    for page in ("index.html", "over/colofon.html", "lessen/les-1.html", "werkmaterialen/vijf-vingers.html"):
        assert (who or GEEN_UITGEVER) in foot(site / page), page
        assert author(site / page) == ([who] if who else []), page


def test_een_uitgever_staat_in_het_colofon_in_de_voet_en_in_wat_een_zoekmachine_leest(gebouwde_reeks):
    colofon = gebouwde_reeks / "docs" / "over" / "index.md"
    colofon.write_text(colofon.read_text("utf-8") + "\n\n{{ uitgever() }}\n", "utf-8")
    pages = [gebouwde_reeks / "site" / page for page in ("over/index.html", "lessen/les-1.html", "index.html")]

    nobody = run_here(gebouwde_reeks, "site")
    assert nobody.returncode == 0, nobody.stderr
    assert len([line for line in nobody.stdout.splitlines() if line.startswith(GEEN_UITGEVER)]) == 1
    assert GEEN_UITGEVER in article(gebouwde_reeks / "site", "over/index.html").text_content()
    for page in pages:
        assert GEEN_UITGEVER in foot(page), page
        assert author(page) == [], page

    (gebouwde_reeks / "docs" / "gegevens" / "uitgever.yml").write_text(
        "".join(f'{key}: "{value}"\n' for key, value in UITGEVER.items()), "utf-8"
    )
    somebody = run_here(gebouwde_reeks, "site")
    assert somebody.returncode == 0, somebody.stderr
    assert GEEN_UITGEVER not in somebody.stdout
    (told,) = article(gebouwde_reeks / "site", "over/index.html").find_class("uitgever")
    for key, value in UITGEVER.items():
        assert value in told.text_content(), key
    assert told.xpath(".//a/@href") == [f"mailto:{UITGEVER['mail']}"]
    for page in pages:
        for key in ("naam", "versie", "datum"):
            assert re.search(rf"(?<![\w.]){re.escape(UITGEVER[key])}(?![\w.])", foot(page)), f"{page}: {key}"
        assert GEEN_UITGEVER not in page.read_text("utf-8"), page
        assert author(page) == [UITGEVER["naam"]], page
