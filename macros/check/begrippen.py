"""A rule for the words that are explained -> problems: a word that stands nowhere, beside one that does and differs by a slip.

Its explanation would be shown nowhere. A word that stands nowhere yet is no mistake by itself.
"""

import re
from collections.abc import Iterator
from itertools import chain

from ..model.handleiding import Handleiding
from ..model.messages import Problem

LIST = "begrippen"
LETTERS = 9  # a shorter word looks like too many others, as reactie and redactie
WORD = re.compile(r"[^\W\d_]+")
VOWELS = "aeiouy"  # a consonant near the end makes another form of the word, as in binnenkomst beside binnenkomt
KEYS = "qwertyuiop asdfghjkl zxcvbnm"  # beside each other: what a finger takes for another


def typing_errors(handleiding: Handleiding) -> Iterator[Problem]:
    """No word is explained that stands nowhere, where a word stands on a page that is it without a typing error."""
    terms = [begrip.term.lower() for begrip in handleiding.gegevens.begrippen]
    pages = [pagina.text.lower() for pagina in handleiding.paginas.values()]
    for index, term in enumerate(terms):
        if not _long(term) or any(term in text for text in pages) or _told_elsewhere(handleiding, term):
            continue
        if right := next((word for word in _alike(term, pages) if word not in terms), ""):
            line = handleiding.sources[LIST].line((index, "term"))
            found = f'"{handleiding.gegevens.begrippen[index].term}" staat op geen enkele pagina'
            yield Problem(handleiding.where_list(LIST), line, "onbekende waarde", found, f'bedoel je "{right}"?')


def _long(term: str) -> bool:
    return len(term) >= LETTERS and bool(WORD.fullmatch(term))


def _told_elsewhere(handleiding: Handleiding, term: str) -> bool:
    """Tells whether a term stands in a head, or in another list."""
    heads = (pagina.source for pagina in handleiding.paginas.values())
    lists = (source for name, source in handleiding.sources.items() if name != LIST)
    return any(term in text.lower() for source in chain(heads, lists) for _, text in source.texts())


def _alike(term: str, texts: list[str]) -> Iterator[str]:
    """Gives the words in `texts` that are `term` but for one slip: the one half of it or the other is then in them."""
    half = len(term) // 2
    halves = re.compile(f"{term[: half - 1]}|{term[half + 1 :]}")
    for text in texts:
        for match in halves.finditer(text):
            around = slice(max(match.start() - len(term), 0), match.end() + len(term))
            yield from (word for word in WORD.findall(text[around]) if _one_slip(term, word))


def _one_slip(one: str, other: str) -> bool:
    """Tells whether two words differ by one letter before their last: too many, another key, or two in the other order."""
    if len(one) > len(other):
        one, other = other, one
    at = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
    if at == len(one) or len(other) > len(one) + 1:
        return False  # at the end it is another form of the word
    if len(one) < len(other):
        return one[at:] == other[at + 1 :] and (at < len(one) - 3 or other[at] in VOWELS)
    pair = one[at] + other[at]
    beside = (pair in KEYS or pair[::-1] in KEYS) and not {*pair} <= {*VOWELS}  # verbinden, verbonden
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return at < len(one) - 2 and (swapped or (beside and one[at + 1 :] == other[at + 1 :]))


RULES = (typing_errors,)
