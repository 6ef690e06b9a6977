"""The pages for whoever gets a sheet at home, made of the built pages of the sheets."""

import posixpath
import re
from copy import deepcopy
from pathlib import Path
from typing import cast

import lxml.html
from lxml.html import HtmlElement
from markupsafe import Markup

from ..draw.delen import Reeks
from ..draw.thuis import SCRIPT, STYLE, Gebouwd, home_page, home_path
from ..draw.words import in_words_of
from ..model.handleiding import Handleiding, Pagina
from ..printing.blad import extract_blad

NOT_AT_HOME = "niet-op-papier"
ELSEWHERE = re.compile(r"(?:[a-z]+:|#)", re.IGNORECASE)


def write_home_pages(handleiding: Handleiding, site: Path, reeks: Reeks) -> None:
    """Writes the page for home of every sheet that has one; without any, what only they need goes."""
    pages = [(pagina, path) for pagina in handleiding.paginas.values() if (path := home_path(handleiding, pagina))]
    with in_words_of(handleiding.gegevens.woorden):
        for pagina, path in pages:
            file = site / path
            file.parent.mkdir(exist_ok=True)
            gebouwd = _built(pagina, site, path)
            file.write_text(home_page(handleiding, pagina, reeks, gebouwd) + "\n", "utf-8", newline="\n")
    if not pages:
        for name in (STYLE, SCRIPT):
            (site / name).unlink(missing_ok=True)


def _built(pagina: Pagina, site: Path, path: str) -> Gebouwd:
    """Gives what the page for home at `path` takes from the built page of `pagina`."""
    old = posixpath.splitext(pagina.path)[0] + ".html"
    text = (site / old).read_text("utf-8")
    page = cast(HtmlElement, lxml.html.document_fromstring(text))

    def moved(link: str) -> str:
        """Gives an address on the built page as seen from the page for home."""
        if not link or ELSEWHERE.match(link):
            return link
        return posixpath.relpath(posixpath.join(posixpath.dirname(old), link), posixpath.dirname(path))

    shown = extract_blad(text, pagina.slug).element if pagina.werkblad else _article(page)
    shown.rewrite_links(moved)
    found = page.xpath("//link[@rel='stylesheet']/@href")
    style, foot = (page.get_element_by_id(name, None) for name in ("reeks", "bladvoet"))
    return Gebouwd(
        tuple(moved(str(link)) for link in found) if isinstance(found, list) else (),
        "" if style is None else style.text or "",
        "" if foot is None else foot.text or "",
        Markup(lxml.html.tostring(shown, encoding="unicode")),
    )


def _article(page: HtmlElement) -> HtmlElement:
    """Gives the text of a page that is no sheet."""
    article = deepcopy(page.get_element_by_id("__inhoud"))
    for element in article.find_class(NOT_AT_HOME):
        element.drop_tree()
    article.tag = "div"
    for name in list(article.attrib):
        del article.attrib[name]
    article.tail = None
    return article
