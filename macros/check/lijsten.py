"""Rules for the shared lists -> problems: what a text or a list names is there."""

from collections.abc import Iterator

from ..draw.bronnen import known_references
from ..draw.menu import parts
from ..model.handleiding import Handleiding
from ..model.messages import Problem, meant
from ..model.source import Source
from ..text.citations import citations


def unknown_references(handleiding: Handleiding) -> Iterator[Problem]:
    """Every citation stands in the list of references, where the manual has one."""
    known = [bron["kort"] for bron in known_references(handleiding)]
    if not known:
        return
    for pagina in handleiding.paginas.values():
        for place, kort in citations(pagina.text):
            if kort not in known and not any(name.endswith(f" {kort}") for name in known):
                line = pagina.first_line + pagina.text.count("\n", 0, place)
                fix = meant(kort, known, alike=0.75) or _other_years(kort, known)
                yield Problem(pagina.where, line, "onbekende bron", f'"{kort}"', fix)


def _other_years(kort: str, known: list[str]) -> str:
    """Gives what to do about a citation that the list lacks: look at the year, where only that differs."""
    author = kort.rpartition(",")[0].strip().lower()
    others = [name for name in known if author and name.rpartition(",")[0].strip().lower() == author]
    if others:
        return f'kijk welk jaartal klopt: in docs/gegevens/bronnen.yml staat "{others[0]}".'
    return "zet de bron in docs/gegevens/bronnen.yml."


def menu(handleiding: Handleiding) -> Iterator[Problem]:
    """Finds a folder that is listed twice, and one that is not there while another that looks like it is not listed."""
    listed_parts, lines = parts(handleiding), handleiding.sources.get("navigatie", Source())
    where = f"{handleiding.docs.name}/gegevens/navigatie.yml"
    listed = [part["map"] for part in listed_parts]
    present = {path.partition("/")[0] for path in handleiding.paginas if "/" in path}
    for index, folder in enumerate(listed):
        line = lines.line((index, "map"))
        if folder in listed[:index]:
            yield Problem(where, line, "dubbele sleutel", f'de map "{folder}"', "houd er één en haal de andere weg.")
        elif folder not in present and (fix := meant(folder, present - set(listed))):
            yield Problem(where, line, "onbekende waarde", f'de map "{folder}" is er niet', fix)


RULES = (unknown_references, menu)
