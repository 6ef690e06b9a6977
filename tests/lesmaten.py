"""How long a lesson's page is for who reads it: words, screens of a phone, and what stands elsewhere too.

`make bench` prints it, `tests/browser/test_lessen.py` holds it within bounds.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import lxml.html
from playwright.sync_api import Page

TELEFOON = {"width": 390, "height": 844}
RUN = 8  # words that follow one another: the same run elsewhere is the same sentence
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# From the top of the title to the heading after "Voorbereiden", in pixels; and what is in sight, as text.
SEEN = """() => {
  const tekst = document.querySelector("article");
  const koppen = [...tekst.querySelectorAll("h2")];
  const voorbereiden = koppen.findIndex((kop) => /voorbereid/i.test(kop.textContent));
  const boven = (deel) => deel.getBoundingClientRect().top;
  return {
    hoog: document.documentElement.scrollHeight,
    voorbereiden: boven(koppen[voorbereiden + 1]) - boven(tekst.querySelector("h1")),
    zicht: tekst.innerText,
  };
}"""


@dataclass(frozen=True)
class Lesmaten:
    """The sizes of one lesson's page."""

    pagina: str
    woorden: int
    """All words, those that are folded away too."""
    in_zicht: int
    """The words that are to be read without a click."""
    schermen: float
    """How many screens of a phone the page is, as it opens."""
    voorbereiden: float
    """How many of them from the title to the end of preparing."""
    dubbel: float
    """Which share of the runs of eight words stands on another page, or twice on this one."""


BOUNDS = {"woorden": 5000, "in_zicht": 2600, "schermen": 18, "voorbereiden": 6, "dubbel": 0.12}


def words(text: str) -> list[str]:
    """Gives the words of a text."""
    return [word.lower() for word in WORD.findall(text)]


def page_words(page: Path) -> list[str]:
    """Gives the words of the article on a built page; one without has none."""
    root = lxml.html.document_fromstring(page.read_bytes(), lxml.html.HTMLParser(encoding="utf-8"))
    shown = root.xpath("//article//text()[not(ancestor::script or ancestor::style)]")
    return words(" ".join(map(str, shown if isinstance(shown, list) else ())))


def runs(found: list[str]) -> list[tuple[str, ...]]:
    """Gives every run of eight words."""
    return [tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)]


def measure(site: Path, page: Page, lessons: Iterable[str]) -> list[Lesmaten]:
    """Gives the sizes of `lessons` (paths below `site`), opened in `page`, a phone's browser."""
    text = {path.relative_to(site).as_posix(): runs(page_words(path)) for path in site.rglob("*.html")}
    homes: Counter[tuple[str, ...]] = Counter(run for found in text.values() for run in set(found))
    result = []
    for path in lessons:
        page.goto((site / path).as_uri())
        seen, own = page.evaluate(SEEN), Counter(text[path])
        double = sum(times for run, times in own.items() if times > 1 or homes[run] > 1)
        screen = TELEFOON["height"]
        result.append(
            Lesmaten(
                path, len(page_words(site / path)), len(words(seen["zicht"])), seen["hoog"] / screen,
                seen["voorbereiden"] / screen, double / own.total(),
            )
        )  # fmt: skip
    return result
