"""Draws a sheet as a PDF to print or to fill in, with WeasyPrint.

The PDF takes the site's own stylesheets, so it looks like what the browser prints. It is accessible (PDF/UA-1: tagged,
in Dutch, every field with a name), asks nothing of any other computer, and is the same file byte for byte every time.
"""

import builtins
import logging
import mimetypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pydyf
from markupsafe import Markup
from weasyprint import CSS, Document
from weasyprint.logger import LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from ...draw.templating import render
from ...draw.words import in_words_of
from ...model.kop import Soort
from ...model.mappen import WERKMATERIALEN
from ..blad import Blad, Impossible
from ..faster import hurry
from ..fields import facts
from ..font_files import unpacked
from ..fonts import own_fonts
from ..styles import LETTERS, STYLE_FOLDER, STYLES
from .fields import finish_fields
from .page import Page
from .pages import mark_rooms, note_for_binding, ready_to_bind
from .tags import finish_tags, name_decoration

WITHOUT_FIELDS = Soort.OEFENING
ROOT = "/site/"
"""Where files of the site are for WeasyPrint: it names a picture of dots after its address, and the real folder is another
for every build."""
OWN_STYLE = re.compile(r"(?<=<style>).*?(?=<.style>)", re.DOTALL)
# What WeasyPrint says of a sign that no font has, and of a picture that it cannot read.
NO_SIGN = re.compile(r'unsupported by fonts: "(.+?)" \(')
NO_PICTURE = re.compile(r"Failed to load image at '[^']*?([^'/]+)'")
# And of a row of fields, of which the tops are on one line: it needs no more.
NO_BASELINE = "Inline grids are not supported"

hurry()


@dataclass(frozen=True)
class PdfFile:
    """A PDF, and what its making brought to light."""

    bytes: builtins.bytes
    """The file."""
    paginas: int
    """How many pages it has."""
    meldingen: tuple[str, ...] = ()
    """What WeasyPrint complained about, in its own words; nothing when all is well."""


class _Unreachable(FatalURLFetchingError):
    """Stops the drawing of a sheet that needs what it may not have; `refusal` says so."""

    def __init__(self, text: str, fix: str, near: str) -> None:
        super().__init__(f"{text}: {fix}")
        self.refusal = Impossible(text, fix, near)


class SiteFetcher(URLFetcher):
    """Reads files of the built site and nothing else: a PDF depends on no other computer, nor on the rest of ours."""

    def __init__(self, site: Path) -> None:
        super().__init__(allowed_protocols=("file",))
        self.site = site.resolve()

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Gives the file at `url`; stops the drawing where it is not a file of the site."""
        parts = urlsplit(url)
        named = unquote(parts.path)
        path = (self.site / named.removeprefix(ROOT)).resolve()  # from the root of this machine: elsewhere
        if parts.scheme != "file" or parts.netloc or not path.is_relative_to(self.site):
            raise _Unreachable(f"het blad haalt {url} van buiten de site", "zet het bestand in docs/.", path.name)
        if not path.is_file():
            raise _Unreachable(f"het bestand {path.name} staat niet op de site", "zet het erbij in docs/.", path.name)
        if path.suffix == ".woff2":
            return URLFetcherResponse(url, unpacked(path.read_bytes()))
        return SiteFile(path.as_uri(), path.read_bytes())


@lru_cache(maxsize=4)
def _fetcher(site: Path) -> SiteFetcher:
    """Gives what reads files of `site`: making one takes longer than reading a file."""
    return SiteFetcher(site)


class SiteFile(URLFetcherResponse):
    """A file of the built site. Opening it as an address takes longer than drawing what is in it."""

    @property
    def content_type(self) -> str:
        """What kind of file it is, by its name."""
        return mimetypes.guess_type(self.url)[0] or "text/plain"


def render_pdf(blad: Blad, site: Path, docs: Path | None = None) -> PdfFile:
    """Gives `blad` as a PDF; `site` is the folder of the built site, with its styles, fonts and drawings.

    Styles and fonts are read from `docs` where it is given: the same files, in a place that stays between builds.

    Raises Refusal where the sheet needs a file that is not on the site.
    """
    with in_words_of(dict(blad.woorden)):
        source = render("blad.html", blad=blad, inhoud=Markup(_html(blad)))
    known = facts(blad.element)

    def finish(document: Document, pdf: pydyf.PDF) -> None:
        finish_tags(pdf)
        finish_fields(pdf, known)

    forms = blad.soort != WITHOUT_FIELDS and blad.vergroot == 1
    with _drawing(docs or site, STYLES) as (styles, fonts, heard):
        html = Page(source, f"file://{ROOT}{WERKMATERIALEN}/", _fetcher(site))
        sizes = _sizes(blad.stijl)  # before the others: a kind of sheet may have sizes of its own
        document = html.render(stylesheets=[sizes, *styles], font_config=fonts, pdf_forms=forms)
        data = document.write_pdf(finisher=finish, pdf_variant="pdf/ua-1", pdf_forms=forms, zoom=blad.vergroot)
    return PdfFile(data, len(document.pages), tuple(heard))


def render_text(source: str, site: Path, docs: Path) -> PdfFile:
    """Gives the page `source` (HTML, with its own style) as a PDF to be bound (`bind`), alone or with others; it names
    files from the root of `site`.

    Raises Refusal where it needs a file that is not on the site.
    """
    own = sha256(source.encode()).hexdigest()[:8]

    def finish(_: Document, pdf: pydyf.PDF) -> None:
        finish_tags(pdf)
        note_for_binding(pdf, own)

    with _drawing(docs, LETTERS) as (styles, fonts, heard):
        html = Page(OWN_STYLE.sub("", source), f"file://{ROOT}", SiteFetcher(site))
        own_styles = [_own_style(text) for text in OWN_STYLE.findall(source)]
        document = html.render(stylesheets=[*styles, *own_styles], font_config=fonts)
        mark_rooms(document)
        with ready_to_bind():
            data = document.write_pdf(finisher=finish, pdf_variant="pdf/ua-1")
    return PdfFile(data, len(document.pages), tuple(heard))


@lru_cache(maxsize=4)
def _sizes(style: str) -> CSS:
    """Gives the sizes that a series has, read; they are the same on all of its sheets."""
    return CSS(string=style)


@contextmanager
def _drawing(folder: Path, names: tuple[str, ...]) -> Iterator[tuple[list[CSS], FontConfiguration, list[str]]]:
    """Gives the stylesheets `names` in `folder`, their fonts, and a list that fills with what WeasyPrint complains of.

    Raises Refusal where what is drawn meanwhile needs a file that it may not have.
    """
    try:
        styles, fonts, complaints = read_styles(folder, names)
        with _listening() as heard:
            heard.extend(complaints)
            yield styles, fonts, heard
    except _Unreachable as error:
        raise error.refusal from None


def refuse_incomplete(pdf: PdfFile) -> None:
    """Raises Impossible where something of the sheet did not come into `pdf`: a sign, or a picture."""
    for told in pdf.meldingen:
        if sign := NO_SIGN.search(told):
            fix = "kies een ander teken, of maak er een tekening van."
            raise Impossible(f"ons lettertype heeft het teken {sign[1]} niet", fix, sign[1])
        if picture := NO_PICTURE.search(told):
            name = unquote(picture[1])
            raise Impossible(f"{name} is geen beeld dat op papier kan", "bewaar het opnieuw.", name)


def _html(blad: Blad) -> str:
    """Gives the HTML of the sheet, its decoration marked for `tags`."""
    element = deepcopy(blad.element)
    name_decoration(element)
    return str(lxml.html.tostring(element, encoding="unicode"))


@lru_cache(maxsize=4)
def _own_style(text: str) -> CSS:
    """Gives the style of a page, read; all chapters of a book have the same."""
    return CSS(string=text)


def read_styles(folder: Path, names: tuple[str, ...] = STYLES) -> tuple[list[CSS], FontConfiguration, tuple[str, ...]]:
    """Gives the stylesheets `names` in `folder` read, the fonts they name, and what WeasyPrint did not know in them.

    They are read again only when their text has changed.
    """
    texts = tuple((name, (folder / STYLE_FOLDER / name).read_bytes()) for name in names)
    return _stylesheets(folder.resolve(), texts)


@lru_cache(maxsize=4)
def _stylesheets(
    site: Path, contents: tuple[tuple[str, builtins.bytes], ...]
) -> tuple[list[CSS], FontConfiguration, tuple[str, ...]]:
    """Gives the stylesheets read, the fonts they name, and what WeasyPrint did not know in them.

    Reading them and unpacking the fonts takes about as long as ten sheets, so all sheets share them.
    """
    fonts = own_fonts()
    base = f"file://{ROOT}{STYLE_FOLDER}/{contents[0][0]}"
    text = "\n".join(text.decode() for _, text in contents)  # in one: each is a round of asking for every element
    with _listening() as heard:
        styles = [CSS(string=text, base_url=base, url_fetcher=SiteFetcher(site), font_config=fonts)]
    return styles, fonts, tuple(heard)


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Gives a list that fills with WeasyPrint's warnings and errors."""
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.getMessage() != NO_BASELINE:
                heard.append(record.getMessage())

    listener = Listener(logging.WARNING)
    LOGGER.addHandler(listener)
    try:
        yield heard
    finally:
        LOGGER.removeHandler(listener)
