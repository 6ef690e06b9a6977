"""The blocks of a sheet: one function and one template each, and nothing else may stand on a sheet but prose.

Every function takes plain text and numbers and gives HTML whose root carries `data-blok="<name>"`;
`printing/word/` holds the Word counterpart of each. A wrong argument raises `Refusal`: what was found, and what to do.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import chain, count

from ..model.messages import Refusal
from .keuzes import read_option
from .templating import render
from .words import DATUM, NAAM, word

Block = Callable[..., str]

BLANK = re.compile(r"_{3,}")

_TAKEN: ContextVar[set[str] | None] = ContextVar("taken", default=None)


@contextmanager
def names_taken(taken: set[str]) -> Iterator[None]:
    """Has what is drawn meanwhile take no name of a group that is in `taken`, and put its own there."""
    token = _TAKEN.set(taken)
    try:
        yield
    finally:
        _TAKEN.reset(token)


def _group(blok: str, vraag: str) -> str:
    """Gives the name of a group of choices: two groups of one name would be one, and a tick here clear one there."""
    naam = f"{blok}-" + re.sub(r"\W+", "-", vraag.lower()).strip("-")
    taken = _TAKEN.get()
    if taken is not None:
        naam = next(name for name in chain([naam], (f"{naam}-nr-{n}" for n in count(2))) if name not in taken)
        taken.add(naam)
    return naam


def _whole(value: object, what: str, low: int, high: int) -> int:
    """Gives `value` back if it is a whole number from `low` to `high`; raises Refusal otherwise."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise Refusal(f"{what} is {value!r}", f"geef een heel getal van {low} tot en met {high}.")
    return value


def _texts(values: Sequence[object], what: str, low: int = 1, high: int = 60) -> list[str]:
    """Gives `values` back as a list if it holds `low` to `high` non-empty texts; raises Refusal otherwise."""
    if isinstance(values, str) or not isinstance(values, Sequence):
        raise Refusal(what, 'geef een lijst van teksten, zoals ["Wie", "Waarmee"].')
    texts = [value for value in values if isinstance(value, str) and value.strip()]
    if len(texts) != len(values) or not low <= len(texts) <= high:
        amount = str(low) if low == high else f"{low} tot {high}"
        raise Refusal(what, f"geef {amount} teksten tussen aanhalingstekens.")
    return texts


def _maybe_text(value: object, what: str) -> str:
    """Gives `value` back if it is a text, empty or not; raises Refusal otherwise."""
    if not isinstance(value, str):
        raise Refusal(f"{what} is {value!r}", "geef een tekst tussen aanhalingstekens.")
    return value


def _text(value: object, what: str) -> str:
    """Gives `value` back if it is a text with something in it; raises Refusal otherwise."""
    if not isinstance(value, str) or not value.strip():
        raise Refusal(what, "geef een tekst tussen aanhalingstekens.")
    return value


def _short(texts: list[str], most: int) -> list[str]:
    """Gives `texts` back if each has at most `most` letters, so that it fits its drawing; raises Refusal else."""
    for text in texts:
        if len(text) > most:
            raise Refusal(f'"{text}" telt {len(text)} tekens', f"maak het korter, hooguit {most} tekens.")
    return texts


def naamregel(*velden: str) -> str:
    """One row of short labelled lines; `Naam` and `Datum` where nothing else is asked."""
    return render("blokken/naamregel.html", velden=_texts(velden or (word(NAAM), word(DATUM)), "de velden", high=4))


def invulregel(*labels: str) -> str:
    """One row of labels, each followed by a line to write on."""
    return render("blokken/invulregel.html", labels=_texts(labels, "de labels", high=4))


def schrijfregels(vraag: str, aantal: int = 3) -> str:
    """A question with `aantal` lines to write on."""
    return render("blokken/schrijfregels.html", vraag=_text(vraag, "de vraag"), aantal=_whole(aantal, "aantal", 1, 30))


def invulvak(vraag: str, hoogte: int = 40) -> str:
    """A question with an open box of `hoogte` mm to write or type in."""
    return render("blokken/invulvak.html", vraag=_text(vraag, "de vraag"), hoogte=_whole(hoogte, "hoogte", 10, 240))


def tekenvak(opdracht: str, hoogte: int = 80) -> str:
    """An instruction with an empty box of `hoogte` mm to draw in."""
    return render(
        "blokken/tekenvak.html", opdracht=_text(opdracht, "de opdracht"), hoogte=_whole(hoogte, "hoogte", 10, 240)
    )


def portret(opdracht: str, *regels: str) -> str:
    """A frame for a portrait with labelled lines beside it."""
    return render(
        "blokken/portret.html", opdracht=_text(opdracht, "de opdracht"), regels=_texts(regels, "de regels", high=8)
    )


def zin(tekst: str) -> str:
    """A sentence with blanks: each run of three or more `_` is a place to write."""
    stukken = BLANK.split(_text(tekst, "de zin"))
    if len(stukken) < 2:
        raise Refusal("de zin heeft geen plek om in te vullen", 'zet er "___" in.')
    return render("blokken/zin.html", stukken=stukken, leesbaar=BLANK.sub("…", tekst))


def schaal(vraag: str, van: int = 1, tot: int = 10, links: str = "", rechts: str = "") -> str:
    """A question with a scale of whole numbers and a word at either end."""
    if isinstance(van, int) and isinstance(tot, int) and tot <= van:
        raise Refusal(f"de schaal loopt van {van} tot {tot}", "laat tot groter zijn dan van.")
    van, tot = _whole(van, "van", 0, 9), _whole(tot, "tot", 1, 10)
    return render(
        "blokken/schaal.html",
        vraag=_text(vraag, "de vraag"),
        van=van,
        tot=tot,
        links=_maybe_text(links, "links"),
        rechts=_maybe_text(rechts, "rechts"),
        naam=_group("schaal", vraag),
    )


def aankruisen(vraag: str, *opties: str, kolommen: int = 1, anders: str = "") -> str:
    """A question with choices to tick in `kolommen` columns; `anders` adds one with a line to write on.

    A choice has a picture where its words are followed by `|` and the name of one.
    """
    keuzes = [read_option(optie) for optie in _texts(opties, "de keuzes")]
    if again := next((keuze for index, keuze in enumerate(keuzes) if keuze in keuzes[:index]), None):
        raise Refusal(f'de keuze "{again.tekst}" staat er twee keer', "haal er een weg, of schrijf wat er anders is.")
    return render(
        "blokken/aankruisen.html",
        vraag=_text(vraag, "de vraag"),
        keuzes=keuzes,
        kolommen=_whole(kolommen, "kolommen", 1, 5),
        anders=_maybe_text(anders, "anders"),
    )


def invultabel(bijschrift: str, kolommen: Sequence[str], rijen: int | Sequence[str] = 4, hoogte: int = 12) -> str:
    """A table to fill in: `rijen` empty rows, or one row for each text of `rijen`; rows of `hoogte` mm."""
    namen = [""] * _whole(rijen, "rijen", 1, 40) if isinstance(rijen, int) else _texts(rijen, "rijen", high=40)
    return render(
        "blokken/invultabel.html",
        bijschrift=_text(bijschrift, "het bijschrift"),
        kolommen=_texts(kolommen, "de kolommen", high=8),
        rijen=namen,
        hoogte=_whole(hoogte, "hoogte", 6, 120),
    )


def aankruistabel(bijschrift: str, kolommen: Sequence[str], rijen: Sequence[str], een: bool = False) -> str:
    """A table with a text in each row and a box to tick in each column; with `een` only one of a row can be ticked."""
    if not isinstance(een, bool):
        raise Refusal(f"een is {een!r}", "schrijf een=true als er in elke rij één hokje aan mag, of laat het weg.")
    bijschrift, namen = _text(bijschrift, "het bijschrift"), _texts(rijen, "de rijen", high=40)
    return render(
        "blokken/aankruistabel.html",
        bijschrift=bijschrift,
        kolommen=_texts(kolommen, "de kolommen", high=5),
        rijen=[(rij, _group("aankruistabel", f"{bijschrift} {rij}") if een else "") for rij in namen],
    )


def hand(*vingers: str) -> str:
    """A drawn hand with a labelled line for each of the five fingers, thumb first."""
    return render("blokken/hand.html", vingers=_texts(vingers, "de vingers", 5, 5))


def stamboom(opdracht: str) -> str:
    """A drawn tree with empty frames: the pupil decides who stands in it."""
    return render("blokken/stamboom.html", opdracht=_text(opdracht, "de opdracht"))


def vriendencirkel(*kringen: str) -> str:
    """Circles round one another, named from the middle outwards."""
    return render("blokken/vriendencirkel.html", kringen=_texts(kringen, "de kringen", 3, 4))


def podium(*treden: str) -> str:
    """A drawn podium with a label and three lines on each step, the highest step first."""
    return render("blokken/podium.html", treden=_short(_texts(treden, "de treden van het podium", 3, 3), 36))


def mindmap(midden: str, *takken: str) -> str:
    """A box with branches that end in open boxes, each with a number, a label and room to write."""
    return render(
        "blokken/mindmap.html",
        midden=_short([_text(midden, "het midden")], 44)[0],
        takken=_short(_texts(takken, "de takken", 4, 8), 44),
    )


def harten(*vragen: str) -> str:
    """Big hearts, each with a label and room to write."""
    return render("blokken/harten.html", vragen=_short(_texts(vragen, "de harten", 2, 6), 44))


def trap(*treden: str) -> str:
    """A staircase with a label and lines on each step, the lowest step first."""
    return render("blokken/trap.html", treden=_short(_texts(treden, "de treden van de trap", 3, 6), 40))


def vakken(*vragen: str) -> str:
    """Open boxes, each with a label and room to write: hearts for who is too old for those."""
    return render("blokken/vakken.html", vragen=_short(_texts(vragen, "de vakken", 2, 6), 44))


def route(*haltes: str) -> str:
    """Stops on a line, each with a label and lines, the first on top: stairs for who is too old for those."""
    return render("blokken/route.html", treden=_short(_texts(haltes, "de haltes van de route", 3, 6), 40))


def thermometer(vraag: str, *niveaus: str) -> str:
    """A question with a thermometer to colour; its levels are named from low to high, one can be ticked."""
    return render(
        "blokken/thermometer.html",
        vraag=_text(vraag, "de vraag"),
        niveaus=_short(_texts(niveaus, "de niveaus", 3, 6), 80),
        naam=_group("thermometer", vraag),
    )


def kniplijn() -> str:
    """A line to cut along."""
    return render("blokken/kniplijn.html")


def nieuwe_pagina() -> str:
    """What follows starts on a new page."""
    return render("blokken/nieuwe_pagina.html")


# `kaarten` needs the head of its page and stands in `bladen`.
BLOCKS: dict[str, Block] = {
    block.__name__: block
    for block in (
        naamregel, invulregel, schrijfregels, invulvak, tekenvak, portret, zin, schaal, aankruisen,
        invultabel, aankruistabel, hand, stamboom, vriendencirkel, podium, mindmap, harten, vakken, trap, route,
        thermometer, kniplijn, nieuwe_pagina,
    )
}  # fmt: skip
