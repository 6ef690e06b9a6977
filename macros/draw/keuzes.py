"""A choice to tick: its words, and the picture that stands above them where the editor gives one.

`"fiets"` is a choice of words alone, `"fiets|fiets.svg"` one with a picture that stands beside the sheet.
"""

import re
from typing import NamedTuple

from ..model.messages import Refusal
from ..text.calls import Call

MARK = "|"
BLOCK = "aankruisen"
SLASHED = re.compile(r"([^|/]*[^|/\s])\s*/\s*([\w-]+\.(?:svg|png|jpe?g|gif|webp))")


class Optie(NamedTuple):
    """What one choice shows: its words, and the name of its picture, or nothing."""

    tekst: str
    beeld: str


def read_option(typed: str) -> Optie:
    """Gives the choice that was `typed`; raises Refusal where its words or its picture are not there."""
    if slashed := SLASHED.fullmatch(typed):
        raise Refusal(f'"{typed}" is geen keuze met een tekening', f'schrijf het zo: "{slashed[1]}{MARK}{slashed[2]}".')
    tekst, mark, beeld = (part.strip() for part in typed.partition(MARK))
    if not tekst or (mark and not beeld) or MARK in beeld:
        raise Refusal(f'"{typed}" is geen keuze met een tekening', 'schrijf het zo: "fiets|fiets.svg".')
    return Optie(tekst, beeld)


def pictures_of(call: Call) -> list[str]:
    """Gives the names of the pictures that a call on a sheet sets beside its choices; a wrong call has none."""
    if call.naam != BLOCK:
        return []
    named = [value.partition(MARK)[2].strip() for value in call.args[1:] if isinstance(value, str)]
    return [name for name in named if name]
