"""Rules for the marks that we read in a text -> problems: of the pupils that a point is for, and of what the makers propose.

Without its mark nobody can hide a point, and what was to be a mark stands on the page as words.
"""

import re
from collections.abc import Iterator

from ..draw.tekst import FOR
from ..model.handleiding import Gedeeld, Pagina
from ..model.messages import Problem, meant
from ..text.markdown import row_at
from ..text.reading import tree
from ..text.stappen import VOORSTEL
from ..text.tree import Node

CODE = "losse opmaak"
IN_BRACKETS = re.compile(r"\((?P<words>[^()\n]+)\)")
ALIKE = 0.9  # how much words look like others when they are those with a typing error
POINT = re.compile(r"\s*(?:[-*+]|\d+\.)\s+")


def audiences(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """In a list of which a point begins with a bold name of pupils, the others that begin with such a name have it bold too,
    and spelt with an o and not with a nought.
    """
    names = {groep.woord.lower(): groep.woord for groep in gedeeld.gegevens.doelgroepen}
    spelt = {name.replace("o", "0"): word for name, word in names.items()}
    either = "|".join(re.escape(name).replace("0", "[o0]") for name in spelt)
    begins = re.compile(rf"(?P<typed>[*_]*(?P<woord>{either})[*_]*\s?:[*_]*)\s", re.IGNORECASE)
    for knoop in tree(pagina.text).knopen:
        rows = _rows(pagina, knoop)
        if not any(_bold(row) in names for _, row in rows):
            continue
        for line, row in rows:
            match = begins.match(POINT.sub("", row, count=1))
            if match and _bold(row) not in names:
                word = spelt[match["woord"].lower().replace("o", "0")]
                fix = f'schrijf "**{word}:**", dan kan een lezer een leeftijd verbergen.'
                yield Problem(pagina.where, line, CODE, f'"{match["typed"]}" wordt geen merkje', fix)


def _rows(pagina: Pagina, knoop: Node) -> list[tuple[int, str]]:
    """Gives the rows with which the points of a list begin; of what is no list, none."""
    lines = [pagina.at(deel.line) for deel in knoop.delen if deel.tag == "li" and not deel.html]
    return [(line, row_at(pagina, line)) for line in lines if knoop.tag in {"ol", "ul"}]


def _bold(row: str) -> str:
    """Gives the bold words with a colon that a row begins with, as the page takes them for a mark; or nothing."""
    match = FOR.match(row)
    return match["woord"].lower() if match else ""


def proposals(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """The mark behind what the makers propose is whole and well spelt: else it stands on the page as words."""
    mark = gedeeld.gegevens.woorden.get(VOORSTEL, VOORSTEL)
    half = re.compile(
        rf"\({re.escape(mark)}(?![\w-])(?=[^()]*(?:\(|\Z))|(?:^|(?<=\)))[^()]*\b(?P<end>{re.escape(mark)}\))(?=[.!?]*(?:\s|$))|\{{\s*{re.escape(mark)}\s*\}}",
        re.IGNORECASE,
    )
    there = "(" in pagina.text or mark.lower() in pagina.text.lower()
    for blok in tree(pagina.text).blokken if there else ():
        text = blok.marks()
        found = [
            (m.start("end") if m["end"] else m.start(), f'"{m["end"] or m[0]}"', f"schrijf ({mark}).")
            for m in half.finditer(text)
        ]
        found += [
            (m.start(), f'"{m[0]}"', f"bedoel je ({mark})?")
            for m in IN_BRACKETS.finditer(text)
            if m["words"].lower() != mark.lower() and meant(m["words"], [mark], alike=ALIKE)
        ]
        for at, shown, fix in found[:1]:
            line = pagina.at(blok.line(text.count("\n", 0, at)))
            yield Problem(pagina.where, line, CODE, shown, fix)


OF_A_PAGE = (audiences, proposals)
