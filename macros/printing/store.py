"""The sheets that were made before, kept so that one that has not changed is not made again.

Nothing here is trusted and nothing is missed: whatever is wrong with what was kept, the sheet is made again and kept
anew; where nothing can be kept at all, every build makes every sheet. More builds may use one store at once: what is
kept appears whole or not at all, and what another build may still want stays.
"""

import json
import os
import shutil
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

PDF, WORD, BEELD, NOTE = "blad.pdf", "blad.docx", "blad.webp", "blad.json"
NEW = ".nieuw-"
HOUR = 3600.0
LONGEST = 7 * 24 * HOUR  # how long a sheet is kept that no build asks for
MOST = 1000  # how many sheets are kept, those of the last hour apart


@dataclass(frozen=True)
class Made:
    """A sheet that is made."""

    paginas: int
    """How many pages its PDF has."""
    pdf: bytes
    word: bytes
    beeld: bytes = b""
    """A small picture of its first page."""

    def note(self, key: str) -> dict[str, str | int]:
        """Gives what is written beside the files of `key`, to tell afterwards whether all is still the same."""
        told = sha256(
            f"{key} {self.paginas} {len(self.pdf)} {len(self.word)} ".encode() + self.pdf + self.word + self.beeld
        )
        return {"paginas": self.paginas, "som": told.hexdigest()}


@dataclass(frozen=True)
class Store:
    """The folder with what was made before: a folder for each sheet, named after all that the sheet depends on."""

    folder: Path

    def find(self, key: str) -> Made | None:
        """Gives what was kept as `key`, or None where it is not there, not whole, or not what was kept."""
        place = self.folder / key
        try:
            pdf, word, beeld, note = (_contents(place / name) for name in (PDF, WORD, BEELD, NOTE))
            told = json.loads(note)
            made = Made(told["paginas"], pdf, word, beeld)
            if told != made.note(key) or type(made.paginas) is not int:
                return None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        with suppress(OSError):
            os.utime(place)  # it was wanted today
        return made

    def keep(self, key: str, made: Made) -> None:
        """Keeps `made` as `key`, where that can be done."""
        new: Path | None = None
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            new = Path(tempfile.mkdtemp(prefix=NEW, dir=self.folder))
            note = json.dumps(made.note(key)).encode()
            for name, content in ((PDF, made.pdf), (WORD, made.word), (BEELD, made.beeld), (NOTE, note)):
                (new / name).write_bytes(content)
            place = self.folder / key
            if place.is_symlink() or place.exists():
                if self.find(key) == made:
                    return  # another build was first
                _remove(place)
            new.rename(place)  # at once, so that nobody finds half a sheet
        except OSError:
            return  # the sheet itself is made; the next build makes it once more
        finally:
            if new is not None:
                shutil.rmtree(new, ignore_errors=True)

    def tidy(self) -> None:
        """Takes away what no build has asked for in a long time, and what was left halfway."""
        now, places = time.time(), []
        with suppress(OSError):
            for place in self.folder.iterdir():
                with suppress(OSError):
                    if place.is_dir():
                        places.append((now - place.stat().st_mtime, place))
        for number, (age, place) in enumerate(sorted(places)):
            too_old = age > (HOUR if place.name.startswith(NEW) else LONGEST)
            if too_old or (number >= MOST and age > HOUR):
                _remove(place)


def _contents(file: Path) -> bytes:
    """Gives what stands in `file`. Raises OSError where it is no plain file: a pipe would keep us waiting."""
    if not file.is_file():
        raise FileNotFoundError(file)
    return file.read_bytes()


def _remove(place: Path) -> None:
    """Takes away the file or folder `place`, as far as that can be done."""
    with suppress(OSError):
        if place.is_dir() and not place.is_symlink():
            place.chmod(0o700)
            shutil.rmtree(place, ignore_errors=True)
        else:
            place.unlink()
