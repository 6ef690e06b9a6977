"""Small things that nobody else looks at: each was once broken by a mutation without a test that saw it."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from PIL import Image, ImageFile

from macros.check import pictures
from macros.check.bladen import scales_to_draw
from macros.draw.varianten import in_variants
from macros.draw.verwijzingen import blad
from macros.model.bewaren import Bewaren
from macros.model.bladvormen import Plaatje
from macros.model.handleiding import Handleiding
from macros.model.messages import Refusal
from tests import goud


def form(text: str) -> Handleiding:
    """Gives the second series with a form that draws its scales and has `text` on it."""
    series = goud.series()
    page = series.paginas["werkmaterialen/look-back.md"]
    assert page.kop
    assert page.werkblad
    kop = page.kop.model_copy(update={"werkblad": page.werkblad.model_copy(update={"bewaren": Bewaren.PROFIEL})})
    return replace(series, paginas=MappingProxyType({page.path: replace(page, text=text, kop=kop)}))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('{{ schaal("Hoe?", 1, 5) }}\n\n{{ zin("Ik ___ zo.") }}\n', False),
        ('{{ zin("Ik ___ zo.") }}\n', True),
        ('{{ aankruistabel("Hoe?", ["1", "2"], ["a"], een=true) }}\n', False),
        ('{{ aankruistabel("Hoe?", ["1", "x"], ["a"], een=true) }}\n', True),
        ('{{ aankruistabel("Hoe?", ["1", "2"], ["a"]) }}\n', True),
    ],
)
def test_een_formulier_dat_tekent_heeft_genoeg_aan_een_schaal(text: str, wrong: bool):
    assert bool([*scales_to_draw(form(text))]) is wrong


def test_wie_kijkt_of_een_foto_heel_is_laat_het_programma_zoals_het_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    Image.new("RGB", (64, 64), "red").save(tmp_path / "half.png")
    whole = (tmp_path / "half.png").read_bytes()
    for size, wrong in ((len(whole), 0), (len(whole) - 30, 1)):
        (tmp_path / "half.png").write_bytes(whole[:size])
        series = replace(goud.series(), docs=tmp_path, bestanden=frozenset({"half.png"}))
        assert len([*pictures.pictures(series)]) == wrong
        assert ImageFile.LOAD_TRUNCATED_IMAGES is True


def test_van_twee_plaatjes_bij_een_blok_staat_het_eerste_ervoor():
    series = goud.series()
    both = tuple(
        Plaatje(plaatje=name, woord=name, beeld=f"{name}.svg", blokken=("tekenvak",)) for name in ("een", "twee")
    )
    series = replace(series, gegevens=replace(series.gegevens, plaatjes=both))
    html = in_variants(series, series.paginas["werkmaterialen/my-bike.md"], "tekenvak", lambda name: name, {"tekenvak"})
    assert "een.svg" in html
    assert "twee.svg" not in html


def test_een_blad_dat_er_niet_is_wordt_geweigerd_met_wat_te_doen():
    series = goud.series()
    with pytest.raises(Refusal) as refused:
        blad(series, series.paginas["index.md"], "zzz")
    assert refused.value.fix == "maak het eerst."
