"""Rules for the links and images of a page -> problems: each leads somewhere and says where."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from ..model.handleiding import GEGEVENS, WERKMATERIALEN, Handleiding, Pagina
from ..model.messages import Problem, meant
from ..text.links import Link, links
from ..text.markdown import anchors
from .macros import macro_ids

SAFE_SCHEMES = {"http", "https", "mailto", "tel"}
EMPTY_WORDS = {
    "hier", "hierop", "klik", "link", "deze link", "de link", "deze pagina", "pagina", "lees meer", "lees verder",
    "meer", "meer informatie", "meer info", "verder", "download", "downloaden", "bekijk", "dit", "deze", "url",
    "website", "here", "click here", "via deze link", "door hier te klikken",
}  # fmt: skip


def target_of(pagina: Pagina, doel: str) -> str:
    """Gives the path below docs that a link on `pagina` points to; empty for the page itself or another site."""
    try:
        parts = urlsplit(doel)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(pagina.path), unquote(parts.path)))


def all_links(handleiding: Handleiding) -> Iterator[Problem]:
    """Every link leads somewhere and says where; every image has words and is ours."""
    ids = {pagina.path: {*anchors(pagina), *macro_ids(handleiding, pagina)} for pagina in handleiding.paginas.values()}
    for pagina in handleiding.paginas.values():
        path = pagina.where
        for link in links(pagina):
            words = (link.tekst or "").strip(' .,:;!?…»›>→“”‘’"').lower()
            if link.beeld and link.tekst is not None and not words:
                fix = "zet tussen de vierkante haken (of in alt) wat er te zien is."
                yield Problem(path, link.line, "afbeelding zonder tekst", f'"{link.doel}"', fix)
            elif not link.beeld and link.tekst is not None and _says_nothing(words):
                fix = "schrijf als linktekst waar de link heen gaat."
                yield Problem(path, link.line, "nietszeggende link", f'"{link.tekst}"', fix)
            yield from _leads(handleiding, pagina, link, path, ids)


def _says_nothing(words: str) -> bool:
    return not words or words in EMPTY_WORDS or bool(re.match(r"(klik|druk|tik) (je )?(hier|op)\b", words))


def _leads(
    handleiding: Handleiding, pagina: Pagina, link: Link, path: str, ids: dict[str, set[str]]
) -> Iterator[Problem]:
    """Finds a link that leads nowhere, or a picture that another site would have to send."""
    shown = f'"{link.doel or link.tekst or "[]"}"'
    if link.doel is None:
        fix = "schrijf de link als [tekst](adres), zonder spatie ertussen en met alle haken."
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
    if (
        page is None
        and not (
            target in handleiding.bestanden and not target.startswith(f"{GEGEVENS}/") and not target.endswith(".md")
        )
        and not _download(handleiding, target, link.html)
    ):
        yield Problem(path, link.line, "dode link", shown, _instead(handleiding, pagina, link, parts.path))
    elif page is None or not parts.fragment or not handleiding.paginas[page].text:
        return  # of a file that cannot be read, nobody knows what is in it
    elif unquote(parts.fragment) not in ids[page]:
        known = sorted(ids.get(page, set()))
        fix = meant(parts.fragment, known) or "kijk hoe het kopje op die pagina heet."
        yield Problem(
            path, link.line, "ontbrekend anker", f'"#{parts.fragment}" op {handleiding.docs.name}/{page}', fix
        )


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
    if target.startswith(f"{GEGEVENS}/"):
        return "haal de link weg: dit bestand komt niet op de site."
    paths = sorted(path for path in handleiding.bestanden if not path.startswith(f"{GEGEVENS}/"))
    known_paths = [posixpath.relpath(known, here) for known in paths]
    return meant(typed, known_paths, alike=0.85) or "kijk of het bestand bestaat en of het pad klopt."


RULES = (all_links,)
