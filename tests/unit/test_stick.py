"""The zip for a USB stick: all of the site but itself, below one folder, with one file on top to open."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from macros.draw.delen import Reeks
from macros.model.mappen import STICK
from macros.printing.bouwwerk import Bouwwerk
from macros.printing.stick import file_name, make_stick
from tests.conftest import TUINREEKS, gelezen

HOME = '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"></head><body><p>één</p>{}</body></html>'


@pytest.fixture
def bouwwerk(tmp_path: Path) -> Bouwwerk:
    """A manual, in a folder with the home of a site, a page with what is not for a stick, and a download."""
    (tmp_path / "downloads").mkdir()
    (tmp_path / "index.html").write_text(HOME.format(""), "utf-8")
    (tmp_path / "downloads" / "index.html").write_text(
        HOME.format('<ul><li class="klein niet-op-stick"><a href="handleiding.zip">zip</a></li><li>boek</li></ul>'),
        "utf-8",
    )
    (tmp_path / "downloads" / "blad.pdf").write_bytes(b"%PDF" * 100)
    return Bouwwerk(gelezen(TUINREEKS / "docs"), tmp_path, Reeks("Fietsen: hoe?", taal="en"))


def test_alles_van_de_site_staat_onder_een_map_met_bovenaan_een_bestand_om_te_openen(bouwwerk):
    site = bouwwerk.site
    make_stick(bouwwerk)
    with ZipFile(site / STICK) as archive:
        names = archive.namelist()
        assert [name for name in names if name.count("/") == 1] == ["Fietsen hoe/Open mij.html"]
        below = {name.removeprefix("Fietsen hoe/handleiding/") for name in names if name.count("/") > 1}
        assert below == {"open_mij.js", "index.html", "downloads/index.html", "downloads/blad.pdf"}
        assert archive.read("Fietsen hoe/handleiding/index.html") == (site / "index.html").read_bytes()
        assert '<html lang="en">' in archive.read("Fietsen hoe/Open mij.html").decode()
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        packing = {Path(info.filename).suffix: info.compress_type for info in archive.infolist()}
        assert packing == {".pdf": ZIP_STORED, ".html": ZIP_DEFLATED, ".js": ZIP_DEFLATED}


def test_een_tweede_keer_geeft_dezelfde_bytes_en_komt_de_zip_niet_in_zichzelf(bouwwerk):
    site = bouwwerk.site
    make_stick(bouwwerk)
    before = (site / STICK).read_bytes()
    make_stick(bouwwerk)
    assert (site / STICK).read_bytes() == before


def test_op_een_stick_staat_niet_hoe_je_aan_de_stick_komt(bouwwerk):
    site = bouwwerk.site
    make_stick(bouwwerk)
    with ZipFile(site / STICK) as archive:
        page = archive.read("Fietsen hoe/handleiding/downloads/index.html").decode()
    assert "handleiding.zip" not in page
    assert page.startswith("<!doctype html>\n<html")
    assert "één" in page
    assert "<li>boek</li>" in page
    assert "handleiding.zip" in (site / "downloads" / "index.html").read_text("utf-8"), "de site zelf houdt hem"


@pytest.mark.parametrize(
    ("naam", "map_"),
    [
        ("Bouwen aan vertrouwen", "Bouwen aan vertrouwen"),
        ("Vrij: a/b?", "Vrij a b"),
        ("...", "handleiding"),
        ("Con", "Con_"),
        ("lpt1.a", "lpt1_.a"),
        ("Console", "Console"),
        ("Bacon", "Bacon"),
        ("", "handleiding"),
    ],
)
def test_een_map_heet_zoals_elke_computer_haar_kan_noemen(naam, map_):
    assert file_name(naam) == map_
