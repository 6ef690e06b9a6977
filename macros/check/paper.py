"""Rules for what stands on a sheet -> problems: all of it can go on paper and into Word.

One limit is not known here: how many pages a sheet takes. That asks for the whole sheet to be laid out (`te lang`), as the
build does, and `build/ahead.py` for what changed.
"""

import html
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from ..draw.keuzes import pictures_of
from ..model.handleiding import Gedeeld, Handleiding, Pagina
from ..model.kop import Werkblad
from ..model.mappen import WERKMATERIALEN
from ..model.messages import Problem
from ..model.source import Source
from ..read.glyphs import unknown_signs
from ..read.pictures import BeeldFout, check_picture
from ..text.calls import calls
from ..text.links import links, target_of
from ..text.markdown import headings
from ..text.reading import tree
from ..text.tree import shown
from .pictures import drawings

CODE = "niet op papier"
DEEPEST = 4  # levels of headings that paper and Word have
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
FENCE = re.compile(r"[ \t]*(?P<marks>`{3,}|~{3,})")
ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);")
LOW_DASHES = re.compile(r"_{5,}[ .]*$|(?<=[:?])[ ]*(?:\.{6,}|…{3,})[ ]*$")
TO_TICK = "☐☑☒□■❏❑"
DASHES = "\u2012\u2015\u2043"
QUESTIONS = "evaluatie"


def deep_headings(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A sheet has headings of four levels at most."""
    for kopje in headings(pagina) if pagina.werkblad else ():
        if kopje.niveau > DEEPEST:
            found = f'"{kopje.tekst}" heeft {kopje.niveau} hekjes, op een blad kunnen het er {DEEPEST} zijn'
            yield Problem(pagina.where, kopje.line, CODE, found, "haal er hekjes af, of maak er gewone tekst van.")


def code(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """A sheet holds no code: not between rows of ticks, nor by spaces at the start of a line."""
    for line, how, fix in code_blocks(pagina) if pagina.werkblad else ():
        yield Problem(pagina.where, line, CODE, f"een stuk code ({how})", fix)


def code_blocks(pagina: Pagina) -> Iterator[tuple[int, str, str]]:
    """Gives the line on which each piece of code begins, how it is marked, and how to undo that."""
    rows = pagina.text.split("\n")
    fences = [line for line, row in enumerate(rows, pagina.first_line) if FENCE.match(row)]
    for knoop in tree(pagina.text).knopen:
        line = pagina.at(knoop.line)
        if knoop.tag != "pre" or knoop.html:
            continue
        if knoop.delen[:1] and knoop.delen[0].tag == "code":
            yield line, "door de spaties vooraan", "begin de regel helemaal vooraan."
        else:
            line = max((fence for fence in fences if fence < line), default=line)
            marks = FENCE.sub(r"\g<marks>", rows[line - pagina.first_line])[:3]
            yield line, f"tussen regels met {marks}", f"haal de regels met {marks} weg."


def rows_to_write(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No low dashes or dots are meant as a line to write on: nobody can fill those in on a screen, and on paper there is
    little room, or none.
    """
    macros = {call.line for call in calls(pagina)}
    for line, row in _rows(pagina) if pagina.werkblad else ():
        if line not in macros and LOW_DASHES.search(row):
            fix = 'zet er een macro om in te schrijven, zoals {{ invulregel("Wat zie je?") }} of {{ schrijfregels("Wat zie je?", 2) }}.'
            yield Problem(pagina.where, line, CODE, f"{shown(row)} wordt geen schrijfregel", fix)


def pictures(handleiding: Handleiding) -> Iterator[Problem]:
    """Every picture on a sheet is of a kind that can go on paper and into Word; what no page could show others tell."""
    told: set[str] | None = None
    for pagina, werkblad in handleiding.bladen.values():
        for line, path in [*_in_text(pagina), *_on_cards(pagina, werkblad), *_beside_choices(pagina)]:
            if path not in handleiding.bestanden:
                continue  # a dead link
            try:
                check_picture(handleiding.docs / path)
            except BeeldFout as fault:
                told = {problem.path for problem in drawings(handleiding)} if told is None else told
                drawing = f"{handleiding.docs.name}/{path}"
                if not fault.broken and drawing not in told:
                    where, line = (drawing, fault.line) if path.lower().endswith(".svg") else (pagina.where, line)
                    yield Problem(where, line, CODE, fault.text, fault.fix)


def _in_text(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the path of every picture in the text of a sheet."""
    for link in links(pagina):
        if link.beeld and link.doel:
            yield link.line, target_of(pagina, link.doel)


def _on_cards(pagina: Pagina, werkblad: Werkblad) -> Iterator[tuple[int, str]]:
    """Gives the line and the path of every picture on the cards of a sheet."""
    for i, stapel in enumerate(werkblad.kaarten):
        for j, kaart in enumerate(stapel.kaarten):
            if kaart.beeld:
                at = ("werkblad", "kaarten", i, "kaarten", j, "beeld")
                yield pagina.line(*at), f"{WERKMATERIALEN}/{kaart.beeld}"


def _beside_choices(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the line and the path of every picture beside a choice to tick on a sheet."""
    for call in calls(pagina):
        for beeld in pictures_of(call):
            yield call.line, f"{WERKMATERIALEN}/{beeld}"


def signs(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """Every sign on a sheet is in our own fonts: else it would be an empty box."""
    if pagina.werkblad:
        heads = chain(pagina.source.texts("title"), pagina.source.texts("werkblad", "kaarten"))
        yield from _unknown(gedeeld, pagina.where, chain(heads, _rows(pagina)))


def signs_of_questions(handleiding: Handleiding) -> Iterator[Problem]:
    """So is every sign of the questions that the macro for a form draws, where a sheet has it."""
    if any(call.naam == f"{QUESTIONS}formulier" for pagina, _ in handleiding.bladen.values() for call in calls(pagina)):
        texts = handleiding.sources.get(QUESTIONS, Source()).texts()
        yield from _unknown(handleiding, handleiding.where_list(QUESTIONS), texts)


def _unknown(gedeeld: Gedeeld, where: str, texts: Iterable[tuple[int, str]]) -> Iterator[Problem]:
    """Finds in each of `texts`, which begin on a line, the signs that our fonts do not have, each once."""
    unknown = unknown_signs(gedeeld.docs)
    for line, text in texts:
        for sign in dict.fromkeys(unknown.findall(text)) if unknown else ():
            code = " ".join(f"U+{ord(part):04X}" for part in sign[:3])
            fix = "kies een ander teken, of maak er een tekening van."
            if sign in DASHES:
                fix = "typ een gewoon streepje (-)."
            elif sign in TO_TICK:
                fix = 'zet er een macro om aan te kruisen, zoals {{ aankruisen("Lukt het?", "ja", "nee") }}.'
            yield Problem(where, line, CODE, f'ons lettertype heeft het teken "{sign[:20]}" niet ({code})', fix)


def _rows(pagina: Pagina) -> Iterator[tuple[int, str]]:
    """Gives the lines of a sheet's text as they will be shown, but for its comments."""
    text = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), pagina.text)
    for line, row in enumerate(text.split("\n"), pagina.first_line):
        yield line, ENTITY.sub(lambda match: html.unescape(match[0]), row)


OF_A_PAGE = (deep_headings, code, rows_to_write, signs)
RULES = (pictures, signs_of_questions)
