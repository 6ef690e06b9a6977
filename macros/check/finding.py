"""Rules for how readers find a page -> problems: the menu names the folders with pages, and each word to search with leads to
a word that stands somewhere.
"""

import re
from collections import Counter
from collections.abc import Iterator

from ..model.deel import SLUG
from ..model.handleiding import Handleiding
from ..model.messages import Problem, choices, meant
from ..model.source import Source
from ..model.taal import TAAL
from ..text.woordvormen import tokens

GROWN = 3  # pages: a folder of so many that is not listed was so before; a new one may come last
MANY = 4  # folders with a page to begin with: from here on their order in the menu is a choice

LIST = "andere_woorden"
NOT_READ = re.compile(r"\]\([^)\n]*\)|\{\{.*?\}\}")  # where a link leads, and the call of a macro


def menu(handleiding: Handleiding) -> Iterator[Problem]:
    """Finds a folder that is listed twice, one that is not there while another that looks like it is not listed, a grown one
    that is not listed, and one that is no part of the menu of its own either: a page in it was meant for another folder.
    """
    lines = handleiding.sources.get("navigatie", Source())
    where = handleiding.where_list("navigatie")
    listed = [part.map for part in handleiding.gegevens.navigatie]
    in_folder = Counter(path.partition("/")[0] for path in handleiding.paginas if "/" in path)
    present = set(in_folder)
    for folder in sorted(present - set(listed)) if listed else ():
        named = re.fullmatch(SLUG, folder) and folder != "templates"  # else its name is told
        within = handleiding.docs.name == folder and any(
            path.startswith(f"{folder}/{known}/") for path in handleiding.paginas for known in present - {folder}
        )
        if within:
            continue  # a path that was typed twice is told
        if named and f"{folder}/index.md" not in handleiding.paginas and set(listed) <= present:
            path = next(path for path in handleiding.paginas if path.startswith(f"{folder}/"))
            fix = meant(folder, listed, alike=0.75)
            fix = fix or f"zet de pagina in een map die er al is: {choices(listed)}; een nieuwe map heeft een index.md."
            wrong = f'de map "{folder}" heeft geen index.md en staat niet in {where}'
            yield Problem(f"{handleiding.docs.name}/{path}", 1, "verkeerde map", wrong, fix)
        elif named and set(listed) <= present and len(set(listed)) == len(listed) and in_folder[folder] >= GROWN:
            fix = f"zet er een rij bij: - map: {folder}, met naam: eronder; anders staat de map achteraan in het menu."
            yield Problem(where, 1, "ontbrekende sleutel", f'de map "{folder}" staat niet in deze lijst', fix)
    for index, folder in enumerate(listed):
        line = lines.line((index, "map"))
        if folder in listed[:index]:
            yield Problem(where, line, "dubbele sleutel", f'de map "{folder}"', "houd er één en haal de andere weg.")
        elif folder not in present and (fix := meant(folder, present - set(listed))):
            yield Problem(where, line, "onbekende waarde", f'de map "{folder}" is er niet', fix)


def menu_there(handleiding: Handleiding) -> Iterator[Problem]:
    """The list that orders the menu is there where pages stand in many folders.

    Who begins a series may do without: a few folders stand well in the order of the alphabet.
    """
    folders = [path for path in handleiding.paginas if path.count("/") == 1 and path.endswith("/index.md")]
    if len(folders) >= MANY and "navigatie" not in handleiding.sources:
        fix = "zet het bestand terug; daarin staan de namen en de volgorde van het menu."
        where = handleiding.where_list("navigatie")
        yield Problem(where, 1, "lege lijst", "het bestand is er niet", fix, missed="navigatie")


def leads_nowhere(handleiding: Handleiding) -> Iterator[Problem]:
    """Every word that the manual is said to use instead, it uses."""
    if not handleiding.gegevens.andere_woorden:
        return
    known = _words(handleiding)
    for index, woord in enumerate(handleiding.gegevens.andere_woorden):
        for place, phrase in enumerate(woord.hier):
            missing = [word for word in tokens(phrase.replace("-", " ")) if word not in known]
            if missing:
                line = handleiding.sources[LIST].line((index, "hier", place))
                fix = (
                    meant(missing[0], known, alike=0.8)
                    or "neem een woord dat er wel staat, precies zoals het er staat."
                )
                found = f'"{phrase}": "{missing[0]}" staat op geen enkele pagina'
                yield Problem(handleiding.where_list(LIST), line, "woord zonder plek", found, fix)


def _words(handleiding: Handleiding) -> set[str]:
    """Gives every word that readers see: of the pages, of their heads and of the other lists."""
    slugs = {pagina.slug for pagina in handleiding.paginas.values()}
    texts = [NOT_READ.sub("]", pagina.text) for pagina in handleiding.paginas.values()]
    for pagina in handleiding.paginas.values():
        texts += [text for _, text in pagina.source.texts() if text not in slugs]
    for name, source in handleiding.sources.items():
        texts += [text for _, text in source.texts()] if name not in {LIST, TAAL} else []
    return set(tokens("\n".join(texts)))


ACROSS = (leads_nowhere,)
RULES = (menu, menu_there)
