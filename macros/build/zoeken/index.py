"""The index of the search: which word stands in which place, how much it says there, and what to show of the place.

How much a word says in a place is reckoned here (BM25F: a word in a title counts more than one in the text, a word in
a short text more than one in a long), so that the reader's telephone only has to add up.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model.gegevens import Gegevens
from ...text.woordvormen import Woordvormen, tokens
from .plekken import Plek

TITLE, ABOVE, ABOUT, NAMES, TEXT = "titel", "onder", "over", "namen", "tekst"
WEIGHTS = {TITLE: 8.0, ABOVE: 3.0, ABOUT: 3.0, NAMES: 3.0, TEXT: 1.0}
LENGTH_COUNTS = {TITLE: 0.4, ABOVE: 0.4, ABOUT: 0.3, NAMES: 0.5, TEXT: 0.6}
SATURATION = 2.5
STEPS = 15
"""How finely is told how much a word says: from 1 to this."""
FIRST = 35  # where a word stands is told in signs from "#" on
BACKSLASH, SURROGATES, NO_SIGNS = 92, 0xD800, 0x800  # signs that a script cannot hold as they are, and how many
EXTRA = {"stappen": STEPS, "eerste": FIRST}
"""What the script of the search has to know to read the index."""
SHOWN = 250
"""How many characters of a place's sentences come along, to show and to mark words in."""


@dataclass(frozen=True)
class Index:
    """All that the search needs, ready to be written as JSON.

    `paginas`: address, title, group. `plekken`: page, name for links, title (nothing where it is the page's), sentences.
    `woorden` has for each of `stammen` the word to show, or nothing where it is the stem; `staat_in` where it stands;
    `zelfde` leads from other stems of a word to its number, `anders` from what readers type to rows of numbers.
    """

    paginas: list[tuple[str, str, int]]
    groepen: list[str]
    plekken: list[tuple[int, str, str, list[str]]]
    stammen: list[str]
    woorden: list[str]
    staat_in: list[str]
    zelfde: dict[str, int]
    anders: dict[str, list[list[int]]]
    klein: list[str]


def make_index(places: Sequence[Plek], gegevens: Gegevens, vormen: Woordvormen) -> Index:
    """Gives the index of `places`, of which the first of a page is the page itself."""
    small = {token for word in gegevens.kleine_woorden for token in tokens(word)}
    pages, groups = _pages(places, gegevens)
    numbers = {row[0]: number for number, row in enumerate(pages)}
    kinds = {row[0]: groups[row[2]] for row in pages}
    fields = [_fields(plek, kinds[plek.adres], small) for plek in places]
    often: dict[str, int] = defaultdict(int)
    for token in (token for field in fields for words in field.values() for token in words):
        often[token] += 1
    stems = _stems(often, vormen)
    postings = _postings(fields, stems)
    order = sorted(postings)
    number_of = {stem: number for number, stem in enumerate(order)}
    shown = {stems[word]: word for word in sorted(often, key=lambda word: (often[word], word))}
    known = {vormen.stam(word): number_of[stem] for word, stem in sorted(stems.items())}
    return Index(
        paginas=pages,
        groepen=groups,
        plekken=[(numbers[p.adres], p.anker, p.titel if p.anker else "", _shown(p)) for p in places],
        stammen=order,
        woorden=["" if shown[stem] == stem else shown[stem] for stem in order],
        staat_in=[coded(postings[stem]) for stem in order],
        zelfde={stem: number for stem, number in known.items() if order[number] != stem},
        anders=_other_words(gegevens, known, order, small, vormen),
        klein=sorted(small),
    )


def _pages(places: Iterable[Plek], gegevens: Gegevens) -> tuple[list[tuple[str, str, int]], list[str]]:
    """Gives every page with the number of its group, and the names of the groups: of the menu, or the place's own."""
    names = {deel.map: deel.gevonden or deel.naam for deel in gegevens.navigatie}
    pages: dict[str, tuple[str, str, int]] = {}
    groups: list[str] = []
    for plek in places:
        name = names.get(plek.groep, plek.groep) or next(iter(names.values()), "")
        if name not in groups:
            groups.append(name)
        pages.setdefault(plek.adres, (plek.adres, plek.titel, groups.index(name)))
        if plek.eigen:
            pages[plek.adres] = (plek.adres, pages[plek.adres][1], groups.index(name))
    return list(pages.values()), groups


def _shown(plek: Plek) -> list[str]:
    """Gives the sentences of a place that come along: the first ones."""
    found, left = list[str](), SHOWN
    for zin in plek.zinnen:
        if len(zin) > left and found:
            break
        found.append(zin[:SHOWN])
        left -= len(zin)
    return found


def _fields(plek: Plek, kind: str, small: set[str]) -> dict[str, list[str]]:
    """Gives the words of a place by where they stand; in a title small words count too. A page stands below its kind."""
    texts = {TITLE: [plek.titel], ABOVE: [plek.onder or kind], ABOUT: plek.over, NAMES: plek.namen, TEXT: plek.alineas}
    return {
        name: [token for text in found for token in tokens(text) if name == TITLE or token not in small]
        for name, found in texts.items()
    }


def _stems(forms: Iterable[str], vormen: Woordvormen) -> dict[str, str]:
    """Gives for each form of a word what stands for all its forms."""
    stems = {form: vormen.stam(form) for form in forms}
    known, end = set(stems.values()), vormen.los_einde

    def first(stem: str) -> str:
        shorter = stem.removesuffix(end)
        return shorter if shorter != stem and len(shorter) > 2 and shorter in known else stem

    return {form: first(stem) for form, stem in stems.items()}


def _postings(fields: Sequence[dict[str, list[str]]], stems: Mapping[str, str]) -> dict[str, dict[int, int]]:
    """Gives for every stem how much it says in each place where it stands, from 1 to `STEPS`."""
    average = {name: sum(len(f[name]) for f in fields) / max(1, sum(bool(f[name]) for f in fields)) for name in WEIGHTS}
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for place, field in enumerate(fields):
        says: dict[str, float] = defaultdict(float)
        for name, words in field.items():
            longer = 1 + LENGTH_COUNTS[name] * (len(words) / (average[name] or 1) - 1)
            for word in words:
                says[stems[word]] += WEIGHTS[name] / longer
        for stem, much in says.items():
            found[stem][place] = max(1, math.ceil(STEPS * much / (much + SATURATION)))
    return found


def coded(places: Mapping[int, int]) -> str:
    """Gives where a word stands as signs: for each place how many further it is, and how much the word says there."""
    signs, before = list[str](), -1
    for place, much in sorted(places.items()):
        code = FIRST + (place - before - 1) * STEPS + much - 1
        code += code >= BACKSLASH
        signs.append(chr(code + NO_SIGNS * (code >= SURROGATES)))
        before = place
    return "".join(signs)


def _other_words(
    gegevens: Gegevens, known: Mapping[str, int], order: Sequence[str], small: set[str], vormen: Woordvormen
) -> dict[str, list[list[int]]]:
    """Gives for what readers type, in one piece and as a stem, the rows of words that the manual has instead."""
    found: dict[str, list[list[int]]] = {}
    for woord in gegevens.andere_woorden:
        rows = []
        for phrase in woord.hier:
            words = tokens(phrase.replace("-", " "))
            says = [word for word in words if word not in small] or words
            rows.append([known[stem] for stem in map(vormen.stam, says) if stem in known])
        for typed in woord.anders:
            stem = vormen.stam("".join(tokens(typed.replace("-", " "))))
            key = order[known[stem]] if stem in known else stem
            already = found.setdefault(key, [])
            already += [row for row in rows if row and row not in already]
    return dict(sorted(found.items()))
