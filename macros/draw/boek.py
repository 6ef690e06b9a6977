"""What only a book has: the list of all sheets, each with where it is used."""

from dataclasses import dataclass

from ..model.handleiding import WERKMATERIALEN, Handleiding, Pagina
from .lessen import ankers
from .templating import render
from .verwijzingen import Bladverwijzing, Verwijzing, address, blad, groups, verwijzing
from .words import in_words_of

BLADEN = f"{WERKMATERIALEN}/index.md"
"""The page that the list of all sheets stands on; there need be no such page."""


def sheet_place(slug: str) -> str:
    """Gives the name of the place of a sheet in the list."""
    return f"blad-{slug}"


@dataclass(frozen=True)
class Gebruik:
    """A place where a sheet is used: the number of the lesson (0 for an intervention), and a link to it."""

    les: int
    naar: Verwijzing


def bladen_in_boek(handleiding: Handleiding) -> str:
    """Gives the list of all sheets as it stands in a book."""
    pagina = Pagina(BLADEN, "")
    groepen = [
        (titel, [(blad(handleiding, pagina, slug), used_in(handleiding, pagina, slug)) for slug in slugs])
        for titel, _, slugs in groups(handleiding)
    ]
    with in_words_of(handleiding.gegevens.woorden):
        return render("boek/bladen.html", groepen=groepen, plek=sheet_place)


def used_in(handleiding: Handleiding, pagina: Pagina, slug: str) -> list[Gebruik]:
    """Gives where the sheet `slug` is used, as links on `pagina`: each activity, each lesson, each intervention."""
    found = []
    for les_pagina, les in handleiding.lessen:
        if slug not in les.bladen:
            continue
        adres, places = address(pagina.path, les_pagina.path), ankers(les_pagina)
        activities = [a.naam for a in les.activiteiten if slug in a.werkbladen]
        found += [Gebruik(les.nummer, Verwijzing(f"{adres}#{places.get(naam, '')}", naam)) for naam in activities]
        if not activities:
            found.append(Gebruik(les.nummer, Verwijzing(adres, les_pagina.titel)))
    found += [Gebruik(0, verwijzing(pagina, p)) for p, i in handleiding.interventies if slug in i.werkbladen]
    return found


def all_sheets(handleiding: Handleiding) -> list[tuple[Bladverwijzing, list[Gebruik]]]:
    """Gives every sheet by name, each with where it is used, as links on the page with the list."""
    pagina = Pagina(BLADEN, "")
    found = [(blad(handleiding, pagina, slug), used_in(handleiding, pagina, slug)) for slug in handleiding.bladen]
    return sorted(found, key=lambda pair: (pair[0].naam.lower(), pair[0].slug))
