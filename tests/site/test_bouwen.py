"""Building: the same to the byte wherever it is done, never a half site, and no work done twice."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import TWEEDE_REEKS, copy_project, run_macros


def contents(folder: Path) -> dict[str, bytes]:
    """Gives every file below `folder` by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def built(project: Path, **environment: str) -> dict[str, bytes]:
    done = run_macros(project, "site", **environment)
    assert done.returncode == 0, done.stderr
    return contents(project / "site")


def test_twee_keer_bouwen_geeft_overal_dezelfde_bytes(tmp_path):
    here = copy_project(tmp_path / "hier", TWEEDE_REEKS / "docs")
    there = copy_project(tmp_path / "een andere map" / "met spaties", TWEEDE_REEKS / "docs")
    one = built(here, TZ="Europe/Amsterdam", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    two = built(there, TZ="Pacific/Auckland", LC_ALL="C", LANG="C", PYTHONHASHSEED="2")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_windows_regeleinden_en_een_byte_order_mark_maken_geen_verschil(tweede_reeks):
    before = built(tweede_reeks)
    for path in (tweede_reeks / "docs").rglob("*.md"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    for path in (tweede_reeks / "docs" / "gegevens").glob("*.yml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert built(tweede_reeks) == before


def test_een_andere_reeks_wordt_een_hele_site_zonder_een_regel_python(tweede_reeks):
    site = built(tweede_reeks)
    assert {"index.html", "lessen/les-1.html", "lessen/les-2.html", "werkmaterialen/index.html"} <= site.keys()
    sheets = [path.stem for path in (tweede_reeks / "docs" / "werkmaterialen").glob("*.md") if path.stem != "index"]
    assert sheets
    for slug in sheets:
        assert {f"werkmaterialen/{slug}.{suffix}" for suffix in ("html", "pdf", "docx")} <= site.keys()
    assert "Bouwen aan vertrouwen les" not in site["lessen/les-1.html"].decode()


def test_een_fout_laat_de_oude_site_staan_en_geeft_een_verslag(tweede_reeks):
    before = built(tweede_reeks)
    les = tweede_reeks / "docs" / "lessen" / "les-2.md"
    broken = re.sub(r"leiding: \w+", "leiding: docent", les.read_text("utf-8"), count=1)
    les.write_text(broken + "\n[Een oud blad](weg.md)\n", "utf-8")
    done = run_macros(tweede_reeks, "site")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    assert '[onbekende rol] "docent": kies leerkracht, hulpverlener of samen.' in done.stderr
    assert '[dode link] "weg.md"' in done.stderr
    assert "2 fouten gevonden." in done.stderr
    assert contents(tweede_reeks / "site") == before
    assert [path.name for path in tweede_reeks.iterdir() if path.name.startswith(".site")] == []


def test_een_fout_die_pas_na_het_bouwen_blijkt_laat_de_oude_site_ook_staan(tweede_reeks):
    before = built(tweede_reeks)
    sheet = next(p for p in sorted((tweede_reeks / "docs" / "werkmaterialen").glob("*.md")) if p.stem != "index")
    sheet.write_text(
        sheet.read_text("utf-8") + '\n{{ nieuwe_pagina() }}\n\n{{ tekenvak("Nog een vak", hoogte=100) }}\n', "utf-8"
    )
    done = run_macros(tweede_reeks, "site")
    assert done.returncode == 1
    assert "[te lang]" in done.stderr
    assert contents(tweede_reeks / "site") == before


def made(project: Path) -> dict[str, int]:
    """Gives every sheet that is kept from an earlier build, with the moment at which it was made."""
    return {path.parent.name: path.stat().st_mtime_ns for path in (project / ".cache" / "bladen").glob("*/blad.pdf")}


def test_alleen_een_blad_dat_veranderde_wordt_opnieuw_gemaakt(tweede_reeks):
    built(tweede_reeks)
    before = made(tweede_reeks)
    assert before
    built(tweede_reeks)
    assert made(tweede_reeks) == before
    sheet = next(p for p in sorted((tweede_reeks / "docs" / "werkmaterialen").glob("*.md")) if p.stem != "index")
    sheet.write_text(
        sheet.read_text("utf-8").replace("title: ", "title: Ander ", 1).replace('Ander "', '"Ander '), "utf-8"
    )
    built(tweede_reeks)
    after = made(tweede_reeks)
    assert len(after) == len(before) + 1
    assert after.items() >= before.items()  # what another build may want stays


def test_een_veranderde_stijl_maakt_alle_bladen_opnieuw(tweede_reeks):
    built(tweede_reeks)
    before = made(tweede_reeks)
    style = tweede_reeks / "docs" / "assets" / "stijl" / "werkblad.css"
    style.write_text(style.read_text("utf-8") + "\n.blad h1 { letter-spacing: 0.1mm; }\n", "utf-8")
    built(tweede_reeks)
    assert len(made(tweede_reeks)) == 2 * len(before)


def test_de_site_mag_ook_in_een_andere_map(tweede_reeks, tmp_path):
    target = tmp_path / "usb stick" / "handleiding"
    done = run_macros(tweede_reeks, "site", "--map", str(target))
    assert done.returncode == 0, done.stderr
    assert (target / "index.html").is_file()
    assert not (tweede_reeks / "site").exists()


def test_gewoon_mkdocs_bouwt_dezelfde_pagina_s(tweede_reeks):
    """The way out: without our own build step the pages are there all the same."""
    ours = built(tweede_reeks)
    target = tweede_reeks / "kaal"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "315532800"}
    done = subprocess.run(command, cwd=tweede_reeks, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    plain = contents(target)
    assert plain["lessen/les-1.html"] == ours["lessen/les-1.html"]
    shutil.rmtree(target)
