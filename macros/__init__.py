"""The engine of the manual. This module knows MkDocs' side of it: which macros a page may call."""

from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, TypeVar

Given = TypeVar("Given")


def define_env(env: Any) -> None:
    """Gives mkdocs-macros our macros, and MkDocs the menu and the footers of the sheets.

    Called by mkdocs-macros once for every build; `env.conf` is MkDocs' configuration.
    """
    from .build.pages import manual_for
    from .build.zoeken import scripts_of
    from .check.macros import Drawer
    from .draw.blokken import BLOCKS
    from .draw.bronnen import glossary
    from .draw.delen import Reeks, delen, omschrijving
    from .draw.menu import groepsadressen, navigation
    from .draw.registry import PAGE_MACROS, scripts_of_page
    from .draw.style import stijl
    from .draw.tekst import page_text
    from .draw.templating import TEMPLATES
    from .draw.thuis import home_code
    from .draw.uitgever import voet as uitgave
    from .draw.varianten import variant_names
    from .draw.verwijzingen import naam, voet
    from .draw.words import in_words_of, speaker
    from .text.calls import filled
    from .text.comments import WithoutComments
    from .text.varianten import Varianten

    handleiding = manual_for(Path(env.conf["docs_dir"]))
    theme, ours = env.conf["theme"], str(TEMPLATES / "thema")
    if ours not in theme.dirs:  # a series elsewhere: our pages come before the theme's, and after those of its own
        theme.dirs.insert(1 if theme.custom_dir else 0, ours)
    env.conf["mdx_configs"].setdefault("abbr", {})["glossary"] = glossary(handleiding)
    variants = Varianten(lambda: variant_names(handleiding, handleiding.paginas[env.page.file.src_uri]))
    env.conf["markdown_extensions"] += [variants, WithoutComments()]
    site, extra, words = env.conf["site_name"], env.conf["extra"], handleiding.gegevens.woorden
    reeks = Reeks(site, env.conf["site_url"] or "", env.conf["theme"]["language"])
    with in_words_of(words):
        env.conf["nav"] = env.conf["nav"] or navigation(handleiding)
        extra["groepen"] = groepsadressen(handleiding)
        extra["uitgave"] = uitgave(handleiding.gegevens.uitgever)
        # The theme puts it between quotes as it is.
        env.conf["site_author"] = env.conf["site_author"] or escape(handleiding.gegevens.uitgever.naam) or None
    extra["zoekscripts"] = scripts_of(handleiding, str(env.conf["theme"]["language"]))

    def of_page(draw: Callable[..., Given]) -> Callable[[str], Given]:
        """Gives what asks `draw` of one page, by its path: a preview of a thousand pages draws one at a time."""

        def drawn(path: str) -> Given:
            with in_words_of(words):
                return draw(handleiding, handleiding.paginas[path])

        return drawn

    extra["naam"], extra["omschrijving"] = of_page(naam), of_page(lambda _, pagina: omschrijving(pagina))
    extra["voet"], extra["thuiscode"] = of_page(partial(voet, site)), of_page(partial(home_code, reeks=reeks))
    extra["delen"], extra["scripts"] = of_page(partial(delen, reeks=reeks)), of_page(scripts_of_page)
    extra["tekst"] = of_page(page_text)
    extra["app"] = handleiding.gegevens.app
    extra["stijl"] = stijl(handleiding.gegevens)
    extra["woord"] = speaker(words)

    drawers: dict[str, Drawer] = {}  # by page: on one page macros know of one another

    def drawer() -> Drawer:
        path = env.page.file.src_uri
        if path not in drawers:
            drawers[path] = Drawer(handleiding, handleiding.paginas[path])
        return drawers[path]

    def on_this_page(macro: str) -> Callable[..., str]:
        def call(*args: object, **kwargs: object) -> str:
            return drawer().draw(macro, args, kwargs)

        return call

    def ingevuld(text: str) -> str | None:
        try:
            return filled(text, lambda call: drawer().draw(call.naam, call.args, dict(call.kwargs)))
        except Exception:  # mkdocs-macros draws it once more, and tells what is wrong
            drawers.pop(env.page.file.src_uri, None)
            return None

    extra["ingevuld"] = ingevuld

    for name in (*BLOCKS, *PAGE_MACROS):
        env.macro(on_this_page(name), name)


def on_pre_page_macros(env: Any) -> None:
    """Draws what a page types plainly, and names the page.

    Called by mkdocs-macros for every page, before its text is drawn and long before any menu is.
    """
    from .build.pages import name_page

    name_page(env.page, env.conf)
    env.markdown = env.conf["extra"]["tekst"](env.page.file.src_uri)
    if (drawn := env.conf["extra"]["ingevuld"](env.markdown)) is not None:
        env.markdown, env.page.meta["render_macros"] = drawn, False


def on_post_page_macros(env: Any) -> None:
    """Takes out again what told mkdocs-macros that there is nothing left to draw."""
    env.page.meta.pop("render_macros", None)


def on_post_build(env: Any) -> None:
    """Adds the engine's own styles, scripts and letters to a series that does not have them itself."""
    from .read.assets import add_assets

    add_assets(Path(env.conf["docs_dir"]), Path(env.conf["site_dir"]))
