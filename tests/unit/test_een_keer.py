"""What is worked out once, is; and it is forgotten with the manual it is about."""

import gc
import shutil
import weakref
from collections import Counter
from pathlib import Path

import pytest
from jinja2 import Environment

from macros.check import check
from macros.check import macros as macro_checks
from macros.check.macros import drawn
from macros.draw import templating
from macros.draw.registry import macros_for
from macros.read.again import Reader
from macros.read.handleiding import load_handleiding

TUINREEKS = Path(__file__).parents[1] / "fixtures" / "tuinreeks" / "docs"


def test_wie_meekijkt_leest_alleen_wat_anders_is_en_het_klopt_elke_keer(tmp_path: Path):
    docs = Path(shutil.copytree(TUINREEKS, tmp_path / "docs"))
    reader, one, other = Reader(docs), "lessen/les-1.md", "lessen/les-2.md"
    before = reader.read()
    assert reader.read().paginas[one] is before.paginas[one]
    (docs / one).write_text((docs / one).read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    for now in (reader.read(), reader.read()):
        assert now.paginas[one] != before.paginas[one]
        assert now.paginas[other] is before.paginas[other]
        assert now.problems == load_handleiding(docs).problems != ()
    (docs / "gegevens" / "begrippen.yml").write_text("- {term: spade, uitleg: Een schep.}\n", "utf-8")
    (docs / one).unlink()
    changed = reader.read()
    assert [begrip.term for begrip in changed.gegevens.begrippen] == ["spade"]
    assert changed.paginas[other] is not before.paginas[other]
    assert one not in changed.paginas


def test_elke_macro_wordt_voor_alle_controles_samen_een_keer_getekend(monkeypatch):
    drawings: Counter[tuple[str, str, str]] = Counter()

    def counting(handleiding, pagina):
        def once(naam):
            def call(*args, **kwargs):
                drawings[pagina.path, naam, repr((args, kwargs))] += 1
                return macros_for(handleiding, pagina)[naam](*args, **kwargs)

            return call

        return {naam: once(naam) for naam in macros_for(handleiding, pagina)}

    monkeypatch.setattr(macro_checks, "macros_for", counting)
    check(load_handleiding(TUINREEKS))
    assert len(drawings) > 20
    assert {key: count for key, count in drawings.items() if count > 1} == {}


def test_een_handleiding_die_niemand_meer_heeft_wordt_vergeten():
    handleiding = load_handleiding(TUINREEKS)
    check(handleiding)
    assert drawn(handleiding, handleiding.paginas["lessen/les-1.md"])
    kept = weakref.ref(handleiding)
    del handleiding
    gc.collect()
    assert kept() is None


@pytest.fixture
def sjablonen(tmp_path, monkeypatch):
    """Where compiled templates are kept, for this test; gives it with a way to start anew as another run does."""
    monkeypatch.setattr(templating, "COMPILED", tmp_path / "sjablonen")

    def anew() -> Environment:
        templating.environment.cache_clear()
        return templating.environment()

    yield tmp_path / "sjablonen", anew
    templating.environment.cache_clear()


def test_een_sjabloon_wordt_een_keer_vertaald_en_na_schade_opnieuw(sjablonen, monkeypatch):
    kept, anew = sjablonen
    first = anew().get_template("blokken/kniplijn.html").render()
    (file,) = kept.iterdir()
    monkeypatch.setattr(Environment, "_generate", lambda *_, **__: pytest.fail("opnieuw vertaald"))
    assert anew().get_template("blokken/kniplijn.html").render() == first
    monkeypatch.undo()
    monkeypatch.setattr(templating, "COMPILED", kept)
    for damage in (b"", b"x", file.read_bytes()[:-9], file.read_bytes()[:20]):
        file.write_bytes(damage)
        assert anew().get_template("blokken/kniplijn.html").render() == first


def test_zonder_plek_om_te_bewaren_worden_sjablonen_ook_vertaald(sjablonen, monkeypatch):
    kept, anew = sjablonen
    kept.write_text("in de weg", "utf-8")
    assert "kniplijn" in anew().get_template("blokken/kniplijn.html").render()
