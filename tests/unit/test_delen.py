"""What others see of a page: one sentence, a name, a picture, and facts in the words of schema.org."""

import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from macros.build.delen import map_for_search_engines
from macros.draw.delen import Delen, Reeks, delen
from macros.model.gegevens import Uitgever
from macros.printing.plaatje import deelplaatje, icoon
from tests import goud
from tests.conftest import PROJECT, gelezen

TERMS: dict[str, set[str]] = {
    kind: set(names)
    for kind, names in yaml.safe_load(
        (PROJECT / "tests/fixtures/schema_org/eigenschappen.yml").read_text("utf-8")
    ).items()
}
ABOVE = {"LearningResource": ("CreativeWork", "Thing"), "WebPage": ("CreativeWork", "Thing"),
         "CreativeWork": ("Thing",), "EducationalAudience": ("Thing",), "Organization": ("Thing",)}  # fmt: skip
WEB = Reeks("Bikes & brakes", "https://example.org/bikes/", "en")


def shared(path: str, reeks: Reeks = WEB) -> Delen:
    series = goud.series()
    return delen(series, series.paginas[path], reeks)


def facts(path: str, reeks: Reeks = WEB) -> dict[str, Any]:
    found = json.loads(shared(path, reeks).feiten)
    assert isinstance(found, dict)
    return found


def parts(value: object) -> Iterator[dict[str, Any]]:
    """Gives every part with a type, at any depth."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from parts(part)


@pytest.mark.parametrize("reeks", [WEB, Reeks("Bikes")], ids=["web", "stick"])
def test_elke_eigenschap_bestaat_bij_schema_org(reeks: Reeks):
    handleiding = gelezen(PROJECT / "docs")
    uitgever = Uitgever(naam="De Tuin", licentie="CC BY 4.0", versie="2")
    for series in (
        goud.series(),
        handleiding,
        replace(handleiding, gegevens=replace(handleiding.gegevens, uitgever=uitgever)),
    ):
        for pagina in series.paginas.values():
            for part in parts(json.loads(delen(series, pagina, reeks).feiten)):
                kind = part["@type"]
                known = TERMS[kind].union(*(TERMS[above] for above in ABOVE[kind]))
                assert {name for name in part if not name.startswith("@")} <= known, pagina.path


def test_een_les_zegt_hoe_lang_zij_duurt_en_voor_wie_zij_is():
    les = facts("lessen/brakes.md")
    assert les["@type"] == "LearningResource"
    assert les["timeRequired"].startswith("PT")
    assert les["url"] == "https://example.org/bikes/lessen/brakes.html"
    assert les["isPartOf"] == {
        "@type": "LearningResource",
        "name": "Bikes & brakes",
        "url": "https://example.org/bikes/",
    }
    assert [who["educationalRole"] for who in les["audience"]]


def test_onze_les_noemt_de_schooltypen_en_alle_leeftijden():
    handleiding = gelezen(PROJECT / "docs")
    pagina, _ = handleiding.lessen[0]
    les = json.loads(delen(handleiding, pagina, WEB).feiten)
    assert les["educationalLevel"] == [groep.niveau for groep in handleiding.gegevens.doelgroepen]
    assert les["typicalAgeRange"] == "4-20"
    only = next(
        p for p, blad in handleiding.bladen.values() if blad.doelgroep == handleiding.gegevens.doelgroepen[1].doelgroep
    )
    assert json.loads(delen(handleiding, only, WEB).feiten)["typicalAgeRange"] == "12-20"


def test_zonder_adres_op_het_web_staat_er_nergens_een_adres():
    stick = shared("lessen/brakes.md", Reeks("Bikes"))
    assert stick.adres == ""
    assert '"url"' not in stick.feiten


def test_elke_pagina_van_de_handleiding_heeft_een_eigen_omschrijving():
    handleiding = gelezen(PROJECT / "docs")
    found: dict[str, str] = {}
    for path, pagina in handleiding.paginas.items():
        tekst = delen(handleiding, pagina, WEB).omschrijving
        assert 25 <= len(tekst) <= 330, f"{path}: {tekst}"
        assert tekst not in found, f"{path} en {found[tekst]}: {tekst}"
        found[tekst] = path


def test_een_kleiner_dan_teken_eindigt_het_script_niet():
    series = goud.series()
    pagina = series.paginas["lessen/brakes.md"]
    assert "<" not in delen(series, pagina, Reeks("</script><b>", "https://example.org/")).feiten


@pytest.mark.parametrize(("suffix", "kind"), [(".png", "PNG"), (".jpg", "JPEG"), (".webp", "WEBP")])
def test_een_logo_mag_een_foto_zijn(tmp_path: Path, suffix: str, kind: str):
    logo = tmp_path / f"logo{suffix}"
    Image.new("RGB", (64, 64), (200, 0, 0)).save(logo, kind)
    for made, at in (
        (icoon(PROJECT / "docs", logo, 180), (90, 90)),
        (deelplaatje(PROJECT / "docs", "Fietsen", "Remmen", "#ffffff", logo, None), (960, 330)),
    ):
        assert Image.open(BytesIO(made)).convert("RGB").getpixel(at) == (200, 0, 0)


def test_een_eigen_bestand_voor_zoekmachines_blijft_van_de_reeks(tmp_path: Path):
    robots = tmp_path / "robots.txt"
    map_for_search_engines(tmp_path, WEB)
    assert "sitemap.xml" in robots.read_text("utf-8")
    robots.write_text("User-agent: *\nDisallow: /\n", "utf-8")
    map_for_search_engines(tmp_path, WEB)
    assert "Disallow" in robots.read_text("utf-8")
