"""Rules for the files and folders of `docs/` -> problems: each page has one address, and nothing gets in its way."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ..model.handleiding import GEGEVENS, LESSEN, WERKMATERIALEN, Handleiding
from ..model.messages import Problem

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PAGE_LIKE = {".markdown", ".mdown", ".mkdn", ".mkd"}  # MkDocs makes a page of each, and so would we not know it
SLUG_FIX = "gebruik kleine letters, cijfers en streepjes, zoals mijn-blad."


def home(handleiding: Handleiding) -> Iterator[Problem]:
    """The manual has a page to begin with, and so have the lessons: each lesson links to it."""
    for path in ["index.md", *([f"{LESSEN}/index.md"] if handleiding.lessen else [])]:
        if path not in handleiding.paginas:
            fix = "maak het, met een kop en een welkom."
            yield Problem(f"{handleiding.docs.name}/{path}", 1, "geen beginpagina", "het bestand is er niet", fix)


def names(handleiding: Handleiding) -> Iterator[Problem]:
    """The name of a page or its folder is fit for an address; no other file takes the place of a page or a download."""
    for path in sorted(handleiding.bestanden):
        where, (stem, suffix) = f"{handleiding.docs.name}/{path}", posixpath.splitext(posixpath.basename(path))
        if suffix.lower() in PAGE_LIKE or (suffix.lower() == ".md" and suffix != ".md"):
            yield Problem(where, 1, "verkeerde naam", f'een naam op "{suffix}"', "laat de naam eindigen op .md.")
        elif suffix == ".yaml" and path.startswith(f"{GEGEVENS}/"):
            yield Problem(where, 1, "verkeerde naam", f'een naam op "{suffix}"', "laat de naam eindigen op .yml.")
        elif path == "404.md":
            fix = "geef de pagina een andere naam; 404 is de pagina voor een adres dat niet bestaat."
            yield Problem(where, 1, "verkeerde naam", '"404"', fix)
        elif suffix.lower() in {".html", ".htm"}:
            fix = "maak er een pagina van die op .md eindigt, of haal het bestand weg."
            yield Problem(where, 1, "verkeerde naam", f'een naam op "{suffix}"', fix)
        elif path in handleiding.paginas:
            wrong = [part for part in [*path.split("/")[:-1], stem] if not SLUG.fullmatch(part)]
            if wrong:
                yield Problem(where, 1, "verkeerde naam", f'"{wrong[0]}"', SLUG_FIX)
        elif suffix in {".pdf", ".docx"} and path.startswith(f"{WERKMATERIALEN}/") and stem in handleiding.bladen:
            fix = "geef het een andere naam; dit bestand maakt de handleiding zelf."
            yield Problem(where, 1, "verkeerde naam", f'"{stem}{suffix}"', fix)
        elif suffix == ".md" and path.startswith(f"{GEGEVENS}/"):
            yield Problem(where, 1, "verkeerde map", f"een pagina in {GEGEVENS}/", "zet de pagina in een andere map.")


def kinds(handleiding: Handleiding) -> Iterator[Problem]:
    """Everything is a plain file or folder: MkDocs would follow a link to a folder, and stumble over one to nowhere."""
    for file in sorted(handleiding.docs.rglob("*")):
        linked_folder = file.is_symlink() and file.is_dir()
        if linked_folder or not (file.is_dir() or file.is_file()):
            where = f"{handleiding.docs.name}/{Path(file).relative_to(handleiding.docs).as_posix()}"
            fix = "zet er een gewoon bestand of een gewone map neer, of haal het weg."
            yield Problem(where, 1, "onleesbaar bestand", "dit is geen gewoon bestand en geen gewone map", fix)


def drawings(handleiding: Handleiding) -> Iterator[Problem]:
    """Every drawing can be drawn: by a browser, on paper and in Word."""
    for path in sorted(handleiding.bestanden):
        if path.endswith(".svg"):
            try:
                etree.parse(handleiding.docs / path, etree.XMLParser(resolve_entities=False, no_network=True))
            except (etree.XMLSyntaxError, OSError):
                wrong = "dit is geen goede SVG-tekening", "bewaar haar opnieuw als SVG."
                yield Problem(f"{handleiding.docs.name}/{path}", 1, "onleesbaar bestand", *wrong)


RULES = (home, names, kinds, drawings)
