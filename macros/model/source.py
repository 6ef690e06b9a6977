"""What was read of a head or a list: plain values, each with the line it stands on."""

from dataclasses import dataclass, field
from typing import Any

from .messages import Problem

KeyPath = tuple[str | int, ...]
"""A place in a head or a list: the keys and the numbers that lead to it."""


@dataclass
class Source:
    """What was read: `data`, the line of every value and key in `lines`, and what went wrong."""

    data: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: KeyPath) -> int:
        """Gives the line of `path`, or of the nearest part around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)
