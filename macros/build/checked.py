"""The manual, read and checked: what every command begins with."""

from collections.abc import Iterator
from pathlib import Path

from ..check import Both, check
from ..model.handleiding import Handleiding
from ..model.messages import ContentError, Problem
from ..read.again import Reader
from ..read.memory import recall, remember, stamp

KEPT = Path(".cache", "teksten")
"""Where is kept what was read of a manual that was right."""


def load_checked(docs: Path, project: Path | None = None, both: Both | None = None) -> Handleiding:
    """Gives the manual in the folder `docs`. Raises ContentError with every mistake in it.

    And with every mistake in the settings of `project`; without one, whoever calls has read those already. Where
    there is `both`, that does much work, in two parts.
    """
    (handleiding,) = checking(docs, project, both)
    return handleiding


def checking(docs: Path, project: Path | None = None, both: Both | None = None) -> Iterator[Handleiding]:
    """Gives the manual that `load_checked` gives, and raises what that raises.

    Where nothing is remembered, checking takes long: then it gives the manual as soon as all of it is read, for who has
    something to do meanwhile, and checks it when asked to go on.
    """
    reader, kept = Reader(docs), project / KEPT if project else None
    made_by = stamp(docs) if kept else b""
    right = recall(kept, reader, made_by) if kept else frozenset()
    handleiding = reader.read()
    settings: list[Problem] = []
    if project:
        from .settings import check_settings

        settings = check_settings(project)
    early = not (right or handleiding.problems or settings)
    if early:
        yield handleiding
    if problems := [*check(handleiding, right, both=both), *settings]:
        raise ContentError(problems)
    if kept and right != frozenset(handleiding.paginas.values()):
        remember(kept, reader, made_by)
    if not early:
        yield handleiding
