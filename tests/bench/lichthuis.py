"""What Lighthouse says of five pages on a telephone, served packed: the median of three."""

import json
import os
import statistics
import subprocess
from pathlib import Path

from tests.browser.browsers import found

from .anderen import LIGHTHOUSE, lighthouse
from .bezoek import chosen
from .bouwen import built, ours
from .meten import Mislukt
from .tabel import Tabel
from .webserver import serving

PARTS = ("performance", "accessibility", "best-practices", "seo")
PLACE = "https://voorbeeld.nl/handleiding/"
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def measure(folder: Path, rounds: int, versions: list[str]) -> Tabel:
    """Asks Lighthouse, without and with an address of the site on the web."""
    tabel = Tabel("lighthouse", "Lighthouse op een telefoon")
    tabel.koppen = (
        "",
        "snel",
        "toegankelijk, netjes, vindbaar",
        "mag",
        "tijd tot tekst, grootste deel, bezig, verspringt",
    )
    try:
        program = lighthouse()
    except Mislukt as error:
        tabel.noten.append(str(error))
        return tabel
    versions.append(f"Lighthouse {LIGHTHOUSE}")
    project = built(folder.parent)
    settings = project / "mkdocs.yml"
    plain = settings.read_text("utf-8")
    for text, said, times in ((plain, "", rounds), (f"{plain}\nsite_url: {PLACE}\n", ", met site_url", 1)):
        settings.write_text(text, "utf-8")
        ours(project)
        with serving(project / "site") as address:
            for what, name in chosen(project / "site").items():
                seen = [_ask(program, folder, address + name) for _ in range(times)]
                scores = [round(statistics.median(one[0][part] for one in seen)) for part in PARTS]
                fast, rest = str(scores[0]), ", ".join(map(str, scores[1:]))
                tabel.rij(what + said, fast, rest, "100", sorted(seen, key=lambda one: one[0]["performance"])[-1][1])
                tabel.noten += sorted({f"{what}{said}: {wrong}" for one in seen for wrong in one[2]})
    settings.write_text(plain, "utf-8")
    ours(project)
    tabel.noten.append(f"Mediaan van {rounds}, met site_url één keer; nagebootste telefoon en lijn, gzip aan.")
    return tabel


def _ask(program: str, folder: Path, address: str) -> tuple[dict[str, float], str, list[str]]:
    """Gives the scores of one page, its times, and what counted against it."""
    report = folder / "lighthouse.json"
    command = [program, address, "--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={FLAGS}"]
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": found("chromium")}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Mislukt(f"Lighthouse mislukte bij {address}: {done.stderr.strip()[-160:]}")
    told = json.loads(report.read_text("utf-8"))
    audits = told["audits"]
    times = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
    wrong = [
        f"{audits[part['id']]['title']} ({audits[part['id']]['score']})"
        for category in told["categories"].values()
        for part in category["auditRefs"]
        if part["weight"] and (audits[part["id"]]["score"] or 0) < 0.9 and audits[part["id"]]["score"] is not None
    ]
    scores = {name: round(100 * category["score"]) for name, category in told["categories"].items()}
    return scores, ", ".join(audits[name]["displayValue"].replace("\xa0", " ") for name in times), wrong
