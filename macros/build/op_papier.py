"""Whether the sheets that changed since the last build still fit on their pages: told without building the rest.

Each is laid out as the build does, and kept for it. Where much has changed, or nothing was ever built here, that takes too
long: then those that were not committed yet, for what was committed was built. Without git the build tells.
"""

import hashlib
import json
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from ..check.macros import drawn
from ..model.handleiding import GEGEVENS, Handleiding
from ..model.messages import Problem
from ..read.git import uncommitted
from ..text.calls import calls

SHAPING = "lezers", "varianten", "plaatjes", "doelgroepen", "woorden"
"""The lists that say how sheets look; of another list shows what a sheet takes from it."""
NOT_PRINTED = "bladkop"
FILE = Path(".cache", "op-papier.json")
MOST = 6
"""So many sheets are looked at; a fifth of a second each, after one to get ready."""


def note_right(project: Path, handleiding: Handleiding) -> None:
    """Keeps what the sheets of `handleiding`, which are right on paper, are made of."""
    _write(project, _names(handleiding))


def misfits(project: Path, handleiding: Handleiding) -> list[Problem]:
    """Gives what is wrong on paper with the sheets that were written or changed since they were last right."""
    now, before = _names(handleiding), _before(project)
    changed = [slug for slug, name in now.items() if before.get(slug) != name]
    if len(changed) > MOST:
        new = uncommitted(project)
        changed = [slug for slug in changed if handleiding.bladen[slug][0].where in new]
    if not 0 < len(changed) <= MOST:
        return []
    from ..printing.downloads import make_downloads
    from ..printing.printers import Printers
    from ..read.assets import style_home
    from .pages import drawing

    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        with drawing(project, site, handleiding, None) as (pages, *_):
            pages.files.copy_static_files()  # the pictures on the sheets
            for slug in changed:
                name, html = pages.draw(handleiding.bladen[slug][0].path)
                (site / name).parent.mkdir(parents=True, exist_ok=True)
                (site / name).write_bytes(html)
        alone = {handleiding.bladen[slug][0].path: handleiding.bladen[slug][0] for slug in changed}
        printers = Printers(style_home(handleiding.docs), project / ".cache" / "bladen")
        printers.stay_here()
        problems = make_downloads(replace(handleiding, paginas=MappingProxyType(alone)), site, printers)
    if not problems:
        _write(project, before | {slug: now[slug] for slug in changed})
    return problems


def _write(project: Path, names: dict[str, str]) -> None:
    with suppress(OSError):
        (project / FILE).parent.mkdir(parents=True, exist_ok=True)
        (project / FILE).write_text(json.dumps(names), "utf-8")


def _before(project: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        return {str(slug): str(name) for slug, name in json.loads((project / FILE).read_text("utf-8")).items()}
    return {}


def _names(handleiding: Handleiding) -> dict[str, str]:
    """Gives for each sheet a name for what it is made of: its text, what its macros draw, and the lists that shape any sheet."""
    shared = hashlib.sha256()
    for path in (f"{GEGEVENS}/{name}.yml" for name in SHAPING):
        if path in handleiding.bestanden:
            shared.update(path.encode() + (handleiding.docs / path).read_bytes())
    names = {}
    for slug, (pagina, _) in handleiding.bladen.items():
        name, drawings = shared.copy(), drawn(handleiding, pagina)
        name.update((handleiding.docs / pagina.path).read_bytes())
        for call in calls(pagina):
            if call.naam != NOT_PRINTED:
                name.update(str(drawings.get(call.line)).encode())
        names[slug] = name.hexdigest()
    return names
