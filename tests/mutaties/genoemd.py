"""Behaviours that were once broken without a test noticing: each run breaks them again, whatever the lot says.

What each is, the file below macros/, what stands there, and what takes its place.
"""

import ast
from pathlib import Path

from .mutanten import Mutant

GENOEMD: tuple[tuple[str, str, str, str], ...] = (
    ("een les die te kort is", "check/lessen.py", "if total != les.duur", "if total > les.duur"),
    ("een les die te lang is", "check/lessen.py", "if total != les.duur", "if total < les.duur"),
    ("te weinig pagina's", "printing/downloads.py", "made.paginas != paginas", "made.paginas > paginas"),
    ("te veel pagina's", "printing/downloads.py", "made.paginas != paginas", "made.paginas < paginas"),
    ("randen om een vak in Word", "printing/word/lines.py", 'table("Vak"', 'table("Opmaak"'),
    ("randen om een tabel in Word", "printing/word/blokken.py", 'table("Tabel"', 'table("Opmaak"'),
    ("randen om een cel in Word", "printing/word/ooxml.py", "val=borders", 'val="nil"'),
    ("waar een lijst begint in Word", "printing/word/package.py", 'w("startOverride", val=start)', 'w("startOverride", val=1)'),
    ("richting van een kopcel in de pdf", "printing/pdf_tags.py", '"Row" if', '"Column" if'),
    ("de voet in de boom van de pdf", "printing/pdf_tags.py", 'tagged[mcid] = "null"', "pass"),
    ("een ander plaatje, een ander blad", "printing/fingerprint.py", "result.update(digest(site,", "(digest(site,"),
    ("andere bibliotheken, andere bladen", "printing/fingerprint.py", " + versions()", ""),
    ("andere code, andere bladen", "printing/fingerprint.py", "digest(ENGINE, code) + ", ""),
    ("de klok in het lesoverzicht", "draw/lessen.py", "begin += activiteit.minuten", "begin += 0"),
    ("spullen bij klaarleggen", "draw/lessen.py", "bladen=bladen, materialen=materialen)", "bladen=bladen, materialen=[])"),
    ("de vorige les", "draw/lessen.py", "< les.nummer][-1:]", "< les.nummer][:1]"),
    ("de link naar de vorige les", "draw/lessen.py", "voor[-1] if voor", "voor[0] if voor"),
    ("de voet tot en met", "draw/verwijzingen.py", "tot=last)", "tot=first)"),
    ("al het huiswerk", "templates/reeks/huiswerktabel.html", " in rijen %}", " in rijen[:1] %}"),
    ("alleen lessen met signalen", "draw/reeks.py", "for les in lessen if les[1]]", "for les in lessen]"),
    ("alleen activiteiten met signalen", "draw/reeks.py", "les.activiteiten if a.signalen]", "les.activiteiten]"),
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
