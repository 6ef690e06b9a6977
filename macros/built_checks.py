"""The last look, at what was built: every address in every page leads somewhere, nothing comes from elsewhere, and the text
became what it was read as.
"""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from .loading import Handleiding, Pagina
from .macro_checks import macro_ids
from .messages import Problem
from .prose import headings

LOADS = {"img", "image", "use", "script", "source", "iframe", "frame", "object", "video", "audio", "embed", "track", "input"}
ADDRESSES = {"href", "src", "srcset", "poster", "data", "action", "{http://www.w3.org/1999/xlink}href", "xlink:href"}
CSS_URL = re.compile(r"url\(\s*[\"']?(?P<url>[^\"')]+)|@import\s+[\"'](?P<import>[^\"']+)")
BRACES = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")
LOOSE = re.compile(
    r"\*\*|\]\(|!\[|```|~~~|\{:?[ ]*[#.][\w-]+[ ]*\}|\|[ ]*:?-{3,}|\[\^\w+\]|(?:^|\n)[ ]*(?:#{1,6}[ ]|!{2,3}[ ]?\w|\?{3}\+?[ ]+\w)|\n[ ]*(?:[-*+]|\d+\.)[ ]"
)


def check_built(handleiding: Handleiding, site: Path) -> list[Problem]:
    """Gives what is wrong with the pages and styles in the folder `site`, on the line of the text where it stands."""
    downloads = {f"werkmaterialen/{slug}{suffix}" for slug in handleiding.bladen for suffix in (".pdf", ".docx")}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()} | downloads
    pages = {
        path: html.document_fromstring((site / path).read_bytes(), PARSER) for path in sorted(files) if path.endswith(".html")
    }
    ids = {path: {*page.xpath("//@id | //a/@name")} for path, page in pages.items()}
    found = [problem for path, page in pages.items() for problem in _page(handleiding, path, page, files, ids)]
    for path in sorted(files):
        if path.endswith(".css"):
            found += _style(f"{handleiding.docs.name}/{path}", 1, path, (site / path).read_text("utf-8"), files)
    return sorted(set(found))


PARSER = html.HTMLParser(encoding="utf-8")


def _page(
    handleiding: Handleiding, path: str, page: html.HtmlElement, files: set[str], ids: dict[str, set[str]]
) -> Iterator[Problem]:
    pagina = handleiding.paginas.get(path.removesuffix(".html") + ".md")
    where = f"{handleiding.docs.name}/{pagina.path}" if pagina else "mkdocs.yml"

    def problem(code: str, found: str, fix: str, search: str = "") -> Problem:
        return Problem(where, _line(pagina, search or found), code, f'"{found}"', fix)

    seen: set[str] = set()
    for identifier in page.xpath("//@id"):
        if identifier in seen:
            yield problem("dubbel anker", str(identifier), "geef een van de twee een andere naam.", f"#{identifier}")
        seen.add(str(identifier))
    for text in page.xpath("//body//text()[not(ancestor::script or ancestor::style)]"):
        for match in BRACES.finditer(text):
            yield problem("losse accolades", match[0], "een macro is niet uitgewerkt; zet hem alleen op een regel.")
    for element in page.iter("img"):
        if element.get("alt") is None:
            yield problem("afbeelding zonder tekst", element.get("src") or "", "zet erbij wat er te zien is.")
    for element, attribute, address, _ in page.iterlinks():
        if attribute in ADDRESSES and isinstance(element.tag, str):
            wrong = _address(path, element, attribute, address.strip(), files, ids)
            if wrong:
                yield problem(wrong[0], address, wrong[1])
    for style in page.xpath("//style/text() | //@style"):
        yield from _style(where, _line(pagina, str(style)), path, str(style), files)
    if pagina:
        yield from _as_it_was_read(handleiding, pagina, page, problem)


def _as_it_was_read(handleiding, pagina, page, problem) -> Iterator[Problem]:
    """Finds marks that became nothing, boxes without words, and headings that were read and not built or the other way round."""
    for text in page.xpath("//article//text()[not(ancestor::script or ancestor::style or ancestor::code or ancestor::svg)]"):
        match = LOOSE.search(text)
        if match:
            shown = " ".join(text[max(0, match.start() - 15) : match.end() + 25].split())
            fix = "kijk of de opmaak af is, en laat boven een lijst, tabel of kader een lege regel vrij."
            yield problem("losse opmaak", shown, fix, match[0].strip("\n") + text[match.end() : match.end() + 10])
    for box in page.find_class("admonition"):
        if len(box) < 2:
            words = box.text_content().strip()
            yield problem("losse opmaak", words, "het kader is leeg; laat de tekst eronder 4 spaties inspringen.")
    read = {kop.anker: kop for kop in headings(pagina)}
    built = {str(kop.get("id")): kop for kop in page.xpath("//article//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")}
    for name in read.keys() - built.keys():
        fix = "zet het kopje vooraan op de regel, met een lege regel erboven."
        yield Problem(
            f"{handleiding.docs.name}/{pagina.path}", read[name].line, "kopniveau",
            f'"{read[name].tekst}" is op de pagina geen kopje geworden', fix,
        )
    for name in built.keys() - read.keys() - {*macro_ids(handleiding, pagina)}:
        words = " ".join(built[name].text_content().split())
        yield problem("kopniveau", words, "dit wordt een kopje; schrijf het met ## vooraan, of laat een lege regel vrij.")


def _address(
    path: str, element: html.HtmlElement, attribute: str, address: str, files: set[str], ids: dict[str, set[str]]
) -> tuple[str, str] | None:
    """Gives the kind of mistake and what to do where an address leads nowhere."""
    parts = urlsplit(address)
    if parts.scheme in {"data", "mailto", "tel"}:
        return None
    if parts.scheme or parts.netloc:
        loads = element.tag in LOADS or (element.tag == "link" and element.get("rel") != "canonical")
        return ("verzoek naar buiten", "zet het bestand in docs/ en verwijs daarnaar.") if loads else None
    if not address:
        return "dode link", "zet er een adres bij."
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
    if target in {".", ""}:
        target = "index.html"
    if target not in files:
        return "dode link", "kijk of het bestand bestaat en of het pad klopt."
    if parts.fragment and target in ids and unquote(parts.fragment) not in ids[target] | {"__skip"}:
        return "ontbrekend anker", "kijk hoe het kopje op die pagina heet."
    return None


def _line(pagina: Pagina | None, found: str) -> int:
    """Gives the line of the page's text on which `found` stands, or its first."""
    if pagina is None:
        return 1
    at = pagina.text.find(found.removesuffix(".html")) if found else -1
    return pagina.first_line + (pagina.text.count("\n", 0, at) if at >= 0 else 0)


@cache
def _urls(style: str) -> tuple[str, ...]:
    return tuple((match["url"] or match["import"]).strip() for match in CSS_URL.finditer(style))


def _style(where: str, line: int, path: str, style: str, files: set[str]) -> Iterator[Problem]:
    """Finds what the `style` in the built file `path` asks for and is not there; it stands in the file `where`."""
    for url in _urls(style):
        parts = urlsplit(url)
        if parts.scheme == "data" or (not parts.path and not parts.netloc):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if parts.scheme or parts.netloc:
            yield Problem(where, line, "verzoek naar buiten", f'"{url}"', "zet het bestand in docs/assets/.")
        elif target not in files:
            yield Problem(where, line, "dode link", f'"{url}"', "kijk of het bestand bestaat.")
