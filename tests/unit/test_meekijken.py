"""The preview in parts, without a browser: what is saved is seen, who reads a page comes first, and a browser keeps nothing."""

import http.client
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from macros.build import live as living
from macros.build import preview as previewing
from macros.build import watch as watching
from macros.build.live import Live
from macros.build.preview import Preview
from macros.build.server import WAIT, Server
from macros.build.watch import PAUSE, SETTLED, Watch
from macros.model.messages import ContentError, Problem
from tests.conftest import TUINREEKS, gelezen

LONG, SHORT = 5.0, 0.05
"""How long something may take that happens, and how long we look whether something does not happen."""
WRONG = ContentError([Problem("docs/lessen/les-2.md", 1, "te lang", "het blad is te lang", "maak het korter.")])


class Stop(Exception):
    """The test has seen enough."""


def nothing(*given: object) -> None:
    """Does nothing."""


def test_wat_in_stappen_bewaard_wordt_telt_pas_als_het_met_rust_gelaten_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    seen, slept = Watch([tmp_path]), list[float]()
    one, two = ({name: (1, 1, 1) for name in names} for names in (["les.md"], ["les.md", "blad.md"]))
    looks = iter([seen.seen, one, two, two])
    monkeypatch.setattr(seen, "_look", lambda: next(looks))
    monkeypatch.setattr(watching, "time", SimpleNamespace(sleep=slept.append))
    assert seen.wait() == {Path("les.md"), Path("blad.md")}
    assert slept == [PAUSE, SETTLED, SETTLED]


# What is drawn.


@pytest.fixture
def live(tmp_path: Path) -> Live:
    found = Live(TUINREEKS, tmp_path / "site", lambda: None, nothing, list, nothing)
    found.project = tmp_path  # where it may keep what it knows
    return found


def test_een_pagina_die_intussen_gelezen_wordt_is_de_volgende(live: Live):
    asked: list[str] = []
    live.asked = lambda: asked
    pages = live._in_order(["een.md", "twee.md", "drie.md", "vier.md"])
    drawn = [next(pages)]
    asked += ["anders.md", "vier.md", "drie.md"]
    assert [*drawn, *pages] == ["een.md", "vier.md", "drie.md", "twee.md"]


def test_wat_gelezen_wordt_is_ook_bij_een_nieuwe_lijst_als_eerste_getekend(live: Live, monkeypatch: pytest.MonkeyPatch):
    drawn: list[str] = []
    live.asked = lambda: ["lessen/les-2.md"]

    def at_once(handleiding: object, paths: list[str]) -> None:
        drawn.extend(paths)
        raise Stop

    monkeypatch.setattr(live, "_at_once", at_once)
    with pytest.raises(Stop):
        live.renew([live.docs / "gegevens" / "rollen.yml", live.docs / "over" / "index.md"])
    assert drawn == ["lessen/les-2.md", "over/index.md"]


def test_bij_andere_instellingen_is_vergeten_wat_er_van_teksten_kwam_en_wat_goed_was(
    live: Live, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(living, "stamp", lambda docs: b"other")
    monkeypatch.setattr(live, "_at_once", nothing)
    monkeypatch.setattr(live, "_problems", lambda handleiding: WRONG.problems)

    def renew(file: Path) -> tuple[bool, bool, bool]:
        with pytest.raises(ContentError):
            live.renew([file])
        return bool(live.kept), bool(live.right), live.made_by == b"other"

    renew(live.docs)
    live.kept["over/index.md"] = ()
    live.right = frozenset(gelezen(TUINREEKS / "docs").paginas.values())
    assert renew(live.docs / "over" / "index.md") == (True, True, False)
    assert renew(TUINREEKS / "mkdocs.yml") == (False, False, True)


def test_papier_blijft_als_alles_opnieuw_getekend_wordt_zolang_zijn_pagina_er_is(
    live: Live, monkeypatch: pytest.MonkeyPatch
):
    stays = [
        "lessen/les-2.pdf", "lessen/les-2-op-tafel.docx", "lessen/les-2-werkbladen.js", "lessen/les-2-werkbladen.zip",
        "werkmaterialen/terugblik.pdf", "werkmaterialen/terugblik.webp",
    ]  # fmt: skip
    goes = ["lessen/les-9.pdf", "werkmaterialen/weg.docx", "lessen/les-2.html", "lessen/les-2-los.js"]
    anew = ["lessen/les-2.pdf", "werkmaterialen/terugblik.html"]

    def put(site: Path, text: str, paths: list[str]) -> list[Problem]:
        for file in (site / path for path in paths):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return []

    put(live.site, "oud", [*stays, *goes])
    monkeypatch.setattr(live, "_all", lambda handleiding, new: put(new, "nieuw", anew))
    live._all_anew(gelezen(TUINREEKS / "docs"))
    there = {file.relative_to(live.site).as_posix(): file.read_text("utf-8") for file in live.site.rglob("*.*")}
    assert there == {**dict.fromkeys(stays, "oud"), **dict.fromkeys(anew, "nieuw")}


# What is shown.


@pytest.fixture
def preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Preview:
    monkeypatch.setattr(previewing, "Papers", lambda *given: SimpleNamespace(wait_for_pages=nothing, make=nothing))
    found = Preview(tmp_path)
    found.site.mkdir(parents=True)
    (found.site / "les.html").write_text("<body>een</body>", "utf-8")
    return found


def test_wat_bewaard_wordt_terwijl_er_getekend_wordt_telt_meteen_mee(preview: Preview, monkeypatch: pytest.MonkeyPatch):
    docs, saved, renewed, looks = preview.project / "docs", Path("les.md"), list[set[Path]](), list[int]()

    class Saving:
        """Somebody saves a text while the builder is at work."""

        def __init__(self, places: list[Path]) -> None:
            assert docs in places

        def changed(self) -> set[Path]:
            looks.append(1)
            return {saved} if len(looks) == 1 else set()

        def wait(self) -> set[Path]:
            raise Stop

    class Drawing:
        """Draws in steps."""

        def __init__(self, project: Path, site: Path, pause: Callable[[], None], *given: object) -> None:
            self.pause = pause

        def renew(self, changed: set[Path]) -> None:
            renewed.append(changed)
            self.pause()

    monkeypatch.setattr(previewing, "Watch", Saving)
    monkeypatch.setattr(previewing, "Live", Drawing)
    monkeypatch.setattr(previewing, "OFTEN", LONG)
    with pytest.raises(Stop):
        preview.work("http://hier/")
    assert renewed == [{docs}, {docs, saved}]
    assert len(looks) == 1  # looking takes time too: not at every step


def test_nieuws_komt_pas_als_er_nieuws_is(preview: Preview):
    first, heard = preview.news("les.html", "", LONG), list[str]()
    reader = threading.Thread(target=lambda: heard.append(preview.news("les.html", first, 4 * LONG)), daemon=True)
    reader.start()
    reader.join(SHORT)
    assert reader.is_alive()
    (preview.site / "les.html").write_text("<body>twee</body>", "utf-8")
    preview._shown()
    reader.join(LONG)
    assert heard == [preview.news("les.html", first, LONG)]
    assert heard != [first]


def test_wat_er_mis_was_met_papier_staat_niet_meer_op_de_pagina_als_papier_gelukt_is(preview: Preview):
    preview._papers_told(WRONG)
    _, page = preview.page("les.html")
    assert b"het blad is te lang" in page
    name, heard = preview.news("les.html", "", LONG), list[str]()
    reader = threading.Thread(target=lambda: heard.append(preview.news("les.html", name, 4 * LONG)), daemon=True)
    reader.start()
    reader.join(SHORT)
    preview._papers_told(None)
    reader.join(LONG)
    assert len({*heard, name}) == 2
    _, page = preview.page("les.html")
    assert b"te lang" not in page


# What a browser gets.


class Shown:
    """A preview of three files, that notes which papers are asked for."""

    def __init__(self, site: Path) -> None:
        self.site, self.asked = site, list[str]()
        self.papers = SimpleNamespace(get=self.get)

    def get(self, path: str) -> None:
        self.asked.append(path)
        (self.site / path).write_text("papier", "utf-8")

    def page(self, path: str) -> tuple[int, bytes]:
        return 200, path.encode()

    def not_found(self) -> bytes:
        return b"niets"

    def news(self, path: str, known: str, seconds: float) -> str:
        return f"{path} {known} {seconds}"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server, site = Server(0, "kies een andere poort."), tmp_path_factory.mktemp("site")
    shown: Any = Shown(site)
    (site / "lessen").mkdir()
    (site / "klas.js").write_text("script", "utf-8")
    server.start(shown)
    yield server
    server.stop()


def get(server: Server, path: str, **asked: str) -> http.client.HTTPResponse:
    """Asks `server` for a path; gives the answer, read."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=LONG)
    connection.request("GET", path, headers={key.replace("_", "-"): value for key, value in asked.items()})
    answer = connection.getresponse()
    answer.body = answer.read()  # type: ignore[attr-defined]
    connection.close()
    return answer


def test_alleen_deze_computer_wordt_geantwoord(served: Server):
    assert served.socket.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize("path", ["/klas.js", "/les.html", "/.voorbeeld/nieuws", "/er/is/niets.png"])
def test_een_browser_bewaart_niets_van_het_voorbeeld(served: Server, path: str):
    assert get(served, path).getheader("Cache-Control") == "no-store"


def test_een_bestand_dat_twee_keer_in_een_seconde_bewaard_wordt_krijgt_een_browser_opnieuw(served: Server):
    before = get(served, "/klas.js").getheader("Last-Modified")
    assert before
    assert get(served, "/klas.js", If_Modified_Since=before).status == 200


def test_wie_nieuws_vraagt_wacht_zo_lang_als_een_browser_wacht(served: Server):
    answer: Any = get(served, "/.voorbeeld/nieuws?pagina=les.html&naam=abc")
    assert answer.body.decode() == f"les.html abc {WAIT}"


@pytest.mark.parametrize("path", ["les-2.pdf", "les-2-op-tafel.docx", "les-2-werkbladen.zip", "les-2-werkbladen.js"])
def test_papier_wordt_gemaakt_als_een_browser_erom_vraagt(served: Server, path: str):
    shown: Any = served.preview
    shown.asked.clear()
    answer: Any = get(served, f"/lessen/{path}")
    assert (answer.status, answer.body) == (200, b"papier")
    assert get(served, "/klas.js").status == 200
    assert shown.asked == [f"lessen/{path}"]
