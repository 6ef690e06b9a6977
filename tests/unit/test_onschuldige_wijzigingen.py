"""What an editor may do: none of these changes is a mistake, and none is refused. (What is refused stands in fouten.py.)"""

import shutil
from pathlib import Path

import pytest

from macros.check import check
from macros.read.handleiding import load_handleiding
from tests.conftest import TWEEDE_REEKS
from tests.unit.fouten import (
    BEGRIPPEN,
    BRONNEN,
    COMPOST,
    LES_1,
    LES_2,
    MENU,
    OVER,
    SVG,
    TUINPLAN,
    VRAGEN,
    Change,
    erbij,
)
from tests.unit.test_fouten import change

BLAD = """---
title: Regenmeter
werkblad:
  soort: werkblad
  voor: leerling
  omschrijving: Meet de regen.
  kopieen: 1 per leerling
---

{{ bladkop() }}

Meet elke dag om 10:30 hoeveel regen er viel.
"""

ONSCHULDIG: dict[str, dict[str, Change]] = {
    "een nieuwe tekening met tekst": {"docs/over/gieter.svg": SVG.format("<g/>"), **erbij("![Een gieter](gieter.svg)")},
    "een tekening die nog niemand gebruikt": {"docs/over/gieter.svg": SVG.format("<g/>")},
    "een tekening in twee kleuren": {"docs/over/gieter.svg": SVG.format('<g style="fill: #00f; stroke: red"/>')},
    "een nieuwe pagina": {"docs/over/regen.md": "---\ntitle: Regen\n---\n\nHet regent.\n"},
    "een nieuwe pagina in een nieuwe map": {"docs/weer/index.md": "---\ntitle: Het weer\n---\n\nHet regent.\n"},
    "dezelfde titel in een andere map": {"docs/weer/index.md": "---\ntitle: Over deze reeks\n---\n\nHet regent.\n"},
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
        LES_1: ("[Loopt voorop.]", "\n        - “Kom maar mee.”\n        - Zwaait.")
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
    "twee kopjes met dezelfde naam": erbij("## Regen\n\nHet regent.\n\n## Regen\n\nNog steeds."),
    "een lijst in een andere volgorde": {
        MENU: "- map: over\n  naam: Over de tuin\n- map: interventies\n  naam: Apart in de tuin\n"
        "- map: werkmaterialen\n  naam: Tuinbladen\n- map: lessen\n  naam: De tuinlessen\n"
    },
    "een map die niet in het menu staat": {MENU: ("- map: over\n  naam: Over de tuin\n", "")},
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
}


@pytest.mark.parametrize("wijzigingen", ONSCHULDIG.values(), ids=ONSCHULDIG.keys())
def test_een_onschuldige_wijziging_blijft_goed(tmp_path: Path, wijzigingen: dict[str, Change]):
    shutil.copytree(TWEEDE_REEKS / "docs", tmp_path / "docs")
    for path, new in wijzigingen.items():
        change(tmp_path / path, new)
    assert [str(problem) for problem in check(load_handleiding(tmp_path / "docs"))] == []
