"""What only a book has: the list of all sheets, each with where it is used, and its registers."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from ..model.handleiding import Handleiding, Pagina
from ..model.mappen import BOEK, EPUB, STICK, WERKMATERIALEN
from .lessen import ankers
from .templating import render
from .uitgever import uitgever
from .verwijzingen import Verwijzing, address, blad, groups, page_with, verwijzing
from .words import in_words_of

VORMEN = {"pdf": BOEK, "epub": EPUB, "zip": STICK}
"""The forms in which the whole manual can be downloaded."""
BLADEN = f"{WERKMATERIALEN}/index.md"
"""The page that the list of all sheets stands on; there need be no such page."""


def sheet_place(slug: str) -> str:
    """Gives the name of the place of a sheet in the list."""
    return f"blad-{slug}"


def handleiding_downloads(handleiding: Handleiding, pagina: Pagina) -> str:
    """The whole manual to download, in every form that there is."""
    vormen = {vorm: address(pagina.path, file, f".{vorm}") for vorm, file in VORMEN.items()}
    return render("boek/downloads.html", vormen=vormen)


@dataclass(frozen=True)
class Gebruik:
    """A place where a sheet is used: an activity with the number of its lesson, or a whole page (0), and a link to it."""

    les: int
    naar: Verwijzing


def bladen_in_boek(handleiding: Handleiding) -> str:
    """Gives the list of all sheets as it stands in a book."""
    pagina = Pagina(BLADEN, "")
    with in_words_of(handleiding.gegevens.woorden):
        groepen = [
            (titel, [(blad(handleiding, pagina, slug), used_in(handleiding, pagina, slug)) for slug in slugs])
            for titel, _, slugs in groups(handleiding)
        ]
        return render("boek/bladen.html", groepen=groepen, plek=sheet_place)


def register_of_sheets(handleiding: Handleiding, path: str) -> str:
    """Gives every sheet by name, with where it is described and where it is used, as links on the page `path`."""
    pagina = Pagina(path, "")
    lijst = address(path, BLADEN)
    found = [(blad(handleiding, pagina, slug), used_in(handleiding, pagina, slug)) for slug in handleiding.bladen]
    rijen = [
        (Verwijzing(f"{lijst}#{sheet_place(sheet.slug)}", sheet.naam), used)
        for sheet, used in sorted(found, key=lambda pair: (_for_sorting(pair[0].naam), pair[0].slug))
    ]
    with in_words_of(handleiding.gegevens.woorden):
        return render("boek/register_bladen.html", rijen=rijen)


def register_of_signs(handleiding: Handleiding, path: str) -> str:
    """Gives every kind of sign, with the activities where it may be seen, as links on the page `path`; or nothing."""
    groepen = [
        (groep.woord, list(_seen(handleiding, path, groep.groep))) for groep in handleiding.gegevens.signaalgroepen
    ]
    with in_words_of(handleiding.gegevens.woorden):
        found = [(woord, lessen) for woord, lessen in groepen if lessen]
        return render("boek/register_signalen.html", groepen=found) if found else ""


def _seen(handleiding: Handleiding, path: str, groep: str) -> Iterator[tuple[int, list[Verwijzing]]]:
    """Gives the number of every lesson in which a sign of `groep` may be seen, and links on `path` to its activities."""
    for pagina, les in handleiding.lessen:
        adres, places = address(path, pagina.path), ankers(pagina)
        found = [
            Verwijzing(f"{adres}#{places.get(activiteit.naam, '')}", activiteit.naam)
            for activiteit in les.activiteiten
            if any(signaal.groep == groep for signaal in activiteit.signalen)
        ]
        if found:
            yield les.nummer, found


def _for_sorting(naam: str) -> str:
    """Gives `naam` as a reader looks for it: without accents, capitals and marks."""
    plain = normalize("NFKD", naam.lower())
    return "".join(sign for sign in plain if sign.isalnum() or sign.isspace()).strip()


def colophon(handleiding: Handleiding) -> Pagina | None:
    """Gives the page that tells who publishes this edition, or None."""
    return page_with(handleiding, uitgever.__name__)


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
            found.append(Gebruik(0, Verwijzing(adres, les_pagina.titel)))
    found += [Gebruik(0, verwijzing(pagina, p)) for p, i in handleiding.interventies if slug in i.werkbladen]
    return found
