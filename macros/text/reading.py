"""From a text to its tree: Markdown itself reads, with the site's own extensions, once for every text."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from markdown import Markdown, util
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor

from .lines import HTML_HERE, KEPT, TAG, Lines
from .tree import CODE, Definition, Node, TextBlock, Tree

# As mkdocs.yml has them; a test holds the two equal.
EXTENSIONS = (
    "abbr", "admonition", "attr_list", "footnotes", "md_in_html", "tables", "toc", "pymdownx.details",
    "pymdownx.superfences",
)  # fmt: skip
MACRO = re.compile(r"^\{\{.*\}\}[^\S\n]*$", re.MULTILINE)
MACRO_HERE = "\ue000"  # takes the place of a macro's line; no text may hold this sign itself (see signs)
# What Markdown reads in a few seconds. For each mark and line it goes through the whole block: the square is what counts.
MOST_SIGNS, MOST_WORK = 120_000, 6_000_000
MARKS = re.compile(r"[\[*_`<!]")
MOST_SEEKING = 100_000_000  # signs: for the end of each tag that is not closed it goes through all that follows
UNCLOSED = re.compile(r"<[a-zA-Z][^<>]*(?=<|\Z)")
BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
INLINE = {"a", "abbr", "br", "code", "em", "img", "strong", "sup"}
UNESCAPE = UnescapeTreeprocessor()
KNOWN: dict[str, Tree] = {}
"""Trees by their texts, kept from an earlier run (see `read/memory.py`)."""


class _References(dict[str, tuple[str, str]]):
    """The addresses that a text gives to names, and which of them it uses."""

    used: set[str]

    def __getitem__(self, name: str) -> tuple[str, str]:
        self.used.add(name)
        return super().__getitem__(name)


class _Ids(Treeprocessor):  # type: ignore[misc]
    """Notes which parts the text itself names for links, before Markdown names the other headings."""

    def run(self, root: Element) -> None:
        """Goes through the tree."""
        self.own = {part for part in root.iter() if not part.get("id", "fn").startswith("fn")}


@dataclass
class _Flow:
    """The words of one block while they are read: the line of each, and how far we are."""

    tags: tuple[str, ...] = ()
    lines: tuple[int, ...] = (1,)
    newlines: int = 0
    delen: list[Node] = field(default_factory=list)

    @property
    def line(self) -> int:
        return self.lines[min(self.newlines, len(self.lines) - 1)]


class _Tags(HTMLParser):
    """Reads HTML that was typed as it is."""

    def __init__(self, flow: _Flow) -> None:
        super().__init__(convert_charrefs=True)
        self.flow, self.found = flow, list[Node]()

    def _add(self, tag: str, tekst: str = "", gegevens: dict[str, str] | None = None) -> None:
        self.found.append(Node(tag, self.flow.line + self.getpos()[0] - 1, tekst, gegevens or {}, html=bool(tag)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, gegevens={name: value or "" for name, value in attrs})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._add(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        self._add("!--", data)

    def handle_decl(self, decl: str) -> None:
        self._add("!" + decl.split(" ")[0])

    def unknown_decl(self, data: str) -> None:
        self._add("!" + data.split(" ")[0])

    def handle_pi(self, data: str) -> None:
        self._add("?" + data.split(" ")[0])

    def handle_data(self, data: str) -> None:
        self._add("", data)


class _Reader:
    """Markdown, set up once, with what it has to tell beside its tree."""

    def __init__(self) -> None:
        self.md = md = Markdown(
            extensions=list(EXTENSIONS), extension_configs={"pymdownx.highlight": {"use_pygments": False}}
        )
        self.lines, self.ids, self.references = Lines(md), _Ids(md), _References()
        md.treeprocessors.register(self.lines, "lines", 40)  # after the footnotes, before what stands inside a block
        md.treeprocessors.register(self.ids, "ids", 6)  # after attributes, before the table of contents
        md.treeprocessors.deregister("prettify")  # it makes new lines
        md.treeprocessors.deregister("unescape")  # we want to know what was escaped
        md.references = self.references
        self.abbrs: dict[str, str] = md.treeprocessors["abbr"].abbrs

    def read(self, text: str) -> Tree:
        """Gives the tree of `text`."""
        md = self.md
        md.reset()
        self.references.used = set()
        text = MACRO.sub(MACRO_HERE, text)
        self.lines.start(text)
        rows = text.split("\n")
        for step in md.preprocessors:
            rows = step.run(rows)
            if step is md.preprocessors["fenced_code_block"]:
                self.fences = md.htmlStash.html_counter
        root = md.parser.parseDocument(rows).getroot()
        for processor in md.treeprocessors:
            root = root if (new := processor.run(root)) is None else new
        self.flows: list[_Flow] = []
        delen = tuple(self._delen(root, _Flow(), ()))
        knopen = tuple(part for deel in delen for part in deel.all())
        blokken = tuple(TextBlock(flow.tags, flow.lines, tuple(flow.delen)) for flow in self.flows)
        return Tree(delen, knopen, blokken, tuple(self._definities(knopen)))

    def _definities(self, knopen: tuple[Node, ...]) -> list[Definition]:
        shown = {deel.words() for deel in knopen if deel.tag == "abbr"}
        found = [
            ("[{}]:", name, " ".join(filter(None, address)), name in self.references.used)
            for name, address in self.references.items()
        ]
        found += [("*[{}]:", name, title, name in shown) for name, title in self.abbrs.items()]
        return [
            Definition(self.lines.definition(soort.format(naam).lower()) + 1, soort, naam, words, used)
            for soort, naam, words, used in found
        ]

    def _begin(self, lines: tuple[int, ...], tags: tuple[str, ...]) -> _Flow:
        self.flows.append(_Flow(tags, lines))
        return self.flows[-1]

    def _delen(self, element: Element, flow: _Flow, tags: tuple[str, ...]) -> list[Node]:
        """Gives the parts of an element, and adds to the block of words that it begins or stands in."""
        leaf = element in self.lines.texts
        if leaf:
            flow = self._begin(self.lines.texts[element], tags)
        parts = self._text(element.text, flow, element.tag)
        if leaf:
            flow.delen += parts
        for child in element:
            if child.get("class") == "footnote-backref":
                continue
            inline = child.tag in INLINE and child not in self.lines.texts
            part = self._knoop(child, flow, tags)
            if child in self.lines.tails:
                flow, leaf = self._begin(self.lines.tails[child], tags), True
            after = self._text(child.tail, flow, "")
            parts += [part, *after]
            if leaf:
                flow.delen += [part, *after] if inline else after
        return parts

    def _knoop(self, element: Element, flow: _Flow, tags: tuple[str, ...]) -> Node:
        line = self.lines.texts[element][0] if element in self.lines.texts else flow.line
        named = {name: UNESCAPE.unescape(self._shown(value)) for name, value in element.items() if value is not None}
        flow.newlines += 1 if element.tag == "br" else named.get("alt", "").count("\n")
        kind = (
            f"{element.tag}.{named['class'].split()[0]}" if element.tag == "div" and named.get("class") else element.tag
        )
        delen = self._delen(element, flow, (*tags, kind))
        if delen and element not in self.lines.texts and element.tag not in INLINE:
            line = delen[0].line
        return Node(element.tag, line, "", named, tuple(delen), False, element in self.ids.own)

    def _text(self, text: str | None, flow: _Flow, tag: str) -> list[Node]:
        """Gives a run of words, with the HTML that was typed in it and the code that stands apart."""
        found: list[Node] = []
        for index, piece in enumerate(HTML_HERE.split(text or "")):
            if index % 2 == 0 and piece:
                words = unescape(piece) if tag in CODE else self._shown(piece)
                found.append(Node("", flow.line, words))
                flow.newlines += piece.count("\n")
            elif index % 2:
                raw = str(self.md.htmlStash.rawHtmlBlocks[int(piece)])
                if int(piece) < self.fences:
                    code = Node("", flow.line, unescape(TAG.sub("", raw)))
                    found.append(Node("pre", flow.line, delen=(code,)))
                elif (
                    raw.startswith("&") and unescape(raw) != raw
                ):  # an entity is a sign that is no mark, as one with a backslash before it
                    found.append(Node("", flow.line, "".join(f"{util.STX}{ord(c)}{util.ETX}" for c in unescape(raw))))
                elif raw.startswith("&"):
                    found.append(Node("", flow.line, raw))
                else:
                    tags = _Tags(flow)
                    tags.feed(raw)
                    tags.close()
                    found += tags.found
                flow.newlines += raw.count("\n")
        return found

    def _shown(self, text: str) -> str:
        """Gives words without what Markdown keeps in them for later, such as an address that it hides from robots."""
        if util.AMP_SUBSTITUTE in text:
            text = unescape(text.replace(util.AMP_SUBSTITUTE, "&"))
        return KEPT.sub("", text) if util.STX in text else text


@lru_cache(maxsize=1)
def _reader() -> _Reader:
    return _Reader()


@lru_cache(maxsize=512)
def tree(text: str) -> Tree:
    """Gives the tree of `text`; of a text that Markdown could not read in time only why."""
    if text in KNOWN:
        return KNOWN[text]
    if len(text) > MOST_SIGNS:
        return Tree(teveel=(1, f"de tekst telt {len(text)} tekens", "verdeel haar over meer pagina's."))
    unclosed = [match.start() for match in UNCLOSED.finditer(text)]
    if len(unclosed) * len(text) > MOST_SEEKING:
        line, found = text.count("\n", 0, unclosed[0]) + 1, f'op {len(unclosed)} plekken staat "<" zonder ">"'
        return Tree(teveel=(line, found, "zet er > achter, of schrijf &lt; in plaats van <."))
    work = 0
    for block in BLOCK.finditer(text):
        marks, lines = len(MARKS.findall(block[0])), block[0].count("\n")
        work += (marks + lines) ** 2
        if work > MOST_WORK:
            line = text.count("\n", 0, block.start()) + 1
            found = f"dit stuk tekst telt {lines} regels en {marks} tekens van opmaak, zoals [ en *"
            return Tree(teveel=(line, found, "haal weg wat er niet hoort, of verdeel de tekst met lege regels."))
    try:
        return _reader().read(text)
    except RuntimeError:  # also where Python counts how deep it is
        _reader.cache_clear()
        return Tree(teveel=(1, "de tekst zit te diep in elkaar", "haal lijsten en citaten uit elkaar."))
