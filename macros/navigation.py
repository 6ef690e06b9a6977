"""The menu, from the folders: nobody has to add a page to a list."""

from collections.abc import Iterator
from html import escape
from typing import Any

from .loading import LESSEN, WERKMATERIALEN, Handleiding, Pagina
from .messages import Problem, meant
from .views import groups, sheet_path
from .yaml_source import Source

Item = Any  # a path, or {title: path or items}: MkDocs' own shape of a menu


def navigation(handleiding: Handleiding) -> list[Item]:
    """Gives MkDocs' `nav`: the home page, then each folder in the order of `gegevens/navigatie.yml`.

    Its titles are HTML, for MkDocs puts them on the page as they are.
    """
    listed = {part["map"]: part["naam"] for part in _parts(handleiding)}
    present = sorted({path.partition("/")[0] for path in handleiding.paginas if "/" in path})
    folders = [folder for folder in listed if folder in present] + [f for f in present if f not in listed]
    items: list[Item] = [path for path in sorted(handleiding.paginas, key=_index_first) if "/" not in path]
    for folder in folders:
        items.append({escape(listed.get(folder, folder.capitalize())): _folder(handleiding, folder)})
    return items


def problems(handleiding: Handleiding) -> Iterator[Problem]:
    """Finds a folder that is listed twice, and one that is not there while another that looks like it is not listed."""
    parts, lines = _parts(handleiding), handleiding.regels.get("navigatie", Source())
    where = f"{handleiding.docs.name}/gegevens/navigatie.yml"
    listed = [part["map"] for part in parts]
    present = {path.partition("/")[0] for path in handleiding.paginas if "/" in path}
    for index, folder in enumerate(listed):
        line = lines.line((index, "map"))
        if folder in listed[:index]:
            yield Problem(where, line, "dubbele sleutel", f'de map "{folder}"', "houd er één en haal de andere weg.")
        elif folder not in present and (fix := meant(folder, present - set(listed))):
            yield Problem(where, line, "onbekende waarde", f'de map "{folder}" is er niet', fix)


def _parts(handleiding: Handleiding) -> list[dict[str, str]]:
    return handleiding.gegevens.get("navigatie") or []


def _folder(handleiding: Handleiding, folder: str) -> list[Item]:
    """Gives the pages of one folder: its index, then lessons by number, sheets by lesson, others by `volgorde`."""
    paths = [path for path in handleiding.paginas if path.startswith(f"{folder}/")]
    first: list[Item] = [path for path in paths if path == f"{folder}/index.md"]
    if folder == WERKMATERIALEN:
        parts = [{escape(title): [sheet_path(slug) for slug in slugs]} for title, _, slugs in groups(handleiding)]
        return first + parts
    rest = sorted((path for path in paths if path not in first), key=lambda path: _order(handleiding.paginas[path]))
    return first + rest


def _order(pagina: Pagina) -> tuple[int, str, str]:
    number = pagina.les.nummer if pagina.les and pagina.path.startswith(LESSEN) else 0
    return (number or (pagina.kop.volgorde if pagina.kop else 0), pagina.titel, pagina.path)


def _index_first(path: str) -> tuple[bool, str]:
    return (path != "index.md", path)
