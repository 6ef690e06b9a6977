"""What the tiny series give beside their pages: for the copier, for the table, for home, for a book, for search engines."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from markupsafe import Markup

from macros.draw.bladenlijst import bladenlijst
from macros.draw.blokken import BLOCKS
from macros.draw.boek import bladen_in_boek, register_of_sheets, register_of_signs
from macros.draw.bord import board_page
from macros.draw.delen import Reeks, delen
from macros.draw.geven import giving_page
from macros.draw.kopieerlijst import kopieerlijst, pack_title, pakketten
from macros.draw.menu import groepsadressen, navigation
from macros.draw.op_tafel import cards, first_sentence, op_tafel
from macros.draw.oplage import doelgroepen, hoeveel, kanten, lesbladen, regels
from macros.draw.planning import planning
from macros.draw.registry import PAGE_MACROS, macros_for, scripts_of_page
from macros.draw.templating import environment, render
from macros.draw.thuis import Gebouwd, date_labels, home_code, home_page, home_path, home_sheets
from macros.draw.words import in_words_of
from macros.model.gegevens import Afspraak
from macros.model.handleiding import Handleiding, Pagina
from macros.model.messages import Refusal
from macros.read.handleiding import load_handleiding
from macros.text.calls import read_call
from macros.text.tree import Node
from tests.goud import bestanden

FIXTURES = Path(__file__).parents[1] / "fixtures"
REEKSEN = {name: FIXTURES / name / "docs" for name in ("second_series", "tuinreeks")}
WEB = Reeks("Fietsen & zo", "https://voorbeeld.nl/fiets/", "nl")


@cache
def reeks(name: str) -> Handleiding:
    """Gives a tiny series as it is read."""
    return load_handleiding(REEKSEN[name])


def _in_both(made: Iterable[tuple[Handleiding, Iterator[str]]]) -> str:
    parts = []
    for handleiding, rows in made:
        with in_words_of(handleiding.gegevens.woorden):
            parts += [f"=== {handleiding.docs.parent.name}", *rows]
    return "\n".join(parts) + "\n"


def for_others() -> str:
    """Gives what search engines, messages and the browser get of each page."""

    def rows(handleiding: Handleiding) -> Iterator[str]:
        yield f"menu {navigation(handleiding)}"
        yield f"groepen {groepsadressen(handleiding)}"
        for path, pagina in sorted(handleiding.paginas.items()):
            yield f"{path}: {delen(handleiding, pagina, WEB)}"
            yield f"    {scripts_of_page(handleiding, pagina)}"
        yield str(delen(handleiding, handleiding.paginas["index.md"], Reeks("Zonder adres")))
        yield render("stick/open_mij.html", reeks="Fietsen & zo", taal="en", map="site", script="a.js")

    return _in_both((reeks(name), rows(reeks(name))) for name in REEKSEN)


def _facts(row: object) -> str:
    """Gives what a row says, without the pages it is about."""
    shown = {name: value for name, value in vars(row).items() if name not in {"pagina", "les", "regel", "werkblad"}}
    return " ".join(f"{name}={value}" for name, value in shown.items() if "Pagina(" not in str(value))


def to_copy() -> str:
    """Gives what is copied of each lesson, how often, and the first page of each pack."""

    def rows(handleiding: Handleiding) -> Iterator[str]:
        for slug, (_, blad) in handleiding.bladen.items():
            yield f"{slug}: {hoeveel(handleiding, blad)!r}, {hoeveel(handleiding, blad, 1)!r}"
        for _, les in handleiding.lessen:
            yield from (
                f"les {les.nummer} rij {_facts(rij.regel)} {_facts(rij)}" for rij in lesbladen(handleiding, les)
            )
            for groep in doelgroepen(handleiding):
                yield from (f"les {les.nummer} {groep} {_facts(regel)}" for regel in regels(handleiding, les, groep))
        for pakket in pakketten(handleiding):
            counts = [kanten(pakket.regels, size) for size in range(1, 36)]
            yield f"--- {pakket.path} {pack_title(handleiding, pakket)} {counts}"
            first = itertools.count(2)
            places = {
                r.slug: [(page := next(first), page + n % 2) for n, _ in enumerate(r.delen)] for r in pakket.regels
            }
            yield kopieerlijst(handleiding, pakket, places, "Fietsen", "nl", "a{}")

    return _in_both((reeks(name), rows(reeks(name))) for name in REEKSEN)


def at_home() -> str:
    """Gives the pages for home, the code on the paper that leads there, and what stands where."""
    built = Gebouwd(("a.css",), ":root{}", "@page{}", Markup("<p>Blad</p>"))

    def rows(handleiding: Handleiding) -> Iterator[str]:
        for les, sheets in home_sheets(handleiding):
            yield f"les {les.nummer} {[pagina.path for pagina, _ in sheets]}"
        for path, pagina in sorted(handleiding.paginas.items()):
            if where := home_path(handleiding, pagina):
                yield f"--- {path} {where} {date_labels(handleiding, pagina)}"
                yield home_page(handleiding, pagina, WEB, built)
                yield home_code(handleiding, pagina, WEB) + home_code(handleiding, pagina, Reeks("x"))

    return _in_both((reeks(name), rows(reeks(name))) for name in REEKSEN)


def in_class() -> str:
    """Gives of each lesson the card on the table, the page for the class and the page for who gives it."""

    def rows(handleiding: Handleiding) -> Iterator[str]:
        known = cards(handleiding)
        yield f"{[*known]}"
        for pagina, les in handleiding.lessen:
            yield f"--- {pagina.path}"
            if pagina in [page for page, _ in known.values()]:
                yield op_tafel(handleiding, pagina, les, "Fietsen", "nl", "a{}")
            yield board_page(handleiding, pagina, les, "nl")
            yield giving_page(handleiding, pagina, les, "nl")

    sentences = (
        "Een. Twee.",
        "Een; twee",
        "“Een. Twee.”",
        "(Een. Twee.)",
        "‘Een?’ Twee.",
        "Een! Twee",
        "Een… twee",
        "Nr. 5 is op.",
    )
    return (
        _in_both((reeks(name), rows(reeks(name))) for name in REEKSEN)
        + "\n".join([*map(first_sentence, sentences), *_moments()])
        + "\n"
    )


def _moments() -> Iterator[str]:
    """Gives when something has to be done, in words, from two days before the lesson or the next until two after."""
    series = reeks("second_series")
    moments = tuple(
        Afspraak(soort=f"a{days + 2}{following:d}", woord="Do it", dagen=days, volgende=following, wie="coach")
        for following in (False, True)
        for days in (-2, -1, 0, 1, 2)
    )
    series = replace(series, gegevens=replace(series.gegevens, planning=moments))
    for words in ({}, series.gegevens.woorden):
        with in_words_of(words):
            html = planning(series, series.paginas["about/index.md"])
        yield from dict.fromkeys(re.findall(r"<small>\((.*?)\)</small>", html))


def in_book() -> str:
    """Gives the lists and the registers of a book, and the list of sheets on the site."""

    def rows(handleiding: Handleiding) -> Iterator[str]:
        yield bladen_in_boek(handleiding)
        yield register_of_sheets(handleiding, "over/register.md")
        yield register_of_signs(handleiding, "over/register.md")
        yield bladenlijst(handleiding, handleiding.paginas["werkmaterialen/index.md"])

    return _in_both((reeks(name), rows(reeks(name))) for name in REEKSEN)


def calls() -> str:
    """Gives what comes of calls that are wrong, or stand where they cannot: what was refused, or how long what is drawn is."""
    handleiding, parts = reeks("second_series"), []
    pages = [
        "about/index.md",
        "lessen/brakes.md",
        "interventies/oil.md",
        *(f"werkmaterialen/{s}.md" for s in ("my-bike", "drawings", "cards")),
    ]
    for source in bestanden.AANROEPEN.splitlines():
        parts.append(source)
        block = source.partition("(")[0] in BLOCKS
        for path in pages[-2:-1] if block else pages:
            parts.append(f"    {path}: {_result(handleiding, handleiding.paginas[path], source)}")
    parts.append(f"{[*PAGE_MACROS]}")
    return "\n".join(parts) + "\n"


def _result(handleiding: Handleiding, pagina: Pagina, source: str) -> str:
    call = read_call(1, source, source)
    try:
        html = macros_for(handleiding, pagina)[call.naam](*call.args, **dict(call.kwargs))
    except Refusal as refusal:
        return f"{refusal.text}: {refusal.fix} [{refusal.code}] {refusal.lijst}".rstrip()
    except TypeError:
        return "zo kan deze macro niet gevraagd worden"
    return f"{len(html)} tekens"


TABLES: dict[str, Callable[[], str]] = {
    "voor-anderen": for_others, "kopieren": to_copy, "thuis": at_home, "in-de-klas": in_class, "boek": in_book, "aanroepen": calls,
}  # fmt: skip


def regel(delen: Iterable[Node]) -> str:
    """Gives how a line of a step or of a box is drawn."""
    template = '{% from "zin.html" import zin %}{{ zin(delen) }}'
    return environment().from_string(template).render(delen=delen)
