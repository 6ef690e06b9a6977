"""All that we use of MkDocs, by name: whoever takes another generator that is like it (ProperDocs), changes it here.

What builds is read only when something is built: the settings are checked without it.
"""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, event_priority

from ..draw.templating import compiled

LOGGER = MkDocsException.__module__.partition(".")[0]
"""It complains there, and its plugins do: "mkdocs", or what is called so by then."""
OURS = "handleiding"

KNOWN_SETTINGS = frozenset(key for key, _ in MkDocsConfig._schema)  # every key of its settings

__all__ = ["KNOWN_SETTINGS", "LOGGER", "Abort", "Drawing", "MkDocsConfig", "MkDocsException", "load_config"]

Heads = Mapping[str, Any]
"""The heads of pages as they were typed, by path."""
Content = tuple[Any, ...]
"""What comes of the text of a page: of which text it comes, its HTML, its headings, and its title."""
CONTENT = "content", "toc", "_title_from_render"


def load_config(file: str, **settings: Any) -> Any:
    """Gives the settings in `file`."""
    from mkdocs.config import load_config as load

    config = load(file, **settings)
    # It asks Git twelve things for each build, and no page may use the answer.
    if asks_git := cast(Any, sys.modules.get("mkdocs_macros.context")):
        asks_git.get_git_info = lambda: {"status": False, "date": None}
    return config


class _Ours(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """What we ask of MkDocs: to take the heads of pages as they were read already, and to keep the templates it compiles."""

    def __init__(self, heads: Heads) -> None:
        self.heads = heads

    def on_page_read_source(self, page: Any, **_: object) -> str | None:
        """Gives an empty text where the head is known: MkDocs would read it once more, and slowly."""
        return "\n" if page.file.src_uri in self.heads else None

    @event_priority(100)
    def on_page_markdown(self, markdown: str, page: Any, **_: object) -> str:
        """Gives a page its head, before its macros are drawn; its text they put there."""
        if page.file.src_uri in self.heads:
            page.meta = dict(self.heads[page.file.src_uri])
        return markdown

    def on_env(self, env: Any, **_: object) -> Any:
        """Gives the environment a place to keep what it compiles."""
        env.bytecode_cache = compiled()
        return env


class _Catcher(_Ours):  # type: ignore[no-untyped-call]
    """Takes a page that is ready, and leaves nothing to write."""

    page = ""

    def on_post_page(self, output: str, **_: object) -> str:
        """Keeps the page."""
        self.page = output
        return ""


def _shown(folders: Iterable[str]) -> Callable[[Callable[[str], bool]], list[str]]:
    """Gives what lists the files in the theme's `folders` for MkDocs, but for the hidden ones: it takes none of those, and
    among them are ten thousand drawings.
    """

    def listed(filter_func: Callable[[str], bool]) -> list[str]:
        found = set[str]()
        for folder in folders:
            for place, below, names in os.walk(folder):
                below[:] = [name for name in below if not name.startswith(".")]
                inside = Path(place).relative_to(folder)
                found.update((inside / name).as_posix() for name in names)
        return sorted(filter(filter_func, found))

    return listed


class Drawing:
    """The pages of one state of the manual, each drawn when it is asked for: what MkDocs' `build` does, in parts.

    A page is drawn as `build` would, to the byte; a test holds the two equal. `kept` has by path what came of the texts
    earlier, and is filled with what comes of them now: where nothing that matters has changed, a text is not read again.
    Without it nothing is kept of a page that is drawn: a thousand of them take much memory.
    """

    files: Any
    env: Any
    nav: Any
    documents: Any
    pages: dict[str, Any]

    def __init__(
        self, config: Any, kept: dict[str, Content] | None, heads: Heads, name: Callable[[Any, Any], None],
        before: "Drawing | None" = None,
    ) -> None:  # fmt: skip
        """Prepares: `heads` are the heads of pages by path, `name` gives a page its names, as its drawing does later.

        Of what was drawn `before`, with the same files, settings and heads, it takes over the menu, and the templates.
        """
        from mkdocs.structure.pages import _RawHTMLPreprocessor

        reads_again: Any = _RawHTMLPreprocessor  # for the places that links lead to: we check those
        reads_again.run = lambda _, lines: lines
        self.catcher = _Catcher(heads)
        config.plugins[OURS] = self.catcher
        self.config = config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        if before:
            self.files, self.env = before.files, before.env
            self.nav = config.plugins.on_nav(before.nav, config=config, files=self.files)
            self.documents, self.pages = before.documents, before.pages
        else:
            self._begin(config, heads, name)
        self.env = config.plugins.on_env(self.env, config=config, files=self.files)
        self.kept = kept
        self.around = hash((frozenset(file.src_uri for file in self.files), repr(config.mdx_configs)))

    def _begin(self, config: Any, heads: Heads, name: Callable[[Any, Any], None]) -> None:
        """Finds the files, and makes the menu of them."""
        from mkdocs.structure.files import get_files, set_exclusions
        from mkdocs.structure.nav import get_navigation

        self.files = get_files(config)
        self.env = config.theme.get_env()
        self.env.list_templates = _shown(config.theme.dirs)
        self.files.add_files_from_theme(self.env, config)
        self.files = config.plugins.on_files(self.files, config=config)
        set_exclusions(self.files, config)
        self.nav = config.plugins.on_nav(get_navigation(self.files, config), config=config, files=self.files)
        self.documents = self.files.documentation_pages()
        self.pages = {file.src_uri: file.page for file in self.documents if file.page}
        for path, page in self.pages.items():
            if path in heads:  # the menu of the first page that is drawn names them all
                page.meta = dict(heads[path])
                name(page, config)

    def draw(self, path: str) -> tuple[str, bytes]:
        """Gives where the page `path` comes below the site, and its HTML."""
        from mkdocs.commands.build import _build_page

        page = self.pages[path]
        self._read(path, page)
        _build_page(page, self.config, self.documents, self.nav, self.env)
        if self.kept is None:
            for name in ("markdown", "content", "toc"):
                setattr(page, name, None)
        return page.file.dest_uri, self.catcher.page.encode("utf-8", errors="xmlcharrefreplace")

    def _read(self, path: str, page: Any) -> None:
        config = self.config
        config._current_page = page
        try:
            page = config.plugins.on_pre_page(page, config=config, files=self.files)
            page.read_source(config)
            page.markdown = config.plugins.on_page_markdown(page.markdown, page=page, config=config, files=self.files)
            stamp = self.around, repr(page.meta), page.markdown
            before = self.kept.get(path) if self.kept else None
            if before and before[0] == stamp:
                for name, value in zip(CONTENT, before[1:], strict=True):
                    setattr(page, name, value)
            else:
                page.render(config, self.files)
                if self.kept is not None:
                    self.kept[path] = (stamp, *(getattr(page, name, None) for name in CONTENT))
            page.content = config.plugins.on_page_content(page.content, page=page, config=config, files=self.files)
        finally:
            config._current_page = None

    def rest(self) -> None:
        """Writes all that is no page: the files that go along, those of the theme, and its own pages."""
        from mkdocs.commands.build import _build_extra_template, _build_theme_template

        self.files.copy_static_files()
        for template in self.config.theme.static_templates:
            _build_theme_template(template, self.env, self.files, self.config, self.nav)
        for template in self.config.extra_templates:
            _build_extra_template(template, self.files, self.config, self.nav)
        self.config.plugins.on_post_build(config=self.config)
