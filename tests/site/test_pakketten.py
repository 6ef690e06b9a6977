"""The packs of the lessons: for every class one PDF to print, that says first how often; the Word files; the script."""

import base64
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from lxml import html

from macros.draw.kopieerlijst import Pakket, kopieerlijst, pack_title, pakketten, stapelnaam
from macros.draw.oplage import kanten, regels
from macros.draw.verwijzingen import naam
from macros.model.gegevens import Stapel
from macros.model.handleiding import Handleiding
from macros.model.kop import Les
from macros.printing.pakketten import Bladen, _afdelingen, _plaatsen, variants_for
from macros.printing.pdf.merge import merge
from macros.printing.store import Made
from tests.conftest import PROJECT, gelezen

KLAS, KLASSEN = 8, range(5, 13)
"""How large a class of our series is, and the sizes that stand beside it."""
LESSEN = [f"les-{number}" for number in range(1, 9)]
PADEN = [f"lessen/{les}-werkbladen-{groep}" for les in LESSEN for groep in ("so", "vso")]


@cache
def handleiding() -> Handleiding:
    return gelezen(PROJECT / "docs")


@cache
def packs() -> dict[str, Pakket]:
    return {pakket.path: pakket for pakket in pakketten(handleiding())}


@pytest.fixture(params=PADEN)
def pakket(request: pytest.FixtureRequest) -> Pakket:
    return packs()[str(request.param)]


def lesson(les: str) -> Les:
    return next(found for pagina, found in handleiding().lessen if pagina.slug == les)


@cache
def pack(site: Path, path: str) -> Any:
    return pikepdf.open(site / f"{path}.pdf")


def names() -> list[str]:
    """Gives the names of the files of every sheet and of its variants."""
    own = [*handleiding().bladen]
    return own + [
        f"{slug}-{variant.variant}"
        for slug in own
        for variant, _ in handleiding().varianten(handleiding().bladen[slug][1])
    ]


def copied(les: str, doelgroep: str) -> set[str]:
    """Gives the sheets that a class copies for a lesson: a lesson before may have left some."""
    return {regel.slug for regel in regels(handleiding(), lesson(les), doelgroep)}


@cache
def sheets(site: Path) -> Bladen:
    """Gives every sheet of the site as it was made."""
    made = {}
    for slug in names():
        file = site / "werkmaterialen" / f"{slug}.pdf"
        with pikepdf.open(file) as pdf:
            made[slug] = Made(len(pdf.pages), file.read_bytes(), file.with_suffix(".docx").read_bytes())
    return Bladen(made, variants_for(handleiding()))


def contents(page: Any) -> bytes:
    return (
        b"".join(part.read_bytes() for part in page.obj.Contents)
        if isinstance(page.obj.Contents, pikepdf.Array)
        else bytes(page.obj.Contents.read_bytes())
    )


def bookmarks(pdf: Any) -> list[tuple[str, int, list[tuple[str, int]]]]:
    """Gives every bookmark with the number of its page (from 0), those below it last."""
    at = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    def place(item: pikepdf.OutlineItem) -> int:
        assert isinstance(item.destination, pikepdf.Array)
        return at[item.destination[0].objgen]

    with pdf.open_outline() as outline:
        return [(m.title, place(m), [(kid.title, place(kid)) for kid in m.children]) for m in outline.root]


def text_of(file: Path, number: int) -> str:
    document = pypdfium2.PdfDocument(file)
    found = " ".join(document[number].get_textpage().get_text_range().split())
    document.close()
    return found


def test_elke_les_heeft_een_pakket_voor_so_en_vso_een_zip_en_een_script(site: Path):
    wanted = {f"{les}-werkbladen{end}" for les in LESSEN for end in ("-so.pdf", "-vso.pdf", ".zip", ".js")}
    assert {file.name for file in (site / "lessen").glob("*-werkbladen*")} == wanted
    assert [*packs()] == [f"lessen/{les}-werkbladen-{x}" for les in LESSEN for x in ("so", "vso")]


def test_een_pakket_is_a4_getagd_heeft_een_titel_een_taal_en_geen_velden(site: Path, pakket: Pakket):
    pdf = pack(site, pakket.path)
    for page in pdf.pages:
        assert sorted(round(float(side)) for side in page.mediabox[2:]) == [595, 842]
        assert not [mark for mark in page.obj.get("/Annots", ()) if mark.Subtype == "/Widget"]
    assert "/AcroForm" not in pdf.Root
    assert pdf.Root.MarkInfo.Marked is True
    assert str(pdf.Root.Lang) == "nl"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == pack_title(handleiding(), pakket)
        assert metadata["pdfuaid:part"] == "1"
    assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys())


def tags(pdf: Any) -> Iterator[tuple[Any, Any]]:
    """Gives every tag with the one that it stands in."""
    todo = [(pdf.Root.StructTreeRoot, kid) for kid in pdf.Root.StructTreeRoot.K]
    while todo:
        parent, tag = todo.pop()
        yield parent, tag
        kids = tag.get("/K", pikepdf.Array())
        todo += [(tag, kid) for kid in kids if isinstance(kid, pikepdf.Object) and "/S" in kid]


def test_elk_stuk_van_elke_bladzijde_staat_precies_een_keer_in_de_tags(site: Path, pakket: Pakket):
    pdf = pack(site, pakket.path)
    (document,) = pdf.Root.StructTreeRoot.K
    assert document.S == "/Document"
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers = [int(nums[index]) for index in range(0, len(nums), 2)]
    assert numbers == sorted(set(numbers))
    by_number = dict(zip(numbers, (nums[index] for index in range(1, len(nums), 2)), strict=True))
    pages = {page.obj.objgen: int(page.obj.StructParents) for page in pdf.pages}
    assert len({*pages.values()}) == len(pdf.pages)
    seen: set[tuple[int, int]] = set()
    for parent, tag in tags(pdf):
        assert tag.P.objgen == parent.objgen
        for kid in tag.get("/K", ()):
            if isinstance(kid, int):
                number = pages[tag.Pg.objgen]
                assert by_number[number][kid].objgen == tag.objgen
                assert (number, kid) not in seen
                seen.add((number, kid))
            elif "/S" not in kid:
                assert by_number[int(kid.Obj.StructParent)].objgen == tag.objgen  # a link
    wanted = {
        (number, mcid)
        for number in pages.values()
        for mcid, tag in enumerate(by_number[number])
        if tag is not None and tag != pikepdf.Object.parse(b"null")
    }
    assert seen == wanted


def test_elke_bladzijde_van_een_pakket_is_die_van_het_blad_dat_het_bladwijzert(site: Path, pakket: Pakket):
    pdf, bladen = pack(site, pakket.path), sheets(site)
    opening, *piles = bookmarks(pdf)
    assert opening[1:] == (0, [])
    place, expected = 1, []
    for stapel in Stapel:
        of_pile = [regel for regel in pakket.regels if regel.stapel is stapel]
        names = []
        for regel in of_pile:
            names.append((naam(handleiding(), regel.pagina), place))
            with pikepdf.open(io.BytesIO(bladen.made[bladen.name(regel.slug, pakket.doelgroep)].pdf)) as sheet:
                wanted = sorted({n for deel in regel.delen for n in range(deel.eerste, deel.eerste + deel.bladzijden)})
                for number in wanted:
                    assert contents(pdf.pages[place]) == contents(sheet.pages[number]), (regel.slug, number)
                    place += 1
        if names:
            expected.append((stapelnaam(handleiding(), stapel), names[0][1], names))
    assert piles == expected
    assert place == len(pdf.pages)


def test_een_bladzijde_uit_een_pakket_ziet_eruit_als_die_van_het_blad(site: Path):
    pakket = packs()["lessen/les-6-werkbladen-vso"]
    whole = pypdfium2.PdfDocument(site / f"{pakket.path}.pdf")
    bladen = sheets(site)
    places = _plaatsen(pakket, bladen, 1)
    for regel in pakket.regels:
        own = bladen.name(regel.slug, pakket.doelgroep)
        sheet = pypdfium2.PdfDocument(site / "werkmaterialen" / f"{own}.pdf")
        for deel, (first, _) in zip(regel.delen, places[regel.slug], strict=True):
            one, other = (d[n].render(scale=0.5).to_pil() for d, n in ((whole, first - 1), (sheet, deel.eerste)))
            assert one.tobytes() == other.tobytes(), regel.slug
        sheet.close()
    whole.close()


def test_het_duo_heeft_zijn_papieren_apart_en_wat_naar_huis_gaat_komt_het_laatst(pakket: Pakket):
    piles = [regel.stapel for regel in pakket.regels]
    assert piles == sorted(piles, key=[*Stapel].index)
    for regel in pakket.regels:
        assert (regel.werkblad.voor == "duo") is (regel.stapel is Stapel.LEIDING)
        assert regel.werkblad.doelgroep in (None, pakket.doelgroep)
    home = [regel.slug for regel in pakket.regels if regel.stapel is Stapel.THUIS]
    if pakket.les.huiswerk:
        theirs = [
            s
            for s in pakket.les.huiswerk.werkbladen
            if handleiding().bladen[s][1].doelgroep in (None, pakket.doelgroep)
        ]
        assert {*theirs} <= {*home}


def test_alle_bladen_van_de_les_voor_deze_leerlingen_zitten_in_het_pakket(pakket: Pakket):
    theirs = {slug for slug in pakket.les.bladen if handleiding().bladen[slug][1].doelgroep in (None, pakket.doelgroep)}
    kept = {  # a lesson before copied it, and the head says that one then still has it
        slug
        for slug in theirs
        if all(deel.lessen and pakket.les.nummer not in deel.lessen for deel in handleiding().bladen[slug][1].oplage)
    }
    assert {regel.slug for regel in pakket.regels} == theirs - kept


def rows(pakket: Pakket, site: Path) -> Iterator[tuple[int, int, bool]]:
    """Gives of every row of the opening page: how many pages, how many times, and whether it is counted."""
    drawn = kopieerlijst(handleiding(), pakket, _plaatsen(pakket, sheets(site), 1), "Reeks", "nl", "")
    page: Any = html.document_fromstring(drawn)
    for row in page.xpath("//table[@class='lijst']/tbody/tr[th[@scope='row']]"):
        first, _, last = row[0].text_content().partition("–")
        times = row[2].text_content().strip()
        yield int(last or first) - int(first) + 1, int(re.sub(r"\D", "", times)), not times.startswith("(")


def test_het_totaal_op_de_eerste_bladzijde_is_de_som_van_de_regels(site: Path, pakket: Pakket):
    total = sum(pages * times for pages, times, counted in rows(pakket, site) if counted)
    assert total == kanten(pakket.regels, KLAS)
    text = text_of(site / f"{pakket.path}.pdf", 0)
    assert f"{total} kanten voor {KLAS} leerlingen" in text
    assert " ".join(["Kanten", *(str(kanten(pakket.regels, size)) for size in KLASSEN)]) in text
    assert text.startswith(pack_title(handleiding(), pakket))
    for regel in pakket.regels:
        assert naam(handleiding(), regel.pagina) in text, regel.slug


def test_voor_les_6_is_het_aantal_kanten_de_som_van_wat_er_ligt(site: Path):
    vso = regels(handleiding(), lesson("les-6"), "vso")
    duo, klas, thuis = 1 + 1 + 1 + 1 + 1 + 2 + 1, 3 * 4 + 4 + 4 + 2 + 4, 8 + 8
    grown = 3 * 5 + 5 + 5 + 2 + 5
    assert (kanten(vso, 8), kanten(vso, 10)) == (duo + klas + thuis, duo + grown + 20)
    slugs = [regel.slug for regel in vso]
    assert "mentorbrief-les-6" in slugs
    assert "ouderbrief-les-6-so" not in slugs


def test_dezelfde_bladen_geven_hetzelfde_pakket(site: Path):
    pakket = packs()[PADEN[3]]
    made = pack(site, pakket.path)
    cover = io.BytesIO()
    alone = pikepdf.open(site / f"{pakket.path.removesuffix('-werkbladen-vso')}-op-tafel.pdf")
    alone.save(cover)
    parts = _afdelingen(handleiding(), pakket, sheets(site))
    one, other = (merge(cover.getvalue(), "Lijst", parts) for _ in range(2))
    assert one == other
    assert one[0] == len(made.pages) - 1 + len(alone.pages)
    assert b"/CreationDate" not in one[1]


@pytest.mark.parametrize("les", LESSEN)
def test_de_zip_heeft_alle_word_bestanden_van_de_les_op_volgorde(site: Path, les: str):
    with zipfile.ZipFile(site / "lessen" / f"{les}-werkbladen.zip") as archive:
        infos = archive.infolist()
        assert archive.testzip() is None
        found = {info.filename[3:-5]: archive.read(info) for info in infos}
    assert [info.filename[:3] for info in infos] == [f"{number:02}-" for number in range(1, len(infos) + 1)]
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    bladen = sheets(site)
    assert set(found) == {bladen.name(slug, groep) for groep in ("so", "vso") for slug in copied(les, groep)}
    for slug, content in found.items():
        assert content == (site / "werkmaterialen" / f"{slug}.docx").read_bytes()
    duo = [handleiding().bladen[slug][1].voor == "duo" for slug in found if slug in handleiding().bladen]
    assert duo == sorted(duo, reverse=True)


def told(site: Path, les: str) -> dict[str, Any]:
    """Gives what the script of a lesson says, as a browser would have it."""
    match = re.fullmatch(
        r'window\.werkbladen=window\.werkbladen\|\|\{\};window\.werkbladen\["(.+?)"\]=(\{.*\});\n',
        (site / "lessen" / f"{les}-werkbladen.js").read_text("utf-8"),
    )
    assert match
    assert match[1] == les
    return dict(json.loads(match[2]))


@pytest.mark.parametrize("les", LESSEN)
def test_het_script_heeft_elk_blad_van_de_les_op_de_plek_die_het_noemt(site: Path, les: str):
    data, bladen = told(site, les), sheets(site)
    assert set(data["bladen"]) == {bladen.name(slug, groep) for groep in ("so", "vso") for slug in copied(les, groep)}
    assert [*data["omslag"]] == ["so", "vso"]
    own = {groep: {slug: bladen.name(slug, groep) for slug in copied(les, groep)} for groep in ("so", "vso")}
    assert data["eigen"] == {
        groep: {slug: name for slug, name in names.items() if name != slug} for groep, names in own.items()
    }
    with pikepdf.open(io.BytesIO(base64.b64decode(data["pdf"]))) as whole:
        parts = [*data["omslag"].values(), *data["bladen"].values()]
        assert [n for first, count in parts for n in range(first, first + count)] == [*range(len(whole.pages))]
        for slug, (first, count) in data["bladen"].items():
            with pikepdf.open(io.BytesIO(bladen.made[slug].pdf)) as sheet:
                wanted = [contents(page) for page in sheet.pages]
            assert [contents(page) for page in whole.pages[first : first + count]] == wanted
        for doelgroep, (first, _) in data["omslag"].items():
            assert contents(whole.pages[first]) == contents(pack(site, f"lessen/{les}-werkbladen-{doelgroep}").pages[0])


@pytest.mark.parametrize("les", LESSEN)
def test_de_pagina_van_de_les_wijst_de_pakketten_en_heeft_de_getallen_van_elke_regel(site: Path, les: str):
    page: Any = html.document_fromstring((site / "lessen" / f"{les}.html").read_bytes())
    links = page.xpath("//*[@id='pakket']//a/@href")
    assert links == [f"{les}-werkbladen-so.pdf", f"{les}-werkbladen-vso.pdf", f"{les}-werkbladen.zip"]
    shown = {row.get("data-blad"): row for row in page.xpath("//tr[@data-blad]")}
    assert [*shown] == [slug for slug in lesson(les).bladen if slug in copied(les, "so") | copied(les, "vso")]
    for doelgroep in ("so", "vso"):
        total = 0
        for regel in regels(handleiding(), lesson(les), doelgroep):
            row = shown[regel.slug]
            parts = json.loads(row.get(f"data-oplage-{doelgroep}") or row.get("data-oplage"))
            assert parts == [[d.bladzijden, d.aantal, d.leerlingen, d.eerste] for d in regel.delen]
            assert row.get("data-voor") == regel.werkblad.voor
            assert row.get("data-keuze") == (regel.keuze.naam if regel.keuze else None)
            pupils = row.get("data-kiest") == "leerlingen"
            alike = [s for s in shown if shown[s].get("data-keuze") == row.get("data-keuze")]
            alike = [s for s in alike if shown[s].get("data-doelgroep") in (None, doelgroep)]
            for pages, copies, shared, _ in parts:
                need = -(-KLAS * copies // shared) if shared else copies
                if pupils:
                    number = alike.index(regel.slug)
                    need = need // len(alike) + (number < need % len(alike))
                counts = pupils or row.get("data-nummer") in (None, "0")
                total += need * pages if counts else 0
        made = packs()[f"lessen/{les}-werkbladen-{doelgroep}"]
        assert total == kanten(made.regels, KLAS)


def test_een_blad_met_een_ander_gezicht_voor_een_doelgroep_komt_zo_in_het_pakket():
    made = {name: Made(1, b"", b"") for name in ("certificaat-1", "certificaat-1-vso", "doelenkaart")}
    bladen = Bladen(made, variants_for(handleiding()))
    assert bladen.name("certificaat-1", "vso") == "certificaat-1-vso"
    assert bladen.name("certificaat-1", "so") == "certificaat-1"
    assert bladen.name("doelenkaart", "vso") == "doelenkaart", "een variant voor iedereen is niet voor een klas"
    del made["certificaat-1-vso"]
    assert bladen.name("certificaat-1", "vso") == "certificaat-1", "wat niet gemaakt kon worden, zit er niet in"


def test_voor_welke_klas_een_variant_is_zegt_haar_lijst_en_niet_haar_naam():
    whole = handleiding()
    for_others = tuple(
        one.model_copy(update={"doelgroep": "so"}) if one.variant == "vso" else one for one in whole.gegevens.varianten
    )
    other = replace(whole, gegevens=replace(whole.gegevens, varianten=for_others))
    assert variants_for(other)["certificaat-1", "so"] == "certificaat-1-vso"
    assert ("certificaat-1", "vso") not in variants_for(other)
