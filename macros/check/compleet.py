"""Rules for which macros a page has -> problems: what belongs on it is there, once."""

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from ..draw.registry import ON_SHEETS, PAGE_MACROS, macros_for
from ..model.bewaren import Bewaren
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem, Refusal
from ..text.calls import calls
from ..text.markdown import headings
from .macros import drawn

CODE = "ontbrekende macro"
FIELD = re.compile(r"[<](?:input|textarea)\b")
BEGUN = 2  # lessons
LISTS = {"bronnen": ("bronnenlijst", BEGUN), "begrippen": ("begrippenlijst", BEGUN), "planning": ("planning", 5)}
"""For each list that belongs on a page of its own: the macro that shows it, and from how many lessons on it does."""
MANY, FOR_EACH = 5, 3  # pages of one kind that have a macro, in all and for each that lacks it: then it was lost there


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
            needed = [pagina for pagina in lacking if naam in _from_head(pagina)]
            usual = [p for p in lacking if _place(p, naam, others) and _drawable(handleiding, p, naam)]
            many = len(others) >= max(MANY, FOR_EACH * len(usual))
            for pagina in dict.fromkeys([*needed, *(usual if many else [])]):
                found = f"{{{{ {naam}() }}}} staat niet op de pagina"
                fix = "zet de macro hier ergens op een eigen regel" + (
                    ", zoals op de andere pagina's" if others else ""
                )
                fix += "." if pagina in needed else "; hoort ze hier niet, geef dit kopje dan een andere naam."
                yield Problem(pagina.where, _line(pagina, naam, others), CODE, found, fix)


def _from_head(pagina: Pagina) -> set[str]:
    """Gives the macros without which the head of a page is not seen on it."""
    if les := pagina.les:
        return {"les_in_een_oogopslag", "vorige_en_volgende"} | ({"huiswerk"} if les.huiswerk else set())
    return {"interventie_in_een_oogopslag"} if pagina.interventie else set()


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
            return pagina.first_line + pagina.text.rstrip().count("\n")
    return _place(pagina, naam, others) or pagina.first_line + len(pagina.text) - len(pagina.text.lstrip("\n"))


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
    called = {call.naam for pagina in handleiding.paginas.values() for call in calls(pagina)}
    for name, (naam, lessons) in LISTS.items():
        if len(handleiding.lessen) >= lessons and getattr(handleiding.gegevens, name) and naam not in called:
            fix = f"zet {{{{ {naam}() }}}} op een pagina."
            yield Problem(handleiding.where_list(name), 1, CODE, "deze lijst staat op geen enkele pagina", fix)


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


RULES = (once, there, kept, shown, ways)
