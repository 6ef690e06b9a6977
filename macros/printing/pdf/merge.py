"""Puts ready PDFs together into one to print, tags, bookmarks and all; nothing is drawn anew.

The first PDF (the opening page) gives the whole its title, its language and its marks. Of the others come their pages,
their tags (each sheet a section of one document) and a bookmark. Fields to fill in stay behind: they have no look of
their own, the line or box on the page is part of the page, and two sheets may have fields of the same name.
The same PDFs give the same bytes.
"""

import io
from collections.abc import Iterable

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf

from ..stukken import Afdeling, Stuk

EMPTIED = {Name.NonStruct, Name.Span, Name.Div, Name.Form, Name.P}
"""Tags that say nothing once the field in them is gone; a cell of a table has to stay."""


def merge(opening: bytes, naam: str, afdelingen: Iterable[Afdeling]) -> tuple[int, bytes]:
    """Gives `opening`, with the bookmark `naam`, and after it all pages of `afdelingen`: how many pages, and the PDF."""
    whole = pikepdf.open(io.BytesIO(opening))
    tree = TagTree(whole)
    marks = [OutlineItem(naam, 0)]
    for afdeling in afdelingen:
        mark = OutlineItem(afdeling.naam, len(whole.pages))
        part = tree.part(afdeling.naam)
        for stuk in afdeling.stukken:
            mark.children.append(OutlineItem(stuk.naam, len(whole.pages)))
            _append(whole, tree, part, stuk)
        marks.append(mark)
    with whole.open_outline() as outline:
        outline.root[:] = marks
    written = io.BytesIO()
    whole.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return len(whole.pages), written.getvalue()


class TagTree:
    """The tags of the whole: one document, and for every page (and every link) which tags its contents have."""

    def __init__(self, whole: Pdf) -> None:
        self.whole, self.root = whole, whole.Root.StructTreeRoot
        self.numbers: Object = self.root.ParentTree.Nums
        self.next = 1 + max((int(self.numbers[index]) for index in range(0, len(self.numbers), 2)), default=-1)
        self.document: Object = self.root.K[0]

    def part(self, naam: str) -> Object:
        """Gives a new part of the document."""
        return self._add(self.document, Name.Part, naam)

    def _add(self, parent: Object, kind: Name, naam: str) -> Object:
        tag = self.whole.make_indirect(Dictionary(Type=Name.StructElem, S=kind, P=parent, T=naam, K=Array()))
        parent.K.append(tag)
        return tag

    def number(self, tags: Object) -> int:
        """Enters `tags` (of the contents of a page, or of a link) and gives their number."""
        self.numbers.append(self.next)
        self.numbers.append(tags)
        self.next += 1
        return self.next - 1

    def move(self, pages: Iterable[pikepdf.Page], tags: dict[int, Object]) -> None:
        """Enters the tags of `pages`, and of the links on them, which `tags` has by the numbers that they had."""
        for page in pages:
            page.obj.StructParents = self.number(tags[int(page.obj.StructParents)])
            for link in page.obj.get(Name.Annots, ()):
                link.StructParent = self.number(tags[int(link.StructParent)])

    def take(self, part: Object, naam: str, root: Object) -> None:
        """Puts the tags below `root`, which are copied already, in `part`."""
        for tag in root.K:
            if Name.Document == tag.S:
                tag.S = Name.Sect
            tag.P, tag.T = part, pikepdf.String(naam)
            part.K.append(tag)


def numbered(root: Object) -> dict[int, Object]:
    """Gives the tags of every page and every link below `root`, by their numbers."""
    nums = list(root.ParentTree.Nums)
    return {int(number): tags for number, tags in zip(nums[::2], nums[1::2], strict=True)}


def _append(whole: Pdf, tree: TagTree, part: Object, stuk: Stuk) -> None:
    """Adds the pages of `stuk` to `whole`, and their tags to `part`."""
    with pikepdf.open(io.BytesIO(stuk.pdf)) as source:
        wanted = [number for first, count in stuk.spans for number in range(first, first + count)]
        root = source.Root.StructTreeRoot
        tags = numbered(root)
        for page in source.pages:
            _drop_fields(page.obj, tags)
        if wanted != [*range(len(source.pages))]:
            kept = {source.pages[number].obj.objgen for number in wanted}
            root.K = Array([tag for tag in root.K if _prune(tag, None, kept)])
        begin = len(whole.pages)
        whole.pages.extend(source.pages[number] for number in wanted)  # before their tags, which point to them
        copied = whole.copy_foreign(root)
        tree.move(whole.pages[begin:], numbered(copied))
        tree.take(part, stuk.naam, copied)


def _drop_fields(page: Object, tags: dict[int, Object]) -> None:
    """Takes the fields from a page, and from the tags those that only point to a field."""
    kept = []
    for annotation in page.get(Name.Annots, ()):
        if annotation.Subtype != Name.Widget:
            kept.append(annotation)
        elif Name.StructParent in annotation:
            _drop_tag(tags[int(annotation.StructParent)])
    if kept:
        page.Annots = Array(kept)
    elif Name.Annots in page:
        del page.Annots


def _drop_tag(tag: Object) -> None:
    """Takes a tag from the tree, and those around it that are empty then."""
    parent = tag.P
    parent.K = Array([kid for kid in parent.K if not isinstance(kid, Object) or kid.objgen != tag.objgen])
    if not len(parent.K) and parent.get(Name.S) in EMPTIED:
        _drop_tag(parent)


def _prune(tag: Object, page: tuple[int, int] | None, kept: set[tuple[int, int]]) -> bool:
    """Takes from `tag` what stands on pages that are not in `kept`; tells whether anything is left of it."""
    if Name.K not in tag:
        return page is None or page in kept
    page = tag.Pg.objgen if Name.Pg in tag else page
    kids = [kid for kid in tag.K if (_prune(kid, page, kept) if isinstance(kid, Dictionary | Object) else page in kept)]
    tag.K = Array(kids)
    return bool(kids)
