"""Writes down what the engine takes, for editors and for their programs: from the model, so never out of step.

The JSON Schema that pydantic makes of the model is the one source; the tables of the editors' guide are drawn from it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from ..draw.uitleg import UITLEG
from ..model.gegevens import Gegevens
from ..model.kop import Kop
from ..model.messages import CODES, Refusal, choices
from ..model.namen import LIJST
from ..read.handleiding import load_handleiding
from ..read.lijsten import LIJSTEN

DIALECT = "https://json-schema.org/draft/2020-12/schema"
START, END = "<!-- begin: {} (make schema schrijft dit) -->", "<!-- eind: {} -->"
TYPES = {
    "string": "tekst",
    "integer": "heel getal",
    "number": "getal",
    "boolean": "`true` of `false`",
    "object": "namen, elk met een waarde",
}

Schema = dict[str, Any]  # a piece of JSON


def write_reference(project: Path) -> list[Path]:
    """Writes the JSON Schema of a head and the generated parts of CONTRIBUTING.md; gives the files it wrote.

    A series elsewhere has no guide of its own: it reads the engine's.
    """
    schema, guide = project / "schema" / "kop.schema.json", project / "CONTRIBUTING.md"
    gegevens = load_handleiding(project / "docs").gegevens
    texts = {schema: json_schema(gegevens)}
    if guide.exists():
        texts[guide] = with_parts(guide.read_text("utf-8"), gegevens)
    schema.parent.mkdir(exist_ok=True)
    for file, text in texts.items():
        file.write_text(text, "utf-8")
    return [*texts]


def json_schema(gegevens: Gegevens) -> str:
    """Gives the JSON Schema of the head of a page, with the words that the lists of this series have."""
    return json.dumps({"$schema": DIALECT, **head_schema(gegevens)}, ensure_ascii=False, indent=2) + "\n"


def head_schema(gegevens: Gegevens) -> Schema:
    """Gives the schema of a head as plain values: words are chosen from a list."""
    schema = Kop.model_json_schema()
    parts: Schema = schema["$defs"]
    for part in (schema, *parts.values()):
        part.pop("description", None)  # the models' docstrings, for programmers; the fields' own stay
    for place in _inside(schema):
        if lijst := place.pop(LIJST, ""):
            place.pop("minLength", None)
            place["enum"] = list(gegevens.namen(lijst) or ())
    return schema


def _inside(value: Any) -> Iterator[Schema]:
    """Gives every piece of a schema that has keys, itself included."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _inside(item)


def with_parts(guide: str, gegevens: Gegevens) -> str:
    """Gives the editors' guide with its generated parts renewed. Raises Refusal where a part has no place."""
    parts = {"sleutels": keys(gegevens), "lijsten": lists(), "macro's": macros(), "meldingen": codes()}
    for name, text in parts.items():
        start, end = START.format(name), END.format(name)
        before, found, rest = guide.partition(start)
        _, closed, after = rest.partition(end)
        if not found or not closed:
            raise Refusal("CONTRIBUTING.md mist een plek", f"zet er {start} en {end} in.")
        guide = f"{before}{start}\n\n{text}\n{end}{after}"
    return guide


def table(head: list[str], rows: list[list[str]]) -> str:
    """Gives a Markdown table; a bar in a cell would end it and is escaped."""
    lines = ([cell.replace("|", r"\|") for cell in line] for line in (head, ["---"] * len(head), *rows))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def keys(gegevens: Gegevens) -> str:
    """Gives a table of all keys of a head, a heading for each part of it."""
    schema = head_schema(gegevens)
    return "\n".join(f"### {title}\n\n{part}" for title, part in _tables(schema, schema["$defs"], "De kop zelf"))


def lists() -> str:
    """Gives a table of the keys of each shared list."""
    parts = []
    for name, kind in LIJSTEN.items():
        schema = TypeAdapter(kind).json_schema()
        inner = schema.get("$defs", {})
        item = _resolved(schema.get("items", schema), inner)
        if "properties" in item:  # a list of plain words explains itself
            parts += [f"### `{name}.yml`{title}\n\n{part}" for title, part in _tables(item, inner, "")]
    return "\n".join(parts)


def _tables(schema: Schema, parts: Schema, title: str) -> Iterator[tuple[str, str]]:
    """Gives the title and the table of every part of `schema`; `parts` has those that it refers to."""
    queue = [("", schema)]
    while queue:
        place, model = queue.pop(0)
        rows = []
        for name, field in model["properties"].items():
            kind, inner = _kind(field, parts)
            queue += [(f"{place}{name}: ", part) for part in inner]
            needed = "ja" if name in model.get("required", ()) else _default(field)
            rows.append([f"`{name}`", kind, needed, field.get("description", "")])
        heading = f"Onder `{place.strip()}`" if place else title
        yield (
            f", onder `{place.strip()}`" if place and not title else heading,
            table(["sleutel", "wat", "nodig?", "uitleg"], rows),
        )


def _resolved(field: Schema, parts: Schema) -> Schema:
    """Gives the part that `field` refers to, or the field itself."""
    return parts[field["$ref"].rpartition("/")[2]] if "$ref" in field else field


def _kind(field: Schema, parts: Schema) -> tuple[str, list[Schema]]:
    """Gives the Dutch name of what a field may be, and the parts with keys inside it."""
    field = _resolved(field, parts)
    if "anyOf" in field:
        found = [_kind(choice, parts) for choice in field["anyOf"] if choice.get("type") != "null"]
        return ", of ".join(word for word, _ in found), [part for _, inner in found for part in inner]
    if field.get("type") == "array":
        word, inner = _kind(field["items"], parts)
        return f"lijst: {word}", inner
    if "properties" in field:
        return "sleutels eronder", [field]
    if "enum" in field:
        return choices(f"`{word}`" for word in field["enum"]), []
    low, high = field.get("minimum"), field.get("maximum")
    return TYPES[field["type"]] + (f", {low:g} tot en met {high:g}" if None not in (low, high) else ""), []


def _default(field: Schema) -> str:
    """Gives what a field is where it is left out."""
    default = field.get("default")
    if default in (None, [], {}, ""):
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
