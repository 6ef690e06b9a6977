"""What a new page and a new series begin with, and what is said where they cannot."""

import difflib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.authoring.new_page import new_page
from macros.authoring.new_series import EXAMPLE, engine_seen_from, name_of, new_series
from macros.model.messages import Refusal
from tests.goud.getekend import REEKSEN

PAGINAS = (
    ("werkblad", "mijn-blad"), ("werkblad", "mijn-blad"), ("interventie", "rust"), ("les", "les-9"), ("les", "nog-een"),
    ("les", "les-0"), ("les", "les-1"), ("les", "les-99"), ("les", "les-100"), ("les", "nog-twee"), ("les", "Les-1"), ("les", "les 3"),
    ("les", ""), ("les", "a--b"), ("les", "é"), ("lesje", "a"), ("reeks", "a"), ("", "a"),
)  # fmt: skip
"""The kind and the name of a page, one made after the other."""
WHOLE = {"mijn-blad", "rust", "nog-een"}
"""Of which all is shown; of the others the title and what follows."""
MAPPEN = ('Onze “buurt” "2"', "mijn-reeks", "a_b", "...", "-", "1")


def _made(docs: Path, soort: str, naam: str) -> Iterator[str]:
    yield f"=== {soort} {naam}"
    try:
        page = new_page(docs, soort, naam)
    except Refusal as refusal:
        yield f"{refusal.text}: {refusal.fix} [{refusal.code}]"
    else:
        text = page.read_text("utf-8")
        yield page.relative_to(docs).as_posix()
        yield text if naam in WHOLE else "\n".join(text.splitlines()[2:5])


def pages() -> str:
    """Gives the text of new pages in the tiny series, and what is said of those that cannot be made."""
    parts: list[str] = []
    for docs in REEKSEN.values():
        wanted = [page for page in PAGINAS if not parts or page[1] in WHOLE]
        with TemporaryDirectory() as folder:
            copy = shutil.copytree(docs, Path(folder, "docs"))
            parts += [row for soort, naam in wanted for row in _made(copy, soort, naam)]
            for lijst in ("lezers", "rollen"):
                (copy / "gegevens" / f"{lijst}.yml").unlink()
                parts += _made(copy, "les", "zonder-lijst")
    return "\n".join(parts) + "\n"


def series() -> str:
    """Gives in what a new series differs from the example, and which files are not from it."""
    parts = []
    with TemporaryDirectory() as folder:
        made = new_series(Path(folder, MAPPEN[0]))
        files = {file.relative_to(made).as_posix(): file for file in made.rglob("*") if file.is_file()}
        for path, file in sorted(files.items()):
            example = EXAMPLE / (path[1:] if path.startswith(".") else path)
            old = example.read_text("utf-8").splitlines() if example.exists() else []
            new = file.read_text("utf-8").replace(engine_seen_from(made), "PROGRAMMA").splitlines()
            parts += [
                path,
                *(row for row in difflib.unified_diff(old, new, n=0, lineterm="") if row[:3] not in ("---", "+++")),
            ]
        for again in (made, files["README.md"], Path()):
            try:
                new_series(again)
            except Refusal as refusal:
                parts.append(f"{refusal.text}: {refusal.fix} [{refusal.code}]".replace(folder, ""))
    parts += [f"{name}: {name_of(Path('/x', name))}" for name in MAPPEN]
    return "\n".join(parts) + "\n"


TABLES: dict[str, Callable[[], str]] = {"nieuwe-pagina": pages, "nieuwe-reeks": series}
