"""The generator (MkDocs), told to build the pages. What it is called and where it comes from, stands in `generator`."""

import html
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..draw.delen import Reeks
from ..model.handleiding import Handleiding
from ..model.messages import ContentError, Problem
from .checked import load_checked
from .gereedschap import ONS, Gereedschap

if TYPE_CHECKING:
    from . import generator

# MkDocs stamps its sitemap with the time of the build; a fixed time keeps two builds of one commit equal.
# 1980-01-01 is the earliest that zip files, and so Word files, can hold.
SETTINGS = {"SOURCE_DATE_EPOCH": "315532800", "NO_MKDOCS_2_WARNING": "1"}

_in_hand: ContextVar[Handleiding | None] = ContextVar("handleiding", default=None)


def manual_for(docs: Path) -> Handleiding:
    """Gives the manual that is being built, or, in a plain `mkdocs build`, the one in `docs`, read and checked.

    Raises what MkDocs ends a build with, and then says without a traceback, where that one has mistakes.
    """
    if handleiding := _in_hand.get():
        return handleiding
    from .generator import Abort

    try:
        return load_checked(docs)
    except ContentError as error:
        raise Abort(str(error)) from error


@contextmanager
def drawing(
    project: Path, target: Path, handleiding: Handleiding, kept: "dict[str, generator.Content] | None",
    before: "generator.Drawing | None" = None,
) -> "Iterator[tuple[generator.Drawing, Reeks, str]]":  # fmt: skip
    """Gives what draws the pages of `handleiding` one by one, how the settings name the series, and its logo (a path below
    docs); all that is no page comes in `target`.

    `kept` has what came of texts earlier; without it nothing is kept. What was drawn `before` has the menu already, where
    nothing but texts has changed since. Raises ContentError with what MkDocs complains of, at the end.
    """
    with started(project, target, handleiding) as config:
        from . import generator

        yield generator.Drawing(config, kept, heads_of(handleiding), name_page, before), *reeks_of(config)


def heads_of(handleiding: Handleiding) -> "generator.Heads":
    """Gives the heads of all pages that have a good one, by path, as they were typed."""
    return {path: pagina.source.data for path, pagina in handleiding.paginas.items() if pagina.kop}


@contextmanager
def started(project: Path, target: Path, handleiding: Handleiding) -> Iterator[Any]:
    """Gives the settings of MkDocs, ready to build `handleiding` into `target`. Raises ContentError with its complaints."""
    with _prepared(handleiding) as complaints:
        from . import generator

        try:
            config = generator.load_config(str(project / "mkdocs.yml"), site_dir=str(target), strict=True)
            for kind in ("not_found", "anchors", "absolute_links", "unrecognized_links"):
                config["validation"]["links"][kind] = logging.INFO  # checked by us, before and after, on the right line
            config.plugins.on_startup(command="build", dirty=False)
            yield config
            config.plugins.on_shutdown()
        except (generator.MkDocsException, ImportError, SystemExit) as error:
            complaints[:] = complaints or [str(error)]
        if complaints:
            fix = "zie de melding; staat dit niet in CONTRIBUTING.md, vraag dan hulp."
            raise ContentError(Problem("mkdocs.yml", 1, "bouwen", text, fix) for text in complaints)


def name_page(page: Any, config: Any) -> None:
    """Makes HTML of the title and the description of a page of MkDocs: it puts those on the page as they are.

    Above the page stands its title; its name, in the menu, the search and the browser, may say more.
    """
    ours: Gereedschap = config["extra"][ONS]
    title, page.meta["title"] = page.meta["title"], ours.naam(page.file.src_uri)
    if sentence := ours.omschrijving(page.file.src_uri):
        page.meta["description"] = sentence
    for key in {"title", "description"} & page.meta.keys():
        page.meta[key] = html.escape(" ".join(page.meta[key].split()))
    page.title = html.escape(" ".join(title.split()))


def reeks_of(config: Any) -> tuple[Reeks, str]:
    """Gives how the settings of MkDocs name the series, and its logo (a path below docs, or "")."""
    theme = config["theme"]
    return Reeks(config["site_name"], config["site_url"] or "", theme["language"]), theme["logo"] or ""


@contextmanager
def _prepared(handleiding: Handleiding) -> Iterator[list[str]]:
    """Hands over the manual and gives a list that fills with complaints; leaves all else in this process as it was."""
    environment, path = {name: os.environ.get(name) for name in SETTINGS}, sys.path.copy()
    os.environ.update(SETTINGS)
    from .generator import LOGGER

    logger, collector = logging.getLogger(LOGGER), _Collector()
    propagates, token = logger.propagate, _in_hand.set(handleiding)
    logger.addHandler(collector)
    logger.propagate = False
    try:
        yield collector.messages
    finally:
        logger.propagate = propagates
        logger.removeHandler(collector)
        for name, value in environment.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
        sys.path[:] = path  # the plug-in for macros puts our folder before it, once for every build
        _in_hand.reset(token)


class _Collector(logging.Handler):
    """Keeps what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(" ".join(record.getMessage().split()))
