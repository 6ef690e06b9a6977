"""Rules for the macros on a page -> problems. Each is called here as the build will call it."""

import inspect
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from .blad_macros import OnbekendeKaarten
from .calls import Aanroep, calls
from .loading import Handleiding, Pagina
from .messages import Problem, meant
from .prose import line_at
from .rendering import ON_SHEETS, Macro, macros_for
from .uitleg import UITLEG
from .views import OnbekendBlad

EXAMPLES = {naam: uitleg.voorbeeld for explained in UITLEG.values() for naam, uitleg in explained.items()}
HTML_ID = re.compile(r"\sid=\"([^\"]+)\"")


def macros(handleiding: Handleiding) -> Iterator[Problem]:
    """Every macro exists, stands where it may and gets what it needs: each is called as the build will."""
    broken = any(pagina.kop is None for pagina in handleiding.paginas.values())
    reported = {problem.path for problem in handleiding.problems}
    for pagina in handleiding.paginas.values():
        path, available = f"{handleiding.docs.name}/{pagina.path}", macros_for(handleiding, pagina)
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


def sheet_heads(handleiding: Handleiding) -> Iterator[Problem]:
    """Every sheet begins with its bar of buttons, once."""
    fix = "zet {{ bladkop() }} één keer, als eerste onder de kop."
    for pagina, _ in handleiding.bladen.values():
        path, text = f"{handleiding.docs.name}/{pagina.path}", pagina.text
        first = line_at(pagina, len(text) - len(text.lstrip()))
        bars = [call.line for call in calls(pagina) if call.naam == "bladkop"]
        if not bars:
            yield Problem(path, pagina.first_line, "geen bladkop", "het blad heeft geen knoppen", fix)
        elif bars != [first]:
            line = next(line for line in bars if line != first)
            yield Problem(path, line, "geen bladkop", "de knoppen staan niet bovenaan, of twee keer", fix)


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
    except OnbekendBlad:
        return  # reported where the head names it
    except TypeError:  # such as a list where a text belongs
        yield Problem(path, call.line, "verkeerde macro", shown, f"schrijf het zo: {{{{ {EXAMPLES[call.naam]} }}}}.")
    except ValueError as error:
        found, _, fix = str(error).rpartition(": ")
        code = "onbekende kaarten" if isinstance(error, OnbekendeKaarten) else "verkeerde macro"
        yield Problem(path, call.line, code, found, fix)


def cards(handleiding: Handleiding) -> Iterator[Problem]:
    """Every set of cards in a head has a name of its own, and is on the sheet."""
    for pagina, werkblad in handleiding.bladen.values():
        path = f"{handleiding.docs.name}/{pagina.path}"
        drawn = {
            value for call in calls(pagina) if call.naam == "kaarten" for value in call.values if isinstance(value, str)
        }
        namen = [reeks.naam for reeks in werkblad.kaarten]
        for index, naam in enumerate(namen):
            line = pagina.line("werkblad", "kaarten", index, "naam")
            if naam in namen[:index]:
                yield Problem(
                    path,
                    line,
                    "ongebruikte kaarten",
                    f'"{naam}" staat er twee keer',
                    "geef elke stapel een eigen naam.",
                )
            elif naam not in drawn:
                fix = f'zet {{{{ kaarten("{naam}") }}}} op het blad, of haal de stapel weg.'
                yield Problem(path, line, "ongebruikte kaarten", f'"{naam}"', fix)


@lru_cache(maxsize=1024)
def macro_ids(handleiding: Handleiding, pagina: Pagina) -> tuple[str, ...]:
    """Gives every name that a link can point to in what the macros of a page draw, as often as it is there."""
    found: list[str] = []
    available = macros_for(handleiding, pagina)
    for call in calls(pagina):
        if call.naam in available and not call.code:
            try:
                found += HTML_ID.findall(available[call.naam](*call.args, **dict(call.kwargs)))
            except (TypeError, ValueError):
                continue  # reported by the rule for macros
    return tuple(found)


RULES = (macros, sheet_heads, cards)
