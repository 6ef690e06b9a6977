"""Takes out of WeasyPrint what it does for every sheet anew, though it is the same for all: their styles.

What a style comes to is told by the style around it and by what the rules say; sheets have the same rules. So an element
that is told the same, in the same surroundings, gets the style that one on another sheet had, with all that was worked out
of it. For that to be, what stands in a `style="..."` is read once as well.

A style that counts with the size of the page (`vw`, `vh`) would be wrong on paper of another size: ours has none.
"""

from collections import defaultdict
from functools import lru_cache
from math import inf
from types import SimpleNamespace
from typing import Any

import tinycss2
from weasyprint import css

NAMING = ("-weasy-anchor", "-weasy-link")
"""How WeasyPrint has a style say what the `id` and `href` of an element do."""
WITHIN = "within"
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
    css.StyleFor.__init__ = _worked_out(css.StyleFor.set_computed_styles)


def _understood(slowly: Any) -> Any:
    """Gives how declarations are checked; those of an element (with no selector before them) once."""

    @lru_cache(maxsize=2000)
    def once(base_url: str, declarations: tuple[Any, ...]) -> list[Any]:
        return list(slowly(base_url, declarations))

    def preprocess_declarations(base_url: str, declarations: Any, prelude: Any = None) -> Any:
        return once(base_url, tuple(declarations)) if prelude is None else slowly(base_url, declarations, prelude)

    return preprocess_declarations


def _worked_out(work_out: Any) -> Any:
    """Gives how the elements of a page get their styles; `work_out` makes one of all that is told of an element. A style
    knows those within it, by all that makes them what they are."""
    roots: dict[object, Any] = {}
    count = 0

    def init(
        self: Any, html: Any, sheets: Any, presentational_hints: bool, font_config: Any, target_collector: Any
    ) -> None:
        nonlocal count
        if count > MOST:
            roots.clear()
            count = 0
        self._cascaded_styles, self._computed_styles = {}, {}
        self.initial_page_sizes = {"box": None, "area": None}
        self._sheets, self.font_config = sheets, font_config
        root, base_url = html.etree_element, html.base_url
        own = defaultdict[Any, list[Any]](list)
        for specificity, element, declarations, _ in css.find_style_attributes(root, presentational_hints, base_url):
            own[element].append(("author", specificity, inf, tuple(declarations)))

        for wrapper in html.wrapper_element.iter_subtree():
            element = wrapper.etree_element
            parent = wrapper.parent.etree_element if wrapper.parent else None
            told: dict[str | None, list[Any]] = {None: own.get(element, [])}
            for sheet, origin, of_sheet in sheets:
                for specificity, _, pseudo, (declarations, layer) in sheet.matcher.match(wrapper):
                    order = inf if layer is None else sheet.layers.index(layer)
                    told.setdefault(pseudo, []).append((origin, of_sheet or specificity, order, declarations))
            for pseudo, rules in told.items():
                inherits = parent if pseudo is None else element
                names = [(*others, _name(declarations)) for *others, declarations in rules]
                key = (pseudo, base_url, *names)
                if inherits is None:
                    within, key = roots, (font_config, *key)
                else:
                    within = self._computed_styles[inherits, None].__dict__.setdefault("_within", {})
                if key in within:
                    style, _ = within[key]
                    self._computed_styles[element, pseudo] = style
                    if target_collector and style["anchor"]:
                        target_collector.collect_anchor(style["anchor"])
                    continue
                self._cascaded_styles[element, pseudo] = _weighed(rules, base_url)
                work_out(self, element, inherits, root, pseudo, base_url, target_collector)
                style = self._computed_styles[element, pseudo]
                within[key] = style, rules  # kept, so that no other takes their place
                alike = [name for name, rule in zip(names, rules, strict=True) if not _only_names(rule[-1])]
                style.__dict__["_within"], _ = within.setdefault((WITHIN, pseudo, base_url, *alike), ({}, rules))
                count += 1
        self._cascaded_styles.clear()

    return init


def _only_names(declarations: Any) -> bool:
    """Tells whether `declarations` only say what an element is called or where it leads to: nothing for what is in it."""
    return type(declarations) is tuple and all(told.name in NAMING for told in declarations)


def _name(declarations: Any) -> Any:
    """Gives what tells `declarations` from others: those of a rule are a list that is there as long as the rule is."""
    return id(declarations) if type(declarations) is list else declarations


def _weighed(rules: list[Any], base_url: str) -> dict[str, Any]:
    """Gives what `rules` make of each property, and how heavy the rule is that says so."""
    told: dict[str, Any] = {}
    for origin, specificity, order, declarations in rules:
        checked = css.preprocess_declarations(base_url, declarations) if type(declarations) is tuple else declarations
        for name, values, importance in checked:
            weight = (css.declaration_precedence(origin, importance), order, specificity)
            if name not in told or told[name][1] <= weight:
                told[name] = values, weight
    return told
