"""A lesson on paper: its lines are as full as they can be."""

from pathlib import Path

import lxml.html
import pypdfium2  # type: ignore[import-untyped]

from macros.printing.boek.les import to_html
from macros.printing.pdf.render import render_text

DOCS = Path(__file__).parents[2] / "docs"
WIDTHS = range(100, 260)
"""In points: in some of them the words before the inline element just fill the line."""
PAGE = '<html lang="nl"><title>Regels</title><style>@page{{size:500pt 9000pt}}p{{font:12pt "Atkinson Hyperlegible Next"}}</style>{}'


def lines(text: str) -> list[str]:
    """Gives the lines of `text`, a paragraph, as they fall in each of the widths."""
    element = lxml.html.fragment_fromstring(
        "".join(f'<p style="width:{width}pt">{text}</p>' for width in WIDTHS), create_parent="div"
    )
    made = render_text(PAGE.format(to_html(element)), DOCS, DOCS)
    document = pypdfium2.PdfDocument(made.bytes)
    return [line.strip() for page in document for line in page.get_textpage().get_text_bounded().splitlines()]


def test_woorden_voor_een_nadruk_breken_niet_eerder_af_dan_zonder():
    words = "Wij gaan samen naar de ander luisteren, {} en daarna praten wij"
    assert lines(words.format("<span>eerst</span>")) == lines(words.format("eerst"))
