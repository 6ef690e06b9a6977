"""Takes out of WeasyPrint what it does over and over with words: setting the same ones in the same letters.

To know how wide a column is, how high a box, and at last what a line holds, WeasyPrint has Pango set a text five times over,
and again on every sheet that has it. Here it is known how it came out.
"""

from contextlib import suppress
from functools import lru_cache
from operator import itemgetter
from typing import Any

from weasyprint.text import line_break

from .lines import Line, hurry_lines, keep

MOST = 10_000
"""How many lines are known at most; then it begins anew."""
ASKED_OF_STYLE = itemgetter(
    "font_family", "font_style", "font_stretch", "font_weight", "font_size", "font_kerning", "font_variant_ligatures",
    "font_variant_position", "font_variant_caps", "font_variant_numeric", "font_variant_alternates",
    "font_variant_east_asian", "font_feature_settings", "font_variation_settings", "font_language_override", "lang",
    "direction", "text_decoration_line", "word_spacing", "letter_spacing", "overflow_wrap", "tab_size", "white_space",
    "hyphens", "hyphenate_limit_chars", "hyphenate_limit_zone", "hyphenate_character", "word_break",
)  # fmt: skip
"""All that `weasyprint.text` asks of a style to set a line."""


def hurry_text(put: Any) -> None:
    """Has WeasyPrint, in this process, remember lines; `put` puts a new function where an old one is used."""
    hurry_lines()
    put("can_break_text", line_break.can_break_text, lru_cache(maxsize=2000)(line_break.can_break_text))
    put("split_first_line", line_break.split_first_line, _known(line_break.split_first_line))


def _known(slowly: Any) -> Any:
    """Gives how a line is set. A text that fits on its line as a whole fits so on a wider one too."""
    known: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    numbers: dict[object, int] = {}

    def split_first_line(
        text: str, style: Any, context: Any, max_width: Any, justification_spacing: Any, is_line_start: bool = True,
        minimum: bool = False,
    ) -> tuple[Any, ...]:  # fmt: skip
        asked = (text, style, context, max_width, justification_spacing, is_line_start, minimum)
        if context is None:  # in a drawing
            return slowly(*asked)  # type: ignore[no-any-return]
        letters = style.__dict__.get("_line")
        if letters is None:
            told = ASKED_OF_STYLE(style)
            with suppress(TypeError):  # a set of lines, in a drawing a list of fonts
                letters = style._line = numbers.setdefault(told, len(numbers))
            if letters is None:
                letters = style._line = numbers.setdefault(repr(told), len(numbers))
        whole = (text, letters, style.font_config, justification_spacing)
        found = known.get(whole)
        if found is None or (max_width is not None and found[3] > max_width):
            key = (*whole, max_width, is_line_start, minimum)
            found = known.get(key)
            if found is None:
                found = slowly(*asked)
                found[0].kept, found[0].letters = keep(found[0]), letters
                if len(known) > MOST:
                    known.clear()
                fits = found[2] is None and (max_width is None or found[3] <= max_width)
                known[whole if fits and found[0].text == text else key] = found
        layout, *others = found
        own = object.__new__(Line)  # who draws it changes it
        own.__dict__.update(layout.__dict__, max_width=max_width)
        return (own, *others)

    return split_first_line
