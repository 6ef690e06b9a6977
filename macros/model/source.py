"""What was read of a head or a list: plain values, each with the line it stands on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias, Union

from .messages import Problem

KeyPath = tuple[str | int, ...]
"""A place in a head or a list: the keys and the numbers that lead to it."""

YamlValue: TypeAlias = Union[bool, int, float, str, list["YamlValue"], dict[str, "YamlValue"], None]  # noqa: UP007
"""What YAML can hold, of what we let through."""


@dataclass
class Source:
    """What was read: `data`, the line of every value and key in `lines`, and what went wrong."""

    data: YamlValue = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: KeyPath) -> int:
        """Gives the line of `path`, or of the nearest part around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def empty(self) -> Iterator[KeyPath]:
        """Gives the place of every key with nothing behind it."""
        for at in self.lines:
            value: YamlValue = self.data
            for part in at:
                value = value[part] if isinstance(value, dict | list) else ""  # type: ignore[index]
            if value is None:
                yield at

    def texts(self, *keys: str) -> Iterator[tuple[int, str]]:
        """Gives every text below `keys` (of all, without any), with the line it stands on."""
        value = self.data
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        return self._texts(value, keys)

    def _texts(self, value: YamlValue, at: KeyPath) -> Iterator[tuple[int, str]]:
        if isinstance(value, str):
            yield self.line(at), value
        elif isinstance(value, dict):
            for key, item in value.items():
                yield from self._texts(item, (*at, key))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from self._texts(item, (*at, index))
