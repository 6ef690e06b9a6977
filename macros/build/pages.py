"""MkDocs, told to build the pages: the only module of ours, beside `preview` and the plug-in's own, that knows it."""

import logging
import os
from pathlib import Path

from ..model.handleiding import Handleiding
from ..model.messages import ContentError, Problem

# MkDocs stamps its sitemap with the time of the build; a fixed time keeps two builds of one commit equal.
# 1980-01-01 is the earliest that zip files, and so Word files, can hold.
FIXED_TIME = "315532800"


class _Collector(logging.Handler):
    """Keeps what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(" ".join(record.getMessage().split()))


def run_mkdocs(project: Path, target: Path, handleiding: Handleiding) -> None:
    """Has MkDocs build the pages into `target`. Raises ContentError with what MkDocs complains of."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", FIXED_TIME)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    collector, logger = _Collector(), logging.getLogger("mkdocs")
    logger.addHandler(collector)
    logger.propagate = False
    try:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(target), strict=True)
        config["extra"]["handleiding"] = handleiding
        for kind in ("not_found", "anchors", "absolute_links", "unrecognized_links"):
            config["validation"]["links"][kind] = logging.INFO  # checked by us, before and after, on the right line
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except (MkDocsException, ImportError, SystemExit) as error:
        collector.messages = collector.messages or [str(error)]
    finally:
        logger.removeHandler(collector)
    if collector.messages:
        fix = "zie de melding; staat dit niet in CONTRIBUTING.md, vraag dan hulp."
        raise ContentError(Problem("mkdocs.yml", 1, "bouwen", text, fix) for text in collector.messages)
