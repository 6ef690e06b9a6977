"""Rules for what names a lesson by its number -> problems: an intervention, homework, a sheet, a link."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator

from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Les
from ..model.messages import Problem
from ..text.links import links, target_of
from ..text.markdown import HEADINGS, headings
from ..text.phrases import pattern
from ..text.reading import tree

TITLE = re.compile(r"(?P<word>\w+) (?P<number>\d+)(?=:|$)")
"""How the title of a lesson begins: with the series' word for a lesson, and its number."""

NUMBER = re.compile(r" (\d+)$")
NUMBERED = re.compile(r"(?P<rest>.*-)(?P<number>\d+)\.md")


def called(pagina: Pagina, les: Les) -> str:
    """Gives the word for a lesson in the title of one, where its own number follows; or nothing."""
    match = TITLE.match(pagina.titel)
    return match["word"].lower() if match and int(match["number"]) == les.nummer else ""


def known_lessons(handleiding: Handleiding) -> Iterator[Problem]:
    """Every lesson that an intervention goes with is there."""
    numbers = {les.nummer for _, les in handleiding.lessen}
    for pagina, interventie in handleiding.interventies:
        for index, number in enumerate(interventie.lessen):
            if number not in numbers:
                line = pagina.line("interventie", "lessen", index)
                fix = "geef het nummer van een les die er is."
                yield Problem(pagina.where, line, "onbekende les", f"les {number}", fix)


def homework(handleiding: Handleiding) -> Iterator[Problem]:
    """Homework comes back around a lesson that is there, and not before it was given; and a sheet named
    after another lesson is one that an activity of this one hands out."""
    numbers = {les.nummer for _, les in handleiding.lessen}
    for pagina, les in handleiding.lessen:
        word = called(pagina, les)
        if not les.huiswerk or not word:
            continue
        for number in map(int, re.findall(rf"\b{word} (\d+)\b", les.huiswerk.terug.lower())):
            if number not in numbers or number < les.nummer:
                found = f'"{les.huiswerk.terug}" bij {word} {les.nummer}'
                fix = f"noem {'een les die er is' if number not in numbers else 'een latere les'}."
                yield Problem(pagina.where, pagina.line("les", "huiswerk", "terug"), "onbekende les", found, fix)
        used = {slug for activiteit in les.activiteiten for slug in activiteit.werkbladen}  # whatever its name
        for index, slug in enumerate(les.huiswerk.werkbladen):
            other = re.search(rf"(?:^|-){word}-(\d+)(?:-|$)", slug)
            if other and slug not in used and int(other[1]) in numbers - {les.nummer}:
                line = pagina.line("les", "huiswerk", "werkbladen", index)
                found, fix = f'"{slug}" bij {word} {les.nummer}', f"noem een blad van {word} {les.nummer}."
                yield Problem(pagina.where, line, "onbekende les", found, fix)


def numbered(handleiding: Handleiding) -> Iterator[Problem]:
    """A sheet that is called after the one lesson that has it bears no other lesson's number in its title."""
    begins = {pagina.path: TITLE.match(pagina.titel) for pagina, _ in handleiding.lessen}
    numbers = {les.nummer for _, les in handleiding.lessen}
    for slug, (blad, _) in handleiding.bladen.items():
        of = [(pagina, les) for pagina, les in handleiding.lessen if slug in les.bladen]
        title = begins[of[0][0].path] if len(of) == 1 else None
        if not title:
            continue
        word, number = re.escape(title["word"]), of[0][1].nummer
        said = {int(found) for found in re.findall(rf"(?i)\b{word} (\d+)\b", blad.titel)}
        if said & numbers and number not in said and re.search(rf"(?i)(?:^|-){word}-{number}(?:-|$)", slug):
            found = f'"{blad.titel}", maar alleen {title[0].lower()} gebruikt dit blad'
            fix = "verander het nummer in de titel, of zet het blad bij de les die de titel noemt."
            yield Problem(blad.where, blad.line("title"), "onbekende les", found, fix)


def named(handleiding: Handleiding) -> Iterator[Problem]:
    """Words that are the number of a lesson, or the whole title of a page, lead to that one and to no other beside it."""
    numbers = {pagina.path: les.nummer for pagina, les in handleiding.lessen}
    words = {called(pagina, les) for pagina, les in handleiding.lessen}
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
            if twin := _twin(handleiding, target, said, link.doel or ""):
                other, meant = True, [twin]
            elif lesson and lesson["word"].lower() in words and target.path in numbers:
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
                yield Problem(pagina.where, link.line, "nietszeggende link", found, fix)


def _twin(handleiding: Handleiding, target: Pagina, said: str, doel: str) -> Pagina | None:
    """Gives the page that words ending in a number mean, where the link leads to one that differs in that number only."""
    number, name = NUMBER.search(said), NUMBERED.fullmatch(target.path)
    if not number or not name or number[1] == name["number"] or "#" in doel:
        return None
    if re.search(rf"{pattern(handleiding.gegevens.taal.bladzijde)} \d+$", said, re.IGNORECASE):
        return None
    return handleiding.paginas.get(f"{name['rest']}{number[1]}.md")


def mentioned(handleiding: Handleiding) -> Iterator[Problem]:
    """A text names no lesson after the last: not one of a series of its own ("les 12 van …"), nor one that is gone, of which
    the links tell.
    """
    last = max((les.nummer for _, les in handleiding.lessen), default=0)
    words = {called(pagina, les) for pagina, les in handleiding.lessen} - {""}
    if not words:
        return
    mention = re.compile(rf"\b(?:{'|'.join(words)}) (\d{{1,2}})(?=$|[)!?;:]|[.,](?!\d))", re.IGNORECASE | re.MULTILINE)
    every = (link.doel or "" for pagina in handleiding.paginas.values() for link in links(pagina))
    linked = {int(number) for doel in every for number in re.findall(r"\b(\d{1,2})\.md", doel)}
    for pagina in handleiding.paginas.values():
        told = " ".join(link.tekst or "" for link in links(pagina))
        for blok in tree(pagina.text).blokken:
            text = "" if HEADINGS.keys() & {*blok.tags} else blok.marks()
            for match in mention.finditer(text):
                number = int(match[1])
                if number > last and number not in linked and match[0] not in told:
                    where = pagina.at(blok.line(text.count("\n", 0, match.start())))
                    fix = f"kijk welk nummer het is; de laatste is {last}."
                    yield Problem(pagina.where, where, "onbekende les", f'"{match[0]}"', fix)


def _namesakes(titled: list[Pagina], target: Pagina) -> list[Pagina]:
    """Gives the pages beside `target` that have the title that was said, where that says nothing of `target` itself."""
    folder = posixpath.dirname(target.path)
    said = titled[0].titel.casefold() if titled else ""
    own = [target.titel, *(kopje.tekst for kopje in headings(target))]
    if any(said in name.casefold() for name in own):
        return []
    return [pagina for pagina in titled if posixpath.dirname(pagina.path) == folder]


ACROSS = (known_lessons, homework, numbered, named, mentioned)
