"""Rules for what was begun and not ended, or ran together with what is next to it -> problems: a bracket, a quotation, a
sentence, a heading, a step. Markdown takes each for plain words.

Each tells only what nobody means to write: a bracket in a text without a link, or a line without a full stop, is no mistake.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from ..model.handleiding import Gedeeld, Pagina
from ..model.messages import Problem
from ..text.markdown import HEADINGS, headings, row_at
from ..text.phrases import pattern
from ..text.reading import MACRO_HERE, tree
from ..text.tree import CODE, MASKED, Node, TextBlock

CODE_NAME = "losse opmaak"
LINK = "\ue001"  # takes the place of a link
ROUND = re.compile(r"(?<![:;]-)(?<![:;])[()]")  # but no smile
BEHIND_LINK = re.compile(rf"{LINK}[ ]?$")
SENTENCE_END = re.compile(r"[.!?…:;](?:\s|$)")
GLUED = re.compile(r"(?<=[.!?:”\"])[ ]+#{2,6}[ ](?=[\"“‘]?[A-ZÀ-Þ])")
LONG_HEADING = 100  # signs: with a whole sentence in it, it is a heading and the text below it
TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?][”\"]? [\"“‘]?[A-ZÀ-Þ]")
BARE_POINT = re.compile(r"[\s>]*(?:[-*+]|\d{1,2}\.)\s*")
NUMBERED = re.compile(r"\s*(?P<number>\d{1,2})[.)]\s")
BARE_NUMBER = re.compile(r"\s*(?P<number>\d{1,2}) +(?=(?:\*\*|__)?[\"“‘]?[A-ZÀ-Þ])")
UNOPENED = re.compile(r"[^”]*[^\W\d_][.!?…]”", re.DOTALL)  # no 12”
FEW_WORDS = 6


def brackets(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """Round brackets at a link are of two: one too many was typed with those of the link, or one was forgotten."""
    for blok in tree(pagina.text).blokken:
        text = "".join(map(_with_links, blok.delen)) if not CODE & {*blok.tags} else ""
        if LINK not in text:
            continue
        opened: list[int] = []
        stray = None
        for match in ROUND.finditer(text):
            if match[0] == "(":
                opened.append(match.start())
            elif opened:
                opened.pop()
            elif BEHIND_LINK.search(text[: match.start()]):
                stray = match.start(), "haal dit haakje weg, of zet er ook een voor de link."
                break
        if not stray and opened and LINK in SENTENCE_END.split(text[opened[0] :])[0]:
            stray = opened[0], "zet het haakje sluiten erbij, of haal dit haakje weg."
        if stray:
            at, fix = stray
            shown = " ".join(text[max(at - 15, 0) : at + 20].replace(LINK, "[…](…)").replace(MASKED, "…").split())
            line = pagina.at(blok.line(text.count("\n", 0, at)))
            yield Problem(pagina.where, line, CODE_NAME, f'"{shown}"', fix)


def _with_links(deel: Node) -> str:
    """Gives the words of a part as Markdown left them, with a sign in the place of each link."""
    if deel.tag == "a" and not deel.html:
        return "\n" * deel.words().count("\n") + LINK
    if not deel.tag or deel.html or deel.tag in CODE or deel.noot is not None or not deel.delen:
        return deel.marks()
    return "".join(map(_with_links, deel.delen))


def quotations(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """What is said in a point of a list or in a cell ends with the other quotation mark."""
    going_on = 0  # of what was opened above and not closed: a list may be in it
    blokken = tree(pagina.text).blokken
    for index, blok in enumerate(blokken):
        text = blok.marks() if blok.tags[-1:] in {("li",), ("td",)} else ""
        opened = len(re.findall("[“„]", text))
        before, more = going_on, len(re.findall("[“„]", blok.marks())) - blok.marks().count("”")
        going_on = max(going_on + more, 0)  # no 12”
        if opened > text.count("”") and '"' not in text and not _closed(blok, blokken[index + 1 :]):
            line = pagina.at(blok.line(0))
            shown = " ".join(text[text.rindex("“" if "“" in text else "„") :].replace(MASKED, "…").split())[:40]
            yield Problem(pagina.where, line, CODE_NAME, f'"{shown}"', "zet ” achter wat iemand zegt.")
        elif not opened and not before and '"' not in text and UNOPENED.fullmatch(text.strip()):
            line, shown = pagina.at(blok.line(0)), " ".join(text.replace(MASKED, "…").split())[:40]
            yield Problem(pagina.where, line, CODE_NAME, f'"{shown}"', "zet “ voor wat iemand zegt.")


def _closed(blok: TextBlock, after: tuple[TextBlock, ...]) -> bool:
    """Tells whether what is said in a point goes on in the points under it, and ends there."""
    under = takewhile(lambda other: blok.tags == other.tags[: len(blok.tags)] != other.tags, after)
    said = "".join(other.marks() for other in (blok, *under))
    return len(re.findall("[“„]", said)) <= said.count("”")


def glued(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A heading stands on a line of its own, and so does the text below it."""
    for blok in tree(pagina.text).blokken:
        text = blok.marks()
        for match in GLUED.finditer(text):
            shown = " ".join(text[match.start() :].split())[:40]
            fix = "zet het kopje op een eigen regel, met een lege regel erboven."
            line = pagina.at(blok.line(text.count("\n", 0, match.start())))
            yield Problem(pagina.where, line, "kopniveau", f'"{shown}" staat midden in een regel', fix)
    for kopje in headings(pagina):
        if len(kopje.tekst) > LONG_HEADING and TWO_SENTENCES.search(kopje.tekst) and "#" in row_at(pagina, kopje.line):
            found = f'"{kopje.tekst[:40]}…" is een kopje met tekst erin'
            fix = "zet de tekst op een eigen regel, met een lege regel ertussen."
            yield Problem(pagina.where, kopje.line, "kopniveau", found, fix)


def points(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A point of a list says something; on a sheet it may be left to fill in."""
    bare = _bare_points(pagina)  # each is told once
    for knoop in tree(pagina.text).knopen if not pagina.werkblad else ():
        for item in knoop.delen if knoop.tag in {"ol", "ul"} else ():
            if item.tag == "li" and not any(
                deel.tag == "img" or deel.html or deel.words().strip() for deel in item.delen
            ):
                line = next((line for line in bare if line >= pagina.at(knoop.line)), 0)
                fix = "zet er tekst achter, of haal het streepje of nummer weg."
                yield Problem(
                    pagina.where, line or pagina.at(knoop.line), "verkeerde lijst", "een punt zonder tekst", fix
                )


def _bare_points(pagina: Pagina) -> Iterator[int]:
    """Gives the lines that are a dash or a number and nothing else."""
    rows = enumerate(pagina.text.split("\n"), pagina.first_line)
    return (line for line, row in rows if BARE_POINT.fullmatch(row))


def numbers(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A point of a list has a full stop behind its number: else it goes on with the point above it."""
    for blok in tree(pagina.text).blokken:
        if blok.tags[-2:] != ("ol", "li"):
            continue
        before = NUMBERED.match(row_at(pagina, pagina.at(blok.line(0))))
        for newlines in range(1, blok.marks().count("\n") + 1):
            row = row_at(pagina, pagina.at(blok.line(newlines)))
            match = BARE_NUMBER.match(row) if before and not (pagina.les and "**" in row) else None  # a step
            if match and before and int(match["number"]) == int(before["number"]) + 1:
                line = pagina.at(blok.line(newlines))
                found = f'"{row.strip()[:40]}" hoort zo bij het punt erboven'
                fix = f"schrijf {match['number']}. met een punt erachter."
                yield Problem(pagina.where, line, "verkeerde lijst", found, fix)


def sentences(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """A paragraph does not stop in the middle of a sentence; what goes on in a list, a table or a box may."""
    cut_off = re.compile(rf"(?:.*\s)?{pattern(gedeeld.gegevens.taal.afgebroken)}", re.DOTALL)
    if pagina.werkblad:
        return  # there a sentence goes on in a line to fill in
    for deel, after in pairwise([*tree(pagina.text).parts, None]):
        words = " ".join(deel.words().split()) if deel and deel.tag == "p" else ""
        alone = not after or after.tag in HEADINGS or (after.tag == "p" and MACRO_HERE not in after.words())
        if deel and alone and len(words.split()) > FEW_WORDS and cut_off.fullmatch(words):
            line = pagina.at(deel.line + deel.words().rstrip().count("\n"))
            fix = "maak de zin af."
            yield Problem(pagina.where, line, "nog niet af", f'de alinea eindigt op "{words[-25:].strip()}"', fix)


OF_A_PAGE = (brackets, quotations, glued, points, numbers, sentences)
