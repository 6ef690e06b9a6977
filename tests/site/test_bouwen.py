"""Building: the same to the byte wherever it is done, never a half site, and no work done twice."""

import logging
import os
import re
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

from lxml import html

from macros.build.checked import KEPT
from macros.build.site import build
from tests.conftest import PROJECT, TUINREEKS, copy_project, run_here, run_macros


def contents(folder: Path) -> dict[str, bytes]:
    """Gives every file below `folder` by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def built(project: Path) -> dict[str, bytes]:
    done = run_here(project, "site")
    assert done.returncode == 0, done.stderr
    return contents(project / "site")


def test_twee_keer_bouwen_geeft_overal_dezelfde_bytes(gebouwde_reeks, tmp_path):
    there = copy_project(tmp_path / "een andere map" / "met spaties", TUINREEKS / "docs")
    one = contents(gebouwde_reeks / "site")
    other = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "2"}
    done = run_macros(there, "site", SOURCE_DATE_EPOCH="geen getal", **other)
    assert done.returncode == 0, done.stderr
    two = contents(there / "site")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_windows_regeleinden_en_een_byte_order_mark_maken_geen_verschil(gebouwde_reeks):
    before = contents(gebouwde_reeks / "site")
    for path in (gebouwde_reeks / "docs").rglob("*.md"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    for path in (gebouwde_reeks / "docs" / "gegevens").glob("*.yml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert built(gebouwde_reeks) == before


def test_een_andere_reeks_wordt_een_hele_site_zonder_een_regel_python(gebouwde_reeks):
    site = contents(gebouwde_reeks / "site")
    assert {"index.html", "lessen/les-1.html", "lessen/les-2.html", "werkmaterialen/index.html"} <= site.keys()
    sheets = [path.stem for path in (gebouwde_reeks / "docs" / "werkmaterialen").glob("*.md") if path.stem != "index"]
    assert sheets
    for slug in sheets:
        assert {f"werkmaterialen/{slug}.{suffix}" for suffix in ("html", "pdf", "docx")} <= site.keys()


def test_een_fout_laat_de_oude_site_staan_en_geeft_een_verslag(gebouwde_reeks):
    before = contents(gebouwde_reeks / "site")
    les = gebouwde_reeks / "docs" / "lessen" / "les-2.md"
    broken = re.sub(r"leiding: \w+", "leiding: docent", les.read_text("utf-8"), count=1)
    les.write_text(broken + "\n[Een oud blad](weg.md)\n", "utf-8")
    (gebouwde_reeks / KEPT).unlink()  # so that sheets are drawn, and ordered, before all is checked
    done = run_macros(gebouwde_reeks, "site")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    assert '[onbekende rol] "docent": kies leerkracht, hulpverlener of samen.' in done.stderr
    assert '[dode link] "weg.md"' in done.stderr
    assert "2 fouten gevonden." in done.stderr
    assert contents(gebouwde_reeks / "site") == before
    assert [path.name for path in gebouwde_reeks.iterdir() if path.name.startswith(".site")] == []


def test_een_fout_die_pas_na_het_bouwen_blijkt_laat_de_oude_site_ook_staan(gebouwde_reeks):
    before = contents(gebouwde_reeks / "site")
    named_on_a_card = {"brief-voor-thuis"}
    sheets = sorted((gebouwde_reeks / "docs" / "werkmaterialen").glob("*.md"))
    sheet = next(path for path in sheets if path.stem not in {"index", *named_on_a_card})
    sheet.write_text(
        sheet.read_text("utf-8") + '\n{{ nieuwe_pagina() }}\n\n{{ tekenvak("Nog een vak", hoogte=100) }}\n', "utf-8"
    )
    done = run_here(gebouwde_reeks, "site")
    assert done.returncode == 1
    assert "[te lang]" in done.stderr
    assert contents(gebouwde_reeks / "site") == before


def made(project: Path) -> dict[str, int]:
    """Gives every sheet that is kept from an earlier build, with the moment at which it was made."""
    return {path.parent.name: path.stat().st_mtime_ns for path in (project / ".cache" / "bladen").glob("*/blad.pdf")}


def test_alleen_een_blad_dat_veranderde_wordt_opnieuw_gemaakt(gebouwde_reeks):
    before = made(gebouwde_reeks)
    assert before
    built(gebouwde_reeks)
    assert made(gebouwde_reeks) == before
    named_on_a_card = {"brief-voor-thuis"}
    sheets = sorted((gebouwde_reeks / "docs" / "werkmaterialen").glob("*.md"))
    sheet = next(path for path in sheets if path.stem not in {"index", *named_on_a_card})
    sheet.write_text(
        sheet.read_text("utf-8").replace("title: ", "title: Ander ", 1).replace('Ander "', '"Ander '), "utf-8"
    )
    built(gebouwde_reeks)
    after = made(gebouwde_reeks)
    lessons = [
        les for les in (gebouwde_reeks / "docs" / "lessen").glob("les-*.md") if sheet.stem in les.read_text("utf-8")
    ]
    # the sheet itself; of every lesson that has it the opening page, the pack, all its sheets together, its chapter and that
    # bound; and of the book the list of sheets, the index, and all of it bound
    again = len(after) - len(before)
    assert 1 + 3 * len(lessons) < again <= 1 + 5 * len(lessons) + 3 < len(before)
    assert lessons
    assert after.items() >= before.items()  # what another build may want stays


def test_een_veranderde_stijl_maakt_alle_bladen_opnieuw(gebouwde_reeks):
    before = made(gebouwde_reeks)
    style = gebouwde_reeks / "docs" / "assets" / "stijl" / "werkblad.css"
    style.write_text(style.read_text("utf-8") + "\n.blad h1 { letter-spacing: 0.1mm; }\n", "utf-8")
    built(gebouwde_reeks)
    assert len(made(gebouwde_reeks)) == 2 * len(before)


def test_de_site_mag_ook_in_een_andere_map(gebouwde_reeks, tmp_path):
    before = contents(gebouwde_reeks / "site")
    target = tmp_path / "usb stick" / "handleiding"
    done = run_here(gebouwde_reeks, "site", "--map", str(target))
    assert done.returncode == 0, done.stderr
    assert (target / "index.html").is_file()
    assert contents(target) == before
    assert contents(gebouwde_reeks / "site") == before


def plain_mkdocs(project: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Has MkDocs build, as it would without our own command."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", *arguments],
        cwd=project, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_gewoon_mkdocs_bouwt_dezelfde_pagina_s(gebouwde_reeks):
    """The way out: without our own build step the pages are there all the same, with the same words, links and parts.

    That step adds the policy, and makes them light: one style, one script, small drawings inside the page.
    """
    ours = contents(gebouwde_reeks / "site")
    done = plain_mkdocs(gebouwde_reeks, "--site-dir", "kaal")
    assert done.returncode == 0, done.stderr
    plain = contents(gebouwde_reeks / "kaal")
    pages = [name for name in ours if name.endswith(".html") and name in plain]
    beside = {name for name in ours if name.endswith(".html")} - {*pages}
    assert pages
    assert all(name.endswith("-geven.html") for name in beside)  # what our own step adds, beside the pages
    for name in pages:
        assert ours[name].count(b"Content-Security-Policy") == 1, name
        assert read(plain[name]) == read(ours[name]), name


def read(page: bytes) -> list[tuple[str, str, str]]:
    """Gives every part of a page that a reader meets: what it is, its words, where it leads."""
    root = html.document_fromstring(page)
    boxes = ("md-typeset__scrollwrap", "md-typeset__table")
    return [
        (part.tag, " ".join((part.text or "").split()), part.get("href", "") or part.get("alt", ""))
        for part in root.iter("*")
        if part.tag not in ("script", "link", "style", "meta") and part.get("class") not in boxes
    ]


def test_gewoon_mkdocs_eindigt_met_ons_verslag_als_er_een_fout_is(gebouwde_reeks):
    page = gebouwde_reeks / "docs" / "lessen" / "les-2.md"
    page.write_text(page.read_text("utf-8") + "\n[Een oud blad](weg.md)\n", "utf-8")
    before = contents(gebouwde_reeks / "site")
    done = plain_mkdocs(gebouwde_reeks)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    assert '[dode link] "weg.md"' in done.stderr + done.stdout
    assert "1 fout gevonden." in done.stderr + done.stdout
    assert contents(gebouwde_reeks / "site") == before


def test_bouwen_laat_de_omgeving_en_de_meldingen_van_wie_het_aanroept_zoals_ze_waren(gebouwde_reeks):
    os.environ.pop("NO_MKDOCS_2_WARNING", "")  # of an earlier build in this process
    logger = logging.getLogger("mkdocs")
    before = dict(os.environ), sys.path.copy(), logger.propagate, logger.handlers.copy()
    build(gebouwde_reeks, gebouwde_reeks / "site")
    material = os.environ.pop("NO_MKDOCS_2_WARNING", "")  # Material sets this itself, for all that comes after
    assert (dict(os.environ), sys.path, logger.propagate, logger.handlers) == before, material


def test_alleen_een_module_kent_de_generator_bij_naam():
    """The way out again: another generator is written down in one place."""
    knows = [
        path.relative_to(PROJECT).as_posix()
        for path in sorted((PROJECT / "macros").rglob("*.py"))
        if re.search(r"^\s*(?:from|import) mkdocs\b", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert knows == ["macros/build/generator.py"]


def test_de_licentie_van_wat_van_material_komt_staat_in_de_site_en_van_zijn_scripts_komt_niets(gebouwde_reeks):
    scripts = gebouwde_reeks / "site" / "assets" / "javascripts"
    told = (scripts / "LICENTIES.txt").read_text("utf-8")
    (own,) = (
        file
        for file in distribution("mkdocs-material").files or []
        if file.name == "LICENSE" and ".dist-info/" in str(file)
    )
    assert own.read_text().strip() in told
    assert [file.name for file in scripts.rglob("*.*")] == ["LICENTIES.txt"]
