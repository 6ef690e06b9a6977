"""The menu comes from the folders: nobody has to add a page to a list."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from macros.draw.bladenlijst import groepen
from macros.draw.menu import groepsadressen, navigation
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TUINREEKS / "docs", tmp_path / "docs"))


def page(docs: Path, path: str, head: str) -> None:
    (docs / path).parent.mkdir(parents=True, exist_ok=True)
    (docs / path).write_text(f"---\n{head}\n---\n\nTekst.\n", "utf-8")


def test_het_menu_volgt_de_lijst_de_lessen_hun_nummer_en_de_bladen_hun_les(docs):
    assert navigation(load_handleiding(docs)) == [
        "index.md",
        {"De tuinlessen": ["lessen/index.md", "lessen/les-1.md", "lessen/les-2.md"]},
        {"Tuinbladen": [
            "werkmaterialen/index.md",
            {"Les 1: Zaaien": [
                "werkmaterialen/tuinplan.md", "werkmaterialen/zaadkaarten.md",
                "werkmaterialen/brief-voor-thuis.md", "werkmaterialen/terugblik.md",
            ]},
        ]},
        {"Apart in de tuin": ["interventies/index.md", "interventies/compost.md"]},
        {"Over de tuin": ["over/index.md", "over/bronnen.md", "over/wat-zie-je.md"]},
    ]  # fmt: skip


def test_een_nieuwe_pagina_staat_vanzelf_in_het_menu_op_haar_volgorde(docs):
    page(docs, "over/aan-het-eind.md", "title: A")
    page(docs, "over/vooraan.md", "title: Z\nvolgorde: 1")
    menu = navigation(load_handleiding(docs))
    pages = ["index", "vooraan", "bronnen", "wat-zie-je", "aan-het-eind"]
    assert menu[-1] == {"Over de tuin": [f"over/{page}.md" for page in pages]}


def test_een_nieuwe_map_komt_achteraan_onder_haar_eigen_naam(docs):
    page(docs, "dieren/bij.md", "title: De bij")
    assert navigation(load_handleiding(docs))[-1] == {"Dieren": ["dieren/bij.md"]}


def test_de_beginpagina_komt_voor_alle_andere(docs):
    for name in ("aan-het-begin", "zo"):
        (docs / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n\nTekst.\n", "utf-8")
    assert [item for item in navigation(load_handleiding(docs)) if isinstance(item, str)] == [
        "index.md",
        "aan-het-begin.md",
        "zo.md",
    ]


def test_een_map_zonder_pagina_s_staat_niet_in_het_menu(docs):
    (docs / "gegevens" / "navigatie.yml").write_text("- map: leeg\n  naam: Leeg\n- map: over\n  naam: Over\n", "utf-8")
    assert [next(iter(part)) for part in navigation(load_handleiding(docs))[1:]] == [
        "Over", "Interventies", "Lessen", "Werkmaterialen",
    ]  # fmt: skip


def test_elke_pagina_staat_een_keer_in_het_menu():
    handleiding = load_handleiding(TUINREEKS / "docs")

    def paths(items: list[Any]) -> list[str]:
        return [
            path for item in items for path in ([item] if isinstance(item, str) else paths(next(iter(item.values()))))
        ]

    assert sorted(paths(navigation(handleiding))) == sorted(handleiding.paginas)


def test_een_naam_in_het_menu_is_html_die_laat_zien_wat_er_getypt_is(docs):
    (docs / "gegevens" / "navigatie.yml").write_text("- map: over\n  naam: 'Vraag & <antwoord> \"hier\"'\n", "utf-8")
    assert next(iter(navigation(load_handleiding(docs))[1])) == "Vraag &amp; &lt;antwoord&gt; &quot;hier&quot;"


def test_de_titel_van_een_groep_bladen_leidt_naar_die_groep_in_het_overzicht(docs):
    handleiding = load_handleiding(docs)
    addresses = groepsadressen(handleiding)
    names = {groep.naam for groep in groepen(handleiding, handleiding.paginas["werkmaterialen/index.md"])}
    assert set(addresses) == {"Les 1: Zaaien"}
    assert all(
        address.partition("#") == ("werkmaterialen/index.html", "#", name)
        for address, name in zip(addresses.values(), names & {"bladen-van-les-1"}, strict=True)
    )
    (docs / "werkmaterialen/index.md").write_text("---\ntitle: Bladen\n---\n\nTekst.\n", "utf-8")
    assert groepsadressen(load_handleiding(docs)) == {}
