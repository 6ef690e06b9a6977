"""Whether two names look the same to an editor, and in what they differ nevertheless."""

import re
import unicodedata

# What looks alike -> how it is compared, and what an editor reads of it.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
SINGLE, DOUBLE, DASHES = re.compile("[‘’‚‛`´]"), re.compile("[“”„‟«»]"), re.compile("[‐‑‒–—−]")


def loose(words: str) -> str:
    """Gives `words` without what nobody sees or hears: signs without width, the shape of quotes and dashes, capitals."""
    words = UNSEEN.sub("", unicodedata.normalize("NFC", words)).replace("…", "...")
    words = DASHES.sub("-", DOUBLE.sub('"', SINGLE.sub("'", words)))
    return " ".join(words.split()).rstrip(" .:!?").lower()


def difference(one: str, other: str) -> str:
    """Gives in what two names differ that are the same to `loose`, as an editor can see or find it."""
    if bool(UNSEEN.search(one)) != bool(UNSEEN.search(other)):
        return "in een van de twee staat een onzichtbaar teken, zoals een afbreekstreepje"
    if " ".join(one.split()) != one or " ".join(other.split()) != other or "\u00a0" in one + other:
        return "in een van de twee staat een dubbele of een harde spatie"
    if one.lower() == other.lower():
        return "let op de hoofdletters"
    for signs, name in ((SINGLE, "de apostrof is"), (DOUBLE, "de aanhalingstekens zijn")):
        if signs.search(one) or signs.search(other):
            return f"{name} in een van de twee recht en in de andere krom"
    if DASHES.search(one) or DASHES.search(other):
        return "het streepje is in een van de twee langer"
    return "let op de leestekens" if loose(one) == loose(other) else "let op de letters"
