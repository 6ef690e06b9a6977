"""Writes down what the engine takes, for editors and for their programs: from the model, so never out of step."""

import json
import types
from enum import Enum
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..draw.uitleg import UITLEG
from ..model.kop import Kop
from ..model.messages import CODES, choices

DIALECT = "https://json-schema.org/draft/2020-12/schema"
START, END = "<!-- begin: {} (maak schema schrijft dit) -->", "<!-- eind: {} -->"
TYPES = {str: "tekst", int: "heel getal", bool: "`true` of `false`"}


def write_reference(project: Path) -> list[Path]:
    """Writes the JSON Schema of a head and the generated parts of CONTRIBUTING.md; gives the files it wrote."""
    schema, guide = project / "schema" / "kop.schema.json", project / "CONTRIBUTING.md"
    schema.parent.mkdir(exist_ok=True)
    schema.write_text(json_schema(), "utf-8")
    guide.write_text(with_parts(guide.read_text("utf-8")), "utf-8")
    return [schema, guide]


def json_schema() -> str:
    """Gives the JSON Schema of the head of a page."""
    schema = Kop.model_json_schema()
    for part in (schema, *schema["$defs"].values()):
        part.pop("description", None)  # the models' docstrings, for programmers; the fields' own stay
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=2) + "\n"


def with_parts(guide: str) -> str:
    """Gives the editors' guide with its generated parts renewed. Raises ValueError where a part has no place."""
    for name, text in (("sleutels", keys()), ("macro's", macros()), ("meldingen", codes())):
        start, end = START.format(name), END.format(name)
        before, found, rest = guide.partition(start)
        _, closed, after = rest.partition(end)
        if not found or not closed:
            raise ValueError(f"CONTRIBUTING.md mist een plek: zet er {start} en {end} in.")
        guide = f"{before}{start}\n\n{text}\n{end}{after}"
    return guide


def table(head: list[str], rows: list[list[str]]) -> str:
    """Gives a Markdown table; a bar in a cell would end it and is escaped."""
    lines = ([cell.replace("|", r"\|") for cell in line] for line in (head, ["---"] * len(head), *rows))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def keys() -> str:
    """Gives a table of all keys of a head, a heading for each part of it."""
    parts: list[str] = []
    queue: list[tuple[str, type[BaseModel]]] = [("", Kop)]
    while queue:
        place, model = queue.pop(0)
        rows = []
        for name, field in model.model_fields.items():
            kind, inner = _kind(_typed(field.annotation, field.metadata))
            queue += [(f"{place}{name}: ", part) for part in inner]
            rows.append([f"`{name}`", kind + _limits(field), _default(field), field.description or ""])
        title = f"Onder `{place.strip()}`" if place else "De kop zelf"
        parts.append(f"### {title}\n\n" + table(["sleutel", "wat", "nodig?", "uitleg"], rows))
    return "\n".join(parts)


def _typed(annotation: Any, metadata: Any) -> Any:
    """Gives the type that an editor may write: a validator that takes more than it gives says so itself."""
    wider = [part.json_schema_input_type for part in metadata if hasattr(part, "json_schema_input_type")]
    return wider[0] if wider else annotation


def _kind(annotation: Any) -> tuple[str, list[type[BaseModel]]]:
    """Gives the Dutch name of a field's type, and the models inside it."""
    arguments = [part for part in getattr(annotation, "__args__", ()) if part not in (types.NoneType, Ellipsis)]
    if getattr(annotation, "__origin__", None) is tuple:
        word, inner = _kind(arguments[0])
        return f"lijst: {word}", inner
    if hasattr(annotation, "__metadata__"):
        return _kind(_typed(annotation.__origin__, annotation.__metadata__))
    if arguments:
        parts = [_kind(part) for part in arguments]
        return ", of ".join(word for word, _ in parts), [model for _, inner in parts for model in inner]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return choices(f"`{member.value}`" for member in annotation), []
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "sleutels eronder", [annotation]
    return TYPES[annotation], []


def _limits(field: FieldInfo) -> str:
    """Gives between which numbers a field has to be: ", 1 tot en met 5"."""
    low, high = (
        next((getattr(part, side) for part in field.metadata if hasattr(part, side)), None) for side in ("ge", "le")
    )
    return f", {low} tot en met {high}" if low is not None and high is not None else ""


def _default(field: FieldInfo) -> str:
    """Gives whether a field is needed, and what it is where it is left out."""
    if field.is_required():
        return "ja"
    default = field.default
    if default is None or default in ((), ""):
        return "nee"
    return f"nee (`{str(default).lower() if isinstance(default, bool) else default}`)"


def macros() -> str:
    """Gives a table of the macros for each place where they may stand, with an example of each."""
    parts = []
    for place, explained in UITLEG.items():
        rows = [[f"`{{{{ {uitleg.voorbeeld} }}}}`", uitleg.wat] for uitleg in explained.values()]
        parts.append(f"### {place}\n\n" + table(["zo schrijf je het", "wat je krijgt"], rows))
    return "\n".join(parts)


def codes() -> str:
    """Gives a table of all kinds of mistakes."""
    return table(["melding", "waarom"], [[f"`{code}`", why] for code, why in CODES.items()])
