"""Who publishes this edition: on the page that tells it, and at the foot of every page."""

from ..model.gegevens import Uitgever
from ..model.handleiding import Handleiding, Pagina
from .templating import render
from .words import GEEN_UITGEVER, word


def uitgever(handleiding: Handleiding, pagina: Pagina) -> str:
    """Who publishes this edition, when, on what terms; or that nobody does yet."""
    return render("uitgever.html", uitgever=handleiding.gegevens.uitgever, niemand=word(GEEN_UITGEVER))


def voet(uitgever: Uitgever) -> str:
    """Gives what stands at the foot of every page about who publishes it."""
    return " · ".join(filter(None, (uitgever.naam or word(GEEN_UITGEVER), uitgever.versie, uitgever.datum)))
