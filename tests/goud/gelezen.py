"""How small texts are read: their tree, their links and calls, the steps of an activity, citations, the forms of words."""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from types import MappingProxyType

from macros.check import alike, stappen
from macros.draw.bronnen import cited
from macros.draw.tekst import page_text
from macros.model.handleiding import Pagina
from macros.text import woordvormen
from macros.text.calls import calls, filled
from macros.text.citations import citations, cites
from macros.text.kaders import kaders
from macros.text.links import links
from macros.text.markdown import anchors, headings, html_tags, macro_lines, notes, own_ids, stray_headings, underlined
from macros.text.reading import tree
from macros.text.signs import CONTROL
from macros.text.stappen import verlopen
from macros.text.tree import Node
from tests.goud import getekend, teksten

MACROS = (
    "{{ zin() }}", "{{zin(  )}}", "{{ zin('a') }}", '{{ zin("a", "b") }}', "{{ zin(1, -2, 1.5, -x) }}", "{{ zin([1, [2]], true, none) }}",
    '{{ zin(a="b", c=3) }}', "{{ zin(“a”) }}", '{{ zin("a) }}', '{{ zin("a"b"c") }}', '{{ zin("a" "b") }}', "{{ zin('a' 'b') }}",
    '{{ zin("a", hoogte: 40) }}', '{{ zin("a", hoogte=40mm) }}', '{{ zin("a", hoogte=4,5) }}', '{{ zin("a", hoogte=4.5 mm) }}',
    '{{ zin("a"; "b") }}', '{{ zin(["a") }}', '{{ zin("a"]) }}', '{{ zin("a" }}', '{{ zin "a") }}', "{{ zin }}", "{{ 3 }}", "{{ }}",
    "{{ zin(a) }}", "{{ zin(1+2) }}", "{{ zin(*a) }}", "{{ zin(**a) }}", "{{ a.b() }}", "{{ a()() }}", "{{ zin() | upper }}",
    '{{ zin("\\x07") }}', '{{ zin("a\\nb") }}', "{{ zin() }} tekst", "tekst {{ zin() }}", " {{ zin() }}", "{{ zin()", "zin() }}",
    "{{ zin(\n'a'\n) }}", "{{ zin() }}\ntekst", "tekst\n{{ zin() }}", "```\n{{ zin() }}\n```", "<!--\n\n{{ zin() }}\n\n-->",
    "{{ zin() }}\n\n{{ zin() }}", "{{ zin() }}{{ zin() }}", "{{{ zin() }}}", "{% if a %}\n\n{{ zin() }}", "{{ if() }}", '{{ zin("{{") }}',
)  # fmt: skip

STAPPEN = (
    "1. **Coach** zegt hallo.",
    "1. **coach:** zegt hallo.\n2. **Coach**: zegt dag.",
    "1. **Together** zegt hallo.\n2. **School nurse** doet mee.",
    "1. zegt hallo.",
    "1. **Coach**",
    "1. **Kok** zegt hallo.",
    "1. **Coaach** zegt hallo.",
    "1. **Coach** " + "woord " * 24 + "laatste.",
    "1. **Together** " + "woord " * 25 + "laatste.",
    "1. **Together** doet dit.\n    - “" + "woord " * 26 + "”\n    - " + "woord " * 26,
    "1. **Together** doet dit (our suggestion).\n2. **Together** doet *dat* met [weg](../index.md) en `code` (our suggestion)",
    "1. **Together** doet **dit** en **dat**.\n    - “Zeg dit.”\n    - Let op (our suggestion).\n    - “Zeg dat.”",
    "1. **Together** doet dit.\n\n    Nog een alinea.\n\n2. **Together** doet dat.",
    "1. **Together** doet dit.\n    - een\n        - dieper\n",
    "1. **Together** doet dit.\n\n    !!! tip\n        Kader.\n",
    "1. **Together** doet dit.[^a]\n\n[^a]: Noot.",
    "1. **Together** doet ![dit](wheel.svg).",
    "1. **Together** doet dit.\n\n    | a | b |\n    |---|---|\n    | c | d |\n",
    "\n".join(f"{n}. **Together** doet {n}." for n in range(1, 7)),
    "\n".join(f"{n}. **Together** doet {n}." for n in range(1, 8)),
    "\n".join(f"{n}. **Together** doet {n}." for n in range(1, 14)),
    "**Begin, 5 minuten**\n\n1. **Together** doet dit.\n\n**Eind, 15 minuten**\n\n2. **Together** doet dat.\n\nTekst erna.",
    "**Begin, 5 minuten**\n\n1. **Together** doet dit.\n\n**Eind, 5 minuten**\n\n2. **Together** doet dat.",
    "**Begin, 1 minuut**\n\n1. **Together** doet dit.\n2. **Together** doet dit.\n\n**Eind, 19 minutes**\n\n3. **Together** doet dat.",
    "**Begin, 20 minuten**\n\n1. **Together** doet dit.\n\nErtussen.\n\n2. **Together** doet dat.",
    "1. **Together** doet dit.\n\n**Eind, 20 minuten**\n\n2. **Together** doet dat.",
    "**Begin 20 minuten**\n\n1. **Together** doet dit.",
    "Tekst vooraf.\n\n1. **Together** doet dit.\n**Coach** doet dat.\n\n**Coach** doet los.\n\n- **Coach** doet mee.\n  **Coach** ook.",
    "1. **Together** doet dit.\n\n1. **Together** doet dat.\n\n<!-- noot -->\n\n1. **Together** weer.",
    "- **Together** doet dit.",
    "1. **Together** doet dit.\n**Coach:** doet dat.",
    "1. **Together** doet dit.\n2 **Coach** doet dat.\n**Kok** ook.",
)  # fmt: skip
"""What stands below the heading of an activity."""

CITATEN = (
    "(Bowlby, 1988)", "(xi, 1988)", "(Bowlby, 1988a)", "(Bowlby, 1888)", "(Bowlby, 2088)", "(Bowlby, z.d.)", "(Bowlby, z.d.-a)", "(Bowlby, 1988, 1990)",
    "(Bowlby, 1988 en 1990 & 1991)", "(Bowlby, 1988, p. 12)", "(Bowlby, 1988, pp. 12-14)", "(Bowlby, 1988: 12)", "(Bowlby, 1988, blz. 12 – 14)",
    "(Bowlby, 1988, pag 3)", "(Bowlby, 1988, hfst. 3)", "(Bowlby, 1988, par. 3)", "(Bowlby, 1988, pagina 3)", "(Bowlby, 1988, bladzijde 3)",
    "(Bowlby, 1988, hoofdstuk 3)", "(Bowlby, 1988, paragraaf 3)", "(Bowlby, 1988, § 3)", "(Bowlby, 1988 12)", "(zie Bowlby, 1988)",
    "(zie ook Bowlby, 1988; Ainsworth, 1979)", "(bijvoorbeeld Bowlby, 1988)", "(naar Bowlby, 1988)", "(volgens Bowlby, 1988)",
    "(van der Kolk, 2014)", "(in ’t Veld, 2014)", "(op de Beek, 2014)", "(ten Have, 2014)", "(de l’Épée, 2014)", "(d’Haens, 2014)",
    "(’t Hart & de Vries, 2014)", "(Ärzte, 2014)", "(bowlby, 1988)", "(Bowlby & Ainsworth, 1988)", "(Bowlby e.a., 1988)", "(3 Bowlby, 1988)",
    "Bowlby (1988)", "Bowlby en Ainsworth (1988)", "Bowlby & van Dijk (1988, p. 3)", "Bowlby e.a. (1988, 1990)", "Bowlby (19888)",
    "bowlby (1988)", "Bowlby (p. 1988)", "(Bowlby, 1988-1990)", "(Bowlby,\n1988)", "((Bowlby, 1988))", "(Zomer, 2014; warm)",
)  # fmt: skip

WOORDEN = (
    "Fietsen", "fiets", "fietsje", "foto’s", "foto's", "‘s avonds", "auto-ongeluk", "oma-en-opa", "CAFÉ", "ü", "af\u00adbreken", "A4", "4-12",
    "huilt", "huil", "lopend", "running", "runs", "l’école", "x_y", "", "straße",
)  # fmt: skip
PAREN = (
    ("Een kop", "een kop"), ("Een  kop", "Een kop"), ("Een\u00a0kop", "Een kop"), ("Een\u00adkop", "Eenkop"), ("kop’s", "kop's"), ("“kop”", '"kop"'),
    ("a – b", "a - b"), ("kop…", "kop..."), ("kop.", "kop"), ("kop!", "kop?"), ("kop", "pok"), (" kop", "kop"), ("kop:", "kop ."), ("é", "e\u0301"),
    ("a\u200bb", "a\u200bB"), ("‘a’", "'b'"), ("“a”", '"b"'), ("a—b", "a–c"),
)  # fmt: skip


def _tree(node: Node, depth: int) -> Iterator[str]:
    said = [node.tag or "-", str(node.line), repr(node.tekst) if node.tekst else "", str(node.gegevens or "")]
    said += [
        "html" if node.html else "",
        "eigen" if node.eigen else "",
        f"noot {node.noot}" if node.noot is not None else "",
    ]
    yield f"{'  ' * depth}{' '.join(filter(None, said))}"
    for deel in node.delen:
        yield from _tree(deel, depth + 1)


def trees() -> str:
    """Gives the tree of each text, and all that is read from it."""
    parts = []
    for text in (*teksten.DELEN, *teksten.rows_of(teksten.OPMAAK)[:40]):
        pagina, boom = Pagina("about/p.md", text, first_line=5), tree(text)
        rows = [row for deel in boom.delen for row in _tree(deel, 1)]
        rows += [f"  blok {blok.tags} {[blok.line(n) for n in range(3)]} {blok.marks()!r}" for blok in boom.blokken]
        rows += [f"  {one}" for one in (*boom.definities, *links(pagina), *headings(pagina))]
        found = {
            "los": [*stray_headings(pagina)], "streep": [*underlined(pagina)], "namen": [*own_ids(pagina)], "html": [*html_tags(pagina)],
            "ankers": sorted(anchors(pagina)), "macros": sorted(macro_lines(pagina) or ()), "kaders": _boxes(pagina), "teveel": boom.teveel,
            "noten": notes(pagina) if "[^" in text else (),
        }  # fmt: skip
        parts += [repr(text), *rows, *(f"  {name} {value}" for name, value in found.items() if value)]
    return "\n".join(parts) + "\n"


def _boxes(pagina: Pagina) -> dict[str, list[tuple[str, str, list[str]]]]:
    return {
        naam: [(kader.soort, kader.titel, [getekend.regel(regel) for regel in kader.regels]) for kader in found]
        for naam, found in kaders(pagina).items()
    }


def macro_calls() -> str:
    """Gives how each text with a macro is read, and what Jinja need not do."""
    parts = []
    for text in MACROS:
        parts.append(repr(text))
        for call in calls(Pagina("a.md", text, first_line=3)):
            parts.append(
                "    "
                + " ".join(f"{one.name}={getattr(call, one.name)!r}" for one in fields(call) if getattr(call, one.name))
            )
        parts.append(f"    {filled(text, lambda call: f'[{call.naam} {call.args}]')!r}")
    return "\n".join(parts) + "\n"


def steps() -> str:
    """Gives how the steps of an activity of 20 minutes are read and drawn, and what is said of them."""
    series = getekend.reeks("second_series")
    page = series.paginas["lessen/brakes.md"]
    assert page.les
    assert page.kop
    activity = page.les.activiteiten[1]
    les = page.les.model_copy(update={"activiteiten": (activity,)})
    parts = []
    for text in STAPPEN:
        whole = f"## D. Les\n\n### {activity.naam}\n\n{text}\n\n### Erna\n\n1. **Kok** is weg.\n"
        pagina = replace(page, text=whole, kop=page.kop.model_copy(update={"les": les}))
        handleiding = replace(series, paginas=MappingProxyType({**series.paginas, page.path: pagina}))
        parts.append(f"=== {text}")
        for naam, verloop in verlopen(pagina, series.gegevens.woorden).items():
            parts.append(f"{naam}: {verloop.begin} tot {verloop.eind}")
            for fase in verloop.fasen:
                parts += [f"  {fase.line} {fase.kop!r} {fase.minuten}", *(f"    {stap}" for stap in fase.stappen)]
        found = sorted(problem for rule in stappen.OF_A_PAGE for problem in rule(pagina, handleiding))
        parts += map(str, found) if found else [page_text(handleiding, pagina)]
    return "\n".join(parts) + "\n"


def words() -> str:
    """Gives citations, the forms of words, and in what two names differ."""
    parts = [
        f"{text!r}: {[tuple(one) for one in citations(f'Zo zegt {text} het.')]} {cites(text, 'Bowlby, 1988')}"
        for text in CITATEN
    ]
    for taal in ("nl", "en-GB", "xx"):
        vormen = woordvormen.Woordvormen(taal)
        rows = ((word, woordvormen.tokens(word)) for word in WOORDEN)
        parts += [f"{taal} {word!r}: {found} {[vormen.stam(one) for one in found]}" for word, found in rows]
        parts.append(f"{vormen.kort} {vormen.los_einde}")
    parts += [f"{one!r} {other!r}: {alike.loose(one)!r} {alike.difference(one, other)}" for one, other in PAREN]
    signs = re.finditer(f"(?:{CONTROL.pattern})+", "".join(map(chr, range(sys.maxunicode + 1))))
    parts.append(f"wat niet mag: {' '.join(f'{found.start():x}-{found.end() - 1:x}' for found in signs)}")
    for name in getekend.REEKSEN:
        parts += [f"{kort}: {[page.path for page in pages]}" for kort, pages in cited(getekend.reeks(name)).items()]
    return "\n".join(parts) + "\n"


TABLES: dict[str, Callable[[], str]] = {"bomen": trees, "macros": macro_calls, "stappen": steps, "woorden": words}
