"""What many tests share: the project, the site built once for the whole run, and copies to break."""

import compileall
import fcntl
import gc
import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Executor, Future
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from macros.__main__ import main
from macros.model.handleiding import Handleiding
from macros.printing import printers
from macros.read.handleiding import load_handleiding

PROJECT = Path(__file__).parent.parent
TUINREEKS = PROJECT / "tests" / "fixtures" / "tuinreeks"

# Half a minute or more, on a quiet machine; the first of them have the site built.
LONGEST = (
    "test_elke_pagina_is_in_orde",
    "test_van_een_stick_open_je",
    "test_elke_schade_geeft",
)

Command = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_configure() -> None:
    """Has Python read the engine once: nobody after this writes beside its modules while another copies them.

    And has it look for waste as seldom as in a build: thousands of tests stay till the end, each time looked through.
    What is started in the background does not hear Ctrl+C, and neither does what that starts: here all do.
    """
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    gc.set_threshold(100_000, 20, 50)
    if "PYTEST_XDIST_WORKER" not in os.environ:
        compileall.compile_dir(PROJECT / "macros", quiet=2)


@pytest.hookimpl(wrapper=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Gives one worker more than xdist has for the cores: half a minute of each one's time goes into waiting for a browser.

    On two cores all tests took 309 s with three and 371 s with two, one after the other on 2026-11-23.
    """
    return (yield) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts what takes longest first: at the end only short tests are left to share."""
    items.sort(key=lambda item: next((n for n, name in enumerate(LONGEST) if item.name.startswith(name)), len(LONGEST)))


def run_macros(project: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Runs `python -m macros` in `project`, as the Makefile does; gives its exit status and what it said."""
    return subprocess.run(
        [sys.executable, "-m", "macros", *arguments],
        cwd=project, env={**os.environ, **environment}, capture_output=True, text=True, check=False,
    )  # fmt: skip


class AtOnce(Executor):
    """Does what it is asked at once, in this process."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Gives what came of `work`, or how it failed."""
        done: Future[Any] = Future()
        try:
            done.set_result(work(*args, **kwargs))
        except Exception as error:  # for who asks for the result
            done.set_exception(error)
        return done


@pytest.fixture(scope="session", autouse=True)
def _drukkers_hier() -> Iterator[None]:
    """Has what a test builds in this process printed here. What `run_macros` starts prints beside it, as for a user."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printers, "ProcessPoolExecutor", lambda *_, **__: AtOnce())
        for name in ("get_ready", "start_first"):
            patch.setattr(printers, name, lambda docs: None)
        yield


def run_here(project: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Does what `run_macros` does, but in this process: a new one takes seconds to begin."""
    out, err = io.StringIO(), io.StringIO()
    with chdir(project), redirect_stdout(out), redirect_stderr(err):
        status = main([*arguments])
    return subprocess.CompletedProcess([*arguments], status, out.getvalue(), err.getvalue())


@cache
def gelezen(docs: Path) -> Handleiding:
    """Gives the manual in `docs`, read once in this process: for who only looks at it."""
    return load_handleiding(docs)


def copy_project(target: Path, docs: Path = PROJECT / "docs") -> Path:
    """Puts a project in `target` with the pages in `docs`, our settings, our styles and the engine; gives `target`.

    The engine is the one in the checkout: to copy its six hundred files took longer than the rest. See `own_engine`.
    """
    target.mkdir(parents=True, exist_ok=True)
    shutil.copytree(PROJECT / "docs" / "assets", target / "docs" / "assets")
    shutil.copytree(docs, target / "docs", dirs_exist_ok=True)
    shutil.copy(PROJECT / "mkdocs.yml", target)
    (target / "macros").symlink_to(PROJECT / "macros")
    return target


def own_engine(project: Path) -> Path:
    """Gives a project of `copy_project` an engine of its own, to change; gives its folder."""
    engine = project / "macros"
    engine.unlink()
    return shutil.copytree(PROJECT / "macros", engine)


def built_once(factory: pytest.TempPathFactory, name: str, docs: Path, **environment: str) -> Path:
    """Gives a project with the pages in `docs`, built from nothing: by the first who asks, for all who test beside it."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    project = shared / name / "project"
    with (shared / f"{name}.bezig").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not project.exists():
            shutil.rmtree(shared / name / "half", ignore_errors=True)  # of one that failed
            done = run_macros(copy_project(shared / name / "half", docs), "site", **environment)
            assert done.returncode == 0, done.stderr
            (shared / name / "half").rename(project)
    return project


@pytest.fixture(scope="session")
def gebouwd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project in which the site has been built: `site/` beside `docs/`."""
    return built_once(tmp_path_factory, "handleiding", PROJECT / "docs")


@pytest.fixture(scope="session")
def site(gebouwd: Path) -> Path:
    """The folder of the built site. Read it, and leave it as it is."""
    return gebouwd / "site"


@pytest.fixture
def tuinreeks(tmp_path: Path) -> Path:
    """A project with another, tiny series, to change and to build."""
    return copy_project(tmp_path / "reeks", TUINREEKS / "docs")


@pytest.fixture(scope="session")
def tuinreeks_een_keer_gebouwd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny series with its site, built from nothing: a fifth of the time of a test goes into that."""
    environment = {"TZ": "Europe/Amsterdam", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
    return built_once(tmp_path_factory, "tweede", TUINREEKS / "docs", **environment)


@pytest.fixture
def gebouwde_reeks(tmp_path: Path, tuinreeks_een_keer_gebouwd: Path) -> Path:
    """The tiny series, built, with all that was kept for a next time: to change and to build again."""
    return shutil.copytree(tuinreeks_een_keer_gebouwd, tmp_path / "reeks", symlinks=True)
