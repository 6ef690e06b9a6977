"""The text of a page as Markdown gets it: steps drawn as a table, what folds, what is proposed, and for which age."""

from dataclasses import replace

import pytest
from lxml import html

from macros.draw.tekst import page_text
from macros.model.gegevens import Doelgroep
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kop import Signaal
from macros.read.handleiding import load_handleiding
from tests import goud
from tests.conftest import TUINREEKS

MEER = '??? meer "Meer bij deze activiteit"'


@pytest.fixture(scope="module")
def reeks() -> Handleiding:
    """The tiny series, with two ages."""
    handleiding = load_handleiding(TUINREEKS / "docs")
    ages = (Doelgroep(doelgroep="so", woord="SO"), Doelgroep(doelgroep="vso", woord="VSO"))
    return replace(handleiding, gegevens=replace(handleiding.gegevens, doelgroepen=ages))


def plain(reeks: Handleiding, text: str) -> str:
    """Gives the text of a plain page, drawn."""
    return page_text(reeks, Pagina("over/a.md", text, 5))


def lesson(reeks: Handleiding, old: str = "", new: str = "") -> html.HtmlElement:
    """Gives the first lesson as it comes on its page, with one change in its text."""
    pagina = reeks.paginas["lessen/les-1.md"]
    assert old in pagina.text
    text = page_text(reeks, replace(pagina, text=pagina.text.replace(old, new, 1)))
    rows = [row for row in text.split("\n") if not row.startswith("{{")]
    return html.fragment_fromstring(str(goud.markdown().reset().convert("\n".join(rows))), "article")


def parts(page: html.HtmlElement) -> list[str]:
    """Gives what stands on a page in order: headings, tables, boxes and folds, each with its beginning."""
    found = []
    for part in page:
        name = " ".join([part.tag, *part.get("class", "").split()])
        words = " ".join(part.text_content().split())
        found.append(words if part.tag in {"h2", "h3"} else f"{name}: {words[:30]}")
    return found


def test_een_gewone_pagina_blijft_zoals_zij_getypt_is(reeks):
    for path, pagina in reeks.paginas.items():
        if not path.startswith("lessen/les-"):
            assert page_text(reeks, pagina) == pagina.text, path


def test_wat_om_de_stappen_heen_staat_blijft_regel_voor_regel_staan(reeks):
    pagina = reeks.paginas["lessen/les-1.md"]
    kept = page_text(reeks, pagina).split("\n")
    steps = pagina.text.split("### Rondje tuin\n\n")[1].split("\n??? meer")[0].split("\n")
    steps += pagina.text.split("### Zaaien & water geven\n\n")[1].split("\n## E.")[0].split("\n")
    for row in pagina.text.split("\n"):
        if row and row not in steps and "???" not in row and "(ons voorstel)" not in row:
            assert row.removeprefix("    ") in kept or row in kept, row
    assert not set(filter(None, steps)) & set(kept)


def section(reeks: Handleiding, heading: str, old: str = "", new: str = "") -> list[str]:
    """Gives the parts of one section of the first lesson."""
    found = parts(lesson(reeks, old, new))
    begin = found.index(heading) + 1
    ends = ["Rondje tuin", "Zaaien & water geven", "E. Evalueren"]
    return found[begin : next(index for index in range(begin, len(found)) if found[index] in ends)]


TABEL = "div activiteit: 2/2 20 min Leiding: samen Elk "
MET_SIGNAAL = "details meer: Meer bij deze activiteit Een l"


def test_de_tabel_komt_op_de_plek_van_de_stappen_en_de_andere_signalen_krijgen_een_eigen_uitklapper(reeks):
    assert section(reeks, "Zaaien & water geven") == [TABEL, MET_SIGNAAL]


def test_wat_achter_de_stappen_staat_blijft_erachter_en_de_uitklapper_komt_het_laatst(reeks):
    after = "“Hoeveel water wil een zaadje?”\n"
    more = f'{after}\nRuim op.\n\n!!! veilig "Veilig"\n    Niemand hoeft.\n\n1. een\n2. twee\n'
    assert section(reeks, "Zaaien & water geven", after, more) == [
        TABEL, "p: Ruim op.", "div admonition veilig: Veilig Niemand hoeft.", "ol: een twee", MET_SIGNAAL,
    ]  # fmt: skip


def test_de_andere_signalen_komen_in_de_eerste_uitklapper_van_hun_activiteit(reeks):
    two = f'??? noot "Noot"\n    Een noot.\n\n{MEER}'
    page = lesson(reeks, MEER, two)
    first, second = page.xpath("//details")[1:3]
    assert [part.tag for part in first] == ["summary", "dl", "p"]
    assert [part.tag for part in second] == ["summary", "p", "ul"]


def test_ook_aan_het_eind_van_een_pagina_krijgen_de_andere_signalen_een_uitklapper(reeks):
    pagina = reeks.paginas["lessen/les-1.md"]
    text = page_text(reeks, replace(pagina, text=pagina.text.partition("## E. Evalueren")[0]))
    assert text.count("<dl") == 2
    assert text.rstrip().endswith("</details>")


def test_elk_signaal_staat_er_een_keer_en_in_de_goede_activiteit(reeks):
    page = lesson(reeks)
    for activiteit in reeks.lessen[0][1].activiteiten:
        for signaal in activiteit.signalen:
            (place,) = page.xpath("//*[not(*)][contains(., $w)] | //p[contains(., $w)]", w=signaal.signaal)
            (heading,) = place.xpath("preceding::h3[1] | ancestor::*/preceding::h3[1]")[-1:]
            assert heading.text_content() == activiteit.naam


def test_een_activiteit_met_een_signaal_of_geen_heeft_geen_eigen_uitklapper(reeks):
    pagina, les = reeks.lessen[0]
    few = [
        activiteit.model_copy(update={"signalen": activiteit.signalen[:count]})
        for count, activiteit in enumerate(les.activiteiten)
    ]
    kop = pagina.kop.model_copy(update={"les": les.model_copy(update={"activiteiten": tuple(few)})})
    text = page_text(reeks, replace(pagina, kop=kop))
    assert text.count("activiteit__signaal") == 1
    assert text.count("<details") == 2
    assert '<dl class="signalen">' not in text


def test_een_uitklapper_staat_open_en_houdt_zijn_opmaak(reeks):
    typed = '??? meer "Lees *dit* & <dat>"\n    Een **woord**.\n\n    - punt\n        - dieper\n\n\nErna.'
    page = html.fragment_fromstring(str(goud.markdown().reset().convert(plain(reeks, typed))), "article")
    (fold,) = page.xpath("//details")
    assert (fold.get("class"), fold.get("open") is not None) == ("meer", True)
    assert fold.find("summary").text_content() == "Lees dit & <dat>"
    assert [part.tag for part in fold] == ["summary", "p", "ul"]
    assert [strong.text for strong in fold.iter("strong")] == ["woord"]
    assert len(fold.xpath(".//ul/li/ul/li")) == 1
    assert fold.getnext().text == "Erna."


@pytest.mark.parametrize("typed", ['    ??? meer "In code"\n    Tekst.', "??? meer\n    Tekst.", 'Zo: ??? meer "x"'])
def test_wat_geen_uitklapper_is_blijft_staan(reeks, typed):
    assert plain(reeks, typed) == typed


def test_een_voorstel_krijgt_een_merk_waar_het_ook_staat(reeks):
    typed = 'Doe dit (ons voorstel).\n\n1. Of dat. (ons voorstel)\n\n??? noot "x"\n    - Of zo (ons voorstel)'
    assert plain(reeks, typed).count('<span class="voorstel">ons voorstel</span>') == 3
    assert "(ons voorstel)" not in plain(reeks, typed)
    assert plain(reeks, "Ons voorstel (ons plan).") == "Ons voorstel (ons plan)."


@pytest.mark.parametrize(
    "typed", ['{{ zin("Ik ___ (ons voorstel)") }}', "![Een bak (ons voorstel)](bak.svg)", "Schrijf `(ons voorstel)`."]
)
def test_een_voorstel_krijgt_geen_merk_waar_het_geen_woorden_op_de_pagina_zijn(reeks, typed):
    assert plain(reeks, typed) == typed


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("- **SO:** kort.\n- **VSO:** lang.", [("li", "so", "SO: kort."), ("li", "vso", "VSO: lang.")]),
        ("* **SO:** kort.\n\n* **VSO:** lang.", [("p", "so", "SO: kort."), ("p", "vso", "VSO: lang.")]),
        ("- **SO:** over\n  twee regels.", [("li", "so", "SO: over twee regels.")]),
        ("- **SO:** met *nadruk*", [("li", "so", "SO: met nadruk")]),
        ("- **SO:** met\n    - een punt", [("li", "so", "SO: met een punt")]),
        ("**SO:** een alinea.", [("p", "so", "SO: een alinea.")]),
        ("- __so__: kort.", [("li", "so", "so: kort.")]),
        ("- **SO en VSO:** kort.\n- **SO** is kort.\n- Kort: **SO:** zo.\n- SO: zo.", []),
    ],
)
def test_de_vorm_voor_een_leeftijd_is_te_herkennen_aan_het_vette_woord_ervoor(reeks, typed, found):
    page = html.fragment_fromstring(str(goud.markdown().reset().convert(plain(reeks, typed))), "article")
    marked = page.xpath("//*[@data-doelgroep]")
    assert {strong.tag for strong in marked} <= {"strong"}
    assert [
        (strong.getparent().tag, strong.get("data-doelgroep"), " ".join(strong.getparent().text_content().split()))
        for strong in marked
    ] == found
    assert "{:" not in page.text_content()


def test_de_stappen_nummeren_door_en_staan_onder_wie_ze_neemt(reeks):
    tables = lesson(reeks).find_class("roltabel")
    rows = [[cell.get("class") for cell in row] for row in tables[1].xpath(".//tr[contains(@class, 'stap')]")]
    assert rows == [["roltabel__leerkracht", "leeg"], ["roltabel__samen"], ["leeg", "roltabel__hulpverlener"]]
    assert tables[1].xpath(".//td[@class='roltabel__samen']/@colspan") == ["2"]
    numbers = [number.text for table in tables for number in table.find_class("stap__nummer")]
    assert numbers == ["1", "2", "1", "2", "3"]
    assert [head.text for head in tables[1].xpath(".//th[@scope='rowgroup']")] == [
        "Zaaien, 12 minuten",
        "Water geven, 8 minuten",
    ]


def test_een_link_in_een_stap_gaat_naar_de_gebouwde_pagina_en_een_andere_blijft(reeks):
    step = "[tuinplan](../werkmaterialen/tuinplan.md)"
    links = f"{step} of [hier ergens](#zaadje), [les](les-2.md#oogsten-en-proeven), [site](https://example.org/a.md)"
    table = lesson(reeks, step, links).find_class("roltabel")[1]
    assert table.xpath(".//a/@href") == [
        "../werkmaterialen/tuinplan.html", "#zaadje", "les-2.html#oogsten-en-proeven", "https://example.org/a.md",
    ]  # fmt: skip


def test_wat_getypt_is_blijft_tekst(reeks):
    pagina, les = reeks.lessen[0]
    sign = Signaal(groep="druk", signaal="<b>druk</b> & *meer*", helpt="<i>wacht</i>")
    first = les.activiteiten[0].model_copy(
        update={"signalen": (sign, sign), "doel": "<u>doel</u>", "korter": "<s>kort</s>"}
    )
    kop = pagina.kop.model_copy(update={"les": les.model_copy(update={"activiteiten": (first, *les.activiteiten[1:])})})
    text = page_text(reeks, replace(pagina, kop=kop))
    for raw in ("<b>", "<i>", "<u>", "<s>"):
        assert raw not in text
        assert raw.replace("<", "&lt;").replace(">", "&gt;") in text


def test_een_andere_reeks_krijgt_haar_eigen_woorden():
    pagina = goud.series().paginas["lessen/brakes.md"]
    text = page_text(goud.series(), pagina)
    assert ">More about this activity</summary>" in text
    assert ">our suggestion</span>" in text
