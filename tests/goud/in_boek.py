"""What a few pages of the second series become in a book on paper and in an e-book, and the pictures that go with a page."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from unittest.mock import patch
from zlib import crc32

import resvg_py

from macros.draw.delen import Reeks
from macros.draw.words import in_words_of
from macros.model.gegevens import Uitgever
from macros.model.handleiding import Handleiding
from macros.printing import plaatje
from macros.printing.boek.handleiding import book_on_paper
from macros.printing.boek.inhoud import read_book
from macros.printing.boek.verbinden import connect
from macros.printing.bouwwerk import Bouwwerk
from macros.printing.epub import package
from macros.printing.epub.chapters import address, read_texts
from tests import goud

PAGES = (
    "index.md",
    "about/index.md",
    "about/signs.md",
    "lessen/index.md",
    "lessen/brakes.md",
    "interventies/oil.md",
    "werkmaterialen/letter-home.md",
)
REEKS = Reeks("Fietsen & zo", taal="en")
ICON = '<link rel="icon" href="assets/beeld/logo.svg">'
MANY = Uitgever(
    naam="Schuur", mail="a@b.nl", licentie="CC BY", datum="november 2026", versie="1.0", adres="https://voorbeeld.nl"
)
STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
IN_DATA = re.compile(r"base64,[\w+/=]+")
LINES = re.compile(r'(?<= d=")[^"]{30,}')


def _few(uitgever: Uitgever, pages: tuple[str, ...]) -> Handleiding:
    whole = goud.series()
    found = MappingProxyType({path: whole.paginas[path] for path in pages})
    return replace(
        whole, paginas=found, gegevens=replace(whole.gegevens, uitgever=uitgever), docs=goud.PROJECT / "docs"
    )


def _shorter(lines: re.Match[str]) -> str:
    """Gives how the lines of letters begin, and a number that is another where any of them is."""
    return f"{lines[0][:30]}… {crc32(lines[0].encode()):x}"


def _built(handleiding: Handleiding, site: Path) -> None:
    for path, pagina in handleiding.paginas.items():
        file = (site / path).with_suffix(".html")
        file.parent.mkdir(exist_ok=True)
        body = f"<article><h1>{pagina.titel}</h1>{goud.page_html(pagina)}</article>"
        file.write_text(f'<html lang="en"><head>{ICON}</head><body>{body}</body></html>', "utf-8")


def books() -> str:
    """Gives a book on paper as HTML, and the files of an e-book: with a publisher and every page, and with neither."""
    parts = []
    for uitgever, pages in ((MANY, PAGES), (Uitgever(), PAGES[:1] + PAGES[4:5])):
        handleiding = _few(uitgever, pages)
        with TemporaryDirectory() as folder, in_words_of(handleiding.gegevens.woorden):
            _built(handleiding, Path(folder))
            book = read_book(Bouwwerk(handleiding, Path(folder), REEKS))
            parts.append(
                f"{book.titel} {book.ondertitel} {book.taal} {book.beeld} {[(deel, len(found)) for deel, found in book.delen]}"
            )
            for quire in book_on_paper(handleiding, book):
                parts += [style for style in STYLE.findall(quire.html) if style not in parts]  # each once
                parts.append(f"--- {quire.path} begint {quire.begint} les {quire.les}\n{STYLE.sub('', quire.html)}")
            connect(book.hoofdstukken, uitgever.adres, address)
            with (
                patch.object(
                    resvg_py, "svg_to_bytes", lambda svg_string, **_: LINES.sub(_shorter, svg_string).encode()
                ),
                patch.object(package, "_kind", lambda name: f"soort van {name[-4:]}"),
            ):
                texts = [replace(text, beelden=()) for text in read_texts(book)]
                for name, content in package.parts_of(handleiding, Path(folder), book, texts):
                    shown = (
                        content.decode()
                        if name.endswith((".xhtml", ".opf", ".ncx", ".xml", "mimetype", "epub.css", "omslag.png"))
                        else ""
                    )
                    parts.append(f"--- {name}\n{shown}")
    return "\n".join(parts) + "\n"


def pictures() -> str:
    """Gives the drawings behind the pictures that go with a shared page, and behind the icon of the app."""
    parts, docs = [], goud.PROJECT / "docs"
    wheel = goud.SERIES / "docs" / "werkmaterialen" / "wheel.svg"
    logo = wheel
    titles = (
        "Fiets",
        "Een lange titel die over vier regels gaat en dan nog wat verder loopt dan er past",
        "<b> & “zo”",
    )
    with patch.object(plaatje, "_drawn", lambda svg, width, docs: f"{width} {IN_DATA.sub('…', svg)}".encode()):
        for titel in titles:
            parts += [plaatje.deelplaatje(docs, "Reeks & zo", titel, "#123456", logo, drawn) for drawn in (None, wheel)]
        parts.append(plaatje.icoon(docs, logo, 192))
    return "\n".join(part.decode() for part in parts) + "\n"


TABLES: dict[str, Callable[[], str]] = {"boeken": books, "plaatjes": pictures}
