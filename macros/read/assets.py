"""The styles, scripts and letters that belong to the engine, and in whose folder a series finds them.

In this checkout they stand beside our pages (`docs/assets/`); installed as a package they came along (`macros/basis/`).
A series has none of its own, unless it wants them otherwise: a file in its own `docs/assets/` goes before ours, and with a
folder `docs/assets/stijl/` all its styles are its own, for paper takes four of them together.
"""

import shutil
from pathlib import Path

ENGINE = Path(__file__).parents[1]
FOLDERS = ("assets/stijl", "assets/scripts", "assets/lettertypen")


def engine_home() -> Path:
    """Gives the folder with the engine's own `assets/`."""
    packed = ENGINE / "basis"
    return packed if packed.is_dir() else ENGINE.parent / "docs"


def style_home(docs: Path) -> Path:
    """Gives the folder of which `assets/` has the styles and the letters of the series in `docs`."""
    return docs if (docs / FOLDERS[0]).is_dir() else engine_home()


def has_asset(docs: Path, path: str) -> bool:
    """Tells whether `path` (assets/stijl/les.css) will be on the site of the series in `docs`."""
    return (docs / path).is_file() or (path.startswith(FOLDERS) and (engine_home() / path).is_file())


def add_assets(docs: Path, site: Path) -> None:
    """Puts in the folder `site` what the series in `docs` does not have itself."""
    home = engine_home()
    if home.resolve() == docs.resolve():
        return  # MkDocs brought it along
    for folder in FOLDERS:
        for file in sorted((home / folder).rglob("*")):
            path = file.relative_to(home)
            if file.is_file() and not (docs / path).is_file():
                (site / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, site / path)
