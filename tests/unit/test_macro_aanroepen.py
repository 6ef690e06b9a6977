"""Calls of macros: what is one, what is not, and that no argument whatever gets an editor a traceback."""

import itertools
import re
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from macros.check import check
from macros.check.macros import Drawer, drawn
from macros.draw.blokken import BLOCKS
from macros.draw.registry import PAGE_MACROS, macros_for, signature_of
from macros.model.handleiding import Handleiding, Pagina
from macros.model.messages import Refusal
from macros.read.handleiding import load_handleiding
from macros.text import calls as calls_of_texts
from macros.text.calls import Call, calls
from tests import goud
from tests.conftest import TUINREEKS


def read(text: str) -> list[Call]:
    return list(calls(Pagina("a.md", text, first_line=3)))


def only(text: str) -> Call:
    (call,) = read(text)
    return call


@pytest.mark.parametrize(
    ("text", "args", "kwargs"),
    [
        ("{{ zin() }}", (), ()),
        ("{{zin()}}", (), ()),
        ('{{ zin("a", 3, hoogte=4) }}', ("a", 3), (("hoogte", 4),)),
        ("{{ zin('a \"b\" c') }}   ", ('a "b" c',), ()),
        (r'{{ zin("a \"b\" c") }}', ('a "b" c',), ()),
        ('{{ zin(["a", "b"], -1, 1.5, true, none) }}', (["a", "b"], -1, 1.5, True, None), ()),
        ('{{ zin("<b> & “ünï” 🌱 {a}") }}', ("<b> & “ünï” 🌱 {a}",), ()),
    ],
)
def test_een_macro_op_een_eigen_regel_wordt_gelezen(text, args, kwargs):
    assert only(f"\n{text}\n") == Call(4, text.strip(), "zin", args, kwargs)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("tekst {{ zin() }}", "macro op verkeerde plek"),
        ("- {{ zin() }}", "macro op verkeerde plek"),
        ("| {{ zin() }} |", "macro op verkeerde plek"),
        ("    {{ zin() }}", "macro op verkeerde plek"),
        ("{{ zin() }}\ntekst", "macro op verkeerde plek"),
        ("tekst\n{{ zin() }}", "macro op verkeerde plek"),
        ("```\n\n{{ zin() }}\n\n```", "macro op verkeerde plek"),
        ("<!--\n\n{{ zin() }}\n\n-->", "macro op verkeerde plek"),
        ("`{{ zin() }}`", "macro op verkeerde plek"),
        ("{{ zin() }}{{ zin() }}", "macro op verkeerde plek"),
        ("{{{ zin() }}}", "macro op verkeerde plek"),
        ("{{ naam }} van {{ jou }}", "losse accolades"),
        ("{{ zin(", "losse accolades"),
        ("zin() }}", "losse accolades"),
        ("{{ }}", "losse accolades"),
        ("{{ 1 }}", "losse accolades"),
        ('{{ "tekst" }}', "losse accolades"),
        ("{{ zin()|safe }}", "losse accolades"),
        ("{{ zin.tekst() }}", "losse accolades"),
        ("{{ zin(*[1]) }}", "losse accolades"),
        ('{{ zin("a" }}', "losse accolades"),
        ("{{ zin(" + "9" * 5000 + ") }}", "losse accolades"),
        ("{{ zin(١.5) }}", "losse accolades"),
        ("{{ zin }}", "verkeerde macro"),
        ("{{ zin(tekst) }}", "verkeerde macro"),
        ('{{ zin("a"|upper) }}', "verkeerde macro"),
        ('{{ zin("a" ~ "b") }}', "verkeerde macro"),
        ("{{ zin({}) }}", "verkeerde macro"),
        (r'{{ zin("a\x00b") }}', "verkeerde macro"),
        (r'{{ zin("\ud800") }}', "verkeerde macro"),
    ],
)
def test_wat_geen_macro_op_een_eigen_regel_is_krijgt_de_goede_melding(text, code):
    assert only(text).code == code
    assert only(text).fix.endswith(".")


@pytest.mark.parametrize("sum_", ["9**9**9", "'a' * 10**10", "range(9**9)", "[0] * 10**10"])
def test_een_som_wordt_niet_uitgerekend(sum_):
    """Else a slip of the pen would keep the computer busy for ever."""
    assert only(f"{{{{ zin({sum_}) }}}}").code == "verkeerde macro"


@pytest.fixture(scope="module")
def reeks() -> Handleiding:
    return load_handleiding(TUINREEKS / "docs")


ODD = ["", "a", "x" * 2000, "<b>&\"'</b>", 0, 1, -1, 10**30, 1.5, True, None, [], ["a"], [["a"]], ["a", 1], ["a"] * 100]


@pytest.mark.parametrize("naam", [*BLOCKS, *PAGE_MACROS])
def test_geen_macro_gaat_stuk_op_wat_haar_gegeven_wordt(reeks, naam):
    """Whatever stands between the brackets, a macro draws it or refuses it: what was found: what to do."""
    pages = [reeks.paginas[path] for path in ("lessen/les-1.md", "werkmaterialen/zaadkaarten.md", "over/index.md")]
    drawn = refused = 0
    unclear: list[object] = []
    for pagina, amount in itertools.product(pages, range(4)):
        macro = macros_for(reeks, pagina)[naam]
        for arguments in itertools.product(ODD, repeat=amount) if amount < 3 else [(odd,) * amount for odd in ODD]:
            try:
                signature_of(naam).bind(*arguments)
            except TypeError:  # too many or too few: the check says how it should be
                refused += 1
                continue
            try:
                html = macro(*arguments)
            except Refusal as refusal:
                refused += 1
                unclear += [] if refusal.text and refusal.fix.endswith((".", "?")) else [(arguments, refusal)]
            else:
                drawn += 1
                assert "<b>" not in html, arguments
                assert "\n\n" not in html.strip() or naam == "evaluatieformulier", arguments
    assert unclear == []
    assert refused > 0
    assert drawn + refused > 500


def test_elke_macro_met_vreemde_gegevens_wordt_op_haar_regel_gemeld(tmp_path: Path):
    docs = tmp_path / "docs"
    sheet = docs / "werkmaterialen" / "blad.md"
    sheet.parent.mkdir(parents=True)
    (docs / "index.md").write_text("---\ntitle: x\n---\n\n[Een blad](werkmaterialen/blad.md)\n", "utf-8")
    head = "---\ntitle: x\nwerkblad: {soort: brief, voor: duo, omschrijving: x}\n---\n\n{{ bladkop() }}\n"
    wrong = [f"{{{{ {naam}([[]], 1, 2, 3, 4, 5, 6, 7, 8, 9) }}}}" for naam in [*BLOCKS, *PAGE_MACROS]]
    sheet.write_text(head + "".join(f"\n{call}\n" for call in wrong), "utf-8")
    found = {problem.line: problem for problem in check(load_handleiding(docs)) if problem.code == "verkeerde macro"}
    assert list(found) == [8 + 2 * index for index in range(len(wrong))]
    assert all(problem.path == "docs/werkmaterialen/blad.md" for problem in found.values())


def test_een_fout_van_ons_in_een_macro_is_geen_fout_van_de_redactie(reeks, monkeypatch):
    """Else the editor would be told to write a right call otherwise, and nobody would ever hear of the fault."""

    def kniplijn() -> str:
        return len(None)  # type: ignore[arg-type, return-value]

    monkeypatch.setitem(BLOCKS, "kniplijn", kniplijn)
    pagina = Pagina("werkmaterialen/blad.md", "{{ kniplijn() }}\n")
    with pytest.raises(TypeError, match="NoneType"):
        drawn(reeks, pagina)


@pytest.mark.parametrize(
    "typed",
    [
        "a()", ' a_b( "x" , "y")', 'a("x","y")', 'a("")', 'not("x")', 'true("x")', 'a("x" "y")', 'a("x",)', 'a("x\\n")', 'a("\a")',
        'a("%}")', 'a(x="y")', 'a("x"|b)', "a('x')", 'A("x")',
    ],
)  # fmt: skip
def test_wat_zonder_jinja_gelezen_wordt_leest_jinja_ook_zo(monkeypatch, typed):
    read = calls_of_texts.read_call.__wrapped__
    quick = read(1, typed, typed)
    monkeypatch.setattr(calls_of_texts, "STRINGS", re.compile("(?!)"))
    assert quick == read(1, typed, typed)


@pytest.mark.parametrize(
    "text",
    [
        "Een.\n\n{{ a() }}\n\nTwee.\n", '{{ a("x", 2, rij=["y"]) }}  \n\n{{ a() }}\n\n', "Niets.\n\n", "", "`{{ a() }}`\n\n{{ a() }}\n",
        "{% raw %}\n{{ a() }}\n{% endraw %}\n", "{# weg #}\n", "{{ a() }} {{ a() }}\n", "{{ a }}\n", "  {{ a() }}\n",
    ],
)  # fmt: skip
def test_een_pagina_wordt_ingevuld_zoals_jinja_het_doet_of_door_jinja(text):
    def a(*args: object, **kwargs: object) -> str:
        return f"<p>{args}{kwargs}{{{{ a() }}}}</p>"

    found = calls_of_texts.filled(text, lambda call: a(*call.args, **dict(call.kwargs)))
    if found is None:
        assert text not in ("Een.\n\n{{ a() }}\n\nTwee.\n", "Niets.\n\n")
    else:
        assert found == Environment().from_string(text).render(a=a)


@pytest.mark.parametrize("order", ["op volgorde", "andersom", "met een andere ertussen"])
def test_wat_voor_de_regels_getekend_is_wordt_voor_de_pagina_niet_nog_eens_getekend(
    monkeypatch: pytest.MonkeyPatch, order: str
):
    series = goud.series()
    page = series.paginas["werkmaterialen/drawings.md"]
    asked = [(call.naam, call.args, dict(call.kwargs)) for call in calls(page)]
    asked = asked[::-1] if order == "andersom" else asked
    asked[2:2] = [("zin", ("Ik ___.",), {})] if order.startswith("met") else []
    fresh = macros_for(series, page)
    wanted = [fresh[naam](*args, **kwargs) for naam, args, kwargs in asked]
    drawer, made = Drawer(series, page), list[str]()

    def again(*given: Any) -> Any:
        made.append("weer")
        return macros_for(*given)

    monkeypatch.setattr("macros.check.macros.macros_for", again)
    assert [drawer.draw(*one) for one in asked] == wanted
    assert made == ["weer"] * (order != "op volgorde")
