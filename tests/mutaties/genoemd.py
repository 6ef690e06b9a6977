"""Behaviours that were once broken without a test noticing: each run breaks them again, whatever the lot says.

What each is, the file below macros/, what stands there, and what takes its place.
"""

import ast
from pathlib import Path

from .mutanten import Mutant

GENOEMD: tuple[tuple[str, str, str, str], ...] = (
    ("een les die te kort is", "check/lessen.py", "if total != les.duur", "if total > les.duur"),
    ("een les die te lang is", "check/lessen.py", "if total != les.duur", "if total < les.duur"),
    ("te weinig pagina's", "printing/downloads.py", "made.paginas != order.paginas", "made.paginas > order.paginas"),
    ("te veel pagina's", "printing/downloads.py", "made.paginas != order.paginas", "made.paginas < order.paginas"),
    ("randen om een vak in Word", "printing/word/blokken/lines.py", 'table("Vak"', 'table("Opmaak"'),
    ("randen om een tabel in Word", "printing/word/blokken/__init__.py", 'table("Tabel"', 'table("Opmaak"'),
    ("randen om een cel in Word", "printing/word/ooxml.py", 'val="single", sz=lines[side]', 'val="nil", sz=lines[side]'),
    ("waar een lijst begint in Word", "printing/word/package.py", 'w("startOverride", val=start)', 'w("startOverride", val=1)'),
    ("richting van een kopcel in de pdf", "printing/pdf/tags.py", '"Row" if', '"Column" if'),
    ("de voet in de boom van de pdf", "printing/pdf/tags.py", 'tagged[mcid] = "null"', "pass"),
    ("een ander plaatje, een ander blad", "printing/fingerprint.py", "result.update(digest(site,", "(digest(site,"),
    ("andere bibliotheken, andere bladen", "printing/fingerprint.py", " + versions()", ""),
    ("andere code, andere bladen", "printing/fingerprint.py", "digest(ENGINE, code) + ", ""),
    ("spullen bij klaarleggen", "draw/lessen.py", "materialen=materialen, pakketten", "materialen=[], pakketten"),
    ("elk blad een keer bij klaarleggen", "model/kop.py", "list(dict.fromkeys([*own, *home, *self.werkbladen]))", "[*own, *home, *self.werkbladen]"),
    ("huiswerk bij klaarleggen", "model/kop.py", "list(self.huiswerk.werkbladen) if self.huiswerk else []", "[]"),
    ("de eerste stap van een volgende fase", "draw/tekst.py", "    number = 0\n    fasen = []\n    for fase in verloop.fasen:\n", "    fasen = []\n    for fase in verloop.fasen:\n        number = 0\n"),
    ("de tekst achter de stappen", "draw/tekst.py", "if line >= skip:", "if line > skip:"),
    ("signalen zonder uitklapper", "draw/tekst.py", "left = []\n    yield from", "left = []\n    left = []\n    yield from"),
    ("de andere signalen", "draw/tekst.py", "signalen=activiteit.signalen[1:]", "signalen=activiteit.signalen"),
    ("het eerste signaal", "templates/les/activiteit.html", "activiteit.signalen[:1]", "activiteit.signalen[1:]"),
    ("een stap die een voorstel is", "templates/les/activiteit.html", "{{ zin(stap.wat.delen) }}{{ voorstel(stap.wat) }}", "{{ zin(stap.wat.delen) }}"),
    ("een link in een stap", "draw/tekst.py", 'r"\\1.html"', 'r"\\1.md"'),
    ("25 woorden", "check/stappen.py", "zin.woorden > MOST_WORDS", "zin.woorden >= MOST_WORDS"),
    ("zes stappen", "check/stappen.py", "many > MOST_STEPS", "many >= MOST_STEPS"),
    ("evenveel stappen als minuten", "check/stappen.py", "len(fase.stappen) > minutes", "len(fase.stappen) >= minutes"),
    ("twaalf minuten zonder fasen", "check/stappen.py", "activiteit.minuten > LONG", "activiteit.minuten >= LONG"),
    ("fasen die te kort zijn", "check/stappen.py", "total != activiteit.minuten", "total > activiteit.minuten"),
    ("een lijst zonder fase", "check/stappen.py", " or len(named) < len(verloop.fasen)", ""),
    ("een stap samen", "check/stappen.py", " and not taken & shared", ""),
    ("de link naar de vorige les", "draw/lessen.py", "voor[-1] if voor", "voor[0] if voor"),
    ("de voet tot en met", "draw/verwijzingen.py", "tot=last)", "tot=first)"),
    ("al het huiswerk", "templates/reeks/huiswerktabel.html", " in rijen %}", " in rijen[:1] %}"),
    ("alleen groepen met signalen", "draw/reeks.py", "in groepen.values() if gezien]", "in groepen.values()]"),
    ("het woord voor een rol", "templates/rol.html", "woord or rol.woord", "woord or rol.rol"),
    ("een begrip met een hoofdletter", "draw/bronnen.py", "term[:1].upper()", "term[:1]"),
    ("een link die iets uitvoert", "check/addresses.py", 'not in {"http", "https"} or not parts.netloc', 'not in {"http", "https", "javascript"}'),
    ("wat getypt is blijft tekst", "draw/templating.py", '"autoescape": True', '"autoescape": False'),
)  # fmt: skip


def function_at(source: str, line: int) -> str:
    """Gives the function of a module (or `Class.method`) in which `line` stands, or nothing."""
    for node in ast.parse(source).body:
        parts = [(f"{node.name}.", part) for part in node.body] if isinstance(node, ast.ClassDef) else [("", node)]
        for scope, part in parts:
            if isinstance(part, ast.FunctionDef) and part.lineno < line <= (part.end_lineno or 0):
                return scope + part.name
    return ""


def named_mutants(engine: Path, where: tuple[str, ...]) -> list[Mutant]:
    """Gives the mutants above. Raises ValueError where one no longer fits the code."""
    found = []
    for what, path, old, new in GENOEMD:
        if path.startswith(where):
            source = (engine / path).read_text("utf-8")
            if old not in source:
                raise ValueError(f"{what}: {old!r} staat niet meer in macros/{path}; pas tests/mutaties/genoemd.py aan")
            line = source.count("\n", 0, source.index(old)) + 1
            function = function_at(source, line) if path.endswith(".py") else ""
            found.append(Mutant(path, line, f"genoemd: {what}", source.replace(old, new), function))
    return found
