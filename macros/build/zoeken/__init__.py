"""Searching without a server: the built pages are read, and all that the search needs stands in one script beside them,
or, of a large manual, in more of them.

A script and not a JSON file, for what is opened from a disk or a USB stick may fetch nothing.
"""

from dataclasses import asdict
from pathlib import Path

from lxml import html

from ...model.handleiding import Handleiding
from ...read.assets import has_asset
from ...text.woordvormen import Woordvormen
from .index import EXTRA, make_index
from .parts import in_parts
from .plekken import PARSER, plekken

FOLDER = "assets/scripts/zoeken"
STEM = "zoekindex"
INDEX = f"{FOLDER}/{STEM}.js"
SCRIPTS = "zoeker.js", "zoekvenster.js"


def stemmer_of(handleiding: Handleiding, language: str) -> str:
    """Gives the script that knows the endings of a language (`nl`, `en-GB`), or nothing where the manual has none."""
    path = f"{FOLDER}/stam-{language.split('-')[0].lower()}.js"
    return path if has_asset(handleiding.docs, path) else ""


def scripts_of(handleiding: Handleiding, language: str) -> list[str]:
    """Gives the scripts that the search runs on, in order, as paths from the top of the site."""
    return [*filter(None, [stemmer_of(handleiding, language)]), INDEX, *(f"{FOLDER}/{name}" for name in SCRIPTS)]


def write_index(handleiding: Handleiding, site: Path) -> None:
    """Writes the index of the pages in the built `site`."""
    home = html.document_fromstring((site / "index.html").read_bytes(), PARSER)
    language = str(home.get("lang") or "")
    vormen = Woordvormen(language if stemmer_of(handleiding, language) else "")
    data = asdict(make_index(plekken(handleiding, site), handleiding.gegevens, vormen)) | EXTRA
    (site / INDEX).parent.mkdir(parents=True, exist_ok=True)
    for old in (site / FOLDER).glob(f"{STEM}*.js"):  # a preview writes it again and again, in more parts or in fewer
        old.unlink()
    for path, text in in_parts(data, f"{FOLDER}/{STEM}").items():
        (site / path).write_text(text, "utf-8", newline="\n")
