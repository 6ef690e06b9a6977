"""What an editor may write without being told anything: no harmless change is refused, before or after building."""

import re
from pathlib import Path

import pytest

from macros.build.site import build
from macros.check import check
from tests.unit.fouten import OVER, SLOT
from tests.unit.test_fouten import changed, read_again

LANG = "Let op: dit kan veel losmaken bij kinderen, dus blijf in de buurt, en stop als iemand dat wil of als het te veel wordt."
ONSCHULDIG = [
    "## Ochtend\n\nWe zaaien.\n\n### Pauze\n\nIn de zon.\n\n## Middag\n\nWe wieden.\n\n### Pauze\n\nIn de schaduw.",
    "Per les 12 kopieën, per les 12,50 euro, elke les 20 minuten, les 12 van een ander boek, en les 2.",
    "*een* en **twee** en ***drie***, **a***b*, *c*: ____, ^_^ en -_- en a*b en jan_piet@school.nl en les_1.jpg en ja/_nee.",
    "Kies een item. Of klik hier om verder te gaan (zie daar) [en hier].",
    "Lees [wat de site zegt](https://example.org/zoek?q=utm_source).",
    "Neem mee: een gieter en een schep.",
    "Het is waar dat 3 < 5 en 5 > 3, en 2 <3 ook.",
    "Op 29-02-2028, 1/1/2027 of 31-12-2026; bel 06-12345678 of 013-31-2026.",
    "| wat | hoeveel | nog |\n|---|---|---|\n| een emmer verse oude mest | een emmer verse oude mest | |\n| | | |\n| | | |",
    "Dag tuin.\n\nDag tuin.",
    "- 9.00 uur: inloop\n- 9.15 uur: start\n- 2.50 euro\n- 3.75 euro",
    "1. 10.00 Welkom\n2. 10.15 Zaaien\n\nEn dan:\n\n- a) radijs\n- b) sla",
    "- (1) zaaien\n- (2) gieten\n\nOf zo.\n\n- ✅ gieten\n- ✅ wieden",
    "1-2-2026, 10.15 - 11.00 uur: kennismaken",
    "- 12-03-2026 10:15 - Waarneming: drie blaadjes.\n- 13-03-2026 10:20 - Waarneming: vier blaadjes.",
    "- Van: wie is de brief?\n- Aan: wie schrijf je?\n- Verzonden: wanneer ging hij weg?",
    "Juf: Wil je dat ik de tekst op het bord aanpas?",
    "Dit is voor 50%% zo, en dat ^_^ ook; op schaal ~5~10 van 20.",
    "Leg kaart [AB1] naast [AB2]; wie zaait er? en wie niet?",
    "Is a<b? En x<y, dan is p<q.",
    "Goed zo :-] en ook :] en [nog] iets.",
    "Een getal uit [0, 1) of [1] of [a, [b]].",
    "Mail naar e-mail: juf@voorbeeld.nl of <juf@voorbeeld.nl>.",
    "Een gieter kost € 12,50 (of $ 14), dat is 20% minder.",
    "Goed gedaan 🌱 en verder 👍🏽!",
    "> Een citaat over tuinen.\n>\n> *Een tuinman*",
    "Op regel 1. staat een fout, en op 2. ook.",
    "On*der*wijs en **bui**ten en een_lang_woord en 5 * 3 * 2.",
    "Een regel  \nen een nieuwe regel.",
    "- fruit\n    - appel\n    - peer\n- groente",
    "1. Zaai.\n    1. Maak een kuiltje.\n    2. Doe er een zaadje in.\n2. Wacht.",
    "1. Zaai.\n1. Wacht.\n1. Oogst.",
    "1. Zaai.\n\n    Niet te diep.\n\n    - wortels\n    - bonen\n\n2. Wacht.",
    "1. Zaai.\n\n    !!! tip\n        Niet te diep.\n\n2. Wacht.",
    "* een gieter\n* een schep",
    "+ een gieter\n+ een schep",
    "| wat | hoeveel |\n|:---|---:|\n| mest | |\n| | een beetje |",
    "wat | hoeveel\n--- | ---\nmest | een beetje",
    "Mest ruikt.[^mest] En hoe.[^mest]\n\n[^mest]: Vooral koeienmest.\n\n    Ook van *andere* dieren.",
    "De GFT-bak en nog eens GFT.\n\n*[GFT]: groente, fruit en tuinafval",
    "Zie o.a. de schuur, d.w.z. de oude, enz. (bv. links).",
    "Wij tuinen – ook in de regen – elke week.",
    "– Een tuinman, ergens in het land",
    "Zo ging het:\n\n– “Echt?”\n\n– “Ja hoor.”\n\nEn toen lachten ze.",
    "We begonnen in het jaar\n2024. Dat jaar was nat.",
    "2024\\. Dat jaar was nat.",
    '!!! tip "Let op: slakken"\n    Die komen \'s nachts.',
    '!!! veilig ""\n    Neem de tijd.',
    '??? noot "Meer weten"\n    Er is meer.\n\n    - punt',
    '???+ noot "Open"\n    Er is meer.',
    "[De eerste les][les] en [les] en nog eens [de les](../lessen/les-1.md \"Les 1\").\n\n[les]: ../lessen/les-1.md \"Les\"",
    "Een plek om te kiezen: [ja/nee] of [1, 2] of [sic].",
    "H<sub>2</sub>O en 20 m<sup>2</sup> en <abbr title=\"kilogram\">kg</abbr>.",
    "Schrijf &lt;naam> of \\*ster\\* of `code & <x>` of Zaaien &amp; oogsten en thee&nbsp;of koffie.",
    "<!-- Nog bespreken: • dit en ==dat==\n\n- [ ] ook -->",
    "```yaml\nkleur: groen\n- [ ] taak\n```",
    "Om 12:30:45 begint het, van 9:00-10:00 uur; les 1: zaaien.",
    "Kies a) zaaien of b) oogsten.",
    "Wat? Hoe!? Echt waar!!! Goed zo!!",
    "‘Kom maar’, zei ze: “Wij gaan naar buiten…”",
    "Eén café in ’s-Gravenhage, ĳs, naïef, coöperatie.",
    "Een lange zin met [de eerste les](../lessen/les-1.md){ .knop } en een *woord*{ #eigen-plek title=\"Uitleg\" }.",
    "Tekst\n\n---\n\nMeer tekst\n\n***\n\nSlot",
    "## Een kopje met `code` & een *ster* { #kopje-met-code }\n\nTekst.",
    "Map C:\\tuinen\\bak of een weg/naar/huis.",
    "Ze verdienen # 1 te zijn, en #samen.",
    "Gewicht: 3 ± 1 kg; 5 × 3 = 15; 10 °C; ½ liter; één à twee.",
    "a | b is geen tabel.",
    "Zie stap 9.",
    "## Fase 1: Zaaien\n\nZie stap 8, en zie fase 3 van de planning.\n\n## Fase 2: Oogsten\n\nZie fase 1.",
    "Zie [les 1][l] en [de eerste les] [l], of [les 2][Tweede].\n\n[l]: ../lessen/les-1.md\n[tweede]: ../lessen/les-2.md",
    "Zie ook (in [les 1](../lessen/les-1.md)). a) [les 1](../lessen/les-1.md), b) daarna. En [les 2](../lessen/les-2.md) :)",
    "Een haakje (dat open blijft. En dan [les 1](../lessen/les-1.md).",
    "Dit is (ons voorstel, en dat van de klas). Dat was (mijn voorstel), en nu (ons voorstellen).",
    "- “Kom je mee?” zei de buurman. “Of niet.\"\n- Een plank van 12” lang.\n- „Zo mag het ook.”\n\nEn door.",
    "1. Neem de bak.\n   3 stekjes passen erin.\n2. Neem\n   2 scheppen.",
    "Wie dat wil, kijkt hier nog een keer naar de radijs, zonder punt\n\nEn dan verder.",
    "Voor de radijs die je straks gaat zaaien heb je dit nodig en\n\n- een bak\n- aarde",
    "Een ## midden in een zin, en C## ook. Dan ## zo.",
    "Graven is het op-\nen afbouwen van een bak, en NME-\nleren; een tuin-\nNME en open aarde.",
    "Zoek op [de kaart](https://www.google.com/maps?q=tuin) of [wat er is](https://www.google.nl/search?q=tuin&url=x).",
    "“Dit is de regel:\n\n- eerst zaaien,\n- dan pas oogsten.”\n\nEn een plank van\n\n- 12”",
    "Zaai co\u2011operatief.\n\n```python\nprint(1)\n```\n\nTwee tot de macht x: 2^[x] niet.",
    "Fout! Dat geeft niet. Error! Roept de computer.",
    "## Wat doe je als de radijs niet opkomt terwijl je haar wel elke dag water gaf en de zon ook genoeg scheen\n\nWachten.",
    "Natuurlijk! Hier is ruimte voor een tweede bak. Zeker, hier is een kortere versie van het spel.",
    "“Natuurlijk! Hier is een verbeterde versie van je tekst,” zei de buurvrouw.",
    "Laat het me weten als je vragen hebt, of als je wilt dat ik de tekst voorlees. Wil je dat ik bel?",
    "Laat het me weten. Als je wilt dat ik kom, schrijf je de tekst hieronder. Let me know if you like it.",
    "Op 12-11-2026 om 09:14 – Anna: “Kijk!” En [12-11] Anna: nee.\n\n- 12-11-2026: Anna giet.\n- 09:14 - Jan: zaait.",
    "Van: de tuinman\nAan: de klas\nOnderwerp: kom kijken\n\nDatum: morgen",
    "Dit hoort bij deel [a] en deel [b].\n\n[a] De tuin.[c]\n\n[b] De bak.",
    ". . . en toen?\n\n. - .",
    "Wat?En dan? Een v?gel, https://voorbeeld.nl/zoek?n=een of `E?n`, ja/nee? of a?b. Zoek n?n in https://een.nl/?n",
    "’s-Gravenhage, foto’s '''s avonds, 12'' en 14'' lang, een lege '' en nog ''.",
    "[@juf](https://voorbeeld.nl/@juf) en juf[@]voorbeeld.nl en [@ de tuin] en [@school.nl]",
    "![Een bak met 400|500 zaadjes](../werkmaterialen/bak.svg) ![Bak|tuin](../werkmaterialen/bak.svg)",
    "Vul {naam} in, of {een voorstel}, met ons voorstel erbij.",
    "BSN: niet opschrijven. Bel 012-3456782; BSN 123456789 bestaat niet, en 123456782 is een telefoonnummer.",
    "- Zaai elke dag de radijs.\n+ Zaai elke dag de sla.\n\nEn dan:\n\n-5 graden buiten\n+5 graden binnen",
    "1. Giet elke dag de bakken.\n1. Giet elke dag de kleine bakken.\n\nOf:\n\n1. Zaai.\n2. Giet elke dag de een.\n2. Wacht.\n3. Pluk.",
    "1. Giet elke dag de bakken.\n    1. Giet elke dag de bakken eerst.\n    2. Wacht.\n2. Giet elke dag de bakken later.\n3. Pluk.",
    "1. Zaai.\n2. Leerkracht geeft elke leerling een zakje zaad.\n2. Leerkracht geeft water aan wie klaar is.\n3. Wacht.",
    "Op 29 februari 2028, 31 oktober 2026, 31 leerlingen in 2026, de 32 mei-dagen 2026 en 30 of 31 november.",
    "Zie https://web.archive.org/web/2020/https://doi.org/10.1 of [hier vandaan](https://web.archive.org/https://voorbeeld.nl/).",
    "[www.tuin.nl](https://tuin.nl/), [tuin.nl](http://kas.tuin.nl/a), [tuin.nl](https://www.tuin.nl/a#b), [https://tuin.nl/a](https://tuin.nl).",
    "[tuin.nl](https://web.archive.org/web/2020/https://tuin.nl), [113.nl](https://113online.nl), [youtube.com/tuin](https://youtu.be/tuin).",
    "[Juf@tuin.nl](mailto:juf@tuin.nl?subject=sla), [juf@tuin.nl](https://tuin.nl/mail), [www.tuin.nl](mailto:juf@tuin.nl).",
    "[www.tuin.nl of bel](https://sla.nl), [040-123 45 67](tel:+31401234567), [+31 (0)40 1234567](tel:0401234567), [Bel 112](tel:113).",
    "Wachtwoord: kies samen een woord. Het wachtwoord is radijs, of het wachtwoord: groep7/8; wachtwoord: sla7. Wachtwoord: ________",
    "Een wachtwoord van 12-cijferig formaat, een wachtwoord met 8 tekens en 2026-2027; wachtwoord: https://tuin.nl/a12 of juf2026@tuin.nl.",
    "Kies een pincode van 4 cijfers. Zijn pincode is 1234, raadt Sem. Pin 2026 vast, een pin: 2026. Pincode: zie 1234.",
    "Het wachtwoord van de dag is radijs. Wachtwoord leerlingen: radijs. Wachtwoord (geheim): zonnebloem. Wachtwoorden: sla, boon12.",
    "Pincode 1234 is makkelijk te raden, en pincode is 1234 ook. De pincode is 4711. Kies een pincode\n4711 is er een.",
    "| wachtwoord | hoe sterk |\n|---|---|\n| Zonnebloem2026 | zwak |\n\n| wat | een zwak wachtwoord |\n|---|---|\n| 1 | Zonnebloem2026 |",
    "| dier | geboortedatum |\n|---|---|\n| de kip | 3-4-2024 |\n\nVul je geboortedatum in. Op 3 maart 2027 zaaien we. Zet je geboortedatum op het blad voor 12-03-2027.",
    "Geboortedatum (bijvoorbeeld 12-03-2014). Geboortedatum (dd-mm-jjjj): ____. Geboortedatum: 12-03-1950. Geb. in 2014, op 12-03-2026.",
    "Rode kaartjes ....... 10\nGroene kaartjes ....... 12\n\nScore: rood …… 3\nblauw …… 4\n\n1. sla ……… 2\n2. mest ……… 4",
    "Schrijf @@ of @ 41 @@ of +1 of ++ of index 3..4; +31 6 12345678.\n\n+1 graad\n+2 graden",
    "<!-- Hier kan later de macro bladkop() of {naam}; vraag Jan.\n\n[tekst volgt] ==a== -->",
    "Het duurt ~5 minuten (of ~8 minuten), ca. ~5~10, ~€5 per stuk/~€8, ~/map en ~/tuin. ~Loesje~ en ~ een tuin ~ ook.",
    "Klik op [bewerken] of [Edit], a[1], [1] en [12]. Bij 3 == 3 en a == b == c, en 3 == 4 ==",
    "Maart\\. Zaai.\n\n1\\. Dat eerst.\n\nDan dit.\n\n2\\. Dat later.\n\n2024\\. Nat.\n2025\\. Droog.\n\n3\\. Wacht.\n5\\. Pluk.",
    "\\- “Kom je mee?”\n\\- “Ja hoor.”\n\n\\* alleen in de zomer\n\\*\\* alleen in de winter\n\n\\- min\n\\+ plus is iets anders",
    "helemaal niet … 1\nhelemaal wel ... 5\n\nTel van een ........ 20\nTel van tien ........ 10\n\nLees verder ........ 3\n\n..... 4\n..... 5",
    "Pagina 3 van 12 is leeg, en pagina 3 ook.\n\nPagina 3\n\n- Pagina 3 van 12\n- Bladzijde 4\n\nBlad 1 van 2",
    "Op 9 november 2026 schreef een leerling:\n\n> Het groeit!\n\nOp 9 november 2026 om 14.10 uur schreef Anna dat het groeit:",
    "Verstuurd vanaf het postkantoor\n\nVerzonden met de post\n\nVerzonden vanaf mijn tuin stond er, en daarna: zaad.\n\nOutlook",
    "Laat gerust weten of ik moet komen. Wil je dat ik help? Als je wilt, kan ik de tekst voorlezen, of langer blijven.",
    "Wil je dat ik iets dichter bij de tekst op het bord sta? Laat me weten of ik de tekst goed begreep. Als je wilt, doen we het korter.",
    "Hieronder vind je een aangepaste versie van het blad. Ik heb je bak aangepast. “Zal ik een kortere versie maken als je wilt?”",
    "Bowlby (geboren op 26 februari 1907) en Bowlby (1907-1990); Anna (geboren op 12 juli 1997). Wie na 2014 geboren is, op 12-03-2026.",
    "Zo kort kan het:\n\n– Gaat het?\n\n– Nee.\n\n– Wil je erover praten?\n\n– Straks.\n\nMeer hoeft er niet.",
    "Natuurlijk! Hier is een kortere versie van het spel. Laat me weten of je wilt dat ik de tekst voorlees, ook als het korter kan duren.",
    "Het idee is geboren in maart 2014, en toen Anna was geboren. Op 3-4-2025 zaaiden we.\nGeboortedatum: ___ en de datum: 12-03-2026. Geb. 3.",
    "![Afbeelding met twee kinderen bij een bak](../werkmaterialen/bak.svg) ![Beschrijving van de bak](../werkmaterialen/bak.svg)",
    "Op deze pagina schreef de klas aan juf@voorbeeld.nl:\n\n- dat het groeit\n\n~heel zacht~ zing je dit: ~la la~ en dan door.",
    "Laat gerust weten of ik jullie tekst mag gebruiken in een kortere brief. Wil je dat ik een kortere tekst zoek?",
    "Als je wilt, kan ik de tekst korter maken. Als je wilt dat de tekst korter wordt, haal je stap 2 weg.",
    "We zijn geboren in 2014, dus op 12 maart 2026 twaalf. Els (geboren tussen 2012 en 2014) komt, op 1 januari 2015 ook.\n\n| Pagina | 3 |\n|---|---|\n| a | b |",
    "[KW1] naast [KW2]. Leg [KW1] (en dan [KW2]) neer.\n\nOpmerking: [KW1] is de eerste kaart. Met opmerkingen [op papier]: graag.",
    "`1\\.` zaai.\n`2\\.` giet.\n\n```text\n1\\. zaai\n2\\. giet\n== kop ==\n```",
    "Klik op [Formulier invullen]. Kies [samen invullen] of [alleen invullen]. Druk daarna op [wie volgt].",
    "De film Inside Out (2015), Finding Nemo (2003), The Lord of the Rings (2001) en *Up* (2009), in een verhaal van Anna de Wit (2014).",
    "Zie ook de Q&A; daar staat meer. R&B; soul.",
    "## Deel 1: Zaaien\n\nIn les 3 (deel 4) en in het boek (deel 5) komt dit terug.\n\n## Deel 2: Oogsten\n\nZie [de les](../lessen/les-1.md) (deel 9).",
    "## A. Bakker\n\nZaait.\n\n## B. Smit\n\nGiet.\n\n## J. Bowlby\n\nOogst.",
    "[Stuur deze pagina door](mailto:?subject=Kijk%20eens) of [schrijf](mailto:?body=Dag).",
    "9.00 uur begint het.\n\n9.15 uur ook.\n\n12.30 Lunch\n13.00 Spelen\n\n9.00 inloop  \n9.15 kring\n\n9.00 – 9.15 kring\n9.15 – 9.30 taal\n\n---\n\n(1) Ja.\n\n---\n\n(2) Nee.",
    "1.5 liter water\n2.5 liter melk\n\n1.9 meter\n2.1 meter\n\np. 12\np. 14\n\n- Lees in het boek\n  p. 12 en verder.",
    "Kies links | rechts.\n\nKies boven | onder.\n\nKies links | rechts.  \nKies boven | onder.",
    "→ Ga naar les 1.\n\n→ Ga naar les 2.  \n→ Ga naar huis.\n\n- eerst weken,\n  → dan zaaien",
    "★ Let op: dit is belangrijk.\n\n★ ★ ★ ☆ ☆\n★ ★ ☆ ☆ ☆\n\n✔ gelukt, mooi zo.\n\n○ en ● zijn rondjes.\n\n● = rood, ○ = wit",
    "- ✓ goed\n- ✗ fout\n\nOf:\n\n- ○ = wit\n\n- ● = zwart\n\nOf:\n\n- a) radijs\n\n- b) sla\n\n• • •\n\n· · · – – – · · ·",
    "De klas zegt:\n\n– Goedemorgen, juf!\n\n– Goedemorgen, klas!\n\no ja, dat was leuk\no nee, toch niet",
    "- Wij tuinen\n  – ook in de regen – elke week.\n- Zij niet\n\n> – Kom je?\n>\n> – Zo meteen.",
    "- “Kies er een:\n    - rond\n    - plat”\n- Zij zegt: “Ik heb drie wensen:\n    - rust,\n    - tijd,\n    - zon.”",
    f"{LANG}\n\nEerst dit.\n\n{LANG}\n\n---\n\n{LANG}\n\n| wat | hoe |\n|---|---|\n| sla | a |\n\n{LANG}\n\n**Refrein**\n\n{LANG}",
    f"| wie | wat |\n|---|---|\n| {LANG} | {LANG} |\n\n## {LANG[:65]}\n\n{LANG[:65]}",
]  # fmt: skip


EENMALIG = re.compile(r"^\*?\[[^\]\n]+\]:|\{[^}\n]*#|^#", re.MULTILINE)  # names what is somewhere else in the text
ONDER_ELKAAR = [text for text in ONSCHULDIG if not EENMALIG.search(text)]
LOS = re.compile(r"(?![\d*]+[. ]|.*\[|[^”]*“[^”]*$)\*{0,2}[\w“‘„–→★✔○●•·(].*")  # no list, no link, no half
PUNTEN = [part for text in ONDER_ELKAAR for part in text.split("\n\n") if LOS.fullmatch(part)]


def test_er_zijn_genoeg_onschuldige_wijzigingen():
    assert len(set(ONSCHULDIG)) == len(ONSCHULDIG) >= 145
    assert len(ONDER_ELKAAR) >= 135
    assert len(PUNTEN) >= 110


def told(project: Path, text: str) -> list[str]:
    """Gives what is said of a page with `text` at its end."""
    with changed(project, {OVER: (SLOT, f"{SLOT}\n{text}\n")}):
        return [str(problem) for problem in check(*read_again(project / "docs"))]


@pytest.mark.parametrize("text", ONSCHULDIG)
def test_een_onschuldige_wijziging_wordt_niet_geweigerd(proefreeks: Path, text: str):
    assert told(proefreeks, text) == []


def test_ook_naast_elkaar_en_twee_keer_met_een_kopje_ertussen_wordt_niets_geweigerd(proefreeks: Path):
    twice = [f"{text}\n\n## Deel {n}\n\n{text}\n\n## Vanaf {n}" for n, text in enumerate(ONDER_ELKAAR)]
    assert told(proefreeks, "\n\n".join([*twice, "Klaar."])) == []


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("before", ["- ", "1. ", "    - "])
def test_ook_als_punten_van_een_lijst_worden_ze_niet_geweigerd(proefreeks: Path, before: str, between: str):
    points = between.join(f"{before}{part}" for part in dict.fromkeys(PUNTEN))
    assert told(proefreeks, points if before[0] != " " else f"- Zo:\n{points}") == []


def test_met_alle_onschuldige_wijzigingen_samen_wordt_de_site_gebouwd(gebouwde_reeks: Path):
    project = gebouwde_reeks
    page = project / OVER
    page.write_text(page.read_text("utf-8") + "\n" + "\n\nTussendoor.\n\n".join(ONSCHULDIG) + "\n", "utf-8")
    build(project, project / "site")
    built = (project / "site" / OVER.removeprefix("docs/").replace(".md", ".html")).read_text("utf-8")
    assert "koeienmest" in built
    assert "Nog bespreken" not in built
