"""What the shared lists say of sheets: for whom they are copied, in what classes, and which other forms they have."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from .deel import Deel, Slug, Tekst

MOST_PUPILS = 35
"""In a class, for which we can count what to copy."""


class Oplage(Deel):
    """For whom or for what a sheet is copied, and how many pupils share one copy."""

    per: Slug = Field(description="Zo heet het in de kop van een blad, achter `per:`.")
    woord: Tekst = Field(description="De woorden achter het aantal: per leerling.")
    leerlingen: int = Field(
        ge=0, le=40, description="Hoeveel leerlingen één exemplaar delen; 0 als het niet van de klas afhangt."
    )


class Klas(Deel):
    """How large the classes are for which the lists of what to copy count."""

    leerlingen: int = Field(
        default=8, ge=1, le=MOST_PUPILS, description="Voor hoeveel leerlingen de kopieerlijst rekent."
    )
    groottes: tuple[Annotated[int, Field(ge=1, le=99)], ...] = Field(
        default=(5, 6, 7, 8, 9, 10, 11, 12),
        min_length=1,
        max_length=10,
        description="Voor welke aantallen leerlingen het totaal erbij staat.",
    )


class Plaatje(Deel):
    """A small picture that says what to do: for who reads with difficulty."""

    plaatje: Slug = Field(description='Zo heet het plaatje op een blad: {{ plaatje("schrijf") }}.')
    woord: Tekst = Field(description="Wat het zegt, voor wie het niet ziet: Schrijf.")
    beeld: Tekst = Field(description="De tekening in docs/werkmaterialen/, zoals picto-schrijf.svg.")
    blokken: tuple[Tekst, ...] = Field(
        default=(), description="De blokken waar het vanzelf voor staat, zoals tekenvak."
    )


class Variant(Deel):
    """Another form of a sheet, from the same text: for an age, with pictures, larger."""

    variant: Slug = Field(
        description="Zo heet de variant in de kop van een blad; de bestanden heten ernaar: mijn-plan-vso.pdf."
    )
    woord: Tekst = Field(description='Het woord dat lezers bij de bestanden zien: "met plaatjes".')
    doelgroep: Slug | None = Field(
        default=None, description="Voor welke leeftijd of school de variant is; laat weg als ze voor iedereen is."
    )
    plaatjes: bool = Field(
        default=False, description="true: voor elke opdracht staat een plaatje uit docs/gegevens/plaatjes.yml."
    )
    blokken: Mapping[str, Tekst] = Field(
        default_factory=dict, description="Welk blok er komt in plaats van een ander: `harten: vakken`."
    )
    kaart_kolommen: int | None = Field(
        default=None, ge=1, le=5, description="Hoeveel kaarten met een tekening naast elkaar."
    )
    kaart_hoogte: int | None = Field(
        default=None, ge=15, le=240, description="Hoe hoog een kaart met een tekening is, in mm."
    )
    uiterlijk: Slug | None = Field(
        default=None, description="Een stijl uit docs/assets/stijl/: strak geeft .blad--strak. Laat weg voor de gewone."
    )
    letter: float | None = Field(default=None, ge=6, le=40, description="Hoe groot de letters zijn, in punten.")
    titel: float | None = Field(default=None, ge=6, le=80, description="Hoe groot de titel is, in punten.")
    regelhoogte: float | None = Field(default=None, ge=1, le=3, description="Hoe hoog een regel is, in letters.")
    schrijfregel: float | None = Field(
        default=None, ge=5, le=20, description="Van schrijfregel tot schrijfregel, in mm."
    )
    ruimte: float | None = Field(default=None, ge=1, le=20, description="Tussen de delen van het blad, in mm.")

    @property
    def eigen_maten(self) -> bool:
        """True where its letters or its style are not those of the sheet."""
        own = (self.uiterlijk, self.letter, self.titel, self.regelhoogte, self.schrijfregel, self.ruimte)
        return any(size is not None for size in own)
