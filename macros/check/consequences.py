"""What follows from one mistake: told with it, it would hide the one line that has to be mended.

A sheet in the wrong folder is missed by every lesson; a heading with a typing error is missed by every link to it.
"""

import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from ..model.handleiding import Handleiding
from ..model.mappen import GEGEVENS
from ..model.messages import Kind, Problem
from .together import gone, told_once


class Causes(NamedTuple):
    """What may well be the cause of a mistake (codes, or a `Kind`), by where that stands."""

    page: Collection[str] = ()
    """On its page."""
    line: Collection[str] = ()
    """On its line, or the one above it."""
    missed: Collection[str] = ()
    """On the page, or of the file, that it misses."""
    anywhere: Collection[str] = ()


OF_LISTS = {"verkeerde lijst", "losse opmaak", "andere opmaak", "verdwenen tekst", "dubbele tekst"}
DEAD = "dode link"
MISPLACED = {"verkeerde naam", "verkeerde map", "vreemd bestand", "geen beginpagina"}
CAUSES: dict[str, Causes] = {
    "geen bladkop": Causes(page={"onbekende macro", "losse accolades", "andere opmaak"}),
    "tekening zonder schaal": Causes(page={"onbekende macro", "verkeerde macro", "losse accolades"}),
    "ongebruikte kaarten": Causes(page={"onbekende kaarten", "losse accolades"}),
    "macro op verkeerde plek": Causes(page={"ontbrekende sleutel", "geen kop"}),
    "ontbrekende macro": Causes(
        page={"macro op verkeerde plek", "onbekende macro", "verkeerde macro", "losse accolades"}
    ),
    "ongebruikt werkblad": Causes(page={"dubbele titel", "verkeerde naam", "verkeerde map"}),
    "ontbrekende sleutel": Causes(page={"verkeerde naam", "verkeerde map", "geen kop", "dubbele sleutel"}),
    "geen kop": Causes(page={"verkeerde naam"}),
    "kopniveau": Causes(page={"twee versies", "geen kop"}),
    "kopje zonder tekst": Causes(
        page={
            "verkeerde naam", "verkeerde map", "geen UTF-8", "twee versies", "geen kop", "ontbrekende macro", "geen stappen",
            "sectie zonder activiteit", "verdwenen tekst", "HTML in de tekst", "kopniveau",
        },
        line={"nog niet af"},
    ),
    "ander kopje": Causes(page={"kopniveau", "HTML in de tekst", "twee versies", "onleesbaar bestand"}),
    "verkeerde volgorde": Causes(page={"sectie zonder activiteit", "ander kopje"}),
    "activiteit zonder sectie": Causes(page={"sectie zonder activiteit"}),
    "sectie zonder activiteit": Causes(page={"dubbele activiteit", "ander kopje", "dubbele sleutel"}),
    "dubbele titel": Causes(page={"dubbel nummer", "verkeerde naam", Kind.COPIED}),
    "dubbel nummer": Causes(page={"verkeerde naam", Kind.COPIED}),
    "verkeerde naam": Causes(page={Kind.COPIED}),
    Kind.SUMMARY: Causes(page={"verkeerde naam", Kind.COPIED}, missed={"verkeerde naam", Kind.COPIED}),
    "minuten": Causes(page={"dubbele sleutel", "dubbele activiteit"}),
    Kind.PHASES: Causes(page={Kind.ACTIVITIES, "losse opmaak"}),
    Kind.NO_PHASES: Causes(page={Kind.ACTIVITIES, "losse opmaak"}),
    "verkeerde stap": Causes(page={"verkeerde lijst", "dubbele tekst"}, line={"losse opmaak"}),
    "onbekende rol": Causes(line={"verkeerde lijst"}),
    "verkeerde lijst": Causes(
        page={"activiteit zonder sectie", "verkeerde map", "geen kop", "twee versies"}, line={"macro op verkeerde plek"}
    ),
    Kind.NUMBERED_ON: Causes(page={"minuten"}),
    Kind.COUNTED: Causes(page=OF_LISTS),
    "losse opmaak": Causes(page={"geen kop", "twee versies"}, line={"verkeerde lijst", "kopniveau", "andere opmaak"}),
    "andere opmaak": Causes(page={"geen kop"}, line={"HTML in de tekst"}),
    "verdwenen tekst": Causes(page={"geen kop"}),
    "dubbele tekst": Causes(line={"dubbele activiteit"}),
    "kapotte YAML": Causes(line={"onleesbaar teken"}),
    "verzoek naar buiten": Causes(line={"HTML in de tekst"}),
    "dode link": Causes(page={"verkeerde map"}, line={"HTML in de tekst"}, missed=MISPLACED),
    "onbekend werkblad": Causes(missed=MISPLACED),
    "lege lijst": Causes(page=MISPLACED, missed=MISPLACED),
    "ontbrekend anker": Causes(
        page={"sectie zonder activiteit", "activiteit zonder sectie", "verkeerde map"},
        missed={"ander kopje", "verkeerde volgorde", "geen kop", "kopniveau"},
    ),
    Kind.NOT_IN_HEAD: Causes(page={"onbekende sleutel"}),
    Kind.UNCITED: Causes(page={"onbekende bron"}),
    Kind.UNSHOWN: Causes(anywhere={"kopje zonder tekst"}),
}  # fmt: skip
"""For each code or kind of mistake what may well be the cause of it."""
UNREADABLE = "geen UTF-8"  # what is lost of such a file may be anything
SHAKEN = {
    "dubbele sleutel", "dubbel nummer", "onbekend werkblad", "verkeerde naam", "verkeerde map", "losse accolades",
    "onbekende macro", "verkeerde macro", "macro op verkeerde plek", Kind.NOT_IN_HEAD,
}  # fmt: skip
"""Where a lesson or a sheet is not what others take it for, or lacks what one of its macros draws."""


def unsettled(handleiding: Handleiding, found: Iterable[Problem]) -> bool:
    """Tells whether a head or a list could not be read whole: what is compared with it would seem wrong as well."""
    lists = f"{handleiding.docs.name}/{GEGEVENS}/"
    broken = any(pagina.kop is None for pagina in handleiding.paginas.values())
    return broken or any(
        problem.path.startswith(lists) or SHAKEN & _kinds(problem) or gone(handleiding, problem.cause)
        for problem in found
    )


def causes(handleiding: Handleiding, found: Iterable[Problem]) -> Iterator[Problem]:
    """Gives of what was `found` what is no consequence of something else, and one cause for what many places share.

    What follows from each other and from nothing that is told, is told too.
    """
    found = set(found)
    told = known = found - {*_following(found, found)}
    while more := {*_following(found - known, known)}:
        known = known | more
    yield from told_once(handleiding, [*_still_there(handleiding, told | found - known)])


def _following(found: set[Problem], known: set[Problem]) -> Iterator[Problem]:
    """Gives of what was `found` that of which a cause is among what is `known`."""
    pages, misplaced = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    lines = defaultdict[tuple[str, int], set[str]](set)
    for problem in known:
        pages[problem.path] |= _kinds(problem)
        for line in (problem.line, problem.line + 1):
            lines[problem.path, line] |= _kinds(problem)
        for name in _names(problem) if problem.code in MISPLACED else ():
            misplaced[name] |= _kinds(problem)
    everywhere = set[str]().union(*pages.values())
    for problem in found:
        here, near = pages[problem.path], lines[problem.path, problem.line]
        missed = pages[_page(problem.missed)] | misplaced[_loose(problem.missed)] if problem.missed else set()
        follows = any(
            here.intersection(of.page) or near.intersection(of.line)
            or missed.intersection(of.missed) or everywhere.intersection(of.anywhere)
            for of in (CAUSES[kind] for kind in _kinds(problem) & CAUSES.keys())
        )  # fmt: skip
        if follows or (UNREADABLE in here and problem.code != UNREADABLE):
            yield problem


def _kinds(problem: Problem) -> set[str]:
    return {problem.code, problem.kind} if problem.kind else {problem.code}


def _names(problem: Problem) -> set[str]:
    """Gives the names under which others may look for a file that is not in its place."""
    return {_loose(problem.path), _loose(problem.path.partition(".")[0]), _loose(problem.missed)} - {""}


def _page(missed: str) -> str:
    return missed.partition("#")[0]


def _loose(path: str) -> str:
    """Gives the name of a file as someone who refers to it would know it, however it was written."""
    stem = posixpath.splitext(posixpath.basename(_page(path)))[0]
    return re.sub(r"[\W_]+", "", stem).lower()


def _still_there(handleiding: Handleiding, found: Collection[Problem]) -> Iterator[Problem]:
    """Gives what was `found` without the links of a page that lead nowhere since it stands in another folder."""
    lost = defaultdict[str, set[str]](set)  # the folders where a page is looked for, by its name
    for cause in {problem.cause for problem in found if problem.code == DEAD}:
        if gone(handleiding, cause):
            lost[posixpath.basename(cause)].add(posixpath.dirname(cause))
    for problem in found:
        folder, name = posixpath.split(problem.path)
        before = lost[name] - {folder} if problem.code == DEAD else ()
        files = (handleiding.docs.parent / other / _page(problem.missed) for other in before)
        if not any(map(os.path.isfile, files)):
            yield problem
