"""Rules for the text of a page -> problems: headings, links, images, and nothing that is no prose."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from .loading import GEGEVENS, WERKMATERIALEN, Handleiding, Pagina
from .messages import Problem, meant
from .prose import Link, anchors, calls, headings, links
from .rendering import macros_for

SAFE_SCHEMES = {"http", "https", "mailto", "tel"}
EMPTY_WORDS = {
    "hier", "hierop", "klik", "link", "deze link", "de link", "deze pagina", "pagina", "lees meer", "lees verder",
    "meer", "meer informatie", "meer info", "verder", "download", "downloaden", "bekijk", "dit", "deze", "url", "website",
    "here", "click here", "via deze link", "door hier te klikken",
}  # fmt: skip
LOGIC = re.compile(r"\{%|\{#|%\}|#\}")
HTML_ANCHOR = re.compile(r"\sid=\"([^\"]+)\"")


def target_of(pagina: Pagina, doel: str) -> str:
    """Gives the path below docs that a link on `pagina` points to; empty for the page itself or another site."""
    parts = urlsplit(doel)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(pagina.path), unquote(parts.path)))


def logic(handleiding: Handleiding) -> Iterator[Problem]:
    """A page holds prose and macros: no logic of templates, and no braces in its head."""
    for pagina in handleiding.paginas.values():
        path = f"{handleiding.docs.name}/{pagina.path}"
        for index, row in enumerate(pagina.text.split("\n")):
            for match in LOGIC.finditer(row):
                fix = "haal het weg; een naam voor een link schrijf je als { #naam }."
                yield Problem(path, pagina.first_line + index, "logica in de tekst", f'"{match[0]}"', fix)
        for at, text in _texts(pagina.lines.data, ()):
            if re.search(r"\{\{|\}\}|\{%|%\}|\{#", text):
                fix = "in de kop staat alleen gewone tekst; haal de accolades weg."
                yield Problem(path, pagina.line(*at), "losse accolades", f'"{text[:40]}"', fix)


def _texts(value: Any, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Gives every text in a head with the place where it stands."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(item, (*at, key))


def levels(handleiding: Handleiding) -> Iterator[Problem]:
    """Headings start at level 2 (the title is level 1) and skip no level on the way down."""
    for pagina in handleiding.paginas.values():
        path, before = f"{handleiding.docs.name}/{pagina.path}", 1
        for kop in headings(pagina):
            found = f'"{kop.tekst}" heeft {kop.niveau} {"hekje" if kop.niveau == 1 else "hekjes"}'
            if kop.niveau == 1:
                fix = "de titel staat al in de kop van de pagina; begin met ##."
                yield Problem(path, kop.line, "kopniveau", found, fix)
            elif not kop.tekst:
                yield Problem(path, kop.line, "kopniveau", "een leeg kopje", "vul het in of haal het weg.")
            elif kop.niveau > before + 1:
                yield Problem(path, kop.line, "kopniveau", found, f"gebruik er hier {before + 1} ({'#' * (before + 1)}).")
            before = kop.niveau


def all_links(handleiding: Handleiding) -> Iterator[Problem]:
    """Every link leads somewhere and says where; every image has words and is ours."""
    ids = {pagina.path: _anchors(handleiding, pagina) for pagina in handleiding.paginas.values()}
    for pagina in handleiding.paginas.values():
        path = f"{handleiding.docs.name}/{pagina.path}"
        for link in links(pagina):
            words = (link.tekst or "").strip(" .,:;!?»›>→").lower()
            if link.beeld and link.tekst is not None and not words:
                fix = "zet tussen de vierkante haken (of in alt) wat er te zien is."
                yield Problem(path, link.line, "afbeelding zonder tekst", f'"{link.doel}"', fix)
            elif not link.beeld and link.tekst is not None and _says_nothing(words):
                fix = "schrijf als linktekst waar de link heen gaat."
                yield Problem(path, link.line, "nietszeggende link", f'"{link.tekst}"', fix)
            yield from _leads(handleiding, pagina, link, path, ids)


def _says_nothing(words: str) -> bool:
    return not words or words in EMPTY_WORDS or bool(re.match(r"(klik|druk|tik) (je )?(hier|op)\b", words))


def _anchors(handleiding: Handleiding, pagina: Pagina) -> set[str]:
    """Gives every name that a link can point to on a page, what its macros bring included."""
    found, available = set(anchors(pagina)), macros_for(handleiding, pagina)
    for call in calls(pagina):
        if call.naam in available and not call.code:
            try:
                found |= set(HTML_ANCHOR.findall(available[call.naam](*call.args, **dict(call.kwargs))))
            except (TypeError, ValueError):
                continue  # reported by the rule for macros
    return found


def _leads(
    handleiding: Handleiding, pagina: Pagina, link: Link, path: str, ids: dict[str, set[str]]
) -> Iterator[Problem]:
    """Finds a link that leads nowhere, or a picture that another site would have to send."""
    shown = f'"{link.doel or link.tekst}"'
    if link.doel is None:
        fix = "zet er een adres achter, of schrijf onderaan [naam]: adres."
        yield Problem(path, link.line, "dode link", shown, fix)
        return
    try:
        parts = urlsplit(link.doel)
    except ValueError:
        yield Problem(path, link.line, "dode link", shown, "schrijf een geldig adres.")
        return
    if parts.scheme or parts.netloc:
        if link.beeld:
            fix = "zet het bestand in docs/ en verwijs daarnaar."
            yield Problem(path, link.line, "verzoek naar buiten", shown, fix)
        elif parts.scheme not in SAFE_SCHEMES or (parts.scheme.startswith("http") and not parts.netloc):
            yield Problem(path, link.line, "dode link", shown, "begin een adres met https:// of verwijs naar een .md.")
        return
    if not parts.path and not parts.fragment:
        yield Problem(path, link.line, "dode link", shown, "zet er een adres bij.")
        return
    target = target_of(pagina, link.doel) if parts.path else pagina.path
    page = _page(handleiding, target, link.html) if parts.path else target
    if page is None and not (target in handleiding.bestanden and not target.startswith(f"{GEGEVENS}/")
                             and not target.endswith(".md")) and not _download(handleiding, target, link.html):
        yield Problem(path, link.line, "dode link", shown, _instead(handleiding, pagina, link, parts.path))
    elif page is not None and parts.fragment and unquote(parts.fragment) not in ids.get(page, set()):
        known = sorted(ids.get(page, set()))
        fix = meant(parts.fragment, known) or "kijk hoe het kopje op die pagina heet."
        yield Problem(path, link.line, "ontbrekend anker", f'"#{parts.fragment}" op {handleiding.docs.name}/{page}', fix)


def _page(handleiding: Handleiding, target: str, html: bool) -> str | None:
    """Gives the page that a target means: Markdown links name the .md, raw HTML the .html that it becomes."""
    if html:
        target = target.removesuffix(".html") + ".md" if target.endswith(".html") else ""
    return target if target in handleiding.paginas else None


def _download(handleiding: Handleiding, target: str, html: bool) -> bool:
    """Tells whether raw HTML points to a PDF or a Word file that the build will make."""
    folder, _, name = target.rpartition("/")
    slug, _, kind = name.rpartition(".")
    return html and folder == WERKMATERIALEN and kind in {"pdf", "docx"} and slug in handleiding.bladen


def _instead(handleiding: Handleiding, pagina: Pagina, link: Link, typed: str) -> str:
    """Gives what to write instead of the path `typed` that leads nowhere."""
    if typed.startswith("/"):
        return "begin zonder schuine streep: het pad loopt vanaf de map van deze pagina."
    here, target = posixpath.dirname(pagina.path) or ".", target_of(pagina, typed)
    for known in (f"{posixpath.splitext(target)[0]}.md", f"{target}/index.md"):
        if known in handleiding.paginas and not link.beeld:
            right = posixpath.relpath(known, here)
            return f'schrijf "{posixpath.splitext(right)[0]}.html".' if link.html else f'schrijf "{right}".'
    known_paths = [posixpath.relpath(known, here) for known in sorted(handleiding.bestanden)]
    return meant(typed, known_paths, alike=0.85) or "kijk of het bestand bestaat en of het pad klopt."


RULES = (logic, levels, all_links)
