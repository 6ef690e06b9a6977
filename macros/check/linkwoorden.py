"""Whether the words of a link name the page that it leads to -> problems where they name another of the same folder."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..text.links import links
from ..text.markdown import headings
from .links import target_of

CODE = "nietszeggende link"
TITLE = re.compile(r"(?P<word>\w+) (?P<number>\d+)(?=:|$)")
"""How the title of a lesson begins: with the series' word for a lesson, and its number."""


def named(handleiding: Handleiding) -> Iterator[Problem]:
    """Words that are the number of a lesson, or the whole title of a page, lead to that one and to no other beside it."""
    numbers = {pagina.path: les.nummer for pagina, les in handleiding.lessen}
    words = {
        match["word"].lower()
        for pagina, les in handleiding.lessen
        if (match := TITLE.match(pagina.titel)) and int(match["number"]) == les.nummer
    }
    titles = defaultdict(list)
    for pagina in handleiding.paginas.values():
        titles[pagina.titel].append(pagina)
    for pagina in handleiding.paginas.values():
        for link in links(pagina):
            said = (link.tekst or "").strip(" .,:;!?")
            target = handleiding.paginas.get(target_of(pagina, link.doel or ""))
            if link.beeld or not said or target is None or target.kop is None:
                continue
            lesson = TITLE.fullmatch(said)
            if lesson and lesson["word"].lower() in words and target.path in numbers:
                other = numbers[target.path] != int(lesson["number"])
                other = other and lesson["number"] not in re.findall(r"\d+", (link.doel or "").partition("#")[2])
                meant = [one for one, les in handleiding.lessen if les.nummer == int(lesson["number"])]
            else:
                meant = _namesakes(titles.get(link.tekst or "", []), target)
                other = bool(meant) and "#" not in (link.doel or "")
            if other:
                found = f'"{link.tekst}" gaat naar "{target.titel}"'
                right = posixpath.relpath(meant[0].path, posixpath.dirname(pagina.path) or ".") if meant else ""
                fix = f'schrijf "{right}", of een andere tekst.' if right else "verander de tekst of het adres."
                yield Problem(pagina.where, link.line, CODE, found, fix)


def _namesakes(titled: list[Pagina], target: Pagina) -> list[Pagina]:
    """Gives the pages beside `target` that have the title that was said, where that says nothing of `target` itself."""
    folder = posixpath.dirname(target.path)
    said = titled[0].titel.casefold() if titled else ""
    own = [target.titel, *(kopje.tekst for kopje in headings(target))]
    if any(said in name.casefold() for name in own):
        return []
    return [pagina for pagina in titled if posixpath.dirname(pagina.path) == folder]


ACROSS = (named,)
