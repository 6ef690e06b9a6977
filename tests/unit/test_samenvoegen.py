"""Ready PDFs put together: each page comes with its own tags and nothing else, under bookmarks, without places to fill in."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from macros.printing.pdf.merge import merge
from macros.printing.pdf.render import SiteFetcher, render_pdf, render_text
from macros.printing.stukken import Afdeling, Stuk, name_of
from tests import goud


@pytest.fixture(scope="module")
def made() -> tuple[int, bytes]:
    """A poster, then the second page of a sheet of three with fields, then its first page and the poster again."""
    poster, sheet = (render_pdf(goud.sheet(slug), goud.site()).bytes for slug in ("poster", "my-bike"))
    first = Afdeling("Eerst", (Stuk("Midden", sheet, ((1, 1),)),))
    return merge(
        poster, "Lijst", [first, Afdeling("Dan", (Stuk("Begin", sheet, ((0, 1),)), Stuk("Nog", poster, ((0, 1),))))]
    )


@pytest.fixture(scope="module")
def whole(made: tuple[int, bytes]) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made[1]))


def tags(tag: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Gives every tag below `tag`."""
    for kid in tag.get("/K", ()):
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            yield from tags(kid)


def pieces(tag: pikepdf.Object) -> int:
    """Gives how many pieces of a page `tag` itself tells of."""
    return sum(isinstance(kid, int) for kid in tag.get("/K", ()))


def told(page: pikepdf.Page) -> int:
    """Gives how many pieces of a page some tag tells of."""
    marks = [op for op in pikepdf.parse_content_stream(page) if str(op.operator) == "BDC"]
    return sum("/MCID" in op.operands[1] for op in marks)


def test_de_bladwijzers_zijn_de_lijst_en_de_delen_met_hun_stukken(made: tuple[int, bytes], whole: pikepdf.Pdf):
    def place(mark: pikepdf.OutlineItem) -> tuple[str, int]:
        assert isinstance(mark.destination, pikepdf.Array)
        return mark.title, whole.pages.index(pikepdf.Page(mark.destination[0]))

    with whole.open_outline() as outline:
        found = [(*place(mark), [*map(place, mark.children)]) for mark in outline.root]
    assert found == [("Lijst", 0, []), ("Eerst", 1, [("Midden", 1)]), ("Dan", 2, [("Begin", 2), ("Nog", 3)])]
    assert made[0] == len(whole.pages) == 4


def test_wat_gelijk_is_heet_gelijk_en_wat_anders_is_anders():
    """A number made of the clock would be the same for two that are made in one second, and another one later."""
    poster = render_pdf(goud.sheet("poster"), goud.site()).bytes
    named = [pikepdf.open(io.BytesIO(merge(poster, name, [])[1])).trailer.ID[1] for name in ("a", "b", "a")]
    assert bytes(named[0]) == bytes(named[2]) != bytes(named[1])


def test_wat_anders_is_samengevoegd_heeft_een_andere_naam_in_de_voorraad():
    def name(tools="t", opening=b"o", naam="n", deel="ab", stuk="c", pdf=b"x", spans=((0, 1),), more=()) -> str:
        return name_of(tools, opening, naam, [Afdeling(deel, (Stuk(stuk, pdf, spans), *more))])

    others = [
        name(tools="u"), name(opening=b"p"), name(naam="m"), name(deel="a", stuk="bc"), name(pdf=b"y"), name(spans=((0, 2),)),
        name(spans=((1, 1),)), name(more=(Stuk("c", b"x", ((0, 1),)),)), name(opening=b"ox", pdf=b""), name(stuk=""),
    ]  # fmt: skip
    assert len({name(), *others}) == 1 + len(others)
    assert name() == name()


def test_elk_stuk_heeft_de_tags_van_zijn_eigen_paginas_en_geen_andere(whole: pikepdf.Pdf):
    document = whole.Root.StructTreeRoot.K[0]
    parts = [tag for tag in document.K if str(tag.get("/S")) == "/Part"]
    assert [str(part.T) for part in parts] == ["Eerst", "Dan"]
    sections = [tag for part in parts for tag in part.K]
    assert [(str(tag.S), str(tag.T)) for tag in sections] == [("/Sect", "Midden"), ("/Sect", "Begin"), ("/Sect", "Nog")]
    for section, page in zip(sections, list(whole.pages)[1:], strict=True):
        below = [*tags(section)]
        assert sum(map(pieces, below)) == told(page) > 5
        assert {tag.Pg.objgen for tag in below if pieces(tag)} == {page.obj.objgen}
        assert all(str(tag.S) in {"/TD", "/TH", "/LBody", "/Figure"} or len(tag.get("/K", ())) for tag in below)


def test_elke_pagina_weet_welke_tags_haar_stukken_hebben(whole: pikepdf.Pdf):
    nums = [*whole.Root.StructTreeRoot.ParentTree.Nums]
    known = {int(number): value for number, value in zip(nums[::2], nums[1::2], strict=True)}
    assert len(known) == len(nums) // 2
    assert [*known] == sorted(known)
    for page in whole.pages:
        own = [tag for tag in known[int(page.obj.StructParents)] if isinstance(tag, pikepdf.Dictionary)]
        assert len(own) == told(page)
        assert {tag.Pg.objgen for tag in own} == {page.obj.objgen}
        for link in page.obj.get("/Annots", ()):
            assert isinstance(known[int(link.StructParent)], pikepdf.Dictionary)


def test_een_link_gaat_mee_met_zijn_pagina_en_een_andere_niet():
    poster = render_pdf(goud.sheet("poster"), goud.site()).bytes
    text = "".join(f'<p style="break-after: page">Zie <a href="https://x.nl/{n}">dit</a>.</p>' for n in range(3))
    pages = render_text(f'<html lang="nl"><title>x</title><body>{text}</body></html>', goud.site(), goud.site()).bytes
    made = merge(poster, "Lijst", [Afdeling("Een", (Stuk("Midden", pages, ((1, 1),)),))])[1]
    with pikepdf.open(io.BytesIO(made)) as whole:
        (link,) = whole.pages[1].obj.Annots
        assert str(link.A.URI) == "https://x.nl/1"
        (tag,) = (tag for tag in tags(whole.Root.StructTreeRoot.K[0]) if str(tag.get("/S")) == "/Link")
        assert [kid.Obj.objgen for kid in tag.K if isinstance(kid, pikepdf.Dictionary)] == [link.objgen]


def test_een_site_achter_een_verwijzing_is_de_site_zelf(tmp_path: Path):
    (tmp_path / "echt").mkdir()
    (tmp_path / "echt" / "a.css").write_text("a{}", "utf-8")
    (tmp_path / "link").symlink_to("echt")
    for folder in ("echt", "link"):
        found = SiteFetcher(tmp_path / folder).fetch((tmp_path / folder / "a.css").as_uri())
        assert (found.read(), found.content_type) == (b"a{}", "text/css")


def test_in_te_vullen_is_er_niets_meer(whole: pikepdf.Pdf):
    assert "/AcroForm" not in whole.Root
    assert [
        spot.Subtype for page in whole.pages for spot in page.obj.get("/Annots", ()) if spot.Subtype == "/Widget"
    ] == []
    assert [tag for tag in tags(whole.Root.StructTreeRoot.K[0]) if str(tag.S) == "/Form"] == []


def test_dezelfde_stukken_geven_dezelfde_bytes(made: tuple[int, bytes]):
    poster = render_pdf(goud.sheet("poster"), goud.site()).bytes
    once, again = (merge(poster, "Lijst", [Afdeling("Eerst", (Stuk("Nog", poster, ((0, 1),)),))]) for _ in range(2))
    assert once == again
    assert once[0] == 2
