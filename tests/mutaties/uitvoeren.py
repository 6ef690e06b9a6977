"""Runs the quick tests against one mutant at a time, in forks of one process in which everything is read in already.

A fork runs only the tests that come by the changed line (`opnemen.py`, `kiezen.py`), and stops at the first that fails.
What was found is kept in .cache/mutaties by the content of the mutant and of what the test depends on: a run that was
stopped goes on where it was, and after a change in the tests only the changed ones meet the survivors again.
"""

import hashlib
import json
import os
import pickle
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from itertools import accumulate
from pathlib import Path

import pytest

from .kiezen import Chooser
from .mutanten import Mutant
from .opnemen import PROJECT, Lines, keys
from .toepassen import Listener, applied, silence

STORE = PROJECT / ".cache" / "mutaties"
MEMORY = 6 * 2**30
FIRST = 3.0
"""So many seconds of tests a mutant meets first: most are noticed by then."""


def digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:12]


def record(named: dict[Path, str], workers: int) -> None:
    """Has each file of tests that is not yet recorded run once, `workers` processes at a time."""
    STORE.mkdir(parents=True, exist_ok=True)
    new = [file for file, key in named.items() if not (STORE / f"{key}.pickle").exists()]
    new.sort(key=lambda file: -file.stat().st_size)
    if new:
        print(f"welke proef komt waarlangs: {len(new)} bestanden met proeven", flush=True)
    parts = [part for part in (new[number::workers] for number in range(workers)) if part]
    command = [sys.executable, "-m", "tests.mutaties.opnemen", str(STORE)]
    running = [subprocess.Popen([*command, *map(str, part)], cwd=PROJECT, stdout=subprocess.DEVNULL) for part in parts]
    for process in running:
        process.wait()


def recorded(named: dict[Path, str]) -> dict[str, tuple[float, Lines]]:
    """Gives of every test that succeeds without a mutation its seconds and its lines."""
    found: dict[str, tuple[float, Lines]] = {}
    for key in named.values():
        good, failed = pickle.loads((STORE / f"{key}.pickle").read_bytes())
        found |= good
        for test in failed:
            print(f"faalt al zonder mutatie, en telt niet mee: {test}", flush=True)
    return found


class Known:
    """What earlier runs found of each mutant: the test that noticed it, and those that did not."""

    def __init__(self, named: dict[Path, str]) -> None:
        self.files = {file.relative_to(PROJECT).as_posix(): key for file, key in named.items()}
        self.file = STORE / "uitkomsten"
        self.noticed: dict[str, tuple[str, str]] = {}
        self.vain: dict[str, set[str]] = {}
        for row in self.file.read_text("utf-8").splitlines() if self.file.exists() else ():
            mutant, by, token, vain = json.loads(row)
            if by:
                self.noticed[mutant] = by, token
            self.vain.setdefault(mutant, set()).update(vain)

    def token(self, test: str) -> str:
        """Gives what stays the same as long as the test and all it depends on do."""
        return digest(self.files.get(test.partition("::")[0], ""), test)

    def keep(self, mutant: str, by: str, vain: list[str]) -> None:
        """Keeps that the test `by` (or none) noticed a mutant, and that the tests `vain` did not."""
        tokens = [self.token(test) for test in vain]
        if by:
            self.noticed[mutant] = by, self.token(by)
        self.vain.setdefault(mutant, set()).update(tokens)
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps([mutant, by, self.token(by), tokens]) + "\n")


class Runner:
    """A plugin of pytest: once the tests are collected it lets each mutant live in a fork, and says which were noticed.

    A mutant meets tests for at most `most` seconds; one with tests left over is in `short`.
    """

    def __init__(self, mutants: list[Mutant], workers: int, minutes: float, most: float) -> None:
        self.mutants, self.workers, self.minutes, self.most = mutants, workers, minutes, most
        self.done: set[int] = set()
        self.short: set[int] = set()
        self.noticed: dict[int, str] = {}
        self.scratch = Path(tempfile.mkdtemp(prefix="mutaties-"))
        self.named = keys()
        record(self.named, workers)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        os.environ["TMPDIR"] = tempfile.tempdir = str(self.scratch)
        self.known, self.chooser = Known(self.named), Chooser(session.items, recorded(self.named))
        self.names = [digest(mutant.path, mutant.source) for mutant in self.mutants]
        todo = [(index, tests) for index in range(len(self.mutants)) if (tests := self.left(index))]
        print(f"{len(self.mutants)} mutanten, {len(todo)} nog te doen", flush=True)
        seconds, self.began = FIRST, time.monotonic()
        if half := [(index, tests) for index, tests in todo if index in self.done]:
            self.meet(session, half)  # who was left half way first meets all of its tests
            todo = [(index, tests) for index, _ in todo if (tests := self.left(index))]
        while todo and time.monotonic() - self.began < 60 * self.minutes:
            self.meet(session, [(index, tests[: self.within(tests, seconds)]) for index, tests in todo])
            seconds *= 4  # who is left survived the likely tests, and meets the others
            todo = [(index, tests) for index, _ in todo if (tests := self.left(index))]
        for index in self.done - self.noticed.keys():
            self.left(index)  # says who has tests left over
        self.short &= self.done - self.noticed.keys()
        undone = len(self.mutants) - len(self.done) + len(self.short)
        print(
            f"tijd om: {undone} mutanten hebben nog proeven te gaan; weer beginnen gaat daar verder"
            if undone
            else "klaar"
        )
        return True

    def left(self, index: int) -> list[str]:
        """Gives the tests that a mutant has still to meet; settles it where there are none."""
        by, token = self.known.noticed.get(self.names[index], ("", ""))
        if by and self.known.token(by) == token:
            self.noticed[index] = by
            self.done.add(index)
            return []
        vain = self.known.vain.get(self.names[index], set())
        tests = self.chooser.selected(self.mutants[index])
        most = tests[: self.within(tests, self.most)]
        todo = [test for test in most if self.known.token(test) not in vain]
        self.short.discard(index)
        if todo or len(tests) > self.within(tests, self.most):
            self.short.add(index)
        if len(todo) < len(most) or not tests:  # who survived a part of its tests survives until one notices it
            self.done.add(index)
        return sorted(todo, key=lambda test: test != by)  # who noticed it before a change, first

    def within(self, tests: list[str], seconds: float) -> int:
        """Gives how many of the first tests take `seconds` together."""
        return 1 + sum(took < seconds for took in accumulate(self.chooser.seconds[test] for test in tests))

    def meet(self, session: pytest.Session, todo: list[tuple[int, list[str]]]) -> None:
        """Lets each mutant meet its tests, some at a time; stops when time is up."""
        running: dict[int, tuple[int, list[str]]] = {}
        waiting, new = todo[::-1], 0
        while waiting or running:
            while waiting and len(running) < self.workers:
                index, tests = waiting.pop()
                running[self.fork(session, index, tests)] = index, tests
            pid, status = os.wait()
            index, tests = running.pop(pid)
            said, new = (self.scratch / f"{index}.uit").read_text("utf-8"), new + 1
            verb, _, name = said.partition(" ")
            if verb == "kapot":
                raise RuntimeError(f"de loper zelf: {name}")
            noticed = name if verb == "gemerkt" or status else ""
            self.known.keep(self.names[index], noticed, [] if noticed else tests)
            self.done.add(index)
            if noticed:
                self.noticed[index] = noticed
            shutil.rmtree(self.scratch / str(index), ignore_errors=True)
            took = time.monotonic() - self.began
            if new % 25 == 0:
                print(
                    f"{new} van {len(todo)}, {len(self.noticed)} van {len(self.done)} gemerkt, {took:.0f} s", flush=True
                )
            waiting = waiting if took < 60 * self.minutes else []

    def fork(self, session: pytest.Session, index: int, tests: list[str]) -> int:
        """Starts a fork in which the change is made and `tests` are run; it leaves the name of the first that fails."""
        (self.scratch / f"{index}.uit").write_text("bezig", "utf-8")
        if pid := os.fork():
            return pid
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        own = self.scratch / str(index)
        own.mkdir(exist_ok=True)
        os.environ["TMPDIR"] = tempfile.tempdir = str(own)
        listener = Listener(
            lambda text: (self.scratch / f"{index}.uit").write_text(text, "utf-8"), self.chooser.seconds
        )
        try:
            silence(session)
            items = applied(session, self.mutants[index], tests, listener)
            if items is not None:
                session.config.pluginmanager.register(listener)
                for item, following in zip(items, [*items[1:], None], strict=False):
                    item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        except SyntaxError:  # the mutant cannot even be read in
            listener.stop("SyntaxError")
        except BaseException:
            listener.say(f"kapot {traceback.format_exc()}")
        os._exit(0)
