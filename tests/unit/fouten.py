"""One broken example, or a few, for every mistake that an editor can make: what is changed in the tiny second series.

What an editor then reads, word for word, stands in meldingen.txt under the example's name.

A change is a text and what takes its place (the first time that it stands there), more of those, a whole new file, or
None for a file that is taken away. `bouwen` marks what only the build itself can see.
"""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image

PROJECT = Path(__file__).parents[2]
Change = tuple[str, str] | list[tuple[str, str]] | str | bytes | None

LES_1, LES_2 = "docs/lessen/les-1.md", "docs/lessen/les-2.md"
OVER, BEGIN = "docs/over/index.md", "docs/index.md"
TUINPLAN, KAARTEN = "docs/werkmaterialen/tuinplan.md", "docs/werkmaterialen/zaadkaarten.md"
TERUGBLIK = "docs/werkmaterialen/terugblik.md"
OPLAGE = "  oplage: [{per: leerling}]\n"
COMPOST = "docs/interventies/compost.md"
BRONNEN = "docs/gegevens/bronnen.yml"
LEZERS, WOORDEN = "docs/gegevens/lezers.yml", "docs/gegevens/woorden.yml"
ROLLEN, VRAGEN, MENU = "docs/gegevens/rollen.yml", "docs/gegevens/evaluatie.yml", "docs/gegevens/navigatie.yml"
UITGEVER = "docs/gegevens/uitgever.yml"
PLANNING = "docs/gegevens/planning.yml"
VOORBEREIDEN = "- {soort: voor, woord: Samen voorbereiden, dagen: -1, wie: samen}\n"
"""An appointment, as it would stand in PLANNING."""
TERUG = "- {soort: terug, woord: Brief terug, dagen: -1, volgende: true, wie: samen, huiswerk: true}\n"
"""When homework comes back, as it would stand in PLANNING."""
THUIS, BRIEF = "docs/gegevens/thuis.yml", "docs/werkmaterialen/brief-voor-thuis.md"
GEVRAAGD = ("omschrijving: Vraagt thuis", "thuis: Kijk samen naar het plantje.\n  omschrijving: Vraagt thuis")
"""What BRIEF asks whoever gets it."""
BEGRIPPEN, GROEPEN = "docs/gegevens/begrippen.yml", "docs/gegevens/signaalgroepen.yml"
DUBBELE_BRON = """
- kort: Worm & Kever, 2001
  apa: "Worm, A. (2001). *De grond*."
- kort: "worm & kever, 2001"
  apa: "Worm, B. (2001). *De lucht*."
"""
VARIANTEN, PLAATJES = "docs/gegevens/varianten.yml", "docs/gegevens/plaatjes.yml"
GROEN = "- variant: groen\n  woord: groene\n  plaatjes: true\n"
"""A variant with pictures, as it would stand in VARIANTEN."""
SCHEP = "- plaatje: schep\n  woord: Graaf\n  beeld: bak.svg\n  blokken: [tekenvak]\n"
"""A picture, as it would stand in PLAATJES."""
MET_VARIANT = (
    "eigen_uitwerking: Dit blad maakten we zelf.",
    "eigen_uitwerking: Dit blad maakten we zelf.\n  varianten: [groen]",
)
"""What gives TUINPLAN that variant."""
OP_BORD = "      bord:\n        titel: Door de tuin\n        beeld: bak.svg\n        zinnen: [Loop mee.]\n"
"""What the class sees of an activity, as it would stand in LES_1."""
KLEIN_BLAD = """---
title: Mijn tuinplan
werkblad:
  soort: werkblad
  voor: leerling
  omschrijving: Hierop tekent de leerling een eigen bak.
---

{{ bladkop() }}

Teken een bak.
"""
"""A sheet, as it would stand instead of TUINPLAN or beside it."""
HARK = "docs/werkmaterialen/hark.svg"
MEST = """---
title: Mest {n}
interventie:
  voor_wie: Wie iets wil laten groeien.
  doel: De leerling wacht.
  behoefte: [{behoefte}]
  wie: Het duo.
  tijd: Een kwartier.
  duur: Een week.
  herkomst: Van ons.
  bewijs: Niet onderzocht.
---

{{{{ interventie_in_een_oogopslag() }}}}
"""
"""An intervention beside COMPOST."""
SCHAAL = '{{ schaal("Hoe groen zijn je vingers?", 1, 5, "nog niet", "heel") }}'
BAK = "docs/werkmaterialen/bak.svg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
LANGE_ALINEA = "De slakken komen altijd in de nacht, als het nat is en stil, en dan eten ze in een paar uur alle jonge sla op die er staat."
EGELS = "De egel eet ze gelukkig graag, en die komt ook in de nacht."
TWEE_ALINEAS = f"{LANGE_ALINEA}\n\n{EGELS}"
VEEL_ALINEAS = "---\ntitle: {}\n---\n\n{}\n" + "".join(
    f"\n{LANGE_ALINEA.replace('De', f'In bak {n}: de')}\n" for n in range(1, 13)
)
LANGE_LES = ("vorige les erbij.\n", "vorige les erbij.\n" + "\nHet regent in de tuin.\n" * 560)
SLOT = "NME betekent leren van buiten zijn.\n"  # the last line of OVER, after which more can be put


OMGEKEERD = [
    ("### Rondje tuin\n", "### X\n"),
    ("### Zaaien & water geven\n", "### Rondje tuin\n"),
    ("### X\n", "### Zaaien & water geven\n"),
    (
        "10\n      leiding: leerkracht",
        "20\n      leiding: leerkracht",
    ),  # the steps stay where they are: with their minutes
    ("20\n      leiding: samen", "10\n      leiding: samen"),
]


STAPPEN_OP_EEN_RIJ = (
    "| Stap | Wanneer |\n|---|---|\n"
    + "".join(
        f"| [{naam}](#stap-{nummer}-{naam.lower()}) | nu |\n"
        for nummer, naam in enumerate(["Spitten", "Zaaien", "Wieden", "Eten"], 1)
    )
    + "".join(
        f"\n## Stap {nummer}: {naam}\n\nDoe het.\n"
        for nummer, naam in enumerate(["Spitten", "Zaaien", "Wieden", "Eten"], 1)
    )
)
DRIE = """1. **Leerkracht** snijdt de radijs.
2. **Hulpverlener** leidt het proeven.
3. **Samen** zien jullie wie liever niet proeft.
"""
"""The steps of LES_2."""
SLOT_2 = "Neem het [tuinplan]"
"""What stands behind them."""
HUISWERK_2 = """  huiswerk:
    wie: de thuistuinier
    werkbladen: [brief-voor-thuis]
    terug: voor les 1
    herinneren: De leerkracht vraagt ernaar.
    geen_reactie: Geef de brief nog een keer mee.
"""
"""Homework for the end of the head of LES_2."""
NOG_EEN_LES: dict[str, Change] = {
    "docs/lessen/les-3.md": (PROJECT / "tests/fixtures/tuinreeks" / LES_2)
    .read_text("utf-8")
    .replace("Les 2: Oogsten", "Les 3: Eten")
    .replace("nummer: 2", "nummer: 3")
}
SIGNALEN = """      signalen:
        - {groep: dicht, signaal: Een leerling blijft bij het hek staan., helpt: Ga ernaast staan en wacht even.}
        - {groep: druk, signaal: Een leerling rent vooruit., helpt: Geef de leerling het bordje om te dragen.}
"""
MEER_SIGNALEN = """      signalen:
        - {groep: dicht, signaal: Een leerling houdt de handen in de zakken., helpt: Zaai zelf een rij voor.}
        - {groep: boos, signaal: Een leerling gooit met aarde., helpt: Loop samen naar de waterton.}
"""


LES_3 = "docs/lessen/les-3.md"
DERDE = """---
title: "Les 3: Koken"
les:
  nummer: 3
  thema: Soep van wat je oogstte
  duur: 12
  doelen: [Samen soep koken.]
  activiteiten:
    - {naam: Soep koken, minuten: 12, leiding: samen, doel: Iedereen roert een keer.}
---

{{ les_in_een_oogopslag() }}

## Geven

### Soep koken

1. **Samen** koken jullie soep.

{{ vorige_en_volgende() }}
"""
"""A third lesson."""
LEEFTIJDEN = '- {doelgroep: so, woord: SO, leeftijd: "4-12"}\n- {doelgroep: vso, woord: VSO, leeftijd: "12-20"}\n'
"""Two ages of pupils, as they would stand in DOELGROEPEN."""
DOELGROEPEN = "docs/gegevens/doelgroepen.yml"


@dataclass(frozen=True)
class Fout:
    """A mistake: its name, and what is changed."""

    naam: str
    wijzigingen: dict[str, Change]
    bouwen: bool = False


def op_bord(old: str, new: str) -> list[tuple[str, str]]:
    """Gives what puts both activities of LES_1 on the board, the first with `new` in the place of `old`."""
    second = "      doel: Elk groepje zaait één bak.\n"
    return [("      korter: Loop", OP_BORD.replace(old, new) + "      korter: Loop"), (second, second + OP_BORD)]


def erbij(text: str) -> dict[str, Change]:
    """Gives the change that puts `text` at the end of a plain page."""
    return {OVER: (SLOT, f"{SLOT}\n{text}\n")}


def woorden(aantal: int) -> str:
    """Gives so many words."""
    return " ".join(("heel " * aantal).split())


def stappen(*nummers: int) -> str:
    """Gives steps with these numbers."""
    return "".join(f"{nummer}. **Samen** proeven jullie nog iets.\n" for nummer in nummers)


def nog_een_rol(naam: str) -> str:
    """Gives the role `naam`, with the beginning of the first role of the list behind it."""
    kleur = '{licht: "#3d479c", licht_zacht: "#eef0fb", donker: "#bcc4ff", donker_zacht: "#2a2d48"}'
    return f"- rol: {naam}\n  woord: iemand\n  beeld: M3 4h18\n  kleur: {kleur}\n- rol: leerkracht"


def spellen(titel: str, anders: str) -> dict[str, Change]:
    """Gives six sheets of one kind, each with the same headings; in the sixth `anders` takes the place of `titel`."""
    blad = (
        KLEIN_BLAD.replace("soort: werkblad", "soort: oefening")
        + "\n## Waarvoor\n\nOm te lachen.\n\n### Nodig\n\nEen bal."
        "\n\n## Zo gaat het\n\nGooi.\n\n## Napraten\n\nHoe was het?\n"
    )
    wijzigingen = erbij(" ".join(f"Speel [het spel {n}](../werkmaterialen/spel-{n}.md)." for n in "abcdef"))
    for n in "abcdef":
        spel = blad.replace("Mijn tuinplan", f"Spel {n}")
        wijzigingen[f"docs/werkmaterialen/spel-{n}.md"] = spel.replace(titel, anders) if n == "f" else spel
    return wijzigingen


def brieven(hoofd: str) -> dict[str, Change]:
    """Gives three letters beside BRIEF, each with `hoofd` under its buttons."""
    brief = KLEIN_BLAD.replace("soort: werkblad", "soort: brief").replace(
        "{{ bladkop() }}", f"{{{{ bladkop() }}}}{hoofd}"
    )
    wijzigingen = erbij(" ".join(f"Geef [brief {n}](../werkmaterialen/brief-{n}.md)." for n in "abc"))
    for n in "abc":
        wijzigingen[f"docs/werkmaterialen/brief-{n}.md"] = brief.replace("Mijn tuinplan", f"Brief {n}")
    return wijzigingen


def op_blad(text: str) -> dict[str, Change]:
    """Gives the change that puts `text` on a sheet."""
    return {TUINPLAN: ("## Mijn bak\n", f"## Mijn bak\n\n{text}\n")}


# A picture of one point, as WebP.
WEBP = bytes.fromhex("524946461a000000574542505650384c0d0000002f0000001007101111888808") + b"\x08\x00"


def foto(noord: str) -> bytes:
    """Gives a photo that says with what it was taken, and, with `noord`, where on earth."""
    data, exif = io.BytesIO(), Image.Exif()
    exif[ExifTags.Base.Model] = "Telefoon"
    if noord:
        exif[ExifTags.IFD.GPSInfo] = {1: noord, 2: (51.0, 26.0, 30.0), 3: "E", 4: (5.0, 28.0, 12.0)}
    Image.new("RGB", (8, 8)).save(data, "JPEG", exif=exif)
    return data.getvalue()


# The series has no fonts of its own; this says which signs ours have.
LETTERTYPEN: dict[str, Change] = {
    "docs/assets/stijl/lettertypen.css": (PROJECT / "docs/assets/stijl/lettertypen.css").read_text("utf-8")
}


GEEN_SIGNALEN: dict[str, Change] = {LES_1: [(SIGNALEN, ""), (MEER_SIGNALEN, "")]}
HUISWERK = """  huiswerk:
    wie: de thuistuinier
    werkbladen: [brief-voor-thuis]
    terug: voor les 2
    herinneren: De leerkracht vraagt ernaar op de dag zelf.
    geen_reactie: Geef de brief nog een keer mee.
"""
GEEN_HUISWERK: dict[str, Change] = {
    LES_1: [(HUISWERK, ""), ("{{ huiswerk() }}\n\n", ""), ("[terugblik]", "[terugblik, brief-voor-thuis]")]
}


FOUTEN: dict[str, list[Fout]] = {
    "geen UTF-8": [
        Fout(
            "een pagina uit een oude Windows-editor",
            {OVER: "---\ntitle: Over\n---\n\n## Wie schreef dit\n\nWíj.\n".encode("latin-1")},
        ),
        Fout(
            "een pagina die Windows als Unicode bewaarde",
            {OVER: "---\ntitle: Over\n---\n\n## Wie schreef dit\n".encode("utf-16")},
        ),
    ],
    "onleesbaar teken": [
        Fout("een stuurteken uit een pdf", {OVER: ("Wij,", "Wij\x0b,")}),
        Fout("een bolletje uit Word", erbij("\uf0b7 mest")),
        Fout("een lijst uit Word", erbij("\uf0b7\tmest\n\uf0b7\tzaad\n\uf0b7\tgeduld")),
        Fout("een harde spatie na een streepje", erbij("-\u00a0mest")),
        Fout("een zacht afbreekstreepje in een kopje", {LES_1: ("### Rondje tuin", "### Rond\u00adje tuin")}),
        Fout("twee letters in een teken uit een pdf", erbij("De \ufb01ets staat klaar.")),
        Fout("een Russische letter die er hetzelfde uitziet", erbij("De m\u0435st ruikt.")),
        Fout("een onzichtbaar teken uit een chat", erbij("De mest\u2060 ruikt.")),
        Fout("een los accent", erbij("cafe\u0301")),
        Fout("een stuurteken in de kop", {LES_1: ("thema: Wat een zaadje nodig heeft", r'thema: "Wat een \x07"')}),
        Fout("een letter die verloren ging", {OVER: ("Wij,", "W\ufffdj,")}),
    ],
    "onleesbaar bestand": [
        Fout("een document dat md heet", {OVER: b"PK\3\4" + b"x" * 99}),
        Fout("een tekst met opmaak die md heet", {OVER: "{\\rtf1 Wij tuinen.}"}),
        Fout("een pdf die md heet", {OVER: "%PDF-1.4 Wij"}),
        Fout("een webpagina die md heet", {OVER: "<!DOCTYPE html><html><body>Wij</body></html>"}),
        Fout("een veel te grote pagina", {OVER: b"x" * 1_000_001}),
        Fout("een pagina vol haakjes", erbij("[" * 3000)),
        Fout("een pagina vol haken die open blijven", erbij("<a x\n\n" * 4500)),
        Fout("een pagina die te lang is om te lezen", erbij("Het regent.\n" * 12_000)),
        Fout("een citaat in een lijst in een citaat", erbij("- " * 2000 + "x")),
        Fout("een tekening die geen SVG is", {"docs/werkmaterialen/bak.svg": "<svg><g></svg>"}),
        Fout("een tekening die Git elders liet", {BAK: "version https://git-lfs.github.com/spec/v1\nsize 12\n"}),
        Fout("een pagina die Git elders liet", {OVER: "version https://git-lfs.github.com/spec/v1\nsize 12\n"}),
        Fout("een lege afbeelding", {"docs/over/tuin.png": b""}),
        Fout("een tekst die een afbeelding heet", {"docs/over/tuin.png": b"hallo"}),
        Fout("een foto van een iPhone die jpg heet", {"docs/over/tuin.jpg": b"\0\0\0\x18ftypheic\0\0"}),
        Fout("een veel te grote foto", {"docs/over/tuin.jpg": b"\xff\xd8" + b"\0" * 5_000_000}),
        Fout("een tekening zonder het juiste begin", {BAK: "<svg><g/></svg>"}),
        Fout("een pagina die een tekening heet", {BAK: "<html><body/></html>"}),
    ],
    "geen beginpagina": [Fout("zonder beginpagina", {BEGIN: None})],
    "verkeerde naam": [
        Fout(
            "een kopie van een korte pagina met dezelfde kop",
            {
                "docs/over/slakken.md": "---\ntitle: Slakken\ndescription: Wat slakken eten.\n---\n\nSla.\n",
                "docs/over/slakken - kopie.md": "---\ntitle: Slakken\ndescription: Wat slakken eten.\n---\n\nSla.\n",
            },
        ),
        Fout(
            "een lijst die anders ging heten",
            {BEGRIPPEN: None, "docs/gegevens/begrip.yml": "- term: NME\n  uitleg: Buiten zijn.\n"},
        ),
        Fout("een kopie met een hoofdletter", {"docs/werkmaterialen/Tuinplan.md": KLEIN_BLAD}),
        Fout("een blad met een spatie in zijn naam", {TUINPLAN: None, "docs/werkmaterialen/Tuin plan.md": KLEIN_BLAD}),
        Fout("een variant die heet als een poster op groot papier", {VARIANTEN: GROEN.replace("groen\n", "a3\n", 1)}),
        Fout(
            "een accent in de naam van een pagina waar meer naar verwijst",
            {
                COMPOST: None,
                "docs/interventies/cömpost.md": (PROJECT / "tests/fixtures/tuinreeks" / COMPOST).read_text("utf-8"),
                **erbij("Maak [compost](../interventies/compost.md)."),
                LES_2: ("snijdt de radijs.", "snijdt de radijs voor de [compost](../interventies/compost.md)."),
            },
        ),
        Fout("een spatie en hoofdletters in de naam", {"docs/over/Mijn tuin.md": "---\ntitle: x\n---\n"}),
        Fout("README in plaats van index", {"docs/over/README.md": "---\ntitle: x\n---\n"}),
        Fout("een andere soort Markdown", {"docs/over/tuin.markdown": "---\ntitle: x\n---\n"}),
        Fout("een losse HTML-pagina", {"docs/lessen/les-1.html": "<p>x</p>"}),
        Fout("een eigen pdf op de plek van een download", {"docs/werkmaterialen/tuinplan.pdf": b"%PDF"}),
        Fout("een eigen plaatje op de plek van dat van een blad", {"docs/werkmaterialen/tuinplan.webp": WEBP}),
        Fout("een pagina die 404 heet", {"docs/404.md": "---\ntitle: x\n---\n"}),
        Fout("een oude lijst naast de goede", {"docs/gegevens/rollen_oud.yml": "- rol: juf\n"}),
        Fout("een lijst die niet bestaat", {"docs/gegevens/rolen.yml": "leerkracht: juf\n"}),
        Fout("een lijst op .yaml", {"docs/gegevens/rollen.yaml": "leerkracht: juf\n"}),
        Fout("een kopie van een pagina", {"docs/over/tuin (kopie).md": "---\ntitle: x\n---\n\nx\n"}),
        Fout("een map met een spatie", {"docs/mijn tuin/bed.md": "---\ntitle: x\n---\n\nx\n"}),
        Fout(
            "een pagina die heet als het bord van een les",
            {LES_1: op_bord("Loop", "Loop"), "docs/lessen/les-1-bord.md": "---\ntitle: Bord\n---\n\nLoop mee.\n"},
        ),
        Fout(
            "een pagina die heet als de tabletpagina van een les",
            {"docs/lessen/les-1-geven.md": "---\ntitle: Geven\n---\n\nLoop mee.\n"},
        ),
        Fout(
            "een eigen pdf op de plek van een les op papier",
            {"docs/lessen/les-1.pdf": b"%PDF", **erbij("[Les 1 op papier](../lessen/les-1.pdf).")},
        ),
        Fout("een eigen boek op de plek van het boek", {"docs/downloads/handleiding.pdf": b"%PDF"}),
        Fout("een eigen document op de plek van de kaart op tafel", {"docs/lessen/les-1-op-tafel.docx": b"PK"}),
        Fout("een eigen zip op de plek van een pakket", {"docs/lessen/les-1-werkbladen.zip": b"PK"}),
        Fout(
            "een les die heet als de kaart op tafel van een andere",
            {
                LES_2: None,
                "docs/lessen/les-1-op-tafel.md": (PROJECT / "tests/fixtures/tuinreeks" / LES_2).read_text("utf-8"),
                LES_1: ("(les-2.md#", "(les-1-op-tafel.md#"),
            },
        ),
        Fout(
            "een blad dat heet als een poster op groot papier",
            {
                TUINPLAN: KLEIN_BLAD.replace("soort: werkblad", "soort: poster"),
                "docs/werkmaterialen/tuinplan-a3.md": KLEIN_BLAD.replace("Mijn", "Ons"),
                LES_1: ("[tuinplan,", "[tuinplan, tuinplan-a3,"),
            },
        ),
        Fout(
            "twee bladen waarvan een variant hetzelfde heet",
            {
                VARIANTEN: GROEN + GROEN.replace("groen\n", "a3-groen\n").replace("groene", "grote groene"),
                TUINPLAN: ("eigen_uitwerking:", "varianten: [a3-groen]\n  eigen_uitwerking:"),
                "docs/werkmaterialen/tuinplan-a3.md": KLEIN_BLAD.replace("Mijn", "Ons").replace(
                    "  omsch", "  varianten: [groen]\n  omsch"
                ),
                LES_1: ("[tuinplan,", "[tuinplan, tuinplan-a3,"),
            },
        ),
        Fout("een los accent in de naam van een afbeelding", {"docs/over/cafe\u0301.svg": SVG.format("<g/>")}),
    ],
    "vreemd bestand": [
        Fout("een foto die niemand laat zien", {"docs/over/tuin.jpg": foto("")}),
        Fout("een pagina die als tekst is bewaard", {"docs/over/tuin.md.txt": "---\ntitle: Tuin\n---\n\nTuin.\n"}),
        Fout("een lijst die als tekst is bewaard", {"docs/gegevens/begrippen.yml.txt": "- term: Tuin\n"}),
        Fout("een document dat nog open staat", {"docs/over/~$tuin.docx": b"juf"}),
        Fout("een restje van Windows", {"docs/over/Thumbs.db": b"x"}),
        Fout("een oude versie", {"docs/over/index.md.bak": "---\ntitle: Oud\n---\n"}),
        Fout("een snelkoppeling naar Google", {"docs/over/tuin.gdoc": b"{}"}),
        Fout("een restje van een zip", {"docs/__MACOSX/tuin.md.x": b"x"}),
        Fout("het document waar een pagina uit kwam", {"docs/over/tuin.docx": b"PK"}),
        Fout("een kopie van een tekening", {"docs/werkmaterialen/bak (1).svg": SVG.format("<g/>")}),
        Fout("een foto van een iPhone", {"docs/over/tuin.heic": b"x"}),
        Fout("een document van Apple", {"docs/over/tuin.pages": b"PK"}),
        Fout("een bestand zonder soort", {"docs/over/notities": b"x"}),
        Fout("een rekenblad tussen de lijsten", {"docs/gegevens/bronnen.xlsx": b"PK"}),
        Fout("een oude lijst in een map", {"docs/gegevens/oud/bronnen.yml": "- kort: x\n"}),
    ],
    "onveilige afbeelding": [
        Fout("een foto die zegt waar ze is gemaakt", {"docs/over/tuin.jpg": foto("N")}),
        Fout(
            "een tekening met de map van wie haar maakte",
            {BAK: SVG.format('<g xmlns:k="http://k" k:export="C:\\Users\\Jan Wit\\bak.png"/>')},
        ),
        Fout("een tekening met de map op een Mac", {BAK: SVG.format('<g id="/Users/janwit/bak.png"/>')}),
        Fout("een script in een tekening", {BAK: SVG.format("<script>alert(1)</script>")}),
        Fout("een tekening die iets doet", {BAK: SVG.format('\n<g onload="alert(1)"/>')}),
        Fout("een pagina in een tekening", {BAK: SVG.format("<foreignObject/>")}),
        Fout("een plaatje van elders in een tekening", {BAK: SVG.format('<image href="https://example.org/x.png"/>')}),
        Fout("een link die een programma is", {BAK: SVG.format('<a href="javascript:alert(1)"/>')}),
        Fout(
            "een stijl van elders in een tekening",
            {BAK: SVG.format("<style>@import 'https://example.org/x.css';</style>")},
        ),
        Fout("een achtergrond van elders", {BAK: SVG.format('<g style="fill: url(https://example.org/x)"/>')}),
        Fout("een tekening die een link verandert", {BAK: SVG.format('<a><set attributeName="href" to="x"/></a>')}),
        Fout("een stukje dat elders staat", {BAK: '<!DOCTYPE svg [<!ENTITY x "<script/>">]>' + SVG.format("&x;")}),
        Fout("een stijlblad bij een tekening", {BAK: '<?xml-stylesheet href="x.css"?>' + SVG.format("")}),
        Fout(
            "een tekening uit Inkscape met de map van wie haar maakte",
            {
                BAK: SVG.format(
                    '<g xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" s:docname="tuin van Jan Wit.svg"'
                    ' xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="/home/janwit/Jan Wit.png" i:label="Laag 1"/>'
                )
            },
        ),
    ],
    "lege lijst": [
        Fout(
            "een lijst voor thuis die er niet meer is",
            {
                TUINPLAN: ("  voor: leerling\n", "  voor: leerling\n  thuis: Wil je samen kijken?\n"),
                TERUGBLIK: ("  omschrijving:", "  thuis: Wil je samen kijken?\n  omschrijving:"),
            },
        ),
        Fout("een menu dat weg is", {MENU: None}),
        Fout("een lijst met niets erin", {MENU: "# later\n"}),
        Fout("een reeks zonder rollen", {ROLLEN: None}),
        Fout("een reeks zonder lezers", {LEZERS: None}),
        Fout("een reeks zonder vragen", {VRAGEN: None}),
        Fout("een planning zonder afspraken", erbij("{{ planning() }}")),
    ],
    "geen kop": [
        Fout("een lange kop die niet wordt afgesloten", {LES_1: ("[terugblik]\n---", "[terugblik]\n")}),
        Fout("twee versies van Git boven de kop", {OVER: ("---\ntitle", "<<<<<<< HEAD\n---\ntitle")}),
        Fout("een pagina zonder kop", {OVER: "## Wie schreef dit\n"}),
        Fout("een lege pagina", {OVER: ""}),
        Fout("een kop die niet eindigt", {LES_2: "---\ntitle: x\n"}),
        Fout("een kop zonder sleutels", {LES_2: "---\n---\n"}),
        Fout("niets onder de kop", {LES_2: "---\ntitle: x\n---"}),
        Fout("een kop die met vier streepjes eindigt", {OVER: ("volgorde: 10\n---", "volgorde: 10\n----")}),
        Fout("een streepje dat Word langer maakte", {OVER: ("volgorde: 10\n---", "volgorde: 10\n—")}),
        Fout("een streepje dat Word bovenaan langer maakte", {OVER: ("---\ntitle", "—\ntitle")}),
        Fout("een lege regel boven de kop", {OVER: ("---\ntitle", "\n---\ntitle")}),
        Fout("een spatie voor de kop", {OVER: ("---\ntitle", " ---\ntitle")}),
        Fout("een spatie voor het eind van de kop", {OVER: ("volgorde: 10\n---", "volgorde: 10\n ---")}),
        Fout("tekst die boven de kop is geplakt", {OVER: ("---\ntitle", "Een nieuw begin.\n\n---\ntitle")}),
        Fout("een kop uit een ander programma", {OVER: ("---\ntitle", "```yaml\n---\ntitle")}),
        Fout("een tweede kop", {OVER: ("volgorde: 10\n---\n", "volgorde: 10\n---\n\n---\ntitle: Over ons\n---\n")}),
    ],
    "kapotte YAML": [
        Fout("een sleutel in een kop die niet meer inspringt", {TUINPLAN: ("  voor: ", "voor: ")}),
        Fout(
            "een begrip zonder streepje",
            {
                BEGRIPPEN: (
                    "- term:",
                    "- term: mest\n  uitleg: Eten voor planten.\nterm: kuil\n  uitleg: Een gat.\n- term:",
                )
            },
        ),
        Fout("een tekst die met een apostrof begint", {LES_1: ("thema: Wat", "thema: 's Morgens zien wat")}),
        Fout(
            "een apostrof vooraan, en verderop nog een",
            {LES_1: [("thema: Wat", "thema: 't Is wat"), ("doel: Iedereen", "doel: Foto's. Iedereen")]},
        ),
        Fout(
            "een punt dat zijn streepje kwijt is",
            {
                LES_1: (
                    "doelen: [Samen zaaien.]",
                    "doelen:\n    - Leerlingen zaaien.\n      Leerlingen gieten.\n    - Leerlingen wieden.\n    - Leerlingen wachten.",
                )
            },
        ),
        Fout("een sleutel die minder ver inspringt", {LES_1: ("  duur: 30", " duur: 30")}),
        Fout("een sleutel die verder inspringt", {LES_1: ("  duur: 30", "    duur: 30")}),
        Fout("een sleutel zonder dubbele punt midden in een kop", {LES_1: ("  duur: 30", "  duur 30")}),
        Fout("een lijst zonder ] aan het eind", {"docs/gegevens/kleine_woorden.yml": "[de, het,\neen\n"}),
        Fout("een lijst zonder ] midden in een kop", {LES_1: ("zaadkaarten]", "zaadkaarten")}),
        Fout("rechte aanhalingstekens in een naam", {LES_1: ('"Zaaien & water geven"', '"Zaaien & "water" geven"')}),
        Fout(
            "rechte aanhalingstekens tussen accolades",
            {LES_1: ("signaal: Een leerling rent vooruit.", 'signaal: "Een "snelle" leerling rent."')},
        ),
        Fout(
            "een apostrof tussen enkele aanhalingstekens",
            {LES_1: ("thema: Wat een zaadje nodig heeft", "thema: 'Wat foto's laten zien'")},
        ),
        Fout(
            "een thema met voor en achter een ander aanhalingsteken",
            {LES_1: ("thema: Wat een zaadje nodig heeft", 'thema: ‘Wat een zaadje wil"')},
        ),
        Fout("een kleur zonder aanhalingstekens", {ROLLEN: ('licht: "#3d479c"', "licht: #3d479c")}),
        Fout("een vraag met een vakje ervoor", {VRAGEN: ("- vraag:", "- [ ] Hoe ging het?\n- vraag:")}),
        Fout("een dubbele punt in een tekst", {LES_1: ("thema: Wat een", "thema: Thema: wat een")}),
        Fout("een aanhalingsteken dat open blijft", {LES_1: ("thema: Wat een", 'thema: "Wat een')}),
        Fout("een haak die open blijft", {LES_1: ("[Samen zaaien.]", "[Samen zaaien.")}),
        Fout("verkeerd ingesprongen", {LES_1: ("  duur: 30", "   duur: 30")}),
        Fout("een tekst die met een sterretje begint", {LES_1: ("thema: Wat", "thema: *Wat")}),
        Fout(
            "een hekje dat de rest van de regel opslokt", {LES_1: ("een zaadje nodig heeft", "zaadje #1 nodig heeft")}
        ),
        Fout("drie puntjes midden in de kop", {LES_1: ("  duur: 30", "...\n  duur: 30")}),
        Fout("een dubbele punt zonder spatie", {OVER: ("title: Over", "title:Over")}),
        Fout("een harde spatie na een dubbele punt", {OVER: ("title: Over", "title:\u00a0Over")}),
        Fout("een streepje zonder spatie", {LES_1: ("[Samen zaaien.]", "\n        - Zaaien.\n        -Zwaait.")}),
        Fout("een eerste streepje zonder spatie", {LES_1: ("[Samen zaaien.]", "\n        -Zaaien.")}),
        Fout("een bolletje in een lijst", {LES_1: ("[Samen zaaien.]", "\n        • Zaaien.\n        • Zwaait.")}),
        Fout(
            "een lang streepje in een lijst",
            {LES_1: ("[Samen zaaien.]", "\n        - Zaaien.\n        – Zwaait.")},
        ),
        Fout(
            "een streepje dat te ver inspringt",
            {LES_1: ("[Samen zaaien.]", "\n        - Zaaien.\n          - Zwaait.")},
        ),
        Fout("krullende aanhalingstekens om een titel", {OVER: ("title: Over deze reeks", "title: “Over deze reeks”")}),
        Fout(
            "krullende aanhalingstekens om een dubbele punt",
            {OVER: ("title: Over deze reeks", "title: “Over: deze reeks”")},
        ),
        Fout(
            "een half krullend paar",
            {LES_1: ("thema: Wat een zaadje nodig heeft", 'thema: “Wat een zaadje nodig heeft"')},
        ),
        Fout("tekst achter een haak", {OVER: ("title: Over deze reeks", "title: [Over] deze reeks")}),
        Fout(
            "twee versies van Git in de kop",
            {OVER: ("volgorde: 10", "<<<<<<< HEAD\nvolgorde: 10\n=======\nvolgorde: 20\n>>>>>>> tak")},
        ),
        Fout(
            "een vraagteken in een tekst tussen accolades",
            {LES_1: ("helpt: Ga ernaast staan en wacht even.", "helpt: Vraag wat ruik je?")},
        ),
        Fout("een vraagteken in een lijst tussen haken", {LES_1: ("[Samen zaaien.]", "[Wat groeit hier?, Zaaien.]")}),
    ],
    "tab in YAML": [
        Fout("een tab om in te springen", {LES_1: ("  duur: 30", "\tduur: 30")}),
        Fout("een tab na een dubbele punt", {LES_1: ("duur: 30", "duur:\t30")}),
    ],
    "dubbele sleutel": [
        Fout("een activiteit zonder streepje", {LES_1: ('    - naam: "Zaaien', '      naam: "Zaaien')}),
        Fout(
            "een punt van een lijst zonder streepje",
            {BRONNEN: DUBBELE_BRON.replace('\n- kort: "worm', '\n  kort: "worm')},
        ),
        Fout(
            "een sleutel die er midden in een activiteit twee keer staat",
            {LES_2: ("      minuten: 12\n", "      minuten: 12\n      minuten: 10\n")},
        ),
        Fout("een sleutel die er twee keer staat", {LES_1: ("  duur: 30", "  duur: 30\n  duur: 40")}),
        Fout("een map die twee keer in het menu staat", {MENU: ("- map: over", "- map: lessen")}),
    ],
    "onbekende sleutel": [
        Fout("een sleutel onder aan een kop die niet inspringt", {TUINPLAN: ("\n---\n", "\nbewaren: true\n---\n")}),
        Fout("een sleutel op de plek van een andere", {PLANNING: VOORBEREIDEN.replace("soort:", "naam:")}),
        Fout(
            "een komma in een tekst tussen accolades",
            {PLANNING: VOORBEREIDEN.replace("Samen voorbereiden", "Samen voorbereiden, en klaarleggen")},
        ),
        Fout("een kaart met een dubbele punt", {KAARTEN: ("[radijs, ", "[Zaai maar: radijs, ")}),
        Fout("een sleutel met een hoofdletter", {OVER: ("title:", "Title:")}),
        Fout(
            "een instelling die MkDocs niet kent",
            {"mkdocs.yml": ("site_name:", "kleur: groen\nsite_name:")},
            bouwen=True,
        ),
        Fout("een tikfout in een sleutel", {LES_1: ("kern: true", "kren: true")}),
        Fout("een sleutel die nergens op lijkt", {OVER: ("volgorde: 10", "kleur: groen")}),
        Fout("een sleutel van MkDocs", {OVER: ("volgorde: 10", "template: home.html")}),
        Fout("een tikfout in een lijst", {VRAGEN: ("regels:", "regel:")}),
        Fout("een woord dat nergens staat", {WOORDEN: "Wie doet hett: Wie begint\n"}),
        Fout(
            "wat een rol doet in de kop",
            {LES_1: ("      kern: true", "      kern: true\n      leerkracht: [Loopt voorop.]")},
        ),
        Fout(
            "voorbereiden in de kop",
            {LES_1: ("  activiteiten:", "  voorbereiden: [Spreek af wie leidt.]\n  activiteiten:")},
        ),
        Fout(
            "een enkel blad bij het huiswerk", {LES_1: ("werkbladen: [brief-voor-thuis]", "werkblad: brief-voor-thuis")}
        ),
        Fout("een tikfout in een signaalgroep", {GROEPEN: ("  woord: Wordt druk", "  word: Wordt druk")}),
    ],
    "ontbrekende sleutel": [
        Fout("een map die uit het menu is", {MENU: ("- map: over\n  naam: Over de tuin\n", "")}),
        Fout("een blad voor thuis dat niets vraagt", {THUIS: "map: tuinier\n"}),
        Fout(
            "een activiteit die niet op het bord staat, terwijl de andere er wel op staan",
            {LES_1: ("      korter: Loop", OP_BORD + "      korter: Loop")},
        ),
        Fout("een oplage die niet zegt voor wie", {TUINPLAN: (OPLAGE, "  oplage: [{aantal: 2}]\n")}),
        Fout(
            "een bladzijde die niemand kopieert",
            {TUINPLAN: (OPLAGE, '  paginas: 2\n  oplage: [{bladzijden: "1", per: leerling}]\n')},
        ),
        Fout(
            "een les die een blad niet kopieert",
            {
                TUINPLAN: (OPLAGE, "  oplage: [{per: leerling, lessen: [2]}]\n"),
                LES_2: ("[terugblik]", "[terugblik, tuinplan]"),
            },
        ),
        Fout("een activiteit zonder doel", {LES_1: ("      doel: Elk groepje zaait één bak.\n", "")}),
        Fout("een signaal zonder groep", {LES_1: ("groep: druk, ", "")}),
        Fout("een groep zonder woord", {GROEPEN: ("  woord: Wordt druk\n", "")}),
        Fout("een pagina zonder titel", {OVER: ("title: Over deze reeks\n", "")}),
        Fout("een les zonder gegevens", {LES_2: "---\ntitle: Les 2\n---\n\nTekst.\n"}),
        Fout("een interventie zonder gegevens", {COMPOST: "---\ntitle: Compost\n---\n\nTekst.\n"}),
        Fout("een blad zonder gegevens", {KAARTEN: "---\ntitle: Kaarten\n---\n\nTekst.\n"}),
    ],
    "verkeerd type": [
        Fout("een sleutel met niets erachter", {OVER: ("volgorde: 10", "description:\nvolgorde: 10")}),
        Fout(
            "een lijst die stuk is, en alles wat ervan afhangt",
            {
                LEZERS: ("letter: 12\n", "letter: 12,5\n"),
                PLANNING: TERUG,
                THUIS: "map: thuis\ndata:\n  - {veld: Terug op, soort: terug}\n",
                BRIEF: GEVRAAGD,
            },
        ),
        Fout("een sleutel waar niets achter staat", {LES_1: ("thema: Wat een zaadje nodig heeft", "thema:")}),
        Fout("een woord in plaats van een getal", {LES_1: ("minuten: 10", "minuten: tien")}),
        Fout("een tekst in plaats van een lijst", {LES_1: ("[Samen zaaien.]", "Samen zaaien.")}),
        Fout(
            "een zin met een dubbele punt in een lijst", {LES_1: ("[Samen zaaien.]", "\n        - Zegt: kom maar mee")}
        ),
        Fout("een jaartal als titel", {OVER: ("title: Over deze reeks", "title: 2026")}),
        Fout("een getal met een punt als titel", {OVER: ("title: Over deze reeks", "title: 1.10")}),
        Fout("een datum als titel", {OVER: ("title: Over deze reeks", "title: 2026-11-20")}),
        Fout("een getal met een nul ervoor", {LES_1: ("minuten: 10", "minuten: 010")}),
        Fout("woorden in plaats van signaalgroepen", {GROEPEN: "- druk\n- boos\n"}),
        Fout("woorden in plaats van rollen", {ROLLEN: "- juf\n"}),
        Fout("rollen zonder streepjes", {ROLLEN: "juf: juf\n"}),
        Fout("een letter die geen getal is", {LEZERS: ("letter: 14.5", "letter: 14,5")}),
    ],
    "verkeerde waarde": [
        Fout("een naam op een formulier", {"docs/werkmaterialen/terugblik.md": ('"Les", ', '"Naam leerling", ')}),
        Fout(
            "een begrip tussen krullende aanhalingstekens",
            {BEGRIPPEN: ("- term: ", "- term: “kiem”\n  uitleg: Begin.\n- term: ")},
        ),
        Fout("een datum die niet bestaat", erbij("We zaaien op 31-02-2026.")),
        Fout("een datum die niet bestaat in een lijst", {UITGEVER: "datum: 30/13/2026\n"}),
        Fout("een dag die de maand niet heeft", {UITGEVER: 'datum: "31 november 2026"\n'}),
        Fout(
            "een planning waar een min uit wegviel",
            {
                PLANNING: TERUG.replace("-1", "1"),
                LES_1: [
                    ("terug: voor les 2", "terug: uiterlijk een dag voor les 2"),
                    ("[brief-voor-thuis]", "[brief-voor-thuis, regenbrief]"),
                ],
                BRIEF: ("Schrijf op wat je ziet.", "Graag één dag voor les 2 terug."),
                "docs/werkmaterialen/regenbrief.md": KLEIN_BLAD.replace("voor: leerling", "voor: mentor")
                .replace("Mijn tuinplan", "Regenbrief")
                .replace("Teken een bak.", "Een dag voor les 2 terug."),
            },
        ),
        Fout("een deel van de pagina dat niet weg kan", {OVER: ("volgorde: 10", "volgorde: 10\nhide: [inhoud]")}),
        Fout("een naam die niet onder een pictogram past", {"docs/gegevens/app.yml": "naam: Samen in de schooltuin\n"}),
        Fout("een vraag aan thuis zonder map ervoor", {BRIEF: GEVRAAGD}),
        Fout(
            "een vraag aan thuis op een blad dat op school blijft",
            {
                THUIS: "map: tuinier\n",
                BRIEF: GEVRAAGD,
                TUINPLAN: (OPLAGE, f"{OPLAGE}  thuis: Kijk mee.\n"),
            },
        ),
        Fout(
            "huiswerk dat in de les op een andere dag terugkomt dan in de planning",
            {PLANNING: TERUG, LES_1: ("terug: voor les 2", "terug: uiterlijk twee dagen voor les 2")},
        ),
        Fout(
            "een brief die een andere dag noemt dan de planning",
            {PLANNING: TERUG, BRIEF: ("Schrijf op wat je ziet.", "Graag **drie dagen\nvoor les 2** terug.")},
        ),
        Fout(
            "een zin op het bord die te lang is om te lezen",
            {LES_1: op_bord("[Loop mee.]", "[Loop rustig mee door de hele tuin en kijk goed naar elke bak.]")},
        ),
        Fout("meer zinnen op het bord dan een klas leest", {LES_1: op_bord("[Loop mee.]", "[A., B., C., D.]")}),
        Fout("een bord zonder zin", {LES_1: op_bord("[Loop mee.]", "[]")}),
        Fout(
            "een titel die niet op het bord past",
            {LES_1: op_bord("titel: Door de tuin", "titel: Een heel lang rondje door onze tuin")},
        ),
        Fout(
            "een oplage met een bladzijde die er niet is",
            {TUINPLAN: (OPLAGE, OPLAGE.replace("{per", '{bladzijden: "1-3", per'))},
        ),
        Fout(
            "een oplage met bladzijden in woorden",
            {TUINPLAN: (OPLAGE, OPLAGE.replace("{per", "{bladzijden: de eerste, per"))},
        ),
        Fout(
            "een oplage voor een andere doelgroep dan het blad",
            {
                "docs/gegevens/doelgroepen.yml": "- {doelgroep: jong, woord: jong}\n- {doelgroep: oud, woord: oud}\n",
                TUINPLAN: (OPLAGE, "  doelgroep: jong\n  oplage: [{per: leerling, doelgroep: oud}]\n"),
            },
        ),
        Fout("een keuze uit één", {LES_1: ("keuze: true", "keuze: true\n      keuzes: [[tuinplan, zaadkaarten]]")}),
        Fout("keuzes waar niet te kiezen is", {LES_1: ("keuze: true", "keuzes: [[tuinplan], [zaadkaarten]]")}),
        Fout("een half mailadres van de uitgever", {UITGEVER: 'naam: "De Tuin"\nmail: "tuin"\n'}),
        Fout(
            "een eigen uitwerking met nee",
            {TUINPLAN: ("eigen_uitwerking: Dit blad maakten we zelf.", "eigen_uitwerking: nee")},
        ),
        Fout("huiswerk zonder blad", {LES_1: ("[brief-voor-thuis]", "[]")}),
        Fout("een signaalgroep met een hoofdletter", {GROEPEN: ("groep: druk", "groep: Heel druk")}),
        Fout("een activiteit van nul minuten", {LES_1: ("minuten: 10", "minuten: 0")}),
        Fout("een lege lijst", {LES_1: ("[Samen zaaien.]", "[]")}),
        Fout("een blad met .md erachter", {LES_1: ("[tuinplan, zaad", "[tuinplan.md, zaad")}),
        Fout(
            "een bron met een ander jaar dan waarmee zij wordt genoemd", {BRONNEN: ("(2001). *Leven", "(2011). *Leven")}
        ),
        Fout("een bron zonder goed adres", {BRONNEN: ("  noot:", "  adres: www.example.org\n  noot:")}),
        Fout("een rol in geel op wit", {ROLLEN: ('licht: "#3d479c"', 'licht: "#ffee55"')}),
        Fout("een bron zonder jaartal", {BRONNEN: ("kort: Worm & Kever, 2001", "kort: Worm & Kever")}),
        Fout("een sterretje dat open blijft", {BRONNEN: ("*Leven onder de grond*", "*Leven onder de grond")}),
        Fout("twee keer samen", {ROLLEN: ("woord: leerkracht", "woord: leerkracht\n  samen: true")}),
        Fout(
            "een vast woord met een andere plek",
            {WOORDEN: '"Wie doet wat bij {naam}": Wie doet wat bij {activiteit}\n'},
        ),
        Fout("een kleur zonder hekje", {ROLLEN: ('licht: "#3d479c"', "licht: blauw")}),
        Fout("een woord zonder zijn plek", {WOORDEN: '"Wie doet wat bij {naam}": Wie doet wat\n'}),
        Fout("te veel schrijfregels", {VRAGEN: ("regels: 2", "regels: 200")}),
        Fout("een rol in een zin op het bord", {LES_1: op_bord("Loop mee.", "De leerkracht loopt voorop.")}),
        Fout("een rol in een titel op het bord", {LES_1: op_bord("titel: Door de tuin", "titel: Hulpverleners")}),
        Fout("een punt te weinig onder een getal", erbij("## Drie regels\n\n1. Loop rustig.\n2. Pluk niets.")),
        Fout("een vraag te weinig onder een getal", erbij("## De drie vragen\n\n{{ evaluatievragen() }}")),
        Fout(
            "huiswerk dat in een stap op een andere dag terugkomt dan in de planning",
            {
                PLANNING: TERUG,
                LES_1: (
                    "    - “Wat ruik je hier?”\n",
                    "    - Uiterlijk **drie dagen** voor les 2 is de brief weer op school.\n",
                ),
            },
        ),
        Fout(
            "een herinnering die in een andere les op een andere dag komt",
            {PLANNING: TERUG, LES_2: ("snijdt de radijs.", "vertelt: vier dagen voor les 2 kwam een herinnering.")},
        ),
    ],
    "onbekende rol": [
        Fout(
            "een rol die overal op de pagina anders heet",
            {LES_2: (DRIE, "".join(f"{n}. **Begeleider** proeft.\n" for n in range(1, 6)))},
        ),
        Fout("een les met te weinig rollen", {LES_1: ("  duur: 30", "  rollen: [leerkracht]\n  duur: 30")}),
        Fout("een afspraak van wie er niet is", {PLANNING: VOORBEREIDEN.replace("samen}", "samn}")}),
        Fout("een rol die niet bestaat", {LES_1: ("leiding: samen", "leiding: juf")}),
        Fout("een rol die niet in de les is", {LES_1: ("  duur: 30", "  duur: 30\n  rollen: [leerkracht, samen]")}),
        Fout("een rol die de lijst anders is gaan noemen", {ROLLEN: ("woord: leerkracht", "woord: docent")}),
        Fout("een rol met een tikfout", {LES_1: ("leiding: samen", "leiding: zamen")}),
        Fout("een stap van een rol met een tikfout", {LES_2: ("**Leerkracht**", "**Leerkrach**")}),
        Fout("een stap van een rol die niemand kent", {LES_2: ("**Leerkracht**", "**Juf**")}),
        Fout("een stap van twee rollen", {LES_2: ("**Samen** zien", "**Leerkracht en hulpverlener** zien")}),
        Fout(
            "een stap van een rol die niet in de les is",
            {
                LES_2: [
                    ("leiding: hulpverlener", "leiding: leerkracht"),
                    ("  duur: 12", "  duur: 12\n  rollen: [leerkracht, samen]"),
                ]
            },
        ),
        Fout("twee rollen als leiding", {LES_1: ("leiding: samen", "leiding: leerkracht en hulpverlener")}),
    ],
    "onbekende waarde": [
        Fout(
            "twee behoeften zonder komma ertussen",
            {
                "docs/interventies/mest-1.md": MEST.format(n=1, behoefte="contact"),
                "docs/interventies/mest-2.md": MEST.format(n=2, behoefte="rust contact"),
            },
        ),
        Fout(
            "een behoefte met een tikfout",
            {
                f"docs/interventies/mest-{n}.md": MEST.format(n=n, behoefte="rust" if n < 3 else "russt")
                for n in range(1, 4)
            },
        ),
        Fout(
            "een behoefte met twee letters omgedraaid",
            {
                f"docs/interventies/mest-{n}.md": MEST.format(n=n, behoefte="rust" if n < 3 else "rsut")
                for n in range(1, 4)
            },
        ),
        Fout(
            "een soort kader die uit de instellingen is",
            {
                "mkdocs.yml": ("      veilig: material/shield-check-outline\n", ""),
                OVER: (SLOT, SLOT + '\n!!! veilig "Let op"\n    Kijk.\n'),
                COMPOST: (
                    "## Zo begin je",
                    '!!! veilig "Let op"\n    Kijk.\n\n!!! veilig "Nog iets"\n    Kijk.\n\n## Zo begin je',
                ),
            },
        ),
        Fout("een uitklapper zonder soort", erbij('??? "Meer"\n    De slakken.')),
        Fout(
            "een datum die niet in de planning staat",
            {BRIEF: GEVRAAGD, THUIS: "map: tuinier\ndata:\n- {veld: Terug op, soort: terugg}\n", PLANNING: TERUG},
        ),
        Fout(
            "een datum op een blad met een tikfout",
            {
                BRIEF: [
                    GEVRAAGD,
                    (
                        "Beste thuistuinier",
                        '{{ invulregel("Mee terug op school") }}\n\n{{ invulregel("Mee terug op schol") }}\n\nBeste',
                    ),
                ],
                THUIS: "map: tuinier\ndata:\n- {veld: Mee terug op school, soort: terug}\n",
                PLANNING: TERUG,
            },
        ),
        Fout("een oplage voor wie er niet is", {TUINPLAN: (OPLAGE, "  oplage: [{per: leerlingen}]\n")}),
        Fout("een keuze van leerlingen uit één blad", {TUINPLAN: (OPLAGE, f"{OPLAGE}  keuze: tuin\n")}),
        Fout(
            "een keuze met een tikfout",
            {
                TUINPLAN: (OPLAGE, f"{OPLAGE}  keuze: tuin\n"),
                KAARTEN: ("  voor: leerling\n", "  voor: leerling\n  keuze: tiun\n"),
            },
        ),
        Fout("een signaal in een groep met een tikfout", {LES_1: ("groep: druk", "groep: drukte")}),
        Fout("signaalgroepen die weg zijn", {GROEPEN: None, "docs/over/wat-zie-je.md": None}),
        Fout("een lezer die niet bestaat", {TUINPLAN: ("voor: leerling", "voor: leraar")}),
        Fout("een doelgroep zonder lijst", {TUINPLAN: ("voor: leerling", "voor: leerling\n  doelgroep: so")}),
        Fout(
            "een variant met een tikfout",
            {VARIANTEN: GROEN, TUINPLAN: (MET_VARIANT[0], MET_VARIANT[1].replace("groen]", "groenn]"))},
        ),
        Fout("een variant voor een leeftijd die er niet is", {VARIANTEN: GROEN + "  doelgroep: so\n"}),
        Fout("een variant in een stijl die er niet is", {VARIANTEN: GROEN + "  uiterlijk: bos\n"}),
        Fout("een variant in een stijl met een tikfout", {VARIANTEN: GROEN + "  uiterlijk: strack\n"}),
        Fout(
            "een manier van bewaren die niet bestaat",
            {TUINPLAN: ("voor: leerling", "voor: leerling\n  bewaren: profil")},
        ),
        Fout("een soort blad die niet bestaat", {TUINPLAN: ("soort: werkblad", "soort: wekblad")}),
        Fout("een kader met een tikfout", erbij("!!! tipp\n    Let op de slakken.")),
        Fout("een kader van een andere handleiding", erbij("!!! warning\n    Let op de slakken.")),
        Fout("een uitklapper die niet bestaat", erbij('??? velig "Veilig"\n    Let op de slakken.')),
        Fout("een kader met een titel zonder aanhalingstekens", erbij("!!! tip Let op\n    De slakken komen.")),
        Fout("een map in het menu met een tikfout", {MENU: ("map: lessen", "map: lesen")}),
        Fout(
            "een begrip met een letter te weinig",
            {
                BEGRIPPEN: ("- term: ", "- term: Wortlknol\n  uitleg: Knol.\n- term: "),
                **erbij("Een wortelknol en knollen."),
            },
        ),
        Fout(
            "een begrip met twee letters omgewisseld",
            {BEGRIPPEN: ("- term: ", "- term: bladgreon\n  uitleg: Groen.\n- term: "), **erbij("Er is bladgroen.")},
        ),
        Fout(
            "een begrip met de letter ernaast",
            {BEGRIPPEN: ("- term: ", "- term: bladfroen\n  uitleg: Groen.\n- term: "), **erbij("Er is bladgroen.")},
        ),
    ],
    "verkeerde map": [
        Fout("een pagina in een nieuwe map", {"docs/ouders/avond.md": "---\ntitle: Ouderavond\n---\n\nTekst.\n"}),
        Fout("een pagina in een map met een tikfout", {"docs/ovr/nieuw.md": "---\ntitle: Nieuw\n---\n\nTekst.\n"}),
        Fout("een blad tussen de lessen", {TUINPLAN: None, "docs/lessen/tuinplan.md": KLEIN_BLAD}),
        Fout("een les die geen les is", {OVER: ("volgorde: 10", "les:\n  nummer: 3")}),
        Fout("een pagina tussen de lijsten", {"docs/gegevens/tuin.md": "---\ntitle: x\n---\n"}),
        Fout("een map die MkDocs voor zichzelf houdt", {"docs/templates/tuin.md": "---\ntitle: x\n---\n\nx\n"}),
        Fout(
            "een pagina met het hele pad als naam",
            {"docs/over/docs/over/slak.md": "---\ntitle: Slakken\n---\n\nZie [de les](../lessen/les-1.md).\n"},
        ),
        Fout(
            "een pagina met het hele pad als naam, bovenin",
            {"docs/docs/over/slak.md": "---\ntitle: Slakken\n---\n\nTraag.\n"},
        ),
        Fout("een pagina in een map in zichzelf", {"docs/over/over/slak.md": "---\ntitle: Slakken\n---\n\nTraag.\n"}),
        Fout(
            "een pagina die er op twee plekken is",
            {"docs/over/over/bronnen.md": "---\ntitle: Slakken\n---\n\nTraag.\n"},
        ),
    ],
    "onbekende les": [
        Fout("een les die er niet is, in een zin", erbij("Radijs komt terug in les 9.")),
        Fout(
            "huiswerk van een andere les",
            {
                LES_1: [
                    ("[brief-voor-thuis]", "[tuinplan-les-2]"),
                    ("[terugblik]", "[terugblik, brief-voor-thuis, tuinplan-les-2]"),
                ],
                "docs/werkmaterialen/tuinplan-les-2.md": KLEIN_BLAD.replace("Mijn tuinplan", "Tuinplan voor thuis"),
            },
        ),
        Fout(
            "huiswerk waarvan de planning niet weet wanneer het terug is",
            {
                LES_2: [
                    (
                        "---\n\n{{ les_in",
                        f"{HUISWERK_2.replace('voor les 1', 'na de les')}---\n\n{{{{ huiswerk() }}}}\n\n{{{{ les_in",
                    )
                ],
                PLANNING: TERUG.replace("}", ", lessen: [1]}"),
            },
        ),
        Fout("huiswerk dat terugkomt bij een les die er niet is", {LES_1: ("terug: voor les 2", "terug: voor les 4")}),
        Fout(
            "huiswerk dat terugkomt bij een les die al was",
            {LES_2: [("---\n\n{{ les_in", f"{HUISWERK_2}---\n\n{{{{ huiswerk() }}}}\n\n{{{{ les_in")]},
        ),
        Fout("een afspraak bij een les die er niet is", {PLANNING: VOORBEREIDEN.replace("}", ", lessen: [1, 7]}")}),
        Fout("een interventie bij een les die er niet is", {COMPOST: ("lessen: [1]", "lessen: [1, 9]")}),
        Fout(
            "een oplage voor een les die het blad niet heeft",
            {TUINPLAN: (OPLAGE, "  oplage: [{per: leerling}, {per: leerling, lessen: [2]}]\n")},
        ),
        Fout(
            "huiswerk dat bij een latere les terugkomt dan de planning zegt",
            {
                LES_1: ("terug: voor les 2", "terug: uiterlijk een dag voor les 3"),
                LES_3: DERDE,
                PLANNING: TERUG,
            },
        ),
        Fout(
            "een brief die bij een latere les terugkomt dan de planning zegt",
            {BRIEF: ("Schrijf op wat je ziet.", "Graag één dag voor les 3 terug."), LES_3: DERDE, PLANNING: TERUG},
        ),
        Fout(
            "een blad met een andere les in zijn titel",
            {
                LES_1: ("[tuinplan,", "[tuinplan, tuinplan-les-1,"),
                "docs/werkmaterialen/tuinplan-les-1.md": KLEIN_BLAD.replace("Mijn tuinplan", "Tuinplan bij les 2"),
            },
        ),
    ],
    "onbekende bron": [
        Fout("een bron zonder haakje aan het eind", erbij("Zo is het (Worm & Kever, 2001.")),
        Fout("een bron zonder komma", erbij("Zo is het (Worm & Kever 2001).")),
        Fout("een bron met een voornaam en een ander jaar", erbij("Volgens Wim Worm & Kever (2011).")),
        Fout("een bron met een tikfout", {COMPOST: ("(Worm & Kever, 2001)", "(Worm & Kefer, 2001)")}),
        Fout("een bron die niet in de lijst staat", erbij("Regen is goed (Wolk, 1999).")),
        Fout("een bron in de kop die niet in de lijst staat", {COMPOST: ("  bewijs: ", "  bewijs: (Wolk, 1999) ")}),
        Fout(
            "een bron bij een begrip die niet in de lijst staat", {BEGRIPPEN: ("  uitleg: ", "  uitleg: (Wolk, 1999) ")}
        ),
        Fout("een schrijver met een kleine letter", erbij("Regen is goed (van der Wolk, 1999).")),
        Fout("een bron met een bladzijde", erbij("Regen is goed (Wolk, 1999, p. 12).")),
        Fout("een bron met een ander jaar", {COMPOST: ("(Worm & Kever, 2001)", "(Worm & Kever, 2011)")}),
        Fout(
            "de enige bron van een pagina die haar bronnen toont",
            {LES_2: ("Neem het", "Zo is het (Mier, 2001).\n\n{{ bronnen() }}\n\nNeem het")},
        ),
        Fout(
            "een bron met een andere naam in de lijst dan op de pagina's",
            {
                BRONNEN: [
                    (
                        "- kort: Worm & Kever, 2001",
                        '- kort: "Bij, 2001"\n  apa: "Bij, A. (2001). *Zoem*."\n- kort: "Worm & Mier, 2001"',
                    ),
                ],
                **erbij("Zo is het (Worm & Kever, 2001). En (Bij, 2001)."),
                LES_1: ("Zaaien vraagt geduld.", "Zaaien vraagt geduld (Worm & Kever, 2001)."),
                LES_2: ("Neem het", "Ook hier (Worm & Kever, 2001). Neem het"),
            },
        ),
    ],
    "dubbele titel": [
        Fout("een blad dat is gekopieerd", {"docs/werkmaterialen/tuinplan-2.md": KLEIN_BLAD}),
        Fout("een pagina die is gekopieerd", {"docs/over/kopie.md": "---\ntitle: Over deze reeks\n---\n\nTekst.\n"}),
        Fout(
            "een blad dat hetzelfde heet en voor dezelfde leerlingen is",
            {"docs/werkmaterialen/zaadkaarten.md": ("title: Zaadkaarten", "title: Mijn tuinplan")},
        ),
    ],
    "dubbele naam": [
        Fout(
            "twee bronnen met een doi",
            {
                BRONNEN: (
                    "- kort: Worm & Kever, 2001\n",
                    '- kort: Mol, 2003\n  apa: "Mol, A. (2003). *Gangen*."\n  adres: https://doi.org/10.1037/a0031917\n'
                    "- kort: Worm & Kever, 2001\n  adres: https://doi.org/10.1037/A0031917\n",
                ),
                OVER: (SLOT, f"{SLOT}\nMollen graven (Mol, 2003).\n"),
            },
        ),
        Fout("een afspraak die nooit aan de beurt komt", {PLANNING: TERUG + VOORBEREIDEN * 2}),
        Fout(
            "een blok met twee plaatjes",
            {PLAATJES: SCHEP + SCHEP.replace("schep", "hark").replace("bak.svg", "hark.svg"), HARK: SVG.format("<g/>")},
        ),
        Fout(
            "een tekening voor twee plaatjes",
            {
                PLAATJES: SCHEP
                + "".join(
                    f"- {{plaatje: p{n}, woord: Hark, beeld: {'bak' if n == 4 else f'hark-{n}'}.svg}}\n"
                    for n in range(5)
                ),
                **{HARK.replace("hark", f"hark-{n}"): SVG.format("<g/>") for n in range(5)},
            },
        ),
        Fout(
            "een bron die de naam van een andere kreeg",
            {
                BRONNEN: f"{DUBBELE_BRON}",
                OVER: (SLOT, f"{SLOT}\nSlakken eten (Worm & Slak, 2001).\n"),
            },
        ),
        Fout("een map voor thuis die er al is", {THUIS: "map: over\n", BRIEF: GEVRAAGD}),
        Fout(
            "een blad in twee keuzes",
            {LES_1: ("keuze: true", "keuze: true\n      keuzes: [[tuinplan], [zaadkaarten, tuinplan]]")},
        ),
        Fout(
            "een oplage die er twee keer staat",
            {"docs/gegevens/oplagen.yml": "- {per: leerling, woord: per leerling, leerlingen: 1}\n" * 2},
        ),
        Fout(
            "een variant die twee keer in de kop staat",
            {VARIANTEN: GROEN, TUINPLAN: (MET_VARIANT[0], MET_VARIANT[1].replace("groen]", "groen, groen]"))},
        ),
        Fout(
            "een variant met de bestandsnaam van een ander blad",
            {
                VARIANTEN: GROEN.replace("variant: groen", "variant: voor-thuis"),
                "docs/werkmaterialen/brief.md": "---\ntitle: Brief\nwerkblad:\n  soort: werkblad\n  voor: leerling\n  "
                "omschrijving: Een brief.\n  varianten: [voor-thuis]\n---\n\n{{ bladkop() }}\n\n{{ naamregel() }}\n",
                LES_1: (", zaadkaarten]", ", zaadkaarten, brief]"),
            },
        ),
        Fout("een signaalgroep die er twee keer staat", {GROEPEN: ("groep: weg", "groep: druk")}),
        Fout("twee rollen met dezelfde naam", {ROLLEN: ("- rol: leerkracht", nog_een_rol("hulpverlener"))}),
        Fout("twee bronnen met dezelfde naam", {BRONNEN: DUBBELE_BRON}),
        Fout(
            "een begrip dat er twee keer staat",
            {BEGRIPPEN: "- term: NME\n  uitleg: Buiten zijn.\n- term: nme\n  uitleg: Leren.\n"},
        ),
        Fout("een vraag die er twee keer staat", {VRAGEN: "- vraag: Wat ging goed?\n- vraag: Wat  ging goed?\n"}),
        Fout(
            "een blad dat twee keer bij een activiteit staat", {LES_1: ("[tuinplan, zaad", "[tuinplan, tuinplan, zaad")}
        ),
    ],
    "minuten": [
        Fout(
            "minuten die niet kloppen, met verderop een half vet woord",
            {LES_1: [("minuten: 10", "minuten: 12"), ("Een zaadje slaapt", "Een **zaadje slaapt")]},
        ),
        Fout("een activiteit met fasen die langer wordt", {LES_1: ("minuten: 20", "minuten: 22")}),
        Fout(
            "een korte activiteit met een nul te veel",
            {LES_2: ("minuten: 12", "minuten: 120")},
        ),
        Fout("minuten die samen niet de les zijn", {LES_1: ("minuten: 10", "minuten: 12")}),
        Fout("fasen die samen te kort zijn", {LES_1: ("**Water geven, 8 minuten**", "**Water geven, 7 minuten**")}),
        Fout("fasen die samen te lang zijn", {LES_1: ("**Water geven, 8 minuten**", "**Water geven, 9 minuten**")}),
        Fout("een lijst zonder regel van een fase", {LES_1: ("**Zaaien, 12 minuten**\n\n", "")}),
        Fout(
            "een lijst zonder regel van een fase terwijl de som klopt",
            {
                LES_1: [
                    ("**Zaaien, 12 minuten**\n\n", ""),
                    ("**Water geven, 8 minuten**", "**Water geven, 20 minuten**"),
                ]
            },
        ),
        Fout("een regel van een fase zonder minuten", {LES_1: ("**Water geven, 8 minuten**", "**Water geven**")}),
        Fout("een fase in een korte activiteit", {LES_2: (DRIE, f"**Proeven, 10 minuten**\n\n{DRIE}")}),
        Fout(
            "een fase zonder lege regel erboven",
            {LES_1: ("\n\n**Water geven, 8 minuten**", "\n**Water geven, 8 minuten**")},
        ),
        Fout("een fase zonder komma", {LES_1: ("**Zaaien, 12 minuten**", "**Zaaien 12 minuten**")}),
        Fout("een fase met haakjes", {LES_1: ("**Water geven, 8 minuten**", "**Water geven (8 minuten)**")}),
        Fout("een fase die niet vet is", {LES_1: ("**Water geven, 8 minuten**", "Water geven, 8 minuten")}),
    ],
    "dubbele tekst": [
        Fout(
            "een description die is meegekopieerd",
            {
                OVER: ("---\ntitle:", "---\ndescription: Een tuin.\ntitle:"),
                LES_1: ("---\ntitle:", "---\ndescription: Een tuin.\ntitle:"),
            },
        ),
        Fout(
            "een description die van een blad is meegekopieerd",
            {path: ("---\ntitle:", "---\ndescription: Een tuin.\ntitle:") for path in (OVER, TUINPLAN)},
        ),
        Fout(
            "een description van een blad voor dezelfde lezer",
            {path: ("---\ntitle:", "---\ndescription: Een tuin.\ntitle:") for path in (KAARTEN, TUINPLAN)},
        ),
        Fout(
            "een oude pagina die bleef staan",
            {
                "docs/over/slakken.md": VEEL_ALINEAS.format("Slakken", "De merel eet ze."),
                "docs/over/slakken-oud.md": VEEL_ALINEAS.format(
                    "Slakken, oud",
                    "De egel eet ze ook, en die slaapt in de winter onder de bladeren bij de heg van de buren.",
                ),
            },
        ),
        Fout(
            "twee versies van een punt",
            erbij("1. Zaai.\n2. Giet elke dag de bakken.\n2. Giet elke dag de kleine bakken.\n3. Wacht."),
        ),
        Fout(
            "een kopie van een pagina met dezelfde kop",
            {
                "docs/over/slakken.md": VEEL_ALINEAS.format("Slakken\ndescription: Wat slakken eten.", "De merel."),
                "docs/over/slakken-LAPTOP.md": VEEL_ALINEAS.format(
                    "Slakken\ndescription: Wat slakken eten.", "De merel."
                ),
            },
        ),
        Fout(
            "twee alinea's die verderop nog eens zijn geplakt",
            erbij(f"{TWEE_ALINEAS}\n\n## Verder\n\n{TWEE_ALINEAS}\n\nOf wel.\n\n{TWEE_ALINEAS}"),
        ),
        Fout(
            "twee punten die verderop nog eens in een uitklapper zijn geplakt",
            erbij(
                f'- {LANGE_ALINEA}\n- {EGELS}\n\n??? meer "Verder"\n    - {LANGE_ALINEA}\n    - {EGELS}\n    - De mus.'
            ),
        ),
        Fout("een behoefte die twee keer is getypt", {COMPOST: ("[rust]", "[rust, rust]")}),
        Fout(
            "een alinea die twee keer is geplakt",
            erbij("De slakken komen altijd in de nacht, en dan eten ze alles op.\n\n" * 2),
        ),
        Fout("een citaat dat twee keer is geplakt", erbij(f"> {EGELS}\n>\n> {EGELS}")),
        Fout(
            "een korte rij die twee keer is geplakt",
            erbij("| wat | wie |\n|---|---|\n" + "| Zaaien | jullie samen |\n" * 2),
        ),
        Fout(
            "een rij die twee keer is geplakt",
            erbij(
                "| wat | hoeveel |\n|---|---|\n"
                + "| een emmer verse mest van de koe | een beetje, en later meer |\n" * 2
            ),
        ),
        Fout(
            "een punt dat twee keer is geplakt",
            erbij("- Neem een gieter en een schep mee, en ook nog een oude emmer.\n" * 2),
        ),
        Fout(
            "een signaal dat twee keer is geplakt",
            {LES_1: (SIGNALEN, SIGNALEN + SIGNALEN[SIGNALEN.index("        - {groep: druk") :])},
        ),
        Fout(
            "een ander woord dat twee keer is geplakt",
            {"docs/gegevens/andere_woorden.yml": "- {anders: [mest], hier: [tuin]}\n" * 2},
        ),
    ],
    "dubbel nummer": [
        Fout("een titel met het nummer van een andere les", {LES_2: ('title: "Les 2', 'title: "Les 1')}),
        Fout("een titel met een ander nummer", {LES_2: ("nummer: 2", "nummer: 3")}),
        Fout("twee lessen met hetzelfde nummer", {LES_2: ("nummer: 2", "nummer: 1")}),
    ],
    "dubbele activiteit": [
        Fout("twee activiteiten met dezelfde naam", {LES_1: ('naam: "Zaaien & water geven"', "naam: Rondje tuin")})
    ],
    "activiteit zonder sectie": [
        Fout("een activiteit zonder kopje", {LES_2: ("### Oogsten en proeven\n", "")}),
        Fout("een kopje van een activiteit met vier hekjes", {LES_1: ("### Zaaien", "#### Zaaien")}),
    ],
    "sectie zonder activiteit": [
        Fout("een deel van de les zonder kopje", {LES_1: ("## D. Geven\n\n", "")}),
        Fout("een kopje met een tikfout", {LES_1: ("### Rondje tuin", "### Rondje tuintje")}),
        Fout(
            "een kopje dat twee keer komt",
            {LES_1: ("## E. Evalueren", "### Rondje tuin\n\n1. **Samen** kijken jullie.\n\n## E. Evalueren")},
        ),
        Fout("een kopje met een kleine letter", {LES_1: ("### Rondje tuin", "### rondje tuin")}),
        Fout("een kopje met een punt", {LES_1: ("### Rondje tuin", "### Rondje tuin.")}),
        Fout("een naam met een dubbele spatie", {LES_1: ("naam: Rondje tuin", "naam: Rondje  tuin")}),
    ],
    "verkeerde volgorde": [
        Fout(
            "kaarten met twee keer hetzelfde nummer",
            {
                KAARTEN: (
                    "[radijs, sla, tuinkers, zonnebloem]",
                    '[{titel: "1. Zaai"}, {titel: "2. Giet"}, tuin, {titel: "2. Wied"}, {titel: "4. Oogst"}]',
                )
            },
        ),
        Fout("activiteiten in een andere volgorde", {LES_1: OMGEKEERD}),
        Fout(
            "een stap die geen kopje meer is",
            erbij("## Stap 1: Zaaien\n\nNu.\n\nStap 2: Wieden\n\nLater.\n\n## Stap 3: Oogsten\n\nDan."),
        ),
        Fout(
            "een rij die weg is uit de weg langs de stappen",
            {
                PLANNING: VOORBEREIDEN,
                **erbij("{{ weg() }}\n\n" + STAPPEN_OP_EEN_RIJ.replace("| [Wieden](#stap-3-wieden) | nu |\n", "")),
            },
        ),
        Fout("een stap die overgeslagen is", erbij("## Stap 1: Zaaien\n\nNu.\n\n## Stap 3: Oogsten\n\nDan.")),
        Fout("een deel van de les dat weg is", {LES_1: ("## E. Evalueren\n", "")}),
    ],
    "geen stappen": [
        Fout("een activiteit zonder stappen", {LES_2: (DRIE, "Jullie snijden en proeven.\n")}),
        Fout("stappen met streepjes", {LES_2: (DRIE, "- **Samen** proeven jullie.\n")}),
        Fout(
            "stappen in een uitklapper", {LES_2: (DRIE, '??? meer "Zo gaat het"\n    1. **Samen** proeven jullie.\n')}
        ),
    ],
    "verkeerde stap": [
        Fout("een stap zonder rol", {LES_2: ("**Leerkracht** snijdt de radijs.", "Snijd de radijs.")}),
        Fout("een stap met een rol die niet vet is", {LES_2: ("**Leerkracht** snijdt", "Leerkracht snijdt")}),
        Fout(
            "een stap met een rol die niet vooraan staat",
            {LES_2: ("**Leerkracht** snijdt", "De **leerkracht** snijdt")},
        ),
        Fout("een rol waar niets achter staat", {LES_2: ("**Leerkracht** snijdt de radijs.", "**Leerkracht**")}),
        Fout("een stap van 26 woorden", {LES_2: ("snijdt de radijs.", f"snijdt {woorden(25)}.")}),
        Fout("een zin om te zeggen van 26 woorden", {LES_1: ("“Wat ruik je hier?”", f"“{woorden(26).capitalize()}?”")}),
        Fout(
            "een nuance van 26 woorden",
            {LES_1: ("Wie liever wacht, blijft bij de bakken.", f"{woorden(26).capitalize()}.")},
        ),
        Fout("een alinea onder een stap", {LES_2: (DRIE, DRIE.replace("radijs.\n", "radijs.\n\n    In plakjes.\n\n"))}),
        Fout(
            "een kader in een stap",
            {LES_2: (DRIE, DRIE.replace("radijs.\n", "radijs.\n\n    !!! tip\n        Dun.\n\n"))},
        ),
        Fout(
            "een lijst onder een zin van een stap", {LES_1: ("    - Wie liever", "    - Let op:\n        - Wie liever")}
        ),
        Fout("een plaatje in een stap", {LES_2: ("de radijs.", "de ![radijs](../werkmaterialen/bak.svg).")}),
        Fout(
            "een noot in een stap",
            {LES_2: [("de radijs.", "de radijs.[^r]"), (SLOT_2, f"[^r]: Een noot.\n\n{SLOT_2}")]},
        ),
        Fout("zeven stappen", {LES_2: (DRIE, DRIE + stappen(4, 5, 6, 7))}),
        Fout(
            "zeven stappen in twee fasen",
            {LES_1: ("3. **Hulpverlener** vult", stappen(3, 4, 5, 6) + "7. **Hulpverlener** vult")},
        ),
        Fout("meer stappen dan minuten", {LES_2: [("duur: 12", "duur: 2"), ("minuten: 12", "minuten: 2")]}),
        Fout(
            "meer stappen dan minuten in een fase", {LES_1: [("12 minuten", "1 minuut"), ("8 minuten", "19 minuten")]}
        ),
        Fout(
            "een activiteit van 13 minuten zonder fasen",
            {LES_2: [("duur: 12", "duur: 13"), ("minuten: 12", "minuten: 13")]},
        ),
        Fout(
            "een volwassene die niets te doen heeft", {LES_1: ("2. **Hulpverlener** loopt", "2. **Leerkracht** loopt")}
        ),
    ],
    "onbekend werkblad": [
        Fout(
            "een blad dat in de les een langere naam heeft",
            {LES_1: ("zaadkaarten]", "mijn-nieuwe-zaadkaarten]")},
        ),
        Fout(
            "een blad met een langere naam dan de les noemt",
            {
                BRIEF: None,
                "docs/werkmaterialen/de-brief-voor-thuis.md": KLEIN_BLAD.replace("Mijn tuinplan", "Brief"),
                **erbij("Lees [de brief](../werkmaterialen/brief-voor-thuis.md)."),
            },
        ),
        Fout(
            "een keuze uit een blad dat er niet bij staat",
            {LES_1: ("keuze: true", "keuze: true\n      keuzes: [[tuinplan], [terugblik]]")},
        ),
        Fout("een blad met een tikfout", {LES_1: ("[tuinplan, zaad", "[tuinplannen, zaad")}),
        Fout("huiswerk dat er niet is", {LES_1: ("[brief-voor-thuis]", "[dagboek]")}),
        Fout(
            "een blad van de hele les dat er niet is", {LES_2: ("  werkbladen: [terugblik]", "  werkbladen: [dagboek]")}
        ),
        Fout(
            "een blad in een stap dat geen les noemt",
            {
                LES_1: ("[tuinplan](../werkmaterialen/tuinplan.md)", "[plan](../werkmaterialen/plan.md)"),
                "docs/werkmaterialen/plan.md": KLEIN_BLAD.replace("Mijn tuinplan", "Ons plan"),
            },
        ),
    ],
    "ongebruikt werkblad": [
        Fout("een blad dat niemand gebruikt", {LES_1: (", zaadkaarten]", "]")}),
        Fout(
            "een blad dat heet als een pagina met een link",
            {
                LES_1: (", zaadkaarten]", "]"),
                "docs/over/zaadkaarten.md": "---\ntitle: Over de kaarten\n---\n\nTekst.\n",
                **erbij("Lees [over de kaarten](zaadkaarten.md)."),
            },
        ),
    ],
    "onbekende variant": [
        Fout(
            "een stuk voor een variant die het blad niet heeft",
            {
                VARIANTEN: GROEN,
                PLAATJES: SCHEP,
                TUINPLAN: [MET_VARIANT, ("## Mijn bak", '{{ alleen("blauw") }}\n\n## Mijn bak')],
            },
        ),
        Fout(
            "een plaatje op een blad zonder variant met plaatjes",
            {PLAATJES: SCHEP, TUINPLAN: ("## Mijn bak", '{{ plaatje("schep") }}\n\n## Mijn bak')},
        ),
    ],
    "onbekend plaatje": [
        Fout(
            "een plaatje met een tikfout",
            {
                VARIANTEN: GROEN,
                PLAATJES: SCHEP,
                TUINPLAN: [MET_VARIANT, ("## Mijn bak", '{{ plaatje("schepp") }}\n\n## Mijn bak')],
            },
        ),
        Fout(
            "een plaatje dat in de lijst anders is gaan heten",
            {
                VARIANTEN: GROEN,
                PLAATJES: f"{SCHEP}- plaatje: zaai\n  woord: Zaai\n  beeld: bak.svg\n",
                TUINPLAN: [
                    MET_VARIANT,
                    ("## Mijn bak", '{{ plaatje("zaaien") }}\n\n## Mijn bak'),
                    ('{{ zin("Ik', '{{ plaatje("zaaien") }}\n\n{{ zin("Ik'),
                ],
                TERUGBLIK: ("{{ bladkop() }}\n", '{{ bladkop() }}\n\n{{ plaatje("zaaien") }}\n'),
            },
        ),
    ],
    "tekening zonder schaal": [
        Fout(
            "een profiel zonder schalen",
            {TUINPLAN: [("voor: leerling", "voor: leerling\n  bewaren: profiel"), (SCHAAL, "Kijk maar.")]},
        ),
        Fout(
            "een verloop van woorden in de plaats van cijfers",
            {
                TUINPLAN: [
                    ("voor: leerling", "voor: leerling\n  bewaren: verloop"),
                    (SCHAAL, '{{ aankruistabel("Hoe?", ["nee", "ja"], ["Rust"], een=true) }}'),
                ]
            },
        ),
    ],
    "variant zonder verschil": [
        Fout("een variant waarin niets anders is", {VARIANTEN: GROEN, TUINPLAN: MET_VARIANT}, bouwen=True),
    ],
    "onbekende kaarten": [Fout("een stapel met een tikfout", {KAARTEN: ('kaarten("Zaden")', 'kaarten("Zaad")')})],
    "ongebruikte kaarten": [
        Fout("een stapel die niet op het blad staat", {KAARTEN: ('{{ kaarten("Zaden") }}', "Knip maar.")})
    ],
    "onbekende macro": [
        Fout("een variant met een blok dat er niet is", {VARIANTEN: GROEN + "  blokken: {harten: vak}\n"}),
        Fout("een plaatje bij een blok dat er niet is", {PLAATJES: SCHEP.replace("tekenvak", "tekenvakken")}),
        Fout("een macro met een tikfout", {LES_1: ("{{ klaarleggen() }}", "{{ klaarlegen() }}")}),
        Fout("een functie van Jinja", erbij("{{ range(9**9) }}")),
    ],
    "verkeerde macro": [
        Fout("een keuze die er twee keer staat", {TUINPLAN: ('"radijs", "sla",', '"radijs", "sla", "radijs",')}),
        Fout(
            "een stap zonder kopje om heen te gaan",
            {PLANNING: VOORBEREIDEN, **erbij("{{ weg() }}\n\n| Stap | Wanneer |\n|---|---|\n| Zaaien | nu |")},
        ),
        Fout("te weinig gegevens", {TUINPLAN: ('{{ tekenvak("Teken je bak.", hoogte=50) }}', "{{ tekenvak() }}")}),
        Fout("te veel gegevens", {TUINPLAN: ("{{ bladkop() }}", '{{ bladkop("Tuin") }}')}),
        Fout("een getal dat niet kan", {TUINPLAN: ("hoogte=50", "hoogte=5000")}),
        Fout("een tekst zonder aanhalingstekens", {TUINPLAN: ('zin("Ik geef water op ___.")', "zin(Water)")}),
        Fout("geen haakjes", {LES_1: ("{{ klaarleggen() }}", "{{ klaarleggen }}")}),
        Fout("huiswerk dat de les niet geeft", {LES_2: ("{{ vorige", "{{ huiswerk() }}\n\n{{ vorige")}),
        Fout(
            "gegevens voor een macro die alles uit de kop haalt",
            {LES_1: ("{{ huiswerk() }}", '{{ huiswerk("mentor") }}')},
        ),
        Fout("geen signaal in een groep", GEEN_SIGNALEN),
        Fout("geen enkel huiswerk", GEEN_HUISWERK),
        Fout("een keuze met een streepje en geen tekening", {TUINPLAN: ('"radijs"', '"radijs|"')}),
        Fout("een keuze met een schuine streep voor de tekening", {TUINPLAN: ('"radijs"', '"radijs/bak.svg"')}),
        Fout("een keuze met een tekening en geen woorden", {TUINPLAN: ('"radijs"', '"|bak.svg"')}),
        Fout("een zin zonder plek om te schrijven", {TUINPLAN: ("op ___.", "op maandag.")}),
        Fout(
            "een eigen lijn waar de macro er een tekent",
            {TUINPLAN: ("{{ naamregel() }}", '{{ naamregel("Naam: ........", "Groep") }}')},
        ),
        Fout("een eigen lijn achter een vraag", {BRIEF: ("Wat zag je groeien?", "Wat zag je groeien? ________")}),
        Fout("een eigen lijn achter iets anders", {TUINPLAN: ("Iets anders:", "Iets anders: ______")}),
        Fout("keuzes in één tekst", {TUINPLAN: ('"radijs", "sla", kolommen=2', '"radijs, sla, boontjes"')}),
        Fout(
            "langere keuzes in één tekst, in kolommen",
            {TUINPLAN: ('"radijs", "sla", kolommen=2', '"radijs / sla / iets wat ik lekker vind", kolommen=3')},
        ),
        Fout(
            "kolommen van een tabel in één tekst",
            {TUINPLAN: (SCHAAL, '{{ aankruistabel("Wat lust je?", ["ja, nee, soms"], ["radijs", "sla"]) }}')},
        ),
        Fout("een lijst zonder komma ervoor", {BRIEF: ('water?", [', 'water?" [')}),
    ],
    "ontbrekende macro": [
        Fout("stappen op een rij zonder de weg erlangs", erbij(STAPPEN_OP_EEN_RIJ)),
        Fout(
            "een map met veel pagina's waar ze niet in een lijst staan",
            {
                **spellen("## Napraten", "## Napraten"),
                "docs/werkmaterialen/index.md": ("{{ bladenlijst() }}", "Volgt."),
            },
        ),
        Fout("een les zonder de tabel bovenaan", {LES_1: ("{{ les_in_een_oogopslag() }}\n\n", "")}),
        Fout(
            "een formulier zonder zijn vragen",
            {
                "docs/werkmaterialen/terugblik.md": None,
                "docs/werkmaterialen/evaluatieformulier.md": KLEIN_BLAD.replace("Mijn tuinplan", "Vragen"),
                LES_1: ("werkbladen: [terugblik]", "werkbladen: [evaluatieformulier]"),
                LES_2: ("werkbladen: [terugblik]", "werkbladen: [evaluatieformulier]"),
            },
        ),
        Fout("een les zonder haar huiswerk", {LES_1: ("{{ huiswerk() }}\n\n", "")}),
        Fout("een les zonder weg naar de volgende", {LES_2: ("\n{{ vorige_en_volgende() }}\n", "")}),
        Fout(
            "een macro die er twee keer staat",
            {LES_1: ("{{ klaarleggen() }}", "{{ klaarleggen() }}\n\n{{ klaarleggen() }}")},
        ),
        Fout("een interventie zonder haar tabel", {COMPOST: ("{{ interventie_in_een_oogopslag() }}\n", "")}),
        Fout(
            "een interventie waarvan niet te zien is wat er bekend is",
            {"docs/interventies/mest.md": MEST.format(n=1, behoefte="rust") + "\n{{ wat_is_bekend() }}\n"},
        ),
        Fout("een lijst die op geen pagina staat", {"docs/over/bronnen.md": ("{{ begrippenlijst() }}\n", "Volgt.\n")}),
        Fout("een brief zonder briefhoofd", brieven("\n\n{{ briefhoofd() }}")),
    ],
    "kopje zonder tekst": [
        Fout("een kopje met niets eronder", erbij("## Regen")),
        Fout("een pagina met alleen een kop", {"docs/over/zon.md": "---\ntitle: Zon\n---\n"}),
        Fout("een kopje dat alleen bleef staan", {COMPOST: ("## Zo begin je", "## Bewaren\n\n## Zo begin je")}),
    ],
    "formulier zonder velden": [
        Fout(
            "een formulier zonder iets om in te vullen",
            {TUINPLAN: KLEIN_BLAD.replace("soort: werkblad", "soort: formulier\n  bewaren: true")},
        ),
    ],
    "macro op verkeerde plek": [
        Fout("een macro in een aantekening", erbij("Zaai. <!-- hier kan {{ lessenlijst() }} -->")),
        Fout("een macro in een lange aantekening", erbij("<!-- Later:\n\n{{ lessenlijst() }}\n-->")),
        *(
            Fout(
                naam,
                {
                    VARIANTEN: GROEN,
                    PLAATJES: SCHEP,
                    TUINPLAN: [MET_VARIANT, ("## Mijn bak", f"{merken}\n\n## Mijn bak")],
                },
            )
            for naam, merken in (
                ("een stuk dat wel en niet in een variant staat", '{{ alleen("groen") }}\n\n{{ niet("groen") }}'),
                ("een variant die twee keer bij een stuk staat", '{{ niet("groen", "groen") }}'),
                ("twee plaatjes bij een stuk", '{{ plaatje("schep") }}\n\n{{ plaatje() }}'),
            )
        ),
        Fout("een macro die half inspringt onder een lijst", op_blad('- een schep\n\n  {{ invulregel("Nog iets") }}')),
        Fout(
            "een stuk voor een variant waar niets onder staat",
            {
                VARIANTEN: GROEN,
                TUINPLAN: [
                    MET_VARIANT,
                    (
                        '{{ zin("Ik geef water op ___.") }}',
                        '{{ zin("Ik geef water op ___.") }}\n\n{{ alleen("groen") }}',
                    ),
                ],
            },
        ),
        Fout("een macro midden in een zin", erbij("Kijk: {{ lessenlijst() }} is mooi.")),
        Fout("een macro die inspringt", erbij("    {{ lessenlijst() }}")),
        Fout("een macro zonder lege regel erboven", erbij("De lessen:\n{{ lessenlijst() }}")),
        Fout("een macro in een stuk code", erbij("```\n\n{{ lessenlijst() }}\n\n```")),
        Fout("een schrijfregel op een gewone pagina", erbij('{{ schrijfregels("Wat?") }}')),
    ],
    "geen bladkop": [
        Fout("een blad zonder knoppen", {KAARTEN: ("{{ bladkop() }}\n\n", "")}),
        Fout(
            "knoppen onderaan",
            {KAARTEN: ('{{ bladkop() }}\n\n{{ kaarten("Zaden") }}', '{{ kaarten("Zaden") }}\n\n{{ bladkop() }}')},
        ),
    ],
    "losse accolades": [
        Fout("een macro met een accolade te weinig achteraan", erbij("{{ lessenlijst() }")),
        Fout("een macro met een accolade te weinig vooraan", erbij("{ lessenlijst() }}")),
        Fout("een macro met één accolade", {LES_1: ("{{ klaarleggen() }}", "{ klaarleggen() }")}),
        Fout("een macro op twee regels", {TUINPLAN: ('"radijs", "sla"', '"radijs",\n"sla"')}),
        Fout("een macro zonder tweede aanhalingsteken", {TUINPLAN: ('"radijs", "sla"', '"radijs", sla"')}),
        Fout("een macro zonder komma tussen de teksten", {TUINPLAN: ('"radijs", "sla"', '"radijs" "sla"')}),
        Fout("een macro zonder haakje aan het eind", {TUINPLAN: ('Iets anders:") }}', 'Iets anders:" }}')}),
        Fout("een hoogte met mm erachter", {TUINPLAN: ("hoogte=50", "hoogte=50mm")}),
        Fout("een hoogte achter een dubbele punt", {TUINPLAN: ("hoogte=50", "hoogte: 50")}),
        Fout("aanhalingstekens in de tekst van een macro", {TUINPLAN: ('"Teken je bak."', '"Teken je "bak"."')}),
        Fout("een puntkomma in een macro", {TUINPLAN: ('"sla", kol', '"sla"; kol')}),
        Fout(
            "een lijst in een macro zonder haak",
            {TUINPLAN: (SCHAAL, '{{ invultabel("Wie?", ["Wie", "Wat", rijen=2) }}')},
        ),
        Fout("accolades zonder macro", erbij("Vul hier {{ je naam }} in.")),
        Fout(
            "kromme aanhalingstekens in een macro", {TUINPLAN: ('zin("Ik geef water op ___.")', "zin(“Ik geef ___.”)")}
        ),
        Fout("een macro die niet afgesloten is", erbij("{{ lessenlijst()")),
        Fout("accolades in de kop", {LES_2: ("thema: Eten", 'thema: "{{ eten }}"\n  # Eten')}),
        Fout("een macro zonder komma voor een getal", {BRIEF: ('groeien?", 3', 'groeien?" 3')}),
        Fout("een macro zonder komma voor een naam", {TUINPLAN: ('bak.", hoogte=50', 'bak." hoogte=50')}),
        Fout("een macro met een komma te veel", {BRIEF: ('groeien?", 3', 'groeien?", , 3')}),
        Fout("een macro met een haakje te veel", {BRIEF: ('groeien?", 3)', 'groeien?", 3))')}),
        Fout("een macro met een naam zonder =", {TUINPLAN: ("hoogte=50", "hoogte 50")}),
        Fout("een macro met een maat achter het getal", {BRIEF: ('groeien?", 3', 'groeien?", 3 cm')}),
    ],
    "logica in de tekst": [
        Fout("een lus in een pagina", erbij("{% for les in lessen %}")),
        Fout("een opmerking van Jinja", erbij("{# later #}")),
    ],
    "dode link": [
        Fout("een link met een naam die geen bestand kan hebben", erbij(f"Lees [dit stuk]({'lange-naam-' * 30}.md).")),
        Fout("een link naar een langere naam", erbij("Lees [de bronnen](mijn-bronnen.md).")),
        Fout(
            "een adres met zichzelf erachter",
            erbij("Lees [het stuk](https://doi.org/https://doi.org/10.1037/a0031917)."),
        ),
        Fout(
            "een pagina in een andere map",
            {
                "docs/over/bonen.md": "---\ntitle: Bonen\n---\n\nLees [de eerste les](les-1.md).\n",
                **erbij("Lees [over bonen](../lessen/bonen.md) en [over de bonen](../lessen/bonen.md#bonen)."),
                LES_2: (SLOT_2, f"Lees [over bonen](bonen.md).\n\n{SLOT_2}"),
            },
        ),
        Fout(
            "een pagina die weg is en op meer plekken genoemd wordt",
            {
                OVER: (SLOT, f"{SLOT}\nLees [les 3](../lessen/les-3.md).\n\nOf [de derde les](../lessen/les-3.md).\n"),
                COMPOST: ("## Zo begin je", "Zie [les 3](../lessen/les-3.md).\n\n## Zo begin je"),
            },
        ),
        Fout("een tekening met een tikfout in de naam", {LES_1: op_bord("beeld: bak.svg", "beeld: bakk.svg")}),
        Fout(
            "een beginpagina voor thuis die er niet is", {THUIS: "map: tuinier\nbegin: over/indx.md\n", BRIEF: GEVRAAGD}
        ),
        Fout("een plaatje waarvan de tekening er niet is", {PLAATJES: SCHEP.replace("bak.svg", "schep.svg")}),
        Fout("een logo dat er niet is", {UITGEVER: 'naam: "De Tuin"\nlogo: "boom.svg"\n'}),
        Fout("een bord met een tekening die er niet is", {LES_1: op_bord("beeld: bak.svg", "beeld: boom.svg")}),
        Fout(
            "een kaart op het bord met een tekening die er niet is",
            {LES_1: op_bord("[Loop mee.]", "[Loop mee.]\n        vragen: [{tekst: Boom, beeld: boom.svg}]")},
        ),
        Fout("een les met een tekening die er niet is", {LES_1: ("  duur: 30", "  beeld: boom.svg\n  duur: 30")}),
        Fout("een interventie met een tekening die er niet is", {COMPOST: ("  doel:", "  beeld: boom.svg\n  doel:")}),
        Fout("een link naar een pagina die er niet is", erbij("Lees [de derde les](../lessen/les-3.md).")),
        Fout("een link naar de map", erbij("Lees [alle lessen](../lessen/).")),
        Fout("een link naar wat later een pagina wordt", erbij("Lees [de eerste les](../lessen/les-1.html).")),
        Fout("een link vanaf de schijf", erbij("Lees [de eerste les](/lessen/les-1.md).")),
        Fout("een link naar een lijst", erbij("Lees [de rollen](../gegevens/rollen.yml).")),
        Fout(
            "drie links naar een lijst op twee pagina's",
            {
                **erbij("Lees [de rollen](../gegevens/rollen.yml).\n\nEn [nog eens](../gegevens/rollen.yml)."),
                **op_blad("Lees [de rollen](../gegevens/rollen.yml)."),
            },
        ),
        Fout("een link in HTML", erbij('Lees <a href="../lessen/les-3.html">de derde les</a>.')),
        Fout("een plaatje dat er niet is", erbij("![Een gieter](gieter.svg)")),
        Fout("een tekening bij een keuze die er niet is", {TUINPLAN: ('"radijs"', '"radijs|radijs.svg"')}),
        Fout("een spatie tussen de haken", erbij("Lees [de eerste les] (../lessen/les-1.md).")),
        Fout("een verwijzing zonder adres", erbij("Lees [de eerste les][les].")),
        Fout("een adres dat geen adres is", erbij("Kijk op [de tuinsite](htps://example.org).")),
        Fout(
            "een adres van de eigen computer",
            erbij("Lees [de tuinregels](http://127.0.0.1:8000/lessen/les-2.html#doelen)."),
        ),
        Fout("een adres van de eigen computer zonder pagina", erbij("Lees [de tuinregels](localhost:8000/x).")),
        Fout("een bestand op de eigen schijf", erbij("Lees [de tuinregels](C:\\Users\\juf\\tuin.docx).")),
        Fout("een pad met de streep van Windows", erbij("Lees [de tuinregels](..\\lessen\\les-1.md).")),
        Fout("een adres zonder dubbele punt", erbij("Lees [de tuinregels](https//example.org).")),
        Fout("een adres zonder https", erbij("Lees [de tuinregels](www.example.org).")),
        Fout("een mailadres zonder mailto", erbij("Lees [de tuinregels](juf@example.org).")),
        Fout("een half mailadres", erbij("Lees [de tuinregels](mailto:juf).")),
        Fout("een nummer met letters", erbij("Lees [de tuinregels](tel:bel-ons).")),
        Fout("een punt achter een adres", erbij("Lees het op <https://example.org/tuin.>")),
        Fout("een spatie in een adres", erbij("Lees [de tuinregels](https://example.org/mijn tuin).")),
        Fout("krullen om een adres", erbij("Lees [de tuinregels](“https://example.org”).")),
        Fout("krullen om een titel", erbij("Lees [de tuinregels](https://example.org “De tuin”).")),
        Fout(
            "een link die zegt waar hij vandaan komt",
            erbij("Lees [de tuinregels](https://example.org/tuin?nr=3&utm_source=chatgpt.com#slak)."),
        ),
        Fout(
            "een link die langs Outlook gaat",
            erbij(
                "Lees [de tuinregels](https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=juf)."
            ),
        ),
        Fout("twee keer https", erbij("Lees [de tuinregels](https://https://example.org).")),
        Fout("een adres dat niemand heeft", erbij("Lees [de tuinregels](https://tuin).")),
        Fout("een adres van het schoolnetwerk", erbij("Lees [de tuinregels](http://192.168.1.20/tuin).")),
        Fout("een pagina uit een andere map", erbij("Lees [de tuinregels](les-1.md).")),
        Fout("een los adres van de eigen computer", erbij("Kijk op <http://localhost:8000/>.")),
        Fout("een pagina als plaatje", erbij("![De les](../lessen/les-1.md)")),
        Fout("een download die er niet is", erbij("Print [het plan](../werkmaterialen/tuinplannetje.pdf).")),
        Fout(
            "een bron met een punt achter het adres",
            {BRONNEN: ("  noot:", "  adres: https://example.org/boek.html.\n  noot:")},
        ),
        Fout(
            "een webadres dat naar een andere site leidt", erbij("Kijk op [www.tuinhulp.nl](https://www.slakken.nl).")
        ),
        Fout("een mailadres dat naar een ander leidt", erbij("Mail [juf@tuin.nl](mailto:meester@tuin.nl).")),
        Fout("een telefoonnummer dat een ander belt", erbij("Bel [0800-2000](tel:113).")),
        Fout("een plaatje met een maat in het adres", {TUINPLAN: ("(bak.svg)", "(bak.svg =300x)")}),
        Fout("een plaatje met een maat achter een streep", {TUINPLAN: ("(bak.svg)", "(bak.svg|300)")}),
    ],
    "ontbrekend anker": [
        Fout(
            "een stap tussen haken achter een van een andere les",
            erbij("## Stap 1: Zaaien\n\nIn les 3 (stap 4), en nu (stap 3).\n\n## Stap 2: Oogsten\n\nDan."),
        ),
        Fout(
            "een stap tussen haken die er niet is",
            erbij("## Stap 1: Zaaien\n\nNu (stap 3).\n\n## Stap 2: Oogsten\n\nDan (stap 1)."),
        ),
        Fout(
            "vijf plekken die elk anders verkeerd zijn",
            erbij(
                " en ".join(
                    f"[de plek die {naam} heet](../lessen/les-1.md#{naam})"
                    for naam in ("rondje-tuinn", "zaadjee", "besluitenn", "klaarleggen-en-kopieeren", "a-themaa")
                )
            ),
        ),
        Fout("een keuze op een andere pagina die er niet is", erbij("Zie [de les](../lessen/les-1.md#les=12).")),
        Fout(
            "een stap die er niet is",
            erbij("## Stap 1: Zaaien\n\nNu (zie stap 3).\n\n## Stap 2: Oogsten\n\nDan."),
        ),
        Fout(
            "een kopje dat anders heet dan in veel links",
            {
                OVER: (SLOT, SLOT + 2 * "\nKijk bij [het rondje](../lessen/les-1.md#rondje-tuinen).\n"),
                COMPOST: (
                    "## Zo begin je\n\n",
                    "## Zo begin je\n\nNa [het rondje](../lessen/les-1.md#rondje-tuinen).\n\n",
                ),
            },
        ),
        Fout(
            "een kopje dat heel anders is gaan heten",
            {
                OVER: (SLOT, SLOT + "\nKijk bij [het rondje](../lessen/les-1.md#ronde-met-een-tuinman).\n"),
                COMPOST: (
                    "## Zo begin je\n\n",
                    "## Zo begin je\n\nNa [het rondje](../lessen/les-1.md#ronde-met-een-tuinman).\n\n",
                ),
            },
        ),
        Fout(
            "een kopje op een andere pagina dat er niet is",
            erbij("Zie [het zaaien](../lessen/les-1.md#zaaaien-water-geven)."),
        ),
        Fout("een kopje op deze pagina dat er niet is", erbij("Zie [de inhoud](#inhoud).")),
    ],
    "afbeelding zonder tekst": [
        Fout(
            "de tekst die Word zelf bij een plaatje zette",
            erbij(
                "![Afbeelding met aarde. Door AI gegenereerde inhoud is mogelijk onjuist.](../werkmaterialen/bak.svg)"
            ),
        ),
        Fout(
            "de tekst die een oudere Word bij een plaatje zette",
            erbij("![Afbeelding met bak Automatisch gegenereerde beschrijving](../werkmaterialen/bak.svg)"),
        ),
        Fout("een plaatje dat afbeelding heet", {TUINPLAN: ("![Een bak met drie rijen]", "![afbeelding]")}),
        Fout("een plaatje met de naam van zijn bestand", {TUINPLAN: ("![Een bak met drie rijen]", "![IMG_2034.jpg]")}),
        Fout("een plaatje zonder tekst", {TUINPLAN: ("![Een bak met drie rijen]", "![]")}),
        Fout("een plaatje in HTML zonder tekst", erbij('<img src="../werkmaterialen/bak.svg">')),
    ],
    "nietszeggende link": [
        Fout("de naam van een bestand", erbij("Lees [les-1.md](../lessen/les-1.md).")),
        Fout("hier te vinden", erbij("Het plan is [hier te vinden](../lessen/les-1.md).")),
        Fout("hier", erbij("Klik [hier](../lessen/les-1.md).")),
        Fout("klik hier", erbij("[Klik hier voor de eerste les](../lessen/les-1.md).")),
        Fout("lees meer", erbij("[**Lees meer…**](../lessen/les-1.md)")),
        Fout("een link zonder tekst", erbij("[](../lessen/les-1.md)")),
        Fout("op deze link", erbij("Kijk [op deze link](../lessen/les-1.md).")),
        Fout("deze website", erbij("Kijk [deze website](../lessen/les-1.md).")),
        Fout("lees hier verder", erbij("Kijk [lees hier verder](../lessen/les-1.md).")),
        Fout("klik op deze link", erbij("Kijk [klik op deze link](../lessen/les-1.md).")),
        Fout("alleen een pijltje", erbij("[→](../lessen/les-1.md)")),
        Fout(
            "het nummer van een andere les",
            erbij("Zie [les 2](../lessen/les-1.md) en [Les 1.](../lessen/les-1.md#b-achtergrond)"),
        ),
        Fout("een les die er niet is als tekst", erbij("Zie [les 9](../lessen/les-1.md).")),
        Fout("de titel van een ander blad", erbij("Pak de [Zaadkaarten](../werkmaterialen/tuinplan.md).")),
    ],
    "kopniveau": [
        Fout("een kopje met zeven hekjes", erbij("####### Zon\n\nWarm.")),
        Fout("een niveau overgeslagen", erbij("## Tuin\n\n#### Bak")),
        Fout("een tweede titel", erbij("# Tuin")),
        Fout("een leeg kopje", erbij("##")),
        Fout("een kopje dat inspringt", erbij("  ## Tuin")),
        Fout("een kopje in een lijst", erbij("- ## Tuin")),
        Fout("een streep die een kopje maakt", erbij("Dit is een gewone zin.\n---")),
        Fout("een kopje midden in een regel", erbij("Het regent in de tuin. ## Zon\n\nWarm.")),
        Fout(
            "een kopje met de tekst eraan vast",
            erbij(f"## Zon Het wordt {woorden(18)} warm in de tuin. Neem een hoed mee."),
        ),
        Fout("een kopje tegen een tabel", erbij("| a | b |\n|---|---|\n| c | d |\n## Tuin")),
        Fout("een woord met een hekje vooraan de regel", erbij("#samentuinieren is ons woord van het jaar.")),
    ],
    "ander kopje": [
        Fout(
            "twee delen met een naam",
            erbij("## Mest\n\nVan de koe.\n\n## Water\n\nUit de ton.\n\n## Mest\n\nVan het paard."),
        ),
        Fout("een vast kopje dat gewone tekst werd", spellen("## Zo gaat het", "**Zo gaat het**")),
        Fout("een vast kopje met een hekje te veel", spellen("## Napraten", "### Napraten")),
        Fout(
            "een vast kopje dat er twee keer staat", spellen("## Napraten", "## Waarvoor\n\nNog eens.\n\n## Napraten")
        ),
        Fout("een vast kopje met een tikfout", spellen("### Nodig\n", "### Noddig\n")),
    ],
    "dubbel anker": [
        Fout("een plek die heet als een ander kopje", erbij("## Regen\n\nNat.\n\n## Zon { #regen }\n\nWarm.")),
        Fout("twee plekken met dezelfde naam", erbij("## Zon { #weer }\n\nWarm.\n\n## Regen { #weer }\n\nNat.")),
    ],
    "HTML in de tekst": [
        Fout("een nieuwe regel die niet af is", erbij("Kijk.<br\nLuister.")),
        Fout("een adres tussen haken zonder https", erbij("Kijk op <www.example.org>.")),
        Fout("een tag om een stuk van de pagina", erbij('<div style="color: red">\n\nDe slakken.\n\n</div>')),
        Fout("een plek om in te vullen tussen punthaken", erbij("Beste <naam>,")),
        Fout("een blok HTML", erbij("<div class='mooi'>Tuin</div>")),
        Fout("een tag die open blijft", erbij("H<sub>2O")),
        Fout("een naam met een streep ervoor", erbij(r"Beste \<naam>,")),
        Fout("een naam met twee strepen ervoor", erbij(r"Beste \<naam\>,")),
        Fout("een los groter-dan-teken voor een letter", erbij("Als a <b is.")),
        Fout("een uitklapper in HTML", erbij("<details><summary>Meer</summary>Tekst</details>")),
        Fout("een script in een kenmerk", erbij('H<sub onmouseover="alert(1)">2</sub>O')),
        Fout(
            "een script in een plaatje", erbij('<img src="../werkmaterialen/bak.svg" alt="Een bak" onload="alert(1)">')
        ),
        Fout("een tekst die niemand ziet", erbij('Niet voor iedereen.\n{ style="display: none" }'), bouwen=True),
        Fout("witte letters", erbij('Niet *voor iedereen*{ style="color:#fff" }.'), bouwen=True),
        Fout("een script tussen accolades", erbij('*Klik*{ onclick="alert(1)" }')),
        Fout("een opmerking die open blijft", erbij("<!-- later")),
    ],
    "losse noot": [
        Fout("een noot die er niet is", erbij("Mest ruikt.[^mest]")),
        Fout("een noot waar niets naar verwijst", erbij("[^mest]: Vooral koeienmest.")),
        Fout("een noot die er twee keer is", erbij("Mest.[^m]\n\n[^m]: Koe.\n\n[^m]: Paard.")),
    ],
    "losse opmaak": [
        Fout(
            "een teken in een kop zoals HTML het schrijft", {TUINPLAN: ("omschrijving: ", "omschrijving: Zaad &amp; ")}
        ),
        Fout(
            "een spatie in een kop zoals HTML haar schrijft", {TUINPLAN: ("omschrijving: ", "omschrijving: Zaad&nbsp;")}
        ),
        Fout("een teken in een macro zoals HTML het schrijft", op_blad('{{ invulregel("Zaad &lt; mest") }}')),
        Fout("een teken in een kop dat niemand ziet", {TUINPLAN: ("omschrijving: ", "omschrijving: Zaad&shy;jes ")}),
        Fout("een voorstel tussen accolades", erbij("Neem een schep. {ons voorstel}")),
        Fout("een haakje te veel achter een link", erbij("Zie [les 1](../lessen/les-1.md)) in de tuin.")),
        Fout("een haakje te veel na een spatie", erbij("Zie **[les 1](../lessen/les-1.md)** ).")),
        Fout("een haakje te weinig achter een link", erbij("Het groeit (zie [les 1](../lessen/les-1.md).")),
        Fout("een voorstel zonder haakje", {LES_2: ("snijdt de radijs.", "snijdt de radijs (ons voorstel.")}),
        Fout("een voorstel met een tikfout", {LES_2: ("snijdt de radijs.", "snijdt de radijs (ons vorstel).")}),
        Fout("een zin om te zeggen zonder begin", {LES_1: ("“Wat ruik je hier?”", "Wat ruik je hier?”")}),
        Fout(
            "een zin om te zeggen die ook in de punten eronder niet eindigt",
            erbij("- “Kies er een:\n    - rond\n    - plat\n- Kijk goed.”\n- “Goed.”"),
        ),
        Fout("een zin om te zeggen zonder einde", {LES_1: ("“Wat ruik je hier?”", "“Wat ruik je hier?")}),
        Fout("een vierkante haak die niet sluit", erbij("Neem [een schep mee.")),
        Fout("een vierkante haak die nergens begint", erbij("Neem een schep] mee.")),
        Fout("een link met een accolade", erbij("Lees [de eerste les]{../lessen/les-1.md}.")),
        Fout("een link met een dubbele punt ertussen", erbij("Lees [hoe het begint]:(../index.md).")),
        Fout("een afbeelding met een spatie achter het uitroepteken", {TUINPLAN: ("![Een bak", "! [Een bak")}),
        Fout("een knop zonder accolade aan het eind", erbij("[Zaai een bak](../index.md){ .md-button en oogst.")),
        Fout("een kader zonder soort", erbij('!!! "Let op"\n    De slakken.')),
        Fout("een accent dat open blijft", erbij("Dit is `heel nat.")),
        Fout("een afbeelding zonder uitroepteken", {TUINPLAN: ("![Een bak", "[Een bak")}),
        Fout("vet in de tekst van een macro", {TUINPLAN: ('"Teken je bak."', '"Teken je **bak**."')}),
        Fout("een sterretje meer achter dan voor", erbij("Neem *radijs** of sla.")),
        Fout("een sterretje meer voor dan achter", erbij("Neem **radijs* of sla.")),
        Fout("een sterretje te veel in een punt", erbij("- Neem:\n    - **sla en *radijs**** mee")),
        Fout("een laag streepje te veel", erbij("Neem __radijs_ of sla.")),
        Fout("een laag streepje dat open blijft", erbij("Neem _radijs of sla.")),
        Fout("een laag streepje dat alleen sluit", erbij("Neem radijs_ of sla.")),
        Fout("een link met de haken andersom", erbij("Lees (de tuinregels)[https://example.org/tuin] eens.")),
        Fout("schuin dat open blijft", erbij("Neem *radijs of sla.")),
        Fout("een rij met een vak te weinig", erbij("| wat | hoeveel |\n|---|---|\n| mest |")),
        Fout("een zin tegen een tabel aan", erbij("| wat | hoeveel |\n|---|---|\n| mest | veel |\nKijk goed.")),
        Fout(
            "een alinea die uit het kader valt",
            erbij('!!! tip "Let op"\n    De slakken.\n\nDe merels.\n\n    De mollen.'),
        ),
        Fout(
            "een kader waarvan de eerste alinea niet inspringt",
            {LES_1: ("    Wie iets moois ziet", "Wie iets moois ziet")},
        ),
        Fout("haken om de verkeerde kant van een link", erbij("Zie (de les)[../lessen/les-1.md].")),
        Fout("een kader waarvan de titel niet sluit", erbij('!!! tip "Let op\n    De slakken.')),
        Fout("opmaak in de kop", {LES_1: ("[Samen zaaien.]", '["**Samen** zaaien."]')}),
        Fout("een kader met te weinig uitroeptekens", erbij("!! tip\n    Let op de slakken.")),
        Fout("een kader met kromme aanhalingstekens", erbij("!!! tip “Let op”\n    De slakken komen.")),
        Fout("een uitklapper met te weinig vraagtekens", erbij('?? tip "Let op"\n    De slakken komen.')),
        Fout("een tabel zonder rij met streepjes", erbij("| wat | hoeveel |\n| mest | een beetje |")),
        Fout("een alinea die code wordt", erbij("Neem mee:\n\n    een gieter")),
        Fout("een klas zonder plek", erbij("Dit is een zin. {.mooi}")),
        Fout("een teken dat niet bestaat", erbij("Thee&nbps;en koek.")),
        Fout("vet dat open blijft", erbij("Dit is **belangrijk.")),
        Fout("een lijst tegen een zin aan", erbij("Neem mee:\n- een gieter\n- een schep")),
        Fout(
            "een uitklapper met te weinig vraagtekens en twee alinea's",
            erbij('?? tip "Let op"\n    De slakken.\n\n    En de regen.'),
        ),
        Fout("een leeg kader", erbij('!!! tip "Tip"\nNeem laarzen mee.')),
        Fout("een voorstel zonder eerste haakje", {LES_1: ("achterblijft (ons", "achterblijft ons")}),
        Fout(
            "een leeftijd die niet vet is",
            {DOELGROEPEN: LEEFTIJDEN, **erbij("- SO: loop een rondje.\n- **VSO:** teken een rondje.")},
        ),
        Fout(
            "een leeftijd die schuin is",
            {DOELGROEPEN: LEEFTIJDEN, **erbij("- **SO:** loop een rondje.\n- *VSO:* teken een rondje.")},
        ),
        Fout(
            "een leeftijd met een nul",
            {DOELGROEPEN: LEEFTIJDEN, **erbij("- **S0:** loop een rondje.\n- **VSO:** teken een rondje.")},
        ),
    ],
    "verdwenen tekst": [
        Fout("een woord in haken voor een dubbele punt", erbij("[Leerkracht]: Welkom!")),
        Fout("een woord in haken midden in een alinea", erbij("Zeg dit:\n[Leerkracht]: Welkom!\nEn dan verder.")),
        Fout("een afkorting die nergens staat", erbij("*[let op]: de slakken komen")),
        Fout("een noot in een noot", erbij("Mest.[^a]\n\n[^a]: Koe.\n    [^c]: Ook paard.")),
        Fout("een inhoudsopgave", erbij("[TOC]")),
        Fout(
            "een vak te veel in een tabel",
            erbij("| wat | hoeveel |\n|---|---|\n| mest | een beetje | of meer |"),
        ),
    ],
    "verkeerde lijst": [
        Fout("punten uit Word met een tab", erbij("•\tzaaien\n•\toogsten")),
        Fout("nummers uit Google Docs", erbij("Zo gaat het:\n\n1\\. Zaai.\n2\\. Giet.\n3\\. Wacht.")),
        Fout("nummers uit Google Docs, met lege regels", erbij("1\\) Zaai.\n\n2\\) Giet.")),
        Fout("streepjes uit Google Docs", erbij("\\- Zaai.\n\\- Giet.\n\\- Wacht.")),
        Fout("een nummer uit Google Docs boven een lijst", erbij("1\\. Zaai.\n2. Giet.\n3. Wacht.")),
        Fout("twee punten zonder tekst", erbij("* zaad\n* \n* mest\n* \n* aarde")),
        Fout("een punt zonder tekst", erbij("- \n- een schep")),
        Fout("een nummer zonder punt", erbij("1. Spit de bak.\n2 Zaai de radijs.\n3. Geef water.")),
        Fout("een stap zonder nummer", {LES_2: ("2. **Hulpverlener**", "**Hulpverlener**")}),
        Fout("een andere lijst tegen de stappen aan", {LES_2: (DRIE, f"{DRIE}\n- **Lichter:** ruik alleen.\n")}),
        Fout("een punt onder een stap dat niet inspringt", {LES_1: ("    - Wie liever wacht", "- Wie liever wacht")}),
        Fout("een punt onder een stap dat half inspringt", {LES_1: ("    - Wie liever wacht", "  - Wie liever wacht")}),
        Fout("een stap zonder punt achter het nummer", {LES_2: ("2. **Hulp", "2 **Hulp")}),
        Fout("een stap met een haakje achter het nummer", {LES_2: ("2. **Hulp", "2) **Hulp")}),
        Fout("een stap zonder spatie achter de punt", {LES_2: ("2. **Hulp", "2.**Hulp")}),
        Fout("een punt zonder spatie boven een ander", erbij("-een gieter\n- een schep")),
        Fout("bolletjes uit Word", erbij("Neem mee:\n\n• een gieter\n• een schep\n• mest")),
        Fout("bolletjes uit Word achter een streepje", erbij("- • een gieter\n- • een schep\n- • mest")),
        Fout("rondjes uit een chat", erbij("Neem mee:\n● een gieter\n● een schep")),
        Fout("bolletjes die een o werden, met lege regels", erbij("o een gieter\n\no een schep")),
        Fout("cijfers met een haakje en lege regels", erbij("1) een gieter\n\n2) een schep")),
        Fout("een streepje van een telefoon onder een punt", erbij("- een gieter\n– een schep\n- mest")),
        Fout("bolletjes en streepjes door elkaar", erbij("• een gieter\n– een schep\n– mest")),
        Fout("een bolletje van een telefoon", erbij("· een gieter\n\n· een schep")),
        Fout("streepjes van een telefoon", erbij("– een gieter\n– een schep")),
        Fout("streepjes van een telefoon voor wat iemand zegt", erbij("– “Echt?”\n– “Ja hoor.”")),
        Fout("bolletjes die een o werden", erbij("o een gieter\no een schep")),
        Fout("cijfers met een haakje", erbij("1) een gieter\n2) een schep")),
        Fout("cijfers zonder spatie", erbij("1.Zaai.\n2.Wacht.")),
        Fout("letters met een punt", erbij("a. een gieter\n\nb. een schep")),
        Fout("streepjes zonder spatie", erbij("-een gieter\n-een schep")),
        Fout("cijfers in blokjes uit een chat", erbij("1\ufe0f\u20e3 Zaai.\n2\ufe0f\u20e3 Wacht.")),
        Fout("een tabel zonder streepjes", erbij("wat | hoeveel\nmest | een beetje")),
        Fout("een lijst in een lijst met 2 spaties", erbij("- fruit\n  - appel\n  - peer\n- groente")),
        Fout("een lijst in een genummerde lijst met 3 spaties", erbij("1. Zaai.\n   - wortels\n2. Wacht.")),
        Fout("een lijst die na een kader opnieuw begint", erbij('1. Zaai.\n\n!!! tip "Tip"\n    Diep.\n\n2. Wacht.')),
        Fout("een jaartal dat een lijst wordt", erbij("2024. Dat jaar was nat.")),
        Fout("een alinea die bij een lijst hoorde", erbij("- Zaai.\n\n  Niet te diep.\n\n- Wacht.")),
        Fout("regels met een plus ervoor", erbij("Zo gaat het:\n\n+Giet elke dag.\n+Wied elke week.")),
    ],
    "twee versies": [
        Fout(
            "twee regels uit een overzicht van verschillen",
            erbij("- Zaai.\n-- Giet elke dag de bakken.\n+- Giet om de dag de bakken.\n- Wacht."),
        ),
        Fout(
            "twee versies van een tekening",
            {BAK: ("<path", "\n<<<<<<< HEAD\n<path")},
        ),
        Fout("een teken van een conflict dat bleef staan", erbij("De tuin.\n\n=======\n\nHet pad.")),
        Fout(
            "een conflict van Git",
            erbij("<<<<<<< HEAD\n\nWij tuinen.\n\n=======\n\nZij tuinen.\n\n>>>>>>> tak"),
        ),
        Fout(
            "regels uit een overzicht van verschillen",
            erbij("Let op.\n\n@@ -41,3 +41,4 @@ Let op.\n+Giet elke dag.\n+Wied elke week.\n-Wacht af."),
        ),
        Fout(
            "het begin van een patch",
            erbij(
                "diff --git a/docs/over/index.md b/docs/over/index.md\nindex 1a2b3c4..5d6e7f8 100644\n\nGiet elke dag."
            ),
        ),
    ],
    "nog niet af": [
        Fout("een zin die midden ophoudt", erbij("Haal de radijs voorzichtig uit de grond met de\n\nEet smakelijk.")),
        Fout("een aantekening voor later", erbij("TODO: hoeveel slakken?")),
        Fout("een plek om iets in te vullen", erbij("Bel dan [nummer invullen].")),
        Fout("een plek om in te vullen achter een knop", erbij("Klik op [Mijn formulier]. [tekst volgt]")),
        Fout("tekst die er voor de vorm staat", erbij("Lorem ipsum dolor sit amet.")),
        Fout("vraagtekens in plaats van een getal", erbij("Het duurt ??? minuten.")),
        Fout("een aantekening voor later in de kop", {TUINPLAN: ("omschrijving: ", "omschrijving: TODO ")}),
        Fout("tekst die nog volgt, tussen haken", erbij("Lees dit. [tekst volgt]")),
        Fout("een opmerking voor een ander", erbij("Zo gaat het. [Opmerking Jan: klopt dit nog?] Klaar.")),
        Fout("een zin die zegt dat er nog tekst komt", erbij("Hier komt nog een stukje tekst.")),
        Fout("alleen dat het nog volgt", erbij("## Regen\n\nDe beschrijving volgt nog.")),
        Fout("nog aanvullen", erbij("Neem een schep mee (nog aanvullen).")),
    ],
    "persoonsgegevens": [
        Fout("een geboortedatum achter een naam", erbij("Anna de Wit (geb. 12-03-2014) zaaide de radijs.")),
        Fout(
            "een geboortedatum in een zin",
            erbij(
                "Bij Daan Jansen (geboren 12-03-2014) hielp dit.\nEls is geboren op 12 maart 2014. Born on 3/4/2015, Sem"
            ),
        ),
        Fout("een geboortedatum van een formulier", erbij("**Geboortedatum:** 2014-03-12\nDate of birth: 12.3.14")),
        Fout("een geboortedatum in een kop", {TUINPLAN: ("omschrijving: ", "omschrijving: Anna (geb. 12 mrt 2014) ")}),
        Fout(
            "geboortedata in een tabel",
            erbij("| naam | geboortedatum |\n|---|---|\n| Anna | 12-03-2014 |\n| Piet | 1-2-2013 |"),
        ),
        Fout(
            "een geboortedatum met van wie ze is en hoe ze staat",
            erbij(
                "Geboortedatum van Anna: 12-03-2014\n**Geboortedatum (dd-mm-jjjj):** 3-4-15\nGeb.datum leerling: 1 mei 2016"
            ),
        ),
        Fout(
            "wat iemand herkenbaar maakt in een lijst",
            {BEGRIPPEN: ("uitleg: aarde", 'uitleg: "BSN 123456782, Geboortedatum 12-03-2014. Aarde"\n# ')},
        ),
        Fout(
            "burgerservicenummers in een tabel",
            erbij("| BSN | van |\n|---|---|\n| 123456789 | x |\n| 1234 56 782 | Anna |\n| 111222333 | Piet |"),
        ),
        Fout("een burgerservicenummer in een verhaal", erbij("Anna (BSN 123456782) zaaide de radijs.")),
        Fout("een burgerservicenummer in een kop", {TUINPLAN: ("omschrijving: ", "omschrijving: BSN 1234.56.782 ")}),
    ],
    "geheim": [
        Fout("een wachtwoord in een zin", erbij("Log in met juf@tuin.nl, wachtwoord: Radijs2026!")),
        Fout(
            "een wachtwoord van de wifi in een tabel",
            erbij("| wat | hoe |\n|---|---|\n| Wachtwoord wifi | x |\n| **Wachtwoord** | `Sla-en-2-bonen` |"),
        ),
        Fout(
            "wachtwoorden met van wie ze zijn",
            erbij(
                "Wachtwoord is: Zonnebloem2026\n\nWachtwoord leerlingen: Zonnebloem2026\n\nWachtwoord (leerlingen): Zonnebloem2026"
                "\n\nWachtwoorden: Zonnebloem2026"
            ),
        ),
        Fout(
            "wachtwoorden in een kolom van een tabel",
            erbij(
                "| naam | **wachtwoord** |\n|---|---|\n| juf | radijs |\n| meester | `Zonnebloem2026` |\n| Jan | Sla2026sla |"
            ),
        ),
        Fout(
            "een pincode alleen op een regel",
            erbij("- **Pincode** 4711\n- Schuur\n\nPincode van de schuur is 4711.\n\nDe pincode is: 4711, zegt Sem."),
        ),
        Fout("een pincode in een kop", {TUINPLAN: ("omschrijving: ", 'omschrijving: "Schuur: pincode: 4711." # ')}),
        Fout("een wachtwoord in een lijst", {BEGRIPPEN: ("uitleg: aarde", 'uitleg: "password: Compost77. Aarde"\n# ')}),
    ],
    "andere opmaak": [
        Fout("een lijst om af te vinken op een blad", op_blad("- [ ] zaaien\n- [ ] oogsten")),
        Fout("de plek van een plaatje uit een mail", erbij("Zo ziet de bak eruit: [image: image.png]")),
        Fout("haken van een prikbord", erbij("Neem [b]altijd[/b] een schep mee.")),
        Fout("een stuk uit een ander bestand", erbij('--8<-- "tuin.md"')),
        Fout("een nieuwe bladzijde uit een ander programma", erbij("\\newpage")),
        Fout("wat Word in een leeg veld zet", erbij("Klik hier om tekst in te voeren.")),
        Fout("wat Word bij een keuze zet", erbij("Kies een item.")),
        Fout(
            "een opmerking uit Word, met haar nummer", erbij("De tuin is mooi.[KS1]\n\nEn groot.\n\n [KS1]Hoe groot?")
        ),
        Fout("een opmerking uit Word zonder plek", erbij("[KS1]Hoe groot is de tuin?")),
        Fout("een opmerking uit Word met wat zij is", erbij("Met opmerkingen [KS1]: Hoe groot is de tuin?")),
        Fout(
            "een inhoudsopgave uit Word",
            erbij(
                "Inhoud\n\nZaaien .......... 2\n\nGieten en wieden … 2\n\nOogsten .......... 12\n\n## Oogsten\n\nDat is nu."
            ),
        ),
        Fout(
            "een genummerde inhoudsopgave", erbij("1. Zaaien ……… 2\n2. Gieten ……… 4\n3. Wieden ……… 4\n4. Oogsten ……… 6")
        ),
        Fout(
            "een inhoudsopgave uit Word met tabs",
            erbij("1 De slakken\t2\n2 De mest\t3\n\n## De slakken\n\nDie komen.\n\n## De mest\n\nDie stinkt."),
        ),
        Fout("de voet van een pdf", erbij("Zaai de radijs\nPagina 3 van 12\nniet te diep.")),
        Fout("de voet van een bladzijde uit Word", erbij("Zaai de radijs.\n\nPagina | 3")),
        Fout("de voet van een Engelse pdf", erbij("*Page 3 of 12*")),
        Fout(
            "een antwoord op een mail",
            erbij("Op ma 9 nov 2026 om 14:12 schreef Marieke <m.dewit@voorbeeld.nl>:\n\n> Begin met mest."),
        ),
        Fout(
            "een antwoord op een mail, in twee regels",
            erbij("Op 9 nov 2026 om 14:12 heeft Marieke de Wit <\nm.dewit@voorbeeld.nl> het volgende geschreven:"),
        ),
        Fout(
            "een antwoord op een Engelse mail",
            erbij("> On Mon, Nov 9, 2026 at 2:12 PM Marieke <m@voorbeeld.nl> wrote:\n>\n> Mest."),
        ),
        Fout("wat een telefoon onder een mail zet", erbij("Begin met mest.\n\nVerstuurd vanaf mijn iPhone")),
        Fout("wat Outlook onder een mail zet", erbij("[Outlook voor Android](https://aka.ms/AAb9ysg) downloaden")),
        Fout("wat een Engelse telefoon onder een mail zet", erbij("*Sent from my Galaxy.*")),
        Fout("het codeblok van een schrijfhulp", erbij("```markdown\n## Mest\n\nMest helpt.\n```")),
        Fout(
            "een slotzin van een schrijfhulp",
            erbij("Laat gerust weten of ik de tekst nog korter of vriendelijker moet maken!"),
        ),
        Fout(
            "een eerste zin van een schrijfhulp",
            erbij("Natuurlijk! Hier is een kortere versie van de tekst:\n\nMest helpt."),
        ),
        Fout(
            "een eerste zin van een schrijfhulp, met het niveau erbij",
            erbij("Zeker! Hieronder vind je een herschreven versie op B1-niveau:\n\nMest helpt."),
        ),
        Fout(
            "een slotzin van een schrijfhulp, met een aanbod",
            erbij("Laat me weten of je wilt dat ik de tekst nog korter maak."),
        ),
        Fout("een aanbod van een schrijfhulp", erbij("Als je wilt, kan ik ook een kortere versie maken.")),
        Fout("een vraag van een schrijfhulp", erbij("Mest helpt. Wil je dat ik dit ook op B1-niveau uitwerk?")),
        Fout("een Engels aanbod van een schrijfhulp", erbij("If you’d like, I can also make the tone warmer.")),
        Fout(
            "wat een schrijfhulp deed", erbij("Hieronder vind je een herschreven versie van je tekst:\n\nMest helpt.")
        ),
        Fout(
            "het eerste wat een schrijfhulp zei",
            erbij(
                "Natuurlijk! Hier is een herschreven versie van je tekst in eenvoudig Nederlands:\n\nDe radijs groeit."
            ),
        ),
        Fout(
            "het laatste wat een schrijfhulp zei",
            erbij(
                "De radijs groeit.\n\nIk hoop dat dit helpt! Laat het me weten als je wilt dat ik de tekst nog inkort."
            ),
        ),
        Fout(
            "wat een Engelse schrijfhulp zei",
            erbij("De sla ook.\nCertainly! Here’s a simplified version of your text:"),
        ),
        Fout(
            "berichten uit een app",
            erbij("[12-11-2026 09:14] Marieke: Neem een foto mee\n[12-11-2026 09:15] Jan: Goed idee, doen we"),
        ),
        Fout("het nummer van een opmerking in Word", erbij("De tuin is mooi.[KS1] En groot.")),
        Fout("twee letters die vraagtekens werden", erbij("De één zaait, en ??n oogst.")),
        Fout("een gesprek uit een Amerikaanse app", erbij("12/11/26, 9:14 AM - Marieke: Neem een foto mee")),
        Fout("een gesprek uit een app dat bewaard was", erbij("12-11-2026 09:14 - Marieke: Neem een foto mee")),
        Fout(
            "een mail van een collega",
            erbij("**Van:** Marieke\n**Verzonden:** dinsdag 10 november\n**Onderwerp:** RE: tuin\n\nBegin met mest."),
        ),
        Fout(
            "een mail uit een Engels programma",
            erbij("From: Marieke\nSent: Tuesday 16:42\nTo: Jan\nSubject: RE: tuin\n\nBegin met mest."),
        ),
        Fout("een opmerking uit Google Docs", erbij("Slakken slapen.[a]\n\nSla niet.\n\n[a]Is dit wel zo?")),
        Fout("spaties die de telefoon tot punten maakte", erbij("- Zaai.\n. . - “Niet te diep.”\n- Giet.")),
        Fout("een vraagteken voor een letter", erbij("Eén bak is genoeg. “E?n schep” ook.")),
        Fout("vet zoals in een wiki", erbij("'''Let op:''' de slakken.")),
        Fout("schuin zoals in een wiki", erbij("Een ''goede'' bak.")),
        Fout("een kopje zoals in een wiki", erbij("== De slakken ==\n\nDie komen altijd.")),
        Fout("een kleiner kopje zoals in een wiki", erbij("=== De slakken ===\nDie komen altijd.")),
        Fout("doorgestreept zoals in een app", erbij("~Neem drie scheppen mee.~ Neem een schep mee.")),
        Fout("nummers van noten uit een encyclopedie", erbij("Mest helpt.[1][2] Dat is bekend.[bron bewerken]")),
        Fout("het nummer van een noot", erbij("Mest helpt de sla[12] in de bak.")),
        Fout("een knop uit een encyclopedie", erbij("Zo werkt mest. [bewerken | brontekst bewerken]")),
        Fout("de laatste regel van een kader met dubbele punten", erbij("Let op de slakken.\n\n:::")),
        Fout("een kader met dubbele punten en lege regels", erbij("::: tip\n\nLet op de slakken.\n\n:::")),
        Fout("een bron zoals in Pandoc", erbij("Mest helpt [@worm2001, p. 3].")),
        Fout("een breedte zoals in Obsidian", erbij("![Een bak met aarde|400](../werkmaterialen/bak.svg)")),
        Fout(
            "een woord dat aan het eind van een regel werd afgebroken",
            erbij("Wij zijn een schooltuin, en geen school-\ntuin."),
        ),
        Fout(
            "wat een schrijfhulp in een kop zei",
            {TUINPLAN: ("omschrijving: ", "omschrijving: Ik heb je tekst verbeterd. ")},
        ),
        Fout(
            "een mail in een kop",
            {TUINPLAN: ("omschrijving: ", 'omschrijving: "Van: Marieke\\nVerzonden: 10 november\\nMest." # ')},
        ),
        Fout("wat een schrijfhulp in een kop achterliet", {TUINPLAN: ("omschrijving: ", "omschrijving: 【4†bron】 ")}),
        Fout("een invulvak van Word", erbij("Klik of tik om tekst in te voeren.")),
        Fout("kapotte letters in een macro", op_blad('{{ invulregel("EÃ©n ding") }}')),
        Fout("een noot zoals in Pandoc", erbij("Mest ruikt.^[Vooral koeienmest.]")),
        Fout("een voorstel van GitHub", erbij("```suggestion\nMest helpt.\n```")),
        Fout("een verwijzing die Word niet meer vond", erbij("Zie Fout! Verwijzingsbron niet gevonden.")),
        Fout("een afkorting zonder dubbele punt", erbij("*[CvB] De commissie.")),
        Fout("een formule tussen dollartekens", erbij("De kans is $p = 0.5$ ongeveer.")),
        Fout("een laag cijfer tussen golfjes", erbij("Drink H~2~O.")),
        Fout("een hoog cijfer tussen dakjes", erbij("Een bak van 2 m^2^.")),
        Fout("tabbladen uit een ander programma", erbij('=== "SO"\n\n    Kijk.\n\n=== "VSO"\n\n    Teken.')),
        Fout("kolommen uit een rekenblad", erbij("Naam\tGroep\nAnna\tSO\nPiet\tVSO")),
        Fout("meer kolommen uit een rekenblad", erbij("Naam\tGroep\nAnna\tSO\nPiet\tVSO\nJan\tSO\nEls\tSO")),
        Fout("een accent als apostrof", erbij("Maak foto`s en video`s van de tuin.")),
        Fout("letters die bij het bewaren stukgingen", erbij("EÃ©n schep mest.")),
        Fout("wat een schrijfhulp achterliet", erbij("Mest helpt. :contentReference[oaicite:0]{index=0}")),
        Fout("een kader van GitHub", erbij("> [!NOTE]\n> Let op de slakken.")),
        Fout("een afvinklijst", erbij("- [ ] een gieter\n- [x] een schep")),
        Fout("een kader met dubbele punten", erbij("::: tip\nLet op de slakken.\n:::")),
        Fout("gemarkeerde woorden", erbij("Dit is ==belangrijk==.")),
        Fout("doorgestreepte woorden", erbij("Neem ~~een schep~~ mee.")),
        Fout("een link van Obsidian", erbij("Lees [[les-1]].")),
        Fout("een plaatje van Obsidian", erbij("![[bak.svg]]")),
        Fout("een opmerking van Obsidian", erbij("%% later %%")),
        Fout("een plaatje als woord", erbij("Goed gedaan :smile:")),
        Fout("een omschrijving met een dubbele punt", erbij("Mest\n: eten voor planten")),
        Fout("een formule", erbij("Het is $$a^2$$.")),
        Fout("een streep aan het eind van de regel", erbij("Een regel\\\nen nog een.")),
        Fout("strepen van een chatprogramma", erbij(r"Het kost \$5 en \"meer\".")),
    ],
    "woord zonder plek": [
        Fout(
            "een ander woord dat nergens heen leidt",
            {"docs/gegevens/andere_woorden.yml": "- {anders: [schoffel, hark], hier: [tuin, harkenkast]}\n"},
        ),
        Fout(
            "een ander woord met een typefout in waar het heen leidt",
            {"docs/gegevens/andere_woorden.yml": "- {anders: [mest], hier: [compots]}\n"},
        ),
    ],
    "verzoek naar buiten": [
        Fout(
            "een andere site die bezoek telt",
            {"mkdocs.yml": ("extra:\n", "extra:\n  analytics:\n    provider: google\n    property: G-1\n")},
            bouwen=True,
        ),
        Fout("letters van een andere site", {"mkdocs.yml": ("font: false", "font: {text: Roboto}")}, bouwen=True),
        Fout("een plaatje in de tekst zelf", erbij(f"![](data:image/png;base64,{'iVBORw0KGgo' * 20})")),
        Fout("een plaatje van een andere site", erbij("![Een gieter](https://example.org/gieter.png)")),
        Fout(
            "een plaatje van elders in opmaak",
            erbij('*tuin*{ style="background: url(https://example.org/x.png)" }'),
            bouwen=True,
        ),
        Fout(
            "een stijl die letters van een andere site haalt",
            {"docs/assets/stijl/eigen.css": "p { color: red }\n@import url('https://fonts.example.org/css2?f=a');\n"},
        ),
    ],
    "niet op papier": [
        Fout("een lijn achter een vraag op een blad", op_blad("Naam van de bak: ______________")),
        Fout("puntjes achter een vraag op een blad", op_blad("Wat zag je? ..............")),
        Fout("een hokje om aan te kruisen dat getypt is", op_blad("☐ radijs")),
        Fout("een rij lage streepjes op een blad", op_blad("Dit zag ik:\n\n________________")),
        Fout("een kopje met vijf hekjes op een blad", op_blad("### Bak\n\n#### Rij\n\n##### Zaadje")),
        Fout("code op een blad", op_blad("```\nzaai(3)\n```")),
        Fout("een ingesprongen alinea op een blad", op_blad("Dit is de bak.\n\n    Dit is de rij.")),
        Fout("woorden in een tekening op een blad", {BAK: ("</svg>", "\n<text>Bak</text></svg>")}),
        Fout(
            "een foto in een tekening op een blad", {BAK: ("</svg>", '<image href="data:image/png;base64,x"/></svg>')}
        ),
        Fout(
            "woorden in een tekening op .SVG",
            {**op_blad("![Bak](bak.SVG)"), "docs/werkmaterialen/bak.SVG": SVG.format("\n<text>Bak</text>")},
        ),
        Fout("een tekening zonder maat op een blad", {BAK: (' viewBox="0 0 60 20"', "")}),
        Fout("een tekening met een maat die geen getal is", {BAK: ('viewBox="0 0 60 20"', 'width="." height="1.2.3"')}),
        Fout("een smalle tekening op een blad", {BAK: ('"0 0 60 20"', '"0 0 6000 20"')}),
        Fout("een webp op een blad", {**op_blad("![Bak](bak.webp)"), "docs/werkmaterialen/bak.webp": WEBP}),
        Fout(
            "een webp op een kaart",
            {KAARTEN: ("[radijs, ", "[{titel: radijs, beeld: bak.webp}, "), "docs/werkmaterialen/bak.webp": WEBP},
        ),
        Fout(
            "een webp bij een keuze",
            {TUINPLAN: ('"radijs"', '"radijs|bak.webp"'), "docs/werkmaterialen/bak.webp": WEBP},
        ),
        Fout("tekens die ons lettertype niet heeft", {**op_blad("Goed ✓ zo 🌱, en &rarr; dit"), **LETTERTYPEN}),
        Fout("een streepje uit Word", {**op_blad("Een e\u2012mail"), **LETTERTYPEN}),
        Fout("een emoji op een kaart", {KAARTEN: ("[radijs", "[radijs 🌱"), **LETTERTYPEN}),
        Fout(
            "een emoji in de titel van een blad",
            {TUINPLAN: ("title: Mijn tuinplan", "title: Mijn tuinplan 🌱"), **LETTERTYPEN},
        ),
        Fout("een emoji in een vraag", {VRAGEN: ("Wat groeide er?", "Wat groeide er? 🌱"), **LETTERTYPEN}),
    ],
    "te lang": [
        Fout("een blad dat niet op één pagina past", {TUINPLAN: ("hoogte=50", "hoogte=240")}, bouwen=True),
        Fout(
            "een variant die niet op één pagina past",
            {
                VARIANTEN: GROEN,
                TUINPLAN: [
                    MET_VARIANT,
                    (
                        "## Mijn bak",
                        '{{ alleen("groen") }}\n\n{{ tekenvak("Teken je tuin.", hoogte=200) }}\n\n## Mijn bak',
                    ),
                ],
            },
            bouwen=True,
        ),
        Fout(
            "een blad en zijn variant die niet op één pagina passen",
            {
                VARIANTEN: GROEN,
                TUINPLAN: [
                    MET_VARIANT,
                    ("hoogte=50", "hoogte=240"),
                    ("## Mijn bak", '{{ alleen("groen") }}\n\nTeken groot.\n\n## Mijn bak'),
                ],
            },
            bouwen=True,
        ),
        Fout("een les die op papier te lang is", {LES_2: LANGE_LES}, bouwen=True),
    ],
    "bouwen": [
        Fout(
            "een waarde die MkDocs niet kent",
            {"mkdocs.yml": ("on_error_fail: true", "on_error_fail: true\n      modules: 5")},
            bouwen=True,
        )
    ],
}
