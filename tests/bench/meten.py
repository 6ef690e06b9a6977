"""Runs commands and tells what they took: seconds, seconds of a core, and the most memory of all their processes."""

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent
BETWEEN = 0.5
"""Seconds between two looks at the memory: a look stops what is measured for some hundredths of a second."""
PROC = Path("/proc")


class Mislukt(Exception):
    """A command that is measured failed; its text is one line."""


@dataclass(frozen=True)
class Gemeten:
    """What a command took."""

    seconden: float
    kern: float
    """Seconds of a core, all processes together: says more than `seconden` where the machine does other work too."""
    geheugen: float
    """The most memory of all its processes at one moment, in MB; pages that they share count once."""

    def __str__(self) -> str:
        return f"{self.seconden:.2f} s"


def run(folder: Path, *command: str, log: Path | None = None) -> Gemeten:
    """Runs `command` in `folder`; with `log` what it says is kept there. Raises Mislukt where it fails."""
    said = (log or folder / ".bench.log").open("wb")
    begin = time.perf_counter()
    with said:
        process = subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=said, stderr=subprocess.STDOUT)
        watch = _Memory(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = code = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begin
        watch.stop.set()
        watch.join()
    if code:
        last = [line for line in Path(said.name).read_text("utf-8", "replace").splitlines() if line.strip()][-1:]
        raise Mislukt(f"{' '.join(command)[-60:]} mislukte ({code}): {' '.join(last)[:160]}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return Gemeten(seconds, used.ru_utime + used.ru_stime, max(watch.most, used.ru_maxrss / unit))


def environment(folder: Path) -> dict[str, str]:
    """Gives the environment of a command that works in `folder`."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder), "NO_UPDATE_NOTIFIER": "1"}


def python(folder: Path, *arguments: str) -> Gemeten:
    """Runs this Python in `folder`."""
    return run(folder, sys.executable, *arguments)


def median(measure: Callable[[int], Gemeten], rounds: int) -> Gemeten:
    """Gives the median of `rounds` times `measure`, and the most memory of all."""
    return _middle([measure(number) for number in range(rounds)])


def in_turn(jobs: Mapping[str, Callable[[int], Gemeten]], rounds: int, notes: list[str]) -> dict[str, Gemeten]:
    """Gives the median of each of `jobs`, done one after the other, `rounds` times over: a machine that is slower for
    a minute then is so for all. One that fails is left out, with the reason in `notes`.
    """
    found: dict[str, list[Gemeten]] = {name: [] for name in jobs}
    for number in range(rounds):
        for name in tuple(found):
            try:
                found[name].append(jobs[name](number))
            except Mislukt as error:
                notes.append(f"{name} niet gemeten: {error}")
                del found[name]
    return {name: _middle(all_of_it) for name, all_of_it in found.items()}


def _middle(found: Sequence[Gemeten]) -> Gemeten:
    return Gemeten(
        statistics.median(one.seconden for one in found),
        statistics.median(one.kern for one in found),
        max(one.geheugen for one in found),
    )


@contextmanager
def started(folder: Path, command: Sequence[str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Has `command` run in `folder` as long as the caller needs it; stops it and what it started."""
    with log.open("wb") as said:
        process = subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=said, stderr=subprocess.STDOUT)
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


class _Memory(threading.Thread):
    """Looks now and then how much memory a process and all below it take."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.most, self.stop = pid, 0.0, threading.Event()

    def run(self) -> None:
        while not self.stop.wait(BETWEEN):
            self.most = max(self.most, sum(map(_memory, _family(self.pid))))


def _family(pid: int) -> Iterator[int]:
    """Gives `pid` and all processes below it; only itself where the machine does not tell (macOS)."""
    yield pid
    for task in (PROC / str(pid) / "task").glob("*"):
        try:
            children = (task / "children").read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _family(int(child))


def _memory(pid: int) -> float:
    """Gives the memory of one process in MB: what it shares with others only for its part."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:  # it has just stopped, or this is no Linux
        if PROC.exists():
            return 0
        said = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
        return float(said or 0) / 1024
    return sum(float(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
