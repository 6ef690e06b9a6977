"""Rules for the drawings, pictures and styles of `docs/` -> problems: each can be shown everywhere, none is a program, and none
asks another site for anything.
"""

import posixpath
import re
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree
from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError

from ..model.handleiding import Handleiding
from ..model.messages import Problem
from ..read.pictures import SAFELY, SVG
from .habits import CHOOSE, CONFLICT

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WEBP"}
PICTURES = {".svg", *FORMATS}
LARGEST = 4_000_000  # bytes: more than a page, its print and its Word file need, and long to wait for at a school

FOREIGN = {"script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "audio", "video"}
INSIDE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]")
ADDRESS = re.compile(r"\s*https?://\S+\s*")
FROM_ELSEWHERE = re.compile(
    r"url\(\s*[\"']?(?!#|data:|[\"')\s])[^)]*\)|@import[^;]*|expression\(|javascript:", re.IGNORECASE
)
IS_WEB_PAGE = re.compile(r"\s*<(?:!doctype\s+)?html\b", re.IGNORECASE)
OF_A_MAKER = re.compile(r"\b[A-Za-z]:\\(?:Users|Gebruikers)\\.*|/(?:Users|home)/.*")
"""A folder on the computer of who made a drawing: its name is often that of a person."""

A_FILE = re.compile(r"(?i)\.(?:svg|png|pdf|jpe?g|eps|ai)$")
NOTED = "http://sodipodi.", "http://www.inkscape.org/"
"""What stands before the names of what Inkscape notes; its docname alone, without a folder, is no mistake."""

CSS_URL = re.compile(r"url\(\s*(?:\"([^\"]+)\"|'([^']+)'|[\"']?([^\"')]+))|@import\s*[\"']([^\"']+)", re.IGNORECASE)
"""Where a style asks for something: the address is the only group."""
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
HERE = "zet het bestand in docs/assets/."

# What a file begins with that is no picture, or not the one that its name says -> what it is, what to do.
LFS = "dit is alleen een verwijzing van Git LFS, niet de afbeelding", "haal de afbeelding zelf op met: git lfs pull."
EMPTY = "het bestand is leeg", "bewaar de afbeelding opnieuw, of haal het bestand weg."
HEIC = "dit is een HEIC-foto van een telefoon", "bewaar de foto opnieuw als JPG."
NO_PICTURE = "dit is geen afbeelding", "bewaar de afbeelding opnieuw als PNG of JPG."
HALF = "de afbeelding is beschadigd", "bewaar haar opnieuw, of zet het bestand er opnieuw neer."
CLOSED = "het bestand kan niet gelezen worden", "kijk of je het mag openen."
NAMES_PLACE = (
    "in de foto staat op welke plek ze is gemaakt",
    "bewaar haar zonder plaats, of zet er een schermafdruk van neer.",
)
NO_SVG = "dit is geen goede SVG-tekening", "bewaar haar opnieuw als SVG."
WEB_PAGE = "dit is een webpagina en geen tekening", "haal de tekening zelf op, en niet de pagina waar ze op staat."
NO_NAMESPACE = (
    "het begin van de tekening klopt niet",
    'zet in de eerste tag: <svg xmlns="http://www.w3.org/2000/svg" …>.',
)
SHOWN_NOWHERE = (
    "geen pagina laat deze foto zien",
    "haal haar weg, of zet haar op een pagina; alles in docs/ komt op de site.",
)
CLEAN = "haal het weg, of bewaar de tekening opnieuw als gewone SVG."


def drawings(handleiding: Handleiding) -> Iterator[Problem]:
    """Every drawing can be drawn: by a browser, on paper and in Word; and it is a drawing, nothing else."""
    for path in _with(handleiding, {".svg"}):
        where = f"{handleiding.docs.name}/{path}"
        raw = _read(handleiding.docs / path)
        if wrong := _no_picture(raw):
            yield Problem(where, 1, "onleesbaar bestand", *wrong)
            continue
        try:
            root = etree.fromstring(raw or b"", SAFELY)
        except etree.XMLSyntaxError as error:
            text = (raw or b"").decode(errors="replace")
            if match := CONFLICT.search(text):
                line = text.count("\n", 0, match.start()) + 1
                yield Problem(where, line, "twee versies", f'"{text[match.start() :].splitlines()[0][:40]}"', CHOOSE)
            else:
                wrong = WEB_PAGE if IS_WEB_PAGE.match(text) else NO_SVG
                yield Problem(where, _line(error.lineno), "onleesbaar bestand", *wrong)
            continue
        if root.tag != f"{{{SVG}}}svg":
            page = etree.QName(root).localname == "html"
            wrong = NO_NAMESPACE if root.tag == "svg" else WEB_PAGE if page else NO_SVG
            yield Problem(where, _line(root.sourceline), "onleesbaar bestand", *wrong)
        for line, found in sorted({*_unsafe(root), *_of_its_maker(root)}):
            yield Problem(where, line, "onveilige afbeelding", found, CLEAN)


def _unsafe(root: etree._Element) -> Iterator[tuple[int, str]]:
    """Gives the line and the name of all in a drawing that runs, or asks for something outside it."""
    for element in [*root.itersiblings(preceding=True), *root.iter()]:
        line = _line(element.sourceline)
        if isinstance(element, etree._ProcessingInstruction):
            if element.target == "xml-stylesheet":
                yield line, '"<?xml-stylesheet?>"'
            continue
        if isinstance(element, etree._Entity):
            yield line, f'"{element.text}"'
        if not isinstance(element.tag, str):
            continue
        name = etree.QName(element).localname
        if name.lower() in FOREIGN:
            yield line, f'"<{name}>"'
        if name == "style" and (match := FROM_ELSEWHERE.search(element.text or "")):
            yield line, f'"{match[0][:60]}"'
        for key, value in element.attrib.items():
            word = etree.QName(str(key)).localname
            text = str(value)
            if word.lower().startswith("on"):
                yield line, f'"{word}"'
            elif word.lower() in {"href", "src"} and not INSIDE.match(text.strip()):
                if not (name == "a" and ADDRESS.fullmatch(text)):
                    yield line, f'"{text[:60]}"'
            elif name in {"set", "animate"} and word == "attributeName" and text.lower().endswith("href"):
                yield line, f'"{text}"'
            elif match := FROM_ELSEWHERE.search(text) or (None if _noted(key) else OF_A_MAKER.search(text)):
                yield line, f'"{match[0][:60]}"'


def _noted(key: object) -> bool:
    """Tells whether an attribute is what a drawing program notes for itself, such as where the drawing was saved."""
    return (etree.QName(str(key)).namespace or "").startswith(NOTED)


def _of_its_maker(root: etree._Element) -> Iterator[tuple[int, str]]:
    """Gives in one line all names of files that a program noted, where one of them tells whose computer it was."""
    found = [
        (_line(element.sourceline), f'"{str(key).rpartition("}")[2]}"', str(value))
        for element in root.iter()
        if isinstance(element.tag, str)
        for key, value in element.attrib.items()
        if _noted(key) and (OF_A_MAKER.search(str(value)) or A_FILE.search(str(value)))
    ]
    if path := next((match[0][:60] for _, _, text in found if (match := OF_A_MAKER.search(text))), ""):
        names = " en ".join(dict.fromkeys(name for _, name, _ in found))
        yield found[0][0], f'{names}, met "{path}" erin'


def pictures(handleiding: Handleiding) -> Iterator[Problem]:
    """Every photo can be shown, is what its name says, and is not too big to wait for."""
    for path in _with(handleiding, set(FORMATS)):
        where, file = f"{handleiding.docs.name}/{path}", handleiding.docs / path
        raw, suffix = _read(file), posixpath.splitext(path)[1].lower()
        if wrong := _no_picture(raw):
            yield Problem(where, 1, "onleesbaar bestand", *wrong)
        elif raw and len(raw) > LARGEST:
            megabytes = f"{len(raw) / 1_000_000:.0f}"
            fix = f"maak de afbeelding kleiner, hooguit {LARGEST // 1_000_000} MB; 1600 punten breed is genoeg."
            yield Problem(where, 1, "onleesbaar bestand", f"de afbeelding is {megabytes} MB groot", fix)
        elif wrong := _not_as_named(file, suffix):
            yield Problem(where, 1, "onleesbaar bestand", *wrong)
        elif _names_place(file):
            yield Problem(where, 1, "onveilige afbeelding", *NAMES_PLACE)
        elif not _shown(handleiding, path):
            yield Problem(where, 1, "vreemd bestand", *SHOWN_NOWHERE)


def _not_as_named(file: Path, suffix: str) -> tuple[str, str] | None:
    """Gives what is wrong with a photo where it cannot be shown or is of another kind; or nothing."""
    lenient = ImageFile.LOAD_TRUNCATED_IMAGES  # WeasyPrint makes it so, for the whole program
    try:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file) as image:
                kind = image.format or ""
                image.load()
    except UnidentifiedImageError:
        return NO_PICTURE
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return HALF
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient
    if kind == "MPO":  # what some phones make: a JPG with more pictures in it
        kind = "JPEG"
    if kind != FORMATS[suffix]:
        right = next((ending for ending, name in FORMATS.items() if name == kind), "")
        if not right:
            return f"dit is een {kind}, geen {suffix[1:].upper()}", "bewaar de afbeelding opnieuw als PNG of JPG."
        return (
            f"dit is een {kind}, geen {suffix[1:].upper()}",
            f"laat de naam eindigen op {right}, of bewaar haar opnieuw.",
        )
    return None


def _shown(handleiding: Handleiding, path: str) -> bool:
    """Tells whether a photo is named somewhere, or is one whose name or place is told, or of the style."""
    name = posixpath.basename(path)
    told = path.startswith("assets/") or posixpath.splitext(name)[0] in handleiding.bladen
    return told or any(name in text for text in _texts(handleiding))


def _texts(handleiding: Handleiding) -> Iterator[str]:
    """Gives all that may name a picture, as it was typed."""
    for pagina in handleiding.paginas.values():
        yield unquote(pagina.text)
        yield from (text for _, text in pagina.source.texts())
    yield from (text for source in handleiding.sources.values() for _, text in source.texts())
    settings = handleiding.docs.parent / "mkdocs.yml"
    yield settings.read_text("utf-8", errors="replace") if settings.is_file() else ""


def _names_place(file: Path) -> bool:
    """Tells whether a camera or a telephone wrote in a photo where on earth it was taken: at a school, at a home."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is spoilt of it is no place
        with Image.open(file) as image:
            place = image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    return {ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude} <= place.keys()


def _no_picture(raw: bytes | None) -> tuple[str, str] | None:
    """Gives what a file is that is no picture at all, and what to do; or nothing."""
    if raw is None:
        return CLOSED
    if not raw.strip():
        return EMPTY
    if raw.startswith(b"version https://git-lfs"):
        return LFS
    if raw[4:8] == b"ftyp" and raw[8:12] in {b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"heim", b"heis"}:
        return HEIC
    return None


def _with(handleiding: Handleiding, suffixes: set[str]) -> list[str]:
    return [path for path in sorted(handleiding.bestanden) if posixpath.splitext(path)[1].lower() in suffixes]


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _line(line: object) -> int:
    return line if isinstance(line, int) else 1


@cache
def urls(style: str) -> tuple[str, ...]:
    """Gives every address that a style asks for."""
    return tuple(match[match.lastindex or 0].strip() for match in CSS_URL.finditer(COMMENT.sub("", style)))


def at_home(handleiding: Handleiding) -> Iterator[Problem]:
    """A style in docs/ asks no other site for anything."""
    for path in sorted(path for path in handleiding.bestanden if path.endswith(".css")):
        text = (handleiding.docs / path).read_text("utf-8", errors="replace")
        for url in urls(text) if "//" in text else ():
            if urlsplit(url).netloc:
                line = text.count("\n", 0, text.index(url)) + 1
                yield Problem(f"{handleiding.docs.name}/{path}", line, "verzoek naar buiten", f'"{url}"', HERE)


RULES = (drawings, pictures, at_home)
