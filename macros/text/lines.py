"""On which line of the source each block of Markdown's tree stands.

Markdown keeps no lines. They are found by going through the source and the tree side by side: both say the same words
in the same order, so each block of the tree stands on the next line of the source that holds its words.
"""

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import util
from markdown.treeprocessors import Treeprocessor

INSIDE = re.compile(r"[\\`*_\[<&!]|  \n")  # without any of these, words are just words
HTML_HERE = util.HTML_PLACEHOLDER_RE
KEPT = re.compile(f"{util.STX}(?![0-9])[^{util.ETX}]*{util.ETX}")  # what Markdown puts in words, for itself
TAG = re.compile(r"<[^<>]*>")


class Lines(Treeprocessor):  # type: ignore[misc]
    """Notes on which lines the words of every block stand: when the blocks are made, and the words as they were typed."""

    def start(self, text: str) -> None:
        """Begins with a new text."""
        self.rows = [row.lower() for row in text.expandtabs(self.md.tab_length).split("\n")]
        self.at = 0
        self.texts: dict[Element, tuple[int, ...]] = {}
        self.tails: dict[Element, tuple[int, ...]] = {}

    def run(self, root: Element) -> None:
        """Goes through the tree."""
        for child in root:
            self._place(child)

    def _place(self, element: Element) -> None:
        if element.tag == "table":
            self._table(element)
            return
        if element.get("id", "").startswith("fn:"):
            self.at = self.definition(f"[^{element.get('id', '')[3:]}]:".lower())
        if element.tag[:1] == "h" and element.tag[1:].isdigit() and not element.text:
            self.texts[element] = (self._find("#" * int(element.tag[1:])),)
        elif element.text and element.text.strip():
            self.texts[element] = self._lines(element.text)
            if not INSIDE.search(element.text) and not self.md.treeprocessors["abbr"].abbrs:
                element.text = util.AtomicString(element.text)  # plain words: Markdown need not look for marks in them
        for child in element:
            self._place(child)
            if child.tail and child.tail.strip():
                self.tails[child] = self._lines(child.tail)

    def _table(self, table: Element) -> None:
        """The rows of a table stand under each other, with the row of dashes after the first."""
        first = self._find(next((cell.text for cell in table.iter("th") if cell.text), "|"))
        for index, row in enumerate(table.iter("tr")):
            line = first + index + min(index, 1)
            self.texts |= {cell: (line,) for cell in row}
            self.at = line

    def _lines(self, text: str) -> tuple[int, ...]:
        shown = HTML_HERE.sub(lambda m: str(self.md.htmlStash.rawHtmlBlocks[int(m[1])]), text)
        return tuple(self._find(row) for row in shown.split("\n"))

    def _find(self, words: str) -> int:
        """Gives the next line that holds `words`, or where that is nowhere, the line that was found last."""
        wanted = KEPT.sub("", words).strip().lower()
        for typed in dict.fromkeys((wanted, unescape(TAG.sub("", wanted)).strip())) if wanted else ():
            for index in range(self.at, len(self.rows)):
                if typed in self.rows[index]:
                    self.at = index + 1
                    return self.at
        return max(self.at, 1)

    def definition(self, start: str) -> int:
        """Gives how many lines come before the last one that begins with `start`."""
        found = [index for index, row in enumerate(self.rows) if row.lstrip().startswith(start)]
        return found[-1] if found else self.at
