"""What the head of a page may hold: typed, frozen, every field explained.

The descriptions are for editors: the guide's table of keys and the JSON Schema are written from them.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Rol(StrEnum):
    """Who leads an activity."""

    LEERKRACHT = "leerkracht"
    HULPVERLENER = "hulpverlener"
    SAMEN = "samen"


class Soort(StrEnum):
    """What kind of sheet it is."""

    OEFENING = "oefening"
    WERKBLAD = "werkblad"
    BRIEF = "brief"
    KAARTEN = "kaarten"
    POSTER = "poster"
    CERTIFICAAT = "certificaat"
    FORMULIER = "formulier"


class Lezer(StrEnum):
    """Who a sheet speaks to."""

    LEERLING = "leerling"
    MENTOR = "mentor"
    DUO = "duo"


class Doelgroep(StrEnum):
    """Which age a sheet is made for."""

    SO = "so"
    VSO = "vso"


class Deel(BaseModel):
    """A part of a head: nothing unknown passes, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Materiaal(Deel):
    """Something to have ready."""

    naam: Tekst = Field(description="Wat er klaarligt.")
    aantal: Tekst = Field(description='Hoeveel, en voor wie: "1 per leerling".')


class Signaal(Deel):
    """A sign of stress and what then helps."""

    signaal: Tekst = Field(description="Wat je aan een leerling ziet of hoort.")
    helpt: Tekst = Field(description="Wat dan helpt.")


class Activiteit(Deel):
    """One activity of a lesson."""

    naam: Tekst = Field(description="De naam; in de tekst staat hetzelfde kopje (### naam).")
    minuten: int = Field(ge=1, le=600, description="Hoeveel minuten de activiteit duurt.")
    leiding: Rol = Field(strict=False, description="Wie leidt: leerkracht, hulpverlener of samen.")
    doel: Tekst = Field(description="Waar de activiteit voor is, in één zin.")
    leerkracht: tuple[Tekst, ...] = Field(min_length=1, description="Wat de leerkracht doet.")
    hulpverlener: tuple[Tekst, ...] = Field(min_length=1, description="Wat de hulpverlener doet.")
    samen: tuple[Tekst, ...] = Field(min_length=1, description="Waar jullie samen op letten.")
    signalen: tuple[Signaal, ...] = Field(default=(), description="Signalen van stress, en wat dan helpt.")
    werkbladen: tuple[Slug, ...] = Field(default=(), description="De bladen: bestandsnamen zonder .md.")
    materialen: tuple[Materiaal, ...] = Field(default=(), description="Wat er klaarligt, behalve de bladen.")
    kern: bool = Field(default=False, description="true: dit blijft staan als de tijd krap is.")
    keuze: bool = Field(default=False, description="true: jullie kiezen een van de bladen.")


class Huiswerk(Deel):
    """What goes home after a lesson and comes back."""

    wie: Tekst = Field(description="Wie het thuis doet, zoals de mentor.")
    werkblad: Slug = Field(description="Het blad dat mee naar huis gaat.")
    terug: Tekst = Field(description="Wanneer het terug is.")
    herinneren: Tekst = Field(description="Wie wanneer herinnert.")
    geen_reactie: Tekst = Field(description="Wat jullie doen als er niets terugkomt.")


class Les(Deel):
    """A lesson."""

    nummer: int = Field(ge=1, le=99, description="Het nummer van de les; elk nummer één keer.")
    thema: Tekst = Field(description="Het thema van de les.")
    duur: int = Field(ge=1, le=600, description="De duur in minuten; de activiteiten zijn samen even lang.")
    facultatief: bool = Field(default=False, description="true: de les mag ook wegblijven.")
    doelen: tuple[Tekst, ...] = Field(min_length=1, description="Wat leerlingen in deze les leren of ervaren.")
    voorbereiden: tuple[Tekst, ...] = Field(default=(), description="Wat het duo van tevoren doet.")
    activiteiten: tuple[Activiteit, ...] = Field(min_length=1, description="De activiteiten, op volgorde.")
    huiswerk: Huiswerk | None = Field(default=None, description="Wat mee naar huis gaat en terugkomt.")
    werkbladen: tuple[Slug, ...] = Field(default=(), description="Bladen die bij de hele les horen.")


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


def _card(value: object) -> object:
    """Gives a card that is a plain text as a card."""
    return {"tekst": value} if isinstance(value, str) else value


def _yes(value: object) -> object:
    """Gives true and false as the words that a text may also be."""
    return {True: "ja", False: ""}[value] if isinstance(value, bool) else value


TekstOfKaart = Annotated[Kaart, BeforeValidator(_card, json_schema_input_type=str | Kaart)]
JaOfZin = Annotated[str, BeforeValidator(_yes, json_schema_input_type=bool | str)]


class Kaartenstapel(Deel):
    """A set of cards to cut out."""

    naam: Tekst = Field(description='De naam; het blad toont de stapel met {{ kaarten("naam") }}.')
    uitleg: str = Field(default="", description="Wat erbij staat.")
    kolommen: int = Field(default=2, ge=1, le=5, description="Hoeveel kaarten naast elkaar.")
    hoogte: int = Field(default=45, ge=15, le=240, description="Hoe hoog een kaart is, in mm.")
    kaarten: tuple[TekstOfKaart, ...] = Field(
        min_length=1, description="De kaarten: een tekst, of een titel met een tekst en een tekening."
    )


class Werkblad(Deel):
    """A sheet to print, fill in or cut."""

    soort: Soort = Field(strict=False, description="Wat voor blad het is.")
    voor: Lezer = Field(strict=False, description="Voor wie het blad is.")
    doelgroep: Doelgroep | None = Field(
        default=None, strict=False, description="so of vso; laat weg als het voor allebei is."
    )
    omschrijving: Tekst = Field(description="Wat het blad is en waarvoor, in één zin.")
    kopieen: Tekst = Field(default="1 per duo", description='Hoeveel je er kopieert: "1 per leerling".')
    paginas: int = Field(default=1, ge=1, le=20, description="Hoeveel A4-pagina's het blad is.")
    liggend: bool = Field(default=False, description="true: het papier ligt dwars.")
    eigen_uitwerking: JaOfZin = Field(
        default="", description="true of een zin: de bron noemt het blad alleen bij naam; wij werkten het uit."
    )
    kaarten: tuple[Kaartenstapel, ...] = Field(default=(), description="Stapels kaarten om uit te knippen.")


class Interventie(Deel):
    """A way of working with one pupil, or with oneself, beside the lessons."""

    voor_wie: Tekst = Field(description="Voor welke leerling of volwassene.")
    doel: Tekst = Field(description="Wat de interventie wil bereiken, in één zin.")
    behoefte: tuple[Tekst, ...] = Field(min_length=1, description="Wat iemand nodig heeft; de keuzehulp ordent erop.")
    wie: Tekst = Field(description="Wie het doet.")
    tijd: Tekst = Field(description="Hoeveel tijd het per week kost.")
    duur: Tekst = Field(description="Hoe lang je het volhoudt.")
    herkomst: Tekst = Field(description="Wie het heeft bedacht, en waar het vandaan komt.")
    bewijs: Tekst = Field(description="Wat er over de werking bekend is, met de bron en de grenzen.")
    lessen: tuple[int, ...] = Field(default=(), description="De nummers van de lessen die erbij passen.")
    werkbladen: tuple[Slug, ...] = Field(default=(), description="De bladen: bestandsnamen zonder .md.")


class Kop(Deel):
    """The whole head of a page."""

    title: Tekst = Field(description="De titel; die staat groot boven de pagina.")
    description: Tekst | None = Field(default=None, description="Eén zin voor zoekmachines.")
    volgorde: int = Field(default=50, ge=0, le=999, description="Plek in het menu: laag staat vooraan.")
    hide: tuple[str, ...] = Field(default=(), description="Wat Material op deze pagina weglaat, zoals toc.")
    les: Les | None = Field(default=None, description="De gegevens van een les (map lessen).")
    werkblad: Werkblad | None = Field(default=None, description="De gegevens van een blad (map werkmaterialen).")
    interventie: Interventie | None = Field(
        default=None, description="De gegevens van een interventie (map interventies)."
    )
