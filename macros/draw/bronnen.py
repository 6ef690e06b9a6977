"""References and terms: which page cites what, the list of all references, the glossary.

A citation is found by its words: "Bakker & Mijland, 2009" or "Bakker & Mijland (2009)". So nobody keeps lists by hand.
"""

from ..model.gegevens import Bron
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Kind, Refusal
from ..text.citations import cites, years
from ..text.markdown import anchor_of
from .templating import render
from .verwijzingen import address, once_per_handleiding, page_with, verwijzing


@once_per_handleiding
def cited(handleiding: Handleiding) -> dict[str, list[Pagina]]:
    """Gives for every reference (by `kort`) the pages that cite it, in their heads or in their texts."""
    words = [(p, "\n".join([*(text for _, text in p.source.texts()), p.text])) for p in handleiding.paginas.values()]
    texts = [(p, text, years(text)) for p, text in words]
    found = {}
    for bron in handleiding.gegevens.bronnen:
        own = years(bron.kort)  # few pages name them: the others need not be searched
        found[bron.kort] = [p for p, text, named in texts if own <= named and cites(text, bron.kort)]
    return found


@once_per_handleiding
def list_page(handleiding: Handleiding) -> Pagina | None:
    """Gives the page that lists all references, or None."""
    return page_with(handleiding, bronnenlijst.__name__)


def anchor(bron: Bron) -> str:
    """Gives the name that links use for a reference."""
    return f"bron-{anchor_of(bron.kort)}"


def bronnen(handleiding: Handleiding, pagina: Pagina) -> str:
    """The references that this page cites, each with a link to the list."""
    found = [(bron, anchor(bron)) for bron in handleiding.gegevens.bronnen if pagina in cited(handleiding)[bron.kort]]
    if not found:
        fix = "noem er een in de tekst of haal de macro weg."
        raise Refusal("deze pagina haalt geen bron aan", fix, lijst="bronnen", kind=Kind.UNCITED)
    all_of_them = list_page(handleiding)
    lijst = address(pagina.path, all_of_them.path) if all_of_them else ""
    return render("bronnen/op_deze_pagina.html", bronnen=found, lijst=lijst)


def bronnenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """All references, each once, with the pages that cite them."""
    if not handleiding.gegevens.bronnen:
        raise Refusal(
            "er zijn geen bronnen", "zet ze in docs/gegevens/bronnen.yml of haal de macro weg.", lijst="bronnen"
        )
    rijen = []
    for bron in sorted(handleiding.gegevens.bronnen, key=lambda bron: bron.apa.strip("*").lower()):
        paginas = [verwijzing(pagina, p) for p in cited(handleiding)[bron.kort] if p is not pagina]
        rijen.append((bron, anchor(bron), bron.apa.split("*"), paginas))
    return render("bronnen/lijst.html", bronnen=rijen)


def begrippenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """The glossary: every term with what it means."""
    terms = handleiding.gegevens.begrippen
    if not terms:
        raise Refusal(
            "er zijn geen begrippen", "zet ze in docs/gegevens/begrippen.yml of haal de macro weg.", lijst="begrippen"
        )
    ordered = sorted(terms, key=lambda begrip: begrip.term.lower())
    return render("bronnen/begrippen.html", begrippen=[(anchor_of(begrip.term), begrip) for begrip in ordered])


def glossary(handleiding: Handleiding) -> dict[str, str]:
    """Gives what every term means, also with a capital: Markdown shows it wherever the term stands."""
    plain = {begrip.term: begrip.uitleg for begrip in handleiding.gegevens.begrippen}
    return {term[:1].upper() + term[1:]: meaning for term, meaning in plain.items()} | plain
