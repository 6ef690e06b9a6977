"""How large the words and the pictures on a set of cards are: the largest letter in which every card of the set fits."""

from ..model.bladvormen import Variant
from ..model.kaarten import Kaart, Kaartenstapel
from .blokken import BLANK

LETTERS = (16.0, 14.5, 13.0, 11.5)
SMALLEST = 10.5
SIGN, SIGN_LETTERS = 150, (48.0, 36.0, 24.0)  # mm: a card so high is a sign, read from the other side of a room
POSTER = 29.0  # of a title on a poster: the words below it are then 24 points or more
WRITING = 9.0  # mm that a line to write on takes
PAPER = 170.0  # mm of an A4 that cards may take side by side
EDGE_X, EDGE_Y = 8.5, 10.5  # mm of a card that stay free, the name of its set included
GAP = 1.5  # mm between a picture, a title and a text
BELOW_TITLE = 0.85  # what part of a title's letter the words below it have, as in werkblad.css
# What part of a card's height a picture takes: with words below it (at least, and at most where they leave room), and
# with a title alone, for which some mm stay free.
PICTURE, PICTURE_MOST, PICTURE_ALONE, PICTURE_POSTER, TITLE = 0.48, 0.6, 0.62, 0.25, 20.0
# Of Atkinson Hyperlegible Next Bold, in mm for each point of its size.
WIDE, HIGH = 0.165, 0.441


def as_in(stapel: Kaartenstapel, variant: Variant | None) -> Kaartenstapel:
    """Gives `stapel` as large as `variant` has cards with a picture; other cards stay as they are."""
    if variant is None or not any(kaart.beeld for kaart in stapel.kaarten):
        return stapel
    own = {"kolommen": variant.kaart_kolommen, "hoogte": variant.kaart_hoogte}
    return stapel.model_copy(update={name: size for name, size in own.items() if size is not None})


def sizes(stapel: Kaartenstapel, poster: bool = False) -> dict[str, float]:
    """Gives what the template of `stapel` asks: `letter`, the size of the words in points, and `beeld`, the height of
    a picture in mm. On a poster all can be read from a distance; its picture stands beside its words, in Word above."""
    if poster:
        return {"letter": POSTER, "beeld": round(stapel.hoogte * PICTURE_POSTER, 1)}
    return {"letter": letter(stapel), "beeld": round(picture(stapel), 1)}


def letter(stapel: Kaartenstapel) -> float:
    """Gives the size in points of the words on the cards of `stapel`."""
    width = PAPER / stapel.kolommen - EDGE_X
    letters = (*SIGN_LETTERS, *LETTERS) if stapel.hoogte >= SIGN else LETTERS
    fitting = (
        size for size in letters if all(_height(kaart, size, width) <= _room(kaart, stapel) for kaart in stapel.kaarten)
    )
    return next(fitting, SMALLEST)


def picture(stapel: Kaartenstapel) -> float:
    """Gives how many mm high the pictures of `stapel` are: what the words leave free is theirs."""
    least = _least(stapel)
    if not any(kaart.beeld and kaart.tekst for kaart in stapel.kaarten):
        return least
    size, width = letter(stapel), PAPER / stapel.kolommen - EDGE_X
    words = max(_height(kaart, size, width) for kaart in stapel.kaarten if kaart.beeld)
    return min(stapel.hoogte * PICTURE_MOST, max(least, stapel.hoogte - EDGE_Y - GAP - words))


def _least(stapel: Kaartenstapel) -> float:
    """Gives how many mm the pictures of `stapel` take, however long its words are."""
    if any(kaart.beeld and kaart.tekst for kaart in stapel.kaarten):
        return stapel.hoogte * PICTURE
    return min(stapel.hoogte * PICTURE_ALONE, max(stapel.hoogte - TITLE, stapel.hoogte / 3))


def _height(kaart: Kaart, size: float, width: float) -> float:
    """Gives how many mm the words of a card take, and its line to write on."""
    line = WRITING if BLANK.search(kaart.tekst) else 0.0
    text = BLANK.sub("", kaart.tekst).strip()
    if not kaart.titel or not text:
        return _lines(kaart.titel or text, size, width) * size * HIGH + line
    smaller = size * BELOW_TITLE
    return (_lines(kaart.titel, size, width) * size + _lines(text, smaller, width) * smaller) * HIGH + GAP + line


def _lines(text: str, size: float, width: float) -> int:
    """Gives on how many lines of `width` mm a text in letters of `size` points comes; a word stays whole."""
    most, lines, used = width / (size * WIDE), 1, 0
    for word in text.split():
        used += len(word) + bool(used)
        if used > most:
            lines, used = lines + 1, len(word)
    return lines


def _room(kaart: Kaart, stapel: Kaartenstapel) -> float:
    """Gives how many mm a card has for its words."""
    room = stapel.hoogte - EDGE_Y
    return room - _least(stapel) - GAP if kaart.beeld else room
