"""The links and images in a page's text, as Markdown takes them, with the line they stand on."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from urllib.parse import unquote, urlsplit

from ..model.handleiding import Pagina
from .reading import tree
from .tree import Node

# What Markdown left of a link that is not finished: words in brackets, and an address or a name that it did not take. (Two
# numbers in brackets are of notes.)
UNFINISHED = re.compile(
    r"!?\[(?!\^|\d{1,3}\]\[\d{1,3}\])(?P<words>[^\[\]]*)\]"
    r"(?:\(|\[(?!\^)[^\[\]]*\](?!:)|[ ]+\((?:[^()\s]+\.md(?:#[^()\s]*)?|https?://[^()\s]+)\))"
)
BRACKET = re.compile(r"(?<![:;]-)(?<!\s[:;])[\[\]]")  # but no smile, as :-]
INTERVAL = re.compile(r"\[-?\d[^\[\]()]*\)")  # from a number up to another, as [0, 1)


@dataclass(frozen=True)
class Link:
    """A link or an image: where it points (None: nowhere), its text, and whether it is raw HTML."""

    line: int
    doel: str | None
    tekst: str | None
    beeld: bool = False
    html: bool = False


def target_of(pagina: Pagina, doel: str) -> str:
    """Gives the path below docs that a link on `pagina` points to; empty for the page itself or another site."""
    try:
        parts = urlsplit(doel)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(pagina.path), unquote(parts.path)))


def stray_bracket(text: str) -> int | None:
    """Gives where in words that Markdown left a [ or ] stands without the other, or None."""
    opened: list[int] = []
    for match in BRACKET.finditer(text):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            return match.start()
    return next((at for at in opened if not INTERVAL.match(text, at)), None)


def links(pagina: Pagina) -> tuple[Link, ...]:
    """Gives every link and image of a page, Markdown's and raw HTML's, and what was meant as one."""
    return _links(pagina.text, pagina.first_line)


@lru_cache(maxsize=512)  # many rules ask for the links of every page
def _links(text: str, first_line: int) -> tuple[Link, ...]:
    return tuple(_found(text, first_line))


def _found(text: str, first_line: int) -> Iterator[Link]:
    boom, before = tree(text), first_line - 1
    for index, knoop in enumerate(boom.knopen):
        line, gegevens = before + knoop.line, knoop.gegevens
        if knoop.tag == "img":
            yield Link(
                line, gegevens.get("src"), " ".join(gegevens.get("alt", "").split()), beeld=True, html=knoop.html
            )
        elif knoop.tag == "a" and not knoop.html and gegevens.get("class") != "footnote-ref":
            yield Link(line, gegevens.get("href"), " ".join(knoop.words().split()))
        elif knoop.html and "src" in gegevens:
            yield Link(line, gegevens["src"], None, beeld=True, html=True)
        elif knoop.html and "href" in gegevens:
            words = _words(boom.knopen[index + 1 :]) if knoop.tag == "a" else None
            yield Link(line, gegevens["href"], words, beeld=knoop.tag != "a", html=True)
    for blok in boom.blokken:
        text = blok.marks()
        for m in UNFINISHED.finditer(text):
            line = before + blok.line(text.count("\n", 0, m.start()))
            yield Link(line, None, " ".join(m["words"].split()), beeld=m[0].startswith("!"))


def _words(knopen: tuple[Node, ...]) -> str | None:
    """Gives the words up to the end of a raw `<a>`, or None where it does not end."""
    inside = list(takewhile(lambda knoop: not (knoop.html and knoop.tag == "/a"), knopen))
    if len(inside) == len(knopen):
        return None
    return " ".join("".join(knoop.words() for knoop in inside if not knoop.tag or knoop.tag in {"img", "code"}).split())
