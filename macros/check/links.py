"""Rules for the links and images of a page -> problems: each leads somewhere and says where."""

import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import SplitResult, unquote, urlsplit

from ..model.handleiding import Handleiding, Pagina
from ..model.mappen import GEGEVENS, WERKMATERIALEN
from ..model.messages import Problem, longer, meant
from ..text.links import Link, links, target_of
from ..text.markdown import anchors
from ..text.phrases import pattern
from ..text.reading import tree
from .addresses import not_a_path, other_place, own_page, wrong_address
from .macros import macro_ids
from .pictures import PICTURES

WIDTH = re.compile(r"\|\d+(?:x\d+)?$")
PLAIN = re.compile(r"[\w/.-]+[.]\w+")  # the path of a file below docs/


@dataclass(frozen=True, eq=False)
class Way:
    """A link of a page, and where it leads: `ids` has for each page the names that it gives to places on it."""

    handleiding: Handleiding
    pagina: Pagina
    link: Link
    ids: Mapping[str, Collection[str]]

    @cached_property
    def words(self) -> str | None:
        """What the link says, but for the signs around it; None where it says so in another way."""
        return None if self.link.tekst is None else self.link.tekst.strip(' .,:;!?…»›>→“”‘’"()[]').lower()

    @cached_property
    def parts(self) -> SplitResult | None:
        """The parts of the address; None where it is none."""
        try:
            return urlsplit(self.link.doel or "")
        except ValueError:
            return None

    @property
    def path(self) -> str:
        """The path in the address, as it was typed."""
        return self.parts.path if self.parts else ""

    @property
    def outside(self) -> bool:
        """Whether it leads out of the manual, or may."""
        return self.parts is None or bool(self.parts.scheme or self.parts.netloc)

    @property
    def inside(self) -> bool:
        """Whether the address is the picture itself, written out."""
        return self.parts is not None and self.parts.scheme == "data"

    @cached_property
    def target(self) -> str:
        """The path below docs that it leads to."""
        return target_of(self.pagina, self.link.doel or "") if self.path else self.pagina.path

    @cached_property
    def page(self) -> Pagina | None:
        """The page that it leads to: Markdown names the .md, raw HTML the .html that it becomes."""
        path = self.target
        if self.path and self.link.html:
            path = path.removesuffix(".html") + ".md" if path.endswith(".html") else ""
        return self.handleiding.paginas.get(path)

    def wrong(self, fix: str, code: str = "dode link", found: str = "", cause: str = "", missed: str = "") -> Problem:
        """Gives the problem of this link; what was `found` is its address, where it is nothing else."""
        found = found or f'"{self.link.doel or self.link.tekst or "[]"}"'
        return Problem(self.pagina.where, self.link.line, code, found, fix, cause, missed)


def all_links(handleiding: Handleiding) -> Iterator[Problem]:
    """Every link leads somewhere and says where; every image has words and is ours."""
    ids = {pagina.path: {*anchors(pagina), *macro_ids(handleiding, pagina)} for pagina in handleiding.paginas.values()}
    for pagina in handleiding.paginas.values():
        for link in links(pagina):
            way = Way(handleiding, pagina, link, ids)
            for looks in (WORDS, ADDRESS if way.outside else (*ADDRESS, *OURS)):
                if wrong := next(filter(None, (look(way) for look in looks)), None):
                    yield wrong


FILE_NAME = r"[^ ]+\.(?:png|jpe?g|gif|svg|webp|heic)"


def _no_alt(way: Way) -> Problem | None:
    """Finds a picture without words, or with what a phone, a camera or a program calls it."""
    no_name = rf"|{FILE_NAME}|{pattern(way.handleiding.gegevens.taal.plaatjesnamen)}[-_ ]?[\d_-]*"
    if not way.link.beeld or way.words is None or way.inside or not re.fullmatch(no_name, way.words):
        return None
    fix = "zet tussen de vierkante haken (of in alt) wat er te zien is."
    return way.wrong(fix, "afbeelding zonder tekst", f'"{way.link.doel}"')


def _described(way: Way) -> Problem | None:
    """Finds a picture with the words that a program gave it, which knows not what it is there for."""
    if not way.link.beeld or not way.words:
        return None
    if not re.search(rf"\b{pattern(way.handleiding.gegevens.taal.vanzelf_beschreven)}\b", way.words):
        return None
    fix = "schrijf zelf wat er te zien is; deze tekst maakte een programma."
    return way.wrong(fix, "afbeelding zonder tekst", f'"{(way.link.tekst or "")[:40]}…"')


def _width(way: Way) -> Problem | None:
    """Finds a picture with its width behind its words, as Obsidian has it."""
    match = WIDTH.search(way.words or "") if way.link.beeld else None
    return way.wrong(f'haal "{match[0]}" weg.', "andere opmaak", f'"{way.words}"') if match else None


def _says_nothing(way: Way) -> Problem | None:
    """Finds a link of which the words do not say where it leads."""
    if way.link.beeld or way.words is None or way.link.doel is None:
        return None
    empty = rf"\W*|\S+\.md|{pattern(way.handleiding.gegevens.taal.lege_links)}"
    fix = "schrijf als linktekst waar de link heen gaat."
    return way.wrong(fix, "nietszeggende link", f'"{way.link.tekst}"') if re.fullmatch(empty, way.words) else None


def _half(way: Way) -> Problem | None:
    """Finds a link that is none yet."""
    fix = "schrijf de link als [tekst](adres), zonder spatie ertussen en met alle haken."
    return way.wrong(fix) if way.link.doel is None else None


def _no_address(way: Way) -> Problem | None:
    """Finds an address that is none."""
    return way.wrong("schrijf een geldig adres.") if way.parts is None else None


def _at_home(way: Way) -> Problem | None:
    """Finds a link to the preview on one's own computer."""
    fix = own_page(way.handleiding, way.pagina, way.link.doel or "")
    return way.wrong(fix) if fix else None


def _elsewhere(way: Way) -> Problem | None:
    """Finds an address of another site that no site has, and a picture that another site would have to send."""
    if not way.outside:
        return None
    if way.link.beeld:
        found = f'"{(way.link.doel or "")[:40]}…"' if way.inside else ""
        fix = "bewaar het plaatje eerst als bestand in docs/" if way.inside else "zet het bestand in docs/"
        return way.wrong(f"{fix} en verwijs daarnaar.", "verzoek naar buiten", found)
    fix = wrong_address(way.link.doel or "", bare=way.link.tekst == way.link.doel)
    fix = fix or other_place(way.link.tekst or "", way.link.doel or "")
    return way.wrong(fix) if fix else None


def _empty(way: Way) -> Problem | None:
    """Finds a link without an address."""
    return None if way.path or (way.parts and way.parts.fragment) else way.wrong("zet er een adres bij.")


def _nowhere(way: Way) -> Problem | None:
    """Finds a link to a page or a file that is not there."""
    handleiding, target = way.handleiding, way.target
    file = target in handleiding.bestanden and not target.startswith(f"{GEGEVENS}/") and not target.endswith(".md")
    made = _download(handleiding, target) and not way.link.beeld
    if way.page or file or made or _loose_accent(handleiding, target):
        return None
    absent = PLAIN.fullmatch(target) and target not in handleiding.bestanden
    gone = f"{handleiding.docs.name}/{target}" if absent else ""
    return way.wrong(_instead(handleiding, way.pagina, way.link, way.path), cause=gone, missed=way.link.doel or "")


def _no_picture(way: Way) -> Problem | None:
    """Finds a picture that is none."""
    shown = way.link.beeld and (not way.link.html or way.link.tekst is not None)
    if not shown or posixpath.splitext(way.target)[1].lower() in PICTURES:
        return None
    return way.wrong("laat ! weg voor een link, of verwijs naar een afbeelding (svg, png, jpg, gif of webp).")


def _no_place(way: Way) -> Problem | None:
    """Finds a link to a place on a page that is not there; of a page that cannot be read, nobody knows what is on it."""
    name = way.parts.fragment if way.parts else ""
    if not name or not way.page or not way.page.text or tree(way.page.text).teveel:
        return None
    known = way.ids.get(way.page.path, ())
    if unquote(name) in known:
        return None
    fix = meant(name, sorted(known)) or (
        "kies iets wat op die pagina staat." if "=" in name else "kijk hoe het kopje op die pagina heet."
    )
    return way.wrong(fix, "ontbrekend anker", f'"#{name}" op {way.page.where}', missed=f"{way.page.where}#{name}")


WORDS = (_no_alt, _described, _width, _says_nothing)
ADDRESS = (_half, _no_address, _at_home, _elsewhere)
OURS = (_empty, _nowhere, _no_picture, _no_place)
"""What is looked at, in this order: the words of a link; its address, and then where that leads in the manual. The first that
finds something tells it.
"""


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
            right, place = posixpath.relpath(known, here), (link.doel or "").partition("#")
            right = f"{posixpath.splitext(right)[0]}.html" if link.html else right
            return f'schrijf "{right}{place[1]}{place[2]}".'
    if target.startswith(f"{GEGEVENS}/"):
        return "haal de link weg: dit bestand komt niet op de site."
    paths = sorted(path for path in handleiding.bestanden if not path.startswith(f"{GEGEVENS}/"))
    kind = posixpath.splitext(typed)[1]
    if kind in {".pdf", ".docx"}:
        paths = [path for path in paths if path.endswith(kind)]
        paths += [f"{WERKMATERIALEN}/{slug}{kind}" for slug in handleiding.bladen]
    known_paths = [posixpath.relpath(known, here) for known in paths]
    name = posixpath.basename(target).lower().replace(" ", "-").replace(".html", ".md")
    elsewhere = [path for path in paths if posixpath.basename(path) == name != "index.md" and path != pagina.path]
    if len(elsewhere) == 1:
        return f'bedoel je "{posixpath.relpath(elsewhere[0], here)}"?'
    folder = posixpath.dirname(target)
    others = [path for path in paths if posixpath.dirname(path) == folder and path != pagina.path]
    beside = {posixpath.basename(path).removesuffix(kind): path for path in others}
    if other := longer(posixpath.basename(target).removesuffix(kind), [one for one in beside if "." not in one]):
        return f'bedoel je "{posixpath.relpath(beside[other], here)}"?'
    if suggestion := meant(typed, known_paths, alike=0.85):
        return suggestion
    if folder and any(path.startswith(f"{folder}/") for path in paths):
        return f"dit is er niet (meer); kijk in {handleiding.docs.name}/{folder}/ hoe het nu heet, of haal de link weg."
    return "kijk of het bestand bestaat en of het pad klopt."


RULES = (all_links,)
