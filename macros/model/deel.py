"""What every part of the model is made of: small frozen records of plain words and numbers, checked as they are made."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@dataclass(frozen=True)
class Vorm:
    """How a text has to look (a pattern that it follows as a whole), and what an editor does where it does not."""

    pattern: str
    fix: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Gives pydantic's check of the type with ours after it."""
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Gives the schema of the type with the pattern."""
        return {**handler(core), "pattern": f"^(?:{self.pattern})$"}

    def _check(self, value: str) -> str:
        if not re.fullmatch(self.pattern, value):
            raise PydanticCustomError("form", "not of this form", {"fix": self.fix})
        return value


SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, Vorm(SLUG, "gebruik kleine letters, cijfers en streepjes, zoals in de bestandsnaam zonder .md.")]


def short(key: str, typed: Any) -> BeforeValidator:
    """Has a part that is a plain text be read as one with that text behind `key`; `typed` is what an editor may type."""
    return BeforeValidator(
        lambda value: {key: value} if isinstance(value, str) else value, json_schema_input_type=typed
    )


class Deel(BaseModel):
    """A part of a head or a list: nothing unknown passes, nothing changes after reading."""

    # Who makes none reads this sooner: what draws, or makes sheets, only knows what they are called.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)
