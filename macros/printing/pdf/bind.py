"""Binds chapters that were laid out by themselves into one PDF; a lesson that is read on its own is one chapter.

Of every chapter (`render_text`) come its pages, with the numbers of pages filled in (`numbers`), its tags (in one
tree), its bookmarks and the names of its places; the fonts, the same in all, come once.
The same chapters give the same bytes.
"""

import io
import warnings
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from ..boek.hoofdstuk import BETWEEN
from ..stukken import Band
from .fonts import Fonts
from .merge import TagTree, numbered
from .numbers import fill_in
from .pages import HEADINGS

Pages = dict[tuple[int, int], Object]
"""The pages of a part as they are in the whole, by what they are called in the part."""
NOTED = Name(f"/{HEADINGS}")


def bind(band: Band) -> tuple[int, bytes]:
    """Gives how many pages `band` has, and its PDF. The first chapter gives it its title and its language."""
    parts = [pikepdf.open(io.BytesIO(pdf)) for pdf in band.katernen]
    starts, places, at = list[int](), dict[str, int](), 0
    for part in parts:
        starts.append(at)
        number = {page.obj.objgen: at + here for here, page in enumerate(part.pages, start=1)}
        places |= {name: number[to[0].objgen] for name, to in _names(part)}
        at += len(part.pages) if band.los else len(part.pages) + len(part.pages) % 2
    for part, start in zip(parts, starts, strict=True):
        fill_in(part, start, places, band.los)
    whole = parts[0]
    if band.los:
        _raise_headings(whole)
        _lead_out(whole, places, dict(band.buiten))
    binder = _Binder(whole)
    for here, part in enumerate(parts):
        binder.add(part, here in band.delen)
        if not band.los and len(whole.pages) % 2:
            _, _, width, height = map(float, whole.pages[0].mediabox)
            whole.add_blank_page(page_size=(width, height))
    return len(whole.pages), binder.finish()


class _Binder:
    """Adds parts to `whole`, which is the first of them."""

    def __init__(self, whole: Pdf) -> None:
        self.whole, self.tree, self.fonts = whole, TagTree(whole), Fonts()
        self.names, self.marks = list[tuple[str, Object]](), list[OutlineItem]()

    def add(self, part: Pdf, begins: bool) -> None:
        """Adds `part`, that is there already where it is the first; `begins` says that its bookmarks are at the top."""
        own, count, first = [*_names(part)], len(part.pages), part is self.whole
        if not first:
            _append(self.whole, self.tree, part)
        there = [page.obj for page in self.whole.pages[-count:]]
        if Name.Font in there[0].Resources:
            self.fonts.share(there[0].Resources.Font)
        pages: Pages = {page.obj.objgen: copy for page, copy in zip(part.pages, there, strict=True)}
        self.names += [(name, Array([pages[to[0].objgen], *list(to)[1:]])) for name, to in own]
        below = self.marks if first or begins else self.marks[-1].children
        below += _bookmarks(part, pages)

    def finish(self) -> bytes:
        """Gives the PDF of the whole."""
        self.fonts.finish(self.whole)
        listed = [item for name, to in sorted(self.names, key=lambda pair: pair[0]) for item in (String(name), to)]
        self.whole.Root.Names = Dictionary(Dests=Dictionary(Names=Array(listed)))
        with self.whole.open_outline() as outline:
            outline.root[:] = self.marks
        if NOTED in self.whole.Root:
            del self.whole.Root[NOTED]
        written = io.BytesIO()
        self.whole.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        return written.getvalue()


def _names(part: Pdf) -> Iterator[tuple[str, Object]]:
    """Gives the names of the places in `part`, and the places."""
    if Name.Names in part.Root:
        listed = list(part.Root.Names.Dests.Names)
        yield from zip(map(str, listed[::2]), listed[1::2], strict=True)


def _bookmarks(part: Pdf, pages: Pages) -> list[OutlineItem]:
    """Gives the bookmarks of `part`."""

    def moved(items: list[OutlineItem]) -> Iterator[OutlineItem]:
        for item in items:
            to = list(item.destination)  # type: ignore[arg-type]
            copy = OutlineItem(item.title, Array([pages[to[0].objgen], *to[1:]]))
            copy.children.extend(moved(item.children))
            yield copy

    with part.open_outline() as outline:
        return list(moved(outline.root))


def _append(whole: Pdf, tree: TagTree, part: Pdf) -> None:
    """Adds the pages of `part` to `whole`, and its tags to `tree`."""
    begin = len(whole.pages)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # names of places do not come along: we see to them
        whole.pages.extend(part.pages)  # before their tags, which point to them
    root = whole.copy_foreign(part.Root.StructTreeRoot)
    tree.move(whole.pages[begin:], numbered(root))
    for document in root.K:
        for tag in document.K:
            tag.P = tree.document
            tree.document.K.append(tag)


def _raise_headings(paper: Pdf) -> None:
    """Has the headings of `paper` begin with the highest."""
    tags = list(paper.Root.get(NOTED, ()))
    levels = [int(str(tag.S)[2:]) for tag in tags]
    for tag, level in zip(tags, levels, strict=True):
        tag.S = Name(f"/H{level - min(levels) + 1}")


def _lead_out(paper: Pdf, places: dict[str, int], buiten: dict[str, str]) -> None:
    """Has every link to what is not in `paper` go to where it can be read, as `buiten` says, or nowhere."""
    tags = numbered(paper.Root.StructTreeRoot)
    for page in paper.pages:
        kept = []
        for link in page.obj.get(Name.Annots, ()):
            name = str(link.get(Name.Dest, ""))
            address = _address(name, buiten)
            if not name or name in places:
                kept.append(link)
            elif address and link.Rect[0] != link.Rect[2]:  # else it was a number that is left out
                del link.Dest
                link.A = Dictionary(Type=Name.Action, S=Name.URI, URI=String(address))
                link.Contents = String(address)
                kept.append(link)
            else:
                tag = tags[int(link.StructParent)]
                tag.S = Name.Span
                tag.K = Array([kid for kid in tag.K if not isinstance(kid, Object) or kid.get(Name.Type) != Name.OBJR])
        page.obj.Annots = Array(kept)


def _address(name: str, buiten: dict[str, str]) -> str:
    """Gives where the place `name` can be read, or nothing."""
    chapter, _, anker = name.partition(BETWEEN)
    if chapter in buiten and name not in buiten:
        return f"{buiten[chapter]}#{anker}" if anker else buiten[chapter]
    return buiten.get(name, "")
