"""Our own Jinja environment: templates come from `templates/`, everything is escaped, nothing undefined passes.

mkdocs-macros' own environment does not escape, so no HTML of ours is made there.
"""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes

from .woorden import IN_PYTHON, word

TEMPLATES = Path(__file__).parents[1] / "templates"


@cache
def environment() -> Environment:
    """Gives the one environment that all our HTML is made in."""
    jinja = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.globals["_"] = word
    return jinja


def render(template: str, **values: object) -> str:
    """Gives the HTML of `template` (a path below `templates/`) filled with `values`.

    Empty lines are taken out: to Markdown an empty line may end a block of HTML.
    """
    html = environment().get_template(template).render(**values)
    return "\n".join(line for line in html.splitlines() if line.strip())


@cache
def known_words() -> frozenset[str]:
    """Gives every Dutch text that a series may have its own words for."""
    jinja = environment()
    found = set(IN_PYTHON)
    for file in TEMPLATES.rglob("*"):
        if file.suffix in {".html", ".xml", ".svg"} and re.search(r"_\(|woord\(", text := file.read_text("utf-8")):
            for call in jinja.parse(text).find_all(nodes.Call):
                if _asks_for_a_word(call.node) and isinstance(call.args[0], nodes.Const):
                    found.add(call.args[0].value)
    return frozenset(found)


def _asks_for_a_word(called: nodes.Expr) -> bool:
    """Tells whether a template calls for a word: `_` in ours, `config.extra.woord` in the theme's."""
    return (isinstance(called, nodes.Name) and called.name == "_") or (
        isinstance(called, nodes.Getattr) and called.attr == "woord"
    )
