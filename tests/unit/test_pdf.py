"""A sheet on paper: what is taken out of its page, and what the PDF of it is like.

The pages are small ones made here, of the real blocks and with the real styles and fonts.
"""

import logging
import os
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pikepdf
import pydyf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import tinycss2
from fontTools.ttLib import TTFont
from lxml import etree
from PIL import Image

from macros.draw import blokken as blocks
from macros.draw.kaarten import sizes
from macros.draw.style import stijl
from macros.draw.templating import render
from macros.model.kaarten import Kaartenstapel
from macros.printing.blad import Blad, Impossible, extract_blad
from macros.printing.fields import Veld
from macros.printing.pdf.render import PdfFile, refuse_incomplete, render_pdf
from macros.printing.pdf.text import fit
from tests.conftest import TUINREEKS, gelezen

PROJECT = Path(__file__).parents[2]
TEKENING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1 8 8" stroke="#000"/></svg>'
MM = 72 / 25.4


REEKS = f'<style id="reeks">{stijl(gelezen(TUINREEKS / "docs").gegevens)}</style>'


def pagina(inhoud: str, soort: str = "werkblad", voor: str = "leerling", liggend: str = "nee", paginas: int = 1) -> str:
    """Gives a built page with one sheet, as `thema/main.html` makes it."""
    return f"""<!doctype html><html lang="nl"><head><title>Titel - Bouwen</title>{REEKS}
    <style id="bladvoet" data-voet="Bouwen · les 1 · &quot;Titel&quot;" data-paginas="{paginas}"></style></head><body>
    <nav>menu</nav><article class="md-typeset">
    <div class="blad blad--{soort}" data-soort="{soort}" data-voor="{voor}" data-liggend="{liggend}">
    <h1>Mijn <em>blad</em></h1><div class="niet-op-papier bladkop"><input name="zoek">Download</div>
    {inhoud}</div></article></body></html>"""


def kaarten(aantal: int, **opmaak: object) -> str:
    """Gives a set of cards."""
    reeks = [SimpleNamespace(titel="", tekst=f"Kaart nummer {n + 1}", beeld=None) for n in range(aantal)]
    vorm = {"naam": "Reeks", "uitleg": "", "kolommen": 2, "hoogte": 45, "knippen": True, **opmaak}
    return uitgeknipt(SimpleNamespace(kaarten=reeks, **vorm))


def uitgeknipt(reeks: SimpleNamespace) -> str:
    """Gives the cards of `reeks` as on a page."""
    return render("blokken/kaarten.html", stapel=reeks, knippen=reeks.knippen, reeks=reeks.naam, **sizes(reeks))  # type: ignore[arg-type]


def alles() -> str:
    """Gives every block, and every kind of prose."""
    return "\n".join([
        '<p>Een <a href="../index.html">koppeling</a> en <a href="https://example.org/">een andere</a>, ñ en ğ.</p>',
        blocks.naamregel(), blocks.invulregel("Ik woon bij"), blocks.portret("Teken jezelf.", "Zo heet ik"),
        blocks.schrijfregels("Wat doe je graag?", 2), blocks.zin("Ik ben goed in ___ omdat ___."),
        blocks.schaal("Hoe gaat het?", 1, 5, "niet goed", "heel goed"),
        blocks.aankruisen("Wat past bij jou?", "rustig", "druk", kolommen=2, anders="Iets anders:"),
        blocks.invultabel("Wie helpt?", ["Wie", "Waarmee"], ["Thuis", "School"]), blocks.invulvak("Wat viel op?", 20),
        blocks.tekenvak("Teken je huis.", 30), blocks.hand("Duim", "Wijs", "Midden", "Ring", "Pink"),
        blocks.stamboom("Wie horen bij jou?"), blocks.vriendencirkel("ik", "dichtbij", "verder weg"), blocks.kniplijn(),
        blocks.nieuwe_pagina(), kaarten(4), '<p><img src="tekening.svg" alt="Een schuine lijn"></p>',
        '<p><img src="tekening.svg" alt=""></p>', "<h2>Kop</h2><ul><li>een</li></ul><ol><li>twee</li></ol>",
        '<div class="admonition veilig"><p class="admonition-title">Veilig</p><p>Het mag, het hoeft niet.</p></div>',
        '<div class="admonition zeg"><p class="admonition-title">Zeg</p><ul><li>“Ja.”</li></ul></div>',
        "<table><thead><tr><th>Signaal</th></tr></thead><tbody><tr><td>stil</td></tr></tbody></table>",
    ])  # fmt: skip


def velden(blad: Blad, *soorten: str) -> list[tuple[str, str]]:
    """Gives (name, title) of the fields of a sheet in reading order, of some types or of all."""
    found = blad.element.iter("input", "textarea")
    return [(v.get("name", ""), v.get("title", "")) for v in found if not soorten or v.get("type") in soorten]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site with nothing but what a sheet needs."""
    folder = tmp_path_factory.mktemp("site")
    for name in ("stijl", "lettertypen"):
        shutil.copytree(PROJECT / "docs/assets" / name, folder / "assets" / name)
    (folder / "werkmaterialen").mkdir()
    (folder / "werkmaterialen/tekening.svg").write_text(TEKENING, "utf-8")
    return folder


@pytest.fixture(scope="module")
def gemaakt(site: Path) -> PdfFile:
    """The PDF of a sheet with everything on it."""
    return render_pdf(extract_blad(pagina(alles(), paginas=5), "alles"), site)


@pytest.fixture
def pdf(gemaakt: PdfFile) -> pikepdf.Pdf:
    """The same, opened."""
    return pikepdf.open(BytesIO(gemaakt.bytes))


def structuur(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Gives all tags that can be reached from the root."""
    tags, todo = [], [pdf.Root.StructTreeRoot]
    while todo:
        tag = todo.pop()
        tags.append(tag)
        kids = tag.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                todo.append(kid)
    return tags


def plekken(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Gives the places to fill in, in the order in which they stand on the pages."""
    return [spot for page in pdf.pages for spot in page.get("/Annots", []) if spot.Subtype == "/Widget"]


def woorden(bestand: PdfFile) -> list[str]:
    """Gives the text of every page."""
    document = pypdfium2.PdfDocument(bestand.bytes)
    text = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return text


# Uit de pagina


def test_een_pagina_zonder_werkblad_zegt_wat_te_doen():
    with pytest.raises(ValueError, match=r"^op de pagina les-1 staat geen werkblad: zet `werkblad:` in de kop"):
        extract_blad("<html><body><h1>Les 1</h1></body></html>", "les-1")


def test_een_werkblad_zonder_titel_zegt_wat_te_doen():
    with pytest.raises(ValueError, match=r"^het werkblad leeg heeft geen titel: zet `title:`"):
        extract_blad('<div class="blad" data-soort="brief"></div>', "leeg")


def test_wat_niet_op_papier_hoort_blijft_achter():
    blad = extract_blad(pagina("<p>tekst</p><script>x()</script><!-- nee -->"), "proef")
    html = etree.tostring(blad.element, encoding="unicode")
    assert "tekst" in html
    assert not re.search("Download|zoek|menu|script|nee", html.replace('data-liggend="nee"', ""))


def test_het_blad_kent_zijn_titel_soort_richting_voet_en_omvang():
    blad = extract_blad(pagina("", "brief", "mentor", "ja", 2), "proef")
    assert (blad.slug, blad.titel, blad.soort, blad.voor) == ("proef", "Mijn blad", "brief", "mentor")
    assert (blad.liggend, blad.voet, blad.paginas) == (True, 'Bouwen · les 1 · "Titel"', 2)


def test_alleen_een_koppeling_naar_buiten_blijft_een_koppeling():
    blad = extract_blad(pagina(alles()), "alles")
    assert [link.get("href") for link in blad.element.iter("a")] == ["https://example.org/"]
    assert "Een koppeling en een andere" in blad.element.text_content()


def test_elk_veld_heet_naar_zijn_vraag_en_heeft_een_eigen_naam():
    blad = extract_blad(pagina(alles()), "alles")
    names = list(dict.fromkeys(name for name, _ in velden(blad)))
    assert names[:4] == ["naam", "datum", "ik-woon-bij", "zo-heet-ik"]
    assert {"wat-doe-je-graag", "hoe-gaat-het", "wat-past-bij-jou-druk", "wie-helpt-waarmee-school"} <= set(names)
    others = [v.get("name") for v in blad.element.iter("input", "textarea") if v.get("type") != "radio"]
    assert len(set(others)) == len(others)


def test_een_keuze_met_een_tekening_heeft_haar_hokje_en_heet_naar_haar_woorden():
    blad = extract_blad(pagina(blocks.aankruisen("Wat zie je?", "een brug | brug.svg", "niets", kolommen=2)), "keuze")
    assert [title for _, title in velden(blad, "checkbox")] == ["Wat zie je? een brug", "Wat zie je? niets"]
    assert [(beeld.get("src"), beeld.get("alt")) for beeld in blad.element.iter("img")] == [("brug.svg", "")]


def test_de_getallen_van_een_schaal_delen_een_naam_en_twee_schalen_niet():
    twee = blocks.schaal("Hoe gaat het?", 1, 3) + blocks.schaal("Hoe gaat het?", 1, 3)
    names = [name for name, _ in velden(extract_blad(pagina(twee), "schalen"))]
    assert names == ["hoe-gaat-het-1"] * 3 + ["hoe-gaat-het-2"] * 3


def test_elk_veld_zegt_wat_het_vraagt():
    blad = extract_blad(pagina(alles()), "alles")
    titles = [title for _, title in velden(blad)]
    assert all(titles)
    assert titles[:3] == ["Naam", "Datum", "Ik woon bij"]
    assert velden(blad, "radio")[0][1] == "Hoe gaat het? 1"
    assert velden(blad, "checkbox")[1][1] == "Wat past bij jou? druk"
    assert "Waarmee, School" in titles


# De voet


@pytest.mark.parametrize("tekst", ['Zeg "hoi"; }', "a\\b </style> & 'c' <!--", "twee\nregels", "ğ · é €"])
def test_de_voet_blijft_heel_in_css_en_html(tekst: str):
    css = render("thema/partials/bladvoet_stijl.html", voet=tekst, liggend=False, paginas=1)
    assert not set("<>&'") & set(css)
    (rule,) = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    boxes = [box for box in rule.content if box.type == "{} block"]
    strings = [token.value for box in boxes for token in box.content if token.type == "string"]
    assert strings == [tekst.replace("\n", " ")]


def test_de_voet_staat_op_elke_pagina_en_telt_alleen_waar_er_meer_zijn(site: Path):
    een = woorden(render_pdf(extract_blad(pagina("<p>x</p>"), "een"), site))
    inhoud = f"<p>x</p>{blocks.nieuwe_pagina()}<p>y</p>"
    twee = woorden(render_pdf(extract_blad(pagina(inhoud, paginas=2), "twee"), site))
    assert 'les 1 · "Titel"' in een[0]
    assert "pagina" not in een[0]
    assert [re.findall(r"pagina \d van \d", text) for text in twee] == [["pagina 1 van 2"], ["pagina 2 van 2"]]
    assert all('les 1 · "Titel"' in text for text in twee)


# De pdf


def test_de_stijlen_bevatten_niets_wat_weasyprint_niet_kent(gemaakt: PdfFile):
    assert gemaakt.meldingen == ()


def test_wat_weasyprint_niet_kent_komt_in_de_meldingen(site: Path):
    blad = extract_blad(pagina('<p style="float: nowhere">x</p>'), "fout")
    (melding,) = render_pdf(blad, site).meldingen
    assert "float:nowhere" in melding.replace(" ", "")


def test_het_aantal_paginas_klopt(gemaakt: PdfFile, pdf: pikepdf.Pdf):
    assert gemaakt.paginas == len(pdf.pages) > 1


def test_een_titel_op_een_certificaat_neemt_niet_meer_regels_dan_hij_heeft(site: Path):
    inhoud = blocks.zin("Voor ___") + blocks.schrijfregels("Ik leerde", 2) * 10  # full but for one line of a title
    inhoud += blocks.schrijfregels("Ik leerde", 1)
    html = pagina(inhoud, soort="certificaat").replace("Mijn <em>blad</em>", "Certificaat bouwen")
    bestand = render_pdf(extract_blad(html, "certificaat"), site)
    assert (bestand.paginas, bestand.meldingen) == (1, ())


def test_een_liggend_certificaat_heeft_zijn_lijst_rond_een_pagina(site: Path):
    inhoud = blocks.zin("Voor ___") + blocks.schrijfregels("Je leerde", 2) * 5 + blocks.invulregel("Datum", "Naam")
    bestand = render_pdf(extract_blad(pagina(inhoud, soort="certificaat", liggend="ja"), "certificaat"), site)
    assert (bestand.paginas, bestand.meldingen) == (1, ())
    te_hoog = pagina(inhoud + blocks.tekenvak("Teken", 60), soort="certificaat", liggend="ja")
    assert render_pdf(extract_blad(te_hoog, "certificaat"), site).paginas == 2


@pytest.mark.parametrize(("liggend", "breedte", "hoogte"), [("nee", 210, 297), ("ja", 297, 210)])
def test_het_papier_is_a4_en_ligt_als_de_kop_het_zegt(site: Path, liggend: str, breedte: float, hoogte: float):
    bestand = render_pdf(extract_blad(pagina("<p>x</p>", liggend=liggend), "papier"), site)
    pdf = pikepdf.open(BytesIO(bestand.bytes))
    box = [float(edge) / MM for edge in pdf.pages[0].MediaBox]
    assert box == pytest.approx([0, 0, breedte, hoogte], abs=0.1)


def test_de_pdf_is_nederlands_getagd_en_heeft_een_titel(pdf: pikepdf.Pdf):
    assert pdf.Root.Lang == "nl"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert pdf.docinfo["/Title"] == "Mijn blad"
    assert b'pdfuaid:part="1"' in pdf.Root.Metadata.read_bytes()
    tags = {str(tag.get("/S")) for tag in structuur(pdf)}
    assert {"/H1", "/H2", "/P", "/L", "/Table", "/TH", "/Figure", "/Form"} <= tags


# Lettertypen


def lettertypen(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Gives every font that a program chooses letters from."""
    every = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
    return [thing for thing in every if thing.get("/Type") == "/Font" and "CIDFont" not in str(thing.Subtype)]


def test_elk_lettertype_is_de_atkinson_en_zit_in_het_bestand(pdf: pikepdf.Pdf):
    fonts = lettertypen(pdf)
    assert len(fonts) >= 3
    for font in fonts:
        described = font.get("/FontDescriptor") or font.DescendantFonts[0].FontDescriptor
        assert "Atkinson" in str(font.BaseFont)
        assert len(described.FontFile2.read_bytes()) > 1000


LIJST = (
    "<ol><li>a<ul><li>b<ul><li>c<ul><li>d</li></ul></li></ul></li></ul></li></ol><ul><li>e<ul><li>f</li></ul></li></ul>"
)


def test_een_lijst_in_een_lijst_heeft_tekens_van_ons_eigen_lettertype(site: Path):
    bestand = render_pdf(extract_blad(pagina(LIJST), "lijst"), site)
    assert bestand.meldingen == ()
    (tekst,) = woorden(bestand)
    assert re.findall(r"[–•◦▪]", tekst) == ["–", "•", "•", "•", "–"]


@pytest.mark.parametrize("teken", ["◦", "✓", "🌱", "→", "☐", "你"])
def test_een_teken_dat_ons_lettertype_niet_heeft_komt_niet_van_de_computer_maar_is_een_fout(site: Path, teken: str):
    bestand = render_pdf(extract_blad(pagina(f"<p>Een {teken} hier</p>"), "teken"), site)
    with pikepdf.open(BytesIO(bestand.bytes)) as made:
        assert {str(font.BaseFont).partition("+")[2][:8] for font in lettertypen(made)} == {"Atkinson"}
    with pytest.raises(
        Impossible, match=f"ons lettertype heeft het teken {teken} niet: kies een ander teken"
    ) as refused:
        refuse_incomplete(bestand)
    assert refused.value.near == teken


def test_een_beeld_dat_niet_te_tekenen_is_is_een_fout(site: Path):
    (site / "werkmaterialen/leeg blad.png").write_bytes(b"")
    bestand = render_pdf(extract_blad(pagina('<p><img src="leeg%20blad.png" alt="x"></p>'), "leeg"), site)
    with pytest.raises(Impossible, match=r"^leeg blad\.png is geen beeld dat op papier kan: bewaar het opnieuw"):
        refuse_incomplete(bestand)


def test_een_blad_met_alles_is_heel(gemaakt: PdfFile):
    refuse_incomplete(gemaakt)


def test_de_stijl_noemt_precies_de_tekens_die_de_lettertypen_hebben():
    css = (PROJECT / "docs/assets/stijl/lettertypen.css").read_text("utf-8")
    named: dict[str, set[int]] = {}
    has: dict[str, set[int]] = {}
    for face in css.split("@font-face")[1:]:
        (file,) = re.findall(r'url\("\.\./lettertypen/([^"]+)"', face)
        style = file.rpartition("-latin-")[2].removeprefix("ext-")
        with TTFont(PROJECT / "docs/assets/lettertypen" / file, lazy=True) as font:
            signs = set(font.getBestCmap())
        ranges = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", face)
        here = {sign for low, high in ranges for sign in range(int(low, 16), int(high or low, 16) + 1)}
        assert here <= signs, file
        named.setdefault(style, set()).update(here)
        has.setdefault(style, set()).update(signs)
    assert named == has
    assert len({frozenset(signs) for signs in named.values()}) == 1  # bold and italic can say what the plain one can
    assert len(named) == 3


def test_een_blad_is_klein_genoeg_om_te_mailen(gemaakt: PdfFile):
    assert len(gemaakt.bytes) < 150_000


def test_wat_op_de_pagina_staat_is_getagd_of_geldt_als_versiering(pdf: pikepdf.Pdf):
    paints = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}
    for page in pdf.pages:
        open_marks = 0
        for operation in pikepdf.parse_content_stream(page):
            operator = str(operation.operator)
            open_marks += {"BMC": 1, "BDC": 1, "EMC": -1}.get(operator, 0)
            assert operator not in paints or open_marks > 0
        assert open_marks == 0


def test_de_voet_wordt_niet_voorgelezen(pdf: pikepdf.Pdf):
    told = {
        (tag["/Pg"].objgen, int(kid))
        for tag in structuur(pdf)
        for kid in (tag.K if isinstance(tag.get("/K"), pikepdf.Array) else [])
        if isinstance(kid, int)
    }
    marked = {
        (page.obj.objgen, int(operation.operands[1].MCID))
        for page in pdf.pages
        for operation in pikepdf.parse_content_stream(page)
        if str(operation.operator) == "BDC" and "/MCID" in operation.operands[1]
    }
    assert marked == told
    assert all('les 1 · "Titel"' in text for text in woorden(PdfFile(_bytes(pdf), 0)))


def _bytes(pdf: pikepdf.Pdf) -> bytes:
    """Gives a PDF as a file."""
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_elke_tekening_heeft_een_tekst_en_versiering_telt_niet_mee(pdf: pikepdf.Pdf):
    texts = [str(tag.get("/Alt", "")) for tag in structuur(pdf) if tag.get("/S") == "/Figure"]
    assert "Een schuine lijn" in texts
    assert "Knip hier door" in texts
    assert any("hand" in text for text in texts)
    assert all(texts)
    assert not any("versiering" in text.lower() for text in texts)


# De velden


def test_elk_veld_van_het_blad_is_in_te_vullen(pdf: pikepdf.Pdf):
    blad = extract_blad(pagina(alles()), "alles")
    fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
    assert len(fields) == len(pdf.Root.AcroForm.Fields)
    assert set(fields) == {name for name, _ in velden(blad)}
    assert {str(spot.TU) for spot in plekken(pdf)} == {title for _, title in velden(blad)}
    assert {str(field.FT) for field in fields.values()} == {"/Tx", "/Btn"}


def test_een_schaal_is_een_vraag_met_keuzes(pdf: pikepdf.Pdf):
    (scale,) = [field for field in pdf.Root.AcroForm.Fields if "/Kids" in field]
    assert str(scale.TU) == "Hoe gaat het?"
    assert [str(kid.TU) for kid in scale.Kids] == [f"Hoe gaat het? {n}" for n in range(1, 6)]
    assert all("/T" not in kid for kid in scale.Kids)


def test_elk_veld_hoort_bij_een_tag_zodat_een_schermlezer_het_vindt(pdf: pikepdf.Pdf):
    forms = [tag for tag in structuur(pdf) if tag.get("/S") == "/Form"]
    assert {tag.K[0].Obj.objgen for tag in forms} == {spot.objgen for spot in plekken(pdf)}
    assert len({int(spot.StructParent) for spot in plekken(pdf)}) == len(forms)
    assert all(page.Tabs == "/S" for page in pdf.pages)


def test_leeg_is_een_veld_op_papier_onzichtbaar(pdf: pikepdf.Pdf):
    assert "/NeedAppearances" not in pdf.Root.AcroForm
    for spot in plekken(pdf):
        looks = spot.AP.N if isinstance(spot.AP.N, pikepdf.Stream) else spot.AP.N.Off
        assert looks.read_bytes().strip() == b""
        assert looks.Subtype == "/Form"
        assert "/MK" not in spot
        assert int(spot.F) == 4  # it does print once filled in


def test_een_keuze_is_te_zien_en_laat_het_getal_vrij(gemaakt: PdfFile):
    leeg, gekozen = _scale_drawn(gemaakt, False), _scale_drawn(gemaakt, True)
    assert leeg != gekozen
    assert _middle(leeg) == _middle(gekozen)


def _scale_drawn(bestand: PdfFile, chosen: bool) -> list[list[int]]:
    """Gives the first number of the scale as rows of grey, chosen or not."""
    pdf = pikepdf.open(BytesIO(bestand.bytes))
    (scale,) = [field for field in pdf.Root.AcroForm.Fields if "/Kids" in field]
    first = scale.Kids[0]
    number = next(n for n, page in enumerate(pdf.pages) if page.objgen == first.P.objgen)
    if chosen:
        first.AS = pikepdf.Name(next(name for name in first.AP.N.keys() if name != "/Off"))  # noqa: SIM118
    left, bottom, right, top = (float(edge) for edge in first.Rect)
    document = pypdfium2.PdfDocument(_bytes(pdf))
    document.init_forms()
    page = document[number]
    crop = (left, bottom, page.get_width() - right, page.get_height() - top)
    bitmap = page.render(scale=2, crop=crop, grayscale=True)
    grey, stride = bytes(bitmap.buffer), bitmap.stride
    rows = [list(grey[y * stride : y * stride + bitmap.width]) for y in range(bitmap.height)]
    document.close()
    return rows


def _middle(rows: list[list[int]]) -> list[list[int]]:
    """Gives the middle third of a drawing."""
    third = len(rows) // 3
    return [row[third:-third] for row in rows[third:-third]]


def test_letters_in_een_veld_komen_uit_hetzelfde_lettertype(pdf: pikepdf.Pdf):
    fonts = pdf.Root.AcroForm.DR.Font
    used = {
        re.fullmatch(r"(/Veld\d+) [\d.]+ Tf 0 g", str(spot.DA))[1]  # type: ignore[index]
        for spot in plekken(pdf)
        if spot.get("/FT") == "/Tx"
    }
    assert used == set(fonts.keys())
    assert len(used) > 1
    for font in fonts.values():  # type: ignore[operator]
        assert (str(font.Subtype), str(font.Encoding)) == ("/TrueType", "/WinAnsiEncoding")
        assert len(font.Widths) == int(font.LastChar) - int(font.FirstChar) + 1
        assert 0 < int(font.Widths[ord("i") - 32]) < int(font.Widths[ord("m") - 32])
    files = {font.FontDescriptor.FontFile2.objgen for font in fonts.values()}  # type: ignore[operator]
    assert len(files) == 1  # described more than once, not embedded more than once


class Typplek(NamedTuple):
    """A place to type in."""

    meer_regels: bool
    vol_is_vol: bool
    midden: bool
    regelhoogte: float
    """As part of the size."""
    letter: float
    """0 where the program makes it fit."""
    hoog: float


def typplekken(site: Path, inhoud: str) -> list[Typplek]:
    """Gives the places to type in of a sheet with `inhoud`."""
    made = pikepdf.open(BytesIO(render_pdf(extract_blad(pagina(inhoud), "velden"), site).bytes))
    found = []
    for spot in plekken(made):
        if spot.get("/FT") == "/Tx":
            flags, (font, size) = int(spot.get("/Ff", 0)), str(spot.DA).removeprefix("/Veld").split()[:2]
            high = float(spot.Rect[3]) - float(spot.Rect[1])
            told = bool(flags & 1 << 12), bool(flags & 1 << 23), int(spot.get("/Q", 0)) == 1
            found.append(Typplek(*told, int(font) / 1000, float(size), high))
    return found


def test_de_regels_van_een_vraag_zijn_een_veld_met_tekst_op_de_regels(site: Path):
    (plek,) = typplekken(site, blocks.schrijfregels("Wat doe je graag?", 3))
    assert plek[:3] == (True, True, False)
    apart = plek.regelhoogte * plek.letter
    assert 3 * apart <= plek.hoog - 4 < 3 * apart + 0.5
    assert apart >= 8.9 * MM


@pytest.mark.parametrize(("blok", "verwacht"), [
    (blocks.invulregel("Ik woon bij"), (False, False, False, 0)),
    (blocks.schrijfregels("Wat doe je graag?", 1), (False, False, False, 0)),
    (blocks.invulvak("Wat viel op?"), (True, False, False, 0)),
    (blocks.invultabel("Wie?", ["Wie"], 1, 20), (True, False, False, 0)),
    (blocks.invultabel("Wie?", ["Wie"], 1, 8), (False, False, False, 0)),
    (blocks.stamboom("Wie horen bij jou?"), (True, False, True, 0)),
    (blocks.harten("Hier word ik blij van", "Hier ook"), (True, False, True, 0)),
    (blocks.podium("Goud", "Zilver", "Brons"), (True, True, False, 12.5)),
    (blocks.trap("a", "b", "c", "d", "e"), (False, False, False, 0)),
])  # fmt: skip
def test_een_vak_loopt_door_en_een_regel_krimpt(site: Path, blok: str, verwacht: tuple[bool, bool, bool, float]):
    found = typplekken(site, blok)
    assert found
    assert {(*plek[:3], plek.letter) for plek in found} == {verwacht}


def test_in_een_rij_met_een_antwoord_sluiten_de_hokjes_elkaar_uit_en_houden_hun_vinkje(site: Path):
    rows = ["Is druk.", "Is stil."]
    for een in (True, False):
        inhoud = blocks.aankruistabel("Gedrag", ["nooit", "soms", "vaak"], rows, een)
        made = pikepdf.open(BytesIO(render_pdf(extract_blad(pagina(inhoud), "tabel"), site).bytes))
        fields = list(made.Root.AcroForm.Fields)
        assert [len(field.get("/Kids", [])) for field in fields] == ([3, 3] if een else [0] * 6)
        assert all(b"0 G 1.6 w" in spot.AP.N[_on(spot)].read_bytes() for spot in plekken(made))  # a tick
        assert [spot for spot in plekken(made) if len(spot.AP.N[_on(spot)].Resources)] == []  # of lines only
        if een:
            assert [(str(f.T), str(f.TU)) for f in fields] == [("gedrag-is-druk", rows[0]), ("gedrag-is-stil", rows[1])]


def _on(spot: pikepdf.Object) -> str:
    """Gives the name of how a choice looks when chosen."""
    return next(str(name) for name in spot.AP.N.keys() if name != "/Off")  # noqa: SIM118


def test_een_oefening_heeft_geen_velden(site: Path):
    inhoud = blocks.schrijfregels("Wat zag je?") + blocks.aankruisen("Wat hielp?", "rust")
    bestand = render_pdf(extract_blad(pagina(inhoud, soort="oefening", voor="duo"), "oefening"), site)
    opened = pikepdf.open(BytesIO(bestand.bytes))
    assert "/AcroForm" not in opened.Root
    assert not plekken(opened)


TABELLEN = """<table><thead><tr><th>Signaal</th><th>Helpt</th></tr></thead><tbody><tr><td>stil</td><td>wachten</td></tr></tbody></table>"""


def koppen(tags: list[pikepdf.Object]) -> list[str]:
    """Gives the direction of every header cell in `tags`."""
    return [str(tag.A.Scope) for tag in tags if tag.get("/S") == "/TH"]


def test_een_kop_van_een_tabel_zegt_of_hij_bij_een_kolom_hoort_of_bij_een_rij(site: Path):
    inhoud = TABELLEN + blocks.invultabel("Wie?", ["Wie", "Wat"], ["Thuis", "School"])
    inhoud += blocks.aankruistabel("Wat?", ["al", "niet"], ["Ik groet."])
    made = pikepdf.open(BytesIO(render_pdf(extract_blad(pagina(inhoud), "tabel"), site).bytes))
    tables = [tag for tag in structuur(made) if tag.get("/S") == "/Table"]
    found = sorted(sorted(koppen(_below(table))) for table in tables)
    assert found == [["/Column"] * 2, ["/Column"] * 2 + ["/Row"], ["/Column"] * 2 + ["/Row"] * 2]


def _below(tag: pikepdf.Object) -> list[pikepdf.Object]:
    """Gives the tags in `tag`, at any depth."""
    kids = [kid for kid in tag.get("/K", pikepdf.Array()) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [*kids, *(deeper for kid in kids for deeper in _below(kid))]


def test_wat_op_een_pagina_getagd_is_wijst_naar_een_tag_van_het_verhaal(pdf: pikepdf.Pdf):
    story = {tag.objgen for tag in structuur(pdf)}
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    entries = dict(zip((int(key) for key in numbers[::2]), numbers[1::2], strict=True))
    for page in pdf.pages:
        tagged = entries[int(page.StructParents)]
        marked = {
            int(operation.operands[1].MCID)
            for operation in pikepdf.parse_content_stream(page)
            if str(operation.operator) == "BDC" and "/MCID" in operation.operands[1]
        }
        pointed = {mcid for mcid, tag in enumerate(tagged) if isinstance(tag, pikepdf.Dictionary)}
        assert pointed == marked  # the foot and the decoration are nobody's
        assert {tagged[mcid].objgen for mcid in pointed} <= story


def test_de_keuzes_van_een_vraag_zijn_een_veld_en_sluiten_elkaar_uit(pdf: pikepdf.Pdf):
    (scale,) = [field for field in pdf.Root.AcroForm.Fields if "/Kids" in field]
    assert (str(scale.FT), int(scale.Ff) & (1 << 15)) == ("/Btn", 1 << 15)  # a radio button
    states = [{name for name in kid.AP.N.keys() if name != "/Off"} for kid in scale.Kids]  # noqa: SIM118
    assert len(states) == 5
    assert all(len(state) == 1 for state in states)
    assert len(set.union(*states)) == 5  # each choice has a value of its own
    for kid in scale.Kids:
        assert kid.Parent.objgen == scale.objgen
        assert "/FT" not in kid
        assert str(kid.get("/AS", "/Off")) == "/Off"
    ticks = [field for field in pdf.Root.AcroForm.Fields if field.FT == "/Btn" and "/Kids" not in field]
    assert ticks
    assert all(not int(tick.get("/Ff", 0)) & (1 << 15) for tick in ticks)


# Kaarten


def test_een_kaart_staat_heel_op_een_pagina(site: Path):
    bestand = render_pdf(extract_blad(pagina(kaarten(14, hoogte=50), "kaarten", paginas=2), "kaarten"), site)
    texts = woorden(bestand)
    cards = [set(re.findall(r"Kaart nummer (\d+)", text)) for text in texts]
    assert sum(map(len, cards)) == 14
    # The set's name closes a card, at its foot: as many names as cards, but for the heading on the first page.
    assert [text.count("Reeks") for text in texts] == [len(cards[0]) + 1, *map(len, cards[1:])]


def test_lange_kaarten_krijgen_een_kleinere_letter_en_wel_allemaal():
    sizes = [re.findall(r"--letter: ([\d.]+)pt", kaarten(4, kolommen=kolommen)) for kolommen in (2, 5)]
    assert sizes[0] == ["16.0"]
    assert len(sizes[1]) == 1
    assert letter_bij("kort") > letter_bij("Een zin die op zo'n kleine kaart nooit in grote letters past.")


def letter_bij(tekst: str) -> float:
    """Gives the size of letter, in pt, of a set of small cards: two with a short text and one with `tekst`."""
    reeks = [SimpleNamespace(titel="", tekst=text, beeld=None) for text in ("kort", "kort", tekst)]
    vorm = SimpleNamespace(naam="R", uitleg="", kolommen=4, hoogte=25, knippen=True, kaarten=reeks)
    (size,) = re.findall(r"--letter: ([\d.]+)pt", uitgeknipt(vorm))
    return float(size)


def test_een_kaart_met_alleen_een_regel_maakt_de_woorden_van_de_andere_niet_kleiner():
    beeld = {"titel": "Hulp", "tekst": "Je helpt een ander.", "beeld": "tekening.svg"}
    reeks = {"naam": "R", "kolommen": 3, "hoogte": 61, "kaarten": (beeld,)}
    eigen = {"titel": "Eigen", "tekst": "___", "beeld": "tekening.svg"}
    vol = {"titel": "Eigen", "tekst": "Welke kaart missen jullie hier nog? ___", "beeld": "tekening.svg"}
    letters = [
        sizes(Kaartenstapel.model_validate(reeks | {"kaarten": (beeld, *more)}))["letter"]
        for more in ((), (eigen,), (vol,))
    ]
    assert letters[0] == letters[1] > letters[2]


# Van buiten


@pytest.mark.parametrize("adres", ["https://example.org/x.png", "file:///etc/hostname", "../../buiten.svg"])
def test_een_beeld_van_buiten_de_site_wordt_geweigerd(site: Path, adres: str):
    blad = extract_blad(pagina(f'<p><img src="{adres}" alt="x"></p>'), "buiten")
    with pytest.raises(ValueError, match=r"^het blad haalt .* van buiten de site: zet het bestand in docs/"):
        render_pdf(blad, site)


def test_een_beeld_dat_er_niet_is_wordt_bij_naam_genoemd(site: Path):
    blad = extract_blad(pagina('<p><img src="nergens.svg" alt="x"></p>'), "weg")
    with pytest.raises(ValueError, match=r"^het bestand nergens\.svg staat niet op de site: "):
        render_pdf(blad, site)


# Steeds hetzelfde

MAAK = """
import hashlib, sys
from pathlib import Path
from macros.printing.blad import extract_blad
from macros.printing.pdf.render import render_pdf
site, page = map(Path, sys.argv[1:])
made = render_pdf(extract_blad(page.read_text("utf-8"), "alles"), site)
print(hashlib.sha256(made.bytes).hexdigest(), made.meldingen)
"""


ANDERE_COMPUTER = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<match target="pattern"><edit name="hintstyle" mode="assign"><const>hintfull</const></edit></match>
<match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit></match></fontconfig>"""


def test_de_pdf_is_elke_keer_en_overal_dezelfde(site: Path, tmp_path: Path):
    page = tmp_path / "alles.html"
    Image.new("L", (4, 4), 90).save(site / "werkmaterialen/stip.png")
    page.write_text(pagina(alles() + '<p><img src="stip.png" alt="Een stip"></p>', paginas=5), "utf-8")
    elders = tmp_path / "elders"
    shutil.copytree(site, elders)
    made = set()
    # Another computer has other fonts, and sets letters in its own way.
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(ANDERE_COMPUTER, "utf-8")
    for seed, zone, folder, cwd in (("1", "UTC", site, PROJECT), ("2", "Asia/Tokyo", elders, tmp_path)):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(PROJECT)}
        if folder == elders:
            env["FONTCONFIG_FILE"] = str(fonts)
        command = [sys.executable, "-c", MAAK, str(folder), str(page)]
        made.add(subprocess.run(command, env=env, cwd=cwd, check=True, capture_output=True, text=True).stdout)
    assert len(made) == 1
    assert made.pop().endswith(" ()\n")  # nor is there a picture that it could not find


def test_een_blad_hangt_niet_af_van_wat_ervoor_getekend_is(site: Path, gemaakt: PdfFile):
    render_pdf(extract_blad(pagina("<p>Iets anders: ğ ł €</p>", "brief", "mentor"), "brief"), site)
    assert render_pdf(extract_blad(pagina(alles(), paginas=5), "alles"), site).bytes == gemaakt.bytes


def test_na_een_nieuwe_stijl_ziet_een_blad_er_anders_uit(site: Path, tmp_path: Path):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    blad = extract_blad(pagina("<p>x</p>"), "stijl")
    before = render_pdf(blad, copy).bytes
    with (copy / "assets/stijl/papier.css").open("a", encoding="utf-8") as style:
        style.write(".blad { padding-left: 30mm; }")
    assert render_pdf(blad, copy).bytes != before


def test_tekenen_laat_geen_luisteraar_achter(site: Path):
    before = list(logging.getLogger("weasyprint").handlers)
    render_pdf(extract_blad(pagina("<p>x</p>"), "stil"), site)
    assert logging.getLogger("weasyprint").handlers == before


@pytest.mark.parametrize(("fact", "onder"), [(Veld(midden=True), 102.75), (Veld(), 99.25)])
def test_een_regel_in_een_hoger_vak_staat_in_het_midden_waar_dat_gevraagd_is(fact: Veld, onder: float):
    """A place of 18.5 points high, for letters of 10: too low for two lines."""
    field = pydyf.Dictionary({"DA": pydyf.String(b"/Letter 10 Tf 0 g"), "Rect": [50, 100, 150, 118.5]})
    fit(field, fact, SimpleNamespace(spaced=lambda *_: "Letter"))  # type: ignore[arg-type]
    left, bottom, right, top = field["Rect"]
    assert (left, right) == (50, 150)
    assert bottom == pytest.approx(onder)
    assert top - bottom == pytest.approx(13.0)
