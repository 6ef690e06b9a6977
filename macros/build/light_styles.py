"""What pages can use of a style: the rest of its rules and its custom properties is left out.

A rule can be used where every class, id and element in one of its selectors stands in a page or in a script; a custom
property where something asks for it.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Any

import tinycss2
from tinycss2.ast import QualifiedRule

CLASSES = re.compile(r"""class=("[^"]*"|'[^']*'|[^\s>]+)""")
IDS_AND_TAGS = re.compile(r"""id(?<!\wid)=["']?([^"'\s>]+)"""), re.compile(r"<([a-z][\w-]*)")
"""What a page has, each beginning with signs to look for: a page is gone through in a tenth of the time."""
ASKED = re.compile(r"var\(\s*(--[\w-]+)")
GROUPS = "media", "supports"


def names_in(text: str) -> set[str]:
    """Gives every class, id and element in the page `text`."""
    found = {name for names in set(CLASSES.findall(text)) for name in names.strip("\"'").split()}
    return found.union(*(name.split() for pattern in IDS_AND_TAGS for name in set(pattern.findall(text))))


@lru_cache(maxsize=2)  # half a second; who looks along while writing seldom changes what pages can use
def keep(css: str, used: frozenset[str], asked: frozenset[str]) -> str:
    """Gives the style `css` with only what can be used: `used` are the names that pages and scripts have, `asked` the
    custom properties that pages ask for."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    kept = list(_kept(rules, used))
    text, before = str(tinycss2.serialize(kept)), set[str]()
    while (now := {*asked, *ASKED.findall(text)}) != before:  # a property may have been all that asked for another
        kept = [_without_properties(rule, now) for rule in kept]
        text, before = str(tinycss2.serialize(kept)), now
    return text


def _kept(rules: Sequence[Any], used: Collection[str]) -> Iterator[Any]:
    """Gives those of `rules` that can be used, each with the selectors that can."""
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [part for part in _split(rule.prelude) if _can_match(part, used)]
            if selectors:
                rule.prelude = _joined(selectors)
                declarations = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
                rule.content = [part for part in declarations if part.type != "error"]  # what old browsers once read
                yield rule
        elif rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in GROUPS:
            inside = list(_kept(tinycss2.parse_rule_list(rule.content, True, True), used))
            if inside:
                rule.content = inside
                yield rule
        else:
            yield rule


def _split(tokens: Sequence[Any]) -> Iterator[list[Any]]:
    """Gives each of the selectors between commas."""
    part: list[Any] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _joined(selectors: list[list[Any]]) -> list[Any]:
    """Gives the selectors with commas between them."""
    comma = tinycss2.parse_one_component_value(",")
    return [token for number, part in enumerate(selectors) for token in ([comma, *part] if number else part)]


def _can_match(selector: Sequence[Any], used: Collection[str]) -> bool:
    """Tells whether every class, id and element that a selector asks for is used. What stands in :not(), :is() and the
    like is not asked for; right-to-left pages we have none."""
    before = ""
    for token in selector:
        if token.type == "ident":
            if before == "." and token.value not in used:
                return False
            if before not in (".", ":") and token.lower_value not in used:
                return False
        elif (token.type == "hash" and token.value not in used) or (
            token.type == "[] block" and tinycss2.serialize([token]).replace('"', "") == "[dir=rtl]"
        ):
            return False
        before = token.value if token.type == "literal" else ""
    return True


def _without_properties(rule: Any, asked: Collection[str]) -> Any:
    """Gives a rule without the custom properties that nothing asks for."""
    if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in GROUPS:
        rule.content = [_without_properties(inside, asked) for inside in rule.content]
    elif isinstance(rule, QualifiedRule):
        rule.content = [
            part
            for part in rule.content
            if part.type != "declaration" or not part.name.startswith("--") or part.name in asked
        ]
    return rule
