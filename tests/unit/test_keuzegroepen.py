"""Every block with choices on a page is a group of its own: a tick in one clears none in another."""

import re
from collections import Counter
from pathlib import Path

from macros.build.pages import drawing
from macros.check.macros import macro_ids
from macros.draw.blokken import BLOCKS
from macros.draw.registry import macros_for
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS
from tests.unit.fouten import TUINPLAN

VRAAG = "Hoe ging het?"
BLOKKEN = [
    f'{{{{ schaal("{VRAAG}", 1, 3) }}}}',
    f'{{{{ schaal("{VRAAG}", 1, 3) }}}}',
    '{{ schaal("Hoe ging het? Nr 2", 1, 3) }}',
    f'{{{{ thermometer("{VRAAG}", "koud", "lauw", "heet") }}}}',
    f'{{{{ thermometer("{VRAAG}", "koud", "lauw", "heet") }}}}',
]


def groups(html: str) -> list[str]:
    """Gives the name of the group of every choice of ours."""
    return re.findall(r'type="radio" name="([^"]*-hoe-ging-het[^"]*)"', html)


def test_een_vraag_die_er_een_keer_staat_geeft_haar_groep_de_naam():
    handleiding = load_handleiding(TUINREEKS / "docs")
    available = macros_for(handleiding, handleiding.paginas["werkmaterialen/tuinplan.md"])
    for name, arguments in {"schaal": (VRAAG, 1, 3), "thermometer": (VRAAG, "koud", "lauw", "heet")}.items():
        drawn = available[name](*arguments)
        assert set(groups(drawn)) == {f"{name}-hoe-ging-het"}
        assert drawn == BLOCKS[name](*arguments)


def test_op_de_site_heeft_elk_blok_een_eigen_groep_en_elke_keer_dezelfde(tuinreeks: Path):
    project = tuinreeks
    sheet = project / TUINPLAN
    sheet.write_text(sheet.read_text("utf-8") + "\n" + "\n\n".join(BLOKKEN) + "\n", "utf-8")
    sheet.write_text(sheet.read_text("utf-8").replace("werkblad:\n", "werkblad:\n  paginas: 3\n", 1), "utf-8")
    handleiding, pages = load_handleiding(project / "docs"), list[bytes]()
    for name in ("een", "twee"):
        with drawing(project, project / name, handleiding, None) as (drawn, *_):
            pages.append(drawn.draw("werkmaterialen/tuinplan.md")[1])
    assert pages[0] == pages[1]
    html = pages[0].decode("utf-8")
    assert Counter(Counter(groups(html)).values()) == {3: 5}
    assert len(set(groups(html))) == 5
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    named = macro_ids(handleiding, handleiding.paginas["werkmaterialen/tuinplan.md"])
    assert {name for name in named if name.startswith("thermometer-")} == {
        name for name in ids if name.startswith("thermometer-")
    }
