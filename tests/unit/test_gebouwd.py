"""The last look, at what was built: each mistake in a page that MkDocs, the theme or a macro may make is found there.

The pages are made here, so that nothing but the mistake is wrong with them.
"""

from pathlib import Path

import pytest

from macros.check.built_pages import check_built
from macros.read.handleiding import load_handleiding

TEKST = "Begin.\n\n## Een kop\n\nTekst met [een link](b.md#plek).\n"
GEBOUWD = '<p>Begin.</p><h2 id="een-kop">Een kop</h2><p>Tekst met <a href="b.html#plek">een link</a>.</p>'
DOOD = "kijk of het bestand bestaat en of het pad klopt."
BUITEN = "zet het bestand in docs/ en verwijs daarnaar."
STIJL = "zet het bestand in docs/assets/."


def said(tmp_path: Path, html: str, text: str = "", head: str = "", files: dict[str, str] | None = None) -> list[str]:
    """Gives what is said of a site of two pages; `html` and `text` are put at the end of the first, built and typed."""
    docs, site = tmp_path / "docs", tmp_path / "site"
    pages = {"index": (TEKST + text, GEBOUWD + html), "b": ("Een plek.\n", '<p id="plek">Een plek.</p>')}
    for name, (typed, built) in pages.items():
        docs.mkdir(exist_ok=True)
        (docs / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n\n{typed}", "utf-8")
        site.mkdir(exist_ok=True)
        begin = f"<!doctype html><html><head>{head if name == 'index' else ''}</head><body><article><h1>{name}</h1>"
        (site / f"{name}.html").write_text(f"{begin}{built}</article></body></html>", "utf-8")
    for name, content in (files or {}).items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(content, "utf-8")
    found = [str(problem) for problem in check_built(load_handleiding(docs), site)]
    return [line.removeprefix("docs/index.md:") for line in found]


def test_een_goede_site_geeft_geen_melding(tmp_path):
    good = '<p><img src="x.svg" alt=""><a href="#een-kop">a</a><a href="./">b</a><a href="mailto:a@b.nl">c</a></p>'
    good += '<a href="https://example.org/">d</a><script>{{ a }}</script><img src="data:image/png;base64,x" alt="e">'
    good += '<p style="background: url(x.svg)">f</p><a href="b.html?x=1">g</a><a href="b%2Ehtml#pl%65k">h</a><a href="tel:1">h</a><svg><a>i</a></svg>'
    head = '<link rel="canonical" href="https://example.org/"><style>a{b:url("#c")}{{ x }}</style>'
    files = {
        "x.svg": '<svg><use href="#a"/></svg>',
        "a/s.css": "@import't.css'; a{b:url( '../x.svg' )} b{c:url(\"../foto (1).svg\")}",
        "foto (1).svg": "<svg/>",
        "a/t.css": "",
    }
    assert said(tmp_path, good, head=head, files=files) == []


@pytest.mark.parametrize(
    ("html", "melding"),
    [
        ('<a href="weg.html">x</a>', f'mkdocs.yml:1 [dode link] "weg.html" op index.html: {DOOD}'),
        ('<a href="b.html#weg">x</a>', 'ontbrekend anker] "b.html#weg" op index.html: kijk hoe het kopje'),
        ('<a href="#weg">x</a>', '[ontbrekend anker] "#weg" op index.html: kijk hoe het kopje op die pagina heet.'),
        ('<a href="">x</a>', '[dode link] "" op index.html: zet er een adres bij.'),
        ('<a href="../b.html">x</a>', f'[dode link] "../b.html" op index.html: {DOOD}'),
        ('<img src="weg.svg" alt="x">', f'[dode link] "weg.svg" op index.html: {DOOD}'),
        ('<img src="x.svg">', '[afbeelding zonder tekst] "x.svg" op index.html: zet erbij wat er te zien is.'),
        ('<img src="https://a.nl/b" alt="x">', f'[verzoek naar buiten] "https://a.nl/b" op index.html: {BUITEN}'),
        ('<img src="//a.nl/b" alt="x">', f'[verzoek naar buiten] "//a.nl/b" op index.html: {BUITEN}'),
        ('<script src="https://a.nl/b"></script>', '[verzoek naar buiten] "https://a.nl/b" op index.html'),
        ('<iframe src="https://a.nl/b"></iframe>', '[verzoek naar buiten] "https://a.nl/b" op index.html'),
        ('<link rel="stylesheet" href="https://a.nl/b">', '[verzoek naar buiten] "https://a.nl/b" op index.html'),
        ('<img src="x.svg" srcset="x.svg 1x, weg.png 2x" alt="x">', f'[dode link] "weg.png" op index.html: {DOOD}'),
        ('<img srcset="https://a.nl/b 1x" alt="x">', '[verzoek naar buiten] "https://a.nl/b" op index.html'),
        ('<p style="background: url(weg.svg)">x</p>', '[dode link] "weg.svg" op index.html: kijk of het bestand bestaat.'),
        ('<p style="a: url(//a.nl/b)">x</p>', f'[verzoek naar buiten] "//a.nl/b" op index.html: {STIJL}'),
        ('<style>@import"https://a.nl/b"</style>', f'[verzoek naar buiten] "https://a.nl/b" op index.html: {STIJL}'),
        ('<style>a{b:URL(https://a.nl/b)}</style>', f'[verzoek naar buiten] "https://a.nl/b" op index.html: {STIJL}'),
        ('<style>@import "https://a.nl/b"</style>', f'[verzoek naar buiten] "https://a.nl/b" op index.html: {STIJL}'),
        ('<p id="een-kop">x</p>', '7 [dubbel anker] "een-kop"'),
        ("<p>{{ x }}</p>", '[losse accolades] "{{ x }}" op index.html: een macro is niet uitgewerkt; zet hem alleen'),
        ("<p>{% x %}</p>", '[losse accolades] "{% x %}" op index.html'),
    ],
)  # fmt: skip
def test_wat_er_op_een_gebouwde_pagina_mis_is_wordt_gemeld(tmp_path, html, melding):
    found = said(tmp_path, html, files={"x.svg": "<svg/>"})
    wanted = melding.replace('7 [dubbel anker] "een-kop"', '[dubbel anker] "een-kop" op index.html')
    assert [line for line in found if wanted in line], found


FIELD = "type name value autocomplete checked disabled for inputmode max maxlength min placeholder readonly rows size spellcheck step"
MAG = {
    "a": "download rel", "article": "tabindex", "blockquote": "cite", "button": f"{FIELD} hidden", "details": "open",
    "div": "hidden class id title lang dir role style data-x aria-label", "form": "hidden", "img": "width height loading decoding",
    "input": FIELD, "label": FIELD, "li": "value", "output": "for", "ol": "start type reversed", "option": FIELD, "select": FIELD,
    "textarea": FIELD, "time": "datetime",
}  # fmt: skip


@pytest.mark.parametrize("tag", MAG)
def test_een_merk_heeft_wat_het_mag_hebben_en_niets_anders(tmp_path, tag):
    good, more = "".join(f' {name}="1"' for name in MAG[tag].split()), ' src="x.svg" alt="a"' if tag == "img" else ""
    cells = "".join(f' {name}="1"' for name in ("colspan", "rowspan", "scope", "headers", "align"))
    table = f"<table><colgroup span=1><col span=1></colgroup><tr><th{cells}>a</th><td{cells}>b</td></tr></table>"
    files = {"x.svg": "<svg/>"}
    assert said(tmp_path, f"<p>c</p><{tag}{good}{more}></{tag}>{table}", files=files) == []
    for name in ("onclick", "srcdoc", "formaction"):
        assert any(name in line for line in said(tmp_path, f'<p>c</p><{tag}{more} {name}="1"></{tag}>', files=files))


def test_niets_dat_een_pagina_ophaalt_komt_van_elders(tmp_path):
    tags = [
        "img",
        "image",
        "use",
        "script",
        "source",
        "iframe",
        "frame",
        "object",
        "video",
        "audio",
        "embed",
        "track",
        "input",
    ]
    html = "".join(f'<{tag} {"data" if tag == "object" else "src"}="https://a.nl/{tag}"></{tag}>' for tag in tags)
    found = said(tmp_path, f'{html}<video poster="https://a.nl/poster"></video>')
    assert [
        tag for tag in [*tags, "poster"] if not any(f'buiten] "https://a.nl/{tag}"' in line for line in found)
    ] == []


@pytest.mark.parametrize(
    ("name", "content", "melding"),
    [
        ("a/s.css", "a{b:url(weg.svg)}", 'mkdocs.yml:1 [dode link] "weg.svg": kijk of het bestand bestaat.'),
        ("a/s.css", "a{b:url('https://a.nl/b')}", f'[verzoek naar buiten] "https://a.nl/b": {STIJL}'),
        ("a/s.css", "@import 'weg.css'", '[dode link] "weg.css"'),
        ("y.svg", '<svg><image href="weg.png"/></svg>', '[dode link] "weg.png"'),
        ("y.svg", "<svg><image xlink:href='https://a.nl/b'/></svg>", '[verzoek naar buiten] "https://a.nl/b"'),
    ],
)
def test_wat_een_stijl_of_tekening_vraagt_moet_er_zijn(tmp_path, name, content, melding):
    (found,) = said(tmp_path, "", files={name: content})
    assert melding in found


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("\n`**` en `{{ a }}`\n", "<p><code>**</code> en <code>a</code></p>"),
        ("\n<!-- weg -->\n", ""),
        ("\n[x]: https://a.nl\n", ""),
        ("\n*[AB]: uitleg\n", ""),
        ("\n```\ncode\n```\n", "<pre><code>code</code></pre>"),
        ('\n!!! tip "Titel"\n    Tekst.\n', '<div class="admonition tip"><p>Titel</p><p>Tekst.</p></div>'),
        ("\n- een\n- twee\n\n1. drie\n", "<ul><li>een</li><li>twee</li></ul><ol><li>drie</li></ol>"),
        ("\n|a|b|\n|-|-|\n|c|d|\n", "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"),
        ("\nNoot.[^1]\n\n[^1]: Tekst.\n", "<p>Noot.</p><p>Tekst.</p>"),
        ("\n![beeld](x.svg) na\n", '<p><img src="x.svg" alt="beeld"> na</p>'),
        ("\n<https://a.nl/b>\n", '<p><a href="https://a.nl/b">https://a.nl/b</a></p>'),
        ("\n> citaat\n", "<blockquote>citaat</blockquote>"),
    ],
)
def test_wat_niet_op_een_pagina_hoort_te_staan_hoeft_er_niet_te_staan(tmp_path, text, html):
    assert said(tmp_path, html, text, files={"x.svg": "<svg/>"}) == []
