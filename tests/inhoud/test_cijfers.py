"""The figures and facts that pages take from the sources stand on those pages, as `cijfers.yml` has them beside the source."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from lxml import html

from macros.model.handleiding import Handleiding
from macros.read.handleiding import load_handleiding
from tests.conftest import PROJECT

BRON = re.compile(r"00[0-4]:\d+(?:-\d+)?")
BEKEND = {"bron", "in_bron", "op", "staat"}


def folded(text: str) -> str:
    return " ".join(text.split())


def cijfers() -> list[dict[str, str]]:
    """Gives every fact: where it comes from, and with which words our page says it."""
    return list(yaml.safe_load((Path(__file__).parent / "cijfers.yml").read_text("utf-8")))


@pytest.fixture(scope="module")
def handleiding() -> Handleiding:
    return load_handleiding(PROJECT / "docs")


@pytest.mark.parametrize("op", sorted({rij["op"] for rij in cijfers()}))
def test_wat_een_pagina_uit_een_bron_neemt_staat_er(op):
    text = folded((PROJECT / "docs" / op).read_text("utf-8"))
    assert [rij for rij in cijfers() if rij["op"] == op and folded(rij["staat"]) not in text] == []


def test_elk_feit_zegt_waar_het_vandaan_komt(handleiding):
    listed = {bron.kort for bron in handleiding.gegevens.bronnen}
    for rij in cijfers():
        assert {"bron", "op", "staat"} <= rij.keys() <= BEKEND, rij
        if "in_bron" in rij:
            assert BRON.fullmatch(rij["bron"]), rij
            assert folded(rij["in_bron"]), rij
        elif rij["bron"] != "wet":
            assert rij["bron"] in listed, rij
            assert rij["bron"] in (PROJECT / "docs" / rij["op"]).read_text("utf-8"), rij


def test_alle_bronnen_tellen_mee_en_geen_feit_staat_dubbel():
    rows = [(rij["bron"], rij["op"], rij["staat"]) for rij in cijfers()]
    assert len(rows) == len(set(rows)) >= 100
    texts = Counter(bron.partition(":")[0] for bron, _, _ in rows if BRON.fullmatch(bron))
    assert sorted(texts) == ["000", "001", "002", "003", "004"]
    assert min(texts.values()) >= 10


def test_de_focuskaart_heeft_zeventien_signalen_en_29_maatregelen_op_de_pagina_en_op_het_blad(site):
    page: html.HtmlElement = html.fromstring((site / "achtergrond/focuskaart.html").read_bytes().decode("utf-8"))
    signs = page.xpath("//li[preceding::h2[1][normalize-space() = 'Zeventien signalen']][ancestor::article]")
    assert len(signs) == 17
    measures = page.xpath("//li[preceding::h2[1][normalize-space() = '29 maatregelen']]/strong[1]")
    numbers = [int(found[1]) for strong in measures if (found := re.search(r"\((\d+)\)\.?$", strong.text_content()))]
    assert sorted(numbers) == list(range(1, 30))
    ticked: dict[str, list[str]] = {}
    for name in ("signalenlijst", "sticordikaart"):
        sheet: html.HtmlElement = html.fromstring((site / f"werkmaterialen/{name}.html").read_bytes().decode("utf-8"))
        rows = sheet.xpath("//table[contains(@class, 'aankruistabel')]//tbody/tr")
        ticked[name] = [folded(row.text_content()) for row in rows]
    assert len(ticked["signalenlijst"]) == 17
    assert sorted(int(row.partition(".")[0]) for row in ticked["sticordikaart"]) == list(range(1, 30))
