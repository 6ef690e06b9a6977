"""Makes the built pages light: all styles in one file with only the rules that a page can use, the scripts that all
pages share in one file and what a page has beside them in another, and nothing of the theme that is not asked for.

A rule can be used where every class, id and element in one of its selectors stands in a page or in a script; a
custom property where something asks for it. Comes last: what is looked for in pages must be in them.
"""

import gzip
import hashlib
import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import tinycss2
from tinycss2.ast import QualifiedRule

from .zoeken import STEM

STYLES = re.compile(r'<link rel="stylesheet" href="(?P<path>[^"]+)">\n?')
SCRIPTS = re.compile(r'<script src="(?P<path>[^"]+)"></script>\n?')
"""Those at the end of a page; one before the body has its reasons to be there."""
BODY = "<body"
CLASSES = re.compile(r"""class=("[^"]*"|'[^']*'|[^\s>]+)""")
IDS_AND_TAGS = re.compile(r"""id(?<!\wid)=["']?([^"'\s>]+)"""), re.compile(r"<([a-z][\w-]*)")
"""What a page has, each beginning with signs to look for: a page is gone through in a tenth of the time."""
WORD = re.compile(r"[\w-]+")
URL = re.compile(r"""url\((["']?)(?!data:|#|[a-z]+:)([^)"']+)\1\)""")
ASKED = re.compile(r"var\(\s*(--[\w-]+)")
DRAWING = re.compile(r'(?P<before><img\b[^>]*?\bsrc=")(?P<path>[^":]+\.svg)"')
ALONE = re.compile(r"<html[^>]* data-staat-alleen[ >]")
"""What a page begins with that has a style and a script of its own, and nothing of the theme."""
LINK = '      <script src="{}"></script>\n'
PAPER = 'class="blad '
"""What stands in the page of a sheet: that is paper, and stays as it went to the printer."""
INSIDE = 16_000
"""How many bytes of drawings, packed, a page may hold itself."""
SAFE = " =:/;,'()@!*$+?-._~"
"""What stands in the address of a drawing as it is: the rest would end it, or the attribute it stands in."""
GROUPS = "media", "supports"
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
OF_THE_THEME = "assets/javascripts", "assets/stylesheets"
MERGED = "assets/stijl", "assets/scripts"
"""Where the one style and the one script come: as deep as ours, so that what they name beside them stays right."""


def lighten(site: Path) -> None:
    """Has every page in `site` ask for one style and for one script that all pages share, and for at most one script
    beside that; removes those they were made of, and the theme's files that no page asks for. Pages that stand alone
    stay as they are."""
    pages, alone, used, properties = list[Path](), list[str](), set[str](), set[str]()
    asked: dict[re.Pattern[str], list[list[Path]]] = {STYLES: [], SCRIPTS: []}
    for page in sorted(site.rglob("*.html")):
        text = page.read_text("utf-8")
        if ALONE.search(text):
            alone.append(text)
            continue
        pages.append(page)
        used |= _names(text)
        properties.update(ASKED.findall(text))
        for pattern, files in asked.items():
            files.append([file for _, _, file in _links(page, text, pattern)])
    styles, scripts = _shared(asked[STYLES]), _shared(asked[SCRIPTS])
    for path in (site / MERGED[1]).rglob("*.js"):
        if not path.name.endswith(".min.js") and not path.name.startswith(STEM):
            used.update(WORD.findall(path.read_text("utf-8")))
    css = "".join(_rebased(site, path, path.read_text("utf-8")) for path in styles)
    style = _written(site, MERGED[0], "css", keep(css, used, properties))
    script = _written(site, MERGED[1], "js", ";\n".join(path.read_text("utf-8") for path in scripts))
    together: dict[tuple[Path, ...], Path] = {}
    theme = {path for folder in OF_THE_THEME for path in (site / folder).rglob("*.*") if path.suffix != ".txt"}
    for page in pages:
        text = page.read_text("utf-8")
        new = _one(page, text, STYLES, styles, style, '    <link rel="stylesheet" href="{}">\n')
        new = _one(page, new, SCRIPTS, scripts, script, LINK)
        its = tuple(dict.fromkeys(file for _, _, file in _links(page, new, SCRIPTS) if file != script))
        if len(its) > 1:
            if its not in together:
                texts = (path.read_text("utf-8") for path in its)
                together[its] = _written(site, MERGED[1], "js", ";\n".join(texts))
            new = _one(page, new, SCRIPTS, its, together[its], LINK)
        if PAPER not in new:
            new = _with_drawings(page, TABLE.sub(_in_a_box, new))
        if new != text:
            page.write_text(new, "utf-8")
        theme = {path for path in theme if path.name not in new}
    apart = {path for its in together for path in its}
    for page in pages:
        text = page.read_text("utf-8") if apart else ""
        apart = {path for path in apart if path.name not in text}
    apart = {path for path in apart if not any(path.name in text for text in alone)}
    for path in {*styles, *scripts, *apart, *theme}:
        path.unlink(missing_ok=True)


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
        found.append((begin, match.end(), Path(posixpath.normpath(page.parent / match["path"]))))
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


def _rebased(site: Path, path: Path, css: str) -> str:
    """Gives the style with its addresses as seen from the place of the one style."""
    start = site / MERGED[0]
    return URL.sub(lambda url: f"url({posixpath.relpath(posixpath.normpath(path.parent / url[2]), start)})", css) + "\n"


def _written(site: Path, folder: str, suffix: str, text: str) -> Path:
    """Writes a file that is named after what is in it, so that no browser keeps an old one for it."""
    name = hashlib.sha256(text.encode()).hexdigest()[:10]
    path = site / folder / f"{name}.{suffix}"
    path.write_text(text, "utf-8")
    return path


def _names(text: str) -> set[str]:
    """Gives every class, id and element in a page."""
    found = {name for names in set(CLASSES.findall(text)) for name in names.strip("\"'").split()}
    return found.union(*(name.split() for pattern in IDS_AND_TAGS for name in set(pattern.findall(text))))


def keep(css: str, used: Collection[str], asked: Collection[str]) -> str:
    """Gives the style `css` with only what can be used: `used` are the names that pages and scripts have, `asked` the
    custom properties that pages ask for."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    kept = list(_kept(rules, used))
    text, before = str(tinycss2.serialize(kept)), set[str]()
    while (now := {*asked, *ASKED.findall(text)}) != before:  # a property may have been all that asked for another
        kept = [_without_properties(rule, now) for rule in kept]
        text, before = str(tinycss2.serialize(kept)), now
    return text


def _kept(rules: Sequence[Any], used: Collection[str]) -> Iterator[Any]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [part for part in _split(rule.prelude) if _can_match(part, used)]
            if selectors:
                rule.prelude = _joined(selectors)
                declarations = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
                rule.content = [part for part in declarations if part.type != "error"]  # what old browsers once read
                yield rule
        elif rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in GROUPS:
            inside = list(_kept(tinycss2.parse_rule_list(rule.content, True, True), used))
            if inside:
                rule.content = inside
                yield rule
        else:
            yield rule


def _split(tokens: Sequence[Any]) -> Iterator[list[Any]]:
    """Gives each of the selectors between commas."""
    part: list[Any] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _joined(selectors: list[list[Any]]) -> list[Any]:
    comma = tinycss2.parse_one_component_value(",")
    return [token for number, part in enumerate(selectors) for token in ([comma, *part] if number else part)]


def _can_match(selector: Sequence[Any], used: Collection[str]) -> bool:
    """Tells whether every class, id and element that a selector asks for is used. What stands in :not(), :is() and the
    like is not asked for; right-to-left pages we have none."""
    before = ""
    for token in selector:
        if token.type == "ident":
            if before == "." and token.value not in used:
                return False
            if before not in (".", ":") and token.lower_value not in used and token.lower_value != "from":
                return False
        elif (token.type == "hash" and token.value not in used) or (
            token.type == "[] block" and tinycss2.serialize([token]).replace('"', "") == "[dir=rtl]"
        ):
            return False
        before = token.value if token.type == "literal" else ""
    return True


def _without_properties(rule: Any, asked: Collection[str]) -> Any:
    """Gives a rule without the custom properties that nothing asks for."""
    if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in GROUPS:
        rule.content = [_without_properties(inside, asked) for inside in rule.content]
    elif isinstance(rule, QualifiedRule):
        rule.content = [
            part
            for part in rule.content
            if part.type != "declaration" or not part.name.startswith("--") or part.name in asked
        ]
    return rule
