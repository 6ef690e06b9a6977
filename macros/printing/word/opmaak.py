"""How each kind of sheet looks in Word: paper, margins and sizes, after docs/assets/stijl/."""

from dataclasses import dataclass, replace

import tinycss2

from ...model.messages import Refusal
from ..blad import Blad
from .ooxml import twips

COUNTRIES = {"nl": "nl-NL", "en": "en-GB", "de": "de-DE", "fr": "fr-FR"}
INDENT = 6.5  # mm per level of a list
PADDING = 3  # mm between the frame of a box and its text
TICK = 7.5  # mm for a box to tick and the space after it

# Widths of Arial per 1000 units (Adobe's metrics for Helvetica, which Arial shares); the rest is as wide as a figure.
GROUPS = {"ijl'|": 222, " !,./:;I[]ft\\": 278, "r()-\"": 333, "Jcksvxyz": 500, "FTZ": 611, "ABEKPSVXY": 667,
          "CDHNRUw": 722, "GOQ": 778, "Mm…—": 840}  # fmt: skip
WIDTHS = {letter: width for letters, width in GROUPS.items() for letter in letters}
FIGURE = 556
BOLDER = 1.08  # how much wider bold letters are


@dataclass(frozen=True)
class Opmaak:
    """The looks of a sheet; lengths in mm, letters in points."""

    letter: float
    title: float
    line: float
    """From one line to write on to the next."""
    gap: float
    """Between the parts of the sheet."""
    leading: float
    """Height of a line of text; 1 is Word's single spacing, about 1.15 times the letter."""
    landscape: bool = False
    margins: tuple[float, float, float] = (15, 16, 17)
    """Top, sides, bottom."""
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

    @property
    def width(self) -> float:
        """How wide the text is."""
        return (297 if self.landscape else 210) - 2 * self.margins[1]

    @property
    def height(self) -> float:
        """How high the text of a page is."""
        return (210 if self.landscape else 297) - self.margins[0] - self.margins[2]

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
                "gat": twips(self.gap),
                "schrijfregel": twips(self.line),
                "vingerregel": twips(7.2),
                "klein": 17,
                "kaart": 32,
                "punt": round(letter * 10 * 0.22),
                "navraag": twips(1.4),
            },
            "inspringing": twips(INDENT),
            "vink": twips(TICK),
            "kadermarge": twips(PADDING),
            "midden": self.centred,
            "streep": self.ruled,
            "punten": self.bullets,
        }


def reader_sizes(blad: Blad) -> dict[str, float]:
    """Gives the sizes that the style of the series has for the reader of `blad`, in points or mm, by their names.

    Raises Refusal where the page brought no such style along.
    """
    for rule in tinycss2.parse_stylesheet(blad.stijl, skip_whitespace=True):
        if rule.type == "qualified-rule" and f'[data-voor="{blad.voor}"]' in tinycss2.serialize(rule.prelude):
            declared = tinycss2.parse_declaration_list(rule.content, skip_whitespace=True)
            return {
                part.name: next(token.value for token in part.value if hasattr(token, "value")) for part in declared
            }
    raise Refusal(
        f"het blad is voor {blad.voor!r}, en de pagina heeft geen maten voor die lezer", "zet haar in lezers.yml."
    )


def language(blad: Blad) -> str:
    """Gives the language of `blad` as Word knows it, with the country that it is spelled as in."""
    return COUNTRIES.get(blad.taal, blad.taal)


def looks(blad: Blad) -> Opmaak:
    """Gives the looks of `blad`: the sizes of its reader, and what is special to its kind."""
    size = reader_sizes(blad)
    base = Opmaak(
        letter=size["--word-letter"],
        title=size["--blad-titel"],
        line=size["--blad-schrijfregel"],
        gap=size["--blad-ruimte"],
        leading=size["--word-regel"],
        landscape=blad.liggend,
    )
    if blad.soort == "brief":
        return replace(base, title=17, margins=(22, 24, 20), ruled=False)
    if blad.soort == "poster":
        return replace(base, letter=22, title=44, gap=9, centred=True, bullets=False, drawn=15)
    if blad.soort == "certificaat":
        base = replace(base, letter=13.5, title=44, line=9, gap=4, margins=(20, 25, 22), drawn=15)
        return replace(base, centred=True, ruled=False, framed=True, inline=True)
    return base


def text_width(text: str, points: float) -> float:
    """Gives the width of `text` in mm, in Arial of `points`."""
    return sum(WIDTHS.get(letter, FIGURE) for letter in text) / 1000 * points * 25.4 / 72
