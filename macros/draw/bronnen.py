"""References and terms: which page cites what, the list of all references, the glossary.

A citation is found by its words: "Bakker & Mijland, 2009" or "Bakker & Mijland (2009)". So nobody keeps lists by hand.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from ..model.handleiding import Handleiding, Pagina
from ..text.citations import cites, strings
from ..text.markdown import anchor_of
from .templating import render
from .verwijzingen import address, verwijzing

LIST_CALL = "{{ bronnenlijst() }}"

Bron = dict[str, Any]


def known_references(handleiding: Handleiding) -> Sequence[Bron]:
    return handleiding.gegevens.get("bronnen") or ()


@lru_cache(maxsize=8)
def cited(handleiding: Handleiding) -> dict[str, list[Pagina]]:
    """Gives for every reference (by `kort`) the pages that cite it, in their heads or in their texts."""
    words = [(p, "\n".join([*strings(p.source.data), p.text])) for p in handleiding.paginas.values()]
    return {
        bron["kort"]: [p for p, text in words if cites(text, bron["kort"])] for bron in known_references(handleiding)
    }


def anchor(bron: Bron) -> str:
    """Gives the name that links use for a reference."""
    return f"bron-{anchor_of(bron['kort'])}"


def bronnen(handleiding: Handleiding, pagina: Pagina) -> str:
    """The references that this page cites, each with a link to the list."""
    found = [
        (bron, anchor(bron)) for bron in known_references(handleiding) if pagina in cited(handleiding)[bron["kort"]]
    ]
    if not found:
        raise ValueError("deze pagina haalt geen bron aan: noem er een in de tekst of haal de macro weg.")
    lists = [address(pagina.path, p.path) for p in handleiding.paginas.values() if LIST_CALL in p.text]
    return render("bronnen/op_deze_pagina.html", bronnen=found, lijst=lists[0] if lists else "")


def bronnenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """All references, each once, with the pages that cite them."""
    if not known_references(handleiding):
        raise ValueError("er zijn geen bronnen: zet ze in docs/gegevens/bronnen.yml of haal de macro weg.")
    rijen = []
    for bron in sorted(known_references(handleiding), key=lambda b: b["apa"].strip("*").lower()):
        paginas = [verwijzing(pagina, p) for p in cited(handleiding)[bron["kort"]] if p is not pagina]
        rijen.append((bron, anchor(bron), bron["apa"].split("*"), paginas))
    return render("bronnen/lijst.html", bronnen=rijen)


def begrippenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """The glossary: every term with what it means."""
    terms = handleiding.gegevens.get("begrippen") or []
    if not terms:
        raise ValueError("er zijn geen begrippen: zet ze in docs/gegevens/begrippen.yml of haal de macro weg.")
    return render("bronnen/begrippen.html", begrippen=sorted(terms, key=lambda begrip: begrip["term"].lower()))


def glossary(handleiding: Handleiding) -> dict[str, str]:
    """Gives what every term means, also with a capital: Markdown shows it wherever the term stands."""
    terms = handleiding.gegevens.get("begrippen") or []
    plain = {begrip["term"]: begrip["uitleg"] for begrip in terms}
    return {term[:1].upper() + term[1:]: meaning for term, meaning in plain.items()} | plain
