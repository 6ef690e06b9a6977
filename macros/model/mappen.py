"""Where the files of a series stand, and those of its site: known to whoever has not read anything yet."""

HOME = "index.md"
"""The first page of the manual."""
LESSEN = "lessen"
WERKMATERIALEN = "werkmaterialen"
INTERVENTIES = "interventies"
GEGEVENS = "gegevens"
DOWNLOADS = "downloads"
BOEK, EPUB, STICK = f"{DOWNLOADS}/handleiding.pdf", f"{DOWNLOADS}/handleiding.epub", f"{DOWNLOADS}/handleiding.zip"
"""The whole manual as one PDF, the same for an e-reader, and the whole site for a USB stick: files of the site."""
HOMES = {"les": LESSEN, "werkblad": WERKMATERIALEN, "interventie": INTERVENTIES}
"""The folder of each kind of page that has facts in its head."""
VOORBEELDEN = {soort: f"{GEGEVENS}/nieuw/{soort}.md" for soort in HOMES}
"""The series' own example of each kind, for a new page: no page itself."""
