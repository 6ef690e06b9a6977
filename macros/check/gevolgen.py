"""What follows from one mistake: told with it, it would hide the one line that has to be mended.

A list that lost a word makes that word unknown on every page; a sheet in the wrong folder is missed by every lesson.
"""

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from ..draw.bronnen import UNCITED, cited
from ..model.handleiding import GEGEVENS, LESSEN, Handleiding
from ..model.messages import Problem, meant
from ..model.source import Source
from ..text.markdown import headings
from .overal import QUOTED, all_over

MANY = 2  # places: a word that is wrong on more of them, on several pages, was right when they were written
OF_THE_PAGE = {
    "geen bladkop": {"onbekende macro", "losse accolades", "andere opmaak"},
    "tekening zonder schaal": {"onbekende macro", "verkeerde macro", "losse accolades"},
    "ongebruikte kaarten": {"onbekende kaarten", "losse accolades"},
    "macro op verkeerde plek": {"ontbrekende sleutel"},
    "ontbrekende macro": {"macro op verkeerde plek", "onbekende macro", "verkeerde macro", "losse accolades"},
    "dode link": {"verkeerde map"},
    "ongebruikt werkblad": {"dubbele titel", "verkeerde naam", "verkeerde map"},
    "ontbrekende sleutel": {"verkeerde naam", "verkeerde map"},
    "kopniveau": {"twee versies", "geen kop"},
    "kopje zonder tekst": {
        "verkeerde naam",
        "verkeerde map",
        "geen UTF-8",
        "twee versies",
        "geen kop",
        "ontbrekende macro",
        "geen stappen",
        "sectie zonder activiteit",
        "verdwenen tekst",
        "HTML in de tekst",
        "kopniveau",
    },
    "geen kop": {"verkeerde naam"},
    "ontbrekend anker": {"sectie zonder activiteit", "activiteit zonder sectie", "verkeerde map"},
    "verkeerde lijst": {"activiteit zonder sectie", "verkeerde map"},
    "verkeerde volgorde": {"sectie zonder activiteit", "ander kopje"},
    "activiteit zonder sectie": {"sectie zonder activiteit"},
    "minuten": {"losse opmaak", "dubbele sleutel", "dubbele activiteit"},
    "dubbele titel": {"dubbel nummer", "verkeerde naam"},
    "dubbel nummer": {"verkeerde naam"},
    "sectie zonder activiteit": {"dubbele activiteit", "ander kopje", "dubbele sleutel"},
    "verkeerde stap": {"verkeerde lijst", "dubbele tekst"},
    "ander kopje": {"kopniveau", "HTML in de tekst", "twee versies", "onleesbaar bestand"},
}
"""Kinds of mistake, each with what may well be the cause of it on the same page."""
OF_THE_LINE = {
    "verkeerde stap": {"losse opmaak", "verkeerde lijst"},
    "verkeerde lijst": {"macro op verkeerde plek"},
    "onbekende rol": {"verkeerde lijst"},
    "losse opmaak": {"verkeerde lijst", "kopniveau", "andere opmaak"},
    "verzoek naar buiten": {"HTML in de tekst"},
    "dode link": {"HTML in de tekst"},
    "kapotte YAML": {"onleesbaar teken"},
    "dubbele tekst": {"dubbele activiteit"},
    "kopje zonder tekst": {"nog niet af"},
}
"""The same, on the same line or the one above it."""
SHAKEN = {
    "dubbele sleutel",
    "dubbel nummer",
    "onbekend werkblad",
    "verkeerde naam",
    "verkeerde map",
    "losse accolades",
    "onbekende macro",
    "verkeerde macro",
    "macro op verkeerde plek",
}  # where a lesson or a sheet is not what others take it for, or lacks what one of its macros draws
RENAMED = 0.45  # how much the new name of a heading may look like the old one
OF_TEXT = {
    "losse opmaak", "macro op verkeerde plek", "verdwenen tekst", "verkeerde lijst", "andere opmaak", "ontbrekende sleutel",
}  # fmt: skip
HEADLESS = {"ander kopje", "verkeerde volgorde", "geen kop", "kopniveau"}  # of a page that links lead to
SUM = "de activiteiten duren"  # that of one of them may be wrong: then it is not what its phases take either
ABOVE = "staat boven een lijst van"  # of a heading that says how many; the list may have been broken
OF_LISTS = {"verkeerde lijst", "losse opmaak", "andere opmaak", "verdwenen tekst", "dubbele tekst"}
COUNTS = "de lijst begint met"
NO_PHASES = "en heeft geen fasen"
NOT_HERE = "is er in deze les niet"  # of a role
NO_FACTS = "staat niet in de kop"  # of a lesson that is none
MISPLACED = {"verkeerde naam", "verkeerde map", "vreemd bestand", "geen beginpagina"}
MISSED = {"onbekend werkblad", "dode link"}


def unsettled(handleiding: Handleiding, found: Iterable[Problem]) -> bool:
    """Tells whether a head or a list could not be read whole: what is compared with it would seem wrong as well."""
    lists = f"{handleiding.docs.name}/{GEGEVENS}/"
    broken = any(pagina.kop is None for pagina in handleiding.paginas.values())
    return broken or any(
        problem.path.startswith(lists)
        or problem.code in SHAKEN
        or problem.text.endswith(NO_FACTS)
        or problem.cause.startswith(f"{handleiding.docs.name}/{LESSEN}/")
        or _gone(handleiding, problem.cause)
        for problem in found
    )


def causes(handleiding: Handleiding, found: Iterable[Problem]) -> Iterator[Problem]:
    """Gives of what was `found` what is no consequence of something else, and one cause for what many pages share."""
    kept = [*_renamed(handleiding, _moved(handleiding, {*_without(set(found))}))]
    kept = [*_of_one_lesson(handleiding, kept)]
    one_by_one = list[Problem]()
    same, told = defaultdict(list), {(problem.path, problem.code) for problem in kept}
    for problem in kept:
        gone = _gone(handleiding, problem.cause)
        same[problem.cause and (problem.cause, gone or problem.text)].append(problem)
    named = [problem.path for problem in kept if problem.code == "verkeerde naam"]
    for shared, problems in same.items():
        if shared and _gone(handleiding, shared[0]) and any(_nearly(path, shared[0]) for path in named):
            continue  # it is there, under that name
        if shared and (shared[0], "dubbele naam") in told:
            continue  # of two with one name, one was another
        many = 1 if shared and _gone(handleiding, shared[0]) else MANY
        if shared and len(problems) > many and len({problem.path for problem in problems}) > 1:
            yield _lost(handleiding, sorted(problems))
        else:
            one_by_one += problems
    yield from all_over(one_by_one)


def _nearly(path: str, other: str) -> bool:
    """Tells whether two files of one folder have nearly the same name."""
    same_folder = posixpath.dirname(path) == posixpath.dirname(other)
    return same_folder and bool(meant(posixpath.basename(path), [posixpath.basename(other)]))


def _without(found: set[Problem]) -> Iterator[Problem]:
    pages, lines = defaultdict(set), defaultdict(set)
    for problem in found:
        pages[problem.path].add(problem.code)
        lines[problem.path, problem.line].add(problem.code)
    misplaced = {_loose(problem.path) for problem in found if problem.code in MISPLACED}
    misplaced |= {_loose(path.partition(".")[0]) for path in (p.path for p in found if p.code in MISPLACED)}
    sums = {problem.path for problem in found if problem.code == "minuten" and problem.text.startswith(SUM)}
    suggested = {name for problem in found if problem.code == "verkeerde naam" for name in QUOTED.findall(problem.fix)}
    empty = any(problem.code == "kopje zonder tekst" for problem in found)
    for problem in found:
        near = lines[problem.path, problem.line] | lines.get((problem.path, problem.line - 1), set())
        named = QUOTED.search(problem.text) if problem.code in MISSED else None
        if (
            OF_THE_PAGE.get(problem.code, set()) & pages[problem.path]
            or ("geen UTF-8" in pages[problem.path] and problem.code != "geen UTF-8")  # what is lost may be anything
            or ("geen kop" in pages[problem.path] and problem.code in OF_TEXT)  # that may be the head
            or OF_THE_LINE.get(problem.code, set()) & near
            or (named and problem.path != problem.text and _loose(named[1]) in misplaced)
            or (problem.code == "ontbrekende macro" and problem.path.endswith(".yml") and empty)  # it stood there
            or (problem.text.startswith(COUNTS) and "minuten" in pages[problem.path])  # the phase above it is none
            or (problem.text.endswith(NO_PHASES) and problem.path in sums)
            or (problem.text == UNCITED and "onbekende bron" in pages[problem.path])
            or (ABOVE in problem.text and OF_LISTS & pages[problem.path])
            or (problem.text.endswith(NO_FACTS) and "onbekende sleutel" in pages[problem.path])  # that may be it
            or (problem.code == "ontbrekend anker" and HEADLESS & pages[problem.text.partition('" op ')[2]])
            or (problem.code == "lege lijst" and _loose(problem.path) in misplaced | suggested)
            or (problem.code == "minuten" and not problem.text.startswith(SUM) and problem.path in sums)
        ):
            continue
        yield problem


def _moved(handleiding: Handleiding, found: Collection[Problem]) -> Iterator[Problem]:
    """Gives what was `found` without the links of a page that lead nowhere since it stands in another folder."""
    gone = [problem.cause for problem in found if problem.code == "dode link" and _gone(handleiding, problem.cause)]
    for problem in found:
        name, target = posixpath.basename(problem.path), QUOTED.search(problem.text)
        before = [posixpath.dirname(path) for path in gone if posixpath.basename(path) == name and path != problem.path]
        there = (handleiding.docs.parent / folder / target[1].partition("#")[0] for folder in before if target)
        if problem.code != "dode link" or not any(file.is_file() for file in there):
            yield problem


def _renamed(handleiding: Handleiding, found: Iterable[Problem]) -> Iterator[Problem]:
    """Gives what was `found`, with in the place of many links to a heading that is not there any more that heading."""
    to = defaultdict(list)
    for problem in found:
        to[problem.text if problem.code == "ontbrekend anker" else ""].append(problem)
    yield from to.pop("", [])
    for text, problems in to.items():
        name, _, path = text.removeprefix('"#').partition('" op ')
        page = next((pagina for pagina in handleiding.paginas.values() if pagina.where == path), None)
        if not page or len({problem.path for problem in problems}) == 1:
            yield from problems
            continue
        near = meant(name, [kopje.anker for kopje in headings(page)], alike=RENAMED)
        line = next((kopje.line for kopje in headings(page) if f'"{kopje.anker}"' in near), page.first_line)
        first = min(problems)
        found_ = f'"#{name}" is er niet, en {len(problems)} links wijzen ernaar, zoals in {first.path}:{first.line}'
        fix = "geef het kopje zijn oude naam terug, of verander ook die links."
        yield Problem(path, line, first.code, found_, fix)


def _of_one_lesson(handleiding: Handleiding, found: Iterable[Problem]) -> Iterator[Problem]:
    """Gives what was `found`, with in the place of many roles that a lesson does not have its list of roles."""
    absent = defaultdict(list)
    for problem in found:
        absent[problem.path if problem.text.endswith(NOT_HERE) else ""].append(problem)
    yield from absent.pop("", [])
    for path, problems in absent.items():
        pagina = next(pagina for pagina in handleiding.paginas.values() if pagina.where == path)
        if len(problems) <= MANY or not (pagina.les and pagina.les.rollen):
            yield from problems
            continue
        first = min(problems)
        found_ = f"{first.text}, maar staat er op {len(problems)} plekken"
        fix = "zet bij rollen iedereen die in deze les iets doet, of haal de regel weg."
        yield Problem(path, pagina.line("les", "rollen"), first.code, found_, fix)


def _loose(path: str) -> str:
    """Gives the name of a file as someone who refers to it would know it, however it was written."""
    stem = posixpath.splitext(posixpath.basename(path.partition("#")[0]))[0]
    return re.sub(r"[\W_]+", "", stem).lower()


def _gone(handleiding: Handleiding, cause: str) -> bool:
    """Tells whether the file that may be at fault is not there."""
    return bool(cause) and not (handleiding.docs.parent / cause).exists()


def _lost(handleiding: Handleiding, problems: list[Problem]) -> Problem:
    """Gives the one mistake behind `problems`: the list has the word no more, or the file is not there."""
    first, where = problems[0], problems[0].cause
    places = f"{len(problems)} plekken, zoals {first.path}:{first.line}"
    a_list = where.startswith(f"{handleiding.docs.name}/{GEGEVENS}/")
    if _gone(handleiding, where):
        found = f"het bestand is er niet, en het is nodig op {places}"
        code = "lege lijst" if a_list else first.code
        return Problem(where, 1, code, found, "zet het terug; heet het nu anders, verander dan ook die plekken.")
    found = f"{first.text} staat niet in {'deze lijst' if a_list else 'dit bestand'}, en wel op {places}"
    line = _spare(handleiding, where) if a_list else _setting(handleiding, first)
    return Problem(where, line, first.code, found, "zet het hier terug, of verander het ook op die plekken.")


def _setting(handleiding: Handleiding, problem: Problem) -> int:
    """Gives the line of the settings with the kind of box that looks like the one that is missed, or with all of them."""
    rows = (handleiding.docs.parent / problem.cause).read_text("utf-8", errors="replace").split("\n")
    named = QUOTED.search(problem.text)
    alike = [kind for kind in handleiding.kaders if named and meant(named[1], [kind])]
    wanted = [f"{kind}:" for kind in alike] + ["admonition:"]
    return next((n for key in wanted for n, row in enumerate(rows, 1) if row.strip().startswith(key)), 1)


def _spare(handleiding: Handleiding, lijst: str) -> int:
    """Gives the line of a list with what no page uses: the word that is missed may stand there under another name."""
    name = posixpath.splitext(posixpath.basename(lijst))[0]
    source = handleiding.sources.get(name, Source())
    used = {text for pagina in handleiding.paginas.values() for _, text in pagina.source.texts()}
    if name == "bronnen":  # those are in the texts
        used |= {kort for kort, pages in cited(handleiding).items() if pages}
    parts = source.data if isinstance(source.data, list) else []
    names = [(next(iter(part), ""), part) for part in parts if isinstance(part, dict)]
    return next((source.line((index, key)) for index, (key, part) in enumerate(names) if part.get(key) not in used), 1)
