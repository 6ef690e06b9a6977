"""The card of a lesson: what no longer fits on two sides goes step by step, the least needed first."""

from dataclasses import replace
from types import MappingProxyType
from unittest.mock import patch

from markupsafe import Markup

from macros.draw import op_tafel
from tests import goud

STAPPEN = """\
1. **Coach** laat **de band** zien.
    - “Dit is een band. Voel maar.”
    - “En dit is een wiel.”
2. **Parent** blijft in de buurt.
"""


def test_een_kaart_die_te_vol_is_laat_telkens_iets_meer_weg():
    series, page = goud.series(), goud.series().paginas["lessen/brakes.md"]
    assert page.kop
    assert page.les
    activity = page.les.activiteiten[0].model_copy(update={"korter": "Kijk naar één band. Dan klaar."})
    signaal = (
        page.les.activiteiten[1].signalen[0].model_copy(update={"signaal": "Stil.", "helpt": "Wacht even. Vraag dan."})
    )
    activity = activity.model_copy(update={"signalen": (signaal,)})
    les = page.les.model_copy(update={"activiteiten": (activity,)})
    page = replace(page, text=f"### {activity.naam}\n\n{STAPPEN}", kop=page.kop.model_copy(update={"les": les}))
    series = replace(series, paginas=MappingProxyType({**series.paginas, page.path: page}))
    seen: list[str] = []
    for most in range(200, 0, -1):
        with patch.object(op_tafel, "MOST_WORDS", most):
            html = op_tafel.op_tafel(series, page, les, "Fietsen", "nl", "a{}")
        text = " ".join(Markup(html.partition("body>")[2]).striptags().split())
        seen += [text] if text not in seen else []
        assert len(text.split()) <= most or text == seen[3], "zo vol als het kan, en niet voller"
    parts = ["laat de band zien", "Voel maar.”", "“En dit is een wiel.”", "Vraag dan.", "Dan klaar."]
    assert [[part for part in parts if part in text] for text in seen] == [parts, parts[1:], parts[2:3], []]
    always = ("de band", "“Dit is een band.", "Wacht even.", "Kijk naar één band.", "blijft in de buurt")
    assert [part for text in seen for part in always if part not in text] == []
    assert "“Dit is een band.”" in seen[3]
