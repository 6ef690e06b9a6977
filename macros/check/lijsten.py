"""Rules for the shared lists -> problems: what a text or a list names is there."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..draw.planning import around_lesson
from ..draw.templating import known_words
from ..draw.words import places
from ..model.handleiding import Gedeeld, Handleiding, Pagina
from ..model.messages import Problem, choices, meant
from ..model.source import Source
from ..text.citations import ONE_YEAR, citations
from ..text.markdown import anchor_of
from .addresses import wrong_address

DOI = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)
UNKNOWN = "zet de bron in docs/gegevens/bronnen.yml; is het geen bron, zet de naam dan schuin of het jaar in de zin."
BRACKETS = re.compile(r"\(([^()\n;]{3,90}\d{4}[a-z]?)\)")


def unknown_references(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """Every citation on a page, or in its head, stands in the list of references, where the manual has one."""
    yield from _unknown(gedeeld, pagina.where, [(pagina.first_line, pagina.text), *pagina.source.texts()])


def unknown_in_lists(handleiding: Handleiding) -> Iterator[Problem]:
    """Every citation in one of the other lists stands in the list of references as well."""
    for name, source in handleiding.sources.items():
        if name != "bronnen":
            yield from _unknown(handleiding, handleiding.where_list(name), source.texts())


def _unknown(gedeeld: Gedeeld, where: str, texts: Iterable[tuple[int, str]]) -> Iterator[Problem]:
    """Finds in the `texts` of a file, each with its first line, the citations that the list of references does not have."""
    if not (known := tuple(bron.kort for bron in gedeeld.gegevens.bronnen)):
        return
    plain, unclosed = _nearly(known)
    for first_line, text in texts:
        if "(" in text:
            yield from _without_comma(where, first_line, text, plain)
            for match in unclosed.finditer(text):
                line = first_line + text.count("\n", 0, match.start())
                fix = "zet achter de bron het haakje sluiten."
                yield Problem(where, line, "onbekende bron", f'"{match[0]}"', fix)
        for place, kort, title in citations(text):
            if not any(f" {name}".endswith(f" {kort}") or kort.endswith(f" {name}") for name in known):
                line = first_line + text.count("\n", 0, place)
                fix = meant(kort, known, alike=0.75) or _other_years(kort, known)
                if fix or not title:
                    fix = fix or UNKNOWN
                    yield Problem(where, line, "onbekende bron", f'"{kort}"', fix, gedeeld.where_list("bronnen"))


@cache
def _nearly(known: tuple[str, ...]) -> tuple[dict[str, str], re.Pattern[str]]:
    """Gives the references by their letters and digits, and the pattern of a citation without its closing bracket."""
    unclosed = rf"\((?:{'|'.join(map(re.escape, known))})(?=[.]?[ ]*(?:\n|\Z)|[.] )"
    return {_bare(kort): kort for kort in known}, re.compile(unclosed)


def _without_comma(where: str, first_line: int, text: str, plain: dict[str, str]) -> Iterator[Problem]:
    """Finds what would be a citation, were it not for its commas and capitals: it leads nowhere."""
    for match in BRACKETS.finditer(text):
        kort = plain.get(_bare(match[1]))
        if kort and kort != match[1] and not any(True for _ in citations(match[0])):
            line = first_line + text.count("\n", 0, match.start())
            yield Problem(where, line, "onbekende bron", f'"{match[1]}"', f'schrijf "{kort}".')


def _bare(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()


def _other_years(kort: str, known: tuple[str, ...]) -> str:
    """Gives what to do about a citation that the list has with another year, or nothing; it may have a first name more."""
    author = kort.rpartition(",")[0].strip().lower()
    others = [name for name in known if f" {author}".endswith(f" {name.rpartition(',')[0].strip().lower()}")]
    if others:
        return f'kijk welk jaartal klopt: in docs/gegevens/bronnen.yml staat "{others[0]}".'
    return ""


def years(handleiding: Handleiding) -> Iterator[Problem]:
    """A source has the year by which it is cited."""
    for index, bron in enumerate(handleiding.gegevens.bronnen):
        short, whole = ONE_YEAR.findall(bron.kort), {*ONE_YEAR.findall(bron.apa)}
        if short and whole and not {*short} & whole:
            line = handleiding.sources["bronnen"].line((index, "apa"))
            found = f'"{bron.kort}" heeft hier een ander jaar: {", ".join(sorted(whole))}'
            yield Problem(handleiding.where_list("bronnen"), line, "verkeerde waarde", found, "maak ze gelijk.")


def needed(handleiding: Handleiding) -> Iterator[Problem]:
    """The lists that heads take their words from are there: roles where there are lessons, readers where there are sheets."""
    for name, users, what in (
        ("rollen", handleiding.lessen, "wie er voor de klas staan"),
        ("lezers", handleiding.bladen, "voor wie de bladen zijn"),
    ):
        if users and name not in handleiding.sources:
            where = handleiding.where_list(name)
            fix = f"maak het; erin staat {what}."
            yield Problem(where, 1, "lege lijst", "het bestand is er niet", fix, missed=name)


def together(handleiding: Handleiding) -> Iterator[Problem]:
    """At most one role stands for all adults together."""
    for index in [index for index, rol in enumerate(handleiding.gegevens.rollen) if rol.samen][1:]:
        line = handleiding.sources["rollen"].line((index, "samen"))
        where = handleiding.where_list("rollen")
        yield Problem(where, line, "verkeerde waarde", "een tweede rol met samen", "laat samen bij één rol staan.")


READABLE = 4.5  # how much lighter or darker words have to be than their ground (WCAG 2.2, 1.4.3)


def colours(handleiding: Handleiding) -> Iterator[Problem]:
    """The words of a role can be read on their ground, on a light and on a dark page."""
    for index, rol in enumerate(handleiding.gegevens.rollen):
        for name, words, ground in (
            ("licht", rol.kleur.licht, rol.kleur.licht_zacht),
            ("donker", rol.kleur.donker, rol.kleur.donker_zacht),
        ):
            found = contrast(words, ground)
            if found < READABLE:
                line = handleiding.sources["rollen"].line((index, "kleur", name))
                wrong = f'"{words}" op "{ground}" is slecht te lezen (contrast {found:.1f})'
                fix = f"neem een {'donkerder' if name == 'licht' else 'lichter'}e kleur, tot het contrast 4,5 is."
                yield Problem(handleiding.where_list("rollen"), line, "verkeerde waarde", wrong.replace(".", ","), fix)


def contrast(one: str, other: str) -> float:
    """Gives the contrast of two colours (`#0d5c63`): 1 where they are equal, 21 for black on white (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def words(handleiding: Handleiding) -> Iterator[Problem]:
    """The series' own words are for words that the engine has, with the same places to fill in."""
    where = handleiding.where_list("woorden")
    for text, own in handleiding.gegevens.woorden.items():
        line = handleiding.sources["woorden"].line((text,))
        if text not in known_words():
            fix = meant(text, known_words()) or "haal de regel weg."
            yield Problem(where, line, "onbekende sleutel", f'"{text}"', fix)
        elif places(text) != places(own):
            needed = choices(f"{{{place}}}" for place in sorted(places(text))) if places(text) else "niets"
            fix = f"zet er tussen accolades precies dit in: {needed}."
            yield Problem(where, line, "verkeerde waarde", f'"{own}"', fix)


CURLY = re.compile("[“”„][^“”„]+[“”]")
NAMES = {
    "bronnen": ("kort", "de bron"), "begrippen": ("term", "het begrip"), "evaluatie": ("vraag", "de vraag"),
    "rollen": ("rol", "de rol"), "lezers": ("lezer", "de lezer"), "doelgroepen": ("doelgroep", "de doelgroep"),
    "signaalgroepen": ("groep", "de groep"), "oplagen": ("per", "de oplage"),
    "varianten": ("variant", "de variant"), "plaatjes": ("plaatje", "het plaatje"),
}  # fmt: skip
"""For each list by file name: the key that tells its parts apart, and what such a part is called."""


def same_names(handleiding: Handleiding) -> Iterator[Problem]:
    """No two references, words or questions are the same: a link or an answer could mean either."""
    for name, (key, called) in NAMES.items():
        source = handleiding.sources.get(name, Source())
        seen: dict[str, int] = {}
        for index, part in enumerate(source.data if isinstance(source.data, list) else []):
            words = part.get(key) if isinstance(part, dict) else None
            if not isinstance(words, str) or not words.strip():
                continue
            line = source.line((index, key))
            same = anchor_of(words) if name == "bronnen" else " ".join(words.lower().split())
            if key != "vraag" and CURLY.fullmatch(words):
                fix = 'typ rechte aanhalingstekens: ".'
                yield Problem(
                    handleiding.where_list(name),
                    line,
                    "verkeerde waarde",
                    f"krullende aanhalingstekens om {called}",
                    fix,
                )
            first = seen.setdefault(same or words, line)
            if first != line:
                wrong = f'{called} "{words}" staat ook op regel {first}'
                fix = "houd er één, of maak verschil, zoals 2009a en 2009b." if name == "bronnen" else "houd er één."
                yield Problem(handleiding.where_list(name), line, "dubbele naam", wrong, fix)


def addresses(handleiding: Handleiding) -> Iterator[Problem]:
    """The address of a reference is one that a site can have, and one that stands for a work is that of no other work."""
    works: dict[str, int] = {}
    for index, bron in enumerate(handleiding.gegevens.bronnen):
        if bron.adres and (fix := wrong_address(bron.adres)):
            line = handleiding.sources["bronnen"].line((index, "adres"))
            yield Problem(handleiding.where_list("bronnen"), line, "dode link", f'"{bron.adres}"', fix)
        elif bron.adres and DOI.match(bron.adres):
            line = handleiding.sources["bronnen"].line((index, "adres"))
            first = works.setdefault(bron.adres.lower(), line)
            if first != line:
                told = f"dit adres staat ook op regel {first}, bij een andere bron"
                yield Problem(
                    handleiding.where_list("bronnen"), line, "dubbele naam", told, "zet het adres van deze bron."
                )


def logo(handleiding: Handleiding) -> Iterator[Problem]:
    """The publisher's logo is there."""
    name = handleiding.gegevens.uitgever.logo
    if name and f"assets/beeld/{name}" not in handleiding.bestanden:
        line = handleiding.sources["uitgever"].line(("logo",))
        fix = f"zet de tekening in {handleiding.docs.name}/assets/beeld/ of maak logo leeg."
        yield Problem(handleiding.where_list("uitgever"), line, "dode link", f'"{name}"', fix, missed=name)


def appointments(handleiding: Handleiding) -> Iterator[Problem]:
    """An appointment around a lesson is of a role and of lessons that are there."""
    source, where = handleiding.sources.get("planning", Source()), handleiding.where_list("planning")
    rollen = handleiding.gegevens.namen("rollen")
    nummers = [les.nummer for _, les in handleiding.lessen]
    planning = handleiding.gegevens.planning
    taken = [one for _, les in handleiding.lessen for one in around_lesson(handleiding, les)]
    for index, afspraak in enumerate(planning):
        before = [one for one in planning[:index] if one.soort == afspraak.soort]
        if nummers and before and not any(one is afspraak for one in taken):
            found = f'deze regel voor "{afspraak.soort}" telt nooit'
            fix = "haal hem weg, of zet hem boven de regel die al past."
            yield Problem(where, source.line((index,)), "dubbele naam", found, fix)
        if rollen is not None and afspraak.wie not in rollen:
            fix = meant(afspraak.wie, rollen) or f"kies {choices(rollen)}."
            yield Problem(where, source.line((index, "wie")), "onbekende rol", f'"{afspraak.wie}"', fix)
        for place, nummer in enumerate(afspraak.lessen):
            if nummer not in nummers:
                line = source.line((index, "lessen", place))
                fix = f"kies uit {choices(map(str, nummers))}." if nummers else "haal het nummer weg."
                yield Problem(where, line, "onbekende les", f"les {nummer} is er niet", fix)


OF_A_PAGE = (unknown_references,)
RULES = (unknown_in_lists, needed, together, words, same_names, addresses, logo, colours, years)
