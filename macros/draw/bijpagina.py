"""The pages beside the page of a lesson: one for the class, on the board, and one for who gives it, on a tablet.

They stand alone: with a style and a script of their own, in no menu, search or book. Here stands where they are.
"""

import posixpath

from ..model.handleiding import Handleiding, Pagina
from ..text.stappen import verlopen

BORD, GEVEN = "-bord", "-geven"
STYLE, CLOCK = "assets/stijl/alleen.css", "assets/scripts/klok.js"
"""What both ask for."""


def board_path(pagina: Pagina) -> str:
    """Gives where the page for the class of a lesson is, below the site; "" where the lesson has none."""
    return _beside(pagina, BORD) if pagina.les and pagina.les.op_bord else ""


def giving_path(handleiding: Handleiding, pagina: Pagina) -> str:
    """Gives where the page for who gives a lesson is, below the site; "" where the lesson has no steps to show."""
    return _beside(pagina, GEVEN) if pagina.les and verlopen(pagina, handleiding.gegevens.woorden) else ""


def _beside(pagina: Pagina, end: str) -> str:
    return f"{pagina.path.removesuffix('.md')}{end}.html"


def beside(handleiding: Handleiding) -> dict[str, Pagina]:
    """Gives every page of this kind that the manual has: where it is, and the page of its lesson."""
    found = {path: pagina for pagina, _ in handleiding.lessen if (path := board_path(pagina))}
    return found | {path: pagina for pagina, _ in handleiding.lessen if (path := giving_path(handleiding, pagina))}


def seen_from(path: str, target: str) -> str:
    """Gives the address of the file `target` of the site as the page `path` has it."""
    return posixpath.relpath(target, posixpath.dirname(path) or ".")
