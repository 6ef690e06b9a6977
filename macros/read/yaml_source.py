"""YAML as an editor writes it: plain values, each with the line it stands on.

Narrower than YAML, so that MkDocs, which reads the head of a page with a parser of its own, can find nothing else in it:
no references, no tags of one's own, no key twice, no second document, no number that is not written as one (010, 1:30),
and no date without quotes.
"""

import re
from typing import Any

import yaml

from ..model.messages import Problem
from ..model.source import KeyPath, Source, YamlValue
from ..text.signs import CONTROL
from .yaml_rows import KEY, Seen, apostrophe, bad_start, behind, conflict, lost_colour, misindented

QUOTE = "zet de tekst tussen aanhalingstekens."
INDENT = "kijk of de regels even ver inspringen, en of elke sleutel een dubbele punt heeft."
# What PyYAML says of broken YAML -> what it is to an editor, and what to do.
BROKEN = {
    "mapping values are not allowed": (
        "een dubbele punt op een plek waar die niet kan",
        "zet een tekst met een dubbele punt tussen aanhalingstekens, en kijk of de regel goed inspringt.",
    ),
    "found unexpected": (
        "een aanhalingsteken dat niet gesloten wordt",
        "sluit de tekst af met hetzelfde aanhalingsteken.",
    ),
    "found unknown escape": (r"een \ in een tekst tussen dubbele aanhalingstekens", "gebruik enkele aanhalingstekens."),
    "cannot start any token": ("een tekst die met een vreemd teken begint", QUOTE),
    "alphabetic or numeric": ("een tekst die met & of * begint", QUOTE),
    "expected the node content, but found '<stream end>'": (
        "een [ of { die niet gesloten wordt",
        "zet er een ] of } achter.",
    ),
    "expected ',' or ']'": ("een [ die niet gesloten wordt", "zet een komma tussen de delen en een ] aan het eind."),
    "expected ',' or '}'": ("een { die niet gesloten wordt", "zet een komma tussen de delen en een } aan het eind."),
    "found '<scalar>'": ("tekst na een aanhalingsteken", "zet de hele tekst tussen aanhalingstekens."),
    "expected the node content": ("een leesteken op een plek waar dat niet kan", QUOTE),
    "sequence entries are not": (
        "een streepje op een plek waar dat niet kan",
        "zet elk punt van een lijst op een eigen regel.",
    ),
    "could not find expected ':'": ("een regel zonder dubbele punt", INDENT),
    "expected chomping": ("tekst achter een > of |", QUOTE),
    "expected a comment": ("tekst achter een > of |", QUOTE),
    "constructor": ("een waarde die alleen uit = bestaat", QUOTE),
    "": ("een regel die niet past bij de regels erboven", INDENT),
}
QUOTES = {"'", '"'}
FROM_ITS_START = ("found unexpected", "could not find expected ':'")
IN_BRACKETS = "expected ',' or"
ASKED = "een ? in een tekst tussen [ en ] of { en }", QUOTE  # libyaml would take it, PyYAML does not
REFUSED_TOKENS: dict[tuple[type[yaml.Token], ...], tuple[str, str]] = {
    (yaml.AliasToken, yaml.AnchorToken, yaml.TagToken): ("een tekst die met & of * of ! begint", QUOTE),
    (yaml.DocumentStartToken, yaml.DocumentEndToken, yaml.DirectiveToken): (
        "een regel die met ---, ... of % begint", "haal de regel weg."
    ),
}  # fmt: skip
# libyaml reads ten times as quickly as PyYAML's own Python, and says the same but for this: a tab, a question mark in a
# list between brackets, and a dash with nothing behind it.
QUICK: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # not every machine has it
DISPUTED = re.compile(r"\t|[\[{][^\n\"']*\?|^[ ]*(?:-[ ]*)+$", re.MULTILINE)
BEGINS = (
    yaml.BlockSequenceStartToken,
    yaml.BlockMappingStartToken,
    yaml.FlowSequenceStartToken,
    yaml.FlowMappingStartToken,
)
ENDS = yaml.BlockEndToken, yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken
DEEPEST = 50  # lists in lists; the deepest head of ours has seven
OPENED = re.compile(
    rf"(?:[\[{{][^\[\]{{}}]*){{{DEEPEST + 1}}}"
)  # found at once; libyaml takes minutes over 100.000 of them
TOO_DEEP = "de lijsten zitten te diep in elkaar", "maak de kop eenvoudiger."
OF_TAGS = yaml.AliasToken, yaml.AnchorToken, yaml.TagToken
SET_ELSEWHERE = "!ENV …"  # stands for a value that the settings take from elsewhere
PLAIN_TAG = "tag:yaml.org,2002:"  # and then no "python/name:"
RESOLVER: Any = yaml.SafeLoader("")
WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")
SWALLOWED = "een tekst met een # erin, waarvan de rest wegvalt", QUOTE
ESCAPE = r"haal de \ weg, of zet de tekst tussen enkele aanhalingstekens."
NUMBER = "schrijf het getal gewoon, zoals 45, of zet een tekst tussen aanhalingstekens."


def read_yaml(text: str, path: str, first_line: int = 1, tags: bool = False) -> Source:
    """Gives what the YAML `text` of the file `path` holds; `first_line` is the line its text starts on.

    With `tags`, as MkDocs has in its settings, a value with one of those (`!ENV`) is SET_ELSEWHERE, and may be referred to.
    Where the text cannot be read at all `data` is None; where only a key or a value is wrong, the rest is there.
    """
    source = Source(lines={(): first_line})
    rows = text.split("\n")
    for number, line in enumerate(rows):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            tab = "een tab aan het begin van de regel", "spring in met spaties."
            source.problems.append(Problem(path, first_line + number, "tab in YAML", *tab))
    if source.problems:
        return source
    if marks := conflict(rows) or lost_colour(rows):
        source.problems.append(_seen(marks, path, first_line))
        return source
    if OPENED.search(text):
        source.problems.append(Problem(path, first_line, "kapotte YAML", *TOO_DEEP))
        return source
    loaders = [yaml.SafeLoader] if DISPUTED.search(text) else [QUICK, yaml.SafeLoader]
    for loader in loaders:
        source = Source(lines={(): first_line})
        if _read(text, rows, source, path, loader, tags):
            break  # a mistake is told in the words of PyYAML, which BROKEN knows
    return source


def _read(text: str, rows: list[str], source: Source, path: str, loader: type[Any], tags: bool) -> bool:
    """Puts in `source` what `loader` finds in the YAML `text`; tells whether it could read it to the end."""
    first_line = source.lines[()]
    depth, odd = 0, None
    long_quote = 0  # the line of the last text between quotes that goes on over more lines
    try:
        for token in yaml.scan(text, Loader=loader):
            depth += isinstance(token, BEGINS) - isinstance(token, ENDS)
            if depth > DEEPEST:  # libyaml would fall over it, and take us along
                source.problems.append(Problem(path, first_line, "kapotte YAML", *TOO_DEEP))
                return True
            begin, end = token.start_mark, token.end_mark
            if isinstance(token, yaml.ScalarToken) and token.plain:
                if _swallowed(rows, token):
                    source.problems.append(Problem(path, end.line + first_line, "kapotte YAML", *SWALLOWED))
                odd = odd or bad_start(rows, begin.line, begin.column, end.line)
            elif isinstance(token, yaml.ScalarToken) and token.style in QUOTES and end.line > begin.line:
                long_quote = begin.line + first_line
            for kinds, wrong in REFUSED_TOKENS.items():
                if isinstance(token, kinds) and not (tags and isinstance(token, OF_TAGS)):
                    source.problems.append(Problem(path, begin.line + first_line, "kapotte YAML", *wrong))
                    return True
        node = yaml.compose(text, Loader=loader)
        if odd:  # it can be read, but not as it was meant
            source.problems.append(_seen(odd, path, first_line))
            return True
        if isinstance(node, yaml.ScalarNode):
            source.lines[()] = node.start_mark.line + first_line
        source.data = None if node is None else _Reading(source, path, first_line, tags).convert(node, ())
    except yaml.YAMLError as error:
        source.problems.append(
            _unclosed(rows, long_quote, path, first_line) if long_quote else _broken(error, rows, path, first_line)
        )
        return False
    return True


def _swallowed(rows: list[str], token: yaml.ScalarToken) -> bool:
    """Tells whether a text is followed by a # that looks like a part of it, such as "Lied #2".

    A number, true or false is no text: what follows it can only be a comment.
    """
    is_text = RESOLVER.resolve(yaml.ScalarNode, token.value, (True, False)) == f"{PLAIN_TAG}str"
    return is_text and bool(re.match(r"[ ]+#[^\s#]", rows[token.end_mark.line][token.end_mark.column :]))


def _seen(seen: Seen, path: str, first_line: int) -> Problem:
    """Gives what can be seen on a row as a problem."""
    row, found, fix = seen
    return Problem(path, row + first_line, "kapotte YAML", found, fix)


def _unclosed(rows: list[str], line: int, path: str, first_line: int) -> Problem:
    """Gives that the quotation mark on a line is not closed, or is none."""
    if odd := apostrophe(rows, line - first_line):
        return _seen(odd, path, first_line)
    return Problem(path, line, "kapotte YAML", *BROKEN["found unexpected"])


def _broken(error: yaml.YAMLError, rows: list[str], path: str, first_line: int) -> Problem:
    """Gives PyYAML's complaint as ours, on the line where an editor has to look."""
    complaint = str(getattr(error, "problem", None) or "")
    part = next(part for part in BROKEN if part in complaint)
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    mark = next((mark for mark in (reversed(marks) if part in FROM_ITS_START else marks) if mark), None)
    row = mark.line if mark else 0
    if part.startswith(IN_BRACKETS) and mark and "".join(rows[row : row + 1])[mark.column :].startswith("?"):
        return Problem(path, row + first_line, "kapotte YAML", *ASKED)
    if part.startswith(IN_BRACKETS) and (not "".join(rows[row:]).strip() or KEY.match(rows[row])):
        row = next(
            (index for index in range(row - 1, -1, -1) if rows[index].strip()), 0
        )  # it complains of what is next
    line = row + first_line
    if r"'\t'" in complaint:
        return Problem(path, line, "tab in YAML", "een tab", "zet er een spatie voor in de plaats.")
    if mark and part == "found unexpected" and (odd := apostrophe(rows, row)):
        return _seen(odd, path, first_line)
    if mark and (odd := behind(rows, row) or misindented(rows, row)):
        return _seen(odd, path, first_line)
    return Problem(path, line, "kapotte YAML", *BROKEN[part])


class _Reading:
    """One pass over PyYAML's nodes: fills `source.lines` and `source.problems`, gives plain values."""

    def __init__(self, source: Source, path: str, first_line: int, tags: bool) -> None:
        self.source, self.path, self.first_line, self.tags = source, path, first_line, tags
        self.scalars = yaml.SafeLoader("")

    def line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def convert(self, node: yaml.Node, at: KeyPath) -> YamlValue:
        """Gives the value of `node`, which stands at the place `at`."""
        self.source.lines.setdefault(at, self.line(node))
        if self.tags and (not node.tag.startswith(PLAIN_TAG) or "/" in node.tag):
            return SET_ELSEWHERE
        if isinstance(node, yaml.SequenceNode):
            return [self.convert(item, (*at, index)) for index, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        if node.tag == "tag:yaml.org,2002:timestamp":
            self.refuse(node, "verkeerd type", f'"{node.value}" is een datum', QUOTE)
            return str(node.value)
        if node.tag == "tag:yaml.org,2002:int" and not WHOLE.fullmatch(node.value):
            self.refuse(node, "verkeerd type", f'"{node.value[:40]}" is geen gewoon getal', NUMBER)
            digits = node.value.replace("_", "")
            return int(digits) if digits.isdecimal() and len(digits) < 9 else 1
        if sign := CONTROL.search(node.value):
            self.refuse(node, "onleesbaar teken", f"teken U+{ord(sign[0]):04X}", ESCAPE)
            return "x"
        value: YamlValue = self.scalars.construct_object(node, deep=True)
        return value

    def mapping(self, node: yaml.MappingNode, at: KeyPath) -> dict[str, YamlValue]:
        """Gives the keys of `node` with their values; a key that is no word or stands twice is a problem."""
        result: dict[str, YamlValue] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode) or not key:
                self.refuse(key_node, "kapotte YAML", "een sleutel die geen woord is", "gebruik een woord.")
            elif key in result:
                item = bool(at) and isinstance(at[-1], int)
                point = "begin hier een nieuw punt van de lijst, met een streepje; of " if item else ""
                self.refuse(key_node, "dubbele sleutel", f'"{key}"', f"{point}houd er één en haal de andere weg.")
                if item:
                    break  # where the dash of a point is gone, all of its keys stand twice
            else:
                self.source.lines[(*at, key)] = self.line(key_node)
                result[key] = self.convert(value_node, (*at, key))
        return result

    def refuse(self, node: yaml.Node, code: str, what: str, fix: str) -> None:
        self.source.problems.append(Problem(self.path, self.line(node), code, what, fix))
