"""Takes out of WeasyPrint what it does over and over with the same outcome; what it draws stays the same.

A sheet is laid out by hundreds of thousands of small questions: what is the margin of this box, in which letters is this
text, is this value a sum? Most are asked of the same style again and again. Here the answers stay with the style: once
boxes are laid out, WeasyPrint only ever changes a style that it has just copied, and a copy begins without answers.

It holds for the version that it was written for; with another one WeasyPrint is left as it is: slower, and right.
"""

import math
import sys
from typing import Any

import weasyprint
from weasyprint.css import AnonymousStyle, ComputedStyle, functions
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, Dimension
from weasyprint.formatting_structure.boxes import Box, PageBox
from weasyprint.html import UA_STYLESHEET
from weasyprint.layout import percent
from weasyprint.text import line_break

from .boxes import hurry_boxes
from .drawings import hurry_drawings
from .fonts import hurry_fonts
from .styles import share_styles
from .text import hurry_text

WRITTEN_FOR = "70.0"
PLAIN = {str, int, float, bool, type(None), Dimension}
"""Types of values that are no sum (`calc()`)."""
UNLIKE_OTHERS = {"float", "display", "position", "page", *PHYSICAL_FUNCTIONS}
SIZES = (
    "margin_left", "margin_right", "margin_top", "margin_bottom", "padding_left", "padding_right", "padding_top",
    "padding_bottom", "width", "min_width", "max_width", "height", "min_height", "max_height",
)  # fmt: skip
OF_NO_HEIGHT = {"min_height": 0, "max_height": math.inf}
"""Of what height a part is taken where that is still to come."""
BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))
WIDTHS = (*BORDERS, "outline_width")
DECORATION = "text_decoration_"
NOTES = ("footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback")
"""Parts that the style of WeasyPrint gives to every element, for notes at the foot of a page: our paper has none."""
LISTED = ("li", "summary")
"""What has a sign before it, in WeasyPrint's own style and in ours."""
CORNERS = tuple(f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left"))

ASKED_OF_BOXES = (
    *SIZES, *CORNERS, "box_sizing", "overflow", "border_image_source", "mask_border_source", "image_orientation",
    "background_image", "background_color", "box_shadow", "transform", "bookmark_level", "bookmark_state", "appearance",
    "opacity", "outline_offset", "outline_color", "outline_style",
)  # fmt: skip


def hurry() -> None:
    """Has WeasyPrint, in this process, remember what it knows."""
    if weasyprint.VERSION != WRITTEN_FOR:
        return
    hurry_fonts()
    hurry_drawings(_put)
    _lighten(UA_STYLESHEET.matcher)
    share_styles()
    hurry_text(_put)
    hurry_boxes(_put)
    ComputedStyle.__missing__ = _computed(ComputedStyle.__missing__)
    AnonymousStyle.__missing__ = _anonymous(AnonymousStyle.__missing__)
    _put("check_math", functions.check_math, _sum(functions.check_math))
    _put("resolve_percentages", percent.resolve_percentages, _sizes(percent.resolve_percentages))
    _put("resolve_radii_percentages", percent.resolve_radii_percentages, _corners(percent.resolve_radii_percentages))
    _put("strut", line_break.strut, _once("_strut", line_break.strut))
    _put("get_font_description", line_break.get_font_description, _once("_letters", line_break.get_font_description))


def _lighten(rules: Any) -> None:
    """Takes out of `rules`, those of WeasyPrint itself, what gives every element six styles that it never shows."""
    every = [rule for rule in rules.other_selectors if rule[3] == "marker"]
    rules.other_selectors = [rule for rule in rules.other_selectors if rule[3] not in ("marker", *NOTES)]
    for tag in LISTED:
        rules.lower_local_name_selectors.setdefault(tag, []).extend(every)


def _put(name: str, old: Any, new: Any) -> None:
    """Puts `new` everywhere in WeasyPrint where `old` goes by `name`."""
    for module in [module for key, module in sys.modules.items() if key.partition(".")[0] == "weasyprint"]:
        if getattr(module, name, None) is old:
            setattr(module, name, new)


def _once(place: str, ask: Any) -> Any:
    """Gives `ask`, a question about a style, asked once of each."""

    def asked(style: Any) -> Any:
        known = style.__dict__
        if place not in known:
            known[place] = ask(style)
        return known[place]

    return asked


def _sum(check: Any) -> Any:
    def check_math(token: Any) -> Any:
        return None if type(token) in PLAIN else check(token)

    return check_math


def _computed(slowly: Any) -> Any:
    """Gives how a style answers of a property that no rule sets: as its parent does, or what CSS begins with.

    Of what every box asks, all answers are given at once.
    """
    first = {key: value for key, value in INITIAL_VALUES.items() if _simple(key) and _plain(value)}
    first |= {key: INITIAL_VALUES[key] for key in ASKED_OF_BOXES} | dict.fromkeys(WIDTHS, 0)
    asked = {key: first[key] for key in (*ASKED_OF_BOXES, *WIDTHS)}
    decides = {key: (key, f"{key.removesuffix('_width')}_style") if key in WIDTHS else (key,) for key in asked}
    deciding = {other for others in decides.values() for other in others}
    of_parent = {key for key in INHERITED if key not in UNLIKE_OTHERS and not key.startswith(DECORATION)}
    logical = {way(block="ttb", inline=side) for way in PHYSICAL_FUNCTIONS.values() for side in ("ltr", "rtl")}

    def missing(style: Any, key: str) -> Any:
        cascaded, known = style.cascaded, style.__dict__
        if key in asked and "_asked" not in known:
            known["_asked"] = logical.isdisjoint(cascaded)
            if known["_asked"]:
                own = dict(style)
                if deciding.isdisjoint(cascaded):
                    style.update(asked)
                else:
                    style.update(
                        (name, value) for name, value in asked.items() if not any(n in cascaded for n in decides[name])
                    )
                style.update(own)
                if key in style:
                    return style[key]
        if key not in cascaded:
            if key in of_parent and style.parent_style is not None:
                value = style.parent_style[key]
                if type(value) in PLAIN or _plain(value):
                    style[key] = value
                    return value
            elif key in first and key not in asked:
                value = style[key] = first[key]
                return value
        return slowly(style, key)

    return missing


def _simple(key: str) -> bool:
    """Tells whether a property that no rule sets has the value that CSS begins with, whatever else is set."""
    return not (key in UNLIKE_OTHERS or key in INHERITED or key in INITIAL_NOT_COMPUTED or key.startswith(DECORATION))


def _plain(value: Any) -> bool:
    """Tells whether `value` is no sum, nor a word that stands for another value."""
    return not functions.check_math(value) and value not in ("initial", "inherit")


def _anonymous(slowly: Any) -> Any:
    """Gives how a style that no element has answers: as that of its parent, or what CSS begins with."""
    first = {
        key: value
        for key, value in INITIAL_VALUES.items()
        if key not in INHERITED and key not in INITIAL_NOT_COMPUTED and key != "page" and not key.startswith(DECORATION)
    }

    def missing(style: Any, key: str) -> Any:
        if key in first:
            value = style[key] = first[key]
            return value
        return slowly(style, key)

    return missing


def _sizes(slowly: Any) -> Any:
    """Gives how a box gets its sizes: what is no part of another box is the same in all boxes of one style."""

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        style = box.style
        known = style.__dict__
        if not isinstance(box, Box) or isinstance(box, PageBox):
            slowly(box, containing_block)  # also what stands for a box that is laid out elsewhere
            return
        if "_sizes" not in known:
            known["_sizes"] = _same_everywhere(style)
        same, shares, parts, inside = known["_sizes"]
        own = box.__dict__
        own.update(same)
        if shares:
            for name in BORDERS:
                if not hasattr(box, name):
                    own[name] = style[name]
        if parts:
            width, height = (
                (containing_block.width, containing_block.height)
                if isinstance(containing_block, Box)
                else containing_block
            )
            for name, part in parts:
                whole = height if name.endswith("height") else width
                if whole == "auto":
                    own[name] = percent.percentage(part, style, OF_NO_HEIGHT[name]) if name != "height" else "auto"
                else:
                    own[name] = percent.percentage(part, style, whole)
        if inside:
            percent.adjust_box_sizing(box, "width")
            percent.adjust_box_sizing(box, "height")

    return resolve_percentages


def _same_everywhere(style: Any) -> tuple[dict[str, Any], bool, list[tuple[str, Any]], bool]:
    """Gives the sizes of every box of `style`, whether it may share its borders with others, what is a part of another
    box's size or a sum, and whether its padding and border are in its sizes."""
    same, parts = {}, []
    for name in SIZES:
        value = style[name]
        if value == "auto":
            value = 0 if name in ("min_width", "min_height") else value
        elif type(value) is Dimension and value.unit == "px":
            value = value.value
        elif value is not None:
            parts.append((name, value))
            continue
        same[name] = value
    shares = style["border_collapse"] == "collapse"
    for name in () if shares else BORDERS:
        same[name] = style[name]
    return same, shares, parts, style["box_sizing"] != "content-box"


def _corners(slowly: Any) -> Any:
    square = dict.fromkeys(CORNERS, (0, 0))

    def resolve_radii_percentages(box: Any) -> None:
        known = box.style.__dict__
        if "_square" not in known:
            known["_square"] = all((0, "px") in box.style[name] for name in CORNERS)
        if known["_square"] and isinstance(box, Box) and not isinstance(box, PageBox):
            box.__dict__.update(square)
        else:
            slowly(box)

    return resolve_radii_percentages
