"""The page with which the pack of a lesson opens: which pages to print how often, for whom, what to cut, what goes home.

It is drawn from the lesson, the sums of `oplage`, and the place that every page has in the pack.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from markupsafe import Markup

from ..model.gegevens import Stapel
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Les
from .oplage import Exemplaren, Keuze, Regel, doelgroepen, kanten, regels
from .templating import render
from .verwijzingen import naam, unique
from .words import MEE_NAAR_HUIS, VOOR, VOOR_DE_LEERLINGEN, in_words_of, word

SLUG = "{}-werkbladen"
"""The name of the pack's files, after that of the lesson; behind it the kind of class."""

Plaats = tuple[int, int]
"""The first and the last page in the pack, counted from 1."""


@dataclass(frozen=True)
class Pakket:
    """What a class of `doelgroep` copies for a lesson; `path` is that of its files below the site, without suffix."""

    pagina: Pagina = field(repr=False)
    les: Les = field(repr=False)
    doelgroep: str | None
    path: str
    regels: tuple[Regel, ...] = field(repr=False)


@dataclass(frozen=True)
class Rij:
    """A row of the list: pages that are printed equally often."""

    plaats: Plaats
    naam: str
    exemplaren: int
    hoeveel: str
    noot: str
    knippen: bool
    telt_mee: bool
    """True where another class needs another number."""
    tweede: bool
    """True where those who lead choose, and another was counted."""


@dataclass(frozen=True)
class Groep:
    """Rows that stand together: what is chosen from, with what holds for all of it, or what is not."""

    keuze: Keuze | None
    erbij: bool
    """True where it goes with a choice that another pile is about."""
    samen: int
    noot: str
    rijen: tuple[Rij, ...]


def pakketten(handleiding: Handleiding, of: Pagina | None = None) -> list[Pakket]:
    """Gives every pack of the series, or only those of the lesson on the page `of`: one for each lesson with sheets and
    each kind of class."""
    with in_words_of(handleiding.gegevens.woorden):
        return [
            Pakket(pagina, les, doelgroep, pack_path(pagina, doelgroep), tuple(made))
            for pagina, les in handleiding.lessen
            if of is None or pagina is of
            for doelgroep in doelgroepen(handleiding)
            if (made := regels(handleiding, les, doelgroep))
        ]


def pack_path(pagina: Pagina, doelgroep: str | None = None) -> str:
    """Gives the path below the site of a lesson's pack, without suffix."""
    name = SLUG.format(pagina.path.removesuffix(".md"))
    return f"{name}-{doelgroep}" if doelgroep else name


def stapelnaam(handleiding: Handleiding, stapel: Stapel) -> str:
    """Gives what a pile is called."""
    if stapel is Stapel.KLAS:
        return word(VOOR_DE_LEERLINGEN)
    if stapel is Stapel.THUIS:
        return word(MEE_NAAR_HUIS)
    readers = unique(lezer.voor for lezer in handleiding.gegevens.lezers if lezer.stapel is stapel)
    spoken = word(VOOR, wie=", ".join(readers))
    return spoken[:1].upper() + spoken[1:]


def pack_title(handleiding: Handleiding, pakket: Pakket) -> str:
    """Gives what a pack is called: the lesson, and the kind of class where there are more."""
    groep = handleiding.gegevens.doelgroep(pakket.doelgroep).woord if pakket.doelgroep else ""
    return " · ".join(filter(None, [pakket.pagina.titel, groep]))


def kopieerlijst(
    handleiding: Handleiding,
    pakket: Pakket,
    plaatsen: Mapping[str, Sequence[Plaats]],
    reeks: str,
    taal: str,
    stijl: str,
) -> str:
    """Gives the HTML of a pack's opening page; `plaatsen` has for every sheet where each of its parts stands."""
    klas = handleiding.gegevens.klas
    with in_words_of(handleiding.gegevens.woorden):
        stapels = [
            (stapelnaam(handleiding, stapel), kanten(found, klas.leerlingen), groepen(handleiding, found, plaatsen))
            for stapel, rows in groupby(pakket.regels, lambda regel: regel.stapel)
            if (found := [*rows])
        ]
        return render(
            "kopieerlijst.html", les=pakket.les, titel=pack_title(handleiding, pakket), stapels=stapels, klas=klas.leerlingen,
            totaal=kanten(pakket.regels, klas.leerlingen), totalen=[(size, kanten(pakket.regels, size)) for size in klas.groottes],
            knippen=any(regel.knippen for regel in pakket.regels), reeks=reeks, taal=taal, stijl=Markup(stijl),
        )  # fmt: skip


def groepen(handleiding: Handleiding, found: Sequence[Regel], plaatsen: Mapping[str, Sequence[Plaats]]) -> list[Groep]:
    """Gives the rows of a pile, those to choose from together."""
    result = []
    for keuze, rows in groupby(found, lambda regel: regel.choice):
        members = [*rows]
        rijen: list[Rij] = []
        for regel in members:
            for deel, plaats in zip(regel.delen, plaatsen[regel.slug], strict=True):
                _add(rijen, _rij(handleiding, regel, deel, plaats))
        shared = {rij.noot for rij in rijen} if keuze and len(rijen) > 1 else set()
        noot = shared.pop() if len(shared) == 1 else ""
        if noot:
            rijen = [replace(rij, noot="") for rij in rijen]
        samen = sum(regel.delen[0].nodig(handleiding.gegevens.klas.leerlingen, regel.keuze) for regel in members)
        erbij = members[0].stapel is not Stapel.LEIDING and keuze is not None and not keuze[1]
        result.append(Groep(members[0].keuze, erbij, samen, noot, tuple(rijen)))
    return result


def _rij(handleiding: Handleiding, regel: Regel, deel: Exemplaren, plaats: Plaats) -> Rij:
    chosen = regel.keuze is not None and regel.keuze.leerlingen
    shared = deel.leerlingen > 0 and not chosen
    return Rij(
        plaats=plaats,
        naam=naam(handleiding, regel.pagina),
        exemplaren=deel.nodig(handleiding.gegevens.klas.leerlingen, regel.keuze),
        hoeveel=deel.kort if shared else "",
        noot=deel.noot,
        knippen=regel.knippen,
        telt_mee=deel.leerlingen > 0,
        tweede=not regel.telt,
    )


def _add(rijen: list[Rij], rij: Rij) -> None:
    """Adds a row, or to the row before it where that is printed equally often and stands right before it."""
    before = rijen[-1] if rijen else None
    if before and (before.naam, before.exemplaren, before.hoeveel, before.plaats[1] + 1) == (
        rij.naam, rij.exemplaren, rij.hoeveel, rij.plaats[0],
    ):  # fmt: skip
        plaats = (before.plaats[0], rij.plaats[1])
        rijen[-1] = replace(before, plaats=plaats, noot=rij.noot if before.noot in ("", rij.noot) else before.noot)
    else:
        rijen.append(rij)
