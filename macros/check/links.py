"""Rules for the links and images of a page -> problems: each leads somewhere and says where."""

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from ..model.handleiding import GEGEVENS, WERKMATERIALEN, Handleiding, Pagina
from ..model.messages import Problem, meant
from ..text.links import Link, links
from ..text.markdown import anchors
from ..text.reading import tree
from .addresses import not_a_path, own_page, wrong_address
from .macros import macro_ids
from .pictures import PICTURES

PLAIN = re.compile(r"[\w/.-]+[.]\w+")  # the path of a file below docs/
EMPTY_WORDS = {
    "hier", "hierop", "klik", "link", "linkje", "pagina", "site", "website", "webpagina", "pdf", "bestand", "document",
    "meer", "meer lezen", "meer weten", "meer informatie", "meer info", "info", "informatie", "verder", "download", "downloaden", "downloads",
    "bekijk", "open", "ga naar", "dit", "deze", "dat", "url", "adres", "bron", "zie", "artikel", "here", "read more",
    "click here", "this link", "more", "door hier te klikken", "daar", "hieronder", "hierboven", "hiernaast", "ook hier", "hier klikken",
    "hier te vinden", "hier te downloaden", "hier nu", "hier verder",
}  # fmt: skip
LESSON = re.compile(r"les (\d{1,2})", re.IGNORECASE)
POINTING = re.compile(
    r"(?:(?:via|op|met|in|naar|bij|volg|open|bekijk|zie|gebruik|ga naar|klik(?: je)?(?: dan)? op) )*(?:deze|dit|de|het|die|dat|onderstaande|volgende)"
    r" (?:link|linkje|pagina|site|website|webpagina|pdf|bestand|document|url|adres|knop)"
)
FURTHER = re.compile(
    r"(?:lees|kijk|klik|zie|bekijk|ga)(?: je| dan| het| alles)?(?: hier| hierop| daar| er)?"
    r"(?: meer| verder| over| alles| naar| hieronder)*(?: hier| hierover)?"
)
CLICK = re.compile(r"(?:klik|druk|tik|click)(?: je)?(?: dan)? (?:(?:hier|here)\b.*|op|dan)")


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
            words = (link.tekst or "").strip(' .,:;!?…»›>→“”‘’"()[]').lower()
            inside = (link.doel or "").startswith("data:")  # which is told
            if link.beeld and not inside and link.tekst is not None and (not words or FILE_NAME.fullmatch(words)):
                fix = "zet tussen de vierkante haken (of in alt) wat er te zien is."
                yield Problem(path, link.line, "afbeelding zonder tekst", f'"{link.doel}"', fix)
            elif not link.beeld and link.tekst is not None and link.doel is not None and _says_nothing(words):
                fix = "schrijf als linktekst waar de link heen gaat."
                yield Problem(path, link.line, "nietszeggende link", f'"{link.tekst}"', fix)
            yield from _leads(handleiding, pagina, link, path, ids)


# What a phone, a camera or a program calls a picture.
FILE_NAME = re.compile(
    r"[^ ]+\.(?:png|jpe?g|gif|svg|webp|heic)|(?:img|dsc|pxl|screenshot|schermafbeelding|image|foto|afbeelding|plaatje|alt|alt[- ]text)[-_ ]?[\d_-]*"
)


def _says_nothing(words: str) -> bool:
    whole = POINTING.fullmatch(words) or FURTHER.fullmatch(words)
    return not re.search(r"\w", words) or words in EMPTY_WORDS or bool(whole or CLICK.fullmatch(words))


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
    at_home = own_page(handleiding, pagina, link.doel)
    if at_home or ((parts.scheme or parts.netloc) and not link.beeld):
        if fix := at_home or wrong_address(link.doel, bare=link.tekst == link.doel):
            yield Problem(path, link.line, "dode link", shown, fix)
        return
    if parts.scheme or parts.netloc:
        shown = f'"{link.doel[:40]}…"' if parts.scheme == "data" else shown
        fix = "zet het bestand in docs/ en verwijs daarnaar."
        yield Problem(path, link.line, "verzoek naar buiten", shown, fix)
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
        and not (_download(handleiding, target) and not link.beeld)
        and not _loose_accent(handleiding, target)
    ):
        absent = PLAIN.fullmatch(target) and target not in handleiding.bestanden
        gone = f"{handleiding.docs.name}/{target}" if absent else ""
        yield Problem(path, link.line, "dode link", shown, _instead(handleiding, pagina, link, parts.path), gone)
    elif (
        link.beeld
        and (not link.html or link.tekst is not None)
        and posixpath.splitext(target)[1].lower() not in PICTURES
    ):
        fix = "laat ! weg voor een link, of verwijs naar een afbeelding (svg, png, jpg, gif of webp)."
        yield Problem(path, link.line, "dode link", shown, fix)
    elif page is None or not parts.fragment or not (text := handleiding.paginas[page].text) or tree(text).teveel:
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


def _download(handleiding: Handleiding, target: str) -> bool:
    """Tells whether a link points to a PDF or a Word file that the build will make."""
    folder, _, name = target.rpartition("/")
    slug, _, kind = name.rpartition(".")
    return folder == WERKMATERIALEN and kind in {"pdf", "docx"} and slug in handleiding.bladen


def _loose_accent(handleiding: Handleiding, target: str) -> bool:
    """Tells whether the file is there, with an accent in its name that a rule for names tells of."""
    return any(unicodedata.normalize("NFC", path) == target for path in handleiding.bestanden if not path.isascii())


def _instead(handleiding: Handleiding, pagina: Pagina, link: Link, typed: str) -> str:
    """Gives what to write instead of the path `typed` that leads nowhere."""
    if fix := not_a_path(typed):
        return fix
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
    kind = posixpath.splitext(typed)[1]
    if kind in {".pdf", ".docx"}:
        paths = [path for path in paths if path.endswith(kind)]
        paths += [f"{WERKMATERIALEN}/{slug}{kind}" for slug in handleiding.bladen]
    known_paths = [posixpath.relpath(known, here) for known in paths]
    name = posixpath.basename(target).lower().replace(" ", "-").replace(".html", ".md")
    elsewhere = [path for path in paths if posixpath.basename(path) == name != "index.md"]
    if len(elsewhere) == 1:
        return f'schrijf "{posixpath.relpath(elsewhere[0], here)}".'
    folder = posixpath.dirname(target)
    if suggestion := meant(typed, known_paths, alike=0.85):
        return suggestion
    if folder and any(path.startswith(f"{folder}/") for path in paths):
        return f"dit is er niet (meer); kijk in {handleiding.docs.name}/{folder}/ hoe het nu heet, of haal de link weg."
    return "kijk of het bestand bestaat en of het pad klopt."


RULES = (all_links,)
