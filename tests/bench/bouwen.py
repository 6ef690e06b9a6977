"""How long a build takes, from nothing and after a change, beside other makers of sites with the same words."""

import re
import shutil
from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path

from .anderen import Ander, build, docusaurus, material, zensical
from .meten import PROJECT, Gemeten, Mislukt, in_turn, python
from .tabel import Tabel, ratio, seconds
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
site.order_papers = lambda bouwwerk, printers, boek: order(bouwwerk, printers, False)
downloads.make_packs
downloads.make_packs = lambda *rest: []
site.make_epub, site.make_stick
site.make_epub = site.make_stick = lambda *rest: None
site.build(Path.cwd(), Path.cwd() / "site")
"""
"""Builds all but packs, handbook, EPUB and the zip of the site: there is no command for it, nobody needs less."""

ALL = "vanaf niets, alles"
LESS = "vanaf niets, zonder pakketten en handboek"
SAME = "niets veranderd"
ONE = "één blad veranderd"


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
    makers = others(exported, folder, tabel)
    jobs: dict[str, Callable[[int], Gemeten]] = {}
    for other, place in makers.values():
        versions.append(f"{other.naam} {other.versie}")
        try:
            build(other, place, True)  # the first time Python's files are compiled
        except Mislukt as error:
            tabel.noten.append(str(error))
            continue
        jobs[f"{other.naam}, vanaf niets"] = partial(_build, other, place, True)
        jobs[f"{other.naam}, nog eens"] = partial(_build, other, place, False)

    sheets = sorted((project / "docs" / "werkmaterialen").glob("*.md"), key=lambda path: path.stat().st_size)
    sheet = sheets[len(sheets) // 2]  # neither the shortest nor the longest
    text = sheet.read_text("utf-8")

    def one_changed(number: int) -> Gemeten:
        sheet.write_text(re.sub(r"(?m)^(title: [^\"\n]*)$", rf"\1 {number}", text), "utf-8")
        try:
            return ours(project)
        finally:
            sheet.write_text(text, "utf-8")

    jobs[ALL] = lambda _: ours(project, True)
    jobs[SAME] = lambda _: ours(project)
    jobs["make controle, de eerste keer"] = jobs["make controle"] = lambda _: python(
        project, "-m", "macros", "controle"
    )
    jobs[ONE] = one_changed
    jobs[LESS] = lambda _: _without_papers(project)  # last: what it leaves is no whole build
    found = in_turn(jobs, rounds, tabel.noten)

    def rij(what: str, maker: str, limit: float | None, before: str) -> None:
        if what not in found:
            return
        other = makers.get(maker)
        their = other and found.get(f"{other[0].naam}, vanaf niets")
        said = ""
        if other and their:
            said = f"{ratio(found[what].seconden, their.seconden)} {other[0].naam} ({seconds(their.seconden)})"
        tabel.rij(what, _told(found[what]), said, f"{limit} ×".replace(".", ",") if limit else "", before)

    rij(ALL, "docusaurus", 2, "44 s; 16,8 s zonder pakketten en boek")
    rij(LESS, "docusaurus", 1.3, "16,8 s")
    rij(SAME, "material", 1.8, "6,6 s")
    rij(ONE, "material", None, "")
    rij("make controle, de eerste keer", "material", None, "")
    rij("make controle", "material", None, "")
    most = max((found[name].geheugen for name in (ALL, SAME, ONE) if name in found), default=0)
    tabel.rij("meeste geheugen, alle processen samen", f"{most:.0f} MB", "", "700 MB", "599 MB")
    for name in found:
        if name.startswith("Docu") or (name.endswith("vanaf niets") and name not in (ALL, LESS)):
            tabel.rij(name, _told(found[name]), f"{found[name].geheugen:.0f} MB", "", "10,1 s" if "nog" in name else "")
    tabel.noten.append(
        f"Mediaan van {rounds}, om de beurt gemeten. Tussen haakjes de tijd van alle kernen samen: daarin telt het andere "
        f"werk van de computer minder mee. De anderen bouwen alleen HTML van dezelfde {count} woorden: geen pdf, Word of boek."
    )
    return tabel


def _told(found: Gemeten) -> str:
    return f"{seconds(found.seconden)} ({seconds(found.kern)})"


def _build(other: Ander, place: Path, fresh: bool, _number: int) -> Gemeten:
    return build(other, place, fresh)


def _without_papers(project: Path) -> Gemeten:
    for name in (".cache", "site"):
        shutil.rmtree(project / name, ignore_errors=True)
    return python(project, "-c", WITHOUT_PAPERS)
