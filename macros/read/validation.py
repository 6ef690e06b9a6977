"""From pydantic's errors to sentences an editor can act on."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..model.mappen import GEGEVENS
from ..model.messages import Problem, choices, meant, meant_of_all
from ..model.source import KeyPath, Source, YamlValue

TYPES = {
    "string_type": "een tekst; zet haar tussen aanhalingstekens",
    "int_type": "een heel getal, zonder aanhalingstekens",
    "float_type": "een getal, met een punt voor de decimalen",
    "bool_type": "true of false, zonder aanhalingstekens",
    "tuple_type": "een lijst, met elk punt op een eigen regel achter een streepje",
    "dict_type": "een rijtje sleutels, elk met een tekst erachter",
    "model_type": "een rijtje sleutels eronder, ingesprongen",
}


def tuples(value: YamlValue) -> object:
    """Gives `value` with every list made a tuple, as the frozen models want it."""
    if isinstance(value, list):
        return tuple(tuples(item) for item in value)
    if isinstance(value, dict):
        return {key: tuples(item) for key, item in value.items()}
    return value


def describe(error: ValidationError, source: Source, where: str, model: type[BaseModel] | None) -> list[Problem]:
    """Gives a problem for every mistake that pydantic found in the file `where`, of which `model` is the whole or a part."""
    details = error.errors()
    places = [detail["loc"] for detail in details]
    strange = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    missing = [detail["loc"] for detail in details if detail["type"] == "missing"]
    return [
        problem(detail, source, where, model, _in_its_place(detail["loc"], strange, missing))
        for detail in details
        if not (detail["type"] == "too_short" and _has_worse(detail["loc"], places))
        and not _told_before(detail, details)
        and not (detail["type"] == "missing" and _misspelt(detail["loc"], strange, missing))
    ]


def _misspelt(path: KeyPath, strange: Sequence[KeyPath], missing: Sequence[KeyPath]) -> bool:
    """Tells whether the key at `path` is not missing, but there under a name that looks like it, or is alone in its place; or
    stands a level too high.
    """
    return any(
        place == (*path[:-2], path[-1])
        or (
            place[:-1] == path[:-1]
            and (meant(str(place[-1]), [str(path[-1])]) or _in_its_place(place, strange, missing) == path[-1])
        )
        for place in strange
    )


def _in_its_place(path: KeyPath, strange: Sequence[KeyPath], missing: Sequence[KeyPath]) -> str:
    """Gives the one key that is missing where the key at `path` is the one that is unknown, or nothing."""
    beside, lacking = ([at[-1] for at in places if at[:-1] == path[:-1]] for places in (strange, missing))
    return str(lacking[0]) if len(beside) == len(lacking) == 1 and path in strange else ""


def _told_before(detail: ErrorDetails, details: Sequence[ErrorDetails]) -> bool:
    """Tells whether the same is wrong with an earlier part of the same list: that one is enough."""
    path, kind = detail["loc"], detail["type"]
    if not path or not isinstance(path[-1], int) or kind == "unknown_word":
        return False
    return any(
        other["loc"][:-1] == path[:-1]
        and other["type"] == kind
        and isinstance(other["loc"][-1], int)
        and other["loc"][-1] < path[-1]
        for other in details
        if other["loc"]
    )


def _has_worse(path: KeyPath, places: Sequence[KeyPath]) -> bool:
    """Tells whether something inside the list at `path` is wrong: pydantic then calls the list too short as well."""
    return any(len(place) > len(path) and place[: len(path)] == path for place in places)


def problem(
    detail: ErrorDetails, source: Source, where: str, model: type[BaseModel] | None, instead: str = ""
) -> Problem:
    """Gives one of pydantic's mistakes as ours, on the line where it stands; `instead` is the key that an unknown one may be."""
    path: KeyPath = detail["loc"]
    line, key, kind = source.line(path), name(path), detail["type"]
    value, limits = detail["input"], detail.get("ctx", {})
    lijst = f"{where.partition('/')[0]}/{GEGEVENS}/{limits['lijst']}.yml" if kind == "unknown_word" else ""
    if kind == "extra_forbidden":
        known = sorted(fields_at(model, path[:-1]))
        if (parent := _belongs_below(source, model, path)) is not None:
            return Problem(
                where, line, "onbekende sleutel", f'"{path[-1]}"', f"laat de regel inspringen onder {parent}:."
            )
        fix = meant(str(path[-1]), known) or (f'bedoel je "{instead}"?' if instead else "")
        fix = fix or _of_a_sentence(str(path[-1]), value) or f"kies {choices(known)}."
        return Problem(where, line, "onbekende sleutel", f'"{path[-1]}"', fix)
    if kind == "missing":
        return Problem(where, line, "ontbrekende sleutel", f'"{path[-1]}"{inside(path)}', f'zet "{path[-1]}:" erbij.')
    if kind == "unknown_word" and not limits["bekend"]:
        fix = f"haal het weg, of zet het in {lijst}."
        return Problem(where, line, "onbekende waarde", shown(value), fix, lijst)
    if kind in ("enum", "unknown_word"):
        code = "onbekende rol" if limits.get("lijst") == "rollen" else "onbekende waarde"
        known = list(limits["bekend"]) if kind == "unknown_word" else enum_values(model, path)
        fix = f"{meant_of_all(str(value), known, limits.get('samen', ()))} kies {choices(known)}.".lstrip()
        return Problem(where, line, code, shown(value), fix, lijst)
    if kind == "string_type" and isinstance(value, dict):
        fix = "zet een tekst met een dubbele punt tussen aanhalingstekens."
        return Problem(where, line, "verkeerd type", f"{key} is {shown(value)}", fix)
    if kind == "string_type" and isinstance(value, tuple | list):
        return Problem(
            where, line, "verkeerd type", f"{key} is een lijst", "geef één tekst, zonder [ en ] of streepje."
        )
    if kind == "string_type" and isinstance(value, float):  # 1.10 was read as 1.1: only the editor knows what was typed
        return Problem(where, line, "verkeerd type", f"{key} is een getal", "zet wat er staat tussen aanhalingstekens.")
    if kind in TYPES and value is None:
        return Problem(where, line, "verkeerd type", f"{key} is leeg", "vul iets in, of haal de regel weg.")
    if kind in TYPES:
        return Problem(where, line, "verkeerd type", f"{key} is {shown(value)}", f"geef {TYPES[kind]}.")
    if kind == "too_long" and isinstance(value, tuple | list):
        return Problem(where, line, "verkeerde waarde", f"{key} telt er {len(value)}", bound(kind, limits))
    if kind == "value_error" and isinstance(value, dict):
        return Problem(where, line, "ontbrekende sleutel", f"in {key} staat te weinig", "vul meer in, zoals een titel.")
    return Problem(where, line, "verkeerde waarde", f"{key} is {shown(value)}", bound(kind, limits))


def _of_a_sentence(key: str, value: object) -> str:
    """Gives what to do about a `key` that is none, but words of a text that a comma or a colon cut off; or nothing."""
    if " " not in key and key.islower():
        return ""
    return f"zet een tekst met een {'komma' if value is None else 'dubbele punt'} erin tussen aanhalingstekens."


def bound(kind: str, limits: Mapping[str, Any]) -> str:
    """Gives what a value of the right type should have been."""
    if kind == "greater_than_equal":
        return f"geef een getal van {limits['ge']:g} of meer."
    if kind == "less_than_equal":
        return f"geef een getal van {limits['le']:g} of minder."
    if kind == "too_long":
        return f"geef er hooguit {limits['max_length']}."
    if kind == "form":
        return str(limits["fix"])
    return "vul iets in."


def name(path: KeyPath) -> str:
    """Gives the key that an editor sees: the last word of `path`, and which item of a list it is."""
    words = [part for part in path if isinstance(part, str)]
    if not words:
        return f"nummer {path[-1] + 1}" if path and isinstance(path[-1], int) else "het bestand"
    return f'"{words[-1]}" (nummer {path[-1] + 1})' if path and isinstance(path[-1], int) else f'"{words[-1]}"'


def inside(path: KeyPath) -> str:
    """Gives in which item of which list a key is missing: " in activiteiten, nummer 3"."""
    for index in range(len(path) - 1, -1, -1):
        part = path[index]
        if isinstance(part, int):
            return f" in {path[index - 1]}, nummer {part + 1}" if index else f" in nummer {part + 1}"
    return f" in {path[-2]}" if len(path) > 1 else ""


def shown(value: object) -> str:
    """Gives a value as an editor would say it, short."""
    if value is None:
        return "leeg"
    if isinstance(value, bool):
        return "ja of nee (true of false)"
    if isinstance(value, tuple | list):
        return "een lege lijst" if not value else "een lijst"
    if isinstance(value, dict):
        return "een rijtje sleutels"
    text = str(value)
    return f'"{text[:57]}…"' if len(text) > 58 else f'"{text}"'


def models_at(model: type[BaseModel] | None, path: KeyPath) -> list[type[BaseModel]]:
    """Gives the models that may stand at `path` below `model`."""
    models = [model] if model else []
    for part in path:
        if isinstance(part, str):
            models = [inner for outer in models if part in outer.model_fields for inner in _within(outer, part)]
    return models


def fields_at(model: type[BaseModel] | None, path: KeyPath) -> set[str]:
    """Gives the keys that may stand at `path` below `model`."""
    return {field.alias or name for part in models_at(model, path) for name, field in part.model_fields.items()}


def _belongs_below(source: Source, model: type[BaseModel] | None, path: KeyPath) -> str | None:
    """Gives the key beside the unknown one at `path` that it may stand below, if there is one."""
    above: Any = source.data
    for part in path[:-1]:
        above = above[part]
    return next((str(key) for key in above if path[-1] in fields_at(model, (*path[:-1], key))), None)


def enum_values(model: type[BaseModel] | None, path: KeyPath) -> list[str]:
    """Gives the words one can choose from at `path` below `model`."""
    keys = [part for part in path if isinstance(part, str)]
    for part in models_at(model, tuple(keys[:-1])):
        for kind in _leaves(part.model_fields[keys[-1]].annotation):
            if hasattr(kind, "__members__"):
                return [member.value for member in kind]
    return []


def _within(model: type[BaseModel], field: str) -> list[type[BaseModel]]:
    return [
        m for m in _leaves(model.model_fields[field].annotation) if isinstance(m, type) and issubclass(m, BaseModel)
    ]


def _leaves(annotation: Any) -> list[Any]:
    """Gives the plain types inside an annotation such as `tuple[Activiteit, ...]` or `Les | None`."""
    arguments = getattr(annotation, "__args__", ())
    return [leaf for argument in arguments for leaf in _leaves(argument)] if arguments else [annotation]
