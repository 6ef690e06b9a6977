"""The text of a page, ready for macros and Markdown: what an editor types plainly is drawn here.

- the steps of an activity become its role table, with what the head says of it;
- `??? meer "Titel"` becomes a part that folds, open for whoever has no scripts;
- behind a proposal of the makers comes its mark, before the wording for one age which age that is.
"""

import re
from collections.abc import Iterator

from ..model.handleiding import Handleiding, Pagina
from ..model.kop import Activiteit, Les
from ..text.markdown import headings
from ..text.stappen import VOORSTEL, Verloop, verlopen
from .lessen import in_front, role_of
from .templating import render
from .words import MEER, in_words_of, word

FOLD = re.compile(r'\?\?\?\+? *(?P<soort>[\w-]+) +"(?P<titel>.*)"\s*')
FOR = re.compile(r"\s*(?:[-*+]\s+)?(?P<vet>\*\*|__)(?P<woord>[^*_:]+)(?::(?P=vet)|(?P=vet)(?=:))")
ASIDE = re.compile(r"(^\{\{.*|!\[[^\]]*\]|`[^`]*`)")
"""What of a row is no words on the page: a macro, the text of a picture, code."""
HREF = re.compile(r'(href="[^":]*)\.md(?=["#])')


def page_text(handleiding: Handleiding, pagina: Pagina) -> str:
    """Gives the text of `pagina` as Markdown gets it."""
    with in_words_of(handleiding.gegevens.woorden):
        rows = list(_lesson(handleiding, pagina, pagina.les)) if pagina.les else pagina.text.split("\n")
        return "\n".join(_marked(handleiding, row) for row in _folds(rows))


def _lesson(handleiding: Handleiding, pagina: Pagina, les: Les) -> Iterator[str]:
    """Gives the rows of a lesson, with its role tables; the signs that stand in no table, in the part that folds."""
    verlopen_van = verlopen(pagina, handleiding.gegevens.woorden)
    activiteiten = {activiteit.naam: activiteit for activiteit in les.activiteiten}
    tables = {verlopen_van[naam].begin: naam for naam in activiteiten if naam in verlopen_van}
    begins = {kopje.line: kopje.tekst if kopje.niveau == 3 else "" for kopje in headings(pagina) if kopje.niveau <= 3}
    rows, left, skip = pagina.text.split("\n"), list[str](), 0
    for line, row in enumerate(rows, pagina.first_line):
        if line in begins:
            yield from ([f'??? meer "{word(MEER)}"', *left, ""] if left else [])
            left = _other_signs(activiteiten.get(begins[line]))
        if line in tables:
            naam = tables[line]
            yield from (role_table(handleiding, les, activiteiten[naam], verlopen_van[naam]), "")
            skip = verlopen_van[naam].eind
        if line >= skip:
            yield row
            if left and FOLD.fullmatch(row):
                yield from left
                left = []
    yield from ([f'??? meer "{word(MEER)}"', *left, ""] if left else [])


def _other_signs(activiteit: Activiteit | None) -> list[str]:
    """Gives the rows that show the signs of an activity but the first, which its table shows."""
    if activiteit is None or len(activiteit.signalen) < 2:
        return []
    html = render("les/signalen.html", signalen=activiteit.signalen[1:])
    return [f"    {line}" for line in (*html.split("\n"), "")]


def role_table(handleiding: Handleiding, les: Les, activiteit: Activiteit, verloop: Verloop) -> str:
    """Gives what an activity is for, who does what in it, and what to do when it does not go as it should."""
    number = 0
    fasen = []
    for fase in verloop.fasen:
        rijen = []
        for stap in fase.stappen:
            number += 1
            rijen.append((number, role_of(handleiding, stap), stap))
        fasen.append((fase.kop, rijen))
    html = render(
        "les/activiteit.html", activiteit=activiteit, fasen=fasen,
        nummer=les.activiteiten.index(activiteit) + 1, aantal=len(les.activiteiten),
        leiding=handleiding.gegevens.rol(activiteit.leiding),
        volwassenen=[rol for rol in in_front(handleiding, les) if not rol.samen],
    )  # fmt: skip
    return to_built_pages(html)


def to_built_pages(html: str) -> str:
    """Gives `html` in which links to the text of a page, as it was typed, lead to what is built of it."""
    return HREF.sub(r"\1.html", html)


def _folds(rows: list[str]) -> Iterator[str]:
    """Gives the rows, every part that folds as HTML in which Markdown goes on."""
    index = 0
    while index < len(rows):
        row = rows[index]
        index += 1
        if not (match := FOLD.fullmatch(row)):
            yield row
            continue
        end = index
        while end < len(rows) and (not rows[end].strip() or rows[end].startswith("    ")):
            end += 1
        begin, close = render("les/vouw.html", soort=match["soort"], titel=match["titel"]).split("\n")
        yield from (begin, "", *(inner[4:] for inner in rows[index:end]), "", close, "")
        index = end


def with_mark(text: str) -> str:
    """Gives `text`, Markdown or HTML, with its mark in the place of `(ons voorstel)`, as the series calls it."""
    proposed = f"({word(VOORSTEL)})"
    return text.replace(proposed, render("les/voorstel.html")) if proposed in text else text


def _marked(handleiding: Handleiding, row: str) -> str:
    """Gives a row with its marks: that a thing is proposed, and for which age it is."""
    row = "".join(part if aside % 2 else with_mark(part) for aside, part in enumerate(ASIDE.split(row)))
    if match := FOR.match(row):
        ages = {groep.woord.lower(): groep.doelgroep for groep in handleiding.gegevens.doelgroepen}
        if age := ages.get(match["woord"].lower()):
            return f'{match[0]}{{: data-doelgroep="{age}" }}{row[match.end() :]}'
    return row
