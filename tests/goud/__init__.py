"""Golden output: what the second series gives, kept in `tests/golden/` to compare with.

`python -m tests.goud` (or `make goud`) writes it anew; read with `git diff` whether what changed was meant to change.

- `html/<macro>.html`: what each macro and block draws, for every call in the series and for every variant below.
- `bord/<lesson>.html`: the page for the class of a lesson.
- `geven/<lesson>.html`: the page for who gives a lesson.
- `page/<lesson>.html`: a whole lesson as it comes on its page: with its role tables, its folds and its marks.
- `pdf/<sheet>.txt`: of a sheet on paper the words per page, the tags, and the places to fill in.
- `word/<sheet>.xml`: the parts of a sheet's Word file; `word/variants.xml`: the text of one with every variant below.
- `tabel/<what>.txt`: what the rules say of many small things, right and wrong (`tabellen.py`).
- `cards.txt`: how large the words and the pictures on cards are.
- `series.txt`: the menu, the footers, the terms.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import groupby, product
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown
from markupsafe import Markup, escape

from macros.draw.blokken import BLOCKS
from macros.draw.bord import board_page
from macros.draw.bronnen import glossary
from macros.draw.geven import giving_page
from macros.draw.kaarten import sizes
from macros.draw.menu import navigation
from macros.draw.registry import PAGE_MACROS, macros_for
from macros.draw.style import stijl
from macros.draw.tekst import page_text
from macros.draw.varianten import variant_names
from macros.draw.verwijzingen import voet
from macros.draw.words import in_words_of
from macros.model.handleiding import Handleiding, Pagina
from macros.model.kaarten import Kaartenstapel
from macros.printing.blad import Blad, extract_blad
from macros.printing.pdf.render import render_pdf
from macros.printing.word import render_word
from macros.read.handleiding import load_handleiding
from macros.text.calls import calls, read_call
from macros.text.varianten import Varianten
from tests.goud import pdf_text, word_xml
from tests.goud.tabellen import TABLES

PROJECT = Path(__file__).parents[2]
SERIES = PROJECT / "tests" / "fixtures" / "second_series"
GOLDEN = PROJECT / "tests" / "golden"

SHEETS = sorted(path.stem for path in (SERIES / "docs" / "werkmaterialen").glob("*.md") if path.stem != "index")
LESSONS = sorted(path.stem for path in (SERIES / "docs" / "lessen").glob("*.md") if path.stem != "index")
OTHERS = [("drawings", "old"), ("my-bike", "pictures"), ("cards", "large")]
"""Every sheet that has a variant, with its name."""
NAMES = [
    *(f"html/{macro}.html" for macro in (*BLOCKS, *PAGE_MACROS)),
    *(f"page/{lesson}.html" for lesson in LESSONS),
    "bord/brakes.html",
    "geven/brakes.html",
    *(f"pdf/{slug}.txt" for slug in SHEETS),
    *(f"word/{slug}.xml" for slug in SHEETS),
    *(f"pdf/{slug}-{variant}.txt" for slug, variant in OTHERS),
    *(f"word/{slug}-{variant}.xml" for slug, variant in OTHERS),
    "word/variants.xml",
    "series.txt",
    "cards.txt",
    *(f"tabel/{what}.txt" for what in TABLES),
]

# Calls that would make the sheets of the series long: each other size of a drawing, each other way to give something.
VARIANTS = """\
naamregel("Name")
naamregel("a", "b", "c", "d")
schrijfregels("<b> & \\"c\\"", 30)
invulvak("What?", hoogte=10)
portret("Draw.", "1", "2", "3", "4", "5", "6", "7", "8")
zin("___")
zin("Exactly forty-six letters with a blank ___ ok.")
zin("Exactly forty-seven letters with a blank ___ ok.")
invulregel("Exactly fifty-six letters, on one line with its own line")
invulregel("Exactly fifty-seven letters, so that it has a line below.")
schaal("How?", 9, 10)
schaal("How?", 0, 1, links="no")
schaal("How?", 1, 2, rechts="yes")
aankruisen("Which?", "a", kolommen=5)
invultabel("Table", ["a", "b", "c", "d", "e", "f", "g", "h"], rijen=1, hoogte=6)
invultabel("Table", ["a"], rijen=["One", "Two"])
aankruistabel("Table", ["a", "b", "c", "d", "e"], ["x"])
vriendencirkel("a", "b", "c")
mindmap("M", "a", "b", "c", "d")
mindmap("M", "a", "b", "c", "d", "e")
mindmap("M", "a", "b", "c", "d", "e", "f", "g")
mindmap("M", "a", "b", "c", "d", "e", "f", "g", "h")
harten("a", "b")
harten("exactly twenty lettr", "exactly twenty-1 lett", "c", "d")
harten("a", "b", "c", "d", "e")
harten("a", "b", "c", "d", "e", "f")
vakken("a", "b")
vakken("a", "b", "c")
vakken("a", "exactly twenty-six letters", "c", "d", "e")
vakken("a", "b", "c", "d", "e", "f")
route("a", "b", "c", "d")
route("a", "b", "c", "d", "e")
route("a", "b", "c", "d", "e", "f")
trap("a", "b", "c", "d")
trap("a", "b", "c", "d", "e")
trap("a", "b", "c", "d", "e", "f")
thermometer("Ho?w", "a", "b", "c", "d", "e", "f")
aankruisen("Which?", "a|wheel.svg", "b", kolommen=2)
"""


@cache
def series() -> Handleiding:
    """Gives the second series as it is read."""
    return load_handleiding(SERIES / "docs")


def made(name: str) -> str:
    """Gives what the file `name` below `tests/golden/` should hold, made now."""
    kind, _, rest = name.partition("/")
    stem = Path(rest).stem
    if kind == "html":
        return macro_html(stem)
    if kind in {"bord", "geven"}:
        pagina, draw = series().paginas[f"lessen/{stem}.md"], {"bord": board_page, "geven": giving_page}[kind]
        assert pagina.les
        with in_words_of(series().gegevens.woorden):
            return draw(series(), pagina, pagina.les, "en") + "\n"
    if kind == "tabel":
        return TABLES[stem]()
    if kind == "page":
        return page_html(series().paginas[f"lessen/{stem}.md"]) + "\n"
    if kind == "pdf":
        return pdf_text.dump(render_pdf(_called(stem), site()))
    if name == "word/variants.xml":
        return variants_in_word()
    if name == "cards.txt":
        return cards()
    if kind == "word":
        return word_xml.dump(render_word(_called(stem), site()))
    return whole_series()


def _called(stem: str) -> Blad:
    """Gives the sheet, or the variant of one, whose files are called `stem`."""
    slug, variant = next(((slug, name) for slug, name in OTHERS if stem == f"{slug}-{name}"), (stem, ""))
    return sheet(slug, variant)


def macro_html(macro: str) -> str:
    """Gives what `macro` draws wherever the series calls it, each under its page and its call."""
    parts = []
    for path, pagina in sorted(series().paginas.items()):
        here = [call.bron for call in calls(pagina) if call.naam == macro]
        parts += [f"<!-- {path}: {source} -->\n{drawn(pagina, source)}\n" for source in here]
    page = series().paginas[f"werkmaterialen/{SHEETS[0]}.md"]
    for variant in VARIANTS.splitlines():
        if variant.startswith(f"{macro}("):
            parts.append(f"<!-- {variant} -->\n{drawn(page, variant)}\n")
    return "\n".join(parts)


def drawn(pagina: Pagina, source: str) -> str:
    """Gives what the call `source` draws on `pagina`."""
    call = read_call(1, source, source.removeprefix("{{").removesuffix("}}"))
    return macros_for(series(), pagina)[call.naam](*call.args, **dict(call.kwargs))


def page_html(pagina: Pagina) -> str:
    """Gives the text of `pagina` as HTML, as MkDocs makes it: its steps and folds first, then macros, then Markdown."""
    by_call = {call.bron: drawn(pagina, call.bron) for call in calls(pagina)}
    rows = page_text(series(), pagina).split("\n")
    IN_HAND[:] = variant_names(series(), pagina)
    try:
        return str(markdown().reset().convert("\n".join(by_call.get(row.strip(), row) for row in rows)))
    finally:
        IN_HAND.clear()


@cache
def markdown() -> Markdown:
    """Gives Markdown with the extensions and the settings of the series' own mkdocs.yml."""
    configs: dict[str, Any] = {}
    for extension in settings()["markdown_extensions"]:
        configs |= extension if isinstance(extension, dict) else {extension: {}}
    configs["abbr"]["glossary"] = glossary(series())
    return Markdown(extensions=[*configs, Varianten(lambda: IN_HAND)], extension_configs=configs)


IN_HAND: list[str] = []
"""The variants of the page that is being made."""


@cache
def settings() -> Mapping[str, Any]:
    """Gives what the series' mkdocs.yml sets."""
    return dict(yaml.safe_load((SERIES / "mkdocs.yml").read_text("utf-8")))


@cache
def sheet(slug: str, variant: str = "") -> Blad:
    """Gives the sheet `slug`, or a variant of it, taken out of its page; a test holds that the theme wraps it the same way."""
    pagina, kop = series().bladen[slug]
    reeks, taal = settings()["site_name"], settings()["theme"]["language"]
    with in_words_of(series().gegevens.woorden):
        foot = voet(reeks, series(), pagina)
    body = Markup(f'<h1 id="__title">{escape(pagina.titel)}</h1>{page_html(pagina)}')
    blad = extract_blad(
        f'<html lang="{taal}"><head><style id="reeks">{stijl(series().gegevens)}</style><style id="bladvoet" '
        f'data-voet="{escape(foot)}" data-paginas="{kop.paginas}" data-reeks="{reeks}"></style></head><body>'
        f'<div class="blad blad--{kop.soort}" data-soort="{kop.soort}" data-voor="{kop.voor}" '
        f'data-liggend="{"ja" if kop.liggend else "nee"}">{body}</div></body></html>',
        slug,
        variant,
        series().gegevens.variant(variant).uiterlijk if variant else None,
    )
    return replace(blad, woorden=tuple(series().gegevens.woorden.items()))


@cache
def site() -> Path:
    """Gives a folder with what a sheet needs of the built site: styles, fonts and drawings."""
    folder = Path(tempfile.mkdtemp(prefix="goud-"))
    shutil.copytree(PROJECT / "docs" / "assets", folder / "assets")
    shutil.copytree(SERIES / "docs" / "werkmaterialen", folder / "werkmaterialen")
    return folder


def variants_in_word() -> str:
    """Gives the text of a Word file, a certificate, with all variants of all blocks."""
    page = series().paginas[f"werkmaterialen/{SHEETS[0]}.md"]
    body = "".join(drawn(page, variant) for variant in VARIANTS.splitlines())
    style = f'<style id="reeks">{stijl(series().gegevens)}</style>'
    blad = f'<div class="blad" data-soort="certificaat" data-voor="pair"><h1>Variants</h1>{body}</div>'
    html = f'<html lang="en"><head>{style}</head><body>{blad}</body></html>'
    return word_xml.dump(render_word(extract_blad(html, "variants"), site()), "word/document.xml")


def cards() -> str:
    """Gives how large the letters and the pictures on cards are, for texts of 4 to 160 letters in steps of 4."""
    lines = []
    for columns, height, kind in product(
        (1, 2, 3, 5), (15, 30, 45, 60, 120), ("text", "title", "both", "picture", "all")
    ):
        sizes_of = []
        for length in range(4, 161, 4):
            words = ("abcdefg " * 20)[:length].strip()
            card = {"titel": words} if kind in ("title", "picture") else {"tekst": words}
            card |= {"titel": "Two words"} if kind in ("both", "all") else {}
            card |= {"beeld": "x.svg"} if kind in ("picture", "all") else {}
            made_of = {"naam": "x", "kolommen": columns, "hoogte": height, "kaarten": (card, "short")}
            sizes_of.append(sizes(Kaartenstapel.model_validate(made_of)))
        letters = " ".join(f"{size:g}x{len(list(same))}" for size, same in groupby(each["letter"] for each in sizes_of))
        lines.append(f"{columns} columns of {height} mm, {kind}: {letters}; pictures {sizes_of[0]['beeld']} mm")
    return "\n".join(lines) + "\n"


def whole_series() -> str:
    """Gives the menu, the footers of the sheets and the terms, as JSON."""
    name = settings()["site_name"]
    with in_words_of(series().gegevens.woorden):
        menu = navigation(series())
        feet = {slug: voet(name, series(), pagina) for slug, (pagina, _) in series().bladen.items()}
    found = {"menu": menu, "footers": feet, "terms": glossary(series()), "style": stijl(series().gegevens).splitlines()}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Writes all golden output anew; says what changed."""
    for name in NAMES:
        file, text = GOLDEN / name, made(name)
        if not file.exists() or file.read_text("utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
            print(f"tests/golden/{name}")
    for file in GOLDEN.rglob("*.*"):
        if file.suffix in {".html", ".txt", ".xml"} and file.relative_to(GOLDEN).as_posix() not in NAMES:
            file.unlink()
            print(f"tests/golden/{file.relative_to(GOLDEN).as_posix()} (weg)")
    shutil.rmtree(site())
    return 0
