"""Makes the change of a mutant in this process, and runs tests with it; meant for a fork that ends after it.

Inside a function a mutant is put in the place of the function's code; elsewhere the engine and the tests are read in
anew, with the changed module.
"""

import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest
from jinja2 import FileSystemLoader

from .mutanten import Mutant
from .opnemen import ENGINE


def forget() -> None:
    """Empties the caches of the engine and of the tests."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in {"macros", "tests"}:
            for value in list(vars(module).values()):
                if hasattr(
                    type(value), "cache_clear"
                ):  # of the type: what a thing of another library says may be an error
                    value.cache_clear()


def silence(session: pytest.Session) -> None:
    """Has nothing shown of what this process says."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    config = session.config
    config._tmp_path_factory._basetemp = Path(tempfile.mkdtemp()).resolve()  # type: ignore[attr-defined]
    if reporter := config.pluginmanager.getplugin("terminalreporter"):
        config.pluginmanager.unregister(reporter)


class Listener:
    """Tells `say` which test is at work, and stops at the first that fails or takes far longer than `seconds` says.

    Such a test is ended by the system, and the process with it: a mutant may go round for ever.
    """

    def __init__(self, say: Callable[[str], object], seconds: dict[str, float]) -> None:
        self.say, self.seconds = say, seconds

    def pytest_runtest_logstart(self, nodeid: str, location: object) -> None:
        self.say(f"bezig {nodeid}")
        took = self.seconds.get(nodeid, 1)
        signal.setitimer(signal.ITIMER_PROF, 20 + 5 * took)  # of the processor: others may be at work too
        signal.alarm(round(120 + 20 * took))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.stop(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.stop(report.nodeid or "verzamelen")

    def stop(self, why: str) -> None:
        """Says why it was noticed, and ends this process."""
        self.say(f"gemerkt {why}")
        os._exit(0)


def applied(session: pytest.Session, mutant: Mutant, tests: list[str], listener: Listener) -> list[pytest.Item] | None:
    """Makes the change in this process. Gives the tests to run, or None where they have been run already."""
    wanted = {test: number for number, test in enumerate(tests)}
    if mutant.path.startswith("templates/"):
        _change_template(mutant)
    elif not (mutant.function and _change_code(mutant)):
        _run_anew(mutant, wanted, listener)
        return None
    forget()
    return sorted((item for item in session.items if item.nodeid in wanted), key=lambda item: wanted[item.nodeid])


def _change_template(mutant: Mutant) -> None:
    name, whole = mutant.path.removeprefix("templates/"), FileSystemLoader.get_source

    def get_source(loader: FileSystemLoader, environment: Any, template: str) -> Any:
        source, *rest = whole(loader, environment, template)
        return (mutant.source if template == name else source), *rest

    FileSystemLoader.get_source = get_source  # type: ignore[method-assign, assignment]


def _change_code(mutant: Mutant) -> bool:
    """Gives the function around the change its new code; tells whether that could be done."""
    file = ENGINE / mutant.path
    code: CodeType | None = compile(mutant.source, str(file), "exec")
    found: Any = sys.modules.get(
        "macros." + mutant.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    )
    for name in mutant.function.split("."):
        code = (
            next((const for const in code.co_consts if isinstance(const, CodeType) and const.co_name == name), None)
            if code
            else None
        )
        found = vars(found).get(name) if isinstance(found, ModuleType | type) else None
    while found is not None and not isinstance(found, FunctionType):
        found = next((getattr(found, way) for way in ("__wrapped__", "fget", "func") if hasattr(found, way)), None)
    while hasattr(found, "__wrapped__"):
        found = vars(found)["__wrapped__"]
    if code is None or not isinstance(found, FunctionType) or found.__code__.co_freevars != code.co_freevars:
        return False
    found.__code__ = code
    return True


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the changed module instead of the one on disk."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant, self.file = mutant, ENGINE / mutant.path
        self.name = "macros." + mutant.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def find_spec(self, name: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        if name != self.name:
            return None
        inside = [str(self.file.parent)] if self.file.stem == "__init__" else None
        return importlib.util.spec_from_file_location(name, self.file, loader=self, submodule_search_locations=inside)

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.mutant.source, str(self.file), "exec"), vars(module))


def _run_anew(mutant: Mutant, wanted: dict[str, int], listener: Listener) -> None:
    """Reads the engine and the tests in anew, with the changed module, and runs the tests."""
    for name in [name for name in sys.modules if name.partition(".")[0] in {"macros", "tests"}]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Changed(mutant))

    class Chosen:
        @pytest.hookimpl(trylast=True)
        def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
            items[:] = sorted((item for item in items if item.nodeid in wanted), key=lambda item: wanted[item.nodeid])

    files = list(dict.fromkeys(test.partition("::")[0] for test in wanted))
    if files:
        status = pytest.main([*files, "-x", "-o", f"cache_dir={os.environ['TMPDIR']}"], plugins=[listener, Chosen()])
        if status not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:  # it cannot even be read in
            listener.stop("verzamelen")
