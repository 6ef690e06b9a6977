"""The tables in `tests/golden/tabel/`: of each word, sign, ending and limit in a rule what is said, from both sides.

Where a change is meant: `make goud` writes them anew, and `git diff tests/golden` shows what an editor will read.
"""

import difflib

import pytest

from tests import goud
from tests.goud.tabellen import TABLES


@pytest.mark.parametrize("what", TABLES)
def test_de_tabel_is_wat_ze_was(what: str):
    kept = (goud.GOLDEN / "tabel" / f"{what}.txt").read_text("utf-8").splitlines()
    now = TABLES[what]().splitlines()
    changes = difflib.unified_diff(kept, now, "toen", "nu", lineterm="", n=6)
    assert kept == now, "\n".join(["is dit bedoeld? doe dan `make goud`", *[line[:300] for line in changes][:60]])
