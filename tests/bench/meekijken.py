"""How soon a saved page is seen, and how soon the first page: `make serve` beside plain Material, asked over HTTP."""

import re
import shutil
import socket
import statistics
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from .anderen import Ander
from .bouwen import built, others, words
from .meten import Mislukt, started
from .tabel import Tabel, ratio, seconds

LONGEST = 240.0
"""Seconds after which a page that does not come counts as never."""
PAUSE = 0.02
"""Seconds between two questions."""
QUIET = 4.0
"""Seconds between two saves: who writes does not save twice at once, and what follows in the background may."""
PAGES = {
    "een bladzijde achtergrond": "achtergrond/hechtingsstijlen",
    "een les": "lessen/les-3",
    "een werkblad": "werkmaterialen/interviewkaart",
}
WRONG = "\n\n{{{{ bestaat_niet_{} }}}}\n"


def free_port() -> int:
    """Gives a port that nobody uses."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(address: str, sign: str, since: float) -> float:
    """Gives how many seconds after `since` the page at `address` holds `sign`. Raises Mislukt after `LONGEST`."""
    while time.perf_counter() - since < LONGEST:
        try:
            with urllib.request.urlopen(address, timeout=LONGEST) as answer:
                if sign in answer.read().decode("utf-8", "replace"):
                    return time.perf_counter() - since
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(PAUSE)
    raise Mislukt(f"{address} kwam niet binnen {LONGEST:.0f} s")


def look(project: Path, command: Sequence[str], rounds: int) -> tuple[float, dict[str, float], float]:
    """Gives the seconds until the first page, until every saved page is seen, and until a mistake is told (0 if never)."""
    port, log = free_port(), project / ".kijk.log"
    address = f"http://127.0.0.1:{port}/"
    begin = time.perf_counter()
    with started(project, [part.format(poort=port) for part in command], log):
        first = wait_for(address, "__inhoud" if "macros" in command else "<article", begin)
        time.sleep(QUIET * 2)  # what it makes after the first page is done
        seen = {}
        for what, name in PAGES.items():
            file = (project / "docs" / name).with_suffix(".md")
            before, found = file.read_text("utf-8"), []
            for number in range(rounds):
                sign = f"zeemeeuw{number}{int(begin * 1000)}"
                saved = time.perf_counter()
                file.write_text(re.sub(r"(?m)(?=^## |\Z)", f"\n\nHier staat {sign}.\n\n", before, count=1), "utf-8")
                found.append(wait_for(f"{address}{name}.html", sign, saved))
                time.sleep(QUIET)
            file.write_text(before, "utf-8")
            time.sleep(QUIET)
            seen[what] = statistics.median(found)
        return first, seen, _mistake(project, log, rounds) if "macros" in command else 0


def _mistake(project: Path, log: Path, rounds: int) -> float:
    """Gives after how many seconds a mistake in a saved page is told in the terminal."""
    file = project / "docs" / "achtergrond" / "hechtingsstijlen.md"
    before, found = file.read_text("utf-8"), []
    for number in range(rounds):
        saved = time.perf_counter()
        file.write_text(before + WRONG.format(number), "utf-8")
        while f"bestaat_niet_{number}" not in log.read_text("utf-8", "replace"):
            if time.perf_counter() - saved > LONGEST:
                raise Mislukt("de fout werd niet verteld")
            time.sleep(PAUSE)
        found.append(time.perf_counter() - saved)
        file.write_text(before, "utf-8")
        time.sleep(QUIET)
    return statistics.median(found)


def measure(folder: Path, rounds: int, versions: list[str]) -> Tabel:
    """Measures looking along, ours and plain Material's."""
    tabel = Tabel("serve", "Meekijken")
    project = folder / "handleiding"
    shutil.copytree(built(folder.parent), project, symlinks=True)
    exported, _ = words(project, folder)
    command = (sys.executable, "-m", "macros", "serve", "--poort={poort}")
    first, seen, told = look(project, command, rounds)
    known = others(exported, folder, tabel, ("material",))
    other: Ander | None = None
    if "material" in known:
        other, place = known["material"]
        versions.append(f"{other.naam} {other.versie}")
        their_first, their_seen, _ = look(place, other.kijk, rounds)
    for what, value in seen.items():
        beside = their_seen[what] if other else 0.0
        tabel.rij(f"bewaard tot gezien: {what}", seconds(value), _beside(value, beside), "0,7 ×", "5,6 s")
    beside = statistics.median(their_seen.values()) if other else 0.0
    tabel.rij("bewaard tot de fout verteld", seconds(told), _beside(told, beside), "1,4 ×", "")
    tabel.rij("eerste bladzijde", seconds(first), _beside(first, their_first if other else 0.0), "1 ×", "")
    tabel.noten.append(
        f"Mediaan van {rounds}, van het opslaan tot de webserver de nieuwe tekst geeft; om de {PAUSE * 1000:.0f} ms gevraagd. "
        "Ernaast: mkdocs serve met Material en dezelfde woorden."
    )
    return tabel


def _beside(ours: float, theirs: float) -> str:
    return f"{ratio(ours, theirs)} Material ({seconds(theirs)})" if theirs else ""
