"""A sheet has one reader: what a pupil or a mentor holds speaks to nobody else, and each loose page has a name on it."""

import re
from collections.abc import Iterator

import pytest
from lxml import html

from macros.model.handleiding import Pagina
from macros.model.kop import Soort, Werkblad
from macros.text.calls import calls
from tests.conftest import PROJECT, gelezen

BLADEN = gelezen(PROJECT / "docs").bladen
VAN_EEN_ANDER = [slug for slug, (_, blad) in BLADEN.items() if blad.voor in {"leerling", "mentor"}]
AAN_HET_DUO = re.compile(r"\bduo\b|\bvoor jullie\b|\bvoor de (?:leerkracht|hulpverlener)\b(?=[^.]*$)", re.IGNORECASE)
NIEUWE_PAGINA = "{{ nieuwe_pagina() }}"
INVULLEN = re.compile(
    r"\{\{ (?:invulregel|schrijfregels|invulvak|tekenvak|invultabel|aankruis\w+|schaal|zin|harten|trap|hand|mindmap|podium"
    r"|stamboom|vriendencirkel|thermometer|portret)\("
)
ZONDER_NAAM = {
    "portfolio-omslag": "the back of a folder whose front has the name",
}


def said(pagina: Pagina, blad: Werkblad) -> Iterator[str]:
    """Gives what stands on the paper of a sheet: its title, its text, what is on its cards and beside them."""
    yield pagina.titel
    yield from pagina.text.splitlines()
    for stapel in blad.kaarten:
        yield from (stapel.naam, stapel.uitleg)
        for kaart in stapel.kaarten:
            yield from (kaart.titel, kaart.tekst)


@pytest.mark.parametrize("slug", VAN_EEN_ANDER)
def test_een_blad_voor_een_leerling_of_mentor_zegt_niets_tegen_het_duo(slug):
    assert [line for line in said(*BLADEN[slug]) if AAN_HET_DUO.search(line)] == []


@pytest.mark.parametrize("slug", VAN_EEN_ANDER)
def test_de_titel_op_papier_heeft_geen_haakjes_en_staat_zo_op_de_pagina(slug, site):
    pagina, _ = BLADEN[slug]
    page: html.HtmlElement = html.fromstring((site / f"werkmaterialen/{slug}.html").read_bytes().decode("utf-8"))
    assert not set("()[]") & set(pagina.titel)
    assert [h1.text_content() for h1 in page.iter("h1")] == [pagina.titel]
    assert page.get_element_by_id("bladvoet").get("data-voet", "").endswith(f" · {pagina.titel}")


def test_elk_blad_heeft_een_eigen_naam_in_het_menu_en_in_de_browser(site):
    names = []
    for slug in BLADEN:
        page: html.HtmlElement = html.fromstring((site / f"werkmaterialen/{slug}.html").read_bytes().decode("utf-8"))
        [here] = [link for link in page.find_class("menu__link") if link.get("aria-current") == "page"]
        assert page.findtext(".//title", "").startswith(here.text_content())
        names.append(here.text_content())
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("slug", [slug for slug in VAN_EEN_ANDER if slug not in ZONDER_NAAM])
def test_elk_los_vel_dat_een_leerling_of_mentor_invult_heeft_een_plek_voor_een_naam(slug):
    pagina, blad = BLADEN[slug]
    if blad.soort in {Soort.WERKBLAD, Soort.FORMULIER, Soort.POSTER}:
        later = pagina.text.split(NIEUWE_PAGINA)[1:]
        assert [vel for vel in later if INVULLEN.search(vel) and "{{ naamregel(" not in vel] == []


def test_wat_geen_naam_vraagt_bestaat_en_heeft_een_tweede_vel():
    for slug in ZONDER_NAAM:
        assert [call for call in calls(BLADEN[slug][0]) if call.naam == "nieuwe_pagina"]
