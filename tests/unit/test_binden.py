"""Chapters that are laid out by themselves, bound into one book: numbers, links, tags, and what may stay as it was."""

import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from macros.printing.pdf.bind import bind
from macros.printing.pdf.render import render_text
from macros.printing.stukken import Band

DOCS = Path(__file__).parents[2] / "docs"
PAGE = r"""<html lang="nl"><title>{titel}</title><style>
@page{{size:600pt 200pt;margin:30pt;@bottom-right{{content:"000"}}@bottom-center{{content:"alleen " counter(page)}}}}
body{{margin:0;font:12pt "Atkinson Hyperlegible Next"}}
.binnen::after{{content:"\a0(blz.\a0 000)"}}
.rij::after{{content:"000";float:right}}
.verder{{break-before:page}}
</style><body><h2 id="{naam}">{titel}</h2>{tekst}</body></html>"""
NAAR = '<p>Kijk bij <a class="binnen" href="#twee">Twee</a> en bij <a class="binnen" href="#drie--verder">Verder</a>, daarna.</p>'
VERDER = '<p class="verder" id="{}--verder">Verder.</p>'


@cache
def chapter(naam: str, tekst: str = "") -> bytes:
    return render_text(PAGE.format(naam=naam, titel=naam.title(), tekst=tekst), DOCS, DOCS).bytes


def book(*chapters: bytes) -> bytes:
    return bind(Band(chapters, frozenset({0, 1})))[1]


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def left_edges(pdf: bytes, page: int, *words: str) -> list[float]:
    """Gives where each of `words` begins on `page`."""
    text = pypdfium2.PdfDocument(pdf)[page].get_textpage()
    found = []
    for word in words:
        index, _ = text.search(word).get_next()
        found.append(text.get_charbox(index)[0])
    return found


def tags(root: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in root.get("/K", ()):
        if isinstance(kid, pikepdf.Object) and "/S" in kid:
            yield kid
            yield from tags(kid)


THREE = (chapter("een", NAAR), chapter("twee"), chapter("drie", VERDER.format("drie")))


def test_een_verwijzing_noemt_de_bladzijde_van_het_boek_en_elk_hoofdstuk_begint_rechts():
    first, empty, second, _, third, last = texts(book(*THREE))
    assert "Kijk bij Twee (blz. 3) en bij Verder (blz. 6), daarna." in first
    assert (empty, second, third[:4], last) == ("", "Twee 3", "Drie", "Verder. 6")


def test_een_langer_hoofdstuk_verschuift_de_nummers_en_verder_niets():
    longer = chapter("twee", 5 * VERDER.format("twee") + "<p>Slot</p>")
    pages = texts(book(THREE[0], longer, THREE[2]))
    assert "Kijk bij Twee (blz. 3) en bij Verder (blz. 10), daarna." in pages[0]
    assert pages[9] == "Verder. 10"


def test_na_een_nummer_sluit_de_regel_aan():
    """What comes behind a number stands as near as where the number was part of the text."""
    plain = NAAR
    for name, number in (("Twee", 3), ("Verder", 6)):
        plain = re.sub(rf'<a class="binnen"[^>]*>{name}</a>', f"{name}&nbsp;(blz.&nbsp;{number})", plain)
    words = ("Verder", "daarna")
    asked = left_edges(book(chapter("een", plain), *THREE[1:]), 0, *words)
    assert all(abs(one - other) < 0.6 for one, other in zip(left_edges(book(*THREE), 0, *words), asked, strict=True))


def test_een_link_staat_op_zijn_woorden():
    made = book(*THREE)
    text = pypdfium2.PdfDocument(made)[0].get_textpage()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        found = [
            (str(note.Dest), " ".join(text.get_text_bounded(*map(float, note.Rect)).split()))
            for note in pdf.pages[0].Annots
        ]
    assert found == [
        ("twee", "Twee (blz. 3)"),
        ("twee", "(blz. 3)"),
        ("drie--verder", "Verder (blz. 6)"),
        ("drie--verder", "(blz. 6)"),
    ]


def test_een_nummer_aan_de_rechterkant_blijft_daar():
    made = book(chapter("een", '<p><a class="rij" href="#twee">Twee</a></p>'), *THREE[1:])
    with pikepdf.open(io.BytesIO(made)):
        text = pypdfium2.PdfDocument(made)[0].get_textpage()
    index, _ = text.search("3").get_next()
    assert abs(text.get_charbox(index)[2] - 570) < 1


def test_alleen_gelezen_is_een_hoofdstuk_een_papier_van_zichzelf():
    made = bind(Band((THREE[0],), los=True, buiten=(("drie", "https://school.nl/drie.html"),)))[1]
    assert texts(made) == ["Een Kijk bij Twee en bij Verder, daarna. alleen 1"]
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert [str(note.A.URI) for note in pdf.pages[0].Annots] == ["https://school.nl/drie.html#verder"]
        kinds = [str(tag.S) for tag in tags(pdf.Root.StructTreeRoot)]
        assert kinds.count("/Link") == 1
        assert [kind for kind in kinds if kind.startswith("/H")] == ["/H1"]
        assert "Koppen" not in "".join(pdf.Root.keys())


def test_in_een_boek_staat_niets_van_een_los_papier():
    assert "alleen" not in "".join(texts(book(*THREE)))


def test_namen_bladwijzers_en_tags_zijn_die_van_alle_hoofdstukken():
    table = "<table><tr><th>Wie</th></tr><tr><td>wij</td></tr></table>"
    with pikepdf.open(io.BytesIO(book(chapter("een", table), chapter("twee", table), THREE[2]))) as pdf:
        names = [str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]]
        assert names == ["drie", "drie--verder", "een", "twee"]
        with pdf.open_outline() as outline:
            assert [(item.title, [kid.title for kid in item.children]) for item in outline.root] == [
                ("Een", []), ("Twee", ["Drie"]),
            ]  # fmt: skip
        (document,) = pdf.Root.StructTreeRoot.K
        found = [*tags(document)]
        assert [str(tag.S) for tag in found].count("/H2") == 3
        headers = [str(tag.ID) for tag in found if "/ID" in tag]
        assert len(set(headers)) == 2
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        assert nums[::2] == sorted(set(map(int, nums[::2])))
        of_number = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
        known = {tag.objgen for tag in found}
        for page in (pdf.pages[0], pdf.pages[2], pdf.pages[4], pdf.pages[5]):
            tagged = [tag for tag in of_number[int(page.obj.StructParents)] if tag != pikepdf.Object.parse(b"null")]
            assert tagged
            assert {tag.objgen for tag in tagged} <= known
            assert {tag.Pg.objgen for tag in tagged} == {page.obj.objgen}
        assert pdf.check_pdf_syntax() == []


def test_een_letter_komt_een_keer_en_kent_elk_teken():
    alone = {font: len(chapter(font)) for font in ("een",)}
    made = book(*(chapter("een", f"<p>{'abcdefghijklmnopqrstuvwxyz'[n : n + 3]}</p>") for n in range(9)))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        files = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and "/Length1" in item]
    assert len(files) == len(alone) + 1  # the letters of the text, and those of the heading
    assert "cde" in texts(made)[4]
    assert "ijk" in texts(made)[16]


def test_dezelfde_hoofdstukken_geven_dezelfde_bytes():
    assert book(*THREE) == book(*THREE)
    named = [pikepdf.open(io.BytesIO(book(*chapters))).trailer.ID[1] for chapters in (THREE, THREE[:2])]
    assert bytes(named[0]) != bytes(named[1])
    assert (
        len({Band(THREE).name("x"), Band(THREE, los=True).name("x"), Band(THREE[:2]).name("x"), Band(THREE).name("y")})
        == 4
    )
