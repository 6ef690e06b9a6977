"""The packs of the lessons: everything that a class prints for a lesson in one PDF, with a page before it that says how
often; the same as Word files in a zip; and all sheets of a lesson as a script, for who puts a pack of his own together.

A pack is made of the ready PDFs. It is kept in the store under a name for all that it holds, and only made again when
some of that changed.
"""

import base64
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace

from ..draw.kopieerlijst import Pakket, Plaats, kopieerlijst, pack_path, pakketten, stapelnaam
from ..draw.oplage import Regel
from ..draw.verwijzingen import naam
from ..draw.words import KOPIEERLIJST, in_words_of, word
from ..model.gegevens import Stapel
from ..model.handleiding import Handleiding, Pagina
from ..model.messages import Problem, Refusal
from .archive import write_archive
from .blad import extract_blad
from .bouwwerk import Bouwwerk
from .printers import Printers
from .store import Made
from .stukken import Afdeling, Stuk

MOST = 2
"""How many pages a pack may open with."""


@dataclass
class Bladen:
    """The sheets that were made, by the name of their files: and what else there is of them."""

    made: dict[str, Made] = field(default_factory=dict)
    eigen: dict[tuple[str, str | None], str] = field(default_factory=dict)
    """The names of the variants that are for one kind of class, by sheet and class."""

    def name(self, slug: str, doelgroep: str | None) -> str:
        """Gives the name of the files of `slug` for `doelgroep`: those of the variant that is for them, where it was made."""
        variant = self.eigen.get((slug, doelgroep), slug)
        return variant if variant in self.made else slug


def variants_for(handleiding: Handleiding) -> dict[tuple[str, str | None], str]:
    """Gives the names of the variants that are for one kind of class, by sheet and class: of more, the first that a sheet has."""
    found: dict[tuple[str, str | None], str] = {}
    for slug, (_, werkblad) in handleiding.bladen.items():
        for variant, _ in handleiding.varianten(werkblad):
            if variant.doelgroep:
                found.setdefault((slug, variant.doelgroep), f"{slug}-{variant.variant}")
    return found


def make_packs(bouwwerk: Bouwwerk, bladen: Bladen, printers: Printers) -> list[Problem]:
    """Puts the packs of every lesson beside its page; gives a problem for each that cannot be made.

    `bladen` has all sheets: where one of them could not be made, no pack that holds it is.
    """
    handleiding, site = bouwwerk.handleiding, bouwwerk.site
    packs = [
        pakket for pakket in pakketten(handleiding) if {regel.slug for regel in pakket.regels} <= bladen.made.keys()
    ]
    covers, problems = open_packs(order_covers(bouwwerk, packs, bladen, printers), printers)
    packs = [pakket for pakket in packs if pakket.path in covers]
    with in_words_of(handleiding.gegevens.woorden):
        merged = {
            pakket.path: printers.merge(
                covers[pakket.path], word(KOPIEERLIJST), _afdelingen(handleiding, pakket, bladen)
            )
            for pakket in packs
        }
    lessons = [*_by_lesson(packs, bladen)]
    whole = {les.pagina.path: _all_sheets(les, covers, printers) for les in lessons}
    for path, pack in merged.items():
        (site / f"{path}.pdf").write_bytes(pack.result().pdf)
    for les in lessons:
        target = site / pack_path(les.pagina)
        target.with_name(f"{target.name}.zip").write_bytes(
            word_files({name: made.word for name, made in les.bladen.items()})
        )
        told = script(les, covers, bladen, whole[les.pagina.path].result().pdf)
        target.with_name(f"{target.name}.js").write_text(told, "utf-8")
    return problems


def expected(handleiding: Handleiding) -> Bladen:
    """Gives all sheets as their heads say that they will be made, for who only counts their pages."""
    made = {}
    for slug, (_, werkblad) in handleiding.bladen.items():
        made[slug] = Made(werkblad.paginas, b"", b"")
        for variant, paginas in handleiding.varianten(werkblad):
            made[f"{slug}-{variant.variant}"] = Made(paginas, b"", b"")
    return Bladen(made, variants_for(handleiding))


@dataclass(frozen=True)
class Omslagen:
    """What packs open with, being made: for each of `packs` one that takes one page."""

    bouwwerk: Bouwwerk
    packs: list[Pakket]
    bladen: Bladen
    ordered: list[Future[Made]]


def order_covers(bouwwerk: Bouwwerk, packs: list[Pakket], bladen: Bladen, printers: Printers) -> Omslagen:
    """Has made what each of `packs` opens with."""
    return Omslagen(bouwwerk, packs, bladen, [_cover(bouwwerk, pakket, bladen, 1, printers) for pakket in packs])


def open_packs(omslagen: Omslagen, printers: Printers) -> tuple[dict[str, Made], list[Problem]]:
    """Gives what packs open with, by the path of the pack; a problem for each that cannot be made or is too long."""
    covers, problems = dict[str, Made](), list[Problem]()
    for pakket, ordered in zip(omslagen.packs, omslagen.ordered, strict=True):
        try:
            cover = ordered.result()
            if cover.paginas > 1:  # then every page stands further on
                cover = _cover(omslagen.bouwwerk, pakket, omslagen.bladen, cover.paginas, printers).result()
        except Refusal as refusal:
            problems.append(Problem(pakket.pagina.where, 1, refusal.code or "bouwen", refusal.text, refusal.fix))
            continue
        if cover.paginas > MOST:
            problems.append(_too_long(pakket, cover.paginas))
        covers[pakket.path] = cover
    return covers, problems


@dataclass(frozen=True)
class Lespakketten:
    """The packs of one lesson, and all their sheets by the name of their files, in the order of use."""

    pagina: Pagina
    pakketten: tuple[Pakket, ...]
    bladen: dict[str, Made]


def _by_lesson(packs: Iterable[Pakket], bladen: Bladen) -> Iterator[Lespakketten]:
    found: dict[str, list[Pakket]] = {}
    for pakket in packs:
        found.setdefault(pakket.pagina.path, []).append(pakket)
    for packs_of_one in found.values():
        order = packs_of_one[0].les.bladen
        names = sorted(
            ([*Stapel].index(regel.stapel), order.index(regel.slug), bladen.name(regel.slug, pakket.doelgroep))
            for pakket in packs_of_one
            for regel in pakket.regels
        )
        sheets = {name: bladen.made[name] for _, _, name in names}
        yield Lespakketten(packs_of_one[0].pagina, tuple(packs_of_one), sheets)


def word_files(files: Mapping[str, bytes]) -> bytes:
    """Gives a zip of Word files, numbered in the order in which they come; the same files give the same bytes."""
    written = io.BytesIO()
    numbered = enumerate(files.items(), start=1)
    write_archive(written, ((f"{number:02}-{name}.docx", content) for number, (name, content) in numbered))
    return written.getvalue()


def _all_sheets(les: Lespakketten, covers: Mapping[str, Made], printers: Printers) -> Future[Made]:
    """Orders one PDF with every opening page and every sheet of a lesson."""
    first, *others = [covers[pakket.path] for pakket in les.pakketten]
    parts = [*((les.pagina.slug, made) for made in others), *les.bladen.items()]
    stukken = tuple(Stuk(name, made.pdf, ((0, made.paginas),)) for name, made in parts)
    return printers.merge(first, les.pagina.slug, (Afdeling(les.pagina.titel, stukken),))


def script(les: Lespakketten, covers: Mapping[str, Made], bladen: Bladen, pdf: bytes) -> str:
    """Gives the script that has `pdf`, with all sheets of a lesson, and says where in it each begins, and of which a kind
    of class has a variant of its own.

    A page that was opened as a file may not fetch another file; a script it may load.
    """
    places: dict[str, dict[str, tuple[int, int]]] = {"omslag": {}, "bladen": {}}
    openings = {pakket.doelgroep or "": covers[pakket.path] for pakket in les.pakketten}
    at = 0
    for kind, parts in (("omslag", openings), ("bladen", les.bladen)):
        for name, made in parts.items():
            places[kind][name] = (at, made.paginas)
            at += made.paginas
    eigen = {
        pakket.doelgroep or "": {
            regel.slug: name
            for regel in pakket.regels
            if (name := bladen.name(regel.slug, pakket.doelgroep)) != regel.slug
        }
        for pakket in les.pakketten
    }
    told = json.dumps({"pdf": base64.b64encode(pdf).decode(), **places, "eigen": eigen}, separators=(",", ":"))
    return f"window.werkbladen=window.werkbladen||{{}};window.werkbladen[{json.dumps(les.pagina.slug)}]={told};\n"


def _spans(regel: Regel, paginas: int) -> tuple[tuple[int, int], ...]:
    """Gives the pages of a sheet of `paginas` pages that a class prints at all, each once: first (from 0) and how many."""
    pages = sorted({page for deel in regel.delen for page in _pages(deel.eerste, deel.bladzijden, deel.heel, paginas)})
    spans: list[tuple[int, int]] = []
    for page in pages:
        if spans and sum(spans[-1]) == page:
            spans[-1] = (spans[-1][0], spans[-1][1] + 1)
        else:
            spans.append((page, 1))
    return tuple(spans)


def _pages(first: int, count: int, whole: bool, paginas: int) -> range:
    return range(paginas) if whole else range(min(first, paginas - 1), min(first + count, paginas))


def _plaatsen(pakket: Pakket, bladen: Bladen, opening: int) -> dict[str, list[Plaats]]:
    """Gives for every sheet where each of its parts stands in a pack that opens with `opening` pages."""
    found: dict[str, list[Plaats]] = {}
    at = opening + 1
    for regel in pakket.regels:
        paginas = bladen.made[bladen.name(regel.slug, pakket.doelgroep)].paginas
        printed = [page for first, count in _spans(regel, paginas) for page in range(first, first + count)]
        parts = [_pages(deel.eerste, deel.bladzijden, deel.heel, paginas) for deel in regel.delen]
        found[regel.slug] = [(at + printed.index(part[0]), at + printed.index(part[-1])) for part in parts]
        at += len(printed)
    return found


def _afdelingen(handleiding: Handleiding, pakket: Pakket, bladen: Bladen) -> tuple[Afdeling, ...]:
    piles: dict[Stapel, list[Stuk]] = {}
    for regel in pakket.regels:
        made = bladen.made[bladen.name(regel.slug, pakket.doelgroep)]
        piece = Stuk(naam(handleiding, regel.pagina), made.pdf, _spans(regel, made.paginas))
        piles.setdefault(regel.stapel, []).append(piece)
    return tuple(Afdeling(stapelnaam(handleiding, stapel), tuple(pieces)) for stapel, pieces in piles.items())


def _cover(bouwwerk: Bouwwerk, pakket: Pakket, bladen: Bladen, opening: int, printers: Printers) -> Future[Made]:
    """Orders the opening page of a pack, where that opens with `opening` pages."""
    handleiding, reeks, places = bouwwerk.handleiding, bouwwerk.reeks, _plaatsen(pakket, bladen, opening)
    html = kopieerlijst(handleiding, pakket, places, reeks.naam, reeks.taal, bouwwerk.stijl)
    blad = replace(extract_blad(html, pakket.pagina.slug), woorden=tuple(handleiding.gegevens.woorden.items()))
    return printers.order(blad, bouwwerk.site, word=False)


def _too_long(pakket: Pakket, made: int) -> Problem:
    found = f"de kopieerlijst beslaat {made} kanten, het kunnen er {MOST} zijn"
    return Problem(pakket.pagina.where, pakket.pagina.first_line, "te lang", found, "noem minder bladen in deze les.")
