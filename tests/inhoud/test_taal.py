"""The manual speaks Dutch, also where the theme has words of its own and where a screen reader reads what is not seen."""

import re
from pathlib import Path

from lxml import html

ENGELS = re.compile(
    r"\b(?:search|skip|toggle|back to|copy|edit|view|previous|next|close|menu button|table of contents|loading|"
    r"results?|type to|initializing|clear|share|home|content|page not found|footer|navigation|the|click|here)\b",
    re.IGNORECASE,
)
WOORDEN = "//@aria-label | //@title | //@placeholder | //@alt | //button//text() | //label//text() | //nav//text()"


def test_geen_knop_menu_of_verborgen_naam_is_engels(site: Path):
    seen, english = 0, set()
    for path in sorted(site.rglob("*.html")):
        page: html.HtmlElement = html.document_fromstring(path.read_bytes(), html.HTMLParser(encoding="utf-8"))
        for text in page.xpath(WOORDEN):
            seen += 1
            if ENGELS.search(str(text)):
                english.add(f"{path.relative_to(site)}: {' '.join(str(text).split())}")
    assert seen > 1000
    assert english == set()
