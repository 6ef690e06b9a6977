"""Two things done at once: one here, the other in a copy of this process."""

import multiprocessing
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

from ..printing.printers import processes

Given = TypeVar("Given")


def both(here: Callable[[], Given], there: Callable[[], Given]) -> tuple[Given, Given]:
    """Gives what `here` and `there` give; what the second changes is lost with the copy that does it.

    Where no copy can be made, or it breaks off, the second is done after the first: what it raises is raised here. A process
    with threads is not copied: a lock that one of those has would stay shut in the copy.
    """
    if sys.platform != "linux" or threading.active_count() > 1 or processes() == 1:
        return here(), there()
    forking = multiprocessing.get_context("fork")
    receiving, sending = forking.Pipe(duplex=False)
    copy = forking.Process(target=_send, args=(there, receiving, sending), daemon=True)
    with receiving:
        with sending, suppress(OSError):
            copy.start()
        given = here()
        try:
            other: Given = receiving.recv()
        except (EOFError, OSError):  # it sent nothing, or not all of it
            other = there()
    if copy.pid:
        copy.join()
    return given, other


def _send(there: Callable[[], Given], receiving: Connection, sending: Connection) -> None:
    receiving.close()  # so that what is sent when nobody waits for it any more goes nowhere
    with suppress(BaseException):  # who waits for it then does it, and says what is wrong
        sending.send(there())
