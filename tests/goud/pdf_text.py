"""A PDF as text to compare: per page its words, then its tags, then the places to fill in.

Nothing that a new version of a font or of WeasyPrint moves by a hair: places are in whole millimetres.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from macros.printing.pdf.render import PdfFile

MM = 72 / 25.4


def dump(file: PdfFile) -> str:
    """Gives `file` as text."""
    pdf = pikepdf.open(BytesIO(file.bytes))
    lines = [f"title {pdf.docinfo['/Title']}", f"language {pdf.Root.Lang}", f"pages {file.paginas}"]
    lines += [f"complaint {text}" for text in file.meldingen]
    for number, (page, words) in enumerate(zip(pdf.pages, _words(file.bytes), strict=True), 1):
        width, height = (round(float(edge) / MM) for edge in page.MediaBox[2:])
        lines += ["", f"== page {number}: {width} x {height} mm", *words, f"-- {_marks(page)}"]
    lines += ["", "== tags", *_tags(pdf.Root.StructTreeRoot, 0), "", "== parents", *_parents(pdf)]
    if "/AcroForm" in pdf.Root:
        lines += ["", "== fields", *_form(pdf.Root.AcroForm), *_fields(pdf)]
    return "\n".join(lines) + "\n"


def _words(data: bytes) -> list[list[str]]:
    """Gives the lines of text of every page."""
    document = pypdfium2.PdfDocument(data)
    pages = [document[n].get_textpage().get_text_range().splitlines() for n in range(len(document))]
    document.close()
    return [[line.rstrip() for line in page if line.strip()] for page in pages]


def _marks(page: pikepdf.Page) -> str:
    """Gives how many pieces of a page are told and how many are decoration."""
    marks = [op for op in pikepdf.parse_content_stream(page) if str(op.operator) in {"BDC", "BMC"}]
    told = sum("/MCID" in op.operands[1] for op in marks if str(op.operator) == "BDC")
    return f"{told} told, {len(marks) - told} decoration"


def _tags(tag: pikepdf.Object, depth: int) -> Iterator[str]:
    """Gives the tree of tags, one a line, with what each says of itself and how many pieces of text are its own."""
    facts = [str(tag.get("/S", "/Root"))[1:]]
    facts += [f'{key[1:]}="{tag[key]}"' for key in ("/Alt", "/ActualText") if key in tag]
    attributes = tag.get("/A", pikepdf.Dictionary())
    for each in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        facts += [
            f"{key[1:]}={each[key]}" for key in ("/Scope", "/ColSpan", "/RowSpan", "/ListNumbering") if key in each
        ]
    below = tag.get("/K", pikepdf.Array())
    kids = list(below) if isinstance(below, pikepdf.Array) else [below]
    own = sum(isinstance(kid, int) for kid in kids)
    yield "  " * depth + " ".join([*facts, *([f"({own})"] if own else [])])
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary):
            if "/S" in kid:
                yield from _tags(kid, depth + 1)
            elif "/Obj" in kid:
                spot = kid.Obj
                yield "  " * (depth + 1) + f"-> {spot.get('/TU', spot.get('/Subtype'))}"


def _parents(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Gives for every page which tags its pieces belong to, in order; "-" for those that belong to none."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for value in list(numbers)[1::2]:
        if isinstance(value, pikepdf.Array):
            names = [str(tag.S)[1:] if isinstance(tag, pikepdf.Dictionary) else "-" for tag in value]
            yield " ".join(f"{name}*{len(list(same))}" for name, same in groupby(names))


def _form(form: pikepdf.Object) -> Iterator[str]:
    """Gives what holds for all fields: their fonts, and whether a program should draw them anew."""
    fonts = form.DR.get("/Font", pikepdf.Dictionary())
    for name, font in fonts.items():
        widths = [int(width) for width in font.Widths]
        yield f"{name} {font.BaseFont} {font.Encoding} {font.FirstChar}-{font.LastChar} i={widths[73]} m={widths[77]}"
        yield f"flags {font.FontDescriptor.Flags} {sorted(key for key in form.keys())}"  # noqa: SIM118


def _fields(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Gives every field: its name, kind and title, and where each of its places lies, in mm from below."""
    for number, page in enumerate(pdf.pages, 1):
        for spot in page.get("/Annots", pikepdf.Array()):
            if spot.Subtype != "/Widget":
                yield f"{number} {spot.Subtype}"
                continue
            parent = spot.get("/Parent", pikepdf.Dictionary())
            name = str(spot.get("/T") or f"{parent.T} of {parent.TU}")
            left, bottom, right, top = (round(float(edge) / MM) for edge in spot.Rect)
            kind = str(spot.get("/FT") or parent.FT)[1:]
            yield f"{number} {name} {kind} {spot.TU!s} [{left} {bottom} {right} {top}] {spot.get('/DA', '')} {_look(spot)}"


def _look(spot: pikepdf.Object) -> str:
    """Gives how a field looks: empty, and when it is chosen."""
    looks = spot.AP.N
    if isinstance(looks, pikepdf.Stream):
        return f"empty={len(looks.read_bytes().strip())}"
    drawn = {name: looks[name].read_bytes().decode().split() for name in sorted(looks.keys())}
    return " ".join(f"{name}={' '.join(map(_rounded, words))}" for name, words in drawn.items())


def _rounded(word: str) -> str:
    """Gives a number of a drawing to one decimal, and anything else as it is."""
    return f"{float(word):.1f}" if re.fullmatch(r"-?\d*\.?\d+", word) else word
