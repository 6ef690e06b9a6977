"""Rules for what goes home -> problems: every sheet says what it asks, and days are the same wherever they are told."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..draw.planning import around_lesson
from ..draw.thuis import date_labels, goes_home
from ..draw.words import (
    DAG_EERDER,
    DAG_VOOR_LES,
    DAGEN_EERDER,
    DAGEN_VOOR_LES,
    LES,
    PLACE,
    TELWOORDEN,
    in_words_of,
    word,
)
from ..model.gegevens import Afspraak
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Les
from ..model.messages import Problem, choices, meant
from ..model.source import Source
from ..text.calls import calls
from ..text.phrases import pattern
from ..text.reading import tree

GEVEN = "geven"
"""What the planning calls the lesson itself."""
TYPO = 0.93  # how much a name looks like another when it is that one with a typing error
TOLD = ("terug", "herinneren")
"""What a lesson tells of its homework in words, and the planning, as a kind of appointment, in days."""
SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?=\S))+")
MANY = 2  # pages: where more say something else, the planning may be at fault


def asked(handleiding: Handleiding) -> Iterator[Problem]:
    """A sheet that goes home says what it asks, where there are pages for home; another sheet does not."""
    there = handleiding.gegevens.thuis.map
    for pagina, werkblad in handleiding.bladen.values():
        home = goes_home(handleiding, pagina)
        if there and home and not werkblad.thuis:
            fix = "zet erbij wat je vraagt aan wie het blad thuis of op de groep krijgt, in één of twee zinnen."
            line = pagina.line("werkblad")
            yield Problem(pagina.where, line, "ontbrekende sleutel", '"thuis" bij een blad dat naar huis gaat', fix)
        elif werkblad.thuis and not (there and home):
            wrong = '"thuis", maar dit blad gaat niet naar huis' if there else '"thuis", maar er is geen map voor'
            fix = "haal het weg." if there else "haal het weg, of zet map: in docs/gegevens/thuis.yml."
            lijst = "" if "thuis" in handleiding.sources else handleiding.where_list("thuis")
            yield Problem(pagina.where, pagina.line("werkblad", "thuis"), "verkeerde waarde", wrong, fix, lijst)


def folder(handleiding: Handleiding) -> Iterator[Problem]:
    """The folder of the pages for home is no other folder, and the page in front is there."""
    thuis, where = handleiding.gegevens.thuis, handleiding.where_list("thuis")
    source = handleiding.sources.get("thuis", Source())
    if thuis.map and any(path.startswith(f"{thuis.map}/") for path in handleiding.bestanden):
        fix = "kies een naam die nog geen map in docs/ is."
        yield Problem(where, source.line(("map",)), "dubbele naam", f'de map "{thuis.map}" is er al', fix)
    if thuis.begin and thuis.begin not in handleiding.paginas:
        fix = meant(thuis.begin, handleiding.paginas) or "kijk hoe de pagina heet."
        yield Problem(where, source.line(("begin",)), "dode link", f'"{thuis.begin}"', fix, missed=thuis.begin)


def dates(handleiding: Handleiding) -> Iterator[Problem]:
    """A place for a date is on a sheet that goes home, and its date in the planning."""
    where, source = handleiding.where_list("thuis"), handleiding.sources.get("thuis", Source())
    kinds = [GEVEN, *dict.fromkeys(afspraak.soort for afspraak in handleiding.gegevens.planning)]
    with in_words_of(handleiding.gegevens.woorden):
        labels = {label for pagina, _ in handleiding.bladen.values() for label in date_labels(handleiding, pagina)}
    told: set[str] = set()
    for index, veld in enumerate(handleiding.gegevens.thuis.data):
        if veld.soort not in kinds and veld.soort not in told:
            told.add(veld.soort)
            line, fix = source.line(("data", index, "soort")), meant(veld.soort, kinds) or f"kies {choices(kinds)}."
            yield Problem(where, line, "onbekende waarde", f'"{veld.soort}"', fix)
        if veld.veld not in labels:
            line = source.line(("data", index, "veld"))
            fix = meant(veld.veld, labels) or "schrijf het zoals op het blad, of haal de regel weg."
            yield Problem(where, line, "onbekende waarde", f'"{veld.veld}" staat op geen blad voor thuis', fix)


def labels(handleiding: Handleiding) -> Iterator[Problem]:
    """A place on a sheet that goes home has the name under which its date is known, without a typing error."""
    known = {veld.veld for veld in handleiding.gegevens.thuis.data}
    with in_words_of(handleiding.gegevens.woorden):
        found = {pagina: date_labels(handleiding, pagina) for pagina, _ in handleiding.bladen.values()}
    used = known & {label for own in found.values() for label in own}
    for pagina, own in found.items():
        for label in own:
            same_length = [name for name in used if len(name.split()) == len(label.split())]
            if label not in known and (fix := meant(label, same_length, alike=TYPO)):
                line = next((call.line for call in calls(pagina) if label in call.values), pagina.first_line)
                wrong = f'bij "{label}" komt geen datum uit de planning'
                yield Problem(pagina.where, line, "onbekende waarde", wrong, fix)


@dataclass(frozen=True)
class _Otherwise:
    """A lesson or a sheet says in `words` another number of days than the `planned` appointment."""

    path: str
    line: int
    words: str
    planned: Afspraak


def days(handleiding: Handleiding) -> Iterator[Problem]:
    """Homework comes back, and is reminded of, on the same day in words and in the planning.

    Where more than `MANY` pages say otherwise, that is told once, at the planning.
    """
    otherwise = defaultdict[int, list[_Otherwise]](list)
    for found in _days(handleiding):
        if isinstance(found, Problem):
            yield found
        else:
            otherwise[_line_of(handleiding, found.planned, "dagen")].append(found)
    planning, code, fix = handleiding.where_list("planning"), "verkeerde waarde", "maak ze gelijk."
    for line, pages in otherwise.items():
        first, count = pages[0], len({page.path for page in pages})
        planned = first.planned
        told = f"dagen: {planned.dagen}{' vanaf de volgende les' if planned.volgende else ''}"
        if count > MANY:
            others = f'zeggen het anders, zoals {first.path}:{first.line} met "{first.words}"'
            yield Problem(planning, line, code, f"hier staat {told}, maar {count} pagina's {others}", fix)
            continue
        for page in pages:
            yield Problem(page.path, page.line, code, f'"{page.words}", maar in {planning}:{line} staat {told}', fix)


def _days(handleiding: Handleiding) -> Iterator[Problem | _Otherwise]:
    """Gives where a lesson or a sheet and the planning are not the same."""
    if not handleiding.gegevens.planning:
        return
    known = {afspraak.soort for afspraak in handleiding.gegevens.planning} & {*TOLD}
    returning: dict[int, list[Afspraak]] = {}  # by the number of the lesson that is counted back from
    with in_words_of(handleiding.gegevens.woorden):
        for index, (pagina, les) in enumerate(handleiding.lessen):
            if not les.huiswerk:
                continue
            erna = next((les for _, les in handleiding.lessen[index + 1 :]), None)
            around = around_lesson(handleiding, les)
            planned = {afspraak.soort: afspraak for afspraak in around if afspraak.soort in TOLD}
            nummer = erna.nummer if erna else les.nummer + 1
            returning[nummer] = [afspraak for afspraak in planned.values() if afspraak.volgende]
            for soort in sorted(known - planned.keys()):
                known.discard(soort)  # of a kind, the first lesson is enough
                found = f'"{soort}" is er niet voor les {les.nummer}, en die geeft huiswerk'
                fix = f"zet er een regel met soort: {soort} bij, zonder lessen."
                yield Problem(
                    handleiding.where_list("planning"), _first(handleiding, soort), "onbekende les", found, fix
                )
            for soort, afspraak in planned.items():
                for _, phrase, told in _told(getattr(les.huiswerk, soort), nummer):
                    if not _same(afspraak, told):
                        line = pagina.line("les", "huiswerk", soort)
                        yield _Otherwise(pagina.where, line, phrase, afspraak)
            if afspraak_terug := planned.get(TOLD[0]):
                if erna and afspraak_terug.volgende:
                    yield from _other_lesson(handleiding, pagina, les, erna, afspraak_terug)
                yield from _on_sheets(handleiding, les, nummer, afspraak_terug)
        yield from _in_lessons(handleiding, returning)


def _other_lesson(
    handleiding: Handleiding, pagina: Pagina, les: Les, erna: Les, afspraak: Afspraak
) -> Iterator[Problem]:
    """Finds homework that comes back before a later lesson than `erna`, the next, as the planning has it."""
    terug = les.huiswerk.terug if les.huiswerk else ""
    named = [
        int(match["nummer"]) for match in _pattern(word(LES)).finditer(terug.lower()) if match["nummer"].isdecimal()
    ]
    later = {one.nummer for _, one in handleiding.lessen if one.nummer > erna.nummer} & {*named}
    if later and erna.nummer not in named:
        yield _not_the_next(pagina, pagina.line("les", "huiswerk", "terug"), terug, handleiding, afspraak, erna.nummer)


def _not_the_next(
    pagina: Pagina, line: int, text: str, handleiding: Handleiding, afspraak: Afspraak, nummer: int
) -> Problem:
    where = f"{handleiding.where_list('planning')}:{_line_of(handleiding, afspraak, 'volgende')}"
    found = f'"{text}", maar in {where} is het de volgende les, dus {nummer}'
    return Problem(pagina.where, line, "onbekende les", found, "maak ze gelijk.")


def _line_of(handleiding: Handleiding, afspraak: Afspraak, key: str) -> int:
    """Gives the line of the planning with that `key` of an appointment."""
    return handleiding.sources["planning"].line((handleiding.gegevens.planning.index(afspraak), key))


def _on_sheets(handleiding: Handleiding, les: Les, nummer: int, afspraak: Afspraak) -> Iterator[Problem | _Otherwise]:
    """Compares what the sheets that go home with `les` say of the day on which they come back."""
    for slug in les.bladen:
        if slug not in handleiding.bladen or not goes_home(handleiding, pagina := handleiding.bladen[slug][0]):
            continue
        for line, phrase, named_lesson, told in _phrases(pagina.text):  # "a day earlier" may be about anything there
            if named_lesson == nummer and not _same(afspraak, told):
                yield _Otherwise(pagina.where, pagina.first_line + line, phrase, afspraak)
        if afspraak.volgende and len(handleiding.lessen_met.get(slug, [])) == 1:
            named = {each[2]: each for each in reversed([*_phrases(pagina.text)])}
            later = {one.nummer for _, one in handleiding.lessen if one.nummer > nummer} & named.keys()
            if later and nummer not in named:
                line, phrase, _, _ = named[min(later)]
                yield _not_the_next(pagina, pagina.first_line + line, phrase, handleiding, afspraak, nummer)


def _in_lessons(handleiding: Handleiding, returning: dict[int, list[Afspraak]]) -> Iterator[_Otherwise]:
    """Compares what a sentence of a lesson says of the day on which homework comes back, or is reminded of."""
    homework = re.compile(rf"\b{pattern(handleiding.gegevens.taal.terugkomen)}\b", re.IGNORECASE)
    blokken = ((pagina, blok) for pagina, _ in handleiding.lessen for blok in tree(pagina.text).blokken)
    for pagina, blok in blokken if any(returning.values()) else ():
        for sentence in SENTENCE.finditer(text := blok.marks()):
            for line, phrase, nummer, told in _phrases(sentence[0]) if homework.search(sentence[0]) else ():
                planned = returning.get(nummer or 0, [])
                if planned and not any(_same(afspraak, told) for afspraak in planned):
                    at = pagina.at(blok.line(line + text.count("\n", 0, sentence.start())))
                    yield _Otherwise(pagina.where, at, phrase, planned[0])


def _first(handleiding: Handleiding, soort: str) -> int:
    """Gives the line of the first appointment of that kind."""
    index = [afspraak.soort for afspraak in handleiding.gegevens.planning].index(soort)
    return handleiding.sources["planning"].line((index, "soort"))


def _same(afspraak: Afspraak, told: int) -> bool:
    return afspraak.volgende and -afspraak.dagen == told


def _told(text: str, nummer: int) -> Iterator[tuple[int, str, int]]:
    """Gives (line from 0, the words, days) wherever `text` says how many days before the lesson `nummer` something is."""
    return ((line, words, days) for line, words, named, days in _phrases(text) if named in {None, nummer})


def _phrases(text: str) -> Iterator[tuple[int, str, int | None, int]]:
    """Gives (line from 0, the words, the lesson if it is named, days) wherever `text` says how many days before it something is."""
    plain = "".join(unicodedata.normalize("NFD", sign)[0] for sign in text).lower()  # één and een are the same number
    count = {name: number for number, name in enumerate(word(TELWOORDEN).split(), start=1)}
    for phrase in (DAG_VOOR_LES, DAGEN_VOOR_LES, DAG_EERDER, DAGEN_EERDER):
        for match in _pattern(word(phrase)).finditer(plain):
            found = match.groupdict()
            days = found.get("dagen") or "1"
            told = int(days) if days.isdecimal() else count.get(days)
            named = found.get("nummer") or ""
            if told and (not named or named.isdecimal()):
                line = plain.count("\n", 0, match.start())
                yield line, text[match.start() : match.end()], int(named) if named else None, told


def _pattern(phrase: str) -> re.Pattern[str]:
    """Gives a pattern for `phrase`, whatever stands in its places and however its words are spaced."""
    parts = (
        f"(?P<{part}>\\w+)" if place % 2 else r"\s+".join(map(re.escape, re.split(r"\s+", part)))
        for place, part in enumerate(PLACE.split(phrase.lower()))
    )
    return re.compile(rf"\b{''.join(parts)}\b")


ACROSS = (asked, folder, dates, labels, days)
