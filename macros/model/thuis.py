"""What the series says to whoever gets a sheet at home: on a page of its own for every sheet that goes there."""

from typing import Annotated

from pydantic import Field

from .deel import SLUG, Deel, Slug, Tekst, Vorm

Adresdeel = Annotated[
    str, Vorm(rf"(?:{SLUG})?", "gebruik kleine letters, cijfers en streepjes; het is een deel van een adres.")
]


class Datumveld(Deel):
    """A place for a date on a sheet that goes home, and which date of the planning belongs there."""

    veld: Tekst = Field(description="Wat er bij het vak staat: Graag terug op.")
    soort: Slug = Field(description="Een soort afspraak uit docs/gegevens/planning.yml, of geven: de les zelf.")
    volgende: bool = Field(default=False, description="true: van de volgende les; anders van de les van het blad.")


class Thuis(Deel):
    """The pages for home. Without `map` there are none."""

    map: Adresdeel = Field(default="", description="De map van de pagina’s, kort genoeg om over te typen: mentor.")
    begin: str = Field(default="", description="De pagina die ook vooraan in die map komt: starten/voor-mentor.md.")
    bij: str = Field(default="", description="Voor wie het is, boven elk blad.")
    terug: tuple[Tekst, ...] = Field(default=(), description="Hoe het blad terugkomt, in een paar zinnen.")
    hulp: tuple[Tekst, ...] = Field(default=(), description="Wat wie het krijgt verder moet weten, in een paar zinnen.")
    data: tuple[Datumveld, ...] = Field(default=(), description="In welk vak welke datum uit de planning komt.")
