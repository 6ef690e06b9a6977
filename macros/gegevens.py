"""The lists of `docs/gegevens/` that many pages share: what each may hold, and reading them."""

from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from .messages import Problem, choices, meant
from .model import Deel, Rol, Slug, Tekst
from .validation import describe, tuples
from .yaml_source import Source, read_yaml


class Rollen(Deel):
    """The word that readers see for each role."""

    leerkracht: Tekst = Field(default=Rol.LEERKRACHT.value, description="Het woord voor de leerkracht.")
    hulpverlener: Tekst = Field(default=Rol.HULPVERLENER.value, description="Het woord voor de hulpverlener.")
    samen: Tekst = Field(default=Rol.SAMEN.value, description="Het woord voor wat ze samen doen.")


class Vraag(Deel):
    """A question to look back with; on the form it has lines to write on, or else an open box."""

    vraag: Tekst = Field(description="De vraag.")
    regels: int = Field(default=0, ge=0, le=30, description="Hoeveel schrijfregels; 0 voor een open vak.")
    hoogte: int = Field(default=30, ge=10, le=240, description="Hoe hoog het open vak is, in mm.")


class Menudeel(Deel):
    """A folder of pages, with the name that readers see in the menu."""

    map: Slug = Field(description="De map in docs/.")
    naam: Tekst = Field(description="De naam in het menu.")


class Bron(Deel):
    """A reference: how the text cites it, and where it can be found."""

    kort: Tekst = Field(description='Zoals het tussen haakjes in de tekst staat: "Bakker & Mijland, 2009".')
    apa: Tekst = Field(description="De hele verwijzing, volgens APA; tussen *sterretjes* komt het cursief.")
    noot: str = Field(default="", description="Wat de lezer over deze bron moet weten.")
    adres: str = Field(default="", pattern=r"^(https://\S+)?$", description="Waar hij op internet staat.")


class Begrip(Deel):
    """A word that needs explaining, and what it means."""

    term: Tekst = Field(description="Het woord, zoals het in de tekst staat.")
    uitleg: Tekst = Field(description="Wat het betekent, in één zin.")


KINDS: dict[str, tuple[Any, type[Deel]]] = {
    "rollen": (Rollen, Rollen),
    "evaluatie": (Annotated[tuple[Vraag, ...], Field(min_length=1)], Vraag),
    "bronnen": (Annotated[tuple[Bron, ...], Field(min_length=1)], Bron),
    "begrippen": (Annotated[tuple[Begrip, ...], Field(min_length=1)], Begrip),
    "navigatie": (Annotated[tuple[Menudeel, ...], Field(min_length=1)], Menudeel),
}
"""For each list by file name: its type, and the model of its parts."""


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
