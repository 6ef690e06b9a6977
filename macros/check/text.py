"""Rules for the text of a page -> problems: headings that make a list, and nothing that is no prose."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from itertools import pairwise

from ..model.handleiding import Gedeeld, Handleiding, Pagina
from ..model.messages import Problem
from ..model.source import Source
from ..model.taal import TAAL, Taal
from ..read.validation import name as called
from ..text.calls import calls
from ..text.markdown import HEADINGS, VOID_TAGS, headings, html_tags, notes, own_ids, row_at, stray_headings, underlined
from ..text.phrases import pattern
from ..text.reading import tree
from ..text.signs import ENTITY
from .macros import macro_ids

INLINE_TAGS = {"a", "abbr", "small", "sub", "sup"}
MARKS = re.compile(r"\*\*|\]\(|!\[|\[\^|`|</?[a-zA-Z][^>]*>|\n[ ]*(?:[-*+]|\d+\.)[ ]|" + ENTITY)
EMPHASIS = re.compile(r"(?<!\w)\*(?=\S)[^*\n]+(?<=\S)\*(?!\w)|(?<!\w)_(?=[^\s_])[^_\n]+(?<=[^\s_])_(?!\w)")
UNDONE = r"\b(?:TODO|FIXME|TBD|XXX+)\b|\b[Ll]orem ipsum\b|(?<!\S)[?]{3,}(?!\S)"
"""What someone writes who means to come back to it, on a sheet as well: there something may be left to fill in."""
SECOND = re.compile(r"(.+)_\d+")  # what Markdown calls a heading of which the name is taken
DATE = r"(?<![\d/.-])(\d{1,2})[-/](\d{1,2})[-/]((?:19|20)\d\d)(?![\d/-])"
MONTHS = 12
HASHTAG = re.compile(r"#[^\W\d_][\w-]*")  # not for Markdown, which makes a heading of it
LOGIC = re.compile(r"\{%|\{#|%\}|#\}")


def readable(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A page is no longer, and no more tangled, than Markdown can read in time."""
    if teveel := tree(pagina.text).teveel:
        line, found, fix = teveel
        yield Problem(pagina.where, pagina.at(line), "onleesbaar bestand", found, fix)


def logic(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A page holds prose and macros: no logic of templates."""
    for line, row in enumerate(pagina.text.split("\n"), pagina.first_line):
        if match := LOGIC.search(row):
            fix = "haal het weg; op een pagina staat alleen tekst."
            fix = "haal het weg; een naam voor een link schrijf je als { #naam }." if match[0] == "{#" else fix
            yield Problem(pagina.where, line, "logica in de tekst", f'"{match[0]}"', fix)


@cache
def _waiting(taal: Taal | None = None) -> re.Pattern[str]:
    """Gives the pattern of what waits to be written yet; on a sheet, without words, what may be there for its reader is not."""
    if taal is None:
        return re.compile(UNDONE)
    work, named = pattern(taal.te_doen), rf"{pattern(taal.opmerking)}) [A-Z]\w+(?: [A-Z]\w+)?: [^\[\]]*"
    button = rf"(?P<button>\b(?i:{pattern(taal.aanklikken)})\b[^.!?\[\]]{{0,60}}(?:\[[^\[\]]*\][^.!?\[\]]{{0,20}})+)"
    return re.compile(
        rf"{button}|{UNDONE}|[\[(](?i:{work})[\])](?!\()|^(?i:{work}|{pattern(taal.volgt)})[.!…]*$|\b(?i:{pattern(taal.volgt_hier)})\b"
        rf"|\[(?:(?i:{pattern(taal.in_te_vullen)}[.…]*)|(?i:{named})\](?!\()"
    )


def _unwritten(text: str, waiting: re.Pattern[str]) -> re.Match[str] | None:
    """Gives the first thing in a text that is `waiting` to be written; what stands on a button is not."""
    return next((match for match in waiting.finditer(text) if match.lastgroup != "button"), None)


def plain_texts(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """The head of a page holds plain words: what would be marks in its text is shown as it is there."""
    yield from _plain(gedeeld.gegevens.taal, pagina.where, pagina.source, _mark)


def plain_lists(handleiding: Handleiding) -> Iterator[Problem]:
    """The shared lists hold plain words too; as in a reference *stars* make italics, those are let through."""
    for name, source in handleiding.sources.items():
        if name != TAAL:
            yield from _plain(handleiding.gegevens.taal, handleiding.where_list(name), source, MARKS.search)


def _plain(taal: Taal, where: str, source: Source, mark: Callable[[str], re.Match[str] | None]) -> Iterator[Problem]:
    """Finds in a head or a list braces, what `mark` finds, and what nobody wrote yet."""
    for line, text in source.texts():
        if re.search(r"\{\{|\}\}|\{%|%\}|\{#", text):
            fix = "hier staat alleen gewone tekst; haal de accolades weg."
            yield Problem(where, line, "losse accolades", f'"{text[:40]}"', fix)
        elif match := mark(text):
            fix = _sign(match[0]) or "hier staat alleen gewone tekst; haal de opmaak weg."
            yield Problem(where, line, "losse opmaak", f'"{match[0]}"', fix)
        elif match := _unwritten(text, _waiting(taal)):
            yield _to_write(where, line, match)
        elif date := _no_date(text, _dates(taal)):
            yield _undated(where, line, date)


def empty(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No key in a head has nothing behind it."""
    for at in pagina.source.empty() if pagina.kop else ():
        fix = "vul iets in, of haal de regel weg."
        yield Problem(pagina.where, pagina.source.line(at), "verkeerd type", f"{called(at)} is leeg", fix)


def texts_of_macros(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """What is given to a macro is plain words too; of every call the first mark is told."""
    for call in calls(pagina):
        found = [match for text in call.texts if (match := _mark(text))]
        if found:
            fix = _sign(found[0][0]) or "in een macro staat alleen gewone tekst; haal de opmaak weg."
            yield Problem(pagina.where, call.line, "losse opmaak", f'"{found[0][0]}"', fix)


def undone(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """Nothing on a page waits to be written yet."""
    dates = _dates(gedeeld.gegevens.taal)
    waiting = _waiting() if pagina.werkblad else _waiting(gedeeld.gegevens.taal)
    for blok in tree(pagina.text).blokken:
        for newlines, row in enumerate(blok.marks().split("\n")):
            line = pagina.at(blok.line(newlines))
            if match := _unwritten(row, waiting):
                yield _to_write(pagina.where, line, match)
            elif date := _no_date(row, dates):
                yield _undated(pagina.where, line, date)


def _to_write(where: str, line: int, match: re.Match[str]) -> Problem:
    return Problem(where, line, "nog niet af", f'"{match[0]}"', "schrijf hier wat er moet staan, of haal het weg.")


@cache
def _dates(taal: Taal) -> re.Pattern[str]:
    """Gives the pattern of a day in figures, or with one of the months in words."""
    months = "|".join(f"({pattern((names,))})" for names in taal.maanden[:MONTHS])
    return re.compile(rf"{DATE}|(?<![\w.-])(\d{{1,2}}) (?:{months}) ((?:19|20)\d\d)\b", re.IGNORECASE)


def _no_date(text: str, dates: re.Pattern[str]) -> str:
    """Gives the first date in a text that no calendar has, or nothing."""
    for match in dates.finditer(text):
        found = match.groups()
        named = next((number for number, word in enumerate(found[4:-1], 1) if word), 0)
        day, month, year = (int(found[3]), named, int(found[-1])) if named else map(int, found[:3])
        if not 1 <= month <= MONTHS or not 1 <= day <= monthrange(year, month)[1]:
            return match[0]
    return ""


def _undated(where: str, line: int, date: str) -> Problem:
    return Problem(where, line, "verkeerde waarde", f'de datum "{date}" is er niet', "kijk de dag en de maand na.")


def _sign(mark: str) -> str:
    """Gives what to type instead of a sign as HTML writes it (`&amp;`), or nothing."""
    sign = unescape(mark) if mark.startswith("&") else mark
    if sign == mark or not (sign.isprintable() or sign.isspace()):
        return ""
    return "typ een gewone spatie." if sign.isspace() else f'schrijf "{sign}".'


def _mark(text: str) -> re.Match[str] | None:
    return MARKS.search(text) or EMPHASIS.search(text)


def levels(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """Headings start at level 2 (the title is level 1) and skip no level on the way down."""
    path, before = pagina.where, 1
    for kopje in headings(pagina):
        found = f'"{kopje.tekst}" heeft {kopje.niveau} {"hekje" if kopje.niveau == 1 else "hekjes"}'
        if kopje.niveau == 1 and "#" not in row_at(pagina, kopje.line):
            pass  # a row of = below it made it one, which is told
        elif kopje.niveau == 1:
            fix = "de titel staat al in de kop van de pagina; begin met ##."
            if tag := HASHTAG.match(row_at(pagina, kopje.line)):
                fix = f"zet er een \\ voor (\\{tag[0]}) als het geen kopje is; een kopje begint met ## en een spatie."
            yield Problem(path, kopje.line, "kopniveau", found, fix)
        elif not kopje.tekst:
            yield Problem(path, kopje.line, "kopniveau", "een leeg kopje", "vul het in of haal het weg.")
        elif kopje.niveau > before + 1:
            fix = f"gebruik er hier {before + 1} ({'#' * (before + 1)})."
            yield Problem(path, kopje.line, "kopniveau", found, fix)
        before = max(kopje.niveau, 2)  # of level 1 it is told already, and what is below it would be right


def filled(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """Below every heading stands something."""
    for deel, after in pairwise([*tree(pagina.text).parts, None]):
        level = HEADINGS.get(deel.tag if deel else "", 9)
        if deel and level < 9 and (not after or HEADINGS.get(after.tag, 9) <= level) and deel.words().strip():
            found, fix = f'onder "{deel.words()}" staat niets', "zet er tekst onder, of haal het kopje weg."
            yield Problem(pagina.where, pagina.at(deel.line), "kopje zonder tekst", found, fix)


def strays(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A heading stands at the start of its line; elsewhere the hashes are shown, or the list of headings is broken."""
    wrong = {kopje.line for kopje in headings(pagina) if kopje.niveau == max(HEADINGS.values())}  # which is told
    for line, marks in stray_headings(pagina):
        if line in wrong:
            continue
        fix = "zet de hekjes helemaal vooraan op de regel, of haal ze weg."
        if row_at(pagina, line).startswith("#"):
            fix = "laat boven het kopje een lege regel vrij."
        yield Problem(pagina.where, line, "kopniveau", f'"{marks}"', fix)
    for line, words in underlined(pagina):
        short = words if len(words) < 60 else f"{words[:58]}…"
        found, fix = f'"{short}" wordt een kopje', f'schrijf "## {short}", of laat een lege regel boven de streep.'
        yield Problem(pagina.where, line, "kopniveau", found, fix)


def raw_html(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A page holds no raw HTML but a few small tags inside a sentence, each closed again."""
    fix = "haal het weg of gebruik Markdown; moet het zo op de pagina staan, schrijf dan &lt; in plaats van <."
    path = pagina.where
    opened: list[tuple[int, str]] = []
    told: set[str] = set()
    for line, tag in html_tags(pagina):
        if tag in INLINE_TAGS:
            opened.append((line, tag))
        elif tag[1:] in INLINE_TAGS and opened and opened[-1][1] == tag[1:]:
            opened.pop()
        elif tag.startswith("!--"):
            yield Problem(path, line, "HTML in de tekst", '"<!--" wordt niet gesloten', "zet er --> achter.")
        elif tag.endswith("…"):
            found = f'"<{tag.removesuffix("…")}" is niet af'
            yield Problem(path, line, "HTML in de tekst", found, "zet er > achter, of haal het weg.")
        elif tag not in VOID_TAGS and not (tag.startswith("/") and tag[1:] in told):
            told.add(tag)
            advice = f"zet er https:// voor: <https://{tag}>." if tag.startswith("www.") else fix
            yield Problem(path, line, "HTML in de tekst", f'"<{tag.removeprefix("/")}>"', advice)
    for line, tag in opened:
        yield Problem(path, line, "HTML in de tekst", f'"<{tag}>" wordt niet gesloten', f"zet er </{tag}> achter.")


def footnotes(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """Every footnote is written out, and referred to."""
    path, (referred, written) = pagina.where, notes(pagina)
    names, asked, seen = {name for name, _ in written}, {name for name, _ in referred}, set[str]()
    for name, line in referred:
        if name not in names:
            fix = f'schrijf onderaan "[^{name}]: …", of haal het weg.'
            yield Problem(path, line, "losse noot", f'"[^{name}]"', fix)
    for name, line in written:
        if name not in asked:
            fix = f'zet "[^{name}]" in de tekst waar de noot bij hoort, of haal haar weg.'
            yield Problem(path, line, "losse noot", f'"[^{name}]:"', fix)
        elif name in seen:
            fix = "geef elke noot een eigen naam."
            yield Problem(path, line, "losse noot", f'"[^{name}]:" staat er twee keer', fix)
        seen.add(name)


def double_names(handleiding: Handleiding) -> Iterator[Problem]:
    """No two places of a page have one name for links."""
    for pagina in handleiding.paginas.values():
        seen = Counter(macro_ids(handleiding, pagina))
        seen.update({match[1] for kopje in headings(pagina) if (match := SECOND.fullmatch(kopje.anker))})
        for line, name in own_ids(pagina):
            seen[name] += 1
            if seen[name] > 1:
                fix = "geef een van de twee een andere naam."
                yield Problem(pagina.where, line, "dubbel anker", f'"{name}"', fix)


OF_A_PAGE = (readable, logic, plain_texts, empty, texts_of_macros, undone, levels, filled, strays, raw_html, footnotes)
RULES = (double_names, plain_lists)
