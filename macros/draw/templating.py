"""Our own Jinja environment: templates come from `templates/`, everything is escaped, nothing undefined passes.

mkdocs-macros' own environment does not escape, so no HTML of ours is made there.
"""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parents[1] / "templates"


@cache
def environment() -> Environment:
    """Gives the one environment that all our HTML is made in."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: object) -> str:
    """Gives the HTML of `template` (a path below `templates/`) filled with `values`.

    Empty lines are taken out: to Markdown an empty line may end a block of HTML.
    """
    html = environment().get_template(template).render(**values)
    return "\n".join(line for line in html.splitlines() if line.strip())
