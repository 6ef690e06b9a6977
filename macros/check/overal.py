"""What is wrong in the same way all over a page -> one problem that says how often: it was replaced, or pasted, at once."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model.messages import Problem

QUOTED = re.compile(r'"([^"]+)"')
MANY = 4  # places that are wrong in the same way: more were made so at once


def all_over(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Gives `problems`, but of what is wrong in the same way all over a page (replaced, pasted) the first, with how many."""
    same = defaultdict(list)
    for problem in problems:
        folder = problem.code == "verkeerde map"  # it has another name: all of its pages are wrong
        where = posixpath.dirname(problem.path) if folder else problem.path
        same[where, problem.code, QUOTED.sub("", problem.fix)].append(problem)
    for found in same.values():
        first, *others = sorted(found)
        if len(found) > MANY:
            text = f"{first.text} (en zo op nog {len(others)} plekken)"
            yield replace(first, text=text)
        else:
            yield from found
