"""Rules for what came along with a text from elsewhere -> problems: of a talk with a writing aid, of a chat or a mail, of a
document with pages; and letters that were lost on the way.

Each tells only what hardly anybody types for a reader.
"""

import re
from collections.abc import Iterator
from functools import cache

from ..model.handleiding import Gedeeld, Handleiding, Pagina
from ..model.messages import Problem
from ..model.taal import Taal
from ..text.markdown import headings, line_at, row_at, rows_of_words
from ..text.phrases import pattern
from ..text.reading import tree
from ..text.tree import MASKED, shown
from .alike import loose

CODE = "andere opmaak"
WORDS = re.compile(r"[\w'-]+")
LONG = 300  # signs: what is longer is a paragraph, and would take long to look through
SPOKEN = re.compile(r"(?:\w+(?: \w+)?!\s+)?[^.!?:\n]+")  # a sentence, with "Natuurlijk!" before it
SAYS = re.compile(r":[ *_]+\Z")  # before what somebody says in a conversation
QUOTED = re.compile(r"[“„][^”]*|\"[^\"]*|‘[^’]*")
DATE, TIME = r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d){1,2}", r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp][Mm])?"
CHAT = re.compile(rf"(?:\[(?:{DATE},? {TIME}|{TIME},? {DATE})\]|{DATE},? {TIME} -) (?!\d)[^:\n]{{1,40}}: \S")
HEAD_OF_MAIL = 4  # rows
AT_A_TIME, ADDRESS = re.compile(r"\d[:.]\d\d\b"), re.compile(r"\S@\S")
ENTRY = re.compile(
    r"\s*(?P<title>[^\t\n]*?[^\W\d_]{2}[^\t\n]*?)(?P<leader>[ ]?(?:(?:[.…][ ]?){2,}|…)|[ ]*\t[ \t.…]*)[ ]*(?P<page>\d{1,3})\s*"
)
AN_ENTRY = re.compile(r"[.…\t][ ]*\d{1,3}[ ]*$", re.MULTILINE)
LEADER, MANY_DOTS = re.compile("[.…]"), 5  # fewer may stand between words and a number of a scale
FEW = 3  # entries of which none is a heading: these may be scores, or what to buy
NUMBER = re.compile(r"[\d.]+\s+")
BROKEN_OFF = re.compile(r"(?<![\w-])(?P<begin>[^\W\d_]{2,})-\n[ ]*(?P<end>[^\W\d_]{3,})")  # no "op-\nen afbouwen"
WORD = re.compile(r"[^\W\d_]+")
LOST = re.compile(r"(?<!\S)[“„‘\"'(*_]*(?P<word>\?*[^\W\d_]+(?:\?+[^\W\dA-Z_]+)*)[^\w\s?/=&]*(?!\S)")
MAYBE_LOST = re.compile(r"\?[^\W\dA-Z_]")
ACCENT = re.compile("[à-öø-ÿ]")


def aids(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """No sentence stands on a page, or in its head, in which a writing aid speaks to who asked it something."""
    speaks = re.compile(pattern(gedeeld.gegevens.taal.schrijfhulp))
    fix = "haal het weg; zo praat een schrijfhulp met wie iets vroeg."
    texts: list[tuple[tuple[int, ...], str]] = [((line,), text) for line, text in pagina.source.texts()]
    texts += [(tuple(map(pagina.at, blok.lines)), blok.marks()) for blok in tree(pagina.text).blokken]
    for lines, typed in texts:
        text = QUOTED.sub(lambda m: re.sub(".", MASKED, m[0]), typed)
        for match in SPOKEN.finditer(text):
            if not SAYS.search(text, max(match.start() - 3, 0), match.start() + 1) and speaks.match(
                " ".join(WORDS.findall(match[0].lower().replace("’", "'")))
            ):
                line = lines[min(text.count("\n", 0, match.start() + 1), len(lines) - 1)]
                yield Problem(pagina.where, line, CODE, shown(match[0]), fix)
                break


def _rows(pagina: Pagina) -> list[tuple[int, str, tuple[str, ...]]]:
    """Gives every row of the words of a page, those of its head first, which are paragraphs as well."""
    heads = [(line, row, ("p",)) for line, text in pagina.source.texts() for row in text.split("\n")]
    return [*heads, *rows_of_words(pagina)]


def chats(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No messages stand on a page with the time and the name that an app puts before them; the first is told."""
    fix = "haal de tijd en de naam weg, en schrijf alleen wat een lezer nodig heeft; zo komt een bericht uit een app."
    for line, row, tags in _rows(pagina):
        if tags == ("p",) and CHAT.match(row.strip()):  # of a logbook it may well be a point or a row
            yield Problem(pagina.where, line, CODE, shown(row), fix)
            break


@cache
def _of_mail(taal: Taal) -> tuple[re.Pattern[str], ...]:
    """Gives how a row of a mail begins that says who sent it, and one that says when; and what stands above and below it."""
    sender, sent = rf"{pattern(taal.afzender)}\s?:\s*\S", rf"{pattern(taal.verzonden)}\s?:\s*[^\n]*\d"
    patterns = sender, sent, rf"{pattern(taal.antwoord)}\s*:", pattern(taal.onder_een_mail)
    return tuple(re.compile(one, re.IGNORECASE) for one in patterns)


def mails(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """No mail stands on a page with its head (who sent it and when), or with what a program puts above or below an answer."""
    sender, sent, above, below = _of_mail(gedeeld.gegevens.taal)
    rows = [(line, row.strip(" >*_"), tags[-1:] == ("p",)) for line, row, tags in _rows(pagina)]
    for index, (line, row, paragraph) in enumerate(rows):
        after = [words for _, words, _ in rows[index + 1 : index + HEAD_OF_MAIL]]
        whole = row if row.endswith(":") else " ".join([row, *after[:1]])  # a program may have broken it off
        answer = paragraph and len(whole) < LONG and AT_A_TIME.search(whole) and ADDRESS.search(whole)
        if sender.match(row) and any(map(sent.match, after)):
            fix = "haal de kop van de mail weg, en laat alleen staan wat een lezer nodig heeft."
        elif answer and above.fullmatch(whole):
            fix = "haal het weg; dat zet een programma boven een mail waar iemand op antwoordt."
        elif paragraph and len(row) < LONG and below.fullmatch(" ".join(WORDS.findall(row))):
            fix = "haal het weg; dat zet een telefoon of een programma onder een mail."
        else:
            continue
        yield Problem(pagina.where, line, CODE, shown(row), fix)


def contents(pagina: Pagina) -> list[list[int]]:
    """Gives the lines of every table of contents on a page: a title, dots or a tab, and pages that count on.

    Most of them are sure: with few dots it may be a scale; with a tab, which may be of a table, the title is a heading below.
    """
    if pagina.werkblad or not AN_ENTRY.search(pagina.text):
        return []
    runs: list[list[tuple[int, re.Match[str]]]] = [[]]
    for line, row, _ in rows_of_words(pagina):
        typed = row_at(pagina, line)  # Markdown makes spaces of tabs
        match = ENTRY.fullmatch(typed if "\t" in typed and MASKED not in row else row) if len(row) < LONG else None
        if not match or (runs[-1] and int(match["page"]) < int(runs[-1][-1][1]["page"])):
            runs.append([])
        if match:
            runs[-1].append((line, match))
    return [[line for line, _ in run] for run in runs if len(run) > 1 and _sure(pagina, [match for _, match in run])]


def _sure(pagina: Pagina, entries: list[re.Match[str]]) -> bool:
    known = {loose(kopje.tekst) for kopje in headings(pagina)}
    titles = [loose(NUMBER.sub("", match["title"], count=1)) in known for match in entries]
    dots = [len(LEADER.findall(match["leader"].replace("…", "..."))) >= MANY_DOTS for match in entries]
    tabs = ["\t" in match["leader"] for match in entries]
    sure = sum(many or (tab and title) for many, tab, title in zip(dots, tabs, titles, strict=True))
    return 2 * sure > len(entries) and (any(titles) or len(entries) > FEW)


def tables_of_contents(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No page has a table of contents of Word: there are no pages to turn here."""
    for lines in contents(pagina):
        fix = "haal de hele inhoudsopgave weg; bladzijden met een nummer zijn er hier niet."
        yield Problem(pagina.where, lines[0], CODE, shown(row_at(pagina, lines[0])), fix)


def feet_of_pages(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """No row of a paragraph is the foot of a page of a PDF; on a sheet it may tell which part it is."""
    taal, number = gedeeld.gegevens.taal, r"\d{1,3}"
    page, of = pattern(taal.bladzijde), pattern(taal.van_hoeveel)
    foot = re.compile(
        rf"{page}[.]?\s*{number}\s*(?:{of}|/)\s*{number}|{page}\s*\|\s*{number}|{number}\s*\|\s*{page}", re.IGNORECASE
    )
    fix = "haal het weg; dat is de voet van een bladzijde uit een ander document."
    for line, row, tags in rows_of_words(pagina) if not pagina.werkblad else ():
        if tags[-1:] == ("p",) and foot.fullmatch(row.strip(" -–—|*_")):
            yield Problem(pagina.where, line, CODE, shown(row), fix)


def words_in(handleiding: Handleiding) -> list[str]:
    """Gives every word in the texts of the manual, in small letters, in the order of the alphabet."""
    return sorted({word for pagina in handleiding.paginas.values() for word in WORD.findall(pagina.text.lower())})


def broken_off(handleiding: Handleiding) -> Iterator[Problem]:
    """No word is in two as it was at the end of a line of a PDF, where the whole word stands elsewhere in the manual."""
    found = [(pagina, match) for pagina in handleiding.paginas.values() for match in BROKEN_OFF.finditer(pagina.text)]
    known = {*words_in(handleiding)} if found else set()
    for pagina, match in found:
        whole = match["begin"] + match["end"]
        if whole.lower() in known:
            typed, fix = " ".join(match[0].split()), f'schrijf "{whole}", en kijk ook naar de regels eromheen.'
            told = f'"{typed}" is afgebroken, zoals aan het eind van een regel in een pdf'
            yield Problem(pagina.where, line_at(pagina, match.start()), CODE, told, fix)


def lost_letters(handleiding: Handleiding) -> Iterator[Problem]:
    """No question mark stands for a letter with an accent, in a word that stands elsewhere with that letter."""
    maybe = [pagina for pagina in handleiding.paginas.values() if MAYBE_LOST.search(pagina.text)]
    found = {pagina: [match for match in LOST.finditer(pagina.text) if "?" in match["word"]] for pagina in maybe}
    # The first in the alphabet of those that would look so.
    known = {ACCENT.sub("?", word): word for word in reversed(words_in(handleiding))} if any(found.values()) else {}
    for pagina, matches in found.items():
        read = "\n".join(row for _, row, _ in rows_of_words(pagina)) if matches else ""
        for match in matches:
            word = match["word"]
            whole = known.get(ACCENT.sub("?", word.lower()), "")
            if whole and word in read:
                fix = (
                    f'schrijf "{whole.capitalize() if word[0].isupper() else whole}", en kijk of er meer letters zijn.'
                )
                yield Problem(
                    pagina.where, line_at(pagina, match.start("word")), CODE, f'"{word}" mist een letter', fix
                )


OF_A_PAGE = (aids, chats, mails, tables_of_contents, feet_of_pages)
RULES = (broken_off, lost_letters)
