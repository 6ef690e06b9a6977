"""The menu, from the folders: nobody has to add a page to a list."""

from html import escape

from ..model.handleiding import Handleiding, Pagina
from ..model.mappen import HOME, LESSEN, WERKMATERIALEN
from ..text.calls import calls
from .bladenlijst import anchor
from .verwijzingen import groups, sheet_path

Item = str | dict[str, "list[Item]"]
"""A page's path, or a title with what stands below it: MkDocs' own shape of a menu."""


def navigation(handleiding: Handleiding) -> list[Item]:
    """Gives MkDocs' `nav`: the home page, then each folder in the order of `gegevens/navigatie.yml`.

    Its titles are HTML, for MkDocs puts them on the page as they are.
    """
    items: list[Item] = [*loose_pages(handleiding)]
    for folder, name in folders(handleiding):
        items.append({escape(name): _folder(handleiding, folder)})
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


def loose_pages(handleiding: Handleiding) -> list[str]:
    """Gives the paths of the pages that stand in no folder, the home page first."""
    return [path for path in sorted(handleiding.paginas, key=_index_first) if "/" not in path]


def folders(handleiding: Handleiding) -> list[tuple[str, str]]:
    """Gives every folder of pages in the order of the menu, each with the name that readers see."""
    listed = {part.map: part.naam for part in handleiding.gegevens.navigatie}
    present = sorted({path.partition("/")[0] for path in handleiding.paginas if "/" in path})
    in_order = [folder for folder in listed if folder in present] + [f for f in present if f not in listed]
    return [(folder, listed.get(folder, folder.capitalize())) for folder in in_order]


def pages_of(handleiding: Handleiding, folder: str) -> list[str]:
    """Gives the paths of the pages of one folder: its index, then lessons by number, others by `volgorde`."""
    index = f"{folder}/index.md"
    paths = [path for path in handleiding.paginas if path.startswith(f"{folder}/")]
    return sorted(paths, key=lambda path: (path != index, _order(handleiding.paginas[path])))


def _folder(handleiding: Handleiding, folder: str) -> list[Item]:
    """Gives one folder as the menu has it: its pages, the sheets by lesson."""
    paths = pages_of(handleiding, folder)
    if folder != WERKMATERIALEN:
        return [*paths]
    parts: list[Item] = [
        {escape(title): [sheet_path(slug) for slug in slugs]} for title, _, slugs in groups(handleiding)
    ]
    return [*(path for path in paths if path == f"{folder}/index.md"), *parts]


def _order(pagina: Pagina) -> tuple[int, str, str]:
    number = pagina.les.nummer if pagina.les and pagina.path.startswith(LESSEN) else 0
    return (number or (pagina.kop.volgorde if pagina.kop else 0), pagina.titel, pagina.path)


def _index_first(path: str) -> tuple[bool, str]:
    return (path != HOME, path)
