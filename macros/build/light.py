"""Makes the built pages light: all styles in one file with only the rules that a page can use, the scripts that all
pages share in one file and what a page has beside them in another, and nothing of the theme that is not asked for.

Comes last: what is looked for in pages must be in them.
"""

import gzip
import hashlib
import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from .light_styles import ASKED, keep, names_in
from .zoeken import STEM

STYLES = re.compile(r'<link rel="stylesheet" href="(?P<path>[^"]+)">\n?')
SCRIPTS = re.compile(r'<script src="(?P<path>[^"]+)"></script>\n?')
"""Those at the end of a page; one before the body has its reasons to be there."""
BODY = "<body"
WORD = re.compile(r"[\w-]+")
URL = re.compile(
    r"""(url\(\s*(["'])?)(?!data:|#|/|[a-z][a-z0-9+.-]*:)((?(2)[^"'\n]+|(?:\\.|[^\s"'()\\])+))((?(2)\2)\s*\))""",
    re.IGNORECASE,
)
"""Where a style names a file of the site: what stands before its address, the quote there, the address, what stands behind."""
NEEDS_QUOTES = re.compile(r"[\s\"'()\\]")
IMPORT = re.compile(
    r"""@import\s*(?:url\(\s*)?(?P<file>"[^"\n]*"|'[^'\n]*'|[^\s"'();]+)[\s)]*(?P<when>[^;]*);?""", re.IGNORECASE
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DRAWING = re.compile(r'(?P<before><img\b[^>]*?\bsrc=")(?P<path>[^":]+\.svg)"')
ALONE = re.compile(r"<html[^>]* data-staat-alleen[ >]")
"""What a page begins with that has a style and a script of its own, and nothing of the theme."""
ONE_STYLE = '    <link rel="stylesheet" href="{}">\n'
ONE_SCRIPT = '      <script src="{}"></script>\n'
PAPER = 'class="blad '
"""What stands in the page of a sheet: that is paper, and stays as it went to the printer."""
INSIDE = 16_000
"""How many bytes of drawings, packed, a page may hold itself."""
SAFE = " =:/;,'()@!*$+?-._~"
"""What stands in the address of a drawing as it is: the rest would end it, or the attribute it stands in."""
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
OF_THE_THEME = "assets/javascripts", "assets/stylesheets"
MERGED = "assets/stijl", "assets/scripts"
"""Where the one style and the one script come: as deep as ours, so that what they name beside them stays right."""


@dataclass
class _Asked:
    """What the pages of a site ask for, and what they have that a style may name."""

    pages: list[Path] = field(default_factory=list)
    alone: list[str] = field(default_factory=list)
    """The texts of pages that stand alone."""
    links: dict[re.Pattern[str], list[list[Path]]] = field(default_factory=lambda: {STYLES: [], SCRIPTS: []})
    """The styles and the scripts of each page, in order."""
    used: set[str] = field(default_factory=set)
    """Classes, ids and elements, those that a script may make too."""
    properties: set[str] = field(default_factory=set)
    """Custom properties that a page asks for itself."""


def lighten(site: Path) -> None:
    """Has every page in `site` ask for one style and for one script that all pages share, and for at most one script
    beside that; removes those they were made of, and the theme's files that no page asks for. Pages that stand alone
    stay as they are."""
    asked = _asked_in(site)
    styles, scripts = _shared(asked.links[STYLES]), _shared(asked.links[SCRIPTS])
    css = "".join(_whole(site, path) for path in styles)
    style = _written(site, MERGED[0], "css", keep(css, frozenset(asked.used), frozenset(asked.properties)))
    script, own = _joined(site, scripts), dict[tuple[Path, ...], Path]()
    theme = {path for folder in OF_THE_THEME for path in (site / folder).rglob("*.*") if path.suffix != ".txt"}
    for page in asked.pages:
        text = page.read_text("utf-8")
        new = _one(page, text, STYLES, styles, style, ONE_STYLE)
        new = _one(page, new, SCRIPTS, scripts, script, ONE_SCRIPT)
        its = tuple(dict.fromkeys(file for _, _, file in _links(page, new, SCRIPTS) if file != script))
        if len(its) > 1:
            own[its] = own.get(its) or _joined(site, its)
            new = _one(page, new, SCRIPTS, its, own[its], ONE_SCRIPT)
        if PAPER not in new:
            new = _with_drawings(page, TABLE.sub(_in_a_box, new))
        if new != text:
            page.write_text(new, "utf-8")
        theme = {path for path in theme if path.name not in new}
    apart = {path for its in own for path in its}
    for page in asked.pages if apart else ():
        text = page.read_text("utf-8")
        apart = {path for path in apart if path.name not in text}
    apart = {path for path in apart if not any(path.name in text for text in asked.alone)}
    for path in {*styles, *scripts, *apart, *theme}:
        path.unlink(missing_ok=True)


def _asked_in(site: Path) -> _Asked:
    """Gives what the pages in `site` ask for."""
    asked = _Asked()
    for page in sorted(site.rglob("*.html")):
        text = page.read_text("utf-8")
        if ALONE.search(text):
            asked.alone.append(text)
            continue
        asked.pages.append(page)
        asked.used |= names_in(text)
        asked.properties.update(ASKED.findall(text))
        for pattern, files in asked.links.items():
            files.append([file for _, _, file in _links(page, text, pattern)])
    for path in (site / MERGED[1]).rglob("*.js"):
        if not path.name.endswith(".min.js") and not path.name.startswith(STEM):
            asked.used.update(WORD.findall(path.read_text("utf-8")))
    return asked


def _shared(asked: Iterable[list[Path]]) -> list[Path]:
    """Gives the files that all pages ask for, in order; `asked` are those of each page. Who asks for none does not count."""
    some = [files for files in asked if files]
    count = Counter(path for files in some for path in set(files))
    return [path for path in some[0] if count[path] == len(some)] if some else []


def _links(page: Path, text: str, pattern: re.Pattern[str]) -> list[tuple[int, int, Path]]:
    """Gives where the links of `pattern` in the text of `page` begin and end, with the space before them, and their files."""
    found = []
    for match in pattern.finditer(text, text.rfind(BODY) + 1 if pattern is SCRIPTS else 0):
        begin = match.start()
        while text[begin - 1 : begin] in (" ", "\t"):
            begin -= 1
        file = unquote(urlsplit(match["path"]).path)  # an editor may have typed ?v=2 behind it
        found.append((begin, match.end(), Path(posixpath.normpath(page.parent / file))))
    return found


def _one(page: Path, text: str, pattern: re.Pattern[str], old: Collection[Path], new: Path, link: str) -> str:
    """Gives the text of `page` with one link to `new` in the place of the first of those to `old`."""
    parts, at, put = list[str](), 0, link.format(posixpath.relpath(new, page.parent))
    for begin, end, file in _links(page, text, pattern):
        if file in old:
            parts += text[at:begin], put
            at, put = end, ""
    return "".join([*parts, text[at:]])


def _in_a_box(table: re.Match[str]) -> str:
    """Gives a table of Markdown in a box that can be moved sideways where the screen is too narrow for it."""
    return f'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">{table[0]}</div></div>'


def _with_drawings(page: Path, text: str) -> str:
    """Gives the text of `page` with its first drawings inside it, as far as `INSIDE` goes: each is a file less to ask for."""
    room, known = INSIDE, dict[str, str]()
    for match in DRAWING.finditer(text):
        file = Path(posixpath.normpath(page.parent / match["path"]))
        if match["path"] in known or not file.is_file():
            continue
        drawing = file.read_bytes()
        room -= len(gzip.compress(drawing))
        if room < 0:
            break
        if b"'" not in drawing:  # one quote may stand within the other: those of a drawing that has both stay
            drawing = drawing.replace(b'"', b"'")
        known[match["path"]] = f"data:image/svg+xml,{quote(drawing, safe=SAFE)}"
    return DRAWING.sub(lambda match: f'{match["before"]}{known.get(match["path"], match["path"])}"', text)


def _whole(site: Path, path: Path, within: tuple[Path, ...] = ()) -> str:
    """Gives the style in the file `path`, which came with those it stands `within`: with what it imports in its place, for
    in the one style that would come too late, and with its addresses as seen from the place of that."""
    start, css = site / MERGED[0], path.read_text("utf-8")
    imported = ""
    if "@import" in css.lower():
        css = COMMENT.sub("", css)
        for match in IMPORT.finditer(css):
            file = Path(posixpath.normpath(path.parent / unquote(urlsplit(match["file"].strip("\"'")).path)))
            if file.is_file() and file not in (*within, path):
                text, when = _whole(site, file, (*within, path)), match["when"].strip()
                imported += f"@media {when} {{{text}}}\n" if when else text
        css = IMPORT.sub("", css)

    def moved(url: re.Match[str]) -> str:
        address = posixpath.relpath(posixpath.normpath(path.parent / url[3]), start)
        return url[1] + address + url[4] if NEEDS_QUOTES.search(address) else f"url({address})"

    return imported + URL.sub(moved, css) + "\n"


def _written(site: Path, folder: str, suffix: str, text: str) -> Path:
    """Writes a file that is named after what is in it, so that no browser keeps an old one for it."""
    name = hashlib.sha256(text.encode()).hexdigest()[:10]
    path = site / folder / f"{name}.{suffix}"
    path.write_text(text, "utf-8")
    return path


def _joined(site: Path, scripts: Iterable[Path]) -> Path:
    """Writes `scripts` as one, in order."""
    return _written(site, MERGED[1], "js", ";\n".join(path.read_text("utf-8") for path in scripts))
