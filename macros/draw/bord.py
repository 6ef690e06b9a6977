"""The page for the class: what stands on the board during a lesson, drawn from what the head has for the board alone."""

import posixpath

from ..model.handleiding import WERKMATERIALEN, Pagina
from ..model.kop import Les
from .templating import render

END = "-bord"
STYLE, SCRIPT = "assets/stijl/bord.css", "assets/scripts/bord.js"


def board_path(pagina: Pagina) -> str:
    """Gives where the page for the class of a lesson is, below the site; "" where the lesson has none."""
    return pagina.path.removesuffix(".md") + f"{END}.html" if pagina.les and pagina.les.op_bord else ""


def board_page(pagina: Pagina, les: Les, taal: str) -> str:
    """Gives the page for the class of the lesson on `pagina`, in the language `taal`.

    The template gets the title of the lesson, the minutes and what is meant for the board: nothing else can be on it.
    """
    here = posixpath.dirname(board_path(pagina))

    def seen(path: str) -> str:
        return posixpath.relpath(path, here)

    return render(
        "bord.html", taal=taal, titel=pagina.titel, naam=pagina.slug, delen=les.op_bord,
        stijl=seen(STYLE), script=seen(SCRIPT), tekeningen=seen(WERKMATERIALEN), les=f"{pagina.slug}.html",
    )  # fmt: skip
