"""Rules for what came along with a text that was pasted -> problems: of a talk with a writing aid, of a chat, a mail or the
comments beside a text; and letters or spaces that were lost on the way.

Each tells only what hardly anybody types for a reader.
"""

import re
from collections.abc import Container, Iterator

from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem
from ..text.markdown import line_at
from ..text.phrases import pattern
from ..text.reading import tree
from ..text.tree import MASKED, shown
from .habits import words_in

CODE = "andere opmaak"
DATE, TIME = r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d){1,2}", r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
CHAT = re.compile(rf"(?:\[(?:{DATE},? {TIME}|{TIME},? {DATE})\]|{DATE},? {TIME} -) (?!\d)[^:\n]{{1,40}}: \S")
HEAD_OF_MAIL = 4  # rows
SPOKEN = re.compile(r"(?:\w+(?: \w+)?!\s+)?[^.!?:\n]+")  # a sentence, with "Natuurlijk!" before it
SAYS = re.compile(r":[ *_]+\Z")  # before what somebody says in a conversation
WORDS = re.compile(r"[\w'-]+")
QUOTED = re.compile(r"[“„][^”]*|\"[^\"]*|‘[^’]*")
REMARK = re.compile(r"\[(?:(?P<docs>[a-z]{1,2})\](?=[^\s\[(:])|(?P<word>[A-Z]{2,3}\d{1,3})\](?![\[(:]))")
REMARKED = re.compile(r"(?<=[^\s\[\]()])\[(?P<name>[a-z]{1,2}|[A-Z]{2,3}\d{1,3})\](?![\[(:])")
DOTS = re.compile(r"(?:\. )+(?:[-*+]|\d{1,2}\.) [^\s.]")
LOST = re.compile(r"(?<!\S)[“„‘\"'(*_]*(?P<word>\?*[^\W\d_]+(?:\?+[^\W\dA-Z_]+)*)[^\w\s?/=&]*(?!\S)")
MAYBE_LOST = re.compile(r"\?[^\W\dA-Z_]")
ACCENT = "[à-öø-ÿ]"


def _rows(pagina: Pagina, tags: Container[tuple[str, ...]] | None = None) -> list[tuple[int, str]]:
    """Gives every row of the words of a page, or of its parts with such `tags`, with its line in the file; what cannot be a
    mark is masked."""
    blokken = [blok for blok in tree(pagina.text).blokken if tags is None or blok.tags in tags]
    return [(pagina.at(blok.line(at)), row) for blok in blokken for at, row in enumerate(blok.marks().split("\n"))]


def aids(handleiding: Handleiding) -> Iterator[Problem]:
    """No sentence stands on a page in which a writing aid speaks to who asked it something."""
    speaks = re.compile(pattern(handleiding.gegevens.taal.schrijfhulp))
    for pagina in handleiding.paginas.values():
        for blok in tree(pagina.text).blokken:
            text = QUOTED.sub(lambda m: re.sub(".", MASKED, m[0]), blok.marks())
            for match in SPOKEN.finditer(text):
                if not SAYS.search(text, max(match.start() - 3, 0), match.start() + 1) and speaks.match(
                    " ".join(WORDS.findall(match[0].lower().replace("’", "'")))
                ):
                    line = pagina.at(blok.line(text.count("\n", 0, match.start() + 1)))
                    fix = "haal het weg; zo praat een schrijfhulp met wie iets vroeg."
                    yield Problem(pagina.where, line, CODE, shown(match[0]), fix)
                    break


def chats(handleiding: Handleiding) -> Iterator[Problem]:
    """No messages stand on a page with the time and the name that an app puts before them; the first is told."""
    for pagina in handleiding.paginas.values():
        paragraphs = _rows(pagina, {("p",)})  # of a logbook it may well be a point or a row
        if found := next((each for each in paragraphs if CHAT.match(each[1].strip())), None):
            fix = "haal de tijd en de naam weg, en schrijf alleen wat een lezer nodig heeft; zo komt een bericht uit een app."
            yield Problem(pagina.where, found[0], CODE, shown(found[1]), fix)


def mails(handleiding: Handleiding) -> Iterator[Problem]:
    """No mail stands on a page with its head: who sent it and when."""
    taal = handleiding.gegevens.taal
    sender, sent = (
        re.compile(rf"\s*{pattern(words)}\s?:\s*{what}", re.IGNORECASE)
        for words, what in ((taal.afzender, r"\S"), (taal.verzonden, r"[^\n]*\d"))
    )
    for pagina in handleiding.paginas.values():
        rows = _rows(pagina)
        for index, (line, row) in enumerate(rows):
            if sender.match(row) and any(sent.match(below) for _, below in rows[index + 1 : index + HEAD_OF_MAIL]):
                fix = "haal de kop van de mail weg, en laat alleen staan wat een lezer nodig heeft."
                yield Problem(pagina.where, line, CODE, shown(row), fix)


def remarked(pagina: Pagina) -> Iterator[tuple[int, str, str, int]]:
    """Gives every place that a comment below it points back to: its line and its words, the name and the line of the comment."""
    rows = _rows(pagina) if REMARK.search(pagina.text) else []
    below = {match["docs"] or match["word"]: line for line, row in rows if (match := REMARK.match(row.strip()))}
    for line, row in rows:
        for match in REMARKED.finditer(row):
            if match["name"] in below:
                yield line, row[max(match.end() - 40, 0) : match.end()], match["name"], below.pop(match["name"])


def remarks(handleiding: Handleiding) -> Iterator[Problem]:
    """No comments of Google Docs or Word stand below a text, with their names in it."""
    for pagina in handleiding.paginas.values():
        for line, words, name, below in remarked(pagina):
            fix = f"haal [{name}] weg, en de opmerking op regel {below} ook."
            yield Problem(pagina.where, line, CODE, shown(words), fix)


def dots(handleiding: Handleiding) -> Iterator[Problem]:
    """No point of a list has full stops before it, which a telephone made of each two spaces."""
    for pagina in handleiding.paginas.values():
        for line, row in _rows(pagina):
            if DOTS.match(row.strip()):
                fix = "zet er spaties voor in plaats van punten; de telefoon maakt van twee spaties een punt."
                yield Problem(pagina.where, line, CODE, shown(row), fix)


def lost_letters(handleiding: Handleiding) -> Iterator[Problem]:
    """No question mark stands for a letter with an accent, in a word that stands elsewhere with that letter."""
    found = [
        (pagina, match)
        for pagina in handleiding.paginas.values()
        if MAYBE_LOST.search(pagina.text)
        for match in LOST.finditer(pagina.text)
        if "?" in match["word"]
    ]
    known = words_in(handleiding) if found else set()
    for pagina, match in found:
        meant = re.compile(match["word"].lower().replace("?", ACCENT))
        whole = next((word for word in sorted(known) if meant.fullmatch(word)), "")
        if whole and any(match["word"] in row for _, row in _rows(pagina)):
            line = line_at(pagina, match.start("word"))
            fix = f'schrijf "{_like(match["word"], whole)}", en kijk of er meer letters zijn.'
            yield Problem(pagina.where, line, CODE, f'"{match["word"]}" mist een letter', fix)


def _like(typed: str, whole: str) -> str:
    """Gives the `whole` word, with a capital where it was `typed` with one."""
    return whole.capitalize() if typed[:1].isupper() else whole


OF_A_PAGE = (aids, chats, mails, remarks, dots)
RULES = (lost_letters,)
