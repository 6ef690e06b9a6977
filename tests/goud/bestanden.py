"""Names of files, drawings, settings and calls as they come to stand in a manual: right ones, and those just beside."""

NAMEN = (
    "about/goed.md", "about/Fout.md", "about/met spatie.md", "about/kopie-van-a.md", "about/Kopie van a.md", "about/a - kopie.md",
    "about/a-kopie.md", "about/a (1).md", "about/a (kopie 2).md", "about/a kopie 2.md", "about/copy of a.md", "about/copie de a.md",
    "about/mijn_blad.md", "about/é.md", "Map/goed.md", "map met/diep/Fout.md", "about/a.markdown", "about/a.mdown", "about/a.mkdn",
    "about/a.mkd", "about/a.MD", "about/a.Markdown", "404.md", "about/404.md", "about/a.html", "about/a.HTM", "lessen/brakes-bord.md",
    "lessen/brakes-geven.md", "gegevens/a.yaml", "gegevens/a.YML", "gegevens/a.yml", "gegevens/diep/a.yml", "gegevens/diep/a.yaml",
    "gegevens/a.txt", "gegevens/a.md", "gegevens/nieuw/les.md", "gegevens/nieuw/lessen.md", "gegevens/nieuw/blad.png",
    "werkmaterialen/my-bike.pdf", "werkmaterialen/my-bike.docx", "werkmaterialen/my-bike.webp", "werkmaterialen/my-bike.png",
    "werkmaterialen/my-bike-pictures.pdf", "werkmaterialen/my-bike-x.pdf", "werkmaterialen/index.pdf", "about/my-bike.pdf",
    "templates/a.md", "about/templates/a.md", "CNAME", "robots.txt", "humans.txt", "about/CNAME", "about/robots.txt",
    "assets/a.css", "assets/a.js", "assets/a.json", "assets/a.map", "assets/a.woff", "assets/a.woff2", "assets/a.ttf", "assets/a.otf",
    "assets/a.ico", "assets/a.txt", "assets/LICENTIE", "assets/a.scss", "about/a.css", "about/a.js", "about/a.ttf",
    "about/a.pdf", "about/a.docx", "about/a.doc", "about/a.odt", "about/a.rtf", "about/a.txt", "about/a.xlsx", "about/a.xls",
    "about/a.ods", "about/a.csv", "about/a.pptx", "about/a.ppt", "about/a.odp", "about/a.mp3", "about/a.m4a", "about/a.wav",
    "about/a.ogg", "about/a.mp4", "about/a.webm", "about/a.vtt", "about/a.zip", "about/a.ics", "about/gelinkt.pdf", "about/a.svg",
    "about/a.png", "about/a.jpg", "about/a.jpeg", "about/a.gif", "about/a.webp", "about/a.PNG", "about/a (1).png",
    "about/a kopie.jpg", "about/e\u0301.png", "about/é.png", "about/a.heic", "about/a.HEIF", "about/a.avif", "about/a.tif",
    "about/a.tiff", "about/a.bmp", "about/a.psd", "about/a.ai", "about/a.eps", "about/a.emf", "about/a.wmf", "about/a.svgz",
    "about/a.jfif", "about/a.jpe", "about/a.xcf", "about/a.drawio", "about/a.afdesign", "about/a.bak", "about/a.orig", "about/a.rej",
    "about/a.old", "about/a.tmp", "about/a.temp", "about/a.swp", "about/a.part", "about/a.crdownload", "about/a.db", "about/a.ini",
    "about/a.log", "about/a.lock", "about/a.lnk", "about/a.url", "about/a.webloc", "about/a.desktop", "about/a.gdoc",
    "about/a.gsheet", "about/a.gslides", "about/a.gdraw", "about/~$a.docx", "about/a.md~", "about/Icon\r", "about/#a.md#",
    "about/a.md.txt", "about/a.yml.txt", "about/a.md.docx", "about/a.md.doc", "about/a.yml.rtf", "about/a.md.pdf", "about/a.MD.txt",
    "__MACOSX/a.png", "about/__MACOSX/a.png", "about/MACOSX/a.png", "about/a", "about/a.exe", "about/a.py",
)  # fmt: skip

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'
IN_EEN_SVG = (
    "<path/>", "<script/>", "<SCRIPT/>", "<foreignObject/>", "<iframe/>", "<embed/>", "<object/>", "<handler/>", "<listener/>",
    "<audio/>", "<video/>", "<text>script</text>", "<text>@import a</text>", "<style>a{fill:url(#b)}</style>", "<style>a{fill:url(https://x.nl/b)}</style>",
    "<style>a{fill:url( 'x.png' )}</style>", "<style>a{fill:url(data:image/png;base64,A)}</style>", "<style>@import 'x.css'; a{}</style>",
    "<style>a{width:expression(1)}</style>", "<style/>", "<g onclick='a()'/>", "<g ONLOAD='a()'/>", "<g once='a'/>",
    "<a href='https://x.nl'/>", "<a href=' http://x.nl '/>", "<a href='javascript:a()'/>", "<a xlink:href='https://x.nl'/>",
    "<a href='x.html'/>", "<use href='#a'/>", "<use xlink:href='#a'/>", "<use xlink:href='x.svg#a'/>", "<use href='https://x.nl'/>",
    "<image href='data:image/png;base64,A'/>", "<image href='data:image/jpeg,A'/>", "<image href='data:image/gif;A'/>",
    "<image href='data:image/webp;A'/>", "<image href='data:image/svg+xml;A'/>", "<image href=' #a'/>", "<image src='x.png'/>",
    "<image href='x.png'/>", "<set attributeName='href'/>", "<animate attributeName='xlink:HREF'/>", "<animate attributeName='x'/>",
    "<g attributeName='href'/>", "<g fill='url(#a)'/>", "<g fill='url(x.svg#a)'/>", "<g style='fill:url(//x.nl/a)'/>",
    "<g style='background:URL(x)'/>", "<g a='javascript:b'/>", "<g fill='url()'/>", "&a;", "<g>", "<!-- <script/> -->",
    "<?xml-stylesheet href='a.css'?>", "<?php a?>", "<image href='" + "x" * 70 + "'/>",
)  # fmt: skip
HELE_SVG = (
    b"", b" \n", b"geen tekening", b"<svg/>", b"<html/>", b"\n<svg>\n<path></svg>", b"version https://git-lfs.github.com",
    b"....ftypheic", b"....ftypheix", b"....ftypmif1", b"....ftypmsf1", b"....ftyphevc", b"....ftypheim", b"....ftypheis",
    b"....ftypavif", b"...ftypheic", b'<?xml-stylesheet href="a.css"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    b'<svg xmlns="http://www.w3.org/1999/xhtml"/>',
)  # fmt: skip

GOED = (
    'site_name: "Fietsen"\nuse_directory_urls: false\nexclude_docs: "/gegevens/"\ntheme:\n  name: material\n  language: nl\n'
    "  font: false\n  icon:\n    admonition:\n      tip: material/bookmark-outline\nplugins:\n  - search\n  - macros\n"
    "markdown_extensions:\n"
)
ANDERS = (
    ("a", "a"), ("site_name", "sitename"), ("site_name", "onzin"), ('"Fietsen"', "25"), ('"Fietsen"', ""), ('"Fietsen"', '""'),
    ('"Fietsen"', "[a]"), ('"Fietsen"', "{a: b}"), ('"Fietsen"', "2.5"), ('"Fietsen"', "true"), ("false", "true"),
    ("use_directory_urls: false\n", ""), ("use_directory_urls: false\n", "INHERIT: a.yml\n"), ("/gegevens/", ""), ("/gegevens/", "/x/"),
    ('"/gegevens/"', "!ENV X"), ('exclude_docs: "/gegevens/"\n', ""), ("site_name", "docs_dir: paginas\nsite_name"),
    ("site_name", "docs_dir: docs\nsite_name"), ("site_name", "docs_dir: ./docs/\nsite_name"), ("site_name", "docs_dir: 3\nsite_name"),
    ("site_name", "site_url: voorbeeld.nl\nsite_name"), ("site_name", "site_url: https://voorbeeld.nl\nsite_name"),
    ("site_name", "site_url: \"\"\nsite_name"), ("site_name", "site_url: !ENV X\nsite_name"), ("site_name", "repo_url: git@x\nsite_name"),
    ("site_name", "site_url: ftp://x.nl\nsite_name"), ("site_name", "edit_uri: edit/\nsite_name"),
    ("site_name", "edit_uri: edit/\nrepo_url: http://x.nl\nsite_name"), ("  - search\n", "  - serach\n"), ("  - search\n", "  - onzin\n"),
    ("  - macros\n", ""), ("  - macros\n", "  - macros: {module_name: macros}\n"), ("  - search\n", "  - material/search\n"),
    ("  - search\n", "  - tags\n"), ("  - search\n  - macros\n", "  macros: {}\n"), ("  - search\n  - macros\n", "  serach: {}\n"),
    ("plugins:\n  - search\n  - macros\n", "plugins: macros\n"), ("plugins:\n  - search\n  - macros\n", "plugins: !ENV X\n"),
    ("plugins:\n  - search\n  - macros\n", ""), ("extensions:\n", "extensions:\n  - pymdownx.detals\n"),
    ("extensions:\n", "extensions:\n  - pymdownx.tabbed\n"), ("extensions:\n", "extensions:\n  - json\n"),
    ("extensions:\n", "extensions:\n  - json:tool\n"), ("extensions:\n", "extensions:\n  - toc: {permalink: true}\n"),
    ("extensions:\n", "extensions:\n  - .x\n"), ("  - toc\n", ""), ("name: material", "name: materiaal"), ("name: material", "name: onzin"),
    *(("name: material", f"name: material\n  palette: {wanted}") for wanted in (
        "{scheme: slate, primary: custom, accent: custom}", "{scheme: slat}", "{primary: groen}", "{schemes: default}", "[3]", "x",
        '[{media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/bookmark, name: a}}]', "[{media: donker}]",
    )),
    ("name: material", "name: mkdocs"), ("name: material", "name: !ENV X"), ("  font: false\n", ""), ("font: false", "font: {text: a}"),
    ("language: nl", "language: nederlands"), ("language: nl", "language: 3"), ("bookmark-outline", "bookmark-outlin"),
    ("material/bookmark-outline", "onzin"), ("material/bookmark-outline", "3"), ("admonition:", "onzin:"), ("    admonition:\n      tip: material/bookmark-outline\n", "    admonition: x\n"),
    ("site_name", "extra_css: [assets/a.css]\nsite_name"), ("site_name", "extra_css: [assets/b.css, assets/aa.css]\nsite_name"),
    ("site_name", "extra_css: assets/a.css\nsite_name"), ("site_name", "extra_css:\nsite_name"),
    ("site_name", "extra_javascript: [https://x.nl/a.js, //x.nl/b.js]\nsite_name"),
    ("site_name", "extra_javascript: [{path: assets/b.js, defer: true}, {path: assets/a.css}]\nsite_name"),
    ("site_name", "extra_javascript: [!ENV X, 3, /assets/a.css, assets/a.css?v=1]\nsite_name"),
    ("  font", "  logo: assets/logo.svg\n  favicon: assets/a.css\n  font"), ("  font", "  favicon: assets/a.cs\n  font"),
    ("site_name", "nav: [index.md, {Weg: weg.md, Site: https://x.nl}, {Meer: [over.md]}]\nsite_name"),
    ("site_name", "onzin: 3\ntema: 4\nsite_name"), ("site_name", "<<: {a: b}\nsite_name"), (GOED, ""), (GOED, "- a\n"), (GOED, "a: [\n"), (GOED, "\ta: b\n"),
)  # fmt: skip
"""What is changed in the settings, once."""

AANROEPEN = """\
naamregel("")
naamregel("a", "b", "c", "d", "e")
naamregel(1)
invulregel()
schrijfregels("x", 0)
schrijfregels("x", "3")
schrijfregels("x", true)
schrijfregels("x", 2.5)
schrijfregels("")
schrijfregels("x", 31)
invulvak("x", 9)
tekenvak(3)
portret("x", "")
zin("geen plek")
zin("")
zin("___")
schaal("x", 5, 5)
schaal("x", 0, 11)
schaal("x", -1, 3)
aankruisen("x")
aankruisen("x", "")
aankruisen("x", "a|")
aankruisen("x", "|a.svg")
aankruisen("x", "a|b|c")
aankruisen("x", "a|weg.svg")
aankruisen("x", "a", kolommen=6)
aankruisen("x", "a", anders="")
aankruisen("x", "a", anders="Anders:")
invultabel("x", "a")
invultabel("x", [])
invultabel("x", ["a"], 0)
invultabel("x", ["a"], [])
invultabel("x", ["a"], [""])
invultabel("x", ["a", ""], 3)
invultabel("x", ["a"], hoogte=5)
aankruistabel("x", ["a"], [])
aankruistabel("x", [1], ["a"])
hand("a", "b")
vriendencirkel("a")
podium("a", "b", "c", "d")
mindmap("x", "a", "b", "c")
mindmap("", "a", "b", "c", "d")
harten("a")
vakken("a", "een vraag die te lang is voor het vak waar zij in hoort te staan")
route("a", "b")
trap("a", "b", "c", "d", "e", "f", "g")
thermometer("x", "a", "b")
kniplijn("a")
kaarten("onzin")
kaarten()
kaarten(3)
alleen()
alleen("")
alleen(3)
alleen("onzin")
alleen("old", "onzin")
alleen("old")
alleen("olds")
niet("old")
niet("onzin")
plaatje()
plaatje("onzin")
plaatje("writ")
plaatje("write")
bladkop()
bladkop("a")
briefhoofd()
evaluatieformulier()
evaluatievragen()
klaarleggen()
werkbladen()
huiswerk()
planning()
weg()
wissen()
les_in_een_oogopslag()
interventie_in_een_oogopslag()
vorige_en_volgende()
bronnen()
wat_is_bekend()
"""
"""Calls, each on a page of every kind: most refuse on most."""

GRENZEN = {
    'podium("{}", "b", "c")': 36, 'mindmap("{}", "a", "b", "c", "d")': 44, 'mindmap("M", "a", "b", "c", "{}")': 44,
    'harten("a", "{}")': 44, 'trap("a", "{}", "c")': 40, 'vakken("a", "{}")': 44, 'route("a", "b", "{}")': 40,
    'thermometer("a", "b", "{}", "c")': 80,
}  # fmt: skip
"""Calls with room for a text, and how many letters fit in it."""
AANROEPEN += "".join(f"{call.format('x' * many)}\n" for call, most in GRENZEN.items() for many in (most, most + 1))
