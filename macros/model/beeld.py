"""The small picture of a sheet, by which one knows it in a list: what it is called and how large it is."""

BEELD = ".webp"
"""What its name ends in; for the rest it is called as the sheet is."""
BREED = 240
"""How wide it is, in pixels."""
A4_HOOG = 297 / 210
"""How many times as high as wide the paper of a sheet is."""


def hoog(liggend: bool) -> int:
    """Gives how high the picture is, in pixels, of a sheet that lies on its side or stands."""
    return round(BREED / A4_HOOG if liggend else BREED * A4_HOOG)
