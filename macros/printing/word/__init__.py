"""A sheet as a Word file that a teacher can edit, in Word and in LibreOffice."""

from pathlib import Path

from docx import Document

from ...draw.words import in_words_of
from ...model.mappen import WERKMATERIALEN
from ..blad import Blad
from ..sizes import read_sizes
from .blokken.thuiscode import beside_title
from .letters import read_letters
from .looks import language, looks
from .ooxml import SPACES, Element, begin_page, is_page_break, is_paragraph, paragraph, restyle, style_of
from .package import WordFile, package, packed
from .prose import prose


def render_word(blad: Blad, site: Path, docs: Path | None = None) -> bytes:
    """Gives the sheet as a .docx; `site` is the folder of the built site.

    The styles are read from `docs` where it is given: the same files, in a place that stays between builds.

    The same sheet gives the same bytes, whenever and wherever. Raises Refusal for what has no Word form, or misses what Word needs.
    """
    letters = read_letters(docs or site)
    opmaak = looks(blad, read_sizes(docs or site), letters)
    with in_words_of(dict(blad.woorden)):
        document = Document(package(letters, blad, language(blad), opmaak.values()))
        file = WordFile(document, site / WERKMATERIALEN, opmaak)
        elements = _paged(beside_title(blad.element, prose(blad.element, opmaak.width, file)))
    section = document.element.body.sectPr
    for element in [*elements, paragraph("Slot")]:  # Word wants a paragraph after a table that ends the text
        section.addprevious(element)
    return packed(document, letters)


def _paged(elements: list[Element]) -> list[Element]:
    """Gives `elements` with every page break in the paragraph after it, so that nothing stands above that."""
    result: list[Element] = []
    for element, following in zip(elements, [*elements[1:], None], strict=True):
        if following is not None and is_page_break(element) and _opens_page(following):
            if style_of(following) in SPACES:
                restyle(following, "Slot")
            begin_page(following)
        else:
            result.append(element)
    return result


def _opens_page(element: Element) -> bool:
    """Tells whether a new page can begin with `element`: a paragraph with something in it."""
    return is_paragraph(element) and not is_page_break(element)
