"""How an activity goes: the numbered steps under its heading, each beginning with the role that takes it.

An editor types them once, as plain Markdown:

    **Kiezen, 6 minuten**

    1. **Leerkracht** legt de kaarten open op tafel.
        - “Kies er een die bij jou past.”
        - Wie niet kan kiezen, mag er twee nemen. (ons voorstel)

A line in bold with minutes begins a phase; without one, all steps are one phase. What else is bold in a step is its core.
Of what stands under a step, words to say begin with a quotation mark, and the rest is nuance.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from ..model.handleiding import Pagina
from .markdown import HEADINGS
from .reading import tree
from .tree import KEPT, Node

PHASE = re.compile(r".+, (?P<minuten>\d+) \S+")
LIKE_A_PHASE = re.compile(
    r"(?P<naam>.*[^\W\d_].*?)[\s,:;(–-]*(?<!\d)(?P<minuten>\d+)\s?(?P<woord>[^\W\d_]+)\.?\)?[.:]?"
)
SAID = ("“", "‘", "„", '"', "«")
VOORSTEL = "ons voorstel"
"""The mark behind what the makers of a manual propose: `(ons voorstel)`, or what the series calls it."""
INLINE = {*KEPT, "", "abbr", "br"}
LISTS = {"ol", "ul"}
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True)
class Zin:
    """A line of a step: its words, and its parts, with links as they were typed.

    `voorstel` says that the makers propose it, `kern` is what of it stands in bold: enough for who stands in the class.
    """

    line: int
    tekst: str
    voorstel: bool = False
    kern: str = ""
    delen: tuple[Node, ...] = field(default=(), compare=False, repr=False)

    @property
    def woorden(self) -> int:
        """How many words it has."""
        return len(WORD.findall(self.tekst))


@dataclass(frozen=True)
class Stap:
    """A step: the role as it was typed (empty where there is none), what happens, what to say, what to mind.

    `vreemd` are the lines of what a step cannot hold, such as a second paragraph, a box, a picture or a note.
    """

    rol: str
    wat: Zin
    zeg: tuple[Zin, ...] = ()
    nuance: tuple[Zin, ...] = ()
    vreemd: tuple[int, ...] = ()

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.wat.line


@dataclass(frozen=True)
class Fase:
    """A part of an activity with minutes of its own, under a line (`kop`); without one it is the whole activity."""

    line: int
    stappen: tuple[Stap, ...]
    kop: str = ""
    minuten: int | None = None


@dataclass(frozen=True)
class Verloop:
    """The phases of an activity, and the lines of the file that they take: from `begin` up to, not including, `eind`."""

    fasen: tuple[Fase, ...]
    begin: int
    eind: int

    @property
    def stappen(self) -> tuple[Stap, ...]:
        """All steps, in order."""
        return tuple(stap for fase in self.fasen for stap in fase.stappen)


def verlopen(pagina: Pagina, woorden: Mapping[str, str]) -> dict[str, Verloop]:
    """Gives how each activity of a lesson goes, by the words of its heading (of level 3); those without steps are left out.

    `woorden` are the series' own words: what it calls a proposal.
    """
    return _verlopen(pagina.text, pagina.first_line - 1, woorden.get(VOORSTEL, VOORSTEL))


@lru_cache(maxsize=256)
def _verlopen(text: str, before: int, mark: str) -> dict[str, Verloop]:
    found: dict[str, Verloop] = {}
    delen = tree(text).delen
    heading, lines = "", [*(deel.line for deel in delen), text.count("\n") + 2]
    for index, deel in enumerate(delen):
        level = HEADINGS.get(deel.tag, 9)
        if level <= 3:
            heading = " ".join(deel.words().split()) if level == 3 else ""
        if heading and heading not in found and deel.tag == "ol":
            first, end = index, index + 1
            while first and _phase(delen[first - 1]):
                first -= 1
            while end < len(delen) and (delen[end].tag == "ol" or _phase(delen[end]) or not delen[end].words().strip()):
                end += 1
            fasen = tuple(_fasen([part for part in delen[first:end] if part.words().strip()], before, mark))
            found[heading] = Verloop(fasen, before + lines[first], before + _next(lines, delen, end))
    return found


def _next(lines: list[int], delen: tuple[Node, ...], end: int) -> int:
    """Gives the line of the first part from `end` on that has one of its own."""
    return next((lines[i] for i in range(end, len(delen)) if delen[i].tag or delen[i].tekst.strip()), lines[-1])


def _phase(deel: Node) -> re.Match[str] | None:
    """Tells whether a part is the line that begins a phase: nothing but bold, with minutes."""
    inside = [part for part in deel.delen if part.tag or part.tekst.strip()] if deel.tag == "p" else []
    return PHASE.fullmatch(inside[0].words()) if len(inside) == 1 and inside[0].tag == "strong" else None


def phase_lines(pagina: Pagina, naam: str) -> Iterator[tuple[int, re.Match[str], bool]]:
    """Gives the lines with minutes right above a list of the activity `naam`, and whether each begins a phase."""
    heading, delen = "", [deel for deel in tree(pagina.text).delen if deel.tag or deel.tekst.strip()]
    for deel, after in pairwise(delen):
        level, words = HEADINGS.get(deel.tag, 9), " ".join(deel.words().split())
        heading = (words if level == 3 else "") if level <= 3 else heading
        if heading == naam and after.tag == "ol" and level != 3 and (match := LIKE_A_PHASE.fullmatch(words)):
            yield pagina.at(deel.line), match, bool(_phase(deel))


def _fasen(delen: list[Node], before: int, mark: str) -> Iterator[Fase]:
    kop, minuten, line = "", None, 0
    for deel in delen:
        if match := _phase(deel):
            kop, minuten, line = match[0], int(match["minuten"]), before + deel.line
        else:
            stappen = tuple(_stap(item, before, mark) for item in deel.delen if item.tag == "li")
            yield Fase(line or before + deel.line, stappen, kop, minuten)
            kop, minuten, line = "", None, 0


def _stap(item: Node, before: int, mark: str) -> Stap:
    own = [part for part in _flat(item) if part.tag not in LISTS]
    rol = own.pop(0).words().strip().removesuffix(":") if own and own[0].tag == "strong" else ""
    if rol and own and not own[0].tag:
        own[0] = replace(own[0], tekst=own[0].tekst.removeprefix(":"))
    below = [
        _zin(_flat(line), before + line.line, mark)
        for part in item.delen
        if part.tag in LISTS
        for line in part.delen
        if line.tag == "li"
    ]
    said = tuple(zin for zin in below if zin.tekst.startswith(SAID))
    nuance, strange = tuple(zin for zin in below if zin not in said), tuple(before + line for line in _strange(item))
    return Stap(rol, _zin(own, before + item.line, mark), said, nuance, strange)


def _strange(item: Node, *, below: bool = False) -> Iterator[int]:
    """Gives the lines of what is in a step, or in a line `below` it, beside a sentence and a list of lines."""
    begun = False
    for part in item.delen:
        if part.tag in LISTS and not below:
            for line in part.delen:
                yield from _strange(line, below=True)
        elif part.tag in LISTS or (part.tag == "p" and begun):
            yield part.line
        else:
            wrong = (
                knoop.noot is not None or not (knoop.html or knoop.tag in INLINE)
                for knoop in (part.all() if part.tag != "p" else (inner for deel in part.delen for inner in deel.all()))
            )
            if any(wrong):
                yield part.line
        begun = True


def _flat(item: Node) -> list[Node]:
    """Gives the parts of an item; an item with empty lines around it has its words in a paragraph."""
    return [inner for part in item.delen for inner in (part.delen if part.tag == "p" else (part,))]


def _zin(delen: list[Node], line: int, mark: str) -> Zin:
    whole = "".join(deel.words() for deel in delen)
    spaced = r"\s+".join(map(re.escape, mark.split()))
    proposed = re.search(rf"\({spaced}\)\.*\s*\Z", whole)
    if proposed:
        delen = _without_end(delen, len(proposed[0]))
    kern = " ".join(deel.words() for deel in delen if deel.tag == "strong")
    text, kern = (" ".join(found.split()) for found in (whole[: proposed and proposed.start()], kern))
    return Zin(line, text, bool(proposed), kern, tuple(delen))


def _without_end(delen: Sequence[Node], signs: int) -> list[Node]:
    """Gives the parts without so many `signs` at the end of their words, whatever part those stand in."""
    kept = list(delen)
    while signs and kept:
        last = kept.pop()
        words = last.words()
        if len(words) > signs:
            kept.append(replace(last, tekst=words[:-signs], delen=tuple(_without_end(last.delen, signs))))
        signs = max(0, signs - len(words))
    return kept
