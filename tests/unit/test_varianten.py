"""Variants of a sheet come from one text: marks say what stands in which of them."""

from markdown import Markdown

from macros.draw.registry import macros_for
from macros.draw.varianten import variant_names
from macros.printing.blad import extract_blad, words
from macros.printing.downloads import shown
from macros.text.varianten import Varianten
from tests import goud


def merk(soort: str, varianten: str, meer: str = "") -> str:
    return f'<div class="merk" data-merk="{soort}" data-varianten="{varianten}"{meer}></div>'


def pagina(*regels: str, namen: tuple[str, ...] = ("oud", "beeld")) -> str:
    return str(Markdown(extensions=["toc", "attr_list", Varianten(lambda: namen)]).convert("\n\n".join(regels)))


def deel(html: str, variant: str = "") -> str:
    """Gives what the sheet, or a variant of it, has below its heading."""
    blad = extract_blad(f'<html><body><div class="blad"><h1>T</h1>{html}</div></body></html>', "t", variant)
    return " ".join(words(part) or "plaatje" for part in blad.element if part.tag != "h1")


def test_een_merk_geldt_voor_precies_een_deel():
    html = pagina("Een.", merk("alleen", "oud"), "Twee.", merk("niet", "oud beeld"), "## Drie", "Vier.")
    assert deel(html) == "Een. Drie Vier."
    assert deel(html, "oud") == "Een. Twee. Vier."
    assert deel(html, "beeld") == "Een. Vier."


def test_merken_boven_elkaar_gelden_samen():
    html = pagina(merk("alleen", "oud beeld"), merk("niet", "beeld"), "Een.", "Twee.")
    assert (deel(html), deel(html, "oud"), deel(html, "beeld")) == ("Twee.", "Een. Twee.", "Twee.")


def test_op_de_pagina_zelf_is_van_een_variant_niets_te_zien_en_staat_geen_kopje_dubbel():
    html = pagina("## Kop", merk("alleen", "oud"), "## Ander kopje", "Slot.")
    page, *templates = html.split("<template")
    assert "Ander kopje" not in page
    assert "merk" not in html
    assert len(templates) == 2
    assert html.count('id="') == 1
    assert html.count("data-search-exclude") == 2


def test_een_pagina_zonder_varianten_blijft_wat_ze_was():
    text = ("## Kop", "Een.", "- twee", '<div class="blok">Drie.</div>')
    assert pagina(*text, namen=()) == Markdown(extensions=["toc", "attr_list"]).convert("\n\n".join(text))


def test_een_plaatje_staat_voor_zijn_deel_en_het_eerste_merk_beslist():
    beeld = merk("plaatje", "beeld", ' data-beeld="a.svg" data-woord="Schrijf"')
    geen = merk("plaatje", "beeld")
    html = pagina(beeld, merk("plaatje", "beeld", ' data-beeld="b.svg" data-woord="x"'), "Een.", geen, beeld, "Twee.")
    _, template = html.split('data-variant="beeld"')
    assert template.count("<img") == 1
    assert 'alt="Schrijf"' in template
    assert "a.svg" in template
    assert "<img" not in html.split("<template")[0]


def test_een_blok_kan_in_een_variant_een_ander_blok_zijn():
    page = goud.series().paginas["werkmaterialen/drawings.md"]
    html = macros_for(goud.series(), page)["harten"]("a", "b")
    assert variant_names(goud.series(), page) == ["old"]
    assert html.index('data-blok="harten"') < html.index('data-merk="anders"') < html.index('data-blok="vakken"')
    assert 'data-blok="harten"' in goud.page_html(page).split("<template")[0]
    old = goud.sheet("drawings", "old").element
    kinds = [block.get("data-blok") for block in old.iter() if block.get("data-blok")]
    assert not {"harten", "trap"} & set(kinds)
    assert kinds.count("vakken") == kinds.count("route") == 2


def test_keuzes_van_een_variant_heten_als_op_het_blad_zelf():
    """Else a variant would differ from its sheet in nothing but the name of a group."""
    page = goud.series().paginas["werkmaterialen/my-bike.md"]
    html = macros_for(goud.series(), page)["schaal"]("How?", 1, 5)
    assert "anders" not in html


def test_wat_gelijk_is_wordt_herkend():
    html = pagina("## Kop", "Een.", merk("alleen", "oud"), "Twee.")
    page = f'<html><body><div class="blad"><h1>T</h1>{html}</div></body></html>'
    same, other = (shown(extract_blad(page, "t", variant)) for variant in ("beeld", "oud"))
    assert same == shown(extract_blad(page, "t"))
    assert other != same
