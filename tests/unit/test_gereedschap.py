"""What the theme asks of us stands under one key of MkDocs' `extra`, and is there when a template asks for it."""

import re
from dataclasses import fields

from macros.build.gereedschap import ONS, Gereedschap
from macros.draw.delen import Reeks
from macros.draw.templating import TEMPLATES
from tests import goud

OF_THE_SETTINGS = {"homepage", "letters"}
ASKED = re.compile(r"\bconfig\.extra\.(\w+)(?:\.(\w+))?")


def test_wat_een_sjabloon_van_ons_vraagt_is_er():
    """Jinja would show nothing for a name that is not there, and say nothing of it."""
    asked = {found for path in TEMPLATES.rglob("*.html") for found in ASKED.findall(path.read_text("utf-8"))}
    assert {key for key, _ in asked} == {ONS, *OF_THE_SETTINGS}
    ours = {name for key, name in asked if key == ONS}
    assert ours - {field.name for field in fields(Gereedschap)} - vars(Gereedschap).keys() == set()


def test_wat_mkdocs_macros_ervan_uitschrijft_is_niet_de_hele_handleiding():
    handleiding = goud.series()
    ours = Gereedschap.of(handleiding, Reeks("Fixing bikes together", taal="en"))
    assert len(str(ours)) < 100 < len(repr(handleiding))
    assert ours.woord("Begin") == handleiding.gegevens.woorden.get("Begin", "Begin")
