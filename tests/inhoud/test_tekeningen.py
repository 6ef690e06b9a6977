"""The drawings as they stand: who cannot read the word still sees which feeling it is, and no two are alike."""

import re
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
import resvg_py
from lxml import etree
from PIL import Image, ImageChops, ImageStat

MAP = Path(__file__).parents[2] / "docs" / "werkmaterialen"
TEKENINGEN = sorted(MAP.glob("*.svg"))
GEZICHTEN = sorted(MAP.glob("gevoel-*.svg"))
ZIJDE = 64  # points: as wide as a face on a small card seen from across a table
ANDERS = 20  # of 255, the mean over all points: one curly boy in 28 moods came to 7
GRIJS = re.compile(r"none|#([0-9a-f])\1\1|#([0-9a-f]{2})\2\2", re.IGNORECASE)
DUNSTE = 2.4  # of a height of 120, the scale of its group counted: the eyes behind glasses are a little smaller
GROOTSTE = 6_000  # bytes
FIJNSTE = 0.2  # mm on paper: a copier loses what is thinner
OPSTELLINGEN = sorted(MAP.glob("opstelling-*.svg"))
LICHTSTE = 5_000  # bytes
BREEDSTE = 0.4 * 178 / 25.4 * 96  # px: what the style leaves beside the steps of an exercise


def punten(svg: Path) -> Image.Image:
    """Gives a drawing as grey points on white."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg.read_text("utf-8"), width=ZIJDE, background="#ffffff")
    return Image.open(BytesIO(drawn)).convert("L")


def lijnen(svg: Path) -> str:
    """Gives what a drawing draws, however its numbers are written and whatever it is called."""
    root = etree.fromstring(svg.read_bytes())
    drawn = [sorted(element.items()) for element in root.iter() if isinstance(element.tag, str)]
    return re.sub(r"-?\d*\.?\d+", lambda number: f" {float(number[0]):.0f} ", re.sub(r"\s+", "", str(drawn)))


def test_elk_gevoel_ziet_er_anders_uit():
    beelden = {svg.stem: punten(svg) for svg in GEZICHTEN}
    assert len(beelden) >= 28
    afstand = {
        f"{een} en {ander}": ImageStat.Stat(ImageChops.difference(beelden[een], beelden[ander])).mean[0]
        for een, ander in combinations(beelden, 2)
    }
    assert not {paar: verschil for paar, verschil in afstand.items() if verschil < ANDERS}


def test_geen_twee_tekeningen_zijn_dezelfde():
    getekend: dict[str, str] = {}
    dubbel = [
        (svg.stem, eerste) for svg in TEKENINGEN if (eerste := getekend.setdefault(lijnen(svg), svg.stem)) != svg.stem
    ]
    assert not dubbel


@pytest.mark.parametrize("svg", GEZICHTEN, ids=lambda svg: svg.stem)
def test_een_gezicht_is_licht_en_blijft_op_een_kopie_heel(svg: Path):
    text = svg.read_text("utf-8")
    assert len(text) < GROOTSTE
    assert 'viewBox="0 0 144 120"' in text
    assert all(GRIJS.fullmatch(kleur) for kleur in re.findall(r'(?:fill|stroke)="([^"]*)"', text))
    assert min(dikten(etree.fromstring(text), 1)) >= DUNSTE


def dikten(element: etree._Element, schaal: float) -> list[float]:
    """Gives how thick each line in `element` is on paper of 120 high."""
    for getal in re.findall(r"scale\((-?[\d.]+)", element.get("transform", "")):
        schaal *= abs(float(getal))
    eigen = [float(element.get("stroke-width", "")) * schaal] if element.get("stroke-width") else []
    return eigen + [dikte for kind in element for dikte in dikten(kind, schaal)]


@pytest.mark.parametrize(
    "naam",
    ["certificaat-1", "certificaat-2", "portfolio-omslag", "certificaat-lijnen", "certificaat-kompas", "omslag-kaart"],
)
def test_een_grote_tekening_blijft_op_een_kopie_heel(naam: str):
    text = (MAP / f"{naam}.svg").read_text("utf-8")
    assert all(GRIJS.fullmatch(kleur) for kleur in re.findall(r'(?:fill|stroke)="([^"]*)"', text))
    root = etree.fromstring(text)
    mm = float(root.get("width", "")) / float(root.get("viewBox", "").split()[2]) * 25.4 / 96
    assert min(dikten(root, mm)) >= FIJNSTE


@pytest.mark.parametrize("naam", ["certificaat-1", "certificaat-2"])
def test_een_certificaat_viert_en_is_geen_formulier(naam: str):
    text = (MAP / f"{naam}.md").read_text("utf-8")
    assert "liggend: true" in text
    assert len(re.findall(r"!\[.+\]\(", re.sub(r"\{\{ alleen\(.*\n\n.*", "", text))) == 1  # of the sheet itself
    assert len(re.findall(r"\{\{ (?:zin|schrijfregels)\(", text)) <= 4
    assert text.count("{{ invulregel(") == 1  # the date and who sign, on one line
    assert not re.search(r'\("(?:Ik|Mijn)\b', text)  # the duo writes it, to the pupil


def test_elke_oefening_heeft_een_tekening_van_de_opstelling_met_woorden_voor_wie_haar_niet_ziet():
    oefeningen = [blad for blad in sorted(MAP.glob("*.md")) if "\n  soort: oefening\n" in blad.read_text("utf-8")]
    assert len(oefeningen) >= 24
    for blad in oefeningen:
        beeld = re.search(rf"!\[(.*)\]\((opstelling-{blad.stem}\.svg)\)", blad.read_text("utf-8"))
        assert beeld, blad.stem
        assert len(beeld[1].split()) >= 6, blad.stem
        assert (MAP / beeld[2]).is_file(), blad.stem


@pytest.mark.parametrize("svg", OPSTELLINGEN, ids=lambda svg: svg.stem)
def test_een_opstelling_is_licht_en_grijs_en_past_naast_de_stappen(svg: Path):
    text = svg.read_text("utf-8")
    assert len(text) < LICHTSTE
    assert all(GRIJS.fullmatch(kleur) for kleur in re.findall(r'(?:fill|stroke)="([^"]*)"', text))
    root = etree.fromstring(text)
    assert float(root.get("width", "")) <= BREEDSTE
    assert (MAP / f"{svg.stem.removeprefix('opstelling-')}.md").is_file()
