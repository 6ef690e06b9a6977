"""The last look, at what was built: every address leads somewhere, nothing comes from elsewhere, no text got lost."""

import posixpath
import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from ..draw.papieren import papieren
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..text.calls import calls
from .built_safety import ADDRESS_FIX, strange_scheme, unknown_attributes
from .built_text import as_it_was_written, found_at
from .pictures import HERE, urls

LOADS = {
    "img",
    "image",
    "use",
    "script",
    "source",
    "iframe",
    "frame",
    "object",
    "video",
    "audio",
    "embed",
    "track",
    "input",
}
ADDRESSES = {"href", "src", "poster", "data", "action"}
SVG_LINK = re.compile(r"\s(?:xlink:)?(?:href|src)\s*=\s*[\"'](?!#)(?P<url>[^\"']+)")
BRACES = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")


def check_built(handleiding: Handleiding, site: Path, pause: Callable[[], None] = lambda: None) -> list[Problem]:
    """Gives what is wrong with the pages and styles in the folder `site`, on the line of the text where it stands.

    Calls `pause` before each page: who has something better to do raises there.
    """
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()} | papieren(
        handleiding
    ).keys()
    ids: dict[str, set[str]] = {}
    found: list[Problem] = []
    asked: list[_Place] = []
    for path in sorted(path for path in files if path.endswith(".html")):
        pause()
        page = html.document_fromstring((site / path).read_bytes(), PARSER)  # not kept: a thousand take much memory
        ids[path] = set(IDS(page))
        for seen in _page(handleiding, path, page, files):
            asked.append(seen) if isinstance(seen, _Place) else found.append(seen)
    found += [place.missed() for place in asked if place.page in ids and place.name not in ids[place.page]]
    for path in sorted(files):
        if path.endswith((".css", ".svg")):
            where = f"{handleiding.docs.name}/{path}" if path in handleiding.bestanden else "mkdocs.yml"
            wrong = _style(path, _asked_for(site / path), files)
            found += [Problem(where, 1, code, f'"{url}"', fix) for url, code, fix in wrong]
    return sorted(set(found))


def check_page(handleiding: Handleiding, path: str, built: bytes) -> list[Problem]:
    """Gives what is wrong with the page `path` of the site where it stands alone: not whether its links lead somewhere."""
    page = html.document_fromstring(built, PARSER)
    return [seen for seen in _page(handleiding, path, page, _Everywhere()) if isinstance(seen, Problem)]


class _Everywhere:
    """The files of a site of which all are there."""

    def __contains__(self, path: object) -> bool:
        return True


PARSER = html.HTMLParser(encoding="utf-8")
# Plain words cost less than words that know where they stand.
IDS: Any = etree.XPath("//@id", smart_strings=False)
IDS_OF_THE_PAGE: Any = etree.XPath("//@id[not(ancestor::template)]", smart_strings=False)
TEXTS: Any = etree.XPath("//body//text()[not(ancestor::script or ancestor::style)]", smart_strings=False)
ALL_TEXT: Any = etree.XPath("string(//body)", smart_strings=False)
ASKING: Any = etree.XPath(f"//*[{' or '.join(f'@{name}' for name in ADDRESSES)}]")
STYLES: Any = etree.XPath("//style/text() | //@style", smart_strings=False)


@dataclass(frozen=True)
class _Place:
    """A place on a page that another page leads to, and the problem that it is where it is not there."""

    page: str
    name: str
    missed: Callable[[], Problem]


def _page(
    handleiding: Handleiding, path: str, page: html.HtmlElement, files: Container[str]
) -> Iterator[Problem | _Place]:
    """Gives what is wrong with a page, and where it leads to on others: which names those have, is known later."""
    pagina = handleiding.paginas.get(path.removesuffix(".html") + ".md")

    def problem(code: str, found: str, fix: str, *searched: str) -> Problem:
        """A mistake on the line of the text that holds one of `searched`; where none does, it is not the editor's."""
        line = found_at(pagina, *searched) if pagina else None
        if pagina is None or line is None:
            return Problem("mkdocs.yml", 1, code, f'"{found}" op {path}', fix)
        return Problem(pagina.where, line, code, f'"{found}"', fix)

    seen: set[str] = set()
    for identifier in IDS_OF_THE_PAGE(page):
        if identifier in seen:
            fix = "geef een van de twee een andere naam."
            yield problem("dubbel anker", identifier, fix, f"#{identifier}", *_calls(pagina))
        seen.add(identifier)
    for name, shown in unknown_attributes(page):
        fix = "haal het weg; op een pagina kan dit niet."
        yield problem("HTML in de tekst", shown, fix, f"{name}=", name)
    for text in TEXTS(page) if BRACES.search(ALL_TEXT(page)) else ():
        for match in BRACES.finditer(text):
            fix = "een macro is niet uitgewerkt; zet hem alleen op een regel."
            yield problem("losse accolades", match[0], fix, match[0])
    for element in page.iter("img"):
        if element.get("alt") is None:
            source = element.get("src") or ""
            yield problem("afbeelding zonder tekst", source, "zet erbij wat er te zien is.", source)
    found = [(element, element.get(name)) for element in ASKING(page) for name in ADDRESSES & {*element.keys()}]
    found += [
        (element, part.split()[0])
        for element in page.xpath("//*[@srcset]")
        for part in element.get("srcset").split(",")
    ]
    for element, address in found:
        typed = address.replace(".html", ".md")
        target, fragment = _led_to(posixpath.dirname(path), address.strip())
        if wrong := _address(element, address.strip(), target if target is not None else path, files):
            yield problem(wrong[0], address, wrong[1], typed, unquote(typed), address)
        elif fragment:
            fix = "kijk hoe het kopje op die pagina heet."
            missed = partial(problem, "ontbrekend anker", address, fix, typed, unquote(typed), address)
            yield _Place(target if target is not None else path, fragment, missed)
    for style in STYLES(page):
        for url, code, fix in _style(path, style, files):
            yield problem(code, url, fix, url)
    if pagina:
        yield from as_it_was_written(handleiding, pagina, page)


def _calls(pagina: Pagina | None) -> list[str]:
    """Gives the calls of macros on a page, last first: where a name is there twice, the last of them brought it."""
    return [call.bron for call in calls(pagina)][::-1] if pagina else []


@lru_cache(maxsize=20_000)  # every page has the menu
def _led_to(folder: str, address: str) -> tuple[str | None, str]:
    """Gives what an address on a page in `folder` leads to: a file (None: the page itself) and a place in it (or "")."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return "", ""
    if not parts.path:
        return None, unquote(parts.fragment)
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    return "index.html" if target in {".", ""} else target, unquote(parts.fragment)


def _address(element: html.HtmlElement, address: str, target: str, files: Container[str]) -> tuple[str, str] | None:
    """Gives the kind of mistake and what to do where an address, which leads to `target`, leads nowhere."""
    if strange_scheme(element, address):
        return "dode link", ADDRESS_FIX
    parts = urlsplit(address)
    if parts.scheme in {"data", "mailto", "tel"}:
        return None
    if parts.scheme or parts.netloc:
        loads = element.tag in LOADS or (element.tag == "link" and element.get("rel") != "canonical")
        return ("verzoek naar buiten", "zet het bestand in docs/ en verwijs daarnaar.") if loads else None
    if not address:
        return "dode link", "zet er een adres bij."
    if target not in files:
        return "dode link", "kijk of het bestand bestaat en of het pad klopt."
    return None


def _asked_for(file: Path) -> str:
    """Gives the text of a style or a drawing, with what a drawing asks for written as a style does."""
    text = file.read_text("utf-8", errors="replace")
    return SVG_LINK.sub(r" url(\g<url>)", text) if file.suffix == ".svg" else text


def _style(path: str, style: str, files: Container[str]) -> Iterator[tuple[str, str, str]]:
    """Gives every address that the `style` in the file `path` asks for in vain: the kind of mistake, what to do."""
    for url in urls(style):
        parts = urlsplit(url)
        if parts.scheme == "data" or (not parts.path and not parts.netloc):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if parts.scheme or parts.netloc:
            yield url, "verzoek naar buiten", HERE
        elif target not in files:
            yield url, "dode link", "kijk of het bestand bestaat."
