"""The links and images in a page's text, as Python-Markdown will take them, with the line they stand on."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown import Markdown
from markdown.inlinepatterns import LinkInlineProcessor

from ..model.handleiding import Pagina
from .markdown import line_at, masked, plain

BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
OPENING = re.compile(r"(?P<image>!?)\[(?!\^)")
REFERENCE = re.compile(r"\[(?!\^)(?P<ref>[^\[\]]*)\](?!:)")
SPACED = re.compile(r"[ ]+\((?:[^()\s]+\.md(?:#[^()\s]*)?|https?://[^()\s]+)\)")
DEFINITION = re.compile(r"^[ ]{0,3}\[(?P<ref>[^\[\]^\n][^\[\]\n]*)\]:[ ]*\n?[ ]*<?(?P<target>[^\s<>]+)>?", re.MULTILINE)
ESCAPED = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!]")
TAG = re.compile(
    r"<(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>(?:\s+[^<>\s=\"']+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?)*)\s*/?>"
)
ATTRIBUTE = re.compile(r"(?P<name>[^<>\s=\"']+)(?:\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^\s\"'<>]+)))?")
MARKDOWN = Markdown()
MARKDOWN.convert("x")  # only after its first text can it read a piece of one
READER = LinkInlineProcessor("", MARKDOWN)


@dataclass(frozen=True)
class Link:
    """A link or an image: where it points (None: nowhere), its text, and whether it is raw HTML."""

    line: int
    doel: str | None
    tekst: str | None
    beeld: bool = False
    html: bool = False


def links(pagina: Pagina) -> Iterator[Link]:
    """Gives every link and image of a page, Markdown's and raw HTML's."""
    text = masked(pagina.text)
    readable = ESCAPED.sub("  ", text)
    targets = {_name(m["ref"]): m["target"] for m in DEFINITION.finditer(text)}
    for block in BLOCK.finditer(readable):
        yield from _in_block(pagina, block[0], block.start(), targets)
    for m in TAG.finditer(text):
        yield from _html_links(pagina, text, m)


def _name(reference: str) -> str:
    return " ".join(reference.lower().split())


def _in_block(pagina: Pagina, text: str, start: int, targets: dict[str, str]) -> Iterator[Link]:
    """Gives the links of `text`: one paragraph, list or table, that begins at the page's character `start`."""
    inside = 0  # up to here we are in the words or the name of a link, and a link in a link is none
    for opening in OPENING.finditer(text):
        _, end, closed = READER.getText(text, opening.end())
        if not closed or (opening.start() < inside and not opening["image"]):
            continue
        words, line = pagina.text[start + opening.end() : start + end - 1], line_at(pagina, start + opening.start())
        shown, image = plain(words), bool(opening["image"])
        if text.startswith("(", end):
            target, _, _, whole = READER.getLink(text, end)
            inside = end if whole and not image else inside
            yield Link(line, target if whole else None, shown, image)
        elif reference := REFERENCE.match(text, end):
            inside = reference.end()
            yield Link(line, targets.get(_name(reference["ref"] or words)), shown, image)
        elif SPACED.match(text, end):
            yield Link(line, None, shown, image)
        elif _name(words) in targets and not text.startswith(":", end):
            yield Link(line, targets[_name(words)], shown, image)


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
