"""Signs that cannot be seen, or that Markdown, YAML, PDF or Word stumble over."""

import re

# Signs that cannot be seen and that YAML, Markdown, PDF or Word stumble over: of control, of direction, of no width, of
# Word's own fonts, and the one that stands for a lost letter. Those that join an emoji (U+200C, U+200D) stay.
# In every plane of Unicode the last two places are no characters.
NO_CHARACTERS = "".join(chr(plane * 0x10000 + place) for plane in range(1, 15) for place in (0xFFFE, 0xFFFF))


CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ue000-\uf8ff"
    f"\ufdd0-\ufdef\ufeff\ufff9-\uffff{NO_CHARACTERS}\U000f0000-\U0010ffff]"
)
