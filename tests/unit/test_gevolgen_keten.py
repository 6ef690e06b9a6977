"""What hides another mistake must itself be told in the end: otherwise a report could be empty where something is wrong."""

from macros.check.consequences import CAUSES


def test_geen_fout_verbergt_via_een_andere_zichzelf():
    hidden_by = {code: {*of.page, *of.line, *of.missed, *of.anywhere} for code, of in CAUSES.items()}

    def causes(code: str, way: tuple[str, ...] = ()) -> None:
        assert code not in way, " -> ".join((*way, code))
        for cause in hidden_by.get(code, ()):
            causes(cause, (*way, code))

    for code in hidden_by:
        causes(code)
