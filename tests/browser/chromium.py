"""The Chromium of this machine, for the tests and for the bench."""

import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

PROJECT = Path(__file__).parent.parent.parent


def launch_arguments() -> dict[str, Any]:
    """Gives Playwright's arguments for the Chromium that the set-up found; fails with its sentence if there is none."""
    found = subprocess.run(["sh", "opzet/browser.sh"], cwd=PROJECT, capture_output=True, text=True, check=False)
    if found.returncode or not found.stdout.strip():
        raise RuntimeError(f"Geen Chromium gevonden. {found.stderr.strip()} Typ make test; dat zet er een klaar.")
    # --no-sandbox: in a container the tests often run as root, where Chromium's sandbox refuses to start.
    return {"executable_path": found.stdout.strip(), "args": ["--no-sandbox", "--disable-background-networking"]}


def launch(playwright: Playwright) -> Browser:
    """Gives a started Chromium."""
    return playwright.chromium.launch(**launch_arguments())
