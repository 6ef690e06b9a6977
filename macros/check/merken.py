"""Rules for the marks of the pupils that a point is for -> problems: without one nobody can hide what is not for them."""

import re
from collections.abc import Iterator

from ..draw.tekst import FOR
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..text.markdown import row_at
from ..text.reading import tree
from ..text.tree import Node

CODE = "losse opmaak"
POINT = re.compile(r"\s*(?:[-*+]|\d+\.)\s+")


def audiences(handleiding: Handleiding) -> Iterator[Problem]:
    """In a list of which a point begins with a bold name of pupils, the others that begin with such a name have it bold too."""
    names = {groep.woord.lower(): groep.woord for groep in handleiding.gegevens.doelgroepen}
    begins = re.compile(rf"(?P<typed>[*_]*(?P<woord>{'|'.join(map(re.escape, names))})[*_]*\s?:[*_]*)\s", re.IGNORECASE)
    for pagina in handleiding.paginas.values() if names else ():
        for knoop in tree(pagina.text).knopen:
            rows = _rows(pagina, knoop)
            if not any(_bold(row) in names for _, row in rows):
                continue
            for line, row in rows:
                match = begins.match(POINT.sub("", row, count=1))
                if match and _bold(row) not in names:
                    fix = f'schrijf "**{names[match["woord"].lower()]}:**", dan kan een lezer een leeftijd verbergen.'
                    yield Problem(pagina.where, line, CODE, f'"{match["typed"]}" wordt geen merkje', fix)


def _rows(pagina: Pagina, knoop: Node) -> list[tuple[int, str]]:
    """Gives the rows with which the points of a list begin; of what is no list, none."""
    lines = [pagina.first_line + deel.line - 1 for deel in knoop.delen if deel.tag == "li" and not deel.html]
    return [(line, row_at(pagina, line)) for line in lines if knoop.tag in {"ol", "ul"}]


def _bold(row: str) -> str:
    """Gives the bold words with a colon that a row begins with, as the page takes them for a mark; or nothing."""
    match = FOR.match(row)
    return match["woord"].lower() if match else ""


OF_A_PAGE = (audiences,)
