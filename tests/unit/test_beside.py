"""Two things at once give what they give in turn, also where the copy that does one of them breaks off."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.build import beside
from macros.build.beside import both
from macros.check import Found, check
from macros.read.handleiding import load_handleiding
from tests.unit.test_fouten import changed


def pid() -> int:
    return os.getpid()


@pytest.fixture(autouse=True)
def _twee(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process may have threads of other tests, that do nothing now; and there is a second core."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(beside, "processes", lambda: 2)
    monkeypatch.setattr("macros.build.beside.sys.platform", "linux")


def test_het_tweede_wordt_ernaast_gedaan_als_dat_kan(monkeypatch: pytest.MonkeyPatch):
    here, there = both(pid, pid)
    assert here == os.getpid() != there
    for kept_alone in ((threading, "active_count", lambda: 2), (beside, "processes", lambda: 1)):
        with monkeypatch.context() as patch:
            patch.setattr(*kept_alone)
            assert both(pid, pid) == (os.getpid(), os.getpid())
    monkeypatch.setattr("macros.build.beside.sys.platform", "darwin")
    assert both(pid, pid) == (os.getpid(), os.getpid())


def test_wat_ernaast_misgaat_wordt_hier_nog_eens_gedaan():
    parent = os.getpid()

    def killed() -> int:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return parent

    assert both(pid, killed) == (parent, parent)

    def wrong() -> int:
        raise ValueError("zie hier")

    with pytest.raises(ValueError, match="zie hier"):
        both(pid, wrong)
    assert both(lambda: b"1" * 5_000_000, lambda: b"2" * 5_000_000)[1][:3] == b"222"  # more than fits in a pipe


def test_zonder_kopie_of_met_een_half_antwoord_wordt_het_hier_gedaan(monkeypatch: pytest.MonkeyPatch):
    parent = os.getpid()

    def broken_off() -> bytes:
        if os.getpid() != parent:
            threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGKILL)).start()
        return b"1" * 5_000_000  # more than fits in a pipe: nobody reads it meanwhile

    def slow() -> bytes:
        time.sleep(0.5)
        return b""

    assert both(slow, broken_off)[1] == broken_off()

    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    assert both(pid, pid) == (parent, parent)


@pytest.mark.skipif(sys.platform != "linux", reason="alleen Linux maakt een kopie")
def test_de_kopie_blijft_niet_staan_als_de_opdracht_gedood_wordt():
    program = """
import os, time
from macros.build import beside
beside.processes = lambda: 2
beside.both(lambda: os.kill(os.getpid(), 9), lambda: time.sleep(0.5) or b"1" * 5_000_000)
"""
    killed = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, timeout=20)  # until both are gone
    assert killed.returncode == -signal.SIGKILL


def test_in_twee_delen_is_hetzelfde_mis(proefreeks: Path, monkeypatch: pytest.MonkeyPatch):
    wrong = {
        "docs/over/index.md": ("NME betekent", "Zie ** dit.\n\n#Kop\n\nNME betekent"),
        "docs/lessen/les-1.md": ("## D. Geven", "## D. Geven\n\n![](nergens.png)"),
        "docs/werkmaterialen/tuinplan.md": ("{{ bladkop() }}", "{{ bladkop() }}\n\n[hier](x.md)"),
    }
    with changed(proefreeks, wrong):
        handleiding = load_handleiding(proefreeks / "docs")
        alone, halves = check(handleiding), list[int]()

        def noted(here: Callable[[], Found], there: Callable[[], Found]) -> tuple[Found, Found]:
            made = both(here, there)
            halves.extend(len(trees) for _, trees in made)
            return made

        assert check(handleiding, both=noted) == alone  # too few pages to divide
        monkeypatch.setattr("macros.check.FEW", len(handleiding.paginas) - 1)
        assert check(handleiding, both=noted) == alone
    assert sum(halves) == len(handleiding.paginas)
    assert abs(halves[0] - halves[1]) < 2
    assert len(alone) > 3
