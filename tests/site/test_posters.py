"""A poster is read from a distance: large letters, no cut lines, and a PDF on A3 beside the one on A4."""

from pathlib import Path
from typing import cast

import pypdfium2  # type: ignore[import-untyped]
import pytest
from lxml import html

LEAST = 24.0
"""How many points a letter on A4 has at least."""
FOOT = 20 / 25.4 * 72
"""How high the foot of a page is, in points: it says where the paper comes from, to who hangs it up."""


@pytest.fixture(scope="module")
def posters(site: Path) -> list[Path]:
    """The pages of the posters."""
    pages = [
        page for page in (site / "werkmaterialen").glob("*.html") if 'class="blad blad--poster' in page.read_text()
    ]
    assert pages
    return pages


def test_een_poster_is_van_een_afstand_te_lezen(posters: list[Path]) -> None:
    for poster in posters:
        document = pypdfium2.PdfDocument(poster.with_suffix(".pdf"))
        sizes = set()
        for page in document:
            text = page.get_textpage()
            for place in range(text.count_chars()):
                matrix = pypdfium2.raw.FS_MATRIX()
                pypdfium2.raw.FPDFText_GetMatrix(text, place, matrix)
                sign = chr(pypdfium2.raw.FPDFText_GetUnicode(text, place))
                if not sign.isspace() and text.get_charbox(place)[1] > FOOT:
                    sizes.add(round(pypdfium2.raw.FPDFText_GetFontSize(text, place) * matrix.d, 1))
        document.close()
        assert min(sizes) >= LEAST, (poster.name, sizes)


def test_een_poster_heeft_geen_kniplijnen_en_noemt_de_naam_van_een_reeks_een_keer(posters: list[Path]) -> None:
    for poster in posters:
        page = cast(html.HtmlElement, html.document_fromstring(poster.read_text("utf-8")))
        assert all("blok-kaarten--heel" in block.get("class") for block in page.find_class("blok-kaarten"))
        assert {name.text_content() for name in page.find_class("kaart__reeks")} <= {""}


def test_een_poster_is_er_ook_op_a3_en_niets_anders(site: Path, posters: list[Path]) -> None:
    large = {poster.with_name(f"{poster.stem}-a3.pdf") for poster in posters}
    assert set(site.rglob("*-a3.pdf")) == large
    for file in large:
        poster = file.with_name(file.name.replace("-a3", ""))
        sizes = []
        for one in (poster, file):
            document = pypdfium2.PdfDocument(one)
            sizes.append([tuple(round(side * 25.4 / 72) for side in page.get_size()) for page in document])
            document.close()
        assert (sizes[0], sizes[1]) == ([(210, 297)], [(297, 420)])
        assert f'href="{file.name}"' in poster.with_suffix(".html").read_text("utf-8")
