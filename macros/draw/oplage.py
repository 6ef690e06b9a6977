"""How often what of a sheet is copied: for a lesson, a kind of class and a number of pupils. No paper, no HTML; only sums.

The rows come as the paper is used: what those who lead need, apart; then the pupils'; then what goes home. A page that
shows them gives the same sums to a script: `data-oplage` has for each part [pages, copies, pupils that share one copy
(0: once for the class), first page counted from 0].
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from ..model.gegevens import Stapel
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Les, Oplagedeel, Soort, Werkblad
from ..text.calls import calls
from .words import BEWAARD, BLADZIJDE, BLADZIJDEN, KIEST, LES, TWEE_BLADZIJDEN, word

SNIJDT = "kniplijn"
"""The block on a page that says where to cut."""


@dataclass(frozen=True)
class Keuze:
    """What a sheet is one of: pupils (`leerlingen`) or those who lead choose one of `van`; this is number `nummer` (from 0)."""

    naam: str
    leerlingen: bool
    nummer: int
    van: int


@dataclass(frozen=True)
class Exemplaren:
    """Pages that are copied equally often: `bladzijden` of them from `eerste` (from 0) on, `heel` where it is the whole sheet."""

    eerste: int
    bladzijden: int
    aantal: int
    leerlingen: int
    heel: bool
    tekst: str
    """How many and for whom, in words."""
    kort: str = ""
    """The same without what to know besides."""
    noot: str = ""
    """What to know besides."""

    def nodig(self, leerlingen: int, keuze: Keuze | None = None) -> int:
        """Gives how many copies a class of `leerlingen` needs.

        Where pupils choose between sheets each of them gets one: they are shared out evenly, the first sheets getting the rest.
        """
        who = leerlingen
        if keuze is not None and keuze.leerlingen:
            who = leerlingen // keuze.van + (keuze.nummer < leerlingen % keuze.van)
        return -(-who * self.aantal // self.leerlingen) if self.leerlingen else self.aantal * (who > 0)


@dataclass(frozen=True)
class Regel:
    """A sheet on the list of what to copy."""

    slug: str
    pagina: Pagina
    werkblad: Werkblad
    stapel: Stapel
    delen: tuple[Exemplaren, ...]
    keuze: Keuze | None
    activiteit: str
    """The activity that uses it; empty where it goes with the whole lesson or home."""

    @cached_property
    def knippen(self) -> bool:
        """Whether something on it is cut out."""
        cards = self.werkblad.soort is not Soort.POSTER and any(stapel.knippen for stapel in self.werkblad.kaarten)
        return cards or any(call.naam == SNIJDT for call in calls(self.pagina))

    @property
    def choice(self) -> tuple[str, bool] | None:
        """What sheets to choose from have in common."""
        return (self.keuze.naam, self.keuze.leerlingen) if self.keuze else None

    @property
    def telt(self) -> bool:
        """Whether its sides are counted: of what those who lead choose from, only the first is."""
        return self.keuze is None or self.keuze.leerlingen or self.keuze.nummer == 0

    def kanten(self, leerlingen: int) -> int:
        """Gives how many printed sides a class of `leerlingen` needs of it."""
        return sum(deel.nodig(leerlingen, self.keuze) * deel.bladzijden for deel in self.delen)

    @property
    def oplage(self) -> str:
        """The same for a script, as JSON."""
        return json.dumps([[deel.bladzijden, deel.aantal, deel.leerlingen, deel.eerste] for deel in self.delen])


def doelgroepen(handleiding: Handleiding) -> list[str | None]:
    """Gives the kinds of classes that a lesson is printed for; one without a name where the series knows none."""
    return [groep.doelgroep for groep in handleiding.gegevens.doelgroepen] or [None]


def kanten(regels: Iterable[Regel], leerlingen: int) -> int:
    """Gives how many printed sides a class of `leerlingen` needs."""
    return sum(regel.kanten(leerlingen) for regel in regels if regel.telt)


def regels(handleiding: Handleiding, les: Les, doelgroep: str | None) -> list[Regel]:
    """Gives what a class of `doelgroep` copies for `les`: pile by pile, each sheet once, in the order of use."""
    made = [
        Regel(slug, *handleiding.bladen[slug], _stapel(handleiding, les, slug), delen, None, activiteit)
        for slug, activiteit in _use(les).items()
        if slug in handleiding.bladen and (delen := _delen(handleiding, les, slug, doelgroep))
    ]
    chosen = _keuzes(les, made)
    order = [*Stapel]
    made.sort(key=lambda regel: order.index(regel.stapel))
    return [replace(regel, keuze=chosen.get(regel.slug)) for regel in made]


@dataclass(frozen=True)
class Lesblad:
    """A sheet on the page of a lesson, for every kind of class at once: `oplagen` has those that copy it differently."""

    regel: Regel
    hoeveel: str
    oplagen: dict[str, str]


def lesbladen(handleiding: Handleiding, les: Les) -> list[Lesblad]:
    """Gives what any class copies for `les`, each sheet once, in the order in which the lesson uses it.

    A sheet that was copied for an earlier lesson and is kept stands there too, without anything to copy.
    """
    found: dict[str, dict[str | None, Regel]] = {}
    for doelgroep in doelgroepen(handleiding):
        for regel in regels(handleiding, les, doelgroep):
            found.setdefault(regel.slug, {})[doelgroep] = regel
    rows = []
    for slug, activiteit in _use(les).items():
        if slug not in found:
            if slug in handleiding.bladen and (kept := _kept(handleiding.bladen[slug][1], les)):
                regel = Regel(slug, *handleiding.bladen[slug], _stapel(handleiding, les, slug), (), None, activiteit)
                rows.append(Lesblad(regel, word(BEWAARD, nummer=kept), {}))
            continue
        regel = next(iter(found[slug].values()))
        oplagen = {groep: other.oplage for groep, other in found[slug].items() if groep}
        differ = oplagen if len({*oplagen.values()}) > 1 else {}
        rows.append(Lesblad(regel, hoeveel(handleiding, regel.werkblad, les.nummer), differ))
    return rows


def hoeveel(handleiding: Handleiding, werkblad: Werkblad, les: int | None = None, doelgroep: str | None = None) -> str:
    """Gives in words how often a sheet is copied: always, or in the lesson with the number `les`, for `doelgroep`."""
    spoken: dict[str, list[str]] = {}
    for deel in werkblad.oplage:
        if (les and deel.lessen and les not in deel.lessen) or (doelgroep and deel.doelgroep not in (None, doelgroep)):
            continue
        where = []
        if grenzen := deel.grenzen:
            van, tot = grenzen
            said = {0: BLADZIJDE, 1: TWEE_BLADZIJDEN}.get(tot - van, BLADZIJDEN)
            where.append(word(said, van=van, tot=tot))
        if deel.doelgroep and not doelgroep:
            where.append(handleiding.gegevens.doelgroep(deel.doelgroep).woord)
        if deel.lessen and not les:
            where += [word(LES, nummer=nummer) for nummer in deel.lessen]
        spoken.setdefault(", ".join(where), []).append(_spoken(handleiding, werkblad, deel))
    told = (f"{where}: {', '.join(parts)}" if where else ", ".join(parts) for where, parts in spoken.items())
    return "; ".join(told) or "1"


def _spoken(handleiding: Handleiding, werkblad: Werkblad, deel: Oplagedeel) -> str:
    first = _often(handleiding, werkblad, deel)
    return f"{first}, {deel.toelichting}" if deel.toelichting else first


def _often(handleiding: Handleiding, werkblad: Werkblad, deel: Oplagedeel) -> str:
    for_whom = handleiding.gegevens.oplage(deel.per).woord
    return f"1 {word(KIEST)}" if werkblad.keuze else " ".join(filter(None, [str(deel.aantal), deel.wat, for_whom]))


def _use(les: Les) -> dict[str, str]:
    """Gives the sheets of a lesson in the order of use, each with the activity that uses it first."""
    used: dict[str, str] = {}
    for activiteit in les.activiteiten:
        for slug in activiteit.werkbladen:
            used.setdefault(slug, activiteit.naam)
    return {slug: used.get(slug, "") for slug in les.bladen}


def _stapel(handleiding: Handleiding, les: Les, slug: str) -> Stapel:
    """Gives the pile of a sheet: homework goes home, whoever it is for."""
    if les.huiswerk and slug in les.huiswerk.werkbladen:
        return Stapel.THUIS
    return handleiding.gegevens.lezer(handleiding.bladen[slug][1].voor).stapel


def _delen(handleiding: Handleiding, les: Les, slug: str, doelgroep: str | None) -> tuple[Exemplaren, ...]:
    """Gives what of a sheet a class of `doelgroep` copies for `les`; nothing where it is not for them."""
    werkblad = handleiding.bladen[slug][1]
    if doelgroep and werkblad.doelgroep not in (None, doelgroep):
        return ()
    if not werkblad.oplage:
        return (Exemplaren(0, werkblad.paginas, 1, 0, True, "1"),)
    found = []
    for deel in werkblad.oplage:
        if (deel.lessen and les.nummer not in deel.lessen) or deel.doelgroep not in (None, doelgroep):
            continue
        first, last = deel.grenzen or (1, werkblad.paginas)
        shared = handleiding.gegevens.oplage(deel.per).leerlingen
        text, short = _spoken(handleiding, werkblad, deel), _often(handleiding, werkblad, deel)
        found.append(
            Exemplaren(
                first - 1, last - first + 1, deel.aantal, shared, deel.grenzen is None, text, short, deel.toelichting
            )
        )
    return tuple(found)


def _kept(werkblad: Werkblad, les: Les) -> int:
    """Gives the number of the lesson before `les` for which a sheet was last copied; 0 where there is none."""
    return max((nummer for deel in werkblad.oplage for nummer in deel.lessen if nummer < les.nummer), default=0)


def _keuzes(les: Les, made: list[Regel]) -> dict[str, Keuze]:
    """Gives of every sheet that is one of several what it is one of."""
    found: dict[str, Keuze] = {}
    groups: dict[str, list[str]] = {}
    for regel in made:
        if regel.werkblad.keuze:
            groups.setdefault(regel.werkblad.keuze, []).append(regel.slug)
    for naam, slugs in groups.items():
        if len(slugs) > 1:
            found |= {slug: Keuze(naam, True, nummer, len(slugs)) for nummer, slug in enumerate(slugs)}
    there = {regel.slug for regel in made}
    for activiteit in les.activiteiten:
        if not activiteit.keuze:
            continue
        options = activiteit.keuzes or tuple((slug,) for slug in activiteit.werkbladen if slug not in found)
        options = tuple(option for option in options if there & {*option})
        if len(options) > 1:
            found |= {
                slug: Keuze(activiteit.naam, False, nummer, len(options))
                for nummer, option in enumerate(options)
                for slug in option
            }
    return found
