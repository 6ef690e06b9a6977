"""The fonts of chapters that are bound together: which signs each uses, and one font for all of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import md5

from pikepdf import Array, Name, Object, Pdf

MAPPED = re.compile(rb"^<([0-9a-f]{4})> <([0-9a-f]+)>$", re.MULTILINE)
SHOWN = re.compile(rb"<([0-9a-f]*)>|(-?[.\d]+)")
BATCH = 100
Glyph = tuple[int, float]
"""A sign of a font, and how much (in thousandths of the size) is taken off behind it."""


@dataclass
class UsedLetters:
    """The signs of a font that are used: how wide each is, and what it stands for (UTF-16, in hexadecimals)."""

    widths: dict[int, float] = field(default_factory=dict)
    meant: dict[int, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, font: Object) -> "UsedLetters":
        """Gives those that `font` tells of."""
        found, listed = cls(), list(font.DescendantFonts[0].W)
        for first, widths in zip(listed[::2], listed[1::2], strict=True):
            found.widths |= {int(first) + place: float(width) for place, width in enumerate(widths)}
        found.meant = {int(glyph, 16): text for glyph, text in MAPPED.findall(font.ToUnicode.read_bytes())}
        return found

    def add(self, other: "UsedLetters") -> None:
        """Adds those of `other`, the same font."""
        self.widths, self.meant = other.widths | self.widths, other.meant | self.meant

    def digits(self, number: int) -> list[int]:
        """Gives the signs of `number`."""
        glyphs = {text: glyph for glyph, text in self.meant.items()}
        return [glyphs[b"00" + digit.encode().hex().encode()] for digit in str(number)]

    def width(self, text: list[Glyph]) -> float:
        """Gives how wide `text` is, in parts of the size."""
        return sum(self.widths[glyph] - less for glyph, less in text) / 1000


def read_text(shown: bytes) -> list[Glyph]:
    """Gives the signs of a text as a PDF shows it (`<0013>7<0014>`)."""
    found: list[Glyph] = []
    for glyphs, less in SHOWN.findall(shown):
        found += [(int(glyphs[place : place + 4], 16), 0.0) for place in range(0, len(glyphs), 4)]
        if less and found:
            found[-1] = (found[-1][0], found[-1][1] + float(less))
    return found


def show_text(text: list[Glyph]) -> bytes:
    """Gives how a PDF shows `text`."""
    return b"[%s] TJ" % "".join(f"<{glyph:04x}>{less:g}" if less else f"<{glyph:04x}>" for glyph, less in text).encode()


class Fonts:
    """The fonts of one paper: every font once, with all signs that any of its chapters uses."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, bytes], tuple[Object, UsedLetters]] = {}

    def share(self, fonts: Object) -> None:
        """Has `fonts`, those of a chapter by the names it has for them, be the ones that are known already."""
        for name, font in [*fonts.items()]:
            if font.get(Name.Encoding) != Name("/Identity-H"):
                continue  # one that lacks a sign
            file = font.DescendantFonts[0].FontDescriptor.get(Name.FontFile2)
            if file is None:
                continue
            key = (name, md5(file.read_raw_bytes(), usedforsecurity=False).digest())
            letters = UsedLetters.of(font)
            if key in self._known:
                known, all_letters = self._known[key]
                all_letters.add(letters)
                fonts[name] = known
            else:
                self._known[key] = (font, letters)

    def finish(self, whole: Pdf) -> None:
        """Writes in every font which signs there are."""
        for font, letters in self._known.values():
            font.DescendantFonts[0].W = Array([*_listed(letters.widths)])
            font.ToUnicode = whole.make_stream(_mapped(font.ToUnicode.read_bytes(), letters.meant))


def _listed(widths: dict[int, float]) -> Iterator[int | Array]:
    """Gives `widths` as a PDF lists them: the first sign of a row, and the widths of that row."""
    row: list[float | int] = []
    for glyph in sorted(widths):
        if glyph - 1 not in widths:
            if row:
                yield Array(row)
            yield glyph
            row = []
        width = widths[glyph]
        row.append(int(width) if width == int(width) else width)
    if row:
        yield Array(row)


def _mapped(before: bytes, meant: dict[int, bytes]) -> bytes:
    """Gives what a font says that its signs mean; `before` is what it said, with another list."""
    head, _, _ = before.partition(b"\nendcodespacerange\n")
    rows = [b"<%04x> <%s>" % pair for pair in sorted(meant.items())]
    parts = [head, b"endcodespacerange"]
    for first in range(0, len(rows), BATCH):
        batch = rows[first : first + BATCH]
        parts += [b"%d beginbfchar" % len(batch), *batch, b"endbfchar"]
    return b"\n".join([*parts, b"endcmap", b"CMapName currentdict /CMap defineresource pop", b"end", b"end"])
