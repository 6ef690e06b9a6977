"""A new page from an example, so that nobody starts from nothing."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ..draw.templating import TEMPLATES, Unreadable, fill
from ..draw.words import in_words_of
from ..model.deel import Slug
from ..model.handleiding import Handleiding
from ..model.mappen import GEGEVENS, HOMES, VOORBEELDEN
from ..model.messages import ContentError, Problem, Refusal, choices
from ..read.files import read_text
from ..read.handleiding import load_handleiding

EXAMPLES = TEMPLATES / "nieuw"  # for a series without one of its own
NUMBERED = re.compile(r"^les-(?P<number>[0-9]+)(?:-|$)")
REEKS = "reeks"
"""What is no page, but a whole series: `new_series` makes it."""
HIGHEST = 99  # lesson, as its head says


def new_page(docs: Path, soort: str, naam: str, bladen: Sequence[str] | None = None) -> Path:
    """Makes `naam`.md of the kind `soort` below `docs` and gives its path. Raises Refusal or ContentError where it cannot.

    A lesson has `bladen` as a whole; without them those that every lesson has.
    """
    if soort not in HOMES:
        fix = f"kies {choices([*HOMES, REEKS])}, zoals: make nieuw soort=werkblad naam=mijn-blad"
        raise Refusal(f'soort is "{soort}"', fix, "onbekende waarde")
    path = docs / HOMES[soort] / f"{naam}.md"
    where = f"{docs.name}/{HOMES[soort]}/{naam}.md"
    if not is_slug(naam):
        fix = "gebruik kleine letters, cijfers en streepjes, zoals mijn-blad."
        raise Refusal(f'de naam is "{naam}"', fix, "verkeerde naam")
    if path.exists():
        raise Refusal(f"{where} is er al", "kies een andere naam.", "verkeerde naam")
    handleiding = load_handleiding(docs)
    gegevens = handleiding.gegevens
    for lijst in ("rollen", "lezers"):
        if not gegevens.namen(lijst):
            raise Refusal(f"{docs.name}/{GEGEVENS}/{lijst}.yml is er niet", "maak die lijst eerst.", "lege lijst")
    text = filled(
        docs, soort, gegevens.woorden,
        titel=title(naam),
        nummer=number(naam, handleiding) if soort == "les" else 0,
        bladen=sheets_of_every_lesson(handleiding) if bladen is None else bladen,
        gegevens=gegevens,
        rollen=choices(rol.rol for rol in gegevens.rollen),
        lezers=choices(lezer.lezer for lezer in gegevens.lezers),
    )  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def filled(docs: Path, soort: str, words: Mapping[str, str], **values: object) -> str:
    """Gives a page of the kind `soort`, from the series' own example in `docs` or else from ours, filled with `values`.

    Raises ContentError or Refusal where the series' example cannot be read or filled.
    """
    own, problems = docs / VOORBEELDEN[soort], list[Problem]()
    where = f"{docs.name}/{VOORBEELDEN[soort]}"
    example = read_text(own, where, problems) if own.exists() else (EXAMPLES / f"{soort}.md").read_text("utf-8")
    if problems:
        raise ContentError(problems)
    try:
        with in_words_of(words):
            return fill(example, **values)
    except Unreadable as error:
        raise ContentError([Problem(where, error.line, error.code, error.text, error.fix)]) from error
    except Refusal as refusal:
        raise Refusal(f"in {where}: {refusal.text}", refusal.fix) from refusal


def is_slug(naam: str) -> bool:
    """Tells whether a page may have this file name: the model's rule, for a lesson names its sheets by it."""
    try:
        TypeAdapter(Slug).validate_python(naam)
    except ValidationError:
        return False
    return True


def title(naam: str) -> str:
    """Gives a title from a file name: "Mijn blad" from `mijn-blad`, and from `les-9` one that asks to be changed."""
    return NUMBERED.sub("", naam, count=1).replace("-", " ").capitalize() or "Nieuwe titel"


def number(naam: str, handleiding: Handleiding) -> int:
    """Gives the number of a new lesson: the one in its file name (`les-9`) where it is free, or the next.

    Raises Refusal where that is more than a lesson may have.
    """
    taken = {les.nummer for _, les in handleiding.lessen}
    named = NUMBERED.match(naam)
    digits = named["number"].lstrip("0") if named else ""
    if len(digits) > len(str(HIGHEST)):
        fix = f"kies een nummer van 1 tot en met {HIGHEST}, of een naam zonder nummer."
        raise Refusal(f'"{naam}" zou les {digits} worden', fix, "verkeerde naam")
    wanted = int(digits or 0)
    found = wanted if wanted and wanted not in taken else max(taken, default=0) + 1
    if found > HIGHEST:
        fix = f"noem haar naar een nummer dat vrij is, van 1 tot en met {HIGHEST}, zoals les-9."
        raise Refusal(f"de nieuwe les zou les {found} worden", fix, "verkeerde naam")
    return found


def sheets_of_every_lesson(handleiding: Handleiding) -> list[str]:
    """Gives the slugs of the sheets that every lesson has as a whole, such as a form to look back with."""
    lessen = [les for _, les in handleiding.lessen]
    return [slug for slug in lessen[0].werkbladen if all(slug in les.werkbladen for les in lessen)] if lessen else []
