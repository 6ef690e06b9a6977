"""Mistakes in content: how one looks, and how all of them are reported at once.

Every message follows one pattern, pinned by tests: `path:line [code] what was found: what to do.`
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

NOTHING_BUILT = "Er is niets gebouwd; de vorige versie van de site staat er nog."


QUOTED = re.compile(r'"[^"]+"')  # how a message names what is of this one mistake


class Kind(StrEnum):
    """What a mistake is, more precisely than its code says, where that decides what it follows from or what follows from it."""

    ACTIVITIES = "activities that do not last as long as their lesson"
    PHASES = "phases that do not last as long as their activity"
    NO_PHASES = "a long activity without phases"
    ABSENT = "a role that is not there in this lesson"
    NOT_IN_HEAD = "something that the head of the page does not have"
    NUMBERED_ON = "a list that does not begin with 1"
    COUNTED = "a heading that says how many there are"
    UNCITED = "sources of a page that cites none"
    UNSHOWN = "a list that stands on no page"
    COPIED = "a page that has nearly all of another"
    SUMMARY = "a page that says of itself what another says"


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake of an editor.

    `path` is relative to the project (`docs/lessen/les-2.md`), `line` counts from 1, `code` names the kind
    of mistake (a key of `CODES`), `text` is what was found and `fix` what to do about it. Shown, it is always one line.

    The rest tells what it hangs together with. `cause` is the file that may be at fault instead: a list
    (`docs/gegevens/rollen.yml`) or the settings that lack the word that was found, or a file that is not there. `missed` is
    the name under which something is missed: of a sheet, a list or a kind of box, an address as it was typed, a place on a
    page (`docs/over/index.md#kopje`). `kind` says more precisely than `code` what it is.
    """

    path: str
    line: int
    code: str
    text: str
    fix: str
    cause: str = field(default="", compare=False)
    missed: str = field(default="", compare=False)
    kind: Kind | None = field(default=None, compare=False)

    @property
    def advice(self) -> str:
        """What to do, whatever the names in it: the same for mistakes that were made in the same way."""
        return QUOTED.sub("", self.fix)

    def __str__(self) -> str:
        return " ".join(f"{self.path}:{self.line} [{self.code}] {self.text}: {self.fix}".split())


class ContentError(Exception):
    """The manual cannot be built: `problems` says why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(report(self.problems))


class Refusal(ValueError):
    """Something cannot be drawn or printed: `text` is what was found, `fix` what to do; where it stands, the caller knows.

    `code` names the kind of mistake (a key of `CODES`) where the one who refuses knows it, `lijst`
    the shared list of `docs/gegevens/` without which it cannot be done, `missed` the word that this list lacks, `kind` as a
    `Problem` has it.
    """

    def __init__(
        self, text: str, fix: str, code: str = "", lijst: str = "", kind: Kind | None = None, missed: str = ""
    ) -> None:
        self.text, self.fix, self.code, self.lijst, self.kind, self.missed = text, fix, code, lijst, kind, missed
        super().__init__(f"{text}: {fix}")

    def __reduce__(self) -> tuple[object, ...]:
        """Makes it fit to come back from another process whole, with what only its own kind knows."""
        return _again, (type(self), str(self), vars(self))


def _again(kind: type[Refusal], shown: str, known: dict[str, object]) -> Refusal:
    """Gives the refusal that was sent, without asking how its kind is made."""
    refusal = kind.__new__(kind, shown)
    vars(refusal).update(known)
    return refusal


# Every kind of mistake that is found, and why it is one. The editors' guide is written from this list.
CODES: dict[str, str] = {
    "geen UTF-8": "Een bestand is niet als UTF-8 bewaard; letters met accenten gaan dan stuk.",
    "onleesbaar teken": "Er staat een onzichtbaar stuurteken in het bestand, vaak meegekomen bij het plakken.",
    "onleesbaar bestand": "Een bestand kan niet gelezen worden of is veel te groot.",
    "geen beginpagina": "De handleiding heeft geen pagina om mee te beginnen.",
    "verkeerde naam": "Een bestand of map heeft een naam waarmee geen goede pagina kan ontstaan.",
    "vreemd bestand": "In docs/ staat een bestand dat niet op de site hoort; alles wat daar staat wordt gepubliceerd.",
    "onveilige afbeelding": "In een tekening staat iets dat een programma start of iets ophaalt bij een andere site, of in een foto waar ze is gemaakt.",
    "lege lijst": "Een lijst in docs/gegevens/ is leeg, of is er niet terwijl pagina's haar nodig hebben.",
    "geen kop": "Een pagina begint niet met een kop tussen twee regels met ---.",
    "kapotte YAML": "De kop of een gegevensbestand is geen geldige YAML.",
    "tab in YAML": "YAML springt in met spaties; een tab mag er niet staan.",
    "dubbele sleutel": "Een sleutel staat twee keer in hetzelfde stuk van de kop.",
    "onbekende sleutel": "Een sleutel in de kop bestaat niet.",
    "ontbrekende sleutel": "Een verplichte sleutel ontbreekt in de kop.",
    "verkeerd type": "Een waarde is van de verkeerde soort, zoals een woord waar een getal hoort.",
    "verkeerde waarde": "Een waarde past niet: te klein, leeg of te weinig.",
    "onbekende rol": "Een rol in de kop van een les of in de planning staat niet in docs/gegevens/rollen.yml, of niet in die les.",
    "onbekende waarde": "Een waarde staat niet in het rijtje waaruit je kunt kiezen.",
    "verkeerde map": "Een pagina staat niet in de map die bij haar kop hoort.",
    "minuten": "De minuten van de activiteiten zijn samen niet de duur van de les.",
    "dubbele titel": "Twee pagina's in één map hebben dezelfde titel; in het menu zie je dan geen verschil.",
    "dubbele naam": "Twee dingen in één lijst heten hetzelfde, zoals twee bronnen of een blad dat er twee keer staat.",
    "dubbele tekst": "Hetzelfde staat twee keer: een punt in een lijst, of een stuk tekst onder zichzelf.",
    "dubbel nummer": "Twee lessen hebben hetzelfde nummer.",
    "dubbele activiteit": "Twee activiteiten van een les hebben dezelfde naam.",
    "activiteit zonder sectie": "Een activiteit uit de kop heeft geen eigen kopje in de tekst.",
    "sectie zonder activiteit": "Een kopje tussen de activiteiten staat niet als activiteit in de kop.",
    "verkeerde volgorde": "De activiteiten staan in de tekst in een andere volgorde dan in de kop, of genummerde kopjes tellen niet door.",
    "geen stappen": "Onder het kopje van een activiteit ontbreken haar stappen: een genummerde lijst.",
    "verkeerde stap": "Een stap kan zo niet: geen rol, te lang, of te veel stappen voor de minuten.",
    "onbekend werkblad": "Een les noemt een werkblad dat er niet is.",
    "ongebruikt werkblad": "Geen les en geen andere pagina gebruikt het werkblad.",
    "onbekende kaarten": "Een blad roept een stapel kaarten op die niet in de kop staat.",
    "ongebruikte kaarten": "Een stapel kaarten uit de kop staat niet op het blad, of twee stapels heten hetzelfde.",
    "onbekende les": "Een interventie, de planning of huiswerk noemt een les die er niet is of niet past, of een blad een les die het blad niet heeft.",
    "onbekende variant": "Een blad noemt een variant die niet in de kop staat.",
    "onbekend plaatje": "Een blad vraagt om een plaatje dat niet in docs/gegevens/plaatjes.yml staat.",
    "tekening zonder schaal": "Een formulier tekent zijn schalen (bewaren: profiel of verloop), maar heeft er geen.",
    "formulier zonder velden": "Een formulier bewaart wat je invult (bewaren: true), maar er is niets in te vullen.",
    "variant zonder verschil": "Een variant van een blad is precies het blad zelf.",
    "onbekende bron": "De tekst haalt een bron aan die niet in de bronnenlijst staat.",
    "onbekende macro": "Een macro bestaat niet.",
    "verkeerde macro": "Een macro krijgt te veel, te weinig of verkeerde gegevens.",
    "ontbrekende macro": "Een macro die op een pagina hoort, staat er niet of staat er twee keer.",
    "macro op verkeerde plek": "Een macro hoort alleen op een regel, op een pagina die ervoor is.",
    "geen bladkop": "Een blad begint met {{ bladkop() }}; daar staan de knoppen om te printen en te downloaden.",
    "losse accolades": "Er staan dubbele accolades die geen macro zijn; ze zouden zo op de pagina komen.",
    "logica in de tekst": "In een pagina staat {% of {#; dat hoort niet in tekst.",
    "HTML in de tekst": "In een pagina staat HTML; dat kan de pagina breken, of onzichtbaar blijven zoals <naam>.",
    "losse noot": "Een verwijzing naar een voetnoot die er niet is, of een voetnoot zonder verwijzing.",
    "verdwenen tekst": "Een stuk tekst staat niet op de pagina, zoals een vak te veel in de rij van een tabel.",
    "losse opmaak": "Er staan tekens van opmaak op de pagina, zoals ** of ](, die niets zijn geworden.",
    "verkeerde lijst": "Een lijst komt anders op de pagina dan hij getypt is: met andere nummers of zonder inspringen.",
    "twee versies": "Git kon twee versies niet samenvoegen en liet ze allebei staan, met tekens ertussen.",
    "nog niet af": "Er staat nog iets wat aangevuld moet worden, zoals TODO of [naam invullen].",
    "persoonsgegevens": "Er staat een nummer of een geboortedatum waaraan je een echt mens herkent; alles in docs/ wordt gepubliceerd.",
    "geheim": "Er staat een wachtwoord of een pincode; alles in docs/ wordt gepubliceerd.",
    "andere opmaak": "Er staat opmaak uit een ander programma, die hier niets wordt.",
    "dode link": "Een link wijst naar iets wat er niet is.",
    "ontbrekend anker": "Een link wijst naar een plek op een pagina die er niet is.",
    "afbeelding zonder tekst": "Een afbeelding heeft geen tekst voor wie haar niet ziet.",
    "nietszeggende link": "De tekst van een link zegt niet waar hij heen gaat.",
    "kopniveau": "Een kopje slaat een niveau over of is van niveau 1.",
    "kopje zonder tekst": "Onder een kopje staat niets: geen tekst, en ook geen kleiner kopje.",
    "ander kopje": "Een kopje dat de andere pagina's van die soort ook hebben, heeft een tikfout of te weinig hekjes, of staat er twee keer.",
    "dubbel anker": "Twee plekken op een pagina hebben dezelfde naam voor links.",
    "woord zonder plek": "Een ander woord om op te zoeken leidt naar een woord dat nergens in de handleiding staat.",
    "verzoek naar buiten": "Een pagina haalt iets op bij een andere site.",
    "niet op papier": "Op een blad staat iets wat niet op papier of in Word kan: code, een teken dat ons lettertype niet heeft.",
    "te lang": "Een blad beslaat op papier meer of minder pagina's dan in de kop staat.",
    "bouwen": "MkDocs of een uitbreiding meldt iets dat hierboven niet is voorzien.",
}  # fmt: skip


def report(problems: Iterable[Problem], closing: str = NOTHING_BUILT) -> str:
    """Gives the one report of all `problems`: sorted, a line each, with a count at the end.

    `closing` tells what that means for whoever gave the command.
    """
    lines = [str(problem) for problem in sorted(set(problems))]
    count = "1 fout gevonden" if len(lines) == 1 else f"{len(lines)} fouten gevonden"
    return "\n".join([*lines, f"{count}. {closing}".rstrip()])


def choices(words: Iterable[str]) -> str:
    """Gives `words` as a Dutch list: "leerkracht, hulpverlener of samen"."""
    *first, last = dict.fromkeys(words)
    return f"{', '.join(first)} of {last}" if first else last


def meant_of_all(words: str, known: Iterable[str], all_of_them: Iterable[str]) -> str:
    """Gives `bedoel je "…"? ` as `meant` does; where `words` name more than one, that is the one that stands for all, if any."""
    named = [name for name in known if re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE)]
    if len(named) < 2:
        return meant(words, known)
    return next((f'bedoel je "{name}"?' for name in all_of_them), "")


def meant(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """Gives `bedoel je "…"? ` with the one of `known` that looks most like `word` (see `nearest`), or nothing."""
    near = nearest(word, known, alike)
    return f'bedoel je "{near}"?' if near else ""


def longer(word: str, known: Iterable[str]) -> str:
    """Gives the only one of `known` that has all the words of `word` and more (`succesmap`, `mijn-succesmap`), or the other
    way round, or nothing. A name with another number is another thing.
    """
    words, numbers = {*word.lower().split("-")}, re.findall(r"\d+", word)
    others = {name: {*name.lower().split("-")} for name in known if re.findall(r"\d+", name) == numbers}
    found = [name for name, own in others.items() if own < words or words < own]
    return found[0] if len(found) == 1 else ""


def nearest(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """Gives the one of `known` that looks most like `word`, or nothing.

    `alike` (0 to 1) is how much it has to look like it. A name with another number is another thing, however alike.
    """
    numbers = re.findall(r"\d+", word)
    by_lower = {name.lower(): name for name in known if re.findall(r"\d+", name) == numbers}
    near = get_close_matches(word.lower(), by_lower, n=1, cutoff=alike)
    return by_lower[near[0]] if near else ""
