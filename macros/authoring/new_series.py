"""A new series from an example, in a folder of its own: a lesson, a sheet and the lists they need, that builds at once."""

import os
import re
from pathlib import Path

from ..draw.templating import INSTALLED, TEMPLATES, fill
from ..model.messages import Refusal
from .new_page import new_page

EXAMPLE = TEMPLATES / "nieuw" / "reeks"
HIDDEN = "gitignore"
"""The name of a file that gets a dot before it: with one, it would be about the example itself."""
FIRST_SHEET, FIRST_LESSON = "eerste-blad", "les-1"
FOR_INSTANCE = "zoals: make nieuw soort=reeks map=../mijn-reeks"


def new_series(folder: Path) -> Path:
    """Begins a series in `folder`, which is made where it is not there yet; gives the folder.

    Raises Refusal where anything stands in it already.
    """
    if not folder.name:
        raise Refusal(
            "er staat niet bij in welke map", f"geef een lege of nieuwe map op, {FOR_INSTANCE}", "verkeerde map"
        )
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        wrong = f'in "{folder}" staat al iets'
        raise Refusal(wrong, f"kies een lege of nieuwe map, {FOR_INSTANCE}", "verkeerde map")
    values = {"naam": name_of(folder), "programma": engine_seen_from(folder), "blad": FIRST_SHEET}
    for file in sorted(EXAMPLE.rglob("*")):
        if file.is_file():
            path = folder / file.relative_to(EXAMPLE)
            path.parent.mkdir(parents=True, exist_ok=True)
            text = file.read_text("utf-8")
            path.with_name(f".{HIDDEN}" if path.name == HIDDEN else path.name).write_text(fill(text, **values), "utf-8")
    new_page(folder / "docs", "werkblad", FIRST_SHEET)
    new_page(folder / "docs", "les", FIRST_LESSON, bladen=[FIRST_SHEET])
    return folder


def name_of(folder: Path) -> str:
    """Gives the name of the series in `folder`: "Mijn reeks" from `mijn-reeks`. No sign in it can end a text in quotes."""
    words = re.sub(r"[^\w ]+|_", " ", folder.resolve().name)
    return " ".join(words.split()).capitalize() or "Nieuwe reeks"


def engine_seen_from(folder: Path) -> str:
    """Gives where this checkout stands, seen from `folder`; empty where the engine is installed."""
    if INSTALLED:
        return ""
    return Path(os.path.relpath(TEMPLATES.parents[1], folder.resolve())).as_posix()
