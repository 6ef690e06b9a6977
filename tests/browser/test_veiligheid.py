"""The security policy of the pages holds off what is not ours, and nothing else, wherever the site stands."""

import pytest
from playwright.sync_api import Page, Route

from .conftest import NO_APP, Opener

PLEKKEN = ["webserver", "submap", "schijf"]
SOORTEN = ["index.html", "lessen/les-1.html", "werkmaterialen/index.html", "404.html"]


def luister(page: Page) -> list[str]:
    """Gives a list that fills with what the browser complains of."""
    gehoord: list[str] = []
    page.on(
        "console",
        lambda m: gehoord.append(m.text) if m.type in ("error", "warning") and m.text != NO_APP else None,
    )
    page.on("pageerror", lambda fout: gehoord.append(str(fout)))
    return gehoord


@pytest.mark.parametrize("plek", PLEKKEN)
def test_het_beleid_houdt_niets_van_onszelf_tegen(
    venster: Opener, request: pytest.FixtureRequest, plek: str, blad: dict[str, str]
) -> None:
    begin, page = request.getfixturevalue(plek), venster().new_page()
    gehoord = luister(page)
    for pagina in [*SOORTEN, blad["location"]]:
        page.goto(begin + pagina, wait_until="load")
        if pagina == "404.html":
            continue
        assert page.evaluate("[...document.fonts].some((letter) => letter.status === 'loaded')"), pagina
        page.get_by_role("searchbox", name="Zoek in de handleiding").press_sequentially("les")
        page.locator("[data-zoekresultaat]").first.wait_for()
    assert gehoord == []


@pytest.mark.parametrize("plek", ["webserver", "schijf"])
def test_het_beleid_verbiedt_een_vreemd_script_een_vreemde_computer_en_een_script_in_een_attribuut(
    venster: Opener, request: pytest.FixtureRequest, plek: str
) -> None:
    context = venster()
    gevraagd: list[str] = []

    def elders(route: Route) -> None:
        gevraagd.append(route.request.url)
        route.abort()

    context.route("https://elders.example/**", elders)  # what the browser itself holds off does not come here
    page = context.new_page()
    page.goto(request.getfixturevalue(plek) + "lessen/les-1.html", wait_until="load")
    page.evaluate("""async () => {
      const zet = (naam, kenmerken) => document.body.append(Object.assign(document.createElement(naam), kenmerken));
      window.gelukt = [];
      zet("script", { textContent: "window.gelukt.push('script')" });
      zet("div", { innerHTML: "<img src='bestaat-niet.png' onerror='window.gelukt.push(`attribuut`)'>" });
      zet("script", { src: "https://elders.example/a.js" });
      zet("img", { src: "https://elders.example/a.png" });
      zet("iframe", { src: "https://elders.example/a.html" });
      await fetch("https://elders.example/a.json").catch(() => {});
      document.body.append(Object.assign(document.createElement("a"), { href: "javascript:window.gelukt.push('link')" }));
      document.body.lastChild.click();
      await new Promise((klaar) => setTimeout(klaar, 300));
    }""")
    assert page.evaluate("window.gelukt") == []
    assert gevraagd == []
