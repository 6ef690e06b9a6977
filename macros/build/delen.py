"""What the site gives to others beside its pages: pictures for shared addresses, icons, a manifest and a service worker
for whoever keeps it as an app, and, where it has an address on the web, a map for search engines."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from ..draw.delen import HELE_REEKS, PLAATJES, Reeks
from ..draw.templating import render
from ..model.handleiding import Handleiding
from ..model.mappen import WERKMATERIALEN
from ..printing.plaatje import deelplaatje, icoon
from ..read.assets import style_home

APP = "assets/app"
MATEN = (180, 192, 512)
"""The sizes of the icon: for Apple's home screen, for others', and for the picture while the app opens."""
KEPT = {".html", ".css", ".js", ".svg", ".woff2", ".json", ".png", ".webp"}
"""What is kept for reading without the web; papers are large, and are kept when somebody has opened them."""
LARGE = 600_000
"""From how many bytes on a file is a paper too, whatever its name ends in."""
NOT_FOUND = 'name="robots" content="noindex"'
"""What stands in a page that search engines leave alone."""
NOT_KEPT = ("sw.js", PLAATJES)


def share(handleiding: Handleiding, site: Path, reeks: Reeks, logo: str) -> None:
    """Puts in the folder `site` the pictures, the icons and the manifest; `logo` is a path below docs."""
    app, drawing, letters = handleiding.gegevens.app, handleiding.docs / logo, style_home(handleiding.docs)
    (site / PLAATJES).mkdir(parents=True, exist_ok=True)
    (site / APP).mkdir(parents=True, exist_ok=True)
    for name, titel, tekening in _pictures(handleiding, reeks):
        made = deelplaatje(letters, reeks.naam, titel, app.kleur, drawing, tekening)
        (site / PLAATJES / f"{name}.png").write_bytes(made)
    for maat in MATEN:
        (site / APP / f"icoon-{maat}.png").write_bytes(icoon(letters, drawing, maat))
    icons = [
        {"src": f"{APP}/icoon-{maat}.png", "sizes": f"{maat}x{maat}", "type": "image/png", "purpose": purpose}
        for maat in MATEN[1:]
        for purpose in ("any", "maskable")
    ]
    manifest = {
        "name": reeks.naam, "short_name": app.naam or reeks.naam, "lang": reeks.taal, "id": "./", "start_url": "./index.html",
        "scope": "./", "display": "standalone", "background_color": "#ffffff", "theme_color": app.kleur, "icons": icons,
    }  # fmt: skip
    (site / "manifest.webmanifest").write_text(json.dumps(manifest, ensure_ascii=False, indent=1), "utf-8")


def _pictures(handleiding: Handleiding, reeks: Reeks) -> Iterator[tuple[str, str, Path | None]]:
    """Gives (name, title, drawing) of every picture: of the whole, and of every lesson with a drawing."""
    yield HELE_REEKS, reeks.naam, None
    for pagina, les in handleiding.lessen:
        if les.beeld:
            yield pagina.slug, pagina.titel, handleiding.docs / WERKMATERIALEN / les.beeld


def map_for_search_engines(site: Path, reeks: Reeks) -> None:
    """Puts `sitemap.xml` in `site`, with all its pages, and `robots.txt` where the series has none of its own; nothing where
    it has no address on the web."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):  # the generator's: with dates that are none
        (site / name).unlink(missing_ok=True)
    if not reeks.adres:
        return
    pages = sorted(
        page.relative_to(site).as_posix()
        for page in site.rglob("*.html")
        if page.name != "404.html" and NOT_FOUND not in page.read_text("utf-8")
    )
    addresses = [reeks.adres + quote(page) for page in pages]
    (site / "sitemap.xml").write_text(render("delen/sitemap.xml", adressen=addresses), "utf-8")
    if not (site / "robots.txt").exists():
        (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\n\nSitemap: {reeks.adres}sitemap.xml\n", "utf-8")


def keep_for_offline(site: Path, reeks: Reeks) -> None:
    """Puts `sw.js` in `site`: with all pages and what they need, under a name that changes when any of them does.

    Comes last: what is changed in the site after it, is not in its name.
    """
    state, names = hashlib.sha256(), []
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if file.suffix in KEPT and file.stat().st_size < LARGE and not name.startswith(NOT_KEPT):
            names.append(quote(name))
            state.update(f"{name}\0".encode() + file.read_bytes())
    kind = f"{hashlib.sha256(reeks.naam.encode()).hexdigest()[:8]}-"
    values = {"naam": kind + state.hexdigest()[:16], "soort": kind, "bestanden": names}
    (site / "sw.js").write_text(
        render("app/sw.js", **{key: Markup(json.dumps(value)) for key, value in values.items()}), "utf-8"
    )
