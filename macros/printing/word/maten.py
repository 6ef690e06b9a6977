"""How wide a text is on paper, near enough to divide a row over labels and lines."""

# Widths of Arial per 1000 units (Adobe's metrics for Helvetica, which Arial shares); the rest is as wide as a figure.
GROUPS = {"ijl'|": 222, " !,./:;I[]ft\\": 278, "r()-\"": 333, "Jcksvxyz": 500, "FTZ": 611, "ABEKPSVXY": 667,
          "CDHNRUw": 722, "GOQ": 778, "Mm…—": 840}  # fmt: skip
WIDTHS = {letter: width for letters, width in GROUPS.items() for letter in letters}
FIGURE = 556
BOLDER = 1.08  # how much wider bold letters are


def text_width(text: str, points: float) -> float:
    """Gives the width of `text` in mm, in Arial of `points`."""
    return sum(WIDTHS.get(letter, FIGURE) for letter in text) / 1000 * points * 25.4 / 72
