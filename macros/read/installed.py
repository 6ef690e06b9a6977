"""What is installed beside us: where that changes, what was kept may be made otherwise."""

import sys
from contextlib import suppress
from pathlib import Path


def libraries() -> list[str]:
    """Gives the names and versions of all that is installed, as their folders are called."""
    found = set[str]()
    for place in sys.path:
        with suppress(OSError):
            found.update(
                file.name for file in Path(place or ".").iterdir() if file.suffix in {".dist-info", ".egg-info"}
            )
    return sorted(found)
