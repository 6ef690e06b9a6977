"""Rules for the texts that a macro gets -> problems: what it does itself is not typed once more, and choices are apart.

What a macro refuses it tells itself (see `macros`); here is what it can draw, and would draw wrong.
"""

import re
from collections.abc import Iterator

from ..model.handleiding import Gedeeld, Pagina
from ..model.messages import Problem
from ..text.calls import Call, calls

CODE = "verkeerde macro"
TYPED_LINE = re.compile(r"(?:_{5,}|\.{5,}|…{2,})(?=:?\s*\Z)")
LINE_AT_END = re.compile(r"_{5,}(?=[.:]?\s*\Z)")
LABELS = {"naamregel", "invulregel"}
"""Each text of these is a few words with a line behind them; a blank in the middle is another place to write."""
WITH_LINES = {"schrijfregels", "invulvak", "portret", "hand", "podium", "mindmap", "harten", "vakken", "trap", "route"}
"""Each text of these has room to write behind it, and may end in dots, where a sentence goes on there."""
ELSE = "anders"  # the choice with a line behind it
BETWEEN = re.compile(r"\s*[,;]\s+|\s+/\s+")
ROW = 3  # from so many on, what stands between commas may be a row of choices
SHORT, LONG = 2, 5
"""How many words a choice has: where nothing else tells that it is one, and where there are as many columns."""


def own_lines(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No line to write on is typed in a text where the macro draws one."""
    for call in calls(pagina) if pagina.werkblad else ():
        if typed := _typed_line(call):
            fix = "haal dat weg; de macro maakt zelf een plek om te schrijven."
            yield Problem(pagina.where, call.line, CODE, f'"{typed[0]}" in {call.naam}()', fix)


def _typed_line(call: Call) -> re.Match[str] | None:
    """Gives the first line to write on that was typed where the macro draws its own, or nothing."""
    told = LINE_AT_END if call.naam in WITH_LINES else TYPED_LINE
    texts = call.texts if call.naam in LABELS | WITH_LINES else [str(dict(call.kwargs).get(ELSE, ""))]
    return next((match for text in texts if (match := told.search(text))), None)


def one_choice(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """Choices to tick are texts of their own, and not one text with commas in it."""
    for call in calls(pagina) if pagina.werkblad else ():
        choices = BETWEEN.split(only) if (only := _only_choice(call)) else []
        most = LONG if dict(call.kwargs).get("kolommen") == len(choices) else SHORT
        if len(choices) >= ROW and all(0 < len(choice.split()) <= most for choice in choices):
            apart = '", "'.join(choices)
            fix = f'zet elke keuze tussen eigen aanhalingstekens: "{apart}".'
            yield Problem(pagina.where, call.line, CODE, f'"{only}" is zo één keuze', fix)


def _only_choice(call: Call) -> str:
    """Gives the text of the only choice to tick, or the only column of a table of those; or nothing."""
    given: object = call.args[1:] if call.naam == "aankruisen" else ()
    if call.naam == "aankruistabel":
        given = call.args[1] if len(call.args) > 1 else dict(call.kwargs).get("kolommen")
    only = given[0] if isinstance(given, tuple | list) and len(given) == 1 else ""
    return only if isinstance(only, str) and not only.endswith(".") else ""


OF_A_PAGE = (own_lines, one_choice)
