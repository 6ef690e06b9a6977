"""Nothing is made twice where nothing changed, and nothing old is ever taken for new."""

import io
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.build import unchanged
from macros.build.progress import Counter, Progress
from macros.build.unchanged import CHECKED, Counted, count, name_of, recognised, state, write_down
from tests.conftest import own_engine, run_macros
from tests.site.test_bouwen import contents


def append(path: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        with (project / path).open("ab") as file:
            file.write(b" ")

    return change


def same_size_same_moment(project: Path) -> None:
    """Changes one byte of a page as a careless program would: size and moment stay."""
    page = project / "site" / "index.html"
    before, content = page.stat(), page.read_bytes()
    page.write_bytes(content.replace(b"e", b"o", 1))
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def with_parts(project: Path) -> None:
    """Gives the series a page of the theme and a program of its own."""
    settings = (project / "mkdocs.yml").read_text("utf-8")
    own = settings.replace("custom_dir: macros/templates/thema", "custom_dir: eigen thema")
    assert own != settings
    (project / "mkdocs.yml").write_text(f"{own}\nhooks: [haken/haak.py]\n", "utf-8")
    for part in ("eigen thema/partials/copyright.html", "haken/haak.py"):
        (project / part).parent.mkdir(parents=True)
        (project / part).touch()


CHANGES: dict[str, Callable[[Path], object]] = {
    "een tekst": append("docs/lessen/les-1.md"),
    "een lijst": append("docs/gegevens/rollen.yml"),
    "een tekening": append("docs/werkmaterialen/bak.svg"),
    "een verborgen bestand": lambda project: (project / "docs" / ".iets").touch(),
    "een bestand weg": lambda project: (project / "docs" / "over" / "wat-zie-je.md").unlink(),
    "een andere naam": lambda project: (project / "docs/over/wat-zie-je.md").rename(project / "docs/over/zie-je.md"),
    "de instellingen": append("mkdocs.yml"),
    "een sjabloon": append("macros/templates/blad.html"),
    "de code": append("macros/build/site.py"),
    "een eigen deel van het thema": append("eigen thema/partials/copyright.html"),
    "een eigen programma": append("haken/haak.py"),
    "een pagina van de site": same_size_same_moment,
    "een pdf van de site": append("site/werkmaterialen/tuinplan.pdf"),
    "een bestand van de site weg": lambda project: (project / "site" / "sw.js").unlink(),
    "een bestand te veel": lambda project: (project / "site" / "oud.html").touch(),
    "een waarde van elders": lambda project: (project / "mkdocs.yml").write_text("site_name: !ENV NAAM\n", "utf-8"),
    "een koppeling in docs": lambda project: (project / "docs" / "koppeling").symlink_to(project / "mkdocs.yml"),
}  # fmt: skip


@pytest.fixture
def opgeschreven(gebouwde_reeks: Path) -> Path:
    """The tiny series with its site and an engine to change, and what was made written down."""
    own_engine(gebouwde_reeks)
    with_parts(gebouwde_reeks)
    site, before = gebouwde_reeks / "site", state(gebouwde_reeks)
    write_down(gebouwde_reeks, name_of(site), before, count(9, 4, False, site), site)
    write_down(gebouwde_reeks, CHECKED, state(gebouwde_reeks, paper=False), Counted(9, 4))
    return gebouwde_reeks


def known(project: Path) -> Counted | None:
    return recognised(project, name_of(project / "site"), state(project), project / "site")


def test_wat_niet_veranderd_is_wordt_niet_nog_eens_gemaakt(opgeschreven, monkeypatch, capsys):
    monkeypatch.chdir(opgeschreven)
    monkeypatch.setattr("macros.build.site.build", lambda *_, **__: pytest.fail("opnieuw gebouwd"))
    monkeypatch.setattr("macros.build.checked.load_checked", lambda *_: pytest.fail("opnieuw gelezen"))
    assert (main(["site"]), main(["controle"])) == (0, 0)
    told = capsys.readouterr().out
    pdfs = len(list((opgeschreven / "site").rglob("*.pdf")))
    assert re.search(
        rf"Er is niets veranderd: 9 pagina's, {pdfs} pdf's en \d+ Word-bestanden, binnen een seconde\.", told
    )
    assert "uitgever.yml" in told
    assert "Alles klopt: 9 pagina's, 4 bladen." in told


def test_wat_er_ook_verandert_er_wordt_opnieuw_gebouwd(opgeschreven):
    before = contents(opgeschreven)
    for name, change in CHANGES.items():
        assert known(opgeschreven), name
        change(opgeschreven)
        assert known(opgeschreven) is None, name
        for file in [file for file in opgeschreven.rglob("*") if file.is_symlink() or file.is_file()]:
            if file.is_symlink() or file.relative_to(opgeschreven).as_posix() not in before:
                file.unlink()
        for path, content in before.items():
            file = opgeschreven / path
            if not file.exists() or file.read_bytes() != content:
                file.write_bytes(content)


def test_onze_stijlen_tellen_mee_voor_een_reeks_elders(gebouwde_reeks, tmp_path, monkeypatch):
    monkeypatch.setattr(unchanged, "OWN_STYLES", tmp_path / "assets")
    (tmp_path / "assets").mkdir()
    before = state(gebouwde_reeks)
    (tmp_path / "assets" / "les.css").touch()
    assert before != state(gebouwde_reeks) is not None


def test_een_andere_bibliotheek_of_een_kapotte_aantekening_is_geen_herkenning(opgeschreven, monkeypatch):
    note = opgeschreven / ".cache" / "gemaakt" / f"{name_of(opgeschreven / 'site')}.json"
    whole = note.read_text("utf-8")
    for damage in ("", "[]", whole[:-3], whole.replace("paginas", "x"), "[" * 100_000):
        note.write_text(damage, "utf-8")
        assert known(opgeschreven) is None
    note.write_text(whole, "utf-8")
    assert known(opgeschreven)
    monkeypatch.setattr(unchanged, "libraries", lambda: ["mkdocs-2.0.dist-info"])
    assert known(opgeschreven) is None


@pytest.mark.parametrize("saved", ["docs/lessen/les-1.md", "mkdocs.yml"])
def test_wat_tijdens_het_bouwen_bewaard_werd_wordt_niet_voor_gebouwd_gehouden(gebouwde_reeks, saved):
    site, file = gebouwde_reeks / "site", gebouwde_reeks / saved
    before, text = state(gebouwde_reeks), file.read_bytes()
    file.write_bytes(text + b"even anders")
    file.write_bytes(text)  # the same again, but who knows what was read
    os.utime(file, ns=(1, 1))
    write_down(gebouwde_reeks, name_of(site), before, count(9, 4, False, site), site)
    assert known(gebouwde_reeks) is None


@pytest.mark.parametrize("line", ["INHERIT: basis.yml", "site_author: !ENV NAAM"])
def test_van_instellingen_die_elders_staan_is_niets_bekend(gebouwde_reeks, line):
    assert state(gebouwde_reeks)
    with (gebouwde_reeks / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    assert state(gebouwde_reeks) is None


def test_de_opdracht_zelf_herkent_wat_ze_maakte(gebouwde_reeks):
    first, second = run_macros(gebouwde_reeks, "site"), run_macros(gebouwde_reeks, "site")
    assert re.search(r"\nGemaakt: \d+ pagina's, \d+ pdf's en \d+ Word-bestanden, in \d+ seconden?\.", first.stdout)
    assert "\nEr is niets veranderd: " in second.stdout
    assert (first.stderr, second.stderr) == ("", ""), "in a log stands only what came of it"


class Terminal(io.StringIO):
    """A terminal that shows what was written to it."""

    def isatty(self) -> bool:
        return True


def test_een_terminal_ziet_op_een_regel_hoe_ver_het_is_en_een_logboek_niets(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    terminal, log = Terminal(), io.StringIO()
    for out in (terminal, log):
        counter = Counter(progress := Progress(out, patience=0.0), "Bladen")
        for _ in range(3):
            counter.one_more()
            counter.one_ready()
        progress("Alles wordt ingepakt in een heel erg lange regel die nergens past", 0, 0)
        progress.end()
        progress("Te laat", 0, 0)
    shown = terminal.getvalue()
    assert "\r\x1b[KBladen: 3 van 3 (0 s)" in shown
    assert "\n" not in shown
    assert all(len(line) < 40 for line in shown.split("\r\x1b[K"))
    assert shown.endswith("\r\x1b[K")
    assert log.getvalue() == ""
    patient = Progress(terminal, patience=60.0)
    patient("Pagina's", 1, 2)
    patient.end()
    assert terminal.getvalue() == shown, "who is ready at once tells nothing"
    monkeypatch.setenv("TERM", "dumb")
    assert not Progress(terminal).shows
