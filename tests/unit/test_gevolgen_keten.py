"""What hides another mistake must itself be told in the end: otherwise a report could be empty where something is wrong."""

from macros.check.gevolgen import OF_THE_LINE, OF_THE_PAGE


def test_geen_fout_verbergt_via_een_andere_zichzelf():
    hidden_by = {
        code: OF_THE_PAGE.get(code, set()) | OF_THE_LINE.get(code, set()) for code in OF_THE_PAGE | OF_THE_LINE
    }

    def causes(code: str, way: tuple[str, ...] = ()) -> None:
        assert code not in way, " -> ".join((*way, code))
        for cause in hidden_by.get(code, ()):
            causes(cause, (*way, code))

    for code in hidden_by:
        causes(code)
