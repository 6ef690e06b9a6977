"""What an editor reads of every macro, in Dutch: the docstrings beside the macros are for programmers.

Tests see to it that every macro is here, that those of a sheet stand with the sheets, and that every example works.
"""

from typing import NamedTuple


class Uitleg(NamedTuple):
    """A call that works as it stands, and what it gives."""

    voorbeeld: str
    wat: str


OP_EEN_BLAD = {
    "bladkop": Uitleg(
        "bladkop()",
        "De balk boven het blad: wat het is, bij welke les het hoort, en de knoppen om te downloaden en te printen. "
        "Komt niet op papier. Elk blad begint ermee.",
    ),
    "briefhoofd": Uitleg(
        "briefhoofd()",
        "Boven een brief: van wie hij is (uit `docs/gegevens/uitgever.yml`, of een regel om het in te vullen) en de datum.",
    ),
    "naamregel": Uitleg(
        'naamregel("Naam", "Groep", "Datum")',
        "Een rij van 1 tot 4 korte invulregels. Zonder tekst tussen de haakjes worden het Naam en Datum.",
    ),
    "invulregel": Uitleg(
        'invulregel("Ik zit naast", "Ik lees graag")',
        "Een tekst met een schrijflijn erachter. Meer teksten (hoogstens 4) komen naast elkaar.",
    ),
    "schrijfregels": Uitleg(
        'schrijfregels("Wat doe je graag?", 3)',
        "Een vraag met lege regels eronder. Het getal zegt hoeveel: 1 tot 30. Zonder getal zijn het er 3.",
    ),
    "invulvak": Uitleg(
        'invulvak("Wat viel ons op?", hoogte=40)',
        "Een vraag met een open vak, vooral voor formulieren van volwassenen. "
        "`hoogte` is in millimeters: 10 tot 240. Zonder `hoogte` is het 40.",
    ),
    "tekenvak": Uitleg(
        'tekenvak("Teken een plek waar je graag bent.", hoogte=80)',
        "Een opdracht met een leeg vak om in te tekenen. "
        "`hoogte` is in millimeters: 10 tot 240. Zonder `hoogte` is het 80.",
    ),
    "portret": Uitleg(
        'portret("Teken of plak jezelf.", "Zo wil ik genoemd worden", "Zo oud ben ik")',
        "Een vak voor een tekening of foto, met 1 tot 8 invulregels ernaast. De eerste tekst staat in het vak.",
    ),
    "zin": Uitleg(
        'zin("Ik ben goed in ___ omdat ___.")',
        "Een zin om aan te vullen. Drie liggende streepjes (`___`) zijn een plek om te schrijven.",
    ),
    "schaal": Uitleg(
        'schaal("Hoe veilig voel je je?", 1, 10, "helemaal niet", "helemaal wel")',
        "Een vraag met een rij getallen en een woord onder elk uiteinde. "
        "De rij begint bij 0 of hoger en loopt tot hoogstens 10.",
    ),
    "aankruisen": Uitleg(
        'aankruisen("Wat past bij jou?", "rustig", "druk", kolommen=2, anders="Iets anders:")',
        "Een vraag met hokjes om aan te kruisen. `kolommen` (1 tot 5) zet ze naast elkaar. "
        "`anders` geeft nog een hokje, met een schrijflijn. Een tekening boven een keuze staat achter een streepje: "
        '`"fiets|fiets.svg"`; het bestand staat naast het blad.',
    ),
    "invultabel": Uitleg(
        'invultabel("Wie helpt mij?", ["Wie", "Waarmee"], rijen=5, hoogte=14)',
        "Een tabel om in te vullen: de vraag, en dan de kolommen tussen rechte haken. `rijen` is een aantal, of een "
        'lijst met de woorden van de eerste kolom: `rijen=["Duim", "Pink"]`. `hoogte` is de hoogte van een rij in '
        "millimeters.",
    ),
    "aankruistabel": Uitleg(
        'aankruistabel("Wat doe ik?", ["doe ik al", "ga ik uitproberen"], ["Ik begroet elke leerling.", "Ik zeg wat er komt."])',
        "Een tabel met een hokje per kolom in elke rij: de vraag, de kolommen, en de rijen. In een rij mogen er meer aan. "
        "Is er in elke rij maar één antwoord, zoals bij *nooit*, *soms* en *vaak*, zet dan `een=true` achter de rijen.",
    ),
    "kaarten": Uitleg(
        'kaarten("Licht")',
        "Een stapel kaarten om uit te knippen. De kaarten zelf staan in de kop, onder `kaarten:`. "
        "Hier noem je de naam van de stapel. Met `knippen: false` zijn ze om te omcirkelen; op een poster om te lezen.",
    ),
    "hand": Uitleg(
        'hand("Duim: hier ben ik goed in", "Wijsvinger: dit wil ik leren", "Middelvinger: dit is nog lastig", '
        '"Ringvinger: hier hoor ik bij", "Pink: iets kleins waar ik blij van word")',
        "Een getekende hand met schrijfregels bij elke vinger. Geef vijf teksten en begin bij de duim.",
    ),
    "stamboom": Uitleg(
        'stamboom("Wie horen bij jou? Jij kiest wie waar staat.")',
        "Een getekende boom met lege plekken. De leerling kiest wie er een plek krijgt.",
    ),
    "vriendencirkel": Uitleg(
        'vriendencirkel("ik", "heel dichtbij", "dichtbij", "verder weg")',
        "Kringen om elkaar heen. Geef 3 of 4 namen, van binnen naar buiten.",
    ),
    "podium": Uitleg(
        'podium("Hier ben ik het best in", "Dit kan ik ook goed", "Dit gaat steeds beter")',
        "Een getekend podium met schrijfregels op elke trede. Geef drie teksten, de hoogste plek eerst.",
    ),
    "mindmap": Uitleg(
        'mindmap("Dit wil ik leren", "Waarom?", "Wie helpt mij?", "Wat doe ik eerst?", "Waar oefen ik?")',
        "Een vak met takken naar open vakken, met nummers om de volgorde te zien. De eerste tekst staat in het midden; geef daarna 4 tot 8 takken.",
    ),
    "harten": Uitleg(
        'harten("Hier word ik blij van", "Bij wie voel ik me fijn?")',
        "Grote harten met een tekst en ruimte om te schrijven. Geef 2 tot 6 teksten.",
    ),
    "trap": Uitleg(
        'trap("Wat ik nu al kan", "Mijn eerste stap", "Dit wil ik kunnen")',
        "Een getekende trap met schrijfregels op elke trede. Geef 3 tot 6 teksten, de onderste trede eerst.",
    ),
    "vakken": Uitleg(
        'vakken("Zo help ik mezelf", "Zo helpt mijn maatje")',
        "Open vakken met een tekst en ruimte om te schrijven. Geef 2 tot 6 teksten.",
    ),
    "route": Uitleg(
        'route("Hier sta ik nu", "Mijn eerste stap", "Hier wil ik komen")',
        "Haltes onder elkaar op een lijn, met schrijfregels erachter. Geef 3 tot 6 teksten, het begin eerst.",
    ),
    "thermometer": Uitleg(
        'thermometer("Hoeveel spanning voel je?", "rustig", "een beetje gespannen", "erg gespannen")',
        "Een vraag met een thermometer om te kleuren. Geef 3 tot 6 woorden, van laag naar hoog.",
    ),
    "kniplijn": Uitleg("kniplijn()", "Een lijn van streepjes met een schaar: hier knip je het blad door."),
    "nieuwe_pagina": Uitleg(
        "nieuwe_pagina()",
        "Wat hierna komt, begint op een nieuwe pagina. Zet in de kop bij `paginas:` hoeveel het er zijn.",
    ),
    "alleen": Uitleg(
        'alleen("vso")',
        "Wat eronder staat (één alinea, lijst, tekening of blok) komt alleen in die variant van het blad. Welke "
        "varianten er zijn, staat in de kop bij `varianten:`.",
    ),
    "niet": Uitleg('niet("vso")', "Wat eronder staat, komt juist niet in die variant van het blad."),
    "plaatje": Uitleg(
        'plaatje("schrijf")',
        "In de variant met plaatjes staat dit plaatje voor wat eronder staat. Veel blokken hebben er vanzelf een; "
        "hiermee kies je een ander. Zonder naam, `plaatje()`, staat er geen. De plaatjes staan in "
        "`docs/gegevens/plaatjes.yml`.",
    ),
    "evaluatieformulier": Uitleg(
        "evaluatieformulier()", "De vragen uit `docs/gegevens/evaluatie.yml`, met ruimte om te schrijven."
    ),
}

OP_EEN_LES = {
    "les_in_een_oogopslag": Uitleg(
        "les_in_een_oogopslag()",
        "Het overzicht boven aan de les: thema, doelen, en de activiteiten met hun minuten en wie leidt.",
    ),
    "klaarleggen": Uitleg(
        "klaarleggen()",
        "De lijst van wat je kopieert en klaarlegt, in de volgorde van gebruik: wat, hoeveel en voor wie. "
        "Elk blad staat er één keer in.",
    ),
    "huiswerk": Uitleg("huiswerk()", "Wat mee naar huis gaat, wanneer het terug is, en wat je doet als er niets komt."),
    "werkbladen": Uitleg(
        "werkbladen()", "De bladen die bij de hele les of bij de interventie horen, met hun downloads."
    ),
    "evaluatievragen": Uitleg(
        "evaluatievragen()", "De vragen uit `docs/gegevens/evaluatie.yml`, om samen op de les terug te kijken."
    ),
    "vorige_en_volgende": Uitleg(
        "vorige_en_volgende()", "Links naar de les ervoor, de les erna en alle lessen. Staat onderaan."
    ),
}

OP_EEN_INTERVENTIE = {
    "interventie_in_een_oogopslag": Uitleg(
        "interventie_in_een_oogopslag()",
        "Het overzicht boven aan de interventie: doel, voor wie, wie, tijd, bladen en lessen.",
    ),
    "wat_is_bekend": Uitleg(
        "wat_is_bekend()", "Waar de interventie vandaan komt en wat over de werking bekend is, dichtgevouwen."
    ),
}

OVERAL = {
    "huiswerktabel": Uitleg("huiswerktabel()", "Al het huiswerk van de reeks, uit de koppen van de lessen."),
    "wat_doe_je_als": Uitleg(
        "wat_doe_je_als()", "De signalen van alle lessen met wat dan helpt, bij elkaar gezet naar wat je ziet."
    ),
    "planning": Uitleg(
        "planning()",
        "Het formulier waarmee een duo de data van de lessen kiest, met alles wat eromheen in de agenda komt "
        "(`docs/gegevens/planning.yml`).",
    ),
    "wissen": Uitleg("wissen()", "Een knop die wist wat de handleiding op dit apparaat bewaart."),
    "interventielijst": Uitleg(
        "interventielijst()", "Alle interventies, elk op een kaart: voor wie, waarbij ze helpt en hoeveel tijd."
    ),
    "bronnen": Uitleg("bronnen()", "De bronnen die deze pagina aanhaalt. Ze worden vanzelf gevonden."),
    "bronnenlijst": Uitleg(
        "bronnenlijst()", "Alle bronnen uit `docs/gegevens/bronnen.yml`, met de pagina's die ze aanhalen."
    ),
    "begrippenlijst": Uitleg("begrippenlijst()", "Alle begrippen uit `docs/gegevens/begrippen.yml`, met hun uitleg."),
    "uitgever": Uitleg("uitgever()", "Wie deze handleiding uitgeeft, uit `docs/gegevens/uitgever.yml`."),
    "handleiding_downloads": Uitleg("handleiding_downloads()", "De hele handleiding om te downloaden, in alle vormen."),
    "lessenlijst": Uitleg("lessenlijst()", "Alle lessen, met hun thema en duur."),
    "bladenlijst": Uitleg(
        "bladenlijst()", "Alle bladen met hun plaatje, om in te zoeken; elk bij de eerste les die het gebruikt."
    ),
}

UITLEG: dict[str, dict[str, Uitleg]] = {
    "Op een blad": OP_EEN_BLAD,
    "Op de pagina van een les": OP_EEN_LES,
    "Op de pagina van een interventie": OP_EEN_INTERVENTIE,
    "Op elke pagina": OVERAL,
}
