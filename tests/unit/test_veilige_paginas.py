"""What may stand in a built page: attributes and addresses from a list; all else is told, also what nobody thought of."""

import shutil
from pathlib import Path

import pytest
from lxml import html

from macros.check.built_pages import check_built
from macros.check.built_safety import ADDRESS_FIX, strange_scheme, unknown_attributes
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS


def page(body: str) -> html.HtmlElement:
    return html.document_fromstring(f"<html><body><article>{body}</article></body></html>")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ('<img src="a.svg" alt="x" onload="alert(1)">', "onload"),
        ('<sub onmouseover="alert(1)">2</sub>', "onmouseover"),
        ('<p onclick="alert(1)">x</p>', "onclick"),
        ('<a href="a.html" autofocus onfocus="alert(1)">x</a>', "autofocus"),
        ('<p contenteditable="true">x</p>', "contenteditable"),
        ('<button formaction="javascript:alert(1)">x</button>', "formaction"),
        ('<a href="a.html" ping="https://example.org">x</a>', "ping"),
        ('<p tabindex="1">x</p>', "tabindex"),
        ('<svg onload="alert(1)"><path d="M0 0"/></svg>', "onload"),
        ('<svg><path d="M0 0" onbegin="alert(1)"/></svg>', "onbegin"),
        ('<p nieuwigheid="x">x</p>', "nieuwigheid"),
    ],
)
def test_een_eigenschap_die_niet_in_het_rijtje_staat_mag_niet(body: str, name: str):
    assert name in [found for found, _ in unknown_attributes(page(body))]


@pytest.mark.parametrize(
    "body",
    [
        '<p class="a" id="b" title="c" lang="nl" style="color: red" aria-label="d" data-blok="e">x</p>',
        '<a href="a.html" download>x</a><img src="a.svg" alt="" width="3" loading="lazy">',
        '<table><tr><th scope="col" colspan="2">x</th></tr></table><ol start="3"><li value="4">x</li></ol>',
        '<svg viewBox="0 0 9 9" focusable="false"><path d="M0 0" stroke-width="2"/></svg>',
        '<input type="checkbox" name="a" value="b" autocomplete="off"><textarea rows="3"></textarea>',
        "<details open><summary>x</summary>y</details>",
    ],
)
def test_wat_een_pagina_nodig_heeft_mag(body: str):
    assert list(unknown_attributes(page(body))) == []


FIELD = "autocomplete checked disabled for inputmode max maxlength min name placeholder readonly rows size spellcheck step type value"
CELL = "align colspan headers rowspan scope"
EVERY = {"class", "id", "title", "lang", "dir", "role", "style", "aria-x", "data-x"}
MAY = {
    "a": "download href name rel", "article": "tabindex", "blockquote": "cite", "button": f"{FIELD} hidden", "col": "span",
    "colgroup": "span", "details": "open", "div": "hidden", "form": "hidden", "img": "alt decoding height loading src srcset width",
    "input": FIELD, "label": FIELD, "li": "value", "ol": "reversed start type", "option": FIELD, "output": "for", "p": "",
    "select": FIELD, "span": "", "td": CELL, "textarea": FIELD, "th": CELL, "time": "datetime", "ul": "",
}  # fmt: skip
ALL = {name for names in MAY.values() for name in names.split()} | {
    "onclick",
    "target",
    "ping",
    "ariax",
    "datax",
    "aria",
    "data",
}


@pytest.mark.parametrize("tag", MAY)
def test_van_elk_element_staat_vast_welke_eigenschappen_het_mag_hebben(tag: str):
    element = html.Element(tag, {name: "x" for name in sorted(ALL | EVERY)})
    whole = page("")
    whole.find(".//article").append(element)
    assert {name for name, _ in unknown_attributes(whole)} == ALL - {*MAY[tag].split()}


@pytest.mark.parametrize(
    ("tag", "address", "strange"),
    [
        ("a", "javascript:alert(1)", True),
        ("a", "JavaScript:alert(1)", True),
        ("a", "vbscript:x", True),
        ("a", "data:text/html,<script>", True),
        ("a", "file:///etc/passwd", True),
        ("a", "data:image/png;base64,aa", True),
        ("img", "data:text/html,x", True),
        ("img", "data:image/png;base64,aa", False),
        ("a", "https://example.org", False),
        ("a", "../les-1.html#x", False),
        ("a", "mailto:juf@example.org", False),
        ("a", "tel:0201234567", False),
    ],
)
def test_een_adres_is_van_een_bekende_soort(tag: str, address: str, strange: bool):
    assert strange_scheme(html.Element(tag), address) is strange


def test_van_een_lang_kenmerk_staat_alleen_het_begin_in_de_melding():
    (found,) = unknown_attributes(page(f'<p onclick="{"a" * 39}bcd">x</p>'))
    assert found == ("onclick", f'onclick="{"a" * 39}b"')


def test_wat_er_toch_op_een_pagina_kwam_wordt_gemeld_op_de_regel_waar_het_staat(tmp_path: Path):
    docs = Path(shutil.copytree(TUINREEKS / "docs", tmp_path / "docs"))
    text = (docs / "over" / "index.md").read_text("utf-8")
    added = 'Een *tuin*{ onclick="alert(1)" }.\n\n[een zin](javascript:alert(2))\n'
    (docs / "over" / "index.md").write_text(f"{text}\n{added}", "utf-8")
    body = '<article><p onclick="alert(1)"><a href="javascript:alert(2)">een zin</a></p></article>'
    (tmp_path / "site" / "over").mkdir(parents=True)
    (tmp_path / "site" / "over" / "index.html").write_text(f"<html><body>{body}</body></html>", "utf-8")
    found = [str(problem) for problem in check_built(load_handleiding(docs), tmp_path / "site")]
    first = text.count("\n") + 2
    fix = "haal het weg; op een pagina kan dit niet."
    assert f'docs/over/index.md:{first} [HTML in de tekst] "onclick="alert(1)"": {fix}' in found
    assert f'docs/over/index.md:{first + 2} [dode link] "javascript:alert(2)": {ADDRESS_FIX}' in found
