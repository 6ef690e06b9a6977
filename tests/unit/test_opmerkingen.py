"""A note for who writes along is not published; in code it is no note."""

import pytest
from markdown import Markdown

from macros.text.comments import WithoutComments


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Zaai. <!-- vraag Petra --> Wacht.", "<p>Zaai.  Wacht.</p>"),
        ("<!-- vraag\n\nPetra -->\n\nZaai.", "<p>Zaai.</p>"),
        ("- Zaai. <!-- a -->\n- Wacht. <!-- b -->", "<ul>\n<li>Zaai. </li>\n<li>Wacht. </li>\n</ul>"),
        ("Typ `<!-- zo -->`.", "<p>Typ <code>&lt;!-- zo --&gt;</code>.</p>"),
        ("    <!-- zo -->", "<pre><code>&lt;!-- zo --&gt;\n</code></pre>"),
    ],
)
def test_een_opmerking_komt_niet_op_de_pagina(typed: str, shown: str):
    assert Markdown(extensions=[WithoutComments()]).convert(typed).strip() == shown
