"""Texts are read once: what was read before is remembered, and nothing that is wrong with the memory does harm."""

import hashlib
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.model.handleiding import Pagina
from macros.text import memory, reading
from macros.text.markdown import headings
from macros.text.memory import recall, remember, stamp
from macros.text.stappen import verlopen

TEXT = "### Een kopje\n\n1. **Samen** stap een\n2. **Samen** stap twee met een [link](x.md)\n"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A memory with one text in it, as an earlier run left it."""
    reading.tree.cache_clear()
    reading.KNOWN.clear()
    remember(tmp_path / ".cache" / "teksten", [TEXT])
    reading.tree.cache_clear()
    return tmp_path / ".cache" / "teksten"


def what_is_read() -> tuple[object, ...]:
    reading.tree.cache_clear()
    pagina = Pagina("x.md", TEXT, 5)
    return tuple(headings(pagina)), verlopen(pagina, {})


def test_een_tekst_die_eerder_gelezen_is_wordt_niet_nog_eens_gelezen(kept, monkeypatch):
    fresh = what_is_read()
    recall(kept)
    monkeypatch.setattr(reading, "_reader", None)  # whoever reads now, fails
    assert what_is_read() == fresh


def test_een_andere_tekst_wordt_wel_gelezen_en_dan_onthouden(kept):
    recall(kept)
    remember(kept, [TEXT + "\nMeer.\n"])
    recall(kept)
    assert list(reading.KNOWN) == [TEXT + "\nMeer.\n"]


def test_wat_onveranderd_is_wordt_niet_nog_eens_geschreven(kept):
    before = kept.stat().st_mtime_ns, kept.stat().st_ino
    recall(kept)
    remember(kept, [TEXT])
    assert (kept.stat().st_mtime_ns, kept.stat().st_ino) == before


def _signed(trees: bytes) -> bytes:
    return stamp() + hashlib.sha256(trees).digest() + trees


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "leeg": lambda whole: b"",
    "half": lambda whole: whole[: len(whole) // 2],
    "een bit anders": lambda whole: whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:],
    "van een andere versie": lambda whole: b"x" * 32 + whole[32:],
    "geen bomen": lambda whole: _signed(b"onzin"),
    "een programma": lambda whole: _signed(pickle.dumps({TEXT: Path("/")})),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_schade_aan_het_geheugen_is_alsof_er_niets_onthouden_was(kept, damage):
    fresh = what_is_read()
    kept.write_bytes(damage(kept.read_bytes()))
    recall(kept)
    assert reading.KNOWN == {}
    assert what_is_read() == fresh
    remember(kept, [TEXT])
    recall(kept)
    assert list(reading.KNOWN) == [TEXT]


def test_een_geheugen_dat_niet_geschreven_kan_worden_houdt_niets_tegen(tmp_path):
    (tmp_path / ".cache").write_text("een bestand in de weg", "utf-8")
    remember(tmp_path / ".cache" / "teksten", [TEXT])
    recall(tmp_path / ".cache" / "teksten")
    assert reading.KNOWN == {}


def test_andere_code_is_een_ander_geheugen(monkeypatch, tmp_path):
    before = stamp()
    (tmp_path / "lines.py").write_text("x = 1\n", "utf-8")
    monkeypatch.setattr(memory, "ROOM", tmp_path)
    assert stamp() != before
