"""What changed since an edition, for readers: which pages are new, were changed or are gone. Git knows; we give the titles."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..draw.templating import TEMPLATES, fill
from ..draw.words import in_words_of
from ..model.handleiding import Handleiding
from ..model.mappen import GEGEVENS
from ..model.messages import Refusal
from ..read.git import git, unversioned
from ..read.handleiding import HEAD, load_handleiding
from ..read.yaml_source import read_yaml

PAGE = "over/wijzigingen.md"
"""Where the editions stand, below docs."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
WORD = re.compile(r"\w+")
SECTION = re.compile(r"^## ", re.MULTILINE)
SIGNS = re.compile(r"([\\\[\]*_`<>|{}])")
FOR_INSTANCE = "zoals: make wijzigingen sinds=2026-09-01"


@dataclass(frozen=True)
class Gewijzigd:
    """A page that changed: its title as Markdown, and its address seen from the page of editions; of what is gone, none."""

    titel: str
    adres: str = ""
    map: str = ""
    """What the menu calls the folder that it is in."""


@dataclass(frozen=True)
class Wijzigingen:
    """All that changed since the edition or the day `sinds`, each by title; `lijsten` are shared lists, below docs."""

    sinds: str
    nieuw: tuple[Gewijzigd, ...]
    aangepast: tuple[Gewijzigd, ...]
    weg: tuple[Gewijzigd, ...]
    lijsten: tuple[str, ...]


def told_changes(project: Path, sinds: str, uitgave: str) -> str:
    """Gives what to tell an editor: the pages that changed since `sinds` (a day, a tag, or nothing: the last tag).

    With `uitgave` they are put on the page of editions, as what is new in that one. Raises Refusal where git cannot tell,
    or where that edition stands there already.
    """
    handleiding = load_handleiding(project / "docs")
    found = changes(project, handleiding, sinds)
    if not (found.nieuw or found.aangepast or found.weg):
        return f"Er is geen pagina veranderd sinds {found.sinds}."
    with in_words_of(handleiding.gegevens.woorden):
        told = section(found, uitgave)
        if uitgave:
            write_edition(handleiding, told)
            told = f"Geschreven: {handleiding.docs.name}/{PAGE}\n\n{told}"
    if found.lijsten:
        told += (
            f"\nOok veranderd: {', '.join(found.lijsten)}. Zien lezers dat op een pagina, noem die er dan zelf bij.\n"
        )
    return told.rstrip()


def changes(project: Path, handleiding: Handleiding, sinds: str = "") -> Wijzigingen:
    """Gives what changed in the pages of `project` since `sinds`, saved or not. Raises Refusal where git cannot tell."""
    commit, name = _since(project, sinds)
    kinds: dict[str, list[str]] = {"A": [], "M": [], "D": []}
    parts = iter(git(project, "diff", "--name-status", "-z", "-M", "--relative", commit, "--", "docs").split("\0")[:-1])
    for kind in parts:
        path = next(parts)
        if kind[0] == "R":  # moved: it has changed, for its address has
            path = next(parts)
        kinds[kind[0] if kind[0] in kinds else "M"].append(path)
    kinds["A"] += unversioned(project)
    pages = {kind: [path.removeprefix("docs/") for path in paths] for kind, paths in kinds.items()}
    lists = sorted(path for paths in pages.values() for path in paths if path.startswith(f"{GEGEVENS}/"))
    folders = {deel.map: _plain(deel.naam) for deel in handleiding.gegevens.navigatie}

    def sorted_by_menu(paths: Iterable[str]) -> tuple[Gewijzigd, ...]:
        found = []
        for path in paths:
            if path.endswith(".md") and path not in {PAGE, *lists}:
                pagina, folder = handleiding.paginas.get(path), path.partition("/")[0]
                address = posixpath.relpath(path, posixpath.dirname(PAGE)) if pagina else ""
                title = pagina.titel if pagina else _title(_before(project, commit, path))
                found.append((folder, Gewijzigd(_plain(title or path), address, folders.get(folder, ""))))
        order = ["", *folders]
        found.sort(key=lambda one: (one[0] in folders and order.index(one[0]), one[1].titel.casefold(), one[1].adres))
        return tuple(one for _, one in found)

    changed = [path for path in pages["M"] if not _same_words(project, commit, path)]
    new, other, gone = (sorted_by_menu(paths) for paths in (pages["A"], changed, pages["D"]))
    return Wijzigingen(name, new, other, gone, tuple(lists))


def section(found: Wijzigingen, uitgave: str = "") -> str:
    """Gives the part of the page of editions that tells what was `found`, as Markdown."""
    text = (TEMPLATES / "nieuw" / "wijzigingen.md").read_text("utf-8")
    return fill(
        text, uitgave=_plain(uitgave), sinds=_plain(found.sinds), nieuw=found.nieuw, aangepast=found.aangepast, weg=found.weg
    )  # fmt: skip


def write_edition(handleiding: Handleiding, told: str) -> None:
    """Puts the section `told` above the older ones on the page of editions, and begins that where it is not there yet.

    Raises Refusal where a section has that heading already.
    """
    path = handleiding.docs / PAGE
    heading = told.partition("\n")[0]
    ends = "\n"
    if PAGE in handleiding.paginas:
        text = path.read_bytes().decode("utf-8")
        ends = "\r\n" if "\r\n" in text else "\n"
        text = text.replace("\r\n", "\n")
    else:
        text = fill((TEMPLATES / "nieuw" / "wijzigingen_pagina.md").read_text("utf-8"))
    if heading in text.splitlines():
        raise Refusal(
            f'"{heading.removeprefix("## ")}" staat al in docs/{PAGE}', "haal dat stuk weg of kies een ander nummer."
        )
    first = SECTION.search(text)
    at = first.start() if first else len(text)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{text[:at].rstrip()}\n\n{told.rstrip()}\n\n{text[at:]}".rstrip() + "\n", "utf-8", newline=ends)


def _since(project: Path, sinds: str) -> tuple[str, str]:
    """Gives the commit to compare with, and what to call it. Raises Refusal where there is none."""
    if git(project, "rev-parse", "--is-inside-work-tree", wrong="false").strip() != "true":
        raise Refusal("deze map is niet met git opgehaald", "zonder git is niet te zien wat veranderde.")
    if not sinds:
        tag = git(project, "describe", "--tags", "--abbrev=0", wrong="").strip()
        if not tag:
            fix = f"zeg vanaf welke dag, {FOR_INSTANCE}. Een uitgave geef je een tag met: git tag v1.0"
            raise Refusal("er is nog geen uitgave met een tag", fix)
        return tag, tag
    if DAY.fullmatch(sinds):
        try:
            date.fromisoformat(sinds)
        except ValueError:
            raise Refusal(f'de dag "{sinds}" bestaat niet', f"schrijf jaar, maand en dag, {FOR_INSTANCE}") from None
        commit = git(project, "rev-list", "-1", f"--before={sinds}T00:00:00", "HEAD", wrong="").strip()
        if not commit:
            raise Refusal(f"git kent niets van voor {sinds}", "kies een latere dag.")
        return commit, sinds
    commit = git(
        project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{sinds}^{{commit}}", wrong=""
    ).strip()
    if not commit:
        raise Refusal(f'git kent "{sinds}" niet', f"geef een dag of een tag, {FOR_INSTANCE}")
    return commit, sinds


def _before(project: Path, commit: str, path: str) -> str:
    """Gives the text that the file `path` (below docs) had in `commit`, with plain line ends; nothing where it was not there."""
    return git(project, "show", f"{commit}:./docs/{path}", wrong="").removeprefix("\ufeff").replace("\r\n", "\n")


def _same_words(project: Path, commit: str, path: str) -> bool:
    """Tells whether only spaces, line ends or signs changed in a file: no reader has to read that again."""
    now = (project / "docs" / path).read_text("utf-8", errors="replace")
    return WORD.findall(now) == WORD.findall(_before(project, commit, path))


def _title(text: str) -> str:
    """Gives the title in the head of the page `text`, or nothing."""
    head = HEAD.match(text)
    data = read_yaml(head["yaml"] or "", "").data if head else None
    return str(data.get("title") or "") if isinstance(data, dict) else ""


def _plain(text: str) -> str:
    """Gives `text` as Markdown that shows it as it is."""
    return SIGNS.sub(r"\\\1", " ".join(text.split()))
