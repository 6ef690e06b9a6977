"""What the class sees of an activity on the board: a part of its head of its own, so that nothing else can get there."""

from typing import Annotated

from pydantic import Field

from .deel import Deel, Tekst, Vorm, short

MOST_WORDS, MOST_SENTENCES, MOST_CARDS = 12, 3, 12
SHORT = rf"\s*\S+(?:\s+\S+){{0,{MOST_WORDS - 1}}}\s*"
Zin = Annotated[Tekst, Vorm(SHORT, f"maak er hooguit {MOST_WORDS} woorden van; de klas leest dit van een afstand.")]
Titel = Annotated[Tekst, Vorm(r".{1,32}", "maak er hooguit 32 letters van; dit staat heel groot op het bord.")]


class Bordkaart(Deel):
    """A question or a card for the board."""

    tekst: Zin = Field(description="De vraag, of het woord op de kaart.")
    beeld: Tekst | None = Field(default=None, description="Een tekening in docs/werkmaterialen/, zoals hond.svg.")


ZinOfKaart = Annotated[Bordkaart, short("tekst", str | Bordkaart)]


class Bord(Deel):
    """What stands on the board during an activity: words for pupils, and nothing for those who lead."""

    titel: Titel = Field(description="Hoe de activiteit op het bord heet, in een paar woorden.")
    beeld: Tekst = Field(description="Een tekening in docs/werkmaterialen/, zoals hond.svg.")
    zinnen: tuple[Zin, ...] = Field(
        min_length=1,
        max_length=MOST_SENTENCES,
        description=f"Wat leerlingen doen: hooguit {MOST_SENTENCES} zinnen van hooguit {MOST_WORDS} woorden, in hun taal.",
    )
    vragen: tuple[ZinOfKaart, ...] = Field(
        default=(),
        max_length=MOST_CARDS,
        description=f"Hooguit {MOST_CARDS} vragen of kaarten: een tekst, of een tekst met een tekening.",
    )
