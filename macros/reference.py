"""Writes down what the engine takes, for editors and for their programs: from the model, so never out of step."""

import inspect
import json
import types
from enum import EnumMeta
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .blocks import BLOCKS
from .messages import CODES, choices
from .model import Kop
from .rendering import PAGE_MACROS, usage

START, END = "<!-- begin: {} (maak schema schrijft dit) -->", "<!-- eind: {} -->"
TYPES = {str: "tekst", int: "heel getal", bool: "true of false"}


def write_reference(project: Path) -> list[Path]:
    """Writes the JSON Schema of a head and the generated parts of CONTRIBUTING.md; gives the files it wrote."""
    schema, guide = project / "schema" / "kop.schema.json", project / "CONTRIBUTING.md"
    schema.parent.mkdir(exist_ok=True)
    schema.write_text(json_schema(), "utf-8")
    guide.write_text(with_parts(guide.read_text("utf-8")), "utf-8")
    return [schema, guide]


def json_schema() -> str:
    """Gives the JSON Schema of the head of a page."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Kop.model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


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


def keys() -> str:
    """Gives a table of all keys of a head, a heading for each part."""
    parts, queue = [], [("De kop zelf", Kop)]
    while queue:
        title, model = queue.pop(0)
        rows = []
        for name, field in model.model_fields.items():
            kind, inner = _kind(field.annotation)
            queue += [(f"`{name}:`", part) for part in inner]
            rows.append(f"| `{name}` | {kind} | {_default(field)} | {field.description} |")
        head = ["| sleutel | wat | nodig? | uitleg |", "|---|---|---|---|"]
        parts.append("\n".join([f"#### {title}", "", *head, *rows, ""]))
    return "\n".join(parts)


def _kind(annotation: Any) -> tuple[str, list[type[BaseModel]]]:
    """Gives the Dutch name of a field's type, and the models inside it."""
    arguments = [part for part in getattr(annotation, "__args__", ()) if part not in (types.NoneType, Ellipsis)]
    if getattr(annotation, "__origin__", None) is tuple:
        word, inner = _kind(arguments[0])
        return f"lijst: {word}", inner
    if hasattr(annotation, "__metadata__"):
        return _kind(annotation.__origin__)
    if arguments:
        parts = [_kind(part) for part in arguments]
        return " of ".join(word for word, _ in parts), [model for _, inner in parts for model in inner]
    if isinstance(annotation, EnumMeta):
        return choices(f"`{member.value}`" for member in annotation), []
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "sleutels eronder", [annotation]
    return TYPES[annotation], []


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "ja"
    default = field.default
    if default is None or default in ((), ""):
        return "nee"
    return f"nee (`{str(default).lower() if isinstance(default, bool) else default}`)"


def macros() -> str:
    """Gives a table of all macros with what they draw."""
    rows = []
    for name, macro in {**PAGE_MACROS, **BLOCKS}.items():
        where = "blad" if name in BLOCKS else "pagina"
        rows.append(f"| `{{{{ {usage(name)} }}}}` | {where} | {inspect.getdoc(macro)} |")
    return "\n".join(["| macro | waar | wat |", "|---|---|---|", *rows, ""])


def codes() -> str:
    """Gives a table of all kinds of mistakes."""
    rows = [f"| {code} | {why} |" for code, why in CODES.items()]
    return "\n".join(["| melding | waarom |", "|---|---|", *rows, ""])
