"""Zip files that are the same bytes wherever and whenever they are made: no clock, no order of arrival, no platform."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

PACKED = {".pdf", ".docx", ".zip", ".epub", ".woff2", ".png", ".jpg", ".webp", ".gz"}
"""What is packed already: packing it again costs time and saves nothing."""

Part = tuple[str, bytes]
"""A file in an archive: its path there, and what is in it."""


def write_archive(
    target: Path | IO[bytes], parts: Iterable[Part], level: int = 6, plain: frozenset[str] = frozenset()
) -> None:
    """Writes `parts` to the zip `target` (a file), in the order given; `level` is how hard it tries to make them small (1-9).

    What is packed already is stored as it is, and so are those named in `plain`.
    """
    with ZipFile(target, "w") as archive:
        for name, content in parts:
            add(archive, name, content, 0 if name in plain or Path(name).suffix in PACKED else level)


def add(archive: ZipFile, name: str, content: bytes, level: int) -> None:
    """Puts a file in `archive`, as it is where `level` is 0."""
    info = ZipInfo(name)  # of the first date a zip can hold
    info.create_system, info.external_attr = 3, 0o644 << 16
    archive.writestr(info, content, ZIP_DEFLATED if level else ZIP_STORED, level)
