"""What hides another mistake must itself be told in the end: otherwise a report could be empty where something is wrong."""

from macros.check.consequences import CAUSES, causes
from macros.model.messages import Kind, Problem
from tests.goud.tabellen import series


def test_geen_fout_verbergt_via_een_andere_zichzelf():
    hidden_by = {code: {*of.page, *of.line, *of.missed, *of.anywhere} for code, of in CAUSES.items()}

    def follow(code: str, way: tuple[str, ...] = ()) -> None:
        assert code not in way, " -> ".join((*way, code))
        for cause in hidden_by.get(code, ()):
            follow(cause, (*way, code))

    for code in hidden_by:
        follow(code)


def test_fouten_die_elk_uit_een_andere_volgen_worden_allemaal_verteld():
    where = "docs/lessen/les.md"
    found = {
        Problem(where, 20, "verkeerde lijst", "a", "b", kind=Kind.NUMBERED_ON),
        Problem(where, 20, "losse opmaak", "a", "b"),
        Problem(where, 5, "minuten", "a", "b", kind=Kind.PHASES),
    }
    assert {*causes(series(), found)} == found
