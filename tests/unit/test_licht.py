"""A light page: one style with the rules it can use, one script, its first drawings inside; and nothing lost."""

from pathlib import Path
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

import pytest

from macros.build.light import lighten
from macros.build.light_styles import keep

PAGE = (
    '<html><head>\n<link rel="stylesheet" href="{up}a/one.css">\n<link rel="stylesheet" href="{up}b/two.css">\n'
    '<script src="{up}b/first.js"></script></head><body class="wide"><p id="here">text</p><table>\n<tr><td>1</td></tr>\n</table>'
    '<img alt="" src="{up}b/dot.svg">{more}\n<script src="{up}b/all.js"></script>\n{own}</body></html>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("a", "b", "sub", "assets/stijl", "assets/scripts", "assets/javascripts"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "a/one.css").write_text(".wide, .gone{color:red}.gone p{color:blue}")
    (tmp_path / "b/two.css").write_text("p{background:url(dot.svg)}")
    (tmp_path / "b/dot.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1" fill="#f00"/></svg>')
    (tmp_path / "b/first.js").write_text("0")
    (tmp_path / "b/all.js").write_text("document.body.className = 'open'")
    (tmp_path / "b/own.js").write_text("1")
    (tmp_path / "assets/javascripts/theme.js").write_text("2")
    (tmp_path / "index.html").write_text(PAGE.format(up="", more="", own='<script src="b/own.js"></script>\n'))
    (tmp_path / "sub/page.html").write_text(PAGE.format(up="../", more="", own=""))
    (tmp_path / "404.html").write_text("<html><body>alone</body></html>")
    return tmp_path


def test_elke_pagina_vraagt_om_dezelfde_ene_stijl_en_het_ene_script(site: Path):
    lighten(site)
    (style,) = (site / "assets/stijl").glob("*.css")
    (script,) = (site / "assets/scripts").glob("*.js")
    home, below = (site / "index.html").read_text(), (site / "sub/page.html").read_text()
    assert home.count("stylesheet") == below.count("stylesheet") == 1
    assert f'href="assets/stijl/{style.name}"' in home
    assert f'src="../assets/scripts/{script.name}"' in below
    assert [home.count("<script"), below.count("<script")] == [3, 2]  # the one before all, the shared one, and its own
    assert home.index("b/first.js") < home.index("<p id") < home.index(script.name) < home.index("b/own.js")
    assert not (site / "a/one.css").exists()
    assert not (site / "assets/javascripts/theme.js").exists()
    assert (site / "b/own.js").exists()
    assert (site / "404.html").read_text() == "<html><body>alone</body></html>"


def test_een_stijl_met_een_versie_of_een_spatie_in_zijn_adres_is_gewoon_dat_bestand(site: Path):
    (site / "b/two.css").rename(site / "b/een twee.css")
    for page in (site / "index.html", site / "sub/page.html"):
        page.write_text(page.read_text().replace("two.css", "een%20twee.css?v=2"))
    lighten(site)
    (style,) = (site / "assets/stijl").glob("*.css")
    assert "dot.svg" in style.read_text()
    assert (site / "index.html").read_text().count("stylesheet") == 1
    assert not (site / "b/een twee.css").exists()


def test_wat_een_pagina_zelf_nodig_heeft_is_samen_een_script_op_volgorde(site: Path):
    (site / "b/more.js").write_text("3")
    two = '<script src="b/own.js"></script>\n<script src="b/more.js"></script>\n'
    (site / "index.html").write_text(PAGE.format(up="", more="", own=two))
    (site / "alone.html").write_text(
        '<html lang="nl" data-staat-alleen><body><script src="b/more.js"></script></body></html>'
    )
    lighten(site)
    own = [file for file in (site / "assets/scripts").glob("*.js") if file.read_text() == "1;\n3"]
    assert len(own) == 1
    assert f'src="assets/scripts/{own[0].name}"' in (site / "index.html").read_text()
    assert not (site / "b/own.js").exists()
    assert (site / "b/more.js").exists()  # a page that stands alone asks for it


def test_de_stijl_heeft_alleen_regels_die_een_pagina_kan_gebruiken_en_noemt_haar_bestanden_goed(site: Path):
    lighten(site)
    (style,) = (site / "assets/stijl").glob("*.css")
    css = style.read_text()
    assert "gone" not in css
    assert ".wide{color:red}" in css.replace(" ", "").replace(";", "")
    assert "url(../../b/dot.svg)" in css


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ('url("een foto.png")', 'url("../../b/een foto.png")'),
        ("url('foto (1).png')", 'url("../../b/foto (1).png")'),
        ("URL(foto.png)", "../../b/foto.png"),
        ("url( ../a/foto.png )", "url(../../a/foto.png)"),
        ("url(een\\ foto.png)", "../../b/een\\ foto.png"),
        ('url("data:image/png;base64,aa")', '"data:image/png;base64,aa"'),
        ("url(DATA:image/png;base64,aa)", "url(DATA:image/png;base64,aa)"),
        ("url(#verloop)", "url(#verloop)"),
        ('url("a.png"),url("b.png")', "url(../../b/a.png),url(../../b/b.png)"),
    ],
)
def test_een_adres_in_een_stijl_leidt_naar_hetzelfde_bestand_hoe_het_ook_getypt_is(
    site: Path, typed: str, written: str
):
    (site / "b/two.css").write_text(f"p{{background:{typed}}}")
    lighten(site)
    (style,) = (site / "assets/stijl").glob("*.css")
    assert written in style.read_text()


def test_wat_een_stijl_van_een_andere_vraagt_staat_op_die_plek_in_de_ene_stijl(site: Path):
    (site / "b/two.css").write_text(
        "/* @import 'weg.css'; */ @import \"sub/kleur.css\";@import url(print.css) print;\n@IMPORT 'https://x.example/a.css';"
        "p{top:1px}"
    )
    (site / "b/sub").mkdir()
    (site / "b/sub/kleur.css").write_text("@import url('../two.css');.wide{background:url(../dot.svg)}")
    (site / "b/print.css").write_text(".wide{top:2px}")
    (site / "b/weg.css").write_text(".wide{top:3px}")
    lighten(site)
    (style,) = (site / "assets/stijl").glob("*.css")
    css = "".join(style.read_text().split())
    assert css.endswith(".wide{background:url(../../b/dot.svg);}@mediaprint{.wide{top:2px;}}p{top:1px;}")
    assert css.count("color:red") == 1
    assert "import" not in css.lower()
    assert "example" not in css
    assert "3px" not in css


def test_een_tabel_staat_in_een_vak_en_een_kleine_tekening_in_de_pagina(site: Path):
    lighten(site)
    home = (site / "index.html").read_text()
    assert '<div class="md-typeset__table"><table>' in home
    assert "src=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E" in home
    assert "%23f00" in home


@pytest.mark.parametrize(
    "drawing",
    [
        b'<g font-family="\'Eigen letter\', sans-serif" aria-label="foto\'s van &quot;thuis&quot;"/>',
        '<?xml version="1.0" encoding="ISO-8859-1"?><g aria-label="één"/>'.encode("latin-1"),
    ],
)
def test_een_tekening_in_de_pagina_is_de_tekening_zelf(site: Path, drawing: bytes):
    (site / "b/dot.svg").write_bytes(drawing)
    lighten(site)
    inside = (site / "index.html").read_text().partition('src="data:image/svg+xml,')[2].partition('"')[0]
    assert ElementTree.tostring(ElementTree.fromstring(unquote_to_bytes(inside))) == ElementTree.tostring(
        ElementTree.fromstring(drawing)
    )


def test_een_blad_blijft_zoals_het_naar_de_printer_ging(site: Path):
    page = site / "sub/page.html"
    page.write_text(page.read_text().replace('<p id="here">', '<p id="here" class="blad wide">'))
    lighten(site)
    assert '<img alt="" src="../b/dot.svg">' in page.read_text()
    assert "md-typeset__table" not in page.read_text()


def test_wat_te_groot_is_om_mee_te_sturen_blijft_een_bestand(site: Path):
    import random

    noise = "".join(random.Random(1).choices("0123456789abcdef", k=60_000))
    (site / "b/dot.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><!--{noise}--></svg>')
    lighten(site)
    assert 'src="b/dot.svg"' in (site / "index.html").read_text()


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{color:red}", ".a{color:red;}"),
        (".a .b{color:red}", ""),
        (".b,.a{color:red}", ".a{color:red;}"),
        (".a:not(.b){color:red}", ".a:not(.b){color:red;}"),
        ("p:hover::before{color:red}", "p:hover::before{color:red;}"),
        ("h6{color:red}", ""),
        ("#here{color:red}#there{color:red}", "#here{color:red;}"),
        ("[dir=rtl] .a{color:red}", ""),
        ("@media print{.b{color:red}}", ""),
        ("@media print{.b{color:red}.a{color:red}}", "@media print{.a{color:red;}}"),
        ("@keyframes turn{from{top:0}to{top:1px}}", "@keyframes turn{from{top:0}to{top:1px}}"),
        ("@font-face{font-family:X}", "@font-face{font-family:X}"),
        (":root{--x:1;--y:var(--z);--z:2}p{top:var(--y)}", ":root{--y:var(--z);--z:2;}p{top:var(--y);}"),
        ("p{*zoom:1;top:0}", "p{top:0;}"),
    ],
)
def test_een_regel_blijft_als_alles_waar_zij_om_vraagt_er_is(css: str, kept: str):
    assert keep(css, frozenset({"a", "p", "here"}), frozenset()) == kept


def test_een_eigenschap_waar_een_pagina_om_vraagt_blijft():
    assert keep(":root{--x:1}", frozenset(), frozenset({"--x"})) == ":root{--x:1;}"
