"""What many places have in common -> one problem: a word that a list lost, a heading with another name, what was replaced or
pasted all over a page.
"""

import os
import posixpath
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from ..draw.bronnen import cited
from ..model.handleiding import Handleiding
from ..model.mappen import GEGEVENS
from ..model.messages import Kind, Problem, longer, nearest
from ..model.source import Source
from ..text.calls import calls
from ..text.markdown import headings

MANY = 2  # places: a word that is wrong on more of them, on several pages, was right when they were written
OTHER_NAME, SAME_NAME = "verkeerde naam", "dubbele naam"
MEANT = "bedoel je "  # what stands behind it, is of that place alone
ALL_OVER = 4  # places on a page that are wrong in the same way: more were made so at once
RENAMED = 0.65  # how much the new name of a heading may look like the old one
Together = Callable[[list[Problem]], list[Problem]]
"""Gives of mistakes that have something in common, in order, what is told: themselves, one for all of them, or none."""


def told_once(handleiding: Handleiding, found: list[Problem]) -> Iterator[Problem]:
    """Gives what was `found`, with in the place of what many mistakes share one that tells it."""
    found = [*_together(found, _anchor, partial(_renamed, handleiding))]
    found = [*_together(found, _absent, partial(_without_role, handleiding))]
    odd = {code: {one.path for one in found if one.code == code} for code in (OTHER_NAME, SAME_NAME)}
    found = [*_together(found, partial(_cause, handleiding), partial(_lost, handleiding, odd))]
    yield from _together(found, _way, _all_over)


def _together(found: Iterable[Problem], by: Callable[[Problem], Hashable], told: Together) -> Iterator[Problem]:
    """Gives what was `found`; of what is the same to `by`, unless that is None, what is `told`."""
    same = defaultdict(list)
    for problem in found:
        same[by(problem)].append(problem)
    yield from same.pop(None, [])
    for problems in same.values():
        yield from told(sorted(problems))


def _anchor(problem: Problem) -> str | None:
    return problem.missed if problem.code == "ontbrekend anker" and problem.missed else None


def _renamed(handleiding: Handleiding, problems: list[Problem]) -> list[Problem]:
    """Gives in the place of links from many pages to a heading that is not there any more that heading."""
    first = problems[0]
    path, _, name = first.missed.partition("#")
    if len({problem.path for problem in problems}) == 1:
        return problems
    page = next(pagina for pagina in handleiding.paginas.values() if pagina.where == path)
    near = nearest(name, [kopje.anker for kopje in headings(page)], alike=RENAMED)
    line = next((kopje.line for kopje in headings(page) if kopje.anker == near), page.first_line)
    found = f'"#{name}" is er niet, en {len(problems)} links wijzen ernaar, zoals in {first.path}:{first.line}'
    fix = "geef het kopje zijn oude naam terug, of verander ook die links."
    return [Problem(path, line, first.code, found, fix)]


def _absent(problem: Problem) -> str | None:
    return problem.path if problem.kind is Kind.ABSENT else None


def _without_role(handleiding: Handleiding, problems: list[Problem]) -> list[Problem]:
    """Gives in the place of many roles that a lesson does not have its list of roles."""
    first = problems[0]
    pagina = next(pagina for pagina in handleiding.paginas.values() if pagina.where == first.path)
    if len(problems) <= MANY or not (pagina.les and pagina.les.rollen):
        return problems
    found = f"{first.text}, maar staat er op {len(problems)} plekken"
    fix = "zet bij rollen iedereen die in deze les iets doet, of haal de regel weg."
    return [Problem(first.path, pagina.line("les", "rollen"), first.code, found, fix)]


def gone(handleiding: Handleiding, cause: str) -> bool:
    """Tells whether the file that may be at fault is not there."""
    return bool(cause) and not os.path.exists(handleiding.docs.parent / cause)  # noqa: PTH110 - a name may be too long for a Path


def _cause(handleiding: Handleiding, problem: Problem) -> tuple[str, str] | None:
    """Gives the file that may be at fault, and what it lacks: itself, or a word."""
    lacks = "" if gone(handleiding, problem.cause) else problem.text
    return (problem.cause, lacks) if problem.cause else None


def _lost(handleiding: Handleiding, odd: dict[str, set[str]], problems: list[Problem]) -> list[Problem]:
    """Gives in the place of mistakes with one cause that cause: the list has the word no more, or the file is not there.

    `odd` are the files with names that are wrong, by how.
    """
    first, where = problems[0], problems[0].cause
    absent = gone(handleiding, where)
    if absent and any(_nearly(path, where) for path in odd[OTHER_NAME]):
        return []  # it is there, under that name
    if where in odd[SAME_NAME]:
        return []  # of two with one name, one was another
    if len(problems) <= (1 if absent else MANY) or len({problem.path for problem in problems}) == 1:
        return problems
    places = f"{len(problems)} plekken, zoals {first.path}:{first.line}"
    a_list = where.startswith(f"{handleiding.docs.name}/{GEGEVENS}/")
    if absent:
        text = "het bestand is er niet, en het is nodig op"
        now = _elsewhere(handleiding, where.removeprefix(f"{handleiding.docs.name}/"))
        fix = "zet het terug; heet het nu anders, verander dan ook die plekken."
        if now:
            fix = f"zet het terug; is het nu {handleiding.docs.name}/{now}, verander dan ook die plekken."
        return [Problem(where, 1, "lege lijst" if a_list else first.code, f"{text} {places}", fix)]
    text = f"{first.text} staat niet in {'deze lijst' if a_list else 'dit bestand'}, en wel op {places}"
    line = _spare(handleiding, where, first.missed) if a_list else _setting(handleiding, first)
    return [Problem(where, line, first.code, text, "zet het hier terug, of verander het ook op die plekken.")]


def _elsewhere(handleiding: Handleiding, path: str) -> str:
    """Gives the only file that may be the one that was at `path`: of that name in another folder, or of a longer name beside it."""
    folder, name = posixpath.split(path)
    same = [file for file in handleiding.bestanden if posixpath.basename(file) == name != "index.md"]
    stem, kind = posixpath.splitext(name)
    beside = [file for file in handleiding.bestanden if posixpath.dirname(file) == folder and file.endswith(kind)]
    other = longer(stem, [posixpath.basename(file).removesuffix(kind) for file in beside])
    return same[0] if len(same) == 1 else posixpath.join(folder, f"{other}{kind}") if other else ""


def _nearly(path: str, other: str) -> bool:
    """Tells whether two files of one folder have nearly the same name."""
    same_folder = posixpath.dirname(path) == posixpath.dirname(other)
    return same_folder and bool(nearest(posixpath.basename(path), [posixpath.basename(other)]))


def _setting(handleiding: Handleiding, problem: Problem) -> int:
    """Gives the line of the settings with the kind of box that looks like the one that is missed, or with all of them."""
    rows = (handleiding.docs.parent / problem.cause).read_text("utf-8", errors="replace").split("\n")
    alike = [kind for kind in handleiding.kaders if nearest(problem.missed, [kind])]
    wanted = [f"{kind}:" for kind in alike] + ["admonition:"]
    return next((n for key in wanted for n, row in enumerate(rows, 1) if row.strip().startswith(key)), 1)


def _spare(handleiding: Handleiding, lijst: str, missed: str) -> int:
    """Gives the line of a list with what no page uses: the word that is missed may stand there under another name."""
    name = posixpath.splitext(posixpath.basename(lijst))[0]
    source = handleiding.sources.get(name, Source())
    used = {text for pagina in handleiding.paginas.values() for _, text in pagina.source.texts()}
    used |= {text for pagina in handleiding.paginas.values() for call in calls(pagina) for text in call.texts}
    if name == "bronnen":  # those are in the texts
        used |= {kort for kort, pages in cited(handleiding).items() if pages}
    parts = source.data if isinstance(source.data, list) else []
    named = [(n, key, str(part[key])) for n, part in enumerate(parts) if isinstance(part, dict) for key in [*part][:1]]
    spare = {word: (n, key) for n, key, word in named if word not in used}
    likely = nearest(missed, spare) or next(iter(spare), "")
    return source.line(spare[likely]) if likely else 1


def _way(problem: Problem) -> tuple[str, str, str]:
    """Gives on which page a mistake was made, and in which way; of a folder with another name all of its pages are wrong."""
    where = posixpath.dirname(problem.path) if problem.code == "verkeerde map" else problem.path
    return where, problem.code, problem.fix if problem.fix.startswith(MEANT) else problem.advice


def _all_over(problems: list[Problem]) -> list[Problem]:
    """Gives the first of many that were made in the same way, with how many others there are."""
    first, *others = problems
    many = f"{first.text} (en zo op nog {len(others)} plekken)"
    return [replace(first, text=many)] if len(problems) > ALL_OVER else problems
