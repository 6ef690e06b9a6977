"""The pages for the class, put beside the pages of the lessons."""

from pathlib import Path

from ..draw.bord import SCRIPT, STYLE, board_page, board_path
from ..draw.words import in_words_of
from ..model.handleiding import Handleiding


def write_boards(handleiding: Handleiding, site: Path, language: str) -> None:
    """Writes the page for the class of every lesson that has one; without any, what only they need goes."""
    boards = [(pagina, les) for pagina, les in handleiding.lessen if board_path(pagina)]
    with in_words_of(handleiding.gegevens.woorden):
        for pagina, les in boards:
            file = site / board_path(pagina)
            file.write_text(board_page(pagina, les, language) + "\n", "utf-8", newline="\n")
    if not boards:
        for path in (STYLE, SCRIPT):
            (site / path).unlink(missing_ok=True)
