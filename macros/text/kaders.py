"""The boxes under a heading: what stands apart there, such as what to mind for safety."""

from dataclasses import dataclass

from ..model.handleiding import Pagina
from .markdown import HEADINGS
from .reading import tree
from .stappen import LISTS
from .tree import Node

BOX, TITLE = "admonition", "admonition-title"


@dataclass(frozen=True)
class Kader:
    """A box: its kind as it was typed (`veilig`), its title, and the parts of each of its paragraphs and points."""

    soort: str
    titel: str
    regels: tuple[tuple[Node, ...], ...]


def kaders(pagina: Pagina) -> dict[str, tuple[Kader, ...]]:
    """Gives the boxes under each heading of level 3, by its words; those without boxes are left out."""
    heading, found = "", dict[str, tuple[Kader, ...]]()
    for deel in tree(pagina.text).delen:
        if HEADINGS.get(deel.tag, 9) <= 3:
            heading = " ".join(deel.words().split()) if HEADINGS[deel.tag] == 3 else ""
        elif heading and BOX in deel.soorten:
            found[heading] = (*found.get(heading, ()), _box(deel))
    return found


def _box(deel: Node) -> Kader:
    kind = next((name for name in deel.soorten if name != BOX), "")
    title, rows = "", list[tuple[Node, ...]]()
    for part in deel.delen:
        if TITLE in part.soorten:
            title = " ".join(part.words().split())
        else:
            rows += [one.delen for one in (part.delen if part.tag in LISTS else (part,)) if one.words().strip()]
    return Kader(kind, title, tuple(rows))
