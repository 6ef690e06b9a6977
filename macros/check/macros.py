"""Rules for the macros on a page -> problems. Each is called here as the build will call it."""

import inspect
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ..draw.registry import ON_SHEETS, Macro, macros_for
from ..draw.uitleg import UITLEG
from ..draw.verwijzingen import UNKNOWN_SHEET
from ..model.gegevens import UNKNOWN_WORD
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem, Refusal, meant
from ..text.calls import Aanroep, calls

EXAMPLES = {naam: uitleg.voorbeeld for explained in UITLEG.values() for naam, uitleg in explained.items()}
SAID_ELSEWHERE = {UNKNOWN_SHEET, UNKNOWN_WORD}  # where the head names it
HTML_ID = re.compile(r"\sid=\"([^\"]+)\"")


def macros(handleiding: Handleiding) -> Iterator[Problem]:
    """Every macro exists, stands where it may and gets what it needs: each is called as the build will."""
    broken = any(pagina.kop is None for pagina in handleiding.paginas.values())
    reported = {problem.path for problem in handleiding.problems}
    for pagina in handleiding.paginas.values():
        path, available = pagina.where, macros_for(handleiding, pagina)
        for call in calls(pagina):
            shown = call.bron if len(call.bron) < 60 else call.bron[:58] + "…"
            if call.naam and call.naam not in available:
                fix = meant(call.naam, available) or "kijk in CONTRIBUTING.md welke macro's er zijn."
                yield Problem(path, call.line, "onbekende macro", f'"{call.naam}"', fix)
            elif call.code:
                yield Problem(path, call.line, call.code, shown, call.fix)
            elif pagina.kop is None:
                continue  # the head is reported already; what the macro draws is in it
            elif call.naam in ON_SHEETS and not pagina.werkblad:
                fix = "gebruik deze macro alleen op een blad in docs/werkmaterialen/."
                yield Problem(path, call.line, "macro op verkeerde plek", shown, fix)
            else:
                own_facts = pagina.les or pagina.werkblad or pagina.interventie
                for problem in _try(path, call, shown, available):
                    # what a macro misses may be in a list or a head that is reported already
                    gathered = broken and not own_facts and problem.text != shown
                    if not gathered and not any(where in f"{problem.text}: {problem.fix}" for where in reported):
                        yield problem


def _try(path: str, call: Aanroep, shown: str, available: Mapping[str, Macro]) -> Iterator[Problem]:
    """Calls the macro once, as the build will."""
    macro, kwargs = available[call.naam], dict(call.kwargs)
    try:
        inspect.signature(macro).bind(*call.args, **kwargs)
    except TypeError:
        yield Problem(path, call.line, "verkeerde macro", shown, f"schrijf het zo: {{{{ {EXAMPLES[call.naam]} }}}}.")
        return
    try:
        macro(*call.args, **kwargs)
    except TypeError:  # such as a list where a text belongs
        yield Problem(path, call.line, "verkeerde macro", shown, f"schrijf het zo: {{{{ {EXAMPLES[call.naam]} }}}}.")
    except Refusal as refusal:
        if refusal.code not in SAID_ELSEWHERE:
            yield Problem(path, call.line, refusal.code or "verkeerde macro", refusal.text, refusal.fix)


@lru_cache(maxsize=1024)
def macro_ids(handleiding: Handleiding, pagina: Pagina) -> tuple[str, ...]:
    """Gives every name that a link can point to in what the macros of a page draw, as often as it is there."""
    found: list[str] = []
    available = macros_for(handleiding, pagina)
    for call in calls(pagina):
        if call.naam in available and not call.code:
            try:
                found += HTML_ID.findall(available[call.naam](*call.args, **dict(call.kwargs)))
            except (TypeError, Refusal):
                continue  # reported by the rule for macros
    return tuple(found)


RULES = (macros,)
