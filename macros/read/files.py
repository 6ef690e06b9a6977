"""From the bytes of a file to text that means what it looks like: UTF-8, plain line ends, nothing invisible."""

import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..model.messages import ContentError, Problem
from ..text.signs import CONTROL, FOREIGN_LETTER, named

LARGEST = 1_000_000  # bytes: ten times a long lesson; Markdown and YAML take minutes over more

HARD_SPACE = re.compile(r"^[ \t]*(?:(?:[-*+>]|#{1,6}|\d+\.|!!!)[ \t]*)?(?P<sign>\u00a0)", re.MULTILINE)

HYPHENS = re.compile("[\u2010\u2011]")  # Word's own: they look the same, and no search finds a word with one

# Points of a list as Word has them, in letters of its own (Symbol, Wingdings): as many as stand below each other.
SYMBOL = re.compile("[\uf020-\uf0ff](?=[ \t\u00a0])")
POINTS_OF_WORD = re.compile(f"^[ \t]*(?P<sign>{SYMBOL.pattern})[^\n]*(?:\n[ \t]*{SYMBOL.pattern}[^\n]*)*", re.MULTILINE)

PLAIN = "bewaar het als gewone tekst, zonder opmaak."
# How a file begins that has no text of ours -> what it is, what to do.
NO_TEXT = {
    b"version https://git-lfs": (
        "dit is alleen een verwijzing van Git LFS",
        "haal het bestand zelf op met: git lfs pull.",
    ),
    b"PK\3\4": ("dit is een bestand van Word of een zip-bestand", PLAIN),
    b"{\\rtf": ("dit is een tekst met opmaak (RTF)", PLAIN),
    b"%PDF-": ("dit is een pdf", PLAIN),
    b"<!DOCTYPE": ("dit is een webpagina", PLAIN),
    b"<html": ("dit is een webpagina", PLAIN),
}


def files_below(docs: Path, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """Gives every file below `docs` that no name hides, with its path from there, in order.

    What only points to a file elsewhere is left out: it is not read, and a rule of `check` says so.
    Raises ContentError where a folder cannot be read: of what leads into it, nobody knows whether it is right.
    """
    closed: list[Problem] = []

    def refuse(error: OSError) -> None:
        where = Path(str(error.filename)).relative_to(docs.parent).as_posix()
        wrong = "de map kan niet gelezen worden", "kijk of je haar mag openen."
        closed.append(Problem(where, 1, "onleesbaar bestand", *wrong))

    found, home = list[str](), f"{docs}/"  # as text: a preview asks for a thousand at each change
    for folder, folders, names in os.walk(docs, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = f"{folder}/"[len(home) :]
        found += [below + name for name in names if not name.startswith(".")]
    if closed:
        raise ContentError(closed)
    for path in sorted(found, key=lambda path: path.split("/")):
        shown = path if path.isascii() else os.fsencode(path).decode("utf-8", errors="replace")
        if shown != path:
            fix = "geef het bestand opnieuw een naam, met gewone kleine letters, cijfers en streepjes."
            wrong = "een teken in de naam dat geen UTF-8 is"
            problems.append(Problem(f"{docs.name}/{shown}", 1, "verkeerde naam", wrong, fix))
        elif (file := Path(home + path)).is_file() and not (
            file.is_symlink() and not file.resolve().is_relative_to(docs.resolve())
        ):
            yield file, path


def read_text(file: Path, where: str, problems: list[Problem]) -> str:
    """Gives the text of `file` with plain line ends, without a byte-order mark and without what cannot be seen.

    What is wrong with it is added to `problems`, as mistakes in the file `where`; the text is as if it were mended.
    """
    try:
        raw = file.read_bytes()
    except OSError:
        wrong = "het bestand kan niet gelezen worden", "kijk of je het mag openen."
        problems.append(Problem(where, 1, "onleesbaar bestand", *wrong))
        return ""
    for begin, wrong in NO_TEXT.items():
        if raw.startswith(begin):
            problems.append(Problem(where, 1, "onleesbaar bestand", *wrong))
            return ""
    if len(raw) > LARGEST:
        wrong = f"het bestand telt {len(raw):_} tekens".replace("_", "."), "verdeel de tekst over meer bestanden."
        problems.append(Problem(where, 1, "onleesbaar bestand", *wrong))
        return ""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n", 0, error.start) + 1
        wrong = "een teken dat geen UTF-8 is", "bewaar het bestand opnieuw met codering UTF-8."
        problems.append(Problem(where, line, "geen UTF-8", *wrong))
        utf16 = raw.startswith((b"\xff\xfe", b"\xfe\xff"))  # what Windows calls Unicode
        text = raw.decode("utf-16" if utf16 else "utf-8-sig", errors="replace").replace("\ufffd", "¿")
        problems = []  # what else cannot be seen may come from the wrong encoding
    return visible(text.replace("\r\n", "\n").replace("\r", "\n"), where, problems)


def write_whole(file: Path, content: bytes) -> None:
    """Writes `content` to `file`, whole or not at all: who reads it meanwhile finds what was there. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, half = tempfile.mkstemp(prefix=".", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(content)
        Path(half).replace(file)
    except BaseException:
        Path(half).unlink(missing_ok=True)
        raise


def visible(text: str, where: str, problems: list[Problem]) -> str:
    """Gives `text` without what cannot be seen; reports each sign once for every line it stands on."""
    text = HYPHENS.sub("-", text)
    for match in POINTS_OF_WORD.finditer(text):
        line, sign = text.count("\n", 0, match.start("sign")) + 1, f"een bolletje uit Word (U+{ord(match['sign']):04X})"
        fix = 'zet voor elk punt "- " in de plaats, met een lege regel boven de lijst.'
        problems.append(Problem(where, line, "onleesbaar teken", sign, fix))
    text = POINTS_OF_WORD.sub(lambda points: SYMBOL.sub("-", points[0]), text)
    for match in CONTROL.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        sign, fix = named(match[0]), "haal het weg en typ de tekst eromheen opnieuw."
        problems.append(Problem(where, line, "onleesbaar teken", sign, fix))
    text = CONTROL.sub("", text)
    for match in FOREIGN_LETTER.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        sign, fix = "een letter uit een ander alfabet, die er hetzelfde uitziet", "typ het woord opnieuw."
        problems.append(Problem(where, line, "onleesbaar teken", sign, fix))
    for match in HARD_SPACE.finditer(text):
        line, sign = text.count("\n", 0, match.start("sign")) + 1, "een harde spatie vooraan"
        problems.append(Problem(where, line, "onleesbaar teken", sign, "typ er een gewone spatie voor in de plaats."))
    text = HARD_SPACE.sub(lambda match: match[0][:-1] + " ", text)
    if not unicodedata.is_normalized("NFC", text):
        for number, line_text in enumerate(text.split("\n"), start=1):
            if not unicodedata.is_normalized("NFC", line_text):
                sign, fix = "een letter met een los accent", "typ de letters met een accent op deze regel opnieuw."
                problems.append(Problem(where, number, "onleesbaar teken", sign, fix))
    return unicodedata.normalize("NFC", text)
