"""The manual, read and checked: what every command begins with."""

from pathlib import Path

from ..check import check
from ..model.handleiding import Handleiding
from ..model.messages import ContentError, Problem
from ..read.handleiding import load_handleiding
from ..text.memory import recall, remember


def load_checked(docs: Path, project: Path | None = None) -> Handleiding:
    """Gives the manual in the folder `docs`. Raises ContentError with every mistake in it.

    And with every mistake in the settings of `project`; without one, whoever calls has read those already.
    """
    kept = project / ".cache" / "teksten" if project else None
    if kept:
        recall(kept)
    handleiding = load_handleiding(docs)
    settings: list[Problem] = []
    if project:
        from .settings import check_settings

        settings = check_settings(project)
    if problems := [*check(handleiding), *settings]:
        raise ContentError(problems)
    if kept:
        remember(kept, (pagina.text for pagina in handleiding.paginas.values()))
    return handleiding
