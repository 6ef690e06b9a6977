"""Texts as editors type them, each a page of its own: right ones, and those just beside. `tabellen.py` has them checked.

Of each list of signs, words or patterns in the rules every part stands here, and what is just no part of it.
"""

OPMAAK = r"""
> [!NOTE] Let op
[!x
- [ ] nog doen
- [x] gedaan
- [y] niets
::: tip
:: tip
Een ==geel woord== hier.
Een == b == hier.
Dit is ~~weg~~ nu.
Dit is ~~ weg ~~ nu.
Zie [[Andere pagina]] en ![[beeld]].
Een :smile: en :thumbs_up: en 10:30:45 uur.
=== "Een tab"
===! “Een tab”
Dit %%stil%% niet.
Woord⏎⏎: uitleg ervan
H~2~O en ~ 20.
Ongeveer ~dertienletters~ lang.
x^2^ en 2 ^ 3.
Kost $5 en $6.
Reken $$x$$ uit.
Reken $a_b$ uit.
Reken $ab$ uit.
Bron :contentReference[oaicite:0] hier.
Bron 【12†source】 hier.
Bron citeturn0search1 hier.
CafÃ© en â€œzoâ€ en Â« hier.
Een noot[^met spatie] hier.
Einde van de regel \
Een \q hier.
Een \* hier.
• een punt
· een punt
▪een punt
◦ een punt
‣ een punt
● een punt
● een⏎○ twee
■ een⏎□ twee
➢ een punt
➤ een⏎➜ twee
✓ een⏎✔ twee
✗ een⏎✗ twee
★ een punt
★ een⏎❖ twee
★ ★ ☆⏎★ ☆ ☆
a • b
– een⏎– twee
— een⏎— twee
-een⏎-twee
*een⏎*twee
o een⏎o twee
o ja, dat⏎o nee, niet
- • een
1) een⏎2) twee
(1) een⏎(2) twee
123) een⏎124) twee
1.een⏎2.twee
1.5 keer⏎2.5 keer
9.00 uur⏎9.15 uur
p. 12⏎p. 14
a) een⏎b) twee
a. een⏎b. twee
(a) een⏎(b) twee
A) een⏎B) twee
1.1 een⏎1.2 twee
→ een⏎→ twee
✅ een⏎✅ twee
☐ een⏎☐ twee
1️⃣ een⏎2️⃣ twee
① een⏎② twee
Naam | Groep⏎Jan | 5
Naam | Groep, en dan een zin.
ma`s en opa`s
Een `code` hier.
[De tuin](tuin.png)
[De tuin](tuin.pdf)
Lees [de tuin](tuin.svg) hier.
Naam⇥Groep⏎Jan⇥Vijf
Naam⇥Groep
– een
- een⏎– twee
o een
a. een
1. een⏎    a. twee
Naam | Groep | Juf of meester | Lokaal | Dag | Tijd⏎Jan | 5 | Els | 3 | maandag | half tien
TODO, FIXME en TBD
todo en TODOS
Wat XXX en XX en XXXXX
XX en Lorem ipsum
Wat ??? nu
Wat?? En wat???
Een [invullen] hier.
Een [naam invullen] hier.
Een [nog aanvullen door ons] hier.
Een [foto invoegen](index.md) hier.
Een [invoegen] en [invul] hier.
Een [opnieuw invullend] hier.
→ een⏎1. twee
"""
"""A text on each row; ⏎ begins a new row in it, ⇥ is a tab."""

DELEN = (
    "<<<<<<< HEAD\neen\n=======\ntwee\n>>>>>>> branch\ndrie\n",
    "een\n=======x\ntwee\n",
    "<<<<<<<x\neen\n",
    ">>>>>>> einde\n\n<<<<<<< weer\n",
    "||||||| basis\n=======\n",
    "Een zin.\n\n    Vier spaties ervoor.\n",
    "- een\n\nFout ertussen.\n\n    Springt in.\n",
    "!!! tip\n\n!!! tip\n    Dun.\n\nFout.\n\n    Springt in.\n",
    '??? meer "Titel"\n    Tekst.\n\nFout.\n\n    Springt in.\n',
    '??? "Zonder soort"\n    Tekst.\n',
    '!!! onzin "Titel"\n    Tekst.\n',
    '!!! tipp "Titel"\n    Tekst.\n',
    "!!! tip De titel zo\n    Tekst.\n",
    '!!! tip "Leeg"\n\nTekst.\n',
    '??? meer "Leeg"\n\nTekst.\n',
    '!! tip "Titel"\n    Tekst.\n',
    "!!! tip “Titel”\n    Tekst.\n",
    '=== "Tab"\n\n    Tekst.\n',
    "1. een\n2. twee\n\n  Hoort erbij?\n",
    "1. een\n2. twee\n\n Hoort erbij?\n",
    "3. een\n4. twee\n",
    "0. een\n1. twee\n",
    "1. een\n- twee\n",
    "- een\n1. twee\n",
    "- een\n  - twee\n",
    "- een\n    - twee\n",
    "- een\n   - twee\n- drie\n",
    "- een\n\n    1) a\n    2) b\n",
    "Een zin.\n- een\n- twee\n",
    "Een zin.\n1. een\n2. twee\n",
    "Een zin.\n10. een\n",
    "# Kop\n\nTekst.\n",
    "#Kop\n\nTekst.\n",
    "## Kop\n\nTekst.\n\n#### Diep\n\nTekst.\n",
    "## Kop\n\nTekst.\n\n### Diep\n\nTekst.\n\n##### Dieper\n\nTekst.\n",
    "##\n\nTekst.\n",
    "## Kop\n\n## Kop twee\n\nTekst.\n",
    "## Kop\n\n### Onder\n\nTekst.\n\n## Laatste\n",
    "Tekst.\n ## Kop\n",
    "Tekst.\n## Kop\nTekst.\n",
    "Een korte zin\n---\n",
    "Een korte zin\n===\n",
    "Een zin van precies negenenvijftig tekens, die een kop wordt\n---\n",
    "Een zin van zestig tekens of iets meer, die ook een kop wordt\n---\n",
    "Een {% if %} hier.\n",
    "Een {# noot #} hier.\n",
    "Een %} hier en #} daar.\n",
    "Een <b>vet</b> woord.\n",
    'Een <a href="index.md">weg ernaar</a> hier.\n',
    'H<sub>2</sub>O en x<sup>2</sup>, <abbr title="x">a</abbr> en <small>klein</small>.\n',
    "H<sub>2 zonder eind.\n",
    "H<sub><sup>2</sub></sup> door elkaar.\n",
    "Een <br> en een <naam> hier.\n",
    "Een <www.voorbeeld.nl> hier.\n",
    "Een <!-- noot zonder eind.\n",
    "Een <div\n",
    'Een <sub onclick="x" data-x="y">2</sub> hier.\n',
    'Een <sub class="x" id="y" title="z" lang="nl" dir="ltr">2</sub> hier.\n',
    "Een noot.[^a]\n\n[^a]: Uitleg.\n",
    "Een noot.[^a]\n",
    "Tekst.\n\n[^a]: Uitleg.\n",
    "Een noot.[^a]\n\n[^a]: Uitleg.\n\n[^a]: Nog eens.\n",
    "## Kop {#een}\n\nTekst.\n\n## Kop twee {#een}\n\nTekst.\n",
    "Een **half vet hier.\n",
    "Een ** los ** hier.\n",
    "Een *half schuin hier.\n",
    "Twee * drie is zes.\n",
    "Een `half hier.\n",
    "```\ncode zonder eind\n",
    "```\ncode\n```\n",
    "~~~\ncode\n",
    "Een [link] (index.md) hier.\n",
    "Een [link](index.md hier.\n",
    "Een link](index.md) hier.\n",
    "Een ![beeld] hier.\n",
    "Een &nbsp; en &euro; en &onzin; hier.\n",
    "Een woord {: .klasse } hier.\n",
    "Een woord { #naam } hier.\n",
    "Een |---| hier.\n",
    "| a | b |\n| c | d |\n",
    "Tekst.\n| a | b |\n|---|---|\n| c | d |\n",
    "| a | b |\n|---|---|\n| c |\n",
    "| a | b | c |\n|---|---|---|\n| d | e |\n| f |\n",
    "| a | b |\n|---|---|\n| c | d | te veel |\n",
    "| a | b |\n|---|---|\n| c | d |\nEen zin erachter.\n",
    "| a | b |\n|---|---|\n| c \\| d | e |\n",
    "[los]: https://voorbeeld.nl/weg\n\nTekst zonder.\n",
    "[los]: https://voorbeeld.nl/weg\n\nTekst met [los].\n",
    "*[AB]: Alfabet\n\nTekst zonder.\n",
    "*[AB]: Alfabet\n\nTekst met AB.\n",
    "Een regel.\n[Let op]: dit verdwijnt\nNog een.\n",
    "Dit\n\n[woord]: verdwijnt ook\n\nhier\n",
    '### Kop\n\n!!! tip "Een"\n    a\n\n!!! meer\n    - b\n    - *c*\n\n### Weer\n\n!!! tip\n    d\n\n## Uit\n\n!!! tip\n    e\n',
    '<a name="plek" id="hier"></a>Tekst [weg](#plek), [daar](#hier) en [nergens](#naam).\n',
    "![een\nwiel](x.svg) en\n[weg](y.md) en\n![nog\neen\nwiel](z.svg) <onzin>\n",
    "```\nx\n[^a]: in code\n```\n\nTekst[^a] en `x\n[^b]: y` met[^b].\n",
    "Een regel  \nnieuwe [weg](a.md)  \nen ** los\n",
    "Een `x` en ==geel== <b>hier</b>.\n",
    "Eerste regel.\nTweede [^weg] met <div\nderde ** los\nvierde <onzin> en `half\nvijfde [link] (a.md)\n",
    "- ## Kop\n  tekst en [weg](a.md)\n  of [weer](b.md)\n",
    "Een <![CDATA[stuk]]> en <![x y]> hier.\n",
    '### Kop\n\n!!! admonition "Zonder soort"\n    a\n',
    "- een\n1. " + "een lange regel in een lijst " * 3 + "\n- drie\n",
    "- een\n  - " + "een lange regel in een lijst " * 3 + "\n",
    "| a | b |\n|---|---|\n| " + "een lange cel in een tabel " * 3 + " |\n",
    "[los]: " + "een lange uitleg die niet op de pagina komt " * 2 + "\n\nTekst.\n",
    "• " + "een lang punt van een lijst " * 3 + "\n",
    "    " + "een lange regel code " * 4 + "\n",
    "• een\n• twee\n\n• drie\n\no vier\n\no vijf\n",
    "== een ==\n\nEen ==geel== en nog ==geel==.\n\n- ==een==\n- ==twee==\n",
    '=== "Tab"\n\n    Tekst.\n\n=== "Tab"\n\n    Tekst.\n\nEen zin.\n\n    Code.\n',
    '!!! tip "Titel"\n    Tekst.\n\nFout.\n\n    Springt in.\n\nGoed.\n\n    Weer in.\n',
    "<details open><summary>x</summary></details>\n",
    "<onzin>a</onzin> en <b>c</b> en <onzin>d</onzin>\n",
    "Een noot.[^a] Nog een.[^b]\n\n[^b]: Uitleg b.\n\n[^a]: Uitleg a\n    met meer.\n\n[^a]: Dubbel.\n",
    '{{ zin("Een **vet** ___ en *schuin*") }}\n\n{{ invulregel("Een _woord_", "[weg](a.md)") }}\n',
    "1. een\n\n    Nog iets.\n\n2. twee\n\nErtussen.\n\n3. drie\n",
    "[toc]\n\n## Een kop { .toc }\n\nTekst { .toc }\n",
)
"""Pages of more rows."""

VANAF_HET_BEGIN = (
    "index.md", "about/index.md", "About/index.md", "about/Index.md", "about/index.html", "about", "about/", "weg.md", "brakes.md",
    "lessen/brakes.md#weg", "lessen/brakes.html#weg", "../index.md", "../../index.md", "./about/index.md", "/about/index.md",
    "werkmaterialen/wheel.svg", "wheel.svg", "Wheel.svg", "lessen\\brakes.md", "lessen/brakes", "about/indx.md", "docs/index.md",
)  # fmt: skip
"""Addresses as they are typed in a page at the top, and in one two folders deep."""

HIER = (
    "hier", "Hierop", "klik", "link", "linkje", "pagina", "site", "website", "webpagina", "pdf", "bestand", "document", "meer",
    "meer lezen", "meer weten", "meer informatie", "meer info", "info", "informatie", "verder", "download", "downloaden",
    "downloads", "bekijk", "open", "ga naar", "dit", "deze", "dat", "url", "adres", "bron", "zie", "artikel", "here",
    "read more", "click here", "this link", "more", "door hier te klikken", "daar", "hieronder", "hierboven", "hiernaast",
    "ook hier", "hier klikken", "hier te vinden", "hier te downloaden", "hier nu", "hier verder", "deze link",
    "klik op deze knop", "via dit linkje", "ga naar de site", "zie onderstaande pagina", "de volgende pagina", "deze fiets",
    "lees verder", "lees hier meer", "kijk hier", "klik hieronder", "ga hier verder", "lees alles over", "zie hier",
    "klik hier voor de fiets", "druk op", "tik dan hier nu", "click here please", "klik op de bel", "lees de brief", "…", "»",
    "(hier)", "“klik hier”", "de pagina over fietsen", "een bestand", "hier staat de fiets",
)  # fmt: skip
"""The words of a link: most say nothing."""

BEELD = ("", "IMG_2024.jpg", "foto", "foto-12", "een foto", "wiel.svg", "wiel.jpeg", "wiel.heic", "wiel.txt", "img 20", "alt text",
         "alt-text", "dsc0012", "PXL_2024", "screenshot 2024-01", "schermafbeelding", "image1", "afbeelding 3", "plaatje", "alt", "…")  # fmt: skip
"""The words of a picture: most say nothing."""

NAAR = (
    "about/index.md", "../about/index.md", "my-bike.pdf", "index.md", "../index.md#onzin", "#onzin", "", "/about/index.md", "../about",
    "../about/index", "../about/index.html", "../about/overvieuw.md", "../gegevens/rollen.yml", "../werkmaterialen/my-bike.pdf",
    "../werkmaterialen/my-bike.docx", "../werkmaterialen/my-bike.odt", "../werkmaterialen/my-bikes.pdf", "my-bike.md",
    "../lessen/brakes", "brakes.html", "../lessen/onbekend.md", "elders/onbekend.md", "werkmaterialen/cards.md",
    "../werkmaterialen/wheel.svg", "..\\about\\index.md", "https:/voorbeeld.nl", "http;//voorbeeld.nl", "https//voorbeeld.nl/x",
    "naam@voorbeeld.nl", "www.voorbeeld.nl", "voorbeeld.nl/pagina", "voorbeeld.md", "voorbeeld.uk", "voorbeeld.onzin",
    "“../index.md”", "https://voorbeeld.nl", "https://voorbeeld.nl/a)", "https://voorbeeld.nl/a(b)", "https://voorbeeld.nl,",
    "https://voorbeeld.nl;", "https://voorbeeld.nl:", "https://voorbeeld.nl…", "https://voorbeeld.nl]", "https://voorbeeld.nl.",
    "https://voorbeeld.nl/Yahoo!", "https://voorbeeld.nl/a.html.", "https://voorbeeld.nl/a.pdf!", "https://voorbeeld.nl/a.b.",
    "https://voorbeeld.nl/a..", "https://voorbeeld.nl/a/.", "https://localhost/x", "http://localhost:8000/about/index.html",
    "http://127.0.0.1:8000/about/", "http://127.0.0.1:8000/", "localhost:8000/about/overview.html#onzin", "http://127.0.0.1/weg",
    "http://0.0.0.0/x", "http://[::1]/x", "http://10.0.0.5/x", "http://192.168.1.1/x", "http://172.16.0.1/x", "http://school.local",
    "http://school.lan/x", "https://https://voorbeeld.nl", "https://voorbeeld.nl/https://x.nl", "https://http/x",
    "https://web.archive.org/https://x.nl", "https://voorbeeld", "https://voorbeeld.n", "https://voor_beeld.nl/x",
    "https://123.4", "https://8.8.8.8/x", "https://voorbeeld.nl:poort/x", "https://[x/y", "https://voorbeeld.nl/a%20b",
    "https://voorbeeld.nl/“a”", "mailto:naam@school.nl", "mailto:naam@school", "mailto:a@b.nl,c@d.nl", "mailto:a@b.nl;c@d.nl",
    "tel:0201234567", "tel:+31-20 1234567", "tel:020x", "tel:12", "file:///c:/x.pdf", "c:\\x.pdf", "C:/x.pdf", "\\\\school\\x",
    "ftp://voorbeeld.nl/x", "javascript:alert(1)", "//voorbeeld.nl/x", "https:", "https://", "https://voorbeeld.nl\\x",
    "https://xn--bcher-kva.example", "https://voorbeeld.nl/a>",
)  # fmt: skip
"""Where a link on a page in about/ leads."""


def rows_of(text: str) -> list[str]:
    """Gives the texts of `OPMAAK`, one on each of its rows."""
    return [row.replace("⏎", "\n").replace("⇥", "\t") for row in text.strip().split("\n")]
