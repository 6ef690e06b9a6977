"""From a built page to paper: `blad` takes the sheet out of the page, `pdf` draws it.

The page is the only source. What the browser prints and what the PDF shows come from the same HTML and the same
stylesheets (`docs/assets/stijl/`), so the two cannot say different things.
"""
