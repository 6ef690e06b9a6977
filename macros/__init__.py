"""The engine of the manual. This module knows MkDocs' side of it: which macros a page may call."""

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Gives mkdocs-macros our macros, and MkDocs the menu and what the theme asks.

    Called by mkdocs-macros once for every build; `env.conf` is MkDocs' configuration.
    """
    from .build.gereedschap import ONS, Gereedschap
    from .build.pages import manual_for, reeks_of
    from .draw.bronnen import glossary
    from .draw.menu import navigation
    from .draw.registry import MACROS
    from .draw.templating import TEMPLATES
    from .draw.varianten import variant_names
    from .draw.words import in_words_of
    from .text.comments import WithoutComments
    from .text.varianten import Varianten

    conf, handleiding = env.conf, manual_for(Path(env.conf["docs_dir"]))
    theme, templates = conf["theme"], str(TEMPLATES / "thema")
    if templates not in theme.dirs:  # a series elsewhere: our pages come before the theme's, and after those of its own
        theme.dirs.insert(1 if theme.custom_dir else 0, templates)
    ours = conf["extra"][ONS] = Gereedschap.of(handleiding, reeks_of(conf)[0])
    conf["mdx_configs"].setdefault("abbr", {})["glossary"] = glossary(handleiding)
    variants = Varianten(lambda: variant_names(handleiding, handleiding.paginas[env.page.file.src_uri]))
    conf["markdown_extensions"] += [variants, WithoutComments()]
    with in_words_of(handleiding.gegevens.woorden):
        conf["nav"] = conf["nav"] or navigation(handleiding)
    # The theme puts it between quotes as it is.
    conf["site_author"] = conf["site_author"] or escape(handleiding.gegevens.uitgever.naam) or None

    def on_this_page(naam: str) -> Callable[..., str]:
        return lambda *args, **kwargs: ours.macro(env.page.file.src_uri, naam, args, kwargs)

    for naam in MACROS:
        env.macro(on_this_page(naam), naam)


def on_pre_page_macros(env: Any) -> None:
    """Draws what a page types plainly, and names the page.

    Called by mkdocs-macros for every page, before its text is drawn and long before any menu is.
    """
    from .build.gereedschap import ONS, Gereedschap
    from .build.pages import name_page

    name_page(env.page, env.conf)
    ours: Gereedschap = env.conf["extra"][ONS]
    path = env.page.file.src_uri
    env.markdown = ours.tekst(path)
    if (drawn := ours.ingevuld(path, env.markdown)) is not None:
        env.markdown, env.page.meta["render_macros"] = drawn, False


def on_post_page_macros(env: Any) -> None:
    """Takes out again what told mkdocs-macros that there is nothing left to draw."""
    env.page.meta.pop("render_macros", None)


def on_post_build(env: Any) -> None:
    """Adds the engine's own styles, scripts and letters to a series that does not have them itself."""
    from .read.assets import add_assets

    add_assets(Path(env.conf["docs_dir"]), Path(env.conf["site_dir"]))
