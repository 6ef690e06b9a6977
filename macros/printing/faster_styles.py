"""Takes out of WeasyPrint what it does for every sheet anew, though it is the same for all: their styles.

What a style comes to is told by the style around it and by what the rules say; sheets have the same rules. So an element
that is told the same, in the same surroundings, gets the style that one on another sheet had, with all that was worked out
of it. For that to be, what stands in a `style="..."` is read once as well.

A style that counts with the size of the page (`vw`, `vh`) would be wrong on paper of another size: ours has none.
"""

from functools import lru_cache
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

import tinycss2
from weasyprint import css

MOST = 5_000
"""How many styles are kept at most; then it begins anew."""


def share_styles() -> None:
    """Has WeasyPrint, in this process, work out a style once for all sheets."""
    several = lru_cache(maxsize=2000)(tinycss2.parse_blocks_contents)
    one = lru_cache(maxsize=2000)(tinycss2.parse_one_declaration)

    def parse(text: Any, *how: Any) -> Any:
        return several(text) if type(text) is str and not how else tinycss2.parse_blocks_contents(text, *how)

    read = SimpleNamespace(**{**vars(tinycss2), "parse_blocks_contents": parse, "parse_one_declaration": one})
    setattr(css, "tinycss2", read)  # noqa: B010
    css.preprocess_declarations = _understood(css.preprocess_declarations)
    css.StyleFor.set_computed_styles = _worked_out(css.StyleFor.set_computed_styles)


def _understood(slowly: Any) -> Any:
    """Gives how declarations are checked; those of an element (with no selector before them) once."""

    @lru_cache(maxsize=2000)
    def once(base_url: str, declarations: tuple[Any, ...]) -> list[Any]:
        return list(slowly(base_url, declarations))

    def preprocess_declarations(base_url: str, declarations: Any, prelude: Any = None) -> Any:
        return once(base_url, tuple(declarations)) if prelude is None else slowly(base_url, declarations, prelude)

    return preprocess_declarations


def _worked_out(slowly: Any) -> Any:
    """Gives how an element gets its style. A style knows those within it, by all that makes them what they are."""
    roots: dict[object, Any] = {}
    count = 0

    def set_computed_styles(
        self: Any, element: Any, parent: Any, root: Any = None, pseudo_type: str | None = None,
        base_url: str | None = None, target_collector: Any = None,
    ) -> None:  # fmt: skip
        nonlocal count
        computed = self._computed_styles
        of_page = not isinstance(element, Element)
        if not of_page:
            told = self._cascaded_styles.get((element, pseudo_type), {})
            key = (pseudo_type, base_url, *[(name, id(value), weight) for name, (value, weight) in told.items()])
            if element is root and pseudo_type is None:
                within, key = roots, (self.font_config, *key)
            else:
                within = computed[parent, None].__dict__.setdefault("_within", {})
            if (style := within.get(key)) is not None:
                computed[element, pseudo_type] = style
                if target_collector and style["anchor"]:
                    target_collector.collect_anchor(style["anchor"])
                return
        slowly(self, element, parent, root, pseudo_type, base_url, target_collector)
        if not of_page:
            if count > MOST:
                roots.clear()
                count = 0
            within[key] = computed[element, pseudo_type]
            count += 1

    return set_computed_styles
