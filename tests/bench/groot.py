"""Makes a large manual out of ours, to see how the engine grows: the same pages again and again, under other names.

Copy k of lesson 3 is lesson 3 + 8k and names copy k of its sheets; of sheets there are fewer copies than of lessons, so
some share them. The words stay the same: only names, numbers and titles differ, as far as pages name one another.
"""

import re
from collections.abc import Mapping
from pathlib import Path

LESSONS, SHEETS, PAGES = 99, 700, 1000
REST = ("interventies", "achtergrond", "starten")
KEPT = re.compile(r"(?m)^(?:index|begrippen|bronnen|planning|privacy|uitgave.*|wat-doe-je-als)$")
"""Pages of which a manual has one."""
TITLE = re.compile(r"(?m)^(title: *)(\"?)(.*?)(\"?)$")
LESSON = re.compile(r"\bles: (\d+)|(?<=\blessen: \[)[\d, ]+(?=\])")
"""What a sheet says of the lesson that a copy is for."""
BACK = re.compile(r"(?m)^(    terug: .*\b)les \d+")
"""Before which lesson homework is back: that holds for no copy."""
NUMBER = re.compile(r"(?m)^(  nummer: *)\d+$")


def enlarge(docs: Path, lessons: int = LESSONS, sheets: int = SHEETS, pages: int = PAGES) -> int:
    """Adds copies to the manual in `docs` until there are about so many; gives how many pages there are."""
    own = {folder: _pages(docs / folder) for folder in ("lessen", "werkmaterialen", *REST)}
    used = "\n".join(page.read_text("utf-8") for folder in ("lessen", *REST) for page in own[folder])
    own["werkmaterialen"] = [page for page in own["werkmaterialen"] if page.stem in used]
    count = len(own["lessen"])
    sheet_copies = sheets // len(own["werkmaterialen"]) - 1
    for copy in range(1, sheet_copies + 1):
        names = _renamed(own["werkmaterialen"], copy)
        for page in own["werkmaterialen"]:
            _write(page, names[page.stem], names, copy, lessons=copy * count)
    for number in range(count + 1, lessons + 1):
        copy = (number - 1) // count
        page = docs / "lessen" / f"les-{(number - 1) % count + 1}.md"
        names = _renamed(own["werkmaterialen"], (copy - 1) % sheet_copies + 1)
        names |= {
            f"les-{one}": f"les-{one + copy * count}" for one in range(1, count + 1) if one + copy * count <= lessons
        }
        _write(page, f"les-{number}", names, copy, number)
    copy = 0
    while len(list(docs.rglob("*.md"))) < pages:
        copy += 1
        for folder in REST:
            names = _renamed(own[folder], copy)
            links = names | _shared(own["werkmaterialen"], copy % (sheet_copies + 1))
            for page in own[folder]:
                _write(page, names[page.stem], links, copy)
    return len(list(docs.rglob("*.md")))


def _pages(folder: Path) -> list[Path]:
    return [page for page in sorted(folder.glob("*.md")) if not KEPT.match(page.stem)]


def _renamed(pages: list[Path], copy: int) -> dict[str, str]:
    return {page.stem: f"{page.stem.replace('-les-', '-')}-k{copy}" for page in pages}


def _shared(pages: list[Path], copy: int) -> dict[str, str]:
    """Gives the names of the sheets that copy `copy` uses; its own where it is 0."""
    return _renamed(pages, copy) if copy else {page.stem: page.stem for page in pages}


def _write(page: Path, name: str, names: Mapping[str, str], copy: int, number: int = 0, lessons: int = 0) -> None:
    """Writes a copy of `page` as `name`, in which every page that is among `names` has its new name; what a sheet says of a
    lesson goes to the one that is `lessons` further."""
    known = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    text = page.read_text("utf-8")
    if known:
        text = re.sub(rf"(?<![\w-])({known})(?![\w(-]|\.(?:svg|png|webp))", lambda match: names[match[1]], text)
    text = LESSON.sub(lambda match: re.sub(r"\d+", lambda one: str(int(one[0]) + lessons), match[0]), text)
    if number:
        text = BACK.sub(r"\1die les", NUMBER.sub(rf"\g<1>{number}", text))
        text = TITLE.sub(lambda m: m[1] + m[2] + re.sub(r"(?<=Les )\d+", str(number), m[3]) + m[4], text, count=1)
    else:
        text = TITLE.sub(lambda m: f"{m[1]}{m[2]}{m[3]} {copy}{m[4]}", text, count=1)
    page.with_name(f"{name}.md").write_text(text, "utf-8")
