"""Reading this module gets a process ready to make sheets: the one that all others begin as copies of (see `printer`)."""

import os
import signal
import tempfile
from contextlib import suppress
from pathlib import Path

from .printer import DOCS, find_by_full_name, get_ready

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started it
find_by_full_name()
# WeasyPrint puts fonts among the temporary files, and its copies use those too: they go when this process does, the last.
FONTS = tempfile.TemporaryDirectory(prefix="letters-")
tempfile.tempdir = FONTS.name
with suppress(Exception):  # where this fails, so will the sheet, with a reason
    get_ready(Path(os.environ[DOCS]))
tempfile.tempdir = None
