"""A Word file as text to compare: its parts as XML, short pieces on one line; of a picture its size and where its ink is."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from PIL import Image

LONGEST = 150
DECLARED = re.compile(r'\sxmlns(?::\w+)?="[^"]*"')


def dump(data: bytes, only: str = "") -> str:
    """Gives the Word file `data` as text, or `only` one of its parts."""
    lines = []
    with ZipFile(BytesIO(data)) as archive:
        for name in [only] if only else archive.namelist():
            lines.append(f"<!-- {name} -->")
            if name.endswith((".xml", ".rels")):
                lines += _xml(etree.fromstring(archive.read(name)), 0)
            elif not name.endswith(".odttf"):
                image = Image.open(BytesIO(archive.read(name)))
                lines.append(f"{image.format} {image.mode} {image.width} x {image.height}: {_seen(image)}")
    return "\n".join(lines) + "\n"


def _seen(image: Image.Image) -> str:
    """Gives where on an image is how much ink, in 12 x 6 places: 0 is none, f a quarter of it or more."""
    greys = image.convert("L").resize((12, 6), Image.Resampling.BOX).tobytes()
    return "".join(f"{min(15, (255 - grey) // 4):x}" for grey in greys)


def _xml(element: etree._Element, depth: int) -> Iterator[str]:
    """Gives `element` on one line where that is short, or else its start, its children and its end."""
    indent = " " * depth
    whole = _plain(etree.tostring(element, encoding="unicode", with_tail=False))
    if len(whole) <= LONGEST or not len(element):
        yield f"{indent}{' '.join(whole.split())}"
        return
    start, _, _ = whole.partition(">")
    yield f"{indent}{start}>{(element.text or '').strip()}"
    for child in element:
        yield from _xml(child, depth + 1)


def _plain(xml: str) -> str:
    """Gives `xml` without the declarations of namespaces, which are the same everywhere."""
    return DECLARED.sub("", xml)
