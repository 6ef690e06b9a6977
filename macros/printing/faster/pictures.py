"""Takes out of WeasyPrint that it draws the same drawing (SVG) anew wherever it stands: on a sheet, on its variants and its
poster, and in its Word file.

Of a drawing of lines and planes, how a PDF draws it depends on nothing around it but the colours that are set already. What
has words, patterns or parts that name others is drawn each time.
"""

from typing import Any

import pydyf
from weasyprint import svg
from weasyprint.svg import SVG

MOST = 300
"""How many drawings are known at most; then it begins anew."""
PLAIN = {
    f"{{http://www.w3.org/2000/svg}}{tag}"
    for tag in ("circle", "desc", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "title")
}
APART = {"clip-path", "filter", "mask", "marker", "marker-end", "marker-mid", "marker-start", "opacity", "style"}
"""What a part cannot have: it asks for more than lines."""
OF_WHOLE = {"transform", "display", "visibility"}
"""What the drawing as a whole cannot have."""
UNSEEN = {"class", "role", "aria-hidden", "aria-label", "focusable", "preserveAspectRatio"}
"""What changes nothing inside a drawing."""
STATE = ("_current_color", "_current_color_stroke", "_current_alpha", "_current_alpha_stroke")


def hurry_pictures() -> None:
    """Has WeasyPrint, in this process, draw each drawing once."""
    SVG.draw_node = _drawn(SVG.draw_node)


def _drawn(slowly: Any) -> Any:
    """Gives how a part of a drawing is drawn: the whole, from what is known."""
    known: dict[object, tuple[list[bytes], dict[str, Any]]] = {}

    def draw_node(drawing: Any, node: Any, font_size: Any, fill_stroke: bool = True, context: Any = None) -> None:
        name = _name(drawing) if node is drawing.tree and type(drawing) is SVG and fill_stroke else None
        if name is None:
            slowly(drawing, node, font_size, fill_stroke, context)
            return
        stream, size = drawing.stream, svg.size(node.get("font-size", "1em"), font_size, font_size)
        stream.push_state()
        svg.TAGS["svg"](drawing, node, size)
        key = (name, size, *(getattr(stream, state) for state in STATE))
        states = stream._resources["ExtGState"]
        if key in known:
            lines, alphas = known[key]
            stream.stream += lines
            for alpha, told in alphas.items():
                states.setdefault(alpha, pydyf.Dictionary(told))
        else:
            begin = len(stream.stream)
            for child in node:
                drawing.draw_node(child, size, fill_stroke, context)
            if len(known) > MOST:
                known.clear()
            lines = stream.stream[begin:]
            used = [line[1:-3].decode() for line in lines if line.endswith(b" gs")]
            known[key] = lines, {alpha: dict(states[alpha]) for alpha in used}
        stream.pop_state()

    return draw_node


def _name(drawing: Any) -> Any:
    """Gives what makes `drawing` what it is, or None where it is no plain drawing."""
    own = drawing.__dict__
    if "_name" not in own:
        own["_name"] = _told(drawing.tree)
    return own["_name"]


def _told(tree: Any) -> Any:
    if not (APART | OF_WHOLE).isdisjoint(tree.attrib):
        return None
    told: list[object] = [
        pair for pair in tree.attrib.items() if pair[0] not in UNSEEN and pair[0] not in svg.NOT_INHERITED_ATTRIBUTES
    ]
    parts = iter(tree._etree_node.iter())
    told.append(len(next(parts)))
    for part in parts:
        values = "".join(part.attrib.values())
        if part.tag not in PLAIN or not APART.isdisjoint(part.attrib) or "%" in values or "url(" in values:
            return None
        told.append((part.tag, len(part), *part.attrib.items()))
    return tuple(told)
