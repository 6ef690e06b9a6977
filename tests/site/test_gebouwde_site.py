"""The site as it was built: every address leads somewhere, nothing comes from elsewhere, the HTML is valid."""

import posixpath
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import html5lib
from lxml import html
from PIL import Image

from macros.read.handleiding import load_handleiding
from macros.text.stappen import verlopen

HEAVIEST = 750_000  # bytes: of a Word file, with its letters, to mail and to open on an old laptop
FLOATING = ("w:framePr", "wps:txbx", "w:txbxContent", "w:pict", "v:textbox", "wp:anchor", "w:leader")
PROJECT = Path(__file__).parents[2]
REQUESTS = (
    "//script/@src | //img/@src | //link[not(@rel='canonical')]/@href | //iframe/@src | //source/@src | //@srcset"
)


@cache
def pages(site: Path) -> dict[str, html.HtmlElement]:
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    assert len(found) > 20
    return {
        name: html.document_fromstring(path.read_bytes(), html.HTMLParser(encoding="utf-8"))
        for name, path in found.items()
    }


def test_elk_adres_op_elke_pagina_leidt_ergens_heen(site):
    dead, followed = [], 0
    for name, page in pages(site).items():
        for address in page.xpath("//@href | //@src"):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path))) if parts.path else name
            )
            followed += 1
            there = (site / target).is_file() if target != "." else True
            anchor = unquote(parts.fragment)
            if not there or (
                anchor and target in pages(site) and not pages(site)[target].xpath("//*[@id=$id]", id=anchor)
            ):
                dead.append(f"{name}: {address}")
    assert followed > 500
    assert dead == []


def test_geen_pagina_vraagt_iets_aan_een_andere_computer(site):
    asked = [
        f"{name}: {url}"
        for name, page in pages(site).items()
        for url in page.xpath(REQUESTS)
        if "//" in url and not url.startswith("data:")
    ]
    styles = [f"{path.name}: {url}" for path in site.rglob("*.css")
              for url in re.findall(r"url\(\s*['\"]?((?:https?:)?//[^)]*)", path.read_text("utf-8"))]  # fmt: skip
    assert asked + styles == []


def test_geen_pagina_zoekt_een_kaart_van_een_script_die_er_niet_is(site):
    for path in [*site.rglob("*.js"), *site.rglob("*.css")]:
        for name in re.findall(r"sourceMappingURL=(\S+?)(?:\s|\*|$)", path.read_text("utf-8")):
            assert (path.parent / name).is_file(), f"{path.name}: {name}"


@cache
def read_strictly(site: Path) -> dict[str, tuple[Any, list[str]]]:
    """Gives every page as a browser reads it, and what was wrong with it."""
    found = {}
    for name in pages(site):
        parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
        root = parser.parse((site / name).read_text("utf-8"))
        found[name] = (root, [f"{line}: {code}" for (line, _), code, _ in parser.errors])
    return found


def test_de_html_van_alle_pagina_s_is_geldig(site):
    assert {name: errors for name, (_, errors) in read_strictly(site).items() if errors} == {}


def test_geen_pagina_heeft_script_in_een_attribuut(site):
    found = [
        f"{name}: {element.tag} {attribute}"
        for name, (root, _) in read_strictly(site).items()
        for element in root.iter()
        for attribute, value in element.attrib.items()
        if str(attribute).startswith("on") or str(value).startswith("javascript:")
    ]
    assert found == []


def test_elke_pagina_zegt_in_welke_taal_ze_is_en_heeft_een_eigen_titel(site):
    assert len({page.get("lang") for page in pages(site).values()} - {None}) == 1
    titles = [page.findtext(".//title") for page in pages(site).values()]
    assert len(set(titles)) == len(titles)


def test_elk_blad_van_een_les_staat_op_haar_pagina_met_beide_bestanden(site):
    for pagina, les in load_handleiding(PROJECT / "docs").lessen:
        page = pages(site)[pagina.path.replace(".md", ".html")]
        hrefs = set(page.xpath("//article//a/@href"))
        for slug in les.bladen:
            for suffix in ("html", "pdf", "docx"):
                assert f"../werkmaterialen/{slug}.{suffix}" in hrefs, f"{pagina.path}: {slug}.{suffix}"


def test_elk_blad_heeft_een_pdf_en_een_word_bestand(site):
    for slug in load_handleiding(PROJECT / "docs").bladen:
        assert (site / "werkmaterialen" / f"{slug}.pdf").read_bytes().startswith(b"%PDF-")
        assert (site / "werkmaterialen" / f"{slug}.docx").read_bytes().startswith(b"PK")


def test_in_geen_word_bestand_zweeft_iets_en_elk_is_licht(site):
    files = sorted(site.rglob("*.docx"))
    assert len(files) > 80
    for path in files:
        assert path.stat().st_size < HEAVIEST, path.name
        with ZipFile(path) as archive:
            text, facts = (archive.read(name).decode() for name in ("word/document.xml", "docProps/core.xml"))
            sizes = [Image.open(archive.open(name)).width for name in archive.namelist() if name.endswith(".png")]
        found = {word for word in FLOATING if word in text}
        assert not found, f"{path.name}: {found}"
        assert "<dc:title>" in facts, path.name
        assert "dcterms:" not in facts, path.name
        widest = max((int(width) for width in re.findall(r"<wp:extent cx=\"(\d+)\"", text)), default=0)
        assert widest <= 30 * 36000 or max(sizes) >= 600, path.name


def test_elke_activiteit_heeft_haar_roltabel_op_de_pagina(site):
    for pagina, les in load_handleiding(PROJECT / "docs").lessen:
        page = pages(site)[pagina.path.replace(".md", ".html")]
        tables = page.xpath("//table[contains(@class, 'roltabel')]")
        assert len(tables) == len(les.activiteiten), pagina.path
        found = verlopen(pagina, {})
        for table, activiteit in zip(tables, les.activiteiten, strict=True):
            words = " ".join(table.text_content().split())
            stappen = found[activiteit.naam].stappen
            assert len(table.find_class("stap")) == len(stappen), f"{pagina.path}: {activiteit.naam}"
            for zin in [zin for stap in stappen for zin in (stap.wat, *stap.zeg, *stap.nuance)]:
                assert zin.tekst in words, f"{pagina.path}: {activiteit.naam}: {zin.tekst}"


def test_elk_signaal_staat_op_de_pagina_van_zijn_les_en_elke_vorm_voor_een_leeftijd_is_herkenbaar(site):
    handleiding = load_handleiding(PROJECT / "docs")
    for pagina, les in handleiding.lessen:
        page = pages(site)[pagina.path.replace(".md", ".html")]
        shown = page.xpath("//*[contains(@class, 'activiteit__signaal')] | //dl[contains(@class, 'signalen')]")
        words = " ".join(" ".join(part.text_content() for part in shown).split())
        for signaal in [signaal for activiteit in les.activiteiten for signaal in activiteit.signalen]:
            assert signaal.signaal in words, f"{pagina.path}: {signaal.signaal}"
            assert signaal.helpt in words, f"{pagina.path}: {signaal.helpt}"
        for groep in handleiding.gegevens.doelgroepen:
            marked = page.xpath("//strong[@data-doelgroep=$groep]", groep=groep.doelgroep)
            assert [strong.text_content() for strong in marked] == [f"{groep.woord}:"] * pagina.text.count(
                f"**{groep.woord}:**"
            ), pagina.path


def test_wat_voor_de_redactie_is_getypt_staat_niet_op_een_pagina(site):
    for name, page in pages(site).items():
        text = " ".join(page.xpath("//article//text()[not(ancestor::script or ancestor::code)]"))
        assert [sign for sign in ("(ons voorstel)", "{:", "??? ", "!!! ") if sign in text] == [], name


def test_niets_op_een_pagina_is_een_niet_uitgewerkte_macro(site):
    for name, page in pages(site).items():
        text = " ".join(page.xpath("//body//text()[not(ancestor::script)]"))
        assert "{{" not in text, name
        assert "{%" not in text, name
