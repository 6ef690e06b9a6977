"""A school with a series of its own: it begins one in an empty folder, and builds it with the engine as a package."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pypdfium2  # type: ignore[import-untyped]
import pytest
import yaml
from lxml import html

from macros.authoring.new_series import new_series
from macros.build.checked import load_checked
from macros.model.messages import Refusal
from tests.conftest import PROJECT, run_macros


@pytest.fixture(scope="module")
def programma(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The engine as a package, put by itself in a folder."""
    wheels, target = tmp_path_factory.mktemp("wiel"), tmp_path_factory.mktemp("programma")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    alone = ["--no-deps", "--no-index"]
    subprocess.run([*pip, "wheel", *alone, "--no-build-isolation", "-w", wheels, PROJECT], check=True, cwd=wheels)
    [wheel] = wheels.glob("*.whl")
    subprocess.run([*pip, "install", *alone, "--target", target, wheel], check=True, cwd=wheels)
    return target


def test_een_reeks_begint_in_een_lege_map_en_bouwt_met_het_programma_als_pakket(programma, tmp_path):
    """Nothing of this checkout is on the path: what the series needs comes with the package."""
    environment = {**os.environ, "PYTHONPATH": str(programma)}

    def handleiding(folder: Path, *arguments: str) -> str:
        done = subprocess.run(
            [programma / "bin" / "handleiding", *arguments],
            cwd=folder, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "make serve" in handleiding(tmp_path, "nieuw", "reeks", "--map", "mijn-reeks")
    reeks = tmp_path / "mijn-reeks"
    assert not (reeks / "docs/assets/stijl").exists()
    assert "HANDLEIDING = handleiding\n" in (reeks / "Makefile").read_text("utf-8")
    assert (reeks / ".gitignore").is_file()
    settings = reeks / "mkdocs.yml"
    settings.write_text(
        f"{settings.read_text('utf-8')}repo_url: https://example.org/reeks\nedit_uri: edit/main/docs/\n"
    )

    handleiding(reeks, "site")
    site, les = reeks / "site", html.parse(reeks / "site/lessen/les-1.html").getroot()
    assert les.xpath("string(//title)") == "Les 1: Nieuwe titel - Mijn reeks"
    [style] = [address for address in les.xpath("//link[@rel='stylesheet']/@href") if "stijl" in address]
    assert ".oogopslag" in (site / "lessen" / style).read_text("utf-8")
    blad = site / "werkmaterialen" / "eerste-blad"
    text = pypdfium2.PdfDocument(blad.with_suffix(".pdf"))[0].get_textpage().get_text_range()
    assert "Wat is je vraag?" in text
    with ZipFile(blad.with_suffix(".docx")) as word:
        assert "Wat is je vraag?" in word.read("word/document.xml").decode()
    for path in ("index.md", "lessen/les-1.md", "werkmaterialen/eerste-blad.md", "over/index.md"):
        page = html.parse(site / path.replace(".md", ".html")).getroot()
        [link] = page.xpath("//a[.='Tekst verbeteren']")
        assert link.get("href") == f"https://example.org/reeks/edit/main/docs/{path}"
        assert link.xpath("ancestor::footer")
        assert not link.xpath("ancestor::article")  # so in no search, book or sheet
    assert "Tekst verbeteren" not in (site / "404.html").read_text("utf-8")
    les_op_papier = pypdfium2.PdfDocument(site / "lessen/les-1.pdf")
    assert not any("verbeteren" in page.get_textpage().get_text_range() for page in les_op_papier)
    assert {path.name for path in (site / "assets/lettertypen").glob("*.woff2")}
    assert not list(programma.rglob(".cache"))  # what is kept, is kept with the series


def test_een_nieuwe_reeks_klopt_meteen_en_zegt_waar_het_programma_staat(tmp_path):
    reeks = new_series(tmp_path / 'Onze “buurt” "2"')
    handleiding = load_checked(reeks / "docs", reeks)
    assert handleiding.paginas["index.md"].titel == "Onze buurt 2"
    assert [blad for _, les in handleiding.lessen for blad in les.werkbladen] == ["eerste-blad"]
    engine = next(line for line in (reeks / "Makefile").read_text("utf-8").splitlines() if line.startswith("programma"))
    assert (reeks / engine.partition(" = ")[2]).resolve() == PROJECT
    assert "\n\n\n" not in "".join(path.read_text("utf-8") for path in (reeks / "docs").rglob("*.md"))


def test_een_reeks_bouwt_met_een_nieuwe_instelling_van_ons_mee():
    """The settings that a series begins with are ours, but for what is its own."""
    ours, theirs = (yaml.safe_load(path.read_text("utf-8")) for path in (
        PROJECT / "mkdocs.yml", PROJECT / "macros/templates/nieuw/reeks/mkdocs.yml"
    ))  # fmt: skip
    own = {"site_name", "site_description", "copyright", "plugins"}
    assert theirs["theme"] == {key: value for key, value in ours["theme"].items() if key != "custom_dir"}
    assert {key: theirs[key] for key in theirs if key not in own | {"theme"}} == {
        key: ours[key] for key in ours if key not in own | {"theme"}
    }


@pytest.mark.parametrize("what", ["een bestand erin", "een bestand", "geen map"])
def test_een_map_waar_al_iets_staat_blijft_zoals_zij_is(tmp_path, what):
    folder = tmp_path / "reeks"
    if what == "een bestand erin":
        folder.mkdir()
        (folder / ".git").mkdir()
    elif what == "een bestand":
        folder.write_text("van mij", "utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Refusal) as refused:
        new_series(folder if what != "geen map" else Path())
    assert str(refused.value).endswith("map op, zoals: make nieuw soort=reeks map=../mijn-reeks") or (
        str(refused.value)
        == f'in "{folder}" staat al iets: kies een lege of nieuwe map, zoals: make nieuw soort=reeks map=../mijn-reeks'
    )
    assert sorted(tmp_path.rglob("*")) == before


def test_de_opdracht_zegt_een_zin_als_de_map_niet_leeg_is(tmp_path):
    done = run_macros(PROJECT, "nieuw", "reeks", "--map", str(PROJECT / "docs"))
    assert done.returncode == 1
    assert done.stderr.endswith("map=../mijn-reeks\nEr is niets gemaakt.\n")


def test_zonder_adres_van_de_teksten_staat_er_niets_over_verbeteren(site):
    """Nor is there any other trace of a repository: a reader would look for what is not there."""
    pages = [page.read_text("utf-8") for page in sorted(site.rglob("*.html"))]
    assert len(pages) > 100
    assert not any("Tekst verbeteren" in page or "voet__verbeteren" in page for page in pages)
