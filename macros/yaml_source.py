"""YAML as an editor writes it: plain values, each with the line it stands on.

Narrower than YAML: no references, no tags of one's own, no key twice, and a date stays the text that was typed.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

import yaml

from .messages import Problem

Path = tuple[str | int, ...]

YAML_HINTS = {
    "mapping values are not allowed": "zet een tekst met een dubbele punt tussen aanhalingstekens.",
    "found unexpected end of stream": "er staat een aanhalingsteken open; sluit de tekst af.",
    "found unknown escape character": "zet de tekst tussen enkele aanhalingstekens.",
    "cannot start any token": "zet de tekst tussen aanhalingstekens.",
    "found undefined alias": "zet een tekst die met * of & begint tussen aanhalingstekens.",
}


@dataclass
class Source:
    """What was read: `data`, the line of every value and key in `lines`, and what went wrong."""

    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """Gives the line of `path`, or of the nearest part around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Refused(Exception):
    """Something in the YAML that we do not take: the problem says what."""


def read_yaml(text: str, path: str, first_line: int = 1) -> Source:
    """Gives what the YAML `text` of the file `path` holds; `first_line` is the line its text starts on."""
    source = Source(lines={(): first_line})
    for number, line in enumerate(text.split("\n")):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            tab = "een tab aan het begin van de regel", "spring in met spaties."
            source.problems.append(Problem(path, first_line + number, "tab in YAML", *tab))
    if source.problems:
        return source

    scalars = yaml.SafeLoader("")

    def line_of(node: yaml.Node) -> int:
        return int(node.start_mark.line) + first_line

    def refuse(line: int, code: str, what: str, fix: str) -> None:
        source.problems.append(Problem(path, line, code, what, fix))

    def convert(node: yaml.Node, at: Path) -> Any:
        source.lines.setdefault(at, line_of(node))
        if isinstance(node, yaml.SequenceNode):
            return [convert(item, (*at, index)) for index, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            result: dict[str, Any] = {}
            for key_node, value_node in node.value:
                key = key_node.value
                if not isinstance(key_node, yaml.ScalarNode) or not isinstance(key, Hashable) or not key:
                    refuse(line_of(key_node), "kapotte YAML", "een sleutel die geen woord is", "gebruik een woord.")
                    continue
                if key in result:
                    refuse(line_of(key_node), "dubbele sleutel", f'"{key}"', "houd er één en haal de andere weg.")
                    continue
                source.lines[(*at, key)] = line_of(key_node)
                result[key] = convert(value_node, (*at, key))
            return result
        if node.tag == "tag:yaml.org,2002:timestamp":
            return node.value
        try:
            return scalars.construct_object(node, deep=True)
        except (ValueError, OverflowError) as error:
            raise _Refused(line_of(node)) from error

    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.AliasToken | yaml.AnchorToken | yaml.TagToken):
                line = token.start_mark.line + first_line
                refuse(
                    line, "kapotte YAML", "een teken & of * of ! voor een tekst", "zet de tekst tussen aanhalingstekens."
                )
                return source
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        source.data = None if node is None else convert(node, ())
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = str(getattr(error, "problem", None) or "onleesbaar")
        hint = next((fix for part, fix in YAML_HINTS.items() if part in what), "")
        refuse(
            (mark.line if mark else 0) + first_line,
            "kapotte YAML",
            f"de YAML klopt hier of vlak erboven niet ({what})",
            hint or "kijk naar inspringen, dubbele punten en aanhalingstekens.",
        )
    except _Refused as error:
        refuse(error.args[0], "verkeerd type", "een waarde die geen getal of tekst is", "zet haar tussen aanhalingstekens.")
    except RecursionError:
        refuse(first_line, "kapotte YAML", "de lijsten zitten te diep in elkaar", "maak de kop eenvoudiger.")
    if source.problems:
        source.data = None
    return source
