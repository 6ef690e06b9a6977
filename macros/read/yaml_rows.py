"""What the rows of YAML show to who looks at them: the mistakes behind the complaint of a parser."""

import re
from collections.abc import Sequence
from itertools import takewhile

Seen = tuple[int, str, str]
"""Which row it is, counted from 0; what was found; what to do."""

CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")
BULLET = "begin met een gewoon streepje en een spatie."
QUOTES = 'typ rechte aanhalingstekens: ".'
INNER = "schrijf binnen de tekst gekrulde aanhalingstekens: “zo”; de rechte staan alleen om de hele tekst."
ODD_ROWS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r".*[:\[{,-][ ]*\"[^\"]*\"[^\s,\]}:#\"]"),
        "aanhalingstekens in een tekst tussen aanhalingstekens",
        INNER,
    ),
    (
        re.compile(r".*[:\[{,-][ ]*'[^']*'[^\s,\]}:#']"),
        "een ' in een tekst tussen enkele aanhalingstekens",
        'zet de tekst tussen dubbele aanhalingstekens: ".',
    ),
    (re.compile(r"[ ]*-[^\s\d-]"), "een streepje zonder spatie erachter", "zet een spatie achter het streepje."),
    (re.compile(r"[ ]*[–—•·▪●◦](?: |\S)"), "een punt van een lijst dat niet met een streepje begint", BULLET),
    (
        re.compile(r"[ ]*(?:- )?(?!https?|mailto|tel)[A-Za-z_]{2,}:[^ \t/\n]"),
        "een dubbele punt zonder spatie erachter",
        "zet een gewone spatie achter de dubbele punt.",
    ),
    (re.compile(r"[ ]*(?:- )?(?:\w+:[ ]+)?[“”„]"), "krullende aanhalingstekens", QUOTES),
    (
        re.compile(r"[ ]*(?:- )?(?:\w+:[ ]+)?[\[{][^\]}]*[\]}][ ]*[^\s,\]}#]"),
        "tekst achter een ] of }",
        "zet de tekst tussen aanhalingstekens.",
    ),
)
GOES_ON = re.compile(r"[ ]*-[ ]*[^\W\d]")
CURLED = re.compile(r"[“„][^“”„\"]*[”“][ ]*")  # what Word makes of the quotes around a title
HALF = re.compile(r"[“„‘][^“”„‘’\"]*\"[ ]*")
COLOUR = re.compile(r"[\w\"'][ ]*:[ ]+#[0-9a-fA-F]{6}\b")  # to YAML a comment
APOSTROPHE = re.compile(r"(?:.*[:\[{,-][ ]+|[ ]*)'[a-z][ -][^']*$")
MANY_POINTS = 3  # of a list that all begin with one word
STARTS = ODD_ROWS[2:5]  # what is wrong also where a parser does not complain


def conflict(rows: Sequence[str]) -> Seen | None:
    """Gives where git left two versions of a text below each other."""
    for index, row in enumerate(rows):
        if CONFLICT.match(row):
            fix = "kies een van de twee versies, en haal de regels met <<<<<<<, ======= en >>>>>>> weg."
            return index, "twee versies door elkaar, door Git", fix
    return None


def lost_colour(rows: Sequence[str]) -> Seen | None:
    """Gives where a colour is taken for a comment, so that the value is gone."""
    for index, row in enumerate(rows):
        if COLOUR.search(row):
            return (
                index,
                "een kleur zonder aanhalingstekens, die nu wegvalt",
                'zet haar tussen aanhalingstekens: "#0d5c63".',
            )
    return None


def apostrophe(rows: Sequence[str], row: int) -> Seen | None:
    """Gives where a text begins with an apostrophe, which YAML takes for the quotation mark around it."""
    if not APOSTROPHE.match(rows[row]):
        return None
    return row, "een ' vooraan in een tekst", 'zet de hele tekst tussen dubbele aanhalingstekens, zoals "\'s Morgens".'


def behind(rows: Sequence[str], complained: int) -> Seen | None:
    """Gives the mistake that can be seen on the row that a parser complained of, or on the one above it."""
    for index in (complained, complained - 1):
        if 0 <= index < len(rows):
            for odd, found, fix in ODD_ROWS:
                if odd.match(rows[index]):
                    return index, found, fix
    return None


KEY = re.compile(r"(?P<indent>[ ]*(?:-[ ]+)?)[\w\"'-]+:(?P<value>[ ]+[^\s#].*)?[ ]*(?:#.*)?$")


def misindented(rows: Sequence[str], complained: int) -> Seen | None:
    """Gives where a key stands further in than the finished one above it, or as far in as none: there, or a row before.

    Where the one above stands less far in than those around it, or begins a point of a list without a dash, it is that.
    """
    found = "een regel die verder of minder ver inspringt dan de regels erboven"
    open_at: list[int] = []
    before: list[int] = []
    last: tuple[int, re.Match[str]] | None = None
    for index, row in enumerate(rows[: complained + 1]):
        if not (key := KEY.match(row)):
            last = None if row.strip() and not row.lstrip().startswith("#") else last
            continue
        deep = len(key["indent"])
        further = last and last[1]["value"] and deep > len(last[1]["indent"])
        if index >= complained - 1 and (further or (open_at and deep < open_at[-1] and deep not in open_at)):
            for at in (index, last[0] if last else index):
                if _without_dash(rows, at):
                    fix = f'zet er een streepje en een spatie voor: "- {rows[at].strip().partition(":")[0]}:".'
                    return at, "een punt van een lijst dat niet met een streepje begint", fix
            if last and further and deep in before:
                fix = "laat de regel even ver inspringen als de regels eronder, of die juist even ver als deze; tel de spaties."
                return last[0], "een regel die minder ver inspringt dan de regels eromheen", fix
            return (
                index,
                found,
                "laat de regel even ver inspringen als de sleutels erboven waar hij bij hoort; tel de spaties.",
            )
        before = [*open_at]
        while open_at and open_at[-1] > deep:
            open_at.pop()
        open_at += [] if deep in open_at else [deep]
        last = index, key
    return None


def _without_dash(rows: Sequence[str], row: int) -> bool:
    """Tells whether a row begins with the key with which the points of the list above it begin, where their dash stands."""
    key = rows[row].partition(":")[0]
    above = (other for other in reversed(rows[:row]) if other.startswith(key[: len(key) - len(key.lstrip())] + "- "))
    return next(above, "").partition(":")[0].replace("- ", "", 1).split() == key.split() != []


def bad_start(rows: Sequence[str], row: int, column: int, last: int) -> Seen | None:
    """Gives what is wrong with a text without quotes where a list or a key was meant.

    It begins at `column` of a `row`, and goes on up to the row `last`.
    """
    before, rest = rows[row][:column], rows[row][column:]
    if HALF.fullmatch(rest) or (before.strip() == "title:" and CURLED.fullmatch(rest)):
        return row, "krullende aanhalingstekens om de tekst", 'haal ze weg, of typ rechte: ".'
    for odd, found, fix in STARTS if not before.strip(" -") else ():
        if odd.match(rest) and not (before.strip() and odd is not STARTS[2][0]):
            return row, found, fix
    for index in range(row + 1, last + 1):
        if GOES_ON.match(rows[index]):
            fix = "laat het streepje even ver inspringen als de regel erboven, met een spatie erachter."
            return index, "een streepje op een plek waar geen lijst is", fix
    return _lost_dash(rows, row, column, last) if last > row else None


def _lost_dash(rows: Sequence[str], row: int, column: int, last: int) -> Seen | None:
    """Gives where a text of more rows has one that begins as every point of its list does, with the same capital."""
    before = rows[row][:column]
    indent, word = before.find("-"), rows[row][column:].partition(" ")[0]

    def of_list(line: str) -> bool:
        return not line[:indent].strip() and line[indent : indent + 1] in {"-", " "}

    around = [*takewhile(of_list, reversed(rows[:row])), *takewhile(of_list, rows[row:])]
    points = [line[column:] for line in around if line.startswith(before)]
    alike = len(points) >= MANY_POINTS and all(point.startswith(f"{word} ") for point in points)
    for index in range(row + 1, last + 1) if alike and before.strip() == "-" and word[:1].isupper() else ():
        if rows[index].lstrip().startswith(f"{word} "):
            fix = "zet er een streepje voor, of zet hem achter de regel erboven als hij daarbij hoort."
            return index, "een regel die begint zoals de punten van de lijst", fix
    return None
