"""The manual, read and checked: what every command begins with."""

from pathlib import Path

from ..check import Both, check
from ..model.handleiding import Handleiding
from ..model.messages import ContentError, Problem
from ..read.again import Reader
from ..read.memory import recall, remember, stamp

KEPT = Path(".cache", "teksten")
"""Where is kept what was read of a manual that was right."""


def load_checked(docs: Path, project: Path | None = None, both: Both | None = None) -> Handleiding:
    """Gives the manual in the folder `docs`, read and checked: see Reading."""
    reading = Reading(docs, project)
    reading.check(both)
    return reading.handleiding


class Reading:
    """The manual in the folder `docs`, with the settings of `project` (without one, whoever asks has read those already):
    read, and not checked yet, for who has something to do meanwhile.
    """

    def __init__(self, docs: Path, project: Path | None = None) -> None:
        self._reader, self._kept = Reader(docs), project / KEPT if project else None
        self._made_by = stamp(docs) if self._kept else b""
        self._right = recall(self._kept, self._reader, self._made_by) if self._kept else frozenset()
        self.handleiding = self._reader.read()
        self._settings: list[Problem] = []
        if project:
            from .settings import check_settings

            self._settings = check_settings(project)
        self._found: list[Problem] | None = None

    @property
    def whole(self) -> bool:
        """Whether all could be read: so whether it can be drawn."""
        return not (self.handleiding.problems or self._settings)

    @property
    def remembered(self) -> bool:
        """Whether much is known to be right: so whether checking takes little time."""
        return bool(self._right)

    def check(self, both: Both | None = None) -> None:
        """Raises ContentError with every mistake in the manual and the settings. Where there is `both`, that does much
        work, in two parts; who asks again, hears the same.
        """
        if self._found is None:
            self._found = [*check(self.handleiding, self._right, both=both), *self._settings]
        if self._found:
            raise ContentError(self._found)
        if self._kept and self._right != (now := frozenset(self.handleiding.paginas.values())):
            remember(self._kept, self._reader, self._made_by)
            self._right = now
