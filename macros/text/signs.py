"""Signs that cannot be seen, or that Markdown, YAML, PDF or Word stumble over."""

import re

# Signs that cannot be seen and that YAML, Markdown, PDF or Word stumble over: of control, of direction, of no width, of
# Word's own fonts, and the one that stands for a lost letter. Those that join an emoji (U+200C, U+200D) stay.
# In every plane of Unicode the last two places are no characters.
NO_CHARACTERS = "".join(chr(plane * 0x10000 + place) for plane in range(1, 15) for place in (0xFFFE, 0xFFFF))


CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\u3164"
    f"\ue000-\uf8ff\ufb00-\ufb06\uffa0\ufdd0-\ufdef\ufeff\ufff9-\uffff{NO_CHARACTERS}\U000f0000-\U0010ffff]"
)

# A letter of another alphabet in a word: it looks the same, and no search finds it.
FOREIGN_LETTER = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")

# A sign as HTML writes it, by a name that HTML has or nearly has (`&amp;`, `&nbps;`): none is one letter, as in Q&A; R&B.
ENTITY = "&[a-zA-Z][a-z]+[0-9]{0,2};"


def named(sign: str) -> str:
    """Gives a sign that cannot be seen, or stands for a lost letter, as messages name it."""
    if sign == "\ufffd":
        return "een ruitje met een vraagteken, waar een letter verloren ging (U+FFFD)"
    if sign == "\u00ad":
        return "een onzichtbaar afbreekstreepje (U+00AD)"
    if "\ufb00" <= sign <= "\ufb06":
        return f"twee letters in één teken (U+{ord(sign):04X})"
    return f"een onzichtbaar teken (U+{ord(sign):04X})"
