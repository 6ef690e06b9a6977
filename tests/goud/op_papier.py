"""What single pieces of a page become on paper: in Word, by each kind of sheet; and what of a page is a sheet, or a chapter."""

import string
import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import lxml.html

from macros.draw.delen import Reeks
from macros.draw.style import stijl
from macros.draw.thuis import home_code
from macros.model.kop import Soort
from macros.model.messages import Refusal
from macros.printing.blad import Blad, extract_blad
from macros.printing.boek.hoofdstuk import chapter_name, folds, lower_headings, place_name, read_chapter, title_of
from macros.printing.boek.les import append_folds
from macros.printing.boek.verbinden import connect
from macros.printing.fields import facts
from macros.printing.pdf.fields import _ring, _tick
from macros.printing.word import render_word
from macros.printing.word.looks import text_width
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
<ul><li>los <b>a</b><i>b</i><strong>c</strong><em>d</em><cite>e</cite><sup>f</sup><sub>g</sub><a href="https://x.nl">h</a><abbr>i</abbr><code>j</code><span>k</span><small>l</small><wbr>m<br>n</li></ul>
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
<div data-blok="route"><p>geen tekening</p></div>
<div data-blok="kaarten" data-kolommen="1" data-hoogte="20"><p>geen naam</p></div>
<p><input type="text" title="x">los</p>
""".format(lang="lang " * 12 + "kindercarnavalsoptocht")
"""A piece of a page on each row."""


KAARTEN = """\
<section class="blok blok-kaarten" data-blok="kaarten" data-kolommen="2" data-hoogte="30"><p class="kaarten__naam">De
 grote  bel</p>
<ul class="kaarten" style="--letter: 20pt; --beeld: 15mm"><li class="kaart"><div class="kaart__inhoud"><span class="kaart__titel">Een</span>
<span class="kaart__tekst">eerste</span></div></li>{}<li class="kaart"><div class="kaart__inhoud"><span class="kaart__tekst">drie</span></div></li></ul></section>
"""
"""Cards as they hang on a poster: nobody cuts them out."""
MET_BEELD = '<li class="kaart kaart--beeld"><div class="kaart__inhoud"><img class="kaart__beeld" src="eigen.svg" alt=""></div></li>'


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
    for extra in ("", MET_BEELD):
        parts.append("| kaarten op een poster\n" + _body(_sheet(KAARTEN.format(extra), "poster")))
    handleiding = getekend.reeks("second_series")
    pagina = handleiding.paginas["werkmaterialen/letter-home.md"]
    code = home_code(handleiding, pagina, Reeks("x", "https://voorbeeld.nl/", "nl"))
    parts.append("| een code voor de telefoon\n" + _body(_sheet("<p>tekst</p>", "brief", before=code)))
    return "\n".join(parts)


PAGINA = """\
<p class="niet-op-papier">a</p><p class="niet-in-boek">a</p><p class="leskeuze">a</p><p class="lesbalk">a</p><p class="oogopslag__tafel">a</p>
<p class="oogopslag__papier">a</p><p class="vorige-volgende">a</p><p class="sprong">a</p><p class="downloads">a</p><p class="headerlink">a</p>
<p class="bladengroepen">a</p><p class="md-content__button">a</p><p class="md-tags">a</p><p class="md-source-file">a</p><p class="md-feedback">a</p>
<p class="alleen-voorlezen">a</p><p class="footnote-backref">a</p><p class="x oogopslag__tafel">a</p><p class="oogopslag">blijft</p>
<script>a</script><style>a</style><template>a</template><form>a</form><button>a</button><input value="a"><iframe>a</iframe><video>a</video><p>blijft</p>
<audio>a</audio><dialog>a</dialog><!-- a --><p hidden>a</p><p loading="lazy" tabindex="0" data-dicht="1" data-label="x" download target="_blank" title="t">blijft</p>
<p></p><ul></ul><ol></ol><div><p></p></div><nav></nav><section></section><span></span><p>Een <abbr title="u">begrip</abbr> blijft.</p><p> </p>
<details open class="tip"><summary class="x">Meer</summary><p>in</p></details><details><p>zonder titel</p><p>nog een</p></details><h4>Onder</h4><details><summary>Nog</summary></details>
<h2 id="een">Een</h2><label for="een">l</label><table><tr><td headers="een twee">c</td></tr></table><p aria-labelledby="een" aria-describedby="x" aria-controls="y">p</p>
<svg viewbox="0 0 1 1"><defs><lineargradient id="g"></lineargradient><clippath id="c"></clippath></defs><use href="#g" xlink:href="#c"></use><path fill="url(#g)" clip-path="url('#c')"></path></svg>
<img src="../werkmaterialen/a.svg" alt="a"><img src="b%20c.png" alt=""><img alt="zonder">
<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td><span class="downloads">PDF</span></td></tr><tr><td colspan="2">d</td></tr></tbody></table>
<table><tbody><tr><td>c</td><td>woord <span class="downloads">PDF</span></td></tr></tbody></table><table><tbody><tr><td>c</td><td></td></tr></tbody></table>
<a href="les-2.html">a</a> <a href="les-2.html#plek">b</a> <a href="les-2.html#weg">c</a> <a href="#een">d</a> <a href="#weg">e</a> <a href="../weg.html#x">f</a> <a href="../werkmaterialen/blad.html">g</a>
<a href="https://x.nl">h</a> <a href="//x.nl">i</a> <a href="mailto:a@b.nl">j</a> <a href="les%2D2.html#pl%65k">k</a> <a href="">l</a> <a>m</a> <a href="../werkmaterialen/blad.pdf">n</a>
"""
"""A piece of a page of a lesson on each row."""


def chapters() -> str:
    """Gives what becomes of pages in a book, with a site on the web and without."""
    parts = []
    for piece in PAGINA.splitlines():
        parts.append(f"| {piece}")
        for site_at in ("", "https://voorbeeld.nl/fiets/"):
            one = read_chapter(
                f"<html><body><nav>x</nav><article id='a' class='b'><h1>Les <i>1</i></h1>{piece}</article>x</body></html>",
                "lessen/les-1.md",
                "Lessen",
                "<p>erbij</p>" if site_at else "",
            )
            two = read_chapter("<article><h1>Les 2</h1><p id='plek'>hier</p></article>", "lessen/les-2.md")
            connect([one, two], site_at, elders={"werkmaterialen/blad.md": ("lessen/les-2.md", "plek")})
            if site_at:
                append_folds(one)
            lower_headings(one.element, 5 if site_at else 1)
            folded = [(above, title_of(fold)) for above, fold in folds(one.element)]
            parts.append(f"{one.titel} {one.deel} {one.naam} {sorted(one.plekken)} {folded}\n{one.html}")
    names = ("index.md", "lessen/Les 1!.md", "--a--.md", "é/a_b.md")
    parts += [f"{name}: {chapter_name(name)} {place_name(name, '')} {place_name(name, 'x')}" for name in names]
    return "\n".join(parts) + "\n"


VELDEN = """\
<label>Naam <input></label><label>Naam <input></label><label>Klas <input></label>
<input aria-label="Hoe heet je?"><textarea aria-label="Hoe heet je?" data-regels="3"></textarea><input type="hidden"><select aria-label="Kies"></select>
<input><input value="w"><input aria-label="!?"><input aria-label="Veld"><input aria-label="naam-1"><input aria-label="Naam"><input aria-label="Naam">
<fieldset><legend>Hoe gaat het?</legend><label><input type="radio" name="a">1</label><label><input type="radio" name="a">2</label></fieldset><fieldset><legend>Hoe gaat het?</legend><input type="radio" name="a" value="1"></fieldset>
<fieldset><legend>Wat past?</legend><label><input type="checkbox">rustig</label><label><input type="checkbox">Ünï</label></fieldset>
<table><caption>Wie</caption><tr><th>ik</th><td><input type="radio" name="r1" value="ja"></td><td><input type="radio" name="r1" value="nee"></td><td><input aria-label="anders"></td></tr></table>
<input class="veld--los" aria-label="a"><input class="veld--los veld--oplijn" aria-label="b"><input class="veld" aria-label="c"><input type="date" aria-label="d">
<input aria-label="{}"><input aria-label="{}"><input aria-label="{}">
<a href="https://x.nl">a</a><a href="http://x.nl">b</a><a href="mailto:a@b">c</a><a href="tel:1">d</a><a href="x.html">e</a><a>f</a><svg aria-label="naam"></svg><svg><title>t</title></svg><abbr title="x">af</abbr>
<div class="niet-op-papier">x</div><a class="footnote-backref">x</a><script>x</script><style>x</style><template>x</template><!-- x -->blijft
""".format("a" * 60, "a" * 61, "woord " * 12)


def sheets() -> str:
    """Gives what of a page is a sheet, how its fields are called, and what they ask."""
    parts = []
    foot = '<style id="bladvoet" data-voet="Voet" data-paginas="3" data-reeks="Reeks"></style>'
    for n, piece in enumerate(VELDEN.splitlines()):
        kind = ('data-soort="poster" data-voor="pair" data-liggend="ja"', "")[n % 2]
        html = f'<html lang="{("en-GB", "")[n % 2]}"><head>{foot if n % 2 else ""}</head><body>x<div class="blad" {kind}><h1> Een  <b>blad</b></h1>{piece}</div>erna</body></html>'
        blad = extract_blad(html, "p")
        parts += [f"| {piece}", f"{blad.facts}", lxml.html.tostring(blad.element, encoding="unicode")]
        parts += [f"    {name!r}: {asked}" for name, asked in facts(blad.element).items()]
    parts.append(" ".join(f"{sign}{text_width(sign, 1000):.1f}" for sign in f"{string.printable.split()[0]}Mm…—é"))
    parts += [draw(*size) for draw in (_ring, _tick) for size in ((12, 12), (20, 10))]
    for html in ("<p>geen blad</p>", '<div class="blad"></div>', '<div class="blad"><h1> </h1></div>'):
        for variant in ("", "groot"):
            try:
                parts.append(str(extract_blad(html, "p", variant)))
            except Refusal as refusal:
                parts.append(f"{html} {variant}: {refusal.text}: {refusal.fix}")
    whole = '<div class="blad"><h1>a</h1><p>gewoon</p><div class="thuiscode">code</div></div>'
    whole = whole.replace(
        "</div></div>",
        '</div><template data-variant="b"><p>van b</p></template><template data-variant="c"><p>van c</p></template></div>',
    )
    parts += [
        lxml.html.tostring(extract_blad(whole, "p", name, look).element, encoding="unicode")
        for name, look in (("", None), ("b", None), ("c", "strak"))
    ]
    return "\n".join(parts) + "\n"


TABLES: dict[str, Callable[[], str]] = {"in-word": in_word, "hoofdstukken": chapters, "velden": sheets}
