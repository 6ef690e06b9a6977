"""Takes out of WeasyPrint what it does over and over when it draws: numbers read and written, and parts of drawings.

A drawing (SVG) is read anew while it is drawn, number by number; most of that is the same few words and colours.
"""

from copy import copy
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

import pydyf
from weasyprint.pdf import fonts
from weasyprint.svg import utils
from weasyprint.text.ffi import ffi

from .pictures import hurry_pictures

SHORT = 40
"""Up to how many letters a piece of a drawing is likely to come again."""


def hurry_drawings(put: Any) -> None:
    """Has WeasyPrint, in this process, draw with less ado; `put` puts a new function where an old one is used."""
    hurry_pictures()
    pydyf._to_bytes = _written(pydyf._to_bytes)
    pydyf.Stream.data = property(_data)
    for name, quick in (("size", _size), ("point", _point), ("normalize", _short), ("color", _colour)):
        old = getattr(utils, name)
        put(name, old, quick(old))
    put("parse_url", utils.parse_url, lru_cache(maxsize=1000)(utils.parse_url))
    fonts.ffi = SimpleNamespace(new=_new, **{name: getattr(ffi, name) for name in ("gc", "string", "NULL")})


def _written(slowly: Any) -> Any:
    """Gives how a thing is written in a PDF; most are text, or a number."""

    def to_bytes(item: Any) -> bytes:
        kind = type(item)
        if kind is bytes:
            return item  # type: ignore[no-any-return]
        if kind is str:
            return item.encode("ascii")  # type: ignore[no-any-return]
        if kind is float:
            return b"%d" % item if item.is_integer() else (b"%f" % item).rstrip(b"0")
        return b"%d" % item if kind is int else slowly(item)

    return to_bytes


def _data(stream: Any) -> bytes:
    """Gives a stream as it stands in a PDF; most that is in it is written already."""
    data = b"\n".join([item if type(item) is bytes else pydyf._to_bytes(item) for item in stream.stream])
    extra = pydyf.Dictionary(stream.extra.copy())
    if stream.compress:
        extra["Filter"] = "/FlateDecode"
        packer = pydyf.zlib.compressobj(level=9)
        data = packer.compress(data) + packer.flush()
    extra["Length"] = len(data)
    return b"\n".join((extra.data, b"stream", data, b"endstream"))


def _new(kind: str, *value: Any) -> Any:
    """Makes something for a library in C. A row of things says itself how long it is: named with its length it is a
    kind of its own to cffi, which takes long to understand a new one."""
    return ffi.new(kind.partition("[")[0] + "[]" if value and "[" in kind else kind, *value)


def _size(slowly: Any) -> Any:
    """Gives how a size is read: most are a number, and the others come again."""
    again = lru_cache(maxsize=1000)(slowly)

    def size(string: Any, font_size: Any = None, percentage_reference: Any = None) -> Any:
        if not string:
            return 0
        try:
            return float(string)
        except ValueError:
            return again(string, font_size, percentage_reference)

    return size


def _point(_: Any) -> Any:
    """Gives how the first two numbers are taken from a row of them."""

    def point(svg: Any, string: str, font_size: Any) -> tuple[Any, Any, str]:
        first, *others = string.split(" ", 2)
        if not others:
            raise utils.PointError
        return *svg.point(first, others[0], font_size), "".join(others[1:])

    return point


def _short(slowly: Any) -> Any:
    """Gives how a text is tidied: a short one once."""
    once = lru_cache(maxsize=2000)(slowly)

    def normalize(string: str | None) -> Any:
        if not string:
            return ""
        return once(string) if len(string) < SHORT else slowly(string)

    return normalize


def _colour(slowly: Any) -> Any:
    """Gives how a colour is read: once, and a copy each time, for who draws may make it lighter."""
    once = lru_cache(maxsize=1000)(slowly)
    return lambda string: copy(once(string))
