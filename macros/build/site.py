"""The build: check everything, build beside the old site, check what was built, then put it in its place."""

import json
import shutil
import tempfile
from pathlib import Path

from ..check import check
from ..check.built_pages import check_built
from ..model.handleiding import Handleiding
from ..model.messages import ContentError, Problem
from ..printing.downloads import Printers, make_downloads
from ..read.handleiding import load_handleiding
from .pages import run_mkdocs


def load_checked(project: Path) -> Handleiding:
    """Gives the manual in `project/docs`. Raises ContentError with every mistake in it."""
    handleiding = load_handleiding(project / "docs")
    if problems := check(handleiding):
        raise ContentError(problems)
    return handleiding


def build(project: Path, site: Path) -> None:
    """Builds the manual of `project` into the folder `site`, with all downloads.

    Raises ContentError with every mistake, and where `site` holds anything else than a site that was built earlier;
    `site` is then as it was before.
    """
    if site.exists() and not (site / "404.html").is_file() and not (site.is_dir() and not any(site.iterdir())):
        wrong = "op deze plek staat iets anders dan een gebouwde handleiding", "kies een lege map of een nieuwe naam."
        raise ContentError([Problem(str(site), 1, "verkeerde map", *wrong)])
    with Printers(project / "docs", project / ".cache" / "bladen") as printers:
        handleiding = load_checked(project)
        site.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
        try:
            new.chmod(0o755)
            run_mkdocs(project, new, handleiding)
            finish(new)
            if problems := check_built(handleiding, new) or make_downloads(handleiding, new, printers):
                raise ContentError(problems)
            replace(site, new)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def finish(site: Path) -> None:
    """Makes the built pages fit for a USB stick: search without a server, and no file without an address."""
    index = site / "search" / "search_index.json"
    if index.exists():
        # Material loads this script instead of the JSON where the page was opened as a file.
        data = json.dumps(json.loads(index.read_text("utf-8")), ensure_ascii=False, separators=(",", ":"))
        index.with_suffix(".js").write_text(f"var __index = {data}", "utf-8")
    for name in ("sitemap.xml", "sitemap.xml.gz"):  # empty without a site_url, which we have not
        (site / name).unlink(missing_ok=True)


def replace(site: Path, new: Path) -> None:
    """Puts the folder `new` in the place of `site`; where that fails, `site` is as it was."""
    old = Path(tempfile.mkdtemp(prefix=f".{site.name}-oud-", dir=site.parent))
    try:
        if site.exists():
            site.rename(old / "site")
        try:
            new.rename(site)
        except OSError:
            if (old / "site").exists():
                (old / "site").rename(site)
            raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
