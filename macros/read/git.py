"""What git knows of the project: for who has it, and fetched the project with it."""

import os
import subprocess
from pathlib import Path

from ..model.messages import Refusal


def git(project: Path, *arguments: str, wrong: str | None = None) -> str:
    """Gives what git says in the folder `project`; where it fails `wrong`, or a Refusal where that is None."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=project, capture_output=True, check=False, env={**os.environ, "LC_ALL": "C"}
        )
    except FileNotFoundError:
        raise Refusal("git staat niet op deze computer", "zonder git is niet te zien wat veranderde.") from None
    if done.returncode:
        if wrong is not None:
            return wrong
        raise Refusal("git kon niet zeggen wat veranderde", done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode("utf-8", "replace")


def unversioned(project: Path) -> list[str]:
    """Gives the files in docs that were written since `project` was last committed, as paths in it. Raises as `git` does."""
    return git(project, "ls-files", "-z", "--others", "--exclude-standard", "--", "docs").split("\0")[:-1]


def uncommitted(project: Path) -> set[str] | None:
    """Gives the files in docs that were written or changed since then; None where git cannot tell."""
    try:
        changed = git(project, "diff", "--name-only", "-z", "--relative", "HEAD", "--", "docs").split("\0")[:-1]
        return {*changed, *unversioned(project)}
    except Refusal:
        return None
