"""References and terms: which page cites what, the list of all references, the glossary.

A citation is found by its words: "Bakker & Mijland, 2009" or "Bakker & Mijland (2009)". So nobody keeps lists by hand.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from markdown.extensions.toc import slugify

from .loading import Handleiding, Pagina
from .messages import Problem, meant
from .templating import render
from .views import address, verwijzing

YEAR = r"(?:(?:19|20)\d\d[a-z]?|z\.d\.(?:-[a-z])?)"
IN_BRACKETS = re.compile(rf"\((?P<all>[^()]*\b{YEAR})\)")
BEFORE_YEAR = re.compile(rf"(?P<naam>[A-Z][\w’'-]+(?: (?:&|en) [A-Z][\w’'-]+| e\.a\.)?) \((?P<jaar>{YEAR})\)")
CITATION = re.compile(rf"(?:zie |zie ook |bijvoorbeeld |naar )?(?P<kort>[A-Z][^\d;]*, {YEAR})")
LIST_CALL = "{{ bronnenlijst() }}"

Bron = dict[str, Any]


def _bronnen(handleiding: Handleiding) -> Sequence[Bron]:
    return handleiding.gegevens.get("bronnen") or ()


def _strings(value: Any) -> Iterator[str]:
    """Gives every text in a head."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


@lru_cache(maxsize=8)
def cited(handleiding: Handleiding) -> dict[str, list[Pagina]]:
    """Gives for every reference (by `kort`) the pages that cite it, in their heads or in their texts."""
    words = [(p, "\n".join([*_strings(p.lines.data), p.text])) for p in handleiding.paginas.values()]
    return {bron["kort"]: [p for p, text in words if _cites(text, bron["kort"])] for bron in _bronnen(handleiding)}


def _cites(text: str, kort: str) -> bool:
    name, _, year = kort.rpartition(", ")
    if name not in text:  # the quick way out: most pages do not cite most references
        return False
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?:, | \(){re.escape(year)}(?![\w-])", text))


def citations(text: str) -> Iterator[tuple[int, str]]:
    """Gives every citation in a text as (place, "Name, year")."""
    for match in IN_BRACKETS.finditer(text):
        for part in match["all"].split(";"):
            if found := CITATION.fullmatch(part.strip()):
                yield match.start(), found["kort"]
    for match in BEFORE_YEAR.finditer(text):
        yield match.start(), f"{match['naam']}, {match['jaar']}"


def unknown_references(handleiding: Handleiding) -> Iterator[Problem]:
    """Every citation stands in the list of references, where the manual has one."""
    known = [bron["kort"] for bron in _bronnen(handleiding)]
    if not known:
        return
    for pagina in handleiding.paginas.values():
        for place, kort in citations(pagina.text):
            if kort not in known and not any(name.endswith(f" {kort}") for name in known):
                line = pagina.first_line + pagina.text.count("\n", 0, place)
                fix = meant(kort, known, alike=0.75) or "zet de bron in docs/gegevens/bronnen.yml."
                yield Problem(f"{handleiding.docs.name}/{pagina.path}", line, "onbekende bron", f'"{kort}"', fix)


def anchor(bron: Bron) -> str:
    """Gives the name that links use for a reference."""
    return f"bron-{slugify(bron['kort'], '-')}"


def bronnen(handleiding: Handleiding, pagina: Pagina) -> str:
    """The references that this page cites, each with a link to the list."""
    found = [(bron, anchor(bron)) for bron in _bronnen(handleiding) if pagina in cited(handleiding)[bron["kort"]]]
    if not found:
        raise ValueError("deze pagina haalt geen bron aan: noem er een in de tekst of haal de macro weg.")
    lists = [address(pagina.path, p.path) for p in handleiding.paginas.values() if LIST_CALL in p.text]
    return render("bronnen/op_deze_pagina.html", bronnen=found, lijst=lists[0] if lists else "")


def bronnenlijst(handleiding: Handleiding, pagina: Pagina) -> str:
    """All references, each once, with the pages that cite them."""
    if not _bronnen(handleiding):
        raise ValueError("er zijn geen bronnen: zet ze in docs/gegevens/bronnen.yml of haal de macro weg.")
    rijen = []
    for bron in sorted(_bronnen(handleiding), key=lambda b: b["apa"].strip("*").lower()):
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
