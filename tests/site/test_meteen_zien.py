"""What an editor saves is seen at once; whatever happens in between, in the end the pages are those of a whole build."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build

from macros.build.generator import Drawing
from macros.build.live import Live
from macros.build.pages import reeks_of, started
from macros.build.site import write_around
from macros.build.watch import Watch
from macros.check import check
from macros.model.messages import ContentError
from macros.printing.bouwwerk import Bouwwerk
from macros.read.handleiding import load_handleiding
from tests.site.test_bouwen import contents

LES, BLAD = "lessen/les-2", "werkmaterialen/terugblik"
PLEK = "Neem het "
PAPERS = (".pdf", ".docx", ".webp", ".zip")


class Saved(Exception):
    """Something was saved meanwhile."""


class Kijker:
    """A preview of the tiny series, without its server."""

    def __init__(self, project: Path) -> None:
        self.project, self.site, self.docs = project, project / "voorbeeld", project / "docs"
        self.watch, self.steps, self.seen = Watch([self.docs, project / "mkdocs.yml"]), 0, list[str]()
        self.stop_after = 10_000
        self.live = Live(
            project, self.site, self.pause, lambda: self.seen.append(self.html(LES)), lambda: [], print_nothing
        )
        self.live.renew([self.docs])

    def pause(self) -> None:
        self.steps += 1
        if self.steps > self.stop_after:
            raise Saved

    def html(self, path: str) -> str:
        file = self.site / f"{path}.html"
        return file.read_text("utf-8") if file.is_file() else ""

    def change(self, path: str, before: str, after: str) -> None:
        file = self.docs / path
        text = file.read_text("utf-8")
        assert before in text
        file.write_text(text.replace(before, after, 1), "utf-8")

    def renew(self) -> Bouwwerk:
        return self.live.renew(self.watch.changed())

    def is_as_a_whole_build(self, tmp_path: Path) -> None:
        """Compares all but the papers with what MkDocs' own build makes of the same manual."""
        handleiding = load_handleiding(self.docs)
        with started(self.project, tmp_path / "heel", handleiding) as config:
            mkdocs_build(config)
            reeks, logo = reeks_of(config)
        write_around(handleiding, tmp_path / "heel", reeks, logo)
        whole, shown = (
            {k: v for k, v in contents(f).items() if not k.endswith(PAPERS)} for f in (tmp_path / "heel", self.site)
        )
        assert whole.keys() == shown.keys()
        assert [name for name in whole if whole[name] != shown[name]] == []


def print_nothing(what: str, ready: int, of: int) -> None:
    """Tells nothing."""


@pytest.fixture
def kijker(gebouwde_reeks: Path) -> Kijker:
    return Kijker(gebouwde_reeks)


def test_een_bewaarde_pagina_is_er_meteen_en_wat_ervan_leent_volgt(kijker, tmp_path, monkeypatch):
    kijker.change(f"{BLAD}.md", "title: ", 'title: "Anders" #')
    kijker.change(f"{LES}.md", PLEK, f"Zonnig weer. {PLEK}")
    kijker.seen.clear()
    kijker.stop_after = kijker.steps  # another save, before anything else is drawn
    with pytest.raises(Saved):
        kijker.renew()
    assert "Zonnig weer." in kijker.seen[-1]
    assert "Anders" in kijker.html(BLAD)
    kijker.stop_after = 10_000
    kijker.change(f"{LES}.md", "Zonnig weer.", "Mooi weer.")
    kijker.renew()
    assert "Mooi weer." in kijker.html(LES)
    assert "Anders" in kijker.html("werkmaterialen/index")
    kijker.change(f"{LES}.md", "Mooi weer.", "Fris weer.")
    with monkeypatch.context() as patch:
        patch.setattr(Drawing, "_begin", None)  # the menu of all pages is there already: only a text changed
        kijker.renew()
    assert "Fris weer." in kijker.html(LES)
    kijker.is_as_a_whole_build(tmp_path)


def test_wat_meer_is_dan_tekst_bouwt_alles_opnieuw(kijker, tmp_path):
    docs = kijker.docs
    assert kijker.html(LES)
    (docs / "nieuw.md").write_text("---\ntitle: Nieuw\n---\n\nEen nieuwe pagina.\n", "utf-8")
    (docs / "gegevens" / "woorden.yml").write_text('"Ga naar de inhoud": "Naar de tekst"\n', "utf-8")
    kijker.renew()
    assert "Een nieuwe pagina." in kijker.html("nieuw")
    assert "Naar de tekst" in kijker.html(LES)
    (docs / "nieuw.md").rename(docs / "nieuwer.md")
    kijker.change("../mkdocs.yml", "site_name: ", "site_name: Onze ")
    assert kijker.renew().reeks.naam.startswith("Onze ")  # what papers say of it
    assert not kijker.html("nieuw")
    assert "<title>Nieuw - Onze " in kijker.html("nieuwer")
    kijker.is_as_a_whole_build(tmp_path)


def test_een_fout_houdt_niet_tegen_wat_je_ziet_en_gaat_weer_weg(kijker, tmp_path):
    blad = (kijker.docs / f"{BLAD}.md").read_text("utf-8")
    kijker.change(f"{LES}.md", PLEK, f"[Weg](weg.md) {PLEK}")
    with pytest.raises(ContentError, match="dode link"):
        kijker.renew()
    assert ">Weg</a>" in kijker.html(LES)
    (kijker.docs / f"{BLAD}.md").write_text("geen kop", "utf-8")
    with pytest.raises(ContentError, match="geen kop"):
        kijker.renew()
    assert len(kijker.html(BLAD)) > 1000, "what cannot be drawn stays as it was"
    kijker.change(f"{LES}.md", "[Weg](weg.md)", "Niet weg.")
    (kijker.docs / f"{BLAD}.md").write_text(blad, "utf-8")
    kijker.renew()
    kijker.is_as_a_whole_build(tmp_path)


def test_wat_niet_klopt_is_wat_de_controle_zegt(kijker):
    blad = (kijker.docs / f"{BLAD}.md").read_text("utf-8")
    (kijker.docs / "werkmaterialen" / "los.md").write_text(blad.replace("title: ", 'title: "Los" #', 1), "utf-8")
    with pytest.raises(ContentError, match="ongebruikt werkblad") as told:
        kijker.renew()
    assert told.value.problems == check(load_handleiding(kijker.docs))
    (kijker.docs / "werkmaterialen" / "los.md").unlink()
    kijker.change(f"{BLAD}.md", "{{ bladkop() }}", "{{ bladkop( }}")
    with pytest.raises(ContentError, match="1 fout gevonden") as told:  # that no good call is there, follows from it
        kijker.renew()
    assert told.value.problems == check(load_handleiding(kijker.docs))


def test_ook_als_het_met_fouten_begint_zijn_de_andere_paginas_er(gebouwde_reeks):
    docs, site = gebouwde_reeks / "docs", gebouwde_reeks / "voorbeeld"
    broken = {f"{LES}.md": ("**Leerkracht** snijdt", "Snijd"), f"{BLAD}.md": ("{{ bladkop() }}", "{{ bladkop( }}")}
    for path, (before, after) in broken.items():
        text = (docs / path).read_text("utf-8")
        assert before in text
        (docs / path).write_text(text.replace(before, after), "utf-8")
    asked = [*broken, "over/index.md"]  # what cannot be drawn does not keep the next from being drawn
    live = Live(gebouwde_reeks, site, lambda: None, lambda: None, lambda: asked, print_nothing)
    with pytest.raises(ContentError, match="2 fouten"):
        live.renew([docs])
    assert {page.relative_to(site).as_posix() for page in site.rglob("*.html")} == {"404.html", "over/index.html"}
    live.draw_what_can_be()
    pages = {page.relative_to(docs).with_suffix("").as_posix() for page in docs.rglob("*.md")}
    there = {page.relative_to(site).with_suffix("").as_posix() for page in site.rglob("*.html")}
    assert pages - there == {LES, BLAD}


def test_een_bestand_dat_in_twee_stappen_bewaard_wordt_telt_als_een_wijziging(tmp_path):
    page = tmp_path / "les.md"
    page.write_text("een", "utf-8")
    watch = Watch([tmp_path])
    assert watch.changed() == set()
    (tmp_path / ".les.md.swp").write_text("van de editor", "utf-8")
    assert watch.changed() == set()
    page.unlink()
    (tmp_path / "nieuw").write_text("twee", "utf-8")
    (tmp_path / "nieuw").rename(page)
    assert watch.changed() == {page}
    page.unlink()
    assert watch.changed() == {page}


def test_een_link_naar_een_map_erboven_laat_het_kijken_niet_rondjes_lopen(tmp_path):
    (tmp_path / "lessen").mkdir()
    (tmp_path / "lessen" / "les-1.md").write_text("een", "utf-8")
    (tmp_path / "lessen" / "rond").symlink_to(tmp_path)
    assert len(Watch([tmp_path]).seen) == 2
