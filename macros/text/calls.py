"""The calls of macros in a page's text: every line with double braces, as a call or as a mistake."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from jinja2 import Environment, TemplateSyntaxError, nodes

from ..model.handleiding import Pagina
from .comments import COMMENT
from .markdown import line_at, macro_lines
from .signs import CONTROL

MACRO_LINE = re.compile(r"\{\{(?P<call>(?:(?!\{\{|\}\}).)*)\}\}[ ]*")
STRINGS = re.compile(
    r'\s*(?P<naam>(?!(?:true|false|none|not|and|or|in|is|if|else)\b)[a-z_]+)\(\s*(?P<args>(?:"[^"\\]*"(?:,\s*"[^"\\]*")*)?)\s*\)\s*'
)
"""A call with nothing but plain texts, as most are: that needs no Jinja to be read."""
STRING = re.compile(r'"([^"]*)"')
ON_ITS_LINE = re.compile(r"^\{\{(?P<call>(?:(?!\{\{|\}\}).)*)\}\}(?=[ ]*$)", re.MULTILINE)
HALF_CLOSED = re.compile(r"\{{1,3}\s*[a-z_]+\([^{}]*\)\s*\}{0,3}")
FOR_JINJA = "{{", "{%", "{#", "\r"
TEXT = re.compile(r"\"[^\"]*\"|'[^']*'")
ONE_AFTER_ANOTHER = re.compile(r"[\"']\s*[\"']")
COMMA = "zet een komma tussen wat je geeft."
# What is left of a call where each whole text is a §: how that goes wrong, and what to do.
BROKEN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("[“”„‟«»‘’]"), 'gebruik rechte aanhalingstekens: {{ naam("…") }}.'),
    (re.compile(r"§\s*\d+\s*[,)]"), COMMA),
    (
        re.compile(r"§\w|[^\W\d]§"),
        "schrijf binnen een tekst gekrulde aanhalingstekens: “zo”; de rechte staan om de hele tekst.",
    ),
    (re.compile(r"[\"']"), "zet voor en achter elke tekst een recht aanhalingsteken."),
    (re.compile(r"§\s*§"), "zet een komma tussen de teksten."),
    (re.compile(r"§\s*\.|[§\]\d]\s*[§\[]|[§\]]\s*\d|\d\s+\d|[§\]\d]\s+(?:\w+\s*=|true\b|false\b)"), COMMA),
    (re.compile(r"[(,]\s*,"), "haal de komma weg die te veel is."),
    (re.compile(r"\w\s*:\s*[\w\[§]"), "schrijf = in plaats van :, zoals hoogte=40."),
    (
        re.compile(r"=\s*\d+(?:\s*[^\W\d]|\s*,\s*\d|\.\d)"),
        "schrijf een heel getal, zonder komma of mm erachter, zoals hoogte=40.",
    ),
    (re.compile(r";"), COMMA),
    (re.compile(r"[,(]\s*[a-z]+\s+[\d\[§]"), "zet er een = tussen, zoals hoogte=40."),
    (re.compile(r"[,(]\s*\d+\s*[^\W\d]"), "schrijf een getal zonder iets erachter, zoals 3."),
    (re.compile(r"^[^\[]*\]|\[[^\]]*$"), "zet om een lijst twee rechte haken: [ en ]."),
    (re.compile(r"^[^(]*\)|\([^)]*$|\)\s*\)|^\s*\w+\s*[\[{]"), "zet er twee ronde haken om: ( vooraan en ) achteraan."),
)
JINJA = Environment()  # only to read with: what pages may call, our own build decides


class _NotFixed(ValueError):
    """What stands between the brackets is no fixed text, number or list."""


@dataclass(frozen=True)
class Call:
    """A line with double braces: the macro's name and arguments, or why it cannot be read as a call."""

    line: int
    bron: str
    naam: str = ""
    args: tuple[object, ...] = ()
    kwargs: tuple[tuple[str, object], ...] = ()
    code: str = ""
    fix: str = ""

    @property
    def values(self) -> list[object]:
        """Everything that is given, whether by place or by name."""
        return [*self.args, *(value for _, value in self.kwargs)]

    @property
    def texts(self) -> list[str]:
        """Every text that is given, those in a list too."""
        given = [one for value in self.values for one in (value if isinstance(value, list) else [value])]
        return [text for text in given if isinstance(text, str)]


def calls(pagina: Pagina) -> tuple[Call, ...]:
    """Gives every line of a page that has double braces: a call of a macro, or a mistake."""
    return _calls(pagina.text, pagina.first_line)


@lru_cache(maxsize=512)
def _calls(text: str, first_line: int) -> tuple[Call, ...]:
    return tuple(_found(Pagina("", text, first_line)))


def _found(pagina: Pagina) -> Iterator[Call]:
    if "{{" not in pagina.text and "}}" not in pagina.text:
        return
    rows = ["", *pagina.text.split("\n"), ""]
    seen, goes_on, noted = macro_lines(pagina), False, _in_notes(pagina)
    for index, row in enumerate(rows[1:-1], start=1):
        if "{{" not in row and "}}" not in row:
            continue
        line, source = pagina.at(index), row.strip()
        match = MACRO_LINE.fullmatch(source)
        if goes_on and "{{" not in row:
            goes_on = False  # the end of a macro on more rows: its beginning is told
        elif line in noted:
            fix = "haal de accolades weg; ook in een opmerking zou de macro iets doen."
            yield Call(line, source, code="macro op verkeerde plek", fix=fix)
        elif not match:
            goes_on = "}}" not in row
            alone = MACRO_LINE.search(row)
            code = "macro op verkeerde plek" if alone and "(" in alone["call"] else "losse accolades"
            fix = 'zet de macro heel op een eigen regel, zoals {{ naam("…") }}, of haal de accolades weg.'
            if HALF_CLOSED.fullmatch(source):
                fix = "zet er twee accolades voor en twee achter."
            yield Call(line, source, code=code, fix=fix)
        elif row[:1].isspace():
            fix = "zet de macro helemaal vooraan op de regel."
            yield Call(line, source, code="macro op verkeerde plek", fix=fix)
        elif seen is not None and line not in seen:
            fix = "haal de macro uit de code of de opmerking eromheen."
            yield Call(line, source, code="macro op verkeerde plek", fix=fix)
        elif rows[index - 1].strip() or rows[index + 1].strip():
            fix = "laat een lege regel vrij boven en onder de macro."
            yield Call(line, source, code="macro op verkeerde plek", fix=fix)
        else:
            yield read_call(line, source, match["call"])


def _in_notes(pagina: Pagina) -> set[int]:
    """Gives the lines that stand in a note for who writes along, where that has double braces: Jinja would read those too."""
    found = [match for match in COMMENT.finditer(pagina.text) if "{{" in match[0] or "}}" in match[0]]
    first = {match: line_at(pagina, match.start()) for match in found}
    return {line + more for match, line in first.items() for more in range(match[0].rstrip("\n").count("\n") + 1)}


def filled(text: str, draw: Callable[[Call], str]) -> str | None:
    """Gives `text` with what `draw` makes of each call that stands on a line of its own; None where it holds anything
    else that Jinja would do something with. Jinja makes the same of it, but first turns each page into a program.
    """
    found = [(match, read_call(0, "", match["call"])) for match in ON_ITS_LINE.finditer(text)]
    if any(call.code for _, call in found) or any(s in ON_ITS_LINE.sub("", text) for s in FOR_JINJA):
        return None
    parts, at = list[str](), 0
    for match, call in found:
        parts += text[at : match.start()], draw(call)
        at = match.end()
    return "".join([*parts, text[at:]]).removesuffix("\n")


@lru_cache(maxsize=4096)
def read_call(line: int, source: str, expression: str) -> Call:
    """Gives the call that stands between double braces; only fixed texts, numbers and lists may be given."""
    if (plain := STRINGS.fullmatch(expression)) and not CONTROL.search(expression):
        return Call(line, source, plain["naam"], tuple(STRING.findall(plain["args"])))
    wrong = Call(line, source, code="losse accolades", fix=_what_to_do(expression))
    try:
        template = JINJA.parse("{{" + expression + "}}")
    except (TemplateSyntaxError, SyntaxError, RecursionError, ValueError):  # the last of a number of 5000 digits
        return wrong
    if ONE_AFTER_ANOTHER.search(expression) and _without_comma(expression):
        return replace(wrong, fix="zet een komma tussen de teksten.")  # Jinja would make them one
    output = template.body[0] if template.body else None
    call = output.nodes[0] if isinstance(output, nodes.Output) and len(output.nodes) == 1 else None
    if isinstance(call, nodes.Name):
        fix = f"zet er haakjes achter: {{{{ {call.name}() }}}}."
        return Call(line, source, call.name, code="verkeerde macro", fix=fix)
    if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name) or call.dyn_args or call.dyn_kwargs:
        return wrong
    try:
        args = tuple(fixed(argument) for argument in call.args)
        kwargs = tuple((keyword.key, fixed(keyword.value)) for keyword in call.kwargs)
    except _NotFixed as error:
        return Call(line, source, call.node.name, code="verkeerde macro", fix=str(error))
    return Call(line, source, call.node.name, args, kwargs)


def _what_to_do(expression: str) -> str:
    """Gives what an editor can do about a call that cannot be read."""
    left = TEXT.sub("§", expression)
    if expression.count('"') % 2 and not BROKEN[0][0].search(left):
        return "zet voor en achter elke tekst een recht aanhalingsteken."
    return next((fix for wrong, fix in BROKEN if wrong.search(left)), 'schrijf een macro als {{ naam("…") }}.')


def _without_comma(expression: str) -> bool:
    """Tells whether two texts stand after each other with nothing between them."""
    kinds = [kind for _, kind, _ in JINJA.lex("{{" + expression + "}}") if kind != "whitespace"]
    return any(pair == ("string", "string") for pair in pairwise(kinds))


def fixed(node: nodes.Node) -> object:
    """Gives the value of a fixed text, number or list. Raises _NotFixed for anything that would have to be worked out:
    a sum such as 9 ** 9 ** 9 may take for ever.
    """
    if isinstance(node, nodes.List):
        return [fixed(item) for item in node.items]
    if isinstance(node, nodes.Neg) and isinstance(node.node, nodes.Const) and isinstance(node.node.value, int | float):
        return -node.node.value
    if isinstance(node, nodes.Getitem | nodes.Getattr) and isinstance(node.node, nodes.Const | nodes.List):
        raise _NotFixed(COMMA)  # "a" ["b"] and "a".3: for Jinja a part of what stands before it
    if not isinstance(node, nodes.Const):
        raise _NotFixed("zet elke tekst tussen aanhalingstekens; ja is true, en nee is false.")
    if isinstance(node.value, str) and CONTROL.search(node.value):
        raise _NotFixed(r"haal de \ weg; die maakt van de letter erachter een onzichtbaar teken.")
    return node.value
