"""The last look, at what was built: every address in every page leads somewhere, nothing comes from elsewhere."""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from .loading import Handleiding
from .messages import Problem

LOADS = {"img", "script", "source", "iframe", "video", "audio", "embed", "track", "input"}
CSS_URL = re.compile(r"url\(\s*[\"']?(?P<url>[^\"')]+)|@import\s+[\"'](?P<import>[^\"']+)")
BRACES = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")


def check_built(handleiding: Handleiding, site: Path) -> list[Problem]:
    """Gives what is wrong with the pages and styles in the folder `site`, on the line of the text where it stands."""
    downloads = {
        f"werkmaterialen/{slug}{suffix}" for slug in handleiding.bladen for suffix in (".pdf", ".docx")
    }
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()} | downloads
    pages = {path: html.document_fromstring((site / path).read_bytes(), PARSER) for path in sorted(files) if path.endswith(".html")}
    ids = {path: {str(i) for i in page.xpath("//@id | //a/@name")} for path, page in pages.items()}
    found = [problem for path, page in pages.items() for problem in _page(handleiding, path, page, files, ids)]
    for path in sorted(files):
        if path.endswith(".css"):
            found += _style(path, (site / path).read_text("utf-8"), files)
    return sorted(set(found))


PARSER = html.HTMLParser(encoding="utf-8")


def _page(
    handleiding: Handleiding, path: str, page: html.HtmlElement, files: set[str], ids: dict[str, set[str]]
) -> Iterator[Problem]:
    source = path.removesuffix(".html") + ".md"

    def problem(code: str, found: str, fix: str) -> Problem:
        return Problem(f"{handleiding.docs.name}/{source}", _line(handleiding, source, found), code, f'"{found}"', fix)

    seen: set[str] = set()
    for identifier in page.xpath("//@id"):
        if identifier in seen:
            yield problem("dubbel anker", str(identifier), "geef een van de twee een andere naam.")
        seen.add(str(identifier))
    for text in page.xpath("//body//text()[contains(., '{{') or contains(., '{%')][not(ancestor::script)]"):
        for match in BRACES.finditer(text):
            yield problem("losse accolades", match[0], "een macro is niet uitgewerkt; zet hem alleen op een regel.")
    for element in page.iter("img"):
        if element.get("alt") is None:
            yield problem("afbeelding zonder tekst", element.get("src") or "", "zet erbij wat er te zien is.")
    for element, attribute, address, _ in page.iterlinks():
        if attribute in {"href", "src", "srcset", "poster", "data", "action"} and isinstance(element.tag, str):
            wrong = _address(path, element, attribute, address.strip(), files, ids)
            if wrong:
                yield problem(wrong[0], address, wrong[1])


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


def _line(handleiding: Handleiding, source: str, found: str) -> int:
    """Gives the line of the page's text on which `found` stands, or its first."""
    pagina = handleiding.paginas.get(source)
    if pagina is None:
        return 1
    at = pagina.text.find(found.removesuffix(".html")) if found else -1
    return pagina.first_line + (pagina.text.count("\n", 0, at) if at >= 0 else 0)


@cache
def _urls(style: str) -> tuple[str, ...]:
    return tuple((match["url"] or match["import"]).strip() for match in CSS_URL.finditer(style))


def _style(path: str, style: str, files: set[str]) -> Iterator[Problem]:
    for url in _urls(style):
        parts = urlsplit(url)
        if parts.scheme == "data" or (not parts.path and not parts.netloc):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if parts.scheme or parts.netloc:
            yield Problem(f"docs/{path}", 1, "verzoek naar buiten", f'"{url}"', "zet het bestand in docs/assets/.")
        elif target not in files:
            yield Problem(f"docs/{path}", 1, "dode link", f'"{url}"', "kijk of het bestand bestaat.")
