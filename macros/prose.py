"""What stands in a page's text, with the line it stands on: headings, links, images, calls of macros.

The text is read, not rendered: a mistake can then be shown on its own line, before anything is built.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes
from markdown.extensions.toc import slugify, unique

from .loading import Pagina

CODE = re.compile(
    r"^(?P<indent>[ ]*)(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ ]*(?P=fence)[`~]*[ ]*$|\Z)"
    r"|(?<!`)(?P<tick>`+)(?!`)[^\n]*?(?<!`)(?P=tick)(?!`)|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)
ATX = re.compile(r"^[ ]*(?P<level>#{1,6})(?P<text>[^\n#].*?|)[ ]*#*[ ]*$", re.MULTILINE)
SETEXT = re.compile(r"^(?P<text>[^\s\-=|>#*+][^\n|]*)\n(?P<line>=+|-+)[ ]*$", re.MULTILINE)
ATTRIBUTES = re.compile(r"\{:?[ ]*(?P<all>[^{}\n]*)\}")
ATTRIBUTE_ID = re.compile(r"(?:^|\s)#(?P<id>[^\s}]+)")
HTML_ID = re.compile(r"<[a-zA-Z][^>]*?\s(?:id|name)\s*=\s*[\"']?(?P<id>[^\s\"'>]+)")
INNER = r"(?:[^\[\]]|!?\[[^\[\]]*\](?:\([^()]*\))?)*"
TARGET = r"\(\s*(?P<target><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
LINK = re.compile(rf"(?<![!\\])\[(?P<text>{INNER})\]{TARGET}")
IMAGE = re.compile(rf"!\[(?P<text>[^\[\]]*)\]{TARGET}")
REFERENCE = re.compile(rf"(?P<image>!?)(?<!\\)\[(?P<text>{INNER})\][ ]?\[(?P<ref>[^\[\]\n]*)\]")
DEFINITION = re.compile(r"^[ ]{0,3}\[(?P<ref>[^\[\]^\n][^\[\]\n]*)\]:[ ]*(?P<target>\S+)", re.MULTILINE)
TAG = re.compile(r"<(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>(?:\s+[^<>\s=\"']+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?)*)\s*/?>")
ATTRIBUTE = re.compile(r"(?P<name>[^<>\s=\"']+)(?:\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^\s\"'<>]+)))?")
MACRO_LINE = re.compile(r"\{\{(?P<call>(?:(?!\{\{|\}\}).)*)\}\}[ ]*")
MARKUP = re.compile(r"[*_`~]+")


@dataclass(frozen=True)
class Kopje:
    """A heading: its level, its text without markup, and the name that links use for it."""

    line: int
    niveau: int
    tekst: str
    anker: str


@dataclass(frozen=True)
class Link:
    """A link or an image: where it points (None: nowhere), its text, and whether it is raw HTML."""

    line: int
    doel: str | None
    tekst: str | None
    beeld: bool = False
    html: bool = False


@dataclass(frozen=True)
class Aanroep:
    """A line with double braces: the macro's name and arguments, or why it cannot be read as a call."""

    line: int
    bron: str
    naam: str = ""
    args: tuple[object, ...] = ()
    kwargs: tuple[tuple[str, object], ...] = ()
    code: str = ""
    fix: str = ""


def masked(text: str) -> str:
    """Gives `text` with code and comments blanked out, every line where it was."""
    return CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def line_at(pagina: Pagina, offset: int) -> int:
    """Gives the line of the file on which the text's character `offset` stands."""
    return pagina.first_line + pagina.text.count("\n", 0, offset)


def plain(text: str) -> str:
    """Gives Markdown as the words a reader sees."""
    text = ATTRIBUTES.sub("", IMAGE.sub(lambda m: m["text"], text))
    text = REFERENCE.sub(lambda m: m["text"], LINK.sub(lambda m: m["text"], text))
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", MARKUP.sub("", text))).split())


@lru_cache(maxsize=4096)
def headings(pagina: Pagina) -> tuple[Kopje, ...]:
    """Gives the headings of a page in order, each with the anchor that Markdown will give it."""
    text = masked(pagina.text)
    found = [(m.start("level"), len(m["level"]), m["text"]) for m in ATX.finditer(text)]
    found += [(m.start(), 1 if m["line"][0] == "=" else 2, m["text"]) for m in SETEXT.finditer(text)]
    used = {m["id"] for m in _own_ids(text)}
    result = []
    for offset, level, raw in sorted(found):
        own = [m["id"] for a in ATTRIBUTES.finditer(raw) for m in ATTRIBUTE_ID.finditer(a["all"])]
        anchor = own[-1] if own else unique(slugify(plain(raw), "-"), used)
        result.append(Kopje(line_at(pagina, offset), level, plain(raw), anchor))
    return tuple(result)


def _own_ids(text: str) -> Iterator[re.Match[str]]:
    for attributes in ATTRIBUTES.finditer(text):
        yield from ATTRIBUTE_ID.finditer(attributes["all"])
    yield from HTML_ID.finditer(text)


@lru_cache(maxsize=4096)
def anchors(pagina: Pagina) -> frozenset[str]:
    """Gives every name that a link can point to on a page, apart from what its macros bring."""
    own = {match["id"] for match in _own_ids(masked(pagina.text))}
    return frozenset(own | {kopje.anker for kopje in headings(pagina)})


def links(pagina: Pagina) -> Iterator[Link]:
    """Gives every link and image of a page, Markdown's and raw HTML's."""
    text = masked(pagina.text)
    targets = {m["ref"].lower(): m["target"] for m in DEFINITION.finditer(text)}
    for pattern, image in ((LINK, False), (IMAGE, True)):
        for m in pattern.finditer(text):
            yield Link(line_at(pagina, m.start()), m["target"].strip("<>"), plain(m["text"]), image)
    for m in REFERENCE.finditer(text):
        target = targets.get((m["ref"] or m["text"]).lower())
        yield Link(line_at(pagina, m.start()), target, plain(m["text"]), bool(m["image"]))
    for m in TAG.finditer(text):
        yield from _html_links(pagina, text, m)


def _html_links(pagina: Pagina, text: str, tag: re.Match[str]) -> Iterator[Link]:
    values = {m["name"].lower(): m["a"] or m["b"] or m["c"] or "" for m in ATTRIBUTE.finditer(tag["attributes"])}
    name, line = tag["tag"].lower(), line_at(pagina, tag.start())
    if name == "img":
        yield Link(line, values.get("src"), html.unescape(values.get("alt", "")), beeld=True, html=True)
        return
    if "src" in values:
        yield Link(line, values["src"], None, beeld=True, html=True)
    if "href" in values:
        end = text.lower().find("</a", tag.end()) if name == "a" else -1
        words = plain(text[tag.end() : end]) if end >= 0 else None
        yield Link(line, html.unescape(values["href"]), words, beeld=name != "a", html=True)


def calls(pagina: Pagina) -> Iterator[Aanroep]:
    """Gives every line of a page that has double braces: a call of a macro, or a mistake."""
    rows = ["", *pagina.text.split("\n"), ""]
    for index, row in enumerate(rows[1:-1], start=1):
        if "{{" not in row and "}}" not in row:
            continue
        line, source = pagina.first_line + index - 1, row.strip()
        match = MACRO_LINE.fullmatch(row.strip())
        if not match:
            alone = MACRO_LINE.search(row)
            code = "macro op verkeerde plek" if alone and "(" in alone["call"] else "losse accolades"
            fix = 'zet de macro heel op een eigen regel, zoals {{ naam("…") }}, of haal de accolades weg.'
            yield Aanroep(line, source, code=code, fix=fix)
        elif row[:1].isspace():
            fix = "zet de macro helemaal vooraan op de regel."
            yield Aanroep(line, source, code="macro op verkeerde plek", fix=fix)
        elif rows[index - 1].strip() or rows[index + 1].strip():
            fix = "laat een lege regel vrij boven en onder de macro."
            yield Aanroep(line, source, code="macro op verkeerde plek", fix=fix)
        else:
            yield read_call(line, source, match["call"])


@lru_cache(maxsize=4096)
def read_call(line: int, source: str, expression: str) -> Aanroep:
    """Gives the call that stands between double braces; only fixed texts, numbers and lists may be given."""
    wrong = Aanroep(line, source, code="losse accolades", fix='schrijf een macro als {{ naam("…") }}.')
    try:
        template = JINJA.parse("{{" + expression + "}}")
    except (TemplateSyntaxError, RecursionError):
        return wrong
    output = template.body[0] if template.body else None
    call = output.nodes[0] if isinstance(output, nodes.Output) and len(output.nodes) == 1 else None
    if isinstance(call, nodes.Name):
        fix = f"zet er haakjes achter: {{{{ {call.name}() }}}}."
        return Aanroep(line, source, call.name, code="verkeerde macro", fix=fix)
    if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name) or call.dyn_args or call.dyn_kwargs:
        return wrong
    try:
        args = tuple(argument.as_const() for argument in call.args)
        kwargs = tuple((keyword.key, keyword.value.as_const()) for keyword in call.kwargs)
    except (nodes.Impossible, RecursionError):
        fix = "zet elke tekst tussen aanhalingstekens."
        return Aanroep(line, source, call.node.name, code="verkeerde macro", fix=fix)
    return Aanroep(line, source, call.node.name, args, kwargs)


JINJA = Environment()
