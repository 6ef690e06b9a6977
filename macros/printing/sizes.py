"""Sizes as the stylesheets of paper declare them: typed once, in CSS, for paper and for Word."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import tinycss2

from ..model.messages import Refusal
from .styles import STYLE_FOLDER, STYLES

Declared = Mapping[str, Mapping[str, list[Any]]]


@dataclass(frozen=True)
class Sizes:
    """What the stylesheets declare for paper: by selector (`@page brief` is one too) and by property, the last wins."""

    declared: Declared

    def size(self, selector: str, name: str, unit: str = "", place: int = 0) -> float:
        """Gives a number that `selector` declares for `name` in `unit` (none: a bare number); of more, that at `place`.

        Raises Refusal where it does not: Word would then silently be something else than paper.
        """
        numbers = list(_numbers(self.declared.get(selector, {}).get(name, []), unit))
        if len(numbers) <= place:
            where = f"{selector} {{ {name}: … }}"
            raise Refusal(
                f"in de stijl van papier staat geen maat in {unit or 'een los getal'} bij {where}", "zet haar erbij."
            )
        return numbers[place]

    def has(self, selector: str, name: str, word: str = "") -> bool:
        """Tells whether `selector` declares `name`, and `word` for it where one is asked."""
        value = self.declared.get(selector, {}).get(name, [])
        return bool(value) and word in tinycss2.serialize(value)


def _numbers(tokens: Iterable[Any], unit: str) -> Iterator[float]:
    """Gives the numbers in `unit` among `tokens`, those in a function (calc, minmax) too."""
    kind = {"": "number", "%": "percentage"}.get(unit, "dimension")
    for token in tokens:
        if token.type == "function":
            yield from _numbers(token.arguments, unit)
        elif token.type == kind and (kind != "dimension" or token.lower_unit == unit):
            yield float(token.value)


def read_sizes(folder: Path) -> Sizes:
    """Gives what the stylesheets of paper in `folder` declare; they are read again only when their text has changed."""
    return _sizes(tuple((folder / STYLE_FOLDER / name).read_text("utf-8") for name in STYLES))


@lru_cache(maxsize=2)
def _sizes(texts: tuple[str, ...]) -> Sizes:
    declared: dict[str, dict[str, list[Any]]] = {}
    for text in texts:
        _read(tinycss2.parse_stylesheet(text), declared)
    return Sizes(declared)


def _read(rules: Iterable[Any], declared: dict[str, dict[str, list[Any]]]) -> None:
    """Adds to `declared` what `rules` say of paper; what only holds for a screen is left out."""
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword == "media":
            if tinycss2.serialize(rule.prelude).strip() == "print":
                _read(tinycss2.parse_rule_list(rule.content), declared)
        elif rule.type == "qualified-rule" or (rule.type == "at-rule" and rule.lower_at_keyword == "page"):
            parts = tinycss2.parse_blocks_contents(rule.content or [])
            for selector in _selectors(rule):
                here = declared.setdefault(selector, {})
                here.update((part.name, part.value) for part in parts if part.type == "declaration")


def _selectors(rule: Any) -> Iterator[str]:
    """Gives the selectors of `rule`, each as it is typed, but for line ends."""
    start = "@page " if rule.type == "at-rule" else ""
    one: list[Any] = []
    for token in [*rule.prelude, None]:
        if token is None or token == ",":
            yield (start + " ".join(tinycss2.serialize(one).split())).strip()
            one = []
        else:
            one.append(token)
