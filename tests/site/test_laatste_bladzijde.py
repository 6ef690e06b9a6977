"""Paper costs money: no sheet ends on a side that is nearly empty."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageOps

LEAST = 0.25
"""Which part of its last side a sheet fills at least, between the edge at the top and the foot."""
TOP, FOOT = 15.0, 16.0
"""mm that stay free at the top, and that the foot takes: it stands on an empty side too."""
PAPER = 40
"""From this grey on it is ink, 0 (white) to 255: a thin line to write on is light at this size, and counts."""


def filled(image: Image.Image, high: float) -> float:
    """Gives down to which part of a page of `high` mm there is ink, from the edge at the top (0.0) to the foot (1.0)."""
    scale = image.height / high
    room = image.crop((0, 0, image.width, round((high - FOOT) * scale)))
    ink = ImageOps.invert(room.convert("L")).point(lambda grey: 255 if grey >= PAPER else 0).getbbox()
    return max(0.0, (ink[3] / scale - TOP) / (high - FOOT - TOP)) if ink else 0.0


def last_side(pdf: Path) -> tuple[int, float]:
    """Gives how many sides a file has, and which part of the last is filled."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[len(document) - 1]
        return len(document), filled(page.render(scale=0.5).to_pil(), page.get_height() / 72 * 25.4)
    finally:
        document.close()


def test_geen_blad_eindigt_op_een_bijna_lege_bladzijde(site: Path) -> None:
    files = sorted((site / "werkmaterialen").glob("*.pdf"))
    ends = {file.stem: last_side(file) for file in files}
    assert sum(sides > 1 for sides, _ in ends.values()) > 10
    empty = [f"{name}: {part:.0%}" for name, (sides, part) in ends.items() if sides > 1 and part < LEAST]
    assert empty == [], "bring these to one side less, or spread what stands on the last two"


@pytest.mark.parametrize(("mm", "part"), [(0, 0.0), (60, 0.17), (148, 0.5), (285, 0.0)])
def test_de_maat_ziet_de_laagste_inkt_en_niet_de_voet(mm: int, part: float) -> None:
    page = Image.new("L", (210, 297), 255)
    if mm:
        page.paste(0, (20, mm - 2, 100, mm))
    assert filled(page, 297) == pytest.approx(part, abs=0.01)
