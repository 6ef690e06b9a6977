"""Rules for the files and folders of `docs/` -> problems: each page has one address, and nothing strange is published.

All that stands in `docs/` comes on the site. So what is known to belong there passes, and the rest is named.
"""

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..draw.bijpagina import beside
from ..draw.papieren import papieren
from ..model.deel import SLUG
from ..model.handleiding import Handleiding, Pagina
from ..model.mappen import GEGEVENS, HOME, LESSEN, VOORBEELDEN
from ..model.messages import Problem, choices
from ..text.links import links, target_of
from .pictures import PICTURES

PLAIN = re.compile(SLUG)
PAGE_LIKE = {".markdown", ".mdown", ".mkdn", ".mkd"}  # MkDocs makes a page of each, and so would we not know it
SLUG_FIX = "gebruik kleine letters, cijfers en streepjes, zoals mijn-blad."
ASSETS = "assets"
EXAMPLES = posixpath.dirname(VOORBEELDEN["les"])
OF_STYLE = {".css", ".js", ".json", ".map", ".woff", ".woff2", ".ttf", ".otf", ".ico", ".txt", ""}  # in assets/
OF_A_HOST = {"CNAME", "robots.txt", "humans.txt"}  # what some hosts of sites ask for, beside the first page
TO_DOWNLOAD = {
    ".pdf", ".docx", ".doc", ".odt", ".rtf", ".txt", ".xlsx", ".xls", ".ods", ".csv", ".pptx", ".ppt", ".odp",
    ".mp3", ".m4a", ".wav", ".ogg", ".mp4", ".webm", ".vtt", ".zip", ".ics",
}  # fmt: skip
REMAINS = {
    ".bak", ".orig", ".rej", ".old", ".tmp", ".temp", ".swp", ".part", ".crdownload", ".db", ".ini", ".log", ".lock",
}  # fmt: skip
SHORTCUTS = {".lnk", ".url", ".webloc", ".desktop", ".gdoc", ".gsheet", ".gslides", ".gdraw"}
OTHER_PICTURES = {
    ".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp", ".psd", ".ai", ".eps", ".emf", ".wmf", ".svgz", ".jfif",
    ".jpe", ".xcf", ".drawio", ".afdesign",
}  # fmt: skip
# What a computer calls a copy: in its own language, whatever that of the series is.
COPY = re.compile(
    r"(?i)^(?:kopie|copy|copie) (?:van|of|de) |[ _-](?:kopie|copy|copie)(?: ?\(?\d+\)?)?$|\((?:kopie|copy|\d+)\)$"
)
BELONGS = "in docs/ horen pagina's (.md), afbeeldingen (svg, png, jpg, gif of webp) en documenten om te downloaden."


def home(handleiding: Handleiding) -> Iterator[Problem]:
    """The manual has a page to begin with, and so have the lessons: each lesson links to it."""
    for path in [HOME, *([f"{LESSEN}/index.md"] if handleiding.lessen else [])]:
        if path not in handleiding.paginas:
            fix = "maak het, met een kop en een welkom."
            yield Problem(f"{handleiding.docs.name}/{path}", 1, "geen beginpagina", "het bestand is er niet", fix)


def names(handleiding: Handleiding) -> Iterator[Problem]:
    """The name of a page or its folder is fit for an address; no other file takes the place of a page or a download."""
    made_beside = beside(handleiding)
    for path in sorted(handleiding.bestanden):
        where, (stem, suffix) = f"{handleiding.docs.name}/{path}", posixpath.splitext(posixpath.basename(path))
        if suffix.lower() in PAGE_LIKE or (suffix.lower() == ".md" and suffix != ".md"):
            yield Problem(where, 1, "verkeerde naam", f'een naam op "{suffix}"', "laat de naam eindigen op .md.")
        elif posixpath.dirname(path) == GEGEVENS and suffix.lower() in {".yaml", ".yml"} and suffix != ".yml":
            yield Problem(where, 1, "verkeerde naam", f'een naam op "{suffix}"', "laat de naam eindigen op .yml.")
        elif path == "404.md":
            fix = "geef de pagina een andere naam; 404 is de pagina voor een adres dat niet bestaat."
            yield Problem(where, 1, "verkeerde naam", '"404"', fix)
        elif suffix.lower() in {".html", ".htm"}:
            fix = "maak er een pagina van die op .md eindigt, of haal het bestand weg."
            yield Problem(where, 1, "verkeerde naam", f'een naam op "{suffix}"', fix)
        elif lesson := made_beside.get(f"{path.removesuffix('.md')}.html"):
            fix = f"geef de pagina een andere naam; zo heet een pagina die de handleiding zelf bij {lesson.slug}.md maakt."
            yield Problem(where, 1, "verkeerde naam", f'"{stem}"', fix)
        elif path in handleiding.paginas:
            yield from _page_name(handleiding, path, stem)
        elif path in papieren(handleiding):
            fix = "geef het een andere naam; dit bestand maakt de handleiding zelf."
            yield Problem(where, 1, "verkeerde naam", f'"{stem}{suffix}"', fix)
        elif suffix == ".md" and path.startswith(f"{EXAMPLES}/") and path not in VOORBEELDEN.values():
            fix = f"noem het voorbeeld {choices(map(posixpath.basename, VOORBEELDEN.values()))}."
            yield Problem(where, 1, "verkeerde naam", f'"{stem}" is geen soort pagina', fix)
        elif suffix == ".md" and path.startswith(f"{GEGEVENS}/") and path not in VOORBEELDEN.values():
            yield Problem(where, 1, "verkeerde map", f"een pagina in {GEGEVENS}/", "zet de pagina in een andere map.")


def taken(handleiding: Handleiding) -> Iterator[Problem]:
    """No file that is made of one page takes the place of one that is made of another."""
    for path, pages in papieren(handleiding).items():
        if len(pages) > 1:
            name = posixpath.splitext(path)[0]
            page = next((page for page in pages if page.path == f"{name}.md"), pages[-1])
            other = next(one for one in pages if one is not page)
            sheet = other.werkblad
            if sheet and any(page.slug == f"{other.slug}-{variant.naam}" for variant in sheet.varianten):
                continue  # of a variant that is told
            fix = f"geef de pagina een andere naam; zo heet een bestand dat de handleiding zelf bij {other.slug}.md maakt."
            yield Problem(page.where, 1, "verkeerde naam", f'"{posixpath.basename(name)}"', fix)


def _page_name(handleiding: Handleiding, path: str, stem: str) -> Iterator[Problem]:
    """Finds what makes the name of a page or of a folder above it unfit for an address."""
    *folders, _ = path.split("/")
    for depth, folder in enumerate(folders, start=1):
        if not PLAIN.fullmatch(folder):
            where = "/".join([handleiding.docs.name, *folders[:depth]])
            yield Problem(where, 1, "verkeerde naam", f'de map "{folder}"', SLUG_FIX)
    where = f"{handleiding.docs.name}/{path}"
    if COPY.search(stem) and not PLAIN.fullmatch(stem):
        yield Problem(where, 1, "verkeerde naam", f'"{stem}" lijkt een kopie', COPY_FIX)
    elif not PLAIN.fullmatch(stem):
        yield Problem(where, 1, "verkeerde naam", f'"{stem}"', SLUG_FIX)


COPY_FIX = "haal het bestand weg, of geef het een eigen naam met kleine letters, cijfers en streepjes."


def nested(handleiding: Handleiding) -> Iterator[Problem]:
    """No file stands where its whole path was typed as its name, as GitHub has one do: docs/over/docs/over/tuin.md."""
    docs, folders = handleiding.docs.name, {path.partition("/")[0] for path in handleiding.paginas if "/" in path}
    for path in sorted(handleiding.bestanden):
        parts = path.split("/")
        again = max((place for place, part in enumerate(parts[:-2]) if part == docs), default=-1)
        right = "/".join(parts[again + 1 :]) if again >= 0 else _once(parts)
        if right == path or (again >= 0 and parts[again + 1] not in folders - {docs}):
            continue
        fix = f"verplaats het naar {docs}/{right}."
        if right in handleiding.bestanden:
            fix = f"haal het weg, of kijk of er iets uit in {docs}/{right} hoort; dat bestand is er al."
        yield Problem(f"{docs}/{path}", 1, "verkeerde map", "het pad is dubbel getypt", fix)


def _once(parts: list[str]) -> str:
    """Gives a path without the folder that stands in itself: over/over/tuin.md."""
    return "/".join(parts[1:] if len(parts) == 3 and parts[0] == parts[1] else parts)


def left_out(handleiding: Handleiding) -> Iterator[Problem]:
    """No folder has the one name that MkDocs keeps for itself: what is in it would not be on the site."""
    if any(path.startswith("templates/") for path in handleiding.bestanden):
        fix = "geef de map een andere naam, zoals voorbeelden."
        yield Problem(f"{handleiding.docs.name}/templates", 1, "verkeerde map", "deze map komt niet op de site", fix)


def kinds(handleiding: Handleiding) -> Iterator[Problem]:
    """Everything is a plain file or folder: MkDocs would follow a link, and publish what stands elsewhere."""
    home = handleiding.docs.resolve()
    for file in sorted(handleiding.docs.rglob("*")):
        path = Path(file).relative_to(handleiding.docs)
        where = f"{handleiding.docs.name}/{path.as_posix()}".encode(errors="replace").decode()
        if any(part.startswith(".") for part in path.parts):
            continue  # no editor sees it, and MkDocs leaves it out
        if (file.is_symlink() and file.is_dir()) or not (file.is_dir() or file.is_file()):
            fix = "zet er een gewoon bestand of een gewone map neer, of haal het weg."
            yield Problem(where, 1, "onleesbaar bestand", "dit is geen gewoon bestand en geen gewone map", fix)
        elif file.is_symlink() and not file.resolve().is_relative_to(home):
            fix = "zet het bestand zelf hier neer, of haal de snelkoppeling weg."
            yield Problem(where, 1, "vreemd bestand", f"een snelkoppeling naar een bestand buiten {home.name}/", fix)


def strangers(handleiding: Handleiding) -> Iterator[Problem]:
    """Every file is of a kind that belongs on the site; one to download is linked to."""
    others = [path for path in sorted(handleiding.bestanden) if path not in handleiding.paginas]
    linked: set[str] | None = None
    for path in others:
        where, name = f"{handleiding.docs.name}/{path}", posixpath.basename(path)
        stem, suffix = posixpath.splitext(name)[0], posixpath.splitext(name)[1].lower()
        if wrong := _remains(path, name, stem, suffix):
            yield Problem(where, 1, "vreemd bestand", *wrong)
        elif suffix in {*PAGE_LIKE, ".md", ".html", ".htm"} or path in OF_A_HOST:
            continue  # what is wrong with it, `names` tells
        elif path.startswith(f"{GEGEVENS}/"):
            if suffix not in {".yml", ".yaml"} or posixpath.dirname(path) != GEGEVENS:
                fix = f"haal het weg, of zet het ergens anders; in {GEGEVENS}/ staan alleen de lijsten, op .yml."
                yield Problem(where, 1, "vreemd bestand", f'"{path.removeprefix(GEGEVENS + "/")}"', fix)
        elif path.startswith(f"{ASSETS}/") and suffix in OF_STYLE:
            continue
        elif suffix in PICTURES and not COPY.search(stem):
            if not unicodedata.is_normalized("NFC", path):
                fix = "geef het bestand een naam zonder accenten."
                yield Problem(where, 1, "verkeerde naam", "een letter met een los accent in de naam", fix)
        elif suffix in TO_DOWNLOAD | PICTURES:
            linked = _linked(handleiding) if linked is None else linked
            if path not in linked and path not in papieren(handleiding):
                fix = "haal het weg, of zet op een pagina een link ernaar; alles in docs/ komt op de site."
                if suffix not in PICTURES:
                    fix = "haal het weg; alles in docs/ komt op de site, met de namen die erin staan. Hoort het er echt bij, zet dan op een pagina een link ernaar."
                yield Problem(where, 1, "vreemd bestand", "geen pagina verwijst naar dit bestand", fix)
        elif suffix in OTHER_PICTURES:
            fix = "bewaar de afbeelding als JPG of PNG, een tekening als SVG."
            yield Problem(where, 1, "vreemd bestand", f'een afbeelding op "{suffix}"', fix)
        else:
            shown = f'een bestand op "{suffix}"' if suffix else "een bestand zonder letters achter een punt"
            yield Problem(where, 1, "vreemd bestand", shown, f"haal het weg; {BELONGS}")


def _remains(path: str, name: str, stem: str, suffix: str) -> tuple[str, str] | None:
    """Gives what a file is that a program left behind or a name went wrong of, and what to do; or nothing."""
    inner = posixpath.splitext(stem)[1].lower()
    if name.startswith("~$"):
        return "een restje van Word of een ander programma", "sluit het document daar, en haal dit bestand weg."
    if suffix in {".txt", ".docx", ".doc", ".rtf"} and inner in {".md", ".yml"}:
        return f'een naam op "{inner}{suffix}"', f'noem het bestand "{stem}"; nu wordt het geen {_what(inner)}.'
    if suffix in REMAINS or name.endswith("~") or name == "Icon\r" or name.startswith("#"):
        return "een restje van een programma", "haal het weg."
    if suffix in SHORTCUTS:
        return "een snelkoppeling", "haal haar weg, of zet het bestand zelf hier neer."
    if path.startswith("__MACOSX/") or "/__MACOSX/" in path:
        return "een restje van een zip-bestand", "haal de map __MACOSX weg."
    return None


def _what(suffix: str) -> str:
    return "pagina" if suffix == ".md" else "lijst"


def _linked(handleiding: Handleiding) -> set[str]:
    """Gives every path that a page links to."""
    return {target_of(pagina, link.doel or "") for pagina in handleiding.paginas.values() for link in links(pagina)}


def _copied(pagina: Pagina) -> tuple[int, bool]:
    """Puts pages in order, so that a copy comes after what it was made of: its name is longer, or has capitals."""
    return len(pagina.path), pagina.path != pagina.path.lower()


def titles(handleiding: Handleiding) -> Iterator[Problem]:
    """No two pages of a folder have one title: nobody could tell them apart in the menu.

    Sheets may, if they are for others or of another version: the menu says so behind the title.
    """
    seen: dict[tuple[str | None, ...], str] = {}
    for pagina in sorted(handleiding.paginas.values(), key=_copied):
        title = " ".join(pagina.titel.lower().split())
        sheet = pagina.werkblad
        apart = (sheet.doelgroep, (sheet.versie or "").lower(), sheet.voor) if sheet else ()
        first = seen.setdefault((posixpath.dirname(pagina.path), title, *apart), pagina.where)
        if title and first != pagina.where:
            line, fix = pagina.line("title"), "geef elke pagina een eigen titel, of haal er één weg."
            if sheet:
                fix = "geef elk blad een eigen titel of versie:, of haal er één weg."
            yield Problem(pagina.where, line, "dubbele titel", f'"{pagina.titel}" is ook de titel van {first}', fix)


RULES = (home, names, taken, titles, nested, left_out, kinds, strangers)
