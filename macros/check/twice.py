"""Rules for what was pasted twice -> problems: the same part of a list again, or the same words below each other."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..model.handleiding import Gedeeld, Handleiding, Pagina
from ..model.messages import Kind, Problem
from ..model.source import KeyPath, Source, YamlValue
from ..text.links import links, target_of
from ..text.markdown import row_at
from ..text.reading import tree
from ..text.tree import TextBlock
from .lijsten import NAMES

CODE = "dubbele tekst"
FIX = "haal het één keer weg."
LONG = 40  # letters: fewer may well stand below each other twice
OF_A_ROW = 15  # letters of a row of a table: what has fewer may be scores
PARAGRAPH = 80  # signs: fewer may be said on another page too
LETTERS = re.compile(r"[\W\d_]")  # what is no letter
NUMBERED = re.compile(r"\s*(?P<number>\d+)\.\s+(?P<words>.*)")
A_PAGE, NEARLY_ALL = 12, 0.8  # long paragraphs, and which part of them: what `make nieuw` begins with has fewer
FEW, MOST = 4, 0.7  # words, and which part of them: points with so many in common are two versions of one
CELLS = {"td", "th"}
ACTIVITY = "h3"
BOARD = "bord"  # there a class may read the same twice: breathe in, out, in
SHEETS = "werkbladen"  # of those another rule tells it
ELSEWHERE = {*NAMES, "planning"}  # lists of which another rule tells it


def parts(handleiding: Handleiding) -> Iterator[Problem]:
    """No list of a lesson, an intervention or the series has the same part twice; of cards there may be more."""
    for pagina in handleiding.paginas.values():
        facts = pagina.source.data if isinstance(pagina.source.data, dict) else {}
        for kind in ("les", "interventie"):
            yield from _told(pagina.where, pagina.source, facts.get(kind), (kind,))
    for name, source in handleiding.sources.items():
        if name not in ELSEWHERE:
            yield from _told(handleiding.where_list(name), source, source.data, ())


def _told(where: str, source: Source, value: YamlValue, at: KeyPath) -> Iterator[Problem]:
    """Tells every part below `at` that is there already: a row of keys, or words that are no name."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _told(where, source, item, (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if not isinstance(item, list) and item in value[:index] and at[-1:] != (SHEETS,) and BOARD not in at:
                first, line = (source.line((*at, place)) for place in (value.index(item), index))
                shown = "dit" if isinstance(item, dict) else f'"{str(item)[:40]}"'
                found = f"{shown} staat {'hier twee keer' if first == line else f'ook op regel {first}'}"
                yield Problem(where, line, CODE, found, FIX)
            else:
                yield from _told(where, source, item, (*at, index))


def words(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No paragraph, point or row stands below the same one, and no two that are long, on end, twice on a page; on a sheet
    they may, to be cut loose. One of them may return: a warning, or what is sung again.
    """
    if pagina.werkblad:
        return
    beside = [(one, other) for one, other in below_each_other(pagina) if not CELLS & {*other.tags}]
    same = [(_shown(one), _shown(other), other.line(0), LONG) for one, other in beside]
    rows = enumerate(pairwise(map(str.strip, pagina.text.split("\n"))), 2)
    same += [(one, other, line, OF_A_ROW) for line, (one, other) in rows if other.startswith("|")]
    for one, other, line, least in same:
        if one == other and _letters(other) >= least:
            yield Problem(pagina.where, pagina.at(line), CODE, f'"{other[:40]}" staat twee keer onder elkaar', FIX)
    found = [(blok, _shown(blok)) for blok in tree(pagina.text).blokken if not CELLS & {*blok.tags}]
    first: dict[tuple[str, str], int] = {}
    for (blok, one), (below, other) in pairwise(found):
        if pagina.les and below.tags[-1:] == (ACTIVITY,):
            first.clear()  # what is said at one activity, may be said at the next
        if one == other or min(_letters(one), _letters(other)) < LONG:  # below each other is told already
            continue
        line = pagina.at(blok.line(0))
        if first.setdefault((one, other), line) != line:
            yield Problem(pagina.where, line, CODE, f'"{one[:40]}" staat ook op regel {first[one, other]}', FIX)
            break  # what stands below it was pasted with it


def below_each_other(pagina: Pagina) -> Iterator[tuple[TextBlock, TextBlock]]:
    """Gives every two paragraphs, or points of a list, with nothing but empty lines between them."""
    for one, other in pairwise(tree(pagina.text).blokken):
        between = range(one.lines[-1] + 1, other.lines[0])
        if one.tags == other.tags and not any(row_at(pagina, pagina.at(line)).strip(" >") for line in between):
            yield one, other


def _letters(words: str) -> int:
    return len(LETTERS.sub("", words))


def versions(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No point of a list that counts has the number of the one above it and says nearly the same: of a merge both were left."""
    for knoop in tree(pagina.text).knopen:
        lines = [pagina.at(item.line) for item in knoop.delen if item.tag == "li"] if knoop.tag == "ol" else []
        points = [(line, match) for line in lines if (match := NUMBERED.match(row_at(pagina, line)))]
        for (*_above, before), (line, match), (*_below, after) in zip(points, points[1:], points[2:], strict=False):
            number = int(match["number"])
            twice = int(before["number"]) == number == int(after["number"]) - 1
            if twice and _alike(before["words"], match["words"]):
                told = f'er staan twee punten {match["number"]} die op elkaar lijken: "{match["words"][:40]}"'
                yield Problem(pagina.where, line, CODE, told, "kies er een, of geef de punten eronder een nummer meer.")


def _alike(one: str, other: str) -> bool:
    """Tells whether two points begin with the same two words, and nearly all words of the shorter are in the longer."""
    few, many = sorted((re.findall(r"\w+", words.lower()) for words in (one, other)), key=len)
    same = sum(word in many for word in few)
    return few[:2] == many[:2] and len(few) > FEW and same >= MOST * len(few)


def _shown(blok: TextBlock) -> str:
    return "".join(deel.words() for deel in blok.delen).strip()


def summaries(handleiding: Handleiding) -> Iterator[Problem]:
    """No two pages say in their heads that they are about the same; two sheets may, if they are for others or of another
    version.
    """
    first: dict[str, list[Pagina]] = {}
    for pagina in handleiding.paginas.values():
        about = ((pagina.kop and pagina.kop.description) or "").strip()
        others = first.setdefault(about, [])
        other = next((other for other in others if not _apart(pagina, other)), None)
        others.append(pagina)
        if about and other:
            told = f'"{about[:40]}" staat ook in {other.where}:{other.line("description")}'
            fix, line = "schrijf waar deze pagina over gaat.", pagina.line("description")
            yield Problem(pagina.where, line, CODE, told, fix, missed=other.where, kind=Kind.SUMMARY)


def _apart(one: Pagina, other: Pagina) -> bool:
    """Tells whether two pages are sheets of which the menu says how they differ, as it does where their titles are one."""
    sheets = [
        (blad.doelgroep, (blad.versie or "").lower(), blad.voor) for blad in (one.werkblad, other.werkblad) if blad
    ]
    return len({*sheets}) > 1


def old_pages(handleiding: Handleiding) -> Iterator[Problem]:
    """No page has nearly all that another has: of a page that was written anew, the old one was left beside it."""
    long = {
        pagina.path: {part for part in map(str.strip, pagina.text.split("\n\n")) if len(part) >= PARAGRAPH}
        for pagina in handleiding.paginas.values()
        if not pagina.werkblad  # two sheets for two readers may have much in common
    }
    owners: dict[str, str] = {}
    for path, parts_of_it in long.items():
        others = Counter(owners.setdefault(part, path) for part in parts_of_it)
        del others[path]
        for other, same in others.most_common(1):
            if len(parts_of_it) >= A_PAGE and same >= NEARLY_ALL * len(parts_of_it):
                linked = _linked(handleiding)
                copy, kept = sorted((path, other), key=lambda each: (each in linked, -len(each), each))
                told = f"bijna alles staat ook in {handleiding.paginas[kept].where}"
                fix = "haal een van de twee weg, of schrijf op elk alleen wat daar hoort."
                yield Problem(handleiding.paginas[copy].where, 1, CODE, told, fix, kind=Kind.COPIED)


def _linked(handleiding: Handleiding) -> set[str]:
    """Gives the pages that another page has a link to: a copy seldom is one."""
    return {
        target_of(pagina, link.doel) for pagina in handleiding.paginas.values() for link in links(pagina) if link.doel
    }


OF_A_PAGE = (words, versions)
RULES = (parts, summaries, old_pages)
