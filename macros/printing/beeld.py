"""Makes a small picture of a sheet: its first page, for the list in which one looks for it."""

import io

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from ..model.beeld import BREED

FINER = 2
"""How many times as large the page is drawn before it is made small: thin lines then stay."""
QUALITY = 50  # of 100: the words are a grey texture at this size, whatever one pays
EFFORT = 2  # of 6: 4 takes twice as long, and saves one part in thirty


def picture(pdf: bytes) -> bytes:
    """Gives the first page of `pdf` in grey, as WebP, `BREED` pixels wide: the same bytes every time."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        width, height = page.get_size()
        drawn = page.render(scale=BREED * FINER / width, grayscale=True).to_pil()
    finally:
        document.close()
    small = drawn.resize((BREED, round(BREED * height / width)), Image.Resampling.HAMMING)
    result = io.BytesIO()
    small.save(result, "WEBP", quality=QUALITY, method=EFFORT)
    return result.getvalue()
