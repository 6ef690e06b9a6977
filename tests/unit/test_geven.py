"""The page for who gives a lesson says all that the lesson says of its activities, in order, and nothing else."""

import gzip
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from macros.build.bijpaginas import write_beside
from macros.draw.bijpagina import beside
from macros.draw.bord import FILES as OF_THE_BOARD
from macros.draw.geven import FILES, giving_page
from macros.draw.words import in_words_of
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kop import Les
from macros.text.kaders import kaders
from macros.text.stappen import verlopen
from tests.conftest import gelezen
from tests.goud import getekend

PROJECT = Path(__file__).parents[2]
HANDLEIDING = gelezen(PROJECT / "docs")
FIETSEN = gelezen(PROJECT / "tests/fixtures/second_series/docs")
SHARED = "assets/stijl/alleen.css", "assets/scripts/klok.js"


def words(text: str) -> str:
    return " ".join(re.findall(r"[\w’]+", text.lower()))


def page(handleiding: Handleiding, pagina: Pagina, les: Les) -> Any:
    with in_words_of(handleiding.gegevens.woorden):
        return html.document_fromstring(giving_page(handleiding, pagina, les, "nl"))


@pytest.mark.parametrize(("pagina", "les"), HANDLEIDING.lessen, ids=lambda value: getattr(value, "slug", ""))
def test_elke_activiteit_heeft_haar_stappen_zinnen_signalen_en_hoe_het_korter_kan(pagina: Pagina, les: Les):
    parts = page(HANDLEIDING, pagina, les).find_class("deel")
    assert [int(part.get("data-minuten")) for part in parts] == [one.minuten for one in les.activiteiten]
    for part, activiteit in zip(parts, les.activiteiten, strict=True):
        stappen = verlopen(pagina, HANDLEIDING.gegevens.woorden)[activiteit.naam].stappen
        said = words(part.text_content())
        steps = part.find_class("stap")
        assert len(steps) == len(stappen) > 0
        for element, stap in zip(steps, stappen, strict=True):
            assert words(stap.wat.tekst) in words(element.text_content())
            assert [words(one.text_content()) for one in element.find_class("stap__zeg")] == [
                words(f"{zin.tekst} ons voorstel" if zin.voorstel else zin.tekst) for zin in stap.zeg
            ]
            together = stap.rol.lower() == "samen"
            assert (element.get("data-rol") or "samen") == ("samen" if together else stap.rol.lower())
        signs = [words(f"{one.signaal} {one.helpt}") for one in activiteit.signalen]
        found = [words(one.text_content()) for one in part.xpath('.//*[@class="signalen"]/dl/div')]
        assert [one.startswith(sign) for one, sign in zip(found, signs, strict=True)] == [True] * len(signs)
        assert words(activiteit.korter) in said
        assert ("deze activiteit weg" in said) is not activiteit.kern
        assert [one.text_content() for one in part.find_class("kader__titel")] == [
            box.titel for box in kaders(pagina).get(activiteit.naam, ())
        ]


def test_een_kader_komt_mee_met_al_zijn_regels_en_links():
    every = [box for pagina, _ in HANDLEIDING.lessen for boxes in kaders(pagina).values() for box in boxes]
    assert len(every) >= 8
    assert all(box.titel and box.regels for box in every)
    text = '## D\n\n### Bus\n\n!!! veilig "Rustig"\n    Een *zin*, zie [dit](a.md).\n\n    - Eén\n    - Twee\n'
    [box] = kaders(Pagina("lessen/x.md", text))["Bus"]
    assert (box.soort, box.titel, [getekend.regel(regel) for regel in box.regels]) == (
        "veilig",
        "Rustig",
        ['Een <em>zin</em>, zie <a href="a.md">dit</a>.', "Eén", "Twee"],
    )


def test_links_leiden_vanaf_deze_pagina_waar_ze_vanaf_de_les_heen_leidden():
    pagina, les = HANDLEIDING.lessen[2]
    text = pagina.text.replace("**leest rustig voor** uit [Waar kom jij vandaan?]", "zie [A](#c), [B](les-4.md#d), [C]")
    assert text != pagina.text
    root = page(HANDLEIDING, Pagina(pagina.path, text, pagina.first_line, pagina.kop), les)
    links = [link.get("href") for link in root.xpath('//*[@id="deel-1"]//*[@class="stap__wat"]//a')]
    assert links[:3] == ["les-3.html#c", "les-4.html#d", "../werkmaterialen/waar-kom-jij-vandaan.html"]
    assert [link.get("href") for link in root.find_class("tegel")] == [f"#deel-{n}" for n in range(1, 7)]
    assert root.xpath('//a[starts-with(@href, "../starten/wat-doe-je-als.html#")]')
    assert not root.xpath('//a[contains(@href, ".md")]')


def test_het_kan_met_elk_aantal_rollen():
    for pagina, les in FIETSEN.lessen:
        roles = page(FIETSEN, pagina, les).xpath('//input[@name="rol"]/@value')
        adults = [rol.rol for rol in FIETSEN.gegevens.rollen if not rol.samen]
        here = [rol for rol in adults if les.rollen is None or rol in les.rollen]
        assert roles == ([*here, ""] if len(here) > 1 else [])


def test_wat_alleen_deze_paginas_vragen_is_klein_en_gaat_weg_als_niemand_het_vraagt(tmp_path: Path):
    docs = PROJECT / "docs"
    for scripts in (FILES, OF_THE_BOARD):
        asked = [path for path in (*scripts, *SHARED) if path.endswith(".js")]
        assert sum(len(gzip.compress((docs / path).read_bytes())) for path in asked) < 25_000
    for path in (*FILES, *OF_THE_BOARD, *SHARED):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    (tmp_path / "lessen").mkdir()
    write_beside(FIETSEN, tmp_path, "en")
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html")} == set(beside(FIETSEN))
    assert all((tmp_path / path).exists() for path in (*FILES, *OF_THE_BOARD, *SHARED))
    bare = replace(FIETSEN, paginas=type(FIETSEN.paginas)({}), bestanden=frozenset())
    write_beside(bare, tmp_path, "en")
    assert [path for path in (*FILES, *OF_THE_BOARD, *SHARED) if (tmp_path / path).exists()] == []
