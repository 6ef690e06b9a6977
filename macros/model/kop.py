"""What the head of a page may hold: typed, frozen, every field explained.

The descriptions are for editors: the guide's table of keys and the JSON Schema are written from them.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from .bewaren import JaOfBeeld
from .bord import Bord
from .deel import Deel, Slug, Tekst, Vorm, short
from .kaarten import Kaartenstapel
from .namen import Doelgroepnaam, Groepsnaam, Lezersnaam, Oplagenaam, Rolnaam, Variantnaam


class Soort(StrEnum):
    """What kind of sheet it is."""

    OEFENING = "oefening"
    WERKBLAD = "werkblad"
    BRIEF = "brief"
    KAARTEN = "kaarten"
    POSTER = "poster"
    CERTIFICAAT = "certificaat"
    FORMULIER = "formulier"


def _words(value: object) -> object:
    """Gives a number as the words that it may also be: 25 copies."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Hoeveel = Annotated[Tekst, BeforeValidator(_words, json_schema_input_type=int | str)]


class Materiaal(Deel):
    """Something to have ready."""

    naam: Tekst = Field(description="Wat er klaarligt.")
    aantal: Hoeveel = Field(description='Hoeveel, en voor wie: "1 per leerling".')


class Signaal(Deel):
    """A sign that something becomes too much, and what then helps."""

    groep: Groepsnaam | None = Field(
        default=None, description="Wat voor signaal het is: een groep uit docs/gegevens/signaalgroepen.yml."
    )
    signaal: Tekst = Field(description="Wat je aan een leerling ziet of hoort.")
    helpt: Tekst = Field(description="Wat dan helpt.")


class Activiteit(Deel):
    """One activity of a lesson."""

    naam: Tekst = Field(description="De naam; in de tekst staat hetzelfde kopje (### naam).")
    minuten: int = Field(ge=1, le=600, description="Hoeveel minuten de activiteit duurt.")
    leiding: Rolnaam = Field(description="Wie leidt: een rol uit docs/gegevens/rollen.yml.")
    doel: Tekst = Field(description="Waar de activiteit voor is, in één zin.")
    korter: str = Field(default="", description="Hoe het korter kan als de tijd krap is, in één zin.")
    signalen: tuple[Signaal, ...] = Field(
        default=(),
        description="Signalen dat het een leerling te veel wordt, en wat dan helpt; het eerste staat vooraan.",
    )
    bord: Bord | None = Field(default=None, description="Wat de klas op het bord ziet, in woorden voor leerlingen.")
    werkbladen: tuple[Slug, ...] = Field(default=(), description="De bladen: bestandsnamen zonder .md.")
    materialen: tuple[Materiaal, ...] = Field(default=(), description="Wat er klaarligt, behalve de bladen.")
    kern: bool = Field(default=False, description="true: dit blijft staan als de tijd krap is.")
    keuze: bool = Field(default=False, description="true: jullie kiezen een van de bladen.")
    keuzes: tuple[tuple[Slug, ...], ...] = Field(
        default=(),
        description="Waaruit jullie kiezen, als bladen samen horen of niet elk blad een keuze is: elk punt is een lijst bladen.",
    )


class Huiswerk(Deel):
    """What goes home after a lesson and comes back."""

    wie: Tekst = Field(description='Wie het thuis doet, achter "voor de": ouder.')
    werkbladen: tuple[Slug, ...] = Field(min_length=1, description="De bladen die mee naar huis gaan.")
    terug: Tekst = Field(description="Wanneer het terug is.")
    herinneren: Tekst = Field(description="Wie wanneer herinnert.")
    geen_reactie: Tekst = Field(description="Wat jullie doen als er niets terugkomt.")


class Les(Deel):
    """A lesson."""

    nummer: int = Field(ge=1, le=99, description="Het nummer van de les; elk nummer één keer.")
    thema: Tekst = Field(description="Het thema van de les.")
    beeld: Tekst | None = Field(default=None, description="Een tekening in docs/werkmaterialen/, zoals hond.svg.")
    periode: str = Field(default="", description="Wanneer in de reeks of het jaar: begin van de reeks.")
    duur: int = Field(ge=1, le=600, description="De duur in minuten; de activiteiten zijn samen even lang.")
    facultatief: bool = Field(default=False, description="true: de les mag ook wegblijven.")
    rollen: tuple[Rolnaam, ...] | None = Field(
        default=None,
        min_length=1,
        description="Wie er in deze les voor de klas staan; laat weg als het alle rollen zijn.",
    )
    doelen: tuple[Tekst, ...] = Field(min_length=1, description="Wat leerlingen in deze les leren of ervaren.")
    activiteiten: tuple[Activiteit, ...] = Field(min_length=1, description="De activiteiten, op volgorde.")
    huiswerk: Huiswerk | None = Field(default=None, description="Wat mee naar huis gaat en terugkomt.")
    werkbladen: tuple[Slug, ...] = Field(default=(), description="Bladen die bij de hele les horen.")

    @property
    def op_bord(self) -> list[tuple[int, Bord]]:
        """What the class sees on the board, with the minutes of each activity; nothing where the lesson has none."""
        return [(activiteit.minuten, activiteit.bord) for activiteit in self.activiteiten if activiteit.bord]

    @property
    def bladen(self) -> list[str]:
        """The slugs of all sheets of the lesson, each once, in the order in which they are used."""
        own = [slug for activiteit in self.activiteiten for slug in activiteit.werkbladen]
        home = list(self.huiswerk.werkbladen) if self.huiswerk else []
        return list(dict.fromkeys([*own, *home, *self.werkbladen]))


def _yes(value: object) -> object:
    """Gives true and false as the words that a text may also be."""
    return {True: "ja", False: ""}[value] if isinstance(value, bool) else value


JaOfZin = Annotated[
    str,
    Vorm(r"(?:ja)?|\S+(?:\s+\S+){2,}\s*", "geef true of een hele zin, of haal de regel weg."),
    BeforeValidator(_yes, json_schema_input_type=bool | str),
]


Bladzijden = Annotated[
    str, Vorm(r"(?:[1-9][0-9]?(?:-[1-9][0-9]?)?)?", 'geef één bladzijde of een reeks, zoals "2" of "2-5".')
]


class Oplagedeel(Deel):
    """How many copies of some pages, or of all, and for whom."""

    bladzijden: Bladzijden = Field(
        default="", description='Welke bladzijden: "2" of "2-5"; laat weg als het ze alle zijn.'
    )
    aantal: int = Field(default=1, ge=1, le=99, description="Hoeveel exemplaren.")
    wat: str = Field(default="", description="Wat zo'n exemplaar is: set, etiket, vel briefjes.")
    per: Oplagenaam = Field(description="Voor wie of waarvoor: een naam uit docs/gegevens/oplagen.yml.")
    doelgroep: Doelgroepnaam | None = Field(
        default=None, description="Voor welke leeftijd of school; laat weg als het voor iedereen is."
    )
    lessen: tuple[int, ...] = Field(
        default=(),
        description="In welke lessen je dit kopieert; een latere les heeft het dan nog. Laat weg als het in elke les is.",
    )
    toelichting: str = Field(default="", description="Wat je erbij moet weten: op stevig papier.")

    @property
    def grenzen(self) -> tuple[int, int] | None:
        """The first and the last page, counted from 1; None where it is all of them."""
        first, _, last = self.bladzijden.partition("-")
        return (int(first), int(last or first)) if first else None


class Bladvariant(Deel):
    """Another form that a sheet has, and how long it then is."""

    naam: Variantnaam = Field(description="De naam: een variant uit docs/gegevens/varianten.yml.")
    paginas: int | None = Field(
        default=None, ge=1, le=20, description="Hoeveel A4-pagina's de variant is; laat weg als het er evenveel zijn."
    )


NaamOfVariant = Annotated[Bladvariant, short("naam", Variantnaam | Bladvariant)]


class Werkblad(Deel):
    """A sheet to print, fill in or cut."""

    soort: Soort = Field(strict=False, description="Wat voor blad het is.")
    voor: Lezersnaam = Field(description="Voor wie het blad is: een lezer uit docs/gegevens/lezers.yml.")
    doelgroep: Doelgroepnaam | None = Field(
        default=None, description="Voor welke leeftijd of school; laat weg als het voor iedereen is."
    )
    versie: Tekst | None = Field(
        default=None, description="Wat bladen met dezelfde titel onderscheidt; overzichten tonen het, papier niet."
    )
    omschrijving: Tekst = Field(description="Wat het blad is en waarvoor, in één zin.")
    thuis: str = Field(default="", description="Wat we vragen aan wie het thuis of op de groep krijgt.")
    oplage: tuple[Oplagedeel, ...] = Field(
        default=(), description="Hoeveel je er kopieert, en voor wie; laat weg als het er één is."
    )
    keuze: Tekst | None = Field(
        default=None,
        description="Leerlingen kiezen tussen de bladen met hetzelfde woord hier; samen zijn die er één keer de klas.",
    )
    paginas: int = Field(default=1, ge=1, le=20, description="Hoeveel A4-pagina's het blad is.")
    liggend: bool = Field(default=False, description="true: het papier ligt dwars.")
    eigen_uitwerking: JaOfZin = Field(
        default="", description="true of een zin: de bron noemt het blad alleen bij naam; wij werkten het uit."
    )
    bewaren: JaOfBeeld = Field(
        default=None,
        description="true: een formulier dat je op de pagina invult en bewaart; profiel of verloop: ook met een tekening van de schalen.",
    )
    kaarten: tuple[Kaartenstapel, ...] = Field(default=(), description="Stapels kaarten om uit te knippen.")
    varianten: tuple[NaamOfVariant, ...] = Field(
        default=(), description="Varianten die er ook van het blad zijn, elk met eigen bestanden: [vso, met-beeld]."
    )


class Interventie(Deel):
    """A way of working with one pupil, or with oneself, beside the lessons."""

    beeld: Tekst | None = Field(default=None, description="Een tekening in docs/werkmaterialen/, zoals hond.svg.")
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


Weglaten = Annotated[
    str, Vorm(r"navigation|toc|path|footer", "kies navigation (het menu), toc (de inhoud), path of footer.")
]


class Kop(Deel):
    """The whole head of a page."""

    title: Tekst = Field(description="De titel; die staat groot boven de pagina.")
    description: Tekst | None = Field(default=None, description="Eén zin voor zoekmachines.")
    volgorde: int = Field(default=50, ge=0, le=999, description="Plek in het menu: laag staat vooraan.")
    hide: tuple[Weglaten, ...] = Field(default=(), description="Wat Material op deze pagina weglaat, zoals toc.")
    les: Les | None = Field(default=None, description="De gegevens van een les (map lessen).")
    werkblad: Werkblad | None = Field(default=None, description="De gegevens van een blad (map werkmaterialen).")
    interventie: Interventie | None = Field(
        default=None, description="De gegevens van een interventie (map interventies)."
    )
