"""What many macros draw from: a sheet as a list shows it, the groups of sheets, addresses between pages."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from ..model.handleiding import WERKMATERIALEN, Handleiding, Pagina
from ..model.kop import Les, Rol, Werkblad
from ..model.messages import meant


class OnbekendBlad(ValueError):
    """A head names a sheet that is not there."""


@dataclass(frozen=True)
class Bladverwijzing:
    """A sheet as a list shows it: addresses are relative to the page that shows it."""

    slug: str
    titel: str
    werkblad: Werkblad
    pagina: str
    pdf: str
    word: str


def address(from_path: str, to_path: str, suffix: str = ".html") -> str:
    """Gives the relative address in the built site of page `to_path`, seen from page `from_path`."""
    target = posixpath.splitext(to_path)[0] + suffix
    return posixpath.relpath(target, posixpath.dirname(from_path) or ".")


def unique(slugs: Iterable[str]) -> list[str]:
    """Gives `slugs` in order, each once."""
    return list(dict.fromkeys(slugs))


def sheets_of(les: Les) -> list[str]:
    """Gives the slugs of all sheets of a lesson, in the order in which they are used."""
    own = [slug for activiteit in les.activiteiten for slug in activiteit.werkbladen]
    home = [les.huiswerk.werkblad] if les.huiswerk else []
    return unique([*own, *home, *les.werkbladen])


def blad(handleiding: Handleiding, pagina: Pagina, slug: str) -> Bladverwijzing:
    """Gives the sheet `slug` as seen from `pagina`. Raises OnbekendBlad where there is none."""
    bladen = handleiding.bladen
    if slug not in bladen:
        raise OnbekendBlad(f'het werkblad "{slug}" is er niet: {meant(slug, bladen) or "maak het eerst."}')
    sheet, werkblad = bladen[slug]
    links = (address(pagina.path, sheet.path, suffix) for suffix in (".html", ".pdf", ".docx"))
    return Bladverwijzing(slug, sheet.titel, werkblad, *links)


def groups(handleiding: Handleiding) -> list[tuple[str, str, list[str]]]:
    """Gives (title, path of the page or "", slugs) of every group of sheets, each sheet in one group.

    A sheet stands with the first lesson that uses it, else with the first intervention; the others come last.
    """
    users = [(pagina, sheets_of(les)) for pagina, les in handleiding.lessen]
    users += [(pagina, list(interventie.werkbladen)) for pagina, interventie in handleiding.interventies]
    first: dict[str, str] = {}
    for pagina, slugs in users:
        for slug in slugs:
            if slug in handleiding.bladen:
                first.setdefault(slug, pagina.path)
    result = [(pagina.titel, pagina.path, [s for s in first if first[s] == pagina.path]) for pagina, _ in users]
    rest = [slug for slug in handleiding.bladen if slug not in first]
    rest.sort(key=lambda slug: handleiding.bladen[slug][0].titel)
    return [group for group in [*result, ("Overige bladen", "", rest)] if group[2]]


def sheet_path(slug: str) -> str:
    """Gives the path below docs of the sheet `slug`."""
    return f"{WERKMATERIALEN}/{slug}.md"


def rollen(handleiding: Handleiding) -> dict[str, str]:
    """Gives the word that readers see for each role, from `gegevens/rollen.yml` where it stands there."""
    words = handleiding.gegevens.get("rollen") or {}
    return {rol.value: str(words.get(rol.value, rol.value)) for rol in Rol}


def voet(site: str, handleiding: Handleiding, pagina: Pagina) -> str:
    """Gives the footer of a sheet on paper: what it is and where it belongs. `site` is the manual's name."""
    nummers = [str(les.nummer) for _, les in handleiding.lessen if pagina.slug in sheets_of(les)]
    bij = (
        [f"les {nummers[0]}" if len(nummers) == 1 else f"les {nummers[0]} tot en met {nummers[-1]}"] if nummers else []
    )
    if not bij:
        bij = [p.titel for p, interventie in handleiding.interventies if pagina.slug in interventie.werkbladen][:1]
    return " · ".join(unique([site, *bij, pagina.titel]))


@dataclass(frozen=True)
class Verwijzing:
    """A link to another page: its address as seen from the page that shows it, and its title."""

    adres: str
    titel: str


def verwijzing(pagina: Pagina, naar: Pagina) -> Verwijzing:
    """Gives a link on `pagina` to the page `naar`."""
    return Verwijzing(address(pagina.path, naar.path), naar.titel)
