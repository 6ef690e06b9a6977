"""What a reader prints of a sheet from the browser; that it is its PDF, the round along the pages sees (geprint.py)."""

from pathlib import Path

from playwright.sync_api import Browser


def test_onder_een_begrip_staan_op_papier_geen_puntjes(browser: Browser, webserver: str, site: Path) -> None:
    with_term = next(
        file.name for file in sorted((site / "werkmaterialen").glob("*.html"))
        if file.with_suffix(".pdf").exists() and "<abbr" in file.read_text("utf-8").partition('class="blad ')[2]
    )  # fmt: skip
    page = browser.new_page()
    page.goto(f"{webserver}werkmaterialen/{with_term}")
    page.emulate_media(media="print")
    lines = page.locator(".blad abbr").evaluate_all(
        "delen => delen.map(d => getComputedStyle(d)).map(s => [s.textDecorationLine, s.borderBottomStyle].join())"
    )
    page.close()
    assert lines
    assert set(lines) == {"none,none"}
