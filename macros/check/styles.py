"""What the styles of the series ask for -> problems: nothing comes from another site."""

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from ..model.handleiding import Handleiding
from ..model.messages import Problem

CSS_URL = re.compile(r"url\(\s*[\"']?(?P<url>[^\"')]+)|@import\s+[\"'](?P<import>[^\"']+)")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
HERE = "zet het bestand in docs/assets/."


@cache
def urls(style: str) -> tuple[str, ...]:
    """Gives every address that a style asks for."""
    return tuple((match["url"] or match["import"]).strip() for match in CSS_URL.finditer(COMMENT.sub("", style)))


def at_home(handleiding: Handleiding) -> Iterator[Problem]:
    """A style in docs/ asks no other site for anything."""
    for path in sorted(path for path in handleiding.bestanden if path.endswith(".css")):
        text = (handleiding.docs / path).read_text("utf-8", errors="replace")
        for url in urls(text) if "//" in text else ():
            if urlsplit(url).netloc:
                line = text.count("\n", 0, text.index(url)) + 1
                yield Problem(f"{handleiding.docs.name}/{path}", line, "verzoek naar buiten", f'"{url}"', HERE)


RULES = (at_home,)
