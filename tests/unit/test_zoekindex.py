"""The index of the search is made from built pages, in whatever language they are."""

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from macros.build.zoeken import INDEX, scripts_of, stemmer_of, write_index
from macros.build.zoeken.index import BACKSLASH, FIRST, NO_SIGNS, STEPS, SURROGATES, Index, coded, make_index
from macros.build.zoeken.parts import PLACES, WORDS, in_parts
from macros.build.zoeken.plekken import Plek, plekken
from macros.model.gegevens import AnderWoord, Gegevens, Menudeel
from macros.text.woordvormen import Woordvormen, plain, tokens
from tests import goud

PAGE = """<!doctype html><html lang="en"><head><title>{title} - Fixing bikes together</title></head><body>
<article id="__inhoud"><h1>{title}</h1>{text}</article></body></html>"""


def places(tmp_path: Path, **pages: str) -> dict[str, Plek]:
    """Gives the places of pages of the second series that hold `pages` (by path, `/` written as `__`), by where they are."""
    for name, text in pages.items():
        file = tmp_path / f"{name.replace('__', '/').replace('_', '-')}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(title="Brakes", text=text), "utf-8")
    return {f"{plek.adres}#{plek.anker}": plek for plek in plekken(goud.series(), tmp_path)}


def stands_in(index: Index, word: str, vormen: Woordvormen) -> list[int]:
    """Gives the places where a word stands, read as the script of the search reads them."""
    stem = vormen.stam(word)
    found, place = [], -1
    for sign in index.staat_in[index.zelfde.get(stem, index.stammen.index(stem) if stem in index.stammen else 0)]:
        code = ord(sign) - NO_SIGNS * (ord(sign) >= SURROGATES + NO_SIGNS)
        place += 1 + (code - FIRST - (code > BACKSLASH)) // STEPS
        found.append(place)
    return found


def test_een_woord_is_zonder_accenten_en_met_al_zijn_delen():
    assert plain("Privé: foto’s, Café\u00adtje") == "prive: fotos, cafetje"
    assert tokens("De problemen-oplossingenbus, 5x2!") == [
        "de", "problemen", "oplossingenbus", "problemenoplossingenbus", "5x2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("taal", "een", "ander"), [("nl", "kaarten", "kaart"), ("en-GB", "brakes", "brake"), ("de", "Hände", "Händen")]
)
def test_vormen_van_een_woord_hebben_een_stam(taal: str, een: str, ander: str):
    vormen = Woordvormen(taal)
    assert vormen.stam(plain(een)) == vormen.stam(plain(ander))


def test_zonder_taal_is_een_woord_alleen_zichzelf():
    assert Woordvormen("").stam("kaarten") == "kaarten"
    assert Woordvormen("xx").stam("kaarten") == "kaarten"
    assert Woordvormen("nl").stam("5x2") == "5x2"


def test_een_pagina_een_deel_en_een_signaal_zijn_elk_een_plek(tmp_path: Path):
    found = places(
        tmp_path,
        lessen__brakes="<p>About brakes.</p><h2 id='pads'>Pads</h2><ul><li>Wear. <b>Soon</b>.</li></ul><h3>No name</h3>",
        about__signs="<h2 id='loud'>Loud</h2><dl><div id='s-1' data-zoekplek='eigen'><dt>It squeaks.</dt> <dd>Stop.</dd></div></dl>",
    )
    assert list(found) == [
        "about/signs.html#", "about/signs.html#loud", "about/signs.html#s-1", "lessen/brakes.html#", "lessen/brakes.html#pads",
    ]  # fmt: skip
    sign, pads = found["about/signs.html#s-1"], found["lessen/brakes.html#pads"]
    assert (sign.titel, sign.alineas, sign.onder, sign.groep) == ("It squeaks.", ["Stop."], "Loud", "Brakes")
    assert (pads.titel, pads.alineas, pads.namen, pads.groep) == ("Pads", ["Wear. Soon."], ["No name"], "lessen")
    assert found["lessen/brakes.html#"].alineas == ["About brakes."]


def test_een_blad_is_een_plek_en_knoppen_en_scripts_zijn_geen_tekst(tmp_path: Path):
    text = "<div class='bladkop'><p class='bladkop__knoppen'>Print</p></div><h2 id='one'>One</h2><script>x</script><p>Two</p>"
    found = places(tmp_path, werkmaterialen__my_bike=text)
    assert list(found) == ["werkmaterialen/my-bike.html#"]
    (sheet,) = found.values()
    assert (sheet.namen, sheet.alineas) == (["One"], ["Two"])
    assert sheet.over == [goud.series().bladen["my-bike"][1].omschrijving]


def test_woorden_leiden_naar_hun_plekken_en_een_titel_zegt_meer():
    vormen = Woordvormen("en")
    gegevens = Gegevens(
        navigatie=(Menudeel(map="lessen", naam="Lessons", gevonden="Lesson"),),
        andere_woorden=(AnderWoord(anders=("puncture", "go flat"), hier=("flat tyre",)),),
        kleine_woorden=("the", "go"),
    )
    tyre = Plek("lessen/a.html", "", "A flat tyre", "lessen", alineas=["Go and mend the tyre."])
    bell = Plek("lessen/b.html", "", "The bell", "lessen", alineas=["The tyres wait."])
    index = make_index([tyre, bell], gegevens, vormen)
    assert stands_in(index, "tyres", vormen) == [0, 1]
    says = [ord(sign) - FIRST for sign in index.staat_in[index.stammen.index("tyre")]]
    assert says[0] > says[1]
    assert stands_in(index, "the", vormen) == [1]  # in a title it counts, in a text it does not
    assert [index.stammen[number] for number in index.anders["punctur"][0]] == ["flat", "tyre"]
    assert index.anders["goflat"] == index.anders["punctur"]
    assert index.groepen == ["Lesson"]


def test_geen_teken_van_de_index_breekt_een_script():
    far = coded({place: much for place, much in zip(range(0, 40000, 3700), range(1, 16), strict=False)})
    near = coded({place: 1 + place % STEPS for place in range(0, 400, 2)})
    for sign in far + near:
        assert ord(sign) >= FIRST
        assert ord(sign) != BACKSLASH
        assert not SURROGATES <= ord(sign) < SURROGATES + NO_SIGNS


def test_de_tweede_reeks_zoekt_in_haar_eigen_taal(tmp_path: Path):
    series = goud.series()
    assert stemmer_of(series, "en-GB") == "assets/scripts/zoeken/stam-en.js"
    assert stemmer_of(series, "nl") == "assets/scripts/zoeken/stam-nl.js"  # the engine brings it along
    assert stemmer_of(series, "fr") == ""
    assert scripts_of(series, "en")[:2] == ["assets/scripts/zoeken/stam-en.js", INDEX]
    (tmp_path / "index.html").write_text(PAGE.format(title="Bikes", text="<p>Mending tyres.</p>"), "utf-8")
    write_index(series, tmp_path)
    written = (tmp_path / INDEX).read_text("utf-8")
    data = json.loads(written.removeprefix("globalThis.zoekindex=").rstrip(";\n"))
    assert "tyre" in data["stammen"]
    assert data["klein"] == sorted(series.gegevens.kleine_woorden)
    write_index(series, tmp_path)
    assert (tmp_path / INDEX).read_text("utf-8") == written


def test_een_grote_index_komt_in_delen_die_samen_het_geheel_zijn():
    odd = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(300)]
    index = {
        "paginas": [["a.html", "A", 0]], PLACES: [[0, f"p{number}", text, [text]] for number, text in enumerate(odd)],
        "stammen": [*map(str, range(200))], WORDS: odd[:200], "klein": ["de"],
    }  # fmt: skip
    assert [*in_parts(index, "zoek/z", 100_000)] == ["zoek/z.js"]
    scripts, most = in_parts(index, "zoek/z", 4_000), 4_000
    assert len(scripts) > 4
    assert max(len(gzip.compress(text.encode(), 6)) for text in scripts.values()) <= most
    core = json.loads(scripts.pop("zoek/z.js").removeprefix("globalThis.zoekindex=").rstrip(";\n"))
    asked = [path for parts in core["delen"].values() for _, path in parts]
    assert sorted(asked) == sorted(scripts)
    for name, parts in core.pop("delen").items():
        for begin, path in parts:
            filled = re.fullmatch(rf'zoekindex\.vul\("{name}",{begin},(.*)\);\n', scripts[path])
            assert filled
            values = json.loads(filled[1])
            core[name][begin : begin + len(values)] = values
    assert core == index
