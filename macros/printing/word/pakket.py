"""The file around a Word text: the empty package from `templates/word/pakket/` and the zip with fixed bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ...draw.templating import TEMPLATES, render

PACKAGE = TEMPLATES / "word" / "pakket"
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date a zip can hold


def package(**values: object) -> BytesIO:
    """Gives an empty Word file: the templates in `templates/word/pakket/`, filled with `values`."""
    parts = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*") if path.is_file())
    return write_zip({part.as_posix(): render(f"word/pakket/{part.as_posix()}", **values).encode() for part in parts})


def write_zip(parts: dict[str, bytes]) -> BytesIO:
    """Gives a zip of `parts` that depends on nothing else: no clock, no order of arrival, no platform.

    The list of content types comes first, as the packaging standard advises readers to expect.
    """
    result = BytesIO()
    with ZipFile(result, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            info = ZipInfo(name, date_time=EPOCH)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(info, parts[name], compresslevel=9)
    result.seek(0)
    return result


def repacked(file: BytesIO) -> bytes:
    """Gives the zip in `file` rewritten so that the same content is always the same bytes."""
    with ZipFile(file) as archive:
        return write_zip({name: archive.read(name) for name in archive.namelist()}).getvalue()
