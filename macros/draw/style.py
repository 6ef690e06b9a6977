"""What styles take from the shared lists: the colours of the roles, and the sizes of a sheet for each reader and each variant."""

from ..model.gegevens import Gegevens
from .templating import render


def stijl(gegevens: Gegevens) -> str:
    """Gives the CSS of this series: it stands in every page, and comes with a sheet to its PDF."""
    return render("stijl/reeks.css", rollen=gegevens.rollen, lezers=gegevens.lezers, varianten=gegevens.varianten)
