"""What is read in a text is what Markdown makes of it: headings, their names for links, links and images."""

import os
import random
import re
import time
from pathlib import Path

import lxml.html
import markdown
import pytest
import yaml

from macros.model.handleiding import Pagina
from macros.text.links import links
from macros.text.markdown import anchors, headings, html_tags, notes, own_ids, plain, stray_headings, underlined
from macros.text.reading import EXTENSIONS, tree

PROJECT = Path(__file__).parents[2]

# What an editor may write, each on lines of its own: all that is read has to agree with Markdown on every mix of these.
STUKKEN = """\
## Kop
### Kop
## Kop ##
##Zonder spatie
## Kop *schuin* en **vet** `code`
## Kop [met link](a.md)
## Kop { #eigen }
## Kop {: #eigen2 .klas }
## Kop { .klas }
## Één café, ïn het Ĳsselland
## 🌱
## a & b
## a &amp; b
## kop_met_streep
## Wat nu!?
## C# en F# leren
## Kop \\#1
##
# Een
####### zeven
***
```python
~~~
    vier spaties
> citaat
- punt
    - onderpunt
1. een
!!! tip "Titel"
    in het kader
??? noot "Dicht"
| a | b |
tekst
tekst { #geen-naam }
[gewoon](a.md)
[met spatie](a b.md)
[met haken](<a b.md>)
[met procent](a%20b.md)
[haakjes (in) tekst](a(b).md)
[titel](a.md "een titel")
[titel](a.md 'een titel')
[ruimte]( a.md )
[met anker](a.md#b "t)")
[**vet** *schuin*](v.md)
*[in schuin](a.md)*
[haken [in] haken](o.md)
[met klas](a.md){ #lid }
[leeg]()
![plaatje](x.svg)
![](leeg.svg)
[![plaatje](x.svg)](y.md)
[verwijzing][r]
[r][]
[r]
![r]
[dood][weg]
[r]: r.md
[q]: <q.md> "T"
\\[geen link](n.md)
[geen \\](n.md)
[geen] (n.md)
`[code](n.md)`
``[code](n.md) ` x``
<!-- [weg](n.md) -->
https://example.org/kaal
[^1]
tekst[^1][^2]
[^1]: noot [in noot](f.md)
[^2]: noot
*[AB]: uitleg
"""
OVER_TWEE_REGELS = "[over twee\nregels](m.md)"


def stukken() -> list[str]:
    """Gives the pieces, and the empty lines that stand between them."""
    return [*STUKKEN.strip("\n").split("\n"), OVER_TWEE_REGELS, "", "", "", "", ""]


def reader() -> markdown.Markdown:
    """Gives Markdown as mkdocs.yml sets it up."""
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    listed = yaml.safe_load(settings)["markdown_extensions"]
    names = [name if isinstance(name, str) else next(iter(name)) for name in listed]
    options = {name: values for part in listed if isinstance(part, dict) for name, values in part.items()}
    return markdown.Markdown(extensions=names, extension_configs=options)


def test_de_uitbreidingen_zijn_die_van_de_site():
    listed = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    assert [name if isinstance(name, str) else next(iter(name)) for name in listed] == list(EXTENSIONS)


def rendered(text: str) -> tuple[list[tuple[int, str]], list[str]]:
    """Gives what Markdown makes: the headings with their names, and where links and images point to, each once."""
    html = reader().convert(text)
    if not html.strip():
        return [], []
    page = lxml.html.fragment_fromstring(html, create_parent="div")
    found = [(int(kop.tag[1]), str(kop.get("id"))) for kop in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    targets = [f"a {a.get('href')}" for a in page.iter("a") if "footnote" not in a.get("class", "")]
    return found, sorted({*targets, *(f"img {img.get('src')}" for img in page.iter("img"))})


def read(text: str) -> tuple[list[tuple[int, str]], list[str]]:
    """Gives the same as it is read, without the links that are reported as leading nowhere."""
    pagina = Pagina("a.md", text)
    targets = {f"{'img' if link.beeld else 'a'} {link.doel}" for link in links(pagina) if link.doel is not None}
    return [(kop.niveau, kop.anker) for kop in headings(pagina)], sorted(targets)


@pytest.mark.parametrize("stuk", stukken())
def test_elk_stuk_tekst_wordt_gelezen_zoals_markdown_het_leest(stuk):
    assert read(f"\n{stuk}\n") == rendered(f"\n{stuk}\n")


MENGELINGEN = int(os.environ.get("SCHADE", "150"))
"""How many are tried: the first of those that `make zoek` tries."""


def test_elke_mengeling_van_stukken_wordt_gelezen_zoals_markdown_het_leest():
    dice, tried = random.Random(20261120), 0
    found_when_built = ("| a", "```", "~~~")  # a heading against a table, code that does not end
    pieces = [stuk for stuk in stukken() if not stuk.startswith(found_when_built)]
    for _ in range(MENGELINGEN):
        text = dice.choice(["\n", "\n\n"]).join(dice.choice(pieces) for _ in range(dice.randint(2, 5)))
        pagina = Pagina("a.md", text)
        if not list(underlined(pagina)) and not list(stray_headings(pagina)):  # which are mistakes anyway
            tried += 1
            assert read(text) == rendered(text), text
    assert tried > MENGELINGEN * 5 / 6


def test_gelijke_kopjes_krijgen_elk_een_eigen_naam_zoals_markdown_die_geeft():
    text = "## Kop\n\n## Kop\n\n## Kop { #kop_2 }\n\n### Kop\n\n## Kop_1\n\n## Kop\n"
    assert read(text)[0] == rendered(text)[0]
    assert [name for _, name in read(text)[0]] == ["kop", "kop_1", "kop_2", "kop_3", "kop_4", "kop_5"]


def test_een_kopje_weet_op_welke_regel_van_het_bestand_het_staat():
    pagina = Pagina("a.md", "\n## Een\n\ntekst\n\n### Twee\n", first_line=5)
    assert [(kop.line, kop.niveau, kop.tekst) for kop in headings(pagina)] == [(6, 2, "Een"), (10, 3, "Twee")]


@pytest.mark.parametrize(
    ("markdown_tekst", "woorden"),
    [
        ("**vet** en *schuin* en _ook_", "vet en schuin en ook"),
        ("een_lang_woord en 5 * 3", "een_lang_woord en 5 * 3"),
        ("`*code*` blijft", "*code* blijft"),
        ("[de link](a.md) en [die](b.md \"t\")", "de link en die"),
        ("[![plaatje](x.svg)](y.md) erbij", "plaatje erbij"),
        (r"\*geen\* opmaak", "*geen* opmaak"),
        ("Zaaien &amp; <b>oogsten</b>", "Zaaien & oogsten"),
        ("[sic] blijft", "[sic] blijft"),
        ("twee  \n regels", "twee regels"),
    ],
)  # fmt: skip
def test_van_markdown_blijven_de_woorden_die_een_lezer_ziet(markdown_tekst, woorden):
    assert plain(markdown_tekst) == woorden


@pytest.mark.parametrize(
    "text",
    [
        "`[x](y)`",
        "```\n## x\n```",
        "~~~yaml\n{ #x }\n~~~",
        "<!-- [x](y)\n## z -->",
        "``a ` b``",
        '{{ zin("[x](y) ___") }}',
    ],
)
def test_wat_in_code_een_opmerking_of_een_macro_staat_telt_niet_mee(text):
    pagina = Pagina("a.md", text)
    assert (list(links(pagina)), headings(pagina), anchors(pagina)) == ([], (), frozenset())


def test_code_die_niet_eindigt_is_gewone_tekst():
    assert [link.doel for link in links(Pagina("a.md", "```\n\n[x](y.md)\n"))] == ["y.md"]
    assert [link.doel for link in links(Pagina("a.md", "een ` en [x](y.md)"))] == ["y.md"]


def test_een_link_weet_zijn_regel_ook_in_een_tabel_een_kader_en_een_kopje():
    text = '| a |\n|---|\n| [t](t.md) |\n\n!!! tip "x"\n    [k](k.md)\n\n## [h](h.md)\n\n- [l](l.md)\n'
    assert {link.doel: link.line for link in links(Pagina("a.md", text, first_line=3))} == {
        "t.md": 5, "k.md": 8, "h.md": 10, "l.md": 12,
    }  # fmt: skip


REGELS = """\
## Kop1

Tekst2 met [link](r2.md)
en *schuin
[link](r4.md)* `code
meer` [link](r5.md)

<!-- weg
## Kop

1. stap12 -->

1. stap12
    - onder13
      [link](r14.md)

    stap16

    > citaat18
    > [link](r19.md)

2. stap21[^n]

[^n]: noot23 [link](r23.md)

    noot25 [link](r25.md)

```text
Tekst31 ## Kop
```

Tekst31 ![plaatje](r31.svg)~~
en <a href="r32.md">html</a>

!!! tip
    ### Kop35

    | kop37 | [link](r37.md) |
    |---|---|
    | [link](r39.md) | cel39 |

??? noot "Dicht41"

    [link](r43.md)

Kop45
-----

[naam]: r39.md

*[NME]: uitleg

{{ macro("r52.md") }}

    code54

Tekst56 <br> [link](r56.md)
"""


def test_elk_stuk_weet_zijn_regel_in_elke_soort_tekst():
    text = REGELS.replace("~~", "  ")  # the spaces that make a new line
    pagina = Pagina("a.md", text)
    targets = [link for link in links(pagina) if link.doel]
    assert len(targets) == 13
    rows = text.split("\n")
    assert [link.line for link in targets] == [
        next(line for line, row in enumerate(rows, start=1) if str(link.doel) in row) for link in targets
    ]
    found = 0
    for blok in tree(text).blokken:
        for newlines, words in enumerate(blok.marks().split("\n")):
            for word in re.findall(r"[A-Za-z]+\d+", words):  # the same words stand before it in a comment or in code
                assert blok.line(newlines) == max(line for line, row in enumerate(rows, start=1) if word in row), word
                found += 1
    assert found == 16
    assert [(kop.line, kop.tekst) for kop in headings(pagina)] == [(1, "Kop1"), (36, "Kop35"), (46, "Kop45")]


@pytest.mark.parametrize("text", ["[x](y.md", "[x] (y.md)", "[x][weg]", "[x] (https://example.org)", "![x][weg]"])
def test_een_link_die_niet_af_is_leidt_nergens_heen(text):
    assert [link.doel for link in links(Pagina("a.md", text))] == [None]


@pytest.mark.parametrize("text", ["[x]", "[x] (uitleg)", "[x] [y]", "(x)", "[^1]", "[^1][^2]", "- [ ] taak", "[1, 2]"])
def test_haken_die_geen_link_zijn_worden_er_geen(text):
    assert list(links(Pagina("a.md", text))) == []


@pytest.mark.parametrize(
    ("html", "verwacht"),
    [
        ('<a href="a.html">Lees dit</a>', ("a.html", "Lees dit", False)),
        ("<a href='a.html' class=x>Lees <b>dit</b></a>", ("a.html", "Lees dit", False)),
        ("<a href=a.html>", ("a.html", None, False)),
        ('<img src="x.svg" alt="Een tuin">', ("x.svg", "Een tuin", True)),
        ('<img src="x.svg">', ("x.svg", "", True)),
        ('<IMG SRC="x.svg" ALT="R&amp;B"/>', ("x.svg", "R&B", True)),
        ('<script src="x.js"></script>', ("x.js", None, True)),
        ('<link href="x.css">', ("x.css", None, True)),
    ],
)
def test_ook_losse_html_wordt_op_links_gelezen(html, verwacht):
    (link,) = links(Pagina("a.md", html))
    assert (link.doel, link.tekst, link.beeld, link.html) == (*verwacht, True)


def test_een_adres_tussen_punthaken_is_geen_html():
    pagina = Pagina("a.md", "<https://example.org/a> <juf@example.org> 1 < 2 <naam> </p> <!doctype> <br/>")
    assert [tag for _, tag in html_tags(pagina)] == ["naam", "/p", "!doctype", "br"]


def test_van_losse_html_is_elk_merk_gezien_ook_wat_niets_zegt():
    text = "<?php hallo ?>\n\n<!doctype html>\n\n<a id>x</a>\n"
    assert [tag for _, tag in html_tags(Pagina("a.md", text))] == ["?php", "!doctype", "a", "/a"]
    assert [knoop.gegevens for knoop in tree(text).knopen if knoop.tag == "a"] == [{"id": ""}]


def test_een_noot_in_een_opmerking_is_niet_geschreven():
    pagina = Pagina("a.md", "<!--\n[^a]: Noot.\n-->\n\n[^b]: Noot.\n")
    assert notes(pagina) == ([], [("b", 5)])


def test_noten_worden_bij_hun_tekst_gezocht():
    pagina = Pagina("a.md", "Een[^a] en twee[^b].\n\n[^a]: Noot.\n    [^c]: Ook.\n\nZie [^a]: dit.\n")
    referred, written = notes(pagina)
    assert referred == [("a", 1), ("b", 1), ("a", 6)]
    assert written == [("a", 3), ("c", 4)]


def test_namen_voor_links_worden_met_hun_regel_gevonden():
    assert list(own_ids(Pagina("a.md", "## A { #a }\n\n*x*{: #b .c }\n\n{#geen haak\n"))) == [(1, "a"), (3, "b")]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 3000,
        "[" * 100_000,
        ("[" * 1000 + "\n\n") * 100,
        "- [x](y.md)\n\n" * 3900,
        "# a\n" * 20_000,
        "![x]" * 3000,
        "[a](" * 3000,
        "[![x](y)" * 1000,
        "`" * 3001,
        "<!--" * 3000,
        "*a " * 3000,
        "_a" * 3000,
        "{ #" * 3000,
        "<a x\n\n" * 15_000,
        "<b x\n\n" + "Een gewone zin.\n\n" * 6000,
    ],
)
def test_ook_de_raarste_tekst_is_snel_gelezen(text):
    """No pattern here may try every way to read a text: a page of 10 kB would then never be done."""
    began, pagina = time.monotonic(), Pagina("a.md", text)
    assert len(list(links(pagina))) < 4000
    assert len(headings(pagina)) < 2
    assert plain(text) is not None
    assert time.monotonic() - began < 15
