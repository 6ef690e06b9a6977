"""A note in a text for who writes along, `<!-- as this -->`, is for them: it is not published."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
AFTER_HTML = 25  # Markdown puts back the HTML that it kept (30)


class WithoutComments(Extension):  # type: ignore[misc]
    """Has Markdown leave out the comments; in code they are no comments, and stay."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Adds our step."""
        md.postprocessors.register(_Remover(md), "zonder-opmerkingen", AFTER_HTML)


class _Remover(Postprocessor):  # type: ignore[misc]
    def run(self, text: str) -> str:
        """Gives the HTML of a page without the comments in it."""
        return COMMENT.sub("", text)
