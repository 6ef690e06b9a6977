"""Variants of a sheet: marks that an editor sets above a part, and what a block itself draws otherwise in a variant.

Which variants a sheet has stands in its head, what a variant is in `gegevens/varianten.yml`. The marks themselves are
understood in `text/varianten.py`.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from ..model.bladvormen import Variant
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Kind, Refusal, choices, meant
from ..text.varianten import ALLEEN, ANDERS, NIET, PLAATJE
from .templating import render

UNKNOWN = "onbekende variant"
NO_PICTURE = "onbekend plaatje"

_DRAWN_FOR: ContextVar[Variant | None] = ContextVar("variant", default=None)


@contextmanager
def _in(variant: Variant) -> Iterator[None]:
    """Has what is drawn meanwhile be drawn for `variant`."""
    token = _DRAWN_FOR.set(variant)
    try:
        yield
    finally:
        _DRAWN_FOR.reset(token)


def drawn_for() -> Variant | None:
    """Gives the variant that is being drawn, or None for the sheet itself."""
    return _DRAWN_FOR.get()


def alleen(handleiding: Handleiding, pagina: Pagina, *varianten: str) -> str:
    """The part below stands in these variants alone."""
    return render("merk.html", soort=ALLEEN, varianten=_known(pagina, varianten), beeld="")


def niet(handleiding: Handleiding, pagina: Pagina, *varianten: str) -> str:
    """The part below does not stand in these variants."""
    return render("merk.html", soort=NIET, varianten=_known(pagina, varianten), beeld="")


def plaatje(handleiding: Handleiding, pagina: Pagina, naam: str = "") -> str:
    """The picture `naam` before the part below, in the variants that have pictures; without a name none stands there."""
    found = {one.plaatje: one for one in handleiding.gegevens.plaatjes}
    if not isinstance(naam, str):
        raise Refusal("de naam van het plaatje is geen tekst", 'zet haar tussen aanhalingstekens: plaatje("schrijf").')
    if naam and naam not in found:
        fix = meant(naam, found) or (f"kies {choices(found)}." if found else "zet het in plaatjes.yml.")
        raise Refusal(f'"{naam}"', fix, NO_PICTURE, "plaatjes", missed=naam)
    names = [variant.variant for variant in variants(handleiding, pagina) if variant.plaatjes]
    if not names:
        fix = "noem die bij `varianten:` in de kop, of haal de macro weg."
        named = "varianten" if pagina.werkblad and pagina.werkblad.varianten else ""  # where those should be
        raise Refusal("het blad heeft geen variant met plaatjes", fix, UNKNOWN, named)
    one = found.get(naam)
    return render(
        "merk.html", soort=PLAATJE, varianten=names, beeld=one.beeld if one else "", woord=one.woord if one else ""
    )


def _known(pagina: Pagina, varianten: Sequence[object]) -> list[str]:
    """Gives the names `varianten` back. Raises Refusal where the head of the sheet has not all of them."""
    own = [one.naam for one in pagina.werkblad.varianten] if pagina.werkblad else []
    if not varianten or not all(isinstance(naam, str) and naam.strip() for naam in varianten):
        raise Refusal("er staat niet bij welke variant", 'noem haar tussen aanhalingstekens, zoals alleen("vso").')
    for naam in varianten:
        if naam not in own:
            fix = meant(str(naam), own) or (f"kies {choices(own)}." if own else "zet haar bij `varianten:` in de kop.")
            raise Refusal(f'de variant "{naam}" staat niet in de kop', fix, UNKNOWN, kind=Kind.NOT_IN_HEAD)
    return [str(naam) for naam in varianten]


def variants(handleiding: Handleiding, pagina: Pagina) -> list[Variant]:
    """Gives the variants of the sheet on `pagina`."""
    return [variant for variant, _ in handleiding.varianten(pagina.werkblad)] if pagina.werkblad else []


def variant_names(handleiding: Handleiding, pagina: Pagina) -> list[str]:
    """Gives the names of the variants of the sheet on `pagina`."""
    return [variant.variant for variant in variants(handleiding, pagina)]


def in_variants(
    handleiding: Handleiding, pagina: Pagina, naam: str, draw: Callable[[str], str], known: Collection[str]
) -> str:
    """Gives what `draw` gives for the block `naam`, with the picture that belongs to it and, behind it, what a variant has instead.

    `draw` takes the name of the block to draw, one of `known`.
    """
    html = draw(naam)
    before, behind = [], []
    for variant in variants(handleiding, pagina):
        with _in(variant):
            instead = variant.blokken.get(naam, naam)
            own = draw(instead if instead in known else naam)
        if own != html:
            behind += [render("merk.html", soort=ANDERS, varianten=[variant.variant], beeld=""), own]
        if variant.plaatjes:
            named = [one for one in handleiding.gegevens.plaatjes if naam in one.blokken]
            before += [
                render("merk.html", soort=PLAATJE, varianten=[variant.variant], beeld=one.beeld, woord=one.woord)
                for one in named[:1]
            ]
    return "\n\n".join([*before, html, *behind])
