"""Mutants that nobody need notice: how their place (`draw/menu.py:12`) begins, words of the change, and why."""

SNELLER = "Alleen sneller: wat onthouden wordt, is hetzelfde als wat opnieuw gemaakt wordt."
SLOT = "Een slot op de deur: niemand verandert zo'n ding na het maken, en de rijen zijn altijd even lang."
HAAR = "Een haar breder of smaller, of meer cijfers achter de komma: niet te zien."
GELIJK = "Doet hetzelfde: de andere waarde geeft dezelfde uitkomst."
PROCES = "Over processen: dat merken de proeven in tests/site."
ORDE = "Doet hetzelfde: het verslag zet alle fouten zelf op volgorde."
BINNEN = "Alleen te zien voor wie in het programma zelf een fout zoekt."
VERKLAARD: tuple[tuple[str, str, str], ...] = (
    ("", "zonder frozen=True", SLOT),
    ("", "zonder eq=False", SLOT),
    ("", "zonder strict=True", SLOT),
    ("printing/faster", "", SNELLER),
    ("draw/verwijzingen.py", "zonder known[handleiding] =", SNELLER),
    ("printing/pdf/fields.py", "'.2f' -> ''", HAAR),
    ("printing/pdf/numbers.py", "Lt -> LtE", HAAR),
    ("printing/epub/cover.py", "Gt -> GtE", HAAR),
    ("printing/first_printer.py", "", PROCES),
    ("printing/printer.py", "", PROCES),
    ("printing/printers.py", "", PROCES),
    ("printing/word/ooxml.py", "1 -> 0", GELIJK),
    ("printing/word/ooxml.py", "'' -> 'xx'", GELIJK),
    ("printing/boek/hoofdstuk.py", "alleen heading is None", GELIJK),
    ("printing/stick.py", "zonder .as_posix()", GELIJK),
    ("check/links.py", "alleen posixpath.dirname(pagina.path)", GELIJK),
    ("draw/menu.py", "zonder pagina.path", GELIJK),
    ("text/calls.py", "0 -> -1", GELIJK),
    ("read/glyphs.py", "1 -> 0", GELIJK),
    ("read/glyphs.py", "'' -> 'xx'", GELIJK),
    ("check/files.py", "NotEq -> Lt", GELIJK),
    ("check/files.py", "sorted -> list", ORDE),
    ("check/built_pages.py", "zonder .search()", SNELLER),
    ("draw/kopieerlijst.py", "repr=False", BINNEN),
    ("draw/kopieerlijst.py:32", "False -> True", BINNEN),
    ("printing/fingerprint.py", "return None in plaats van ''", GELIJK),
    ("text/varianten.py", "zonder super().__init__()", GELIJK),
    ("printing/pdf/fonts.py", "0 -> -1", GELIJK),
    ("text/tree.py", "'' -> 'xx'", GELIJK),
    ("printing/boek/verbinden.py", "'.html' -> ''", GELIJK),
    ("printing/word/prose.py", "zonder .split()", GELIJK),
    ("printing/pdf/render.py", "8 -> 9", GELIJK),
    ("printing/pdf/text.py", "alleen name not in self.fonts", GELIJK),
    ("printing/stukken.py", "' ' -> ''", GELIJK),
    ("printing/word/letters.py", "'' -> 'xx'", GELIJK),
    ("read/pictures.py", "'' -> 'xx'", GELIJK),
    ("check/varianten.py", "'' -> 'xx'", GELIJK),
    ("check/complete.py", "Lt -> LtE", GELIJK),
    ("read/glyphs.py", "7936 -> 7935", GELIJK),
    ("printing/word/blokken/mosaic.py", "LtE -> Lt", HAAR),
    ("printing/word/blokken/lines.py", "Gt -> GtE", HAAR),
)  # fmt: skip
