"""Takes out of WeasyPrint what it asks of every box again and again, and what its answers are dressed in.

Each part says the same as what it stands for, in fewer steps: a box is asked some of these a hundred times.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

import cssselect2.tree
import pydyf
from tinycss2 import color4
from weasyprint import css
from weasyprint.css.properties import Dimension
from weasyprint.draw import color
from weasyprint.formatting_structure import build
from weasyprint.formatting_structure.boxes import Box, ParentBox, TableColumnBox, TableColumnGroupBox
from weasyprint.layout import background, block, percent
from weasyprint.pdf.stream import Stream


def hurry_boxes(put: Any) -> None:
    """Has WeasyPrint, in this process, ask less of boxes; `put` puts a new function where an old one is used."""
    Box.is_in_normal_flow = _in_flow(Box.is_in_normal_flow)
    ParentBox.page_values = _page_values
    put("table_boxes_children", build.table_boxes_children, _parts(build.table_boxes_children))
    put("collapse_margin", block.collapse_margin, _collapse_margin)
    put("percentage", percent.percentage, _percentage(percent.percentage))
    put("get_color", color.get_color, _get_color)
    put("layout_box_backgrounds", background.layout_box_backgrounds, _backgrounds(background.layout_box_backgrounds))
    Stream.set_color = _set_color(Stream.set_color)
    Stream.stacked = lambda stream: _Stacked(stream)
    Stream.marked = lambda stream, box, tag: _Marked(stream, tag, box)
    Stream.artifact = lambda stream: _Marked(stream, "Artifact")
    color4.Color.__hash__ = lambda self: hash((self.space, self.coordinates, self.alpha))
    for owner in (cssselect2.tree.ElementWrapper, css.Style):
        for name, value in list(vars(owner).items()):
            if isinstance(value, cached_property):
                setattr(owner, name, _Once(name, value.func))


class _Once:
    """A property that is worked out once. That of Python 3.11 takes a lock each time; here one thread draws."""

    def __init__(self, name: str, work_out: Any) -> None:
        self.name, self.work_out = name, work_out

    def __get__(self, owner: Any, kind: Any = None) -> Any:
        if owner is None:
            return self
        value = owner.__dict__[self.name] = self.work_out(owner)
        return value


def _of_style(place: str, ask: Any) -> Any:
    """Gives `ask`, a question about a box that its style answers, asked once of each style."""

    def asked(box: Any) -> Any:
        known = box.style.__dict__
        if place not in known:
            known[place] = ask(box)
        return known[place]

    return asked


def _in_flow(slowly: Any) -> Any:
    """Gives whether a box stands in the flow: its style tells, but for what stands in a flex container, where none floats."""
    by_style = _of_style("_in_flow", slowly)
    return lambda box: slowly(box) if "is_floated" in box.__dict__ else by_style(box)


def _page_values(box: Any) -> tuple[Any, Any]:
    """Gives the names of the pages on which the first and the last that stands in `box` want to be."""
    start = end = box.style["page"]
    children = box.children
    first = next((child for child in children if child.is_in_normal_flow() or child.is_floated()), None)
    if first is not None:
        last = next(child for child in reversed(children) if child.is_in_normal_flow() or child.is_floated())
        values = first.page_values()
        start = values[0] or start
        end = (values if first is last else last.page_values())[1] or end
    return start, end


def _parts(slowly: Any) -> Any:
    """Gives how the parts of a box become those of a table: most are none."""

    def table_boxes_children(box: Any, children: list[Any]) -> Any:
        of_table = box.tabular_container or isinstance(box, TableColumnBox | TableColumnGroupBox)
        if of_table or any([child.internal_table_or_caption for child in children]):
            return slowly(box, children)
        box.children = children
        return box

    return table_boxes_children


def _collapse_margin(margins: Iterable[float]) -> float:
    most: float = 0
    least: float = 0
    for margin in margins:
        if margin > most:
            most = margin
        elif margin < least:
            least = margin
    return most + least


def _percentage(slowly: Any) -> Any:
    def percentage(value: Any, computed: Any, refer_to: Any) -> Any:
        if type(value) is Dimension:
            if value.unit == "px":
                return value.value
            if value.unit == "%":
                return refer_to * value.value / 100
        return slowly(value, computed, refer_to)

    return percentage


def _get_color(style: Any, key: str) -> Any:
    value = style[key]
    return style["color"] if type(value) is str and value == "currentcolor" else value


def _backgrounds(slowly: Any) -> Any:
    """Gives how boxes get their backgrounds: most have none."""

    def layout_box_backgrounds(
        page: Any, box: Any, get_image_from_uri: Any, layout_children: bool = True, style: Any = None
    ) -> None:
        if style is not None or box is page or not bare(box):
            slowly(page, box, get_image_from_uri, layout_children, style)
            return
        background.resolve_radii_percentages(box)
        if layout_children:
            for child in box.all_children():
                background.layout_box_backgrounds(page, child, get_image_from_uri)
        box.background = None

    def is_bare(box: Any) -> bool:
        style = box.style
        return (
            style["border_image_source"][0] == style["mask_border_source"][0] == "none"
            and style["visibility"] != "hidden"
            and all(kind == "none" for kind, _ in style["background_image"])
            and not style["box_shadow"]
            and _get_color(style, "background_color").alpha == 0
        )

    bare = _of_style("_bare", is_bare)
    return layout_box_backgrounds


def _set_color(slowly: Any) -> Any:
    """Gives how a colour is set: most often it is the one that is set already."""

    def set_color(stream: Any, colour: Any, stroke: bool = False) -> None:
        stream.set_alpha(colour.alpha, stroke)
        now = stream._current_color_stroke if stroke else stream._current_color
        if now != (colour.space, *colour.coordinates):
            slowly(stream, colour, stroke)

    return set_color


class _Stacked:
    """What is drawn within it leaves the state of the stream as it was."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def __enter__(self) -> None:
        self.stream.push_state()

    def __exit__(self, *_: object) -> None:
        self.stream.pop_state()


class _Marked:
    """What is drawn within it has a tag: of a box, or none that anyone hears of."""

    def __init__(self, stream: Any, tag: str, box: Any = None) -> None:
        self.stream, self.tag, self.box = stream, tag, box

    def __enter__(self) -> None:
        tags, properties = self.stream._tags, None
        if tags is None:
            return
        if self.box is not None:
            assert self.box not in tags
            properties = pydyf.Dictionary({"MCID": len(tags)})
            tags[self.box] = {"tag": self.tag, "mcid": len(tags)}
        self.stream.begin_marked_content(self.tag, properties)

    def __exit__(self, *_: object) -> None:
        if self.stream._tags is not None:
            self.stream.end_marked_content()
