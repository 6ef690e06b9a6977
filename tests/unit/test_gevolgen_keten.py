"""What hides another mistake must itself be told in the end: otherwise a report could be empty where something is wrong."""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

import pytest

from macros.check.consequences import CAUSES, causes, unsettled
from macros.check.kopjes import announced
from macros.model.handleiding import Pagina
from macros.model.messages import Kind, Problem
from tests.goud.tabellen import series

HERE, THERE, LIST = "docs/about/index.md", "docs/lessen/brakes.md", "docs/gegevens/rollen.yml"


OF_KIND: dict[str, str] = {
    Kind.ACTIVITIES: "minuten", Kind.PHASES: "minuten", Kind.NO_PHASES: "verkeerde stap", Kind.ABSENT: "onbekende rol",
    Kind.NOT_IN_HEAD: "ontbrekende sleutel", Kind.NUMBERED_ON: "verkeerde lijst", Kind.COUNTED: "verkeerde waarde",
    Kind.UNCITED: "verkeerde macro", Kind.UNSHOWN: "ontbrekende macro", Kind.COPIED: "dubbele tekst",
    Kind.SUMMARY: "dubbele tekst",
}  # fmt: skip
"""The code that a mistake of each kind has: what follows from the one follows from the other."""


def rings() -> set[frozenset[str]]:
    """Gives the mistakes of which each may seem to follow from the next, and the last from the first."""
    kinds = {name: {name, OF_KIND.get(name, name)} for name in {*CAUSES, *OF_KIND, *OF_KIND.values()}}
    causes_of = {
        name: {cause for one in own & CAUSES.keys() for part in CAUSES[one] for cause in part}
        for name, own in kinds.items()
    }
    found = set[frozenset[str]]()

    def follow(name: str, way: tuple[str, ...]) -> None:
        if name in way:
            found.add(frozenset(way[way.index(name) :]))
        else:
            for other in kinds:
                if kinds[other] & causes_of[name]:
                    follow(other, (*way, name))

    for name in kinds:
        follow(name, ())
    return found


ELSEWHERE = Problem("docs/over/a.md", 3, "dubbel anker", "a", "b")
"""A mistake that has nothing to do with the others: it hides none."""


def test_van_elke_soort_is_bekend_bij_welke_code_ze_hoort():
    assert OF_KIND.keys() == {*Kind}


def test_geen_fout_verbergt_via_een_andere_zichzelf():
    told = [{*causes(series(), {*of_one_place(ring), ELSEWHERE})} for ring in rings()]
    assert told == [{*of_one_place(ring), ELSEWHERE} for ring in rings()]
    assert {Kind.NUMBERED_ON, "losse opmaak", Kind.PHASES} in rings()


def of_one_place(names: Iterable[str]) -> list[Problem]:
    """Gives a mistake with each of the `names` (codes or kinds), all on one line."""
    where = "docs/lessen/les.md"
    kinds = {name: name if isinstance(name, Kind) else None for name in names}
    return [
        Problem(where, 20, OF_KIND.get(name, name), "a", "b", missed=where, kind=kind) for name, kind in kinds.items()
    ]


def test_wat_uit_een_gevolg_volgt_is_een_gevolg():
    cause, chain = wrong("geen kop"), [wrong("losse opmaak"), wrong("minuten", kind=Kind.PHASES)]
    assert [*causes(series(), [cause, *chain, wrong("verkeerde lijst", kind=Kind.NUMBERED_ON)])] == [cause]


def wrong(code: str, path: str = HERE, line: int = 5, text: str = "a", fix: str = "b", **more) -> Problem:
    return Problem(path, line, code, text, fix, **more)


@pytest.mark.parametrize(
    ("follows", "cause", "hidden"),
    [
        (wrong("onbekend werkblad", missed="mijn-blad"), wrong("verkeerde map", "docs/over/Mijn Blad.md"), True),
        (wrong("onbekend werkblad", missed="mijn-blad"), wrong("verkeerde naam", "docs/over/mijn_blad.v2.md"), True),
        (wrong("onbekend werkblad", missed="mijn-blad"), wrong("verkeerde naam", "docs/over/ander-blad.md"), False),
        (wrong("onbekend werkblad", missed="mijn-blad"), wrong("kopniveau", "docs/over/mijn-blad.md"), False),
        (wrong("onbekend werkblad"), wrong("verkeerde naam", "docs/over/mijn-blad.md"), False),
        (wrong("dode link", missed="../over/mijn-blad.md#x"), wrong("vreemd bestand", "docs/mijn-blad.md.txt"), True),
        (wrong("dode link", missed="../"), wrong("verkeerde naam", "docs/over/mijn-blad.md"), False),
        (wrong("lege lijst", missed="rollen"), wrong("verkeerde naam", "docs/gegevens/x.yml", missed="rollen"), True),
        (wrong("ontbrekend anker", missed=f"{THERE}#x"), wrong("ander kopje", THERE), True),
        (wrong("ontbrekend anker", missed=f"{THERE}#x"), wrong("ander kopje", HERE), False),
        (wrong("ontbrekende macro", LIST, kind=Kind.UNSHOWN), wrong("kopje zonder tekst", THERE), True),
        (wrong("ontbrekende macro"), wrong("kopje zonder tekst", THERE), False),
        (wrong("verkeerde macro", kind=Kind.UNCITED), wrong("onbekende bron", line=9), True),
        (wrong("verkeerde macro"), wrong("onbekende bron", line=9), False),
        (wrong("minuten", kind=Kind.PHASES), wrong("minuten", kind=Kind.ACTIVITIES, line=2), True),
        (wrong("minuten", kind=Kind.PHASES), wrong("minuten", line=2), False),
        (wrong("verkeerde stap", kind=Kind.NO_PHASES), wrong("minuten", kind=Kind.ACTIVITIES, line=2), True),
        (wrong("verkeerde lijst", kind=Kind.NUMBERED_ON), wrong("minuten", line=2), True),
        (wrong("verkeerde lijst"), wrong("minuten", line=2), False),
        (wrong("verkeerde waarde", kind=Kind.COUNTED), wrong("verkeerde lijst", line=2), True),
        (wrong("ontbrekende sleutel", kind=Kind.NOT_IN_HEAD), wrong("onbekende sleutel", line=2), True),
    ],
)
def test_een_gevolg_wordt_niet_verteld_naast_zijn_oorzaak(follows: Problem, cause: Problem, hidden: bool):
    assert {*causes(series(), {follows, cause})} == ({cause} if hidden else {follows, cause})


@pytest.mark.parametrize(
    ("found", "shaken"),
    [
        (wrong("kopniveau"), False),
        (wrong("onbekend werkblad"), True),
        (wrong("dubbele sleutel"), True),
        (wrong("ontbrekende sleutel"), False),
        (wrong("ontbrekende sleutel", kind=Kind.NOT_IN_HEAD), True),
        (wrong("kopniveau", LIST), True),
        (wrong("dode link", cause=LIST), False),
        (wrong("dode link", cause="docs/about/weg.md"), True),
    ],
)
def test_wat_koppen_vergelijkt_wacht_tot_die_kloppen(found: Problem, shaken: bool):
    assert unsettled(series(), [found]) is shaken


def test_een_fout_tussen_andere_is_genoeg_om_te_wachten():
    assert unsettled(series(), [wrong("kopniveau"), wrong("verkeerde macro"), wrong("minuten")])


@pytest.mark.parametrize("code", ["ander kopje", "verkeerde volgorde", "geen kop", "kopniveau"])
def test_een_link_wacht_op_de_kopjes_van_zijn_pagina(code: str):
    assert told(wrong("ontbrekend anker", missed=f"{THERE}#x"), wrong(code, THERE, text="c")) == [f"{THERE}:5 c"]


def told(*found: Problem) -> list[str]:
    return [f"{one.path}:{one.line} {one.text}" for one in sorted(causes(series(), found))]


def test_een_woord_dat_een_lijst_kwijt_is_wordt_een_keer_verteld():
    missed = [
        wrong("onbekende rol", path, line, '"x"', cause=LIST) for path, line in ((HERE, 1), (HERE, 2), (THERE, 3))
    ]
    assert told(*missed) == [f'{LIST}:1 "x" staat niet in deze lijst, en wel op 3 plekken, zoals {HERE}:1']
    assert len(told(*missed[1:])) == 2
    assert len(told(*missed[:2], wrong("onbekende rol", HERE, 3, '"x"', cause=LIST))) == 3
    assert len(told(*missed[:2], wrong("onbekende rol", THERE, 3, '"y"', cause=LIST))) == 3


def test_een_bestand_dat_weg_is_wordt_een_keer_verteld_en_niet_als_het_alleen_anders_heet():
    gone = "docs/werkmaterialen/mijn-blad.md"
    missed = [wrong("onbekend werkblad", path, cause=gone) for path in (HERE, THERE)]
    assert told(*missed) == [f"{gone}:1 het bestand is er niet, en het is nodig op 2 plekken, zoals {HERE}:5"]
    assert told(missed[0]) == [f"{HERE}:5 a"]
    assert told(*missed, wrong("verkeerde naam", "docs/werkmaterialen/mijn-blat.md")) == [
        "docs/werkmaterialen/mijn-blat.md:5 a"
    ]


def test_van_een_pagina_in_een_andere_map_wordt_alleen_verteld_dat_zij_weg_is():
    away = wrong("dode link", cause="docs/lessen/x.md", missed="../lessen/x.md")
    assert told(away, wrong("dode link", "docs/about/x.md", missed="brakes.md#top")) == [f"{HERE}:5 a"]
    assert len(told(away, wrong("dode link", "docs/about/x.md", missed="nergens.md"))) == 2
    assert len(told(away, wrong("dode link", "docs/about/y.md", missed="brakes.md"))) == 2
    assert len(told(away, wrong("kopniveau", "docs/about/x.md"))) == 2


def test_wat_overal_op_een_pagina_hetzelfde_is_wordt_een_keer_verteld():
    many = [wrong("losse opmaak", line=line, text=f'"{line}"', fix=f'schrijf "{line}".') for line in range(1, 6)]
    assert told(*many) == [f'{HERE}:1 "1" (en zo op nog 4 plekken)']
    assert len(told(*many[1:])) == 4
    assert len(told(*many[1:], wrong("losse opmaak", line=9, fix='haal "9" weg.'))) == 5
    assert len(told(*many[1:], wrong("losse opmaak", THERE, 9, fix='schrijf "9".'))) == 5
    moved = [wrong("verkeerde map", f"docs/oud/{name}.md", 1) for name in "abcde"]
    assert told(*moved) == ["docs/oud/a.md:1 a (en zo op nog 4 plekken)"]


def test_een_kopje_dat_telt_is_geen_fout_waar_de_lijst_eronder_er_een_heeft():
    """Four are announced and three are a list: the fourth is no point, and that is told."""
    page = Pagina("about/p.md", "## Four questions\n\n1. One?\n2. Two?\n3. Three?\n4 Four?\n", first_line=1)
    counted = replace(series(), paginas=MappingProxyType({page.path: page}))
    told = [*announced(counted)]
    assert [problem.kind for problem in told] == [Kind.COUNTED]
    cause = wrong("verkeerde lijst", page.where, 6)
    assert [*causes(counted, {*told, cause})] == [cause]
