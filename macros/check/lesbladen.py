"""Rules for what a lesson does with its sheets -> problems: the sheet that a step hands out is copied, and bears its number."""

import re
from collections.abc import Iterator

from ..draw.verwijzingen import sheet_path
from ..model.gegevens import Stapel
from ..model.handleiding import Handleiding
from ..model.messages import Problem
from ..text.links import links
from ..text.stappen import verlopen
from .bladen import named_sheets
from .links import target_of
from .linkwoorden import TITLE


def copied(handleiding: Handleiding) -> Iterator[Problem]:
    """A sheet for the class or for home that a step leads to is on the list of some lesson or intervention."""
    named = {sheet_path(slug) for pagina in handleiding.paginas.values() for _, slug in named_sheets(pagina)}
    read_by = {lezer.lezer for lezer in handleiding.gegevens.lezers if lezer.stapel is not Stapel.LEIDING}
    lost = {
        pagina.path: slug
        for slug, (pagina, werkblad) in handleiding.bladen.items()
        if pagina.path not in named and werkblad.voor in read_by
    }
    for pagina, _ in handleiding.lessen if lost else ():
        going = verlopen(pagina, handleiding.gegevens.woorden).values()
        lines = {line for verloop in going for line in range(verloop.begin, verloop.eind)}
        for link in links(pagina):
            slug = lost.get(target_of(pagina, link.doel or "")) if link.line in lines and not link.beeld else None
            if slug:
                found = f'"{slug}" staat bij geen enkele les of interventie, dus niemand kopieert het'
                fix = "zet het bij de werkbladen van deze activiteit."
                yield Problem(pagina.where, link.line, "onbekend werkblad", found, fix, missed=slug)


def numbered(handleiding: Handleiding) -> Iterator[Problem]:
    """A sheet that is called after the one lesson that has it bears no other lesson's number in its title."""
    begins = {pagina.path: TITLE.match(pagina.titel) for pagina, _ in handleiding.lessen}
    numbers = {les.nummer for _, les in handleiding.lessen}
    for slug, (blad, _) in handleiding.bladen.items():
        of = [(pagina, les) for pagina, les in handleiding.lessen if slug in les.bladen]
        title = begins[of[0][0].path] if len(of) == 1 else None
        if not title:
            continue
        word, number = re.escape(title["word"]), of[0][1].nummer
        said = {int(found) for found in re.findall(rf"(?i)\b{word} (\d+)\b", blad.titel)}
        if said & numbers and number not in said and re.search(rf"(?i)(?:^|-){word}-{number}(?:-|$)", slug):
            found = f'"{blad.titel}", maar alleen {title[0].lower()} gebruikt dit blad'
            fix = "verander het nummer in de titel, of zet het blad bij de les die de titel noemt."
            yield Problem(blad.where, blad.line("title"), "onbekende les", found, fix)


ACROSS = (copied, numbered)
