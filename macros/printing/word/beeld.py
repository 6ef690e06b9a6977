"""The pictures of a sheet: an `<img>` becomes a picture in the Word file."""

from urllib.parse import unquote, urlsplit

from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from lxml.html import HtmlElement

from . import tekeningen
from .bestand import Bestand
from .ooxml import Element

PIXELS = 96 / 25.4  # per mm: how large a browser draws a picture that is made of points


def picture(element: HtmlElement, width: float, height: float, file: Bestand, grows: bool = False) -> Element:
    """Gives an `<img>` as a run, within `width` by `height` mm; raises ValueError if its file is not there
    or is no picture.

    It is as large as the picture itself says, as on the page. A drawing that says nothing takes all the room,
    and so does one that `grows`.
    """
    path = file.folder / unquote(urlsplit(element.get("src", "")).path)
    if not path.is_file():
        raise ValueError(f"afbeelding {element.get('src')} is er niet: zet het bestand naast het blad.")
    alt = element.get("alt")
    if path.suffix == ".svg":
        source = path.read_text(encoding="utf-8")
        own, high = tekeningen.size(source)
        most = width if grows or not tekeningen.has_size(source) else min(width, own)
        return file.drawing(source, alt, min(most, height * own / high))
    data = path.read_bytes()
    try:
        image = Image.from_blob(data)
    except UnrecognizedImageError as fault:
        raise ValueError(f"{path.name} is geen beeld dat Word kent: bewaar het als PNG of JPG.") from fault
    return file.picture(data, alt, min(width, height * image.px_width / image.px_height, image.px_width / PIXELS))
