"""Rules for the theme in `mkdocs.yml` -> problems: its name and language, its pictograms, its colours."""

import re
from collections.abc import Collection, Iterator
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..model.messages import choices, meant
from ..model.source import KeyPath
from ..read.yaml_source import SET_ELSEWHERE

Found = Iterator[tuple[KeyPath, str, str, str]]
"""A mistake: where, its kind, what was found, what to do."""
COLOURS = "red pink purple deep-purple indigo blue light-blue cyan teal green light-green lime yellow amber orange deep-orange"
PALETTE = {
    "scheme": "default slate",
    "primary": f"{COLOURS} brown grey blue-grey black white custom",
    "accent": f"{COLOURS} custom",
}
"""What Material knows of a palette; a style of one's own may know another scheme."""
KEYS = "name custom_dir locale language direction features font icon logo favicon palette static_templates"
ICONS = "admonition alternate annotation close edit logo menu next previous repo search share tag top view"
"""What Material looks at in a theme, and in its pictograms."""
FEATURES = frozenset(
    f"{part}.{name}"
    for part, names in {
        "navigation": "expand footer indexes instant path prune sections tabs tabs.sticky top tracking",
        "toc": "follow integrate",
        "content": "action.edit action.view code.annotate code.copy code.select footnote.tooltips tabs.link tooltips",
        "header": "autohide",
        "search": "highlight share suggest",
        "announce": "dismiss",
    }.items()
    for name in names.split()
)
"""What Material can do more, by name: a name that looks like one of these, and is none, does nothing."""
SCHEME = re.compile(r"color-scheme=[\"']?([\w-]+)")
MEDIA = re.compile(r"\(prefers-color-scheme(?:: (?:light|dark))?\)")


def _name(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """The theme is installed, and speaks the language that is asked for."""
    theme = data.get("theme")
    if theme is None and "INHERIT" not in data and not any(meant("theme", [str(key)]) for key in data):
        fix = "zet er bij: theme: met daaronder name: material; anders ziet niets er goed uit."
        yield (), "ontbrekende sleutel", '"theme"', fix
    name = theme.get("name") if isinstance(theme, dict) else theme
    themes = {entry.name: entry.value for entry in entry_points(group="mkdocs.themes")}
    if name == SET_ELSEWHERE:
        return
    if name == "material" and isinstance(theme, dict) and theme.get("font") is not False:
        at: KeyPath = ("theme", "font") if "font" in theme else ("theme",)
        fix = 'zet er "font: false"; de letters van de handleiding staan in docs/assets/.'
        yield at, "verzoek naar buiten", "de letters zouden van een andere site komen", fix
    if isinstance(name, str) and name not in themes:
        at = ("theme", "name") if isinstance(theme, dict) else ("theme",)
        yield at, "onbekende waarde", f'"{name}"', meant(name, sorted(themes)) or f"kies {choices(sorted(themes))}."
    elif isinstance(name, str) and isinstance(theme, dict) and isinstance(language := theme.get("language"), str):
        spec = find_spec(themes[name])
        folders = [Path(place) / "partials" / "languages" for place in (spec and spec.submodule_search_locations) or []]
        spoken = {file.stem for folder in folders for file in folder.glob("*.html")}
        if spoken and language not in spoken:
            fix = "schrijf de taal met twee letters, zoals nl."
            yield ("theme", "language"), "onbekende waarde", f'"{language}"', fix


def _icons(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """The pictogram of every kind of box, and of the button for dark pages, is one that the theme has."""
    theme = data.get("theme")
    if not isinstance(theme, dict) or theme.get("name") != "material":
        return
    named: list[tuple[KeyPath, Any]] = []
    icons, palette = theme.get("icon"), theme.get("palette")
    if isinstance(icons, dict) and isinstance(boxes := icons.get("admonition"), dict):
        named += [(("theme", "icon", "admonition", kind), icon) for kind, icon in boxes.items()]
    for index, part in enumerate(palette if isinstance(palette, list) else []):
        if isinstance(part, dict) and isinstance(toggle := part.get("toggle"), dict):
            named.append((("theme", "palette", index, "toggle", "icon"), toggle.get("icon")))
    spec = find_spec("material")
    folders = [Path(place) / "templates" / ".icons" for place in (spec and spec.submodule_search_locations) or []]
    for at, icon in named if folders else ():
        if isinstance(icon, str) and not (folders[0] / f"{icon}.svg").is_file():
            there = [
                f"{folder}/{file.stem}"
                for folder in (icon.rpartition("/")[0],)
                for file in (folders[0] / folder).glob("*.svg")
            ]
            fix = (
                meant(icon, there, alike=0.8)
                or "kies een pictogram dat het thema heeft, zoals material/bookmark-outline."
            )
            yield at, "onbekende waarde", f'"{icon}"', fix


def _palette(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """The colours of the pages are colours that the theme knows, each shown where the theme looks for it."""
    theme = data.get("theme")
    palette = theme.get("palette") if isinstance(theme, dict) and theme.get("name") == "material" else None
    for index, part in enumerate(palette) if isinstance(palette, list) else [(None, palette)]:
        at: KeyPath = ("theme", "palette") if index is None else ("theme", "palette", index)
        if part is not None and not isinstance(part, dict):
            fix = "schrijf het als scheme: default, met een dubbele punt."
            yield at, "verkeerd type", f'"{part}" is geen kleurenlijst', fix
            continue
        for key, name in (part or {}).items():
            words = PALETTE.get(key, "").split()
            if name in ("", None, False, SET_ELSEWHERE) or name in words:
                continue
            if words and not (key == "scheme" and name in _own_schemes(project)):
                fix = meant(str(name), words) or f"kies {choices(words if key == 'scheme' else ['custom'])}."
                yield (*at, key), "onbekende waarde", f'"{name}" kent het thema niet', fix
            elif key not in {*PALETTE, "media", "toggle"}:
                keys = [*PALETTE, "media", "toggle"]
                yield (*at, key), "onbekende sleutel", f'"{key}"', meant(key, keys) or f"kies {choices(keys)}."
            elif key == "media" and not MEDIA.fullmatch(str(name)):
                fix = 'schrijf "(prefers-color-scheme: light)" of "(prefers-color-scheme: dark)".'
                yield (*at, key), "verkeerde waarde", f'"{name}"', fix


def _own_schemes(project: Path) -> set[str]:
    """Gives the schemes that the series has styles for."""
    styles = (project / "docs" / "assets").rglob("*.css")
    return {name for file in styles for name in SCHEME.findall(file.read_text("utf-8", "replace"))}


def _keys(data: dict[str, Any], project: Path, known: Collection[str]) -> Found:
    """No key of the theme, or of its pictograms, is one with a typing error; what more can be done is a list."""
    theme = data.get("theme")
    if not isinstance(theme, dict) or theme.get("name") != "material":
        return
    icons = theme.get("icon")
    for at, part, keys in ((("theme",), theme, KEYS), (("theme", "icon"), icons, ICONS)):
        for key in part if isinstance(part, dict) else ():
            if isinstance(key, str) and key not in keys.split() and (fix := meant(key, keys.split(), alike=0.75)):
                yield (*at, key), "onbekende sleutel", f'"{key}"', fix
    features = theme.get("features")
    if features and not isinstance(features, list) and features != SET_ELSEWHERE:
        fix = "zet elke naam op een eigen regel achter een streepje."
        yield ("theme", "features"), "verkeerd type", '"features" is geen lijst', fix
    for index, name in enumerate(features if isinstance(features, list) else ()):
        if isinstance(name, str) and name not in FEATURES and (fix := meant(name, sorted(FEATURES), alike=0.85)):
            yield ("theme", "features", index), "verkeerde waarde", f'"{name}" kent het thema niet', fix


RULES = (_name, _icons, _palette, _keys)
