"""How far a command is: one line on a terminal that renews itself; in a log, and for who waits only shortly, nothing."""

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable
from typing import TextIO

Tell = Callable[[str, int, int], None]
"""Tells what is being done, how much of it is ready, and of how much (0 where nobody knows)."""

PATIENCE = 2.0
"""How many seconds a command may take before it tells how far it is."""
OFTEN = 0.1
CLEAR = "\r\x1b[K"
READING, PAGES, LOOKING = "De teksten worden nagekeken", "Pagina's", "De pagina's worden nagekeken"
PAPERS, PACKING = "Bladen, lessen en pakketten op papier", "Alles wordt ingepakt"


def silent(what: str, ready: int = 0, of: int = 0) -> None:
    """Tells nothing."""


class Progress:
    """Tells on the terminal `out` how far a command is that began when this was made; any thread may tell."""

    def __init__(self, out: TextIO | None = None, patience: float = PATIENCE) -> None:
        self.out, self.patience, self.begin = out or sys.stderr, patience, time.monotonic()
        self.shows = self.out.isatty() and os.environ.get("TERM") != "dumb"
        self.last, self.shown, self._lock = 0.0, False, threading.Lock()

    def __call__(self, what: str, ready: int = 0, of: int = 0) -> None:
        """Tells of `what` that so much is `ready`, `of` so much."""
        now = time.monotonic()
        if not self.shows or now - self.begin < self.patience or (of and ready < of and now - self.last < OFTEN):
            return
        text = f"{what}: {ready} van {of}" if of else what
        with self._lock:
            self.last, self.shown = now, True
            width = shutil.get_terminal_size().columns
            self.out.write(f"{CLEAR}{text} ({now - self.begin:.0f} s)"[: width + len(CLEAR) - 1])
            self.out.flush()

    def end(self) -> None:
        """Takes the line away: what comes of the command is told in its place."""
        with self._lock:
            if self.shown:
                self.out.write(CLEAR)
                self.out.flush()
            self.shown = self.shows = False

    @property
    def took(self) -> str:
        """How long the command took, in words."""
        seconds = time.monotonic() - self.begin
        if seconds < 1:
            return "binnen een seconde"
        whole = round(seconds)
        if whole < 100:
            return "in 1 seconde" if whole == 1 else f"in {whole} seconden"
        return f"in {whole // 60} min {whole % 60} s"


class Counter:
    """Counts what is ordered and what of it is ready, and tells so; it is given away as two functions."""

    def __init__(self, tell: Tell, what: str) -> None:
        self.tell, self.what = tell, what
        self.ordered = self.ready = 0
        self._lock = threading.Lock()

    def one_more(self) -> None:
        """Something is ordered."""
        with self._lock:
            self.ordered += 1

    def one_ready(self, *_: object) -> None:
        """Something is ready."""
        with self._lock:
            self.ready += 1
            ready, of = self.ready, self.ordered
        self.tell(self.what, ready, of)
