"""What was made before: it is used when nothing changed, never when something did, and whatever is wrong heals itself."""

import json
import os
import pickle
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree

from macros.draw.delen import Reeks
from macros.draw.style import stijl
from macros.draw.templating import TEMPLATES, Unreadable
from macros.model.gegevens import Gegevens
from macros.model.handleiding import Pagina
from macros.model.messages import Refusal
from macros.printing import fingerprint as fingerprints
from macros.printing import printers
from macros.printing.blad import Blad, Impossible, extract_blad
from macros.printing.bouwwerk import Bouwwerk
from macros.printing.downloads import Order, Ordered, make_downloads
from macros.printing.fingerprint import ENGINE, OWN_CODE, fingerprint, workshop
from macros.printing.pdf.render import PdfFile
from macros.printing.printers import Printers
from macros.printing.store import HOUR, LONGEST, Made, Store
from macros.printing.stukken import Band
from macros.read.pictures import BeeldFout
from tests.conftest import TUINREEKS, gelezen
from tests.unit.test_architectuur import imports

PROJECT = Path(__file__).parents[2]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1 8 8" stroke="#000"/></svg>'
BLAD = Made(2, b"%PDF-een", b"PK-een", b"RIFF-een")


REEKS = f'<style id="reeks">{stijl(gelezen(TUINREEKS / "docs").gegevens)}</style>'


def pagina(inhoud: str = "<p>x</p>", **voet: object) -> str:
    """Gives a built page with one sheet."""
    gegevens = " ".join(f'data-{naam}="{waarde}"' for naam, waarde in {"voet": "V", "paginas": 1, **voet}.items())
    return f"""<!doctype html><html lang="nl"><head><style id="bladvoet" {gegevens}></style>{REEKS}</head><body>
    <div class="blad" data-soort="werkblad" data-voor="leerling" data-liggend="nee"><h1>Blad</h1>{inhoud}</div></body></html>"""


# De voorraad


@pytest.fixture
def voorraad(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache" / "bladen")


def _other(place: Path, *names: str) -> None:
    """Puts files of another sheet in the place of `names`."""
    other = Store(place.parent)
    other.keep("ander", Made(1, b"%PDF-ander", b"PK-ander", b"RIFF-ander"))
    for name in names:
        shutil.copyfile(place.parent / "ander" / name, place / name)


def _instead(place: Path, make: Callable[[Path], object]) -> None:
    """Takes away what stands at `place`, and has something else made there."""
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink()
    make(place)


def _note(place: Path, **changed: object) -> None:
    note = json.loads((place / "blad.json").read_text())
    (place / "blad.json").write_text(json.dumps({**note, **changed}))


SCHADE: dict[str, Callable[[Path], object]] = {
    "een lege pdf": lambda place: (place / "blad.pdf").write_bytes(b""),
    "een leeg Word-bestand": lambda place: (place / "blad.docx").write_bytes(b""),
    "de pdf van een ander blad": lambda place: _other(place, "blad.pdf"),
    "het Word-bestand van een ander blad": lambda place: _other(place, "blad.docx"),
    "het plaatje van een ander blad": lambda place: _other(place, "blad.webp"),
    "geen plaatje": lambda place: (place / "blad.webp").unlink(),
    "het briefje van een ander blad": lambda place: _other(place, "blad.json"),
    "een heel ander blad": lambda place: _other(place, "blad.pdf", "blad.docx", "blad.json"),
    "geen pdf": lambda place: (place / "blad.pdf").unlink(),
    "geen Word-bestand": lambda place: (place / "blad.docx").unlink(),
    "geen briefje": lambda place: (place / "blad.json").unlink(),
    "een leeg briefje": lambda place: (place / "blad.json").write_text(""),
    "een half briefje": lambda place: (place / "blad.json").write_text('{"paginas": 2'),
    "een briefje dat een lijst is": lambda place: (place / "blad.json").write_text("[1]"),
    "een briefje van duizend haken": lambda place: (place / "blad.json").write_text("[" * 100_000),
    "een briefje in een vreemde codering": lambda place: (place / "blad.json").write_bytes(b"\xff\xfe\x00"),
    "een ander aantal pagina's": lambda place: _note(place, paginas=3),
    "een aantal dat geen getal is": lambda place: _note(place, paginas="2"),
    "een map op de plek van de pdf": lambda place: _instead(place / "blad.pdf", Path.mkdir),
    "een map op de plek van het briefje": lambda place: _instead(place / "blad.json", Path.mkdir),
    "een pijp op de plek van de pdf": lambda place: _instead(place / "blad.pdf", os.mkfifo),
    "een bestand op de plek van het blad": lambda place: _instead(place, Path.touch),
    "een koppeling naar niets": lambda place: _instead(place, lambda path: path.symlink_to("weg")),
    "een lege map": lambda place: _instead(place, Path.mkdir),
    "een blad dat niet te lezen is": lambda place: place.chmod(0),
    "een bestand op de plek van alle bladen": lambda place: _instead(place.parent, Path.touch),
    "een bestand op de plek van .cache": lambda place: _instead(place.parent.parent, Path.touch),
}


def test_wat_bewaard_is_komt_heel_terug(voorraad: Store):
    assert voorraad.find("een") is None
    voorraad.keep("een", BLAD)
    assert voorraad.find("een") == BLAD
    assert voorraad.find("twee") is None
    assert sorted(path.name for path in voorraad.folder.iterdir()) == ["een"]


@pytest.mark.parametrize("schade", SCHADE)
def test_wat_beschadigd_is_wordt_niet_gebruikt_en_daarna_weer_heel(voorraad: Store, schade: str):
    voorraad.keep("een", BLAD)
    SCHADE[schade](voorraad.folder / "een")
    if schade != "een blad dat niet te lezen is" or os.getuid():  # for root there is no such thing
        assert voorraad.find("een") is None
    voorraad.keep("een", BLAD)
    if voorraad.folder.is_dir():
        assert voorraad.find("een") == BLAD
        assert [path.name for path in voorraad.folder.iterdir() if path.name.startswith(".")] == []
    else:  # nothing can be kept: then every build makes it
        assert voorraad.find("een") is None
    voorraad.tidy()


def test_twee_tegelijk_bewaren_en_een_ander_blad_blijft(voorraad: Store):
    voorraad.keep("een", BLAD)
    before = (voorraad.folder / "een" / "blad.pdf").stat().st_ino
    voorraad.keep("een", BLAD)
    Store(voorraad.folder).keep("twee", Made(1, b"x", b"y"))
    voorraad.tidy()
    assert (voorraad.folder / "een" / "blad.pdf").stat().st_ino == before  # nothing goes from under a reader
    assert voorraad.find("een") == BLAD
    assert voorraad.find("twee") == Made(1, b"x", b"y")


def age(place: Path, seconds: float) -> None:
    os.utime(place, (time.time() - seconds,) * 2)


def test_wat_lang_niet_gevraagd_is_en_wat_half_bleef_verdwijnt(voorraad: Store):
    for key in ("oud", "nieuw", "gevraagd"):
        voorraad.keep(key, BLAD)
    half, bezig = voorraad.folder / ".nieuw-a", voorraad.folder / ".nieuw-b"
    half.mkdir()
    bezig.mkdir()
    for place, seconds in (
        ("oud", LONGEST + 60),
        ("nieuw", LONGEST - 60),
        ("gevraagd", LONGEST + 60),
        (".nieuw-a", HOUR + 60),
    ):
        age(voorraad.folder / place, seconds)
    assert voorraad.find("gevraagd") == BLAD
    voorraad.tidy()
    assert sorted(path.name for path in voorraad.folder.iterdir()) == [".nieuw-b", "gevraagd", "nieuw"]


def test_er_blijven_niet_meer_bladen_dan_de_voorraad_mag_tellen(voorraad: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("macros.printing.store.MOST", 2)
    for number in range(4):
        voorraad.keep(str(number), BLAD)
        age(voorraad.folder / str(number), 2 * HOUR - number)
    voorraad.tidy()
    assert sorted(path.name for path in voorraad.folder.iterdir()) == ["2", "3"]
    age(voorraad.folder / "2", 60)
    voorraad.keep("4", BLAD)
    voorraad.keep("5", BLAD)
    voorraad.tidy()  # a live build may want what was used in the last hour
    assert sorted(path.name for path in voorraad.folder.iterdir()) == ["2", "4", "5"]


# Waar een blad van afhangt


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site with what a sheet may show."""
    folder = tmp_path / "site"
    (folder / "werkmaterialen" / "sub").mkdir(parents=True)
    for name in ("mijn bak.svg", "bak.svg", "sub/los.svg", "groot.svg"):
        (folder / "werkmaterialen" / name).write_text(SVG, "utf-8")
    return folder


def name_of(html: str, site: Path, tools: str = "") -> str:
    return fingerprint(extract_blad(html, "proef"), site, tools)


BEELDEN = {
    "een plaatje": ('<p><img src="bak.svg" alt=""></p>', "bak.svg"),
    "een plaatje met een spatie in de naam": ('<p><img src="mijn%20bak.svg" alt=""></p>', "mijn bak.svg"),
    "een spatie die een spatie bleef": ('<p><img src="mijn bak.svg" alt=""></p>', "mijn bak.svg"),
    "een plaatje in een map": ('<p><img src="sub/los.svg?v=1#x" alt=""></p>', "sub/los.svg"),
    "een plaatje op een kaart": ('<ul class="kaarten"><li><img class="kaart__beeld" src="bak.svg" alt=""></li></ul>', "bak.svg"),
    "een plaatje in meer maten": ('<p><img src="bak.svg" srcset="groot.svg 2x, sub/los.svg 3x" alt=""></p>', "sub/los.svg"),
    "een plaatje in een tekening": ('<svg viewBox="0 0 9 9"><image href="bak.svg"/></svg>', "bak.svg"),
    "een plaatje in een oude tekening": ('<svg viewBox="0 0 9 9"><image xlink:href="bak.svg"/></svg>', "bak.svg"),
    "een plaatje in een stijl": ("<p style=\"background: url('mijn bak.svg')\">x</p>", "mijn bak.svg"),
    "een voorwerp": ('<object data="bak.svg"></object>', "bak.svg"),
}  # fmt: skip


@pytest.mark.parametrize("soort", BEELDEN)
def test_een_ander_plaatje_is_een_ander_blad(site: Path, soort: str):
    inhoud, beeld = BEELDEN[soort]
    before = name_of(pagina(inhoud), site)
    assert name_of(pagina(inhoud), site) == before
    (site / "werkmaterialen" / beeld).write_text(SVG.replace("8 8", "7 8"), "utf-8")
    assert name_of(pagina(inhoud), site) != before


def test_een_plaatje_dat_een_tekening_toont_telt_mee(site: Path):
    (site / "werkmaterialen/bak.svg").write_text(SVG.replace("<path", '<image href="sub/los.svg"/><path'), "utf-8")
    (site / "werkmaterialen/sub/los.svg").write_text(SVG.replace("<path", '<image href="../bak.svg"/><path'), "utf-8")
    before = name_of(pagina('<img src="bak.svg" alt="">'), site)
    (site / "werkmaterialen/sub/los.svg").write_text(SVG, "utf-8")
    assert name_of(pagina('<img src="bak.svg" alt="">'), site) != before


@pytest.mark.parametrize(
    "adres", ["", "x.svg", "%00", "//a/b.svg", "https://a/b.svg", "data:,x", "[", "a" * 5000, "../../x"]
)
def test_een_adres_dat_geen_bestand_is_telt_niet_mee(site: Path, adres: str):
    assert name_of(pagina(f'<img src="{adres}" alt="">'), site)


def test_alles_wat_op_een_blad_staat_en_erover_bekend_is_telt_mee(site: Path):
    names = {
        name_of(html, site, tools)
        for html, tools in [
            (pagina(), ""), (pagina(), "ander gereedschap"), (pagina("<p>y</p>"), ""), (pagina(voet="W"), ""),
            (pagina(paginas=2), ""), (pagina(reeks="Tuin"), ""), (pagina().replace('lang="nl"', 'lang="en"'), ""),
            (pagina().replace("leerling", "mentor"), ""), (pagina().replace('liggend="nee"', 'liggend="ja"'), ""),
            (pagina().replace('data-soort="werkblad"', 'data-soort="brief"'), ""), (pagina().replace("Blad<", "B<"), ""),
        ]
    }  # fmt: skip
    assert len(names) == 11


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the engine and of our styles, to change; `docs` stands beside it."""
    for name in ("macros", "docs/assets"):
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprints, "ENGINE", tmp_path / "macros")
    return tmp_path


@pytest.mark.parametrize(
    "file",
    [
        "macros/printing/pdf.py", "macros/printing/word/__init__.py", "macros/draw/templating.py", "macros/model/kop.py",
        "macros/templates/blad.html", "macros/templates/word/pakket/word/styles.xml", "docs/assets/stijl/werkblad.css",
        "docs/assets/stijl/papier.css", "docs/assets/stijl/lettertypen.css", "docs/assets/stijl/tekeningen.css",
        "docs/assets/stijl/pdf.css",
        "docs/assets/lettertypen/atkinson-hyperlegible-next-latin-400-normal.woff2",
    ],
)  # fmt: skip
def test_ander_gereedschap_maakt_elk_blad_opnieuw(engine: Path, file: str):
    before = workshop(engine / "docs")
    assert workshop(engine / "docs") == before
    with (engine / file).open("ab") as changed:
        changed.write(b"\n ")
    assert workshop(engine / "docs") != before


@pytest.mark.parametrize(
    "file", ["docs/assets/stijl/handleiding.css", "docs/assets/lettertypen/OFL.txt", "macros/check/text.py"]
)
def test_wat_papier_niet_gebruikt_maakt_geen_blad_opnieuw(engine: Path, file: str):
    before = workshop(engine / "docs")
    with (engine / file).open("ab") as changed:
        changed.write(b"\n ")
    assert workshop(engine / "docs") == before


def test_een_andere_versie_maakt_elk_blad_opnieuw(monkeypatch: pytest.MonkeyPatch):
    docs, found = PROJECT / "docs", set()
    for patch in (
        None, ("importlib.metadata.version", lambda name: "0" if name == "weasyprint" else "1"),
        ("importlib.metadata.version", lambda name: "0" if name == "fonttools" else "1"),
        ("sys.version", "3.99"), ("macros.printing.fingerprint._library", lambda asked: "9" + asked),
    ):  # fmt: skip
        with monkeypatch.context() as patched:
            if patch:
                patched.setattr(*patch)
            fingerprints.versions.cache_clear()
            found.add(workshop(docs))
    fingerprints.versions.cache_clear()
    assert len(found) == 5


def test_van_elk_pakket_en_elke_bibliotheek_is_de_versie_bekend():
    told = fingerprints.versions()
    for package in ("weasyprint", "pydyf", "pikepdf", "fonttools", "python-docx", "pypdfium2", "lxml", "pillow"):
        assert re.search(rf"\b{package} \d", told), package
    assert re.search(r"pango_version_string \d+\.\d+", told)
    assert re.search(r"hb_version_string \d+\.\d+", told)
    assert sys.version in told


NAMED_IN_PYTHON = re.compile(r"""\b(?:render|get_template)\(\s*f?["']([^"']+)""")
NAMED_IN_TEMPLATE = re.compile(r"""\{%-?\s*(?:include|import|extends|from)\s+["']([^"']+)""")
FOR_NOBODY = {"blad_leeg.html"}  # the sheet that a process draws first, to be ready


def templates(todo: list[str]) -> set[Path]:
    """Gives every template that is drawn where `todo` are (a name may have a place to fill in), and what those draw."""
    found: set[Path] = set()
    while todo:
        for file in TEMPLATES.glob(re.sub(r"\{[^}]*\}", "**/*", todo.pop())):
            if file.is_file() and file not in found:
                found.add(file)
                todo += NAMED_IN_TEMPLATE.findall(file.read_text("utf-8"))
    return found


BOOKS = {*(ENGINE / "printing" / "boek").glob("*.py"), *(ENGINE / "printing" / "epub").glob("*.py")}
DRAWN = {ENGINE / "draw" / f"{name}.py" for name in ("op_tafel", "kopieerlijst", "oplage", "verwijzingen")}
BEFORE = {
    *DRAWN,
    ENGINE / "printing" / "bouwwerk.py",
    ENGINE / "printing" / "stick.py",
    ENGINE / "printing" / "plaatje.py",
    *BOOKS,
}
"""What draws a sheet or a book as HTML, before it is made: whatever that gives is in the fingerprint itself. And what
packs, and what draws the pictures of shared addresses: nothing is kept of those.
"""


def test_alle_code_en_alle_sjablonen_die_bladen_maken_tellen_mee():
    todo, seen = [*(ENGINE / "printing").rglob("*.py")], set[Path]()
    while todo:
        module = todo.pop()
        if module in seen | BEFORE:
            continue
        seen.add(module)
        for parts in imports(module):
            if parts[0] == "macros":
                for path in (ENGINE.joinpath(*parts[1:-1]), ENGINE.joinpath(*parts[1:])):
                    todo += [file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()]
    counted = [ENGINE / part for part in OWN_CODE]
    printing = [module for module in seen if ENGINE / "printing" in module.parents]
    named = {name for module in printing for name in NAMED_IN_PYTHON.findall(module.read_text("utf-8"))}
    drawn = templates(sorted(named - FOR_NOBODY))
    assert len(named) > 3
    assert {file.name for file in drawn} > {"blad.html", "bladvoet_stijl.html", "versiering.xml", "styles.xml"}
    drawing = {path for path in seen if path.stat().st_size} | drawn
    assert len(drawing) > 25
    assert [path for path in drawing if not any(path == part or part in path.parents for part in counted)] == []


# Van bladen naar bestanden


@pytest.fixture
def gemaakt(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sheets that are made, by name; their files say only which text was on them."""
    made: list[str] = []

    def make(blad: Blad, site: Path, docs: Path, voorraad: Store, key: str, word: bool = True) -> Made:
        made.append(blad.slug)
        text = " ".join(blad.element.text_content().split())
        if "onmogelijk" in text:
            raise Impossible("dit kan niet: zo", "doe het anders.", near="zus.svg")
        files = (kind + text.encode() for kind in (b"%PDF ", b"PK ", b"RIFF "))
        result = Made(1 + text.count("dik"), *files)
        voorraad.keep(key, result)
        return result

    monkeypatch.setattr(printers, "make", make)
    return made


def bouwwerk(docs: Path, site: Path, **bladen: int) -> Bouwwerk:
    """Gives a manual with sheets by name, each of so many pages, built in `site`."""
    found = {
        slug: (Pagina(f"werkmaterialen/{slug}.md", "tekst\n\n![zo](zus.svg)\n", 7), SimpleNamespace(paginas=paginas))
        for slug, paginas in bladen.items()
    }
    manual: Any = SimpleNamespace(
        gegevens=Gegevens(), docs=docs, bladen=found, lessen=[], varianten=lambda werkblad: []
    )
    return Bouwwerk(manual, site, Reeks("Tuin"))


def downloads(tmp_path: Path, **bladen: str) -> list[str]:
    """Makes the downloads of `bladen`, each the HTML of its page, and gives what was told."""
    site = tmp_path / "site"
    (site / "werkmaterialen").mkdir(parents=True, exist_ok=True)
    for slug, html in bladen.items():
        (site / "werkmaterialen" / f"{slug}.html").write_text(html, "utf-8")
    with Printers(tmp_path / "docs", tmp_path / ".cache" / "bladen") as these:
        return [
            str(problem)
            for problem in make_downloads(bouwwerk(tmp_path / "docs", site, **dict.fromkeys(bladen, 1)), these)
        ]


def test_elk_blad_krijgt_zijn_bestanden_en_wordt_een_keer_gemaakt(tmp_path: Path, gemaakt: list[str]):
    assert downloads(tmp_path, een=pagina(), twee=pagina("<p>y</p>")) == []
    assert (tmp_path / "site/werkmaterialen/twee.pdf").read_bytes() == b"%PDF Blady"
    assert (tmp_path / "site/werkmaterialen/twee.docx").read_bytes() == b"PK Blady"
    assert (tmp_path / "site/werkmaterialen/twee.webp").read_bytes() == b"RIFF Blady"
    assert downloads(tmp_path, een=pagina(), twee=pagina("<p>z</p>")) == []
    assert gemaakt == ["een", "twee", "twee"]


def test_een_map_achter_een_verwijzing_heeft_dezelfde_naam(tmp_path: Path):
    (tmp_path / "echt").mkdir()
    (tmp_path / "echt" / "a.css").write_text("a{}", "utf-8")
    (tmp_path / "link").symlink_to("echt")
    names = {fingerprints.digest(tmp_path / folder, [tmp_path / "echt" / "a.css"]) for folder in ("echt", "link")}
    assert len(names) == 1


def test_een_poster_is_er_ook_op_a3_en_alleen_om_af_te_drukken(tmp_path: Path, gemaakt: list[str]):
    assert downloads(tmp_path, een=pagina().replace('soort="werkblad"', 'soort="poster"'), twee=pagina()) == []
    names = sorted(path.name for path in (tmp_path / "site/werkmaterialen").iterdir())
    assert [name for name in names if name.startswith("een")] == [
        "een-a3.pdf",
        "een.docx",
        "een.html",
        "een.pdf",
        "een.webp",
    ]
    assert [name for name in names if name.startswith("twee")] == ["twee.docx", "twee.html", "twee.pdf", "twee.webp"]


def test_wat_getekend_samengevoegd_of_gebonden_is_wordt_niet_nog_eens_gemaakt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    done: list[str] = []

    def doing(what: str, given: object) -> Callable[..., Any]:
        def do(*_: object) -> object:
            done.append(what)
            return given

        return do

    monkeypatch.setattr(
        "macros.printing.pdf.render.render_text", doing("tekst", PdfFile(b"%PDF tekst", 2, ("een klacht",)))
    )
    monkeypatch.setattr("macros.printing.pdf.merge.merge", doing("samen", (3, b"%PDF samen")))
    monkeypatch.setattr("macros.printing.pdf.bind.bind", doing("band", (4, b"%PDF band")))
    (tmp_path / "docs").mkdir()
    for _ in range(2):
        with Printers(tmp_path / "docs", tmp_path / "cache") as these:
            made = these.order_text("<p>a</p>", tmp_path), these.merge(BLAD, "Lijst", ()), these.bind(Band((b"x",)))
            found = [(one.result().paginas, one.result().pdf, one.result().word) for one in made]
        assert found == [(2, b"%PDF tekst", b""), (3, b"%PDF samen", b""), (4, b"%PDF band", b"")]
    assert done == ["tekst", "samen", "band"]


def test_alleen_een_bouw_die_lukt_ruimt_op_en_onthoudt_dat(tmp_path: Path):
    (tmp_path / "docs").mkdir()
    old, stamp = tmp_path / "cache" / "oud", tmp_path / "cache" / "laatst"
    old.mkdir(parents=True)
    os.utime(old, (1, 1))
    with suppress(Refusal), Printers(tmp_path / "docs", tmp_path / "cache"):
        raise Refusal("het lukt niet", "doe het anders.")
    assert old.exists()
    assert not stamp.exists()
    with Printers(tmp_path / "docs", tmp_path / "cache"):
        pass
    assert not old.exists()
    assert stamp.read_text("utf-8")


@pytest.mark.parametrize("schade", SCHADE)
def test_een_bouw_geneest_van_elke_schade_aan_de_voorraad(tmp_path: Path, gemaakt: list[str], schade: str):
    downloads(tmp_path, een=pagina())
    (place,) = [path for path in (tmp_path / ".cache/bladen").iterdir() if path.is_dir()]
    SCHADE[schade](place)
    for _ in range(2):
        for suffix in ("pdf", "docx", "webp"):
            (tmp_path / f"site/werkmaterialen/een.{suffix}").unlink()
        assert downloads(tmp_path, een=pagina()) == []
        assert (tmp_path / "site/werkmaterialen/een.pdf").read_bytes() == b"%PDF Bladx"
        assert (tmp_path / "site/werkmaterialen/een.docx").read_bytes() == b"PK Bladx"
        assert (tmp_path / "site/werkmaterialen/een.webp").read_bytes() == b"RIFF Bladx"


@pytest.mark.parametrize("stempel", [b"", b"\xff", None])
def test_een_kapot_stempel_houdt_niets_tegen(tmp_path: Path, gemaakt: list[str], stempel: bytes | None):
    place = tmp_path / ".cache/bladen/laatst"
    place.parent.mkdir(parents=True)
    place.mkdir() if stempel is None else place.write_bytes(stempel)
    assert downloads(tmp_path, een=pagina()) == []
    assert gemaakt == ["een"]


def test_een_bouw_laat_de_bladen_van_een_ander_staan(tmp_path: Path, gemaakt: list[str]):
    downloads(tmp_path, een=pagina())
    downloads(tmp_path, een=pagina("<p>van een ander</p>"))
    downloads(tmp_path, een=pagina())
    assert gemaakt == ["een", "een"]


def test_wat_een_blad_onmogelijk_maakt_wordt_op_zijn_regel_gezegd(tmp_path: Path, gemaakt: list[str]):
    zonder_titel = pagina().replace("<h1>Blad</h1>", "")
    told = downloads(tmp_path, een=pagina("onmogelijk"), geen=zonder_titel, twee=pagina())
    assert told == [
        "docs/werkmaterialen/geen.md:7 [bouwen] het werkblad geen heeft geen titel: zet `title:` in de kop van de pagina.",
        "docs/werkmaterialen/een.md:9 [bouwen] dit kan niet: zo: doe het anders.",
    ]
    assert (tmp_path / "site/werkmaterialen/twee.pdf").exists()


TE_LANG = "het blad beslaat 2 pagina's, in de kop staat 1"
TE_KORT = "het blad beslaat 1 pagina, in de kop staat 2"


@pytest.mark.parametrize(
    ("tekst", "paginas", "melding"), [("", 2, TE_KORT), ("", 1, ""), ("dik", 1, TE_LANG), ("dik", 2, "")]
)
def test_te_veel_en_te_weinig_paginas_is_een_fout(
    tmp_path: Path, gemaakt: list[str], tekst: str, paginas: int, melding: str
):
    site = tmp_path / "site"
    (site / "werkmaterialen").mkdir(parents=True)
    (site / "werkmaterialen/een.html").write_text(pagina(f"<p>{tekst}</p>"), "utf-8")
    with Printers(tmp_path / "docs", tmp_path / "cache") as these:
        told = make_downloads(bouwwerk(tmp_path / "docs", site, een=paginas), these)
    assert [problem.text for problem in told] == [melding] * bool(melding)


@pytest.mark.parametrize(("kanten", "melding"), [(1, []), (2, []), (3, ["de kaart voor op tafel beslaat 3 kanten"])])
def test_een_kaart_mag_korter_zijn_en_niet_langer(tmp_path: Path, kanten: int, melding: list[str]):
    made: Future[Made] = Future()
    made.set_result(Made(kanten, b"%PDF", b"PK"))
    with Printers(tmp_path / "docs", tmp_path / "cache") as these:
        order = Order(Pagina("lessen/a.md", "x"), tmp_path / "a", made, 2, most=True)
        told = make_downloads(bouwwerk(tmp_path / "docs", tmp_path), these, Ordered([order], []))
    assert [problem.text.partition(",")[0] for problem in told] == melding
    assert ((tmp_path / "a.pdf").read_bytes(), (tmp_path / "a.docx").read_bytes()) == (b"%PDF", b"PK")


def test_een_blad_waar_iets_aan_ontbreekt_wordt_niet_bewaard(
    tmp_path: Path, voorraad: Store, monkeypatch: pytest.MonkeyPatch
):
    told = '.notdef glyph rendered for Unicode string unsupported by fonts: "☐" (U+2610)'
    monkeypatch.setattr("macros.printing.pdf.render.render_pdf", lambda *_: PdfFile(b"%PDF", 1, (told,)))
    monkeypatch.setattr("macros.printing.word.render_word", lambda *_: b"PK")
    blad = extract_blad(pagina("<p>☐</p>"), "een")
    with pytest.raises(Impossible, match="het teken ☐ niet"):
        printers.make(blad, tmp_path, tmp_path, voorraad, "een")
    assert voorraad.find("een") is None


# Andere processen


def test_een_blad_komt_heel_in_een_ander_proces_aan():
    blad = extract_blad(pagina('<p>&amp; é <svg viewBox="0 0 1 1"><path d="M0 0"/></svg></p>', reeks="Tuin"), "proef")
    sent = pickle.loads(pickle.dumps(blad))
    assert sent.facts == blad.facts
    assert etree.tostring(sent.element) == etree.tostring(blad.element)


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal("a: b", "c.", "te lang", "rollen"),
        Impossible("a: b", "c.", near="d"),
        BeeldFout("a", "c.", 3, broken=True),
        Unreadable(3),
    ],
)
def test_een_weigering_komt_heel_in_een_ander_proces_aan(refusal: Refusal):
    sent = pickle.loads(pickle.dumps(refusal))
    assert (type(sent), str(sent), vars(sent)) == (type(refusal), str(refusal), vars(refusal))


KLAAR = """
import sys
from pathlib import Path
from macros.printing import printers

if __name__ == "__main__":
    with printers.Printers(Path(sys.argv[1]), Path(sys.argv[2])) as these:
        print(these._pool.submit(eval, "'weasyprint' in __import__('sys').modules").result())
"""


def begun(folder: Path, temporary: Path) -> tuple[str, str]:
    """Starts printers with `temporary` as the folder for passing files; gives what was said."""
    (folder / "klaar.py").write_text(KLAAR, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "TMPDIR": str(temporary)}
    command = [sys.executable, str(folder / "klaar.py"), str(PROJECT / "docs"), str(folder / "cache")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.stdout, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elders maakt elke drukker zichzelf klaar")
def test_een_drukker_begint_klaar_en_laat_geen_letters_achter(tmp_path: Path):
    with tempfile.TemporaryDirectory(dir="/tmp") as temporary:
        assert begun(tmp_path, Path(temporary)) == ("True\n", "")
        assert [*Path(temporary).iterdir()] == []


def test_ook_met_een_lange_naam_voor_de_tijdelijke_map_beginnen_drukkers(tmp_path: Path):
    temporary = tmp_path / ("lang" * 20)
    temporary.mkdir()
    assert begun(tmp_path, temporary)[1] == ""


WEES = """
import os, sys, time
from pathlib import Path
from macros.printing import printers

if __name__ == "__main__":
    these = printers.Printers(Path(sys.argv[1]), Path(sys.argv[2]))
    print(these._pool.submit(os.getpid).result(), flush=True)
    these._pool.submit(time.sleep, 60)
    time.sleep(60)
"""


def alive(process: int) -> bool:
    """Tells whether a process is still at work: one that ended and is not yet buried is not."""
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    ).stdout
    return bool(state.strip()) and not state.strip().startswith("Z")


def test_wie_de_bouw_doodt_laat_geen_processen_achter(tmp_path: Path):
    script = tmp_path / "wees.py"
    script.write_text(WEES, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, str(script), str(PROJECT / "docs"), str(tmp_path / "cache")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        assert alive(worker)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        until = time.monotonic() + 10
        while alive(worker) and time.monotonic() < until:
            time.sleep(0.05)
        assert not alive(worker)
