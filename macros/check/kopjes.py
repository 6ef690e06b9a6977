"""Rules for how the headings of a page hang together -> problems: they count on, what they announce follows, and what pages
of one kind have in common is a heading on each.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from ..draw.bladen import evaluatievragen
from ..draw.words import TELWOORDEN
from ..model.handleiding import Gedeeld, Handleiding, Pagina
from ..model.messages import Kind, Problem, meant
from ..model.taal import Taal
from ..text.calls import calls
from ..text.markdown import Kopje, headings
from ..text.phrases import pattern
from ..text.reading import tree

HIGHEST = 2  # level of the headings that divide a page
SURE = 2  # so many in a row, without such a word, are no initials or years
MANY, FOR_EACH = 5, 3  # pages of one kind that have a heading, in all and for each that lacks it: then it is fixed
TYPO = 0.9  # how much a heading looks like another when it is that one with a typing error


def _among(pagina: Pagina) -> Iterator[tuple[tuple[str, ...], Kopje]]:
    """Gives the headings of a page, each with those that it stands below."""
    above: list[Kopje] = []
    for kopje in headings(pagina):
        above = [other for other in above if other.niveau < kopje.niveau]
        yield tuple(other.anker for other in above), kopje
        above.append(kopje)


@cache
def _counted(taal: Taal) -> re.Pattern[str]:
    """Gives how a heading begins that counts: with a number or a letter, or with a word and a number."""
    word = rf"(?:(?P<word>{pattern(taal.genummerd)}) )?"
    return re.compile(rf"{word}(?:(?P<number>\d{{1,2}})|(?P<letter>[A-Z]))[.:] ", re.IGNORECASE)


@cache
def _referring(taal: Taal) -> re.Pattern[str]:
    """Gives how a text refers to such a heading of its own page."""
    see, word, elsewhere = pattern(taal.verwijzing), pattern(taal.genummerd), pattern(taal.elders)
    other = rf"(?:\b(?:{see}|{elsewhere}) (?:[\w-]+\s){{1,3}}|\d\s)"  # in the book (step 4), lesson 3 (step 4)
    return re.compile(
        rf"(?P<other>{other}(?=\())?(?P<typed>(?:\b{see} |\()(?P<word>{word}) (?P<number>\d{{1,2}}))\b(?! {elsewhere}\b)",
        re.IGNORECASE,
    )


def counted(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """Headings with a number or a letter count on: where one is missing, a part of the page was lost or not renumbered."""
    begins = _counted(gedeeld.gegevens.taal)
    last: dict[tuple[object, ...], tuple[int, str, int]] = {}
    for above, kopje in _among(pagina):
        if not (match := begins.match(kopje.tekst)):
            continue
        number = int(match["number"]) if match["number"] else ord(match["letter"].upper()) - ord("A") + 1
        series = above, kopje.niveau, (match["word"] or "").lower(), bool(match["number"])
        if match["letter"] and series not in last and number != 1:
            continue  # of a name, as J. in J. Bowlby: who counts with letters begins with A
        before, words, many = last.get(series, (number - 1, "", 0))
        last[series] = number, kopje.tekst, many + 1 if number == before + 1 else 1
        if match["letter"] and not match["word"] and number != before + 2:
            continue  # no letter was lost, so these are names
        if number != before + 1 and (match["word"] or many >= SURE):
            found, following = f'"{kopje.tekst}" komt na "{words}"', before + 1
            shown = following if match["number"] else chr(ord("A") + before)
            fix = f"laat de kopjes doortellen: hier hoort {shown}; kijk of er een stuk weg is."
            begin = f"{match['word'] or ''} {shown}".strip()
            lost = _plain(pagina, re.compile(rf"{begin}[.:] [^\n]{{1,80}}", re.IGNORECASE))
            if lost is not None:
                found, fix = f'"{begin}" is geen kopje', f"zet er {'#' * kopje.niveau} voor (zonder sterretjes)."
            yield Problem(pagina.where, lost or kopje.line, "verkeerde volgorde", found, fix)
            break


def referred(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """On a page with steps as headings, its text refers to steps that are there."""
    begins, refers = _counted(gedeeld.gegevens.taal), _referring(gedeeld.gegevens.taal)
    found = [begins.match(kopje.tekst) for kopje in headings(pagina)]
    steps = {(match["word"].lower(), match["number"]) for match in found if match and match["word"]}
    if len(steps) < SURE:
        return
    texts = [(pagina.at(blok.line(0)), blok.marks()) for blok in tree(pagina.text).blokken]
    for line, text in [*pagina.source.texts(), *texts]:
        for match in refers.finditer(text):
            own = [number for word, number in steps if word == match["word"].lower()]
            if own and match["number"] not in own and not match["other"]:
                fix = f"op deze pagina is er geen {match['word']} {match['number']}; kijk welk nummer het is."
                where = line + text.count("\n", 0, match.start("typed"))
                yield Problem(pagina.where, where, "ontbrekend anker", f'"{match["typed"].removeprefix("(")}"', fix)


def announced(handleiding: Handleiding) -> Iterator[Problem]:
    """A heading such as "Five questions" has that many below it; another number is taken for a lost or a new point."""
    words = handleiding.gegevens.woorden.get(TELWOORDEN, TELWOORDEN).split()
    numbers = {word: number for number, word in enumerate(words, start=1)}
    taal = handleiding.gegevens.taal
    before, things = pattern(taal.voor_een_getal), pattern(taal.getelde_dingen)
    says = re.compile(rf"(?:{before} )?(?P<number>{'|'.join(words)}|\d\d?) {things}", re.IGNORECASE)
    for pagina in handleiding.paginas.values():
        for kopje in headings(pagina):
            if match := says.fullmatch(kopje.tekst):
                said = match["number"].lower()
                there, where = _below(handleiding, pagina, kopje)
                if abs(there - (numbers.get(said) or int(said))) == 1:
                    found = f'"{kopje.tekst}" staat boven een lijst van {there}'
                    fix = f"maak ze gelijk{where}."
                    yield Problem(pagina.where, kopje.line, "verkeerde waarde", found, fix, kind=Kind.COUNTED)


def _below(handleiding: Handleiding, pagina: Pagina, kopje: Kopje) -> tuple[int, str]:
    """Gives how many points the list right below a heading has (-1: there is no list), and in which file it stands."""
    line = kopje.line - pagina.first_line + 1
    after = next((deel for deel in tree(pagina.text).parts if deel.line > line), None)
    if after and after.tag in {"ol", "ul"}:
        return sum(deel.tag == "li" for deel in after.delen), ""
    drawn = after and any(
        call.naam == evaluatievragen.__name__ and call.line == pagina.at(after.line) for call in calls(pagina)
    )
    if drawn:
        return len(handleiding.gegevens.evaluatie), f"; de lijst staat in {handleiding.where_list('evaluatie')}"
    return -1, ""


def written(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """Below the head of a page stands its text; the first page of a folder may have none."""
    if pagina.kop and pagina.slug != "index" and not pagina.text.strip():
        found = "de pagina heeft geen tekst"
        fix = "schrijf onder de kop waar ze over gaat, of haal het bestand weg."
        yield Problem(pagina.where, pagina.first_line, "kopje zonder tekst", found, fix)


def fixed(handleiding: Handleiding) -> Iterator[Problem]:
    """What nearly all pages of one kind have as a heading is no typing error away from it, nor plain text, nor there twice.

    A page may have others, or lack some; the names of activities are its own anyway.
    """
    for paginas in _kinds(handleiding):
        found = {pagina: _own_headings(pagina) for pagina in paginas}
        many = Counter(name for kopjes in found.values() for name in {(kopje.niveau, kopje.tekst) for kopje in kopjes})
        usual = [name for name, times in many.items() if times >= max(MANY, FOR_EACH * (len(paginas) - times))]
        for pagina, kopjes in found.items():
            here = [(kopje.niveau, kopje.tekst) for kopje in kopjes]
            for index, kopje in enumerate(kopjes):
                if here[index] in usual and here[index] in here[:index]:
                    first = kopjes[here.index(here[index])].line
                    found_ = f'"{kopje.tekst}" staat ook op regel {first}'
                    fix = "houd er één, of geef dit kopje een andere naam."
                    yield Problem(pagina.where, kopje.line, "ander kopje", found_, fix)
            strange = [kopje for kopje, name in zip(kopjes, here, strict=True) if name not in usual]
            for name in usual:
                if name not in here and (told := _instead(pagina, name, strange)):
                    line, found_, fix = told
                    yield Problem(pagina.where, line, "ander kopje", found_, fix)


def named_twice(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No two parts of a page have one name, as where two versions of it were put together; those of a sheet may."""
    seen: dict[str, int] = {}
    for kopje in headings(pagina) if not pagina.werkblad else ():
        first = seen.setdefault(kopje.tekst, kopje.line) if kopje.niveau == HIGHEST and kopje.tekst else kopje.line
        if first != kopje.line:
            found = f'"{kopje.tekst}" staat ook op regel {first}'
            fix = "houd er één, of geef dit kopje een andere naam."
            yield Problem(pagina.where, kopje.line, "ander kopje", found, fix)


def _instead(pagina: Pagina, name: tuple[int, str], strange: list[Kopje]) -> tuple[int, str, str] | None:
    """Gives what went wrong with the heading called `name`, where it shows: its line, what it is and what to do."""
    level, words = name
    for kopje in strange:
        if kopje.tekst == words:
            found = f'"{words}" heeft {kopje.niveau} hekjes, op de andere pagina\'s {level}'
            return kopje.line, found, f"geef het er hier ook {level}."
        if kopje.niveau == level and meant(kopje.tekst, [words], alike=TYPO):
            found = f'"{kopje.tekst}" staat op de plek van "{words}"'
            return kopje.line, found, f'schrijf "{words}", zoals op de andere pagina\'s.'
    if (line := _plain(pagina, re.compile(re.escape(words)))) is not None:
        fix = f"zet er {'#' * level} voor (zonder sterretjes)."
        return line, f'"{words}" is op deze pagina geen kopje', fix
    return None


def _plain(pagina: Pagina, words: re.Pattern[str]) -> int | None:
    """Gives the line of the first paragraph that is `words` and nothing else, bold or not."""
    for blok in tree(pagina.text).blokken:
        if blok.tags in PARAGRAPHS and words.fullmatch("".join(deel.words() for deel in blok.delen).strip()):
            return pagina.at(blok.line(0))
    return None


PARAGRAPHS = {("p",), ("p", "strong"), ("p", "em")}


def _kinds(handleiding: Handleiding) -> list[list[Pagina]]:
    """Gives the pages of each kind: lessons, interventions, and each sort of sheet."""
    kinds = defaultdict(list)
    for pagina in handleiding.paginas.values():
        sheet = pagina.werkblad
        if kind := "les" * bool(pagina.les) or "interventie" * bool(pagina.interventie) or (sheet and sheet.soort):
            kinds[kind].append(pagina)
    return list(kinds.values())


def _own_headings(pagina: Pagina) -> list[Kopje]:
    """Gives the headings of a page, but for those that its head names."""
    names = {activiteit.naam for activiteit in pagina.les.activiteiten} if pagina.les else ()
    return [kopje for kopje in headings(pagina) if kopje.tekst not in names]


OF_A_PAGE = (counted, referred, written, named_twice)
RULES = (announced, fixed)
