"""Reads the shared lists of `docs/gegevens/`."""

from collections.abc import Collection, Mapping
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from ..model.deel import Deel
from ..model.gegevens import Gegevens
from ..model.messages import Problem, choices, meant, nearest
from ..model.source import Source
from .validation import describe, tuples
from .yaml_source import read_yaml

LIJSTEN: dict[str, Any] = {name: kind for name, kind in get_type_hints(Gegevens).items() if name != "kapot"}
"""For each list by file name: its type."""


def load_lijst(
    name: str, text: str, where: str, problems: list[Problem], there: Collection[str] = ()
) -> tuple[Source, Any]:
    """Gives the list called `name` in the file `where`: as it was typed, and its parts as the model has them.

    What is wrong is added to `problems`; `there` names the lists that are there; an empty or a broken list is None.
    """
    source = read_yaml(text, where)
    problems += source.problems
    if name not in LIJSTEN:
        fix = meant(name, LIJSTEN) or f"de lijsten heten {choices(LIJSTEN)}."
        found, near = f'de lijst "{name}" bestaat niet', nearest(name, LIJSTEN)
        if near and near in there:
            fix = f"zet wat je nodig hebt in {near}.yml, dat er al is, en haal dit bestand weg."
        problems.append(Problem(where, 1, "verkeerde naam", found, fix, missed=near))
        return source, None
    kind = LIJSTEN[name]
    if source.data is None and text.strip() and not source.problems and get_origin(kind) is not tuple:
        source.data = {}  # nothing but comments: all as it is of itself
    elif not source.data:
        if not source.problems:
            fix = "vul de lijst in, of haal het bestand weg."
            problems.append(Problem(where, 1, "lege lijst", "in het bestand staat niets", fix, missed=name))
        return source, None
    try:
        return source, TypeAdapter(LIJSTEN[name]).validate_python(tuples(source.data))
    except ValidationError as error:
        problems += describe(error, source, where, part_of(name))
        return source, None


def part_of(name: str) -> type[Deel] | None:
    """Gives the model of the parts of the list called `name`, or of the list itself; None where they are plain words."""
    part = next(iter(get_args(LIJSTEN[name])), LIJSTEN[name])
    return part if isinstance(part, type) and issubclass(part, Deel) else None


def gegevens_of(lists: Mapping[str, Any]) -> Gegevens:
    """Gives all lists together; one that is None could not be read."""
    found = {name: value for name, value in lists.items() if value is not None and name in LIJSTEN}
    return Gegevens(**found, kapot=frozenset(lists.keys() - found.keys()))
