"""The stylesheets that paper uses. The site has more; a change in those makes no sheet anew."""

STYLE_FOLDER = "assets/stijl"
STYLES = ("lettertypen.css", "werkblad.css", "tekeningen.css", "papier.css", "pdf.css")
LETTERS = ("lettertypen.css",)
"""For paper that has a style of its own: only the fonts."""
