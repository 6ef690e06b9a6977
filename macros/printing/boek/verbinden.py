"""The links of a chapter: to another place in the book, to the site where it has an address, or else just words."""

from collections.abc import Callable, Iterable
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement

from .hoofdstuk import Hoofdstuk, from_root, place_name

Waar = Callable[[str, str], str]
"""Gives the address of a place in the book, by the path of its page and its anchor there (or nothing)."""
Plek = tuple[str, str]
INSIDE, ELSEWHERE, OUTSIDE = "binnen", "elders", "buiten"
"""The classes of links: to another chapter of the book, to what the book only names, and out of it."""


def in_one_file(path: str, anker: str) -> str:
    """Gives the address of a place in a book that is one file."""
    return f"#{place_name(path, anker)}"


def connect(
    chapters: Iterable[Hoofdstuk], site: str = "", waar: Waar = in_one_file, elders: dict[str, Plek] | None = None
) -> None:
    """Has every link of `chapters` go where it can: within the book, to `site` (https://…), or nowhere.

    `elders` names the places of pages that are no chapter of their own, such as a sheet: path -> (path, anchor).
    """
    all_of_them = list(chapters)
    known = {chapter.path: chapter.plekken for chapter in all_of_them}
    for chapter in all_of_them:
        for link in list(chapter.element.iter("a")):
            _connect(link, chapter.path, known, site, waar, elders or {})


def _connect(
    link: HtmlElement, path: str, known: dict[str, frozenset[str]], site: str, waar: Waar, elders: dict[str, Plek]
) -> None:
    address = link.get("href", "")
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        link.classes.add(OUTSIDE)
        return
    target = from_root(address, path) if parts.path else path.removesuffix(".md") + ".html"
    page = target.removesuffix(".html") + ".md"
    there, anker = elders.get(page, (page, unquote(parts.fragment)))
    if there in known:
        link.set("href", waar(there, anker if anker in known[there] else ""))
        if there != path:
            link.classes.add(ELSEWHERE if page in elders else INSIDE)
    elif site:
        link.set("href", urljoin(f"{site.rstrip('/')}/", target + (f"#{parts.fragment}" if parts.fragment else "")))
        link.classes.add(OUTSIDE)
    else:
        link.drop_tag()
