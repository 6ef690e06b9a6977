"""Rules for which macros a page has -> problems: what belongs on it is there, once."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import dropwhile, pairwise, takewhile

from ..draw.bladen import bladkop
from ..draw.registry import ON_SHEETS, PAGE_MACROS, macros_for, signature_of
from ..model.bewaren import Bewaren
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Soort
from ..model.mappen import INTERVENTIES, LESSEN, WERKMATERIALEN
from ..model.messages import Kind, Problem, Refusal
from ..text.calls import calls
from ..text.markdown import headings, line_at
from ..text.phrases import pattern
from .macros import drawn

CODE = "ontbrekende macro"
FIELD = re.compile(r"[<](?:input|textarea)\b")
BEGUN = 2  # lessons
LISTS = {
    "bronnen": ("bronnenlijst", BEGUN), "begrippen": ("begrippenlijst", BEGUN), "planning": ("planning", 5),
    "signaalgroepen": ("wat_doe_je_als", 5), "uitgever": ("uitgever", 5),
}  # fmt: skip
"""For each list that belongs on a page of its own: the macro that shows it, and from how many lessons on it does."""
FORMS = {"evaluatieformulier": "evaluatie"}
"""For each macro with questions of a list that belongs on a sheet of that name: the list."""
OF_FOLDERS = {LESSEN: "lessenlijst", INTERVENTIES: "interventielijst", WERKMATERIALEN: "bladenlijst"}
"""For each folder: the macro that lists its pages, for the page that the folder begins with."""
WAY_STEP = re.compile(r"\| *\[[^\]]+\]\(#\w+-(?P<number>\d+)-[^)]*\)")
"""How a row of a table begins that leads to a step with a number, lower on the page."""
MANY, FOR_EACH = 5, 3  # pages of one kind that have a macro, in all and for each that lacks it: then it was lost there
SAME = {naam for naam in PAGE_MACROS if naam in ON_SHEETS and not signature_of(naam).parameters} - {bladkop.__name__}
"""What is drawn the same on each sheet that has it: a letterhead. (Of the bar of buttons another rule tells.)"""
OTHERS = 3  # sheets of a kind that have it
NOWHERE = "deze lijst staat op geen enkele pagina"
STEPS = 4  # rows of a table that each lead to a step: then they are a way


def once(handleiding: Handleiding) -> Iterator[Problem]:
    """What is drawn from the facts of a page stands on it once."""
    for pagina in handleiding.paginas.values():
        seen: dict[str, int] = {}
        for call in calls(pagina):
            if call.naam in PAGE_MACROS and call.naam not in ON_SHEETS and not call.code:
                first = seen.setdefault(call.naam, call.line)
                if first != call.line:
                    found = f"{{{{ {call.naam}() }}}} staat ook op regel {first}"
                    yield Problem(pagina.where, call.line, CODE, found, "haal er één weg.")


def there(handleiding: Handleiding) -> Iterator[Problem]:
    """What is drawn from the head of a page stands on it; and so does what the other pages of its kind have under a heading."""
    for kind in ("les", "interventie"):
        paginas = [pagina for pagina in handleiding.paginas.values() if getattr(pagina, kind)]
        called = {pagina.path: {call.naam for call in calls(pagina)} for pagina in paginas}
        for naam in [naam for naam in PAGE_MACROS if naam not in ON_SHEETS]:
            others = [pagina for pagina in paginas if naam in called[pagina.path]]
            lacking = [pagina for pagina in paginas if naam not in called[pagina.path]]
            needed = [pagina for pagina in lacking if naam in _from_head(pagina, bool(others))]
            usual = [p for p in lacking if _place(p, naam, others) and _drawable(handleiding, p, naam)]
            many = len(others) >= max(MANY, FOR_EACH * len(usual))
            for pagina in dict.fromkeys([*needed, *(usual if many else [])]):
                found = f"{{{{ {naam}() }}}} staat niet op de pagina"
                fix = "zet de macro hier ergens op een eigen regel" + (
                    ", zoals op de andere pagina's" if others else ""
                )
                fix += "." if pagina in needed else "; hoort ze hier niet, geef dit kopje dan een andere naam."
                yield Problem(pagina.where, _line(pagina, naam, others), CODE, found, fix)


def on_sheets(handleiding: Handleiding) -> Iterator[Problem]:
    """A sheet begins with what all others of its kind begin with, below the bar of buttons: a letter with its letterhead."""
    kinds = defaultdict(list)
    for pagina, werkblad in handleiding.bladen.values():
        kinds[werkblad.soort].append((pagina, [call for call in calls(pagina) if call.naam in SAME]))
    for sheets in kinds.values():
        for naam in sorted(SAME):
            lacking = [pagina for pagina, found in sheets if naam not in {call.naam for call in found}]
            if len(lacking) == 1 and len(sheets) > OTHERS:
                found = f"{{{{ {naam}() }}}} staat niet op de pagina"
                fix = (
                    "zet de macro onder {{ bladkop() }}, op een eigen regel, zoals op de andere bladen van deze soort."
                )
                yield Problem(lacking[0].where, _top(lacking[0]), CODE, found, fix)


def _from_head(pagina: Pagina, on_others: bool) -> set[str]:
    """Gives the macros without which the head of a page is not seen on it: some only where they stand `on_others` of its kind."""
    if les := pagina.les:
        return {"les_in_een_oogopslag", "vorige_en_volgende"} | ({"huiswerk"} if les.huiswerk else set())
    if pagina.interventie:
        return {"interventie_in_een_oogopslag"} | ({"wat_is_bekend"} if on_others else set())
    return set()


def _drawable(handleiding: Handleiding, pagina: Pagina, naam: str) -> bool:
    """Tells whether the macro `naam` would have something to show on a page."""
    try:
        return bool(macros_for(handleiding, pagina)[naam]())
    except (Refusal, TypeError):
        return False


def _line(pagina: Pagina, naam: str, others: list[Pagina]) -> int:
    """Gives the line where a macro was expected: under the heading that it has on another page, at the end, or at the top."""
    for other in others:
        if _first(other, naam) == max(call.line for call in calls(other)):
            return line_at(pagina, len(pagina.text.rstrip()))
    return _place(pagina, naam, others) or _top(pagina)


def _top(pagina: Pagina) -> int:
    return line_at(pagina, len(pagina.text) - len(pagina.text.lstrip("\n")))


def _place(pagina: Pagina, naam: str, others: list[Pagina]) -> int | None:
    """Gives the line of the heading under which another page has the macro, where `pagina` has that heading too."""
    here = {kopje.tekst: kopje.line for kopje in headings(pagina)}
    for other in others:
        above = [kopje.tekst for kopje in headings(other) if kopje.line < _first(other, naam)]
        if above and above[-1] in here:
            return here[above[-1]]
    return None


def _first(pagina: Pagina, naam: str) -> int:
    return next(call.line for call in calls(pagina) if call.naam == naam)


def kept(handleiding: Handleiding) -> Iterator[Problem]:
    """A form that stays has something to fill in."""
    for pagina, werkblad in handleiding.bladen.values():
        if werkblad.bewaren == Bewaren.JA and not any(
            FIELD.search(str(html)) for html in drawn(handleiding, pagina).values()
        ):
            fix = 'zet er iets op om in te vullen, zoals {{ invulregel("…") }}, of haal bewaren weg.'
            line = pagina.line("werkblad", "bewaren")
            yield Problem(pagina.where, line, "formulier zonder velden", "er is niets in te vullen", fix)


def shown(handleiding: Handleiding) -> Iterator[Problem]:
    """What stands in a list of its own is on a page, once the series is more than begun."""
    called = _called(handleiding)
    for name, (naam, lessons) in LISTS.items():
        there = name in handleiding.sources and getattr(handleiding.gegevens, name)
        if len(handleiding.lessen) >= lessons and there and naam not in called:
            slugs = {name, naam.replace("_", "-")}
            pagina = next((pagina for pagina in handleiding.paginas.values() if pagina.slug in slugs), None)
            where, line = (pagina.where, _top(pagina)) if pagina else (handleiding.where_list(name), 1)
            found = f"{handleiding.where_list(name)} staat op geen enkele pagina" if pagina else NOWHERE
            fix = f"zet {{{{ {naam}() }}}} op {'deze' if pagina else 'een'} pagina."
            yield Problem(where, line, CODE, found, fix, kind=None if pagina else Kind.UNSHOWN)


def forms(handleiding: Handleiding) -> Iterator[Problem]:
    """The sheet that is called as a macro with questions of a list has that macro, where no other has."""
    called = _called(handleiding)
    for naam, name in FORMS.items():
        pagina, werkblad = handleiding.bladen.get(naam.replace("_", "-"), (None, None))
        if pagina and werkblad and getattr(handleiding.gegevens, name) and naam not in called:
            found = f"{{{{ {naam}() }}}} staat niet op het blad"
            fix = f"zet de macro op een eigen regel: zij tekent de vragen uit {handleiding.where_list(name)}."
            yield Problem(pagina.where, _top(pagina), CODE, found, fix)


def nameless(handleiding: Handleiding) -> Iterator[Problem]:
    """A form asks for no pupil's name: it is kept, and others read it."""
    taal = handleiding.gegevens.taal
    name, instead = (
        re.compile(rf"\b{pattern(words)}\b", re.IGNORECASE) for words in (taal.naam_van_leerling, taal.zonder_naam)
    )
    for pagina, werkblad in handleiding.bladen.values():
        for call in calls(pagina) if werkblad.soort is Soort.FORMULIER else ():
            texts = [value for value in call.values if isinstance(value, str)]
            if asked := [text for text in texts if name.search(text) and not instead.search(text)]:
                fix = "vraag op een formulier een code of initialen."
                yield Problem(pagina.where, call.line, "verkeerde waarde", f'"{asked[0]}"', fix)


def listed(handleiding: Handleiding) -> Iterator[Problem]:
    """The page that a folder of many begins with shows which pages it holds."""
    called = _called(handleiding)
    for folder, naam in OF_FOLDERS.items():
        pagina = handleiding.paginas.get(f"{folder}/index.md")
        many = sum(path.startswith(f"{folder}/") for path in handleiding.paginas) > MANY
        if pagina and many and naam not in called:
            found = f"{{{{ {naam}() }}}} staat op geen enkele pagina"
            fix = "zet de macro hier op een eigen regel; dan staat in de lijst wat er in deze map is."
            yield Problem(pagina.where, _top(pagina), CODE, found, fix)


def _called(handleiding: Handleiding) -> set[str]:
    """Gives the macros that stand on some page; all of them, where a page could not be read."""
    if any(pagina.kop is None for pagina in handleiding.paginas.values()):
        return set(PAGE_MACROS)
    return {call.naam for pagina in handleiding.paginas.values() for call in calls(pagina)}


def way(handleiding: Handleiding) -> Iterator[Problem]:
    """Above a table with a row for each step of a page stands the macro with which a reader follows them."""
    for pagina in handleiding.paginas.values():
        found = [match for row in pagina.text.split("\n") if (match := WAY_STEP.match(row))]
        if len(found) >= STEPS and "weg" not in {call.naam for call in calls(pagina)}:
            line = line_at(pagina, pagina.text.index(found[0][0]))
            wrong = "boven deze tabel met stappen staat geen {{ weg() }}"
            yield Problem(pagina.where, line, CODE, wrong, "zet de macro erboven, met een lege regel ertussen.")


def ways(handleiding: Handleiding) -> Iterator[Problem]:
    """Every row of the table below the macro of a way leads to a heading of the page."""
    for pagina in handleiding.paginas.values():
        for call in calls(pagina):
            if call.naam != "weg" or call.code:
                continue
            rows = list(enumerate(pagina.text.split("\n"), pagina.first_line))[call.line - pagina.first_line + 1 :]
            table = list(takewhile(lambda row: row[1].startswith("|"), dropwhile(lambda row: not row[1].strip(), rows)))
            for line, row in table[2:]:
                if "](#" not in row:
                    fix = "zet onder de macro een tabel met op elke rij een link naar een kopje: | [Stap](#kopje) |."
                    yield Problem(pagina.where, line, "verkeerde macro", f'"{row[:40]}" leidt naar geen stap', fix)
                    break
            counted = [(line, int(match["number"])) for line, row in table if (match := WAY_STEP.match(row))]
            for (_, before), (line, number) in pairwise(counted):
                if number > before + 1:
                    found = f"hier ontbreekt stap {before + 1}"
                    fix = "zet de rij van die stap erbij, met een link naar haar kopje."
                    yield Problem(pagina.where, line, "verkeerde volgorde", found, fix)


RULES = (once, there, on_sheets, kept, shown, forms, nameless, listed, way, ways)
