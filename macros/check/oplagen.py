"""Rules for how often a sheet is copied -> problems: every page is, what is named is there, and a choice has two sides."""

from collections.abc import Iterator

from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Oplagedeel, Werkblad
from ..model.messages import Problem, nearest
from ..model.source import KeyPath

AT: KeyPath = ("werkblad", "oplage")


def pages(handleiding: Handleiding) -> Iterator[Problem]:
    """A part of a sheet's copies is about pages that the sheet has, and every page is in some part."""
    for pagina, werkblad in handleiding.bladen.values():
        copied: set[int] = set()
        for index, deel in enumerate(werkblad.oplage):
            first, last = deel.grenzen or (1, werkblad.paginas)
            copied |= {*range(first, last + 1)}
            if not first <= last <= werkblad.paginas:
                size = "1 pagina" if werkblad.paginas == 1 else f"{werkblad.paginas} pagina's"
                found = f'"bladzijden" is "{deel.bladzijden}", en het blad beslaat {size}'
                line = pagina.line(*AT, index, "bladzijden")
                yield Problem(pagina.where, line, "verkeerde waarde", found, "noem bladzijden die er zijn.")
        missing = sorted({*range(1, werkblad.paginas + 1)} - copied)
        strange = any((deel.grenzen or (1, 1))[1] > werkblad.paginas for deel in werkblad.oplage)
        if werkblad.oplage and missing and not strange:  # else the missing page is probably the one that is not there
            found = f"bladzijde {missing[0]} staat niet in oplage"
            fix = "zet erbij hoe vaak je haar kopieert."
            yield Problem(pagina.where, pagina.line(*AT), "ontbrekende sleutel", found, fix)


def classes(handleiding: Handleiding) -> Iterator[Problem]:
    """A sheet for one kind of class has no copies for another."""
    for pagina, werkblad in handleiding.bladen.values():
        for index, deel in enumerate(werkblad.oplage):
            if werkblad.doelgroep and deel.doelgroep not in (None, werkblad.doelgroep):
                line = pagina.line(*AT, index, "doelgroep")
                found = f'"{deel.doelgroep}", maar het blad is voor {werkblad.doelgroep}'
                yield Problem(pagina.where, line, "verkeerde waarde", found, "haal het hier weg.")


def lessons(handleiding: Handleiding) -> Iterator[Problem]:
    """The lessons that a part names have the sheet, and who needs it has it: copied for that lesson, or kept from one before."""
    for slug, (pagina, werkblad) in handleiding.bladen.items():
        numbers = {les.nummer for _, les in handleiding.lessen_met.get(slug, [])}
        for index, deel in enumerate(werkblad.oplage):
            for nummer in deel.lessen:
                if nummer not in numbers:
                    line = pagina.line(*AT, index, "lessen")
                    fix = "haal hem weg."
                    yield Problem(pagina.where, line, "onbekende les", f"les {nummer} noemt dit blad niet", fix)
        named = {nummer for deel in werkblad.oplage for nummer in deel.lessen}
        for nummer in sorted(numbers) if named <= numbers else ():  # one that is wrong is told, and may be this one
            if werkblad.oplage and not any(_copied(deel, nummer) for deel in werkblad.oplage):
                found = f"les {nummer} noemt dit blad, maar kopieert het niet"
                fix = "zet de les of een eerdere in een van de lijstjes lessen, of haal het blad uit de les."
                yield Problem(pagina.where, pagina.line(*AT), "ontbrekende sleutel", found, fix)
                break


def _copied(deel: Oplagedeel, nummer: int) -> bool:
    """Whether there is a copy of these pages in the lesson with this number, made for it or kept."""
    return not deel.lessen or min(deel.lessen) <= nummer


def alternatives(handleiding: Handleiding) -> Iterator[Problem]:
    """Pupils choose between two sheets at least, in every lesson that has one of them."""
    for slug, (pagina, werkblad) in handleiding.bladen.items():
        for _, les in handleiding.lessen_met.get(slug, []) if werkblad.keuze else []:
            others = {other: _keuze(handleiding, other) or "" for other in les.bladen if other != slug}
            if werkblad.keuze not in others.values():
                found = f'in les {les.nummer} is er geen ander blad met keuze "{werkblad.keuze}"'
                near = nearest(werkblad.keuze or "", filter(None, others.values()))
                so_named = [other for other, keuze in others.items() if near and keuze == near]
                fix = f'bedoel je "{near}"?' if near else "zet dat woord ook bij het andere blad, of haal keuze weg."
                if len(so_named) == 1:  # of the two, either may be wrong: the first is told
                    if so_named[0] < slug:
                        continue
                    fix = f'bij {so_named[0]} staat "{near}"; maak ze gelijk.'
                yield Problem(pagina.where, pagina.line("werkblad", "keuze"), "onbekende waarde", found, fix)


def choices_of_an_activity(handleiding: Handleiding) -> Iterator[Problem]:
    """What is chosen from in an activity are its sheets, each in one choice, and there are two choices at least."""
    for pagina, les in handleiding.lessen:
        for index, activiteit in enumerate(les.activiteiten):
            at: KeyPath = ("les", "activiteiten", index, "keuzes")
            if activiteit.keuzes and (len(activiteit.keuzes) < 2 or not activiteit.keuze):
                fix = (
                    "zet er keuze: true bij, en ten minste twee keuzes."
                    if not activiteit.keuze
                    else "noem er ten minste twee."
                )
                found = f'keuzes bij "{activiteit.naam}" zijn geen keuze'
                yield Problem(pagina.where, pagina.line(*at), "verkeerde waarde", found, fix)
            if activiteit.keuze and not activiteit.keuzes and len(activiteit.werkbladen) < 2:
                found = f'keuze: true bij "{activiteit.naam}", en er is geen tweede blad'
                line = pagina.line(*at[:-1], "keuze")
                yield Problem(pagina.where, line, "verkeerde waarde", found, "noem er nog een, of haal keuze weg.")
            yield from _named(pagina, at, activiteit.keuzes, activiteit.werkbladen)


def _named(
    pagina: Pagina, at: KeyPath, keuzes: tuple[tuple[str, ...], ...], werkbladen: tuple[str, ...]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, option in enumerate(keuzes):
        for slug in option:
            if slug not in werkbladen:
                found = f'"{slug}" staat niet bij de werkbladen van deze activiteit'
                line, fix = pagina.line(*at, number), "zet het erbij of haal het weg."
                yield Problem(pagina.where, line, "onbekend werkblad", found, fix, missed=slug)
            elif slug in seen:
                found = f'"{slug}" staat in twee keuzes'
                yield Problem(pagina.where, pagina.line(*at, number), "dubbele naam", found, "laat het in één staan.")
            seen.add(slug)


def _keuze(handleiding: Handleiding, slug: str) -> str | None:
    werkblad: Werkblad | None = handleiding.bladen[slug][1] if slug in handleiding.bladen else None
    return werkblad.keuze if werkblad else None


RULES = (pages, classes, choices_of_an_activity)
ACROSS = (lessons, alternatives)
