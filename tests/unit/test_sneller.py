"""WeasyPrint in a hurry draws what WeasyPrint draws."""

import cProfile
import gc
import io
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
import tinycss2
from weasyprint import VERSION

from macros.draw.templating import render
from macros.printing.blad import extract_blad
from macros.printing.faster import WRITTEN_FOR
from macros.printing.pdf.render import render_pdf, render_text
from macros.printing.printer import get_ready
from macros.printing.styles import STYLE_FOLDER, STYLES

PROJECT = Path(__file__).parents[2]
DOCS = PROJECT / "docs"
STYLE = """
@page{size:A5;margin:12mm;@bottom-right{content:counter(page)}}
:root{--maat:7mm}
body{font:11pt/1.4 "Atkinson Hyperlegible Next";margin:0}
.rand{box-sizing:border-box;width:calc(60% + 4mm);padding:2%;border:1mm solid #933;border-radius:3mm}
.hoog{height:30mm;max-width:80%;min-height:10%;margin-inline:5mm 9mm;padding-block-start:2mm}
.flex{display:flex;gap:3mm}.flex>p{flex:1 1 20%;min-width:0}.flex>p+p{flex:0 0 auto;float:right}
.raster{display:grid;grid-template-columns:1fr 2fr;gap:var(--maat)}
.vak{box-sizing:border-box;width:40mm;padding:3mm;border:1mm solid}
.som{width:calc(50% - 2mm);height:calc(10mm + 1%);min-height:calc(3mm + 10%);max-height:calc(90% + 20mm)}
.los{float:right;width:25%;outline:0.3mm dashed}
.breed{float:left;width:70%;height:15mm}.twee{column-count:2;column-rule:0.5mm solid}.rondom{border:1mm solid}.zonder{border:none}
.plek{position:relative}.plek>b{position:absolute;inset:auto 0 0 auto}
table{border-collapse:collapse;width:100%}td{border:0.2mm solid;padding:var(--maat) 2%}
em{text-decoration:underline;font-weight:700}li::marker{color:#393}a::after{content:" " attr(href)}
p:first-child::first-letter{font-size:2em}
.uit{text-align:justify}.kort{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;width:30mm}sup{font-variant-position:super}
.smal{width:18mm;letter-spacing:0.2mm;word-spacing:1mm}.breek{overflow-wrap:anywhere}.hier{white-space:nowrap}
"""
DRAWING = """<svg viewBox="0 0 9 9" width="20" stroke="#393"><title>Rood</title><g fill-opacity=".25"><path d="M1 1h5v2z"/>
<circle cx="5" cy="5" r="1em" fill="red"/></g></svg>"""
SOURCE = f"""<html lang="nl"><title>Alles</title><style>{STYLE}</style><body>
<p class="los">opzij</p><p class="vak">vak</p><p class="rand">In een rand met <em>nadruk</em> en een <a href="#eind">link</a>.</p>
<!-- een opmerking --> erna <p><!-- vooraan -->voor <b>in</b><!-- erachter --> na</p> <div class="hoog"><p>hoog en <i>scheef</i></p></div>
<div class="flex"><p>een lange regel die af moet breken omdat hij niet past</p><p>kort</p></div>
<div class="raster"><p>links</p><p>rechts</p></div><div class="plek">hier <b>daar</b></div>
<p class="smal">woon&shy;plaats en tentoonstellingen</p><p class="smal breek">woon&shy;plaats en tentoonstellingen</p>
<p class="smal hier">woon&shy;plaats en tentoonstellingen</p><p>woon&shy;plaats en tentoonstellingen</p>
<p class="uit">Eén café, ½&nbsp;kop: "ﬁjn" &#x65e5; en <sup>2</sup> met een lange regel die uitgevuld is tot de rand van het blad</p>
<p class="breed">opzij</p><p>onafscheidelijkheidsverklaring en nog veel meer tekst, zo veel dat het ook onder het vak opzij komt te staan.</p>
<p class="twee">Tekst in twee kolommen met een lijn er tussen, en dus wat meer tekst dan op een regel past.</p>
<table class="rondom"><tbody><tr><td class="zonder">een<td>twee</table>
<div style="display:table">een tabel <b>van niets</b></div><p class="kort">een regel die niet past in zijn vak</p><p>vertrouwen &lrm;&#x5d0;&#x5d1; vertrouwen</p>
<ul><li>een<li>twee<ol><li>drie</ol></ul><table><tbody><tr><td>cel<td>nog een cel <p class="vak som">in een cel</p></table>
<svg viewBox="0 0 20 10" width="60" height="30"><title>Verloop</title><defs><linearGradient id="v"><stop offset="0" stop-color="red"/>
<stop offset="1" stop-color="blue"/></linearGradient></defs><rect width="20" height="10" fill="url(#v)"/><path d="M1 1h5v2.5l-2-1a3,2 0 0 1 2,1q1 1 2 0zm2,2c1 1 2-2 3.5.5"
stroke="#393" stroke-width="3%" stroke-opacity=".5" fill="none"/><text x="50%" y="1em" text-anchor="middle">tien</text></svg>
{DRAWING}<p>tekst</p>{DRAWING.replace('"20"', '"30"')}<p style="color:red">tekst</p>{DRAWING.replace("svg v", 'svg font-size="2" v')}
<section id="een"><p>in <em>een</em> <a href="#twee">heen</a></p></section>
<section id="twee"><p>in <em>twee</em> <a href="#een">terug</a></p></section><section style="color:red"><p>in <em>drie</em></p></section>
<h2 id="eind">Eind</h2>{"<p>Nog een alinea die over de bladzijde heen loopt en dan verder gaat.</p>" * 30}</body></html>"""
ASKED = {
    "formatting_structure/boxes.py": 36017, "layout/inline.py": 4983, "layout/__init__.py": 4096, "layout/block.py": 2612,
    "formatting_structure/build.py": 2350, "css/__init__.py": 2342, "pdf/stream.py": 1098, "stacking.py": 744,
    "draw/__init__.py": 648, "pdf/tags.py": 646, "layout/leader.py": 640, "svg/__init__.py": 579, "layout/preferred.py": 684,
    "matrix.py": 422, "anchors.py": 368, "layout/percent.py": 366, "draw/border.py": 919, "layout/page.py": 326,
    "draw/text.py": 256, "layout/float.py": 1071, "layout/absolute.py": 174, "layout/table.py": 172,
    "css/computed_values.py": 168, "text/line_break.py": 119, "css/functions.py": 141, "html.py": 140, "layout/grid.py": 59,
    "css/tokens.py": 53, "css/units.py": 47, "pdf/fonts.py": 39, "css/counters.py": 37, "text/fonts.py": 36, "urls.py": 26,
    "css/targets.py": 26, "layout/replaced.py": 24, "text/ffi.py": 23, "images.py": 21, "svg/utils.py": 18, "draw/color.py": 18,
    "pdf/anchors.py": 17, "layout/background.py": 15, "document.py": 15, "layout/min_max.py": 14,
}  # fmt: skip
"""How often functions of WeasyPrint were called for that page, by their module, when it had been drawn before."""
NOTHING = re.compile(rb">-?0(\.0)?<")
PLAINLY = """
import sys
from pathlib import Path
import weasyprint
weasyprint.VERSION = "een andere"
import macros.printing.pdf.render as pdf
if {tree!r} == "van WeasyPrint":
    pdf.Page = lambda source, base, fetcher: weasyprint.HTML(string=source, base_url=base, url_fetcher=fetcher)
sys.stdout.buffer.write(pdf.render_text(sys.stdin.read(), Path("docs"), Path("docs")).bytes)
"""
FIELDS = """
import sys
from pathlib import Path
import weasyprint
weasyprint.VERSION = "een andere"
from macros.printing.blad import extract_blad
from macros.printing.pdf.render import render_pdf
for page in map(Path, sys.argv[1:]):
    page.with_suffix(".pdf").write_bytes(render_pdf(extract_blad(page.read_text("utf-8"), "leeg"), Path("docs")).bytes)
"""


def drawn(pdf: bytes) -> list[object]:
    """Gives all that is in `pdf`, unpacked, but for how much nearer a letter stands to the next where that is nothing."""
    found: list[object] = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if not isinstance(thing, pikepdf.Stream):
                found.append(thing.unparse(resolved=True) if isinstance(thing, pikepdf.Object) else thing)
            elif thing.get("/Type") not in ("/ObjStm", "/XRef"):
                found.append(NOTHING.sub(b"", thing.read_bytes()).replace(b">0] TJ", b">] TJ"))
    return found


@pytest.mark.parametrize("tree", ["van lxml", "van WeasyPrint"])
def test_haast_verandert_niets_aan_wat_er_staat(tree: str):
    assert VERSION == WRITTEN_FOR, "look at macros/printing/faster/ again for this version"
    plain = subprocess.run(
        [sys.executable, "-c", PLAINLY.format(tree=tree)],
        input=SOURCE.encode(),
        cwd=PROJECT,
        capture_output=True,
        check=True,
    )
    assert drawn(render_text(SOURCE, DOCS, DOCS).bytes) == drawn(plain.stdout)


def test_haast_verandert_niets_aan_velden(tmp_path: Path):
    pages = {
        tmp_path / f"{number}.html": render("blad_leeg.html").replace("<h1>Leeg", f"<h1>{title}")
        for number, title in enumerate(("Leeg", "Een <i>ander</i> blad"))
    }
    for path, page in pages.items():
        path.write_text(page, "utf-8")
    subprocess.run([sys.executable, "-c", FIELDS, *pages], cwd=PROJECT, check=True)
    for path, page in pages.items():
        plain = path.with_suffix(".pdf").read_bytes()
        assert drawn(render_pdf(extract_blad(page, "leeg"), DOCS).bytes) == drawn(plain), path


def asked() -> dict[str, int]:
    """Gives how often the functions of each part of WeasyPrint are called for a page that was drawn before."""
    calls, profile = dict.fromkeys(ASKED, 0), cProfile.Profile()
    render_text(SOURCE, DOCS, DOCS)
    profile.runcall(render_text, SOURCE, DOCS, DOCS)
    for entry in profile.getstats():
        if not isinstance(entry.code, str) and not entry.code.co_name.startswith("<"):
            part = entry.code.co_filename.rpartition("/weasyprint/")[2]
            calls[part] = calls.get(part, 0) + entry.callcount
    return calls


def test_wat_al_bekend_is_wordt_niet_weer_gevraagd():
    """What is no longer in a hurry draws the same, and calls more of what it should spare."""
    calls = asked()
    more = {part: (calls[part], most) for part, most in ASKED.items() if calls[part] > most * 1.01 + 1}
    assert more == {}, "er wordt meer gevraagd dan toen (nu, toen): hoort dat zo, verander dan ASKED"
    assert min(calls[part] / most for part, most in ASKED.items()) > 0.5, (
        "er wordt veel minder gevraagd: zet dat in ASKED"
    )


def test_een_blad_is_hetzelfde_na_een_ander():
    first = render_text(SOURCE, DOCS, DOCS).bytes
    other = SOURCE.replace("60% + 4mm", "40%").replace("11pt/1.4", "14pt/1.2").replace("<h2 ", "<h2 lang=en ")
    assert drawn(render_text(other, DOCS, DOCS).bytes) != drawn(first)
    assert render_text(SOURCE, DOCS, DOCS).bytes == first


def test_op_ons_papier_staan_geen_maten_van_de_bladzijde_want_stijlen_worden_gedeeld():
    for style in STYLES:
        text = (DOCS / STYLE_FOLDER / style).read_text("utf-8")
        rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
        paper = [rule for rule in rules if "screen" not in tinycss2.serialize(rule.prelude)]
        assert re.search(r"\d(vw|vh|vmin|vmax|vi|vb)\b", tinycss2.serialize(paper)) is None, style


def test_op_ons_papier_staan_geen_voetnoten_want_hun_stijl_is_weg():
    styles = [DOCS / STYLE_FOLDER / name for name in STYLES] + [*(PROJECT / "macros/templates/stijl").glob("*.css")]
    for style in styles:
        found = re.search(r"float:\s*footnote|position:\s*note|display:\s*list-item", style.read_text("utf-8"))
        assert found is None, style.name


def test_een_drukker_kan_zich_klaarmaken():
    get_ready(DOCS)  # what fails here fails in another process, where nobody hears of it
    gc.unfreeze()


@pytest.mark.skipif(sys.platform != "linux", reason="elders zoekt Python zonder hulp van andere programma's")
def test_een_drukker_vindt_zijn_bibliotheken_zonder_een_ander_programma_te_vragen():
    told = (
        "import subprocess; from macros.printing.printer import begin; begin();"
        "subprocess.Popen = lambda *asked, **how: print(asked);"
        "import macros.printing.pdf.render"
    )
    run = [sys.executable, "-c", told]
    assert subprocess.run(run, capture_output=True, text=True, cwd=PROJECT, check=True).stdout == ""
