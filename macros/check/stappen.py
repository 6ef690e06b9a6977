"""Rules for the steps of an activity -> problems: who takes them, how long they are, how many there are."""

import re
from collections.abc import Iterator

from ..draw.lessen import in_front, role_of
from ..model.handleiding import Gedeeld, Pagina
from ..model.kop import Activiteit, Les
from ..model.messages import Kind, Problem, choices, meant_of_all
from ..text.markdown import headings, row_at
from ..text.stappen import Stap, Verloop, phase_lines, verlopen
from ..text.tree import shown

CODE = "verkeerde stap"
MOST_STEPS = 6  # of an activity: more cannot be held in mind in front of a class
MOST_WORDS = 25  # of a sentence
STEP = re.compile(r"[ ]{0,3}\d+\.[ ]")
BOLD = re.compile(r"[ ]{0,3}(?P<nummer>\d+[ :-]+)?(?:\*\*|__)(?P<rol>[^*_]+)(?:\*\*|__)")
PHASE_ROW = re.compile(r"\*\*[^*]+, \d+ [^\W\d]+\*\*")
LONG = 12  # minutes: what lasts longer has phases


def steps(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """Every activity has steps that can be taken: by whom stands in front of the class, in its minutes, read at a glance."""
    if not (les := pagina.les) or not gedeeld.gegevens.rollen:
        return
    found = verlopen(pagina, gedeeld.gegevens.woorden)
    lines = {kopje.tekst: kopje.line for kopje in headings(pagina) if kopje.niveau == 3}
    for naam, activiteit in {activiteit.naam: activiteit for activiteit in reversed(les.activiteiten)}.items():
        if naam in found:
            yield from _of(gedeeld, pagina, les, activiteit, found[naam])
        elif naam in lines:
            fix = 'zet eronder een genummerde lijst, elke stap met een rol vooraan: "1. **Rol** doet iets."'
            yield Problem(pagina.where, lines[naam], "geen stappen", f'"{naam}"', fix)


def _of(gedeeld: Gedeeld, pagina: Pagina, les: Les, activiteit: Activiteit, verloop: Verloop) -> Iterator[Problem]:
    if bare := [*_nearly_phases(pagina, activiteit), *_glued_phases(pagina, verloop)]:
        yield from bare  # what stands below such a line is not read as steps
        return
    strange = [problem for stap in verloop.stappen for problem in _role(gedeeld, pagina, les, stap)]
    yield from strange
    for stap in verloop.stappen:
        for zin in (stap.wat, *stap.zeg, *stap.nuance):
            if zin.woorden > MOST_WORDS and not stap.vreemd:
                wrong = f'"{_short(zin.tekst)}" heeft {zin.woorden} woorden'
                yield Problem(pagina.where, zin.line, CODE, wrong, f"maak er hoogstens {MOST_WORDS} van.")
        for line in stap.vreemd[:1]:
            wrong = "in een stap staat meer dan één zin met een lijst van zinnen eronder"
            fix = "zet een alinea, kader, tabel, beeld of noot achter de stappen, of in de uitklapper."
            yield Problem(pagina.where, line, CODE, wrong, fix)
    if strange:
        return  # who has nothing to do, and how many steps there are, shows when each step is of someone
    yield from _number(pagina, activiteit, verloop)
    taken = {rol.rol for stap in verloop.stappen if (rol := role_of(gedeeld, stap))}
    shared = {rol.rol for rol in gedeeld.gegevens.rollen if rol.samen}
    for rol in in_front(gedeeld, les):
        if not rol.samen and rol.rol not in taken and not taken & shared:
            wrong = f'de {rol.woord} heeft in "{activiteit.naam}" niets te doen'
            fix = "geef de rol een stap, of laat een stap samen doen."
            yield Problem(pagina.where, verloop.begin, CODE, wrong, fix)


def _nearly_phases(pagina: Pagina, activiteit: Activiteit) -> Iterator[Problem]:
    """Finds the lines with minutes that begin no phase, and without which the sum is not right."""
    lines = [*phase_lines(pagina, activiteit.naam)]
    if sum(int(match["minuten"]) for _, match, _ in lines) != activiteit.minuten:
        return
    for line, match, right in lines:
        if not right:
            wrong = f'"{_short(match[0])}" is zo geen regel van een fase'
            fix = f'schrijf "**{match["naam"]}, {match["minuten"]} {match["woord"]}**".'
            yield Problem(pagina.where, line, "minuten", wrong, fix, kind=Kind.PHASES)


def _role(gedeeld: Gedeeld, pagina: Pagina, les: Les, stap: Stap) -> Iterator[Problem]:
    """A step begins with a role that stands in front of the class in this lesson."""
    there = [rol.woord.capitalize() for rol in in_front(gedeeld, les)]
    rol = role_of(gedeeld, stap)
    if not stap.rol:
        fix = f"begin met wie het doet, tussen sterretjes: {choices(f'**{woord}**' for woord in there)}."
        yield Problem(pagina.where, stap.line, CODE, f'"{_short(stap.wat.tekst)}" begint niet met een rol', fix)
    elif rol and rol.woord.capitalize() not in there:
        wrong, fix = f'"{stap.rol}" is er in deze les niet', f"kies {choices(there)}, of zet de rol bij rollen."
        yield Problem(pagina.where, stap.line, "onbekende rol", wrong, fix, kind=Kind.ABSENT)
    elif rol is None:
        shared = [rol.woord.capitalize() for rol in in_front(gedeeld, les) if rol.samen]
        fix = f"{meant_of_all(stap.rol, there, shared)} kies {choices(there)}.".lstrip()
        yield Problem(pagina.where, stap.line, "onbekende rol", f'"{stap.rol}"', fix, gedeeld.where_list("rollen"))
    elif not stap.wat.tekst:
        yield Problem(pagina.where, stap.line, CODE, f'achter "{stap.rol}" staat niets', "zeg wat er gebeurt.")


def _number(pagina: Pagina, activiteit: Activiteit, verloop: Verloop) -> Iterator[Problem]:
    """No more steps than minutes, or than one can hold in mind; a long activity has phases that add up."""
    many = len(verloop.stappen)
    if many > MOST_STEPS:
        wrong, fix = f'"{activiteit.naam}" heeft {many} stappen', f"maak er hoogstens {MOST_STEPS} van."
        yield Problem(pagina.where, verloop.stappen[MOST_STEPS].line, CODE, wrong, fix)
    for fase in verloop.fasen:
        minutes = activiteit.minuten if fase.minuten is None else fase.minuten
        if len(fase.stappen) > minutes and many <= MOST_STEPS:
            what = f'"{fase.kop or activiteit.naam}" heeft {len(fase.stappen)} stappen en {minutes} min'
            yield Problem(pagina.where, fase.line, CODE, what, "neem hoogstens één stap per minuut.")
    named = [fase for fase in verloop.fasen if fase.minuten is not None]
    total = sum(fase.minuten or 0 for fase in named)
    if named and (total != activiteit.minuten or len(named) < len(verloop.fasen)):
        wrong = f"de fasen duren samen {total} minuten, de activiteit {activiteit.minuten}"
        fix = 'geef elke lijst een regel als "**Kiezen, 6 minuten**" en maak de som gelijk.'
        bare = [fase.line for fase in verloop.fasen if fase.minuten is None]
        yield Problem(pagina.where, (bare or [named[0].line])[0], "minuten", wrong, fix, kind=Kind.PHASES)
    if activiteit.minuten > LONG and not named:
        wrong = f'"{activiteit.naam}" duurt {activiteit.minuten} minuten en heeft geen fasen'
        fix = 'verdeel haar: zet boven elk deel een regel als "**Kiezen, 6 minuten**".'
        yield Problem(pagina.where, verloop.begin, CODE, wrong, fix, kind=Kind.NO_PHASES)


def _glued_phases(pagina: Pagina, verloop: Verloop) -> Iterator[Problem]:
    """Finds the first line that would begin a phase, were it not a part of the step above it."""
    begun = {fase.line for fase in verloop.fasen}
    for line in range(verloop.begin, verloop.eind):
        row = row_at(pagina, line).strip()
        if line not in begun and PHASE_ROW.fullmatch(row):
            fix = "laat er een lege regel boven en onder vrij."
            yield Problem(pagina.where, line, "minuten", f"{shown(row)} hoort zo bij de stap erboven", fix)
            return


def unnumbered(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """A line that begins with a role is a step of its own: without a number it would go on with the step above it."""
    words = {rol.woord.lower() for rol in gedeeld.gegevens.rollen}
    below = False  # in a list
    for line, row in enumerate(pagina.text.split("\n"), pagina.first_line) if pagina.les else ():
        begins = BOLD.match(row)
        if below and begins and begins["rol"].strip(" :").lower() in words:
            fix = "zet er een nummer voor, zoals 2., of laat er een lege regel boven vrij."
            if begins["nummer"]:
                fix = f"zet een punt en een spatie achter het nummer: {begins['nummer'].rstrip(' :-')}. **{begins['rol']}**."
            yield Problem(pagina.where, line, "verkeerde lijst", f'"{_short(row)}" hoort zo bij de stap erboven', fix)
        below = bool(row.strip()) and (below or bool(STEP.match(row)))


def _short(text: str) -> str:
    return text if len(text) < 50 else f"{text[:48]}…"


OF_A_PAGE = (steps, unnumbered)
