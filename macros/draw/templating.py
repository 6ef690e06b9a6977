"""Our own Jinja environment: templates come from `templates/`, everything is escaped, nothing undefined passes.

mkdocs-macros' own environment does not escape, so no HTML of ours is made there.
"""

import re
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..model.messages import Refusal
from .words import IN_PYTHON, word

CALL_FOR_WORD = re.compile(r"(?:\b_|\bwoord)\(\"([^\"]*)\"")
TEMPLATES = Path(__file__).parents[1] / "templates"
INSTALLED = (TEMPLATES.parent / "basis").is_dir()
"""Whether the engine came as a package: then nothing is kept beside it, but with the series (whose folder commands run in)."""
COMPILED = (Path.cwd() if INSTALLED else TEMPLATES.parents[1]) / ".cache" / "sjablonen"


OPTIONS: dict[str, Any] = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}


class _Compiled(FileSystemBytecodeCache):
    """Templates as Python, kept between two runs in `.cache/`; what cannot be kept or read there is made anew."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # whatever may stand in a file that was damaged
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(f"{source}{OPTIONS}")


def compiled() -> BytecodeCache:
    """Gives where templates are kept as Python: ours, and those of the theme."""
    return _Compiled(str(COMPILED))


@cache
def environment() -> Environment:
    """Gives the one environment that all our HTML is made in."""
    jinja = Environment(loader=FileSystemLoader(TEMPLATES), bytecode_cache=compiled(), **OPTIONS)
    jinja.globals["_"] = word
    return jinja


def render(template: str, **values: object) -> str:
    """Gives the HTML of `template` (a path below `templates/`) filled with `values`.

    Empty lines are taken out: to Markdown an empty line may end a block of HTML.
    """
    html = environment().get_template(template).render(**values)
    return "\n".join(line for line in html.splitlines() if line.strip())


KEPT = "zet wat op de pagina moet blijven tussen {% raw %} en {% endraw %}."


class Unreadable(Refusal):
    """An example page that cannot be read, by what stands on `line`."""

    def __init__(self, line: int) -> None:
        super().__init__("het voorbeeld is niet te lezen", KEPT, "losse accolades")
        self.line = line


def fill(text: str, **values: object) -> str:
    """Gives the Markdown that comes of an example page, typed by an editor or one of ours, filled with `values`.

    Nothing is escaped, for it is no HTML yet. Raises Unreadable or Refusal where the example is wrong.
    """
    jinja = ImmutableSandboxedEnvironment(**{**OPTIONS, "autoescape": False})
    jinja.globals["_"] = word
    try:
        return jinja.from_string(text).render(**values).rstrip() + "\n"
    except TemplateSyntaxError as error:
        raise Unreadable(error.lineno) from error
    except TemplateError as error:
        raise Refusal(f"een plek is niet in te vullen ({error.message})", KEPT) from error


@cache
def known_words() -> frozenset[str]:
    """Gives every Dutch text that a series may have its own words for: what templates call `_` or `woord` with."""
    files = (file for file in TEMPLATES.rglob("*") if file.suffix in {".html", ".xml", ".svg", ".css", ".md"})
    return frozenset(IN_PYTHON).union(*(CALL_FOR_WORD.findall(file.read_text("utf-8")) for file in files))
