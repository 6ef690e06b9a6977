"""The pages that stand beside the pages of the lessons: for the class, and for who gives them."""

from pathlib import Path

from ..draw import bord, geven
from ..draw.bijpagina import CLOCK, STYLE, board_path, giving_path
from ..draw.words import in_words_of
from ..model.handleiding import Handleiding


def write_beside(handleiding: Handleiding, site: Path, language: str) -> None:
    """Writes for every lesson the pages beside its own; where a kind has none, what only that kind needs goes."""
    boards, givings = dict[str, str](), dict[str, str]()
    with in_words_of(handleiding.gegevens.woorden):
        for pagina, les in handleiding.lessen:
            if path := board_path(pagina):
                boards[path] = bord.board_page(handleiding, pagina, les, language)
            if path := giving_path(handleiding, pagina):
                givings[path] = geven.giving_page(handleiding, pagina, les, language)
    for path, page in (boards | givings).items():
        (site / path).write_text(page + "\n", "utf-8", newline="\n")
    kinds = (boards, bord.FILES), (givings, geven.FILES), (boards | givings, (STYLE, CLOCK))
    for path in (path for pages, files in kinds if not pages for path in files):
        (site / path).unlink(missing_ok=True)
