"""The lists of `docs/gegevens/` that many pages share: what each may hold.

They say what differs from one series of lessons to another: who stands in front of the class, whom a sheet speaks to,
which words readers see. The engine knows none of these words itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import Field

from .bladvormen import Klas, Oplage, Plaatje, Variant
from .deel import Deel, Slug, Tekst, Vorm
from .messages import Refusal, choices
from .taal import Taal
from .thuis import Thuis

Kleurcode = Annotated[
    str,
    Vorm(r"#[0-9a-fA-F]{6}", "schrijf de kleur als # met zes cijfers of letters a tot f, zoals #0d5c63."),
]
Lijntekening = Annotated[
    str,
    Vorm(
        "[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+",
        "geef het pad (d) van een lijntekening van 24 bij 24: letters, getallen, spaties en komma's.",
    ),
]
Kort = Annotated[Tekst, Vorm(r".+, .*(?:\d{4}|z\.d\.).*", "zet er een komma en het jaartal achter: Bowlby, 1988.")]
Apa = Annotated[Tekst, Vorm(r"[^*]*(?:\*[^*]*\*[^*]*)*", "zet voor en achter wat cursief is een *.")]
Mailadres = Annotated[str, Vorm(r"(?:[^@\s]+@[^@\s]+\.[^@\s]+)?", "geef een adres als naam@voorbeeld.nl.")]
Leeftijd = Annotated[str, Vorm(r"(?:\d{1,2}-\d{1,2})?", 'geef twee leeftijden met een streepje ertussen: "4-12".')]
Adres = Annotated[str, Vorm(r"(?:https://\S+)?", "geef een adres dat met https:// begint.")]


class Kleur(Deel):
    """The colours of a role: of its words and its ground, on light and on dark."""

    licht: Kleurcode = Field(description="De kleur op een lichte pagina.")
    licht_zacht: Kleurcode = Field(description="De grond op een lichte pagina.")
    donker: Kleurcode = Field(description="De kleur op een donkere pagina.")
    donker_zacht: Kleurcode = Field(description="De grond op een donkere pagina.")


class Rol(Deel):
    """Somebody who stands in front of the class, or all of them together."""

    rol: Slug = Field(description="Zo heet de rol in de kop van een les.")
    woord: Tekst = Field(description="Het woord dat lezers zien.")
    samen: bool = Field(default=False, description="true: dit zijn alle volwassenen samen; hooguit één rol.")
    beeld: Lijntekening = Field(description="Het pictogram: het pad (`d`) van een lijntekening van 24 bij 24.")
    kleur: Kleur = Field(description="De kleuren: #, dan zes cijfers of letters a tot f.")


class Stapel(StrEnum):
    """In which pile the paper of a lesson lies, in this order."""

    LEIDING = "leiding"
    KLAS = "klas"
    THUIS = "thuis"


class Lezer(Deel):
    """Somebody a sheet speaks to, and how large such a sheet is written."""

    lezer: Slug = Field(description="Zo heet de lezer in de kop van een blad, achter `voor:`.")
    woord: Tekst = Field(description="Het woord in een tabel: leerling.")
    voor: Tekst = Field(description='Het woord in een zin, achter "voor": de leerling.')
    letter: float = Field(ge=6, le=40, description="Hoe groot de letters zijn, in punten.")
    titel: float = Field(ge=6, le=80, description="Hoe groot de titel is, in punten.")
    regelhoogte: float = Field(ge=1, le=3, description="Hoe hoog een regel is, in letters.")
    schrijfregel: float = Field(ge=5, le=20, description="Van schrijfregel tot schrijfregel, in mm.")
    ruimte: float = Field(ge=1, le=20, description="Tussen de delen van het blad, in mm.")
    stapel: Stapel = Field(
        default=Stapel.KLAS,
        strict=False,
        description="Op welke stapel het blad komt: leiding (wie voor de klas staan), klas, of thuis (het gaat mee naar huis).",
    )


class Doelgroep(Deel):
    """An age or a school type that a sheet is made for."""

    doelgroep: Slug = Field(description="Zo heet de doelgroep in de kop van een blad.")
    woord: Tekst = Field(description="Het woord dat lezers zien.")
    niveau: str = Field(default="", description="Het schooltype voluit, voor zoekmachines: speciaal onderwijs.")
    leeftijd: Leeftijd = Field(default="", description='Van welke leeftijd tot welke, voor zoekmachines: "4-12".')


class Signaalgroep(Deel):
    """What one sees when something becomes too much; signs are gathered by it."""

    groep: Slug = Field(description="Zo heet de groep bij een signaal in de kop van een les.")
    woord: Tekst = Field(description="Het kopje dat lezers zien.")


class Vraag(Deel):
    """A question to look back with; on the form it has lines to write on, or else an open box."""

    vraag: Tekst = Field(description="De vraag.")
    regels: int = Field(default=0, ge=0, le=30, description="Hoeveel schrijfregels; 0 voor een open vak.")
    hoogte: int = Field(default=30, ge=10, le=240, description="Hoe hoog het open vak is, in mm.")


class Afspraak(Deel):
    """What comes into the diary around a lesson; of one kind the first that fits a lesson counts."""

    soort: Slug = Field(description="Welke soort afspraak het is; van een soort telt de eerste die bij de les past.")
    woord: Tekst = Field(description="Hoe de afspraak heet: Samen voorbereiden.")
    dagen: int = Field(ge=-100, le=100, description="Hoeveel dagen voor (-2) of na (2) de les; 0 is de dag zelf.")
    volgende: bool = Field(default=False, description="true: tel vanaf de volgende les.")
    eerder: bool = Field(default=False, description="true: is school dan dicht, doe het dan eerder en niet later.")
    minuten: int = Field(default=0, ge=0, le=600, description="Hoe lang het duurt; 0 is een hele dag, zonder tijd.")
    wie: Slug = Field(description="Wie het doet: een rol uit docs/gegevens/rollen.yml.")
    huiswerk: bool = Field(default=False, description="true: alleen bij een les die huiswerk geeft.")
    lessen: tuple[int, ...] = Field(default=(), description="Bij welke lessen; laat weg als het bij elke les is.")
    laatste: bool = Field(default=False, description="true: alleen bij de laatste les die jullie geven.")


class Menudeel(Deel):
    """A folder of pages, with the name that readers see in the menu."""

    map: Slug = Field(description="De map in docs/.")
    naam: Tekst = Field(description="De naam in het menu.")
    gevonden: str = Field(default="", description="Hoe een gevonden pagina heet; laat weg als het de naam is.")


class AnderWoord(Deel):
    """Words that readers type for what the manual calls something else: the search leads from one to the other."""

    anders: tuple[Tekst, ...] = Field(min_length=1, description="Wat lezers typen.")
    hier: tuple[Tekst, ...] = Field(min_length=1, description="Wat er in de handleiding staat.")


class Bron(Deel):
    """A reference: how the text cites it, and where it can be found."""

    kort: Kort = Field(description='Zoals het tussen haakjes in de tekst staat: "Bakker & Mijland, 2009".')
    apa: Apa = Field(description="De hele verwijzing, volgens APA; tussen *sterretjes* komt het cursief.")
    noot: str = Field(default="", description="Wat de lezer over deze bron moet weten.")
    adres: Adres = Field(default="", description="Waar hij op internet staat.")


class Begrip(Deel):
    """A word that needs explaining, and what it means."""

    term: Tekst = Field(description="Het woord, zoals het in de tekst staat.")
    uitleg: Tekst = Field(description="Wat het betekent, in één zin.")


class Uitgever(Deel):
    """Who publishes this edition. What is not known yet is left empty, and the pages say so."""

    naam: str = Field(default="", description="Wie deze handleiding uitgeeft.")
    mail: Mailadres = Field(default="", description="Waar lezers vragen en fouten melden.")
    licentie: str = Field(default="", description="Wat anderen met de teksten en bladen mogen doen.")
    datum: str = Field(default="", description='Van wanneer deze uitgave is: "november 2026".')
    versie: str = Field(default="", description='Welke uitgave het is: "1.0", tussen aanhalingstekens.')
    logo: str = Field(default="", description="Een tekening in docs/assets/beeld/, voor op brieven.")
    adres: Adres = Field(default="", description="Waar de handleiding op internet staat; begint met https://.")


class App(Deel):
    """How the manual looks among the apps of a phone or a laptop, where a reader puts it there."""

    naam: Annotated[str, Vorm(r".{0,12}", "maak er hooguit twaalf tekens van; meer past niet onder een pictogram.")] = (
        Field(default="", description="De naam onder het pictogram, hooguit twaalf tekens; anders de hele naam.")
    )
    kleur: Kleurcode = Field(default="#ffffff", description="De kleur van de balk van de browser.")
    kleur_donker: Kleurcode = Field(default="#000000", description="Dezelfde balk in de donkere weergave.")


NAMED = {
    "rollen": "rol", "lezers": "lezer", "doelgroepen": "doelgroep", "signaalgroepen": "groep", "oplagen": "per",
    "varianten": "variant",
}  # fmt: skip
"""The lists of words that heads may take: the key of a part that holds the word."""
NEEDED = {"rollen", "lezers"}
"""Those that every series needs."""


@dataclass(frozen=True)
class Gegevens:
    """All shared lists, each under the name of its file; one that is not there is empty.

    `kapot` names those that could not be read: what they should have held nobody knows.
    """

    rollen: tuple[Rol, ...] = ()
    lezers: tuple[Lezer, ...] = ()
    doelgroepen: tuple[Doelgroep, ...] = ()
    signaalgroepen: tuple[Signaalgroep, ...] = ()
    oplagen: tuple[Oplage, ...] = ()
    varianten: tuple[Variant, ...] = ()
    plaatjes: tuple[Plaatje, ...] = ()
    evaluatie: tuple[Vraag, ...] = ()
    planning: tuple[Afspraak, ...] = ()
    bronnen: tuple[Bron, ...] = ()
    begrippen: tuple[Begrip, ...] = ()
    navigatie: tuple[Menudeel, ...] = ()
    andere_woorden: tuple[AnderWoord, ...] = ()
    kleine_woorden: tuple[Tekst, ...] = ()
    woorden: Mapping[str, Tekst] = field(default_factory=dict)
    uitgever: Uitgever = field(default_factory=Uitgever)
    app: App = field(default_factory=App)
    klas: Klas = field(default_factory=Klas)
    taal: Taal = field(default_factory=Taal)
    thuis: Thuis = field(default_factory=Thuis)
    kapot: frozenset[str] = frozenset()

    def namen(self, lijst: str) -> tuple[str, ...] | None:
        """Gives the words that heads may take from `lijst`, one of `NAMED`.

        None where nobody knows: the list is broken, or one that every series needs is not there.
        """
        found = tuple(getattr(part, NAMED[lijst]) for part in getattr(self, lijst))
        unknown = lijst in self.kapot or (lijst in NEEDED and not found)
        return None if unknown else found

    def rol(self, naam: str) -> Rol:
        """Gives the role called `naam`. Raises Refusal where there is none."""
        return _called(naam, {rol.rol: rol for rol in self.rollen})

    def lezer(self, naam: str) -> Lezer:
        """Gives the reader called `naam`. Raises Refusal where there is none."""
        return _called(naam, {lezer.lezer: lezer for lezer in self.lezers})

    def doelgroep(self, naam: str) -> Doelgroep:
        """Gives the age called `naam`. Raises Refusal where there is none."""
        return _called(naam, {groep.doelgroep: groep for groep in self.doelgroepen})

    def oplage(self, naam: str) -> Oplage:
        """Gives for whom `naam` says that a sheet is copied. Raises Refusal where there is none."""
        return _called(naam, {oplage.per: oplage for oplage in self.oplagen})

    def variant(self, naam: str) -> Variant:
        """Gives the variant called `naam`. Raises Refusal where there is none."""
        return _called(naam, {variant.variant: variant for variant in self.varianten})


UNKNOWN_WORD = "onbekende waarde"
Part = TypeVar("Part", Rol, Lezer, Doelgroep, Oplage, Variant)


def _called(naam: str, parts: Mapping[str, Part]) -> Part:
    if naam not in parts:
        raise Refusal(
            f'"{naam}" staat in geen lijst', f"kies {choices(parts)}." if parts else "zet het erin.", UNKNOWN_WORD
        )
    return parts[naam]
