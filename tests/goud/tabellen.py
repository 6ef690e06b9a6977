"""Tables of what the rules say of many small things: of each a row, right or wrong, and what an editor then reads.

They hold each part of the lists of words, signs, endings and patterns in `check/` and `read/`, from both sides.
"""

import json
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter

from macros.check import PageRule, Rule, files, foreign, habits, links, pictures, text, words
from macros.check.settings import settings_problems
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kop import Kop
from macros.model.messages import Problem
from macros.read.handleiding import load_handleiding, load_pagina
from macros.read.lijsten import LIJSTEN, load_lijst
from macros.text.reading import EXTENSIONS
from tests.goud import bestanden, gelezen, getekend, in_boek, koppen, nieuw, op_papier, teksten, waarden

SERIES = Path(__file__).parents[1] / "fixtures" / "second_series"


@cache
def series() -> Handleiding:
    """Gives the second series as it is read, with two kinds of boxes."""
    return replace(load_handleiding(SERIES / "docs"), kaders=frozenset({"tip", "meer"}))


def of_texts(texts: Iterable[str], rules: Iterable[Rule], folder: str = "about/") -> str:
    """Gives what `rules` say of each of `texts`, which are pages beside each other in `folder`, from line 5 on."""
    paths = ((f"{folder}p{number:03}.md", text) for number, text in enumerate(texts))
    pages = {path: Pagina(path, text, first_line=5) for path, text in paths}
    handleiding = replace(series(), paginas=MappingProxyType({**series().paginas, **pages}))
    told: dict[str, list[Problem]] = {}
    for rule in rules:
        for problem in rule(handleiding):
            told.setdefault(problem.path, []).append(problem)
    return "\n".join(_shown(page.text, told.get(page.where, ())) for page in pages.values())


def everywhere(rule: PageRule) -> Rule:
    """Gives a rule of a page as one that goes through all pages."""
    return lambda handleiding: (found for pagina in handleiding.paginas.values() for found in rule(pagina, handleiding))


def _shown(text: str, problems: Iterable[Problem]) -> str:
    said = [f"    {one.line} [{one.code}] {one.text}: {one.fix} {one.cause}".rstrip() for one in sorted(problems)]
    return "\n".join([textwrap.indent(text.rstrip("\n"), "| ", lambda row: True), *(said or ["    goed"]), ""])


def marks() -> str:
    """Gives what the rules for texts say of marks."""
    return of_texts(
        (*teksten.rows_of(teksten.OPMAAK), *teksten.DELEN),
        map(everywhere, (*text.OF_A_PAGE, *habits.OF_A_PAGE, *foreign.OF_A_PAGE, *words.OF_A_PAGE)),
    )


def addresses() -> str:
    """Gives what is said of links, by where they lead and by their words."""
    pages = [f"[Lees de brief]({to})" for to in teksten.NAAR] + [f"![Een wiel]({to})" for to in teksten.NAAR]
    pages += [f"[{said}](index.md)" for said in teksten.HIER] + [f"Zie {to} of zo." for to in teksten.NAAR]
    pages += [f"![{said}](../werkmaterialen/wheel.svg)" for said in teksten.BEELD]
    elsewhere = [f"[Lees de brief]({to})" for to in teksten.VANAF_HET_BEGIN]
    return (
        of_texts(pages, links.RULES) + of_texts(elsewhere, links.RULES, "") + of_texts(elsewhere, links.RULES, "a/b/")
    )


def heads() -> str:
    """Gives what is said of heads and of whole files, and what is left of them."""
    wholes = [f"---\n{kop}---\nTekst.\n".encode() for kop in koppen.KOPPEN]
    wholes += [text.encode() for text in koppen.BESTANDEN]
    parts = []
    with TemporaryDirectory() as folder:
        file = Path(folder, "p.md")
        for raw in (*wholes, *koppen.BYTES):
            problems: list[Problem] = []
            file.write_bytes(raw)
            page = load_pagina(file, "about/p.md", "docs", series().gegevens, problems)
            left = f"    kop {page.kop.title!r:.99} {page.kop.volgorde}" if page.kop else "    geen kop"
            left += f", tekst op regel {page.first_line}: {page.text.strip()!r:.80}\n"
            typed = raw.decode("utf-8", "backslashreplace").encode("unicode_escape").decode()
            parts.append(_shown(typed.replace("\\n", "\n")[:400], problems) + left)
    return "\n".join(parts)


def lists() -> str:
    """Gives what is said of the shared lists, and what is left of them."""
    parts = []
    for name, typed in koppen.LIJSTEN:
        problems: list[Problem] = []
        source, found = load_lijst(name, typed, f"docs/gegevens/{name}.yml", problems)
        shown = " ".join(str(part) for part in found) if isinstance(found, tuple) else str(found)
        parts.append(_shown(f"{name}.yml:\n{typed}", problems) + f"    {shown}, {len(source.lines)} plekken\n")
    return "\n".join(parts)


def names() -> str:
    """Gives what is said of files by their names, each beside those of the series and of the others."""
    pages = {
        name: Pagina(name, "[Een stuk](gelinkt.pdf)\n")
        for name in bestanden.NAMEN
        if name.endswith(".md") and name[0] != "g"
    }
    paginas = MappingProxyType({**series().paginas, **pages})
    handleiding = replace(series(), paginas=paginas, bestanden=series().bestanden | {*bestanden.NAMEN})
    said = [
        str(problem)
        for rule in (files.names, files.left_out, files.strangers, files.titles)
        for problem in rule(handleiding)
    ]
    right = [name for name in bestanden.NAMEN if not any(one.startswith(f"docs/{name.strip()}") for one in said)]
    return "\n".join([*said, "", "goed:", *right]) + "\n"


def drawings() -> str:
    """Gives what is said of drawings."""
    parts = []
    with TemporaryDirectory() as folder:
        whole = [f"{bestanden.SVG}{part}\n</svg>".encode() for part in bestanden.IN_EEN_SVG]
        for raw in (*whole, *bestanden.HELE_SVG):
            Path(folder, "a.svg").write_bytes(raw)
            handleiding = replace(series(), docs=Path(folder), bestanden=frozenset({"a.svg", "a.svgx"}))
            found = [replace(one, path="a.svg") for one in pictures.drawings(handleiding)]
            parts.append(_shown(raw.decode().removeprefix(bestanden.SVG).removesuffix("\n</svg>"), found))
    return "\n".join(parts)


def settings() -> str:
    """Gives what is said of mkdocs.yml."""
    parts, known = (
        [],
        {"site_name", "site_url", "repo_url", "edit_uri", "docs_dir", "nav", "theme", "plugins", "extra_css"},
    )
    known |= {"extra_javascript", "markdown_extensions", "exclude_docs", "use_directory_urls"}
    good = bestanden.GOED + "".join(f"  - {name}\n" for name in EXTENSIONS)
    with TemporaryDirectory() as folder:
        Path(folder, "docs", "gegevens").mkdir(parents=True)
        Path(folder, "docs", "assets").mkdir()
        for name in ("docs/assets/a.css", "docs/assets/aa.js", "docs/index.md"):
            Path(folder, name).write_text("", "utf-8")
        for old, new in bestanden.ANDERS:
            assert old in good, old
            Path(folder, "mkdocs.yml").write_text(new if old == bestanden.GOED else good.replace(old, new, 1), "utf-8")
            found = settings_problems(Path(folder), known)
            parts.append(_shown(f"{'' if old == bestanden.GOED else old.strip()} -> {new.strip()}", found))
    return "\n".join(parts)


def keys() -> str:
    """Gives what each key of a head and of a list may be, as the programs of editors read it."""
    parts: list[tuple[str, Any]] = [("kop", Kop.model_json_schema())]
    parts += [(name, TypeAdapter(kind).json_schema()) for name, kind in LIJSTEN.items()]
    rows = []
    for name, schema in parts:
        for part, inside in {name: schema, **schema.get("$defs", {})}.items():
            inside.pop("description", None)  # for programmers
            for key, field in inside.get("properties", {"": inside}).items():
                shown = {what: value for what, value in field.items() if what not in ("title", "$defs")}
                needed = "!" if key in inside.get("required", ()) else ""
                rows.append(f"{part}.{key}{needed} {json.dumps(shown, ensure_ascii=False)}")
    return "\n".join(dict.fromkeys(rows)) + "\n"


TABLES: dict[str, Callable[[], str]] = {
    "opmaak": marks, "links": addresses, "koppen": heads, "lijsten": lists, "bestanden": names, "tekeningen": drawings,
    "instellingen": settings, "sleutels": keys, **gelezen.TABLES, **getekend.TABLES, **op_papier.TABLES, **in_boek.TABLES,
    **nieuw.TABLES, **waarden.TABLES,
}  # fmt: skip
"""How each table in `tests/golden/tabel/` is made."""
