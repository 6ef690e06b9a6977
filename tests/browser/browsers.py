"""The browsers of this machine, for the tests and for the bench."""

import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

PROJECT = Path(__file__).parent.parent.parent
# What of Chromium stays off: what Playwright says (a second list takes the place of its own), and the lists below the
# address bar, that are pages themselves. Each new window begins with two, which costs more than most tests do in it.
OFF = (
    "AutoDeElevate", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync",
    "BlockOriginHeaderModificationOnRedirect", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider",
    "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying", "AimEnabled",
    "OptimizationHints", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate",
    "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxPopup",
)  # fmt: skip


def found(browser: str) -> str:
    """Gives the path of the `browser` (chromium or firefox) that the set-up found; fails with its sentence if there is none."""
    done = subprocess.run(["sh", "opzet/browser.sh", browser], cwd=PROJECT, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(f"Geen {browser} gevonden. {done.stderr.strip()} Typ make test; dat zet er een klaar.")
    return done.stdout.strip()


def launch_arguments(which: str = "chromium") -> dict[str, Any]:
    """Gives Playwright's arguments for the Chromium of this machine, or for `which` of its kinds."""
    # --no-sandbox: in a container the tests often run as root, where Chromium's sandbox refuses to start.
    # What moves in the window round a page (a tab that opens, a circle that turns) nobody sees here.
    still = "--animation-duration-scale=0"
    # The one without a window puts letters on whole dots, unless it is told not to: then it prints as the other does.
    args = [
        "--no-sandbox", "--disable-background-networking", still, "--font-render-hinting=none",
        f"--disable-features={','.join(OFF)}",
    ]  # fmt: skip
    return {"executable_path": found(which), "args": args}


def launch(playwright: Playwright) -> Browser:
    """Gives a started Chromium."""
    return playwright.chromium.launch(**launch_arguments())


def launch_firefox(playwright: Playwright) -> Browser:
    """Gives a started Firefox: the one of this machine, not Playwright's own, that no package registry has.

    It can't be told per window to move nothing, so all its windows do not. And one process will do for all pages that
    are ours: to start one for every window is a tenth of the work.
    """
    prefs: dict[str, str | float | bool] = {
        "ui.prefersReducedMotion": 1, "fission.autostart": False, "dom.ipc.processCount": 1,
        "dom.ipc.processPrelaunch.enabled": False,
    }  # fmt: skip
    return playwright.firefox.launch(channel="moz-firefox", executable_path=found("firefox"), firefox_user_prefs=prefs)
