"""The names of SVG as XML spells them: a parser of HTML makes all letters of an inline drawing small."""

from lxml.html import HtmlElement
from tinyhtml5.constants import adjust_svg_attributes

ATTRIBUTES: dict[str, str] = dict(adjust_svg_attributes)
TAGS = {name.lower(): name for name in ("clipPath", "linearGradient", "radialGradient", "textPath", "foreignObject")}


def spelled(element: HtmlElement) -> tuple[str, dict[str, str]]:
    """Gives the tag and the attributes of an element of an inline drawing; last those that have other letters in XML."""
    attributes = dict(element.items())
    for name in sorted(ATTRIBUTES.keys() & attributes.keys()):
        attributes[ATTRIBUTES[name]] = attributes.pop(name)
    return TAGS.get(element.tag, element.tag), attributes
