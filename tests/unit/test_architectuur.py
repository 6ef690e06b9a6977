"""The house stays as it was drawn: one table of layers, arrows one way, and nothing of one series in the engine."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parents[2]
ENGINE = PROJECT / "macros"
MODULES = sorted(ENGINE.rglob("*.py"))

# The floors of the house, from the ground up: a room may use what is on its own floor in the same room, and below it.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("model",),
    ("text",),
    ("read",),
    ("draw",),
    ("check", "printing", "authoring"),
    ("build",),
    ("__init__", "__main__"),
)
FLOOR = {room: floor for floor, rooms in enumerate(LAYERS) for room in rooms}

# What only one room may know of the world outside.
ONLY_IN = {
    "mkdocs": {"build", "__init__"},
    "weasyprint": {"printing"},
    "docx": {"printing"},
    "pydyf": {"printing"},
    "cssselect2": {"printing"},
    "tinyhtml5": {"printing"},
    "pypdfium2": {"printing"},
    "pikepdf": {"printing"},
    "markdown": {"text"},
    "pydantic": {"model", "read", "authoring"},
    "yaml": {"read", "build"},
    "jinja2": {"draw", "text"},
    "snowballstemmer": {"text"},
    "segno": {"draw"},
}


def room(path: Path) -> str:
    """Gives the room that a module stands in: a folder of `macros/`, or the module's own name."""
    return path.relative_to(ENGINE).with_suffix("").parts[0]


@cache
def imports(path: Path) -> tuple[tuple[str, ...], ...]:
    """Gives every module that `path` imports, in parts; one of ours begins with "macros"."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[tuple[str, ...]]:
    package = ("macros", *path.relative_to(ENGINE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            before = package[: len(package) - node.level + 1] if node.level else ()
            named = (*before, *(node.module or "").split(".")) if node.module else before
            yield from ((*named, alias.name) for alias in node.names)


def name(path: Path) -> str:
    return path.relative_to(ENGINE).as_posix()


def test_elke_kamer_staat_in_de_tabel_en_er_zijn_hooguit_zeven_verdiepingen():
    assert {room(path) for path in MODULES} == set(FLOOR)
    assert len(LAYERS) <= 7


def test_elke_pijl_wijst_naar_beneden():
    up = []
    for path in MODULES:
        here = room(path)
        for imported in imports(path):
            if imported[0] != "macros" or len(imported) < 2:
                continue
            there = imported[1] if imported[1] in FLOOR else "__init__"
            if there != here and FLOOR[there] >= FLOOR[here]:
                up.append(f"{name(path)} gebruikt {'.'.join(imported)}")
    assert up == []


def test_wat_van_buiten_komt_kent_alleen_de_kamer_die_erover_gaat():
    used = [(path, imported[0]) for path in MODULES for imported in imports(path)]
    wrong = [(path, one) for path, one in used if room(path) not in ONLY_IN.get(one, {room(path)})]
    assert [f"{name(path)} gebruikt {one}" for path, one in wrong] == []


def test_een_module_kent_mkdocs():
    """Whoever takes another generator changes that one (opzet/weg-uit-mkdocs.md)."""
    assert [name(path) for path in MODULES if any(imported[0] == "mkdocs" for imported in imports(path))] == [
        "build/generator.py"
    ]


def test_een_module_lees_je_in_een_keer():
    assert [name(path) for path in MODULES if len(path.read_text("utf-8").splitlines()) > 270] == []


FINISHED = {"build/policy.py", "build/light.py"}
"""What adds to finished pages, of which the theme makes the HTML."""


def texts(path: Path) -> Iterator[str]:
    """Gives every text in a module but its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def filled_in(path: Path) -> Iterator[str]:
    """Gives every text in a module that is filled in, with an x for what comes in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)


def test_html_staat_alleen_in_sjablonen():
    """A text that begins with a tag, or that closes one, is HTML; a sentence or a pattern about a tag is not."""
    modules = [path for path in MODULES if name(path) not in FINISHED]
    found = [(name(path), text) for path in modules for text in texts(path)]
    assert [(where, text) for where, text in found if re.search(r"\A\s*</?[a-zA-Z]|</[a-zA-Z]", text)] == []
    found = [(name(path), text) for path in modules for text in filled_in(path)]
    assert [(where, text) for where, text in found if re.search(r"<[a-zA-Z][^>]*>.*</[a-zA-Z]", text)] == []


def test_wie_bouwt_of_toont_laadt_niet_zelf_wat_op_papier_zet() -> None:
    """That takes half a second, and is done beside it by those who make sheets."""
    look = (
        "import sys, macros.build.site, macros.build.preview, macros.build.ahead; "
        "print({name.partition('.')[0] for name in sys.modules} & {'weasyprint', 'docx', 'pikepdf', 'pypdfium2'})"
    )
    done = subprocess.run([sys.executable, "-c", look], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("set()\n", "")
