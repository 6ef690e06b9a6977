"""What an editor typed and what is published say the same words in the same lists -> problems where they do not.

Markdown never complains: a list without an empty line above it, a word in brackets before a colon, a cell too many in a
row all give a page, only not the one that was meant.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import pairwise

from ..model.handleiding import Gedeeld, Pagina
from ..model.mappen import LESSEN
from ..model.messages import Kind, Problem, choices, meant
from ..text.links import UNFINISHED, stray_bracket
from ..text.markdown import notes, row_at
from ..text.reading import MACRO, tree
from ..text.signs import ENTITY
from ..text.stappen import verlopen
from ..text.tree import MASKED, Node, Tree, shown

WORD = re.compile(r"[^\W_]+")
FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
ITEM = re.compile(r"(?P<indent>[\s>]*)(?:(?P<number>\d+)\.|[-*+])\s")
ITEMS = re.compile(r"^[\s>]*(?:(?:[-*+]|\d+\.)\s+)+")  # the rule for lists looks at their numbers
NAMED = re.compile(r"(?<=\])[ ]?\[(?P<name>[^\[\]\n]+)\](?!:)")  # of the address of a link, which stands elsewhere
LOOSE = re.compile(
    r"\)[ ]?\[(?=(?:https?://|www\.|[^\s\[\]]+\.md\b)[^\[\]]*\])|\*\*|\]:?[({]|!\[(?!\[)|```|~~~|\.md[)\]]|\{:?[ ]*[#.][\w-]+|\|[ ]*:?-{3,}"
    r"|^[ ]*(?:[!?]{2,3}\+?[ ]?[\"“\w]|\|[^|]*\|)|(?<![\w*\ufffc])\*(?=[^\W_])|(?<![\w_@/.])_(?=[^\W\d_])|(?<=[^\W\d_])_(?![\w@/.])|(?<!\w)`(?=\w)|(?<=\n)[ ]*(?:[-*+]|\d\d?\.)[ ]|"
    + ENTITY,
    re.MULTILINE,
)
MARKS_FIX = "kijk of de opmaak af is, en laat boven een lijst, tabel of kader een lege regel vrij."
# What a mark that is left over was meant for -> what to do.
FIXES: tuple[tuple[str, str], ...] = (
    (")", "schrijf de link als [tekst](adres): eerst de vierkante haken, dan de ronde."),
    ("]{", LINK := "schrijf een link als [tekst](pagina.md), zonder spatie ertussen."),
    ("{", "zet het direct achter de link of het kopje, tussen accolades zoals { .md-button }, of haal het weg."),
    ("**", "zet ** direct voor en direct achter wat vet moet, zonder spatie ertussen."),
    ("|", "laat boven een tabel een lege regel vrij en tussen de rijen niet, en zet onder de eerste rij |---|---|."),
    ("!!", BOX := 'schrijf een kader als !!! tip "Titel", met rechte aanhalingstekens en een lege regel erboven.'),
    ("??", BOX.replace("!!!", "???").replace("kader", "uitklapper")),
    ("]:(", "haal de dubbele punt tussen de haken weg: [tekst](pagina.md)."),
    ("](", LINK),
    (".md", LINK),
    ("&", "typ het teken zelf."),
    ("```", "zet onder de code ook een regel met ```, of haal ze allebei weg."),
    ("`", "typ een gewone apostrof ('), of zet achter het woord ook een `."),
    ("*", "zet een sterretje direct voor en direct achter wat schuin moet, of haal het weg."),
    ("_", "zet een _ direct voor en direct achter wat schuin moet, of haal het weg."),
)
BRACKET = "zet er de andere vierkante haak bij, of haal deze weg."
LOST_FIX = "kijk of de opmaak af is."
CELLS_FIX = r"geef elke rij van een tabel evenveel vakken; een streep die bij de tekst hoort, schrijf je als \|."
CELLS = re.compile(r"(?<!\\)\|")
BOLD = {"em", "strong"}
MORE_BEHIND, MORE_BEFORE = re.compile(r"[*_](?![*_])"), re.compile(r"(?<![*_])[*_]$")
MADE = {"admonition", "admonition-title", "footnote", "footnote-ref", "toc"}  # classes that Markdown gives of itself


def marks(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No marks are left over that became nothing; of every block of words the first is told."""
    for blok in tree(pagina.text).blokken:
        text = blok.marks()
        match, stray = LOOSE.search(text), stray_bracket(text)
        if not match and (half := _half(blok.delen)):
            line = pagina.at(half.line)
            fix = "zet voor en achter wat vet of schuin moet evenveel sterretjes: **vet** of *schuin*."
            yield Problem(pagina.where, line, "losse opmaak", shown(half.words()), fix)
        if stray is not None and not match and not UNFINISHED.search(text):
            found = f'"{" ".join(text[max(stray - 15, 0) : stray + 25].replace(MASKED, "…").split())}"'
            line = pagina.at(blok.line(text.count("\n", 0, stray)))
            yield Problem(pagina.where, line, "losse opmaak", found, BRACKET)
        if match and not (UNFINISHED.search(text) and match[0].startswith((".md", "]("))):  # told as a link
            before, after = text[: match.start()], text[match.end() :]
            around = " ".join(f"{before[-15:]}{match[0]}{after[:25]}".replace(MASKED, "…").split())
            line = blok.line(text.count("\n", 0, match.end() - len(match[0].lstrip("\n "))))
            yield Problem(pagina.where, pagina.at(line), "losse opmaak", f'"{around}"', _fix(match[0]))


def _half(delen: Iterable[Node]) -> Node | None:
    """Gives the first part that is bold or italic and has one mark more on one side than on the other, or None."""
    for before, after in pairwise(delen):
        if before.tag in BOLD and not after.tag and MORE_BEHIND.match(after.marks()):
            return before
        if after.tag in BOLD and not before.tag and MORE_BEFORE.search(before.marks()):
            return after
    return next((half for deel in delen if (half := _half(deel.delen))), None)


def _fix(mark: str) -> str:
    """Gives what to do about a mark that is left over."""
    point = "laat boven een lijst een lege regel vrij."
    return point if ITEM.match(mark) else next((fix for sign, fix in FIXES if sign in mark), MARKS_FIX)


def definitions(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """What is not shown itself is used: the address of a link by a link, an abbreviation by the text."""
    for definitie in tree(pagina.text).definities:
        if not definitie.gebruikt:
            line = pagina.at(definitie.line)
            fix = "zo'n regel komt niet op de pagina; haal de haken weg als hij er wel op moet staan."
            if definitie.soort.startswith("*"):
                fix = (
                    "deze afkorting staat niet op de pagina; haal de regel weg of schrijf haar precies zo in de tekst."
                )
            yield Problem(pagina.where, line, "verdwenen tekst", f'"{row_at(pagina, line).strip()[:60]}"', fix)


def lost(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """Every word that was typed is on the page, or made something of it."""
    boom = tree(pagina.text)
    if boom.teveel:
        return
    written = notes(pagina)[1]
    told = {definitie.line for definitie in boom.definities if not definitie.gebruikt}
    last = dict(written)
    told |= {line - pagina.first_line + 1 for name, line in written if last[name] != line}
    rows = {line: [] if line in told else words for line, words in _typed(pagina).items()}
    shown = _shown(boom)
    missing = Counter(word for words in rows.values() for word in words) - Counter(
        word for words in shown.values() for word in words
    )
    ordered = sorted(rows.items(), key=lambda row: not Counter(row[1]) - Counter(shown.get(row[0], ())))
    for line, words in ordered if missing else ():  # first the rows that lack a word themselves
        near = Counter(word for at in (line - 1, line, line + 1) for word in shown.get(at, ()))
        typed = Counter(word for at in (line - 1, line, line + 1) for word in rows.get(at, ()))
        gone = [word for word in words if missing[word] > 0 and typed[word] > near[word]]
        if gone:
            missing -= Counter(gone)
            row = " ".join(pagina.text.split("\n")[line - 1].split())
            where = pagina.at(line)
            fix = CELLS_FIX if row.startswith("|") else LOST_FIX
            yield Problem(pagina.where, where, "verdwenen tekst", f'"{row[:60]}"', fix)


def _typed(pagina: Pagina) -> dict[int, list[str]]:
    """Gives the words on every line of a text; macros, the names of code and those of addresses left out."""
    known = {one.naam.lower() for one in tree(pagina.text).definities if one.soort.startswith("[")}
    text = NAMED.sub(lambda match: "" if match["name"].lower() in known else match[0], MACRO.sub("", pagina.text))
    rows = enumerate(text.split("\n"), start=1)
    return {line: [] if FENCE.match(row) else _words(unescape(ITEMS.sub("", row))) for line, row in rows}


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _shown(boom: Tree) -> dict[int, list[str]]:
    """Gives the words that are on the page or made something of it, by line."""
    found: dict[int, list[str]] = {}

    def add(line: int, text: str) -> None:
        for more, row in enumerate(text.split("\n")):
            found.setdefault(line + more, []).extend(_words(row))

    for definitie in boom.definities:
        if definitie.gebruikt:
            add(definitie.line, f"{definitie.naam} {definitie.tekst}")
    for knoop in boom.knopen:
        if not knoop.tag or knoop.tag in {"code", "pre"}:
            add(knoop.line, knoop.words())
        elif knoop.noot is not None:
            add(knoop.line, knoop.noot)
        elif not knoop.gegevens.get("id", "").startswith("fn:"):
            add(knoop.line, _of_element(knoop))
        else:
            add(knoop.line, knoop.gegevens["id"][3:])
    return found


def _of_element(knoop: Node) -> str:
    """Gives what was typed of an element beside its words: its address, its classes, the names of tags and attributes."""
    values = [value for name, value in knoop.gegevens.items() if name not in {"class", "id"}]
    values += [kind for kind in knoop.soorten if kind not in MADE]
    if knoop.html:
        return " ".join([knoop.tag, knoop.tekst, knoop.gegevens.get("id", ""), *knoop.gegevens, *values])
    return " ".join([knoop.gegevens["id"] if knoop.eigen else "", *knoop.gegevens, *values])


def lists(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """A list has the numbers and the levels that were typed; of two lines below each other the first is told."""
    told = -1
    for problem in sorted(_lists(pagina, gedeeld)):
        if problem.line - 1 != told:
            yield problem
        told = problem.line


def _lists(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """Finds every place where that is not so; steps are numbered on through their phases."""
    lesson = pagina.path.startswith(f"{LESSEN}/")  # also one of which the head is broken
    going = verlopen(pagina, gedeeld.gegevens.woorden).values() if lesson else ()
    on = {stap.line for verloop in going for stap in verloop.stappen}
    for knoop in tree(pagina.text).knopen:
        items = [deel for deel in knoop.delen if deel.tag == "li" and not deel.html]
        typed = [ITEM.match(row_at(pagina, pagina.at(item.line))) for item in items]
        if knoop.tag not in {"ol", "ul"} or not typed or not typed[0]:
            continue
        first, line = typed[0], pagina.at(items[0].line)
        if knoop.tag == "ol" and first["number"] and int(first["number"]) > 1 and line not in on:
            found = f'de lijst begint met "{first["number"]}.", op de pagina wordt dat 1'
            fix = "laat wat ertussen staat 4 spaties inspringen, of begin met 1; is het geen lijst, zet er dan een \\ voor de punt."
            yield Problem(pagina.where, line, "verkeerde lijst", found, fix, kind=Kind.NUMBERED_ON)
        for item, match in zip(items, typed, strict=True):
            other = match and bool(match["number"]) != bool(first["number"])
            line, deep = pagina.at(item.line), len(first["indent"])
            if match and len(match["indent"]) > deep and "\n" not in match["indent"]:
                found = f'"{row_at(pagina, line).strip()[:40]}" springt {len(match["indent"]) - deep} spaties in'
                fix = "gebruik er 4 voor een lijst in een lijst, en anders geen."
                yield Problem(pagina.where, line, "verkeerde lijst", found, fix)
            elif other:
                kind = "een lijst met nummers" if first["number"] else "een lijst met streepjes"
                found = f'"{row_at(pagina, line).strip()[:40]}" staat in {kind}'
                fix = "laat de regel 4 spaties inspringen als hij onder het punt erboven hoort; begint hier een andere lijst, zet er dan een zin tussen."
                yield Problem(pagina.where, line, "verkeerde lijst", found, fix)
                break


def boxes(pagina: Pagina, gedeeld: Gedeeld) -> Iterator[Problem]:
    """A box is of a kind that we know, and holds something."""
    for knoop in tree(pagina.text).knopen:
        if knoop.html or not (knoop.tag == "details" or "admonition" in knoop.soorten):
            continue
        line, kinds = pagina.at(knoop.line), [kind for kind in knoop.soorten if kind != "admonition"]
        if len(kinds) > 1:
            fix = f'zet de titel tussen rechte aanhalingstekens: !!! {kinds[0]} "…".'
            yield Problem(pagina.where, line, "onbekende waarde", f'"{" ".join(kinds[1:])}"', fix)
        if kinds and gedeeld.kaders and kinds[0] not in gedeeld.kaders:
            known = choices(sorted(gedeeld.kaders))
            fix = meant(kinds[0], gedeeld.kaders) or f"kies {known}."
            found = f'het kader "{kinds[0]}"'
            yield Problem(pagina.where, line, "onbekende waarde", found, fix, "mkdocs.yml", missed=kinds[0])
        if not kinds and knoop.tag == "details" and gedeeld.kaders:
            fix = f"zet er een soort achter: {choices(sorted(gedeeld.kaders))}."
            yield Problem(pagina.where, line, "onbekende waarde", '"???" zonder soort', fix)
        title = [deel for deel in knoop.delen if deel.tag == "summary" or "admonition-title" in deel.soorten]
        if not any(deel.tag for deel in knoop.delen if deel not in title):
            words = "".join(deel.words() for deel in title).strip()
            fix = "laat de tekst eronder 4 spaties inspringen."
            yield Problem(pagina.where, line, "losse opmaak", f'het kader "{words}" is leeg', fix)


def tables(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """Every row of a table has as many cells as the first: what is missing would be empty on the page."""
    for knoop in tree(pagina.text).knopen:
        lines = sorted({cell.line for cell in knoop.all() if cell.tag in {"th", "td"}}) if knoop.tag == "table" else []
        typed = [row_at(pagina, pagina.at(line)) for line in lines]
        counts = [len(CELLS.split(row.strip().removeprefix("|").removesuffix("|"))) for row in typed]
        for line, row, count in zip(lines, typed, counts, strict=True):
            if count < counts[0]:
                cells = "1 vak" if count == 1 else f"{count} vakken"
                found = f'"{row.strip()[:40]}" heeft {cells}, de eerste rij {counts[0]}'
                where = pagina.at(line)
                fix = "geef elke rij evenveel vakken; een leeg vak is | |."
                if "|" not in row:
                    found = f'"{row.strip()[:40]}" hoort bij de tabel'
                    fix = "laat onder een tabel een lege regel vrij."
                yield Problem(pagina.where, where, "losse opmaak", found, fix)


OF_A_PAGE = (marks, definitions, lost, lists, boxes, tables)
