"""Rules across pages -> problems. Each rule is a generator over the whole manual; `check` runs them all."""

from collections.abc import Callable, Iterable, Iterator

from . import bronnen, file_checks, link_checks, macro_checks, navigation, text_checks
from .calls import calls
from .links import links
from .loading import WERKMATERIALEN, Handleiding, Pagina
from .messages import Problem, meant
from .model import Les
from .prose import Kopje, headings
from .yaml_source import Path

Rule = Callable[[Handleiding], Iterator[Problem]]


def check(handleiding: Handleiding) -> list[Problem]:
    """Gives every problem of the manual, those of loading included, sorted and each once."""
    found = {problem for rule in RULES for problem in rule(handleiding)}
    return sorted(found | set(handleiding.problems))


def where(handleiding: Handleiding, pagina: Pagina) -> str:
    """Gives the name of a page as messages show it: `docs/lessen/les-1.md`."""
    return f"{handleiding.docs.name}/{pagina.path}"


def minutes(handleiding: Handleiding) -> Iterator[Problem]:
    """The activities of a lesson take as long as the lesson."""
    for pagina, les in handleiding.lessen:
        total = sum(activiteit.minuten for activiteit in les.activiteiten)
        if total != les.duur:
            wrong = f"de activiteiten duren samen {total} minuten, de les {les.duur}"
            fix = f"maak er {abs(les.duur - total)} {'meer' if total < les.duur else 'minder'} van, of verander duur."
            yield Problem(where(handleiding, pagina), pagina.line("les", "duur"), "minuten", wrong, fix)


def numbers(handleiding: Handleiding) -> Iterator[Problem]:
    """No two lessons have one number, no two activities of a lesson have one name."""
    seen: dict[int, Pagina] = {}
    for pagina, les in handleiding.lessen:
        first = seen.setdefault(les.nummer, pagina)
        if first is not pagina:
            wrong = f"nummer {les.nummer} heeft {where(handleiding, first)} ook"
            line = pagina.line("les", "nummer")
            yield Problem(where(handleiding, pagina), line, "dubbel nummer", wrong, "geef elke les een eigen nummer.")
        namen: set[str] = set()
        for index, activiteit in enumerate(les.activiteiten):
            if activiteit.naam in namen:
                line = pagina.line("les", "activiteiten", index, "naam")
                fix = "geef elke activiteit een eigen naam."
                yield Problem(where(handleiding, pagina), line, "dubbele activiteit", f'"{activiteit.naam}"', fix)
            namen.add(activiteit.naam)


def sections(handleiding: Handleiding) -> Iterator[Problem]:
    """Every activity has its section in the text, in order, with its role table; and the other way round."""
    for pagina, les in handleiding.lessen:
        yield from _sections_of(where(handleiding, pagina), pagina, les)


def _sections_of(path: str, pagina: Pagina, les: Les) -> Iterator[Problem]:
    namen = [activiteit.naam for activiteit in les.activiteiten]
    koppen = headings(pagina)
    in_order = [kop for kop in koppen if kop.niveau == 3 and kop.tekst in namen]
    found = [kop.tekst for kop in in_order]
    for index, naam in enumerate(namen):
        if naam not in found:
            line = pagina.line("les", "activiteiten", index, "naam")
            fix = f'zet "### {naam}" in de tekst, of haal de activiteit uit de kop.'
            yield Problem(path, line, "activiteit zonder sectie", f'"{naam}"', fix)
    expected = [naam for naam in dict.fromkeys(namen) if naam in found]
    for kop, naam in zip(in_order, expected, strict=False):
        if kop.tekst != naam:
            fix = f'hier hoort volgens de kop "{naam}"; zet tekst en kop in dezelfde volgorde.'
            yield Problem(path, kop.line, "verkeerde volgorde", f'"{kop.tekst}"', fix)
            break
    parts = {part for part, kop in _with_part(pagina) if kop in in_order}
    for part, kop in _with_part(pagina):
        double = kop in in_order and kop is not in_order[found.index(kop.tekst)]
        if part in parts and kop.niveau == 3 and (kop not in in_order or double):
            fix = meant(kop.tekst, namen) or "zet de activiteit in de kop, of maak er een kopje van niveau 4 van."
            fix = "haal er één weg." if double else fix
            wrong = f'"{kop.tekst}"' + (" staat er twee keer" if double else "")
            yield Problem(path, kop.line, "sectie zonder activiteit", wrong, fix)
    tables = [(call.line, value) for call in calls(pagina) if call.naam == "roltabel" for value in call.values]
    ends = [kop.line for kop in koppen if kop.niveau <= 3]
    for kop in in_order:
        end = min((line for line in ends if line > kop.line), default=10**9)
        here = [naam for line, naam in tables if kop.line < line < end]
        if here != [kop.tekst]:
            fix = f'zet er {{{{ roltabel("{kop.tekst}") }}}} onder, één keer en geen andere.'
            yield Problem(path, kop.line, "geen roltabel", f'"{kop.tekst}"', fix)


def _with_part(pagina: Pagina) -> Iterator[tuple[int, Kopje]]:
    """Gives each heading with the line of the level 2 heading that it stands under."""
    part = 0
    for kop in headings(pagina):
        part = kop.line if kop.niveau <= 2 else part
        yield part, kop


def named_sheets(pagina: Pagina) -> Iterator[tuple[Path, str]]:
    """Gives every sheet that the head of a page names, with the place where it does."""
    if les := pagina.les:
        yield from _places(("les", "werkbladen"), les.werkbladen)
        for index, activiteit in enumerate(les.activiteiten):
            yield from _places(("les", "activiteiten", index, "werkbladen"), activiteit.werkbladen)
        if les.huiswerk:
            yield ("les", "huiswerk", "werkblad"), les.huiswerk.werkblad
    if interventie := pagina.interventie:
        yield from _places(("interventie", "werkbladen"), interventie.werkbladen)


def _places(at: Path, slugs: Iterable[str]) -> Iterator[tuple[Path, str]]:
    for index, slug in enumerate(slugs):
        yield (*at, index), slug


def known_sheets(handleiding: Handleiding) -> Iterator[Problem]:
    """Every sheet that a head names is there."""
    home = f"{WERKMATERIALEN}/"
    known = {pagina.slug for pagina in handleiding.paginas.values() if pagina.path.startswith(home)} - {"index"}
    for pagina in handleiding.paginas.values():
        for path, slug in named_sheets(pagina):
            if slug not in known:
                fix = meant(slug, known, alike=0.8) or f"maak {handleiding.docs.name}/{home}{slug}.md of haal het weg."
                yield Problem(where(handleiding, pagina), pagina.line(*path), "onbekend werkblad", f'"{slug}"', fix)


def known_lessons(handleiding: Handleiding) -> Iterator[Problem]:
    """Every lesson that an intervention goes with is there."""
    if any(pagina.kop is None for pagina in handleiding.paginas.values()):
        return  # a broken head may be the lesson's
    numbers = {les.nummer for _, les in handleiding.lessen}
    for pagina, interventie in handleiding.interventies:
        for index, number in enumerate(interventie.lessen):
            if number not in numbers:
                line = pagina.line("interventie", "lessen", index)
                fix = "geef het nummer van een les die er is."
                yield Problem(where(handleiding, pagina), line, "onbekende les", f"les {number}", fix)


def used_sheets(handleiding: Handleiding) -> Iterator[Problem]:
    """Every sheet is named by a lesson or an intervention, or another page links to it."""
    if any(pagina.kop is None for pagina in handleiding.paginas.values()):
        return  # a broken head may be the one that uses it
    used = {slug for pagina in handleiding.paginas.values() for _, slug in named_sheets(pagina)}
    for pagina in handleiding.paginas.values():
        targets = (link_checks.target_of(pagina, link.doel or "") for link in links(pagina))
        used |= {path.removesuffix(".md").rpartition("/")[2] for path in targets if path and path != pagina.path}
    for slug, (pagina, _) in handleiding.bladen.items():
        if slug not in used:
            fix = "zet het bij een activiteit in een les, of verwijs er op een pagina naar."
            line = pagina.line("werkblad")
            yield Problem(where(handleiding, pagina), line, "ongebruikt werkblad", f'"{slug}"', fix)


def pictures(handleiding: Handleiding) -> Iterator[Problem]:
    """Every picture on a card is there, beside its sheet."""
    for pagina, werkblad in handleiding.bladen.values():
        for i, reeks in enumerate(werkblad.kaarten):
            for j, kaart in enumerate(reeks.kaarten):
                beeld = kaart.beeld
                if beeld and f"{WERKMATERIALEN}/{beeld}" not in handleiding.bestanden:
                    line = pagina.line("werkblad", "kaarten", i, "kaarten", j, "beeld")
                    fix = f"zet de tekening in {handleiding.docs.name}/{WERKMATERIALEN}/ of haal beeld: weg."
                    yield Problem(where(handleiding, pagina), line, "dode link", f'"{beeld}"', fix)


RULES: tuple[Rule, ...] = (
    minutes, numbers, sections, known_sheets, known_lessons, used_sheets, pictures, bronnen.unknown_references,
    navigation.problems, *file_checks.RULES, *link_checks.RULES, *macro_checks.RULES, *text_checks.RULES,
)  # fmt: skip
