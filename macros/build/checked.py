"""The manual, read and checked: what every command begins with."""

from pathlib import Path

from ..check import check
from ..check.settings import settings_problems
from ..model.handleiding import Handleiding
from ..model.messages import ContentError, Problem
from ..read.again import Reader
from ..read.memory import recall, remember, stamp

KEPT = Path(".cache", "teksten")
"""Where is kept what was read of a manual that was right."""


def load_checked(docs: Path, project: Path | None = None) -> Handleiding:
    """Gives the manual in the folder `docs`. Raises ContentError with every mistake in it.

    And with every mistake in the settings of `project`; without one, whoever calls has read those already.
    """
    reader, kept = Reader(docs), project / KEPT if project else None
    made_by = stamp(docs) if kept else b""
    right = recall(kept, reader, made_by) if kept else frozenset()
    handleiding = reader.read()
    if problems := [*check(handleiding, right), *(check_settings(project) if project else [])]:
        raise ContentError(problems)
    if kept and right != frozenset(handleiding.paginas.values()):
        remember(kept, reader, made_by)
    return handleiding


def check_settings(project: Path) -> list[Problem]:
    """Gives every mistake in the settings of `project`."""
    from .generator import KNOWN_SETTINGS

    return settings_problems(project, KNOWN_SETTINGS)
