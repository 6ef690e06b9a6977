"""The lists of `docs/gegevens/` that many pages share: what each may hold."""

from typing import Annotated, Any

from pydantic import Field

from .kop import Deel, Rol, Slug, Tekst


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
