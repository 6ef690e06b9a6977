"""Rules for variants of sheets, and for the pictures that some have -> problems: what their lists and a head name is there."""

import re
from collections.abc import Iterator

from ..draw.registry import WITH_VARIANTS
from ..model.handleiding import Handleiding
from ..model.mappen import WERKMATERIALEN
from ..model.messages import Problem, choices, meant
from ..model.source import KeyPath, Source
from ..read.assets import style_home
from ..text.calls import calls
from ..text.markdown import row_at

STYLE = "assets/stijl"
MARKS = "alleen", "niet", "plaatje"
A_MARK = re.compile(rf"\{{\{{ *(?:{'|'.join(MARKS)})\(")
MANY = 5  # small pictures: who has so many, has a drawing for each
LARGE = "a3"  # what a poster on large paper is called: no variant may be


def _told(
    handleiding: Handleiding, lijst: str, at: KeyPath, code: str, found: str, fix: str, missed: str = ""
) -> Problem:
    """Gives a problem of what stands at `at` in a shared list."""
    line = handleiding.sources.get(lijst, Source()).line(at)
    return Problem(handleiding.where_list(lijst), line, code, found, fix, missed=missed)


def pictures(handleiding: Handleiding) -> Iterator[Problem]:
    """The drawing of every small picture is there, and the blocks that it stands before are."""
    seen: dict[str, str] = {}
    for index, one in enumerate(handleiding.gegevens.plaatjes):
        double = one.plaatje in seen.values()  # which is told
        places: list[tuple[KeyPath, str]] = [(("blokken", number), blok) for number, blok in enumerate(one.blokken)]
        drawings = [(("beeld",), one.beeld)] * (len(handleiding.gegevens.plaatjes) >= MANY)
        for at, name in [*drawings, *places] if not double else ():
            if name in seen:
                found, fix = f'"{name}" staat ook bij het plaatje "{seen[name]}"', "laat het bij één plaatje staan."
                yield _told(handleiding, "plaatjes", (index, *at), "dubbele naam", found, fix)
            seen[name] = one.plaatje
        if f"{WERKMATERIALEN}/{one.beeld}" not in handleiding.bestanden:
            fix = f"zet de tekening in {handleiding.docs.name}/{WERKMATERIALEN}/ of haal het plaatje weg."
            yield _told(handleiding, "plaatjes", (index, "beeld"), "dode link", f'"{one.beeld}"', fix, one.beeld)
        for number, blok in enumerate(one.blokken):
            yield from _blocks(handleiding, "plaatjes", (index, "blokken", number), blok)


def lists(handleiding: Handleiding) -> Iterator[Problem]:
    """Every block, age and style that a variant names is there."""
    ages = [groep.doelgroep for groep in handleiding.gegevens.doelgroepen]
    styles = _styles(handleiding)
    for index, variant in enumerate(handleiding.gegevens.varianten):
        for old, new in variant.blokken.items():
            for blok in (old, new):
                yield from _blocks(handleiding, "varianten", (index, "blokken", old), blok)
        if variant.doelgroep and variant.doelgroep not in ages:
            fix = f"kies {choices(ages)}." if ages else "zet haar in doelgroepen.yml."
            found = f'de doelgroep "{variant.doelgroep}" is er niet'
            yield _told(handleiding, "varianten", (index, "doelgroep"), "onbekende waarde", found, fix)
        if variant.uiterlijk and f".blad--{variant.uiterlijk}" not in styles:
            names = [style.removeprefix(".blad--") for style in styles]
            fix = meant(variant.uiterlijk, names, alike=0.75)
            fix = (
                fix
                or f"zet .blad--{variant.uiterlijk} in {handleiding.docs.name}/{STYLE}/werkblad.css of haal de regel weg."
            )
            found = f'de stijl "{variant.uiterlijk}" is er niet'
            yield _told(handleiding, "varianten", (index, "uiterlijk"), "onbekende waarde", found, fix)
        if variant.variant == LARGE:
            fix = "geef de variant een andere naam; zo heet een poster op groot papier."
            yield _told(handleiding, "varianten", (index, "variant"), "verkeerde naam", f'"{LARGE}"', fix)


def _blocks(handleiding: Handleiding, lijst: str, at: KeyPath, blok: str) -> Iterator[Problem]:
    """Finds a block that is none."""
    if blok not in WITH_VARIANTS:
        fix = meant(blok, WITH_VARIANTS) or "kijk in CONTRIBUTING.md welke blokken er zijn."
        yield _told(handleiding, lijst, at, "onbekende macro", f'"{blok}"', fix)


def _styles(handleiding: Handleiding) -> set[str]:
    """Gives the classes of sheets that the stylesheets name."""
    texts = [file.read_text("utf-8") for file in sorted((style_home(handleiding.docs) / STYLE).glob("*.css"))]
    return {match for text in texts for match in re.findall(r"\.blad--[a-z0-9-]+", text)}


def heads(handleiding: Handleiding) -> Iterator[Problem]:
    """A sheet has each variant once, and the files of none take the place of another sheet's."""
    for slug, (pagina, werkblad) in handleiding.bladen.items():
        names = [variant.naam for variant in werkblad.varianten]
        for index, naam in enumerate(names):
            line = pagina.line("werkblad", "varianten", index)
            if naam in names[:index]:
                found = f'de variant "{naam}" staat hier twee keer'
                yield Problem(pagina.where, line, "dubbele naam", found, "haal er één weg.")
            elif f"{slug}-{naam}" in handleiding.bladen:
                fix = f"haal de variant weg, of geef het blad {slug}-{naam} een andere naam."
                found = f'het blad "{slug}-{naam}" is er al'
                yield Problem(pagina.where, line, "dubbele naam", found, fix)


def marks(handleiding: Handleiding) -> Iterator[Problem]:
    """Below a mark stands something that it is about."""
    for pagina, _ in handleiding.bladen.values():
        called = {call.line: call for call in calls(pagina)}
        for line, call in called.items():
            if call.naam in MARKS and not call.code and _is_last(pagina.text, pagina.first_line, line):
                fix = "zet eronder waar het over gaat, of haal de macro weg."
                yield Problem(pagina.where, line, "macro op verkeerde plek", f"onder {call.bron} staat niets", fix)


def against(handleiding: Handleiding) -> Iterator[Problem]:
    """The marks above one part say together in which variants it stands: none says twice or otherwise what another says."""
    for pagina, _ in handleiding.bladen.values():
        above: dict[str, str] = {}
        last = pagina.first_line - 1
        for call in calls(pagina):
            if call.naam not in MARKS or call.code:
                continue
            if any(row_at(pagina, line).strip() for line in range(last + 1, call.line)):
                above.clear()
            names = [f'"{name}"' for name in call.args] if call.naam != "plaatje" else []
            names += [call.naam] * (call.naam != "niet")
            for index, name in enumerate(names):
                if before := above.get(name) or (call.bron if name in names[:index] else ""):
                    found = (
                        f"{name} staat twee keer in {before}"
                        if before == call.bron
                        else f"{call.bron} staat onder {before}"
                    )
                    fix = "laat boven elk stuk één merk per variant staan, en één plaatje."
                    yield Problem(pagina.where, call.line, "macro op verkeerde plek", found, fix)
                    break
            above |= dict.fromkeys(names, call.bron)
            last = call.line


def _is_last(text: str, first_line: int, line: int) -> bool:
    """Tells whether nothing but marks stands below `line`."""
    below = text.split("\n")[line - first_line + 1 :]
    return not any(row.strip() and not A_MARK.match(row) for row in below)


RULES = (pictures, heads, marks, against)
