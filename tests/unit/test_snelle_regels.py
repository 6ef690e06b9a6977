"""No rule goes through a whole page, or through all mistakes, for each thing that it finds there."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from macros.check import PageRule, merken, text, unfinished, words
from macros.check.consequences import causes
from macros.model.handleiding import Pagina
from macros.model.messages import Problem
from macros.text.markdown import notes
from tests.goud.tabellen import series


class Typed(str):
    """A text that counts how often it was gone through."""

    __slots__ = ()
    times = 0

    def lower(self) -> str:
        Typed.times += 1
        return super().lower()

    def split(self, *args, **more) -> list[str]:
        Typed.times += 1
        return super().split(*args, **more)


@pytest.mark.parametrize(
    ("rule", "typed"),
    [
        (merken.proposals, "Een gewone zin.\n\n" * 500),
        (unfinished.points, "* een\n* \n* twee\n* \n" * 100),
    ],
)
def test_een_regel_gaat_maar_een_keer_door_de_hele_tekst(rule: PageRule, typed: str):
    pagina, Typed.times = Pagina("about/p.md", Typed(typed)), 0
    list(rule(pagina, series()))
    assert 1 <= Typed.times <= 4


class Notes(list[tuple[str, int]]):
    """Notes that count how often someone went through all of them."""

    times = 0

    def __iter__(self) -> Iterator[tuple[str, int]]:
        Notes.times += 1
        return super().__iter__()


@pytest.mark.parametrize("rules", [text, words], ids=["footnotes", "lost"])
def test_voor_elke_noot_wordt_niet_langs_alle_noten_gegaan(rules: ModuleType, monkeypatch: pytest.MonkeyPatch):
    page = Pagina("about/p.md", "\n\n".join(f"Een[^{n}].\n\n[^{n}]: Noot." for n in range(50)))
    referred, written = notes(page)
    monkeypatch.setattr(rules, "notes", lambda pagina: (Notes(referred), Notes(written)))
    Notes.times = 0
    assert [*(text.footnotes if rules is text else words.lost)(page, series())] == []
    assert 1 <= Notes.times <= 6


class Compared(Problem):
    """A mistake that counts how often it was compared with another."""

    times = 0

    def __eq__(self, other: object) -> bool:
        Compared.times += 1
        return super().__eq__(other)

    __hash__ = Problem.__hash__


def test_van_duizend_dode_links_wordt_er_geen_met_alle_andere_vergeleken(tmp_path: Path):
    docs = replace(series(), docs=tmp_path / "docs")
    dead = [
        Compared("docs/over/a.md", line, "dode link", f'"{line}.md"', "b", cause=f"docs/over/{line}.md")
        for line in range(1, 1001)
    ]
    began, Compared.times = time.perf_counter(), 0
    assert len([*causes(docs, dead)]) == 1
    assert Compared.times < 20_000
    assert time.perf_counter() - began < 5


def test_van_elk_verdwenen_bestand_wordt_niet_langs_alle_fouten_gegaan(tmp_path: Path):
    class Read(Problem):
        times = 0

        def __getattribute__(self, name: str) -> object:
            Read.times += name == "code"
            return super().__getattribute__(name)

    docs = replace(series(), docs=tmp_path / "docs")
    dead = [
        Read(f"docs/over/{page}.md", line, "dode link", f'"{line}.md"', "b", cause=f"docs/over/weg-{line}.md")
        for line in range(1, 301)
        for page in "ab"
    ]
    Read.times = 0
    assert len([*causes(docs, dead)]) == 300
    assert Read.times < 50_000
