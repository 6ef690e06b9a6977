"""The manual as an EPUB, for an e-reader, a tablet or a phone: the same chapters as the handbook on paper.

Our own writer, and a small one: an EPUB is a zip of XHTML with a list of what is in it, and the chapters are there
already (`boek`). The one library that is much used for it, EbookLib, may not go along with code under the MIT licence.
What comes of it, EPUBCheck reads in the tests.

    mimetype, META-INF/container.xml    what an e-reader looks for first
    EPUB/pakket.opf                     what the book is and what is in it
    EPUB/inhoud.xhtml, inhoud.ncx       the contents; the second for older e-readers
    EPUB/omslag.xhtml, titel.xhtml      the cover and the title page
    EPUB/tekst/                         the chapters
    EPUB/beeld/, assets/                pictures; the style and the letters
"""

from ...draw.words import in_words_of
from ...model.mappen import EPUB
from ..archive import write_archive
from ..boek.inhoud import Boek, places_of_sheets, read_book
from ..boek.verbinden import connect
from ..bouwwerk import Bouwwerk
from .chapters import address, read_texts
from .package import parts_of


def make_epub(bouwwerk: Bouwwerk, gelezen: Boek | None = None) -> None:
    """Writes the manual as an EPUB beside the other downloads; what was `gelezen` (read) of it is not read again, and is of
    no use to others after this.

    Raises Refusal where a page cannot be a chapter, or the cover cannot be drawn.
    """
    handleiding, site = bouwwerk.handleiding, bouwwerk.site
    target = site / EPUB
    target.parent.mkdir(exist_ok=True)
    with in_words_of(handleiding.gegevens.woorden):
        boek = gelezen or read_book(bouwwerk)
        connect(boek.hoofdstukken, boek.uitgever.adres, address, places_of_sheets(handleiding))
        write_archive(target, parts_of(handleiding, site, boek, read_texts(boek)), plain=frozenset({"mimetype"}))
