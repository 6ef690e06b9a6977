"""Rules for the marks of other programs -> problems: Word, wikis, and other kinds of Markdown.

Here such marks become nothing: they would stand on the page as they are.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..model.handleiding import Gedeeld, Handleiding, Pagina
from ..model.messages import Problem
from ..text.calls import calls
from ..text.markdown import row_at, rows_of_words
from ..text.reading import tree
from ..text.tree import MASKED

COMMENT = re.compile(
    r"(?<=[^\s\[(])\[(?:[a-z]{1,2}|[A-Z]{2,3}\d{1,3})\](?![(\[:])|^\s*\[[A-Z]{2,3}\d{1,3}\](?=[^\W_])", re.MULTILINE
)
"""How Google Docs and Word point to a comment, or how a comment of Word begins."""
OF_COMMENT = re.compile(r"\s*(?P<mark>\[(?:[a-z]{1,2}\](?=\S)|[A-Z]{2,3}\d{1,3}\]))(?![\[(:])")
POINTS = "haal het weg, met de opmerking zelf als die er staat; zo wijst Word naar een opmerking."
# What no text has, in a sentence, a head or a list, and what to do.
LEFT_BEHIND = {
    re.compile(r":contentReference\[|【\d+[†:]|\bciteturn\d"): "haal het weg; dat liet een schrijfhulp achter.",
    re.compile(
        r"\b(?:Fout|Error)! (?:Verwijzingsbron|Bladwijzer|Reference source|Bookmark) (?:niet|not)\b"
    ): "haal het weg, of schrijf waar het staat; Word vond die plek niet meer.",
    re.compile(
        r"\bKlik (?:of tik om|hier als u|hier om) (?:tekst|een datum) (?:in te voeren|wilt invoeren)\b|^\s*Kies een (?:item|bouwsteen)[.]\s*$"
    ): "schrijf er tekst, of haal het weg; dat liet Word achter.",
    re.compile(r"\[(?:image|afbeelding|cid): ?[^\[\]\s]+\.(?:png|jpe?g|gif)[^\[\]]*\]"): (
        "zet het plaatje zelf in docs/, of haal dit weg; een mail laat het achter waar een plaatje stond."
    ),
    re.compile(
        r"\b(?:Met opmerkingen|Opmerking|Commented|Comment) \[[A-Z]{1,3}\d{1,3}\]"
    ): "haal de hele opmerking weg; die komt uit Word.",
    re.compile(r"Ã[\x80-\xbf]|â€[œ™˜¦“”\x9d]|Â[\xa0-\xbf]"): "typ de letters opnieuw; bij het bewaren raakten ze stuk.",
}
NOTE_FIX = "haal alle nummers tussen haken weg, en [bewerken] ook; dat hoorde bij de webpagina."
ESCAPED = re.compile(
    r"^[ >]*(?:(?P<number>\d{1,2})\\[.)]|\\(?P<sign>[-+*])(?=[ ]+[^\s“„\"‘']))[ ]+(?=\S)", re.MULTILINE
)  # a point of a list in Google Docs; what somebody says after a dash is none
TASK = re.compile(r"^\s*\[[ xXvV]?\]\s")
TO_TICK = 'zet er een macro om aan te kruisen, zoals {{ aankruisen("Lukt het?", "ja", "nee") }}.'
A_BOX = re.compile(r"^[ ]*:::+[ ]*[^\s:]", re.MULTILINE)
END_OF_A_BOX = re.compile(r"^\s*:::+\s*$")
# Marks of other programs: where they stand in the words that Markdown left, and what to do instead.
FOREIGN = {
    re.compile(
        r"^\s*\[![A-Za-z]+\]"
    ): 'schrijf een kader als !!! tip "Titel", met de tekst eronder 4 spaties ingesprongen.',
    TASK: "maak er een gewone lijst van; afvinken kan hier niet.",
    END_OF_A_BOX: "haal het weg; zo eindigt een kader in een ander programma.",
    re.compile(
        r"^\s*:::+"
    ): 'schrijf een kader als !!! tip "Titel", met de tekst eronder 4 spaties ingesprongen, en haal de ::: eronder weg.',
    re.compile(r"^\s*(?P<marks>={2,6}) (?=[^\s=])[^=]*[^\s=] (?P=marks)\s*$"): "schrijf een kopje als ## Kopje.",
    re.compile(r"(?<!=)==(?=[^\s=])[^=]*[^\s=]==(?!=)"): "schrijf **vet** of *schuin*; markeren kan hier niet.",
    re.compile(r"~~(?=\S)[^~]*[^\s~]~~"): "haal het weg; doorstrepen kan hier niet.",
    re.compile(
        r"~(?<![\w~)]~)(?=[^\s~])(?=[^~]*[^\W\d_]{2})(?:[^~\s]+\s+){2}[^~]*[^\s~]~(?![^\s.,:;!?)”\"’])"
    ): "haal het weg; doorstrepen kan hier niet.",
    re.compile(
        r"\[(?:(?:(?<=[^\W\d_]{3}\[)|(?<=[.,;:!?”\"’)]\[))\d{1,3}\](?:\[\d{1,3}\])*(?![(\[:\w])|\d{1,3}\]\[\d{1,3}\])"
    ): NOTE_FIX,
    re.compile(
        r"\[(?:(?<=\w\[)(?:bewerken|edit)\]|(?:bewerken \| )?bron(?:tekst)? bewerken\]|edit source\]|citation needed\])"
    ): NOTE_FIX,
    re.compile(r"!?\[\[[^\[\]]+\]\]"): "schrijf een link als [tekst](pagina.md).",
    re.compile(r"(?<![\w:]):[a-z]+(?:_[a-z]+)*:(?![\w:])"): "haal het weg; zo'n woord wordt hier geen plaatje.",
    re.compile(
        r'^===[!+]? *["“]'
    ): 'zet de teksten onder elkaar, elk in een uitklapper: ??? meer "Titel"; tabbladen kunnen hier niet.',
    re.compile(r"^[*]\[[^\[\]]+\]"): "schrijf een afkorting als *[AVG]: de hele naam, helemaal vooraan op de regel.",
    re.compile(r"'''(?=[^\s'])(?:[^'\n]|'(?!''))*[^\s']'''"): "schrijf **vet**.",
    re.compile(
        r"(?<![\w'])''(?=[^\s'])(?:[^'\n]|'(?!'))*[^\s']''(?!')"
    ): "schrijf *schuin*, of “zo” voor wat iemand zegt.",
    re.compile(
        r"\[-?@[\w:-]+(?=[\],;])[^\]\n]*\]"
    ): "schrijf de bron tussen ronde haken, precies zoals achter kort: in docs/gegevens/bronnen.yml.",
    re.compile(r"\[(?P<code>b|i|u|s|url|img|quote|color|size)(?:=[^\[\]]*)?\].*\[/(?P=code)\]"): (
        "schrijf **vet**, *schuin* of [tekst](adres), zonder andere haken."
    ),
    re.compile(
        r"^\s*(?:\. )+(?:[-*+]|\d{1,2}\.) [^\s.]"
    ): "zet er spaties voor in plaats van punten; de telefoon maakt van twee spaties een punt.",
    re.compile(r"^-{2,}8<-{2,}"): "haal het weg; een stuk uit een ander bestand komt er zo niet bij.",
    re.compile(r"\\(?:newpage|pagebreak|clearpage)\b"): "haal het weg; waar een bladzijde ophoudt, bepaalt de printer.",
    re.compile(r"^\s*%%|%%[^%\n]+%%"): "maak er een opmerking van: <!-- … -->.",
    re.compile(r"^:\s+\S"): "maak er een lijst of een gewone zin van.",
    re.compile(r"(?<=[\w)])~[^\s~]{1,12}~(?!~)"): "haal de ~ weg, of typ het lage teken zelf, zoals ₂.",
    re.compile(r"(?<=[\w)])\^[^\s^]{1,12}\^"): "haal de ^ weg, of typ het hoge teken zelf, zoals ².",
    re.compile(
        r"(?<![$\w])\$(?:\$(?=\S)|(?=[^\s$])[^$]*[\\=^_{}][^$]*\$(?!\w))"
    ): "schrijf het uit; formules kunnen hier niet.",
    **LEFT_BEHIND,
    re.compile(r"\^\[[^\[\]]{4,}\]"): "schrijf een noot als [^naam], en onderaan [^naam]: met wat er in de noot staat.",
    re.compile(r"\[\^[^\[\]]*\s[^\[\]]*\]"): "geef een noot een naam zonder spaties, en schrijf haar onderaan.",
    re.compile(r"\\(?=\s|$|[^\w\s\ufffc])"): r"haal de \ weg; voor een nieuwe regel zet je twee spaties aan het eind.",
}


def foreign(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No marks of another program stand in a text; of every block of words the first is told."""
    told = 0, ""
    for blok in tree(pagina.text).blokken:
        for newlines, row in enumerate(blok.marks().split("\n")):
            found = [(match, fix) for pattern, fix in FOREIGN.items() if (match := pattern.search(row))]
            if found:
                match, fix = found[0]
                fix = TO_TICK if match.re is TASK and pagina.werkblad else fix
                if match.re is END_OF_A_BOX and A_BOX.search(pagina.text):
                    continue  # of the whole box its begin is told
                line = pagina.at(blok.line(newlines))
                if told != (line - 1, fix):  # of a list, its first point is enough
                    yield Problem(pagina.where, line, "andere opmaak", _around(row, match), fix)
                told = line, fix
                break


def _around(text: str, match: re.Match[str], before: int = 10) -> str:
    """Gives what was found as a message shows it, with the words around it."""
    return f'"{" ".join(text[max(match.start() - before, 0) : match.end() + 15].replace(MASKED, "…").split())}"'


def left_behind(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """What no text has, stands in no head and no macro either."""
    in_macros = [(call.line, text) for call in calls(pagina) for text in call.texts]
    yield from _left_behind(pagina.where, [*pagina.source.texts(), *in_macros])


def left_in_lists(handleiding: Handleiding) -> Iterator[Problem]:
    """Nor does it stand in one of the shared lists."""
    for name, source in handleiding.sources.items():
        yield from _left_behind(handleiding.where_list(name), source.texts())


def _left_behind(where: str, texts: Iterable[tuple[int, str]]) -> Iterator[Problem]:
    for line, text in texts:
        for pattern, fix in LEFT_BEHIND.items():
            if match := pattern.search(text):
                yield Problem(where, line, "andere opmaak", _around(text, match), fix)
        if (match := COMMENT.search(text)) and match[0][-2].isdigit():
            yield Problem(where, line, "andere opmaak", _around(text, match), POINTS)


def comments(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No comments of Google Docs or Word stand below a text, and nothing in it points to one; each is told once."""
    rows = [(line, row) for line, row, _ in rows_of_words(pagina)] if COMMENT.search(pagina.text) else []
    below = {match["mark"]: line for line, row in rows if (match := OF_COMMENT.match(row))}
    found = {match[0].strip(): (line, row, match) for line, row in reversed(rows) for match in COMMENT.finditer(row)}
    for mark, (line, row, match) in found.items():
        fix = POINTS
        if below.get(mark, line) != line:
            fix = f"haal {mark} weg, en de opmerking op regel {below[mark]} ook."
        elif not mark[-2].isdigit():
            continue  # of Google Docs both are there
        yield Problem(pagina.where, line, "andere opmaak", _around(row, match, 20), fix)


def escaped(pagina: Pagina, _: Gedeeld) -> Iterator[Problem]:
    """No points of a list have a backslash in their mark, as Google Docs puts there; of each list the first is told."""
    points = [*_escaped(pagina), (0, 0, "")] if ESCAPED.search(pagina.text) else []
    told = 0
    for (at, line, mark), (next_at, below, next_mark) in pairwise(points):
        after = str(int(mark) + 1) if mark.isdigit() else mark
        same_list = (at + 1, after) == (next_at, next_mark)
        first_of_list = mark.isdigit() and re.match(rf"[ >]*{after}[.][ ]", row_at(pagina, line + 1))
        if (same_list or first_of_list) and line != told:
            typed = f'"{row_at(pagina, line).strip()[:40]}" wordt geen lijst'
            fix = r'zet "- " of "1. " voor elk punt, zonder \, met een lege regel boven de lijst.'
            yield Problem(pagina.where, line, "verkeerde lijst", typed, fix)
        told = below if same_list else 0


def _escaped(pagina: Pagina) -> Iterator[tuple[int, int, str]]:
    """Gives of each row that would be a point without its backslash how many rows come before it, its line and its mark."""
    for at, (line, row, _) in enumerate(rows_of_words(pagina)):
        match = ESCAPED.match(row_at(pagina, line))
        if match and row.lstrip().startswith(f"{match['number'] or ''}{MASKED}"):
            yield at, line, match["number"] or match["sign"]


OF_A_PAGE = (foreign, left_behind, comments, escaped)
RULES = (left_in_lists,)
