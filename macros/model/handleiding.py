"""The manual as it was read: its pages, its sheets, its shared lists."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from .bladvormen import Variant
from .gegevens import Gegevens
from .kop import Interventie, Kop, Les, Werkblad
from .mappen import GEGEVENS
from .messages import Problem
from .source import Source


@dataclass(frozen=True, eq=False)
class Pagina:
    """A page: `path` below docs (`lessen/les-1.md`), its head, and its text from line `first_line` on.

    `source` is its head as it was typed, `root` the name of the folder of all pages.
    """

    path: str
    text: str
    first_line: int = 1
    kop: Kop | None = None
    source: Source = field(default_factory=Source)
    root: str = "docs"

    @property
    def where(self) -> str:
        """The page as messages name it: `docs/lessen/les-1.md`."""
        return f"{self.root}/{self.path}"

    @cached_property
    def slug(self) -> str:
        """The file's name without `.md`; lessons name their sheets so."""
        return Path(self.path).stem

    @property
    def titel(self) -> str:
        """The title, or nothing where the head is broken."""
        return self.kop.title if self.kop else ""

    @property
    def les(self) -> Les | None:
        """The facts of the lesson, where the page is one."""
        return self.kop.les if self.kop else None

    @property
    def werkblad(self) -> Werkblad | None:
        """The facts of the sheet, where the page is one."""
        return self.kop.werkblad if self.kop else None

    @property
    def interventie(self) -> Interventie | None:
        """The facts of the intervention, where the page is one."""
        return self.kop.interventie if self.kop else None

    def line(self, *path: str | int) -> int:
        """Gives the line on which `path` stands in the head."""
        return self.source.line(path)

    def at(self, line: int) -> int:
        """Gives the line of the file on which the line `line` of the text stands; both count from 1."""
        return self.first_line + line - 1


@dataclass(frozen=True, eq=False)
class Gedeeld:
    """What all pages share: the folder `docs`, the lists of `docs/gegevens/`, and which kinds of boxes (`kaders`) have an icon."""

    docs: Path
    gegevens: Gegevens
    kaders: frozenset[str]

    def where_list(self, name: str) -> str:
        """Gives the shared list called `name` as messages name it: `docs/gegevens/rollen.yml`."""
        return f"{self.docs.name}/{GEGEVENS}/{name}.yml"


@dataclass(frozen=True, eq=False)
class Handleiding(Gedeeld):
    """All of `docs/`: what its pages share, those pages by path, and every file's path.

    `sources` tells on which line each part of the shared lists stands.
    """

    paginas: MappingProxyType[str, Pagina]
    bestanden: frozenset[str]
    sources: MappingProxyType[str, Source]
    problems: tuple[Problem, ...] = ()

    @cached_property
    def lessen(self) -> list[tuple[Pagina, Les]]:
        """The lessons with their pages, by number."""
        found = [(pagina, pagina.les) for pagina in self.paginas.values() if pagina.les]
        return sorted(found, key=lambda item: item[1].nummer)

    @cached_property
    def lessen_met(self) -> dict[str, list[tuple[Pagina, Les]]]:
        """The lessons that use a sheet, by number, by the slug of the sheet; a sheet that no lesson uses is not in it."""
        found: dict[str, list[tuple[Pagina, Les]]] = {}
        for pagina, les in self.lessen:
            for slug in les.bladen:
                found.setdefault(slug, []).append((pagina, les))
        return found

    @cached_property
    def interventies(self) -> list[tuple[Pagina, Interventie]]:
        """The interventions with their pages, in the order of the menu."""
        found = [(pagina, pagina.interventie) for pagina in self.paginas.values() if pagina.interventie]
        return sorted(found, key=lambda item: (item[0].kop.volgorde if item[0].kop else 0, item[0].titel))

    def varianten(self, werkblad: Werkblad) -> list[tuple[Variant, int]]:
        """Gives the variants of a sheet, each with how many pages it then is."""
        known = {variant.variant: variant for variant in self.gegevens.varianten}
        return [(known[own.naam], own.paginas or werkblad.paginas) for own in werkblad.varianten if own.naam in known]

    @cached_property
    def bladen(self) -> dict[str, tuple[Pagina, Werkblad]]:
        """The sheets with their pages, by slug."""
        return {pagina.slug: (pagina, pagina.werkblad) for pagina in self.paginas.values() if pagina.werkblad}
