"""The manual speaks Dutch, also where no one looks, and it has one word for one thing: those in the table of CONTRIBUTING."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import PROJECT

ENGELS = re.compile(
    r"\b(?:search|skip|toggle|back to|copy|edit|view|previous|next|close|menu button|table of contents|loading|"
    r"results?|type to|initializing|clear|share|home|content|page not found|footer|navigation|the|click|here)\b",
    re.IGNORECASE,
)
WOORDEN = "//@aria-label | //@title | //@placeholder | //@alt | //button//text() | //label//text() | //nav//text()"


def test_geen_knop_menu_of_verborgen_naam_is_engels(site: Path):
    seen, english = 0, set()
    for path in sorted(site.rglob("*.html")):
        page: html.HtmlElement = html.document_fromstring(path.read_bytes(), html.HTMLParser(encoding="utf-8"))
        for text in page.xpath(WOORDEN):
            seen += 1
            if ENGELS.search(str(text)):
                english.add(f"{path.relative_to(site)}: {' '.join(str(text).split())}")
    assert seen > 1000
    assert english == set()


@dataclass(frozen=True)
class Keus:
    """A row of the table: what we write, what we do not, and where that may stand all the same."""

    wij: str
    niet: tuple[str, ...]
    paginas: tuple[str, ...]
    uitdrukkingen: tuple[str, ...]

    def breaks(self, path: str, text: str) -> list[str]:
        """Gives where in `text` of the page at `path` a word stands that we do not use."""
        if path in self.paginas:
            return []
        for whole in self.uitdrukkingen:
            text = re.sub(_pattern(whole), lambda found: re.sub(r"\S", "-", found[0]), text)
        found = (match for word in self.niet for match in _pattern(word).finditer(text))
        return [f"docs/{path}:{text.count(chr(10), 0, m.start()) + 1} {m[0]}: schrijf {self.wij}" for m in found]


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """A word as it stands between other words; with … after it all words that begin so."""
    inner = r"\s+".join(re.escape(part) for part in word.removesuffix("…").split())
    end = r"[\w-]*" if word.endswith("…") else r"(?![\w-])"
    return re.compile(rf"(?<![\w-]){inner}{end}", re.IGNORECASE)


def keuzes(contributing: str) -> list[Keus]:
    """Gives the rows of the table in CONTRIBUTING."""
    _, _, part = contributing.partition("\n| we schrijven | en niet | waarom | mag wel |\n")
    found = []
    for line in part.split("\n\n")[0].splitlines()[1:]:
        wij, niet, waarom, wel = (cell.strip() for cell in line.strip().strip("|").split("|"))
        assert waarom, line
        words = tuple(word.strip() for word in niet.split(","))
        assert all(words), line
        allowed = tuple(re.findall(r"`([^`]+)`", wel)), tuple(re.findall(r"“([^”]+)”", wel))
        assert not re.sub(r"`[^`]+`|“[^”]+”|[,\s]", "", wel), line
        found.append(Keus(wij, words, *allowed))
    return found


@pytest.fixture(scope="module")
def woorden() -> list[Keus]:
    return keuzes((PROJECT / "CONTRIBUTING.md").read_text("utf-8"))


def test_de_tabel_kent_de_woorden_waar_het_om_gaat(woorden):
    assert len(woorden) >= 20
    rejected = [word for keus in woorden for word in keus.niet]
    assert len(set(rejected)) == len(rejected)
    assert {"rusthoek…", "gehechtheid…", "ambivalent…", "ongeremd…", "trigger…", "buddy…", "docent…"} <= set(rejected)
    for keus in woorden:
        for page in keus.paginas:
            assert (PROJECT / "docs" / page).is_file(), f"{keus.wij}: {page}"


def test_de_tabel_vindt_een_woord_in_elke_vorm_en_op_zijn_regel_en_laat_staan_wat_mag():
    table = "\n| we schrijven | en niet | waarom | mag wel |\n|---|---|---|---|\n"
    (keus,) = keuzes(f"{table}| plek | hoek…, time out | kort | `a/b.md`, “hoek van de kamer” |\n\n| x | y |\n")
    text = "Een hoek\nvan de kamer.\nDe Hoekjes, een time\nout, niet de onderhoek of uit-hoek."
    assert keus.breaks("a/c.md", text) == [
        "docs/a/c.md:3 Hoekjes: schrijf plek",
        "docs/a/c.md:3 time\nout: schrijf plek",
    ]
    assert keus.breaks("a/b.md", text) == []


def test_geen_tekst_kop_of_lijst_gebruikt_een_woord_waarvoor_we_een_ander_kozen(woorden):
    files = [path for suffix in ("md", "yml") for path in sorted((PROJECT / "docs").rglob(f"*.{suffix}"))]
    assert len(files) > 100
    texts = {path.relative_to(PROJECT / "docs").as_posix(): path.read_text("utf-8") for path in files}
    search = "gegevens/andere_woorden.yml"  # what readers type is theirs; where it leads to is ours
    texts[search] = re.sub(r"(?<=anders: )\[[^\]]*\]", "[]", texts[search])
    wrong = [line for keus in woorden for path, text in texts.items() for line in keus.breaks(path, text)]
    assert wrong == [], "\n".join(wrong)
