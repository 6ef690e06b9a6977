"""The tree that Markdown makes of a text, as we keep it: its parts and its blocks of words, each with its line."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown.treeprocessors import UnescapeTreeprocessor

ESCAPED = UnescapeTreeprocessor.RE
MASKED = "\ufffc"  # takes the place of what cannot be a mark: code, and what a backslash stands before
CODE = {"code", "pre"}
KEPT = {"em", "strong", "code", "a"}
"""What stays of a sentence that is drawn elsewhere than on its page: links and emphasis."""
SEEN = 40
"""How many signs of a text a message shows: enough to find it."""


def shown(row: str) -> str:
    """Gives how a row begins, as a message shows it: what is masked as …"""
    words = " ".join(row.replace(MASKED, "…").split())
    return f'"{words[:SEEN]}{"…" if len(words) > SEEN else ""}"'


@dataclass(frozen=True, eq=False)
class Node:
    """A part of a page: an element with its `delen`, a run of words (tag ""), or a tag of `html` that was typed as it is.

    `eigen` says that the text itself gives it its name for links.
    """

    tag: str
    line: int
    tekst: str = ""
    gegevens: dict[str, str] = field(default_factory=dict)
    delen: tuple["Node", ...] = ()
    html: bool = False
    eigen: bool = False

    def all(self) -> Iterator["Node"]:
        """Gives this part and all that is in it, in the order of the page; but not what is in code."""
        yield self
        for deel in self.delen if self.tag not in CODE else ():
            yield from deel.all()

    @property
    def soorten(self) -> list[str]:
        """Its classes: a box has two, `admonition` and its kind."""
        return self.gegevens.get("class", "").split()

    @property
    def blijft(self) -> bool:
        """Whether it stays what it is where its sentence is drawn elsewhere."""
        return self.tag in KEPT and not self.html

    @property
    def noot(self) -> str | None:
        """The name of the footnote that this part refers to, if it does."""
        if self.tag != "sup" or not self.gegevens.get("id", "").startswith("fnref"):
            return None
        return self.gegevens["id"].partition(":")[2]

    def words(self) -> str:
        """Gives its words as a reader sees them, those of its pictures too."""
        if not self.tag:
            return str(ESCAPED.sub(lambda m: chr(int(m[1])), self.tekst))
        if self.tag == "img":
            return self.gegevens.get("alt", "")
        if self.tag == "br":
            return "\n"
        return "" if self.noot is not None else "".join(deel.words() for deel in self.delen)

    def marks(self) -> str:
        """Gives its words as Markdown left them, with what cannot be a mark masked."""
        if not self.tag:
            return str(ESCAPED.sub(MASKED, self.tekst))
        if self.html or self.tag in CODE or not self.delen:
            return MASKED + "\n" * self.words().count("\n")
        return MASKED if self.noot is not None else "".join(deel.marks() for deel in self.delen)


@dataclass(frozen=True, eq=False)
class TextBlock:
    """Words that Markdown read as one, such as a paragraph or a cell: what they stand in, from the outside in; the lines
    they stand on; and their parts.
    """

    tags: tuple[str, ...]
    lines: tuple[int, ...]
    delen: tuple[Node, ...]

    def line(self, newlines: int) -> int:
        """Gives the line of the words after so many `newlines` in this block."""
        return self.lines[min(newlines, len(self.lines) - 1)]

    def marks(self) -> str:
        """Gives the words as Markdown left them, with what cannot be a mark masked."""
        text = "".join(deel.marks() for deel in self.delen)
        return MASKED + "\n" * text.count("\n") if CODE & {*self.tags} else text


@dataclass(frozen=True)
class Definition:
    """A line that is not shown itself: the address of links (`[naam]:`) or an abbreviation (`*[naam]:`); used or not."""

    line: int
    soort: str
    naam: str
    tekst: str
    gebruikt: bool


@dataclass(frozen=True, eq=False)
class Tree:
    """The tree of a text, and all its parts in the order of the page (footnotes come last), what is in code left out.

    `teveel` says on which line and why a text was not read at all, and what to do.
    """

    delen: tuple[Node, ...] = ()
    knopen: tuple[Node, ...] = ()
    blokken: tuple[TextBlock, ...] = ()
    definities: tuple[Definition, ...] = ()
    teveel: tuple[int, str, str] | None = None

    @property
    def parts(self) -> list[Node]:
        """Its parts, but for the empty lines between them."""
        return [deel for deel in self.delen if deel.tag or deel.tekst.strip()]
