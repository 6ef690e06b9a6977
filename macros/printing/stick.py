"""The whole site in one file, for a USB stick: unpack it, open the one file that lies on top, and read.

    <name of the series>/
        Open mij.html           goes to the manual, or says that the zip must be unpacked first
        handleiding/            the site, as it is

Everything of the site is in it but the file itself: a page that missed a download would have a dead link.
"""

import re
from pathlib import Path
from typing import cast

import lxml.html
from lxml.html import HtmlElement

from ..draw.templating import TEMPLATES, render
from ..draw.words import OPEN_MIJ, in_words_of, word
from ..model.mappen import STICK
from .archive import write_archive
from .bouwwerk import Bouwwerk

FOLDER, SCRIPT = "handleiding", "open_mij.js"
NOT_THERE = "niet-op-stick"
"""The class of what a page does not say on a stick: where to get the zip that it came out of."""
LEVEL = 4  # one part in twenty larger than at 9, in a fifth of the time
NO_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')  # what Windows lets no file be called
A_DEVICE = re.compile(r"(?i)^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)")  # nor this, whatever stands behind the dot


def make_stick(bouwwerk: Bouwwerk) -> None:
    """Writes the zip of all that is in the folder of the site; what is made later is not in it.

    It is made anew by every build: reading all files to see whether one has changed takes as long.
    """
    site, reeks = bouwwerk.site, bouwwerk.reeks
    with in_words_of(bouwwerk.handleiding.gegevens.woorden):
        start = render("stick/open_mij.html", reeks=reeks.naam, taal=reeks.taal, map=FOLDER, script=SCRIPT)
        name = word(OPEN_MIJ)
    parts = {f"{name}.html": start.encode(), f"{FOLDER}/{SCRIPT}": (TEMPLATES / "stick" / SCRIPT).read_bytes()}
    target, top = site / STICK, file_name(reeks.naam)
    target.parent.mkdir(exist_ok=True)
    target.unlink(missing_ok=True)
    files = [file for file in sorted(site.rglob("*")) if file.is_file()]
    parts |= {f"{FOLDER}/{file.relative_to(site).as_posix()}": _on_stick(file) for file in files}
    write_archive(target, ((f"{top}/{path}", content) for path, content in parts.items()), LEVEL)


def file_name(text: str) -> str:
    """Gives `text` as a name that a folder can have on every computer."""
    return A_DEVICE.sub(r"\g<0>_", " ".join(NO_NAME.sub(" ", text).split()).strip(" .")) or FOLDER


def _on_stick(file: Path) -> bytes:
    """Gives what is in `file`; of a page without what is not there on a stick."""
    content = file.read_bytes()
    if file.suffix != ".html" or NOT_THERE.encode() not in content:
        return content
    page = cast(HtmlElement, lxml.html.document_fromstring(content, lxml.html.HTMLParser(encoding="utf-8")))
    for element in page.find_class(NOT_THERE):
        element.drop_tree()
    return cast(bytes, lxml.html.tostring(page, encoding="utf-8", doctype="<!doctype html>"))
