"""`python -m tests.mutaties.opnemen MAP PROEVEN…`: keeps for each file of tests which lines of the engine each test comes by.

What a test uses but another had made (a fixture of more tests, what a function remembers) counts for all who use it. To
hear that, `functools` is changed before the engine is read in: hence a process of its own.
"""

import functools
import hashlib
import os
import pickle
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import coverage
import pytest
from jinja2 import Environment

PROJECT = Path(__file__).parents[2]
ENGINE = PROJECT / "macros"
Lines = dict[str, int]
"""Of each file below macros/ its lines, as bits; of a template at least bit 0."""
OTHERS = ("macros", "docs", "mkdocs.yml", "pyproject.toml", "tests/conftest.py", "tests/golden", "tests/goud",
          "tests/fixtures", "tests/unit/fouten.py", "tests/unit/meldingen.txt")  # fmt: skip


def keys() -> dict[Path, str]:
    """Gives for every file of quick tests a key of what its tests depend on: their text, the engine, the pages."""
    shared = hashlib.sha256(Path(__file__).read_bytes())
    for name in OTHERS:
        for file in sorted((PROJECT / name).rglob("*")) or [PROJECT / name]:
            if file.is_file() and file.suffix != ".pyc":
                shared.update(f"{file.relative_to(PROJECT)}\0".encode() + file.read_bytes())
    return {
        file: hashlib.sha256(shared.digest() + file.read_bytes()).hexdigest()[:16]
        for file in sorted((PROJECT / "tests" / "unit").glob("test_*.py"))
    }


class Recorder:
    """Hears which lines are come by for the test, the fixture or the remembered value that is being made."""

    def __init__(self) -> None:
        self.lines: dict[str, Lines] = defaultdict(lambda: defaultdict(int))
        self.uses: dict[str, set[str]] = defaultdict(set)
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()
        self.context = ""
        self.known: dict[Any, str] = {}
        self.coverage = coverage.Coverage(data_file=None, config_file=False, include=[f"{ENGINE}/*"])

    def start(self) -> None:
        """Begins to hear lines, and the templates that are drawn."""
        load = Environment._load_template

        def loaded(environment: Environment, name: str, *rest: Any) -> Any:
            self.lines[self.context][f"templates/{name}"] = 1
            return load(environment, name, *rest)

        Environment._load_template = loaded  # type: ignore[method-assign, assignment]
        self.coverage.start()

    def switch(self, context: str) -> str:
        """Counts what comes for `context`; gives the one before."""
        before, self.context = self.context, context
        here = self.lines[before]
        # what switch_context() of coverage does takes ten times as long: it is meant for thousands, not for a million
        for file, lines in self.coverage._collector.data.items() if self.coverage._collector else ():
            if lines:
                here[file] |= functools.reduce(lambda bits, line: bits | 1 << line, lines, 0)
                lines.clear()
        return before

    def remembering(self, function: Callable[..., Any], remember: Callable[..., Any]) -> Callable[..., Any]:
        """Gives `function` that remembers as `remember` has it do, and says what a remembered value was made by."""
        name = f"{function.__module__}.{function.__qualname__}"
        if not name.startswith(("macros.", "tests.")):
            return remember(function)  # type: ignore[no-any-return]

        def key(arguments: tuple[Any, ...], named: dict[str, Any]) -> str:
            return self.known.setdefault((name, arguments, *named.items()), f"{name} {len(self.known)}")

        def made(*arguments: Any, **named: Any) -> Any:
            if threading.current_thread() is not threading.main_thread():
                return function(*arguments, **named)
            before = self.switch(key(arguments, named))
            try:
                return function(*arguments, **named)
            finally:
                self.switch(before)

        kept = remember(made)

        @functools.wraps(function)
        def asked(*arguments: Any, **named: Any) -> Any:
            value = kept(*arguments, **named)
            self.uses[self.context].add(key(arguments, named))
            return value

        asked.cache_clear, asked.cache_info = kept.cache_clear, kept.cache_info  # type: ignore[attr-defined]
        return asked

    def change_functools(self) -> None:
        """Has all that remembers, in what is read in from now on, say so."""
        whole, recorder = functools.lru_cache, self

        def lru_cache(maxsize: Any = 128, typed: bool = False) -> Any:
            if callable(maxsize):
                return recorder.remembering(maxsize, whole(128, typed))
            return lambda function: recorder.remembering(function, whole(maxsize, typed))

        class Property(functools.cached_property):  # type: ignore[type-arg]
            def __get__(self, instance: Any, owner: type | None = None) -> Any:
                if instance is None or not self.func.__module__.startswith("macros."):
                    return super().__get__(instance, owner)
                context = f"{self.func.__qualname__} {id(instance)}"
                recorder.uses[recorder.context].add(context)
                before = recorder.switch(context)
                try:
                    return super().__get__(instance, owner)
                finally:
                    recorder.switch(before)

            def __set__(self, instance: Any, value: Any) -> None:  # so that __get__ is asked each time
                instance.__dict__[self.attrname] = value

        functools.lru_cache = lru_cache
        functools.cache = lru_cache(None)
        functools.cached_property = Property  # type: ignore[misc]

    def all_of(self, item: pytest.Item) -> Lines:
        """Gives the lines that a test comes by, with those of all it uses."""
        todo = [item.nodeid, *(f"{scope}:{n}" for n in getattr(item, "fixturenames", ()) for scope in (item.path, ""))]
        seen, found = set(todo), dict[str, int]()
        while todo:
            context = todo.pop()
            for path, bits in self.lines.get(context, {}).items():
                file = path.removeprefix(f"{ENGINE}/")  # of a template: how Python sees it, and how Jinja names it
                found[file] = found.get(file, 0) | bits
            new = self.uses.get(context, set()) - seen
            seen |= new
            todo += new
        return found


class Recording:
    """A plugin of pytest that runs each test once, and keeps what was heard as soon as a file of tests is done."""

    def __init__(self, recorder: Recorder, target: Path) -> None:
        self.recorder, self.target = recorder, target

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.recorder.failed.add(report.nodeid)

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

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        recorder, named = self.recorder, keys()
        recorder.start()
        done: dict[str, tuple[float, Lines]] = {}
        for item, following in zip(session.items, [*session.items[1:], None], strict=False):
            recorder.switch(item.nodeid)
            start = time.process_time()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            took = time.process_time() - start
            recorder.switch("")
            done[item.nodeid] = took, recorder.all_of(item)
            if following is None or following.path != item.path:
                file = self.target / f"{named[item.path]}.pickle"
                good = {test: found for test, found in done.items() if test not in recorder.failed}
                file.with_suffix(".half").write_bytes(pickle.dumps((good, sorted(recorder.failed & done.keys()))))
                file.with_suffix(".half").rename(file)
                done = {}
        return True


if __name__ == "__main__":
    heard = Recorder()
    heard.change_functools()
    os.chdir(PROJECT)
    folder, *files = sys.argv[1:]
    options = ["-q", "-o", f"cache_dir={folder}/pytest", "--basetemp", f"{folder}/tmp-{os.getpid()}"]
    sys.exit(int(pytest.main([*files, *options], plugins=[Recording(heard, Path(folder))])))
