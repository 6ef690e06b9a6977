"""How what cannot be made is told: on the page that it comes from, on the line of what stands in the way."""

from ..model.handleiding import Pagina
from ..model.messages import Problem, Refusal
from .blad import Impossible


def refused(pagina: Pagina, refusal: Refusal) -> Problem:
    """Gives the problem of a paper that cannot be made, on the line of what stands in the way where that is found."""
    line, near = pagina.first_line, refusal.near if isinstance(refusal, Impossible) else ""
    if near and near in pagina.text:
        line += pagina.text.count("\n", 0, pagina.text.index(near))
    return Problem(pagina.where, line, refusal.code or "bouwen", refusal.text, refusal.fix)
