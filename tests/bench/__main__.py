"""`make bench`: measures every part, or only those of `deel=`, prints them and renews `metingen.md`."""

import argparse
import importlib
import os
import platform
import shutil
import sys
import tempfile
import traceback
from importlib.metadata import version
from pathlib import Path

from .meten import Mislukt
from .tabel import FILE, Tabel, write

PARTS = {
    "bouw": "bouwen",
    "serve": "meekijken",
    "bezoek": "bezoek",
    "lighthouse": "lichthuis",
    "papier": "papier",
    "groei": "groei",
}
"""Every part, and the module that measures it; in this order."""
NOT_ALONE = ("groei",)
"""What takes long, and is only measured when asked for by name."""
ROUNDS = 3


def main() -> int:
    """Measures and prints; gives 1 where a part failed."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--deel", default="", help=f"welke delen, met komma's ertussen: {', '.join(PARTS)} of alles")
    parser.add_argument("--keer", type=int, default=ROUNDS, help="hoe vaak elke meting")
    args = parser.parse_args()
    wanted = [part.strip() for part in args.deel.split(",") if part.strip()]
    if unknown := [part for part in wanted if part not in (*PARTS, "alles")]:
        print(f"make bench kent deel={unknown[0]} niet; wel: {', '.join(PARTS)} of alles.", file=sys.stderr)
        return 2
    if "alles" in wanted:
        wanted = list(PARTS)
    parts = [part for part in PARTS if part in wanted or (not wanted and part not in NOT_ALONE)]
    failed = False
    with tempfile.TemporaryDirectory() as base:
        for part in parts:
            print(f"{part} …", file=sys.stderr, flush=True)
            failed |= not _measure(part, Path(base), args.keer)
    print(f"Bijgewerkt: {FILE}", file=sys.stderr)
    return int(failed)


def _measure(part: str, base: Path, rounds: int) -> bool:
    """Measures one part in a folder below `base`, prints its table and keeps it; gives whether that went well."""
    versions = [f"Python {platform.python_version()}", f"MkDocs {version('mkdocs')}"]
    before = os.getloadavg()
    folder = base / part
    folder.mkdir()
    try:
        tabel: Tabel = importlib.import_module(f".{PARTS[part]}", __package__).measure(folder, rounds, versions)
    except Mislukt as error:
        print(f"{part}: {error}", file=sys.stderr)
        return False
    except Exception:  # one part that fails is no reason to lose the others
        traceback.print_exc()
        return False
    print(write(tabel, list(dict.fromkeys(versions)), before), end="\n\n", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
