"""Takes out of WeasyPrint what it does anew when a line is drawn: having Pango set it once more, and reading its letters.

What Pango made of a line is kept until it is drawn, and then how a PDF shows it, for when it comes again. A line with signs
that no font has, with raised letters or with pictures for letters is drawn as WeasyPrint does it, and so is what ends in
three dots. WeasyPrint writes after nearly every letter that it stands nothing nearer to the next; here it says nothing.
"""

from struct import iter_unpack
from typing import Any

import weasyprint.draw.text as drawing
from weasyprint.text.ffi import FROM_UNITS, ffi, pango
from weasyprint.text.fonts import get_pango_font_key
from weasyprint.text.line_break import Layout

MOST = 1_000
"""How many lines Pango keeps at most; one that was let go is set again."""
LETTER, SIZE = "Iiii4x", 20
"""A letter as Pango has it: which, how wide, how much to the right, how much higher."""
NEW_ENOUGH = pango.pango_version() >= 14802
"""Whether Pango tells the size of its letters right."""
BREAKS = frozenset("\n\r\t\u2028\u2029")

Run = tuple[Any, dict[int, str], dict[int, float], str]
"""Letters of one font: that font as Pango has it, what each letter stands for and how wide it is, and how a PDF shows all."""


class Kept:
    """What is known of how a line is drawn: what Pango made of it, or else the parts it is drawn in (none: slowly)."""

    def __init__(self, layout: Any) -> None:
        self.layout, self.runs = layout, list[Run]()
        self.done = False


class Line(Layout):
    """A line as WeasyPrint has it, that Pango sets again only where it must."""

    kept: Kept
    letters: int

    def reactivate(self, style: Any) -> None:
        """Waits: it may be known."""

    def deactivate(self) -> None:
        """Forgets what Pango made of it."""
        for name in ("layout", "language", "style"):
            self.__dict__.pop(name, None)


def hurry_lines() -> None:
    """Has WeasyPrint, in this process, draw lines with less ado."""
    drawing.draw_first_line = _drawn(drawing.draw_first_line)
    Layout.deactivate = lambda layout: [layout.__dict__.pop(name) for name in ("language", "style")]


_waiting: list[Kept] = []
_fonts: dict[Any, tuple[Any, float, Any, dict[Any, tuple[str, float]]]] = {}
"""Of each font that Pango has: its name for WeasyPrint, its size, a line that keeps it, and how a PDF shows its letters."""


def keep(layout: Any) -> Kept:
    """Keeps what Pango made of `layout` until it is drawn, as far as it is drawn as it is."""
    made = layout.__dict__.pop("layout", None)
    style_asks = layout.justification_spacing or not BREAKS.isdisjoint(layout.text)
    kept = Kept(None if style_asks else made)
    if kept.layout is not None:
        if len(_waiting) > MOST:
            for other in _waiting:
                other.layout = None
            _waiting.clear()
        _waiting.append(kept)
    return kept


def _drawn(slowly: Any) -> Any:
    """Gives how a line is drawn."""

    def draw_first_line(stream: Any, box: Any, text_overflow: str, block_ellipsis: Any, matrix: Any) -> Any:
        line, style = box.pango_layout, box.style
        if type(line) is not Line:
            return slowly(stream, box, text_overflow, block_ellipsis, matrix)
        kept = line.kept
        plain = NEW_ENOUGH and text_overflow != "ellipsis" and block_ellipsis == "none"
        if plain and style.__dict__.get("_line") == line.letters:
            if not box.text.strip() or style["font_size"] < 1e-6:
                return []
            if not kept.done:
                if kept.layout is None:
                    Layout.reactivate(line, style)
                    kept.layout = line.layout
                kept.runs, kept.done = _runs(stream, line.text, kept.layout), True
                kept.layout = None
            if kept.runs and all([_fits(stream, *run) for run in kept.runs]):
                stream.set_text_matrix(*matrix.values)
                for font, _, _, shown in kept.runs:
                    key, size, *_ = _fonts[font]
                    stream.set_font_size(stream._fonts[key].hash, size)
                    stream.show_text(shown)
                return []
        Layout.reactivate(line, style)
        return slowly(stream, box, text_overflow, block_ellipsis, matrix)

    return draw_first_line


def _fits(stream: Any, pango_font: Any, meant: dict[int, str], widths: dict[int, float], _: str) -> bool:
    """Tells the document of `stream` of the letters; tells whether they are there as wide as they were."""
    key = _fonts[pango_font][0]
    if key not in stream._fonts:
        stream.add_font(pango_font)
    font = stream._fonts[key]
    if not (widths.items() <= font.widths.items() and meant.keys() <= font.to_unicode.keys()):
        for glyph, text in meant.items():
            font.to_unicode.setdefault(glyph, text)
            if font.widths.setdefault(glyph, widths[glyph]) != widths[glyph]:
                return False
    return True


def _runs(stream: Any, text: str, layout: Any) -> list[Run]:
    """Gives how `text`, set as `layout`, is drawn; nothing where there is more to it than letters in a row."""
    runs: list[Run] = []
    encoded = text.encode()
    run = pango.pango_layout_get_line_readonly(layout, 0).runs[0]
    while run != ffi.NULL:
        item, glyphs = run.data.item, run.data.glyphs
        run = run.next
        count, start, pango_font = glyphs.num_glyphs, item.offset, item.analysis.font
        if pango_font not in _fonts:
            key, _, size = get_pango_font_key(pango_font)
            _fonts[pango_font] = key, size, layout, {}
        key, _, _, known = _fonts[pango_font]
        if key not in stream._fonts:
            stream.add_font(pango_font)
        font = stream._fonts[key]
        if font.bitmap or font.svg or font.png or font.colr or item.analysis.level % 2:
            return []
        places = [*ffi.unpack(glyphs.log_clusters, count), item.length]
        again = bool(runs) and runs[-1][0] == pango_font
        _, meant, widths, before = runs.pop() if again else (None, {}, {}, "")
        shown = []
        for place, letter in enumerate(iter_unpack(LETTER, ffi.buffer(glyphs.glyphs, count * SIZE))):
            if letter not in known and not _learn(stream, pango_font, known, *letter):
                return []
            written, width = known[letter]
            shown.append(written)
            glyph = letter[0]
            if glyph not in meant and written:
                meant[glyph] = encoded[start + places[place] : start + places[place + 1]].decode()
                widths[glyph] = width
        runs.append((pango_font, meant, widths, before + f"<{''.join(shown)}>".removesuffix("<>")))
    return runs


def _learn(stream: Any, font: Any, known: dict[Any, Any], glyph: int, width: int, right: int, higher: int) -> bool:
    """Adds to `known` how a PDF shows a letter and how wide it is; tells whether it is a letter like others."""
    size, written, logical = _fonts[font][1], "", 0
    if glyph != pango.PANGO_GLYPH_EMPTY or width:
        if higher or glyph >= pango.PANGO_GLYPH_EMPTY:
            return False
        pango.pango_font_get_glyph_extents(font, glyph, stream.ink_rect, stream.logical_rect)
        logical = round(stream.logical_rect.width * 1000 * FROM_UNITS / size)
        offset = right / size
        nearer = int(logical + offset - width * 1000 * FROM_UNITS / size)
        written = (f">{-offset}<" if offset else "") + f"{glyph:04x}" + (f">{nearer}<" if nearer else "")
    known[glyph, width, right, higher] = written, logical
    return True
