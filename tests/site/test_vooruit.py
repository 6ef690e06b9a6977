"""`controle` tells of the pages that changed since the last build, or else since the last commit, what a build would tell:
without one."""

from pathlib import Path
from typing import Any, NoReturn

import pytest

from macros.__main__ import main
from macros.build import ahead
from macros.build.ahead import MOST, _Drawn, looking_ahead
from macros.build.seen import FILE, Seen, seen_before
from macros.build.site import build
from macros.model.messages import ContentError
from macros.printing import downloads, pakketten, printer, printers
from macros.read.handleiding import load_handleiding
from tests.unit.fouten import LANGE_LES
from tests.unit.test_fouten import change
from tests.unit.test_wijzigingen import git

LES = "docs/lessen/les-2.md"
BLAD = "docs/werkmaterialen/tuinplan.md"
VAK = '\n{{ tekenvak("Nog een bak.", hoogte=240) }}\n'


def found(project: Path) -> list[str]:
    with looking_ahead(project) as ahead_of_it:
        return [str(problem) for problem in ahead_of_it.foretold(load_handleiding(project / "docs"))]


def test_een_veranderd_blad_dat_niet_meer_past_wordt_gemeld_tot_het_weer_past(gebouwde_reeks: Path):
    project = gebouwde_reeks
    sheet, text = project / BLAD, (project / BLAD).read_text("utf-8")
    sheet.write_text(text + VAK, "utf-8")
    (told,) = found(project)
    assert told.startswith(f"{BLAD}:3 [te lang] het blad beslaat ")
    assert [told] == found(project)  # it is still wrong
    sheet.write_text(f"{text}\nTeken ook een merel.\n", "utf-8")
    assert found(project) == []


@pytest.mark.parametrize(
    ("erbij", "most", "begonnen"),
    [("", MOST, True), ("", 0, False), ('\n{{ "x".upper() }}\n', MOST, False), ("\n{{ tuin() }}\n", MOST, False)],
)
def test_terwijl_de_teksten_worden_nagekeken_wordt_een_langere_les_gedrukt(
    gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch, erbij: str, most: int, begonnen: bool
):
    """What cannot be drawn is no news here: what is wrong with the text says more."""
    monkeypatch.setattr(ahead, "MOST", most)
    change(gebouwde_reeks / LES, LANGE_LES)
    (gebouwde_reeks / LES).write_text((gebouwde_reeks / LES).read_text("utf-8") + erbij, "utf-8")
    handleiding = load_handleiding(gebouwde_reeks / "docs")
    with looking_ahead(gebouwde_reeks) as those:
        those.begin(handleiding)
        assert bool(those._begun) == begonnen
        if not erbij:
            (told,) = those.foretold(handleiding)
            assert str(told).startswith(f"{LES}:16 [te lang] de les beslaat ")


def test_ook_een_veranderd_blad_wordt_dan_al_gedrukt_en_een_tekst_zonder_papier_niet(gebouwde_reeks: Path):
    (gebouwde_reeks / BLAD).write_text((gebouwde_reeks / BLAD).read_text("utf-8") + VAK, "utf-8")
    handleiding = load_handleiding(gebouwde_reeks / "docs")
    with looking_ahead(gebouwde_reeks) as those:
        those.begin(handleiding)
        assert those._begun
        assert [len(sheet.orders) for sheet in those._begun.sheets] == [1]
        assert len(those.foretold(handleiding)) == 1
    change(gebouwde_reeks / BLAD, (VAK, ""))
    change(gebouwde_reeks / "docs/over/index.md", ("title: ", "title: Nog "))
    handleiding = load_handleiding(gebouwde_reeks / "docs")
    with looking_ahead(gebouwde_reeks) as those:
        those.begin(handleiding)
        assert those._begun is None


def test_waar_nog_nooit_iets_gemaakt_is_kijkt_het_naar_wat_nog_niet_in_git_is_vastgelegd(
    gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch
):
    """In a folder of a repository too, where git's paths begin elsewhere; what is committed was built."""
    monkeypatch.setattr(ahead, "MOST", 2)
    project, before = gebouwde_reeks, (gebouwde_reeks / BLAD).read_text("utf-8")
    git(project.parent, "init", "-q", "-b", "main")
    git(project.parent, "add", f"{project.name}/docs")
    git(project.parent, "commit", "-qm", "een")
    (project / FILE).unlink()
    assert found(project) == []
    (project / FILE).unlink()
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


def test_zonder_git_telt_wat_er_de_eerste_keer_staat_als_goed(gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ahead, "MOST", 2)
    (gebouwde_reeks / FILE).unlink()
    text = (gebouwde_reeks / BLAD).read_text("utf-8")
    (gebouwde_reeks / BLAD).write_text(text + VAK, "utf-8")
    assert found(gebouwde_reeks) == []
    (gebouwde_reeks / BLAD).write_text(text + VAK + VAK, "utf-8")
    assert len(found(gebouwde_reeks)) == 1


def test_van_veel_bladen_die_geschreven_zijn_wordt_elk_dat_niet_past_gemeld(gebouwde_reeks: Path):
    project = gebouwde_reeks
    (project / BLAD).write_text((project / BLAD).read_text("utf-8") + VAK, "utf-8")
    for number in range(MOST):
        text = (project / BLAD).read_text("utf-8").replace("title: ", f"title: {number} ")
        (project / "docs" / "werkmaterialen" / f"plan-{number}.md").write_text(text, "utf-8")
    assert len(found(project)) == MOST + 1


GROTER = {
    "docs/gegevens/lezers.yml": ("letter: 14.5", "letter: 40"),
    "docs/assets/stijl/werkblad.css": ("line-height: var(--blad-regelhoogte)", "line-height: 12"),
}


@pytest.mark.parametrize("file", GROTER)
def test_wat_een_lijst_of_een_stijl_te_lang_maakt_wordt_gemeld_tot_het_is_vastgelegd(
    gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch, file: str
):
    """All that the build would tell of it, however many that are; what is committed was built."""
    monkeypatch.setattr(ahead, "MOST", 1)
    project = gebouwde_reeks
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "docs")
    git(project, "commit", "-qm", "een")
    change(project / file, GROTER[file])
    told = found(project)
    with pytest.raises(ContentError) as refused:
        build(project, project / "site")
    assert told == sorted(str(problem) for problem in refused.value.problems)
    assert told
    git(project, "commit", "-qam", "twee")
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


def test_een_les_die_weinig_langer_is_past_nog_op_papier(gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch):
    laid_out: list[object] = []

    def noted(_: object, __: object, look: Any, site: Path) -> object:
        laid_out.extend(look.lessons)
        return _Drawn(site, [], [])

    monkeypatch.setattr(ahead.Ahead, "_draw", noted)
    text = (gebouwde_reeks / LES).read_bytes()
    for longer, looked_at in (
        (1, 0),
        (1.99, 0),
        (2.5, 1),
        (4, 1),
    ):  # at last it is hardly longer than when it was laid out
        (gebouwde_reeks / LES).write_bytes(text + b"\n\n" + b"r" * (int(len(text) * longer / 100) - 2))
        assert found(gebouwde_reeks) == []
        assert len(laid_out) == looked_at


def test_ook_de_kaart_en_de_kopieerlijst_van_een_langere_les_passen(
    gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch
):
    change(gebouwde_reeks / LES, ("vorige les erbij.\n", "vorige les erbij.\n" + "\nHet regent in de tuin.\n" * 40))
    monkeypatch.setattr(downloads, "SIDES", 0)
    monkeypatch.setattr(pakketten, "MOST", 0)
    told = [line.partition("[te lang] ")[2].partition(" beslaat")[0] for line in found(gebouwde_reeks)]
    assert sorted({*told}) == ["de kaart voor op tafel", "de kopieerlijst"]


def test_een_andere_titel_is_op_veel_pagina_s_te_zien_en_dan_telt_de_pagina_zelf(
    gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ahead, "MOST", 1)
    change(gebouwde_reeks / BLAD, ("title: ", "title: Nog "))
    (gebouwde_reeks / BLAD).write_text((gebouwde_reeks / BLAD).read_text("utf-8") + VAK, "utf-8")
    (told,) = found(gebouwde_reeks)
    assert told.startswith(f"{BLAD}:3 [te lang] ")


def test_wat_onthouden_is_en_stuk_ging_telt_niet(gebouwde_reeks: Path):
    for kapot in (
        b"",
        b"{",
        b"[]",
        b'{"namen": 1, "lengten": {}}',
        b'{"namen": {}}',
        b'{"namen": [], "lengten": {}}',
        b"\xff",
    ):
        (gebouwde_reeks / FILE).write_bytes(kapot)
        assert seen_before(gebouwde_reeks) == Seen()


def test_de_drukkers_maken_zich_alleen_klaar_als_er_iets_te_drukken_is(
    gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch
):
    ready: list[Path] = []
    monkeypatch.setattr(printers, "start_first", ready.append)
    monkeypatch.setattr(printers, "COPIED", True)

    def looked() -> int:
        with looking_ahead(gebouwde_reeks):
            pass
        return len(ready)

    assert looked() == 0
    change(gebouwde_reeks / "docs/over/index.md", ("title: ", "title: Nog "))
    assert looked() == 0
    change(gebouwde_reeks / LES, LANGE_LES)
    assert looked() == 1
    (gebouwde_reeks / FILE).unlink()
    change(gebouwde_reeks / BLAD, ("title: ", "title: Nog "))
    assert looked() == 1  # nothing is known, so nothing will be looked at but what git has not yet


@pytest.mark.parametrize(("erbij", "gebeurd"), [("", ["vooruit"]), (VAK, ["drukker", "vooruit"])])
def test_de_eerste_drukker_maakt_zich_klaar_terwijl_controle_nog_op_gang_komt(
    gebouwde_reeks: Path, monkeypatch: pytest.MonkeyPatch, erbij: str, gebeurd: list[str]
):
    """Only where there is something to print: what comes next takes as long as getting ready does."""
    happened: list[str] = []

    def looking(*_: object) -> NoReturn:
        happened.append("vooruit")
        raise ContentError([])

    monkeypatch.chdir(gebouwde_reeks)
    monkeypatch.setattr(printer, "COPIED", True)
    monkeypatch.setattr(printer, "start_first", lambda _: happened.append("drukker"))
    monkeypatch.setattr(ahead, "looking_ahead", looking)
    (gebouwde_reeks / BLAD).write_text((gebouwde_reeks / BLAD).read_text("utf-8") + erbij, "utf-8")
    assert main(["controle"]) == 1
    assert happened == gebeurd
