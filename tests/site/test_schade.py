"""Whatever happens to the pages, a run ends in a site or in a clean report: never in a traceback or half a site.

The damage is random, but the same in every run: a sample. To search is for `make zoek`
(`SCHADE=5000 python -m pytest tests/site/test_schade.py`); what that finds becomes an example in tests/unit/fouten.py.
"""

import os
from pathlib import Path

import html5lib
from hypothesis import given, settings
from mkdocs.utils.meta import get_data

from macros.build.site import build
from macros.check import check
from macros.model.messages import ContentError
from macros.read.handleiding import load_handleiding
from tests.conftest import TUINREEKS
from tests.schade import assert_clean, damaged, files_of

EXAMPLES = int(os.environ.get("SCHADE", "50"))
BUILDS = max(4, EXAMPLES // 30)


def put(docs: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    """Writes `files` below `docs` and gives what stood there."""
    before = {path: (docs / path).read_bytes() for path in files}
    for path, raw in files.items():
        (docs / path).write_bytes(raw)
    return before


def assert_mkdocs_reads_the_same(docs: Path, path: str) -> None:
    """Fails where MkDocs, which reads the head of a page itself, takes something else from it than we do."""
    pagina = load_handleiding(docs).paginas[path]
    text, head = get_data((docs / path).read_text("utf-8-sig"))
    assert (head, text) == (pagina.source.data, pagina.text.lstrip("\n"))


def test_elke_schade_geeft_een_site_of_een_net_verslag(gebouwde_reeks: Path):
    project = gebouwde_reeks
    docs, harmless = project / "docs", []

    @settings(max_examples=EXAMPLES, derandomize=True, deadline=None, database=None)
    @given(damaged(docs))
    def reads(files: dict[str, bytes]) -> None:
        before = put(docs, files)
        try:
            problems = check(load_handleiding(docs))
            assert_clean(problems, project)
            if not problems:
                harmless.append(files)
                for path in files:
                    if path.endswith(".md"):
                        assert_mkdocs_reads_the_same(docs, path)
        finally:
            put(docs, before)

    reads()
    assert len(harmless) >= BUILDS, "te veel schade: er is niets om te bouwen"
    assert files_of(docs) == files_of(TUINREEKS / "docs")
    for files in harmless[:: len(harmless) // BUILDS][:BUILDS]:
        before = put(docs, files)
        builds(project)
        put(docs, before)


def builds(project: Path) -> None:
    """Builds for real; fails where that ends in anything else than a whole, valid site or a clean report."""
    try:
        build(project, project / "site")
    except ContentError as error:
        assert_clean(error.problems, project)
        return
    for page in (project / "site").rglob("*.html"):
        parser = html5lib.HTMLParser()
        parser.parse(page.read_text("utf-8"))
        assert parser.errors == [], page
    for sheet in load_handleiding(project / "docs").bladen:
        for suffix in ("html", "pdf", "docx"):
            assert (project / "site" / "werkmaterialen" / f"{sheet}.{suffix}").is_file()
