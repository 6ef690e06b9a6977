"""What changed since an edition, as git tells it and readers read it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.authoring.changes import PAGE, told_changes
from macros.build.checked import load_checked
from macros.model.messages import Refusal
from macros.read.git import uncommitted
from tests.conftest import TUINREEKS, copy_project

ACT_OF = {"GIT_AUTHOR_NAME": "Kee", "GIT_AUTHOR_EMAIL": "kee@example.org", "GIT_CONFIG_GLOBAL": "/dev/null"}


def git(folder: Path, *arguments: str, day: str = "2031-03-01") -> None:
    moment = f"{day}T12:00:00"
    environment = {
        "PATH": "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin", "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment,
        "GIT_COMMITTER_NAME": "Kee", "GIT_COMMITTER_EMAIL": "kee@example.org", **ACT_OF,
    }  # fmt: skip
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)


@pytest.fixture(scope="module")
def bewaard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny series in a folder of a git repository, with an edition, and much that changed after it."""
    repository = tmp_path_factory.mktemp("git")
    project = copy_project(repository / "de reeks", TUINREEKS / "docs")
    docs = project / "docs"
    gone = docs / "interventies" / "compost.md"
    gone.write_bytes(b"\xef\xbb\xbf" + gone.read_bytes().replace(b"\n", b"\r\n"))  # as Windows keeps a text
    git(repository, "init", "-q", "-b", "main")
    git(repository, "add", "de reeks/docs", "de reeks/mkdocs.yml")
    git(repository, "commit", "-qm", "een", day="2031-03-01")
    git(repository, "tag", "v1.0")

    les = docs / "lessen" / "les-1.md"
    les.write_text(les.read_text("utf-8").replace("Een zaadje slaapt", "Een [klein] zaadje slaapt"), "utf-8")
    only_signs = docs / "lessen" / "les-2.md"
    only_signs.write_text(only_signs.read_text("utf-8").replace("radijs.", "radijs!"), "utf-8")
    (docs / "over" / "wat-zie-je.md").rename(docs / "over" / "wat-doe-je-als.md")
    gone.unlink()
    sources = docs / "gegevens" / "bronnen.yml"
    sources.write_text(sources.read_text("utf-8") + "# nog meer\n", "utf-8")
    git(repository, "add", "-A", "de reeks/docs")
    git(repository, "commit", "-qm", "twee", day="2031-05-01")
    (docs / "over" / "slakken.md").write_text('---\ntitle: "Slakken [en] sla"\n---\n\nZe komen in de nacht.\n', "utf-8")
    return project


LIST = r"""**Nieuw**

- Over de tuin: [Slakken \[en\] sla](slakken.md)

**Aangepast**

- De tuinlessen: [Les 1: Zaaien](../lessen/les-1.md)
- Over de tuin: [Wat doe je als](wat-doe-je-als.md)

**Weg**

- Apart in de tuin: De composthoop

Ook veranderd: gegevens/bronnen.yml. Zien lezers dat op een pagina, noem die er dan zelf bij."""


@pytest.mark.parametrize(("sinds", "name"), [("", "v1.0"), ("v1.0", "v1.0"), ("2031-04-01", "2031-04-01")])
def test_een_lezer_leest_wat_nieuw_aangepast_en_weg_is(bewaard, sinds, name):
    """Saved in git or not; what moved stands elsewhere now; what only changed in signs is nothing to read again."""
    assert told_changes(bewaard, sinds, "") == f"## Sinds {name}\n\n{LIST}"


def test_een_uitgave_komt_boven_de_vorige_op_de_pagina(bewaard, tmp_path):
    project = shutil.copytree(bewaard.parent, tmp_path / "kopie") / bewaard.name
    (project / "docs" / "interventies" / "index.md").unlink()
    told_changes(project, "v1.0", "1.1")
    page = project / "docs" / PAGE
    first = page.read_text("utf-8")
    assert first.startswith('---\ntitle: "Wat er veranderde"\n')
    assert "## Uitgave 1.1\n\n**Nieuw**\n" in first
    assert "Ook veranderd" not in first
    told_changes(project, "v1.0", "1.2")
    assert page.read_text("utf-8").index("## Uitgave 1.2") < page.read_text("utf-8").index("## Uitgave 1.1")
    assert "wijzigingen.md" not in page.read_text("utf-8")
    with pytest.raises(Refusal, match=r'"Uitgave 1\.2" staat al in docs/over/wijzigingen'):
        told_changes(project, "v1.0", "1.2")
    load_checked(project / "docs")  # raises where what was written is not right
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))  # as Windows saves it
    told_changes(project, "v1.0", "1.3")
    written = page.read_bytes()
    assert b"## Uitgave 1.3" in written
    assert written.count(b"\n") == written.count(b"\r\n")


@pytest.mark.parametrize(
    ("sinds", "told"),
    [
        ("2031-02-30", 'de dag "2031-02-30" bestaat niet: schrijf jaar, maand en dag, zoals: make wijzigingen sinds=2026-09-01'),
        ("2030-01-01", "git kent niets van voor 2030-01-01: kies een latere dag."),
        ("v9", 'git kent "v9" niet: geef een dag of een tag, zoals: make wijzigingen sinds=2026-09-01'),
        ("--all", 'git kent "--all" niet: geef een dag of een tag, zoals: make wijzigingen sinds=2026-09-01'),
    ],
)  # fmt: skip
def test_een_uitgave_die_git_niet_kent_krijgt_een_zin(bewaard, sinds, told):
    with pytest.raises(Refusal) as refused:
        told_changes(bewaard, sinds, "")
    assert str(refused.value) == told


def test_zonder_git_zonder_uitgave_en_zonder_wijziging_staat_er_een_zin(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    project = copy_project(tmp_path / "reeks", TUINREEKS / "docs")
    monkeypatch.chdir(project)
    assert main(["wijzigingen"]) == 1
    assert capsys.readouterr().err == (
        "deze map is niet met git opgehaald: zonder git is niet te zien wat veranderde.\nEr is niets geschreven.\n"
    )
    git(project, "init", "-q")
    git(project, "add", "docs")
    git(project, "commit", "-qm", "een")
    assert main(["wijzigingen"]) == 1
    assert capsys.readouterr().err.startswith("er is nog geen uitgave met een tag: zeg vanaf welke dag, zoals: ")
    git(project, "tag", "eerste")
    assert main(["wijzigingen"]) == 0
    assert capsys.readouterr().out == "Er is geen pagina veranderd sinds eerste.\n"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["wijzigingen"]) == 1
    assert capsys.readouterr().err.startswith("git staat niet op deze computer: ")


def test_wat_nog_niet_is_vastgelegd_is_nieuw_of_veranderd_en_zonder_git_niets(bewaard, tmp_path, monkeypatch):
    project = shutil.copytree(bewaard.parent, tmp_path / "git") / bewaard.name
    (project / "docs" / "lessen" / "les-2.md").write_text("Anders.", "utf-8")
    (project / "notitie.md").write_text("Geen pagina.", "utf-8")
    assert uncommitted(project) == {"docs/lessen/les-2.md", "docs/over/slakken.md"}
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))  # the tests may be in a folder that git knows
    assert uncommitted(tmp_path) is None
