"""The names of SVG as XML spells them: a parser of HTML makes all letters of an inline drawing small."""

from tinyhtml5.constants import adjust_svg_attributes

ATTRIBUTES: dict[str, str] = dict(adjust_svg_attributes)
TAGS = {name.lower(): name for name in ("clipPath", "linearGradient", "radialGradient", "textPath", "foreignObject")}
