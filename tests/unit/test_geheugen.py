"""A manual is read once: what was right is remembered, and nothing that is wrong with the memory does harm."""

import hashlib
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from macros import check
from macros.build.checked import KEPT, Reading, load_checked
from macros.build.site import _Files
from macros.draw.delen import Reeks
from macros.model.handleiding import Gedeeld, Handleiding, Pagina
from macros.model.messages import ContentError
from macros.printing.bouwwerk import Bouwwerk
from macros.read import again, memory
from macros.read.handleiding import load_pagina
from macros.read.memory import stamp
from macros.text import reading

PAGE = "docs/index.md"


@pytest.fixture
def project(tuinreeks: Path) -> Path:
    """A manual that was checked before, as that run left it."""
    check_anew(tuinreeks)
    return tuinreeks


def check_anew(project: Path) -> Handleiding:
    """Checks the manual as a new process would."""
    reading.tree.cache_clear()
    return load_checked(project / "docs", project)


@pytest.fixture
def read(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read from now on: the paths of pages, the beginnings of texts, and the paths that a rule of a page saw."""
    seen = list[str]()
    page, text = load_pagina, reading._Reader.read

    def load(file: Path, path: str, *rest: object) -> object:
        seen.append(f"pagina {path}")
        return page(file, path, *rest)  # type: ignore[arg-type]

    def parse(self: object, words: str) -> object:
        seen.append("tekst")
        return text(self, words)  # type: ignore[arg-type]

    def rule(pagina: Pagina, gedeeld: Gedeeld) -> list[object]:
        assert type(gedeeld) is Gedeeld, "wat een regel van een andere pagina weet, wordt niet opnieuw nagekeken"
        seen.append(f"regel {pagina.path}")
        return []

    monkeypatch.setattr(again, "load_pagina", load)
    monkeypatch.setattr(reading._Reader, "read", parse)
    monkeypatch.setattr(check, "OF_A_PAGE", (*check.OF_A_PAGE, rule))
    return seen


def test_na_een_veranderde_tekst_wordt_een_pagina_gelezen_ontleed_en_nagekeken(project, read):
    with (project / PAGE).open("a", encoding="utf-8") as page:
        page.write("\nNog een zin.\n")
    assert check_anew(project).paginas["index.md"].text.endswith("Nog een zin.\n")
    assert sorted(read) == ["pagina index.md", "regel index.md", "tekst"]


def test_wat_onveranderd_is_wordt_niet_gelezen_en_niet_nog_eens_geschreven(project, read):
    before = (project / KEPT).stat().st_mtime_ns, (project / KEPT).stat().st_ino
    check_anew(project)
    assert read == []
    assert ((project / KEPT).stat().st_mtime_ns, (project / KEPT).stat().st_ino) == before


@pytest.mark.parametrize("changed", ["docs/gegevens/rollen.yml", "mkdocs.yml"])
def test_na_een_andere_lijst_of_instelling_wordt_elke_pagina_nagekeken(project, read, changed):
    with (project / changed).open("a", encoding="utf-8") as file:
        file.write("# iets anders\n")
    pages = len(check_anew(project).paginas)
    assert sum(line.startswith("pagina ") for line in read) == pages
    assert sum(line.startswith("regel ") for line in read) == pages


def test_van_een_handleiding_met_een_fout_wordt_niets_onthouden(project):
    before = (project / KEPT).read_bytes()
    with (project / PAGE).open("a", encoding="utf-8") as page:
        page.write("\nEen ==gemarkeerd== woord.\n")
    for _ in range(2):
        with pytest.raises(ContentError, match="gemarkeerd"):
            check_anew(project)
    assert (project / KEPT).read_bytes() == before


def _signed(project: Path, content: bytes) -> bytes:
    return stamp(project / "docs") + hashlib.sha256(content).digest() + content


DAMAGE: dict[str, Callable[[Path, bytes], bytes]] = {
    "leeg": lambda project, whole: b"",
    "half": lambda project, whole: whole[: len(whole) // 2],
    "een bit anders": lambda project, whole: whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:],
    "een woord anders": lambda project, whole: whole[:64] + whole[64:].replace(b"Zaaien", b"Maaien"),
    "van een andere versie": lambda project, whole: b"x" * 32 + whole[32:],
    "geen pagina's": lambda project, whole: _signed(project, b"onzin"),
    "een programma": lambda project, whole: _signed(project, pickle.dumps(((Path("/"), {}), {}))),
    "een functie van ons": lambda project, whole: _signed(project, pickle.dumps((("", {}), memory.stamp))),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_schade_aan_het_geheugen_is_alsof_er_niets_onthouden_was(project, read, damage):
    (project / KEPT).write_bytes(damage(project, (project / KEPT).read_bytes()))
    pages = len(check_anew(project).paginas)
    assert sum(line.startswith("regel ") for line in read) == pages
    assert sum(line.startswith("pagina ") for line in read) == pages
    read.clear()
    check_anew(project)
    assert read == []


def test_een_geheugen_dat_niet_geschreven_kan_worden_houdt_niets_tegen(project):
    shutil.rmtree(project / ".cache")
    (project / ".cache").write_text("een bestand in de weg", "utf-8")
    assert check_anew(project).paginas


def test_andere_code_of_een_andere_bibliotheek_is_een_ander_geheugen(project, monkeypatch, tmp_path):
    before = stamp(project / "docs")
    assert before == stamp(project / "docs")
    with monkeypatch.context() as patch:
        (tmp_path / "lines.py").write_text("x = 1\n", "utf-8")
        patch.setattr(memory, "ENGINE", tmp_path)
        assert stamp(project / "docs") != before
    monkeypatch.setattr(memory, "libraries", lambda: ["markdown-9.dist-info"])
    assert stamp(project / "docs") != before


def test_wat_gelezen_is_kan_getekend_worden_voor_het_is_nagekeken(project, read):
    with (project / PAGE).open("a", encoding="utf-8") as page:
        page.write("\nEen ==gemarkeerd== woord.\n")
    known = Reading(project / "docs", project)
    assert (known.remembered, known.whole) == (True, True)
    (project / KEPT).unlink()
    reading.tree.cache_clear()
    read.clear()
    new = Reading(project / "docs", project)
    assert (new.remembered, new.whole) == (False, True)
    assert PAGE.removeprefix("docs/") in new.handleiding.paginas
    assert not [line for line in read if line.startswith("regel")]
    for asked_again in (False, True):
        with pytest.raises(ContentError, match="gemarkeerd"):
            new.check()
        assert bool(read) != asked_again
        read.clear()
    assert not (project / KEPT).exists()


def test_wat_niet_te_lezen_is_wordt_gezegd_voor_er_iets_getekend_wordt(project):
    (project / KEPT).unlink()
    (project / PAGE).write_bytes(b"---\ntitle: Een \xff\n---\n")
    unread = Reading(project / "docs", project)
    assert not unread.whole
    with pytest.raises(ContentError, match="UTF-8"):
        unread.check()


def test_voor_het_nakijken_komen_alleen_bladen_waar_niets_dan_macro_s_op_staat():
    texts = {
        "index": "tekst",
        "werkmaterialen/a": "a",
        "werkmaterialen/b": '{{ "b".upper() }}',
        "werkmaterialen/c": "c",
    }
    pages = {f"{name}.md": Pagina(f"{name}.md", text, 1) for name, text in texts.items()}
    sheets = {name.rpartition("/")[2]: (pages[f"{name}.md"], None) for name in [*texts][1:]}
    manual: Any = SimpleNamespace(paginas=pages, bladen=sheets)
    files = _Files(Bouwwerk(manual, Path(), Reeks("")), cast(Any, None))
    assert [*files.first()] == ["werkmaterialen/a.md", "werkmaterialen/c.md"]
    assert files.others == ["index.md"]
