"""The folder beside the site in which a build works, so that the site itself is only ever whole.

It is named after the site (`.site-…`) and holds `nieuw` (what is being built), `oud` (the site that gives way) and
`bezig`, which is locked for as long as its build lives: what is not locked was left by a build that was cut off.
"""

import fcntl
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

BUSY = "bezig"


@contextmanager
def staging(site: Path) -> Iterator[Path]:
    """Gives a folder of this build alone, beside `site`; clears it away, and what an earlier build left there."""
    site.parent.mkdir(parents=True, exist_ok=True)
    clear_away(site)
    folder = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    try:
        with (folder / f"{BUSY}-straks").open("w") as lock:
            with suppress(OSError):  # a disk that knows no locks: then nothing is cleared away there either
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                (folder / f"{BUSY}-straks").rename(folder / BUSY)  # nobody sees it before it is locked
            (folder / "nieuw").mkdir()
            (folder / "nieuw").chmod(0o755)  # whatever the umask is: a web server has to read it
            yield folder
    finally:
        _clear(folder)


def replace(site: Path, folder: Path) -> None:
    """Puts what is in `folder`/nieuw in the place of `site`; where that fails, `site` is as it was.

    Another build may do the same at the same moment: who comes last has its site there.
    """
    for chances in reversed(range(3)):
        try:
            if site.exists():
                site.rename(folder / "oud")
            (folder / "nieuw").rename(site)
            return
        except BaseException as error:
            _put_back(site, folder)
            if not chances or not isinstance(error, OSError):
                raise
            if site.exists():  # the other build's, or our old one: that gives way once more
                shutil.rmtree(folder / "oud", ignore_errors=True)


def clear_away(site: Path) -> None:
    """Removes what builds of `site` left that were cut off, and puts back a site that was just giving way to a new one."""
    ours = re.compile(
        rf"\.{re.escape(site.name)}-[a-z0-9_]+"
    )  # as mkdtemp names them; not those of a site named site-2
    for folder in [folder for folder in site.parent.iterdir() if ours.fullmatch(folder.name)]:
        with suppress(OSError), (folder / BUSY).open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _put_back(site, folder)
            shutil.rmtree(folder, ignore_errors=True)


def _clear(folder: Path) -> None:
    """Removes a folder, whole too where Ctrl+C comes just then."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except KeyboardInterrupt:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _put_back(site: Path, folder: Path) -> None:
    if (folder / "oud").exists() and not site.exists():
        (folder / "oud").rename(site)
