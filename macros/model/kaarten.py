"""What stands on cards, as the head of a sheet has it."""

from typing import Annotated

from pydantic import Field, model_validator

from .deel import Deel, Tekst, short


class Kaart(Deel):
    """A card: a text, or a title with a text and a picture."""

    titel: str = Field(default="", description="Wat groot op de kaart staat.")
    tekst: str = Field(default="", description="Wat eronder staat.")
    beeld: Tekst | None = Field(default=None, description="Een tekening in docs/werkmaterialen/, zoals hond.svg.")

    @model_validator(mode="after")
    def _not_empty(self) -> "Kaart":
        if not self.titel.strip() and not self.tekst.strip():
            raise ValueError("a card without words")
        return self


TekstOfKaart = Annotated[Kaart, short("tekst", str | Kaart)]


class Kaartenstapel(Deel):
    """A set of cards to cut out."""

    naam: Tekst = Field(description='De naam; het blad toont de stapel met {{ kaarten("naam") }}.')
    uitleg: str = Field(default="", description="Wat erbij staat.")
    kolommen: int = Field(default=2, ge=1, le=5, description="Hoeveel kaarten naast elkaar.")
    hoogte: int = Field(default=45, ge=15, le=240, description="Hoe hoog een kaart is, in mm.")
    knippen: bool = Field(
        default=True, description="false: om te omcirkelen of aan te wijzen; er staan geen kniplijnen om."
    )
    kaarten: tuple[TekstOfKaart, ...] = Field(
        min_length=1,
        description="De kaarten: een tekst (___ geeft een schrijfregel), of een titel met tekst en tekening.",
    )
