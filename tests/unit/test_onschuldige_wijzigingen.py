"""What an editor may do: none of these changes is a mistake, and none is refused. (What is refused stands in fouten.py.)"""

from pathlib import Path

import pytest

from macros.check import check
from macros.draw.tekst import role_table
from macros.text.stappen import verlopen
from tests.unit.fouten import (
    BAK,
    BEGRIPPEN,
    BRIEF,
    BRONNEN,
    COMPOST,
    DERDE,
    DOELGROEPEN,
    DRIE,
    GROEPEN,
    KLEIN_BLAD,
    LEEFTIJDEN,
    LES_1,
    LES_2,
    LES_3,
    MEER_SIGNALEN,
    MENU,
    MEST,
    NOG_EEN_LES,
    OVER,
    PLANNING,
    SIGNALEN,
    SVG,
    TERUG,
    TUINPLAN,
    VRAGEN,
    WOORDEN,
    Change,
    brieven,
    erbij,
    foto,
    op_bord,
    spellen,
    stappen,
    woorden,
)
from tests.unit.test_fouten import changed, read_again

BLAD = """---
title: Regenmeter
werkblad:
  soort: werkblad
  voor: leerling
  omschrijving: Meet de regen.
  oplage:
    - {per: leerling}
---

{{ bladkop() }}

Meet elke dag om 10:30 hoeveel regen er viel.
"""

ZIN_ERNA = "“En wat zou je hier over een half jaar kunnen zien, denk je?”"
LANGE_ZIN = "“Ga rustig zitten, kijk eerst goed om je heen en vertel daarna aan je buur wat je hoort, ziet en ruikt in de tuin.”"

ONSCHULDIG: dict[str, dict[str, Change]] = {
    "kopjes met voorletters": erbij("## A. de Vries\n\nZaait.\n\n## D. Jansen\n\nOogst."),
    "kopjes met drie namen": erbij("## J. Bos\n\nZaait.\n\n## M. Tuin\n\nOogst.\n\n## D. Aarde\n\nGiet."),
    "kopjes met namen vanaf A": erbij("## A. Bos\n\nZaait.\n\n## D. Tuin\n\nOogst.\n\n## M. Aarde\n\nGiet."),
    "kopjes bij enkele lessen": erbij("## Les 5: zaaien\n\nNu.\n\n## Les 7: oogsten\n\nDan."),
    "een doel dat verder gaat op de volgende regel": {
        LES_1: (
            "doelen: [Samen zaaien.]",
            "doelen:\n    - Leerlingen zaaien met\n      Anna en de klas.\n    - Leerlingen\n      gieten.\n    - Leerlingen wieden.\n"
            "    - Leerlingen wachten. Leerlingen\n      eten. Leerlingen dansen.",
        )
    },
    "doelen waarvan er een verder gaat met hetzelfde woord": {
        LES_1: (
            "doelen: [Samen zaaien.]",
            "doelen:\n    - Leerlingen zaaien.\n      Leerlingen gieten.\n    - De klas eet.\n    - Leerlingen wieden.",
        )
    },
    "een kop met een apostrof tussen aanhalingstekens": {
        LES_1: [("thema: Wat", "thema: '''s Morgens' # wat"), ("doel: Iedereen", 'doel: "\'t Is zo." # iedereen')]
    },
    "een behoefte van twee woorden": {
        "docs/interventies/mest-1.md": MEST.format(n=1, behoefte="contact"),
        "docs/interventies/mest-2.md": MEST.format(n=2, behoefte="rust en contact, contact maken"),
    },
    "kopjes die doortellen": erbij(
        "## Stap 1: zaai\n\nNu.\n\n## Stap 2: oogst\n\nDan.\n\n### 1. Kijk\n\nWaar?\n\n### 2. Pluk\n\nDaar."
    ),
    "een blad met een kopje erbij": spellen("## Napraten", "## Samen spelen\n\nGooi samen.\n\n## Napraten"),
    "een blad met een kleiner kopje minder": spellen("### Nodig\n\nEen bal.\n\n", ""),
    "kaarten met getallen die niet tellen": {
        "docs/werkmaterialen/zaadkaarten.md": [
            (
                "[radijs, sla, tuinkers, zonnebloem]",
                '[{titel: "3. radijs"}, {titel: "1. sla"}, {titel: "2. kers"}, {titel: "9. bloem"}]',
            )
        ]
    },
    "een korte rij die twee keer klopt": erbij("| wie | wat |\n|---|---|\n" + "| team A | gelijk |\n" * 2),
    "een korte zin die verderop terugkomt": erbij("Doe het rustig aan.\n\n## Verder\n\nDoe het rustig aan."),
    "een kleiner kopje dat anders heet": spellen("### Nodig", "### Dit neem je mee"),
    "een aantekening die niemand ziet": erbij("<!-- TODO: vraag het de tuinman -->"),
    "een brief die twee lessen noemt": {
        BRIEF: (
            "Schrijf op wat je ziet.",
            "Graag een dag voor les 2 terug. Een dag voor les 3 van ons boek bellen we.",
        ),
        LES_3: DERDE,
        PLANNING: TERUG,
    },
    "een keuze met een schuine streep": {TUINPLAN: ('"radijs"', '"radijs/sla", "1/2 bak"')},
    "haken om een woord": erbij("Beste [naam leerling], maak een to-do-lijst en vul je naam in."),
    "een plek om in te vullen op een blad": {
        "docs/werkmaterialen/tuinplan.md": [("{{ bladkop() }}", "{{ bladkop() }}\n\nBeste [naam invullen],")]
    },
    "huiswerk met het nummer van een andere les in zijn naam": {
        LES_1: [
            ("werkbladen: [tuinplan", "werkbladen: [tuinplan-les-2, tuinplan"),
            ("[brief-voor-thuis]", "[brief-voor-thuis, tuinplan-les-2]"),
        ],
        "docs/werkmaterialen/tuinplan-les-2.md": BLAD.replace("Regenmeter", "Regenmeter voor thuis"),
    },
    "een nieuwe tekening met tekst": {"docs/over/gieter.svg": SVG.format("<g/>"), **erbij("![Een gieter](gieter.svg)")},
    "een tekening die nog niemand gebruikt": {"docs/over/gieter.svg": SVG.format("<g/>")},
    "een tekening in twee kleuren": {"docs/over/gieter.svg": SVG.format('<g style="fill: #00f; stroke: red"/>')},
    "een nieuwe pagina": {"docs/over/regen.md": "---\ntitle: Regen\n---\n\nHet regent.\n"},
    "een nieuwe pagina in een nieuwe map": {"docs/weer/index.md": "---\ntitle: Het weer\n---\n\nHet regent.\n"},
    "dezelfde titel in een andere map": {"docs/weer/index.md": "---\ntitle: Over deze reeks\n---\n\nHet regent.\n"},
    "twee bladen voor twee lezers die over hetzelfde gaan": {
        blad: ("---\ntitle:", "---\ndescription: Wat je ziet groeien.\ntitle:") for blad in (TUINPLAN, BRIEF)
    },
    "een blad met dezelfde titel en een eigen versie": {
        "docs/werkmaterialen/zaadkaarten.md": (
            "title: Zaadkaarten\nwerkblad:\n",
            "title: Mijn tuinplan\nwerkblad:\n  versie: raden\n",
        ),
    },
    "een blad met dezelfde titel voor iemand anders": {
        "docs/werkmaterialen/brief-voor-thuis.md": ("title: Brief voor thuis", "title: Mijn tuinplan"),
    },
    "een nieuw blad dat een pagina gebruikt": {
        "docs/werkmaterialen/regenmeter.md": BLAD,
        **erbij("Gebruik [de regenmeter](../werkmaterialen/regenmeter.md)."),
    },
    "een blad dat alleen als pdf wordt genoemd": {
        "docs/werkmaterialen/regenmeter.md": BLAD,
        **erbij("Print [de regenmeter](../werkmaterialen/regenmeter.pdf)."),
    },
    "een langere titel": {OVER: ("title: Over deze reeks", "title: Over deze reeks, de tuin en wie erin werken")},
    "een titel tussen rechte aanhalingstekens": {OVER: ("title: Over deze reeks", 'title: "Over: deze reeks"')},
    "een titel die zelf een uitspraak is": {OVER: ("title: Over deze reeks", 'title: "“Wat groeit daar?”"')},
    "een woord tussen krullen in een titel": {OVER: ("title: Over deze reeks", "title: Over “de” reeks")},
    "bijzondere tekens in de kop": {OVER: ("title: Over deze reeks", "title: Één reeks – ’s zomers à € 5 … 😀")},
    "bijzondere tekens in de tekst": erbij("Één reeks – ’s zomers, à € 5 … “goed zo” ½ × 3 °C ✓ → 😀 50% & meer."),
    "een uitspraak in een lijst in de kop": {
        LES_1: ("[Samen zaaien.]", "\n        - “Kom maar mee.”\n        - Zwaait.")
    },
    "een opmerking in de kop": {LES_1: ("  duur: 30", "  duur: 30 # een half uur\n  # de rest later")},
    "een lange zin over twee regels in de kop": {
        LES_1: ("thema: Wat een zaadje nodig heeft", "thema: Wat een zaadje\n    nodig heeft om te groeien")
    },
    "een tekst met een streepje erin in de kop": {
        LES_1: ("thema: Wat een zaadje nodig heeft", "thema: Zaadjes - en wat ze nodig hebben")
    },
    "een tijd in de tekst": erbij("We beginnen om 10:30 uur en stoppen om 11.15 uur, elke 2e dinsdag."),
    "een kopje dat anders heet": {COMPOST: ("## Zo begin je", "## Zo ga je van start")},
    "een kopje erbij": erbij("## Regen\n\nHet regent.\n\n### Veel regen\n\nNog meer."),
    "een tabel met een leeg vak": erbij("| wat | hoeveel |\n|---|---|\n| | veel |\n| mest | |"),
    "een tabel zonder strepen aan de kant": erbij("wat | hoeveel\n--- | ---\nmest | veel\nzaad | weinig"),
    "een streep in een vak": erbij("| wat | hoeveel |\n|---|---|\n| mest \\| zaad | veel |"),
    "een keersom en een ster": erbij("Zaai 3 * 4 of 3*4 zaden*."),
    "een regel die met een getal begint": erbij("2019 was een droog jaar.\n\n-5 graden is koud.\n\n10.30 uur is laat."),
    "een andere lijst na een zin": erbij("1. Spit.\n2. Zaai.\n\nNeem mee:\n\n- een schep\n- een gieter"),
    "streepjes onder een nummer": erbij("1. Spit.\n    - Rustig.\n2. Zaai."),
    "een alinea na een kader": erbij('!!! tip "Let op"\n    De slakken.\n\nDe merels.'),
    "een foto van een telefoon, zonder plaats": {"docs/over/tuin.jpg": foto(""), **erbij("![De tuin](tuin.jpg)")},
    "een link naar een tekening in een zin": erbij("Bekijk [de tekening](../werkmaterialen/bak.svg) groot."),
    "twee kopjes met dezelfde naam": erbij(
        "## Maandag\n\n### Regen\n\nHet regent.\n\n## Dinsdag\n\n### Regen\n\nNog steeds."
    ),
    "woorden met alleen opmerkingen": {WOORDEN: "# Hier staat nog niets.\n"},
    "een golfje en een dollar": erbij("Het duurt ~10 minuten en kost $5 of ~$6, samen $11."),
    "een lijst in een andere volgorde": {
        MENU: "- map: over\n  naam: Over de tuin\n- map: interventies\n  naam: Apart in de tuin\n"
        "- map: werkmaterialen\n  naam: Tuinbladen\n- map: lessen\n  naam: De tuinlessen\n"
    },
    "een map die niet in het menu staat": {MENU: ("- map: interventies\n  naam: Apart in de tuin\n", "")},
    "een bron erbij": {BRONNEN: ("- kort:", '- kort: "Regen, 2009a"\n  apa: "Regen, A. (2009a). *Nat*."\n- kort:')},
    "twee bronnen van een schrijver": {
        BRONNEN: ("- kort:", '- kort: "Worm & Kever, 2001b"\n  apa: "Worm, A. (2001b). *Nat*."\n- kort:')
    },
    "een bron met een adres": {BRONNEN: ("  noot:", "  adres: https://doi.org/10.1000/182\n  noot:")},
    "een begrip erbij": {BEGRIPPEN: ("- term:", "- term: mest\n  uitleg: voer voor planten\n- term:")},
    "een vraag erbij": {VRAGEN: ("- vraag:", "- vraag: Wat groeide er niet?\n- vraag:")},
    "een andere duur": {LES_1: [("duur: 30", "duur: 32"), ("minuten: 10", "minuten: 12")]},
    "een andere vraag op een blad": {TUINPLAN: ('"Teken je bak."', '"Teken je eigen bak."')},
    "een lege regel extra aan het eind": erbij("Klaar.\n\n\n"),
    "spaties aan het eind van een regel": erbij("Klaar.   "),
    "een eigen pdf naast die van een les": {
        "docs/lessen/les-1-eigen.pdf": b"%PDF",
        **erbij("Print [les 1 zoals wij haar geven](../lessen/les-1-eigen.pdf)."),
    },
    "een blad op a3 naast een blad dat geen poster is": {
        "docs/werkmaterialen/tuinplan-a3.md": KLEIN_BLAD.replace("Mijn", "Ons"),
        LES_1: ("[tuinplan,", "[tuinplan, tuinplan-a3,"),
    },
    "een bestand zonder regeleinde": {"docs/over/regen.md": "---\ntitle: Regen\n---\n\nHet regent."},
    "regels van Windows": {"docs/over/regen.md": "---\r\ntitle: Regen\r\nvolgorde: 3\r\n---\r\n\r\nHet regent.\r\n"},
    "een byte-order mark": {"docs/over/regen.md": "\ufeff---\ntitle: Regen\n---\n\nHet regent.\n"},
    "spaties achter de streepjes van de kop": {"docs/over/regen.md": "---  \ntitle: Regen\n---  \n\nHet regent.\n"},
    "een streep op de pagina": erbij("Dag.\n\n---\n\nDag, tuin."),
    "een harde spatie in een zin": erbij("Op 5\u00a0mei, in hoofdstuk\u00a03."),
    "een link naar een les": erbij("Lees [de eerste tuinles](../lessen/les-1.md)."),
    "een link naar een kopje": erbij("Lees [over het rondje](../lessen/les-1.md#rondje-tuin)."),
    "een link met een titel": erbij('Lees [de tuinsite](https://example.org/tuin "De tuin").'),
    "een lang adres": erbij("Lees [de wiki](https://nl.wikipedia.org/wiki/Tuin_(plaats)?a=b&c=%20d#e-f)."),
    "een adres tussen punthaken": erbij("Kijk op <https://example.org/tuin>."),
    "een adres met een accent": erbij("Kijk op [de site van de tuin](https://www.tüin.nl/café)."),
    "een mailadres": erbij("Schrijf [de tuinman](mailto:tuinman@example.org?subject=Hoi%20daar)."),
    "een telefoonnummer": erbij("Bel [de tuinman](tel:+31-6-12345678)."),
    "woorden die op lege woorden lijken": erbij(
        "Lees [meer over compost](../interventies/compost.md), [deze les](../lessen/les-1.md) en "
        "[onze website](https://example.org)."
    ),
    "een interventie bij meer lessen": {COMPOST: ("lessen: [1]", "lessen: [1, 2]")},
    "een les met een andere naam": {LES_2: ("thema: Eten", "thema: Samen eten")},
    "een opmerking zonder spatie achter een getal": {LES_1: ("  duur: 30", "  duur: 30 #minuten")},
    "een opmerking zonder spatie achter true": {LES_1: ("kern: true", "kern: true #altijd")},
    "een link die met druk op begint": erbij("Lees [Druk op de rem: spelregels](../lessen/les-1.md)."),
    "adressen die met een leesteken eindigen": erbij(
        "Zie [Yahoo](https://nl.wikipedia.org/wiki/Yahoo!) en [e.d.](https://nl.wikipedia.org/wiki/E.d.)."
    ),
    "een bron met een adres dat met een punt eindigt": {
        BRONNEN: ("  noot:", "  adres: https://nl.wikipedia.org/wiki/E.d.\n  noot:")
    },
    "haakjes met een jaartal dat geen bron is": erbij(
        "De tuin (in 2018), de bak (sinds september 2018), wij (groep 7, 2018), mest (zie hoofdstuk 3, 2018)."
    ),
    "een bron met een bladzijde die in de lijst staat": erbij("Zo is het (Worm & Kever, 2001, p. 12)."),
    "een bron over twee regels": erbij("Zo is het (Worm &\nKever, 2001)."),
    "een hekje in een tekst tussen aanhalingstekens": {
        LES_1: ("thema: Wat een zaadje nodig heeft", 'thema: "Zaadje #1 van 3"')
    },
    "een stap van 25 woorden": {LES_2: ("snijdt de radijs.", f"snijdt {woorden(24)}.")},
    "een zin om te zeggen van 25 woorden": {LES_1: ("“Wat ruik je hier?”", f"“{woorden(25)}?”")},
    "een lange stap met een voorstel erachter": {LES_2: ("de radijs.", f"{woorden(24)}. (ons voorstel)")},
    "zes stappen": {LES_2: (DRIE, DRIE + stappen(4, 5, 6))},
    "een stap met bijzondere tekens": {LES_2: ("de radijs.", "3 m<sup>2</sup> NME <!-- later --> & `x`.")},
    "evenveel stappen als minuten": {LES_2: [("duur: 12", "duur: 3"), ("minuten: 12", "minuten: 3")]},
    "evenveel stappen als minuten in een fase": {
        LES_1: [("**Zaaien, 12 minuten**", "**Zaaien, 2 minuten**"), ("geven, 8 minuten", "geven, 18 minuten")]
    },
    "een fase van 1 minuut": {LES_1: [("Zaaien, 12 min", "Zaaien, 19 min"), ("geven, 8 minuten", "geven, 1 minuut")]},
    "een fase in een korte activiteit": {LES_2: (DRIE, f"**Proeven, 12 minuten**\n\n{DRIE}")},
    "een fase met een komma in de naam": {LES_1: ("**Zaaien, 12 min", "**Zaaien, tellen, 12 min")},
    "alleen stappen die samen gaan": {LES_2: (DRIE, stappen(1, 2))},
    "een stap voor elke volwassene en niets samen": {LES_2: ("3. **Samen** zien jullie", "3. **Leerkracht** ziet")},
    "een lange zin over twee regels": {LES_2: ("snijdt de radijs.", "snijdt de\n   radijs in plakjes.")},
    "een stap met een link en met vet": {
        LES_2: ("de radijs.", "**de radijs** van [de kaart](../werkmaterialen/zaadkaarten.md).")
    },
    "een zin voor de stappen en een erachter": {LES_2: (DRIE, f"Doe dit buiten.\n\n{DRIE}\nEn ruim dan op.\n")},
    "een lijst achter de stappen": {LES_2: (DRIE, f"{DRIE}\nNeem mee:\n\n- **Schep:** een kleine\n- **Bak**\n")},
    "een plaatje achter de stappen": {LES_2: (DRIE, f"{DRIE}\n![Een bak](../werkmaterialen/bak.svg)\n")},
    "stappen onder een eigen kopje": {LES_2: (DRIE, f"#### Zo gaat het\n\n{DRIE}")},
    "een eigen kopje achter de stappen": {LES_2: (DRIE, f"{DRIE}\n#### Opruimen\n\n1. Spoel de bak.\n2. Droog af.\n")},
    "een kader achter de stappen": {LES_2: (DRIE, f'{DRIE}\n!!! veilig "Veilig"\n    Niemand hoeft te proeven.\n')},
    "een open uitklapper": {LES_1: ("??? meer", "???+ meer")},
    "een uitklapper van een andere soort": {LES_1: ('??? meer "Meer bij', '??? noot "Meer bij')},
    "een activiteit zonder uitklapper": {
        LES_1: (
            '??? meer "Meer bij deze activiteit"\n    Wie iets moois ziet, roept de anderen.\n\n    -',
            "Denk aan:\n\n-",
        )
    },
    "een les zonder signalen": {LES_1: (SIGNALEN, "")},
    "een signaal in een groep die nog leeg was": {LES_1: ("groep: boos", "groep: weg")},
    "een signaalgroep erbij": {GROEPEN: ("- groep: druk", "- groep: blij\n  woord: Wordt blij\n- groep: druk")},
    "een reeks zonder signaalgroepen": {
        GROEPEN: None,
        "docs/over/wat-zie-je.md": None,
        LES_1: [
            (SIGNALEN, SIGNALEN.replace("groep: dicht, ", "").replace("groep: druk, ", "")),
            (MEER_SIGNALEN, MEER_SIGNALEN.replace("groep: dicht, ", "").replace("groep: boos, ", "")),
        ],
    },
    "een vast kopje dat op een blad weg is": spellen("## Zo gaat het\n\n", ""),
    "een deel dat op een blad weg is": spellen("## Napraten\n\nHoe was het?\n", ""),
    "een vast kopje met een eigen naam": spellen("## Zo gaat het", "## Zo speel je"),
    "een formulier met een code": {
        "docs/werkmaterialen/terugblik.md": ('"Les", ', '"Code (geen naam van een leerling)", "Naam leerkracht", ')
    },
    "huiswerk dat zonder planning een les later terugkomt": {
        LES_1: ("terug: voor les 2", "terug: een dag voor les 3"),
        **NOG_EEN_LES,
    },
    "twee bladen bij het huiswerk": {LES_1: ("[brief-voor-thuis]", "[brief-voor-thuis, tuinplan]")},
    "iets te doen voor een leeftijd": erbij("- **SO:** loop een rondje.\n- **VSO:** teken een rondje."),
    "een link met een korte naam voor het adres": erbij(
        "Lees [De eerste les][mn], [nog eens][x1] en [nog\neens] [De Tuin].\n\n[mn]: ../lessen/les-1.md\n[x1]: ../lessen/les-1.md"
        "\n[de tuin]: https://example.org"
    ),
    "links met eigen woorden voor een blad of een les": erbij(
        "Pak [versie 2](../werkmaterialen/tuinplan.md), [kaarten](../werkmaterialen/zaadkaarten.md), [les 1](../lessen/les-1.md),"
        " [Les 2: Oogsten](../lessen/les-2.md) of [het plan van les 2](../werkmaterialen/tuinplan.md)."
    ),
    "een link met de naam van een blad naar een kopje of een andere map": erbij(
        "Kijk bij [Zaadkaarten](../lessen/les-1.md), [Zaadkaarten](../werkmaterialen/tuinplan.md#mijn-bak) of [Compost](../lessen/les-1.md)."
    ),
    "een lijst met een getal dat over iets anders gaat": erbij(
        "## Vier weken\n\n1. Spit.\n2. Zaai.\n3. Wacht.\n\n## Drie tips\n\n- a\n- b\n- c\n\n## Twee regels\n\nTekst.\n\n- a"
    ),
    "een voorstel met meer woorden tussen de haakjes": erbij(
        "Dat is ons voorstel (en dit ook). Zie (ons voorstel, tot nu toe), (dit is ons voorstel) of (ons voorstel)! Doe (ons"
        " voorstel. Of niet.) het. Het (plan) is ons voorstel :)"
    ),
    "leeftijden die niemand vet maakte": {DOELGROEPEN: LEEFTIJDEN, **erbij("- SO: loop.\n- VSO: teken.")},
    "leeftijden in een lijst met andere punten": {
        DOELGROEPEN: LEEFTIJDEN,
        **erbij(
            "- **SO:** loop.\n- **VSO**: teken.\n- SO en VSO: zing.\n- SO-klassen: dans.\n- **SO** mag ook rusten."
        ),
    },
    "een rol in een zin op het bord die leerlingen iets vraagt": {
        LES_1: op_bord("[Loop mee.]", "[Vraag het de leerkracht., Loop samen mee., Samen met de hulpverleners.]")
    },
    "huiswerk dat bij de volgende of een latere les terugkomt": {
        LES_1: ("terug: voor les 2", "terug: een dag voor les 2, of anders bij les 3"),
        LES_3: DERDE,
        PLANNING: TERUG,
    },
    "een blad voor een latere les": {
        LES_1: ("[tuinplan,", "[tuinplan, vooruit-les-1, soep,"),
        "docs/werkmaterialen/vooruit-les-1.md": KLEIN_BLAD.replace("Mijn tuinplan", "Van les 1 naar les 2"),
        "docs/werkmaterialen/soep.md": KLEIN_BLAD.replace("Mijn tuinplan", "Denk vast aan les 2"),
    },
    "zinnen met nog en volgt": erbij(
        "Hier komt nog een voorbeeld. Wat volgt nog? [noot van de redactie: nee] [Opmerking: dit is verzonnen.]\n\n"
        "- Daarna volgt nog een vraag.\n- Vul het nog aan.\n- Dat moet je nog uitzoeken.\n- De tekst volgt nog een keer het lied."
    ),
    "een stijl met een eigen beeld": {
        "docs/assets/stijl/eigen.css": "/* url(https://example.org/a) */ p { background: url('vink.svg') } /* // */\n"
    },
    "drie brieven zonder briefhoofd": brieven(""),
    "een stap met een blad van een andere les": {
        LES_2: ("snijdt de radijs.", "snijdt met het [tuinplan](../werkmaterialen/tuinplan.md) de radijs.")
    },
    "een link met het nummer van een les naar een plek die ook zo heet": {
        LES_1: ("### Besluiten", "### Naar les 2"),
        **erbij("Kijk bij [les 2](../lessen/les-1.md#naar-les-2)."),
    },
    "op een blad voor thuis iets anders dat eerder gebeurt": {
        PLANNING: TERUG,
        LES_1: ("terug: voor les 2", "terug: uiterlijk één dag voor les 2"),
        BRIEF: ("Schrijf op wat je ziet.", "Radijs groeit in de zon drie dagen eerder dan in de schaduw."),
    },
    "in een les een andere dag voor iets anders dan huiswerk": {
        PLANNING: TERUG,
        LES_1: [
            (
                "    - “Wat ruik je hier?”\n",
                "    - Vraag drie dagen voor les 2 of de schuur open is, en geef de sleutel terug.\n"
                "    - Uiterlijk één dag voor les 2 is de brief weer op school. Drie dagen voor les 2 spit je de bak.\n",
            ),
            (
                "    - “Hoeveel water wil een zaadje?”\n",
                "    - De herinnering gaat een dag voor les 2 mee, en nog een drie dagen voor les 3 mee.\n"
                "    - Graag de gieter terug. Radijs komt drie dagen eerder op.\n",
            ),
        ],
    },
    "op een blad strepen waar de macro er geen tekent, en één hokje met komma's": {
        TUINPLAN: [
            ('"radijs", "sla", kolommen=2', '"Ja, ik geef water, ook als het regent", kolommen=2'),
            ("{{ naamregel() }}", '{{ naamregel("Naam...", "Groep 7/8", "Van ________ tot", "Om ....... uur, in") }}'),
            (
                "{{ zin(",
                '{{ aankruisen("Klaar?", "potten, aarde en zaad") }}\n\n{{ aankruisen("Ik ben", "hij/zij/die") }}\n\n'
                '{{ aankruisen("Wie?", "ja", "een ander: ________") }}\n\n'
                '{{ aankruistabel("Klaar?", ["ja, klaar"], ["stoelen, tafels, krijt"]) }}\n\n'
                '{{ schrijfregels("Maak af: ik zaai ______ in de bak ......", 2) }}\n\n'
                '{{ schaal("Hoe ......?", 1, 5) }}\n\nSchrijf hier ________ en daar ...... op.\n\n{{ zin(',
            ),
        ]
    },
    "begrippen die nog nergens staan": {
        BEGRIPPEN: (
            "- term: ",
            "".join(
                f"- term: {term}\n  uitleg: Iets.\n"
                for term in [
                    "redactie",
                    "tuinplannen",
                    "regenwormen",
                    "overlevende",
                    "emotioneel",
                    "binnenkomst",
                    "kas",
                ]
            )
            + "- term: ",
        ),
        **erbij(
            "Een reactie. Een regenworm. Een overledende en overlevend. Een emotionele tuin. Wie binnenkomt, is verbonden."
        ),
    },
    "een tekening uit Inkscape, met de naam van haar eigen bestand": {
        BAK: (
            "<svg ",
            '<svg xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" s:docname="bak.svg"'
            ' xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="bak.png" i:label="Laag 1" ',
        )
    },
    "een map docs in een map, en een map die bijna zo heet": {
        "docs/over/docs/folder.md": "---\ntitle: Folder\n---\n\nTekst.\n",
        "docs/over/tuin/tuin/folder.md": "---\ntitle: Folder\n---\n\nTekst.\n",
    },
    "een bord dat twee keer hetzelfde zegt": {
        LES_1: [
            (
                "      kern: true\n",
                "      kern: true\n      bord: {titel: Kijken, beeld: bak.svg, zinnen: [Kijk rond.]}\n",
            ),
            (
                "      keuze: true\n",
                "      keuze: true\n      bord: {titel: Ademen, beeld: bak.svg, zinnen: [Adem in., Adem uit., Adem in.]}\n",
            ),
        ]
    },
    "dezelfde zinnen bij twee activiteiten": {
        LES_1: [
            ("    - “Wat ruik je hier?”\n", f"    - {LANGE_ZIN}\n    - {ZIN_ERNA}\n"),
            ("    - “Hoeveel water wil een zaadje?”\n", f"    - {LANGE_ZIN}\n    - {ZIN_ERNA}\n"),
        ]
    },
    "een voorstel op een gewone pagina": erbij("Neem een schep mee (ons voorstel)."),
}


@pytest.mark.parametrize("wijzigingen", ONSCHULDIG.values(), ids=ONSCHULDIG.keys())
def test_een_onschuldige_wijziging_blijft_goed(proefreeks: Path, wijzigingen: dict[str, Change]):
    with changed(proefreeks, wijzigingen):
        found = check(*read_again(proefreeks / "docs"))
    assert [str(problem) for problem in found] == []


# What makes no difference to who reads the page: other signs for the same steps.
ANDERS_GETYPT: dict[str, list[tuple[str, str]]] = {
    "lege regels tussen de stappen": [("\n2. **Samen**", "\n\n2. **Samen**")],
    "lege regels om wat eronder staat": [("uit.\n    - Maak", "uit.\n\n    - Maak"), ("\n2. **Samen**", "\n\n2. **Samen**")],
    "sterretjes onder een stap": [("    - Maak", "    * Maak"), ("    - “Hoe", "    * “Hoe")],
    "plusjes onder een stap": [("    - Maak", "    + Maak")],
    "genummerd onder een stap": [("    - Maak", "    1. Maak")],
    "overal een 1": [("\n2. **Samen**", "\n1. **Samen**"), ("\n3. **Hulp", "\n1. **Hulp")],
    "in elke fase opnieuw vanaf 1": [("\n3. **Hulp", "\n1. **Hulp")],
    "een nummer overgeslagen": [("\n3. **Hulp", "\n4. **Hulp")],
    "een rol met een kleine letter": [("**Leerkracht** doet", "**leerkracht** doet"), ("**Samen** helpen", "**samen** helpen")],
    "een rol in hoofdletters": [("**Leerkracht** doet", "**LEERKRACHT** doet")],
    "een rol met liggende streepjes": [("**Leerkracht** doet", "__Leerkracht__ doet")],
    "een dubbele punt achter de rol": [("**Leerkracht** doet", "**Leerkracht:** doet")],
    "een dubbele punt achter het vet": [("**Leerkracht** doet", "**Leerkracht**: doet")],
    "een spatie te veel": [("1. **Leerkracht** doet", "1.  **Leerkracht**  doet")],
    "spaties aan het eind": [("zakjes uit.\n", "zakjes uit.   \n"), ("is. (ons voorstel)", "is. (ons voorstel)  ")],
    "een fase met liggende streepjes": [("**Zaaien, 12 minuten**", "__Zaaien, 12 minuten__")],
    "lege regels om een fase": [("\n\n**Water geven, 8 minuten**\n\n", "\n\n\n**Water geven, 8 minuten**\n\n\n")],
    "een opmerking tussen de stappen": [("\n\n**Water geven", "\n\n<!-- Nog bespreken. -->\n\n**Water geven")],
    "het voorstel voor de punt": [("is. (ons voorstel)", "is (ons voorstel).")],
}  # fmt: skip
ZAAIEN = "Zaaien & water geven"


def getekend(docs: Path) -> str:
    """Gives the role table of the second activity of the first lesson, and fails where something is wrong."""
    handleiding, right = read_again(docs)
    assert [str(problem) for problem in check(handleiding, right)] == []
    pagina, les = handleiding.lessen[0]
    return role_table(handleiding, les, les.activiteiten[1], verlopen(pagina, {})[ZAAIEN])


@pytest.mark.parametrize("wijzigingen", ANDERS_GETYPT.values(), ids=ANDERS_GETYPT.keys())
def test_stappen_die_anders_getypt_zijn_worden_hetzelfde_getekend(proefreeks: Path, wijzigingen: list[tuple[str, str]]):
    with changed(proefreeks, {LES_1: wijzigingen}):
        drawn = getekend(proefreeks / "docs")
    before = getekend(proefreeks / "docs")
    assert drawn.replace("is</p>", "is.</p>").replace("is <span", "is. <span") == before


def test_een_zin_met_rechte_aanhalingstekens_is_een_zin_om_te_zeggen(proefreeks: Path):
    with changed(proefreeks, {LES_1: ("“Hoeveel water wil een zaadje?”", '"Hoeveel water wil een zaadje?"')}):
        assert '<p class="stap__zeg">&#34;Hoeveel' in getekend(proefreeks / "docs").replace('>"', ">&#34;")
