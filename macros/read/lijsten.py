"""The lists of `docs/gegevens/` that many pages share: what each may hold, and reading them."""

from typing import Any

from pydantic import TypeAdapter, ValidationError

from ..model.gegevens import KINDS
from ..model.messages import Problem, choices, meant
from ..model.source import Source
from .validation import describe, tuples
from .yaml_source import read_yaml


def load_list(name: str, text: str, where: str, problems: list[Problem]) -> tuple[Source, Any]:
    """Gives the list called `name` in the file `where`: its lines, and its values as plain lists and dicts.

    Every key is there, for the model fills in what may be left out. What is wrong is added to `problems`; an empty or a
    broken list is None.
    """
    source = read_yaml(text, where)
    problems += source.problems
    if name not in KINDS:
        fix = meant(name, KINDS) or f"de lijsten heten {choices(KINDS)}."
        problems.append(Problem(where, 1, "verkeerde naam", f'de lijst "{name}" bestaat niet', fix))
        return source, None
    kind, part = KINDS[name]
    if source.data is None:
        return source, None
    try:
        value = TypeAdapter(kind).validate_python(tuples(source.data))
    except ValidationError as error:
        problems += describe(error, source, where, part)
        return source, None
    return source, TypeAdapter(kind).dump_python(value, mode="json")
