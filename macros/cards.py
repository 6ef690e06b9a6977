"""How large the words on a set of cards may be: the largest letter in which every card of the set fits."""

from math import ceil

from .model import Kaart, Kaartenstapel

LETTERS = (16.0, 14.5, 13.0, 11.5)
SMALLEST = 10.5
PAPER = 170.0  # mm of an A4 that cards may take side by side
EDGE_X, EDGE_Y = 9.0, 9.0  # mm of a card that stay free, the name of its set included
# What part of a card's height a picture takes, with words below it or with a title alone, as in werkblad.css.
PICTURE, PICTURE_ALONE = 0.48, 0.62
BELOW_PICTURE = 2.0  # mm
# Of Atkinson Hyperlegible Next, in mm for each point of its size.
WIDE, HIGH = 0.165, 0.441


def letter(reeks: Kaartenstapel) -> float:
    """Gives the size in points of the words on the cards of `reeks`."""
    width = PAPER / reeks.kolommen - EDGE_X
    fitting = (
        size for size in LETTERS if all(_height(kaart, size, width) <= _room(kaart, reeks) for kaart in reeks.kaarten)
    )
    return next(fitting, SMALLEST)


def _height(kaart: Kaart, size: float, width: float) -> float:
    """Gives how many mm the words of a card take; a quarter of a line is lost to words that do not split."""
    lines = sum(ceil(len(text) * size * WIDE / width + 0.25) for text in (kaart.titel, kaart.tekst) if text)
    return lines * size * HIGH


def _room(kaart: Kaart, reeks: Kaartenstapel) -> float:
    """Gives how many mm a card has for its words."""
    room = reeks.hoogte - EDGE_Y
    share = PICTURE if kaart.tekst else PICTURE_ALONE
    return room - reeks.hoogte * share - BELOW_PICTURE if kaart.beeld else room
