"""What is no mistake in the texts: a full disk, a folder that may not be written, a build that is killed."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.build import site as building
from macros.build.faults import told
from macros.build.staging import clear_away, staging
from macros.model.mappen import EPUB, STICK
from macros.model.messages import Refusal
from tests.conftest import PROJECT, run_here, run_macros
from tests.site.test_bouwen import built, contents


@pytest.mark.parametrize(
    ("error", "report"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "de schijf is vol: maak ruimte vrij en probeer het opnieuw."),
        (PermissionError(errno.EACCES, "Permission denied", "x/site"), '"x/site" mag niet gelezen of veranderd worden: '),
        (OSError(errno.EROFS, "Read-only file system", "site"), '"site" mag niet gelezen of veranderd worden: '),
        (FileExistsError(errno.EEXIST, "File exists", ".cache"), '".cache" staat in de weg: '),
        (BrokenProcessPool("terminated abruptly"), "er is te weinig geheugen, of een programma dat meewerkt viel weg: sluit "),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "er is te weinig geheugen, "),
        (MemoryError(), "er is te weinig geheugen, "),
        (Refusal("dit kan niet", "doe iets anders."), "dit kan niet: doe iets anders."),
    ],
)  # fmt: skip
def test_een_storing_van_de_computer_staat_er_in_gewone_woorden(error, report, tmp_path):
    text, status = told(error, tmp_path)
    assert text.startswith(report)
    assert text.endswith("Er is niets gebouwd; de vorige versie van de site staat er nog.")
    assert status == 1
    assert "denied" not in text
    assert list(tmp_path.iterdir()) == []


def test_wat_niemand_voorzag_staat_in_het_logboek(tmp_path):
    text, status = told(ZeroDivisionError("\udcff"), tmp_path)
    assert status == 2
    assert f"De bijzonderheden staan in {tmp_path / '.cache' / 'fout.log'}." in text
    assert "ZeroDivisionError" in (tmp_path / ".cache" / "fout.log").read_text("utf-8")


@pytest.mark.parametrize("obstacle", [".cache", ".cache/fout.log/map"])
def test_een_logboek_dat_niet_geschreven_kan_worden_geeft_geen_traceback(tmp_path, monkeypatch, capsys, obstacle):
    (tmp_path / obstacle).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / obstacle).write_text("in de weg", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("macros.read.again.load_handleiding", lambda *_: 1 // 0)
    assert main(["controle"]) == 2
    heard = capsys.readouterr().err
    assert "Er ging iets mis dat niet aan de tekst ligt: ZeroDivisionError" in heard
    assert "Het gebeurde in " in heard


def test_een_map_die_weg_is_geeft_geen_traceback(tmp_path):
    gone = tmp_path / "weg"
    gone.mkdir()
    done = subprocess.run(
        ["sh", "-c", f'cd "{gone}" && rmdir "{gone}" && exec "{sys.executable}" -m macros controle'],
        env={**os.environ, "PYTHONPATH": str(PROJECT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stderr


def test_een_volle_schijf_laat_de_oude_site_staan(gebouwde_reeks, monkeypatch, capsys):
    before = contents(gebouwde_reeks / "site")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(building, "drawing", full)
    monkeypatch.chdir(gebouwde_reeks)
    assert main(["site"]) == 1
    assert capsys.readouterr().err.startswith("de schijf is vol: ")
    assert contents(gebouwde_reeks / "site") == before


def test_een_bestandsnaam_die_geen_tekst_is_geeft_een_verslag(gebouwde_reeks):
    name = os.fsencode(gebouwde_reeks / "docs") + b"/foto-\xff.png"
    try:
        Path(os.fsdecode(name)).write_bytes(b"")
    except OSError:
        pytest.skip("deze schijf kent alleen namen die tekst zijn")
    for run, command in ((run_macros, "controle"), (run_here, "site")):
        done = run(gebouwde_reeks, command)
        assert done.returncode == 1, done.stderr
        assert ":1 [verkeerde naam] een teken in de naam dat geen UTF-8 is: " in done.stderr


def test_een_klok_die_stilstaat_in_1970_wordt_gezegd(tuinreeks, monkeypatch, capsys):
    monkeypatch.setattr("time.time", lambda: 86400.0)
    monkeypatch.chdir(tuinreeks)
    assert main(["site"]) == 1
    assert capsys.readouterr().err.startswith("de klok van deze computer staat voor 1980: zet de datum goed")


def started(project: Path) -> "subprocess.Popen[str]":
    """Begins a build and gives it when it is at work."""
    process = subprocess.Popen([sys.executable, "-m", "macros", "site"], cwd=project, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 30
    while not list(project.glob(".site-*/nieuw/*")) and time.monotonic() < until:
        time.sleep(0.02)
    return process


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_een_bouw_die_moet_stoppen_ruimt_op(gebouwde_reeks, number):
    before = contents(gebouwde_reeks / "site")
    process = started(gebouwde_reeks)
    assert list(gebouwde_reeks.glob(".site-*"))
    process.send_signal(number)
    _, heard = process.communicate(timeout=30)
    assert (process.returncode, heard) == (128 + number, "")
    assert list(gebouwde_reeks.glob(".site-*")) == []
    assert contents(gebouwde_reeks / "site") == before


def test_wat_een_gedode_bouw_achterliet_ruimt_de_volgende_op_en_van_een_levende_blijft_hij_af(gebouwde_reeks):
    process = started(gebouwde_reeks)
    (left,) = gebouwde_reeks.glob(".site-*")
    clear_away(gebouwde_reeks / "site")
    assert left.is_dir(), "die bouw is nog bezig"
    process.kill()
    process.communicate()
    (gebouwde_reeks / ".site-van-mij").mkdir()
    clear_away(gebouwde_reeks / "site")
    assert [path.name for path in gebouwde_reeks.glob(".site-*")] == [".site-van-mij"]


# What a build is that is killed while it writes the zip `argv[1]`: the last of all that is made, with all else in it.
DIES = """
import os, signal, sys, zipfile

writestr = zipfile.ZipFile.writestr

def last(archive, *rest):
    writestr(archive, *rest)
    if str(archive.filename).endswith(sys.argv[1]) and len(archive.infolist()) == 9:
        os.kill(os.getpid(), signal.SIGKILL)

zipfile.ZipFile.writestr = last
from macros.__main__ import main
main(["site"])
"""


def test_een_bouw_die_gedood_wordt_terwijl_hij_inpakt_laat_niets_half_achter(gebouwde_reeks):
    before = contents(gebouwde_reeks / "site")
    assert {EPUB, STICK} < before.keys()
    done = subprocess.run(
        [sys.executable, "-c", DIES, STICK], cwd=gebouwde_reeks, env={**os.environ, "PYTHONPATH": str(gebouwde_reeks)},
        stderr=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL
    [half] = gebouwde_reeks.glob(f".site-*/nieuw/{STICK}")
    assert half.read_bytes() != before[STICK]
    assert contents(gebouwde_reeks / "site") == before
    assert built(gebouwde_reeks) == before
    assert list(gebouwde_reeks.glob(".site-*")) == []


STEPS = (
    "drawing", "write_around", "finish", "check_built", "make_downloads", "put_papers", "make_epub", "lighten", "keep_for_offline",
    "make_stick",
)  # fmt: skip


def test_op_elk_moment_staat_de_oude_site_er_heel_of_komt_ze_heel_terug(gebouwde_reeks, tmp_path, monkeypatch):
    """What `kill -9` leaves is what is on the disk at that moment: looked at after every step of one build."""
    before, moments = contents(gebouwde_reeks / "site"), list[str]()

    def look(moment: str) -> None:
        moments.append(moment)
        site = gebouwde_reeks / "site"
        if moment != "rename 3":  # the new site is in its place
            if not site.exists():  # it gives way to the new one: what is left of a build that is killed here
                for left in gebouwde_reeks.glob(".site-*"):
                    shutil.copytree(left, tmp_path / "gedood" / left.name)
                clear_away(tmp_path / "gedood" / "site")
                site = tmp_path / "gedood" / "site"
            assert contents(site) == before, moment

    def after(name: str, step: Callable[..., object]) -> Callable[..., object]:
        def done(*args: object, **kwargs: object) -> object:
            result = step(*args, **kwargs)
            look(name)
            return result

        return done

    for name in STEPS:
        monkeypatch.setattr(building, name, after(name, getattr(building, name)))
    rename, number = Path.rename, 0

    def renamed(self: Path, target: Path) -> Path:
        nonlocal number
        result = rename(self, target)
        if self.is_relative_to(gebouwde_reeks) and ".cache" not in self.parts:
            number += 1
            look(f"rename {number}")
        return result

    monkeypatch.setattr(Path, "rename", renamed)
    home = gebouwde_reeks / "docs" / "index.md"
    home.write_text(home.read_text("utf-8") + "\nNieuw.\n", "utf-8")
    building.build(gebouwde_reeks, gebouwde_reeks / "site")
    assert {*STEPS, "rename 2", "rename 3"} <= {*moments}
    assert b"Nieuw." in contents(gebouwde_reeks / "site")["index.html"]


def test_twee_bouwen_tegelijk_maken_allebei_dezelfde_site(gebouwde_reeks):
    before = contents(gebouwde_reeks / "site")
    both = [started(gebouwde_reeks) for _ in range(2)]
    for process in both:
        assert (process.communicate(timeout=60)[1], process.returncode) == ("", 0)
    assert contents(gebouwde_reeks / "site") == before
    assert list(gebouwde_reeks.glob(".site-*")) == []


def test_een_site_die_juist_plaatsmaakte_komt_terug(tmp_path):
    site = tmp_path / "site"
    left = tmp_path / ".site-ab_12cd3"
    (left / "oud").mkdir(parents=True)
    (left / "oud" / "index.html").write_text("de oude", "utf-8")
    (left / "bezig").touch()
    with staging(site):
        assert (site / "index.html").read_text("utf-8") == "de oude"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]
