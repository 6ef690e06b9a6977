"""The last look, at what was built: every address leads somewhere, nothing comes from elsewhere, no text got lost."""

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from ..draw.boek import BOEK, lesson_papers
from ..draw.kopieerlijst import pack_path, pakketten
from ..draw.op_tafel import cards
from ..draw.verwijzingen import A3, posters
from ..model.beeld import BEELD
from ..model.handleiding import EPUB, STICK, WERKMATERIALEN, Handleiding, Pagina
from ..model.messages import Problem
from ..text.calls import calls
from .built_safety import ADDRESS_FIX, strange_scheme, unknown_attributes
from .built_text import as_it_was_written, found_at

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
ADDRESSES = {"href", "src", "poster", "data", "action", "{http://www.w3.org/1999/xlink}href", "xlink:href"}
CSS_URL = re.compile(r"url\(\s*[\"']?(?P<url>[^\"')]+)|@import\s+[\"'](?P<import>[^\"']+)")
SVG_LINK = re.compile(r"\s(?:xlink:)?(?:href|src)\s*=\s*[\"'](?!#)(?P<url>[^\"']+)")
BRACES = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")


def check_built(handleiding: Handleiding, site: Path, pause: Callable[[], None] = lambda: None) -> list[Problem]:
    """Gives what is wrong with the pages and styles in the folder `site`, on the line of the text where it stands.

    Calls `pause` before each page: who has something better to do raises there.
    """
    made = [*(f"{WERKMATERIALEN}/{slug}" for slug in handleiding.bladen), *cards(handleiding)]
    downloads = {f"{path}{suffix}" for path in made for suffix in (".pdf", ".docx")}
    downloads |= {f"{WERKMATERIALEN}/{slug}{A3}" for slug in posters(handleiding)}
    downloads |= {f"{WERKMATERIALEN}/{slug}{BEELD}" for slug in handleiding.bladen}
    for pakket in pakketten(handleiding):
        path = pack_path(pakket.pagina)
        downloads |= {f"{pakket.path}.pdf", f"{path}.zip", f"{path}.js"}
    downloads |= {
        f"{WERKMATERIALEN}/{slug}-{variant.variant}{suffix}"
        for slug, (_, werkblad) in handleiding.bladen.items()
        for variant, _ in handleiding.varianten(werkblad)
        for suffix in (".pdf", ".docx")
    }
    downloads |= {BOEK, EPUB, STICK, *lesson_papers(handleiding)}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()} | downloads
    pages: dict[str, html.HtmlElement] = {}
    for path in sorted(path for path in files if path.endswith(".html")):
        pause()
        pages[path] = html.document_fromstring((site / path).read_bytes(), PARSER)
    ids = {path: {element.get("id", "") for element in page.iter("*")} for path, page in pages.items()}
    found: list[Problem] = []
    for path, page in pages.items():
        pause()
        found += _page(handleiding, path, page, files, ids)
    for path in sorted(files):
        if path.endswith((".css", ".svg")):
            where = f"{handleiding.docs.name}/{path}" if path in handleiding.bestanden else "mkdocs.yml"
            wrong = _style(path, _asked_for(site / path), files)
            found += [Problem(where, 1, code, f'"{url}"', fix) for url, code, fix in wrong]
    return sorted(set(found))


PARSER = html.HTMLParser(encoding="utf-8")


def _page(
    handleiding: Handleiding, path: str, page: html.HtmlElement, files: set[str], ids: dict[str, set[str]]
) -> Iterator[Problem]:
    pagina = handleiding.paginas.get(path.removesuffix(".html") + ".md")

    def problem(code: str, found: str, fix: str, *searched: str) -> Problem:
        """A mistake on the line of the text that holds one of `searched`; where none does, it is not the editor's."""
        line = found_at(pagina, *searched) if pagina else None
        if pagina is None or line is None:
            return Problem("mkdocs.yml", 1, code, f'"{found}" op {path}', fix)
        return Problem(pagina.where, line, code, f'"{found}"', fix)

    seen: set[str] = set()
    for identifier in map(str, page.xpath("//@id[not(ancestor::template)]")):
        if identifier in seen:
            fix = "geef een van de twee een andere naam."
            yield problem("dubbel anker", identifier, fix, f"#{identifier}", *_calls(pagina))
        seen.add(identifier)
    for name, shown in unknown_attributes(page):
        fix = "haal het weg; op een pagina kan dit niet."
        yield problem("HTML in de tekst", shown, fix, f"{name}=", name)
    for text in page.xpath("//body//text()[not(ancestor::script or ancestor::style)]"):
        for match in BRACES.finditer(text):
            fix = "een macro is niet uitgewerkt; zet hem alleen op een regel."
            yield problem("losse accolades", match[0], fix, match[0])
    for element in page.iter("img"):
        if element.get("alt") is None:
            source = element.get("src") or ""
            yield problem("afbeelding zonder tekst", source, "zet erbij wat er te zien is.", source)
    found = [(element, address) for element, attribute, address, _ in page.iterlinks() if attribute in ADDRESSES]
    found += [
        (element, part.split()[0])
        for element in page.xpath("//*[@srcset]")
        for part in element.get("srcset").split(",")
    ]
    for element, address in found:
        if isinstance(element.tag, str):
            wrong = _address(path, element, address.strip(), files, ids)
            if wrong:
                typed = address.replace(".html", ".md")
                yield problem(wrong[0], address, wrong[1], typed, unquote(typed), address)
    for style in page.xpath("//style/text() | //@style"):
        for url, code, fix in _style(path, str(style), files):
            yield problem(code, url, fix, url)
    if pagina:
        yield from as_it_was_written(handleiding, pagina, page)


def _calls(pagina: Pagina | None) -> list[str]:
    """Gives the calls of macros on a page, last first: where a name is there twice, the last of them brought it."""
    return [call.bron for call in calls(pagina)][::-1] if pagina else []


def _address(
    path: str, element: html.HtmlElement, address: str, files: set[str], ids: dict[str, set[str]]
) -> tuple[str, str] | None:
    """Gives the kind of mistake and what to do where an address leads nowhere."""
    parts = urlsplit(address)
    if strange_scheme(element, address):
        return "dode link", ADDRESS_FIX
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
    if parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]:
        return "ontbrekend anker", "kijk hoe het kopje op die pagina heet."
    return None


def _asked_for(file: Path) -> str:
    """Gives the text of a style or a drawing, with what a drawing asks for written as a style does."""
    text = file.read_text("utf-8", errors="replace")
    return SVG_LINK.sub(r" url(\g<url>)", text) if file.suffix == ".svg" else text


@cache
def _urls(style: str) -> tuple[str, ...]:
    return tuple((match["url"] or match["import"]).strip() for match in CSS_URL.finditer(style))


def _style(path: str, style: str, files: set[str]) -> Iterator[tuple[str, str, str]]:
    """Gives every address that the `style` in the file `path` asks for in vain: the kind of mistake, what to do."""
    for url in _urls(style):
        parts = urlsplit(url)
        if parts.scheme == "data" or (not parts.path and not parts.netloc):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if parts.scheme or parts.netloc:
            yield url, "verzoek naar buiten", "zet het bestand in docs/assets/."
        elif target not in files:
            yield url, "dode link", "kijk of het bestand bestaat."
