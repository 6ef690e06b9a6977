"""One process that makes sheets: how it begins, gets ready and ends.

Where it may be done, one process gets ready while pages are being drawn, and those that make sheets begin as copies of it.
Not elsewhere than on Linux: what draws letters on macOS may not be copied.
"""

import atexit
import ctypes.util
import gc
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import forkserver, util
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any

SHORT = 60
"""Bytes: what the system's folder for passing files may have in its name, for a socket in it has at most 108."""
COPIED = sys.platform == "linux" and len(os.fsencode(tempfile.gettempdir())) <= SHORT
"""Whether processes that make sheets begin as copies of one that is ready."""
FIRST = f"{__package__}.first_printer"
DOCS = "HANDLEIDING_DOCS"
"""What tells the first process where the styles and fonts are."""
LAST = -100
"""After all else that a process does when it ends."""


def beginning() -> BaseContext:
    """Gives how processes begin. Never as a copy of this one: a preview has threads, and such a copy may hang."""
    return multiprocessing.get_context("forkserver" if COPIED else "spawn")


def start_first(docs: Path) -> None:
    """Has the process that others are copies of get ready, unless it is there already; does not wait for it."""
    forkserver.set_forkserver_preload([FIRST])
    os.environ[DOCS] = str(docs.resolve())
    try:
        forkserver.ensure_running()
    finally:
        del os.environ[DOCS]
    atexit.unregister(stop_first)
    atexit.register(stop_first)


def stop_first() -> None:
    """Ends the process that others are copies of, and waits for that: it would end by itself, but after this one."""
    server: Any = forkserver
    server._forkserver._stop()


def begin() -> None:
    """Makes a process that makes sheets stop by itself: not at Ctrl+C, which is for its parent, but when that is gone.

    A parent that is killed has no time to stop its children.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    find_by_full_name()
    # What it made is with its parent: clearing away all that it remembers takes longer than making four sheets.
    util.Finalize(None, os._exit, args=(0,), exitpriority=LAST)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def find_by_full_name() -> None:
    """Has WeasyPrint find its libraries by the full names that it knows: on Linux, Python asks the compiler sixteen times
    first what their short names stand for, and that takes a fifth of a second.
    """
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None


def _end_with(sentinel: int) -> None:
    """Waits until the process of `sentinel` is gone, and ends this one."""
    wait([sentinel])
    os._exit(1)


def get_ready(docs: Path) -> None:
    """Makes an empty sheet, and throws it away: all that is done once in a process is then done."""
    with undisturbed():
        from ..draw.templating import render
        from .beeld import picture
        from .blad import extract_blad
        from .pdf.render import read_styles, render_pdf
        from .styles import LETTERS
        from .word import render_word

        blad = extract_blad(render("blad_leeg.html"), "leeg")
        picture(render_pdf(blad, docs, docs).bytes)
        render_word(blad, docs)
        read_styles(docs, LETTERS)
        gc.freeze()  # what is there now stays: no use to look through it for waste


@contextmanager
def undisturbed() -> Iterator[None]:
    """All that is laid out is wanted until it is written: looking through it for waste meanwhile takes a tenth more."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
