"""Random damage to the pages of a manual, and what may come of it: a site, or a clean report.

An editor's slips are not random, but random damage finds what nobody thought of.
"""

import re
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from macros.model.messages import CODES, Problem

# What a keyboard, a paste from Word or half an edit leaves behind; each has a meaning to YAML, Markdown or Jinja.
TOKENS = (
    "{{", "}}", "{%", "{#", "---", "...", "\t", ":", ": ", "- ", "-", "#", "##", "###### ", "'", '"', "“", "`",
    "```\n", "~~~\n", "[", "]", "](", "(", ")", "![", "![]()", "[hier](#)", "[x]: y\n", "<", ">", "<b>",
    "</div>", "<div markdown>", "<!--", "-->", "&", "&amp;", "*", "**", "_", "|", "| a |\n|---|\n", "\\",
    "\\\n", "!!! ", "    ", "\n\n", "\n", "\r", "\r\n", "?", "%", "@", "!", "*[a]: b\n", "[^1]", "[^1]: noot\n",
    "{ #naam }", "{ .klas }", "{{ hand() }}", "{{ kaarten() }}",
    '{{ schrijfregels("a\\"b", 99999999999999999999) }}', "{{ 1 }}", "{{ range(9**9) }}",
    "\n{{ kniplijn() }}\n\n", "null", "true", "1e999", "0x10", "2024-01-01", "1:30", "[a, b", "{a: b", "<<: *a",
    "&a b", "!!python/name:os.system ", "|\n", ">\n", "\U0001f331", "é", "e\u0301", "\xa0", "\u200b", "\ufeff",
    "\u2028", "\x00", "\x1b", "\x85", "\ud7ff", "\U0010ffff", "\ufb00", "İ",
)  # fmt: skip

NUMBERS = ("0", "-1", "99999999999999999999", "1.5", "1e3", "0b1", "١", "½", "nan", ".inf", "08", "1_0", "ja")
BYTES = (b"\xff", b"\xfe\xff", b"\xc3", b"\xe2\x80", b"\xed\xa0\x80", b"\x80")

Damage = Callable[[bytes], bytes]
LINE = re.compile(
    r"(?P<path>(?:docs/.+|mkdocs\.yml)):(?P<line>[1-9]\d*) \[(?P<code>[^\]]+)\] (?P<found>.+): (?P<fix>.+)"
)


def _lines(raw: bytes) -> list[bytes]:
    return raw.split(b"\n")


def _insert_token(token: str, at: int) -> Damage:
    def damage(raw: bytes) -> bytes:
        text = raw.decode("utf-8", "replace")
        spot = at % (len(text) + 1)
        return (text[:spot] + token + text[spot:]).encode("utf-8", "replace")

    return damage


def _insert_bytes(extra: bytes, at: int) -> Damage:
    return lambda raw: raw[: at % (len(raw) + 1)] + extra + raw[at % (len(raw) + 1) :]


def _on_line(at: int, change: Callable[[list[bytes], int], list[bytes]]) -> Damage:
    def damage(raw: bytes) -> bytes:
        lines = _lines(raw)
        return b"\n".join(change(lines, at % len(lines)))

    return damage


def _number(at: int, number: str) -> Damage:
    def damage(raw: bytes) -> bytes:
        found = list(re.finditer(rb"\d+", raw))
        if not found:
            return raw
        spot = found[at % len(found)]
        return raw[: spot.start()] + number.encode() + raw[spot.end() :]

    return damage


def _word(at: int, token: str) -> Damage:
    """Puts `token` in the place of a word, which hits keys and values of a head more often than a random spot."""

    def damage(raw: bytes) -> bytes:
        found = list(re.finditer(rb"[A-Za-z][\w-]*", raw))
        if not found:
            return raw
        spot = found[at % len(found)]
        return raw[: spot.start()] + token.encode("utf-8", "replace") + raw[spot.end() :]

    return damage


places = st.integers(0, 2**20).map(
    lambda number: (number * 2654435761 + 12345) % 2**32
)  # spread: Hypothesis loves zero
tokens = st.one_of(st.sampled_from(TOKENS), st.text(max_size=4))
DAMAGES: st.SearchStrategy[Damage] = st.one_of(
    st.builds(_insert_token, tokens, places),
    st.builds(_insert_bytes, st.sampled_from(BYTES), places),
    st.builds(_number, places, st.sampled_from(NUMBERS)),
    st.builds(_word, places, tokens),
    st.builds(lambda at: _on_line(at, lambda lines, i: lines[:i] + lines[i + 1 :]), places),
    st.builds(lambda at: _on_line(at, lambda lines, i: [*lines[: i + 1], *lines[i:]]), places),
    st.builds(
        lambda at: _on_line(at, lambda lines, i: [*lines[:i], *reversed(lines[i : i + 2]), *lines[i + 2 :]]), places
    ),
    st.builds(lambda at: _on_line(at, lambda lines, i: [*lines[:i], b"  " + lines[i], *lines[i + 1 :]]), places),
    st.builds(lambda at: _on_line(at, lambda lines, i: [*lines[:i], lines[i].lstrip(), *lines[i + 1 :]]), places),
    st.builds(lambda at: lambda raw: raw[: at % (len(raw) + 1)], places),
)


def files_of(docs: Path) -> list[str]:
    """Gives the paths below `docs` of all that an editor types."""
    return sorted(
        path.relative_to(docs).as_posix()
        for path in docs.rglob("*")
        if path.suffix in {".md", ".yml"} and path.is_file()
    )


def damaged(docs: Path, only: str = "") -> st.SearchStrategy[dict[str, bytes]]:
    """Gives one or more files below `docs` with damage in them, by path; `only` limits it to paths that hold this."""
    paths = st.sampled_from([path for path in files_of(docs) if only in path])
    whole = {path: (docs / path).read_bytes() for path in files_of(docs)}

    def broken(path: str) -> st.SearchStrategy[tuple[str, bytes]]:
        def apply(damages: list[Damage]) -> tuple[str, bytes]:
            raw = whole[path]
            for damage in damages:
                raw = damage(raw)
            return path, raw

        return st.lists(DAMAGES, min_size=1, max_size=4).map(apply)

    hurt = st.lists(paths.flatmap(broken), min_size=1, max_size=2).map(dict)
    swapped = st.tuples(paths, paths).map(lambda pair: {pair[0]: whole[pair[1]], pair[1]: whole[pair[0]]})
    return st.one_of(hurt, hurt, hurt, hurt, hurt, swapped)


def assert_clean(problems: list[Problem], project: Path) -> None:
    """Fails where a message is not one line of the pattern, about a line that is there."""
    for problem in problems:
        match = LINE.fullmatch(str(problem))
        assert match, f"geen nette melding: {str(problem)!r}"
        assert match["code"] in CODES, match["code"]
        file = project / match["path"]
        if problem.code in {"geen beginpagina", "onleesbaar bestand"}:
            continue  # of what is not there, or is no file
        assert file.is_file(), f"{problem}: dat bestand is er niet"
        text = file.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        assert int(match["line"]) <= text.count(b"\n") + 1, f"{problem}: zoveel regels heeft het bestand niet"
