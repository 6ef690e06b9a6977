"""The list of all sheets: in which group each stands, what is chosen between, and what one may search by."""

from collections import Counter
from dataclasses import dataclass, replace

from ..model import beeld
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Soort
from .templating import render
from .verwijzingen import Bladverwijzing, address, blad, groups, picture_at
from .words import BIJ_DE_MEESTE_LESSEN, BIJ_ELKE_LES, BIJ_INTERVENTIES, word

TOGETHER = "bladen-interventies"
SHOWN = 6
"""How many pictures a folded group shows: as many as fit on a telephone."""


@dataclass(frozen=True)
class Bladkaart:
    """A sheet in the list, and what it is found by: words of lessons, ages, readers and kinds."""

    blad: Bladverwijzing
    lessen: tuple[int, ...]
    """The numbers of all lessons that use it."""
    doelgroepen: tuple[str, ...]
    """For whom it fits: every age or school where it is not made for one."""


@dataclass(frozen=True)
class Bladendeel:
    """Sheets of a group that belong together: what is chosen between, or what one intervention uses."""

    kaarten: tuple[Bladkaart, ...]
    keuze: str = ""
    """What the choice is for; empty where there is nothing to choose."""
    titel: str = ""
    adres: str = ""


@dataclass(frozen=True)
class Bladengroep:
    """Sheets under one heading; `naam` is what links on the page call it."""

    titel: str
    naam: str
    delen: tuple[Bladendeel, ...]
    adres: str = ""
    """Where the page is that the heading names."""
    nummer: int = 0
    """The number of the lesson; 0 where it is none."""
    beeld: str = ""
    """The address of the drawing of the lesson."""
    open: bool = False
    """True where it is not folded."""
    naast: bool = False
    """True where its parts stand beside one another."""

    @property
    def aantal(self) -> int:
        """How many sheets it has."""
        return sum(len(deel.kaarten) for deel in self.delen)

    @property
    def eerste(self) -> list[Bladkaart]:
        """The sheets of which a folded group shows the pictures."""
        return [kaart for deel in self.delen for kaart in deel.kaarten][:SHOWN]


@dataclass(frozen=True)
class Filters:
    """What a reader may ask for, each with the words for it: only what some sheet has."""

    lessen: list[tuple[int, str]]
    doelgroepen: list[tuple[str, str]]
    lezers: list[tuple[str, str]]
    soorten: list[tuple[str, str]]


def bladenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """All sheets with their pictures: those of every lesson, then each with the first lesson that uses it."""
    return render(
        "bladenlijst.html", groepen=groepen(handleiding, pagina), filters=filters(handleiding),
        breed=beeld.BREED, hoog=beeld.hoog,
    )  # fmt: skip


def filters(handleiding: Handleiding) -> Filters:
    """Gives what the list can be searched by."""
    used = [werkblad for _, werkblad in handleiding.bladen.values()]
    lezers, soorten = {werkblad.voor for werkblad in used}, {werkblad.soort for werkblad in used}
    for_some = any(werkblad.doelgroep for werkblad in used)
    gegevens = handleiding.gegevens
    return Filters(
        [(les.nummer, page.titel) for page, les in handleiding.lessen if les.bladen],
        [(groep.doelgroep, groep.woord) for groep in gegevens.doelgroepen if for_some],
        [(lezer.lezer, lezer.woord) for lezer in gegevens.lezers if lezer.lezer in lezers],
        [(soort.value, word(soort.value)) for soort in Soort if soort in soorten],
    )


def groepen(handleiding: Handleiding, pagina: Pagina) -> list[Bladengroep]:
    """Gives every group of the list on `pagina`, each sheet in one group: that of the first lesson that uses it."""
    always = of_every_lesson(handleiding)
    found: list[Bladengroep] = []
    interventies: list[Bladendeel] = []
    lessen = {page.path: (les.nummer, picture_at(pagina, les.beeld)) for page, les in handleiding.lessen}
    helps = {page.path for page, _ in handleiding.interventies}
    for titel, path, slugs in groups(handleiding):
        kaarten = [_kaart(handleiding, pagina, slug) for slug in slugs if slug not in always]
        if not kaarten:
            continue
        adres = address(pagina.path, path) if path else ""
        if path in helps:
            interventies.append(Bladendeel(tuple(kaarten), titel=titel, adres=adres))
        else:
            naam = anchor(handleiding, path)
            delen = _delen(handleiding, path, kaarten)
            found.append(Bladengroep(titel, naam, delen, adres, *lessen.get(path, ())))
    if interventies:
        place = next((i for i, groep in enumerate(found) if not groep.adres), len(found))
        found.insert(place, Bladengroep(word(BIJ_INTERVENTIES), TOGETHER, tuple(interventies), naast=True))
    if always:
        every = all(len(_lessen(handleiding, slug)) == len(handleiding.lessen) for slug in always)
        titel = word(BIJ_ELKE_LES if every else BIJ_DE_MEESTE_LESSEN)
        kaarten = [_kaart(handleiding, pagina, slug) for slug in always]
        found.insert(0, Bladengroep(titel, "bladen-altijd", _delen(handleiding, "", kaarten), open=True))
    return found


def anchor(handleiding: Handleiding, path: str) -> str:
    """Gives what links call the group of the page `path` in the list: a lesson, an intervention, or "" for the rest."""
    if not path:
        return "bladen-overig"
    pagina = handleiding.paginas[path]
    return TOGETHER if pagina.interventie else f"bladen-van-{pagina.slug}"


def of_every_lesson(handleiding: Handleiding) -> list[str]:
    """Gives the sheets of more than half of the lessons, in the order of use."""
    used = Counter(slug for _, les in handleiding.lessen for slug in les.bladen if slug in handleiding.bladen)
    return [slug for slug, times in used.items() if times > 1 and times * 2 > len(handleiding.lessen)]


def _lessen(handleiding: Handleiding, slug: str) -> tuple[int, ...]:
    return tuple(les.nummer for _, les in handleiding.lessen_met.get(slug, ()))


def _kaart(handleiding: Handleiding, pagina: Pagina, slug: str) -> Bladkaart:
    sheet = blad(handleiding, pagina, slug)
    made_for = sheet.werkblad.doelgroep
    all_of_them = tuple(groep.doelgroep for groep in handleiding.gegevens.doelgroepen)
    return Bladkaart(sheet, _lessen(handleiding, slug), (made_for,) if made_for else all_of_them)


def _delen(handleiding: Handleiding, path: str, kaarten: list[Bladkaart]) -> tuple[Bladendeel, ...]:
    """Gives the sheets of a group in order; those that are chosen between stand together where the first of them does."""
    pagina = handleiding.paginas.get(path)
    activiteiten = pagina.les.activiteiten if pagina and pagina.les else ()
    choices = {
        slug: a.naam
        for a in reversed(activiteiten)
        if a.keuze
        for option in a.keuzes or [a.werkbladen]  # with options of its own, not every sheet is one
        for slug in option
    }

    def choice(kaart: Bladkaart) -> tuple[str, str]:
        """Of an activity with a choice, else of a title: sheets for one reader that bear it are versions."""
        sheet = kaart.blad
        return ("", choices[sheet.slug]) if sheet.slug in choices else (sheet.lezer.lezer, title(kaart).lower())

    def title(kaart: Bladkaart) -> str:
        return handleiding.bladen[kaart.blad.slug][0].titel

    keys = [choice(kaart) for kaart in kaarten]
    delen: list[Bladendeel] = []
    for key in dict.fromkeys(keys):
        together = tuple(kaart for kaart, other in zip(kaarten, keys, strict=True) if other == key)
        if len(together) > 1:
            delen.append(Bladendeel(together, keuze=choices.get(together[0].blad.slug) or title(together[0])))
        elif delen and not delen[-1].keuze:
            delen[-1] = replace(delen[-1], kaarten=delen[-1].kaarten + together)
        else:
            delen.append(Bladendeel(together))
    return tuple(delen)
