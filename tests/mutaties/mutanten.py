"""Mutants: the text of a module or a template with one small change in what it does.

Left out is what only programmers read (docstrings, annotations, imports) and what only makes it faster (caches).
"""

import ast
import re
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

FASTER = {"lru_cache", "cache", "cached_property", "overload"}
SWAPPED: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq, ast.Gt, ast.Lt), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,), ast.And: (ast.Or,), ast.Or: (ast.And,), ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,), ast.Mult: (ast.Div,), ast.Div: (ast.Mult,), ast.FloorDiv: (ast.Mult,), ast.Mod: (ast.Mult,),
    ast.BitOr: (ast.BitAnd,), ast.BitAnd: (ast.BitOr,),
}  # fmt: skip
SWAPPED_NAMES = {"any": "all", "all": "any", "min": "max", "max": "min", "sorted": "list"}
SKIPPED = {"annotation", "returns", "decorator_list", "ctx", "type_params"}
LOCKS = {"frozen", "strict"}
"""Arguments that do the same turned round as left out, which is a change already."""
PASS = ast.Pass()


@dataclass(frozen=True)
class Mutant:
    """One change: in which file below macros/, on which line, what, the whole text with it, and the function around it."""

    path: str
    line: int
    what: str
    source: str
    function: str = ""
    """The outermost function (`Class.method`) in whose body the change is; empty for the module itself."""


def python_mutants(path: str, source: str, lot: Callable[[], bool] = lambda: True) -> Iterator[Mutant]:
    """Gives every mutant of a module that `lot` falls on."""
    tree = ast.parse(source)
    for line, what, function in _changes(tree, "", ""):
        if lot():
            yield Mutant(path, line, what, ast.unparse(ast.fix_missing_locations(tree)), function)


def _changes(node: ast.AST, function: str, scope: str) -> Iterator[tuple[int, str, str]]:
    """Makes every change at or below `node`, one at a time: at each yield the tree has just that change."""
    for field, value in ast.iter_fields(node):
        if field == "decorator_list":
            yield from _shorter(node, field, [d for d in value if not _makes_faster(d)], function)
        if field in SKIPPED or not isinstance(value, ast.AST | list):
            continue
        if isinstance(value, list) and field in {"elts", "keywords", "ifs"}:
            yield from _shorter(node, field, value if field != "elts" else value[:1] + value[1:][-1:], function)
        here = function or scope if isinstance(node, ast.FunctionDef) and field == "body" else function
        for index, child in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(child, ast.AST) or _is_for_readers(child) or _is_cache(child):
                continue
            for what, new in _instead(child, node, field):
                changed = [*value[:index], new, *value[index + 1 :]] if isinstance(value, list) else new
                setattr(node, field, changed)
                yield _line(child, node), what, here
                setattr(node, field, value)
            name = child.name if isinstance(child, ast.FunctionDef | ast.ClassDef) else ""
            yield from _changes(child, here, f"{scope}.{name}".strip(".") if name else scope)


def _line(child: ast.AST, node: ast.AST) -> int:
    return int(getattr(child, "lineno", 0) or getattr(node, "lineno", 0))


def _makes_faster(node: ast.expr) -> bool:
    return any(isinstance(part, ast.Name) and part.id in FASTER for part in ast.walk(node))


def _is_cache(node: ast.AST) -> bool:
    """Tells whether `node` is what makes a function remember: `lru_cache(maxsize=9)`, also where it is no decorator."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FASTER


def _is_for_readers(node: ast.AST) -> bool:
    """Tells whether a statement is a docstring, an import or the name of a type: `Lines = list[str] | None`."""
    text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    return text or isinstance(node, ast.Import | ast.ImportFrom) or (isinstance(node, ast.Assign) and _is_type(node))


def _is_type(node: ast.Assign) -> bool:
    """Tells whether a statement gives a type a name: such a name has small letters too, and what is called does more."""
    named = all(isinstance(target, ast.Name) and re.match("[A-Z]+[a-z]", target.id) for target in node.targets)
    kind = isinstance(node.value, ast.Subscript | ast.BinOp)
    return named and kind and not any(isinstance(part, ast.Call | ast.Attribute) for part in ast.walk(node.value))


def _shorter(node: ast.AST, field: str, dropped: list[Any], function: str) -> Iterator[tuple[int, str, str]]:
    """Leaves out each of `dropped` from the list `field` of `node`."""
    whole = getattr(node, field)
    for part in dropped:
        setattr(node, field, [kept for kept in whole if kept is not part])
        yield _line(part, node), f"zonder {_shown(part)}", function if field != "decorator_list" else ""
        setattr(node, field, whole)


def _instead(node: ast.AST, parent: ast.AST, field: str) -> Iterator[tuple[str, ast.AST]]:
    """Gives what can stand in the place of `node`, with a word on it."""
    for kind in SWAPPED.get(type(node), ()):
        yield f"{type(node).__name__} -> {kind.__name__}", kind()
    if field == "test" and not isinstance(parent, ast.Assert):
        yield f"not {_shown(node)}", ast.UnaryOp(ast.Not(), node)  # type: ignore[arg-type]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield f"zonder not {_shown(node.operand)}", node.operand
    if isinstance(node, ast.BoolOp):
        yield from ((f"alleen {_shown(part)}", part) for part in node.values)
    if isinstance(node, ast.Constant) and not (isinstance(parent, ast.keyword) and parent.arg in LOCKS):
        yield from ((f"{node.value!r:.40} -> {new!r}", ast.Constant(new)) for new in _other(node.value))
    if isinstance(node, ast.Name) and node.id in SWAPPED_NAMES and field == "func":
        yield f"{node.id} -> {SWAPPED_NAMES[node.id]}", ast.Name(SWAPPED_NAMES[node.id], ast.Load())
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.keywords and field != "func":
        yield f"zonder .{node.func.attr}()", node.func.value
    if isinstance(node, ast.Slice):
        for side in ("lower", "upper"):
            if getattr(node, side):
                cut = copy(node)
                setattr(cut, side, None)
                yield f"zonder {side} in [{_shown(node)}]", cut
    if isinstance(node, ast.Return) and node.value and not _is_nothing(node.value):
        yield f"return None in plaats van {_shown(node.value)}", ast.Return(ast.Constant(None))
    if isinstance(node, ast.Continue | ast.Break):
        yield "break <-> continue", ast.Break() if isinstance(node, ast.Continue) else ast.Continue()
    if isinstance(node, ast.Expr | ast.Raise | ast.AugAssign) or (
        isinstance(node, ast.Assign) and not isinstance(node.targets[0], ast.Name | ast.Tuple)
    ):
        yield f"zonder {_shown(node)}", PASS


def _other(value: object) -> list[Any]:
    """Gives other values than the constant `value`."""
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int | float):
        return [value + 1, value - 1]
    if isinstance(value, str):
        return ["" if value else "xx"]
    return []


def _is_nothing(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _shown(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 60 else f"{text[:57]}…"


TAG = re.compile(r"\{\{-?(?P<shown>.*?)-?\}\}|\{%-?(?P<told>.*?)-?%\}|\{#.*?#\}", re.DOTALL)
IN_TAG = (
    (re.compile(r"\bif (?P<it>.+?)(?= else |$)"), r"if not (\g<it>)"),
    (re.compile(r"\bin (?P<it>[^ ].*?)(?= if | recursive|$)"), r"in (\g<it> | list)[1:]"),
    (re.compile(r" \| \w+(?:\([^()]*\))?"), ""),
    (re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])"), lambda m: str(float(m[0]) + 7 if "." in m[0] else int(m[0]) + 7)),
    (re.compile(r" (?P<it><=|>=|==|!=|<|>) "), lambda m: f" {'!=' if m['it'] == '==' else '=='} "),
    (re.compile(r'"[^"]+"'), '""'),
)  # fmt: skip
ATTRIBUTE = re.compile(r' [a-zA-Z][\w:-]*="[^"]*"')
WORDS = re.compile(r"(?<=>)[^<>{}\n]*[^\W\d_][^<>{}\n]*(?=[<{])")


def template_mutants(path: str, source: str) -> Iterator[Mutant]:
    """Gives every mutant of a template."""
    for tag in TAG.finditer(source):
        inside = tag["shown"] or tag["told"]
        if not inside:
            continue
        start = tag.start("shown" if tag["shown"] else "told")
        if tag["shown"]:
            yield _cut(path, source, *tag.span(), "")
        for pattern, new in IN_TAG:
            for found in pattern.finditer(inside.rstrip()):
                yield _cut(
                    path,
                    source,
                    start + found.start(),
                    start + found.end(),
                    found.expand(new) if isinstance(new, str) else new(found),
                )
    for pattern in (ATTRIBUTE, WORDS):
        for found in pattern.finditer(source):
            if not found[0].startswith(" xmlns"):
                yield _cut(path, source, *found.span(), "")


def _cut(path: str, source: str, start: int, end: int, new: str) -> Mutant:
    """Gives the mutant with `new` in the place of what stands from `start` to `end`."""
    line = source.count("\n", 0, start) + 1
    return Mutant(
        path,
        line,
        f"{source[start:end].strip():.60} -> {new.strip() or 'niets':.60}",
        source[:start] + new + source[end:],
    )
