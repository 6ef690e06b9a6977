"""The manual, read and checked: what every command begins with."""

from pathlib import Path

from ..check import check
from ..model.handleiding import Handleiding
from ..model.messages import ContentError
from ..read.handleiding import load_handleiding


def load_checked(docs: Path) -> Handleiding:
    """Gives the manual in the folder `docs`. Raises ContentError with every mistake in it."""
    handleiding = load_handleiding(docs)
    if problems := check(handleiding):
        raise ContentError(problems)
    return handleiding
