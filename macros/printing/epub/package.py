"""What the EPUB is made of: every file of the book, in one order, and the list that says what each is."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ...draw.templating import render
from ...draw.uitgever import voet
from ...model.handleiding import Handleiding
from ...model.messages import Refusal
from ...read.assets import style_home
from ..archive import Part
from ..boek.inhoud import Boek
from ..fingerprint import named_files
from ..styles import LETTERS, STYLE_FOLDER
from .chapters import PICTURES, TEXTS, Tekst
from .cover import cover

ROOT = "EPUB"
XHTML, CSS, PNG = "application/xhtml+xml", "text/css", "image/png"
KINDS = {
    ".css": CSS, ".gif": "image/gif", ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".png": PNG, ".svg": "image/svg+xml",
    ".txt": "text/plain", ".webp": "image/webp", ".woff2": "font/woff2",
}  # fmt: skip
OURS = uuid.UUID("6a6c58a3-4f0f-5a8e-9d55-3f1f1d0a7c11")
"""What names of books are made with; another would make every book a new one to who has it already."""
YEAR = re.compile(r"\b(?:19[89]\d|[2-9]\d{3})\b")
OLDEST = "1980"
"""The year of a book that has none: it asks no clock, so that it is the same when it is made again."""


@dataclass(frozen=True)
class Item:
    """A file of the book, as the list of files has it."""

    id: str
    href: str
    """Where it is, from the folder of the book."""
    soort: str
    """Its media type."""
    inhoud: bytes
    eigen: str = ""
    """What is special about it: `nav`, `cover-image`, `svg`."""
    volgorde: bool = False
    """True where it is read, in the order of the list."""


@dataclass(frozen=True)
class Inhoudsdeel:
    """A part in the contents: its name, the text that opens it, and its other texts."""

    titel: str
    eerste: Tekst | None
    teksten: list[Tekst]


def parts_of(handleiding: Handleiding, site: Path, boek: Boek, texts: list[Tekst]) -> Iterator[Part]:
    """Gives every file of the book with its path in the zip; what e-readers look for first comes first.

    Raises Refusal where a picture is no kind that e-readers know, or the cover cannot be drawn.
    """
    urn = uuid.uuid5(OURS, f"{boek.taal} {boek.titel}").urn
    items = [*_items(handleiding, site, boek, texts, urn)]
    year = YEAR.search(boek.uitgever.datum)
    facts = {
        "naam": urn,
        "jaar": year[0] if year else "",
        "gewijzigd": f"{year[0] if year else OLDEST}-01-01T00:00:00Z",
    }
    yield "mimetype", b"application/epub+zip"
    yield "META-INF/container.xml", render("epub/container.xml").encode()
    yield f"{ROOT}/pakket.opf", render("epub/pakket.xml", boek=boek, items=items, **facts).encode()
    for item in items:
        yield f"{ROOT}/{item.href}", item.inhoud


def contents(texts: list[Tekst]) -> list[Inhoudsdeel]:
    """Gives the parts as the contents have them; the page that opens a part is the part itself, not a chapter in it."""
    found: list[Inhoudsdeel] = []
    for text in texts:
        opens = text.path.endswith("/index.md") or not text.deel
        if not found or found[-1].titel != text.deel or not text.deel:
            found.append(Inhoudsdeel(text.deel or text.titel, text if opens else None, []))
            if opens:
                continue
        found[-1].teksten.append(text)
    return found


def _items(handleiding: Handleiding, site: Path, boek: Boek, texts: list[Tekst], urn: str) -> Iterator[Item]:
    """Gives every file in the list: first what is read, in order, then what that needs; `urn` names the book."""
    parts = contents(texts)
    edition = voet(boek.uitgever)

    def page(name: str, **values: object) -> bytes:
        return render(f"epub/{name}.html", boek=boek, **values).encode()

    yield Item("omslag", "omslag.xhtml", XHTML, page("omslag"), volgorde=True)
    yield Item("titel", "titel.xhtml", XHTML, page("titel", uitgave=edition), volgorde=True)
    toc = page("inhoud", delen=parts, begin=texts[0] if texts else None)
    yield Item("inhoud", "inhoud.xhtml", XHTML, toc, "nav", volgorde=True)
    for number, text in enumerate(texts, 1):
        own = "svg" if text.tekent else ""
        yield Item(f"tekst-{number}", f"{TEXTS}/{text.naam}", XHTML, text.xhtml.encode(), own, volgorde=True)
    ncx = render("epub/ncx.xml", boek=boek, naam=urn, delen=parts).encode()
    yield Item("ncx", "inhoud.ncx", "application/x-dtbncx+xml", ncx)
    yield Item("omslagbeeld", "omslag.png", PNG, cover(handleiding, site, boek), "cover-image")
    for number, file in enumerate(sorted({picture for text in texts for picture in text.beelden}), 1):
        yield Item(f"beeld-{number}", f"{PICTURES}/{file}", _kind(file), (site / file).read_bytes())
    style = render("epub/stijl.css", rollen=handleiding.gegevens.rollen).encode()
    yield Item("stijl", f"{STYLE_FOLDER}/epub.css", CSS, style)
    for number, (file, content) in enumerate(_letters(style_home(handleiding.docs)), 1):
        yield Item(f"letters-{number}", file, _kind(file), content)


def _letters(docs: Path) -> Iterator[tuple[str, bytes]]:
    """Gives the styles that name the letters, the letters, and the licence that goes where they go."""
    styles = [docs.resolve() / STYLE_FOLDER / name for name in LETTERS]
    letters = [file for file in named_files(styles, docs) if file.suffix in KINDS]
    licences = {file for letter in letters for file in letter.parent.glob("*.txt")}
    for file in (*styles, *sorted({*letters, *licences})):
        yield file.relative_to(docs.resolve()).as_posix(), file.read_bytes()


def _kind(name: str) -> str:
    """Gives the media type of the file `name`. Raises Refusal where e-readers know no such files."""
    suffix = Path(name).suffix.lower()
    if suffix not in KINDS:
        raise Refusal(f"het beeld {name} kan niet in een e-boek", "bewaar het als SVG, PNG of JPEG.")
    return KINDS[suffix]
