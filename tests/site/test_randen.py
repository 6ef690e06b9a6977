"""What lies at the edge: a folder that is not ours, a title full of signs, no manual at all, a build that breaks off."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from macros.build import site as building
from macros.build.site import build
from macros.model.messages import Refusal
from tests.conftest import PROJECT
from tests.site.test_bouwen import contents

TITEL = 'Zaaien "nu" & 3 < 4 \\ {x}'


@pytest.mark.parametrize("target", ["docs", ".", "macros", "mkdocs.yml", "mijn werk"])
def test_de_site_komt_nooit_op_de_plek_van_iets_anders(tuinreeks, target):
    (tuinreeks / "mijn werk").mkdir()
    (tuinreeks / "mijn werk" / "brief.txt").write_text("Beste juf", "utf-8")
    before = sorted(tuinreeks.rglob("*"))
    with pytest.raises(Refusal, match=r'in ".*" staat iets anders dan een gebouwde handleiding: kies een lege map'):
        build(tuinreeks, (tuinreeks / target).resolve())
    assert sorted(tuinreeks.rglob("*")) == before


def test_een_titel_en_een_omschrijving_staan_overal_zoals_ze_getypt_zijn(gebouwde_reeks):
    project = gebouwde_reeks
    page = project / "docs" / "over" / "bronnen.md"
    head = f"---\ntitle: '{TITEL}'\ndescription: '{TITEL}'\n"
    page.write_text(page.read_text("utf-8").replace("---\ntitle: Bronnen en woorden\n", head), "utf-8")
    build(project, project / "site")
    built = html.document_fromstring((project / "site" / "over" / "bronnen.html").read_bytes())
    assert built.findtext(".//h1") == TITEL
    assert (built.findtext(".//title") or "").startswith(f"{TITEL} - ")
    assert built.xpath("//meta[@name='description']/@content") == [TITEL]
    beside = html.document_fromstring((project / "site" / "over" / "index.html").read_bytes())
    assert TITEL in [(link.text or "").strip() for link in beside.iter("a") if "menu__link" in link.get("class", "")]


def test_zonder_handleiding_is_er_een_melding_en_geen_traceback(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "macros", "controle"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(PROJECT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("docs:1 [onleesbaar bestand] de map kan niet gelezen worden: ")
    assert "Traceback" not in done.stderr


def test_een_site_die_niet_op_haar_plek_kan_laat_de_oude_staan(gebouwde_reeks, monkeypatch):
    site = gebouwde_reeks / "site"
    shutil.rmtree(site)
    site.mkdir()
    (site / "404.html").write_text("de oude", "utf-8")
    rename = Path.rename

    def fails(path: Path, target: Path) -> Path:
        if target == site and path.name == "nieuw":
            raise PermissionError("bezet")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(PermissionError):
        build(gebouwde_reeks, site)
    assert [(path.name, path.read_text("utf-8")) for path in site.iterdir()] == [("404.html", "de oude")]
    assert [path.name for path in gebouwde_reeks.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.parametrize("moment", ["drawing", "finish", "check_built", "make_downloads"])
def test_een_bouw_die_afbreekt_laat_niets_achter(gebouwde_reeks, monkeypatch, moment):
    def breaks(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(building, moment, breaks)
    home = gebouwde_reeks / "docs" / "index.md"
    home.write_text(home.read_text("utf-8") + "\nNieuw.\n", "utf-8")
    before, site = sorted(path.name for path in gebouwde_reeks.iterdir()), contents(gebouwde_reeks / "site")
    with pytest.raises(KeyboardInterrupt):
        build(gebouwde_reeks, gebouwde_reeks / "site")
    assert sorted(path.name for path in gebouwde_reeks.iterdir()) == before
    assert contents(gebouwde_reeks / "site") == site
