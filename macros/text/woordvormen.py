"""Words as a search compares them: without accents and capitals, each form of a word as one, the small words left out.

The script of the search does the same with what a reader types (docs/assets/scripts/zoeken/); a test holds the two equal.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import snowballstemmer

WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
APOSTROPHE = re.compile(r"(?<=[^\W_])['’‘](?=[^\W_])")
NOT_PLAIN = re.compile(r"[^\x00-\x7f]+")
SOFT_HYPHEN = "\u00ad"
STEMMERS = {"da": "danish", "de": "german", "en": "english", "es": "spanish", "fr": "french", "nl": "dutch"}
"""For a language as pages name it (`nl`, `en-GB`), the Snowball algorithm that knows its endings."""
LOOSE_ENDINGS = {"nl": "t"}
"""A last letter that the algorithm leaves on some forms of a word: `huilt` beside `huil`."""


@dataclass(frozen=True)
class Woordvormen:
    """How the words of one language are made alike. Without an algorithm a word is only itself."""

    taal: str

    @property
    def kort(self) -> str:
        """The language in two letters."""
        return self.taal.split("-")[0].lower()

    @property
    def los_einde(self) -> str:
        """The letter that forms of one word may still differ in."""
        return LOOSE_ENDINGS.get(self.kort, "")

    def stam(self, woord: str) -> str:
        """Gives what all forms of `woord` (one of `tokens`) have in common; a number is itself."""
        return _stem(STEMMERS.get(self.kort, ""), woord)


@lru_cache(maxsize=50_000)  # one word stands in many places
def _stem(name: str, woord: str) -> str:
    stemmer = _stemmer(name)
    return str(stemmer.stemWord(woord)) if stemmer and woord.isalpha() else woord


@cache
def _stemmer(name: str) -> "snowballstemmer.stemmer | None":
    import snowballstemmer  # takes long, and only a build asks for it

    return snowballstemmer.stemmer(name) if name else None


def plain(text: str) -> str:
    """Gives `text` in small letters, without accents, and with a word such as `foto’s` in one piece."""
    bare = text if text.isascii() else NOT_PLAIN.sub(lambda signs: _without_accents(signs[0]), text)
    return APOSTROPHE.sub("", bare.replace(SOFT_HYPHEN, "")).lower()


@lru_cache(maxsize=4096)
def _without_accents(signs: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", signs) if not unicodedata.combining(sign))


def tokens(text: str) -> list[str]:
    """Gives the words of `text` in order; of a word with hyphens its parts, and after them the whole without hyphens."""
    found: list[str] = []
    for word in WORD.findall(plain(text)):
        parts = word.split("-")
        found += parts if len(parts) == 1 else [*parts, "".join(parts)]
    return found
