"""`controle` tells of a sheet that changed since the last build, or else since the last commit, whether it still fits on
its pages, without a build."""

from pathlib import Path

import pytest

from macros.build import op_papier
from macros.build.op_papier import FILE, MOST, misfits
from macros.read.handleiding import load_handleiding
from tests.unit.test_wijzigingen import git

BLAD = "docs/werkmaterialen/tuinplan.md"
VAK = '\n{{ tekenvak("Nog een bak.", hoogte=240) }}\n'


def found(project: Path) -> list[str]:
    return [str(problem) for problem in misfits(project, load_handleiding(project / "docs"))]


def test_een_veranderd_blad_dat_niet_meer_past_wordt_gemeld_tot_het_weer_past(gebouwde_reeks: Path):
    project = gebouwde_reeks
    sheet, text = project / BLAD, (project / BLAD).read_text("utf-8")
    sheet.write_text(text + VAK, "utf-8")
    (told,) = found(project)
    assert told.startswith(f"{BLAD}:3 [te lang] het blad beslaat ")
    assert [told] == found(project)  # it is still wrong
    sheet.write_text(f"{text}\nTeken ook een merel.\n", "utf-8")
    assert found(project) == []


def test_waar_nog_nooit_iets_gemaakt_is_kijkt_het_naar_wat_nog_niet_in_git_is_vastgelegd(
    gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch
):
    """In a folder of a repository too, where git's paths begin elsewhere; what is committed was built."""
    monkeypatch.setattr(op_papier, "MOST", 2)
    project, before = gebouwde_reeks, (gebouwde_reeks / BLAD).read_text("utf-8")
    git(project.parent, "init", "-q", "-b", "main")
    git(project.parent, "add", f"{project.name}/docs")
    git(project.parent, "commit", "-qm", "een")
    (project / FILE).unlink()
    assert found(project) == []
    (project / BLAD).write_text(before + VAK, "utf-8")
    new = project / "docs" / "werkmaterialen" / "plan-2.md"
    new.write_text(before.replace("title: ", "title: Ook een ", 1) + VAK, "utf-8")
    assert sorted(line.partition(" ")[0] for line in found(project)) == [
        "docs/werkmaterialen/plan-2.md:3", f"{BLAD}:3",
    ]  # fmt: skip
    new.unlink()
    (project / BLAD).write_text(f"{before}\nTeken ook een merel.\n", "utf-8")
    assert found(project) == []
    git(project.parent, "commit", "-qam", "twee")
    (project / BLAD).write_text(before + VAK, "utf-8")  # after one that was right
    assert len(found(project)) == 1


def test_zonder_git_zegt_de_bouw_het_waar_nog_nooit_iets_gemaakt_is(
    gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(op_papier, "MOST", 2)
    (gebouwde_reeks / FILE).unlink()
    (gebouwde_reeks / BLAD).write_text((gebouwde_reeks / BLAD).read_text("utf-8") + VAK, "utf-8")
    assert found(gebouwde_reeks) == []


def test_als_er_veel_veranderd_is_zegt_de_bouw_het(gebouwde_reeks: Path):
    project = gebouwde_reeks
    (project / BLAD).write_text((project / BLAD).read_text("utf-8") + VAK, "utf-8")
    for number in range(MOST):
        text = (project / BLAD).read_text("utf-8").replace("title: ", f"title: {number} ")
        (project / "docs" / "werkmaterialen" / f"plan-{number}.md").write_text(text, "utf-8")
    assert found(project) == []


def test_ook_wat_een_lijst_op_een_blad_zet_past_er_nog_op(gebouwde_reeks: Path):
    lists = gebouwde_reeks / "docs" / "gegevens"
    with (lists / "begrippen.yml").open("a", encoding="utf-8") as begrippen:
        begrippen.write("- {term: regenworm, uitleg: Een dier dat aarde maakt.}\n")
    assert found(gebouwde_reeks) == []
    with (lists / "evaluatie.yml").open("a", encoding="utf-8") as vragen:
        vragen.write("".join(f"- vraag: Wat bleef in bak {nummer}?\n  hoogte: 40\n" for nummer in range(12)))
    (told,) = found(gebouwde_reeks)
    assert told.startswith("docs/werkmaterialen/terugblik.md:3 [te lang] het blad beslaat ")
