"""What paper is made of: a manual, the folder with its built pages, and what the series is called."""

from dataclasses import dataclass
from pathlib import Path

from ..draw.delen import Reeks
from ..draw.style import stijl
from ..model.handleiding import Handleiding


@dataclass(frozen=True)
class Bouwwerk:
    """A manual whose pages are in the folder `site`, or will be there when what is made of them is asked for."""

    handleiding: Handleiding
    site: Path
    reeks: Reeks

    @property
    def stijl(self) -> str:
        """The CSS of the series, as it stands in each of its pages."""
        return stijl(self.handleiding.gegevens)
