"""Both ways out of MkDocs stay open: the same texts and the same engine build with what may come after it.

What each step costs stands in opzet/weg-uit-mkdocs.md.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import cast

from lxml import html

from tests.conftest import PROJECT

WITH_PROPERDOCS = "import properdocs.replacement, sys; from macros.__main__ import main; sys.exit(main(['site']))"
GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
OF_THE_THEME = {"__inhoud", "__skip", None}  # the place to skip to, as each theme calls it
CHANGES_WITH_THE_PAGES = {"sw.js", "downloads/handleiding.zip"}


def files(site: Path) -> dict[str, bytes]:
    """Gives what stands in each file of a site, but for the name of the generator on its pages."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {
        name: GENERATOR.sub(b"", path.read_bytes()) if path.suffix == ".html" else path.read_bytes()
        for name, path in found.items()
    }


def with_properdocs(project: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", WITH_PROPERDOCS], cwd=project, capture_output=True, text=True, check=False
    )


def test_properdocs_maakt_dezelfde_site_met_alle_papieren(gebouwde_reeks):
    before = files(gebouwde_reeks / "site")
    shutil.rmtree(gebouwde_reeks / "site")
    done = with_properdocs(gebouwde_reeks)
    assert done.returncode == 0, done.stderr
    after = files(gebouwde_reeks / "site")
    assert "ProperDocs" in (gebouwde_reeks / "site/index.html").read_text("utf-8")
    assert after.keys() == before.keys()
    assert [name for name in before if before[name] != after[name] and name not in CHANGES_WITH_THE_PAGES] == []


def test_wat_properdocs_meldt_komt_bij_de_redactie_aan(gebouwde_reeks):
    settings = gebouwde_reeks / "mkdocs.yml"
    right = "on_error_fail: true\n"
    settings.write_text(settings.read_text("utf-8").replace(right, f"{right}      modules: 5\n"), "utf-8")
    done = with_properdocs(gebouwde_reeks)
    assert done.returncode == 1
    assert (
        "mkdocs.yml:1 [bouwen] Config value 'plugins': Plugin 'macros' option 'modules': Expected type" in done.stderr
    )


def told(page: Path) -> tuple[str, list[str], list[str]]:
    """Gives the words of a page, the names of its places, and where its links and pictures lead."""
    parser = html.HTMLParser(encoding="utf-8")
    article = cast(html.HtmlElement, html.document_fromstring(page.read_bytes(), parser).find(".//article"))
    for other in list(article.iter("script", "style")):
        other.drop_tree()
    places = [str(element.get("id")) for element in article.iter() if element.get("id") not in OF_THE_THEME]
    led = [element.get("href") or element.get("src") for element in article.iter("a", "img")]
    return " ".join(article.text_content().split()), places, [address for address in led if address]


def test_zensical_maakt_elke_pagina_met_dezelfde_woorden_plekken_en_links(gebouwde_reeks):
    """In its own theme, without the sheets on paper: how far it goes stands beside the price."""
    shutil.copytree(PROJECT / "opzet", gebouwde_reeks / "opzet", ignore=shutil.ignore_patterns("__pycache__"))
    for command in (["opzet/naar_zensical.py"], ["-m", "zensical", "build", "-f", ".zensical.yml"]):
        done = subprocess.run(
            [sys.executable, *command], cwd=gebouwde_reeks, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    ours = gebouwde_reeks / "site"
    theirs = gebouwde_reeks / ".cache" / "zensical"
    pages = [path.relative_to(theirs) for path in sorted(theirs.rglob("*.html")) if path.name != "404.html"]
    assert len(pages) == len(list((gebouwde_reeks / "docs").rglob("*.md")))
    assert {str(page): told(theirs / page) for page in pages} == {str(page): told(ours / page) for page in pages}
    assert "Zensical" not in told(theirs / "index.html")[0]
