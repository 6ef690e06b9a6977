"""How long a build takes, from nothing and after a change, beside other makers of sites with the same words."""

import re
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from .anderen import Ander, build, docusaurus, material, zensical
from .meten import PROJECT, Gemeten, Mislukt, median, python
from .tabel import Rij, Tabel, ratio, seconds
from .woorden import export

SOURCES = ("docs", "macros", "opzet", "mkdocs.yml", "pyproject.toml")
KEPT = ("bladen", "sjablonen", "teksten")
"""What a build keeps for the next one, as far as it saves time here."""
WITHOUT_PAPERS = """
import sys
from pathlib import Path
import macros.build.site as site
from macros.printing import downloads
order = site.order_papers
site.order_papers = lambda handleiding, folder, printers, boek: order(handleiding, folder, printers, False)
downloads.make_packs
downloads.make_packs = lambda *rest: []
site.make_epub, site.make_stick
site.make_epub = site.make_stick = lambda *rest: None
site.build(Path.cwd(), Path.cwd() / "site")
"""
"""Builds all but packs, handbook, EPUB and the zip of the site: there is no command for it, nobody needs less."""


def copy_of_project(folder: Path) -> Path:
    """Puts in `folder` what a build of the manual needs; gives the folder of the copy."""
    project = folder / "handleiding"
    project.mkdir(parents=True)
    for name in SOURCES:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, project / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, project)
    return project


@cache
def built(base: Path) -> Path:
    """Gives a copy of the manual below `base` that is built, with the papers that are kept in this project: for parts
    of the bench that do not measure building."""
    project = copy_of_project(base / "gebouwd")
    (project / ".cache").mkdir()
    for kept in (PROJECT / ".cache").glob("*"):
        if kept.name in KEPT:
            copy = shutil.copytree if kept.is_dir() else shutil.copy
            copy(kept, project / ".cache" / kept.name)
    ours(project)
    return project


def ours(project: Path, fresh: bool = False) -> Gemeten:
    """Builds the manual; with `fresh` from nothing."""
    if fresh:
        for name in (".cache", "site"):
            shutil.rmtree(project / name, ignore_errors=True)
    return python(project, "-m", "macros", "site")


def words(project: Path, folder: Path) -> tuple[Path, int]:
    """Gives a folder with the words of the manual that `project` built, and how many these are."""
    return folder / "woorden", export(project / "site", folder / "woorden")


MAKERS = {"material": material, "zensical": zensical, "docusaurus": docusaurus}


def others(
    exported: Path, folder: Path, tabel: Tabel, wanted: Iterable[str] = tuple(MAKERS)
) -> dict[str, tuple[Ander, Path]]:
    """Gives every maker of those `wanted` that can be had, with its project; the rest is a note below `tabel`."""
    found = {}
    for make in (MAKERS[name] for name in wanted):
        project = folder / make.__name__
        shutil.copytree(exported, project / "docs")
        try:
            found[make.__name__] = make(project), project
        except Mislukt as error:
            tabel.noten.append(str(error))
    return found


def measure(folder: Path, rounds: int, versions: list[str]) -> Tabel:
    """Measures every build; adds to `versions` those of the others."""
    tabel = Tabel("bouw", "Bouwen")
    project = copy_of_project(folder)
    ours(project)  # compiles Python's files, once
    exported, count = words(project, folder)
    theirs = {}
    for name, (other, place) in others(exported, folder, tabel).items():
        versions.append(f"{other.naam} {other.versie}")
        try:
            build(other, place, True)  # the first time Python's files are compiled
            fresh = median(lambda _, other=other, place=place: build(other, place, True), rounds)  # type: ignore[misc]
            again = median(lambda _, other=other, place=place: build(other, place, False), rounds)  # type: ignore[misc]
            theirs[name] = other.naam, fresh, again
        except Mislukt as error:
            tabel.noten.append(str(error))

    whole = median(lambda _: ours(project, True), rounds)
    same = median(lambda _: ours(project), rounds)
    sheets = sorted((project / "docs" / "werkmaterialen").glob("*.md"), key=lambda path: path.stat().st_size)
    sheet = sheets[len(sheets) // 2]  # neither the shortest nor the longest
    text = sheet.read_text("utf-8")

    def one_changed(number: int) -> Gemeten:
        sheet.write_text(re.sub(r"(?m)^(title: [^\"\n]*)$", rf"\1 {number}", text), "utf-8")
        return ours(project)

    changed = median(one_changed, rounds)
    sheet.write_text(text, "utf-8")
    check = median(lambda _: python(project, "-m", "macros", "controle"), rounds)

    def row(what: str, found: Gemeten, beside: str, fresh: bool, limit: float | None, before: str) -> Rij:
        other = theirs.get(beside)
        if not other:
            return Rij(what, _told(found), "", f"{limit} ×".replace(".", ",") if limit else "", before)
        their = other[1] if fresh else other[2]
        said = f"{ratio(found.seconden, their.seconden)} {other[0]} ({seconds(their.seconden)})"
        return Rij(what, _told(found), said, f"{limit} ×".replace(".", ",") if limit else "", before)

    tabel.rijen.append(row("vanaf niets, alles", whole, "docusaurus", True, 2, "44 s; 16,8 s zonder pakketten en boek"))
    try:
        less = median(lambda _: _without_papers(project), rounds)
        tabel.rijen.append(row("vanaf niets, zonder pakketten en handboek", less, "docusaurus", True, 1.3, "16,8 s"))
    except Mislukt as error:
        tabel.noten.append(f"Zonder pakketten en handboek niet gemeten: {error}")
    tabel.rijen.append(row("niets veranderd", same, "material", True, 1.8, "6,6 s"))
    tabel.rijen.append(row("één blad veranderd", changed, "material", True, None, ""))
    tabel.rijen.append(row("make controle", check, "material", True, None, ""))
    most = max(found.geheugen for found in (whole, same, changed))
    tabel.rij("meeste geheugen, alle processen samen", f"{most:.0f} MB", "", "700 MB", "599 MB")
    for name, fresh, again in theirs.values():
        tabel.rij(f"{name}, vanaf niets", _told(fresh), f"{fresh.geheugen:.0f} MB", "", "")
        if name.startswith("Docu"):
            tabel.rij(f"{name}, nog eens", _told(again), f"{again.geheugen:.0f} MB", "", "10,1 s")
    tabel.noten.append(
        f"Mediaan van {rounds}. Tussen haakjes de tijd van alle kernen samen: daarin telt het andere werk van de computer "
        f"minder mee. De anderen bouwen alleen HTML van dezelfde {count} woorden: geen pdf, Word of boek."
    )
    return tabel


def _told(found: Gemeten) -> str:
    return f"{seconds(found.seconden)} ({seconds(found.kern)})"


def _without_papers(project: Path) -> Gemeten:
    for name in (".cache", "site"):
        shutil.rmtree(project / name, ignore_errors=True)
    return python(project, "-c", WITHOUT_PAPERS)
