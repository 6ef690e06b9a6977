"""The words by which a mistake in a text shows. Those here are Dutch; `gegevens/taal.yml` may have those of another language.

Each is a phrase as an editor can type it: `a/b` is one of the two, `(a/b)` may be left out, `(a/b)*` may be there more often,
and `…` is anything. What reads them is `text/phrases.py`.
"""

from typing import Annotated, Any

from pydantic import Field

from .deel import Deel, Tekst, Vorm

TAAL = "taal"
"""What the list is called: it holds what stands in texts that are wrong, and nothing that a reader sees."""
Zinnetje = Annotated[
    Tekst,
    Vorm(
        r"(?!.*…[^()]*\)\*)(?:\([^()]+\)\*? ?|… ?)*[^()…\s/][^()]*(?:\([^()]+\)\*?[^()]*)*",
        "zet haakjes om wat weg mag blijven, en laat daarbuiten ten minste één woord staan.",
    ),
]


def _dutch(uitleg: str, *zinnetjes: str) -> Any:
    """Gives a field with the Dutch phrases where the series has no others."""
    return Field(default_factory=lambda: zinnetjes, description=uitleg)


_THINGS = "link/linkje/pagina/site/website/webpagina/pdf/bestand/document"
_TEXT = "tekst/toon/versie/alinea/stijl"
_REWRITE = "aanpas/herschrijf/inkort/vereenvoudig/uitbreid/verander"
_SHORTER = (
    "korter/kortere/eenvoudiger/eenvoudigere/vriendelijker/vriendelijkere/formeler/formelere/zakelijker/zakelijkere"
)
_WRITTEN = "herschreven/verbeterde/verbeterd/vereenvoudigde/vereenvoudigd/aangepaste/aangepast/herziene/herzien/ingekorte/ingekort"
_FORMS = "markdown/word-document/word-bestand/powerpoint/powerpointpresentatie/b1-niveau/taalniveau/tabelvorm"
_PHONES = "iphone/ipad/samsung/galaxy/huawei/pixel/android/android-telefoon/telefoon/smartphone/mobiel/mobieltje/tablet/phone/mobile"
_ENGLISH = "shorter/simpler/version/tone/wording/draft/markdown/word"


class Taal(Deel):
    """What the words of a text have to say for a rule to take it for a mistake, in the language of the series."""

    lege_links: tuple[Zinnetje, ...] = _dutch(
        "Wat als tekst van een link niet zegt waar hij heen gaat.",
        _THINGS,
        "hier (nu/verder/klikken/te vinden/te downloaden)",
        "hierop/klik/daar/hieronder/hierboven/hiernaast/verder/bekijk/open/zie/dit/deze/dat",
        "ga naar",
        "ook hier",
        "door hier te klikken",
        "meer (lezen/weten/informatie/info)",
        "info/informatie/download/downloaden/downloads/url/adres/bron/artikel",
        "here/more",
        "read more",
        "click here",
        "this link",
        "(via/op/met/in/naar/bij/volg/open/bekijk/zie/gebruik/ga naar/klik op/klik je op/klik dan op/klik je dan op)* "
        f"deze/dit/de/het/die/dat/onderstaande/volgende {_THINGS}/url/adres/knop",
        "lees/kijk/klik/zie/bekijk/ga (je/dan/het/alles) (hier/hierop/daar/er) (meer/verder/over/alles/naar/hieronder)* "
        "(hier/hierover)",
        "klik/druk/tik/click (je) (dan) hier/here …",
        "klik/druk/tik/click (je) (dan) op/dan",
    )
    plaatjesnamen: tuple[Zinnetje, ...] = _dutch(
        "Hoe een plaatje heet dat nog geen naam heeft, met of zonder nummer erachter.",
        "img/dsc/pxl/screenshot/schermafbeelding/image/foto/afbeelding/plaatje/alt/alt-text",
        "alt text",
    )
    vanzelf_beschreven: tuple[Zinnetje, ...] = _dutch(
        "Wat een programma zegt in de tekst die het zelf bij een plaatje zet.",
        "door ai gegenereerde inhoud/beschrijving",
        "automatisch gegenereerde beschrijving/inhoud",
        "ai-generated content",
        "description automatically generated",
        "kan een afbeelding zijn van",
        "may be an image/illustration/graphic/cartoon of",
    )
    getelde_dingen: tuple[Zinnetje, ...] = _dutch(
        "Hoe de punten van een lijst heten in een kopje dat zegt hoeveel het er zijn.",
        "aandachtspunten/afspraken/besluiten/dingen/manieren/misverstanden/principes/punten/redenen/regels/stappen/tips",
        "voorbeelden/vragen/vuistregels",
    )
    voor_een_getal: tuple[Zinnetje, ...] = _dutch("Wat in zo’n kopje voor het getal mag staan.", "de/onze/jullie/eerst")
    genummerd: tuple[Zinnetje, ...] = _dutch("Wat in een kopje dat telt voor het nummer staat.", "stap/deel/fase")
    verwijzing: tuple[Zinnetje, ...] = _dutch("Hoe een tekst naar zo’n kopje verwijst.", "zie")
    elders: tuple[Zinnetje, ...] = _dutch(
        "Wat achter zo’n verwijzing zegt dat het kopje op een andere pagina staat.", "van/bij/op/in/uit/hier"
    )
    afgebroken: tuple[Zinnetje, ...] = _dutch(
        "Hoe een alinea eindigt die niet af is.",
        "de/een/en/of",
        "aan/bij/door/in/met/naar/op/over/tegen/tot/uit/van/voor het/hun/mijn/onze",
    )
    te_doen: tuple[Zinnetje, ...] = _dutch(
        "Wat alleen op een regel of tussen haken zegt dat er nog werk is.",
        "nog aan te vullen",
        "nog uit te werken/zoeken",
        "nog na te vragen",
        "nog aanvullen/uitwerken/uitzoeken/navragen/checken",
    )
    volgt: tuple[Zinnetje, ...] = _dutch(
        "Wat alleen op een regel zegt dat er nog tekst komt.",
        "volgt nog/binnenkort",
        "(de/deze) tekst/alinea/inleiding/beschrijving volgt nog/binnenkort",
    )
    volgt_hier: tuple[Zinnetje, ...] = _dutch(
        "Wat ook midden in een zin zegt dat er nog tekst komt.",
        "hier komt/moet nog (een/de/wat) (stuk/stukje/korte) tekst/alinea/inleiding/beschrijving",
    )
    in_te_vullen: tuple[Zinnetje, ...] = _dutch(
        "Wat er tussen [ en ] staat waar nog iets ingevuld moet worden.",
        "(…) invullen/aanvullen/invoegen (…)",
        "… volgt (nog)",
    )
    aanklikken: tuple[Zinnetje, ...] = _dutch(
        "Wat in een zin voor de naam van een knop staat; die mag tussen [ en ] staan.",
        "klik/klikt/klikken/druk/drukt/drukken/kies/kiest/kiezen/tik/tikt/tikken/click/press/tap/choose",
    )
    opmerking: tuple[Zinnetje, ...] = _dutch(
        "Hoe tussen [ en ] een briefje aan een ander begint; dan volgt een naam.",
        "opmerking/vraag/commentaar (van/aan/voor)",
    )
    schrijfhulp: tuple[Zinnetje, ...] = _dutch(
        "Hoe een schrijfhulp tegen je praat, aan het begin van een zin, zonder leestekens.",
        "natuurlijk/zeker/uiteraard hier/hieronder is/volgt/heb/vind/vindt/staat (ik/je/u/een/de/het/dan/alvast)* "
        "herschreven/verbeterde/vereenvoudigde/aangepaste/herziene/bijgewerkte versie/tekst",
        "(natuurlijk/zeker/uiteraard) hier is/zijn/volgt/heb/vind (ik/je/u/een/de/het/dan/alvast)* "
        "(herschreven/verbeterde/vereenvoudigde/aangepaste/herziene/kortere/duidelijkere/eenvoudigere)* "
        "versie/samenvatting/vertaling van je/jouw/uw tekst/alinea",
        f"laat (het) me/mij (gerust/maar) weten als/of je/u (graag/nog) wilt/wil dat ik … {_TEXT} (…) {_REWRITE}",
        f"wil/wilt je/u dat ik (de/het/je/jouw/uw/deze/ook/nog/een)* {_TEXT} (…) {_REWRITE}",
        "natuurlijk/zeker/uiteraard hier/hieronder is/volgt/heb/vind/vindt/staat (ik/je/u/een/de/het/dan/alvast)* "
        f"kortere/eenvoudigere/duidelijkere/vriendelijkere versie van (de/het/je/jouw/uw/deze)* {_TEXT}",
        f"laat (het) me/mij (gerust/maar/even) weten als/of je/u wilt/wil dat ik … {_TEXT} nog/ook (iets/wat)* {_SHORTER}",
        f"laat (het) (me/mij) (gerust/maar/even) weten als/of ik … {_TEXT} (…) nog/ook (…) {_SHORTER}",
        f"als je/u (dat/het) wilt/wil (dan) kan/zal/maak/schrijf ik (…) {_TEXT} (…) nog/ook (…) {_REWRITE}/{_SHORTER}",
        f"als je/u (dat/het) wilt/wil (dan) kan/zal/maak/schrijf ik (…) nog/ook (een/de)* {_SHORTER} {_TEXT}",
        f"wil/wilt je/u dat ik (…) {_TEXT} (…) nog/ook (…) {_SHORTER}",
        f"wil/wilt je/u dat ik (…) nog/ook (een/de)* {_SHORTER} {_TEXT}",
        f"wil/wilt je/u dat ik (…) {_FORMS}",
        f"als je/u (dat/het) wilt/wil (dan) kan/zal/maak/schrijf ik (…) {_FORMS}",
        f"hieronder/onderstaand vind/vindt/staat/volgt (je/u/een/de)* {_WRITTEN} versie van je/jouw/uw {_TEXT}",
        f"ik heb je/jouw/uw {_TEXT} (nu/voor/je/in/b1/eenvoudig/nederlands)* {_WRITTEN}",
        "als (een) ai-taalmodel/taalmodel/ai-model kan/heb/ben/weet ik",
        "(of) sure/certainly/absolutely/course here/here's (is/are/a/an/the/your)* "
        "rewritten/revised/improved/simplified/shorter/updated/edited/polished version/text/draft",
        "let me know if you'd/you (would) like/want me to adjust/change/shorten/simplify/expand/rewrite/revise/refine",
        f"if you'd/you (would) like/want i can/could/will (…) {_ENGLISH}",
        f"if you'd/you (would) like/want me to (…) {_ENGLISH}",
        "let me know if you need/want any (further/other/more) changes/edits/revisions",
        "would you like me to adjust/change/shorten/simplify/expand/rewrite/revise/refine",
        "as an ai language model",
    )
    afzender: tuple[Zinnetje, ...] = _dutch("Hoe in de kop van een mail heet wie haar stuurde.", "van/from")
    verzonden: tuple[Zinnetje, ...] = _dutch(
        "Hoe in de kop van een mail heet wanneer ze verstuurd is.", "verzonden/verstuurd/sent"
    )
    antwoord: tuple[Zinnetje, ...] = _dutch(
        "Wat een programma zet boven een mail waar iemand op antwoordt; er staan ook een tijd en een mailadres in.",
        "op … schreef …",
        "op … heeft … geschreven",
        "on … wrote",
    )
    onder_een_mail: tuple[Zinnetje, ...] = _dutch(
        "Wat een telefoon of een programma alleen op een regel onder een mail zet, zonder leestekens.",
        f"verstuurd/verzonden vanaf/vanuit/met/via (mijn/een)* {_PHONES} (…)",
        "verstuurd/verzonden vanaf/vanuit/met/via outlook/gmail/yahoo/protonmail/hotmail (…)",
        "verstuurd/verzonden vanaf/vanuit/met/via mail/e-mail voor windows/android (…)",
        "outlook voor ios/android/mac/windows/desktop downloaden/ophalen",
        "download/get outlook voor/for (…)",
        f"sent from/with/via (my/a)* {_PHONES} (…)",
        "sent from/with/via (the)* outlook/gmail/yahoo/protonmail/hotmail/samsung/galaxy (…)",
        "sent from mail/email for windows/android (…)",
    )
    bladzijde: tuple[Zinnetje, ...] = _dutch(
        "Hoe een bladzijde heet in de voet van een document, voor haar nummer.", "pagina/bladzijde/pag/blz/page"
    )
    van_hoeveel: tuple[Zinnetje, ...] = _dutch("Wat in die voet tussen twee nummers staat.", "van/of")
    geboortedatum: tuple[Zinnetje, ...] = _dutch(
        "Wat voor een dag zegt dat iemand toen geboren is.",
        "geboortedatum/geboortedata/geboortedag/geb/geb./geb.datum/geb.dat./dob",
        "geb. datum",
        "date of birth",
    )
    geboren: tuple[Zinnetje, ...] = _dutch(
        "Wat in een zin voor de dag staat waarop iemand geboren is.", "geboren (op)", "born (on)"
    )
    persoonsnummer: tuple[Zinnetje, ...] = _dutch(
        "Hoe een nummer heet dat een mens van de overheid krijgt.",
        "bsn/bsn-nr/bsn-nr./bsn-nummer/burgerservicenummer/sofinummer",
    )
    maanden: tuple[Zinnetje, ...] = _dutch(
        "Hoe de maanden heten, van de eerste tot de laatste.",
        "januari/jan", "februari/feb", "maart/mrt", "april/apr", "mei", "juni/jun", "juli/jul", "augustus/aug",
        "september/sep", "oktober/okt", "november/nov", "december/dec",
    )  # fmt: skip
    naam_van_leerling: tuple[Zinnetje, ...] = _dutch(
        "Hoe een formulier naar de naam van een leerling vraagt.",
        "naam/voornaam/achternaam/roepnaam (van) (de/het/deze) leerling/kind",
        "leerlingnaam",
    )
    wachtwoord: tuple[Zinnetje, ...] = _dutch(
        "Hoe een wachtwoord heet, voor het wachtwoord zelf.",
        "wachtwoord/wifi-wachtwoord/wifiwachtwoord/ww/password/passwd/pwd/inlogcode/toegangscode/wificode/wifi-code",
        "wachtwoorden/wifi-wachtwoorden/wifiwachtwoorden/passwords/inlogcodes/toegangscodes/wificodes/wifi-codes",
    )
    pincode: tuple[Zinnetje, ...] = _dutch(
        "Hoe een geheim getal heet, voor het getal zelf.",
        "pincode/pin-code/toegangscode/inlogcode/alarmcode/deurcode",
        "pincodes/pin-codes/toegangscodes/inlogcodes/alarmcodes/deurcodes",
    )
    terugkomen: tuple[Zinnetje, ...] = _dutch(
        "Wat in een zin van een les zegt dat de dag die er staat over huiswerk gaat.",
        "uiterlijk … terug/weer/ingevuld/ingeleverd/inleveren",
        "terug/ingevuld/ingeleverd/inleveren … uiterlijk",
        "graag … terug",
        "herinnering/herinneringen/herinner/herinnert/herinneren",
    )
    zonder_naam: tuple[Zinnetje, ...] = _dutch(
        "Wat zegt dat er juist geen naam hoort.", "code/initialen/geen/nooit/niet"
    )
