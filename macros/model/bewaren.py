"""Whether a sheet is a form that stays: filled in on its page and kept on the device of who asks for it."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field


class Bewaren(StrEnum):
    """What the page of a form that stays shows beside the form."""

    JA = "ja"
    PROFIEL = "profiel"
    VERLOOP = "verloop"


def _kept(value: object) -> object:
    """Gives true and false as how a form may also be kept."""
    return {True: Bewaren.JA.value, False: None}[value] if isinstance(value, bool) else value


JaOfBeeld = Annotated[
    Bewaren | None, Field(strict=False), BeforeValidator(_kept, json_schema_input_type=bool | Bewaren | None)
]
