"""What is read of the steps of an activity: who does what, what to say, what to mind, in which phase, on which line."""

import pytest

from macros.model.handleiding import Pagina
from macros.text.stappen import Fase, Stap, Verloop, Zin, verlopen
from tests.goud import getekend

LES = """## D. Geven

### Kiezen

Vooraf.

**Uitleg, 4 minuten**

1. **Leerkracht** legt de kaarten neer.
    - “Kies er een.”
    - Wie niet kan kiezen, neemt er twee. (ons voorstel)
    - ‘Of twee.’
2. **Samen** kijken jullie (ons voorstel).

**Doen, 1 minuut**

3. **Hulpverlener** helpt.

Achteraf.

### Kaal

Hier is niets te doen.

## E. Evalueren

1. **Samen** praten jullie na.
"""


def gelezen(text: str, woorden: dict[str, str] | None = None, first_line: int = 11) -> dict[str, Verloop]:
    return verlopen(Pagina("lessen/a.md", text, first_line), woorden or {})


def drawn(zin: Zin) -> str:
    """Gives a line of a step as it is drawn."""
    return getekend.regel(zin.delen)


def only(text: str) -> Stap:
    """Gives the one step of a lesson with one activity."""
    (verloop,) = gelezen(f"### A\n\n{text}\n").values()
    (stap,) = verloop.stappen
    return stap


def test_van_een_activiteit_worden_haar_fasen_haar_stappen_en_hun_regels_gelezen():
    assert gelezen(LES) == {
        "Kiezen": Verloop(
            fasen=(
                Fase(
                    line=17,
                    kop="Uitleg, 4 minuten",
                    minuten=4,
                    stappen=(
                        Stap(
                            "Leerkracht",
                            Zin(19, "legt de kaarten neer."),
                            zeg=(Zin(20, "“Kies er een.”"), Zin(22, "‘Of twee.’")),
                            nuance=(
                                Zin(21, "Wie niet kan kiezen, neemt er twee.", True),
                            ),
                        ),
                        Stap("Samen", Zin(23, "kijken jullie", voorstel=True)),
                    ),
                ),
                Fase(
                    line=25,
                    kop="Doen, 1 minuut",
                    minuten=1,
                    stappen=(Stap("Hulpverlener", Zin(27, "helpt.")),),
                ),
            ),
            begin=17,
            eind=29,
        )
    }  # fmt: skip


def test_zonder_fasen_is_het_een_fase_van_alle_stappen():
    verloop = gelezen("### A\n\n1. **Wij** doen.\n2. **Wij** laten.\n")["A"]
    assert [(fase.kop, fase.minuten, fase.line, len(fase.stappen)) for fase in verloop.fasen] == [("", None, 13, 2)]
    assert [stap.line for stap in verloop.stappen] == [13, 14]


@pytest.mark.parametrize(
    "text",
    [
        "Alleen tekst.", "- **Wij** doen.", "- **Wij** doen.\n\n\n!!! tip\n    1. **Wij** doen.",
        '??? meer "Meer"\n    1. **Wij** doen.', "> 1. **Wij** doen.", "```\n1. **Wij** doen.\n```",
    ],
)  # fmt: skip
def test_wat_geen_genummerde_lijst_onder_het_kopje_is_zijn_geen_stappen(text):
    assert gelezen(f"### A\n\n{text}\n") == {}


def test_alleen_de_eerste_lijst_van_een_activiteit_zijn_haar_stappen():
    text = "### A\n\n1. **Wij** doen.\n\nTekst.\n\n1. een\n2. twee\n\n### B\n\n#### Zo\n\n1. **Zij** doen.\n\n## C\n\n1. x\n"
    assert {naam: [stap.rol for stap in verloop.stappen] for naam, verloop in gelezen(text).items()} == {
        "A": ["Wij"],
        "B": ["Zij"],
    }


@pytest.mark.parametrize(
    ("text", "kop", "minuten"),
    [
        ("**Kiezen, 6 minuten**", "Kiezen, 6 minuten", 6),
        ("__Kiezen, 6 min__", "Kiezen, 6 min", 6),
        ("**Kiezen, delen, 16 minuten**", "Kiezen, delen, 16 minuten", 16),
        ("**Choosing, 6 minutes**", "Choosing, 6 minutes", 6),
        ("**Kiezen**", "", None),
        ("**Kiezen, 6 minuten** en dan", "", None),
        ("Kiezen, 6 minuten", "", None),
        ("**Kiezen, zes minuten**", "", None),
        ("**6 minuten**", "", None),
    ],
)
def test_een_vette_regel_met_minuten_begint_een_fase(text, kop, minuten):
    (fase,) = gelezen(f"### A\n\n{text}\n\n1. **Wij** doen.\n")["A"].fasen
    assert (fase.kop, fase.minuten, fase.line) == (kop, minuten, 13 if kop else 15)


@pytest.mark.parametrize(
    ("typed", "rol", "tekst"),
    [
        ("**Wij** doen.", "Wij", "doen."),
        ("__Wij__ doen.", "Wij", "doen."),
        ("**Wij:** doen.", "Wij", "doen."),
        ("**Wij**: doen.", "Wij", "doen."),
        ("**Wij**", "Wij", ""),
        ("**De hele klas** doet.", "De hele klas", "doet."),
        ("Wij doen.", "", "Wij doen."),
        ("De **wij** doen.", "", "De wij doen."),
        ("*Wij* doen.", "", "Wij doen."),
        ("**Wij** doen\n   het **echt**.", "Wij", "doen het echt."),
    ],
)
def test_de_rol_staat_vet_vooraan(typed, rol, tekst):
    stap = only(f"1. {typed}")
    assert (stap.rol, stap.wat.tekst) == (rol, tekst)


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("*echt* **waar** en `code`", "<em>echt</em> <strong>waar</strong> en <code>code</code>"),
        (
            "[het **blad**](../werkmaterialen/x.md#kop)",
            '<a href="../werkmaterialen/x.md#kop">het <strong>blad</strong></a>',
        ),
        ("[het blad](x.md?a=1&b=2 \"De 'titel'\")", '<a href="x.md?a=1&amp;b=2">het blad</a>'),
        ("3 < 5 & 5 > 3", "3 &lt; 5 &amp; 5 &gt; 3"),
        ("`<b>` en &lt;i>", "<code>&lt;b&gt;</code> en &lt;i&gt;"),
        ("H<sub>2</sub>O <script>x</script>", "H2O x"),
        ("![een bak](bak.svg) erbij", "een bak erbij"),
        ("*a **b***", "<em>a <strong>b</strong></em>"),
    ],
)
def test_van_een_zin_blijven_links_en_nadruk_en_is_de_rest_tekst(typed, html):
    assert drawn(only(f"1. **Wij** {typed}").wat) == html


def test_wat_vet_is_in_een_stap_is_haar_kern_en_de_rol_hoort_daar_niet_bij():
    stap = only("1. **Wij** pakken **een schep** en **een bak**.\n    - Neem **handschoenen** mee.")
    assert (stap.wat.kern, stap.nuance[0].kern) == ("een schep een bak", "handschoenen")
    assert only("1. **Wij** pakken een schep.").wat.kern == ""


@pytest.mark.parametrize("teken", ["“", "‘", "„", "«", '"'])
def test_wat_met_een_aanhalingsteken_begint_is_om_te_zeggen(teken):
    stap = only(f"1. **Wij** doen.\n    - {teken}Dag.\n    - Zeg {teken}dag.")
    assert ([zin.tekst for zin in stap.zeg], [zin.tekst for zin in stap.nuance]) == (
        [f"{teken}Dag."],
        [f"Zeg {teken}dag."],
    )


@pytest.mark.parametrize("typed", ["Doe het. (ons voorstel)", "Doe het (ons voorstel).", "Doe het   (ons voorstel)"])
def test_een_voorstel_is_een_merk_en_geen_woorden(typed):
    zin = only(f"1. **Wij** {typed}").wat
    assert (zin.voorstel, zin.tekst.rstrip("."), drawn(zin).rstrip("."), zin.woorden) == (True, "Doe het", "Doe het", 2)


@pytest.mark.parametrize("typed", ["Doe (ons voorstel) het.", "Doe het (ons voorstel) nu", "Doe ons voorstel."])
def test_een_voorstel_midden_in_een_zin_is_geen_merk(typed):
    assert not only(f"1. **Wij** {typed}").wat.voorstel


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("Doe het. (*ons voorstel*)", "Doe het."),
        ("*Doe het. (ons voorstel)*", "<em>Doe het. </em>"),
        ("Doe **het (ons voorstel)**.", "Doe <strong>het </strong>"),
        ("Doe [het (ons voorstel)](a.md)", 'Doe <a href="a.md">het </a>'),
    ],
)
def test_een_voorstel_gaat_uit_de_opmaak_waar_het_in_staat(typed, html):
    zin = only(f"1. **Wij** {typed}").wat
    assert (zin.voorstel, drawn(zin), "voorstel" in zin.tekst + zin.kern) == (True, html, False)


def test_een_andere_reeks_zegt_het_voorstel_op_haar_manier():
    (verloop,) = gelezen("### A\n\n1. **We** do it. (our R&D)\n", {"ons voorstel": "our R&D"}).values()
    assert drawn(verloop.stappen[0].wat) == "do it."
    text = "### A\n\n1. **We** do it. (our idea)\n2. **We** wait. (ons voorstel)\n"
    stappen = gelezen(text, {"ons voorstel": "our idea"})["A"].stappen
    assert [stap.wat.voorstel for stap in stappen] == [True, False]


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("1. **Wij** doen.\n    - “Dag.”\n    - Let op.", ()),
        ("1. **Wij** doen.\n\n    - “Dag.”\n\n    - Let *op* of [zo](a.md).", ()),
        ("1. **Wij** H<sub>2</sub>O <!-- x --> `a` <https://example.org>\n    1. een\n    2. twee", ()),
        ("1. **Wij** doen.\n\n    Nog iets.", (15,)),
        ("1. **Wij** doen.\n    - een\n\n    Nog iets.\n\n    En meer.", (16, 18)),
        ("1. **Wij** doen.\n    - een\n        - dieper", (15,)),
        ("1. **Wij** zien ![een bak](bak.svg).\n    - ![een bak](bak.svg)", (13, 14)),
        ("1. **Wij** doen.\n\n    > Zo.", (15,)),
        ("1. **Wij** doen.[^a]\n\n[^a]: Noot.", (13,)),
    ],
)
def test_wat_een_stap_niet_kan_houden_wordt_onthouden_met_zijn_regel(typed, lines):
    assert only(typed).vreemd == lines


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("een twee drie", 3), ("’s Ochtends om tien uur", 5), ("kant-en-klaar", 1), ("A’tje, b", 2), ("… – !", 0),
        ("“Kijk!” (nu)", 2), ("", 0),
    ],
)  # fmt: skip
def test_woorden_worden_geteld_zoals_een_lezer_ze_telt(tekst, woorden):
    assert Zin(1, tekst).woorden == woorden


@pytest.mark.parametrize("after", ["Tekst.", "## Kop", "!!! tip\n    x", "{{ klaarleggen() }}", "| a |\n|---|\n| b |"])
def test_het_verloop_eindigt_waar_de_volgende_tekst_begint(after):
    text = f"### A\n\n1. **Wij** doen.\n    - “Dag.”\n\n\n{after}\n"
    assert gelezen(text, first_line=1)["A"].eind == 7


def test_het_verloop_van_de_laatste_activiteit_loopt_tot_het_eind_van_de_pagina():
    assert gelezen("### A\n\n1. **Wij** doen.\n", first_line=1)["A"].eind == 5
