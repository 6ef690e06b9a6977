"""Searching finds what teachers ask for, wherever the site stands: on a web server, in a folder of one, and on a USB stick.

What runs it comes when somebody touches it, and what is typed stays on the device.
"""

import gzip
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from macros.build.zoeken import FOLDER, INDEX, STEM
from macros.build.zoeken.index import EXTRA, coded
from macros.build.zoeken.parts import in_parts
from tests.conftest import PROJECT

from .conftest import BREED, TELEFOON, Opener, in_beide, wacht_tot

VRAGEN: list[dict[str, Any]] = yaml.safe_load((PROJECT / "tests/inhoud/zoekvragen.yml").read_text("utf-8"))
GOED_GENOEG = 97
KB = 1024
VOORAAN = """(vragen) => {
    const zoeker = maakZoeker(zoekindex, zoekstam);
    const pagina = ({ plek }) => zoekindex.paginas[zoekindex.plekken[plek][0]][0];
    return vragen.map((vraag) => zoeker.voorop(zoeker.zoek(vraag).gevonden, 5).map(pagina));
}"""
STATUS = "#__zoeken [role=status]"
KLAAR = re.compile("gevonden|^Typ")


def typ(page: Page, vraag: str) -> None:
    """Types a question in the field, as far as it goes in one piece."""
    page.get_by_role("searchbox", name="Zoek in de handleiding").fill(vraag)
    expect(
        page.locator(STATUS)
    ).not_to_be_empty()  # the first time all that it takes is fetched; then the answer is there


def klaargezet(page: Page) -> None:
    """Waits until all that the search takes has come."""
    wacht_tot(page, "typeof zoekindex === 'object' && typeof maakZoeker === 'function'")


def gevonden(page: Page) -> list[str]:
    """Gives where the results lead to, in order."""
    links = page.locator("[data-zoekresultaat] a")
    links.first.wait_for()
    return [str(link) for link in links.evaluate_all("links => links.map((link) => link.getAttribute('href'))")]


def test_van_honderd_vragen_staat_een_goede_pagina_bij_de_eerste_vijf(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    page.goto(webserver)
    typ(page, "les")
    klaargezet(page)
    alles = page.evaluate(VOORAAN, [vraag["vraag"] for vraag in VRAGEN])
    mis = [
        vraag["vraag"]
        for vraag, paginas in zip(VRAGEN, alles, strict=True)
        if not {f"{pagina}.html" for pagina in vraag["goed"]} & set(paginas)
    ]
    assert len(VRAGEN) == 100
    assert len(VRAGEN) - len(mis) >= GOED_GENOEG, mis


def test_wat_de_lijst_goed_noemt_bestaat(paginas: list[str]) -> None:
    assert {f"{pagina}.html" for vraag in VRAGEN for pagina in vraag["goed"]} - set(paginas) == set()


def test_het_zoeken_is_licht_en_komt_pas_als_je_het_aanraakt(venster: Opener, webserver: str, site: Path) -> None:
    assert len(gzip.compress((site / INDEX).read_bytes(), 9)) <= 150 * KB
    scripts = [file for file in (site / FOLDER).glob("*.js") if file.name != Path(INDEX).name]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in scripts) <= 25 * KB
    page = venster().new_page()
    gevraagd: list[str] = []
    page.on("request", lambda verzoek: gevraagd.append(verzoek.url))
    page.goto(webserver, wait_until="networkidle")
    assert [adres for adres in gevraagd if "zoek" in adres or "search" in adres] == []
    page.get_by_role("searchbox").focus()
    expect(page.locator(STATUS)).to_have_text(KLAAR)
    assert [adres.removeprefix(webserver) for adres in gevraagd if "/zoek" in adres] == [
        f"{FOLDER}/stam-nl.js", INDEX, f"{FOLDER}/zoeker.js", f"{FOLDER}/zoekvenster.js",
    ]  # fmt: skip


def test_het_eerste_antwoord_is_er_binnen_een_tiende_seconde(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    page.goto(webserver)
    typ(page, "les")
    klaargezet(page)
    duur = page.evaluate("""() => Math.min(...["leerling loopt weg", "certifikaat", "hoe lang duurt een les"].map((vraag) => {
        const begin = performance.now();
        maakZoeker(zoekindex, zoekstam).zoek(vraag);
        return performance.now() - begin;
    }))""")
    assert duur < 100


@pytest.mark.parametrize(
    ("venster", "plek", "vanaf"),
    [
        ("browser", "webserver", "lessen/les-1.html"),
        ("browser", "submap", "lessen/les-1.html"),
        ("chromium", "schijf", "index.html"),
        ("firefox", "webserver", "index.html"),
        ("firefox", "schijf", "lessen/les-1.html"),
    ],
    indirect=["venster"],
)
def test_zoeken_vindt_een_blad_en_brengt_je_erheen(
    venster: Opener, request: pytest.FixtureRequest, blad: dict[str, str], plek: str, vanaf: str
) -> None:
    begin = request.getfixturevalue(plek)
    page = venster().new_page()
    page.goto(begin + vanaf)
    typ(page, blad["title"])
    page.locator("[data-zoekresultaat] a").first.click()
    expect(page).to_have_url(begin + blad["location"])


def test_een_resultaat_brengt_je_bij_de_activiteit_en_bij_het_signaal(venster: Opener, schijf: str) -> None:
    page = venster().new_page()
    page.goto(schijf + "lessen/les-1.html")
    typ(page, "interview van elkaar")
    assert gevonden(page)[0] == "../lessen/les-3.html#interview-van-elkaar"
    typ(page, "leerling loopt weg")
    signaal = next(adres for adres in gevonden(page) if "wat-doe-je-als.html#" in adres)
    page.locator(f"[data-zoekresultaat] a[href='{signaal}']").click()
    expect(page.locator(":target dt")).to_contain_text("loopt weg")
    expect(page.locator("#__search")).not_to_be_checked()


@in_beide
def test_resultaten_staan_in_groepen_van_hooguit_twee_regels_met_de_woorden_gemarkeerd(
    venster: Opener, webserver: str
) -> None:
    page = venster(viewport=TELEFOON).new_page()
    page.goto(webserver)
    page.get_by_role("button", name="Zoeken", exact=True).click()
    typ(page, "leerling loopt weg")
    assert len(gevonden(page)) == 5
    assert page.locator(".zoek__gevonden ul").first.get_attribute("aria-labelledby")
    assert page.locator(".zoek__groep").first.inner_text() == "Wat doe je als …"
    assert "loopt" in page.locator("[data-zoekresultaat] mark").all_inner_texts()
    hoogtes = page.locator("[data-zoekresultaat] a").evaluate_all("links => links.map((link) => link.offsetHeight)")
    assert max(hoogtes) < 75
    meer = page.get_by_role("button", name="Nog ").first
    meer.click()
    assert len(gevonden(page)) > 5
    assert page.evaluate("document.activeElement.matches('[data-zoekresultaat] a')")


ANDERS_GETYPT = {
    "certifikaat": "werkmaterialen/certificaat-1.html",  # a typing mistake
    "interventies stressregulate": "interventies/stressregulatie.html",
    "calmzone": "interventies/calm-zone.html",  # glued
    "calm zone": "interventies/calm-zone.html",
    "diploma": "werkmaterialen/certificaat-1.html",  # another word
    "Evaluátieformulier": "werkmaterialen/evaluatieformulier.html",  # an accent
}


def test_ook_verkeerd_of_anders_getypt_wordt_het_gevonden(venster: Opener, webserver: str) -> None:
    page, found = venster().new_page(), {}
    page.goto(webserver)
    for vraag in ANDERS_GETYPT:
        typ(page, vraag)
        expect(page.locator(STATUS)).to_have_text(KLAAR)
        found[vraag] = gevonden(page)[:5]
        typ(page, "")
        expect(page.locator("[data-zoekresultaat]")).to_have_count(0)
    missed = {
        vraag: found[vraag]
        for vraag, pagina in ANDERS_GETYPT.items()
        if not any(f"./{pagina}" in a for a in found[vraag])
    }
    assert missed == {}


def test_wordt_er_niets_gevonden_dan_zijn_er_het_naaste_woord_en_vier_deuren(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    page.goto(webserver)
    typ(page, "zkxqvw")
    expect(page.locator(STATUS)).to_have_text("Niets gevonden. Probeer een ander woord.")
    expect(page.locator(".zoek__deuren a:visible")).to_have_count(4)
    typ(page, "certefikaad")
    bedoel = page.get_by_role("button", name="Bedoel je")
    bedoel.click()
    expect(page.locator("[data-zoekresultaat]").first).to_be_visible()
    typ(page, "certifikaat")
    expect(page.locator(STATUS)).to_contain_text("Gezocht op “certificaat”.")


def test_zoeken_op_een_telefoon_kan_met_alleen_het_toetsenbord(
    venster: Opener, webserver: str, blad: dict[str, str]
) -> None:
    page = venster(viewport=TELEFOON).new_page()
    page.goto(webserver)
    knop = page.get_by_role("button", name="Zoeken", exact=True)
    knop.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="Zoek in de handleiding")).to_be_focused()
    page.keyboard.type(blad["title"])
    eerste = page.locator("[data-zoekresultaat] a").first
    eerste.wait_for()
    page.keyboard.press("ArrowDown")
    expect(eerste).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(webserver + blad["location"])


def test_ctrl_k_opent_het_zoeken_en_escape_sluit_het(venster: Opener, webserver: str) -> None:
    page = venster(viewport=BREED).new_page()
    page.goto(webserver)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("les")
    expect(page.locator(STATUS)).to_contain_text("gevonden")
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page.locator(".zoek")).not_to_be_visible()


def test_escape_sluit_het_zoeken_en_brengt_je_terug_bij_de_knop(venster: Opener, webserver: str) -> None:
    page = venster(viewport=TELEFOON).new_page()
    page.goto(webserver)
    knop = page.get_by_role("button", name="Zoeken", exact=True)
    knop.click()
    expect(knop).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(knop).to_be_focused()
    expect(knop).to_have_attribute("aria-expanded", "false")


def test_wat_je_typt_komt_niet_in_het_adres_en_gaat_nergens_heen(venster: Opener, webserver: str) -> None:
    page = venster().new_page()
    page.goto(webserver + "index.html")
    typ(page, "les")
    gevraagd: list[str] = []
    page.on("request", lambda verzoek: gevraagd.append(verzoek.url))
    typ(page, "zkxqvw")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert (gevraagd, page.url) == ([], webserver + "index.html")


def test_de_browser_en_de_bouw_maken_van_elk_woord_dezelfde_stam(venster: Opener, webserver: str) -> None:
    from macros.text.woordvormen import Woordvormen

    page = venster().new_page()
    page.goto(webserver)
    typ(page, "les")
    klaargezet(page)
    woorden = page.evaluate("zoekindex.woorden.filter((woord) => /^[a-z]+$/.test(woord))")
    stammen = page.evaluate("woorden => woorden.map((woord) => zoekstam(woord))", woorden)
    assert len(woorden) > 500
    assert stammen == [Woordvormen("nl").stam(woord) for woord in woorden]


@in_beide
def test_een_index_in_delen_vindt_hetzelfde_ook_vanaf_een_schijf(
    venster: Opener, schijf: str, site: Path, tmp_path: Path
) -> None:
    index = json.loads((site / INDEX).read_text("utf-8").removeprefix("globalThis.zoekindex=").rstrip(";\n"))
    (tmp_path / FOLDER).mkdir(parents=True)
    for folder in ("", "assets", "assets/scripts", FOLDER):  # this site, with only its index otherwise
        for file in (site / folder).iterdir():
            if not (tmp_path / folder / file.name).exists() and not file.name.startswith(STEM):
                (tmp_path / folder / file.name).symlink_to(file)
    (tmp_path / "index.html").unlink()
    shutil.copy(site / "index.html", tmp_path)
    parts = in_parts(index, f"{FOLDER}/{STEM}", 20_000)
    assert len(parts) > 4
    for path, text in parts.items():
        (tmp_path / path).write_text(text, "utf-8")
    found = []
    for begin in (schijf, tmp_path.resolve().as_uri() + "/"):
        page = venster().new_page()
        page.goto(f"{begin}index.html")
        typ(page, "wat doe ik als een kind boos wordt")
        gevonden(page)
        page.locator(".zoek__meer").first.click()
        expect(page.locator(STATUS)).to_have_text(re.compile("gevonden"))
        found.append((page.locator(STATUS).inner_text(), gevonden(page), page.locator(".zoek__gevonden").inner_text()))
    assert found[0] == found[1]


def test_een_plek_ver_in_een_grote_handleiding_wordt_gevonden(venster: Opener, schijf: str) -> None:
    index = {
        "paginas": [["a.html", "A", 0]], "groepen": ["G"], "plekken": [[0, str(plek), "", []] for plek in range(6000)],
        "stammen": ["ver"], "woorden": [""], "staat_in": [coded({5500: 9, 5501: 3})], "zelfde": {}, "anders": {}, "klein": [],
        **EXTRA,
    }  # fmt: skip
    page = venster().new_page()
    page.goto(f"{schijf}index.html")
    typ(page, "les")
    klaargezet(page)
    vraag = "(index) => maakZoeker(index).zoek('ver').gevonden.map(({ plek }) => plek)"
    assert page.evaluate(vraag, index) == [5500, 5501]
