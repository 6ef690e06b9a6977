"""The texts in Zensical's hands, as far as that goes today: see `weg-uit-mkdocs.md`. No part of the engine.

    sh opzet/python.sh opzet/naar_zensical.py          writes .zensical.yml, the settings that Zensical takes
    sh opzet/python.sh -m zensical build -f .zensical.yml        builds into .cache/zensical

Zensical reads Markdown with the same library as MkDocs, so our macros and what an editor types plainly are drawn by an
extension of that library: this module. Its pages are made by templates that are not Jinja's, so ours stay behind.
"""

import sys
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # where `macros` is

from macros.draw.bronnen import glossary
from macros.draw.menu import navigation
from macros.draw.registry import macros_for
from macros.draw.tekst import page_text
from macros.draw.varianten import variant_names
from macros.draw.words import in_words_of
from macros.model.handleiding import Handleiding
from macros.read.handleiding import load_handleiding
from macros.text.varianten import Varianten

SETTINGS, SITE = ".zensical.yml", ".cache/zensical"
BEFORE_ALL = 40
"""Before any other step of Python-Markdown reads the text."""


def settings(project: Path) -> dict[str, Any]:
    """Gives the settings of `project` as Zensical can take them."""
    found: dict[str, Any] = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    handleiding = manual(str(project / "docs"))
    with in_words_of(handleiding.gegevens.woorden):
        found["nav"] = navigation(handleiding)
        words = glossary(handleiding)
    found["theme"].pop("custom_dir", None)
    found["plugins"] = []
    found["site_dir"] = SITE
    kept = [one for one in found["markdown_extensions"] if one != "abbr"]
    ours = {"opzet.naar_zensical": {"docs": str(project / "docs")}}
    found["markdown_extensions"] = [*kept, {"abbr": {"glossary": words}}, ours]
    return found


@cache
def manual(docs: str) -> Handleiding:
    """Gives the manual in the folder `docs`, read once."""
    return load_handleiding(Path(docs))


class OnzeTekst(Extension):  # type: ignore[misc]
    """Has Python-Markdown understand our pages; `docs` is the folder that they are in."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {"docs": ["docs", "De map met de pagina's."]}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Adds our step, and the one for variants of sheets."""
        drawn = _Drawn(md, manual(self.getConfig("docs")))
        md.preprocessors.register(drawn, "onze-tekst", BEFORE_ALL)
        Varianten(lambda: variant_names(drawn.handleiding, drawn.handleiding.paginas[drawn.path])).extendMarkdown(md)


class _Drawn(Preprocessor):  # type: ignore[misc]
    """Puts in the place of the page that Zensical read, what the engine makes of it: its macros drawn."""

    def __init__(self, md: Markdown, handleiding: Handleiding) -> None:
        super().__init__(md)
        self.handleiding = handleiding

    @property
    def path(self) -> str:
        """The page in hand, below docs."""
        from zensical.extensions.context import ContextPreprocessor

        context = ContextPreprocessor.from_markdown(self.md)
        assert context, "Zensical geeft niet door welke pagina het leest"
        return context.page.path

    def run(self, lines: list[str]) -> list[str]:
        """Gives the lines that Markdown reads instead of `lines`."""
        pagina = self.handleiding.paginas[self.path]
        jinja = Environment(undefined=StrictUndefined)
        return (
            jinja.from_string(page_text(self.handleiding, pagina))
            .render(macros_for(self.handleiding, pagina))
            .split("\n")
        )


def makeExtension(**kwargs: Any) -> OnzeTekst:
    """Gives the extension, as Python-Markdown asks for it."""
    return OnzeTekst(**kwargs)


if __name__ == "__main__":
    target = Path(SETTINGS)
    target.write_text(yaml.safe_dump(settings(Path.cwd()), allow_unicode=True, sort_keys=False), "utf-8")
    print(f"Geschreven: {target}")
