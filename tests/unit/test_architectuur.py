"""The house stays as it was drawn: arrows point one way, and the engine knows nothing of these particular lessons."""

import ast
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
ENGINE = PROJECT / "macros"
MODULES = sorted(path for path in ENGINE.rglob("*.py"))
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef
KNOW_MKDOCS = {"__init__.py", "building.py", "serving.py"}


def imports(path: Path) -> set[str]:
    """Gives the names of all modules that `path` imports, ours as they are called inside `macros`."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            name = node.module or ""
            found |= (
                {f".{name}"} if node.level and name else {f".{a.name}" for a in node.names} if node.level else {name}
            )
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_alleen_de_bouw_kent_mkdocs(path):
    knows = {name for name in imports(path) if name.split(".")[0] == "mkdocs"}
    assert not knows or path.relative_to(ENGINE).as_posix() in KNOW_MKDOCS


@pytest.mark.parametrize("name", ["messages.py", "model.py"])
def test_meldingen_en_model_kennen_niemand(name):
    assert {module for module in imports(ENGINE / name) if module.startswith(".")} == set()


def test_inlezen_kent_geen_regels_geen_macro_s_en_geen_bouw():
    later = {".checks", ".rendering", ".building", ".serving", ".navigation", ".views", ".blocks"}
    for name in ("loading.py", "reading.py", "validation.py", "yaml_source.py", "gegevens.py"):
        assert imports(ENGINE / name) & later == set(), name


def test_wat_tekent_kent_de_bouw_niet():
    for name in ("rendering.py", "views.py", "blocks.py", "les_macros.py", "blad_macros.py", "reeks_macros.py"):
        assert imports(ENGINE / name) & {".building", ".serving", ".checks"} == set(), name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_de_motor_kent_geen_les_en_geen_blad(path):
    """A sheet's slug or a lesson's page in the code would be a special case; the examples for editors may name one."""
    slugs = {page.stem for page in (PROJECT / "docs" / "werkmaterialen").glob("*.md")} - {"index"}
    text = path.read_text("utf-8")
    named = {slug for slug in slugs if "-" in slug and re.search(rf"['\"/]{re.escape(slug)}['\"./]", text)}
    assert named == set()
    assert not re.search(r"['\"]les-\d|nummer == \d", text)


def test_html_staat_alleen_in_sjablonen():
    for path in MODULES:
        tree = ast.parse(path.read_text("utf-8"))
        docstrings = {ast.get_docstring(n, clean=False) for n in ast.walk(tree) if isinstance(n, DOCUMENTED)}
        strings = {
            n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
        } - docstrings
        assert [text for text in strings if re.search(r"<(div|p|table|ul|li|span|section|nav|svg)\b", text)] == [], (
            path.name
        )
