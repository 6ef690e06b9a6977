"""A new page from an example, so that nobody starts from nothing."""

from pathlib import Path

from .loading import LESSEN, WERKMATERIALEN
from .messages import ContentError, Problem, choices
from .templating import environment

HOMES = {"les": LESSEN, "werkblad": WERKMATERIALEN}


def new_page(docs: Path, soort: str, naam: str) -> Path:
    """Makes `naam`.md of the kind `soort` below `docs` and gives its path. Raises ContentError where it cannot."""
    if soort not in HOMES:
        raise ContentError([Problem("make nieuw", 1, "onbekende waarde", f'"{soort}"', f"kies {choices(HOMES)}.")])
    path = docs / HOMES[soort] / f"{naam}.md"
    where = f"{docs.name}/{HOMES[soort]}/{naam}.md"
    if not naam.replace("-", "").isalnum() or naam != naam.lower() or not naam.isascii():
        fix = "gebruik kleine letters, cijfers en streepjes."
        raise ContentError([Problem(where, 1, "verkeerde waarde", f'de naam "{naam}"', fix)])
    if path.exists():
        raise ContentError([Problem(where, 1, "verkeerde waarde", "de pagina is er al", "kies een andere naam.")])
    title = naam.replace("-", " ").capitalize()
    number = 1 + sum(1 for page in path.parent.glob("*.md") if page.name != "index.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(environment().get_template(f"nieuw/{soort}.md").render(titel=title, nummer=number), "utf-8")
    return path
