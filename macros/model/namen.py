"""Words of a head that stand in a list of `docs/gegevens/`."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .deel import Tekst
from .gegevens import Gegevens

LIJST = "x-lijst"
"""In a JSON Schema: from which list a word comes."""


@dataclass(frozen=True)
class UitLijst:
    """Says of a word that it stands in a list of `docs/gegevens/`, one of those that `gegevens.NAMED` has.

    The lists come in as the context of the validation; without them every word will do.
    """

    lijst: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Gives pydantic's check of the type with ours after it."""
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Gives the schema of the type with the name of our list, for who writes the choices out."""
        return {**handler(core), LIJST: self.lijst}

    def _check(self, value: str, info: ValidationInfo) -> str:
        gegevens = info.context if isinstance(info.context, Gegevens) else None
        known = gegevens.namen(self.lijst) if gegevens else None
        if gegevens and known is not None and value not in known:
            samen = [rol.rol for rol in gegevens.rollen if rol.samen and self.lijst == "rollen"]
            seen = {"lijst": self.lijst, "bekend": known, "samen": samen}
            raise PydanticCustomError("unknown_word", "not in the list", seen)
        return value


Rolnaam = Annotated[Tekst, UitLijst("rollen")]
Lezersnaam = Annotated[Tekst, UitLijst("lezers")]
Doelgroepnaam = Annotated[Tekst, UitLijst("doelgroepen")]
Groepsnaam = Annotated[Tekst, UitLijst("signaalgroepen")]
Oplagenaam = Annotated[Tekst, UitLijst("oplagen")]
Variantnaam = Annotated[Tekst, UitLijst("varianten")]
