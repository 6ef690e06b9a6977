"""The manual as an app: kept by the browser, read without the web; and nothing of that from a disk."""

import json
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from .conftest import Opener

KEPT = "() => navigator.serviceWorker.ready.then((r) => new Promise((klaar) => { const kijk = () => r.active?.state === 'activated' ? klaar(true) : setTimeout(kijk, 50); kijk(); }))"
REGISTER = "() => navigator.serviceWorker.register('sw.js')"


def kept(venster: Opener, webserver: str) -> Page:
    """Gives a page whose browser has kept the manual, without the wait that leaves a reader's first page in peace."""
    page = venster(service_workers="allow").new_page()
    page.goto(webserver + "index.html")
    page.evaluate(REGISTER)
    page.evaluate(KEPT)
    return page


def test_zonder_internet_is_elke_pagina_nog_te_lezen_en_anders_gaat_het_net_voor(
    venster: Opener, webserver: str, paginas: list[str]
) -> None:
    page = kept(venster, webserver)
    names = page.evaluate(
        "async () => { const kast = await caches.open((await caches.keys())[0]); return (await kast.keys()).map((v) => v.url); }"
    )
    assert {webserver + pagina for pagina in paginas} <= set(names)
    page.context.set_offline(True)
    page.goto(webserver + "lessen/les-3.html")
    assert page.locator("h1").first.inner_text().startswith("Les 3")
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--md-primary-fg-color') !== ''")
    page.goto(webserver)  # the folder is its index
    assert page.locator("main h1, article h1").count()
    page.context.set_offline(False)
    page.evaluate(
        """async (adres) => { const kast = await caches.open((await caches.keys())[0]);
        await kast.put(adres, new Response("oud", { headers: { "content-type": "text/html" } })); }""",
        webserver + "lessen/index.html",
    )
    page.goto(webserver + "lessen/index.html")
    assert page.locator("h1").count()


def test_een_oude_voorraad_wordt_opgeruimd_en_die_van_een_ander_blijft(
    venster: Opener, webserver: str, site: Path
) -> None:
    page = venster(service_workers="allow").new_page()
    page.goto(webserver + "index.html")
    kind = (site / "sw.js").read_text("utf-8").split('const SOORT = "')[1].split('"')[0]
    page.evaluate("kind => Promise.all([caches.open(kind + 'oud'), caches.open('iets-anders')])", kind)
    page.evaluate(REGISTER)
    page.evaluate(KEPT)
    names = page.evaluate("() => caches.keys()")
    assert kind + "oud" not in names
    assert "iets-anders" in names
    assert len([name for name in names if name.startswith(kind)]) == 1


def test_een_eerste_pagina_bewaart_nog_niets_terwijl_zij_laadt(venster: Opener, webserver: str) -> None:
    page = venster(service_workers="allow").new_page()
    page.goto(webserver + "index.html", wait_until="networkidle")
    assert page.evaluate("() => navigator.serviceWorker.getRegistrations().then((r) => r.length)") == 0
    assert page.locator("link[rel=manifest]").count() == 1


def test_vanaf_een_schijf_is_er_geen_app(venster: Opener, schijf: str) -> None:
    page = venster(service_workers="allow").new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(schijf + "index.html")
    assert page.locator("link[rel=manifest]").count() == 0
    assert said == []


def test_het_manifest_noemt_pictogrammen_die_er_zijn(site: Path) -> None:
    manifest = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["display"] == "standalone"
    assert (site / manifest["start_url"]).is_file()
    assert len(manifest["short_name"]) <= 12
    for icon in manifest["icons"]:
        with Image.open(site / icon["src"]) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} >= {
        ("192x192", "any"),
        ("512x512", "maskable"),
    }
