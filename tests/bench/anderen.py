"""Other makers of sites, each with the exported words of our pages and nothing else: Material, Zensical, Docusaurus.

What is not on this machine yet comes from PyPI and npm, into `.cache/bench`. Where these cannot be reached, `Mislukt`
says so in one line.
"""

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from .meten import PROJECT, Gemeten, Mislukt, run

TOOLS = PROJECT / ".cache" / "bench"
NAME = "Woorden van de handleiding"
MKDOCS = f"""site_name: {NAME}
use_directory_urls: false
theme:
  name: material
  language: nl
  font: false
plugins:
  - search
markdown_extensions:
  - tables
validation:
  links:
    anchors: ignore
"""
DOCUSAURUS = "3.10.2"
PACKAGES = {
    "@docusaurus/core": DOCUSAURUS,
    "@docusaurus/faster": DOCUSAURUS,
    "@docusaurus/preset-classic": DOCUSAURUS,
    "react": "^19",
    "react-dom": "^19",
}
OVERRIDES = {"@docsearch/core": "4.7.0", "@docsearch/react": "4.7.0"}
"""Parts of Docusaurus' theme of which not every registry has the newest; nothing of them is used."""
DOCUSAURUS_CONFIG = f"""export default {{
  title: "{NAME}", url: "https://voorbeeld.nl", baseUrl: "/", onBrokenLinks: "ignore",
  i18n: {{ defaultLocale: "nl", locales: ["nl"] }},
  markdown: {{ format: "md" }},
  future: {{ v4: true, faster: true }},
  presets: [["classic", {{ docs: {{ routeBasePath: "/" }}, blog: false, pages: false }}]],
}};
"""
LIGHTHOUSE = "12.8.2"


@dataclass(frozen=True)
class Ander:
    """Another maker of sites."""

    naam: str
    versie: str
    bouw: tuple[str, ...]
    """The command that builds."""
    bewaard: tuple[str, ...]
    """What it keeps between two builds, and what it made: gone before a build from nothing."""
    kijk: tuple[str, ...] = ()
    """The command that serves and builds again at every save; the port follows as `{poort}`."""


def material(project: Path) -> Ander:
    """Gives plain Material: the MkDocs and the theme of this project, none of its engine."""
    (project / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    mkdocs = (sys.executable, "-m", "mkdocs")
    serve = (*mkdocs, "serve", "--livereload", "--dev-addr", "127.0.0.1:{poort}")
    return Ander("Material", _version("mkdocs-material"), (*mkdocs, "build"), ("site",), serve)


def zensical(project: Path) -> Ander:
    """Gives Zensical, with the settings of plain Material."""
    (project / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    folder = TOOLS / "zensical"
    program = folder / "bin" / "zensical"
    if not program.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        try:
            run(folder.parent, sys.executable, "-m", "venv", str(folder))
            run(folder.parent, str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "zensical")
        except Mislukt as error:
            shutil.rmtree(folder, ignore_errors=True)
            raise Mislukt(f"Zensical is niet te halen van PyPI: {error}") from error
    found = sorted(folder.glob("lib/*/site-packages/zensical-*.dist-info"))
    version = found[0].name.split("-")[1].removesuffix(".dist") if found else "?"
    serve = (str(program), "serve", "--dev-addr", "127.0.0.1:{poort}")
    return Ander("Zensical", version, (str(program), "build"), ("site", ".cache"), serve)


def docusaurus(project: Path) -> Ander:
    """Gives Docusaurus with rspack, which makes only HTML of the words: no search, no papers."""
    folder = TOOLS / "docusaurus"
    _npm(folder, PACKAGES, OVERRIDES, "Docusaurus")
    (project / "docusaurus.config.mjs").write_text(DOCUSAURUS_CONFIG, "utf-8")
    (project / "package.json").write_text('{"name": "woorden", "private": true}', "utf-8")
    if not (project / "node_modules").exists():
        (project / "node_modules").symlink_to(folder / "node_modules")
    program = str(folder / "node_modules" / ".bin" / "docusaurus")
    kept = ("build", ".docusaurus", "node_modules/.cache")
    return Ander("Docusaurus (rspack)", DOCUSAURUS, (program, "build"), kept)


def lighthouse() -> str:
    """Gives the program Lighthouse."""
    folder = TOOLS / "lighthouse"
    _npm(folder, {"lighthouse": LIGHTHOUSE}, {}, "Lighthouse")
    return str(folder / "node_modules" / ".bin" / "lighthouse")


def _npm(folder: Path, packages: dict[str, str], overrides: dict[str, str], name: str) -> None:
    """Has npm put `packages` in `folder`, once. Raises Mislukt where it cannot."""
    wanted = json.dumps({"private": True, "dependencies": packages, "overrides": overrides}, indent=1)
    told, ready = folder / "package.json", folder / "klaar"
    if ready.exists() and told.read_text("utf-8") == wanted:
        return
    if not shutil.which("npm"):
        raise Mislukt(f"{name} niet gemeten: npm staat niet op deze computer")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    told.write_text(wanted, "utf-8")
    try:
        run(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
    except Mislukt as error:
        raise Mislukt(f"{name} is niet te halen met npm: {error}") from error
    ready.touch()


def build(other: Ander, project: Path, fresh: bool) -> Gemeten:
    """Builds with `other`; `fresh` from nothing."""
    if fresh:
        for name in other.bewaard:
            shutil.rmtree(project / name, ignore_errors=True)
    return run(project, *other.bouw)


def _version(package: str) -> str:
    from importlib.metadata import version

    return version(package)
