"""An index that is too large for one file, in parts: what every question needs, and lists that come when one asks for them.

The script of the search knows what it lacks (docs/assets/scripts/zoeken/zoeker.js): where a word stands, and what there
is to show of a place. A word and a place are numbers, so that each part has those from one number to the next.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from typing import Any

MOST = 150_000
"""How many bytes a file of the search may take, packed."""
WORDS, PLACES = "staat_in", "plekken"


def in_parts(index: dict[str, Any], path: str, most: int = MOST) -> dict[str, str]:
    """Gives the scripts that hold `index`, by where they stand: `path`.js, and where that is too large the parts beside it.

    Where what every question needs is larger than `most` by itself, or one entry of a list is, that file is larger too.
    """
    whole = f"globalThis.zoekindex={_json(index)};\n"
    if _packed(whole) <= most:
        return {f"{path}.js": whole}
    scripts: dict[str, str] = {}
    delen: dict[str, list[tuple[int, str]]] = {WORDS: [], PLACES: []}
    for name in delen:
        for begin, script in _split(name, index[name], 0, most):
            part = f"{path}-{len(scripts) + 1}.js"
            delen[name].append((begin, part))
            scripts[part] = script
    core = index | {WORDS: [], PLACES: [row[:1] for row in index[PLACES]], "delen": delen}
    return {f"{path}.js": f"globalThis.zoekindex={_json(core)};\n", **scripts}


def _split(name: str, values: Sequence[Any], begin: int, most: int) -> Iterator[tuple[int, str]]:
    """Gives the scripts that fill the list `name` with `values`, the first of which has the number `begin`."""
    script = f"zoekindex.vul({_json(name)},{begin},{_json(values)});\n"
    if _packed(script) <= most or len(values) < 2:
        yield begin, script
        return
    half = len(values) // 2
    yield from _split(name, values[:half], begin, most)
    yield from _split(name, values[half:], begin + half, most)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 6))
