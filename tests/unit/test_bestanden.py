"""What stands in docs/ beside pages: what belongs there passes, and what no example can hold is refused here."""

import io
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from macros.check import check
from macros.check.addresses import START, wrong_address
from macros.model.messages import ContentError, Problem
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS
from tests.unit.fouten import OVER, SLOT, SVG


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The pages of the tiny series, to change."""
    return Path(shutil.copytree(TUINREEKS / "docs", tmp_path / "docs"))


def found(docs: Path) -> list[str]:
    return [str(problem) for problem in check(load_handleiding(docs))]


def picture(kind: str, size: tuple[int, int] = (20, 20)) -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", size, "green").save(kept, kind)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("name", "kind"), [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.JPG", "JPEG"), ("a.gif", "GIF"), ("a.webp", "WEBP")]
)
def test_een_gewone_foto_mag(docs: Path, name: str, kind: str):
    (docs / "over" / name).write_bytes(picture(kind))
    page = docs / "over/index.md"
    page.write_text(f"{page.read_text('utf-8')}\n![Een tuin]({name})\n", "utf-8")
    assert found(docs) == []


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("a.png", picture("JPEG"), "dit is een JPEG, geen PNG: laat de naam eindigen op .jpg"),
        ("a.jpg", picture("BMP"), "dit is een BMP, geen JPG: bewaar de afbeelding opnieuw"),
        ("a.jpg", picture("JPEG", (300, 300))[:900], "de afbeelding is beschadigd"),
        ("a.png", picture("PNG", (300, 300))[:300], "de afbeelding is beschadigd"),
    ],
)
def test_een_foto_is_wat_haar_naam_zegt_en_is_heel(
    docs: Path, name: str, raw: bytes, message: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    (docs / "over" / name).write_bytes(raw)
    assert len(found(docs)) == 1
    assert f"docs/over/{name}:1 [onleesbaar bestand] {message}" in found(docs)[0]


@pytest.mark.parametrize("kind", ["pdf", "docx", "xlsx", "mp3", "txt"])
def test_een_document_waar_een_pagina_naar_verwijst_mag(docs: Path, kind: str):
    (docs / "over" / f"tuin.{kind}").write_bytes(b"x")
    page = docs.parent / OVER
    page.write_text(page.read_text("utf-8").replace(SLOT, f"{SLOT}\nLees [het tuinplan](tuin.{kind}).\n"), "utf-8")
    assert found(docs) == []


@pytest.mark.parametrize("address", ["[het plan]({})", '<a href="{}">het plan</a>'])
@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_een_link_naar_de_download_van_een_blad_mag(docs: Path, kind: str, address: str):
    page = docs.parent / OVER
    link = address.format(f"../werkmaterialen/tuinplan.{kind}")
    page.write_text(page.read_text("utf-8").replace(SLOT, f"{SLOT}\nPrint {link}.\n"), "utf-8")
    assert found(docs) == []


@pytest.mark.parametrize(
    "drawing",
    [
        SVG.format('<a href="https://example.org"><g/></a><use href="#a"/><image href="data:image/png;base64,aa"/>'),
        SVG.format("<desc>Zoals @import url(https://example.org/a.css) in een stijl.</desc>"),
        SVG.format("<style>@font-face { src: url(data:font/woff2;base64,aa) } .a { fill: url(#b) }</style>"),
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" '
        '[<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"><g/></svg>',
    ],
    ids=["link en eigen delen", "uitleg over een adres", "eigen lettertype", "uit Illustrator"],
)
def test_een_gewone_tekening_mag(docs: Path, drawing: str):
    (docs / "over" / "tuin.svg").write_text(drawing, "utf-8")
    assert found(docs) == []


@pytest.mark.parametrize("name", ["CNAME", "robots.txt", ".DS_Store", "over/.~lock.tuin.odt#", "over/.#index.md"])
def test_wat_niet_op_de_site_komt_of_een_gastheer_vraagt_mag(docs: Path, name: str):
    (docs / name).write_text("tuin.example.org\n", "utf-8")
    assert found(docs) == []


def test_wat_bij_een_stijl_hoort_mag_in_assets_en_iets_anders_niet(docs: Path):
    (docs / "assets").mkdir(exist_ok=True)
    for kind in (".css", ".js", ".json", ".map", ".woff", ".woff2", ".ttf", ".otf", ".ico", ".txt", "", ".php"):
        (docs / "assets" / f"tuin{kind}").write_bytes(b"x")
    assert [line.split(":")[0] for line in found(docs)] == ["docs/assets/tuin.php"]


def test_bij_een_lijst_die_nergens_op_lijkt_staat_hoe_de_lijsten_heten(docs: Path):
    (docs / "gegevens" / "xyzzyx.yml").write_text("- a\n", "utf-8")
    (told,) = found(docs)
    assert 'de lijst "xyzzyx" bestaat niet: de lijsten heten rollen, ' in told
    assert told.endswith(" of thuis.")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "javascript://example.org/%0aalert(1)", "https:"])
def test_een_adres_dat_iets_uitvoert_of_nergens_heen_gaat_wordt_geweigerd(address: str):
    assert wrong_address(address) == START


@pytest.mark.parametrize(
    ("asked", "right"),
    [("url?q=https://example.org/tuin", True), ("url?q=moestuin", False), ("search?q=https://example.org/tuin", False)],
)
def test_een_adres_dat_een_ander_doorgeeft_wordt_dat_adres_en_een_zoekvraag_niet(asked: str, right: bool):
    told = wrong_address(f"https://www.google.com/{asked}")
    assert told == right * (
        'dit adres gaat langs een ander, die dan weet wie erop klikt; schrijf "https://example.org/tuin".'
    )


def test_een_plaatje_dat_er_niet_is_wordt_geen_pagina_die_zo_heet(docs: Path):
    page = docs.parent / OVER
    page.write_text(page.read_text("utf-8").replace(SLOT, f"{SLOT}\n![Een tuin](index)\n[De tuin](index)\n"), "utf-8")
    home = docs / "index.md"
    home.write_text(f"{home.read_text('utf-8')}\n[Over de tuin](over/index)\n", "utf-8")
    at_home, picture, link = found(docs)
    assert 'schrijf "over/index.md"' in at_home
    assert 'schrijf "index.md"' in link
    assert 'schrijf "index.md"' not in picture


def test_een_map_gegevens_ergens_anders_is_een_gewone_map(docs: Path):
    (docs / "over" / "gegevens").mkdir()
    (docs / "over" / "gegevens" / "tuin.md").write_text("---\ntitle: Tuin\n---\n\nTuin.\n", "utf-8")
    assert found(docs) == []
    settings = Path(__file__).parents[2] / "mkdocs.yml"
    assert "\n  /gegevens/\n" in settings.read_text("utf-8")  # else MkDocs leaves the page out


@pytest.mark.parametrize("name", ["over/geheim.pdf", "over/geheim.md", "over/geheim.png"])
def test_een_bestand_van_buiten_docs_wordt_niet_gelezen_en_niet_gepubliceerd(docs: Path, name: str):
    (docs.parent / "geheim").write_text("geheim", "utf-8")
    (docs / name).unlink(missing_ok=True)
    (docs / name).symlink_to(docs.parent / "geheim")
    refused = found(docs)
    assert len(refused) == 1
    assert f"docs/{name}:1 [vreemd bestand] een snelkoppeling naar een bestand buiten docs/" in refused[0]


@pytest.mark.parametrize("target", ["geheim", "weg", "map"])
def test_wat_in_een_verborgen_map_staat_gaat_niemand_aan(docs: Path, target: str):
    (docs.parent / "geheim").write_text("geheim", "utf-8")
    (docs.parent / "map").mkdir()
    (docs / ".obsidian").mkdir()
    (docs / ".obsidian" / "plugin").symlink_to(docs.parent / target)
    assert found(docs) == []


def test_een_naam_die_geen_utf8_is_geeft_een_melding_die_te_lezen_is(docs: Path):
    (docs / "over" / os.fsdecode(b"caf\xe9.md")).write_text("---\ntitle: x\n---\n\nx\n", "utf-8")
    (message,) = found(docs)
    assert message.startswith("docs/over/caf�.md:1 [verkeerde naam] een teken in de naam dat geen UTF-8 is")
    assert message.encode("utf-8")


def test_een_link_naar_een_naam_met_een_los_accent_is_niet_nog_eens_fout(docs: Path):
    (docs / "over" / "cafe\u0301.svg").write_text(SVG.format("<g/>"), "utf-8")
    page = docs.parent / OVER
    page.write_text(page.read_text("utf-8").replace(SLOT, f"{SLOT}\n![Een terras](café.svg)\n"), "utf-8")
    assert [line.split(":")[0] for line in found(docs)] == ["docs/over/cafe\u0301.svg"]


def test_een_map_die_niet_open_mag_geeft_een_melding_en_geen_dode_links(docs: Path, monkeypatch: pytest.MonkeyPatch):
    scan = os.scandir

    def closed(path: str) -> object:
        if Path(path).name == "lessen":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(ContentError) as refused:
        load_handleiding(docs)
    wrong = "de map kan niet gelezen worden", "kijk of je haar mag openen."
    assert refused.value.problems == [Problem("docs/lessen", 1, "onleesbaar bestand", *wrong)]


def test_een_tekening_die_niet_open_mag_heet_geen_slechte_tekening(docs: Path, monkeypatch: pytest.MonkeyPatch):
    read = Path.read_bytes

    def closed(file: Path) -> bytes:
        if file.name == "bak.svg":
            raise PermissionError(13, "Permission denied")
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", closed)
    assert found(docs) == [
        "docs/werkmaterialen/bak.svg:1 [onleesbaar bestand] het bestand kan niet gelezen worden: kijk of je het mag openen."
    ]
