"""Rules for the sheets -> problems: each is there, is used, and begins with its bar of buttons."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..draw.keuzes import MARK, pictures_of
from ..draw.verwijzingen import sheet_path
from ..model.bewaren import Bewaren
from ..model.gegevens import Stapel
from ..model.handleiding import Handleiding, Pagina
from ..model.mappen import WERKMATERIALEN
from ..model.messages import Problem, longer, meant
from ..model.source import KeyPath
from ..text.calls import Call, calls
from ..text.links import links, target_of
from ..text.markdown import line_at
from ..text.stappen import verlopen

NUMBER = re.compile(r"(\d{1,2})[.:] ")
SERIES = 3  # titles: so many with a number count; fewer may be years or scores


def named_sheets(pagina: Pagina) -> Iterator[tuple[KeyPath, str]]:
    """Gives every sheet that the head of a page names, with the place where it does."""
    if les := pagina.les:
        yield from _places(("les", "werkbladen"), les.werkbladen)
        for index, activiteit in enumerate(les.activiteiten):
            yield from _places(("les", "activiteiten", index, "werkbladen"), activiteit.werkbladen)
        if les.huiswerk:
            yield from _places(("les", "huiswerk", "werkbladen"), les.huiswerk.werkbladen)
    if interventie := pagina.interventie:
        yield from _places(("interventie", "werkbladen"), interventie.werkbladen)


def _places(at: KeyPath, slugs: Iterable[str]) -> Iterator[tuple[KeyPath, str]]:
    for index, slug in enumerate(slugs):
        yield (*at, index), slug


def known_sheets(handleiding: Handleiding) -> Iterator[Problem]:
    """Every sheet that a head names is there."""
    home = f"{WERKMATERIALEN}/"
    known = {pagina.slug for pagina in handleiding.paginas.values() if pagina.path.startswith(home)} - {"index"}
    spare = known - {slug for pagina in handleiding.paginas.values() for _, slug in named_sheets(pagina)}
    for pagina in handleiding.paginas.values():
        for path, slug in named_sheets(pagina):
            if slug not in known:
                other = longer(slug, spare)
                fix = f'bedoel je "{other}"?' if other else meant(slug, known, alike=0.8)
                fix = fix or f"maak {handleiding.docs.name}/{home}{slug}.md of haal het weg."
                gone = f"{handleiding.docs.name}/{home}{slug}.md"
                yield Problem(pagina.where, pagina.line(*path), "onbekend werkblad", f'"{slug}"', fix, gone, slug)


def named_once(handleiding: Handleiding) -> Iterator[Problem]:
    """No list of sheets in a head names a sheet twice."""
    for pagina in handleiding.paginas.values():
        seen: set[tuple[KeyPath, str]] = set()
        for path, slug in named_sheets(pagina):
            if (path[:-1], slug) in seen:
                fix = "haal er één weg."
                yield Problem(
                    pagina.where, pagina.line(*path), "dubbele naam", f'het blad "{slug}" staat hier twee keer', fix
                )
            seen.add((path[:-1], slug))


def used_sheets(handleiding: Handleiding) -> Iterator[Problem]:
    """Every sheet is named by a lesson or an intervention, or another page links to it."""
    used = {sheet_path(slug) for pagina in handleiding.paginas.values() for _, slug in named_sheets(pagina)}
    for pagina in handleiding.paginas.values():
        targets = (target_of(pagina, link.doel or "") for link in links(pagina))
        used |= {posixpath.splitext(path)[0] + ".md" for path in targets if path and path != pagina.path}
    for slug, (pagina, _) in handleiding.bladen.items():
        if pagina.path not in used:
            fix = "zet het bij een activiteit in een les, of verwijs er op een pagina naar."
            line = pagina.line("werkblad")
            yield Problem(pagina.where, line, "ongebruikt werkblad", f'"{slug}"', fix)


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


def pictures(handleiding: Handleiding) -> Iterator[Problem]:
    """Every picture on a card, beside a choice or on the board, of a lesson or an intervention, is there among the sheets."""
    named: list[tuple[Pagina, KeyPath, str | None]] = [
        (pagina, ("les", "beeld"), les.beeld) for pagina, les in handleiding.lessen
    ]
    named += [(pagina, ("interventie", "beeld"), one.beeld) for pagina, one in handleiding.interventies]
    for pagina, les in handleiding.lessen:
        for i, activiteit in enumerate(les.activiteiten):
            if bord := activiteit.bord:
                at = ("les", "activiteiten", i, "bord")
                named.append((pagina, (*at, "beeld"), bord.beeld))
                named += [(pagina, (*at, "vragen", j, "beeld"), kaart.beeld) for j, kaart in enumerate(bord.vragen)]
    named += [
        (pagina, ("werkblad", "kaarten", i, "kaarten", j, "beeld"), kaart.beeld)
        for pagina, werkblad in handleiding.bladen.values()
        for i, stapel in enumerate(werkblad.kaarten)
        for j, kaart in enumerate(stapel.kaarten)
    ]
    for pagina, place, beeld in named:
        if beeld and f"{WERKMATERIALEN}/{beeld}" not in handleiding.bestanden:
            fix = (
                _other(handleiding, beeld)
                or f"zet de tekening in {handleiding.docs.name}/{WERKMATERIALEN}/ of haal beeld: weg."
            )
            gone = f"{handleiding.docs.name}/{WERKMATERIALEN}/{beeld}"
            yield Problem(pagina.where, pagina.line(*place), "dode link", f'"{beeld}"', fix, gone, beeld)
    for pagina, _ in handleiding.bladen.values():
        for call in calls(pagina):
            for beeld in pictures_of(call):
                if f"{WERKMATERIALEN}/{beeld}" not in handleiding.bestanden:
                    fix = f"zet de tekening in {handleiding.docs.name}/{WERKMATERIALEN}/ of haal {MARK}{beeld} weg."
                    fix = _other(handleiding, beeld) or fix
                    yield Problem(pagina.where, call.line, "dode link", f'"{beeld}"', fix, missed=beeld)


def _other(handleiding: Handleiding, beeld: str) -> str:
    """Gives the picture among the sheets that was probably meant, as advice, or nothing."""
    there = [posixpath.basename(path) for path in handleiding.bestanden if posixpath.dirname(path) == WERKMATERIALEN]
    return meant(posixpath.basename(beeld), [name for name in there if not name.endswith(".md")], alike=0.85)


def sheet_heads(handleiding: Handleiding) -> Iterator[Problem]:
    """Every sheet begins with its bar of buttons, once."""
    fix = "zet {{ bladkop() }} één keer, als eerste onder de kop."
    for pagina, _ in handleiding.bladen.values():
        path, text = pagina.where, pagina.text
        first = line_at(pagina, len(text) - len(text.lstrip()))
        bars = [call.line for call in calls(pagina) if call.naam == "bladkop"]
        if not bars:
            yield Problem(path, pagina.first_line, "geen bladkop", "het blad heeft geen knoppen", fix)
        elif bars != [first]:
            line = next(line for line in bars if line != first)
            yield Problem(path, line, "geen bladkop", "de knoppen staan niet bovenaan, of twee keer", fix)


def cards(handleiding: Handleiding) -> Iterator[Problem]:
    """Every set of cards in a head has a name of its own, and is on the sheet."""
    for pagina, werkblad in handleiding.bladen.values():
        path = pagina.where
        drawn = {
            value for call in calls(pagina) if call.naam == "kaarten" for value in call.values if isinstance(value, str)
        }
        namen = [stapel.naam for stapel in werkblad.kaarten]
        for index, naam in enumerate(namen):
            line = pagina.line("werkblad", "kaarten", index, "naam")
            if naam in namen[:index]:
                fix = "geef elke stapel een eigen naam."
                yield Problem(path, line, "ongebruikte kaarten", f'"{naam}" staat er twee keer', fix)
            elif naam not in drawn:
                fix = f'zet {{{{ kaarten("{naam}") }}}} op het blad, of haal de stapel weg.'
                yield Problem(path, line, "ongebruikte kaarten", f'"{naam}"', fix)


def scales_to_draw(handleiding: Handleiding) -> Iterator[Problem]:
    """A form that draws its scales has one: a scale, or a table in which one number of a row can be ticked."""
    for pagina, werkblad in handleiding.bladen.values():
        if werkblad.bewaren in (None, Bewaren.JA) or any(map(_is_scale, calls(pagina))):
            continue
        fix = "zet {{ schaal(…) }} op het blad, of schrijf bewaren: true."
        line = pagina.line("werkblad", "bewaren")
        yield Problem(pagina.where, line, "tekening zonder schaal", f'"{werkblad.bewaren}"', fix)


def _is_scale(call: Call) -> bool:
    if call.naam != "aankruistabel":
        return call.naam == "schaal"
    given = dict(zip(("bijschrift", "kolommen", "rijen", "een"), call.args, strict=False)) | dict(call.kwargs)
    columns = given.get("kolommen")
    return given.get("een") is True and isinstance(columns, list) and all(str(one).isdigit() for one in columns)


def counted(handleiding: Handleiding) -> Iterator[Problem]:
    """Cards of which the titles count from 1 count on; other cards may stand among them."""
    for pagina, werkblad in handleiding.bladen.values():
        for i, stapel in enumerate(werkblad.kaarten):
            titles = [(j, NUMBER.match(kaart.titel)) for j, kaart in enumerate(stapel.kaarten)]
            counts = [(j, int(match[1])) for j, match in titles if match]
            if len(counts) < SERIES or counts[0][1] != 1:
                continue
            for (_, before), (j, number) in pairwise(counts):
                if number != before + 1:
                    line = pagina.line("werkblad", "kaarten", i, "kaarten", j)
                    found = f"kaart {number} komt na kaart {before}"
                    yield Problem(pagina.where, line, "verkeerde volgorde", found, f"hier hoort {before + 1}.")
                    break


ACROSS = (used_sheets, copied)
RULES = (known_sheets, named_once, pictures, sheet_heads, cards, counted, scales_to_draw)
