"""Rules for the lessons -> problems: minutes, numbers, and a section in the text for every activity."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Les
from ..model.messages import Kind, Problem, choices, meant
from ..text.markdown import Kopje, headings
from .alike import difference, loose
from .lesnummers import TITLE

ALIKE = 0.8  # how much a word looks like another when it is that one with a typing error


def minutes(handleiding: Handleiding) -> Iterator[Problem]:
    """The activities of a lesson take as long as the lesson."""
    for pagina, les in handleiding.lessen:
        total = sum(activiteit.minuten for activiteit in les.activiteiten)
        if total != les.duur:
            wrong = f"de activiteiten duren samen {total} minuten, de les {les.duur}"
            fix = f"maak er {abs(les.duur - total)} {'meer' if total < les.duur else 'minder'} van, of verander duur."
            line = pagina.line("les", "duur")
            yield Problem(pagina.where, line, "minuten", wrong, fix, kind=Kind.ACTIVITIES)


def numbers(handleiding: Handleiding) -> Iterator[Problem]:
    """No two lessons have one number, no two activities of a lesson have one name."""
    seen: dict[int, Pagina] = {}
    for pagina, les in sorted(handleiding.lessen, key=lambda each: len(each[0].path)):  # a copy has a longer name
        line = pagina.line("les", "nummer")
        titled = TITLE.match(pagina.titel)
        if titled and int(titled["number"]) != les.nummer:
            wrong = f'de titel is "{pagina.titel}", het nummer {les.nummer}'
            if any(other.nummer == int(titled["number"]) for _, other in handleiding.lessen):
                line = pagina.line("title")  # another has that number
            yield Problem(pagina.where, line, "dubbel nummer", wrong, "geef titel en nummer hetzelfde getal.")
        elif (first := seen.setdefault(les.nummer, pagina)) is not pagina:
            wrong = f"nummer {les.nummer} heeft {first.where} ook"
            yield Problem(pagina.where, line, "dubbel nummer", wrong, "geef elke les een eigen nummer.")
        namen: set[str] = set()
        for index, activiteit in enumerate(les.activiteiten):
            if activiteit.naam in namen:
                line = pagina.line("les", "activiteiten", index, "naam")
                fix = "geef elke activiteit een eigen naam."
                yield Problem(pagina.where, line, "dubbele activiteit", f'"{activiteit.naam}"', fix)
            namen.add(activiteit.naam)


def leaders(handleiding: Handleiding) -> Iterator[Problem]:
    """Who leads an activity stands in front of the class in that lesson."""
    known = handleiding.gegevens.namen("rollen")
    for pagina, les in handleiding.lessen if known else []:
        there = les.rollen or known or ()
        for index, activiteit in enumerate(les.activiteiten):
            if activiteit.leiding not in there:
                line = pagina.line("les", "activiteiten", index, "leiding")
                found = f'"{activiteit.leiding}" is er in deze les niet'
                fix = f"kies {choices(there)}, of zet de rol bij rollen."
                yield Problem(pagina.where, line, "onbekende rol", found, fix, kind=Kind.ABSENT)


def on_the_board(handleiding: Handleiding) -> Iterator[Problem]:
    """Where one activity of a lesson is on the board, all are: the name of another was not written for pupils."""
    for pagina, les in handleiding.lessen:
        for index, activiteit in enumerate(les.activiteiten if les.op_bord else ()):
            if activiteit.bord is None:
                line = pagina.line("les", "activiteiten", index, "naam")
                fix = 'zet "bord:" erbij, of haal het bij elke activiteit van deze les weg.'
                yield Problem(pagina.where, line, "ontbrekende sleutel", f'"bord" bij {activiteit.naam}', fix)


def without_roles(handleiding: Handleiding) -> Iterator[Problem]:
    """What the whole class reads on the board does not say what a role does; "Ask the teacher" it may say."""
    words = [re.escape(rol.woord) for rol in handleiding.gegevens.rollen if not rol.samen]
    role = re.compile(rf"(?:^|[.!?:]\s+)(?:\w{{1,3}}\s+)?(?P<rol>{'|'.join(words)})(?:s|en)?\b", re.IGNORECASE)
    for pagina, les in handleiding.lessen if words else []:
        for index, activiteit in enumerate(les.activiteiten):
            if not (bord := activiteit.bord):
                continue
            at = ("les", "activiteiten", index, "bord")
            texts = [((*at, "titel"), bord.titel), *(((*at, "zinnen", i), zin) for i, zin in enumerate(bord.zinnen))]
            texts += [((*at, "vragen", i), kaart.tekst) for i, kaart in enumerate(bord.vragen)]
            for place, text in texts:
                if match := role.search(text):
                    fix = "zeg het zonder rol; iedereen in de klas leest mee."
                    yield Problem(
                        pagina.where,
                        pagina.line(*place),
                        "verkeerde waarde",
                        f'op het bord staat "{match["rol"]}"',
                        fix,
                    )


def gathered(handleiding: Handleiding) -> Iterator[Problem]:
    """Every sign is in a group, where the series has groups."""
    groepen = [groep.groep for groep in handleiding.gegevens.signaalgroepen]
    for pagina, les in handleiding.lessen if groepen else []:
        for index, activiteit in enumerate(les.activiteiten):
            for number, signaal in enumerate(activiteit.signalen):
                if signaal.groep is None:
                    line = pagina.line("les", "activiteiten", index, "signalen", number)
                    wrong = f'"groep" in signalen, nummer {number + 1}'
                    fix = f'zet "groep:" erbij: {choices(groepen)}.'
                    yield Problem(pagina.where, line, "ontbrekende sleutel", wrong, fix)


def needs(handleiding: Handleiding) -> Iterator[Problem]:
    """What an intervention is for has one name on all pages: one with a typing error would be a need of its own, and so would
    two without a comma between them.
    """
    paginas = [(pagina, pagina.interventie) for pagina in handleiding.paginas.values() if pagina.interventie]
    many = Counter(word for _, interventie in paginas for word in interventie.behoefte)
    for pagina, interventie in paginas:
        for index, word in enumerate(interventie.behoefte):
            others = [other for other, times in many.items() if times > 1]
            apart = word.split()
            if many[word] == 1 and len(apart) > 1 and all(many[part] for part in apart):
                line = pagina.line("interventie", "behoefte", index)
                fix = f"zet een komma tussen de woorden: {', '.join(apart)}."
                yield Problem(pagina.where, line, "onbekende waarde", f'"{word}"', fix)
                continue
            turned = [other for other in others if sorted(other.lower()) == sorted(word.lower())]
            if many[word] == 1 and (fix := meant(word, turned or others, alike=ALIKE if not turned else 0)):
                line = pagina.line("interventie", "behoefte", index)
                yield Problem(pagina.where, line, "onbekende waarde", f'"{word}"', fix)


def sections(handleiding: Handleiding) -> Iterator[Problem]:
    """Every activity has its section in the text, in order; and the other way round."""
    for pagina, les in handleiding.lessen:
        yield from _sections_of(pagina.where, pagina, les)


def _sections_of(path: str, pagina: Pagina, les: Les) -> Iterator[Problem]:
    namen = [activiteit.naam for activiteit in les.activiteiten]
    kopjes = headings(pagina)
    in_order = [kopje for kopje in kopjes if kopje.niveau == 3 and kopje.tekst in namen]
    found = [kopje.tekst for kopje in in_order]
    almost = dict(_almost(kopjes, namen))
    for kopje, naam in almost.items():
        wrong = f'"{kopje.tekst}" is niet precies de naam uit de kop: {difference(kopje.tekst, naam)}'
        fix = f'schrijf "### {naam}", of pas de naam in de kop aan.'
        yield Problem(path, kopje.line, "sectie zonder activiteit", wrong, fix)
    for index, naam in enumerate(namen):
        if naam not in found and naam not in almost.values():
            other = next((kopje for kopje in kopjes if kopje.tekst == naam), None)
            line = other.line if other else pagina.line("les", "activiteiten", index, "naam")
            fix = f'zet "### {naam}" in de tekst, of haal de activiteit uit de kop.'
            if other:
                fix = "geef het kopje drie hekjes (###)."
            yield Problem(path, line, "activiteit zonder sectie", f'"{naam}"', fix)
    expected = [naam for naam in dict.fromkeys(namen) if naam in found]
    for kopje, naam in zip(in_order, expected, strict=False):
        if kopje.tekst != naam:
            fix = f'hier hoort volgens de kop "{naam}"; zet tekst en kop in dezelfde volgorde.'
            yield Problem(path, kopje.line, "verkeerde volgorde", f'"{kopje.tekst}"', fix)
            break
    yield from _strange_sections(path, pagina, in_order, [*almost], namen)


def _strange_sections(
    path: str, pagina: Pagina, in_order: list[Kopje], almost: list[Kopje], namen: Sequence[str]
) -> Iterator[Problem]:
    """Finds the headings among the activities that are none; a part of the lesson that lost its own heading is told once."""
    with_part = [*_with_part(pagina)]
    parts = {part for part, kopje in with_part if kopje in in_order}
    found = [kopje.tekst for kopje in in_order]
    strange = [
        kopje for part, kopje in with_part
        if part in parts and kopje.niveau == 3 and kopje not in almost
        and (kopje not in in_order or kopje is not in_order[found.index(kopje.tekst)])
    ]  # fmt: skip
    above = [kopje for kopje in strange if in_order and kopje.line < in_order[0].line]
    if len(above) > 1:
        wrong = f'boven "{in_order[0].tekst}" staan kopjes die geen activiteit zijn, zoals "{above[-1].tekst}"'
        fix = "zet boven de eerste activiteit het kopje van dit deel van de les, met twee hekjes (##)."
        yield Problem(path, in_order[0].line, "sectie zonder activiteit", wrong, fix)
    for kopje in strange if len(above) < 2 else [kopje for kopje in strange if kopje not in above]:
        double = kopje in in_order
        fix = meant(kopje.tekst, namen) or "zet de activiteit in de kop, of maak er een kopje van niveau 4 van."
        fix = "haal er één weg." if double else fix
        wrong = f'"{kopje.tekst}"' + (" staat er twee keer" if double else "")
        yield Problem(path, kopje.line, "sectie zonder activiteit", wrong, fix)


def _almost(kopjes: Iterable[Kopje], namen: Sequence[str]) -> Iterator[tuple[Kopje, str]]:
    """Gives each heading that looks like the name of an activity without being it, with that name."""
    exact = {kopje.tekst for kopje in kopjes if kopje.niveau == 3}
    for kopje in kopjes:
        missing = [naam for naam in namen if naam not in exact]
        alike = [naam for naam in missing if loose(naam) == loose(kopje.tekst)]
        alike += [naam for naam in missing if meant(kopje.tekst, [naam], alike=0.85)]
        words = f"{loose(kopje.tekst)} "  # one of the two was made longer
        alike += [
            naam for naam in missing if f"{loose(naam)} ".startswith(words) or words.startswith(f"{loose(naam)} ")
        ]
        if kopje.niveau == 3 and kopje.tekst not in namen and alike:
            yield kopje, alike[0]


def _with_part(pagina: Pagina) -> Iterator[tuple[int, Kopje]]:
    """Gives each heading with the line of the level 2 heading that it stands under."""
    part = 0
    for kopje in headings(pagina):
        part = kopje.line if kopje.niveau <= 2 else part
        yield part, kopje


RULES = (minutes, numbers, leaders, on_the_board, without_roles, gathered, needs, sections)
