"""The preview: it says at once that a port cannot be had, answers every request, and goes on after a mistake."""

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from macros.__main__ import main
from tests.conftest import own_engine
from tests.unit.test_downloads import alive

Start = Callable[[Path], "Voorbeeld"]
LES = "docs/lessen/les-2.md"


class Voorbeeld:
    """A running `make serve` of the project `map`, on a port of its own."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.map, self.log = project, project / "serve.log"
        with self.log.open("w") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-u", "-m", "macros", "serve", "--poort", str(self.port)],
                cwd=project, stdout=out, stderr=out,
            )  # fmt: skip

    def says(self, words: str) -> str:
        """Waits until the terminal shows `words`; gives all that it shows."""
        until = time.monotonic() + 60
        while time.monotonic() < until and self.process.poll() is None:
            if re.search(words, text := self.log.read_text("utf-8")):
                return text
            time.sleep(0.1)
        raise AssertionError(f"{words!r} staat niet in:\n{self.log.read_text('utf-8')}")

    def get(self, path: str) -> tuple[int, str]:
        """Asks for a page; gives the status and the text. Waits for as long as the preview lets a browser wait."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def change(self, path: str, before: str, after: str) -> None:
        file = self.map / path
        file.write_text(file.read_text("utf-8").replace(before, after, 1), "utf-8")

    def stop(self, number: int = signal.SIGINT) -> int:
        self.process.send_signal(number)
        return self.process.wait(30)


def words_of(pdf: bytes) -> str:
    """Gives the words of a PDF."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


def children(process: int) -> list[int]:
    """Gives the processes that a process began."""
    rows = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return [int(row.split()[0]) for row in rows if int(row.split()[1]) == process]


@pytest.fixture
def voorbeeld() -> Iterator[Start]:
    """Starts previews; ends them after the test."""
    started: list[Voorbeeld] = []

    def start(project: Path) -> Voorbeeld:
        started.append(Voorbeeld(project))
        return started[-1]

    yield start
    for running in started:
        if running.process.poll() is None:
            running.process.kill()
            running.process.wait()


def test_wie_meteen_kijkt_wacht_op_de_pagina_en_wat_je_wijzigt_zie_je(gebouwde_reeks, voorbeeld):
    serve = voorbeeld(gebouwde_reeks)
    serve.says("De handleiding wordt gemaakt; straks lees je haar op")
    status, page = serve.get("lessen/les-2.html")  # while it is still being built
    assert (status, "/.voorbeeld/meekijken.js" in page) == (200, True)
    assert f"Lees de handleiding op http://127.0.0.1:{serve.port}/" in serve.says("Lees de handleiding")
    assert serve.get("bestaat-niet.html") == (404, (gebouwde_reeks / ".cache/voorbeeld/404.html").read_text("utf-8"))
    with (gebouwde_reeks / LES).open("a", encoding="utf-8") as les:
        les.write("\nZonnig weer.\n")
    serve.says("De pagina's zijn bijgewerkt.")
    assert "Zonnig weer." in serve.get("lessen/les-2.html")[1]
    with urllib.request.urlopen(f"http://127.0.0.1:{serve.port}/lessen/les-2.pdf", timeout=60) as paper:
        assert "Zonnig weer." in words_of(paper.read())  # made because it is asked for
    helpers = children(serve.process.pid)
    assert helpers
    assert serve.stop() == 130
    until = time.monotonic() + 10
    while any(map(alive, helpers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(alive, helpers))
    assert "404" not in serve.log.read_text("utf-8")
    assert "Traceback" not in serve.log.read_text("utf-8")


def test_een_fout_staat_in_de_terminal_en_op_elke_pagina_tot_hij_weg_is(gebouwde_reeks, voorbeeld):
    les = gebouwde_reeks / LES
    les.write_text(les.read_text("utf-8") + "\nEen <oud> blad.\n\n[Een blad](weg.md)\n", "utf-8")
    serve = voorbeeld(gebouwde_reeks)
    serve.says("De handleiding wordt gemaakt")
    assert '[dode link] "weg.md"' in serve.says("2 fouten gevonden")
    for path in ("lessen/les-2.html", "wat/dan/ook.html", "interventies/index.html"):
        status, page = serve.get(path)
        assert status == (503 if path == "wat/dan/ook.html" else 200)
        assert "[dode link] &#34;weg.md&#34;" in page
        assert ('http-equiv="refresh"' in page) == (status == 503)
    serve.change(LES, "Een <oud> blad.\n\n[Een blad](weg.md)", "Geen blad")
    serve.says("Lees de handleiding op")
    status, page = serve.get("")
    assert (status, "voorbeeld-fouten" in page) == (200, False)
    serve.change(LES, "Geen blad", "[Een blad](weg.md)")
    serve.says("(?s)Lees de handleiding op.*1 fout gevonden")
    assert "[dode link] &#34;weg.md&#34;" in serve.get("")[1]
    assert "Een blad</a>" in serve.get("lessen/les-2.html")[1]


def test_een_onvoorziene_storing_is_een_zin_in_de_terminal_en_geen_verzoek_blijft_hangen(gebouwde_reeks, voorbeeld):
    template = own_engine(gebouwde_reeks) / "templates/thema/partials/logo.html"
    serve = voorbeeld(gebouwde_reeks)
    serve.says("Lees de handleiding op")
    template.write_text("{{ 1 // 0 }}", "utf-8")
    text = serve.says("Er ging iets mis dat niet aan de tekst ligt")
    assert "ZeroDivisionError" in text
    assert "Traceback" not in text
    assert "Traceback" in (gebouwde_reeks / ".cache/fout.log").read_text("utf-8")
    assert serve.get("index.html")[0] == 200


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_het_voorbeeld_eindigt_netjes_ook_als_de_terminal_dichtgaat(gebouwde_reeks, voorbeeld, number):
    serve = voorbeeld(gebouwde_reeks)
    serve.says("De handleiding wordt gemaakt")
    time.sleep(1)  # it builds
    assert serve.stop(number) == 128 + number
    assert [path.name for path in (gebouwde_reeks / ".cache").iterdir() if path.name.startswith(".voorbeeld")] == []
    assert "Traceback" not in serve.log.read_text("utf-8")


@pytest.mark.parametrize("port", ["abc", "0", "80000", "-1", "99999999999", "8000,", "²"])
def test_een_poort_die_niet_bestaat_wordt_meteen_gezegd(port, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["serve", f"--poort={port}"]) == 1
    heard = capsys.readouterr()
    assert heard.err.startswith(f'poort "{port}" bestaat niet: kies een andere poort: make serve poort=8001.')
    assert list(tmp_path.iterdir()) == []


def test_een_bezette_poort_wordt_gezegd_voor_er_iets_gebouwd_is(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert main(["serve", "--poort", str(port)]) == 1
    heard = capsys.readouterr()
    assert heard.err.startswith(f"poort {port} is bezet: sluit het andere venster, of kies een andere poort: ")
    assert "Lees de handleiding" not in heard.out
    assert list(tmp_path.iterdir()) == []
