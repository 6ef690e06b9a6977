"""The page for the class: what stands on the board during a lesson, drawn from what the head has for the board alone."""

from functools import partial

from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Les
from ..model.mappen import WERKMATERIALEN
from .bijpagina import CLOCK, STYLE, board_path, giving_path, seen_from
from .templating import render

FILES = "assets/stijl/bord.css", "assets/scripts/bord.js"
"""What it asks for beside what pages that stand alone share."""


def board_page(handleiding: Handleiding, pagina: Pagina, les: Les, taal: str) -> str:
    """Gives the page for the class of the lesson on `pagina`, in the language `taal`.

    The template gets the title of the lesson, the minutes and what is meant for the board: nothing else can be on it.
    """
    seen = partial(seen_from, board_path(pagina))
    style, script = FILES
    tablet = giving_path(handleiding, pagina)
    return render(
        "bord.html", taal=taal, titel=pagina.titel, naam=pagina.slug, delen=les.op_bord,
        stijlen=[seen(STYLE), seen(style)], klok=seen(CLOCK), script=seen(script), tekeningen=seen(WERKMATERIALEN),
        les=f"{pagina.slug}.html", tablet=seen(tablet) if tablet else "",
    )  # fmt: skip
