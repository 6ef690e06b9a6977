"""The Word file of a sheet: nothing on the page is lost, and what a teacher opens is a proper document."""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import uuid
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from lxml.html import fragment_fromstring
from markdown import markdown

from macros.draw import blokken as blocks
from macros.draw.kaarten import sizes
from macros.draw.style import stijl
from macros.draw.templating import render
from macros.model.kaarten import Kaartenstapel
from macros.model.messages import Refusal
from macros.printing import word
from macros.printing.blad import Blad, extract_blad
from macros.printing.sizes import read_sizes
from macros.printing.word.blokken import BLOCKS
from macros.printing.word.letters import _letters, read_letters
from macros.printing.word.looks import language
from tests import goud
from tests.conftest import TUINREEKS, gelezen

DOCS = Path(__file__).parents[2] / "docs"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><path d="M5 5L95 45" stroke="black"/></svg>'

STAPEL = Kaartenstapel.model_validate(
    {"naam": "Licht", "uitleg": "Knip uit.", "kolommen": 3, "hoogte": 40, "kaarten": ("Een huisdier", "Twee", "x", "y")}
)

VOORBEELDEN = {
    "naamregel": blocks.naamregel(),
    "invulregel": blocks.invulregel("Ik woon bij", "Sinds"),
    "schrijfregels": blocks.schrijfregels("Wat doe je graag?", 3),
    "invulvak": blocks.invulvak("Wat viel op?", 40),
    "tekenvak": blocks.tekenvak("Teken je huis.", 80),
    "portret": blocks.portret("Teken jezelf.", "Zo heet ik", "Zo oud ben ik"),
    "zin": blocks.zin("Ik ben goed in ___ omdat ___."),
    "schaal": blocks.schaal("Hoe veilig?", 1, 5, "niet", "heel"),
    "aankruisen": blocks.aankruisen("Wat past?", "rustig", "druk", "stil", kolommen=2, anders="Anders:"),
    "invultabel": blocks.invultabel("Wie helpt?", ["Wie", "Waarmee"], rijen=["thuis", "op school"], hoogte=14),
    "aankruistabel": blocks.aankruistabel("Wat doe ik?", ["al", "nog niet"], ["Ik begroet.", "Ik vraag."]),
    "kaarten": render("blokken/kaarten.html", stapel=STAPEL, knippen=True, reeks=STAPEL.naam, **sizes(STAPEL)),
    "hand": blocks.hand("Duim", "Wijsvinger", "Middelvinger", "Ringvinger", "Pink"),
    "stamboom": blocks.stamboom("Wie horen bij jou?"),
    "vriendencirkel": blocks.vriendencirkel("ik", "dichtbij", "verder weg"),
    "podium": blocks.podium("Best", "Goed", "Oefen ik"),
    "mindmap": blocks.mindmap("Ik", "thuis", "school", "later", "nu"),
    "harten": blocks.harten("Ik hou van", "Ik help"),
    "vakken": blocks.vakken("Ik hou van", "Ik help", "Ik leer"),
    "trap": blocks.trap("Eerst", "Dan", "Doel"),
    "route": blocks.route("Begin", "Verder", "Einde"),
    "thermometer": blocks.thermometer("Hoe gespannen?", "rustig", "beetje", "erg"),
    "kniplijn": blocks.kniplijn(),
    "nieuwe_pagina": blocks.nieuwe_pagina(),
}

PROZA = """
Een **vet**, *schuin*
woord met een [site](https://example.org/) en een [blad](sta-op-als.md).

## Stappen

1. een
2. twee

    Nog iets over twee.

    - onder twee

Ertussen.

1. weer een

### Tabel

| Les | Wat |
|-----|----:|
| 1 | begin |

> Een citaat.

!!! zeg "Zeg bijvoorbeeld"
    - “Kom maar.”

---
"""


REEKS = f'<style id="reeks">{stijl(gelezen(TUINREEKS / "docs").gegevens)}</style>'


def blad(*inhoud: str, soort: str = "werkblad", voor: str = "leerling", liggend: str = "nee") -> Blad:
    """Gives a sheet of `inhoud` (HTML), taken out of a page as in the build."""
    kop = f'<div class="blad" data-soort="{soort}" data-voor="{voor}" data-liggend="{liggend}"><h1>Proefblad</h1>'
    return extract_blad(
        f"<!DOCTYPE html><html><head>{REEKS}</head><body>{kop}{''.join(inhoud)}</div></body></html>", "proefblad"
    )


def proza() -> str:
    return str(markdown(PROZA, extensions=["tables", "admonition"]))


def bestand(*inhoud: str, site: Path = Path(), **kop: str) -> bytes:
    return word.render_word(blad(*inhoud, **kop), site, DOCS)


def document(*inhoud: str, site: Path = Path(), **kop: str) -> Any:
    return docx.Document(io.BytesIO(bestand(*inhoud, site=site, **kop)))


def onderdeel(inhoud: bytes, naam: str) -> Any:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(inhoud)).read(naam))


def tekst(element: Any) -> str:
    """Gives what stands in `element`; python-docx's elements answer `itertext` three times over."""
    return "".join(stuk.text for stuk in element.iter(f"{W}t"))


def waarden(element: Any, pad: str) -> list[str]:
    """Gives the `w:val` of everything at `pad` (names without prefix)."""
    return [found.get(f"{W}val") for found in element.iterfind(".//" + "/".join(W + stap for stap in pad.split("/")))]


ALLES = (proza(), *VOORBEELDEN.values())


def test_elk_blok_heeft_een_word_versie():
    assert set(BLOCKS) == {*blocks.BLOCKS, "kaarten", "thuiscode"}


def test_elk_blok_heeft_hier_een_voorbeeld():
    assert set(VOORBEELDEN) == set(BLOCKS) - {"thuiscode"}  # that stands before the title: see test_delen.py


@pytest.mark.parametrize("html", [*VOORBEELDEN.values(), proza()], ids=[*VOORBEELDEN, "proza"])
def test_geen_woord_gaat_verloren(html):
    bron = blad(html)
    in_word = re.sub(r"\s", "", tekst(onderdeel(word.render_word(bron, Path(), DOCS), "word/document.xml")))
    for stuk in bron.element.xpath(".//text()[not(ancestor::svg)]"):
        assert re.sub(r"\s", "", stuk) in in_word


def test_een_blok_zonder_word_versie_is_een_fout():
    with pytest.raises(ValueError, match=r"blok raadsel heeft geen Word-versie: vraag wie"):
        bestand('<div data-blok="raadsel">?</div>')


def test_een_element_zonder_word_versie_is_een_fout():
    with pytest.raises(ValueError, match=r"wat met <video> op het blad staat, heeft geen Word-versie"):
        bestand("<video></video>")
    with pytest.raises(ValueError, match=r'wat met <button> .* heeft geen Word-versie: "hier": schrijf het als'):
        bestand("<p>Druk <button>hier</button></p>")


def test_een_sjabloon_dat_meer_zegt_dan_word_is_een_fout():
    nieuw = VOORBEELDEN["invulvak"].replace("</label>", "<em>Denk ook aan thuis.</em></label>")
    with pytest.raises(ValueError, match=r"blok invulvak verliest “Denk ook aan thuis\.” in Word"):
        bestand(nieuw)


def test_hetzelfde_blad_geeft_overal_dezelfde_bytes(tmp_path):
    bron = tmp_path / "bron.html"
    bron.write_text(REEKS + etree.tostring(blad(*ALLES).element, encoding="unicode", method="html"), "utf-8")
    programma = (
        "import hashlib, pathlib, sys;"
        "from macros.printing import word; from macros.printing.blad import extract_blad;"
        "html = pathlib.Path(sys.argv[1]).read_text('utf-8');"
        "print(hashlib.sha256(word.render_word(extract_blad(html, 'x'), pathlib.Path(), pathlib.Path(sys.argv[2]))).hexdigest())"
    )
    engine = str(Path(word.__file__).parents[3])
    uitkomsten = {
        subprocess.run(
            [sys.executable, "-c", programma, str(bron), str(DOCS)],
            env={
                **os.environ,
                "TZ": tijdzone,
                "PYTHONHASHSEED": zaad,
                "PYTHONPATH": engine,
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for tijdzone, zaad in [("Pacific/Kiritimati", "1"), ("America/Adak", "2")]
    }
    html = bron.read_text("utf-8")
    hier = hashlib.sha256(word.render_word(extract_blad(html, "x"), Path(), DOCS)).hexdigest()
    assert uitkomsten == {hier + "\n"}


def test_in_het_bestand_staat_geen_tijd_van_maken():
    archief = zipfile.ZipFile(io.BytesIO(bestand(*ALLES)))
    assert {info.date_time for info in archief.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archief.namelist()[0] == "[Content_Types].xml"
    assert archief.namelist()[1:] == sorted(archief.namelist()[1:])
    eigenschappen = document().core_properties
    assert (eigenschappen.created, eigenschappen.modified) == (None, None)


def test_het_bestand_zegt_wat_het_is_en_in_welke_taal():
    doc = document()
    assert doc.core_properties.title == "Proefblad"
    assert doc.core_properties.language == "nl-NL"
    assert [taal.get(f"{W}val") for taal in doc.styles.element.iter(f"{W}lang")] == ["nl-NL"]


@pytest.mark.parametrize(
    ("reeks", "taal", "in_word"), [("De Schooltuin", "nl", "nl-NL"), ("Down & up", "en", "en-GB"), ("É", "fy", "fy")]
)
def test_het_bestand_noemt_de_reeks_en_de_taal_van_zijn_eigen_pagina(reeks, taal, in_word):
    voet = f'<style id="bladvoet" data-voet="V" data-paginas="1" data-reeks="{reeks.replace("&", "&amp;")}"></style>'
    html = f'<html lang="{taal}"><head>{voet}{REEKS}</head><body><div class="blad" data-voor="duo"><h1>Blad</h1></div></body></html>'
    inhoud = word.render_word(extract_blad(html, "blad"), Path(), DOCS)
    doc = docx.Document(io.BytesIO(inhoud))
    assert doc.core_properties.author == doc.core_properties.last_modified_by == reeks
    assert doc.core_properties.language == in_word
    assert {lang.get(f"{W}val") for lang in doc.styles.element.iter(f"{W}lang")} == {in_word}
    assert onderdeel(inhoud, "word/settings.xml").find(f"{W}themeFontLang").get(f"{W}val") == in_word


@pytest.mark.parametrize(("liggend", "maat"), [("nee", (210, 297)), ("ja", (297, 210))])
def test_het_papier_is_a4_en_ligt_zoals_het_blad(liggend, maat):
    vel = document(liggend=liggend).sections[0]
    assert (round(vel.page_width.mm), round(vel.page_height.mm)) == maat
    assert round(vel.left_margin.mm) == round(vel.right_margin.mm) == 16


@pytest.mark.parametrize(("voor", "punten"), [("leerling", 14.5), ("mentor", 12), ("duo", 10.5)])
def test_een_leerling_krijgt_de_grootste_letters(voor, punten):
    stijlen = onderdeel(bestand(voor=voor), "word/styles.xml")
    assert waarden(stijlen, "docDefaults/rPrDefault/rPr/sz") == [str(int(punten * 2))]


@pytest.mark.parametrize(
    ("taal", "land"),
    [("nl", "nl-NL"), ("en", "en-GB"), ("de", "de-DE"), ("fr", "fr-FR"), ("en-US", "en-US"), ("pl", "pl")],
)
def test_word_leest_na_in_de_taal_van_het_blad(taal, land):
    assert language(replace(blad("<p>x</p>"), taal=taal)) == land


def test_een_blad_voor_een_onbekende_lezer_is_een_fout():
    with pytest.raises(Refusal, match=r"^het blad is voor 'iedereen', en de pagina heeft geen maten voor die lezer"):
        bestand(voor="iedereen")


def test_alles_is_zwart_op_wit_of_lichtgrijs():
    inhoud = bestand(*ALLES)
    kleuren = set()
    for naam in ("word/document.xml", "word/styles.xml"):
        for element in onderdeel(inhoud, naam).iter():
            kleuren |= {element.get(W + soort) for soort in ("color", "fill")}
            kleuren |= {element.get(f"{W}val")} if element.tag == f"{W}color" else set()
    assert kleuren - {None} == {"000000", "auto", "808080", "F2F2F2"}


def test_koppen_zijn_koppen():
    namen = [p.style.name for p in document(proza()).paragraphs if p.style.name.startswith("Heading")]
    assert namen == ["Heading 1", "Heading 2", "Heading 3"]


def test_elke_genummerde_lijst_begint_bij_een():
    doc = document(proza())
    genummerd = [p._p for p in doc.paragraphs if p.style.name == "List Number"]
    nummers = [waarden(p, "numPr/numId")[0] for p in genummerd]
    assert nummers[0] == nummers[1] != nummers[2]
    for nummer in set(nummers):
        lijst = doc.part.numbering_part.element.num_having_numId(int(nummer))
        assert waarden(lijst, "lvlOverride/startOverride") == ["1"]


def test_wat_bij_een_punt_hoort_springt_mee_in():
    stijlen = {p.text: p.style.name for p in document(proza()).paragraphs}
    assert stijlen["Nog iets over twee."] == "List Continue"
    assert stijlen["onder twee"] == "List Bullet 2"


def test_vet_en_schuin_blijven_en_regeleinden_van_de_bron_niet():
    eerste = document(proza()).paragraphs[1]
    assert eerste.text == "Een vet, schuin woord met een site en een blad."
    assert [run.text for run in eerste.runs if run.bold] == ["vet"]
    assert [run.text for run in eerste.runs if run.italic] == ["schuin"]


def test_alleen_een_link_naar_buiten_blijft_een_link():
    doc = document(proza())
    assert [link.address for link in doc.paragraphs[1].hyperlinks] == ["https://example.org/"]


def test_tabellen_herhalen_hun_kop_en_breken_geen_rij():
    doc = document(*ALLES)
    rijen = list(doc.element.iter(f"{W}tr"))
    assert all(rij.find(f"{W}trPr/{W}cantSplit") is not None for rij in rijen)
    koppen = [rij for rij in rijen if rij.find(f"{W}trPr/{W}tblHeader") is not None]
    assert [tekst(rij) for rij in koppen] == ["LesWat", "WieWaarmee", "alnog niet"]


def test_twee_tabellen_raken_elkaar_nooit():
    body = document(*ALLES, *VOORBEELDEN.values()).element.body
    assert not [tabel for tabel in body.iter(f"{W}tbl") if tabel.getnext().tag == f"{W}tbl"]
    assert all(cel[-1].tag == f"{W}p" for cel in body.iter(f"{W}tc"))


def test_een_vraag_blijft_bij_haar_regels():
    doc = document(VOORBEELDEN["schrijfregels"])
    assert doc.styles["Vraag"].paragraph_format.keep_with_next
    (regels,) = doc.tables
    blijven = [bool(rij._tr.findall(f".//{W}keepNext")) for rij in regels.rows]
    assert blijven == [True, True, False]


def onderranden(tabel: Any) -> list[list[str]]:
    """Gives of every row of `tabel` the texts of its cells, with `_` for a cell that is a line to write on."""
    return [
        [tekst(cel) or "_" * (cel.find(f"{W}tcPr/{W}tcBorders/{W}bottom") is not None) for cel in rij.tc_lst]
        for rij in tabel._tbl.tr_lst
    ]


@pytest.mark.parametrize(
    ("naam", "rijen"),
    [
        ("naamregel", [["Naam", "_", "", "Datum", "_"]]),
        ("invulregel", [["Ik woon bij", "_", "", "Sinds", "_"]]),
        ("schrijfregels", [["_"]] * 3),
        ("zin kort", [["Met", "_", "kan ik goed lachen."]]),
    ],
)
def test_een_regel_is_een_cel_met_een_lijn_eronder_tot_de_kantlijn(naam, rijen):
    doc = document({**VOORBEELDEN, "zin kort": blocks.zin("Met ___ kan ik goed lachen.")}[naam])
    (tabel,) = doc.tables
    assert [[cel for cel in rij if cel] for rij in onderranden(tabel)] == [[cel for cel in rij if cel] for rij in rijen]
    assert round(sum(kolom.width.mm for kolom in tabel.columns)) == 178
    assert [round(rij.height.mm, 1) for rij in tabel.rows] == [9.5] * len(rijen)
    assert not list(doc.element.iter(f"{W}tab"))


@pytest.mark.parametrize(("voor", "hoogte"), [("leerling", 9.5), ("mentor", 9), ("duo", 8)])
def test_regels_liggen_zo_ver_uiteen_als_die_van_de_lezer(voor, hoogte):
    (tabel,) = document(VOORBEELDEN["schrijfregels"], voor=voor).tables
    assert [round(rij.height.mm, 1) for rij in tabel.rows] == [hoogte] * 3


def test_een_label_dat_geen_ruimte_laat_krijgt_zijn_lijn_eronder():
    lang = "Wat wil je aan iemand vertellen over wat jou helpt als het even niet lukt?"
    (tabel,) = document(blocks.invulregel(lang, "Kort")).tables
    assert onderranden(tabel) == [[lang], ["_"], ["Kort", "_"]]


def test_regels_met_een_label_sluiten_op_elkaar_aan():
    doc = document(blocks.invulregel("Een"), blocks.invulregel("Twee"), blocks.schrijfregels("Drie", 1))
    assert [p.style.style_id for p in doc.paragraphs[1:4]] == ["Regelruimte", "Slot", "Vraag"]


def test_een_zin_houdt_zijn_plekken_om_in_te_vullen():
    zin = document(VOORBEELDEN["zin"]).paragraphs[1]._p
    assert re.fullmatch(r"Ik ben goed in _{10,} omdat _{10,}\.", tekst(zin))
    plekken = list(zin.iter(f"{W}sdt"))
    assert [plek.find(f"{W}sdtPr/{W}showingPlcHdr") is not None for plek in plekken] == [True, True]
    assert waarden(zin, "sdtPr/rPr/u") == ["single", "single"]  # what is typed stands on a line too
    assert waarden(zin, "sdtPr/alias") == [f"Ik ben goed in … omdat …. (plek {nummer})" for nummer in (1, 2)]


def test_een_plek_heeft_een_naam_die_word_kan_onthouden():
    lang = "Als ik iets lastigs meemaak op school of thuis dan helpt het mij om ___ of om ___ te doen."
    namen = waarden(document(blocks.zin(lang)).element, "sdtPr/alias")
    assert [(len(naam), naam[-1]) for naam in namen] == [(64, "…")] * 2


def test_op_een_certificaat_staat_een_vraag_voor_haar_eerste_regel():
    (tabel,) = document(VOORBEELDEN["schrijfregels"], soort="certificaat").tables
    assert onderranden(tabel) == [["Wat doe je graag?", "_"], ["_"], ["_"]]


def test_de_zin_van_een_certificaat_is_groot_met_een_plek_voor_een_hele_naam():
    alinea = document(blocks.zin("Dit is voor ___"), soort="certificaat").paragraphs[1]
    (zin,) = alinea.runs
    assert zin.text == "Dit is voor "
    assert re.search(r"_{20,}", tekst(alinea._p))
    assert zin.bold
    assert zin.font.size.pt == 17  # 1.25 times the 13.5 points of the rest, in Word's half points


@pytest.mark.parametrize(("liggend", "titel", "marge"), [("nee", 44, 20), ("ja", 50, 14)])
def test_een_certificaat_past_zijn_titel_en_marge_aan_het_papier_aan(liggend, titel, marge):
    vel = document(soort="certificaat", liggend=liggend)
    assert vel.styles["heading 1"].font.size.pt == titel
    assert round(vel.sections[0].top_margin.mm) == marge
    assert vel.sections[0]._sectPr.xpath("w:pgBorders")


def test_de_takken_van_een_mindmap_zijn_genummerd_en_er_is_geen_wolk():
    html = blocks.mindmap("Ik", "thuis", "school", "later", "nu")
    woorden = [
        " ".join(woord.text_content().split()) for woord in fragment_fromstring(html).find_class("tekening__woord")
    ]
    assert woorden == ["Ik", "1. thuis", "2. school", "3. later", "4. nu"]
    assert "wolk" not in html


def test_tekst_na_een_blok_houdt_afstand():
    stijlen = [p.style.style_id for p in document("<p>a</p>", blocks.invulregel("Plek"), "<p>b</p><p>c</p>").paragraphs]
    assert stijlen[1:5] == ["Normal", "Regelruimte", "Nablok", "Normal"]


def test_keuzes_hebben_een_vakje_dat_je_kunt_aanklikken():
    doc = document(VOORBEELDEN["aankruisen"])
    vakjes = list(doc.element.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"))
    assert len(vakjes) == 4
    assert [tekst(vak.getparent().getparent()) for vak in vakjes] == ["☐"] * 4
    assert [len(rij.cells) for rij in doc.tables[0].rows] == [2, 2]
    assert onderranden(doc.tables[1]) == [["☐Anders:", "_"]]


@pytest.mark.parametrize(("naam", "namen"), [
    ("aankruisen", ["rustig", "druk", "stil", "Anders:"]),
    ("aankruistabel", ["Ik begroet. al", "Ik begroet. nog niet", "Ik vraag. al", "Ik vraag. nog niet"]),
    ("thermometer", ["erg", "beetje", "rustig"]),
])  # fmt: skip
def test_een_vakje_heet_naar_wat_je_aankruist(naam: str, namen: list[str]):
    doc = document(VOORBEELDEN[naam])
    assert waarden(doc.element, "sdtPr/alias") == waarden(doc.element, "sdtPr/tag") == namen


def test_een_tekening_staat_boven_haar_keuze_en_is_versiering(site):
    doc = document(blocks.aankruisen("Wat zie je?", "een brug|brug.svg", "niets", kolommen=2), site=site)
    eerste, tweede = doc.tables[0].rows[0].cells
    assert [tekst(alinea) for alinea in eerste._tc.iter("{*}p")] == ["", "☐een brug"]
    assert [tekst(alinea) for alinea in tweede._tc.iter("{*}p")] == ["☐niets"]
    assert list(eerste._tc.iter("{*}drawing"))
    assert doc.inline_shapes[0].height.mm == pytest.approx(18, abs=0.5)
    assert [versiering.get("val") for versiering in doc.element.iter("{*}decorative")] == ["1"]


def test_een_tekening_staat_ook_boven_een_keuze_zonder_kolommen(site):
    doc = document(blocks.aankruisen("Wat zie je?", "een brug|brug.svg"), site=site)
    assert not doc.tables
    assert len(doc.inline_shapes) == 1


def test_de_schaal_heeft_een_cel_per_getal():
    rijen = document(VOORBEELDEN["schaal"]).tables[0]._tbl.tr_lst
    assert [[tekst(cel) for cel in rij.tc_lst] for rij in rijen] == [list("12345"), ["niet", "heel"]]


@pytest.mark.parametrize(("naam", "hoogte"), [("invulvak", 40), ("tekenvak", 80), ("kaarten", 40)])
def test_een_vak_is_zo_hoog_als_op_papier(naam, hoogte):
    for rij in document(VOORBEELDEN[naam]).tables[0].rows:
        assert rij.height is not None
        assert round(rij.height.mm) == hoogte


def test_een_portret_is_zo_hoog_als_op_papier():
    (tabel,) = document(VOORBEELDEN["portret"]).tables
    assert round(sum(rij.height.mm for rij in tabel.rows)) == 74


def test_kaarten_staan_in_kolommen_met_een_kniprand():
    doc = document(VOORBEELDEN["kaarten"])
    assert [len(rij.cells) for rij in doc.tables[0].rows] == [3, 3]
    randen = doc.styles["Kaarten"].element.find(f".//{W}tblBorders")
    assert {rand.get(f"{W}val") for rand in randen} == {"dashed"}
    leeg = doc.tables[0].rows[1].cells[2]._tc
    assert {rand.get(f"{W}val") for rand in leeg.find(f".//{W}tcBorders")} == {"nil"}


def test_een_nieuwe_pagina_begint_op_een_nieuwe_pagina():
    doc = document("<p>een</p>", blocks.nieuwe_pagina(), "<p>twee</p>")
    assert [bool(p.paragraph_format.page_break_before) for p in doc.paragraphs[:4]] == [False, False, True, False]
    top = doc.paragraphs[2]
    assert (top.text, top.paragraph_format.space_before) == ("twee", 0)


GETEKEND = [naam for naam, html in VOORBEELDEN.items() if "<svg" in html and naam != "kniplijn"]


@pytest.mark.parametrize("naam", GETEKEND)
def test_een_tekening_zegt_wat_ze_toont(naam):
    doc = document(VOORBEELDEN[naam])
    gezegd = [beeld.docPr.get("descr") for beeld in doc.element.iter("{*}inline")]
    (over,) = [over for over in waarden(doc.element, "tblPr/tblCaption") if over.startswith("Tekening")]
    assert gezegd[:1] in ([], [over])  # a table may be the drawing
    assert set(gezegd[1:]) <= {""}
    soorten = {deel.content_type for deel in doc.part.package.iter_parts() if "image" in deel.content_type}
    assert soorten == ({"image/png"} if gezegd else set())


def cellen(html: str) -> list[str]:
    """Gives the text of every cell of the drawing in `html`, but for cells that are not there."""
    (tabel,) = document(html).tables
    rijen = [cel for cel in tabel._tbl.iter(f"{W}tc") if waarden(cel, "vMerge") != ["continue"]]
    return [tekst(cel) for cel in rijen if waarden(cel, "pPr/pStyle") != ["Slot"]]


@pytest.mark.parametrize(("naam", "inhoud"), [
    ("podium", ["", "", "", "Best", "Goed", *[""] * 2, "Oefen ik", *[""] * 7]),
    ("trap", ["", "Doel", "", "", "Dan", "", "", "Eerst", "", ""]),
    ("mindmap", ["1. thuis", "2. school", "Ik", "4. nu", "3. later"]),
    ("harten", ["Ik hou van", "Ik help"]),
    ("stamboom", [*"12345678", "ik", "9", "10", "11"]),
    ("vriendencirkel", ["ik", "", "dichtbij", *"1234", "verder weg", *"5678", "9", "10"]),
    ("thermometer", ["", "☐erg", "☐beetje", "☐rustig"]),
    ("hand", ["", "Duim", *[""] * 2, "Wijsvinger", *[""] * 2, "Middelvinger", *[""] * 2, "Ringvinger", *[""] * 2, "Pink", *[""] * 2]),
])  # fmt: skip
def test_elke_plek_op_een_tekening_is_een_cel(naam: str, inhoud: list[str]):
    assert sorted(cel.strip() for cel in cellen(VOORBEELDEN[naam])) == sorted(inhoud)
    assert [cel.strip() for cel in cellen(VOORBEELDEN[naam]) if cel] == [cel for cel in inhoud if cel]


@pytest.mark.parametrize("aantal", range(4, 9))
def test_om_een_mindmap_staat_elke_tak_een_keer(aantal: int):
    takken = [f"tak {nummer}" for nummer in range(aantal)]
    gevonden = cellen(blocks.mindmap("M", *takken))
    assert sorted(gevonden) == sorted(["M", *(f"{nummer}. {tak}" for nummer, tak in enumerate(takken, start=1))])


def test_een_tekening_die_niets_om_een_woord_heeft_is_een_fout():
    kaal = re.sub("<path[^>]*>", "", VOORBEELDEN["harten"])
    with pytest.raises(Refusal, match="om “Ik hou van” is niets getekend: teken in het sjabloon een gesloten lijn"):
        bestand(kaal)
    maatloos = VOORBEELDEN["podium"].replace("viewBox", "vak")
    with pytest.raises(Refusal, match="de tekening van blok podium heeft geen maat: geef de svg een viewBox"):
        bestand(maatloos)
    with pytest.raises(Refusal, match="de tekening van blok podium zegt niet wat ze toont"):
        bestand(re.sub('aria-label="Tekening[^"]*"', "", VOORBEELDEN["podium"]))
    with pytest.raises(Refusal, match="blok podium heeft geen tekening"):
        bestand(re.sub("<svg.*</svg>", "", VOORBEELDEN["podium"], flags=re.S))


ZWEEFT = ("framePr", "txbx", "txbxContent", "textbox", "anchor", "pict")


def zwevend(inhoud: bytes) -> set[str]:
    """Gives what floats in a Word file or is drawn as a line of dots: a frame, a text box, an anchor, a leader."""
    namen = {etree.QName(deel).localname for deel in onderdeel(inhoud, "word/document.xml").iter("{*}*")}
    return namen & {*ZWEEFT, "tabs"}


def test_niets_zweeft_en_geen_regel_is_van_streepjes():
    assert zwevend(bestand(*ALLES)) == set()


@pytest.mark.parametrize("slug", goud.SHEETS)
def test_in_de_tuinreeks_zweeft_niets(slug: str):
    assert zwevend(word.render_word(goud.sheet(slug), goud.site())) == set()


def test_de_letters_van_de_pdf_gaan_mee_en_alle_tekst_heeft_ze():
    with zipfile.ZipFile(io.BytesIO(bestand(*ALLES))) as archief:
        delen = {naam: archief.read(naam) for naam in archief.namelist()}
    naam, bij = "word/fontTable.xml", "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    doel = {rel.get("Id"): rel.get("Target") for rel in etree.fromstring(delen["word/_rels/fontTable.xml.rels"])}
    (letter,) = etree.fromstring(delen[naam])
    gevonden = {}
    for soort in letter.iterfind("*[@w:fontKey]", {"w": W[1:-1]}):
        sleutel = uuid.UUID(soort.get(f"{W}fontKey")).bytes[::-1]
        data = delen[f"word/{doel[soort.get(f'{bij}id')]}"]
        bloot = bytes(byte ^ sleutel[plek % 16] for plek, byte in enumerate(data[:32])) + data[32:]
        font = TTFont(io.BytesIO(bloot), lazy=False)
        gevonden[font["name"].getDebugName(2)] = font["name"].getDebugName(1)
        assert {*map(ord, "azAZ09éë€“”’…–•")} <= set(font.getBestCmap())
        assert font["OS/2"].fsType == 0  # it may be edited with
    assert gevonden == dict.fromkeys(("Regular", "Bold", "Italic"), letter.get(f"{W}name"))
    (alle,) = etree.fromstring(delen["word/styles.xml"]).iterfind(f".//{W}rFonts")
    assert {*alle.attrib.values()} == {letter.get(f"{W}name")}
    assert sum(len(data) for deel, data in delen.items() if deel.endswith(".odttf")) < 75_000


def test_de_letters_zijn_elke_dag_dezelfde(monkeypatch):
    found = []
    for day in ("1", "1000000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)  # what the fonts take for today
        _letters.cache_clear()
        found.append(read_letters(DOCS))
    assert found[0].faces == found[1].faces


def test_een_stijl_zonder_letters_is_een_fout(tmp_path):
    (tmp_path / "assets" / "stijl").mkdir(parents=True)
    (tmp_path / "assets" / "stijl" / "lettertypen.css").write_text("", "utf-8")
    with pytest.raises(Refusal, match="geen letter voor embedRegular"):
        read_letters(tmp_path)


OPSTELLING = '<h2>Zo gaat het</h2><p><img alt="Een kring" src="tekening.svg"></p><ol>{}</ol><p>Klaar.</p>'


@pytest.mark.parametrize(("soort", "ernaast"), [("oefening", 4), ("werkblad", 0)])
def test_bij_een_oefening_staat_de_tekening_naast_zo_veel_stappen_als_zij_hoog_is(site, soort, ernaast):
    (site / "werkmaterialen" / "tekening.svg").write_text(
        SVG.replace("<svg ", '<svg width="200" height="60" '), "utf-8"
    )
    stappen = "".join(f"<li>Stap {nummer}</li>" for nummer in range(1, 7))
    doc = document(OPSTELLING.format(stappen), soort=soort, voor="duo", site=site)
    naast = [alinea.text for tabel in doc.tables for alinea in tabel.columns[0].cells[0].paragraphs]
    assert naast == [f"Stap {nummer}" for nummer in range(1, ernaast + 1)]
    los = [alinea.text for alinea in doc.paragraphs if alinea.text.startswith("Stap")]
    assert los == [f"Stap {nummer}" for nummer in range(ernaast + 1, 7)]
    nummers = {*waarden(doc.element.body, "numPr/numId")}
    assert len(nummers) == 1  # one list, that counts on below the table


def test_op_een_poster_knipt_niemand_en_staat_een_beeld_naast_zijn_woorden(site):
    kaarten = [{"titel": "Een", "tekst": "Kijk.", "beeld": "brug.svg"}, {"titel": "Twee", "tekst": "Zeg het."}]
    stapel = Kaartenstapel.model_validate({"naam": "Zo", "kolommen": 1, "hoogte": 40, "kaarten": tuple(kaarten)})
    html = render("blokken/kaarten.html", stapel=stapel, knippen=False, reeks="", **sizes(stapel))
    doc = document(html, soort="poster", site=site)
    assert tabelstijlen(doc) == ["Opmaak"]
    (tabel,) = doc.tables
    assert [[len(cel._tc.findall(".//{*}drawing")) for cel in rij.cells] for rij in tabel.rows] == [[1, 0], [0, 0]]
    assert [rij.cells[1].text for rij in tabel.rows] == ["Een\nKijk.", "Twee\nZeg het."]
    assert {*waarden(tabel._tbl, "jc")} == {"left"}


def test_niets_heeft_hetzelfde_nummer():
    body = document(*ALLES).element
    nummers = [beeld.get("id") for beeld in body.iter("{*}docPr")] + waarden(body, "sdtPr/id")
    assert len(nummers) == len(set(nummers)) > 20


def test_de_voet_noemt_het_blad_en_de_pagina_als_er_meer_zijn():
    voet = onderdeel(bestand(), "word/footer1.xml")
    assert tekst(voet) == "Proefblad"
    voet = onderdeel(word.render_word(replace(blad(), paginas=2), Path(), DOCS), "word/footer1.xml")
    assert tekst(voet) == "Proefbladpagina 1 van 2"
    assert [veld.get(f"{W}instr").strip() for veld in voet.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site with one drawing beside its sheets."""
    (tmp_path / "werkmaterialen").mkdir()
    (tmp_path / "werkmaterialen" / "brug.svg").write_text(SVG, "utf-8")
    return tmp_path


def test_een_afbeelding_komt_mee_zo_breed_als_de_tekst(site):
    doc = document('<p><img src="brug.svg" alt="Een brug"></p>', site=site)
    assert [(beeld._inline.docPr.get("descr"), round(beeld.width.mm)) for beeld in doc.inline_shapes] == [
        ("Een brug", 178)
    ]
    assert [beeld._inline.get(f"dist{kant}") for beeld in doc.inline_shapes for kant in "TBLR"] == ["0"] * 4


def test_een_tekening_met_een_eigen_maat_is_zo_groot_als_op_de_pagina(site):
    (site / "werkmaterialen" / "brug.svg").write_text(SVG.replace("<svg ", '<svg width="300" height="150" '), "utf-8")
    doc = document('<p><img src="brug.svg" alt="Een brug"></p>', site=site)
    assert round(doc.inline_shapes[0].width.mm) == 79


def test_een_logo_is_zo_breed_of_hoog_als_de_pagina_zegt(site):
    doc = document('<p><img src="brug.svg" alt="" width="120"> Bruggenbouw</p>', site=site)
    assert round(doc.inline_shapes[0].width.mm) == 32
    doc = document('<p><img src="brug.svg" alt="" height="34"> Bruggenbouw</p>', site=site)
    assert round(doc.inline_shapes[0].height.mm) == 9


def test_een_regel_op_een_kaart_is_een_regel_en_de_naam_van_de_reeks_staat_er_alleen_als_die_er_is():
    kaarten = ({"titel": "Eigen idee", "tekst": "___"}, "Ik help ___", "klaar")
    stapel = Kaartenstapel.model_validate({"naam": "Idee", "kaarten": kaarten})
    for reeks in ("", "Idee"):
        doc = document(render("blokken/kaarten.html", stapel=stapel, knippen=True, reeks=reeks, **sizes(stapel)))
        found = [[(p.style.name, p.text) for p in cell.paragraphs] for row in doc.tables[0].rows for cell in row.cells]
        name = [("Kaartreeks", reeks)] if reeks else []
        assert found[:3] == [
            [("Kaarttekst", "Eigen idee"), ("Kaartregel", ""), *name],
            [("Kaarttekst", "Ik help"), ("Kaartregel", ""), *name],
            [("Kaarttekst", "klaar"), *name],
        ]


def test_een_beeld_op_een_kaart_is_versiering(site):
    kaart = {"titel": "Brug", "tekst": "Je kunt erover.", "beeld": "brug.svg"}
    stapel = Kaartenstapel.model_validate({"naam": "Bruggen", "hoogte": 40, "kaarten": (kaart,)})
    doc = document(render("blokken/kaarten.html", stapel=stapel, knippen=True, reeks="", **sizes(stapel)), site=site)
    assert doc.inline_shapes[0].height.mm < 20
    assert [versiering.get("val") for versiering in doc.element.iter("{*}decorative")] == ["1"]


@pytest.mark.parametrize(
    ("beeld", "melding"),
    [
        ('<img src="weg.svg" alt="x">', r"afbeelding weg\.svg is er niet: zet het bestand naast het blad"),
        ('<img src="brug.svg">', r"geen tekst voor wie haar niet ziet: geef een alt-tekst"),
        ('<img src="kapot.svg" alt="x">', r"kapot\.svg is geen geldige SVG: bewaar haar opnieuw"),
        (
            '<img src="woord.svg" alt="x">',
            r"in woord\.svg staan woorden \(<text>\), en wat daar staat komt niet in Word: zet woorden als tekst op het blad",
        ),
        ('<img src="maatloos.svg" alt="x">', r"heeft geen maat: geef de svg een viewBox"),
        ('<img src="foto.jpg" alt="x">', r"foto\.jpg is geen beeld dat Word kent: bewaar het als PNG of JPG"),
    ],
)
def test_een_beeld_dat_niet_mee_kan_is_een_fout(site, beeld, melding):
    map_ = site / "werkmaterialen"
    (map_ / "kapot.svg").write_text("<svg", "utf-8")
    (map_ / "woord.svg").write_text(SVG.replace("</svg>", "<text>hoi</text></svg>"), "utf-8")
    (map_ / "maatloos.svg").write_text(SVG.replace('viewBox="0 0 100 50"', ""), "utf-8")
    (map_ / "foto.jpg").write_bytes(b"geen foto")
    with pytest.raises(ValueError, match=melding):
        bestand(f"<p>{beeld}</p>", site=site)


# Randen, tabellen en lijsten: wat verdwijnt zonder dat er een woord ontbreekt

SOORTEN = {"veilig": "KaderVeilig", "zeg": "KaderZeg", "tip": "KaderTip", "noot": "KaderNoot", "kader": "Kader"}
RANDEN = {
    "Tabel": {"top", "left", "bottom", "right", "insideH", "insideV"},
    "Schaal": {"top", "left", "bottom", "right", "insideH", "insideV"},
    "Kaarten": {"top", "left", "bottom", "right", "insideH", "insideV"},
    "Vak": {"top", "left", "bottom", "right"},
    "Kader": {"top", "left", "bottom", "right"},
    "KaderVeilig": {"top", "left", "bottom", "right"},
    "KaderZeg": {"left"},
    "KaderNoot": {"top"},
    "KaderTip": set(),
    "Opmaak": set(),
    "Tekentabel": set(),
    "Invulregels": set(),
    "Schrijfregels": set(),
}


def tabelstijlen(doc: Any) -> list[str]:
    return waarden(doc.element, "tblPr/tblStyle")


def celranden(doc: Any) -> list[list[str]]:
    """Gives of every cell with borders of its own their kinds, one on each side that has one."""
    return [[rand.get(f"{W}val") for rand in randen] for randen in doc.element.iter(f"{W}tcBorders")]


def test_elke_tabelstijl_heeft_de_randen_van_haar_soort():
    stijlen = onderdeel(bestand(), "word/styles.xml")
    found = {
        stijl.get(f"{W}styleId"): {etree.QName(rand).localname for rand in stijl.iterfind(f".//{W}tblBorders/*")}
        for stijl in stijlen.iterfind(f"{W}style[@{W}type='table']")
    }
    del found["TableNormal"]
    assert found == RANDEN
    assert not [rand for rand in stijlen.iterfind(f".//{W}tblBorders/*") if rand.get(f"{W}val") in ("nil", "none")]


@pytest.mark.parametrize(("naam", "stijlen"), [
    ("invulvak", ["Vak"]), ("tekenvak", ["Vak"]), ("invultabel", ["Tabel"]), ("aankruistabel", ["Tabel"]),
    ("schaal", ["Schaal"]), ("kaarten", ["Kaarten"]), ("aankruisen", ["Opmaak", "Schrijfregels"]), ("portret", ["Opmaak"]),
    ("hand", ["Opmaak"]),
])  # fmt: skip
def test_een_blok_met_vakken_heeft_de_stijl_met_hun_randen(naam: str, stijlen: list[str]):
    assert tabelstijlen(document(VOORBEELDEN[naam])) == stijlen


@pytest.mark.parametrize("soort", SOORTEN)
def test_een_kader_heeft_de_stijl_van_zijn_soort(soort: str):
    html = f'<div class="admonition {soort}"><p class="admonition-title">Titel</p><p>x</p></div>'
    assert tabelstijlen(document(html)) == [SOORTEN[soort]]


def test_een_tabel_uit_de_tekst_heeft_randen_en_een_kop():
    (tabel,) = [tabel for tabel in document(proza()).tables if tabel.style.style_id == "Tabel"]
    assert tabel._tbl.tblPr.find(f"{W}tblLook").get(f"{W}firstRow") == "1"
    assert waarden(tabel._tbl, "jc") == ["right", "right"]  # as its column says, in the head and below it


@pytest.mark.parametrize(("naam", "aantal"), [
    ("invulvak", 0), ("tekenvak", 0), ("invultabel", 0), ("aankruistabel", 0), ("portret", 0),
    ("schaal", 2), ("aankruisen", 1), ("kaarten", 2),
])  # fmt: skip
def test_alleen_een_cel_die_er_niet_is_heeft_geen_randen(naam: str, aantal: int):
    randen = celranden(document(VOORBEELDEN[naam]))
    assert [kant for kant in randen if set(kant) != {"single"}] == [["nil"] * 4] * aantal


@pytest.mark.parametrize(("html", "starts"), [
    ('<ol start="3"><li>drie</li><li>vier</li></ol>', ["3"]), ("<ol><li>een</li></ol>", ["1"]),
    ('<ol><li>een</li></ol><p>Ertussen.</p><ol start="7"><li>zeven</li></ol>', ["1", "7"]),
    ('<ol><li>een<ol start="5"><li>vijf</li></ol></li></ol>', ["1", "5"]), ("<ul><li>los</li></ul>", []),
])  # fmt: skip
def test_een_genummerde_lijst_begint_waar_de_tekst_haar_laat_beginnen(html: str, starts: list[str]):
    doc = document(html)
    lijsten = doc.part.numbering_part.element
    made = [lijst for lijst in lijsten.iter(f"{W}num") if lijst.find(f"{W}lvlOverride") is not None]
    assert sorted(waarde for lijst in made for waarde in waarden(lijst, "lvlOverride/startOverride")) == starts
    levels = [lijst.find(f"{W}lvlOverride").get(f"{W}ilvl") for lijst in made]
    assert sorted(levels) == sorted("1" if start == "5" else "0" for start in starts)


# Sizes


def test_een_maat_staat_in_de_stijl_van_papier():
    maten = read_sizes(DOCS)
    assert maten.size(".blad .blok-portret", "grid-template-columns", "mm") == 62
    assert [maten.size("@page brief", "margin", "mm", place) for place in range(3)] == [15, 24, 16]
    assert maten.size(".blad .invul", "grid-template-columns", "mm") == 25  # in minmax()
    assert maten.size(".blad .kaart__titel + .kaart__tekst", "font-size") == 0.85  # in calc()
    assert maten.has(".blad .tekening--trap .tekening__woord", "text-align", "left")
    assert not maten.has(".blad .tekening--podium .tekening__woord", "font-size")


def test_een_maat_die_er_niet_is_wordt_geweigerd():
    for selector, unit, place in (
        (".nergens", "mm", 0),
        (".blad .blok-portret", "pt", 0),
        (".blad .blok-portret", "mm", 1),
        (".nergens", "", 0),
    ):
        told = rf"^in de stijl van papier staat geen maat in {unit or 'een los getal'} bij {re.escape(selector)} {{ grid-template-columns: … }}:"
        with pytest.raises(Refusal, match=told):
            read_sizes(DOCS).size(selector, "grid-template-columns", unit, place)


def test_een_andere_maat_in_de_stijl_is_er_een_in_word(tmp_path):
    for name in ("stijl", "lettertypen"):
        shutil.copytree(DOCS / "assets" / name, tmp_path / "assets" / name)
    style = tmp_path / "assets" / "stijl" / "werkblad.css"
    style.write_text(
        style.read_text("utf-8").replace("62mm", "50mm").replace("min-height: 74mm", "min-height: 60mm")
        + "@media screen { .blad .portret__vak { min-height: 9mm } }",
        "utf-8",
    )
    (tabel,) = docx.Document(io.BytesIO(word.render_word(blad(VOORBEELDEN["portret"]), Path(), tmp_path))).tables
    assert (round(tabel.columns[0].width.mm), round(sum((rij.height or 0) for rij in tabel.rows) / 36000)) == (50, 60)
