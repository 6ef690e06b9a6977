"""Sees what an editor saves: looks at the files again and again, for not every disk and every program tells of a change."""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

PAUSE = 0.15
"""How many seconds lie between two looks; one takes some three thousandths."""
SETTLED = 0.04
"""How long nothing may change before a change counts: an editor that saves writes more than one file, one after the other."""

Seen = dict[str, tuple[int, int, int]]


class Watch:
    """Knows how the files below `places` were when it looked last."""

    def __init__(self, places: Sequence[Path]) -> None:
        self.places = places
        self.seen = self._look()

    def changed(self) -> set[Path]:
        """Gives every file that was written, added or taken away since the last time, once they are left alone."""
        now = self._look()
        if now == self.seen:
            return set()
        while True:
            time.sleep(SETTLED)
            after = self._look()
            if after == now:
                break
            now = after
        before, self.seen = self.seen, now
        return {Path(path) for path in before.keys() | now.keys() if before.get(path) != now.get(path)}

    def wait(self) -> set[Path]:
        """Waits for a change; gives what changed."""
        while not (found := self.changed()):
            time.sleep(PAUSE)
        return found

    def _look(self) -> Seen:
        return {path: at for place in self.places for path, at in _files(place)}


def _files(place: Path) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Gives the files below `place` with what changes when they do; hidden ones are an editor's own affair."""
    try:
        if not place.is_dir():
            found = place.stat()
            yield str(place), (found.st_mtime_ns, found.st_size, found.st_ino)
            return
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name == "__pycache__":
                    continue
                if entry.is_dir(
                    follow_symlinks=False
                ):  # a link may lead round and round; nobody reads what it leads to
                    yield from _files(Path(entry.path))
                    continue
                with suppress(OSError):  # gone while we look
                    found = entry.stat()
                    yield entry.path, (found.st_mtime_ns, found.st_size, found.st_ino)
    except OSError:  # gone, or closed: what is wrong with it is told where it is read
        return
