"""The menu, from the folders: nobody has to add a page to a list."""

from html import escape

from ..model.handleiding import LESSEN, WERKMATERIALEN, Handleiding, Pagina
from ..text.calls import calls
from .bladenlijst import anchor
from .verwijzingen import groups, sheet_path

Item = str | dict[str, "list[Item]"]
"""A page's path, or a title with what stands below it: MkDocs' own shape of a menu."""


def navigation(handleiding: Handleiding) -> list[Item]:
    """Gives MkDocs' `nav`: the home page, then each folder in the order of `gegevens/navigatie.yml`.

    Its titles are HTML, for MkDocs puts them on the page as they are.
    """
    listed = {part.map: part.naam for part in handleiding.gegevens.navigatie}
    present = sorted({path.partition("/")[0] for path in handleiding.paginas if "/" in path})
    folders = [folder for folder in listed if folder in present] + [f for f in present if f not in listed]
    items: list[Item] = [path for path in sorted(handleiding.paginas, key=_index_first) if "/" not in path]
    for folder in folders:
        items.append({escape(listed.get(folder, folder.capitalize())): _folder(handleiding, folder)})
    return items


def groepsadressen(handleiding: Handleiding) -> dict[str, str]:
    """Gives where the title of a group of sheets in the menu leads: to that group in the list of all sheets.

    By title, as HTML; an address is a path below the site. Empty where no page lists them.
    """
    path = f"{WERKMATERIALEN}/index.md"
    if path not in handleiding.paginas or not any(
        call.naam == "bladenlijst" for call in calls(handleiding.paginas[path])
    ):
        return {}
    lijst = f"{WERKMATERIALEN}/index.html"
    return {escape(titel): f"{lijst}#{anchor(handleiding, of)}" for titel, of, _ in groups(handleiding)}


def _folder(handleiding: Handleiding, folder: str) -> list[Item]:
    """Gives the pages of one folder: its index, then lessons by number, sheets by lesson, others by `volgorde`."""
    paths = [path for path in handleiding.paginas if path.startswith(f"{folder}/")]
    first: list[Item] = [path for path in paths if path == f"{folder}/index.md"]
    if folder == WERKMATERIALEN:
        parts: list[Item] = [
            {escape(title): [sheet_path(slug) for slug in slugs]} for title, _, slugs in groups(handleiding)
        ]
        return first + parts
    rest = sorted((path for path in paths if path not in first), key=lambda path: _order(handleiding.paginas[path]))
    return first + rest


def _order(pagina: Pagina) -> tuple[int, str, str]:
    number = pagina.les.nummer if pagina.les and pagina.path.startswith(LESSEN) else 0
    return (number or (pagina.kop.volgorde if pagina.kop else 0), pagina.titel, pagina.path)


def _index_first(path: str) -> tuple[bool, str]:
    return (path != "index.md", path)
