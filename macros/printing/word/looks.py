"""How each kind of sheet looks in Word: paper, margins and sizes, after docs/assets/stijl/."""

from dataclasses import dataclass, replace
from functools import lru_cache

import tinycss2

from ...model.kop import Soort
from ...model.messages import Refusal
from ..blad import Blad
from ..sizes import Sizes
from .letters import Letters
from .ooxml import twips

COUNTRIES = {"nl": "nl-NL", "en": "en-GB", "de": "de-DE", "fr": "fr-FR"}
INDENT = 6.5  # mm per level of a list
TIGHT = 1.2  # how high a line of a heading or in a cell is, in letters
PICTURE_HEIGHT = 0.7  # what part of a page's height a picture may take
SPARE = 0.98  # how high a line of text is beside one on paper: a program that sets one a little higher has room for all
PADDING = 3  # mm between the frame of a box and its text

# Widths of Arial per 1000 units (Adobe's metrics for Helvetica, which Arial shares); the rest is as wide as a figure.
GROUPS = {"ijl'|": 222, " !,./:;I[]ft\\": 278, "r()-\"": 333, "Jcksvxyz": 500, "FTZ": 611, "ABEKPSVXY": 667,
          "CDHNRUw": 722, "GOQ": 778, "Mm…—": 840, "W": 944}  # fmt: skip
WIDTHS = {letter: width for letters, width in GROUPS.items() for letter in letters}
FIGURE = 556
BOLDER = 1.08  # how much wider bold letters are


@dataclass(frozen=True)
class Looks:
    """The looks of a sheet; lengths in mm, letters in points."""

    letter: float
    title: float
    line: float
    """From one line to write on to the next."""
    gap: float
    """Between the parts of the sheet."""
    leading: float
    """Height of a line of text; 1 is Word's single spacing."""
    tight: float
    """Height of a line of a heading, or in a cell."""
    text_line: float
    """How high a line of text is, in mm."""
    maten: Sizes
    """What the styles of paper say, for who needs more of them."""
    landscape: bool = False
    margins: tuple[float, float, float] = (15, 16, 14)
    """Top, sides, bottom: there 2 mm less than on paper, for what a program sets a little wider."""
    centred: bool = False
    ruled: bool = True
    """True for a line below the title."""
    framed: bool = False
    """True for a frame round the page, with the text in its middle."""
    bullets: bool = True
    inline: bool = False
    """True where a question stands before its first line."""
    drawn: float = 0
    """Size of the words on a drawing, where it is not that of the text."""
    beside: float = 0
    """What part of the width a picture takes that stands beside the text after it; 0 where it stands above that."""
    apart: float = 0
    """Between such a picture and the text."""
    poster: bool = False
    """True where all stands from the left, and cards are not cut out."""
    picture: float = 0
    """How high a picture may be that stands alone; 0 for what most of a page leaves."""

    @property
    def width(self) -> float:
        """How wide the text is."""
        return (297 if self.landscape else 210) - 2 * self.margins[1]

    @property
    def height(self) -> float:
        """How high the text of a page is."""
        return (210 if self.landscape else 297) - self.margins[0] - self.margins[2]

    @property
    def picture_height(self) -> float:
        """How high a picture may be."""
        return self.picture or self.height * PICTURE_HEIGHT

    @property
    def letter_height(self) -> float:
        """How much room a line of text takes on its own, in mm."""
        return self.letter * TIGHT * 25.4 / 72

    @property
    def tick(self) -> float:
        """How much room a box to tick and the space after it take."""
        return self.maten.size(".blad .keuze", "padding", "mm", 1)

    def values(self) -> dict[str, object]:
        """Gives what the templates in `templates/word/` need: letters in half points, lengths in twips."""
        top, sides, bottom = self.margins
        letter = round(self.letter * 2)
        return {
            "papier": {
                "liggend": self.landscape,
                "breedte": twips(297 if self.landscape else 210),
                "hoogte": twips(210 if self.landscape else 297),
                "boven": twips(top),
                "opzij": twips(sides),
                "onder": twips(bottom),
                "voet": twips(14 if self.framed else 8),
                "tekstbreedte": twips(self.width),
                "omlijst": self.framed,
            },
            "maat": {
                "basis": letter,
                "koppen": [round(self.title * 2), round(letter * 1.22), round(letter * 1.08), letter],
                "regel": round(240 * self.leading),
                "dicht": round(240 * self.tight),
                "gat": twips(self.gap),
                "schrijfregel": twips(self.line),
                "klein": 17,
                "kaart": 32,
                "punt": round(letter * 10 * 0.22),
                "navraag": twips(1.4),
            },
            "inspringing": twips(INDENT),
            "vink": twips(self.tick),
            "kadermarge": twips(PADDING),
            "midden": self.centred,
            "beeld": "left" if self.poster else "center",
            "streep": self.ruled,
            "punten": self.bullets,
        }


def reader_sizes(blad: Blad) -> dict[str, float]:
    """Gives the sizes that the style of the series has for the reader of `blad` and for its variant, in points or mm, by their names.

    Raises Refusal where the page brought no such style along.
    """
    found = _declared(blad.stijl, f'[data-voor="{blad.voor}"]')
    if not found:
        raise Refusal(
            f"het blad is voor {blad.voor!r}, en de pagina heeft geen maten voor die lezer", "zet haar in lezers.yml."
        )
    return found | (_declared(blad.stijl, f'[data-variant="{blad.variant}"]') if blad.variant else {})


@lru_cache(maxsize=64)  # the style is that of every sheet
def _declared(stijl: str, selector: str) -> dict[str, float]:
    """Gives the sizes that `stijl`, of a series, has for `selector`; none where it has no such rule."""
    for rule in tinycss2.parse_stylesheet(stijl, skip_whitespace=True):
        if rule.type == "qualified-rule" and selector in tinycss2.serialize(rule.prelude):
            declared = tinycss2.parse_declaration_list(rule.content, skip_whitespace=True)
            return {
                part.name: next(token.value for token in part.value if hasattr(token, "value")) for part in declared
            }
    return {}


def language(blad: Blad) -> str:
    """Gives the language of `blad` as Word knows it, with the country that it is spelled as in."""
    return COUNTRIES.get(blad.taal, blad.taal)


def looks(blad: Blad, maten: Sizes, letters: Letters) -> Looks:
    """Gives the looks of `blad`: the sizes of its reader, and what is special to its kind."""
    size = reader_sizes(blad)
    base = Looks(
        letter=size["--blad-letter"],
        title=size["--blad-titel"],
        line=size["--blad-schrijfregel"],
        gap=size["--blad-ruimte"],
        leading=size["--blad-regelhoogte"] / letters.line * SPARE,
        tight=TIGHT / letters.line,
        text_line=size["--blad-letter"] * size["--blad-regelhoogte"] * 25.4 / 72,
        maten=maten,
        landscape=blad.liggend,
    )
    if blad.soort is Soort.BRIEF:
        top, sides, bottom = (maten.size("@page brief", "margin", "mm", place) for place in range(3))
        title = maten.size(".blad.blad--brief[data-voor] h1", "font-size", "pt")
        return replace(base, title=title, margins=(top, sides, bottom), ruled=False)
    if blad.soort is Soort.OEFENING:
        drawing = ".blad.blad--oefening[data-soort][data-voor] > p > img"
        gap = maten.size(".blad--oefening[data-voor]", "--blad-ruimte", "mm")
        beside, apart = maten.size(drawing, "max-width", "%") / 100, maten.size(drawing, "margin", "mm", 2)
        return replace(base, gap=gap, beside=beside, apart=apart)
    if blad.soort is Soort.POSTER:
        title = maten.size(".blad.blad--poster[data-voor] h1", "font-size", "pt")
        gap = maten.size(".blad--poster[data-voor]", "--blad-ruimte", "mm")
        base = replace(base, letter=_letter(blad, maten), title=title, gap=gap, drawn=_drawn(blad, maten))
        picture = maten.size(".blad.blad--poster[data-soort][data-voor] > p > img", "max-height", "mm")
        return replace(base, poster=True, bullets=False, picture=picture)
    if blad.soort is Soort.CERTIFICAAT:
        # Its frame is Word's own, and so is what fits in it: a title of 46 points could take a line more. On its side
        # a page is wide enough for the title that paper has, and less high.
        base = replace(base, title=44, line=9, gap=4, margins=(20, 25, 22))
        if blad.liggend:
            title = maten.size('.blad.blad--certificaat[data-liggend="ja"] h1', "font-size", "pt")
            base = replace(base, title=title, line=8.8, gap=3.4, margins=(14, 25, 16))
        base = replace(base, letter=_letter(blad, maten), drawn=_drawn(blad, maten))
        return replace(base, centred=True, ruled=False, framed=True, inline=True)
    return base


def _letter(blad: Blad, maten: Sizes) -> float:
    """Gives the size of the words on a kind of sheet that has one of its own."""
    return maten.size(f".blad--{blad.soort}[data-voor]", "--blad-letter", "pt")


def _drawn(blad: Blad, maten: Sizes) -> float:
    """Gives the size of the words on a drawing, on such a sheet."""
    return maten.size(f".blad--{blad.soort} .tekening", "font-size", "pt")


def text_width(text: str, points: float) -> float:
    """Gives the width of `text` in mm, in Arial of `points`."""
    return sum(WIDTHS.get(letter, FIGURE) for letter in text) / 1000 * points * 25.4 / 72
