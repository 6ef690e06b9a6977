"""What to tell when something goes wrong that is no mistake in the texts: a full disk, a folder that may not be written."""

import errno
import traceback
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from ..model.messages import NOTHING_BUILT, ContentError, Refusal, report

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
NO_MEMORY = {errno.ENOMEM, errno.EAGAIN}
IN_THE_WAY = {errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENOTEMPTY}


def told(error: BaseException, project: Path, closing: str = NOTHING_BUILT) -> tuple[str, int]:
    """Gives what to say of `error` and the exit status of a command that ends with it, and with the sentence `closing`.

    What nobody foresaw is ours, and an editor can do nothing with its traceback: that goes to `.cache/fout.log`.
    """
    if isinstance(error, ContentError):
        return report(error.problems, closing), 1
    refusal = error if isinstance(error, Refusal) else _refusal(error)
    if refusal:
        return f"{refusal.text}: {refusal.fix}\n{closing}".rstrip(), 1
    first = f"Er ging iets mis dat niet aan de tekst ligt: {type(error).__name__}: {error}"
    return f"{first}\n{_kept(error, project / '.cache' / 'fout.log')} {closing}".rstrip(), 2


def _refusal(error: BaseException) -> Refusal | None:
    """Gives a fault of the machine as something an editor can act on, or None where it is no such fault."""
    if isinstance(error, MemoryError | BrokenProcessPool) or (isinstance(error, OSError) and error.errno in NO_MEMORY):
        return Refusal(
            "er is te weinig geheugen, of een programma dat meewerkt viel weg",
            "sluit andere programma's en probeer het opnieuw.",
        )
    if not isinstance(error, OSError):
        return None
    where = f'"{error.filename2 or error.filename}"' if error.filename else "de map van de handleiding"
    if error.errno in FULL:
        return Refusal("de schijf is vol", "maak ruimte vrij en probeer het opnieuw.")
    if error.errno in CLOSED:
        return Refusal(
            f"{where} mag niet gelezen of veranderd worden",
            "kijk wie in die map mag schrijven, of kies een andere map.",
        )
    if error.errno in IN_THE_WAY:
        return Refusal(f"{where} staat in de weg", "haal het weg of geef het een andere naam.")
    return None


def _kept(error: BaseException, log: Path) -> str:
    """Keeps the particulars of `error` for whoever comes to help, and says where."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text("".join(traceback.format_exception(error)), "utf-8", errors="backslashreplace")
    except OSError:
        last = traceback.extract_tb(error.__traceback__)[-1:]
        return " ".join(f"Het gebeurde in {at.filename}, regel {at.lineno}." for at in last)
    return f"De bijzonderheden staan in {log}."
