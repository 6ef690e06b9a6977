"""What single pieces of a page become on paper: in Word, by each kind of sheet; and what of a page is a sheet, or a chapter."""

import textwrap
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from macros.draw.delen import Reeks
from macros.draw.style import stijl
from macros.draw.thuis import home_code
from macros.model.kop import Soort
from macros.model.messages import Refusal
from macros.printing.blad import Blad, extract_blad
from macros.printing.word import render_word
from tests.goud import getekend, word_xml

PROJECT = Path(__file__).parents[2]
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 {high}"{size}><path d="M5 5L95 45" stroke="black"/></svg>'
)

STUKKEN = """\
<p>Een <b>vet</b>, <strong>dik</strong>, <i>schuin</i>, <em>scheef</em>, <cite>boek</cite> <b><i>beide</i></b> woord.</p>
<p>  Veel   spaties <b> en </b> meer <br>  regel<br/>  </p><p> </p><p><b></b></p>
<p>x<sup>2</sup> H<sub>2</sub>O <code>a b</code> <small>klein</small> <abbr title="x">af</abbr> <span>span</span>a<wbr>b</p>
<p><a href="https://x.nl">uit</a> <a href="http://x.nl"><b>vet</b></a> <a href="mailto:a@b.nl">post</a> <a href="tel:1">bel</a> <a href="a.html">in</a> <a>geen</a></p>
<p>Noot<sup><a href="#fn:1">1</a></sup><a class="headerlink" href="#x">¶</a><a class="footnote-backref" href="#y">↩</a></p>
<!-- niets --><p>Voor <!-- niets --> na</p>
<h2>Kop <i>twee</i></h2><p>a</p><h3>Kop drie</h3><p>b</p><h4>Kop vier</h4><ul><li>c</li></ul>
<h5>Kop vijf</h5>
<ul><li>een</li><li>twee<ul><li>in<ul><li>dieper<ul><li>diepst</li></ul></li></ul></li></ul></li></ul>
<ol><li>een</li><li><p>twee</p><p>nog</p><ol start="3"><li>in</li></ol></li></ol><p>tussen</p><ol start="7"><li>zeven</li></ol>
<ul><li><ul><li>begint diep</li></ul></li><li></li><li><table><tbody><tr><td>a</td></tr></tbody></table></li></ul>
<ol><li><h3>kop</h3></li></ol>
<table><thead><tr><th>Les</th><th style="text-align: right;">Wat</th></tr></thead><tbody><tr><td>1</td><td style="text-align: right;">begin</td></tr><tr><td></td><td style="text-align: center;">een lange zin in deze cel</td></tr></tbody></table>
<table><thead><tr><th></th><th></th></tr></thead><tbody><tr><th>rij</th><td><p>a</p><p>b</p></td></tr></tbody></table>
<table><tbody><tr><td>{lang}</td><td>{lang}</td><td>{lang}</td></tr></tbody></table>
<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table><table><tbody><tr><td>b</td></tr></tbody></table>
<hr><blockquote><p>Een citaat.</p><p>En nog.</p></blockquote>
<div class="admonition veilig"><p class="admonition-title">Veilig</p><p>a</p><ul><li>b</li></ul></div><p>erna</p>
<div class="admonition zeg"><p class="admonition-title">Zeg</p></div><div class="admonition onzin"><p>zonder titel</p></div>
<div class="admonition noot tip"></div><details class="tip"><summary>Meer</summary><p>tekst</p></details>
<section><article><figure><p>diep</p><figcaption>bijschrift</figcaption></figure></article></section><div>los</div>los zo
<p><img src="hoog.svg" alt="Hoog"></p><p>erna</p><p>nog</p>
<p><img src="breed.svg" alt="Breed"> met tekst</p>
<p><img src="eigen.svg" alt="Eigen maat"></p><ol><li>{lang}</li><li>twee</li><li>drie</li><li>vier</li></ol>
<p><img src="hoog.svg" alt="Hoog"></p><h2>kop</h2><p><img src="hoog.svg" alt=""></p><p><img src="breed.svg" alt=""></p>
<p><img src="breed.svg" alt="Als laatste"></p>
<div class="met-plaatje"><img class="plaatje" src="eigen.svg" alt="p"><div class="met-plaatje__deel"><p>deel</p></div></div>
<div class="met-plaatje"><img class="plaatje" src="eigen.svg" alt="p"></div>
<div class="met-plaatje"><div class="met-plaatje__deel"><p>deel</p></div></div>
<p><img src="weg.svg" alt="weg"></p>
<p><video>film</video></p>
<dl><dt>woord</dt></dl>
<div class="niet-op-papier"><p>weg</p></div><p class="niet-op-papier">weg</p><p>blijft</p>
<div data-blok="onzin"><p>onzin</p></div>
<p><input type="text" title="x">los</p>
""".format(lang="lang " * 12 + "kindercarnavalsoptocht")
"""A piece of a page on each row."""


@cache
def site() -> Path:
    """Gives a folder with the styles of paper and a few drawings."""
    folder = Path(mkdtemp(prefix="goud-"))
    (folder / "assets").symlink_to(PROJECT / "docs" / "assets")
    (folder / "werkmaterialen").mkdir()
    for name, high, size in (("hoog", 300, ""), ("breed", 20, ""), ("eigen", 50, ' width="40mm" height="20mm"')):
        (folder / "werkmaterialen" / f"{name}.svg").write_text(SVG.format(high=high, size=size), "utf-8")
    return folder


def _sheet(body: str, soort: str = "werkblad", voor: str = "pupil", liggend: str = "nee", before: str = "") -> Blad:
    style = f'<style id="reeks">{stijl(getekend.reeks("second_series").gegevens)}</style>'
    blad = f'<div class="blad blad--{soort}" data-soort="{soort}" data-voor="{voor}" data-liggend="{liggend}">{before}<h1>Blad</h1>{body}</div>'
    return extract_blad(f'<html lang="nl"><head>{style}</head><body>{blad}</body></html>', "p")


def _body(blad: Blad) -> str:
    """Gives what is in the Word file of a sheet between its title and its paper."""
    try:
        text = word_xml.dump(render_word(blad, site()), "word/document.xml")
    except Refusal as refusal:
        return f"{refusal.text}: {refusal.fix}"
    return text.partition("<w:body>")[2]


def in_word() -> str:
    """Gives what each of `STUKKEN` becomes in Word, on a worksheet; of some also on the other kinds."""
    parts = [f"| {piece}\n{textwrap.dedent(_body(_sheet(piece)))}" for piece in STUKKEN.splitlines()]
    pieces = [piece for piece in STUKKEN.splitlines() if "<img" in piece or "<h2" in piece or "<ul><li>een" in piece]
    for soort in Soort:
        for liggend, voor in (("nee", "family"), ("ja", "pupil")):
            whole = "".join(piece for piece in pieces if "weg.svg" not in piece and "met-plaatje" not in piece)
            parts.append(f"| {soort}, liggend {liggend}, voor {voor}\n{_body(_sheet(whole, soort, voor, liggend))}")
    handleiding = getekend.reeks("second_series")
    pagina = handleiding.paginas["werkmaterialen/letter-home.md"]
    code = home_code(handleiding, pagina, Reeks("x", "https://voorbeeld.nl/", "nl"))
    parts.append("| een code voor de telefoon\n" + _body(_sheet("<p>tekst</p>", "brief", before=code)))
    return "\n".join(parts)


TABLES = {"in-word": in_word}
