"""Which files a build makes for paper, and of which page: one list for all who ask."""

from contextlib import suppress

from ..model.beeld import BEELD
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Soort
from ..model.mappen import BOEK, EPUB, STICK, WERKMATERIALEN
from ..model.messages import Refusal
from .kopieerlijst import pack_path, pakketten
from .op_tafel import cards
from .verwijzingen import A3, once_per_handleiding

BOTH = ".pdf", ".docx"
"""What is made of a sheet."""


@once_per_handleiding
def papieren(handleiding: Handleiding) -> dict[str, list[Pagina]]:
    """Gives the path below the site of every file that is made for paper, with the page that it is made of: none where that
    is the whole manual, more where one would take the place of another."""
    found: dict[str, list[Pagina]] = {path: [] for path in (BOEK, EPUB, STICK)}

    def add(pagina: Pagina, stem: str, *ends: str) -> None:
        for end in ends:
            pages = found.setdefault(f"{stem}{end}", [])
            pages += [pagina] if pagina not in pages else []

    for slug, (pagina, werkblad) in handleiding.bladen.items():
        stem = f"{WERKMATERIALEN}/{slug}"
        add(pagina, stem, *BOTH, BEELD, *([A3] if werkblad.soort is Soort.POSTER else []))
        for variant, _ in handleiding.varianten(werkblad):
            add(pagina, f"{stem}-{variant.variant}", *BOTH)
    for pagina, _ in handleiding.lessen:
        add(pagina, pagina.path.removesuffix(".md"), ".pdf")
    for stem, (pagina, _) in cards(handleiding).items():
        add(pagina, stem, *BOTH)
    with suppress(Refusal):  # a sheet that is for nobody: that is told
        for pakket in pakketten(handleiding):
            add(pakket.pagina, pakket.path, ".pdf")
            add(pakket.pagina, pack_path(pakket.pagina), ".zip", ".js")
    return found
