"""The tables in `metingen.md`: every part of the bench has its own, which it renews; what people wrote between stays."""

import datetime
import os
import platform
import re
from dataclasses import dataclass, field
from pathlib import Path

FILE = Path(__file__).parent / "metingen.md"
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True)
class Rij:
    """One line of a table. Every cell is text as it is to be read; "" where there is nothing to tell."""

    wat: str
    nu: str
    naast: str = ""
    """What the same takes elsewhere, with the ratio."""
    mag: str = ""
    vroeger: str = ""


@dataclass
class Tabel:
    """What one part of the bench measured."""

    naam: str
    titel: str
    rijen: list[Rij] = field(default_factory=list)
    noten: list[str] = field(default_factory=list)
    """Sentences below the table: what was left out, and why."""
    blokken: list[str] = field(default_factory=list)
    """Tables of another shape, as lines of text."""
    koppen: tuple[str, str, str, str, str] = ("", "nu", "ernaast", "mag", "eerder")

    def rij(self, wat: str, nu: str, naast: str = "", mag: str = "", vroeger: str = "") -> None:
        """Adds a line."""
        self.rijen.append(Rij(wat, nu, naast, mag, vroeger))


def ratio(ours: float, theirs: float) -> str:
    """Gives how many times as much ours is, as it is written in a table."""
    return f"{ours / theirs:.2f} ×".replace(".", ",") if theirs else "?"


def seconds(value: float) -> str:
    """Gives seconds as they are written in a table."""
    return f"{value:.2f} s".replace(".", ",")


def write(tabel: Tabel, versions: list[str], before: tuple[float, ...]) -> str:
    """Puts `tabel` in the file, in the place of the last one with its name; gives it as text.

    `before` is the load of the machine when the part began.
    """
    made = _text(tabel, versions, before)
    begin, end = f"<!-- begin: {tabel.naam} -->", f"<!-- einde: {tabel.naam} -->"
    block = f"{begin}\n{made}\n{end}"
    text = FILE.read_text("utf-8") if FILE.exists() else "# Metingen\n"
    place = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    new, count = place.subn(lambda _: block, text)
    FILE.write_text(new if count else f"{text.rstrip()}\n\n{block}\n", "utf-8")
    return made


def _text(tabel: Tabel, versions: list[str], before: tuple[float, ...]) -> str:
    today = datetime.date.today()
    lines = [
        f"## {tabel.titel}",
        "",
        f"Gemeten op {today.day} {MONTHS[today.month - 1]} {today.year}, {os.cpu_count()} kernen, "
        f"{platform.system()}, belasting {load(before)} bij het begin en {load(os.getloadavg())} aan het eind. "
        f"{', '.join(versions)}.",
    ]
    if tabel.rijen:
        rows = [tabel.koppen, tuple("---" for _ in tabel.koppen)]
        rows += [(row.wat, row.nu, row.naast, row.mag, row.vroeger) for row in tabel.rijen]
        lines += ["", *("| " + " | ".join(row) + " |" for row in rows)]
    for block in tabel.blokken:
        lines += ["", "```text", block.rstrip("\n"), "```"]
    if tabel.noten:
        lines += ["", *(f"- {note}" for note in tabel.noten)]
    return "\n".join(lines)


def load(values: tuple[float, ...]) -> str:
    """Gives the load of the last minute: how many processes wanted a core."""
    return f"{values[0]:.1f}".replace(".", ",")
