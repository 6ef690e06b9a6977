"""Makes the PDF and the Word file of every sheet; one that has not changed is not made again."""

import hashlib
import importlib.metadata
import json
import shutil
from pathlib import Path

from lxml import etree

from ..loading import WERKMATERIALEN, Handleiding
from ..messages import Problem
from .extract import Blad, extract_blad

WORKSHOP = Path(__file__).parent
LIBRARIES = ("weasyprint", "pydyf", "python-docx", "resvg-py", "lxml", "pillow")
STYLES = ("assets/stijl", "assets/lettertypen")


def make_downloads(handleiding: Handleiding, site: Path, cache: Path) -> list[Problem]:
    """Puts `<slug>.pdf` and `<slug>.docx` beside the page of every sheet in `site`.

    `cache` is the folder that keeps what was made before. Gives a problem for every sheet that cannot be made, or
    that takes more or fewer pages than its head says.
    """
    cache.mkdir(parents=True, exist_ok=True)
    tools, problems, kept = workshop(site), [], set()
    for slug, (pagina, werkblad) in sorted(handleiding.bladen.items()):
        where = f"{handleiding.docs.name}/{pagina.path}"
        page = site / WERKMATERIALEN / f"{slug}.html"
        try:
            blad = extract_blad(page.read_text("utf-8"), slug)
            key = fingerprint(blad, page.parent, tools)
            made = cache / key
            if not (made / "blad.json").exists():
                make(blad, site, made)
            kept.add(key)
        except ValueError as error:
            found, _, fix = str(error).partition(": ")
            problems.append(Problem(where, pagina.first_line, "bouwen", found, fix or "verander dit stuk van het blad."))
            continue
        pages = json.loads((made / "blad.json").read_text("utf-8"))["paginas"]
        if pages != werkblad.paginas:
            fix = f"maak het korter of langer, of zet paginas: {pages} in de kop."
            line = pagina.line("werkblad", "paginas")
            wrong = f"het blad beslaat {pages} pagina's, in de kop staat {werkblad.paginas}"
            problems.append(Problem(where, line, "te lang", wrong, fix))
        for suffix in ("pdf", "docx"):
            shutil.copyfile(made / f"blad.{suffix}", page.with_suffix(f".{suffix}"))
    if not problems:
        for old in cache.iterdir():
            if old.name not in kept:
                shutil.rmtree(old, ignore_errors=True)
    return problems


def make(blad: Blad, site: Path, made: Path) -> None:
    """Makes both files of one sheet in the folder `made`; the note of its pages is written last."""
    from .pdf import render_pdf  # these two are slow to import, and most builds make no sheet
    from .word import render_word

    made.mkdir(parents=True, exist_ok=True)
    pdf = render_pdf(blad, site)
    (made / "blad.pdf").write_bytes(pdf.bytes)
    (made / "blad.docx").write_bytes(render_word(blad, site))
    (made / "blad.json").write_text(json.dumps({"paginas": pdf.paginas}), "utf-8")


def fingerprint(blad: Blad, folder: Path, tools: str) -> str:
    """Gives a name for everything that a sheet's files depend on: its text, its pictures and the `tools`."""
    digest = hashlib.sha256(tools.encode())
    digest.update(repr((blad.slug, blad.titel, blad.soort, blad.voor, blad.liggend, blad.paginas, blad.voet)).encode())
    digest.update(etree.tostring(blad.element))
    for source in blad.element.xpath(".//img/@src"):
        picture = folder / source
        digest.update(picture.read_bytes() if picture.is_file() else b"")
    return digest.hexdigest()[:32]


def workshop(site: Path) -> str:
    """Gives a name for all that every sheet is made with: our code and styles, and the versions of the libraries."""
    digest = hashlib.sha256(" ".join(importlib.metadata.version(name) for name in LIBRARIES).encode())
    templates = WORKSHOP.parent / "templates"
    files = [*WORKSHOP.rglob("*.py"), templates / "blad.html", *(templates / "word").rglob("*")]
    files += [file for folder in STYLES for file in (site / folder).rglob("*")]
    for file in sorted(files):
        if file.is_file():
            digest.update(file.read_bytes())
    return digest.hexdigest()
