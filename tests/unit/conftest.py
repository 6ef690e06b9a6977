"""What the quick tests share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT, TUINREEKS


@pytest.fixture(scope="module")
def proefreeks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The tiny series, for test after test: who changes it (`changed`) puts it back."""
    project = tmp_path_factory.mktemp("reeks")
    shutil.copytree(TUINREEKS / "docs", project / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", project)
    before = contents(project)
    yield project
    assert contents(project) == before


def contents(folder: Path) -> dict[Path, bytes | None]:
    """Gives all that stands in `folder`."""
    return {path: path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}
