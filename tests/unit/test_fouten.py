"""Every mistake that an editor can make gives one clean report, of which every word is pinned here."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from macros.build.ahead import looking_ahead
from macros.build.checked import load_checked
from macros.build.site import build
from macros.check import check
from macros.model.handleiding import Handleiding, Pagina
from macros.model.messages import CODES, ContentError, report
from macros.read.again import Reader
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS
from tests.unit.fouten import FOUTEN, Change, Fout

MELDINGEN = Path(__file__).parent / "meldingen.txt"
ALLE = [(code, fout) for code, fouten in FOUTEN.items() for fout in fouten]
BIJ_HET_LEZEN = [pytest.param(code, fout, id=fout.naam) for code, fout in ALLE if not fout.bouwen]
BIJ_HET_BOUWEN = [pytest.param(code, fout, id=fout.naam) for code, fout in ALLE if fout.bouwen]


@cache
def pinned() -> dict[str, str]:
    """Gives the messages of every example by its name, as meldingen.txt has them."""
    parts = MELDINGEN.read_text("utf-8").removeprefix("== ").split("\n== ")
    return {head.partition(" [")[0]: lines.strip() for head, _, lines in (part.partition("\n") for part in parts)}


def change(file: Path, new: Change) -> None:
    """Makes one change in a file, and fails where the text that should go is not there."""
    if new is None:
        file.unlink()
    elif isinstance(new, str | bytes):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(new.encode() if isinstance(new, str) else new)
    else:
        for old, instead in [new] if isinstance(new, tuple) else new:
            text = file.read_text("utf-8")
            assert old in text, f"{old!r} staat niet in {file.name}"
            file.write_text(text.replace(old, instead, 1), "utf-8")


def with_count(lines: str) -> str:
    """Gives the whole report of which `lines` are the messages."""
    count = len(lines.split("\n"))
    found = "1 fout gevonden" if count == 1 else f"{count} fouten gevonden"
    return f"{lines}\n{found}. Er is niets gebouwd; de vorige versie van de site staat er nog."


@contextmanager
def changed(project: Path, wijzigingen: Mapping[str, Change]) -> Iterator[None]:
    """Makes the changes, and puts back what was there."""
    before = {path: path.read_bytes() if path.exists() else None for path in map(project.joinpath, wijzigingen)}
    try:
        for path, new in wijzigingen.items():
            change(project / path, new)
        yield
    finally:
        for file, content in before.items():
            if content is None:
                file.unlink()
            else:
                file.write_bytes(content)
            for folder in file.parents:  # what was made for it goes too
                if any(folder.iterdir()):
                    break
                folder.rmdir()


@pytest.mark.parametrize(("code", "fout"), BIJ_HET_LEZEN)
def test_de_fout_geeft_woord_voor_woord_deze_melding(proefreeks: Path, code: str, fout: Fout):
    with changed(proefreeks, fout.wijzigingen):
        found = report(check(*read_again(proefreeks / "docs")))
    assert found == with_count(pinned()[fout.naam])
    assert f"[{code}]" in found


def read_again(docs: Path) -> tuple[Handleiding, frozenset[Pagina]]:
    """Gives the manual in `docs` as who read it while it was right does, and the pages that were right then."""
    reader, before = Reader(docs), as_it_was()
    reader.lists, reader.pages = before.lists, dict(before.pages)
    return reader.read(), frozenset(known.pagina for known in before.pages.values())


@cache
def as_it_was() -> Reader:
    reader = Reader(TUINREEKS / "docs")
    reader.read()
    return reader


@pytest.mark.parametrize(("code", "fout"), BIJ_HET_BOUWEN)
def test_de_fout_die_pas_bij_het_bouwen_blijkt_geeft_deze_melding_ook_zonder_bouw(
    gebouwde_reeks: Path, code: str, fout: Fout
):
    project = gebouwde_reeks
    shutil.rmtree(project / "site")
    for path, new in fout.wijzigingen.items():
        change(project / path, new)
    assert foretold_of(project) == with_count(pinned()[fout.naam])
    with pytest.raises(ContentError) as refused:
        build(project, project / "site")
    assert str(refused.value) == with_count(pinned()[fout.naam])
    assert f"[{code}]" in str(refused.value)
    assert not (project / "site").exists()


def foretold_of(project: Path) -> str:
    """Gives the report of `make controle` in `project`."""
    try:
        with looking_ahead(project) as ahead:
            return report(ahead.foretold(load_checked(project / "docs", project)))
    except ContentError as error:
        return str(error)


def test_van_elke_soort_fout_is_er_een_voorbeeld_en_elk_voorbeeld_is_van_een_soort():
    assert FOUTEN.keys() == CODES.keys()
    assert [code for code, fouten in FOUTEN.items() if not fouten] == []


def test_elk_voorbeeld_heeft_een_eigen_naam_en_staat_bij_de_meldingen():
    assert sorted(pinned()) == sorted(fout.naam for _, fout in ALLE)


def test_alle_fouten_staan_in_een_verslag_op_volgorde_van_pagina_en_regel(tmp_path: Path):
    shutil.copytree(TUINREEKS / "docs", tmp_path / "docs")
    wanted = [
        "minuten die samen niet de les zijn",
        "een macro midden in een zin",
        "een plaatje zonder tekst",
        "een rol die niet bestaat",
    ]
    for fout in (fout for _, fout in ALLE if fout.naam in wanted[:3]):
        for path, new in fout.wijzigingen.items():
            change(tmp_path / path, new)
    lines = report(check(load_handleiding(tmp_path / "docs"))).split("\n")
    assert lines[:-1] == sorted(line for naam in wanted[:3] for line in pinned()[naam].split("\n"))
    assert lines[-1].startswith("3 fouten gevonden.")


def test_de_reeks_zelf_heeft_geen_fouten():
    assert check(load_handleiding(TUINREEKS / "docs")) == []
