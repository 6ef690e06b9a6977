"""The words of our own pages as plain Markdown, for makers of sites that know nothing of our macros and blocks.

Headings, paragraphs, lists and tables stay; pictures, forms, buttons and links go. What is in a sheet's variants is not
in sight and does not come along.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
from lxml.html import HtmlElement

LEFT_OUT = {"script", "style", "template", "svg", "nav", "form", "button", "input", "select", "dialog"}
BLOCKS = {
    "p", "div", "section", "article", "ul", "ol", "dl", "dt", "dd", "table", "details", "summary", "figure", "blockquote", "main",
    "header", "footer", "aside", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "li", "fieldset",
}  # fmt: skip
SPECIAL = re.compile(r"[\\`*_{}\[\]<>|#~]")
NOT_A_PAGE = re.compile(r"-bord\.html$|^404\.html$")


def export(site: Path, folder: Path) -> int:
    """Writes every page of the built `site` as Markdown in `folder`, with the same names; gives how many words these have."""
    words = 0
    for page in sorted(site.rglob("*.html")):
        name = page.relative_to(site)
        if NOT_A_PAGE.search(name.as_posix()):
            continue
        article = lxml.html.fromstring(page.read_text("utf-8")).find(".//article")
        if article is None:
            continue
        text = "\n\n".join(_blocks(article))
        words += len(text.split())
        file = (folder / name).with_suffix(".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", "utf-8")
    return words


def _blocks(element: HtmlElement) -> Iterator[str]:
    """Gives the blocks of Markdown in an element."""
    loose = _escaped(element.text or "")
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag and tag not in LEFT_OUT and tag in BLOCKS:
            if loose.strip():
                yield loose.strip()
            loose = ""
            yield from _block(child, tag)
        elif tag and tag not in LEFT_OUT:
            loose += " " + _line(child)
        loose += _escaped(child.tail or "")
    if loose.strip():
        yield _squeezed(loose)


def _block(element: HtmlElement, tag: str) -> Iterator[str]:
    if re.fullmatch("h[1-6]", tag):
        yield f"{'#' * int(tag[1])} {_line(element)}"
    elif tag in ("ul", "ol"):
        items = [_line(item) for item in element if item.tag == "li"]
        yield "\n".join(
            f"{number}. {item}" if tag == "ol" else f"- {item}" for number, item in enumerate(items, 1) if item
        )
    elif tag == "table":
        rows = [[_line(cell) or "–" for cell in row if cell.tag in ("th", "td")] for row in element.iter("tr")]
        width = max((len(row) for row in rows), default=0)
        filled = [row + ["–"] * (width - len(row)) for row in rows if row]
        if filled:
            lines = [filled[0], ["---"] * width, *filled[1:]]
            yield "\n".join("| " + " | ".join(row) + " |" for row in lines)
    elif tag in ("p", "dt", "dd", "summary"):
        if line := _line(element):
            yield line
    else:
        yield from _blocks(element)


def _line(element: HtmlElement) -> str:
    """Gives all words of an element on one line."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in LEFT_OUT:
            parts += [" " if child.tag in BLOCKS or child.tag == "br" else "", _line(child)]
            parts[-1] = parts[-1].replace("\\", "")
        parts.append(child.tail or "")
    return _squeezed(_escaped("".join(parts)))


def _escaped(text: str) -> str:
    return SPECIAL.sub(lambda match: "\\" + match[0], text)


def _squeezed(text: str) -> str:
    return " ".join(text.split())
