"""Takes out of WeasyPrint what it asks of every line and box that may stand beside a float, where none is near; and of their
borders, where there are none.
"""

from typing import Any

from weasyprint.draw import border
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import float as floating
from weasyprint.layout import inline
from weasyprint.text.line_break import strut


def hurry_places(put: Any) -> None:
    """Has WeasyPrint, in this process, look for floats only where they are; `put` puts a new function for an old one."""
    put("avoid_collisions", floating.avoid_collisions, _places(floating.avoid_collisions))
    inline.inline_min_content_width = _widths(inline.inline_min_content_width)
    put("draw_border", border.draw_border, _borders(border.draw_border))
    put("draw_outline", border.draw_outline, _outlines(border.draw_outline))


def _places(slowly: Any) -> Any:
    """Gives where a box comes, and how much room there is: where nothing floats, at the left, and all of it."""

    def avoid_collisions(context: Any, box: Any, around: Any, outer: bool = True) -> tuple[float, float, float]:
        if context.excluded_shapes or around.style["direction"] != "ltr" or box.is_floated():
            return slowly(context, box, around, outer)  # type: ignore[no-any-return]
        left = around.content_box_x()
        right = left + around.width
        if outer:
            return left, box.position_y, right - left
        left, right = left + box.margin_left, right - box.margin_right
        return left - box.margin_left, box.border_box_y() - box.margin_top, right - left

    return avoid_collisions


def _widths(slowly: Any) -> Any:
    """Gives how wide the next line is at least: WeasyPrint asks when anything on the page floats, but need not know where
    no float stands beside the line."""

    def inline_min_content_width(context: Any, line: Any, **how: Any) -> Any:
        top = line.border_box_y()
        bottom = top + strut(line.style)[0]
        if not how.get("first_line") or line.style["direction"] != "ltr":
            return slowly(context, line, **how)
        for shape in context.excluded_shapes:
            if shape.position_y <= bottom and shape.position_y + shape.margin_height() >= top:
                return slowly(context, line, **how)
        return 0

    return inline_min_content_width


def _borders(slowly: Any) -> Any:
    """Gives how the borders of a box are drawn: most have none. Shared ones are drawn with their table."""

    def draw_border(stream: Any, box: Any) -> None:
        known = box.style.__dict__
        if "_plain" not in known:
            known["_plain"] = _is_plain(box.style)
        if not known["_plain"]:
            slowly(stream, box)

    return draw_border


def _is_plain(style: Any) -> bool:
    """Tells whether a box of `style` has no border, nor columns."""
    widths = any(style[f"border_{side}_width"] for side in border.SIDES)
    columns = style["column_width"] != "auto" or style["column_count"] != "auto"
    return not widths and not columns and style["border_image_source"][0] == "none"


def _outlines(slowly: Any) -> Any:
    """Gives how the lines round a box and what is in it are drawn: most have none."""

    def draw_outline(stream: Any, box: Any) -> None:
        if box.style["outline_width"]:
            slowly(stream, box)
            return
        for child in box.children:
            if isinstance(child, Box):
                border.draw_outline(stream, child)

    return draw_outline
