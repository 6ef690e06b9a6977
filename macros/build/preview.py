"""Reading while writing: builds, serves, and builds again when something in `docs/` changes.

MkDocs' own live server does the serving and the reloading; what it builds is ours, downloads and all.
"""

import sys
from pathlib import Path

from ..model.messages import ContentError, Problem
from .site import build

HOST = "127.0.0.1"


def serve(project: Path, port: int) -> None:
    """Serves the manual of `project` on `port` of this machine until Ctrl+C.

    A mistake in a first build raises ContentError; a later one is reported, and the pages stay as they were.
    Raises ContentError where the port is taken.
    """
    from mkdocs.livereload import LiveReloadServer

    site = project / ".cache" / "voorbeeld"
    build(project, site)

    def rebuild() -> None:
        try:
            build(project, site)
        except ContentError as error:
            print(error, file=sys.stderr)
        else:
            print("De pagina's zijn bijgewerkt.")

    server = LiveReloadServer(builder=rebuild, host=HOST, port=port, root=str(site), mount_path="/")
    server.error_handler = lambda code: _page(site / f"{code}.html")
    for place in ("docs", "mkdocs.yml", "macros/templates"):
        server.watch(str(project / place))
    print(f"Lees de handleiding op http://{HOST}:{port}/ (stoppen: Ctrl+C).", flush=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except OSError as error:
        fix = "sluit het andere venster, of kies een andere poort: make serve poort=8001."
        raise ContentError([Problem("mkdocs.yml", 1, "bouwen", f"poort {port} is bezet", fix)]) from error
    finally:
        server.shutdown()


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
