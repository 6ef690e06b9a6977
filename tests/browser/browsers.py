"""The browsers of this machine, for the tests and for the bench."""

import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

PROJECT = Path(__file__).parent.parent.parent


def found(browser: str) -> str:
    """Gives the path of the `browser` (chromium or firefox) that the set-up found; fails with its sentence if there is none."""
    done = subprocess.run(["sh", "opzet/browser.sh", browser], cwd=PROJECT, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(f"Geen {browser} gevonden. {done.stderr.strip()} Typ make test; dat zet er een klaar.")
    return done.stdout.strip()


def launch_arguments() -> dict[str, Any]:
    """Gives Playwright's arguments for the Chromium of this machine."""
    # --no-sandbox: in a container the tests often run as root, where Chromium's sandbox refuses to start.
    return {"executable_path": found("chromium"), "args": ["--no-sandbox", "--disable-background-networking"]}


def launch(playwright: Playwright) -> Browser:
    """Gives a started Chromium."""
    return playwright.chromium.launch(**launch_arguments())


def launch_firefox(playwright: Playwright) -> Browser:
    """Gives a started Firefox: the one of this machine, not Playwright's own, that no package registry has.

    It can't be told per window to move nothing, so all its windows do not.
    """
    return playwright.firefox.launch(
        channel="moz-firefox", executable_path=found("firefox"), firefox_user_prefs={"ui.prefersReducedMotion": 1}
    )
