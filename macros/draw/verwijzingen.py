"""What many macros draw from: a sheet as a list shows it, the groups of sheets, addresses between pages."""

import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from ..model.beeld import BEELD
from ..model.gegevens import Lezer
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Soort, Werkblad
from ..model.mappen import WERKMATERIALEN
from ..model.messages import Refusal, meant
from ..text.calls import calls
from .oplage import hoeveel
from .words import LES, LESSEN, LOSSE_LESSEN, OVERIGE_BLADEN, word

UNKNOWN_SHEET = "onbekend werkblad"
A3 = "-a3.pdf"
"""What the name of the PDF of a poster on large paper ends in."""

Given = TypeVar("Given")


def once_per_handleiding(function: Callable[[Handleiding], Given]) -> Callable[[Handleiding], Given]:
    """Has `function` work out its answer once for every manual, and forget it together with the manual."""
    known: WeakKeyDictionary[Handleiding, Given] = WeakKeyDictionary()

    @wraps(function)
    def remembered(handleiding: Handleiding) -> Given:
        if handleiding not in known:
            known[handleiding] = function(handleiding)
        return known[handleiding]

    return remembered


@dataclass(frozen=True)
class Variantverwijzing:
    """The files of a variant of a sheet: their addresses are relative to the page that shows them."""

    variant: str
    woord: str
    """The word that readers see for it."""
    naam: str
    """The name of the sheet with that word behind it."""
    pdf: str
    word: str
    paginas: int


@dataclass(frozen=True)
class Bladverwijzing:
    """A sheet as a list shows it: addresses are relative to the page that shows it."""

    slug: str
    naam: str
    """Its title, with what sets it apart from sheets of the same title."""
    werkblad: Werkblad
    lezer: Lezer
    doelgroep: str
    """The word for the age or the school that it is made for; empty where it is for all."""
    pagina: str
    pdf: str
    word: str
    a3: str = ""
    """The PDF on paper twice as large; empty where it is no poster."""
    beeld: str = ""
    """The small picture of its first page."""
    kopieen: str = ""
    """How many to copy, and for whom."""
    varianten: tuple[Variantverwijzing, ...] = ()


def address(from_path: str, to_path: str, suffix: str = ".html") -> str:
    """Gives the relative address in the built site of page `to_path`, seen from page `from_path`."""
    folder, _, name = to_path.rpartition("/")
    return _way(posixpath.dirname(from_path), folder) + posixpath.splitext(name)[0] + suffix


@lru_cache(maxsize=1024)
def _way(from_folder: str, to_folder: str) -> str:
    """Gives how to come from one folder to another, with a slash at its end; nothing where they are one."""
    return "" if from_folder == to_folder else posixpath.relpath(to_folder or ".", from_folder or ".") + "/"


def unique(words: Iterable[str]) -> list[str]:
    """Gives `words` in order, each once."""
    return list(dict.fromkeys(words))


def blad(handleiding: Handleiding, pagina: Pagina, slug: str) -> Bladverwijzing:
    """Gives the sheet `slug` as seen from `pagina`. Raises Refusal where there is none."""
    bladen = handleiding.bladen
    if slug not in bladen:
        raise Refusal(f'het werkblad "{slug}" is er niet', meant(slug, bladen) or "maak het eerst.", UNKNOWN_SHEET)
    sheet, werkblad = bladen[slug]
    page, pdf, doc = (address(pagina.path, sheet.path, suffix) for suffix in (".html", ".pdf", ".docx"))
    groep = handleiding.gegevens.doelgroep(werkblad.doelgroep).woord if werkblad.doelgroep else ""
    a3 = address(pagina.path, sheet.path, A3) if werkblad.soort is Soort.POSTER else ""
    lezer = handleiding.gegevens.lezer(werkblad.voor)
    called = naam(handleiding, sheet)
    others = tuple(
        Variantverwijzing(
            variant.variant,
            variant.woord,
            f"{called} ({variant.woord})",
            address(pagina.path, sheet.path, f"-{variant.variant}.pdf"),
            address(pagina.path, sheet.path, f"-{variant.variant}.docx"),
            paginas,
        )
        for variant, paginas in handleiding.varianten(werkblad)
    )
    return Bladverwijzing(
        slug, called, werkblad, lezer, groep, page, pdf, doc, a3, beeld=address(pagina.path, sheet.path, BEELD),
        kopieen=hoeveel(handleiding, werkblad), varianten=others,
    )  # fmt: skip


def naam(handleiding: Handleiding, pagina: Pagina) -> str:
    """Gives what lists, the menu and the search call a page: its title, and what sets a sheet apart from its namesakes.

    On paper a sheet has its title alone: who fills it in need not read that there are others.
    """
    if not (sheet := pagina.werkblad):
        return pagina.titel
    others = _namesakes(handleiding)[pagina.titel.lower()]
    alike = [other for other in others if (other.doelgroep, other.versie) == (sheet.doelgroep, sheet.versie)]
    groep = handleiding.gegevens.doelgroep(sheet.doelgroep).woord if sheet.doelgroep and len(others) > 1 else ""
    lezer = handleiding.gegevens.lezer(sheet.voor).woord if len(alike) > 1 else ""
    behind = ", ".join(filter(None, [groep, sheet.versie, lezer]))
    return f"{pagina.titel} ({behind})" if behind else pagina.titel


@once_per_handleiding
def _namesakes(handleiding: Handleiding) -> dict[str, list[Werkblad]]:
    """Gives the sheets of every title."""
    found: dict[str, list[Werkblad]] = {}
    for pagina, sheet in handleiding.bladen.values():
        found.setdefault(pagina.titel.lower(), []).append(sheet)
    return found


def groups(handleiding: Handleiding) -> list[tuple[str, str, list[str]]]:
    """Gives (title, path of the page or "", slugs) of every group of sheets, each sheet in one group.

    A sheet stands with the first lesson that uses it, else with the first intervention; the others come last.
    """
    users = [(pagina, les.bladen) for pagina, les in handleiding.lessen]
    users += [(pagina, list(interventie.werkbladen)) for pagina, interventie in handleiding.interventies]
    taken: set[str] = set()
    result: list[tuple[str, str, list[str]]] = []
    for pagina, slugs in users:
        new = [slug for slug in dict.fromkeys(slugs) if slug in handleiding.bladen and slug not in taken]
        taken.update(new)
        result.append((pagina.titel, pagina.path, new))
    rest = [slug for slug in handleiding.bladen if slug not in taken]
    rest.sort(key=lambda slug: naam(handleiding, handleiding.bladen[slug][0]))
    return [group for group in [*result, (word(OVERIGE_BLADEN), "", rest)] if group[2]]


def sheet_path(slug: str) -> str:
    """Gives the path below docs of the sheet `slug`."""
    return f"{WERKMATERIALEN}/{slug}.md"


def voet(site: str, handleiding: Handleiding, pagina: Pagina) -> str:
    """Gives the footer of a sheet on paper: what it is and where it belongs. `site` is the manual's name."""
    nummers = [les.nummer for _, les in handleiding.lessen_met.get(pagina.slug, ())]
    bij = [_lessen(sorted(nummers))] if nummers else []
    if not bij:
        bij = [p.titel for p, interventie in handleiding.interventies if pagina.slug in interventie.werkbladen][:1]
    return " · ".join(unique([site, *bij, pagina.titel]))


def _lessen(nummers: list[int]) -> str:
    """Gives which lessons these are, in words: only three or more that follow one another are a range."""
    first, last = nummers[0], nummers[-1]
    if first == last:
        return word(LES, nummer=first)
    if len(nummers) > 2 and nummers == list(range(first, last + 1)):
        return word(LESSEN, van=first, tot=last)
    return word(LOSSE_LESSEN, nummers=", ".join(map(str, nummers[:-1])), laatste=last)


@dataclass(frozen=True)
class Verwijzing:
    """A link to another page: its address as seen from the page that shows it, and its title."""

    adres: str
    titel: str


def verwijzing(pagina: Pagina, naar: Pagina) -> Verwijzing:
    """Gives a link on `pagina` to the page `naar`."""
    return Verwijzing(address(pagina.path, naar.path), naar.titel)


def page_with(handleiding: Handleiding, macro: str) -> Pagina | None:
    """Gives the first page that calls `macro`, or None."""
    return next((page for page in handleiding.paginas.values() if any(c.naam == macro for c in calls(page))), None)


def picture_at(pagina: Pagina, beeld: str | None) -> str:
    """Gives the address of the drawing `beeld`, that stands among the sheets, as seen from `pagina`; nothing for none."""
    return posixpath.relpath(f"{WERKMATERIALEN}/{beeld}", posixpath.dirname(pagina.path) or ".") if beeld else ""
