"""Rules for the macros on a page -> problems. Each is called here as the build will call it."""

import re
from collections.abc import Callable, Iterator

from ..draw.registry import MACROS, ON_SHEETS, macros_for, signature_of
from ..draw.uitleg import UITLEG
from ..draw.verwijzingen import UNKNOWN_SHEET, once_per_handleiding
from ..model.gegevens import UNKNOWN_WORD
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem, Refusal, meant
from ..text.calls import Call, calls

EXAMPLES = {naam: uitleg.voorbeeld for explained in UITLEG.values() for naam, uitleg in explained.items()}
SAID_ELSEWHERE = {UNKNOWN_SHEET, UNKNOWN_WORD}  # where the head names it
Drawn = str | TypeError | Refusal
SINGLE = re.compile(r"^[ ]*\{(?!\{)[ ]*\{?[ ]*(?P<naam>[a-z_]+)\((?!.*\}\})", re.MULTILINE)
HTML_ID = re.compile(r"\sid=\"([^\"]+)\"")


def macros(handleiding: Handleiding) -> Iterator[Problem]:
    """Every macro exists, stands where it may and gets what it needs: each is called as the build will."""
    for pagina in handleiding.paginas.values():
        path, results = pagina.where, drawn(handleiding, pagina)
        for index, row in enumerate(pagina.text.split("\n")) if SINGLE.search(pagina.text) else ():
            if (single := SINGLE.match(row)) and single["naam"] in MACROS:
                fix = "schrijf een macro met twee accolades aan elke kant, zonder spatie ertussen."
                yield Problem(path, pagina.first_line + index, "losse accolades", row.strip()[:60], fix)
        for call in calls(pagina):
            shown = call.bron if len(call.bron) < 60 else call.bron[:58] + "…"
            if call.naam and call.naam not in MACROS:
                fix = meant(call.naam, MACROS) or "kijk in CONTRIBUTING.md welke macro's er zijn."
                yield Problem(path, call.line, "onbekende macro", f'"{call.naam}"', fix)
            elif call.code:
                yield Problem(path, call.line, call.code, shown, call.fix)
            elif pagina.kop is None:
                continue  # the head is reported already; what the macro draws is in it
            elif call.naam in ON_SHEETS and not pagina.werkblad:
                fix = "gebruik deze macro alleen op een blad in docs/werkmaterialen/."
                yield Problem(path, call.line, "macro op verkeerde plek", shown, fix)
            else:
                yield from _refused(handleiding, pagina, call, shown, results[call.line])


def _told_elsewhere(handleiding: Handleiding, pagina: Pagina, refusal: Refusal) -> bool:
    """Tells whether a macro on `pagina` may well refuse for what is reported already: a list or a head that is broken."""
    own_facts = pagina.les or pagina.werkblad or pagina.interventie
    gathers = not own_facts and any(other.kop is None for other in handleiding.paginas.values())
    reported = {problem.path for problem in handleiding.problems}
    return gathers or refusal.code in SAID_ELSEWHERE or handleiding.where_list(refusal.lijst) in reported


def _refused(handleiding: Handleiding, pagina: Pagina, call: Call, shown: str, result: Drawn) -> Iterator[Problem]:
    """Gives why nothing came of a call."""
    if isinstance(result, TypeError):  # too much or too little
        fix = f"schrijf het zo: {{{{ {EXAMPLES[call.naam]} }}}}."
        yield Problem(pagina.where, call.line, "verkeerde macro", shown, fix)
    elif not isinstance(result, Refusal) or _told_elsewhere(handleiding, pagina, result):
        return
    elif result.lijst and result.lijst not in handleiding.sources:  # told once, however many pages ask for it
        where, fix = handleiding.where_list(result.lijst), "zet het terug, of haal de macro's weg die erom vragen."
        found = "het bestand is er niet, en een macro vraagt erom"
        yield Problem(where, 1, "lege lijst", found, fix, missed=result.lijst)
    else:
        code = result.code or "verkeerde macro"
        cause = handleiding.where_list(result.lijst) if result.missed else ""
        yield Problem(pagina.where, call.line, code, result.text, result.fix, cause, result.missed, result.kind)


@once_per_handleiding
def _pages(handleiding: Handleiding) -> dict[str, dict[int, Drawn]]:
    """Gives where `drawn` keeps what it drew, by page."""
    return {}


def drawn(handleiding: Handleiding, pagina: Pagina) -> dict[int, Drawn]:
    """Gives what comes of the call on every line of a page: HTML, or why there is none. Each is called once.

    Remembered for as long as the manual is there, and no longer: a preview reads it anew all day.
    """
    pages = _pages(handleiding)
    if pagina.path not in pages:
        available, results = macros_for(handleiding, pagina), pages.setdefault(pagina.path, {})
        for call in calls(pagina):
            if call.naam in available and not call.code:
                results[call.line] = _result(available[call.naam], call)
    return pages[pagina.path]


def _result(macro: Callable[..., str], call: Call) -> Drawn:
    """Gives what comes of a call: HTML, a TypeError where it gives too much or too little, or the macro's refusal.

    Any other fault is ours, and is not taken for a mistake of the editor.
    """
    try:
        given = signature_of(call.naam).bind(*call.args, **dict(call.kwargs))
    except TypeError as error:
        return error.with_traceback(None)
    try:
        return macro(*given.args, **given.kwargs)
    except Refusal as refusal:
        return refusal.with_traceback(None)  # the traceback would hold on to the manual


def macro_ids(handleiding: Handleiding, pagina: Pagina) -> tuple[str, ...]:
    """Gives every name that a link can point to in what the macros of a page draw, as often as it is there."""
    shown = [result for result in drawn(handleiding, pagina).values() if isinstance(result, str)]
    return tuple(name for html in shown for name in HTML_ID.findall(html))


class Drawer:
    """Draws the macros of a page, as the build asks for them: what was drawn for the rules is not drawn again."""

    def __init__(self, handleiding: Handleiding, pagina: Pagina) -> None:
        self.handleiding, self.pagina = handleiding, pagina
        results = drawn(handleiding, pagina)
        self.ready = [(call.naam, call.args, dict(call.kwargs), results.get(call.line)) for call in calls(pagina)]
        self.asked: list[tuple[str, tuple[object, ...], dict[str, object]]] = []
        self.available: dict[str, Callable[..., str]] = {}

    def draw(self, naam: str, args: tuple[object, ...], kwargs: dict[str, object]) -> str:
        """Gives what comes of the next call on the page; raises what the macro raises."""
        number = len(self.asked)
        self.asked.append((naam, args, kwargs))
        if not self.available and number < len(self.ready) and self.ready[number][:3] == (naam, args, kwargs):
            result = self.ready[number][3]
            if isinstance(result, str):
                return result
        if (
            not self.available
        ):  # another order than that of the text: all anew, for each takes names that no other takes
            self.available = macros_for(self.handleiding, self.pagina)
            for before, its_args, its_kwargs in self.asked[:-1]:
                self.available[before](*its_args, **its_kwargs)
        return self.available[naam](*args, **kwargs)


RULES = (macros,)
