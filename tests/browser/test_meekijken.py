"""Reading while writing: what is saved shows by itself, and the reader stays where they were."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import wacht_tot
from tests.site.test_voorbeeld import LES, Start, voorbeeld

__all__ = ["voorbeeld"]  # a fixture


def test_een_bewaarde_pagina_ververst_zichzelf_en_de_lezer_blijft_waar_hij_was(
    gebouwde_reeks, voorbeeld: Start, page: Page
):
    les = gebouwde_reeks / LES
    vouwen = "".join(f'\n??? meer "Vouw {n}"\n\n    Wat erin staat.\n' for n in range(12))
    les.write_text(les.read_text("utf-8").replace("Neem het ", f"Neem nu het {vouwen}\n\nEn het ", 1), "utf-8")
    serve = voorbeeld(gebouwde_reeks)
    serve.says("De handleiding wordt gemaakt")
    page.set_viewport_size({"width": 390, "height": 400})
    serve.says("Lees de handleiding op")
    page.goto(f"http://127.0.0.1:{serve.port}/lessen/les-2.html")
    vouw = page.locator("details", has_text="Vouw 3")
    if vouw.get_attribute("open") is None:
        vouw.locator("summary").click()
    page.locator("details", has_text="Vouw 5").evaluate("(vouw) => (vouw.open = false)")
    page.evaluate("scrollTo(0, 500)")
    hoog = page.evaluate("scrollY")
    assert hoog > 300

    serve.change(LES, "Neem nu het ", "Neem straks het ")
    expect(page.get_by_text("Neem straks het ")).to_be_attached(timeout=30_000)
    expect(vouw).to_have_attribute("open", "")
    expect(page.locator("details", has_text="Vouw 5")).not_to_have_attribute("open", "")
    wacht_tot(page, f"Math.abs(scrollY - {hoog}) < 2")

    serve.change(LES, "Neem straks het ", "Neem [iets](weg.md) ")
    expect(page.locator("#voorbeeld-fouten")).to_contain_text("[dode link]", timeout=30_000)
    expect(page.locator("#voorbeeld-fouten summary")).to_have_text("1 fout gevonden.")
    serve.change(LES, "Neem [iets](weg.md) ", "Neem weer het ")
    expect(page.get_by_text("Neem weer het ")).to_be_attached(timeout=30_000)
    expect(page.locator("#voorbeeld-fouten")).to_have_count(0, timeout=30_000)
