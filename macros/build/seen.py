"""What was right the last time it was built or looked at, by page: kept beside what was made.

Reading this module takes no time: it tells whether there is something to print before anything else is there.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..model.mappen import GEGEVENS, HOME, WERKMATERIALEN
from ..read.assets import style_home
from ..read.files import write_whole

if TYPE_CHECKING:
    from ..model.handleiding import Handleiding

SHAPING = "lezers", "varianten", "plaatjes", "doelgroepen", "woorden"
"""The lists that say how pages look; of another list shows what a page takes from it."""
NOT_PRINTED = "bladkop"
FILE = Path(".cache", "vooruit.json")
GROWN = 1.02
"""A lesson that is longer than so many times what it was when its papers fitted, may be too long for them now."""


@dataclass(frozen=True)
class Seen:
    """The pages that were right, by path: a name for what each is made of, and of lessons how long they were on paper; and a
    name for the style of all paper."""

    namen: dict[str, str] = field(default_factory=dict)
    lengten: dict[str, int] = field(default_factory=dict)
    stijl: str = ""


def note_right(project: Path, handleiding: "Handleiding") -> None:
    """Keeps what the pages of `handleiding`, which was built, are made of."""
    lengths = {pagina.path: length(project, pagina.path) for pagina, _ in handleiding.lessen}
    write_seen(project, replace(seen_now(project, handleiding), lengten=lengths))


def length(project: Path, path: str) -> int:
    """Gives how many bytes the text `path` has."""
    with suppress(OSError):
        return (project / "docs" / path).stat().st_size
    return 0


def write_seen(project: Path, seen: Seen) -> None:
    with suppress(OSError):
        write_whole(project / FILE, json.dumps(asdict(seen)).encode())


def seen_before(project: Path) -> Seen:
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        told = json.loads((project / FILE).read_text("utf-8"))
        return Seen(
            {str(path): str(name) for path, name in told["namen"].items()},
            {str(path): int(length) for path, length in told["lengten"].items()},
            str(told["stijl"]),
        )
    return Seen()


def seen_now(project: Path, handleiding: "Handleiding") -> Seen:
    """Gives for each page a name for its text, and one for what its macros draw and the lists that shape any page; and a name
    for the style of all paper.
    """
    from ..check.macros import drawn
    from ..printing.fingerprint import styles_of
    from ..text.calls import calls

    shared, names = hashlib.sha256(), {}
    for path in (f"{GEGEVENS}/{name}.yml" for name in SHAPING):
        if path in handleiding.bestanden:
            shared.update(path.encode() + (handleiding.docs / path).read_bytes())
    for path, pagina in handleiding.paginas.items():
        around, drawings = shared.copy(), drawn(handleiding, pagina)
        for call in calls(pagina):
            if call.naam != NOT_PRINTED:
                around.update(str(drawings.get(call.line)).encode())
        if path == HOME:
            around.update((project / "mkdocs.yml").read_bytes())
        names[path] = f"{digest(handleiding.docs / path)} {around.hexdigest()}"
    return Seen(names, stijl=styles_of(style_home(project / "docs")))


def to_print(project: Path) -> bool:
    """Tells whether there is something new to lay out in `project`, as far as the texts show before they are read."""
    before = seen_before(project)
    right = {text_of(name) for name in before.namen.values()}
    return bool(right) and (
        any(digest(file) not in right for file in (project / "docs" / WERKMATERIALEN).glob("*.md"))
        or any(grown(project, before, path) for path in before.lengten)
    )


def grown(project: Path, before: Seen, path: str) -> bool:
    """Tells whether the lesson on the page `path` is too long to be sure that its papers still fit."""
    return length(project, path) > before.lengten.get(path, 0) * GROWN


def text_of(name: str) -> str:
    """Gives what in the name of a page is that of its text."""
    return name.partition(" ")[0]


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
