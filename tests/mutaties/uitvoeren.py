"""Runs the quick tests against one mutant at a time, in forks of one process in which everything is read in already.

Inside a function a mutant is put in the place of the function's code; elsewhere the engine and the tests are read in
anew, with the changed module. A fork runs only the tests that come by the changed line, and stops at the first that fails.
"""

import ast
import functools
import importlib.abc
import importlib.machinery
import importlib.util
import os
import pickle
import re
import resource
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import coverage
import pytest
from jinja2 import Environment, FileSystemLoader

from .mutanten import Mutant

PROJECT = Path(__file__).parents[2]
ENGINE = PROJECT / "macros"
MEMORY = 6 * 2**30
Place = tuple[str, int]
"""A file below macros/ and a line of it; of a template line 0."""


KEPT = {"environment", "_stylesheets"}
"""What stays in memory from test to test, for it takes long to make: a change in it is come by wherever its module is."""


class Recorder:
    """Keeps for every test which places of the engine it comes by, those of the fixtures it shares included."""

    def __init__(self) -> None:
        self.places: dict[str, set[Place]] = defaultdict(set)
        self.tests: dict[Place, set[str]] = defaultdict(set)
        self.seconds: dict[str, float] = {}
        self.templates: dict[str, set[str]] = defaultdict(set)
        self.context = ""
        self.coverage = coverage.Coverage(
            data_file=None, config_file=False, include=[f"{ENGINE}/*"], check_preimported=False
        )
        load = Environment._load_template

        def loaded(environment: Environment, name: str, *rest: Any) -> Any:
            self.templates[self.context].add(f"templates/{name}")
            return load(environment, name, *rest)

        Environment._load_template = loaded  # type: ignore[method-assign, assignment]

    def switch(self, context: str) -> str:
        """Counts what comes for `context`; gives the one before."""
        before, self.context = self.context, context
        self.coverage.switch_context(context)
        return before

    def run(self, items: list[pytest.Item]) -> None:
        """Runs every test once, and gathers the places that each of them comes by."""
        self.coverage.start()
        for item, following in zip(items, [*items[1:], None], strict=False):
            forget(KEPT)
            self.switch(item.nodeid)
            start = time.monotonic()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            self.seconds[item.nodeid] = time.monotonic() - start
        self.coverage.stop()
        data, found = self.coverage.get_data(), defaultdict(set)
        for file in data.measured_files():
            path = Path(file).relative_to(ENGINE).as_posix()
            for line, contexts in data.contexts_by_lineno(file).items():
                for context in contexts:
                    found[context].add((path, line))
        for context, names in self.templates.items():
            found[context] |= {(name, 0) for name in names}
        for item in items:
            used = [f"{scope}:{name}" for name in getattr(item, "fixturenames", ()) for scope in (item.path, "")]
            self.places[item.nodeid] = set().union(*(found[context] for context in (item.nodeid, *used)))


def forget(kept: Collection[str] = ()) -> None:
    """Empties the caches of the engine and of the tests: each test then comes by all that it depends on."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in {"macros", "tests"}:
            for known, value in list(vars(module).items()):
                if known not in kept and callable(getattr(value, "cache_clear", None)):
                    value.cache_clear()


class Runner:
    """A plugin of pytest: once the tests are collected it lets each mutant live in a fork, and says which were noticed."""

    def __init__(self, mutants: list[Mutant], workers: int, minutes: float, most: int, places: Path | None) -> None:
        self.mutants, self.workers, self.minutes, self.most, self.kept = mutants, workers, minutes, most, places
        self.done: set[int] = set()
        self.noticed: dict[int, str] = {}
        self.scratch = Path(tempfile.mkdtemp(prefix="mutaties-"))

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        os.environ["TMPDIR"] = tempfile.tempdir = str(self.scratch)
        self.items = session.items
        seen = self.recorded(session)
        self.seconds = seen.seconds
        running: dict[int, tuple[int, Mutant, list[str]]] = {}
        todo = [(index, mutant, self.selected(mutant, seen)) for index, mutant in enumerate(self.mutants)][::-1]
        again: list[tuple[int, Mutant, list[str]]] = []
        began = time.monotonic()
        while todo or running or again:
            if not todo and not running:  # who survived the likely tests meets the others
                todo, again = again, []
            while todo and len(running) < self.workers:
                index, mutant, tests = todo.pop()
                first = tests if index in self.done else tests[: self.most]
                running[self.fork(session, index, mutant, first)] = index, mutant, tests[len(first) :]
            pid, status = os.wait()
            index, mutant, others = running.pop(pid)
            said, fresh = self.scratch / f"{index}.uit", index not in self.done
            self.done.add(index)
            if said.exists() or status:
                self.noticed[index] = said.read_text("utf-8") if said.exists() else "stuk of te lang"
            elif others:
                again.append((index, mutant, others))
            else:
                print(f"overleeft: {mutant.path}:{mutant.line} {mutant.what}", flush=True)
            if fresh and len(self.done) % 25 == 0:
                took, score = time.monotonic() - began, len(self.noticed) / len(self.done)
                print(f"{len(self.done)} van {len(self.mutants)}, {score:.0%} gemerkt, {took:.0f} s", flush=True)
                todo = todo if took < 60 * self.minutes else []
        return True

    def recorded(self, session: pytest.Session) -> Recorder:
        """Gives which places each test comes by, found in a fork so that this process stays as it was.

        What is in the file that is kept is not found again: use it only for the same engine.
        """
        file = self.kept or self.scratch / "dekking"
        places, seconds, failed = pickle.loads(file.read_bytes()) if file.exists() else ({}, {}, set())
        new = [item for item in session.items if item.nodeid not in seconds]
        if new and not os.fork():
            with _quiet(session):
                recorder, failures = Recorder(), _Failures()
                session.config.pluginmanager.register(_Fixtures(recorder))
                session.config.pluginmanager.register(failures)
                recorder.run(new)
                found = places | recorder.places, seconds | recorder.seconds, failed | failures.all
                file.write_bytes(pickle.dumps(found))
            os._exit(0)
        with suppress(ChildProcessError):
            os.wait()
        recorder = Recorder()
        recorder.places, recorder.seconds, failed = pickle.loads(file.read_bytes())
        here = {item.nodeid for item in session.items}
        recorder.places = defaultdict(set, {test: found for test, found in recorder.places.items() if test in here})
        for test in failed:
            print(f"faalt al zonder mutatie, en telt niet mee: {test}", flush=True)
            recorder.places.pop(test, None)
        for test, places in recorder.places.items():
            for place in places:
                recorder.tests[place].add(test)
        return recorder

    def selected(self, mutant: Mutant, seen: Recorder) -> list[str]:
        """Gives the tests that come by the change: first those that are most likely to notice.

        Likely is a test that comes by a line near the change where few tests come, and by few other lines. A change outside functions is come
        by at import: then near is each line of the module and of those that use it on which the changed name stands,
        and every test of a file that names the module, or one that uses it, counts.
        """
        must, by_name, far = None, set[str](), set[str]()
        near: Collection[Place]
        if mutant.path.startswith("templates/"):
            near = [(mutant.path, 0)]
        elif mutant.function and mutant.function not in KEPT:
            near = [(mutant.path, mutant.line + step) for step in range(-9, 10)]
            # a statement of more lines is come by where it begins
            must = next((place for place in near[9::-1] if place in seen.tests), None)
        else:
            near, by_name = set(mentions(mutant)), self.naming(frozenset({mutant.path}))
            far = self.naming(using(mutant.path))
        found: dict[str, int] = dict.fromkeys(far & seen.places.keys(), len(seen.places))
        found |= dict.fromkeys(by_name & seen.places.keys(), 0)
        for place in near:
            tests = seen.tests.get(place, set())
            for test in tests if must is None else tests & seen.tests[must]:
                found[test] = min(found.get(test, len(tests)), len(tests))
        return sorted(found, key=lambda test: (found[test], len(seen.places[test]), seen.seconds[test]))

    @functools.cache  # noqa: B019 - there is one runner
    def naming(self, paths: frozenset[str]) -> set[str]:
        """Gives the tests in the files that import one of the modules `paths`."""
        modules = ["macros." + path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in paths]
        names = [(re.escape(module), *map(re.escape, module.rpartition(".")[::2])) for module in modules]
        wanted = re.compile(
            "|".join(rf"{whole}\b|from {package} import [^\n]*\b{name}\b" for whole, package, name in names)
        )
        files = {path for path in {item.path for item in self.items} if wanted.search(path.read_text("utf-8"))}
        return {item.nodeid for item in self.items if item.path in files}

    def fork(self, session: pytest.Session, index: int, mutant: Mutant, tests: list[str]) -> int:
        """Starts a fork in which the change is made and `tests` are run; it leaves the name of the first that fails."""
        if pid := os.fork():
            return pid
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(round(60 + 8 * sum(self.seconds[test] for test in tests)))
        own = self.scratch / str(index)
        own.mkdir(exist_ok=True)
        os.environ["TMPDIR"] = tempfile.tempdir = str(own)
        failures = _Failures(
            stop=lambda name: (self.scratch / f"{index}.uit").write_text(name, "utf-8") and os._exit(0)
        )
        with _quiet(session):
            try:
                items = applied(session, mutant, tests, failures)
                if items is not None:
                    session.config.pluginmanager.register(failures)
                    for item, following in zip(items, [*items[1:], None], strict=False):
                        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            except BaseException as error:  # the mutant cannot even be read in
                (self.scratch / f"{index}.uit").write_text(f"{type(error).__name__}", "utf-8")
        os._exit(0)


class _quiet:
    """Nothing that a fork says is shown."""

    def __init__(self, session: pytest.Session) -> None:
        self.session = session

    def __enter__(self) -> None:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        config = self.session.config
        config._tmp_path_factory._basetemp = Path(tempfile.mkdtemp()).resolve()  # type: ignore[attr-defined]
        if reporter := config.pluginmanager.getplugin("terminalreporter"):
            config.pluginmanager.unregister(reporter)

    def __exit__(self, *_: object) -> None: ...


class _Failures:
    """Hears the first test that fails."""

    def __init__(self, stop: Callable[[str], object] = lambda name: None) -> None:
        self.stop, self.all = stop, set[str]()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.all.add(report.nodeid)
            self.stop(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.stop(report.nodeid or "verzamelen")


class _Fixtures:
    """Hears which places a fixture comes by that more tests share."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
        if fixturedef.scope == "function":
            return (yield)
        where = "" if fixturedef.scope == "session" else PROJECT / fixturedef.baseid
        before = self.recorder.switch(f"{where}:{fixturedef.argname}")
        try:
            return (yield)
        finally:
            self.recorder.switch(before)


@functools.cache
def using(path: str) -> frozenset[str]:
    """Gives the module `path` and every module of the engine that uses it, straight or through another."""
    found = {path}
    while more := {user for user, used in _uses().items() if used & found} - found:
        found |= more
    return frozenset(found)


@functools.cache
def _uses() -> dict[str, set[str]]:
    """Gives for every module of the engine the modules that it imports from."""
    result: dict[str, set[str]] = {}
    for file in ENGINE.rglob("*.py"):
        used = result.setdefault(file.relative_to(ENGINE).as_posix(), set())
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                base = file.parents[node.level - 1].joinpath(*(node.module or "").split("."))
                for place in (base, *(base / alias.name for alias in node.names)):
                    used |= {
                        p.relative_to(ENGINE).as_posix()
                        for p in (place.with_suffix(".py"), place / "__init__.py")
                        if p.is_file()
                    }
    return result


def mentions(mutant: Mutant) -> Iterator[Place]:
    """Gives every line, of the mutant's module and of those that use it, with a name that its changed line gives."""
    line = (ENGINE / mutant.path).read_text("utf-8").splitlines()[: mutant.line]
    given = next(
        (m[1] for row in reversed(line) if (m := re.match(r" {0,4}(?:def |class )?(\w+)(?:: [^=]+)? ?[=(]", row))), ""
    )
    for path in using(mutant.path):
        for number, row in enumerate((ENGINE / path).read_text("utf-8").splitlines(), 1):
            if given and re.search(rf"\b{given}\b", row):
                yield path, number


def applied(session: pytest.Session, mutant: Mutant, tests: list[str], failures: _Failures) -> list[pytest.Item] | None:
    """Makes the change in this process. Gives the tests to run, or None where they have been run already."""
    wanted = {test: number for number, test in enumerate(tests)}
    if mutant.path.startswith("templates/"):
        _change_template(mutant)
    elif not (mutant.function and _change_code(mutant)):
        _run_anew(mutant, wanted, failures)
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


def _run_anew(mutant: Mutant, wanted: dict[str, int], failures: _Failures) -> None:
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
        status = pytest.main([*files, "-x", "-o", f"cache_dir={os.environ['TMPDIR']}"], plugins=[failures, Chosen()])
        if status in {pytest.ExitCode.INTERRUPTED, pytest.ExitCode.INTERNAL_ERROR}:
            failures.stop("verzamelen")
