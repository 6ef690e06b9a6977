"""The server of the preview: gives pages and files to the browsers of this machine, and to nobody else."""

import http.server
import posixpath
import socketserver
import sys
import threading
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

from ..model.messages import Refusal
from .papers import is_paper

if TYPE_CHECKING:
    from .preview import Preview

HOST = "127.0.0.1"
OURS = ".voorbeeld/"
"""What addresses begin with that are no part of the site."""
WAIT = 25.0
"""How many seconds a browser waits for news before it asks again."""


class Server(http.server.ThreadingHTTPServer):
    """A server that has its port from the start."""

    daemon_threads = True
    allow_reuse_address = True

    preview: "Preview"

    def __init__(self, port: int, other_port: str) -> None:
        """Takes the port. Raises Refusal where it cannot be had."""
        self.url = f"http://{HOST}:{port}/"
        try:
            super().__init__((HOST, port), Answer)
        except OSError as error:
            closed = isinstance(error, PermissionError)
            wrong = f"poort {port} mag je niet gebruiken" if closed else f"poort {port} is bezet"
            raise Refusal(wrong, other_port if closed else f"sluit het andere venster, of {other_port}") from error

    def server_bind(self) -> None:
        """Takes the port; what this machine is called elsewhere nobody has to look up."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def start(self, preview: "Preview") -> None:
        """Answers from now on with what `preview` shows."""
        self.preview = preview
        threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True).start()

    def stop(self) -> None:
        """Answers no more."""
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tells of a fault while a request was answered; that a browser went away is none."""
        error = sys.exc_info()[1]
        if error and not isinstance(error, ConnectionError):
            self.preview.fault(error)


KINDS = {
    **http.server.SimpleHTTPRequestHandler.extensions_map,
    ".js": "text/javascript", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json",
    ".webp": "image/webp", ".epub": "application/epub+zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}  # fmt: skip


class Answer(http.server.SimpleHTTPRequestHandler):
    """The answer to one request."""

    server: Server

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        server, self.extensions_map = args[2], KINDS
        super().__init__(*args, directory=str(server.preview.site), **kwargs)

    def do_GET(self) -> None:
        """Answers: a page, news of one, or a file."""
        preview, parts = self.server.preview, urlsplit(self.path)
        path = posixpath.normpath("/" + unquote(parts.path, errors="surrogateescape")).lstrip("/").replace("\0", "")
        if path.startswith(OURS):
            self._ours(path.removeprefix(OURS), {key: value[0] for key, value in parse_qs(parts.query).items()})
            return
        if not path or parts.path.endswith("/"):
            path = posixpath.join(path, "index.html")
        suffix = Path(path).suffix
        if is_paper(path):
            preview.papers.get(path)
        file = preview.site / path
        if suffix == ".html" or not (file.is_file() or file.is_dir()):
            status, page = preview.page(path) if suffix in {".html", ""} else (404, preview.not_found())
            self._give(status, page, "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _ours(self, path: str, asked: dict[str, str]) -> None:
        if path == "meekijken.js":
            self._give(200, self.server.preview.script(), "text/javascript")
        elif path == "nieuws":
            name = self.server.preview.news(asked.get("pagina", ""), asked.get("naam", ""), WAIT)
            self._give(200, name.encode(), "text/plain")
        else:
            self._give(404, b"", "text/plain")

    def _give(self, status: int, content: bytes, kind: str) -> None:
        self.send_response(HTTPStatus(status))
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def send_head(self) -> Any:
        """Gives a file whole: what was saved twice in a second looks unchanged to a browser that asks since when."""
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self) -> None:
        """Has browsers ask again each time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the terminal is for the editor."""
