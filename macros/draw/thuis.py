"""The pages for whoever gets a sheet at home: the sheet with what is asked, and nothing for those who lead. And the code on
paper that leads a phone there, where the series has an address on the web."""

import posixpath
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from markupsafe import Markup

from ..model.gegevens import Stapel
from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Les, Werkblad
from ..text.calls import calls
from .delen import Reeks
from .templating import render
from .verwijzingen import address, naam, once_per_handleiding
from .words import DATUM, word

STYLE, SCRIPT = "assets/stijl/thuis.css", "assets/scripts/thuis.js"
WITH_LABELS, LETTERHEAD = ("naamregel", "invulregel"), "briefhoofd"
"""The blocks that have places to fill in with words beside them; the last has one for the date."""
BEGIN = "index.html"
QUIET = 4
"""How many white squares a code has round it."""


@dataclass(frozen=True)
class Gebouwd:
    """What a page for home takes from a built page: addresses of styles (as seen from the page for home), the sizes of the
    series and the footer of paper (CSS), and what is shown, as HTML."""

    stijlen: tuple[str, ...]
    maten: str
    voet: str
    inhoud: Markup


def goes_home(handleiding: Handleiding, pagina: Pagina) -> bool:
    """Whether `pagina` is a sheet that goes home: it speaks to somebody there, or it is homework."""
    homework, at_home = _of_home(handleiding)
    return pagina.werkblad is not None and (pagina.slug in homework or pagina.werkblad.voor in at_home)


@once_per_handleiding
def _of_home(handleiding: Handleiding) -> tuple[frozenset[str], frozenset[str]]:
    """Gives the sheets that are homework, and the readers who read theirs at home."""
    homework = (slug for _, les in handleiding.lessen if les.huiswerk for slug in les.huiswerk.werkbladen)
    return frozenset(homework), frozenset(
        lezer.lezer for lezer in handleiding.gegevens.lezers if lezer.stapel is Stapel.THUIS
    )


def home_path(handleiding: Handleiding, pagina: Pagina) -> str:
    """Gives where the page for home of `pagina` is, below the site; "" where there is none."""
    thuis = handleiding.gegevens.thuis
    if thuis.map and pagina.path == thuis.begin:
        return f"{thuis.map}/{BEGIN}"
    there = thuis.map and pagina.werkblad and pagina.werkblad.thuis and goes_home(handleiding, pagina)
    return f"{thuis.map}/{pagina.slug}.html" if there else ""


@once_per_handleiding
def home_sheets(handleiding: Handleiding) -> list[tuple[Les, list[tuple[Pagina, Werkblad]]]]:
    """Gives the sheets with a page for home, by the first lesson with which they go there: those for every class first."""
    found: list[tuple[Les, Pagina, Werkblad]] = []
    seen: set[str] = set()
    for _, les in handleiding.lessen:
        for slug in les.bladen:
            pagina, werkblad = handleiding.bladen.get(slug, (None, None))
            if pagina and werkblad and slug not in seen and home_path(handleiding, pagina):
                seen.add(slug)
                found.append((les, pagina, werkblad))
    return [
        (les, sorted(((pagina, werkblad) for _, pagina, werkblad in rows), key=lambda row: row[1].doelgroep or ""))
        for les, rows in groupby(found, key=lambda row: row[0])
    ]


def date_labels(handleiding: Handleiding, pagina: Pagina) -> list[str]:
    """Gives the words beside the places to fill in on a sheet that goes home, where a date may be asked."""
    if not goes_home(handleiding, pagina):
        return []
    found: list[str] = []
    for call in calls(pagina):
        if call.naam in WITH_LABELS:
            found += [value for value in call.values if isinstance(value, str)]
        elif call.naam == LETTERHEAD:
            found.append(word(DATUM))
    return found


def home_page(handleiding: Handleiding, pagina: Pagina, reeks: Reeks, gebouwd: Gebouwd) -> str:
    """Gives the page for home of `pagina`, of which `gebouwd` is what was built."""
    here = home_path(handleiding, pagina)
    sheets = home_sheets(handleiding)
    own = [rows for _, rows in sheets if pagina in [other for other, _ in rows]]
    return render(
        "thuis.html", taal=reeks.taal, reeks=reeks.naam, titel=naam(handleiding, pagina), gebouwd=gebouwd,
        thuis=handleiding.gegevens.thuis, blad=pagina.werkblad, begin=BEGIN if _has_begin(handleiding) else "",
        pdf=address(here, pagina.path, ".pdf"), stijl=address(here, STYLE, ".css"), script=address(here, SCRIPT, ".js"),
        mee=[_link(handleiding, other) for other, werkblad in (own[0] if own else []) if _together(pagina, other, werkblad)],
        lessen=[(les.nummer, [_link(handleiding, other) for other, _ in rows]) for les, rows in sheets],
    )  # fmt: skip


def _has_begin(handleiding: Handleiding) -> bool:
    return handleiding.gegevens.thuis.begin in handleiding.paginas


def _together(pagina: Pagina, other: Pagina, werkblad: Werkblad) -> bool:
    """Whether two sheets of a lesson go home together: they are for the same class, or one of them is for every class."""
    groups = {werkblad.doelgroep, pagina.werkblad.doelgroep if pagina.werkblad else None} - {None}
    return other is not pagina and len(groups) < 2


def _link(handleiding: Handleiding, other: Pagina) -> tuple[str, str]:
    """Gives the address and the name of another page for home: they stand in one folder."""
    return posixpath.basename(home_path(handleiding, other)), naam(handleiding, other)


def home_code(handleiding: Handleiding, pagina: Pagina, reeks: Reeks) -> str:
    """Gives the code for a phone that stands on the paper of `pagina`, with its address in letters.

    Empty where the series has no address on the web, or `pagina` no page for home.
    """
    path = home_path(handleiding, pagina)
    if not reeks.adres or not path or not pagina.werkblad:
        return ""
    adres = reeks.adres + quote(path)
    import segno  # a check draws no codes

    rows = [list(row) for row in segno.make_qr(adres, error="m").matrix]
    return render(
        "thuiscode.html", adres=adres, kort=adres.partition("://")[2], zijde=len(rows) + 2 * QUIET, lijnen=_lines(rows)
    )


def _lines(rows: list[list[int]]) -> str:
    """Gives the dark squares in `rows` as the path of a drawing: a line for every row of them."""
    path = ""
    for y, row in enumerate(rows, QUIET):
        x = QUIET
        for dark, squares in groupby(row):
            long = len(list(squares))
            path += f"M{x} {y}.5h{long}" if dark else ""
            x += long
    return path
