"""What stands in a page's text, with the line it stands on: its headings, the names that links use, its loose marks.

The text is read, not rendered: a mistake can then be shown on its own line, before anything is built. Links are read in
`links`, calls of macros in `calls`. What reading and rendering do not agree on, `built_checks` finds.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown.extensions.toc import slugify, unique

from ..model.handleiding import Pagina

# The patterns follow Python-Markdown and pymdownx.superfences: what they take for a heading is one, however it looks.
INLINE_CODE = r"(?<![\\`])(?P<tick>`+)(?!`)(?:[^\n]|\n(?![ ]*\n))+?(?<!`)(?P=tick)(?!`)"
FENCED = r"^[ \t]*(?P<fence>`{3,}|~{3,})[^`\n]*\n(?:[^\n]*\n)*?[ \t]*(?P=fence)[ \t]*$"
CODE = re.compile(rf"{FENCED}|{INLINE_CODE}|<!--.*?-->", re.DOTALL | re.MULTILINE)
MACRO = re.compile(r"^\{\{.*\}\}[^\S\n]*$", re.MULTILINE)
ATX = re.compile(r"^(?P<level>#{1,6})(?P<text>(?:\\.|[^\\#\n]|#+(?=[^#\n]))*?)#*$", re.MULTILINE)
SETEXT = re.compile(r"(?:\A|^(?:#[^\n]*|[ ]*)\n)(?P<text>[^\s|#][^\n|]*)\n(?P<line>=+|-+)[ ]*$", re.MULTILINE)
STRAY = re.compile(r"^(?:[ \t]|(?:[-*+>]|\d+\.)[ \t])+(?P<marks>#{1,6}[ ][^\n]*)$", re.MULTILINE)
ATTRIBUTES = re.compile(r"\{:?[ ]*(?P<all>[^{}\n]*)\}")
HEADING_ATTRIBUTES = re.compile(r"[ ]+\{:?[ ]*[^}\n ][^\n]*\}[ ]*$")
ATTRIBUTE_ID = re.compile(r"(?:^|\s)#(?P<id>[^\s}]+)")
HTML_ID = re.compile(r"<[a-zA-Z][^>]*?\s(?:id|name)\s*=\s*[\"']?(?P<id>[^\s\"'>]+)")
HTML_TAG = re.compile(r"<(?![^<>\s]*(?:://|@)[^<>\s]*>)(?P<tag>/?[a-zA-Z!?][^\s<>/]*)")
NOTE = re.compile(r"(?<!!)\[\^(?P<name>[^\[\]\n]*)\](?P<is_text>:)?")
TARGET = r"(?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])"
PICTURE = re.compile(rf"!\[[^\[\]]*\]{TARGET}")
BRACKETS = re.compile(rf"!?\[(?P<text>[^\[\]]*)\]{TARGET}")
EMPHASIS = re.compile(
    r"(?<!\\)(?P<star>\*{1,3})(?=\S)(?P<a>.+?)(?<=[^\s\\])(?P=star)"
    r"|(?<![\w\\])(?P<low>_{1,3})(?=\S)(?P<b>.+?)(?<=[^\s\\])(?P=low)(?!\w)"
)
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")


@dataclass(frozen=True)
class Kopje:
    """A heading: its level, its text without markup, and the name that links use for it."""

    line: int
    niveau: int
    tekst: str
    anker: str


def anchor_of(words: str) -> str:
    """Gives the name that links use for a heading or a reference with these `words`."""
    return str(slugify(words, "-"))


@lru_cache(maxsize=1024)
def masked(text: str, macros: bool = True) -> str:
    """Gives `text` with code, comments and calls of `macros` blanked out, every line where it was."""
    without_code = CODE.sub(_blank, text)
    return MACRO.sub(_blank, without_code) if macros else without_code


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def line_at(pagina: Pagina, offset: int) -> int:
    """Gives the line of the file on which the text's character `offset` stands."""
    return pagina.first_line + pagina.text.count("\n", 0, offset)


def plain(text: str, pictures: bool = True) -> str:
    """Gives Markdown as the words a reader sees; those of its pictures too, unless `pictures` is false."""
    if not pictures:
        text = PICTURE.sub("", text)
    for _ in range(2):  # a picture may stand in a link
        text = BRACKETS.sub(lambda m: m["text"], text)
    parts = re.split(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", text)
    for index in range(0, len(parts), 3):  # between them: the ticks, and the code, which stays as it is
        words = EMPHASIS.sub(lambda m: m["a"] or m["b"], EMPHASIS.sub(lambda m: m["a"] or m["b"], parts[index]))
        parts[index] = ESCAPED.sub(r"\1", html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", "", words)))
    return " ".join("".join(part for index, part in enumerate(parts) if index % 3 != 1).split())


@lru_cache(maxsize=4096)
def headings(pagina: Pagina) -> tuple[Kopje, ...]:
    """Gives the headings of a page in order, each with the anchor that Markdown will give it."""
    text = masked(pagina.text)
    found = [(m.start(), m.span("text"), len(m["level"])) for m in ATX.finditer(text)]
    found += [(m.start("text"), m.span("text"), 1 if m["line"][0] == "=" else 2) for m in SETEXT.finditer(text)]
    used = set(_attribute_ids(text))
    result = []
    for start, (begin, end), level in sorted(found):
        raw = NOTE.sub("", pagina.text[begin:end])
        attributes = HEADING_ATTRIBUTES.search(raw)
        own = list(_attribute_ids(attributes[0])) if attributes else []
        words = raw[: attributes.start()] if attributes else raw
        anchor = own[-1] if own else unique(anchor_of(plain(words, pictures=False)), used)
        result.append(Kopje(line_at(pagina, start), level, plain(words), anchor))
    return tuple(result)


def stray_headings(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the marks of what was meant as a heading, but does not stand at the start of its line."""
    for m in STRAY.finditer(masked(pagina.text)):
        yield line_at(pagina, m.start("marks")), pagina.text[slice(*m.span("marks"))]


def underlined(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the words of every line that becomes a heading by the dashes under it."""
    for m in SETEXT.finditer(masked(pagina.text)):
        yield line_at(pagina, m.start("text")), plain(pagina.text[slice(*m.span("text"))])


def _attribute_ids(text: str) -> Iterator[str]:
    for attributes in ATTRIBUTES.finditer(text):
        for match in ATTRIBUTE_ID.finditer(attributes["all"]):
            yield match["id"]


def own_ids(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the name of every place that the text itself names for links."""
    text = masked(pagina.text)
    for attributes in ATTRIBUTES.finditer(text):
        for match in ATTRIBUTE_ID.finditer(attributes["all"]):
            yield line_at(pagina, attributes.start()), match["id"]
    for match in HTML_ID.finditer(text):
        yield line_at(pagina, match.start()), match["id"]


@lru_cache(maxsize=4096)
def anchors(pagina: Pagina) -> frozenset[str]:
    """Gives every name that a link can point to on a page, apart from what its macros bring."""
    return frozenset({name for _, name in own_ids(pagina)} | {kopje.anker for kopje in headings(pagina)})


def html_tags(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the name of every tag of raw HTML (`a`, `/a`, `!doctype`); an address in < and > is none."""
    for match in HTML_TAG.finditer(masked(pagina.text)):
        yield line_at(pagina, match.start()), match["tag"].lower()


def notes(pagina: Pagina) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Gives the footnotes that the text refers to, and those that are written out: name and line, in order."""
    referred: list[tuple[str, int]] = []
    written: list[tuple[str, int]] = []
    text = masked(pagina.text)
    for match in NOTE.finditer(text):
        starts_line = not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
        kind = written if match["is_text"] and starts_line else referred
        kind.append((match["name"], line_at(pagina, match.start())))
    return referred, written
