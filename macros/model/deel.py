"""What every part of the model is made of: small frozen records of plain words and numbers, checked as they are made."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Deel(BaseModel):
    """A part of a head or a list: nothing unknown passes, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
